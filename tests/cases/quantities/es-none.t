=== names, ordinals and dates
lang: es
published: 2024-11-20
---
El Airbus A320 despegó por segunda vez el 3 de mayo de 2022.
---

=== terms and lengths of time
lang: es
published: 2024-11-20
---
Fue condenado a siete años de cárcel tras dos semanas de juicio.
---

=== un modelo, y la tercera edición
lang: es
published: 2024-03-13
---
El 787 despegó. Es la 3.ª edición y la vigesimoprimera carrera.
---
