=== negated saying
lang: es
published: 2024-11-20
---
El juez no precisó si hay más detenidos.
---

=== scare quotes
lang: es
published: 2024-11-20
---
Los «expertos» del bar ya tienen culpable.
---

=== request with an infinitive
lang: es
published: 2024-11-20
---
El alcalde pidió a los vecinos no salir a faenar.
---

=== no accuser
lang: es
published: 2024-11-20
---
Un vigilante está acusado de robar gasóleo.
---
