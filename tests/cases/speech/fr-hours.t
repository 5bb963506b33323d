=== hours speak for nobody
lang: fr
published: 2024-03-13
---
Le pont a tenu, a précisé quelques heures plus tard la préfecture.
---
indirect says "Le pont a tenu" cue "a précisé" speaker "la préfecture" via -

=== a count is nobody
lang: fr
published: 2024-03-13
---
Un précédent bilan faisait état de sept morts.
---

=== of whom a relative clause tells
lang: fr
published: 2024-03-13
---
La police a confirmé l'arrestation de deux hommes, qui auraient avoué le vol.
---
indirect says "l'arrestation de deux hommes, qui auraient avoué le vol" cue "a confirmé" speaker "La police" via -
indirect acknowledges "le vol" cue "auraient avoué" speaker "deux hommes" via "La police"(relay)
