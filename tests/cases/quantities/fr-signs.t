=== a minus sign, an en dash
lang: fr
published: 2024-05-09
---
Il faisait −12 °C à Kelmor et –8 °C au col ; le titre perd −3,5 %.
---
-12 - - Cel - exact "−12 °C" of -
-8 - - Cel - exact "–8 °C" of -
-3.5 - - % - exact "−3,5 %" of -

=== a dash before money, not a pair of dashes
lang: fr
published: 2024-05-09
---
Il affiche –3 millions d'euros. Le bilan – 12 blessés – est lourd.
---
-3000000 - - EUR - exact "–3 millions d'euros" of -
12 - - 1 - exact "12" of "blessés"

=== cells of a table
lang: fr
published: 2024-05-09
---
Aldric Dorvec	Union Populaire	1.234.567	48,2
Luc Ansart	Parti du Lac	987.654	38,1
---
1234567 - - 1 - exact "1.234.567" of -
48.2 - - 1 - exact "48,2" of -
987654 - - 1 - exact "987.654" of -
38.1 - - 1 - exact "38,1" of -

=== what is counted stands on the same line
lang: fr
published: 2024-05-09
---
12 blessés, dont 3 graves
MISE À JOUR 15h10
---
12 - - 1 - exact "12" of "blessés"
3 - - 1 - exact "3" of "graves"

=== no figures: what has a number
lang: fr
published: 2024-05-09
---
La loi no 2019-45 est citée, voir p. 14 et https://exemple.fr/2021/03/kelmor?id=12 ; tél. 91 123 456.
---

=== a range below nought
lang: fr
published: 2024-05-09
---
Il fera entre −5 et −10 °C lundi.
---
- -10 -5 Cel - exact "entre −5 et −10 °C" of -

