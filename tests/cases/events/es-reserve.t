=== un rechazo con reserva
lang: es
published: 2024-05-09
---
El director habría rechazado evacuar la planta.
---
rechazar REJECT done outlet hedged time - place - actors "El director" recipients - attribution -
evacuar - not done outlet hedged time - place - actors "El director" recipients "la planta" attribution -

=== lo que se niega, con verbo de apoyo
lang: es
published: 2024-05-09
---
Ada Lorm, citada por Radio Norte, niega que los empleados hayan dado la alarma.
---
negar - done outlet plain time - place - actors "Ada Lorm" recipients - attribution -
dar la alarma THREATEN not done source plain time - place - actors "los empleados" recipients - attribution "Ada Lorm"(speaker) > "Radio Norte"(relay)

=== no confirmado
lang: es
published: 2024-05-09
---
La muerte de 40 civiles no ha sido confirmada.
---
muerte - done outlet hedged time - place - actors - recipients "40 civiles" attribution -

=== no pudo ser verificado
lang: es
published: 2024-05-09
---
El asesinato de dos policías no pudo ser verificado de forma independiente.
---
asesinato ASSAULT done outlet hedged time - place - actors - recipients "dos policías" attribution -

=== bajo condición
lang: es
published: 2024-05-09
---
Si la policía confirma que el conductor mató a tres personas, la empresa pagará.
---
matar ASSAULT possible outlet plain time - place - actors "el conductor" recipients "tres personas" attribution -
pagar AID possible outlet plain time - place - actors "la empresa" recipients - attribution -

=== los bomberos cuentan
lang: es
published: 2024-05-09
---
Los bomberos cuentan 19 muertos en Tarsel.
---
muerto - done source plain time - place - actors - recipients - attribution "Los bomberos"(speaker)

=== una acusación que el acusado niega
lang: es
published: 2024-05-09
---
El gobierno acusa a Varnesia de apoyar a los rebeldes, algo que Varnesia niega.
---
acusar ACCUSE done outlet plain time - place - actors "El gobierno" recipients "Varnesia" attribution -
apoyar SUPPORT done source plain time - place - actors "Varnesia" recipients "los rebeldes" attribution "El gobierno"(speaker)
negar - done outlet plain time - place - actors "Varnesia" recipients - attribution -

=== no ha confirmado que
lang: es
published: 2024-05-09
---
El gobierno no ha confirmado que dos hombres hayan sido detenidos.
---
detener COERCE possible outlet hedged time - place - actors - recipients "dos hombres" attribution -

=== no confirmó la muerte
lang: es
published: 2024-05-09
---
La policía no confirmó la muerte de dos bomberos.
---
muerte - done outlet hedged time - place - actors - recipients "dos bomberos" attribution -

=== no finalmente
lang: es
published: 2024-05-09
---
El gobierno no envió finalmente a los soldados.
---
enviar - not done outlet plain time - place - actors "El gobierno" recipients - attribution -
