=== landing, in the outlet's voice
lang: fr
published: 2024-03-13
---
Deux avions militaires ont atterri dimanche à Tavres.
---
atterrir - done outlet plain time "dimanche" place "Tavres" actors "Deux avions militaires" recipients - attribution -

=== attack, from an agency, with a reportative conditional
lang: fr
published: 2024-03-13
---
Selon l'agence Orlapress, des hommes armés auraient attaqué un convoi mardi près de Selmont.
---
attaquer ASSAULT done source hedged time "mardi" place "Selmont" actors "des hommes armés" recipients "un convoi" attribution "Orlapress"(speaker)

=== accusation as an act
lang: fr
published: 2024-03-13
---
La Varnésie a accusé lundi l'Orlavie de sabotage.
---
accuser ACCUSE done outlet plain time "lundi" place - actors "Varnésie" recipients "Orlavie" attribution -

=== plan
lang: fr
published: 2024-03-13
---
Le navire-hôpital arrivera jeudi à Kelmor.
---
arriver - planned outlet plain time "jeudi" place "Kelmor" actors "Le navire-hôpital" recipients - attribution -

=== denial as an act
lang: fr
published: 2024-03-13
---
L'Orlavie a démenti toute implication.
---
démentir - done outlet plain time - place - actors "Orlavie" recipients - attribution -

=== not done, from a source
lang: fr
published: 2024-03-13
---
Le convoi n'est pas arrivé à Selmont, a indiqué la Ligue maritime.
---
arriver - not done source plain time - place "Selmont" actors "Le convoi" recipients - attribution "Ligue maritime"(speaker)

=== passive, from a speaker through an agency
lang: fr
published: 2024-03-13
---
Six mineurs ont été arrêtés lundi à Brenne-le-Haut, a indiqué le procureur Ivo Lanz, cité par l'agence Corvane.
---
arrêter COERCE done source plain time "lundi" place "Brenne-le-Haut" actors - recipients "Six mineurs" attribution "Ivo Lanz"(speaker) > "Corvane"(relay)

=== suspicion without an accuser
lang: fr
published: 2024-03-13
---
Un gardien est soupçonné d'avoir volé les tableaux.
---
voler - done outlet hedged time - place - actors "Un gardien" recipients - attribution -

=== meeting
lang: fr
published: 2024-03-13
---
Hélia Montarel a rencontré lundi à Drasco le négociateur Piet Osmund.
---
rencontrer CONSULT done outlet plain time "lundi" place "Drasco" actors "Hélia Montarel" recipients "Piet Osmund" attribution -

=== possible
lang: fr
published: 2024-03-13
---
Les soldats pourraient se retirer vendredi.
---
retirer RETREAT possible outlet plain time "vendredi" place - actors "Les soldats" recipients - attribution -

=== request as an act
lang: fr
published: 2024-03-13
---
Les sinistrés ont réclamé des tentes au gouvernement.
---
réclamer REQUEST done outlet plain time - place - actors "Les sinistrés" recipients "gouvernement" attribution -
