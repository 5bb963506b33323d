=== part of a day with a day
lang: es
published: 2024-11-20
---
Los buzos volvieron al agua el martes por la noche.
---
TIME 2024-11-19TNI - 2024-11-19..2024-11-19 "el martes por la noche"

=== yesterday morning
lang: es
published: 2024-11-20
---
Tres grúas llegaron ayer por la mañana.
---
TIME 2024-11-19TMO - 2024-11-19..2024-11-19 "ayer por la mañana"

=== clock time of a weekday
lang: es
published: 2024-11-20
---
La sirena sonó a las 15.30 horas del lunes.
---
TIME 2024-11-18T15:30 - 2024-11-18..2024-11-18 "las 15.30 horas del lunes"

=== length of time and prison term
lang: es
published: 2024-11-20
---
Tras seis meses de juicio, el armador fue condenado a siete años de cárcel.
---
DURATION P6M - - "seis meses"
DURATION P7Y - - "siete años"

=== present reference
lang: es
published: 2024-11-20
---
Por ahora no hay heridos; la presa está actualmente vacía.
---
DATE PRESENT_REF - - "Por ahora"
DATE PRESENT_REF - - "actualmente"

=== repeated day
lang: es
published: 2024-11-20
---
El mercado abre cada martes.
---
SET XXXX-WXX-2 - - "cada martes"

=== names and ordinals are no times
lang: es
published: 2024-11-20
---
Julio Abelleda llegó segundo a Santo Domingo y Abril Montouto, tercera.
---

=== age is no time
lang: es
published: 2024-11-20
---
El patrón, de 34 años, ya había sido multado.
---

=== until a day is counted from the day before it
lang: es
published: 2024-03-11
---
La feria se abrirá el sábado y durará hasta el martes.
---
DATE 2024-03-16 - 2024-03-16..2024-03-16 "el sábado"
DATE 2024-03-19 - 2024-03-19..2024-03-19 "el martes"

=== la misma hora entre paréntesis
lang: es
published: 2024-03-13
---
El tren salió a las 14.00 (13.00 GMT) del lunes.
---
TIME 2024-03-11T14:00 - 2024-03-11..2024-03-11 "las 14.00"
TIME 2024-03-11T13:00Z - 2024-03-11..2024-03-11 "13.00 GMT"
DATE 2024-03-11 - 2024-03-11..2024-03-11 "lunes"
