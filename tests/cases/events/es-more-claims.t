=== going to
lang: es
published: 2024-11-20
---
Tarvia va a desplegar 200 soldados en Alba Rota.
---
desplegar MOBILIZE planned outlet plain time - place "Alba Rota" actors "Tarvia" recipients - attribution -

=== demanded
lang: es
published: 2024-11-20
---
Tarvia instó a Caldanes a liberar a los marineros.
---
instar REQUEST done outlet plain time - place - actors "Tarvia" recipients "Caldanes" attribution -
liberar RETREAT demanded outlet plain time - place - actors "Caldanes" recipients "los marineros" attribution -

=== refused
lang: es
published: 2024-11-20
---
Caldanes se negó a firmar el tratado.
---
negar REJECT done outlet plain time - place - actors "Caldanes" recipients - attribution -
firmar SUPPORT not done outlet plain time - place - actors "Caldanes" recipients - attribution -

=== supposed
lang: es
published: 2024-11-20
---
El capitán supuestamente robó la carga.
---
robar - done outlet hedged time - place - actors "El capitán" recipients - attribution -

=== passive with its doer
lang: es
published: 2024-11-20
---
El puerto de Noroa fue bombardeado el domingo por la Armada de Tarvia.
---
bombardear ASSAULT done outlet plain time "el domingo" place "Noroa" actors "Armada de Tarvia" recipients "El puerto de Noroa" attribution -

=== a noun that happens
lang: es
published: 2024-11-20
---
Una explosión se produjo el martes en Miramonte.
---
explosión - done outlet plain time "el martes" place "Miramonte" actors - recipients - attribution -

=== the future
lang: es
published: 2024-11-20
---
El presidente se reunirá el lunes con Ramiro Alcaine en Noroa.
---
reunir CONSULT planned outlet plain time "el lunes" place "Noroa" actors "El presidente" recipients "Ramiro Alcaine" attribution -
