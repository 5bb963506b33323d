=== able to, and done
lang: fr
published: 2024-06-18
---
L'avocate a pu visiter sa cliente jeudi.
---
visiter CONSULT done outlet plain time "jeudi" place - actors "L'avocate" recipients - attribution -

=== able to, a guess
lang: fr
published: 2024-06-18
---
L'incendie a pu provoquer la mort de deux personnes.
---
mort - possible outlet plain time - place - actors - recipients "deux personnes" attribution -

=== before, in the subjunctive
lang: fr
published: 2024-06-18
---
L'immeuble s'est effondré avant que les habitants soient évacués.
---
effondrer - done outlet plain time - place - actors "L'immeuble" recipients - attribution -

=== a threat and its condition
lang: fr
published: 2024-06-18
---
Le groupe menace de reprendre les enlèvements si l'armée ne se retire pas de Bélimac.
---
menacer THREATEN done outlet plain time - place - actors "Le groupe" recipients - attribution -
reprendre - planned source plain time - place - actors "Le groupe" recipients "les enlèvements" attribution "Le groupe"(speaker)

=== a habit
lang: fr
published: 2024-06-18
---
Chaque année, il allait visiter les tombes de ses parents.
---

=== a denied attempt
lang: fr
published: 2024-06-18
---
L'avocat a démenti que son client ait tenté de fuir.
---
démentir - done outlet plain time - place - actors "L'avocat" recipients - attribution -
fuir - not done source plain time - place - actors "son client" recipients - attribution "L'avocat"(speaker)

=== a day of what went on meanwhile
lang: fr
published: 2024-06-18
---
La journaliste a été agressée alors qu'elle se trouvait vendredi sur la place.
---
agresser ASSAULT done outlet plain time "vendredi" place - actors - recipients "La journaliste" attribution -

=== corrected in passing
lang: fr
published: 2024-06-18
---
Neuf hommes, et non onze comme annoncé d'abord, ont été libérés mardi à Kelmor.
---
libérer RETREAT done outlet plain time "mardi" place "Kelmor" actors - recipients "Neuf hommes" attribution -

=== a subject lost to the verb of saying
lang: fr
published: 2024-06-18
---
Neuf hommes, et non onze comme annoncé d'abord, ont été libérés mardi, a reconnu le ministre de la Justice, Hector Jolivane.
---
libérer RETREAT done source plain time "mardi" place - actors - recipients "Neuf hommes" attribution "Hector Jolivane"(speaker)
reconnaître SUPPORT done outlet plain time - place - actors "Hector Jolivane" recipients - attribution -

=== a negation joined behind the verb
lang: fr
published: 2024-06-18
---
L'attaque s'est produite à Kelmor, et non à Albe.
---
attaque ASSAULT done outlet plain time - place "Kelmor" actors - recipients - attribution -
