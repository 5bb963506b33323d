=== not ruled out: open, and no event of its own
lang: fr
published: 2024-03-13
---
Le ministre n'a pas exclu que l'armée intervienne à Tavres.
---
intervenir - possible source plain time - place "Tavres" actors "l'armée" recipients - attribution "Le ministre"(speaker)

=== not ruled out, with an infinitive
lang: fr
published: 2024-03-13
---
Le ministre n'a pas exclu de recourir à la force contre les pirates.
---
recourir à la force - possible source plain time - place - actors "Le ministre" recipients - attribution "Le ministre"(speaker)

=== neither confirmed nor denied
lang: fr
published: 2024-03-13
---
L'état-major n'a ni confirmé ni démenti la mort de trois soldats.
---
mort - possible source plain time - place - actors - recipients "trois soldats" attribution "L'état-major"(speaker)

=== a denied death
lang: fr
published: 2024-03-13
---
Le porte-parole a démenti que deux soldats aient été tués à Selmont.
---
démentir - done outlet plain time - place - actors "Le porte-parole" recipients - attribution -
tuer ASSAULT not done source plain time - place "Selmont" actors - recipients "deux soldats" attribution "Le porte-parole"(speaker)

=== nobody knows, nobody says: no event
lang: fr
published: 2024-03-13
---
La mairie ne savait pas mardi combien de personnes avaient été relogées, et le préfet n'a pas répondu aux questions.
---

=== trivial negations are no news
lang: fr
published: 2024-03-13
---
Le conseil n'a pas modifié le règlement en 2019 et n'a pas publié de liste.
---

=== not yet: the negation hangs on an adverb
lang: fr
published: 2024-03-13
---
La police n'a pas encore arrêté de suspect.
---
arrêter COERCE not done outlet plain time - place - actors "La police" recipients "suspect" attribution -

=== asked not to
lang: fr
published: 2024-03-13
---
Le maire a demandé aux pêcheurs de ne pas quitter le port.
---
demander REQUEST done outlet plain time - place - actors "Le maire" recipients "pêcheurs" attribution -

=== a part named with « dont » is not the subject
lang: fr
published: 2024-03-13
---
Le chef de l'opposition, Maro Selvik, reconnu par une cinquantaine de pays, dont l'Orlavie, a dénoncé l'arrivée des troupes.
---
reconnaître SUPPORT done outlet plain time - place - actors "une cinquantaine de pays" recipients "Maro Selvik" attribution -
dénoncer ACCUSE done outlet plain time - place - actors "Maro Selvik" recipients - attribution -
arrivée - done source plain time - place - actors "troupes" recipients - attribution "Maro Selvik"(speaker)

=== what a letter asks, its writer asks
lang: fr
published: 2024-03-13
---
Le dossier cite une lettre de Maro Selvik adressée au président Ilan Dorvec demandant une aide militaire.
---
adresser CONSULT done outlet plain time - place - actors - recipients "Ilan Dorvec" attribution -
demander REQUEST done outlet plain time - place - actors "Maro Selvik" recipients - attribution -

=== due to, and counting, are no plans
lang: fr
published: 2024-03-13
---
On compte au moins dix morts à Tavres.
---
mort - done outlet plain time - place "Tavres" actors - recipients - attribution -

=== none to come
lang: fr
published: 2024-03-13
---
Pas de nouvelles élections en Orlavie.
---

=== failed to do, and to bring about
lang: fr
published: 2024-03-13
---
L'opposition échoue à dissoudre le Parlement et à provoquer des élections anticipées.
---
échouer - done outlet plain time - place - actors "L'opposition" recipients - attribution -
dissoudre COERCE not done outlet plain time - place - actors "L'opposition" recipients - attribution -
élection - not done outlet plain time - place - actors "L'opposition" recipients - attribution -

=== on trial for what has not been found yet
lang: fr
published: 2024-03-13
---
Trois hommes comparaissent jeudi pour avoir embauché des clandestins.
---
comparaître - done outlet plain time "jeudi" place - actors - recipients "Trois hommes" attribution -
embaucher - done outlet hedged time - place - actors "Trois hommes" recipients "des clandestins" attribution -

=== only thought of
lang: fr
published: 2024-03-13
---
Les pompiers ont pensé à un accident dimanche à Tavres.
---
accident - possible outlet plain time "dimanche" place "Tavres" actors - recipients - attribution -
