=== una condición
lang: es
published: 2024-05-09
---
Si la auditoría confirma que faltan fondos, el banco pagará, dijo su abogado.
---
indirect says "Si la auditoría confirma que faltan fondos, el banco pagará" cue "dijo" speaker "su abogado" via -

=== un número
lang: es
published: 2024-05-09
---
Los bomberos cuentan 19 muertos en Tarsel.
---
indirect says "19 muertos en Tarsel" cue "cuentan" speaker "Los bomberos" via -

=== no es un recuento
lang: es
published: 2024-05-09
---
El bar cuenta con 30 empleados.
---
