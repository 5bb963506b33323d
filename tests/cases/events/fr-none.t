=== plain saying is a statement, no event
lang: fr
published: 2024-03-13
---
« Tout va bien », a dit le maire.
---

=== states and properties
lang: fr
published: 2024-03-13
---
La ville compte 40.000 habitants et possède deux musées.
---
