=== a day behind an opening is the main clause's
lang: es
published: 2024-05-09
---
Poco antes de la muerte del gobernador, el miércoles fue presentada una denuncia contra él.
---
muerte - done outlet plain time - place - actors - recipients "gobernador" attribution -
presentar una denuncia ACCUSE done outlet plain time "el miércoles" place - actors - recipients - attribution -

=== a happening recalled keeps its own day and place
lang: es
published: 2024-05-09
---
El ataque del lunes fue el más mortífero desde un asalto en Noroa en agosto de 2018, con 150 soldados y 95 civiles muertos.
---
ataque ASSAULT done outlet plain time "lunes" place - actors - recipients - attribution -
asalto ASSAULT done outlet plain time "agosto de 2018" place "Noroa" actors - recipients - attribution -

=== a figure that opens a second clause
lang: es
published: 2025-02-14
---
Al menos cinco personas murieron y 32 resultaron heridas el martes.
---
morir - done outlet plain time - place - actors - recipients "cinco personas" attribution -
resultar herido - done outlet plain time "el martes" place - actors - recipients "32" attribution -
