=== a saint is part of the name
lang: es
published: 2024-03-13
---
El hospital San Telmo informó de 12 heridos.
---
ORG "San Telmo" mentions "San Telmo"
