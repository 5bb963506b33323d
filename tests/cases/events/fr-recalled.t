=== a day behind an opening is the main clause's
lang: fr
published: 2024-05-09
---
Peu avant la mort du gouverneur, mercredi une plainte a été déposée contre lui.
---
mort - done outlet plain time - place - actors - recipients "gouverneur" attribution -
déposer ACCUSE done outlet plain time "mercredi" place - actors - recipients - attribution -

=== a happening recalled keeps its own day and place
lang: fr
published: 2024-05-09
---
L'attaque de lundi est la plus meurtrière depuis un assaut à Kelmor en août 2018, les autorités faisant alors état de 150 soldats et 95 civils tués.
---
attaque ASSAULT done outlet plain time "lundi" place - actors - recipients - attribution -
assaut ASSAULT done outlet plain time "août 2018" place "Kelmor" actors - recipients - attribution -

=== a figure that opens a second clause
lang: fr
published: 2024-06-18
---
Cinq personnes sont mortes vendredi et 32 ont été blessées.
---
mourir - done outlet plain time "vendredi" place - actors - recipients "Cinq personnes" attribution -
blesser - done outlet plain time - place - actors - recipients "32" attribution -
