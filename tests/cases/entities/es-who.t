=== a letter before an answer
lang: es
---
P. ¿Por qué? R. No tenía elección.
---

=== two of one surname, and a title
lang: es
---
Aldric Dorvec llegó con Irene Dorvec. La señora Dorvec negó los hechos.
---
PER "Aldric Dorvec" mentions "Aldric Dorvec"
PER "Irene Dorvec" mentions "Irene Dorvec" "Dorvec"

=== titulares en mayúsculas
lang: es
---
DORVEC GANA LAS ELECCIONES
IRENE TAVRES DIMITE

Aldric Dorvec ganó las elecciones. Irene Tavres dimitió.
---
PER "Aldric Dorvec" mentions "DORVEC" "Aldric Dorvec"
PER "Irene Tavres" mentions "IRENE TAVRES" "Irene Tavres"

=== un título y un verbo en mayúsculas
lang: es
---
EL PRESIDENTE DORVEC DECRETA EL ESTADO DE SITIO

El presidente Aldric Dorvec decretó el lunes el estado de sitio.
---
PER "Aldric Dorvec" mentions "DORVEC" "Aldric Dorvec"

=== a town and somebody called after it
lang: es
---
Vive en Kelmor. La jueza citó a Pedro Kelmor.
---
LOC "Kelmor" mentions "Kelmor"
PER "Pedro Kelmor" mentions "Pedro Kelmor"
