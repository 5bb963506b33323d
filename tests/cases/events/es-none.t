=== plain saying is a statement, no event
lang: es
published: 2024-11-20
---
«Todo sigue igual», dijo el alcalde.
---

=== a standing description
lang: es
published: 2024-11-20
---
Noroa tiene 3.400 vecinos y está cerca de la frontera.
---
