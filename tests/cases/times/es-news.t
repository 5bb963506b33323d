=== both days of a range
lang: es
published: 2019-03-27
---
La feria va del 3 al 5 de mayo y los días 23 y 24 de junio.
---
DATE 2019-05-03 - 2019-05-03..2019-05-03 "3"
DATE 2019-05-05 - 2019-05-05..2019-05-05 "5 de mayo"
DATE 2019-06-23 - 2019-06-23..2019-06-23 "los días 23"
DATE 2019-06-24 - 2019-06-24..2019-06-24 "24 de junio"

=== the weekday that the tense allows
lang: es
published: 2019-03-27
---
Fue el sábado. El portavoz declaró el jueves que el consejo se reunirá el lunes.
---
DATE 2019-03-23 - 2019-03-23..2019-03-23 "el sábado"
DATE 2019-03-21 - 2019-03-21..2019-03-21 "el jueves"
DATE 2019-04-01 - 2019-04-01..2019-04-01 "el lunes"

=== a chain of anchors
lang: es
published: 2019-03-27
---
El 12 de enero de 2010 se rompió el dique. Al día siguiente la ciudad estaba vacía. Tres días después, el agua bajó.
---
DATE 2010-01-12 - 2010-01-12..2010-01-12 "El 12 de enero de 2010"
DATE 2010-01-13 - 2010-01-13..2010-01-13 "Al día siguiente"
DATE 2010-01-16 - 2010-01-16..2010-01-16 "Tres días después"

=== a day that doesn't exist
lang: es
published: 2019-03-27
---
El plazo vence el 30 de febrero.
---
DATE - - - "el 30 de febrero"

=== the first week, the last Sunday, tomorrow morning
lang: es
published: 2024-03-13
---
El censo empieza la primera semana de abril de 2024 y la feria el último domingo de mayo de 2024. El presidente hablará mañana por la mañana.
---
DATE 2024-W14 - 2024-04-01..2024-04-07 "la primera semana de abril de 2024"
DATE 2024-05-26 - 2024-05-26..2024-05-26 "el último domingo de mayo de 2024"
TIME 2024-03-14TMO - 2024-03-14..2024-03-14 "mañana por la mañana"

=== hours as they are said
lang: es
published: 2024-03-13
---
El tren salió a las siete y media de la tarde; las tres vías estaban cortadas las 24 horas.
---
TIME 2024-03-13T19:30 - 2024-03-13..2024-03-13 "las siete y media de la tarde"
DURATION PT24H - - "las 24 horas"

=== a sentence of years and months
lang: es
published: 2024-03-13
---
Fue condenado a dos años y seis meses de cárcel.
---
DURATION P2Y6M - - "dos años y seis meses"

=== for three months is a length
lang: es
published: 2024-03-13
---
La planta está cerrada desde hace tres meses.
---
DURATION P3M - - "tres meses"

=== hearsay of a past looks back
lang: es
published: 2025-06-06
---
Dos ingenieros habrían sido detenidos el martes. Los rehenes habrían sido liberados el miércoles.
El guardia podría haber sido atacado el lunes.
---
DATE 2025-06-03 - 2025-06-03..2025-06-03 "el martes"
DATE 2025-06-04 - 2025-06-04..2025-06-04 "el miércoles"
DATE 2025-06-02 - 2025-06-02..2025-06-02 "el lunes"

=== an hour with its zone, then the day
lang: es
published: 2012-07-13
---
El alud se produjo a las 5:25 CEST (3:25 UTC) del jueves.
---
TIME 2012-07-12T05:25 - 2012-07-12..2012-07-12 "las 5:25"
TIME 2012-07-12T03:25Z - 2012-07-12..2012-07-12 "3:25 UTC"
DATE 2012-07-12 - 2012-07-12..2012-07-12 "jueves"
