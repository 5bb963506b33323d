=== boarding, from a port captain
lang: es
published: 2024-11-20
---
Una patrullera abordó el domingo al pesquero, informó Ramiro Alcaine.
---
abordar - done source plain time "el domingo" place - actors "Una patrullera" recipients "pesquero" attribution "Ramiro Alcaine"(speaker)

=== attack with a reportative conditional, according to a source
lang: es
published: 2024-11-20
---
Según una fuente cercana al caso, unos encapuchados habrían atacado la aduana de Alba Rota.
---
atacar ASSAULT done source hedged time - place "Alba Rota" actors "unos encapuchados" recipients "la aduana de Alba Rota" attribution "una fuente cercana al caso"(speaker)

=== accusation as an act
lang: es
published: 2024-11-20
---
Tarvia acusó el martes a Caldanes de piratería.
---
acusar ACCUSE done outlet plain time "el martes" place - actors "Tarvia" recipients "Caldanes" attribution -

=== plan
lang: es
published: 2024-11-20
---
El ministro viajará el lunes a Miramonte.
---
viajar - planned outlet plain time "el lunes" place "Miramonte" actors "El ministro" recipients - attribution -

=== release, passive
lang: es
published: 2024-11-20
---
Once marineros fueron liberados el viernes en Alba Rota.
---
liberar RETREAT done outlet plain time "el viernes" place "Alba Rota" actors - recipients "Once marineros" attribution -

=== denial as an act
lang: es
published: 2024-11-20
---
La Armada negó el ataque.
---
negar - done outlet plain time - place - actors "Armada" recipients - attribution -

=== not done
lang: es
published: 2024-11-20
---
El barco no llegó a Noroa, dijo el alcalde, citado por la agencia Albor.
---
llegar - not done source plain time - place "Noroa" actors "El barco" recipients - attribution "el alcalde"(speaker) > "Albor"(relay)

=== hedged, nobody named
lang: es
published: 2024-11-20
---
El patrón habría huido el sábado.
---
huir - done outlet hedged time "el sábado" place - actors "El patrón" recipients - attribution -

=== protest
lang: es
published: 2024-11-20
---
Cientos de estibadores se manifestaron ayer en Puerto Alarce.
---
manifestar PROTEST done outlet plain time "ayer" place "Puerto Alarce" actors "Cientos de estibadores" recipients - attribution -

=== possible
lang: es
published: 2024-11-20
---
El gobierno podría expulsar al embajador.
---
expulsar SANCTION possible outlet plain time - place - actors "El gobierno" recipients "embajador" attribution -
