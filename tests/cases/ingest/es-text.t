=== firma, medio y fecha
---
El puente reabrirá en junio

Por Candela Froiz | La Voz de Noroa | 20 de noviembre de 2024

El puente de Alba Rota reabrirá el 3 de junio, anunció este miércoles el gobierno de Tarvia.
---
lang es
byline Candela Froiz
outlet La Voz de Noroa
published 2024-11-20 text
=== medio con agencia entre paréntesis
---
Cierra la lonja

El Faro de Alarce (con ALBOR) | 18 de noviembre de 2024

La lonja de Puerto Alarce cerró el lunes por falta de pescado, según su gerente.
---
outlet El Faro de Alarce
published 2024-11-18 text
=== mobiliario de página
---
La lonja cerró el lunes.
Publicidad
Lea también: Quién vende la merluza
Síganos en Facebook
Suscríbase a nuestro boletín
«No hay pescado», dijo el gerente.
---
has La lonja cerró el lunes.
has «No hay pescado», dijo el gerente.
lacks Publicidad
lacks merluza
lacks Facebook
lacks boletín
=== frases que empiezan por «Por»
---
Por su parte, el alcalde pidió calma el 20 de noviembre de 2024 ante los vecinos.
Por Alba Rota pasaron once marineros.
---
byline -
published -
=== autora y medio sin «por»
---
Reabre la lonja de Orzán

Ilduara Mexía | Diario de Orzán | 20 de noviembre de 2024

La lonja de Orzán reabrió el miércoles después de tres semanas, informó el patrón mayor.
---
byline Ilduara Mexía
outlet Diario de Orzán
published 2024-11-20 text
