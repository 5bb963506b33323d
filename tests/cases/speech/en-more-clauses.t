=== a condition and its clause are said
lang: en
published: 2024-03-12
---
The minister said if the rain stops, then the bridge will open.
---
indirect says "if the rain stops, then the bridge will open" cue "said" speaker "The minister" via -

=== a clause without "that" behind a long subject
lang: en
published: 2024-03-12
---
The Harl Gazette reported three shops in the old town were damaged.
---
indirect says "three shops in the old town were damaged" cue "reported" speaker "Harl Gazette" via -

=== a message that announces is no clause
lang: en
published: 2024-03-12
---
Ada Lorm posted a message on Friday announcing she had resigned.
---
indirect announces "she had resigned" cue "announcing" speaker "Ada Lorm" via -

=== cue between the auxiliary and its verb
lang: en
published: 2024-03-12
---
They had, his father says, paid people smugglers to take them to Harl.
---
indirect says "They had, his father says, paid people smugglers to take them to Harl" cue "says" speaker "his father" via -

=== told a medium of several words, without "that"
lang: en
published: 2024-03-12
---
The coalition told the Harl Gazette the attack took place at noon.
---
indirect says "the attack took place at noon" cue "told" speaker "The coalition" via "Harl Gazette"(relay)
