=== hours speak for nobody
lang: es
published: 2024-03-13
---
No hubo capturas, aclaró horas después la gobernación.
---
indirect says "No hubo capturas" cue "aclaró" speaker "la gobernación" via -

=== a count is nobody
lang: es
published: 2024-03-13
---
El balance subió a 20 muertos, según la fiscalía.
---
indirect says "El balance subió a 20 muertos" cue "según" speaker "la fiscalía" via -

=== of whom a relative clause tells
lang: es
published: 2024-03-13
---
La policía confirmó la detención de dos hombres, que admitieron el robo.
---
indirect says "la detención de dos hombres" cue "confirmó" speaker "La policía" via -
indirect acknowledges "el robo" cue "admitieron" speaker "dos hombres" via -
