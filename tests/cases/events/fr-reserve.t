=== une relative au conditionnel, des mots cités
lang: fr
published: 2024-05-09
---
Le Front varnésien a revendiqué l'attaque de lundi, qui aurait fait « plus de trente morts » dans les rangs de l'armée.
---
attaque ASSAULT done source plain time "lundi" place - actors - recipients - attribution "Front varnésien"(speaker)
mort - done source hedged time - place - actors - recipients - attribution "Front varnésien"(speaker)

=== ce qui est nié, dit par un verbe support
lang: fr
published: 2024-05-09
---
Yvan Lesquel, cité par Radio Orvel, nie que des salariés aient donné l'alerte.
---
alerte THREATEN not done source plain time - place - actors "des salariés" recipients - attribution "Yvan Lesquel"(speaker) > "Radio Orvel"(relay)

=== un refus au conditionnel
lang: fr
published: 2024-05-09
---
Le directeur aurait refusé d'évacuer l'usine.
---
refuser REJECT done outlet hedged time - place - actors "Le directeur" recipients - attribution -
évacuer - not done outlet hedged time - place - actors "Le directeur" recipients "l'usine" attribution -

=== pas confirmé
lang: fr
published: 2024-05-09
---
La mort de 40 civils n'a pas été confirmée.
---
mort - done outlet hedged time - place - actors - recipients "40 civils" attribution -

=== un bilan qui n'a pu être vérifié
lang: fr
published: 2024-05-09
---
Un bilan de douze morts n'a pas pu être vérifié de source indépendante.
---
mort - done outlet hedged time - place - actors - recipients - attribution -

=== sous condition
lang: fr
published: 2024-05-09
---
Si le tribunal établit que le conducteur a tué trois passants, la société paiera.
---
tuer ASSAULT possible outlet plain time - place - actors "le conducteur" recipients "trois passants" attribution -
paier - possible outlet plain time - place - actors "la société" recipients - attribution -

=== l'information d'un autre, rejetée
lang: fr
published: 2024-05-09
---
Le maire a rejeté une information de Radio Orvel selon laquelle le conseil avait démissionné.
---
rejeter REJECT done outlet plain time - place - actors "Le maire" recipients - attribution -
démissionner RETREAT not done source plain time - place - actors "le conseil" recipients - attribution "Le maire"(speaker)

=== une accusation que l'accusé dément
lang: fr
published: 2024-05-09
---
Le gouvernement accuse la Varnésie de soutenir les rebelles, ce que la Varnésie dément.
---
accuser ACCUSE done outlet plain time - place - actors "Le gouvernement" recipients "Varnésie" attribution -
soutenir SUPPORT done source plain time - place - actors "Varnésie" recipients "les rebelles" attribution "Le gouvernement"(speaker)

=== qui a demandé à ne pas être nommé
lang: fr
published: 2024-05-09
---
Le ministre a démissionné, selon deux députés qui ont demandé à ne pas être nommés.
---
démissionner RETREAT done source plain time - place - actors "Le ministre" recipients - attribution "deux députés"(speaker)

=== une conjonctive que personne ne confirme
lang: fr
published: 2024-05-09
---
Le parquet n'a pas confirmé que deux hommes avaient été arrêtés.
---
arrêter COERCE possible outlet hedged time - place - actors - recipients "deux hommes" attribution -

=== ce qu'on n'a pas confirmé
lang: fr
published: 2024-05-09
---
La préfecture n'a pas confirmé la mort de deux pompiers.
---
mort - done outlet hedged time - place - actors - recipients "deux pompiers" attribution -

=== si la mort est confirmée
lang: fr
published: 2024-05-09
---
Si la mort de deux pompiers est confirmée, une enquête sera ouverte.
---
mort - possible outlet plain time - place - actors - recipients "deux pompiers" attribution -
ouvrir ACCUSE possible outlet plain time - place - actors - recipients - attribution -

=== contrairement à ce qui était annoncé
lang: fr
published: 2024-05-09
---
La ministre n'a pas rencontré le syndicat SOL, contrairement à ce qu'avait affirmé son cabinet.
---
rencontrer CONSULT not done outlet plain time - place - actors "La ministre" recipients "SOL" attribution -

=== un futur dans le passé n'est pas une réserve
lang: fr
published: 2024-05-15
---
Le président a promis que les auteurs seraient jugés.
---
juger - planned source plain time - place - actors - recipients "les auteurs" attribution "Le président"(speaker)
