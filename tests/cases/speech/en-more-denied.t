=== what an office denies, behind a comma
lang: en
published: 2024-03-12
---
The president allegedly ordered the strike, which his office denies.
---
indirect denies "The president allegedly ordered the strike" cue "denies" speaker "his office" via -

=== a claim denied by another
lang: en
published: 2024-03-12
---
The rebels said they shot down the plane, a claim denied by the army.
---
indirect says "they shot down the plane" cue "said" speaker "The rebels" via -
indirect denies "they shot down the plane" cue "denied" speaker "the army" via -

=== a headline's denial taken for a noun
lang: en
published: 2024-03-12
---
Harl: mayor denies taking bribes
---
indirect denies "taking bribes" cue "denies" speaker "mayor" via -

=== what another agency says is no part of what officials said
lang: en
published: 2024-03-12
---
Local officials said 24 people have been hospitalised, but the agency said as many as 32 were hurt.
---
indirect says "24 people have been hospitalised" cue "said" speaker "Local officials" via -
indirect says "as many as 32 were hurt" cue "said" speaker "the agency" via -
