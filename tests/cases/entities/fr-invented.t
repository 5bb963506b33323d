=== une commune, une entreprise, une députée
lang: fr
published: 2024-05-09
---
Un incendie a ravagé Mervallon, dans le massif des Hautes-Brandes. Firmin Jolivard, maire de Mervallon, a fait évacuer trois hameaux. Électrolane a coupé le courant. La députée Odile Ravanel, du Mouvement des libertés, réclame une enquête. Ravanel a écrit au ministère de l'Agriculture.
---
LOC "Mervallon" mentions "Mervallon" "Mervallon"
LOC "Hautes-Brandes" mentions "Hautes-Brandes"
PER "Firmin Jolivard" mentions "Firmin Jolivard" "maire de Mervallon"
ORG "Électrolane" mentions "Électrolane"
PER "Odile Ravanel" mentions "Odile Ravanel" "Ravanel"
ORG "Mouvement des libertés" mentions "Mouvement des libertés"
ORG "ministère de l'Agriculture" mentions "ministère de l'Agriculture"

=== un nom à article, un syndicat
lang: fr
published: 2024-05-09
---
Aérodia, une compagnie aérienne de Belmarin, suspend ses vols vers Port-Aubrac. Son directeur, Côme Le Tallec, invoque la grève du Syndicat des pilotes. Le Tallec a rencontré le ministre Baptiste d'Orsel. Les actions d'Aérodia ont perdu 8 %.
---
ORG "Aérodia" mentions "Aérodia" "Aérodia"
LOC "Belmarin" mentions "Belmarin"
LOC "Port-Aubrac" mentions "Port-Aubrac"
PER "Côme Le Tallec" mentions "Son directeur" "Côme Le Tallec" "Le Tallec"
ORG "Syndicat des pilotes" mentions "Syndicat des pilotes"
PER "Baptiste d'Orsel" mentions "Baptiste d'Orsel"

=== l'initiale derrière un verbe
lang: fr
published: 2024-05-09
---
Il voulait déloger B. Marsac de la mairie.
---
PER "B. Marsac" mentions "B. Marsac"

=== le chauffeur, l'entreprise
lang: fr
published: 2024-05-09
---
Jean Morvan, un chauffeur routier de 52 ans, a vu l'explosion. Le chauffeur affirme que le pont a tremblé. Le groupe Mécanord supprime 300 postes. L'entreprise invoque la crise.
---
PER "Jean Morvan" mentions "Jean Morvan" "un chauffeur routier" "Le chauffeur"
ORG "Mécanord" mentions "Mécanord" "L'entreprise"

=== une abréviation n'est pas un nom
lang: fr
published: 2024-05-09
---
Le taux de prothrombine (TP) a baissé. La commission électorale nationale indépendante (CENI) a tranché.
---
ORG "CENI" mentions "CENI"

=== des champs de deux mots
lang: fr
published: 2024-05-09
---
Le ministère de l'Économie et des Finances a saisi l'Office national des forêts et des eaux. Le ministère de la Transition écologique n'a pas répondu.
---
ORG "ministère de l'Économie et des Finances" mentions "ministère de l'Économie et des Finances"
ORG "Office national des forêts et des eaux" mentions "Office national des forêts et des eaux"
ORG "ministère de la Transition écologique" mentions "ministère de la Transition écologique"

=== un pays à article
lang: fr
published: 2024-05-09
---
L'Orlavie a démenti mercredi. Les soldats de la Tarcovie ont quitté Lutrève.
---
LOC "Orlavie" mentions "Orlavie"
LOC "Tarcovie" mentions "Tarcovie"
LOC "Lutrève" mentions "Lutrève"

