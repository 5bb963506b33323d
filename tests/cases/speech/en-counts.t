=== a toll that is raised: the count is what is said, the day is not
lang: en
published: 2024-03-12
---
Tolmara's defence minister, Ruth Adeyle, raised the death toll to nine on Friday.
---
indirect says "the death toll to nine" cue "raised" speaker "Ruth Adeyle" via -

=== a toll that is lowered
lang: en
published: 2024-03-12
---
Officials lowered the toll from 15 to 11.
---
indirect says "the toll from 15 to 11" cue "lowered" speaker "Officials" via -

=== a toll in the passive
lang: en
published: 2024-03-12
---
The earlier toll was put at seven by the army.
---
indirect says "The earlier toll was put at seven" cue "was put" speaker "the army" via -

=== a death changes a toll and says nothing
lang: en
published: 2024-03-12
---
The latest attack raised the death toll to nine.
---

=== a price that is raised is no statement
lang: en
published: 2024-03-12
---
The ministry raised the price of bread to five dollars.
---

=== two figures, each with its source
lang: en
published: 2024-03-12
---
Police said 500 people marched; the organisers said 1,200.
---
indirect says "500 people marched" cue "said" speaker "Police" via -
indirect says "1,200" cue "said" speaker "the organisers" via -

=== a figure of the crowd against another
lang: en
published: 2024-03-12
---
Police estimated the crowd at 500, while organisers said 1,200 people attended.
---
indirect says "the crowd at 500" cue "estimated" speaker "Police" via -
indirect says "1,200 people attended" cue "said" speaker "organisers" via -

=== a source in brackets
lang: en
published: 2024-03-12
---
A strike killed twelve people in Harl on Friday (source: Southmark).
---
indirect says "A strike killed twelve people in Harl on Friday" cue "source" speaker "Southmark" via -

=== whom a medium cites, behind the words
lang: en
published: 2024-03-12
---
Two drones were shot down, the Harl Gazette reported on Monday, citing General Marek Olan.
---
indirect says "Two drones were shot down" cue "reported" speaker "Marek Olan" via "Harl Gazette"(relay)

=== whom an agency cites, before the words
lang: en
published: 2024-03-12
---
Southmark news agency reported, citing an unnamed official, that two drones had been shot down.
---
indirect says "two drones had been shot down" cue "reported" speaker "an unnamed official" via "Southmark news agency"(relay)

=== by the union's count
lang: en
published: 2024-03-12
---
By the union's count, 22 men took part.
---
indirect says "22 men took part" cue "By" speaker "the union" via -

=== killed by a count is no source
lang: en
published: 2024-03-12
---
Twelve people were killed by the blast.
---

=== a verb in the past taken for a participle
lang: en
published: 2024-03-12
---
The death toll climbed to 21, the health ministry said.
---
indirect says "The death toll climbed to 21" cue "said" speaker "the health ministry" via -

=== a state's count is that of the person who is shown to revise it
lang: en
published: 2024-05-10
---
Canada raised the death toll to nine. "Two of the injured did not survive," Defence Minister Ruth Adeyle said, revising a figure of seven that she had given.
---
indirect says "the death toll to nine" cue "raised" speaker "Ruth Adeyle" via -
direct says "Two of the injured did not survive" cue "said" speaker "Ruth Adeyle" via -
