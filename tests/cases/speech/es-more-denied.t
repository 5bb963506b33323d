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

=== a headline with its place: the one behind the colon denies
lang: es
published: 2024-11-24
---
Noroa: el alcalde niega haber cobrado comisiones
---
indirect denies "haber cobrado comisiones" cue "niega" speaker "el alcalde" via -

=== a denial, and then an announcement
lang: es
published: 2024-11-24
---
El ministro niega haber recibido sobornos y anuncia una demanda.
---
indirect denies "haber recibido sobornos" cue "niega" speaker "El ministro" via -
indirect announces "una demanda" cue "anuncia" speaker "El ministro" via -

=== sources that a medium cites
lang: es
published: 2024-11-24
---
Según fuentes del Gobierno, que cita El Faro, el ministro dimitirá.
---
indirect says "el ministro dimitirá" cue "Según" speaker "fuentes del Gobierno" via "El Faro"(relay)

=== what the denier does besides is no part of what is denied
lang: es
published: 2024-11-24
---
La Armada negó que la patrullera abriera fuego y atribuyó el siniestro al patrón.
---
indirect denies "la patrullera abriera fuego" cue "negó" speaker "Armada" via -
