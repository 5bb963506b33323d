=== both days of a night and of a range
lang: fr
published: 2019-03-27
---
Dans la nuit de samedi à dimanche, des tirs ont retenti ; le couvre-feu vaut du 3 au 5 mai et les 23 et 24 juin.
---
TIME 2019-03-23TNI - 2019-03-23..2019-03-24 "la nuit de samedi à dimanche"
DATE 2019-05-03 - 2019-05-03..2019-05-03 "3"
DATE 2019-05-05 - 2019-05-05..2019-05-05 "5 mai"
DATE 2019-06-23 - 2019-06-23..2019-06-23 "les 23"
DATE 2019-06-24 - 2019-06-24..2019-06-24 "24 juin"

=== the weekday that the tense allows
lang: fr
published: 2019-03-27
---
C'était vendredi. Le porte-parole a déclaré jeudi que le conseil se réunira lundi.
---
DATE 2019-03-22 - 2019-03-22..2019-03-22 "vendredi"
DATE 2019-03-21 - 2019-03-21..2019-03-21 "jeudi"
DATE 2019-04-01 - 2019-04-01..2019-04-01 "lundi"

=== years of a span
lang: fr
published: 2019-03-27
---
La guerre de 1999-2013 a laissé des traces, et la mi-2015 fut calme.
---
DATE 1999 - 1999-01-01..1999-12-31 "1999"
DATE 2013 - 2013-01-01..2013-12-31 "2013"
DATE 2015 MID 2015-05-01..2015-08-31 "mi-2015"

=== days as they are printed
lang: fr
published: 2015-03-30
---
Publié le 27.03.15 à Ostrand. Ouvert sam 4 avril.
---
DATE 2015-03-27 - 2015-03-27..2015-03-27 "le 27.03.15"
DATE 2015-04-04 - 2015-04-04..2015-04-04 "sam 4 avril"

=== a day that can't be placed stays partial
lang: fr
---
Le 23 janvier, puis jeudi, le pont a cédé.
---
DATE XXXX-01-23 - - "Le 23 janvier"
DATE XXXX-WXX-4 - - "jeudi"

=== a day that doesn't exist
lang: fr
published: 2019-03-27
---
Le bail expire le 30 février.
---
DATE - - - "le 30 février"

=== a chain of anchors
lang: fr
published: 2019-03-27
---
Le 12 janvier 2010, la digue a cédé. Le lendemain, la ville était vide. Trois jours plus tard, l'eau s'est retirée. Trois ans après, rien n'était reconstruit.
---
DATE 2010-01-12 - 2010-01-12..2010-01-12 "Le 12 janvier 2010"
DATE 2010-01-13 - 2010-01-13..2010-01-13 "Le lendemain"
DATE 2010-01-16 - 2010-01-16..2010-01-16 "Trois jours plus tard"
DATE 2013 - 2013-01-01..2013-12-31 "Trois ans après"

=== the night alone, and the first day named
lang: fr
published: 2019-03-27
---
Lundi, la place était pleine. Dans la nuit, la police l'a vidée.
---
DATE 2019-03-25 - 2019-03-25..2019-03-25 "Lundi"
TIME 2019-03-25TNI - 2019-03-25..2019-03-25 "la nuit"

=== no times: participle, sea, number, planet, model
lang: fr
published: 2019-03-27
---
Il a été vu en mer. Sept des marins rentrent. La planète Mars brille. Un An-124 a atterri.
---

=== the first week, the last weekend, the nth weekday
lang: fr
published: 2024-03-13
---
Le salon ouvre la première semaine d'octobre 2024, le vote a lieu le premier dimanche de juin 2024 et la fête le dernier week-end de mai 2024.
---
DATE 2024-W40 - 2024-09-30..2024-10-06 "la première semaine d'octobre 2024"
DATE 2024-06-02 - 2024-06-02..2024-06-02 "le premier dimanche de juin 2024"
DATE 2024-W21-WE - 2024-05-25..2024-05-26 "le dernier week-end de mai 2024"

=== a sentence of years and months
lang: fr
published: 2024-03-13
---
Il a été condamné à deux ans et six mois de prison.
---
DURATION P2Y6M - - "deux ans et six mois"

=== repeated, with its hour
lang: fr
published: 2024-03-13
---
Le marché ouvre tous les jours à 8 heures et chaque lundi à 6 h 30.
---
SET XXXX-XX-XXT08:00 - - "tous les jours à 8 heures"
SET XXXX-WXX-1T06:30 - - "chaque lundi à 6 h 30"

=== the week of a date, a quarter
lang: fr
published: 2024-03-13
---
Le procès s'ouvre la semaine du 8 avril ; les ventes du T1 2024 seront connues au deuxième trimestre.
---
DATE 2024-W15 - 2024-04-08..2024-04-14 "la semaine du 8 avril"
DATE 2024-Q1 - 2024-01-01..2024-03-31 "T1 2024"
DATE 2024-Q2 - 2024-04-01..2024-06-30 "deuxième trimestre"

=== and a half, and a dawn with its day
lang: fr
published: 2024-03-13
---
Il a fui il y a un mois et demi, à l'aube du 13 janvier.
---
DATE 2024-02 - 2024-02-01..2024-02-29 "il y a un mois et demi"
TIME 2024-01-13TMO - 2024-01-13..2024-01-13 "l'aube du 13 janvier"

=== hearsay of a past looks back, a passive conditional ahead
lang: fr
published: 2025-06-06
---
Deux ingénieurs auraient été arrêtés jeudi à Tarvel. Les élus auraient finalement voté mercredi.
Un employé dit avoir senti une odeur dès lundi. Les accusés seraient jugés mardi.
---
DATE 2025-06-05 - 2025-06-05..2025-06-05 "jeudi"
DATE 2025-06-04 - 2025-06-04..2025-06-04 "mercredi"
DATE 2025-06-02 - 2025-06-02..2025-06-02 "lundi"
DATE 2025-06-10 - 2025-06-10..2025-06-10 "mardi"

=== an hour with its zone, then the day
lang: fr
published: 2012-07-13
---
Une avalanche a tué deux skieurs vers 5 h 25 CEST (3 h 25 UTC) jeudi matin.
---
TIME 2012-07-12T05:25 - 2012-07-12..2012-07-12 "5 h 25"
TIME 2012-07-12T03:25 - 2012-07-12..2012-07-12 "3 h 25"
TIME 2012-07-12TMO - 2012-07-12..2012-07-12 "jeudi matin"
