=== a saint is part of the name
lang: fr
published: 2024-03-13
---
La clinique Sainte Irma a indiqué que deux enfants étaient morts.
---
ORG "Sainte Irma" mentions "Sainte Irma"
