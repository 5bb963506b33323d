=== un capitán nombrado en aposición
lang: es
published: 2024-05-15
---
Puerto Alarce, 18 may (Albor).- Una patrullera de la Armada abordó el domingo al pesquero tarviano Estrella de Selmar, en un choque que dejó tres muertos, informó este lunes el capitán de puerto de Puerto Alarce, Ramiro Alcán.
---
indirect says "Una patrullera de la Armada abordó el domingo al pesquero tarviano Estrella de Selmar, en un choque que dejó tres muertos" cue "informó" speaker "Ramiro Alcán" via -

=== un director nombrado en aposición
lang: es
published: 2024-05-15
---
El puente se hundió el viernes y mató a cuatro personas, dijo el director de la autoridad portuaria de Selmar, Ramón Trevín.
---
indirect says "El puente se hundió el viernes y mató a cuatro personas" cue "dijo" speaker "Ramón Trevín" via -

=== una hija nombrada desmiente
lang: es
published: 2024-05-15
---
Fuentes diplomáticas aseguran que Velten podría ser canjeada por dos militares. Su hija, Irene, lo desmiente.
---
indirect says "Velten podría ser canjeada por dos militares" cue "aseguran" speaker "Fuentes diplomáticas" via -
indirect denies "Velten podría ser canjeada por dos militares" cue "desmiente" speaker "Irene" via -

=== lo que se descarta es lo que sostiene la policía
lang: es
published: 2024-05-15
---
La detención se produjo hacia las cuatro de la madrugada, y no a las siete, como sostiene la policía.
---
indirect says "a las siete" cue "sostiene" speaker "la policía" via -

=== habla el sujeto de la frase anterior
lang: es
published: 2024-05-15
---
El puerto cerró el lunes, como sostiene la policía.

El abogado de la familia, Julián Tresmar, pudo visitar el jueves a su clienta. Dijo que la encontró "entera, pero sin dormir". Niega que haya llamado a las armas: "Pidió que se contaran los votos, nada más".
---
indirect says "El puerto cerró el lunes" cue "sostiene" speaker "la policía" via -
mixed says "la encontró "entera, pero sin dormir"" cue "Dijo" speaker "Julián Tresmar" via -
indirect denies "haya llamado a las armas" cue "Niega" speaker "Julián Tresmar" via -
direct says "Pidió que se contaran los votos, nada más" cue ":" speaker "Julián Tresmar" via -

=== no lo ha confirmado
lang: es
published: 2024-05-15
---
La dirigente inició el sábado una huelga de hambre, según un comunicado de su partido. El Ministerio del Interior no lo ha confirmado.
---
indirect says "La dirigente inició el sábado una huelga de hambre" cue "según" speaker "su partido" via "un comunicado"(document)
indirect neither "La dirigente inició el sábado una huelga de hambre" cue "no lo ha confirmado" speaker "Ministerio del Interior" via -

=== reconoce una cifra
lang: es
published: 2024-05-15
---
La oposición cuenta 63 detenidos. El Gobierno reconoce 40.
---
indirect says "63 detenidos" cue "cuenta" speaker "La oposición" via -
indirect acknowledges "40" cue "reconoce" speaker "Gobierno" via -

=== mantiene la cifra
lang: es
published: 2024-05-15
---
El comité habla de ocho muertos. El Ministerio del Interior mantiene la cifra de cinco.
---
indirect says "ocho muertos" cue "habla de" speaker "El comité" via -
indirect says "cinco" cue "mantiene la cifra de" speaker "Ministerio del Interior" via -

=== amenaza con reanudar
lang: es
published: 2024-05-15
---
El grupo amenaza con reanudar los secuestros.
---
indirect says "reanudar los secuestros" cue "amenaza con" speaker "El grupo" via -

=== sin precisar
lang: es
published: 2024-05-15
---
El portavoz reconoció que varios presos fueron liberados, sin precisar su número.
---
indirect acknowledges "varios presos fueron liberados" cue "reconoció" speaker "El portavoz" via -

=== un estudio asegurando
lang: es
published: 2024-05-15
---
Un estudio asegurando que el café mata fue publicado el lunes.
---
indirect says "el café mata" cue "asegurando" speaker "Un estudio" via -

=== por su parte en medio del verbo
lang: es
published: 2024-05-15
---
El ministro ha por su parte denunciado una campaña.
---
indirect accuses "una campaña" cue "ha por su parte denunciado" speaker "El ministro" via -

=== lo que hace una cosa, y lo que dice alguien
lang: es
published: 2024-05-15
---
La policía dijo que el autobús se salió de la carretera y sugirió que el conductor perdió el control.
---
indirect says "el autobús se salió de la carretera" cue "dijo" speaker "La policía" via -
indirect advises "el conductor perdió el control" cue "sugirió" speaker "La policía" via -

=== las que denunciaba la oposición
lang: es
published: 2024-05-15
---
La Junta recontó 187 actas, y no de las 214 que denunciaba la oposición.
---
indirect accuses "las 214" cue "denunciaba" speaker "la oposición" via -
