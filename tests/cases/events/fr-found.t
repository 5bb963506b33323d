=== bribes, with a reserve
lang: fr
published: 2024-03-13
---
Le député Ilan Dorvec aurait touché des pots-de-vin en 2019.
---
toucher pots-de-vin - done outlet hedged time "2019" place - actors "Ilan Dorvec" recipients - attribution -

=== an explosion and what it did
lang: fr
published: 2024-03-13
---
L'explosion de vendredi a fait douze morts et 63 blessés.
---
explosion - done outlet plain time "vendredi" place - actors - recipients - attribution -
faire - done outlet plain time "vendredi" place - actors "L'explosion" recipients - attribution -

=== an attack as a noun
lang: fr
published: 2024-03-13
---
Une attaque au couteau a eu lieu dimanche à Tavres.
---
attaque au couteau ASSAULT done outlet plain time "dimanche" place "Tavres" actors - recipients - attribution -

=== a toll without a verb for it
lang: fr
published: 2024-03-13
---
Le bilan est de 15 morts, selon la préfecture.
---
mort - done source plain time - place - actors - recipients - attribution "la préfecture"(speaker)

=== shot by nobody named
lang: fr
published: 2024-03-13
---
Un homme a été tué par balle mardi soir à Selmont.
---
tuer ASSAULT done outlet plain time "mardi soir" place "Selmont" actors - recipients "Un homme" attribution -

=== the day alone in its sentence
lang: fr
published: 2024-03-13
---
C'était vendredi. Le dépôt de munitions a explosé.
---
exploser - done outlet plain time "vendredi" place - actors "Le dépôt de munitions" recipients - attribution -

=== the day in front, by a cleft
lang: fr
published: 2024-03-13
---
C'est lundi que le président Montarel a rencontré Ilan Dorvec.
---
rencontrer CONSULT done outlet plain time "lundi" place - actors "Montarel" recipients "Ilan Dorvec" attribution -

=== what is planned stands in the noun
lang: fr
published: 2024-03-13
---
Une réunion est prévue mardi.
---
réunion CONSULT planned outlet plain time "mardi" place - actors - recipients - attribution -

=== a trial that is to open
lang: fr
published: 2024-03-13
---
Le procès de Maro Selvik doit s'ouvrir le 3 mai à Tavres.
---
procès - planned outlet plain time "le 3 mai" place "Tavres" actors - recipients "Maro Selvik" attribution -

=== recalled, in the passive
lang: fr
published: 2024-03-13
---
L'ambassadeur doit être rappelé lundi.
---
rappeler SANCTION planned outlet plain time "lundi" place - actors - recipients - attribution -

=== accused of having supplied
lang: fr
published: 2024-03-13
---
Montarel accuse l'Orlavie d'avoir fourni des armes aux rebelles.
---
accuser ACCUSE done outlet plain time - place - actors "Montarel" recipients "Orlavie" attribution -
fournir AID done source plain time - place - actors "Orlavie" recipients "rebelles" attribution "Montarel"(speaker)

=== to do is not to have done
lang: fr
published: 2024-03-13
---
Le gouvernement a dépêché deux avions pour évacuer les blessés.
---
dépêcher - done outlet plain time - place - actors "Le gouvernement" recipients - attribution -

=== a mishap is no assault
lang: fr
published: 2024-03-13
---
Trois personnes ont été tuées dimanche dans un accident de car.
---
tuer - done outlet plain time "dimanche" place - actors - recipients "Trois personnes" attribution -
accident - done outlet plain time "dimanche" place - actors - recipients - attribution -

=== a word for a number is no quarantine, the start of a month no start
lang: fr
published: 2024-03-13
---
Une quarantaine de personnes ont manifesté à Tavres début mars.
---
manifester PROTEST done outlet plain time "début mars" place "Tavres" actors "Une quarantaine de personnes" recipients - attribution -

=== hit by a strike
lang: fr
published: 2024-03-13
---
La télévision d'État a été visée par une frappe orlave lundi.
---
frappe ASSAULT done outlet plain time "lundi" place - actors - recipients "La télévision d'État" attribution -

=== an inquiry, opened in the passive
lang: fr
published: 2024-03-13
---
Une enquête a été ouverte lundi à Tavres.
---
ouvrir ACCUSE done outlet plain time "lundi" place "Tavres" actors - recipients - attribution -

=== who was arrested: the one the participle agrees with
lang: fr
published: 2024-03-13
---
L'homme accusé du meurtre d'une élue arrêté à Selmont
---
accuser ACCUSE done outlet plain time - place - actors - recipients "L'homme" attribution -
arrêter COERCE done outlet plain time - place "Selmont" actors - recipients "L'homme" attribution -

=== somebody called the author of a coup, in the writer's own words
lang: fr
published: 2024-03-13
---
« Ils mentent », s'est élevé Ivo Lanz, auteur d'une tentative de coup d'État.
---
tentative de coup d'état ASSAULT possible outlet plain time - place - actors "Ivo Lanz" recipients - attribution -
