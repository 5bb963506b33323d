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
