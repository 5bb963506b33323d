=== una cita sola tras aquel de quien se habla
lang: es
published: 2024-05-15
---
El presidente del club estaba indignado. «Nos han traicionado. Quiero que se sepa la verdad.»
---
direct says "Nos han traicionado. Quiero que se sepa la verdad." cue "«" speaker "El presidente del club" via -

=== para un alcalde, entre comillas
lang: es
published: 2024-05-15
---
Para el alcalde, Lucas Verdán, el edificio «tendría que haberse cerrado».
---
mixed says "el edificio «tendría que haberse cerrado»" cue "Para" speaker "Lucas Verdán" via -

=== para alguien, sin decir nada
lang: es
published: 2024-05-15
---
Para los vecinos, la entrada es gratuita.
---

=== datos y su autor
lang: es
published: 2024-05-15
---
Según los datos ofrecidos por las autoridades electorales, ganó la oposición.
---
indirect says "ganó la oposición" cue "Según" speaker "las autoridades electorales" via "los datos"(document)

=== datos que muestran
lang: es
published: 2024-05-15
---
Los datos preliminares muestran que la oposición ganó en dieciocho ciudades.
---
indirect says "la oposición ganó en dieciocho ciudades" cue "muestran" speaker "Los datos preliminares" via -

=== imágenes que sugieren
lang: es
published: 2024-05-15
---
Varias imágenes sugieren que el buque zarpó dos días antes.
---
indirect says "el buque zarpó dos días antes" cue "sugieren" speaker "Varias imágenes" via -

=== se dijo
lang: es
published: 2024-05-15
---
La ministra de Deportes, por su parte, se dijo «conmocionada».
---
direct says "conmocionada" cue "dijo" speaker "La ministra de Deportes" via -

=== se considera
lang: es
published: 2024-05-15
---
El candidato, apoyado por el presidente, se considera «víctima» de una campaña.
---
mixed says "«víctima» de una campaña" cue "considera" speaker "El candidato" via -

=== citado diciendo
lang: es
published: 2024-05-15
---
El alcalde fue citado por El Faro diciendo que no tenía «nada que ocultar».
---
mixed says "no tenía «nada que ocultar»" cue "diciendo" speaker "El alcalde" via "El Faro"(relay)

=== preguntado por algo
lang: es
published: 2024-05-15
---
Preguntado por el amianto, el delegado no confirmó ni desmintió su presencia.
---
indirect neither "su presencia" cue "no confirmó ni desmintió" speaker "el delegado" via -

=== acusado por alguien de algo
lang: es
published: 2024-05-15
---
Belk fue acusado hace unos días por la oposición de haber ocultado las cuentas.
---
indirect accuses "haber ocultado las cuentas" cue "fue acusado" speaker "la oposición" via -

=== una fuente en una relativa
lang: es
published: 2024-05-15
---
Oran Belk, quien, según algunos analistas, podría ganar, no acudió a la cita.
---
indirect says "podría ganar" cue "según" speaker "algunos analistas" via -

=== entre rayas
lang: es
published: 2024-05-15
---
El acuerdo — subrayó el alcalde — es posible.
---
indirect says "El acuerdo — subrayó el alcalde — es posible" cue "subrayó" speaker "el alcalde" via -

=== habló de un error
lang: es
published: 2024-05-15
---
La portavoz habló de un error.
---
indirect says "un error" cue "habló de" speaker "La portavoz" via -

=== negado, y eso rechazado
lang: es
published: 2024-05-15
---
Kaldor niega que el buque llevara armas, algo que Viento del Norte rechaza.
---
indirect denies "Kaldor niega que el buque llevara armas" cue "rechaza" speaker "Viento del Norte" via -
indirect denies "el buque llevara armas" cue "niega" speaker "Kaldor" via -

=== tras asegurar
lang: es
published: 2024-05-15
---
Belk se marchó tras asegurar que todo estaba en orden.
---
indirect says "todo estaba en orden" cue "asegurar" speaker "Belk" via -

=== confesó y un infinitivo
lang: es
published: 2024-05-15
---
El alcalde confesó encontrarse «con ganas y fuerzas».
---
mixed acknowledges "encontrarse «con ganas y fuerzas»" cue "confesó" speaker "El alcalde" via -

=== considerado como
lang: es
published: 2024-05-15
---
El hecho ha sido considerado como «grave» por el jefe de la misión.
---
direct says "grave" cue "ha sido considerado como" speaker "el jefe de la misión" via -

=== un atentado reivindicado
lang: es
published: 2024-05-15
---
El grupo armado Viento del Norte reivindicó el ataque.
---
indirect acknowledges "el ataque" cue "reivindicó" speaker "Viento del Norte" via -

=== acusado de, y lo niega
lang: es
published: 2024-05-15
---
Solvor, acusado de ocultar análisis, lo niega.
---
indirect denies "ocultar análisis" cue "niega" speaker "Solvor" via -

=== en palabras de
lang: es
published: 2024-05-15
---
Una «decisión incomprensible», en palabras del colectivo.
---
mixed says "Una «decisión incomprensible»" cue "en palabras del" speaker "colectivo" via -

=== su director, tras la agencia
lang: es
published: 2024-05-15
---
«Los sueldos se pagaron a tiempo», declaró a Efe su director adjunto, que reconoció «errores» en algunas primas.
---
direct says "Los sueldos se pagaron a tiempo" cue "declaró" speaker "su director adjunto" via "Efe"(relay)
mixed acknowledges "«errores» en algunas primas" cue "reconoció" speaker "su director adjunto" via "Efe"(relay)

=== no quiso hacer comentarios
lang: es
published: 2024-05-15
---
La consejería no quiso hacer comentarios.
---
indirect declines "comentarios" cue "no quiso hacer comentarios" speaker "La consejería" via -

=== un estudio que otro encargó
lang: es
published: 2024-05-15
---
El estudio encargado por la provincia demuestra que el acuífero se vería afectado.
---
indirect says "el acuífero se vería afectado" cue "demuestra" speaker "El estudio" via -

=== señaló en X, y la frase siguiente
lang: es
published: 2024-05-15
---
«No existe tal cuenta», señaló el banco en X. Pedro Tasín dejó Lesmond.
---
direct says "No existe tal cuenta" cue "señaló" speaker "el banco" via "X"(relay)
