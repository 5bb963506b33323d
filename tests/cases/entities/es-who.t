=== a letter before an answer
lang: es
---
P. ¿Por qué? R. No tenía elección.
---

=== two of one surname, and a title
lang: es
---
Aldric Dorvec llegó con Irene Dorvec. La señora Dorvec negó los hechos.
---
PER "Aldric Dorvec" mentions "Aldric Dorvec"
PER "Irene Dorvec" mentions "Irene Dorvec" "Dorvec"
