=== fractions
lang: fr
published: 2024-03-13
---
Les deux tiers des sièges et 3/4 des voix.
---
0.6666666666666666 - - 1 - exact "deux tiers" of "sièges"
0.75 - - 1 - exact "3/4" of "voix"

=== powers of an indefinite noun
lang: fr
published: 2024-03-13
---
Plusieurs centaines de milliers de manifestants ont défilé.
---
- 100000 - 1 - approx "Plusieurs centaines de milliers" of "manifestants"

=== a bound on an approximate noun
lang: fr
published: 2024-03-13
---
Plus d'une cinquantaine de blessés ont été soignés.
---
50 50 - 1 - approx "Plus d'une cinquantaine" of "blessés"

=== a range that shares its scale and unit
lang: fr
published: 2024-03-13
---
Le projet coûtera entre 3 et 5 milliards d'euros.
---
- 3000000000 5000000000 EUR - exact "entre 3 et 5 milliards d'euros" of -

=== percent and money side by side make no range
lang: fr
published: 2024-03-13
---
Les ventes ont crû de 8 % à 13,18 milliards de dollars.
---
8 - - % - exact "8 %" of -
13180000000 - - USD - exact "13,18 milliards de dollars" of -

=== rates
lang: fr
published: 2024-03-13
---
L'usine rejette 500 litres par heure et 12 tonnes de boue par an.
---
500 - - L h exact "500 litres" of -
12 - - t a exact "12 tonnes" of "boue"

=== at most, or more
lang: fr
published: 2024-03-13
---
Le hangar abrite au maximum 200 bêtes, et 30 ou plus dorment dehors.
---
200 - 200 1 - exact "au maximum 200" of "bêtes"
30 30 - 1 - exact "30 ou plus" of -

=== telephone numbers, models and labels
lang: fr
published: 2024-03-13
---
Appelez le 01 23 45 67 89. L'A320 et l'Il-62 volent ; l'article 5 le dit.
---

=== one in three
lang: fr
published: 2024-03-13
---
Un sur trois a voté.
---
0.3333333333333333 - - 1 - exact "Un sur trois" of -

=== an amount with its cents
lang: fr
published: 2024-03-13
---
Le billet vaut treize euros et quarante-cinq centimes.
---
13.45 - - EUR - exact "treize euros et quarante-cinq centimes" of -

=== powers of money
lang: fr
published: 2024-03-13
---
Le groupe a levé 10 M€, doit 2 Mds€ et perd de 10 à 15 M€ par an.
---
10000000 - - EUR - exact "10 M€" of -
2000000000 - - EUR - exact "2 Mds€" of -
- 10000000 15000000 EUR a exact "10 à 15 M€" of -

=== hundreds in digits
lang: fr
published: 2024-03-13
---
La collecte a réuni 3 cent mille euros et 7 milliards 500 millions de francs.
---
300000 - - EUR - exact "3 cent mille euros" of -
7500000000 - - FRF - exact "7 milliards 500 millions de francs" of -

=== halves behind a unit, and half a noun
lang: fr
published: 2024-03-13
---
Le feu a détruit 2 hectares et demi et blessé une demi-douzaine de pompiers.
---
2.5 - - har - exact "2 hectares et demi" of -
6 - - 1 - approx "une demi-douzaine" of "pompiers"

=== one in so many, the noun before it
lang: fr
published: 2024-03-13
---
Neuf habitants sur dix ont voté.
---
0.9 - - 1 - exact "Neuf habitants sur dix" of "habitants"

=== numbers in a row share the unit of the last
lang: fr
published: 2024-03-13
---
Trois hommes de 18, 24 et 26 ans ont été arrêtés.
---
3 - - 1 - exact "Trois" of "hommes"
18 - - a - exact "18" of -
24 - - a - exact "24" of -
26 - - a - exact "26 ans" of -

=== below zero, per mille, and what is small
lang: fr
published: 2024-03-13
---
Il a fait 5 degrés sous zéro. La hausse est de 12 pour mille, et l'air contient 25 µg/m3 de poussière.
---
-5 - - deg - exact "5 degrés sous zéro" of -
12 - - [ppth] - exact "12 pour mille" of -
25 - - ug/m3 - exact "25 µg/m3" of "poussière"

=== an old way of ninety-five, and Swiss and Belgian tens
lang: fr
published: 2024-03-13
---
Nonante-neuf francs, huitante-deux pages, septante soldats et soixante-dix-sept élus.
---
99 - - FRF - exact "Nonante-neuf francs" of -
82 - - 1 - exact "huitante-deux" of "pages"
70 - - 1 - exact "septante" of "soldats"
77 - - 1 - exact "soixante-dix-sept" of "élus"
