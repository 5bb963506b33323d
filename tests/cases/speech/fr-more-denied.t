=== a clause of the writer's own is denied
lang: fr
published: 2024-03-12
---
L'usine aurait versé des déchets dans le fleuve. Son directeur le dément.
---
indirect denies "L'usine aurait versé des déchets dans le fleuve" cue "dément" speaker "Son directeur" via -

=== an accusation is denied behind a semicolon
lang: fr
published: 2024-03-12
---
La présidente varnésienne, Hélia Montarel, accuse l'Orlavie d'être derrière un « sabotage » ; Drasco le nie depuis mercredi.
---
mixed accuses "être derrière un « sabotage »" cue "accuse" speaker "Hélia Montarel" via -
mixed denies "être derrière un « sabotage »" cue "nie" speaker "Drasco" via -

=== what somebody denies, behind a comma
lang: fr
published: 2024-03-12
---
Ada Lorm aurait quitté le pays, ce que nie son avocat.
---
indirect denies "Ada Lorm aurait quitté le pays" cue "nie" speaker "son avocat" via -

=== asked about it, neither confirmed nor denied
lang: fr
published: 2024-03-12
---
Interrogé sur la présence d'un bâtiment orlavien au large, l'état-major n'a ni confirmé ni démenti.
---
indirect neither "la présence d'un bâtiment orlavien au large" cue "n'a ni confirmé ni démenti" speaker "l'état-major" via -

=== a figure taken up with a pronoun
lang: fr
published: 2024-03-12
---
Combien de morts ? Le ministre, Ilan Dorvec, cité par l'agence Corvane, en dénombre 15.
---
indirect says "15" cue "dénombre" speaker "Ilan Dorvec" via "Corvane"(relay)

=== only what follows the source is its own
lang: fr
published: 2024-03-12
---
La grève continue et, selon la police, deux dépôts sont bloqués.
---
indirect says "deux dépôts sont bloqués" cue "selon" speaker "la police" via -

=== said to an agency by somebody named behind it
lang: fr
published: 2024-03-12
---
« Nous réagissons avec calme », déclare à l'AFP Jeanne Magnel, la porte-parole du parti.
---
direct says "Nous réagissons avec calme" cue "déclare" speaker "Jeanne Magnel" via "AFP"(relay)

=== a denial whose verb is taken for another word, and a claim behind it
lang: fr
published: 2024-03-12
---
Le ministre dément avoir reçu de l'argent et assure qu'il portera plainte.
---
indirect denies "avoir reçu de l'argent" cue "dément" speaker "Le ministre" via -
indirect says "il portera plainte" cue "assure" speaker "Le ministre" via -

=== a denial in a sentence of its own that takes up the one before
lang: fr
published: 2024-03-12
---
L'opposition assure que le vote a été truqué. Ce que conteste la commission.
---
indirect says "le vote a été truqué" cue "assure" speaker "L'opposition" via -
indirect denies "le vote a été truqué" cue "conteste" speaker "la commission" via -
