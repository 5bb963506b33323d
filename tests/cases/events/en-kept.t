=== attack, in the outlet's voice
lang: en
published: 2024-05-09
---
Gunmen attacked a customs post in Harl Pass on Tuesday.
---
attack ASSAULT done outlet plain time "Tuesday" place "Harl Pass" actors "Gunmen" recipients "a customs post" attribution -

=== arrest, from police
lang: en
published: 2024-05-09
---
Police arrested nine men in Dunmarrow on Monday, the mayor said.
---
arrest COERCE done source plain time "Monday" place "Dunmarrow" actors "Police" recipients "nine men" attribution "the mayor"(speaker)

=== accusation as an act
lang: en
published: 2024-05-09
---
Tolmara accused Vessany of piracy.
---
accuse ACCUSE done outlet plain time - place - actors "Tolmara" recipients "Vessany" attribution -

=== plan
lang: en
published: 2024-05-09
---
The president will meet union leaders in Lorring on Monday.
---
meet CONSULT planned outlet plain time "Monday" place "Lorring" actors "The president" recipients "union leaders" attribution -

=== hedged, nobody named
lang: en
published: 2024-05-09
---
The clerk allegedly stole the register.
---
steal - done outlet hedged time - place - actors "The clerk" recipients - attribution -

=== not done, through an agency
lang: en
published: 2024-05-09
---
Troops have not entered Sarn, Oren Talvik told the agency Vessnews.
---
enter - not done source plain time - place "Sarn" actors "Troops" recipients - attribution "Oren Talvik"(speaker) > "Vessnews"(relay)

=== withdrawal
lang: en
published: 2024-05-09
---
The army withdrew from Dunmarrow on Wednesday.
---
withdraw RETREAT done outlet plain time "Wednesday" place "Dunmarrow" actors "The army" recipients - attribution -

=== protest
lang: en
published: 2024-05-09
---
Dockers marched through Brennick on Monday.
---
march PROTEST done outlet plain time "Monday" place "Brennick" actors "Dockers" recipients - attribution -

=== possible
lang: en
published: 2024-05-09
---
The dam could collapse.
---
collapse - possible outlet plain time - place - actors "The dam" recipients - attribution -

=== denial as an act
lang: en
published: 2024-05-09
---
Vessany denied the charge on Monday.
---
deny - done outlet plain time "Monday" place - actors "Vessany" recipients - attribution -
