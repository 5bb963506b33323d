=== part of a day with a day
lang: fr
published: 2024-03-13
---
Une secousse a été ressentie mardi soir dans toute la vallée.
---
TIME 2024-03-12TEV - 2024-03-12..2024-03-12 "mardi soir"

=== night from one day to the next
lang: fr
published: 2024-03-13
---
Deux entrepôts ont brûlé dans la nuit de samedi à dimanche.
---
TIME 2024-03-09TNI - 2024-03-09..2024-03-10 "la nuit de samedi à dimanche"

=== clock time with a weekday ahead
lang: fr
published: 2024-03-13
---
La ministre recevra les syndicats jeudi à 15 heures.
---
TIME 2024-03-14T15:00 - 2024-03-14..2024-03-14 "jeudi à 15 heures"

=== length of time and term of sentence
lang: fr
published: 2024-03-13
---
En grève depuis deux mois, le chef du convoi risque quatre ans de prison.
---
DURATION P2M - - "deux mois"
DURATION P4Y - - "quatre ans"

=== present and past reference
lang: fr
published: 2024-03-13
---
Désormais interdite, la pêche au lamparo nourrissait le village par le passé.
---
DATE PRESENT_REF - - "Désormais"
DATE PAST_REF - - "par le passé"

=== repeated day
lang: fr
published: 2024-03-13
---
La criée ouvre tous les jeudis.
---
SET XXXX-WXX-4 - - "tous les jeudis"

=== participle, planet, number and sea are no times
lang: fr
published: 2024-03-13
---
Le maire a été hué. La sonde partie vers Mars a disparu, sept élus ont démissionné et la mer est grise.
---

=== age is no time
lang: fr
published: 2024-03-13
---
Le pilote, âgé de 51 ans, est déjà rentré.
---

=== until a day, and the conditional, look ahead
lang: fr
published: 2024-03-11
---
Les écoles du canton restent fermées jusqu'à jeudi. Le salon s'ouvrira samedi et durera jusqu'à mardi.
---
DATE 2024-03-14 - 2024-03-14..2024-03-14 "jeudi"
DATE 2024-03-16 - 2024-03-16..2024-03-16 "samedi"
DATE 2024-03-19 - 2024-03-19..2024-03-19 "mardi"

=== years after, before a complement
lang: fr
published: 2024-03-13
---
Il a été arrêté en 1950. Il est mort deux ans après par noyade.
---
DATE 1950 - 1950-01-01..1950-12-31 "1950"
DATE 1952 - 1952-01-01..1952-12-31 "deux ans après"

=== a programme, a street and a paper are no times
lang: fr
published: 2024-03-13
---
Le 20 heures l'a montré, rue du 4-Septembre. Le Journal du dimanche aussi.
---
