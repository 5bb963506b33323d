=== a verb whose subject names what happened
lang: es
published: 2025-02-20
---
Un terremoto sacudió el lunes la región de Puerto Alegría.
---
terremoto - done outlet plain time "el lunes" place "Puerto Alegría" actors - recipients - attribution -
