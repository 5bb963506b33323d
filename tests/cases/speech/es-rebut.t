=== quien califica la acusación es el acusado
lang: es
published: 2024-03-12
---
El sindicato acusó al alcalde de mentir; este calificó la acusación de "ridícula".
---
indirect accuses "mentir" cue "acusó" speaker "El sindicato" via -
direct says "ridícula" cue "calificó" speaker "alcalde" via -

=== esta es la acusada
lang: es
published: 2024-03-12
---
El general Tovar culpó a la guerrilla; esta lo acusó de mentir.
---
indirect accuses "mentir" cue "acusó" speaker "la guerrilla" via -

=== él lo negó: el acusado
lang: es
published: 2024-03-12
---
Pablo Corlay acusó a Marcos Drenne de robar; él lo negó.
---
indirect accuses "robar" cue "acusó" speaker "Pablo Corlay" via -
indirect denies "robar" cue "negó" speaker "Marcos Drenne" via -

