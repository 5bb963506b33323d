=== fiscalía, minera, sindicato
lang: es
published: 2024-05-09
---
La Fiscalía General de Andelia acusa a Matías Quiroga, dueño de Minera Tres Ríos, de fraude. Quiroga lo niega. Según la agencia Prensa Austral, el juez Óscar del Valle citó al empresario en Santa Brígida de los Llanos. La Unión Obrera de Andelia (UOA) pidió su arresto.
---
ORG "Fiscalía General de Andelia" mentions "Fiscalía General de Andelia"
PER "Matías Quiroga" mentions "Matías Quiroga" "dueño de Minera Tres Ríos" "Quiroga"
ORG "Minera Tres Ríos" mentions "Minera Tres Ríos"
ORG "Prensa Austral" mentions "Prensa Austral"
PER "Óscar del Valle" mentions "Óscar del Valle"
LOC "Santa Brígida de los Llanos" mentions "Santa Brígida de los Llanos"
ORG "Unión Obrera de Andelia" mentions "Unión Obrera de Andelia" "UOA"

=== dos barcos y un patrón
lang: es
published: 2024-05-09
---
El carguero Estrella del Sur chocó con el pesquero Mar Bravo frente a Punta Rasa. Benito Larrea, de 51 años, patrón del Mar Bravo, murió. La Naviera Austral lamentó el hecho. El juez Tomás de la Hoz ordenó retener el buque en Puerto Lobos.
---
MISC "Estrella del Sur" mentions "Estrella del Sur"
MISC "Mar Bravo" mentions "Mar Bravo" "Mar Bravo"
LOC "Punta Rasa" mentions "Punta Rasa"
PER "Benito Larrea" mentions "Benito Larrea" "patrón del Mar Bravo"
ORG "Naviera Austral" mentions "Naviera Austral"
PER "Tomás de la Hoz" mentions "Tomás de la Hoz"
LOC "Puerto Lobos" mentions "Puerto Lobos"

=== el apellido va primero
lang: es
published: 2024-05-09
---
Wang Jiahui, portavoz de Hengda Telecom, negó el espionaje. El Plan Horizonte prevé vetar a Hengda. Wang volverá a Jinmen.
---
PER "Wang Jiahui" mentions "Wang Jiahui" "portavoz de Hengda Telecom" "Wang"
ORG "Hengda Telecom" mentions "Hengda Telecom" "Hengda"
MISC "Plan Horizonte" mentions "Plan Horizonte"
LOC "Jinmen" mentions "Jinmen"

=== la compañía, el barco
lang: es
published: 2024-05-09
---
Ramón Oviedo, patrón del pesquero Virgen del Faro, vio la explosión. La empresa Naviera Sur negó el accidente. La compañía dijo que el barco estaba vacío.
---
PER "Ramón Oviedo" mentions "Ramón Oviedo" "patrón del pesquero Virgen del Faro"
MISC "Virgen del Faro" mentions "Virgen del Faro" "el barco"
ORG "Naviera Sur" mentions "Naviera Sur" "La compañía"

=== un ramo de dos palabras
lang: es
published: 2024-05-09
---
El Ministerio de Agricultura y Pesca negó la versión del Instituto Nacional de Estadística y Censos.
---
ORG "Ministerio de Agricultura y Pesca" mentions "Ministerio de Agricultura y Pesca"
ORG "Instituto Nacional de Estadística y Censos" mentions "Instituto Nacional de Estadística y Censos"

=== el presidente de un país
lang: es
published: 2024-05-09
---
El presidente de Tarvia, Damián Ortuño, agradeció la discreción.
---
PER "Damián Ortuño" mentions "El presidente de Tarvia" "Damián Ortuño"
LOC "Tarvia" mentions "Tarvia"

