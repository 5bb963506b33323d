=== full name, then surname
lang: es
published: 2024-11-20
---
Ramiro Alcaine llegó a Miramonte. Alcaine no habló.
---
PER "Ramiro Alcaine" mentions "Ramiro Alcaine" "Alcaine"
LOC "Miramonte" mentions "Miramonte"

=== organisation with a complement
lang: es
published: 2024-11-20
---
La Organización Austral de Pesca ofreció su mediación.
---
ORG "Organización Austral de Pesca" mentions "Organización Austral de Pesca"

=== two surnames
lang: es
published: 2024-11-20
---
Lo contó Benito Saavedra Lurz, y a Saavedra le creyeron.
---
PER "Benito Saavedra Lurz" mentions "Benito Saavedra Lurz" "Saavedra"

=== demonyms and months are no names
lang: es
published: 2024-11-20
---
Los marineros portugueses volvieron en noviembre.
---

=== a ship
lang: es
published: 2024-11-20
---
El Estrella de Noroa se hundió frente a Lisboa.
---
MISC "Estrella de Noroa" mentions "Estrella de Noroa"
LOC "Lisboa" mentions "Lisboa"

=== a capital stays a place
lang: es
published: 2024-11-20
---
Quito y Lima firmaron el acuerdo.
---
LOC "Quito" mentions "Quito"
LOC "Lima" mentions "Lima"
