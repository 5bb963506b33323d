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
