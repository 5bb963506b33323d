=== number inside a name, ordinal and date
lang: fr
published: 2024-03-13
---
Un Antonov An-124 et un Boeing 787 se sont posés pour la troisième fois le 9 mars 2024.
---

=== lengths of time are no quantities
lang: fr
published: 2024-03-13
---
La trêve de trois mois a tenu quatre-vingts jours.
---
