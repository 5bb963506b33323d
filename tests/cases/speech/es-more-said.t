=== quotation in angle marks with the cue behind
lang: es
published: 2024-11-20
---
«La presa aguantará», aseguró Damián Ortuño.
---
direct says "La presa aguantará" cue "aseguró" speaker "Damián Ortuño" via -

=== quotation behind a colon
lang: es
published: 2024-11-20
---
Leonor Vidaurre declaró: "No vamos a ceder".
---
direct says "No vamos a ceder" cue "declaró" speaker "Leonor Vidaurre" via -

=== told an agency
lang: es
published: 2024-11-20
---
El portavoz dijo a la agencia Albor que la flota había vuelto.
---
indirect says "la flota había vuelto" cue "dijo" speaker "El portavoz" via "Albor"(relay)

=== press conference
lang: es
published: 2024-11-20
---
"Fue un accidente", afirmó el almirante en una rueda de prensa.
---
direct says "Fue un accidente" cue "afirmó" speaker "el almirante" via "una rueda de prensa"(occasion)

=== de acuerdo con
lang: es
published: 2024-11-20
---
De acuerdo con la fiscalía, el barco navegaba sin luces.
---
indirect says "el barco navegaba sin luces" cue "De acuerdo con" speaker "la fiscalía" via -

=== at the end
lang: es
published: 2024-11-20
---
Once marineros siguen detenidos, según la embajada.
---
indirect says "Once marineros siguen detenidos" cue "según" speaker "la embajada" via -

=== dropped subject
lang: es
published: 2024-11-20
---
Leonor Vidaurre compareció ayer. Dijo que el tratado sigue en pie.
---
indirect says "el tratado sigue en pie" cue "Dijo" speaker "Leonor Vidaurre" via -

=== neither confirms nor denies
lang: es
published: 2024-11-20
---
La Armada no ha querido ni confirmar ni desmentir la captura.
---
indirect neither "la captura" cue "no ha querido ni confirmar ni desmentir" speaker "La Armada" via -

=== denounced
lang: es
published: 2024-11-20
---
La cofradía denunció la falta de boyas.
---
indirect accuses "la falta de boyas" cue "denunció" speaker "La cofradía" via -

=== admits in the infinitive
lang: es
published: 2024-11-20
---
El patrón admitió haber bebido.
---
indirect acknowledges "haber bebido" cue "admitió" speaker "El patrón" via -

=== described
lang: es
published: 2024-11-20
---
Vidaurre calificó el informe de «insulto».
---
direct says "insulto" cue "calificó" speaker "Vidaurre" via -

=== gerund
lang: es
published: 2024-11-20
---
El juez ordenó el registro, alegando que había riesgo de fuga.
---
indirect says "había riesgo de fuga" cue "alegando" speaker "El juez" via -

=== not ruled out
lang: es
published: 2024-11-20
---
El ministro no descartó una subida de tasas.
---
indirect says "una subida de tasas" cue "no descartó" speaker "El ministro" via -

=== future is no saying
lang: es
published: 2024-11-20
---
El fiscal anunciará mañana los cargos.
---

=== según that names no speaker
lang: es
published: 2024-11-20
---
El pescado se reparte según el calibre.
---
