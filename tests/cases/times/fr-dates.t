=== bare weekday in a past report
lang: fr
published: 2024-03-13
---
Le conseil a adopté le texte lundi.
---
DATE 2024-03-11 - 2024-03-11..2024-03-11 "lundi"

=== weekday of the day of publication
lang: fr
published: 2024-03-13
---
Le Parlement a levé mercredi l'embargo sur le blé.
---
DATE 2024-03-13 - 2024-03-13..2024-03-13 "mercredi"

=== weekday ahead of a verb that looks ahead
lang: fr
published: 2024-03-13
---
Les délégations se réuniront vendredi à Selmont.
---
DATE 2024-03-15 - 2024-03-15..2024-03-15 "vendredi"

=== weekday with day and month
lang: fr
published: 2024-03-13
---
Le cargo a quitté le port samedi 9 mars.
---
DATE 2024-03-09 - 2024-03-09..2024-03-09 "samedi 9 mars"

=== year understood, article kept
lang: fr
published: 2024-03-13
---
Il s'est proclamé régent le 23 janvier.
---
DATE 2024-01-23 - 2024-01-23..2024-01-23 "le 23 janvier"

=== year that can't be known
lang: fr
---
Il s'est proclamé régent le 23 janvier.
---
DATE XXXX-01-23 - - "le 23 janvier"

=== start and end of a period
lang: fr
published: 2024-03-13
---
La mine, fermée début 2019, rouvrira fin mars.
---
DATE 2019 START 2019-01-01..2019-04-30 "début 2019"
DATE 2024-03 END 2024-03-21..2024-03-31 "fin mars"

=== last week and last month
lang: fr
published: 2024-03-13
---
La semaine dernière encore, les prix baissaient ; ils avaient doublé le mois dernier.
---
DATE 2024-W10 - 2024-03-04..2024-03-10 "La semaine dernière"
DATE 2024-02 - 2024-02-01..2024-02-29 "le mois dernier"

=== yesterday and three years ago
lang: fr
published: 2024-03-13
---
Le pont inauguré il y a trois ans s'est affaissé hier.
---
DATE 2021 - 2021-01-01..2021-12-31 "il y a trois ans"
DATE 2024-03-12 - 2024-03-12..2024-03-12 "hier"

=== next day hangs on the date before
lang: fr
published: 2024-03-13
---
L'accord a été signé le 4 mars. Le lendemain, la trêve était rompue.
---
DATE 2024-03-04 - 2024-03-04..2024-03-04 "le 4 mars"
DATE 2024-03-05 - 2024-03-05..2024-03-05 "Le lendemain"

=== year as a modifier and a span of years
lang: fr
published: 2024-03-13
---
Le budget 2026 renoue avec les pratiques de l'ancienne régence (1999-2013).
---
DATE 2026 - 2026-01-01..2026-12-31 "2026"
DATE 1999 - 1999-01-01..1999-12-31 "1999"
DATE 2013 - 2013-01-01..2013-12-31 "2013"
