=== une condition
lang: fr
published: 2024-05-09
---
Si l'enquête confirme que le frein a lâché, la société paiera, a dit son avocat.
---
indirect says "Si l'enquête confirme que le frein a lâché, la société paiera" cue "a dit" speaker "son avocat" via -

=== une condition, le verbe au futur
lang: fr
published: 2024-05-09
---
Si le juge établit que le maire a menti, il sera révoqué.
---

=== pas une condition
lang: fr
published: 2024-05-09
---
S'il affirme que la police a tiré, le ministre ne dit rien des blessés.
---
indirect says "la police a tiré" cue "affirme" speaker "il" via -
