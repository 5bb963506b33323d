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

=== an official familiar with something
lang: en
published: 2024-03-13
---
Two men were arrested, an official familiar with the matter said.
---
indirect says "Two men were arrested" cue "said" speaker "an official familiar with the matter" via -

=== a person familiar with something, first
lang: en
published: 2024-03-13
---
A person familiar with the case said the talks had failed.
---
indirect says "the talks had failed" cue "said" speaker "A person familiar with the case" via -

=== people close to something
lang: en
published: 2024-03-13
---
The dam was shut, people close to the inquiry said.
---
indirect says "The dam was shut" cue "said" speaker "people close to the inquiry" via -

=== somebody who does not want to be named
lang: en
published: 2024-03-13
---
The dam was shut, an aide who asked not to be named said.
---
indirect says "The dam was shut" cue "said" speaker "an aide" via -

=== for whom somebody speaks
lang: en
published: 2024-03-13
---
A spokesman for the regional prosecutor said three people had died.
---
indirect says "three people had died" cue "said" speaker "A spokesman for the regional prosecutor" via -

=== who denies reports does not report
lang: en
published: 2024-03-13
---
A spokesman for the regional prosecutor denied reports that a knife had been found.
---
indirect denies "reports that a knife had been found" cue "denied" speaker "A spokesman for the regional prosecutor" via -
