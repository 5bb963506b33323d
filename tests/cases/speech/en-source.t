=== a governor named between commas before the verb
lang: en
published: 2024-05-15
---
The Orley bridge gave way on Friday, killing nine people and cutting two roads, the governor of Sarrow province, Edric Holm, said.
---
indirect says "The Orley bridge gave way on Friday, killing nine people and cutting two roads" cue "said" speaker "Edric Holm" via -

=== a name and then what the person is
lang: en
published: 2024-05-15
---
The Orley bridge gave way on Friday, killing nine people, Mara Lindqvist, head of the port authority, told reporters.
---
indirect says "The Orley bridge gave way on Friday, killing nine people" cue "told" speaker "Mara Lindqvist" via -

=== a daughter named by her first name denies
lang: en
published: 2024-05-15
---
Diplomats say Velten could be exchanged for two soldiers. Her daughter, Irene, denies it.
---
indirect says "Velten could be exchanged for two soldiers" cue "say" speaker "Diplomats" via -
indirect denies "Velten could be exchanged for two soldiers" cue "denies" speaker "Irene" via -

=== what is set aside is what the police say
lang: en
published: 2024-05-15
---
The arrest took place at four in the morning, and not at seven, as the police say.
---
indirect says "at seven" cue "say" speaker "the police" via -

=== told the outlet itself
lang: en
published: 2024-05-15
---
An engineer who worked on the dam until April told this magazine that he had sent three reports.
---
indirect says "he had sent three reports" cue "told" speaker "An engineer" via -

=== denied this
lang: en
published: 2024-05-15
---
The provincial government allegedly received one of those reports. Governor Edric Holm has denied this.
---
indirect denies "The provincial government allegedly received one of those reports" cue "has denied" speaker "Edric Holm" via -

=== has not confirmed
lang: en
published: 2024-05-15
---
Norden has not confirmed that such an order was given.
---
indirect neither "such an order was given" cue "has not confirmed" speaker "Norden" via -

=== did not respond
lang: en
published: 2024-05-15
---
The mill closed on Friday. The company did not respond to a request for comment.
---
indirect neither "comment" cue "did not respond to a request for comment" speaker "The company" via -

=== a count reported
lang: en
published: 2024-05-15
---
Vessnews reported as many as 32 deaths in the city.
---
indirect says "as many as 32 deaths in the city" cue "reported" speaker "Vessnews" via -

=== threatens to resume
lang: en
published: 2024-05-15
---
The group threatened to resume the kidnappings.
---
indirect says "resume the kidnappings" cue "threatened" speaker "The group" via -

=== counted in his own words
lang: en
published: 2024-05-15
---
Hal Penrose said he had counted eleven bodies along the lane.
---
indirect says "he had counted eleven bodies along the lane" cue "said" speaker "Hal Penrose" via -

=== an agency reports, without "that"
lang: en
published: 2024-05-15
---
AP reports Lindqvist was arrested on Monday.
---
indirect says "Lindqvist was arrested on Monday" cue "reports" speaker "AP" via -

=== what a thing does, and what somebody says
lang: en
published: 2024-05-15
---
The mayor said the storm destroyed the bridge and announced a new one.
---
indirect says "the storm destroyed the bridge" cue "said" speaker "The mayor" via -
indirect announces "a new one" cue "announced" speaker "The mayor" via -

=== a charge and a body with a name's genitive
lang: en
published: 2024-05-15
---
The ship was seized on Tuesday, a charge Marland's navy called "absurd".
---
direct says "absurd" cue "called" speaker "Marland's navy" via -

=== an age behind the name
lang: en
published: 2024-05-15
---
Lindqvist, 58, has dismissed the allegations as "sour grapes".
---
mixed denies "the allegations as "sour grapes"" cue "has dismissed" speaker "Lindqvist" via -

=== those who reported, and are not convinced
lang: en
published: 2024-05-15
---
Anglers who reported dead trout on Monday are not convinced.
---

=== an owner, a body named between commas
lang: en
published: 2024-05-15
---
The bridge fell on Monday, its owner, the Orley Group, said.
---
indirect says "The bridge fell on Monday" cue "said" speaker "Orley Group" via -

=== quoted, a chief named between commas
lang: en
published: 2024-05-15
---
"We saw it coming," the head of the rescue service, Ada Mills, said.
---
direct says "We saw it coming" cue "said" speaker "Ada Mills" via -
