=== hours joined by a hyphen
lang: es
published: 2024-05-09
---
Abre de 12h-14h.
---
TIME 2024-05-09T12:00 - 2024-05-09..2024-05-09 "12h"
TIME 2024-05-09T14:00 - 2024-05-09..2024-05-09 "14h"

=== no date: a law's number
lang: es
published: 2024-05-09
---
La ley n.º 2019-45 sigue.
---

