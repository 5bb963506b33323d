=== planned
lang: en
published: 2024-05-09
---
Vessany will deploy 200 soldiers to Harl Pass next week.
---
deploy MOBILIZE planned outlet plain time "next week" place "Harl Pass" actors "Vessany" recipients - attribution -

=== plans to
lang: en
published: 2024-05-09
---
Tolmara plans to expel four diplomats.
---
expel SANCTION planned outlet plain time - place - actors "Tolmara" recipients "four diplomats" attribution -

=== demanded
lang: en
published: 2024-05-09
---
Tolmara urged Vessany to release the miners.
---
urge REQUEST done outlet plain time - place - actors "Tolmara" recipients "Vessany" attribution -
release RETREAT demanded outlet plain time - place - actors "Vessany" recipients "the miners" attribution -

=== refused
lang: en
published: 2024-05-09
---
Vessany refused to sign the treaty.
---
refuse REJECT done outlet plain time - place - actors "Vessany" recipients - attribution -
sign SUPPORT not done outlet plain time - place - actors "Vessany" recipients - attribution -

=== reportedly, passive
lang: en
published: 2024-05-09
---
Three guards were reportedly kidnapped near Sarn on Friday.
---
kidnap ASSAULT done outlet hedged time "Friday" place "Sarn" actors - recipients "Three guards" attribution -

=== a noun with its doer
lang: en
published: 2024-05-09
---
The attack on Dunmarrow killed four people on Sunday.
---
attack ASSAULT done outlet plain time "Sunday" place "Dunmarrow" actors - recipients "Dunmarrow" attribution -
kill ASSAULT done outlet plain time "Sunday" place "Dunmarrow" actors "The attack on Dunmarrow" recipients "four people" attribution -

=== may
lang: en
published: 2024-05-09
---
The court may release Oren Talvik on Monday.
---
release RETREAT possible outlet plain time "Monday" place - actors "The court" recipients "Oren Talvik" attribution -

=== relative clause
lang: en
published: 2024-05-09
---
The frigate that sank on Tuesday off Brennick belonged to Vessany.
---
sink - done outlet plain time "Tuesday" place "Brennick" actors "The frigate" recipients - attribution -
