=== able to, and done
lang: es
published: 2024-06-18
---
Los médicos pudieron salvar a tres heridos el jueves.
---
salvar - done outlet plain time "el jueves" place - actors "Los médicos" recipients "tres heridos" attribution -

=== able to, a guess
lang: es
published: 2024-06-18
---
El asesino pudo haber matado a tres mujeres.
---
matar ASSAULT possible outlet plain time - place - actors "El asesino" recipients "tres mujeres" attribution -

=== after, in the subjunctive
lang: es
published: 2024-06-18
---
El número de muertos subió a siete después de que dos heridos fallecieran en el hospital.
---
número de muertos - done outlet plain time - place - actors - recipients - attribution -
fallecer - done outlet plain time - place - actors - recipients "dos heridos" attribution -

=== a threat and its condition
lang: es
published: 2024-06-18
---
El grupo amenaza con retomar los secuestros si el Ejército no se retira.
---
amenazar THREATEN done outlet plain time - place - actors "El grupo" recipients - attribution -
retomar - planned source plain time - place - actors "El grupo" recipients - attribution "El grupo"(speaker)

=== an attempt that only says when
lang: es
published: 2024-06-18
---
La policía detuvo al hombre cuando intentaba abordar un vuelo.
---
detener COERCE done outlet plain time - place - actors "La policía" recipients "hombre" attribution -

=== a denied attempt
lang: es
published: 2024-06-18
---
El abogado negó que su cliente hubiera intentado huir.
---
negar - done outlet plain time - place - actors "El abogado" recipients - attribution -
huir - not done source plain time - place - actors "su cliente" recipients - attribution "El abogado"(speaker)

=== a day inside what describes the subject
lang: es
published: 2024-06-18
---
Un autobús que llevaba niños a Noroa el domingo volcó.
---
volcar - done outlet plain time "el domingo" place - actors "Un autobús" recipients - attribution -

=== corrected in passing
lang: es
published: 2024-06-18
---
La Junta Electoral comenzó el viernes en Zarcal el recuento de 187 actas, y no de las 214 previstas.
---
comenzar - done outlet plain time "el viernes" place "Zarcal" actors "Junta Electoral" recipients - attribution -

=== a negation joined behind the verb
lang: es
published: 2024-06-18
---
La detención se produjo a las cuatro, y no a las siete, en Noroa.
---
detención COERCE done outlet plain time "las cuatro" place "Noroa" actors - recipients - attribution -
