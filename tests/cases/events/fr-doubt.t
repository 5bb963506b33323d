=== faux que
lang: fr
published: 2024-05-09
---
Il est faux que le ministre Jean Varlin ait démissionné lundi.
---
démissionner RETREAT not done outlet plain time "lundi" place - actors "Jean Varlin" recipients - attribution -

=== rien ne prouve
lang: fr
published: 2024-05-09
---
Rien ne prouve que l'armée a tué cinq villageois à Tarva.
---
tuer ASSAULT possible outlet plain time - place "Tarva" actors "l'armée" recipients "cinq villageois" attribution -

=== accusations rejetées
lang: fr
published: 2024-05-09
---
L'armée a rejeté les accusations selon lesquelles ses soldats auraient tué trois bergers à Orn.
---
rejeter les accusations - done outlet plain time - place - actors "L'armée" recipients - attribution -
tuer ASSAULT not done source hedged time - place "Orn" actors "ses soldats" recipients "trois bergers" attribution "L'armée"(speaker)

=== acquitté
lang: fr
published: 2024-05-09
---
Paul Lorrin a été acquitté du meurtre de sa femme.
---
acquitter RETREAT done outlet plain time - place - actors - recipients "Paul Lorrin" attribution -
meurtre ASSAULT possible outlet hedged time - place - actors - recipients "sa femme" attribution -

=== le tueur présumé
lang: fr
published: 2024-05-09
---
Le tueur présumé a abattu deux personnes vendredi à Velm.
---
abattre ASSAULT done outlet hedged time "vendredi" place "Velm" actors "Le tueur présumé" recipients "deux personnes" attribution -

=== le conditionnel en deux morceaux
lang: fr
published: 2024-05-09
---
Des soldats auraient, d'après un témoin, tué deux pêcheurs à Orn.
---
tuer ASSAULT done source hedged time - place "Orn" actors "Des soldats" recipients "deux pêcheurs" attribution "un témoin"(speaker)
