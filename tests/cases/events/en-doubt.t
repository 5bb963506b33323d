=== not true, in so many words
lang: en
published: 2024-05-09
---
It is not true that Karl Brenner resigned on Monday.
---
resign RETREAT not done outlet plain time "Monday" place - actors "Karl Brenner" recipients - attribution -

=== no evidence
lang: en
published: 2024-05-09
---
There is no evidence that soldiers killed five villagers.
---
kill ASSAULT possible outlet plain time - place - actors "soldiers" recipients "five villagers" attribution -

=== rejected reports
lang: en
published: 2024-05-09
---
The army rejected reports that soldiers killed five villagers.
---
reject REJECT done outlet plain time - place - actors "The army" recipients - attribution -
kill ASSAULT not done source plain time - place - actors "soldiers" recipients "five villagers" attribution "The army"(speaker)

=== acquitted of a killing
lang: en
published: 2024-05-09
---
Paul Lorrin was acquitted of killing his wife.
---
acquit RETREAT done outlet plain time - place - actors - recipients "Paul Lorrin" attribution -
kill ASSAULT possible outlet hedged time - place - actors "Paul Lorrin" recipients "his wife" attribution -

=== if confirmed
lang: en
published: 2024-05-09
---
If confirmed, the strike killed nine people in Velm.
---
kill ASSAULT done outlet hedged time - place "Velm" actors "the strike" recipients "nine people" attribution -

=== the suspected doer
lang: en
published: 2024-05-09
---
The suspected gunman killed two people in Velm on Friday.
---
kill ASSAULT done outlet hedged time "Friday" place "Velm" actors "The suspected gunman" recipients "two people" attribution -
