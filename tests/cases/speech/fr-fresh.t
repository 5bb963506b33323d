=== une citation seule, qui parle dans la phrase avant
lang: fr
published: 2024-05-15
---
Le président du club ne décolère pas. « On nous a trahis. Je veux que toute la lumière soit faite. »
---
direct says "On nous a trahis. Je veux que toute la lumière soit faite." cue "«" speaker "Le président du club" via -

=== une citation seule derrière ce qui fut fait à quelqu'un
lang: fr
published: 2024-05-15
---
Deux hommes ont été arrêtés hier. « Ils préparaient un autre coup. »
---

=== réponse de quelqu'un
lang: fr
published: 2024-05-15
---
La députée a demandé une enquête. Réponse du ministre : « Qu'elle apporte des preuves. »
---
direct says "Qu'elle apporte des preuves." cue ":" speaker "ministre" via -

=== un document que le verbe ne dit pas
lang: fr
published: 2024-05-15
---
Un rapport de la Cour des comptes aboutit à la même conclusion : « Le chantier a été mal suivi. »
---
direct says "Le chantier a été mal suivi." cue ":" speaker "Cour des comptes" via "Un rapport"(document)

=== pour un maire, entre guillemets
lang: fr
published: 2024-05-15
---
Pour le maire de la commune, Luc Verdan, le bâtiment « aurait dû être fermé ».
---
mixed says "le bâtiment « aurait dû être fermé »" cue "Pour" speaker "Luc Verdan" via -

=== pour un procureur, au conditionnel
lang: fr
published: 2024-05-15
---
Pour le procureur, deux cents comptes auraient été pillés.
---
indirect says "deux cents comptes auraient été pillés" cue "Pour" speaker "le procureur" via -

=== pour des gens, sans rien dire
lang: fr
published: 2024-05-15
---
Pour les habitants, l'entrée est gratuite.
---

=== un document et son auteur
lang: fr
published: 2024-05-15
---
D'après un rapport publié mardi par la Ligue des usagers, les trains arrivent en retard.
---
indirect says "les trains arrivent en retard" cue "D'après" speaker "Ligue des usagers" via "un rapport"(document)

=== une vidéo qui montre
lang: fr
published: 2024-05-15
---
Plusieurs vidéos montrent une colonne de fumée au-dessus du port.
---
indirect says "une colonne de fumée au-dessus du port" cue "montrent" speaker "Plusieurs vidéos" via -

=== des images qui suggèrent
lang: fr
published: 2024-05-15
---
Des images satellite suggèrent que le navire avait quitté Tarnes.
---
indirect says "le navire avait quitté Tarnes" cue "suggèrent" speaker "Des images satellite" via -

=== une enquête qui montre, que quelqu'un rapporte
lang: fr
published: 2024-05-15
---
L'enquête montre que le toit avait été modifié, a indiqué le parquet.
---
indirect says "L'enquête montre que le toit avait été modifié" cue "a indiqué" speaker "le parquet" via -
indirect says "le toit avait été modifié" cue "montre" speaker "L'enquête" via "le parquet"(relay)

=== une enquête, et qui la conteste
lang: fr
published: 2024-05-15
---
L'enquête montre que le toit avait été modifié. La mairie le conteste.
---
indirect says "le toit avait été modifié" cue "montre" speaker "L'enquête" via -
indirect denies "le toit avait été modifié" cue "conteste" speaker "La mairie" via -

=== parler d'un accident
lang: fr
published: 2024-05-15
---
Le porte-parole du ministère a parlé d'un accident.
---
indirect says "un accident" cue "a parlé d'" speaker "Le porte-parole du ministère" via -

=== parler de l'accident
lang: fr
published: 2024-05-15
---
Le porte-parole du ministère a parlé de l'accident.
---

=== avant d'ajouter
lang: fr
published: 2024-05-15
---
La ministre s'est dite « choquée », avant d'ajouter que les contrôles seraient renforcés.
---
direct says "choquée" cue "s'est dite" speaker "La ministre" via -
indirect says "les contrôles seraient renforcés" cue "ajouter" speaker "La ministre" via -

=== selon eux, derrière car
lang: fr
published: 2024-05-15
---
Les rebelles ont visé cet hôtel car, selon eux, il abritait des officiers.
---
indirect says "il abritait des officiers" cue "selon" speaker "Les rebelles" via -

=== une source dans une relative
lang: fr
published: 2024-05-15
---
Oran Belk, qui, selon plusieurs témoins, conduisait trop vite, a fui.
---
indirect says "conduisait trop vite" cue "selon" speaker "plusieurs témoins" via -

=== un avocat nommé dément
lang: fr
published: 2024-05-15
---
Son avocat, Paul Garric, dément toute négligence. « Mon client avait tout contrôlé », assure-t-il.
---
indirect denies "toute négligence" cue "dément" speaker "Paul Garric" via -
direct says "Mon client avait tout contrôlé" cue "assure" speaker "Paul Garric" via -

=== ce qu'il dément
lang: fr
published: 2024-05-15
---
Oran Belk aurait ouvert un compte à l'étranger, ce qu'il dément.
---
indirect denies "Oran Belk aurait ouvert un compte à l'étranger" cue "dément" speaker "Oran Belk" via -

=== rejettent
lang: fr
published: 2024-05-15
---
Les autorités du port rejettent ces allégations.
---
indirect denies "ces allégations" cue "rejettent" speaker "Les autorités du port" via -

=== accusé de, et qui s'en défend
lang: fr
published: 2024-05-15
---
Solvor, accusé d'avoir caché des analyses, s'en défend.
---
indirect denies "avoir caché des analyses" cue "défend" speaker "Solvor" via -

=== déclara
lang: fr
published: 2024-05-15
---
Il pleuvait. Anton Rezmar se leva et déclara alors : « C'est fini pour moi. »
---
direct says "C'est fini pour moi." cue "déclara" speaker "Anton Rezmar" via -

=== une citation qui dépasse la phrase
lang: fr
published: 2024-05-15
---
Anton Rezmar a indiqué que « la corruption doit être combattue. À défaut, le régime tombera ».
---
direct says "la corruption doit être combattue. À défaut, le régime tombera" cue "a indiqué" speaker "Anton Rezmar" via -

=== un parti décrit
lang: fr
published: 2024-05-15
---
Pour la CFT, premier syndicat du port, le dialogue est rompu.
---
indirect says "le dialogue est rompu" cue "Pour" speaker "CFT" via -

=== ne pas souhaiter s'exprimer
lang: fr
published: 2024-05-15
---
L'agence régionale de santé n'a pas souhaité s'exprimer.
---
indirect declines "exprimer" cue "n'a pas souhaité s'exprimer" speaker "L'agence régionale de santé" via -

=== écrit sur X, et la phrase d'après
lang: fr
published: 2024-05-15
---
« Aucun compte n'a été ouvert », a écrit la banque sur X. Hervé Tassin avait parlé de Lesmond.
---
direct says "Aucun compte n'a été ouvert" cue "a écrit" speaker "la banque" via "X"(relay)
