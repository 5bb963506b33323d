=== the accused deed is whose it is laid at
lang: en
published: 2024-05-09
---
Tolmara on Friday accused Vessany of killing twelve sailors.
---
accuse ACCUSE done outlet plain time "Friday" place - actors "Tolmara" recipients "Vessany" attribution -
kill ASSAULT done source plain time - place - actors "Vessany" recipients "twelve sailors" attribution "Tolmara"(speaker)

=== a deed that somebody claims
lang: en
published: 2024-05-09
---
The rebels claimed responsibility for killing Tom Hale.
---
kill ASSAULT done source plain time - place - actors "The rebels" recipients "Tom Hale" attribution "The rebels"(speaker)

=== charged with a deed
lang: en
published: 2024-05-09
---
Tom Hale was charged with killing a nurse.
---
charge ACCUSE done outlet plain time - place - actors - recipients "Tom Hale" attribution -
kill ASSAULT done outlet hedged time - place - actors "Tom Hale" recipients "a nurse" attribution -

=== what a witness saw
lang: en
published: 2024-05-09
---
"They shot my brother, then they left," Mara Dunn said.
---
shoot ASSAULT done source plain time - place - actors - recipients "my brother" attribution "Mara Dunn"(speaker)

=== the witness is not sure
lang: en
published: 2024-05-09
---
"I think they killed my brother," Mara Dunn said.
---
kill ASSAULT done source hedged time - place - actors - recipients "my brother" attribution "Mara Dunn"(speaker)

=== the day of counting is not the day of the deaths
lang: en
published: 2024-05-09
---
The death toll rose to 15 on Tuesday.
---
death toll - done outlet plain time - place - actors - recipients - attribution -

=== found dead is one event
lang: en
published: 2024-05-09
---
Tom Hale was found dead on Tuesday.
---
find dead - done outlet plain time "Tuesday" place - actors - recipients "Tom Hale" attribution -

=== counted behind a colon
lang: en
published: 2024-05-09
---
Explosion in Sarn: 12 dead and 63 injured
---
explosion - done outlet plain time - place "Sarn" actors - recipients - attribution -

=== two verbs, two figures, one accident
lang: en
published: 2024-05-09
---
Three people were killed and twelve injured in a building collapse in Sarn.
---
kill - done outlet plain time - place - actors - recipients "Three people" attribution -
injure - done outlet plain time - place "Sarn" actors - recipients "twelve" attribution -
collapse - done outlet plain time - place "Sarn" actors - recipients - attribution -

=== a price is no charge
lang: en
published: 2024-05-09
---
He was charged 20 euros for the ticket.
---
charge - done outlet plain time - place - actors - recipients - attribution -

=== what a source is said to report
lang: en
published: 2024-05-09
---
A source close to the investigation said the lorry had been found near a quarry.
---
find - done source plain time - place - actors - recipients "the lorry" attribution "A source close to the investigation"(speaker)
