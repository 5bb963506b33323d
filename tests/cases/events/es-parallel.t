=== lo que vio el testigo
lang: es
published: 2024-05-09
---
«Vi a dos hombres disparar contra la gente», contó Lucía Merán.
---
disparar ASSAULT done source plain time - place - actors "dos hombres" recipients "la gente" attribution "Lucía Merán"(speaker)

=== disparando contra nosotros
lang: es
published: 2024-05-09
---
«Nos estaban disparando», contó Lucía Merán.
---
disparar ASSAULT done source plain time - place - actors - recipients - attribution "Lucía Merán"(speaker)

=== dos actos de que se acusa a uno
lang: es
published: 2024-05-09
---
La ministra acusó a Caldanes de piratería y de disparar contra marinos desarmados.
---
acusar ACCUSE done outlet plain time - place - actors "La ministra" recipients "Caldanes" attribution -
disparar ASSAULT done source plain time - place - actors "Caldanes" recipients "marinos desarmados" attribution "La ministra"(speaker)

=== quien cuenta los muertos no los mató
lang: es
published: 2024-05-09
---
El gobierno elevó el martes a cinco el número de muertos.
---
número de muertos - done source plain time - place - actors - recipients - attribution "El gobierno"(speaker)

=== hallado muerto
lang: es
published: 2024-05-09
---
Tomás Hale fue hallado muerto el viernes.
---
hallar muerto - done outlet plain time "el viernes" place - actors - recipients "Tomás Hale" attribution -

=== entre dos lugares, no de donde venía
lang: es
published: 2024-05-09
---
Tras salir de La Habana, el avión se estrelló el viernes entre Noroa y Alarce.
---
estrellar - done outlet plain time "el viernes" place "Noroa" actors "el avión" recipients - attribution -

=== a tiros
lang: es
published: 2024-05-09
---
La policía mató a tiros a Tomás Hale el viernes.
---
matar a tiros ASSAULT done outlet plain time "el viernes" place - actors "La policía" recipients "Tomás Hale" attribution -

=== el acto de que se acusa a uno
lang: es
published: 2024-05-09
---
Tarvia acusó a Caldanes de matar a doce marineros en Noroa.
---
acusar ACCUSE done outlet plain time - place - actors "Tarvia" recipients "Caldanes" attribution -
matar ASSAULT done source plain time - place "Noroa" actors "Caldanes" recipients "doce marineros" attribution "Tarvia"(speaker)
