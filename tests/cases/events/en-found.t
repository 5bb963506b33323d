=== bribes
lang: en
published: 2024-05-09
---
The minister took bribes in 2019, prosecutors say.
---
take bribe - done source plain time "2019" place - actors "The minister" recipients - attribution "prosecutors"(speaker)

=== an explosion and what it did
lang: en
published: 2024-05-09
---
Friday's explosion left 12 dead and 63 injured.
---
explosion - done outlet plain time "Friday" place - actors - recipients - attribution -
leave - done outlet plain time "Friday" place - actors "Friday's explosion" recipients - attribution -

=== dead in a title
lang: en
published: 2024-05-09
---
Twelve dead in Harl Pass mine blast
---
dead - done outlet plain time - place "Harl Pass" actors - recipients - attribution -

=== a day before the second verb is the first one's too
lang: en
published: 2024-05-09
---
Gunmen attacked a customs post before dawn on Tuesday, killing seven guards.
---
attack ASSAULT done outlet plain time "Tuesday" place - actors "Gunmen" recipients "a customs post" attribution -
kill ASSAULT done outlet plain time "Tuesday" place - actors "Gunmen" recipients "seven guards" attribution -

=== the day alone in its sentence
lang: en
published: 2024-05-09
---
It was Monday. The ferry sank.
---
sink - done outlet plain time "Monday" place - actors "The ferry" recipients - attribution -

=== the day in front, by a cleft
lang: en
published: 2024-05-09
---
It was on Monday that Ruth Adeyle met Oren Talvik.
---
meet CONSULT done outlet plain time "Monday" place - actors "Ruth Adeyle" recipients "Oren Talvik" attribution -

=== what is planned stands in the noun
lang: en
published: 2024-05-09
---
A meeting is scheduled for Tuesday.
---
meeting CONSULT planned outlet plain time "Tuesday" place - actors - recipients - attribution -

=== due to
lang: en
published: 2024-05-09
---
The ambassador is due to be recalled on Monday.
---
recall SANCTION planned outlet plain time "Monday" place - actors - recipients - attribution -

=== blamed on somebody
lang: en
published: 2024-05-09
---
Ruth Adeyle blamed the raid on Jory Fenn.
---
blame ACCUSE done outlet plain time - place - actors "Ruth Adeyle" recipients "Jory Fenn" attribution -

=== called for, past tense though it looks like a participle
lang: en
published: 2024-05-09
---
Opposition leader Marguerite Sloane called for Adeyle to resign.
---
call REQUEST done outlet plain time - place - actors "Marguerite Sloane" recipients - attribution -
resign RETREAT demanded outlet plain time - place - actors "Adeyle" recipients - attribution -

=== a mishap is no assault
lang: en
published: 2024-05-09
---
A fire killed nine people on Sunday.
---
fire - done outlet plain time "Sunday" place - actors - recipients - attribution -
kill - done outlet plain time "Sunday" place - actors "A fire" recipients "nine people" attribution -

=== sold, they say
lang: en
published: 2024-05-09
---
The man allegedly sold diesel from a stolen truck.
---
sell - done outlet hedged time - place - actors "The man" recipients - attribution -

=== after a shooting: its own doing, whatever was cancelled
lang: en
published: 2024-05-09
---
After opening fire on the crowd in Sarn, the gunman fled on Monday.
---
open fire ASSAULT done outlet plain time - place "Sarn" actors "the gunman" recipients "the crowd" attribution -
flee - done outlet plain time "Monday" place - actors "the gunman" recipients - attribution -

=== shot dead: not the one who shot
lang: en
published: 2024-05-09
---
Officers shot Tom Hale dead on Friday.
---
shoot dead ASSAULT done outlet plain time "Friday" place - actors "Officers" recipients "Tom Hale" attribution -

=== what must be done is no plan
lang: en
published: 2024-05-09
---
Tolmara said that Vessany must return the two trucks.
---
return - demanded source plain time - place - actors "Vessany" recipients - attribution "Tolmara"(speaker)
