=== a day behind an opening is the main clause's
lang: en
published: 2024-05-09
---
Shortly before the governor's death, on Wednesday a complaint was filed against him.
---
file ACCUSE done outlet plain time "Wednesday" place - actors - recipients - attribution -

=== a happening recalled keeps its own day and place
lang: en
published: 2024-05-09
---
Monday's attack was the deadliest since an assault in Harl Pass in August 2018, with officials reporting at the time 150 soldiers and 95 civilians killed.
---
attack ASSAULT done outlet plain time "Monday" place - actors - recipients - attribution -
assault ASSAULT done outlet plain time "August 2018" place "Harl Pass" actors - recipients - attribution -

=== charged, and due in court
lang: en
published: 2024-06-18
---
He was charged with manslaughter and is due to appear in court on Thursday.
---
charge ACCUSE done outlet plain time - place - actors - recipients - attribution -
appear in court - planned outlet plain time "Thursday" place - actors - recipients - attribution -

=== a figure that opens a second clause
lang: en
published: 2024-06-18
---
Four people died on Friday and 12 were arrested, the army said.
---
die - done source plain time "Friday" place - actors - recipients "Four people" attribution "the army"(speaker)
arrest COERCE done source plain time - place - actors - recipients "12" attribution "the army"(speaker)
