=== quoted, cue after
lang: es
published: 2024-11-20
---
"No hubo ningún disparo", sostuvo Ramiro Alcaine.
---
direct says "No hubo ningún disparo" cue "sostuvo" speaker "Ramiro Alcaine" via -

=== reported clause with que
lang: es
published: 2024-11-20
---
La médica afirmó que el herido está fuera de peligro.
---
indirect says "el herido está fuera de peligro" cue "afirmó" speaker "La médica" via -

=== según
lang: es
published: 2024-11-20
---
Según la cofradía, faltan tres barcas.
---
indirect says "faltan tres barcas" cue "Según" speaker "la cofradía" via -

=== through an agency
lang: es
published: 2024-11-20
---
Damián Ortuño, citado por la agencia Albor, admitió que la negociación fue difícil.
---
indirect acknowledges "la negociación fue difícil" cue "admitió" speaker "Damián Ortuño" via "Albor"(relay)

=== denial
lang: es
published: 2024-11-20
---
La Armada negó que la patrullera abriera fuego.
---
indirect denies "la patrullera abriera fuego" cue "negó" speaker "La Armada" via -

=== accusation in the infinitive
lang: es
published: 2024-11-20
---
La ministra acusó a Caldanes de disparar contra marineros desarmados.
---
indirect accuses "disparar contra marineros desarmados" cue "acusó" speaker "La ministra" via -

=== mixed, in a communiqué
lang: es
published: 2024-11-20
---
El ministerio aseguró en un comunicado que el barco "carecía de licencia".
---
mixed says "el barco "carecía de licencia"" cue "aseguró" speaker "El ministerio" via "un comunicado"(document)

=== announcement after the content
lang: es
published: 2024-11-20
---
Los presos saldrán el viernes, anunció el fiscal Tobías Requejo.
---
indirect announces "Los presos saldrán el viernes" cue "anunció" speaker "Tobías Requejo" via -

=== speaker understood from the sentence before
lang: es
published: 2024-11-20
---
«Nadie nos explicó nada», resumió Xurxo Abelleda. Añadió que piensa volver al mar.
---
direct says "Nadie nos explicó nada" cue "resumió" speaker "Xurxo Abelleda" via -
indirect says "piensa volver al mar" cue "Añadió" speaker "Xurxo Abelleda" via -

=== name given by somebody
lang: es
published: 2024-11-20
---
El portavoz tachó de «pirata» al patrón.
---
direct says "pirata" cue "tachó" speaker "El portavoz" via -

=== advice in a clause
lang: es
published: 2024-11-20
---
El perito recomendó que se vaciara el embalse.
---
indirect advises "se vaciara el embalse" cue "recomendó" speaker "El perito" via -

=== the mark that opens a cry belongs to what is said
lang: es
published: 2024-03-12
---
¡Nadie lo sabe!, asegura el fiscal.
---
indirect says "¡Nadie lo sabe!" cue "asegura" speaker "el fiscal" via -

=== a line of a dialogue that the telling interrupts
lang: es
published: 2024-03-12
---
—Nadie —respondió Tavres—. Me voy.
---
direct says "Nadie" cue "respondió" speaker "Tavres" via -
direct says "Me voy." cue "respondió" speaker "Tavres" via -

=== a line of a dialogue that the telling ends
lang: es
published: 2024-03-12
---
—¿Quién es usted? —preguntó Dorvec.
---
direct says "¿Quién es usted?" cue "preguntó" speaker "Dorvec" via -

=== lines of a dialogue, one behind another
lang: es
published: 2024-03-12
---
—¡Fuego! —gritó un hombre.
—¿Dónde? —preguntó la vecina—. No veo nada.
---
direct says "¡Fuego!" cue "gritó" speaker "un hombre" via -
direct says "¿Dónde?" cue "preguntó" speaker "la vecina" via -
direct says "No veo nada." cue "preguntó" speaker "la vecina" via -

=== a cry without quotation marks
lang: es
published: 2024-03-12
---
¡Esto es una vergüenza!, gritó un vecino.
---
indirect says "¡Esto es una vergüenza!" cue "gritó" speaker "un vecino" via -

=== a subject behind a cry
lang: es
published: 2024-03-12
---
«¡Nos han dejado solos!», exclamó doña Odila.
---
direct says "¡Nos han dejado solos!" cue "exclamó" speaker "Odila" via -
