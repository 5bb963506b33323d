=== a verb whose subject names what happened
lang: fr
published: 2025-02-20
---
Un séisme a secoué lundi soir la région de Portéval.
---
séisme - done outlet plain time "lundi soir" place "Portéval" actors - recipients - attribution -
