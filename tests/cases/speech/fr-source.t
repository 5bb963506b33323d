=== un gouverneur nommé en apposition
lang: fr
published: 2024-05-15
---
Le pont d'Orley s'est effondré vendredi, tuant neuf personnes, a annoncé lundi le capitaine du port de Selmar, Julien Tavier.
---
indirect announces "Le pont d'Orley s'est effondré vendredi, tuant neuf personnes" cue "a annoncé" speaker "Julien Tavier" via -

=== parenthèse devant l'incise finale
lang: fr
published: 2024-05-15
---
Neuf combattants du Front du Sel, et non onze comme annoncé d'abord, ont quitté la prison de Port-Asel le 9 mai, a reconnu dimanche le ministre de la Justice, Hector Joliran.
---
indirect acknowledges "Neuf combattants du Front du Sel, et non onze comme annoncé d'abord, ont quitté la prison de Port-Asel le 9 mai" cue "a reconnu" speaker "Hector Joliran" via -

=== s'emporte au téléphone
lang: fr
published: 2024-05-15
---
D'après une source diplomatique, deux millions auraient été remis la veille.

« C'est faux, archifaux », s'emporte au téléphone Oumar Descan.
---
indirect says "deux millions auraient été remis la veille" cue "D'après" speaker "une source diplomatique" via -
direct says "C'est faux, archifaux" cue "s'emporte" speaker "Oumar Descan" via -

=== soupire à la terrasse
lang: fr
published: 2024-05-15
---
Selon la mairie, le port fermera.

« On n'en peut plus », soupire à la terrasse d'un café Paul Maret.
---
indirect says "le port fermera" cue "Selon" speaker "la mairie" via -
direct says "On n'en peut plus" cue "soupire" speaker "Paul Maret" via -

=== confie devant sa maison
lang: fr
published: 2024-05-15
---
« On n'en peut plus », confie devant sa maison Anne Tirel.
---
direct says "On n'en peut plus" cue "confie" speaker "Anne Tirel" via -

=== une fille nommée par son prénom dément
lang: fr
published: 2024-05-15
---
Des diplomates affirment que Velten serait échangée. Sa fille, Irène, le dément.
---
indirect says "Velten serait échangée" cue "affirment" speaker "Des diplomates" via -
indirect denies "Velten serait échangée" cue "dément" speaker "Irène" via -

=== ce qui est écarté est ce qu'affirme la police
lang: fr
published: 2024-05-15
---
L'arrestation a eu lieu à quatre heures, et non à sept heures, comme l'affirme la police.
---
indirect says "à sept heures" cue "affirme" speaker "la police" via -

=== dément tout versement
lang: fr
published: 2024-05-15
---
Deux millions auraient été remis à un intermédiaire. Le gouvernement dément tout versement.
---
indirect denies "tout versement" cue "dément" speaker "Le gouvernement" via -

=== a de nouveau démenti
lang: fr
published: 2024-05-15
---
Le porte-parole Oumar Descan a de nouveau démenti toute rançon. À l'en croire, les ravisseurs se seraient enfuis à l'approche de l'armée.
---
indirect denies "toute rançon" cue "a de nouveau démenti" speaker "Oumar Descan" via -
indirect says "les ravisseurs se seraient enfuis à l'approche de l'armée" cue "À l'en croire" speaker "Oumar Descan" via -

=== n'a pas confirmé
lang: fr
published: 2024-05-15
---
Le colonel Rovel, lui, serait passé à l'étranger. L'armée n'a pas confirmé.
---
indirect neither "Le colonel Rovel, lui, serait passé à l'étranger" cue "n'a pas confirmé" speaker "L'armée" via -

=== raconte avoir été
lang: fr
published: 2024-05-15
---
Maud Verrel raconte avoir été battue.
---
indirect says "avoir été battue" cue "raconte" speaker "Maud Verrel" via -

=== des témoignages venant d'une place
lang: fr
published: 2024-05-15
---
Il y a des témoignages venant de la place Tahrir faisant état de dix morts.
---
indirect says "dix morts" cue "faisant état de" speaker "des témoignages" via -

=== menace de reprendre
lang: fr
published: 2024-05-15
---
Le groupe d'Isak Rovel assure que les otages ont été relâchés et menace de reprendre les enlèvements.
---
indirect says "les otages ont été relâchés" cue "assure" speaker "groupe d'Isak Rovel" via -
indirect says "reprendre les enlèvements" cue "menace" speaker "groupe d'Isak Rovel" via -

=== un mur menace
lang: fr
published: 2024-05-15
---
Le mur menace de s'effondrer.
---

=== la victoire et l'attaque revendiquées
lang: fr
published: 2024-05-15
---
Les rebelles revendiquent la victoire dans la bataille de Selmar. Le Front du Sel revendique l'attaque de Selmar.
---
indirect says "la victoire dans la bataille de Selmar" cue "revendiquent" speaker "Les rebelles" via -
indirect acknowledges "l'attaque de Selmar" cue "revendique" speaker "Front du Sel" via -

=== aucune réponse
lang: fr
published: 2024-05-15
---
L'usine a fermé vendredi. Le groupe n'a pas répondu aux demandes de commentaires.
---
indirect neither "commentaires" cue "n'a pas répondu aux demandes de commentaires" speaker "Le groupe" via -

=== sans préciser
lang: fr
published: 2024-05-15
---
Le porte-parole reconnaît que des détenus ont été relâchés, sans préciser leur nombre.
---
indirect acknowledges "des détenus ont été relâchés" cue "reconnaît" speaker "Le porte-parole" via -

=== de son côté au milieu du verbe
lang: fr
published: 2024-05-15
---
Le gouvernement, impuissant, a de son côté dénoncé « une agression ».
---
direct accuses "une agression" cue "a de son côté dénoncé" speaker "Le gouvernement" via -

=== une rumeur affirmant
lang: fr
published: 2024-05-15
---
Une rumeur affirmant que le barrage allait céder a vidé la ville de Bélimac.
---
indirect says "le barrage allait céder" cue "affirmant" speaker "Une rumeur" via -

=== une étude dans un complément
lang: fr
published: 2024-05-15
---
Le pont de Marsan, dont la fermeture est due à une étude affirmant qu'il est fragile, rouvrira lundi.
---
indirect says "il est fragile" cue "affirmant" speaker "une étude" via -

=== une mosquée et non sa rue
lang: fr
published: 2024-05-15
---
Une mosquée de la rue Alban affirmant que le maire ment a été fermée.
---
indirect says "le maire ment" cue "affirmant" speaker "Une mosquée de la rue Alban" via -

=== en évoquant une source
lang: fr
published: 2024-05-15
---
Le ministre a démissionné lundi, affirme Le Figaro en évoquant une « source proche du dossier au ministère ».
---
indirect says "Le ministre a démissionné lundi" cue "affirme" speaker "une « source proche du dossier au ministère »" via "Le Figaro"(relay)

=== personne n'a confirmé
lang: fr
published: 2024-05-15
---
Personne n'a confirmé la frappe.
---
