=== celui qui qualifie les propos est l'accusé
lang: fr
published: 2024-03-12
---
Le syndicat accuse le maire d'avoir menti ; il a qualifié ces propos de « ridicules ».
---
indirect accuses "avoir menti" cue "accuse" speaker "Le syndicat" via -
direct says "ridicules" cue "a qualifié" speaker "le maire" via -

=== celle qui juge l'accusation, à la phrase suivante
lang: fr
published: 2024-03-12
---
L'opposition accuse la ministre Ida Vernet d'avoir menti. Elle a jugé l'accusation « absurde ».
---
indirect accuses "avoir menti" cue "accuse" speaker "L'opposition" via -
direct says "absurde" cue "a jugé" speaker "Ida Vernet" via -

