=== full name, then surname after a title
lang: fr
published: 2024-03-13
---
Ilan Dorvec est arrivé à Kelmor. M. Dorvec y a salué des marins.
---
PER "Ilan Dorvec" mentions "Ilan Dorvec" "Dorvec"
LOC "Kelmor" mentions "Kelmor"

=== organisations with a complement
lang: fr
published: 2024-03-13
---
La Ligue maritime des Trois-Caps a signé un accord avec l'Union des armateurs.
---
ORG "Ligue maritime des Trois-Caps" mentions "Ligue maritime des Trois-Caps"
ORG "Union des armateurs" mentions "Union des armateurs"

=== demonyms are no names
lang: fr
published: 2024-03-13
---
Les autorités varnésiennes ont expulsé deux diplomates orlaviens.
---

=== a capital stays a place
lang: fr
published: 2024-03-13
---
Madrid et Oslo ont publié un texte commun.
---
LOC "Madrid" mentions "Madrid"
LOC "Oslo" mentions "Oslo"

=== organisation inside a title
lang: fr
published: 2024-03-13
---
Le président du Sénat, Corentin Vaud, a quitté la salle.
---
PER "Corentin Vaud" mentions "Corentin Vaud"

=== acronym after the full name
lang: fr
published: 2024-03-13
---
Le Front du littoral (FDL) recrute. Le FDL réclame l'autonomie.
---
ORG "Front du littoral" mentions "Front du littoral" "FDL" "FDL"

=== particles and hyphens
lang: fr
published: 2024-03-13
---
Jean-Loup de Carvagne a battu Anne-Lise d'Ostrel.
---
PER "Jean-Loup de Carvagne" mentions "Jean-Loup de Carvagne"
PER "Anne-Lise d'Ostrel" mentions "Anne-Lise d'Ostrel"
