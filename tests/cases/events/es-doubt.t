=== es falso que
lang: es
published: 2024-05-09
---
Es falso que el ministro Juan Varela haya dimitido el lunes.
---
dimitir RETREAT not done outlet plain time "el lunes" place - actors "Juan Varela" recipients - attribution -

=== sin pruebas
lang: es
published: 2024-05-09
---
No hay pruebas de que los soldados mataran a cinco aldeanos en Tarva.
---
matar ASSAULT possible outlet plain time - place "Tarva" actors "los soldados" recipients "cinco aldeanos" attribution -

=== acusaciones rechazadas
lang: es
published: 2024-05-09
---
El ejército rechazó las acusaciones de que sus soldados mataron a tres pastores.
---
rechazar las acusaciones - done outlet plain time - place - actors "El ejército" recipients - attribution -
matar ASSAULT not done source plain time - place - actors "sus soldados" recipients "tres pastores" attribution "El ejército"(speaker)

=== absuelto
lang: es
published: 2024-05-09
---
El juez absolvió a Pablo Lorente del asesinato de su esposa.
---
absolver RETREAT done outlet plain time - place - actors "El juez" recipients "Pablo Lorente" attribution -
asesinato ASSAULT possible outlet hedged time - place - actors - recipients "su esposa" attribution -

=== supuesto
lang: es
published: 2024-05-09
---
El supuesto asesino mató a dos personas el viernes en Velm.
---
matar ASSAULT done outlet hedged time "el viernes" place "Velm" actors "El supuesto asesino" recipients "dos personas" attribution -

=== al parecer
lang: es
published: 2024-05-09
---
Al parecer, los rebeldes mataron a seis guardias.
---
matar ASSAULT done outlet hedged time - place - actors "los rebeldes" recipients "seis guardias" attribution -

=== se cree que
lang: es
published: 2024-05-09
---
Se cree que los rebeldes mataron a seis guardias en Orn.
---
matar ASSAULT done outlet hedged time - place "Orn" actors "los rebeldes" recipients "seis guardias" attribution -
