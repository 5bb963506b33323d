=== quoted, cue after
lang: fr
published: 2024-03-13
---
« Nous ne céderons pas », a déclaré la ministre Odile Brasnet.
---
direct says "Nous ne céderons pas" cue "a déclaré" speaker "Odile Brasnet" via -

=== quoted words in a reported clause, through an agency
lang: fr
published: 2024-03-13
---
La situation est « sous contrôle », a assuré le porte-parole Anton Rezmar, cité par l'agence Orlapress.
---
mixed says "La situation est « sous contrôle »" cue "a assuré" speaker "Anton Rezmar" via "Orlapress"(relay)

=== selon with a description
lang: fr
published: 2024-03-13
---
Selon la préfecture, deux routes restent coupées.
---
indirect says "deux routes restent coupées" cue "Selon" speaker "la préfecture" via -

=== denial in the infinitive
lang: fr
published: 2024-03-13
---
L'état-major a démenti avoir ouvert le feu.
---
indirect denies "avoir ouvert le feu" cue "a démenti" speaker "L'état-major" via -

=== accusation in the infinitive, with a quoted word
lang: fr
published: 2024-03-13
---
La présidente accuse l'Orlavie d'avoir « armé » les assaillants.
---
mixed accuses "avoir « armé » les assaillants" cue "accuse" speaker "La présidente" via -

=== announcement as a noun phrase
lang: fr
published: 2024-03-13
---
Le club a annoncé le départ de son entraîneur.
---
indirect announces "le départ de son entraîneur" cue "a annoncé" speaker "Le club" via -

=== neither confirms nor denies
lang: fr
published: 2024-03-13
---
Le ministère n'a ni confirmé ni démenti la mort du chef rebelle.
---
indirect neither "la mort du chef rebelle" cue "n'a ni confirmé ni démenti" speaker "Le ministère" via -

=== acknowledgment
lang: fr
published: 2024-03-13
---
Le directeur a reconnu que les digues n'avaient pas été entretenues.
---
indirect acknowledges "les digues n'avaient pas été entretenues" cue "a reconnu" speaker "Le directeur" via -

=== speaker understood from the sentence before
lang: fr
published: 2024-03-13
---
"Rien n'est signé", a prévenu Blandine Orsay. Elle estime que le vote aura lieu trop tôt.
---
direct says "Rien n'est signé" cue "a prévenu" speaker "Blandine Orsay" via -
indirect says "le vote aura lieu trop tôt" cue "estime" speaker "Blandine Orsay" via -

=== name given by somebody
lang: fr
published: 2024-03-13
---
Le sénateur Ivo Lanz a qualifié l'accord de « reddition ».
---
direct says "reddition" cue "a qualifié" speaker "Ivo Lanz" via -

=== declines to comment
lang: fr
published: 2024-03-13
---
Le constructeur a refusé de commenter ces informations.
---
indirect declines "ces informations" cue "a refusé de commenter" speaker "Le constructeur" via -

=== d'après at the end, with a reportative conditional
lang: fr
published: 2024-03-13
---
Le tunnel aurait été fermé sans préavis, d'après une source proche du dossier.
---
indirect says "Le tunnel aurait été fermé sans préavis" cue "d'après" speaker "une source proche du dossier" via -

=== a line of a dialogue
lang: fr
published: 2024-03-12
---
— Je ne sais pas, répondit Dorvec. Nous verrons.
---
direct says "Je ne sais pas" cue "répondit" speaker "Dorvec" via -

=== a subject behind a cry
lang: fr
published: 2024-03-12
---
« Ils ont tiré sur nous ! » a crié un homme.
---
direct says "Ils ont tiré sur nous !" cue "a crié" speaker "un homme" via -

=== a line of a dialogue: the verb that was taken for a noun
lang: fr
published: 2024-03-12
---
– Et maintenant ? demande Selvik.
---
direct demands "Et maintenant ?" cue "demande" speaker "Selvik" via -

=== a line of a dialogue: a reflexive verb
lang: fr
published: 2024-03-12
---
— Tu viens demain ! s'écria Dorvec.
---
direct says "Tu viens demain !" cue "s'écria" speaker "Dorvec" via -
