=== a condition
lang: en
published: 2024-05-09
---
If the inquiry finds the valve was faulty, Dorvan would sue, its lawyer said.
---
indirect says "If the inquiry finds the valve was faulty, Dorvan would sue" cue "said" speaker "its lawyer" via -

=== which the other denies
lang: en
published: 2024-05-09
---
Rebels say they took Tarsel, which the government denies.
---
indirect says "they took Tarsel" cue "say" speaker "Rebels" via -
indirect denies "they took Tarsel" cue "denies" speaker "the government" via -

=== who asked not to be named
lang: en
published: 2024-05-09
---
The captain had fled, according to two sailors who asked not to be named.
---
indirect says "The captain had fled" cue "according to" speaker "two sailors" via -
