=== full name, then surname
lang: en
published: 2024-05-09
---
Ruth Adeyle flew to Dunmarrow. Adeyle met the wounded.
---
PER "Ruth Adeyle" mentions "Ruth Adeyle" "Adeyle"
LOC "Dunmarrow" mentions "Dunmarrow"

=== possessive and union
lang: en
published: 2024-05-09
---
The Tolmaran Road Carriers' Guild rejected Pieter Amsell's plan.
---
ORG "Tolmaran Road Carriers' Guild" mentions "Tolmaran Road Carriers' Guild"
PER "Pieter Amsell" mentions "Pieter Amsell"

=== organisation inside a title
lang: en
published: 2024-05-09
---
House Speaker Marguerite Sloane left early.
---
PER "Marguerite Sloane" mentions "Marguerite Sloane"

=== demonyms are no names
lang: en
published: 2024-05-09
---
French and Spanish diplomats met a Kenyan envoy.
---

=== acronym after the full name
lang: en
published: 2024-05-09
---
The Highland Council (HC) will vote. The HC has nine members.
---
ORG "Highland Council" mentions "Highland Council" "HC" "HC"

=== capitalised first word and weekday
lang: en
published: 2024-05-09
---
Yesterday was quiet in Oslo. Tuesday was not.
---
LOC "Oslo" mentions "Oslo"
