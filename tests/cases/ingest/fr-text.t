=== signature, média et date sur une ligne
---
Le pont rouvrira en juin

Par Lison Barraud | L’Écho de Tavres | 12 mars 2024

Le pont des Salines rouvrira le 3 juin, a annoncé mercredi la préfecture maritime de Kelmor.
---
lang fr
title -
byline Lison Barraud
outlet L’Écho de Tavres
published 2024-03-12 text
first Le pont rouvrira en juin
=== publication et mise à jour sur leurs lignes
---
Grève levée au port
Par Anton Rezmar
Publié le 14 mars 2024 à 18h05, mis à jour le 15 mars 2024
La grève des dockers a été levée jeudi soir, après onze jours, ont indiqué les deux syndicats du port.
---
byline Anton Rezmar
=== date puis média
---
18/03/2024 - Courrier de Tavres

Les écoles du quartier des Salines ont rouvert lundi matin, sauf une.
---
published 2024-03-18 text
has 18/03/2024 - Courrier
=== une phrase qui commence par « Par » n’est pas une signature
---
Par deux fois, le 12 mars 2024, le maire de Tavres a demandé des comptes à la marine. Elle n’a pas répondu.

La préfecture dit attendre les conclusions de l’enquête.
---
byline -
outlet -
published -
=== date notée en tête
---
date 2024-03 Le port de Kelmor a rouvert deux de ses quatre bassins, a dit le capitaine du port.
---
published 2024-03 text
first date 2024-03 Le port
=== mobilier de page entre les paragraphes
---
Le port a rouvert, selon la capitainerie.

Passer la publicité

👉 Abonnez-vous à notre newsletter quotidienne

« C’est une bonne nouvelle », a dit un docker.
Lire aussi : Les bassins, mode d’emploi
ℹ️ Vous pouvez désormais suivre Kelmor-Matin sur Facebook en cliquant sur le bouton « j’aime »
🚢🚢
Publicités
---
has Le port a rouvert, selon la capitainerie.
has « C’est une bonne nouvelle », a dit un docker.
lacks publicité
lacks newsletter
lacks Lire aussi
lacks Facebook
lacks 🚢
warns advertising
warns newsletter
warns following
warns emoji
=== des lignes qui parlent de publicité restent
---
La publicité pour le tabac est interdite depuis 1991.
Il faut partager les frais, dit le maire. Suivez l’argent, répond l’opposition, et vous verrez.
Commentaire du préfet : « Rien. »
---
has La publicité pour
has Il faut partager
has Commentaire du préfet
=== date en tête de dépêche, sans lieu
---
Le pont rouvrira en juin, a dit la préfecture, qui n'a pas précisé le jour ni l'heure.
12 mars 2024. - Le pont des Salines rouvrira le 3 juin, a annoncé hier la préfecture maritime de Kelmor, qui a reçu les élus de la côte pendant deux heures.
---
published 2024-03-12 text
=== date en tête de dépêche, avec le lieu et l'agence
---
TAVRES (AMK), mardi 12 mars 2024 – Le pont des Salines rouvrira le 3 juin, a annoncé hier la préfecture maritime de Kelmor, qui a reçu les élus de la côte.
---
published 2024-03-12 text
=== une chronologie n'a pas de jour de parution
---
12 mars 2004 - Le pont des Salines est ouvert à la circulation après quatre ans de travaux et deux de procès.
15 mai 2011 - Le pont est fermé.
---
published -
=== la rédaction signe
---
Le bac de Tavres reprend ses traversées

Par la rédaction | L’Écho de Tavres | 12 mars 2024

Tavres, 12 mars (Écho) - Le bac de Tavres a repris mardi ses traversées vers l’île, a annoncé la capitainerie.
---
byline la rédaction
outlet L’Écho de Tavres
published 2024-03-12 text
=== auteur et média sans « par »
---
Le bac de Tavres reprend ses traversées

Orvane Tessaud | Le Courrier de Kelmor | 12 mars 2024

Le bac de Tavres a repris mardi ses traversées vers l’île, a annoncé la capitainerie.
---
byline Orvane Tessaud
outlet Le Courrier de Kelmor
published 2024-03-12 text
=== auteur, média et date entre virgules
---
Le bac de Tavres reprend ses traversées

Orvane Tessaud, Le Courrier de Kelmor, mardi 12 mars 2024

Le bac de Tavres a repris mardi ses traversées vers l’île, a annoncé la capitainerie.
---
byline Orvane Tessaud
outlet Le Courrier de Kelmor
published 2024-03-12 text
=== média, puis « le » devant la date
---
Le bac de Tavres reprend ses traversées

Le Courrier de Kelmor, le 12 mars 2024

Le bac de Tavres a repris mardi ses traversées vers l’île, a annoncé la capitainerie.
---
byline -
outlet Le Courrier de Kelmor
published 2024-03-12 text
