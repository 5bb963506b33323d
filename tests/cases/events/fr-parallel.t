=== ce que le témoin a vu
lang: fr
published: 2024-03-13
---
« J'ai vu deux hommes tirer sur la foule », raconte Lise Monnel.
---
tirer ASSAULT done source plain time - place - actors "deux hommes" recipients "la foule" attribution "Lise Monnel"(speaker)

=== tirer sur nous
lang: fr
published: 2024-03-13
---
« Ils nous ont tiré dessus », a déclaré Lise Monnel.
---
tirer ASSAULT done source plain time - place - actors - recipients - attribution "Lise Monnel"(speaker)

=== personne n'a rien vu
lang: fr
published: 2024-03-13
---
« Je n'ai vu personne tirer », raconte Lise Monnel.
---
tirer ASSAULT possible source plain time - place - actors - recipients - attribution "Lise Monnel"(speaker)

=== sa propre réserve
lang: fr
published: 2024-03-13
---
« Je crois qu'ils ont tué mon frère », raconte Lise Monnel.
---
tuer ASSAULT done source hedged time - place - actors - recipients "mon frère" attribution "Lise Monnel"(speaker)

=== l'acte reproché, à celui à qui on le reproche
lang: fr
published: 2024-03-13
---
La Varnésie accuse l'Orlavie d'avoir tué douze marins mardi à Drasco.
---
accuser ACCUSE done outlet plain time - place - actors "Varnésie" recipients "Orlavie" attribution -
tuer ASSAULT done source plain time "mardi" place "Drasco" actors "Orlavie" recipients "douze marins" attribution "Varnésie"(speaker)

=== une revendication et ce qu'elle revendique
lang: fr
published: 2024-03-13
---
Le Front du littoral a revendiqué l'assassinat du préfet Oden Varle.
---
assassinat ASSAULT done source plain time - place - actors - recipients "Oden Varle" attribution "Front du littoral"(speaker)

=== celui qui compte les morts
lang: fr
published: 2024-03-13
---
Ilan Dorvec a porté mardi le bilan à quinze morts.
---
mort - done source plain time - place - actors - recipients - attribution "Ilan Dorvec"(speaker)

=== en titre, ce qui s'est passé devant le compte
lang: fr
published: 2024-03-13
---
Explosion à Kelmor : 12 morts et 63 blessés
---
explosion - done outlet plain time - place "Kelmor" actors - recipients - attribution -

=== retrouvé mort
lang: fr
published: 2024-03-13
---
Piet Osmund a été retrouvé mort mercredi.
---
retrouver mort - done outlet plain time "mercredi" place - actors - recipients "Piet Osmund" attribution -

=== les prix n'explosent pas comme une bombe
lang: fr
published: 2024-03-13
---
Les prix ont explosé en mars.
---
exploser - done outlet plain time "mars" place - actors "Les prix" recipients - attribution -

=== deux verbes, deux comptes
lang: fr
published: 2024-03-13
---
Trois personnes ont été tuées et douze blessées dans l'effondrement d'un immeuble à Tavres.
---
tuer - done outlet plain time - place - actors - recipients "Trois personnes" attribution -
blesser - done outlet plain time - place "Tavres" actors - recipients "douze" attribution -
effondrement - done outlet plain time - place "Tavres" actors "un immeuble" recipients - attribution -

=== deux sujets, deux verbes
lang: fr
published: 2024-03-13
---
Le souffle a brisé des vitres à plus de trois kilomètres et environ 300 habitants du quartier ont été évacués lundi.
---
briser - done outlet plain time - place - actors "Le souffle" recipients - attribution -
évacuer - done outlet plain time "lundi" place - actors - recipients "300 habitants du quartier" attribution -
