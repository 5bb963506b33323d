=== not ruled out: open, and no event of its own
lang: es
published: 2024-11-20
---
El ministro no descartó que el ejército intervenga en Noroa.
---
intervenir - possible source plain time - place "Noroa" actors "el ejército" recipients - attribution "El ministro"(speaker)

=== not ruled out, with an infinitive
lang: es
published: 2024-11-20
---
Tarvia no descarta enviar tropas a Caldanes.
---
enviar - possible outlet plain time - place "Caldanes" actors "Tarvia" recipients - attribution -

=== a denied death
lang: es
published: 2024-11-20
---
El portavoz negó que dos soldados hubieran muerto en Noroa.
---
negar - done outlet plain time - place - actors "El portavoz" recipients - attribution -
morir - not done source plain time - place "Noroa" actors - recipients "dos soldados" attribution "El portavoz"(speaker)

=== no shot: one denial in two words
lang: es
published: 2024-11-20
---
«No hubo ningún disparo en Noroa», dijo el alcalde.
---
disparo ASSAULT not done source plain time - place "Noroa" actors - recipients - attribution "el alcalde"(speaker)

=== nobody knows, nobody says: no event
lang: es
published: 2024-11-20
---
El alcalde no sabía el martes cuántas familias vivían allí y el gobernador no respondió a las preguntas.
---

=== not yet arrested
lang: es
published: 2024-11-20
---
La policía aún no ha detenido a ningún sospechoso.
---
detener COERCE not done outlet plain time - place - actors "La policía" recipients - attribution -

=== asked not to
lang: es
published: 2024-11-20
---
El alcalde pidió a los pescadores no salir del puerto.
---
pedir REQUEST done outlet plain time - place - actors "El alcalde" recipients "los pescadores" attribution -

=== said to be in hospital
lang: es
published: 2024-11-20
---
El patrón habría quedado ingresado en un hospital.
---
ingresar en el hospital - done outlet hedged time - place - actors - recipients "El patrón" attribution -
