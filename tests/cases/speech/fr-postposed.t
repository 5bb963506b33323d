=== the subject behind the verb of saying, plural
lang: fr
published: 2024-03-13
---
Deux mineurs ont péri lundi à Corlan, ont annoncé les secours.
---
indirect announces "Deux mineurs ont péri lundi à Corlan" cue "ont annoncé" speaker "les secours" via -

=== the subject behind the verb of saying, no known speaker
lang: fr
published: 2024-03-13
---
Une digue s'est rompue, a annoncé la protection civile.
---
indirect announces "Une digue s'est rompue" cue "a annoncé" speaker "la protection civile" via -

=== what is announced, behind an aside
lang: fr
published: 2024-03-13
---
Le ministre, arrivé lundi, a annoncé la fermeture du site.
---
indirect announces "la fermeture du site" cue "a annoncé" speaker "Le ministre" via -

=== what is announced, in a list of what somebody did
lang: fr
published: 2024-03-13
---
Le maire est venu, a vu les élus, a annoncé la réforme.
---
indirect announces "la réforme" cue "a annoncé" speaker "Le maire" via -

=== a dateline is no subject
lang: fr
published: 2024-03-13
---
CORLAN, 12 mars (Albor) - La police a ramené mardi à 14 le nombre des morts et a dit que deux personnes manquaient.
---
indirect says "à 14 le nombre des morts" cue "a ramené" speaker "La police" via -
indirect says "deux personnes manquaient" cue "a dit" speaker "La police" via -
