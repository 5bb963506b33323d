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

=== que behind a day
lang: es
published: 2024-03-13
---
El alcalde Luis Abarca ha asegurado este martes que no va a dimitir.
---
indirect says "no va a dimitir" cue "ha asegurado" speaker "Luis Abarca" via -

=== que behind the people spoken to
lang: es
published: 2024-03-13
---
El maquinista reconoció ante los agentes que iba distraído.
---
indirect acknowledges "iba distraído" cue "reconoció" speaker "El maquinista" via -

=== two reports of one speaker, the second behind pero
lang: es
published: 2024-03-13
---
La ministra ha admitido que conocía al empresario, pero ha negado haber cobrado.
---
indirect acknowledges "conocía al empresario" cue "ha admitido" speaker "La ministra" via -
indirect denies "haber cobrado" cue "ha negado" speaker "La ministra" via -

=== a relative that is what is spoken of
lang: es
published: 2024-03-13
---
El presidente lamentó la muerte de los soldados, a quienes llamó "héroes".
---
direct says "héroes" cue "llamó" speaker "El presidente" via -

=== condemned for a crime, not by somebody
lang: es
published: 2024-03-13
---
El condenado por el asesinato, Raúl Vega, negó los hechos.
---
indirect denies "los hechos" cue "negó" speaker "Raúl Vega" via -

=== se names nobody
lang: es
published: 2024-03-13
---
La empresa Colorín cerró ayer. Se dice que la fábrica será vendida.
---
indirect says "la fábrica será vendida" cue "dice" speaker - via -

=== denial of what was claimed before the semicolon
lang: es
published: 2024-03-13
---
El fiscal acusó a la alcaldesa de cobrar comisiones; la alcaldesa lo niega.
---
indirect accuses "cobrar comisiones" cue "acusó" speaker "El fiscal" via -
indirect denies "cobrar comisiones" cue "niega" speaker "la alcaldesa" via -

=== algo que otros niegan
lang: es
published: 2024-03-13
---
La alcaldesa acusó a la guerrilla de volar el puente, algo que los rebeldes niegan.
---
indirect accuses "volar el puente" cue "acusó" speaker "La alcaldesa" via -
indirect denies "volar el puente" cue "niegan" speaker "los rebeldes" via -

=== a number given
lang: es
published: 2024-03-13
---
Los servicios de emergencia hablan de treinta heridos.
---
indirect says "treinta heridos" cue "hablan de" speaker "Los servicios de emergencia" via -

=== speaker behind the medium spoken to
lang: es
published: 2024-03-13
---
"Íbamos muy rápido", contó a la prensa la maestra Rosa Lindo.
---
direct says "Íbamos muy rápido" cue "contó" speaker "Rosa Lindo" via "la prensa"(relay)

=== despues de que is no report
lang: es
published: 2024-03-13
---
El alcalde anunció la clausura después de que los vecinos protestaran.
---
indirect announces "la clausura después de que los vecinos protestaran" cue "anunció" speaker "El alcalde" via -

=== negated infinitive
lang: es
published: 2024-05-09
---
El alcalde, Pablo Henares, dijo no haber sido avisado.
---
indirect says "no haber sido avisado" cue "dijo" speaker "Pablo Henares" via -

=== accusations rejected
lang: es
published: 2024-05-09
---
El alcalde rechazó las acusaciones de que había cobrado sobornos.
---
indirect denies "las acusaciones de que había cobrado sobornos" cue "rechazó" speaker "El alcalde" via -

=== rumours denied
lang: es
published: 2024-05-09
---
La ministra negó los rumores de que había dimitido.
---
indirect denies "los rumores de que había dimitido" cue "negó" speaker "La ministra" via -

=== news denied, according to which
lang: es
published: 2024-05-09
---
La fiscal desmintió las informaciones según las cuales sus agentes habían matado a cinco campesinos.
---
indirect denies "las informaciones según las cuales sus agentes habían matado a cinco campesinos" cue "desmintió" speaker "La fiscal" via -

=== a day is no speaker
lang: es
published: 2024-05-09
---
La alcaldesa visitó la zona con Barrientos, que el lunes había hablado de dos muertos.
---
indirect says "dos muertos" cue "había hablado de" speaker "Barrientos" via -

=== denial of what neighbours said
lang: es
published: 2024-05-09
---
El antiguo director habría huido del país, según vecinos. Su abogada lo niega.
---
indirect says "El antiguo director habría huido del país" cue "según" speaker "vecinos" via -
indirect denies "El antiguo director habría huido del país" cue "niega" speaker "Su abogada" via -
