=== range of days
lang: es
published: 2024-11-20
---
La feria será del 3 al 5 de diciembre.
---
DATE 2024-12-03 - 2024-12-03..2024-12-03 "3"
DATE 2024-12-05 - 2024-12-05..2024-12-05 "5 de diciembre"

=== first quarter of last year
lang: es
published: 2024-11-20
---
Las ventas subieron en el primer trimestre del año pasado.
---
DATE 2023-Q1 - 2023-01-01..2023-03-31 "el primer trimestre del año pasado"

=== the last twelve years are a length
lang: es
published: 2024-11-20
---
Es el nivel más bajo de los últimos doce años.
---
DURATION P12Y - - "los últimos doce años"

=== hours in words
lang: es
published: 2024-11-20
---
La reunión empezó a las tres de la tarde.
---
TIME 2024-11-20T15:00 - 2024-11-20..2024-11-20 "las tres de la tarde"

=== last night, the day before yesterday
lang: es
published: 2024-11-20
---
Anoche ardió un almacén; anteayer, otro.
---
TIME 2024-11-19TNI - 2024-11-19..2024-11-19 "Anoche"
DATE 2024-11-18 - 2024-11-18..2024-11-18 "anteayer"

=== a contract lasts, a boy is aged
lang: es
published: 2024-11-20
---
Un chico de 12 años firmó un contrato de 3 años.
---
DURATION P3Y - - "3 años"

=== a number with its thousands is no hour
lang: es
published: 2024-11-20
---
Bajó respecto de las 1.458.000 toneladas anteriores.
---
