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

=== une proposition contre celle de la source
lang: fr
published: 2024-03-12
---
Selon l'avocat de Paul Drenne, son client n'était pas présent, mais un témoin affirme l'avoir vu.
---
indirect says "son client n'était pas présent" cue "Selon" speaker "l'avocat de Paul Drenne" via -
indirect says "l'avoir vu" cue "affirme" speaker "un témoin" via -

=== une version que le gouvernement rejette
lang: fr
published: 2024-03-12
---
Des voisins affirment que la police a tiré la première, version que le gouvernement rejette.
---
indirect says "la police a tiré la première" cue "affirment" speaker "Des voisins" via -
indirect denies "la police a tiré la première" cue "rejette" speaker "le gouvernement" via -

=== « de son côté » devant celui qui parle
lang: fr
published: 2024-03-12
---
Luc Darnet a dit que le feu était parti de la réserve. « J'ai vu sortir onze corps », affirme de son côté Jean Morvan, un cariste. D'après lui, la porte était fermée.
---
indirect says "le feu était parti de la réserve" cue "a dit" speaker "Luc Darnet" via -
direct says "J'ai vu sortir onze corps" cue "affirme" speaker "Jean Morvan" via -
indirect says "la porte était fermée" cue "D'après" speaker "Jean Morvan" via -

=== l'agence rapporte ce que disent des membres de l'équipage
lang: fr
published: 2024-03-12
---
Deux marins ont disparu lundi, selon deux membres de l'équipage, a rapporté l'agence Sterne.
---
indirect says "Deux marins ont disparu lundi, selon deux membres de l'équipage" cue "a rapporté" speaker "Sterne" via -
indirect says "Deux marins ont disparu lundi" cue "selon" speaker "deux membres de l'équipage" via "Sterne"(relay)

=== ce qu'un journal croit savoir
lang: fr
published: 2024-03-12
---
Paul Drenne a été arrêté jeudi à Tarsac, croit savoir Le Phare.
---
indirect says "Paul Drenne a été arrêté jeudi à Tarsac" cue "croit savoir" speaker "Le Phare" via -

=== un rapport établit ; la police qui établit ne parle pas
lang: fr
published: 2024-03-12
---
Le rapport, consulté par Le Phare, établit que l'usine a rejeté du mercure dans la rivière. La police établit que l'homme a fui.
---
indirect says "l'usine a rejeté du mercure dans la rivière" cue "établit" speaker "Le rapport" via -

=== « que dénonce X » : X dénonce
lang: fr
published: 2024-03-12
---
Le maire dément toute pénurie de sauveteurs, que dénonce l'association Côte Sûre.
---
indirect denies "toute pénurie de sauveteurs" cue "dément" speaker "Le maire" via -
indirect accuses "toute pénurie de sauveteurs" cue "dénonce" speaker "Côte Sûre" via -

