=== negated saying
lang: fr
published: 2024-03-13
---
Le parquet n'a pas précisé si des suspects avaient été arrêtés.
---

=== scare quotes and a nickname
lang: fr
published: 2024-03-13
---
Le « roi de la mirabelle » a vendu son verger à des « amis ».
---

=== bare request with an infinitive
lang: fr
published: 2024-03-13
---
Le maire a demandé aux riverains de rester chez eux.
---

=== accusation without an accuser
lang: fr
published: 2024-03-13
---
Un gardien est soupçonné d'avoir volé les clés.
---
