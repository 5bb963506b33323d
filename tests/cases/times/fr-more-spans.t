=== both ends of a range of days
lang: fr
published: 2024-03-13
---
La foire se tiendra du 3 au 5 mai, puis les 23 et 24 juin.
---
DATE 2024-05-03 - 2024-05-03..2024-05-03 "3"
DATE 2024-05-05 - 2024-05-05..2024-05-05 "5 mai"
DATE 2024-06-23 - 2024-06-23..2024-06-23 "les 23"
DATE 2024-06-24 - 2024-06-24..2024-06-24 "24 juin"

=== a contract lasts, a boy is aged
lang: fr
published: 2024-03-13
---
Un garçon de 12 ans a été blessé ; le contrat de 12 ans est rompu.
---
DURATION P12Y - - "12 ans"

=== in brackets behind a name it is an age
lang: fr
published: 2024-03-13
---
Odile Varenne (63 ans) dirige le port.
---

=== numeric dates
lang: fr
published: 2024-03-13
---
L'arrêté du 27.03.15 a été abrogé le 12/01/2016.
---
DATE 2015-03-27 - 2015-03-27..2015-03-27 "27.03.15"
DATE 2016-01-12 - 2016-01-12..2016-01-12 "le 12/01/2016"

=== the end of last year, a quarter, a decade
lang: fr
published: 2024-03-13
---
À la fin de l'année dernière, puis au premier trimestre 2024, comme dans les années 90.
---
DATE 2023 END 2023-09-01..2023-12-31 "la fin de l'année dernière"
DATE 2024-Q1 - 2024-01-01..2024-03-31 "premier trimestre 2024"
DATE 199 - 1990-01-01..1999-12-31 "les années 90"

=== months behind and ahead
lang: fr
published: 2024-03-13
---
Depuis septembre, et jusqu'en juin prochain, le pont est fermé.
---
DATE 2023-09 - 2023-09-01..2023-09-30 "septembre"
DATE 2024-06 - 2024-06-01..2024-06-30 "juin prochain"

=== a rate is a repeated time
lang: fr
published: 2024-03-13
---
Le champ donne 107.000 barils par jour et une visite hebdomadaire a lieu.
---
SET P1D - - "jour"
SET P1W - - "hebdomadaire"

=== the day before a named day
lang: fr
published: 2024-03-13
---
La veille du 1er mars, la place était pleine.
---
DATE 2024-02-29 - 2024-02-29..2024-02-29 "La veille du 1er mars"

=== hours and their day
lang: fr
published: 2024-03-13
---
Mardi 12 mars, la séance a duré de 14 h à 16 h 30.
---
DATE 2024-03-12 - 2024-03-12..2024-03-12 "Mardi 12 mars"
TIME 2024-03-12T14:00 - 2024-03-12..2024-03-12 "14 h"
TIME 2024-03-12T16:30 - 2024-03-12..2024-03-12 "16 h 30"

=== an impossible day
lang: fr
published: 2024-03-13
---
Il serait parti le 30 février.
---
DATE - - - "le 30 février"

=== a number that counts is no year
lang: fr
published: 2024-03-13
---
Le stade a 2019 places et coûte 2000 euros.
---

=== a weekend that is over
lang: fr
published: 2024-03-13
---
Le week-end dernier, la route a été coupée.
---
DATE 2024-W10-WE - 2024-03-09..2024-03-10 "Le week-end dernier"
