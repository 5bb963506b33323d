=== what is counted, and what is measured
lang: fr
published: 2019-03-27
---
99 militaires et 35 tonnes de matériel sont arrivés à bord d'un An-124 et d'un Il-62.
---
99 - - 1 - exact "99" of "militaires"
35 - - t - exact "35 tonnes" of "matériel"

=== rates
lang: fr
published: 2019-03-27
---
Le champ donne 107.000 barils par jour et l'usine 3,2 millions de boîtes par an.
---
107000 - - 1 d exact "107.000" of "barils"
3200000 - - 1 a exact "3,2 millions" of "boîtes"

=== approximations
lang: fr
published: 2019-03-27
---
Une centaine de manifestants, une quinzaine d'élus, quelque 300 soldats et près de 40 villages sont touchés.
---
100 - - 1 - approx "Une centaine" of "manifestants"
15 - - 1 - approx "une quinzaine" of "élus"
300 - - 1 - approx "quelque 300" of "soldats"
40 - - 1 - approx "près de 40" of "villages"

=== indefinite powers
lang: fr
published: 2019-03-27
---
Des dizaines de milliers de personnes ont fui, et plusieurs milliards d'euros manquent.
---
- 10000 - 1 - approx "Des dizaines de milliers" of "personnes"
- 1000000000 - EUR - approx "plusieurs milliards d'euros" of -

=== no figures: models, telephone, article, agent, element
lang: fr
published: 2019-03-27
---
Le Boeing 737 et le F-16 ont décollé. Appelez le 01 23 45 67 89. L'article 49 et l'agent 007, le césium 137.
---

=== a noun that is understood
lang: fr
published: 2019-03-27
---
Douze hommes ont été arrêtés et trois ont été relâchés.
---
12 - - 1 - exact "Douze" of "hommes"
3 - - 1 - exact "trois" of "hommes"

=== what stands near is not what is counted
lang: fr
published: 2019-03-27
---
L'office estime à 75 000 le nombre des emplois. Le poste est à 1 750 kilomètres d'Ostrand.
---
75000 - - 1 - exact "75 000" of -
1750 - - km - exact "1 750 kilomètres" of -

=== a joined number and a fraction
lang: fr
published: 2019-03-27
---
Vingt et un blocs, soixante et onze caisses et un million et deux cents sacs.
---
21 - - 1 - exact "Vingt et un" of "blocs"
71 - - 1 - exact "soixante et onze" of "caisses"
1000200 - - 1 - exact "un million et deux cents" of "sacs"

=== metres and centimetres
lang: fr
published: 2019-03-27
---
Il mesure 1 m 80 et pèse 80 kilos.
---
1.8 - - m - exact "1 m 80" of -
80 - - kg - exact "80 kilos" of -

=== between two numbers of the same power
lang: fr
published: 2019-03-27
---
Entre un million et deux millions de sacs ont été vendus.
---
- 1000000 2000000 1 - exact "Entre un million et deux millions" of "sacs"

=== a part and its whole
lang: fr
---
Sept des seize mausolées ont été détruits mardi.
---
7 - - 1 - exact "Sept" of "mausolées"
16 - - 1 - exact "seize" of "mausolées"
