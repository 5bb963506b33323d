=== the subject behind the verb of saying
lang: en
published: 2024-03-13
---
Four miners drowned, confirmed the mayor.
---
indirect says "Four miners drowned" cue "confirmed" speaker "the mayor" via -

=== the subject behind the verb of saying, no known speaker
lang: en
published: 2024-03-13
---
Four miners died on Tuesday, announced the fire service.
---
indirect announces "Four miners died on Tuesday" cue "announced" speaker "the fire service" via -

=== what is announced, behind an aside
lang: en
published: 2024-03-13
---
The firm, founded in 2010, announced the closure of the mine.
---
indirect announces "the closure of the mine" cue "announced" speaker "The firm" via -

=== a dateline is no subject
lang: en
published: 2024-03-13
---
CORLAN, March 12 (Albor) - Police on Tuesday lowered the toll to 14 and said two people were missing.
---
indirect says "the toll to 14" cue "lowered" speaker "Police" via -
indirect says "two people were missing" cue "said" speaker "Police" via -
