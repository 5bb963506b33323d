=== unknown places
lang: fr
published: 2024-03-12
---
Le cortège est arrivé à Tolmara. Les secours ont atteint la localité de Kelmor.
---
LOC "Tolmara" mentions "Tolmara"
LOC "Kelmor" mentions "Kelmor"

=== a sea, a street
lang: fr
published: 2024-03-12
---
Le navire a traversé la mer Noire. La boutique de la rue Vauquelin a brûlé.
---
LOC "mer Noire" mentions "mer Noire"
LOC "rue Vauquelin" mentions "rue Vauquelin"

=== a country that acts
lang: fr
published: 2024-03-12
---
La France a rejeté la proposition de l'Espagne.
---
LOC "France" mentions "France"
LOC "Espagne" mentions "Espagne"

=== an organisation over a field in lower case
lang: fr
published: 2024-03-12
---
La Fédération varnésienne de football et la Ligue de hockey de l'Ouest ont protesté.
---
ORG "Fédération varnésienne de football" mentions "Fédération varnésienne de football"
ORG "Ligue de hockey de l'Ouest" mentions "Ligue de hockey de l'Ouest"

=== names in a row
lang: fr
published: 2024-03-12
---
Anna Morel, Luc Sorel et Vaudrin ont signé.
---
PER "Anna Morel" mentions "Anna Morel"
PER "Luc Sorel" mentions "Luc Sorel"
PER "Vaudrin" mentions "Vaudrin"

=== the last one named
lang: fr
published: 2024-03-12
---
Luc Sorel a reçu Anna Morel. Cette dernière a refusé de répondre.
---
PER "Luc Sorel" mentions "Luc Sorel"
PER "Anna Morel" mentions "Anna Morel" "Cette dernière"

=== the only one meant
lang: fr
published: 2024-03-12
---
Marc Tavel a été arrêté lundi. L'intéressé nie les faits.
---
PER "Marc Tavel" mentions "Marc Tavel" "L'intéressé"

=== first words of sentences
lang: fr
published: 2024-03-12
---
Demain sera long. Beaucoup attendent. Rien ne bouge à Drasco.
---
LOC "Drasco" mentions "Drasco"

=== a surname at the head of a sentence
lang: fr
published: 2024-03-12
---
Hier, Luc Sorel a parlé. Sorel a promis une enquête.
---
PER "Luc Sorel" mentions "Luc Sorel" "Sorel"
