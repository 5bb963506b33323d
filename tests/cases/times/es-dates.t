=== bare weekday in a past report
lang: es
published: 2024-11-20
---
La patrullera abordó el domingo al pesquero.
---
DATE 2024-11-17 - 2024-11-17..2024-11-17 "el domingo"

=== weekday of the day of publication, with este
lang: es
published: 2024-11-20
---
El fiscal presentó este miércoles la denuncia.
---
DATE 2024-11-20 - 2024-11-20..2024-11-20 "este miércoles"

=== weekday ahead
lang: es
published: 2024-11-20
---
Los detenidos saldrán el viernes.
---
DATE 2024-11-22 - 2024-11-22..2024-11-22 "el viernes"

=== full date
lang: es
published: 2024-11-20
---
El tratado se firmó el 12 de marzo de 2009 en Miramonte.
---
DATE 2009-03-12 - 2009-03-12..2009-03-12 "el 12 de marzo de 2009"

=== last week and last month
lang: es
published: 2024-11-20
---
La semana pasada bajó el calamar; el mes pasado había subido.
---
DATE 2024-W46 - 2024-11-11..2024-11-17 "La semana pasada"
DATE 2024-10 - 2024-10-01..2024-10-31 "el mes pasado"

=== end of a month and beginning of a year
lang: es
published: 2024-11-20
---
La mesa se reunirá a finales de noviembre; la lonja cerró a principios de 2021.
---
DATE 2024-11 END 2024-11-21..2024-11-30 "finales de noviembre"
DATE 2021 START 2021-01-01..2021-04-30 "principios de 2021"

=== two years ago
lang: es
published: 2024-11-20
---
El faro se apagó hace dos años.
---
DATE 2022 - 2022-01-01..2022-12-31 "hace dos años"

=== tomorrow
lang: es
published: 2024-11-20
---
La flota zarpará mañana si amaina el viento.
---
DATE 2024-11-21 - 2024-11-21..2024-11-21 "mañana"

=== last Tuesday said with pasado
lang: es
published: 2024-11-20
---
El martes pasado se hundió una barcaza.
---
DATE 2024-11-19 - 2024-11-19..2024-11-19 "El martes pasado"
