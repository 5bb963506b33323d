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
