=== hours joined by a hyphen
lang: fr
published: 2024-05-09
---
Le musée est ouvert de 12h-14h.
---
TIME 2024-05-09T12:00 - 2024-05-09..2024-05-09 "12h"
TIME 2024-05-09T14:00 - 2024-05-09..2024-05-09 "14h"

=== no date: a law's number, an address
lang: fr
published: 2024-05-09
---
La loi no 2019-45 du 3 mai 2019 est citée par https://exemple.fr/2021/03/kelmor.
---
DATE 2019-05-03 - 2019-05-03..2019-05-03 "3 mai 2019"

