=== indefinite thousands
lang: es
published: 2024-11-20
---
Miles de vecinos y cientos de camiones esperan.
---
- 1000 - 1 - approx "Miles" of "vecinos"
- 100 - 1 - approx "cientos" of "camiones"

=== about
lang: es
published: 2024-11-20
---
Cerca de 300 soldados y casi medio millón de personas huyeron.
---
300 - - 1 - approx "Cerca de 300" of "soldados"
500000 - - 1 - approx "casi medio millón" of "personas"

=== rate with an adjective
lang: es
published: 2024-11-20
---
La planta produce 500.000 barriles diarios.
---
500000 - - 1 d exact "500.000" of "barriles"

=== at most
lang: es
published: 2024-11-20
---
El barco admite hasta 40 pasajeros.
---
40 - 40 1 - exact "hasta 40" of "pasajeros"

=== decimals and square metres
lang: es
published: 2024-11-20
---
Compró 2,5 hectáreas y 190.000 metros cuadrados.
---
2.5 - - har - exact "2,5 hectáreas" of -
190000 - - m2 - exact "190.000 metros cuadrados" of -

=== bajo cero, por mil, y medio
lang: es
published: 2024-03-13
---
Hubo cinco grados bajo cero. Ardieron 3 kilómetros y medio. La tasa es de 5 por mil.
---
-5 - - deg - exact "cinco grados bajo cero" of -
3.5 - - km - exact "3 kilómetros y medio" of -
5 - - [ppth] - exact "5 por mil" of -

=== entre el y el, y millón y medio
lang: es
published: 2024-03-13
---
La obra costará entre el 5 % y el 10 % del total. Millón y medio de personas votaron.
---
- 5 10 % - exact "entre el 5 % y el 10 %" of -
1500000 - - 1 - exact "Millón y medio" of "personas"
