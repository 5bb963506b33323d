=== counted and weighed
lang: fr
published: 2024-03-13
---
Le convoi transportait 99 militaires et 35 tonnes de matériel.
---
99 - - 1 - exact "99" of "militaires"
35 - - t - exact "35 tonnes" of "matériel"

=== approximate noun and indefinite plural
lang: fr
published: 2024-03-13
---
Une centaine d'habitants ont été relogés et des dizaines de familles attendent encore.
---
100 - - 1 - approx "Une centaine" of "habitants"
- 10 - 1 - approx "des dizaines" of "familles"

=== lower bounds, no-break space in a number
lang: fr
published: 2024-03-13
---
La crue a fait au moins 19 morts et plus de 1 200 sinistrés.
---
19 19 - 1 - exact "au moins 19" of "morts"
1200 1200 - 1 - exact "plus de 1 200" of "sinistrés"

=== small number in words counts, un does not
lang: fr
published: 2024-03-13
---
Les deux pays ont signé un accord.
---
2 - - 1 - exact "deux" of "pays"

=== money and percent
lang: fr
published: 2024-03-13
---
Le chantier coûtera 1,5 million d'euros ; le prix du blé a déjà grimpé de 6 %.
---
1500000 - - EUR - exact "1,5 million d'euros" of -
6 - - % - exact "6 %" of -

=== several billions
lang: fr
published: 2024-03-13
---
Le contrat porte sur plusieurs milliards de dollars.
---
- 1000000000 - USD - approx "plusieurs milliards de dollars" of -

=== rate
lang: fr
published: 2024-03-13
---
Le puits fournit environ 40.000 barils par jour.
---
40000 - - 1 d approx "environ 40.000" of "barils"

=== range
lang: fr
published: 2024-03-13
---
Entre 3 et 5 personnes restent bloquées dans la galerie.
---
- 3 5 1 - exact "Entre 3 et 5" of "personnes"

=== ages
lang: fr
published: 2024-03-13
---
Le conducteur, âgé de 51 ans, et un garçon de neuf ans ont été soignés.
---
51 - - a - exact "51 ans" of -
9 - - a - exact "neuf ans" of -

=== compound number in words
lang: fr
published: 2024-03-13
---
Quatre-vingt-quinze députés ont voté contre.
---
95 - - 1 - exact "Quatre-vingt-quinze" of "députés"

=== vote is one quantity without a value
lang: fr
published: 2024-03-13
---
La motion a été adoptée (52-35).
---
- - - 1 - exact "52-35" of -
