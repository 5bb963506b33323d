=== quien califica la acusación es el acusado
lang: es
published: 2024-03-12
---
El sindicato acusó al alcalde de mentir; este calificó la acusación de "ridícula".
---
indirect accuses "mentir" cue "acusó" speaker "El sindicato" via -
direct says "ridícula" cue "calificó" speaker "alcalde" via -

=== esta es la acusada
lang: es
published: 2024-03-12
---
El general Tovar culpó a la guerrilla; esta lo acusó de mentir.
---
indirect accuses "mentir" cue "acusó" speaker "la guerrilla" via -

=== él lo negó: el acusado
lang: es
published: 2024-03-12
---
Pablo Corlay acusó a Marcos Drenne de robar; él lo negó.
---
indirect accuses "robar" cue "acusó" speaker "Pablo Corlay" via -
indirect denies "robar" cue "negó" speaker "Marcos Drenne" via -

=== una oración contra la de la fuente
lang: es
published: 2024-03-12
---
Según Wirral, el agua es segura, pero Fennick asegura que los peces mueren.
---
indirect says "el agua es segura" cue "Según" speaker "Wirral" via -
indirect says "los peces mueren" cue "asegura" speaker "Fennick" via -

=== una versión que el gobierno rechaza
lang: es
published: 2024-03-12
---
Vecinos aseguran que la policía disparó primero, versión que el gobierno rechaza.
---
indirect says "la policía disparó primero" cue "aseguran" speaker "Vecinos" via -
indirect denies "la policía disparó primero" cue "rechaza" speaker "el gobierno" via -

=== «por su parte» ante quien habla
lang: es
published: 2024-03-12
---
Lucas Darnet dijo que el fuego empezó en la reserva. «Vi salir once cuerpos», afirmó, por su parte, Juan Morvan.
---
indirect says "el fuego empezó en la reserva" cue "dijo" speaker "Lucas Darnet" via -
direct says "Vi salir once cuerpos" cue "afirmó" speaker "Juan Morvan" via -

=== un documento muestra
lang: es
published: 2024-03-12
---
Un documento al que tuvo acceso El Faro muestra que la empresa vertió mercurio. La policía estableció que el hombre huyó.
---
indirect says "la empresa vertió mercurio" cue "muestra" speaker "Un documento" via -

=== «que denuncia X»: quien habla está detrás
lang: es
published: 2024-03-12
---
El alcalde niega la falta de socorristas, que denuncia la asociación Costa Segura.
---
indirect denies "la falta de socorristas" cue "niega" speaker "El alcalde" via -
indirect accuses "la falta de socorristas" cue "denuncia" speaker "Costa Segura" via -

