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

=== notes, versions, articles of two numbers, long ordinals
lang: fr
published: 2024-03-13
---
Le parti[1] cite l'article 58-1. La version d'Orvelis 12.10 sort, et c'est la cent trente-cinquième édition du deux mille troisième volume.
---

=== the days of a list are no figures
lang: fr
published: 2024-03-13
---
La fête a lieu les soirs des 4, 5, 6, 7 et 9 août.
---

=== at least one is no minus one
lang: fr
published: 2024-03-13
---
La région a connu au moins un orage.
---
