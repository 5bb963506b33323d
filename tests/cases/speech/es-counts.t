=== a toll that is raised: the count is what is said
lang: es
published: 2024-03-12
---
El ministro de Interior, Ramiro Alcaine, elevó el lunes a cinco los muertos del naufragio.
---
indirect says "a cinco los muertos del naufragio" cue "elevó" speaker "Ramiro Alcaine" via -

=== a number that is lowered
lang: es
published: 2024-03-12
---
La Fiscalía rebajó a 40 la cifra de heridos.
---
indirect says "a 40 la cifra de heridos" cue "rebajó" speaker "Fiscalía" via -

=== a wage that is raised is no statement
lang: es
published: 2024-03-12
---
El Gobierno elevó el salario mínimo a 1.000 euros.
---

=== two figures, each with its source
lang: es
published: 2024-03-12
---
Unas 500 personas marcharon el sábado por Noroa según la policía, 1.200 según los organizadores.
---
indirect says "Unas 500 personas marcharon el sábado por Noroa" cue "según" speaker "la policía" via -
indirect says "1.200" cue "según" speaker "los organizadores" via -

=== a figure behind a semicolon against another
lang: es
published: 2024-03-12
---
La marcha reunió a 500 personas, según la policía; los organizadores la cifraron en 1.200.
---
indirect says "La marcha reunió a 500 personas" cue "según" speaker "la policía" via -
indirect says "en 1.200" cue "cifraron" speaker "los organizadores" via -

=== a source in brackets
lang: es
published: 2024-03-12
---
Un ataque mató a doce personas el viernes en Noroa (fuente: Albor).
---
indirect says "Un ataque mató a doce personas el viernes en Noroa" cue "fuente" speaker "Albor" via -

=== an agency cites an official: the official speaks
lang: es
published: 2024-03-12
---
La agencia Albor informó, citando a un funcionario, de que dos drones habían sido derribados.
---
indirect says "dos drones habían sido derribados" cue "informó" speaker "un funcionario" via "Albor"(relay)

=== told to an agency by a source that stands last
lang: es
published: 2024-03-12
---
Tres soldados murieron, dijo a Albor una fuente de seguridad.
---
indirect says "Tres soldados murieron" cue "dijo" speaker "una fuente de seguridad" via "Albor"(relay)

=== his count is his
lang: es
published: 2024-03-12
---
Benito Saavedra dirige el puerto de Noroa. Según su recuento, 14 personas murieron.
---
indirect says "14 personas murieron" cue "Según" speaker "Benito Saavedra" via -

=== a figure without more that is raised
lang: es
published: 2024-03-12
---
Siete mineros murieron el sábado en Peñalba. El sindicato minero eleva la cifra a once.
---
indirect says "la cifra a once" cue "eleva" speaker "El sindicato minero" via -
