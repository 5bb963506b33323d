=== two spouses, and a title that tells which
lang: fr
---
Aldric Dorvec et sa femme, Mme Irène Dorvec, sont arrivés. Mme Dorvec a nié les faits. Dorvec a refusé de parler.
---
PER "Aldric Dorvec" mentions "Aldric Dorvec"
PER "Irène Dorvec" mentions "Irène Dorvec" "Dorvec"
PER "Dorvec" mentions "Dorvec"

=== half a surname is another family
lang: fr
---
Jean de La Tour-Dorvec est arrivé. Mme Dorvec a nié.
---
PER "Jean de La Tour-Dorvec" mentions "Jean de La Tour-Dorvec"
PER "Dorvec" mentions "Dorvec"

=== the newspaper that asks is not the minister who is silent
lang: fr
---
Interrogé par Varnésie-Matin, le ministre se tait. Il ajoute que tout va bien.
---
ORG "Varnésie-Matin" mentions "Varnésie-Matin"

=== a fronted clause ends with a name
lang: fr
---
Interrogé par Aldric Tavres, le ministre se tait.
---
PER "Aldric Tavres" mentions "Aldric Tavres"

=== blanks and hyphens that nobody sees
lang: fr
---
Aldric Dorvec est venu. Dor­vec a nié. Dorvec est parti.
---
PER "Aldric Dorvec" mentions "Aldric Dorvec" "Dor­vec" "Dorvec"
