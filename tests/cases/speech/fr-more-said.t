=== quotation interrupted by its cue
lang: fr
published: 2024-03-13
---
« Nous irons jusqu'au bout », a promis Ivo Lanz, « quoi qu'il en coûte ».
---
direct says "Nous irons jusqu'au bout" cue "a promis" speaker "Ivo Lanz" via -
direct says "quoi qu'il en coûte" cue "a promis" speaker "Ivo Lanz" via -

=== cue inside the quotation marks
lang: fr
published: 2024-03-13
---
« Le barrage tiendra, a assuré Blandine Orsay, même en cas de crue. »
---
direct says "Le barrage tiendra, a assuré Blandine Orsay, même en cas de crue." cue "a assuré" speaker "Blandine Orsay" via -

=== quotation over two sentences
lang: fr
published: 2024-03-13
---
« La route est coupée. Personne ne passe », a déclaré Ivo Lanz.
---
direct says "La route est coupée. Personne ne passe" cue "a déclaré" speaker "Ivo Lanz" via -

=== inverted pronoun and the same speaker
lang: fr
published: 2024-03-13
---
Ivo Lanz a pris la parole lundi. « Nous avons signé », a-t-il dit.
---
direct says "Nous avons signé" cue "a-t-il dit" speaker "Ivo Lanz" via -

=== quotation behind a colon, through an agency
lang: fr
published: 2024-03-13
---
Le porte-parole de la marine, Anton Rezmar, a déclaré à l'agence Orlapress : « Nos navires sont rentrés. »
---
direct says "Nos navires sont rentrés." cue "a déclaré" speaker "Anton Rezmar" via "Orlapress"(relay)

=== speech on television
lang: fr
published: 2024-03-13
---
« Personne ne doit s'inquiéter », a déclaré le ministre dans une allocution retransmise par la télévision d'Etat.
---
direct says "Personne ne doit s'inquiéter" cue "a déclaré" speaker "le ministre" via "une allocution"(occasion) "la télévision d'Etat"(relay)

=== quoted by an agency beside a forum
lang: fr
published: 2024-03-13
---
« Nous coopérons », a déclaré le ministre du Plan, Rodrigo Salinas, cité par l'agence Orlapress en marge d'un forum.
---
direct says "Nous coopérons" cue "a déclaré" speaker "Rodrigo Salinas" via "un forum"(occasion) "Orlapress"(relay)

=== communiqué names its author
lang: fr
published: 2024-03-13
---
Dans un communiqué, le ministère affirme que le stock était légal.
---
indirect says "le stock était légal" cue "affirme" speaker "le ministère" via "un communiqué"(document)

=== medium that cites its sources
lang: fr
published: 2024-03-13
---
Selon la Gazette de Tavres, qui cite des responsables locaux, le pont avait été fermé en mai.
---
indirect says "le pont avait été fermé en mai" cue "Selon" speaker "des responsables locaux" via "Gazette de Tavres"(relay)

=== report inside a report
lang: fr
published: 2024-03-13
---
Odile Brasnet a affirmé que le préfet avait reconnu que l'alerte était tardive.
---
indirect says "le préfet avait reconnu que l'alerte était tardive" cue "a affirmé" speaker "Odile Brasnet" via -
indirect acknowledges "l'alerte était tardive" cue "avait reconnu" speaker "le préfet" via "Odile Brasnet"(relay)

=== noun phrase denounced by its doer
lang: fr
published: 2024-03-13
---
Le sénateur Ivo Lanz a dénoncé l'arrivée de troupes étrangères, estimant qu'elle violait la Constitution.
---
indirect accuses "l'arrivée de troupes étrangères" cue "a dénoncé" speaker "Ivo Lanz" via -
indirect says "elle violait la Constitution" cue "estimant" speaker "Ivo Lanz" via -

=== name given in the passive
lang: fr
published: 2024-03-13
---
Une présence jugée par l'opposant Ivo Lanz comme une ingérence étrangère.
---
indirect says "une ingérence étrangère" cue "jugée" speaker "Ivo Lanz" via -

=== two passives with their doers
lang: fr
published: 2024-03-13
---
L'arrivée du cargo, qualifiée de "provocation" par Drasco et dénoncée par l'opposition, a surpris.
---
indirect accuses "L'arrivée du cargo" cue "dénoncée" speaker "l'opposition" via -
direct says "provocation" cue "qualifiée" speaker "Drasco" via -

=== accusation that answers another
lang: fr
published: 2024-03-13
---
Anton Rezmar a rétorqué en accusant la Varnésie de préparer un « coup d'État ».
---
mixed accuses "préparer un « coup d'État »" cue "accusant" speaker "Anton Rezmar" via -

=== warning
lang: fr
published: 2024-03-13
---
La ministre a prévenu que l'armée ne resterait pas « les bras croisés ».
---
mixed says "l'armée ne resterait pas « les bras croisés »" cue "a prévenu" speaker "La ministre" via -

=== not excluded
lang: fr
published: 2024-03-13
---
Le gouvernement n'a pas exclu une hausse des tarifs.
---
indirect says "une hausse des tarifs" cue "n'a pas exclu" speaker "Le gouvernement" via -

=== makes known
lang: fr
published: 2024-03-13
---
Le groupe a fait part de sa « préoccupation » devant ces manœuvres.
---
mixed says "sa « préoccupation » devant ces manœuvres" cue "a fait part de" speaker "Le groupe" via -

=== avoids the question
lang: fr
published: 2024-03-13
---
Anton Rezmar a évité de faire directement référence à la demande, mais a souligné que le traité restait en vigueur.
---
indirect neither "la demande" cue "a évité de faire directement référence à" speaker "Anton Rezmar" via -
indirect says "le traité restait en vigueur" cue "a souligné" speaker "Anton Rezmar" via -

=== relative clause
lang: fr
published: 2024-03-13
---
La maire, qui a indiqué que l'eau baissait, a rouvert l'école.
---
indirect says "l'eau baissait" cue "a indiqué" speaker "La maire" via -

=== future and infinitive are no sayings
lang: fr
published: 2024-03-13
---
Le procureur annoncera demain sa décision. Il faut dire que le dossier est mince.
---

=== source in the middle of a relative clause
lang: fr
published: 2024-03-13
---
Deux avions, qui transportaient, selon des médias locaux, 99 soldats, ont atterri.
---
indirect says "transportaient, selon des médias locaux, 99 soldats" cue "selon" speaker "des médias locaux" via -

=== selon that names no speaker
lang: fr
published: 2024-03-13
---
Les vivres ont été répartis selon un calendrier fixé en mai.
---

=== the video in which something is claimed is none of the words
lang: fr
published: 2024-03-13
---
Un groupe armé a revendiqué l'attaque dans une vidéo.
---
indirect acknowledges "l'attaque" cue "a revendiqué" speaker "Un groupe armé" via "une vidéo"(occasion)

=== impersonal looking il that is a person
lang: fr
published: 2024-03-13
---
Le préfet Ruben Talmont a réuni les élus. Il a admis que la digue était fragile.
---
indirect acknowledges "la digue était fragile" cue "a admis" speaker "Ruben Talmont" via -

=== truly impersonal il
lang: fr
published: 2024-03-13
---
Il faut dire que le dossier est mince.
---

=== denial taken up with a clitic
lang: fr
published: 2024-03-13
---
Les voisins accusent la mairie d'avoir fermé l'école. La mairie le nie.
---
indirect accuses "avoir fermé l'école" cue "accusent" speaker "Les voisins" via -
indirect denies "avoir fermé l'école" cue "nie" speaker "La mairie" via -

=== remark on an accusation in a relative clause
lang: fr
published: 2024-03-13
---
Le syndicat accuse la direction d'avoir caché les chiffres, ce que la direction conteste.
---
indirect accuses "avoir caché les chiffres" cue "accuse" speaker "Le syndicat" via -
indirect denies "avoir caché les chiffres" cue "conteste" speaker "la direction" via -

=== two accusations under one cue
lang: fr
published: 2024-03-13
---
La ministre a accusé la milice d'avoir brûlé le pont et d'avoir pillé l'entrepôt.
---
indirect accuses "avoir brûlé le pont et d'avoir pillé l'entrepôt" cue "a accusé" speaker "La ministre" via -

=== suspicion without anybody who has it
lang: fr
published: 2024-03-13
---
Un chauffeur de Brumel, soupçonné d'avoir volé le camion, est recherché.
---

=== speaker behind the person spoken to
lang: fr
published: 2024-03-13
---
« Nous rentrons demain », a déclaré à la presse la capitaine Inès Voral.
---
direct says "Nous rentrons demain" cue "a déclaré" speaker "Inès Voral" via "la presse"(relay)

=== said with an infinitive to somebody
lang: fr
published: 2024-03-13
---
Des habitants ont dit à la police avoir vu deux hommes.
---
indirect says "avoir vu deux hommes" cue "ont dit" speaker "Des habitants" via -

=== one of them
lang: fr
published: 2024-03-13
---
Les pêcheurs affirment avoir alerté le port. « Personne n'a répondu », glisse l'un d'eux.
---
indirect says "avoir alerté le port" cue "affirment" speaker "Les pêcheurs" via -
direct says "Personne n'a répondu" cue "glisse" speaker "l'un d'eux" via -

=== a number given
lang: fr
published: 2024-03-13
---
Les secours parlent de douze morts.
---
indirect says "douze morts" cue "parlent de" speaker "Les secours" via -

=== as somebody calls it
lang: fr
published: 2024-03-13
---
« Notre phare », comme l'appelle la maire Odile Brasnet, a perdu la vue.
---
direct says "Notre phare" cue "appelle" speaker "Odile Brasnet" via -

=== dateline, then the accuser
lang: fr
published: 2024-03-13
---
TAVRES, 12 mars (Orlapress) - Le gouvernement a accusé mardi la milice d'avoir fermé le pont.
---
indirect accuses "avoir fermé le pont" cue "a accusé" speaker "Le gouvernement" via -

=== topic set apart, then a pronoun
lang: fr
published: 2024-03-13
---
La maire Odile Brasnet approuve. Quant à Ivo Lanz, il a démenti, dans un communiqué, avoir signé.
---
indirect denies "avoir signé" cue "a démenti" speaker "Ivo Lanz" via "un communiqué"(document)

=== quotation whose speaker is shown behind it
lang: fr
published: 2024-03-13
---
« On nous a menti. » Assise devant sa maison, Blandine Orsay ne décolère pas.
---
direct says "On nous a menti." cue "«" speaker "Blandine Orsay" via -

=== quotation behind a colon with a cue of its own
lang: fr
published: 2024-03-13
---
Ivo Lanz a accusé la banque d'avoir menti : « Ils savaient », a-t-il dit.
---
indirect accuses "avoir menti" cue "a accusé" speaker "Ivo Lanz" via -
direct says "Ils savaient" cue "a-t-il dit" speaker "Ivo Lanz" via -

=== before que there is no report
lang: fr
published: 2024-03-13
---
Le maire a annoncé la fermeture du pont avant que la pluie tombe.
---
indirect announces "la fermeture du pont avant que la pluie tombe" cue "a annoncé" speaker "Le maire" via -

=== an agent named between commas behind selon
lang: fr
published: 2024-03-13
---
Selon son avocat, Ivo Lanz, le dossier est vide.
---
indirect says "le dossier est vide" cue "Selon" speaker "Ivo Lanz" via -

=== a body and then the one who is spoken of
lang: fr
published: 2024-03-13
---
Selon la police, Ivo Lanz, 34 ans, a quitté la ville.
---
indirect says "Ivo Lanz, 34 ans, a quitté la ville" cue "Selon" speaker "la police" via -

=== verb group around an aside
lang: fr
published: 2024-03-13
---
La ministre Odile Brasnet a pour sa part ajouté : « Nous paierons. »
---
direct says "Nous paierons." cue "a pour sa part ajouté" speaker "Odile Brasnet" via -

=== negation before the infinitive
lang: fr
published: 2024-05-09
---
Le maire de Tavres, Luc Orvel, a dit ne pas avoir été averti.
---
indirect says "ne pas avoir été averti" cue "a dit" speaker "Luc Orvel" via -

=== never before the infinitive
lang: fr
published: 2024-05-09
---
Jeanne Morval a assuré ne jamais avoir rencontré le trésorier.
---
indirect says "ne jamais avoir rencontré le trésorier" cue "a assuré" speaker "Jeanne Morval" via -

=== negation denied
lang: fr
published: 2024-05-09
---
Jeanne Morval nie ne pas avoir payé ses impôts.
---
indirect denies "ne pas avoir payé ses impôts" cue "nie" speaker "Jeanne Morval" via -

=== no more before the infinitive
lang: fr
published: 2024-05-09
---
La préfète affirme ne plus vouloir négocier.
---
indirect says "ne plus vouloir négocier" cue "affirme" speaker "La préfète" via -

=== accusations rejected
lang: fr
published: 2024-05-09
---
Luc Orvel a rejeté les accusations selon lesquelles il aurait vendu le terrain.
---
indirect denies "les accusations selon lesquelles il aurait vendu le terrain" cue "a rejeté" speaker "Luc Orvel" via -

=== news denied
lang: fr
published: 2024-05-09
---
L'armée a démenti les informations selon lesquelles ses soldats auraient tué cinq villageois.
---
indirect denies "les informations selon lesquelles ses soldats auraient tué cinq villageois" cue "a démenti" speaker "L'armée" via -

=== denial taken for an adverb
lang: fr
published: 2024-05-09
---
Le journaliste Tom Arvel a été arrêté lundi à Varn. Le préfet dément cette arrestation.
---
indirect denies "cette arrestation" cue "dément" speaker "Le préfet" via -

=== denial of what neighbours said
lang: fr
published: 2024-05-09
---
L'ancien directeur aurait fui le pays, selon des voisins. Son avocate le nie.
---
indirect says "L'ancien directeur aurait fui le pays" cue "selon" speaker "des voisins" via -
indirect denies "L'ancien directeur aurait fui le pays" cue "nie" speaker "Son avocate" via -

=== mad, not denied
lang: fr
published: 2024-05-09
---
Un rythme dément. Un succès dément les attend.
---
