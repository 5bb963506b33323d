=== a minus sign, an en dash
lang: es
published: 2024-05-09
---
Hace –12 °C en Kelmor y −8 °C en el puerto.
---
-12 - - Cel - exact "–12 °C" of -
-8 - - Cel - exact "−8 °C" of -

=== cells of a table
lang: es
published: 2024-05-09
---
Aldric Dorvec	Unión Popular	1.234.567	48,2
Luc Ansart	Lago	987.654	38,1
---
1234567 - - 1 - exact "1.234.567" of -
48.2 - - 1 - exact "48,2" of -
987654 - - 1 - exact "987.654" of -
38.1 - - 1 - exact "38,1" of -

=== no figures: what has a number
lang: es
published: 2024-05-09
---
La ley n.º 2019-45 sigue, ver pág. 14 y https://ejemplo.es/2021/03/kelmor?id=12.
---

