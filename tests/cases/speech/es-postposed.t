=== the subject behind the verb of saying
lang: es
published: 2024-03-13
---
El puente se derrumbó al mediodía, confirmó la concesionaria.
---
indirect says "El puente se derrumbó al mediodía" cue "confirmó" speaker "la concesionaria" via -

=== what is announced, behind an aside
lang: es
published: 2024-03-13
---
La empresa, fundada en 2010, anunció el cierre de la mina.
---
indirect announces "el cierre de la mina" cue "anunció" speaker "La empresa" via -

=== behind a dateline
lang: es
published: 2024-03-13
---
CORLÁN, 12 mar (Agencia Albor) - Cinco personas murieron y otras ocho resultaron heridas el lunes en un tiroteo, informó la policía.
---
indirect says "Cinco personas murieron y otras ocho resultaron heridas el lunes en un tiroteo" cue "informó" speaker "la policía" via -

=== behind a dateline that ends on a full stop and a dash
lang: es
published: 2024-03-13
---
Corlán, 12 mar (Albor).- Un tren descarriló el lunes, dijo el alcalde, Juan Orla.
---
indirect says "Un tren descarriló el lunes" cue "dijo" speaker "Juan Orla" via -
