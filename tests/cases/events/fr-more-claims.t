=== planned, with a modal
lang: fr
published: 2024-03-13
---
Les troupes orlaves doivent se retirer de Selmont vendredi.
---
retirer RETREAT planned outlet plain time "vendredi" place "Selmont" actors "Les troupes orlaves" recipients - attribution -

=== near future
lang: fr
published: 2024-03-13
---
La Varnésie va expulser trois diplomates.
---
expulser SANCTION planned outlet plain time - place - actors "Varnésie" recipients "trois diplomates" attribution -

=== demanded, the addressee is the doer
lang: fr
published: 2024-03-13
---
L'Orlavie a sommé la Varnésie de retirer ses soldats.
---
sommer REQUEST done outlet plain time - place - actors "Orlavie" recipients "Varnésie" attribution -
retirer RETREAT demanded outlet plain time - place - actors "Varnésie" recipients - attribution -

=== refused
lang: fr
published: 2024-03-13
---
L'Orlavie refuse de signer le traité.
---
refuser REJECT done outlet plain time - place - actors "Orlavie" recipients - attribution -
signer SUPPORT not done outlet plain time - place - actors "Orlavie" recipients - attribution -

=== negated, in the outlet's voice
lang: fr
published: 2024-03-13
---
La police n'a arrêté aucun manifestant.
---
arrêter COERCE not done outlet plain time - place - actors "La police" recipients "aucun manifestant" attribution -

=== conditional under si is no reserve
lang: fr
published: 2024-03-13
---
Si la digue cédait, la Varnésie évacuerait Selmont.
---
céder - possible outlet plain time - place - actors "la digue" recipients - attribution -
évacuer - possible outlet plain time - place "Selmont" actors "Varnésie" recipients - attribution -

=== the future seen from the past is a plan
lang: fr
published: 2024-03-13
---
Le ministre Ivo Lanz a dit que la Varnésie enverrait un navire à Kelmor.
---
envoyer - planned source plain time - place "Kelmor" actors "Varnésie" recipients - attribution "Ivo Lanz"(speaker)

=== a light verb and its noun
lang: fr
published: 2024-03-13
---
La police a procédé lundi à l'arrestation de Piet Osmund à Drasco.
---
arrestation COERCE done outlet plain time "lundi" place "Drasco" actors "La police" recipients "Piet Osmund" attribution -

=== a noun that happens
lang: fr
published: 2024-03-13
---
Une explosion s'est produite mardi à Tavres.
---
explosion - done outlet plain time "mardi" place "Tavres" actors - recipients - attribution -

=== dead and wounded
lang: fr
published: 2024-03-13
---
L'attentat de Tavres a fait deux morts mardi.
---
attentat ASSAULT done outlet plain time "mardi" place "Tavres" actors - recipients - attribution -
faire - done outlet plain time "mardi" place - actors "L'attentat de Tavres" recipients - attribution -

=== passive with its doer
lang: fr
published: 2024-03-13
---
Le port de Kelmor a été bombardé dimanche par l'armée varnésienne.
---
bombarder ASSAULT done outlet plain time "dimanche" place "Kelmor" actors "l'armée varnésienne" recipients "Le port de Kelmor" attribution -

=== a sentence without a verb goes on
lang: fr
published: 2024-03-13
---
Selon l'agence Orlapress, un avion aurait atterri dimanche à Tavres. À son bord, une centaine de soldats.
---
atterrir - done source hedged time "dimanche" place "Tavres" actors "un avion" recipients - attribution "Orlapress"(speaker)

=== a present participle takes doer and day of its verb
lang: fr
published: 2024-03-13
---
Deux avions ont atterri samedi à Tavres, transportant des soldats.
---
atterrir - done outlet plain time "samedi" place "Tavres" actors "Deux avions" recipients - attribution -
transporter - done outlet plain time "samedi" place - actors "Deux avions" recipients - attribution -
