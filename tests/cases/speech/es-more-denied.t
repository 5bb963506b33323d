=== a clause of the writer's own is denied
lang: es
published: 2024-11-24
---
La licencia del barco habría caducado en marzo; el armador lo desmiente.
---
indirect denies "La licencia del barco habría caducado en marzo" cue "desmiente" speaker "el armador" via -

=== only what follows the source is its own
lang: es
published: 2024-11-24
---
Hay una noche entera y, según fuentes diplomáticas, una grabación de radio que nadie ha querido hacer pública.
---
indirect says "una grabación de radio que nadie ha querido hacer pública" cue "según" speaker "fuentes diplomáticas" via -

=== to agree with somebody is no source
lang: es
published: 2024-11-24
---
El juez Benito Saavedra estuvo de acuerdo con la defensa de la empresa.
---
