=== approximations
lang: es
published: 2019-03-27
---
Una veintena de casas, un centenar de heridos, decenas de soldados y unos 300 vecinos.
---
20 - - 1 - approx "Una veintena" of "casas"
100 - - 1 - approx "un centenar" of "heridos"
- 10 - 1 - approx "decenas" of "soldados"
300 - - 1 - approx "unos 300" of "vecinos"

=== rates
lang: es
published: 2019-03-27
---
El campo da 107.000 barriles al día.
---
107000 - - 1 d exact "107.000" of "barriles"

=== a noun that is understood
lang: es
published: 2019-03-27
---
Doce hombres fueron detenidos y tres fueron liberados.
---
12 - - 1 - exact "Doce" of "hombres"
3 - - 1 - exact "tres" of "hombres"

=== no figures: a telephone, a law
lang: es
published: 2019-03-27
---
Llame al 91 123 45 67. El artículo 155 y la ruta 66.
---

=== a scale behind decimals in words
lang: es
published: 2019-03-27
---
Costó dos coma cinco millones de euros.
---
2500000 - - EUR - exact "dos coma cinco millones de euros" of -

=== a part and its whole
lang: es
---
Siete de los dieciséis rehenes fueron liberados.
---
7 - - 1 - exact "Siete" of "rehenes"
16 - - 1 - exact "dieciséis" of "rehenes"
