=== a report elsewhere that somebody rejects
lang: en
published: 2024-05-09
---
Corlan rejected a report on Channel Six that the board had resigned.
---
reject REJECT done outlet plain time - place - actors "Corlan" recipients - attribution -
resign RETREAT not done source plain time - place - actors "the board" recipients - attribution "Corlan"(speaker)

=== a gerund of rejecting
lang: en
published: 2024-05-09
---
Alan Croyle did not resign, his spokeswoman said, rejecting a report on Channel Six that the board had resigned.
---
resign RETREAT not done source plain time - place - actors "Alan Croyle" recipients - attribution "his spokeswoman"(speaker)
reject REJECT done outlet plain time - place - actors "his spokeswoman" recipients - attribution -
resign RETREAT not done source plain time - place - actors "the board" recipients - attribution "his spokeswoman"(speaker)

=== who asked not to be named
lang: en
published: 2024-05-09
---
The captain had allegedly fled, according to two sailors who asked not to be named.
---
flee - done source hedged time - place - actors "The captain" recipients - attribution "two sailors"(speaker)

=== a reserve before a verb without an event of its own
lang: en
published: 2024-05-09
---
Crews reportedly had control of the blaze by 8:00am.
---
blaze - done outlet hedged time "8:00am" place - actors - recipients - attribution -

=== a refusal with reserve
lang: en
published: 2024-05-09
---
The director reportedly refused to evacuate the plant.
---
refuse REJECT done outlet hedged time - place - actors "The director" recipients - attribution -
evacuate - not done outlet hedged time - place - actors "The director" recipients "the plant" attribution -

=== could not be confirmed
lang: en
published: 2024-05-09
---
The deaths of 40 civilians could not be confirmed.
---
death - done outlet hedged time - place - actors - recipients "40 civilians" attribution -

=== under a condition
lang: en
published: 2024-05-09
---
If investigators find that the driver killed three people, the firm will be fined.
---
kill ASSAULT possible outlet plain time - place - actors "the driver" recipients "three people" attribution -
fine SANCTION possible outlet plain time - place - actors - recipients "the firm" attribution -

=== could not verify that
lang: en
published: 2024-05-09
---
Reuters could not verify that two people died.
---
die - possible outlet hedged time - place - actors - recipients "two people" attribution -

=== the claim that was denied
lang: en
published: 2024-05-09
---
The claim by rebels that they shot down a jet was denied by the army.
---
shoot - not done source plain time - place - actors - recipients - attribution "the army"(speaker)
deny - done outlet plain time - place - actors "the army" recipients - attribution -

=== a report that nobody vouches for
lang: en
published: 2024-05-09
---
Reports that soldiers killed a priest alarmed the village.
---
kill ASSAULT done outlet hedged time - place - actors "soldiers" recipients "a priest" attribution -

=== a setting is not reserved
lang: en
published: 2024-05-09
---
During a riot in Harl, rioters reportedly burned a church.
---
riot PROTEST done outlet plain time - place "Harl" actors - recipients - attribution -
burn - done outlet hedged time - place - actors "rioters" recipients "a church" attribution -

=== contrary to what was promised
lang: en
published: 2024-05-09
---
The wreck was not lifted on Monday, contrary to what the minister had promised.
---
lift CONCEDE not done outlet plain time "Monday" place - actors - recipients - attribution -

=== would, if
lang: en
published: 2024-05-09
---
The firm said it would sue if it lost.
---
sue ACCUSE possible source plain time - place - actors - recipients - attribution "The firm"(speaker)

=== an attack reportedly conducted by somebody
lang: en
published: 2024-05-15
---
Dozens of people died in the attack, reportedly conducted by the Front.
---
die - done outlet plain time - place - actors - recipients "Dozens of people" attribution -
attack ASSAULT done outlet hedged time - place - actors - recipients - attribution -
