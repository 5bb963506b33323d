=== bribes, with a reserve
lang: es
published: 2024-11-20
---
El diputado habría cobrado sobornos en 2019.
---
cobrar soborno - done outlet hedged time "2019" place - actors "El diputado" recipients - attribution -

=== suspected of
lang: es
published: 2024-11-20
---
Fermín Orzuela es sospechoso de haber cobrado sobornos.
---
cobrar soborno - done outlet hedged time - place - actors "Fermín Orzuela" recipients - attribution -

=== what it cost
lang: es
published: 2024-11-20
---
La explosión, que costó la vida a doce marineros, sigue sin explicación.
---
explosión - done outlet plain time - place - actors - recipients - attribution -
costar la vida - done outlet plain time - place - actors "La explosión" recipients - attribution -

=== how it ended
lang: es
published: 2024-11-20
---
El choque se saldó con cuatro muertos.
---
choque - done outlet plain time - place - actors - recipients - attribution -
saldar - done outlet plain time - place - actors "El choque" recipients - attribution -

=== wounded in an attack
lang: es
published: 2024-11-20
---
Tres personas resultaron heridas el domingo en un ataque con cuchillo.
---
resultar herido - done outlet plain time "el domingo" place - actors - recipients "Tres personas" attribution -
ataque ASSAULT done outlet plain time "el domingo" place - actors - recipients - attribution -

=== boarded and rammed
lang: es
published: 2024-11-20
---
Hombres armados abordaron el pesquero y lo embistieron.
---
abordar - done outlet plain time - place - actors "Hombres armados" recipients "el pesquero" attribution -
embestir - done outlet plain time - place - actors "Hombres armados" recipients - attribution -

=== where they were at it
lang: es
published: 2024-11-20
---
Una patrullera abordó el domingo al pesquero cuando faenaba frente a Noroa.
---
abordar - done outlet plain time "el domingo" place "Noroa" actors "Una patrullera" recipients "pesquero" attribution -

=== the day alone in its sentence
lang: es
published: 2024-11-20
---
Fue el sábado. El pesquero se hundió frente a Noroa.
---
hundir - done outlet plain time "el sábado" place "Noroa" actors "El pesquero" recipients - attribution -

=== the day in front, by a cleft
lang: es
published: 2024-11-20
---
Fue el lunes cuando la presidenta Beltrán se reunió con Ramiro Alcaine.
---
reunir CONSULT done outlet plain time "el lunes" place - actors "Beltrán" recipients "Ramiro Alcaine" attribution -

=== has planned to
lang: es
published: 2024-11-20
---
El embajador tiene previsto viajar el lunes a Tarvia.
---
viajar - planned outlet plain time "el lunes" place "Tarvia" actors "El embajador" recipients - attribution -

=== what is planned stands in the noun
lang: es
published: 2024-11-20
---
Está prevista una reunión el martes en Miramonte.
---
reunión CONSULT planned outlet plain time "el martes" place "Miramonte" actors - recipients - attribution -

=== a trial that will open
lang: es
published: 2024-11-20
---
El juicio de Fermín Orzuela se abrirá el 3 de mayo en Miramonte.
---
juicio - planned outlet plain time "el 3 de mayo" place "Miramonte" actors - recipients "Fermín Orzuela" attribution -

=== the subject behind its verb
lang: es
published: 2024-11-20
---
El barco chocó con un carguero y murieron cuatro marineros.
---
chocar - done outlet plain time - place - actors "El barco" recipients "un carguero" attribution -
morir - done outlet plain time - place - actors - recipients "cuatro marineros" attribution -

=== a day in the dateline is nobody's subject
lang: es
published: 2024-11-20
---
Puerto Alarce, 18 nov (Albor).- Una patrullera abordó el domingo al pesquero.
---
abordar - done outlet plain time "el domingo" place - actors "Una patrullera" recipients "pesquero" attribution -
