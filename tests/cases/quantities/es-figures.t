=== counted and weighed, digits
lang: es
published: 2024-11-20
---
El barco llevaba 19 marineros y 22 toneladas de calamar.
---
19 - - 1 - exact "19" of "marineros"
22 - - t - exact "22 toneladas" of "calamar"

=== counted, in words
lang: es
published: 2024-11-20
---
Once tripulantes fueron detenidos.
---
11 - - 1 - exact "Once" of "tripulantes"

=== approximate noun and tens
lang: es
published: 2024-11-20
---
Un centenar de vecinos y decenas de curiosos llenaron el muelle.
---
100 - - 1 - approx "Un centenar" of "vecinos"
- 10 - 1 - approx "decenas" of "curiosos"

=== lower bounds
lang: es
published: 2024-11-20
---
Hay al menos 12 muertos y más de 1.200 evacuados.
---
12 12 - 1 - exact "al menos 12" of "muertos"
1200 1200 - 1 - exact "más de 1.200" of "evacuados"

=== long number in words
lang: es
published: 2024-11-20
---
Asistieron dos mil trescientos pescadores.
---
2300 - - 1 - exact "dos mil trescientos" of "pescadores"

=== money and percent
lang: es
published: 2024-11-20
---
La multa sube a 1,5 millones de euros, un 6 % más.
---
1500000 - - EUR - exact "1,5 millones de euros" of -
6 - - % - exact "6 %" of -

=== thousand millions
lang: es
published: 2024-11-20
---
El puente costó 2.000 millones de dólares.
---
2000000000 - - USD - exact "2.000 millones de dólares" of -

=== unos before a number
lang: es
published: 2024-11-20
---
Unas 80 barcas cerraron la bocana.
---
80 - - 1 - approx "Unas 80" of "barcas"

=== range
lang: es
published: 2024-11-20
---
Entre 30 y 40 familias duermen en la escuela.
---
- 30 40 1 - exact "Entre 30 y 40" of "familias"

=== rate
lang: es
published: 2024-11-20
---
La planta vierte 500 litros por hora.
---
500 - - L h exact "500 litros" of -

=== age
lang: es
published: 2024-11-20
---
Un grumete de 16 años sigue ingresado.
---
16 - - a - exact "16 años" of -
