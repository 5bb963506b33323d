=== unknown places
lang: es
published: 2024-11-20
---
El convoy llegó a Tolmara. Murieron dos vecinos en Selvik.
---
LOC "Tolmara" mentions "Tolmara"
LOC "Selvik" mentions "Selvik"

=== a sea, a river
lang: es
published: 2024-11-20
---
El barco cruzó el mar Negro. La balsa bajó por el río Dalen.
---
LOC "mar Negro" mentions "mar Negro"
LOC "río Dalen" mentions "río Dalen"

=== the holder of an office
lang: es
published: 2024-11-20
---
El presidente Luis Vidaurre viajó a Lima. El mandatario volverá el lunes.
---
PER "Luis Vidaurre" mentions "Luis Vidaurre" "El mandatario"
LOC "Lima" mentions "Lima"

=== the last one named
lang: es
published: 2024-11-20
---
Luis Soto habló con Pedro Ruiz. Este último calló.
---
PER "Luis Soto" mentions "Luis Soto"
PER "Pedro Ruiz" mentions "Pedro Ruiz" "Este último"

=== names in a row
lang: es
published: 2024-11-20
---
Firmaron Ana Morales, Luis Soto y Vaudrín.
---
PER "Ana Morales" mentions "Ana Morales"
PER "Luis Soto" mentions "Luis Soto"
PER "Vaudrín" mentions "Vaudrín"
