=== quoted, cue after with inversion
lang: en
published: 2024-05-09
---
"The road is open," said Hester Vane.
---
direct says "The road is open" cue "said" speaker "Hester Vane" via -

=== reported clause with that
lang: en
published: 2024-05-09
---
Ruth Adeyle said that the toll had risen.
---
indirect says "the toll had risen" cue "said" speaker "Ruth Adeyle" via -

=== reported clause first
lang: en
published: 2024-05-09
---
Two trucks were found burnt out, police said.
---
indirect says "Two trucks were found burnt out" cue "said" speaker "police" via -

=== told an agency
lang: en
published: 2024-05-09
---
Oren Talvik told the news agency Vessnews that no one had crossed the border.
---
indirect says "no one had crossed the border" cue "told" speaker "Oren Talvik" via "Vessnews"(relay)

=== according to
lang: en
published: 2024-05-09
---
According to the union, members had asked for a watchtower.
---
indirect says "members had asked for a watchtower" cue "According to" speaker "the union" via -

=== denial with that
lang: en
published: 2024-05-09
---
The company denied that it had hired guards.
---
indirect denies "it had hired guards" cue "denied" speaker "The company" via -

=== accusation of doing
lang: en
published: 2024-05-09
---
The mayor accused the army of shelling the school.
---
indirect accuses "shelling the school" cue "accused" speaker "The mayor" via -

=== mixed
lang: en
published: 2024-05-09
---
Sloane said the post was guarded by "a gate and a kettle".
---
mixed says "the post was guarded by "a gate and a kettle"" cue "said" speaker "Sloane" via -

=== he with the name in the sentence before
lang: en
published: 2024-05-09
---
Jory Fenn spoke on Radio Sarn. "We did not do this," he said.
---
direct says "We did not do this" cue "said" speaker "Jory Fenn" via -

=== neither confirmed nor denied
lang: en
published: 2024-05-09
---
A spokeswoman neither confirmed nor denied the arrest.
---
indirect neither "the arrest" cue "neither confirmed nor denied" speaker "A spokeswoman" via -

=== admission
lang: en
published: 2024-05-09
---
The bank admitted it had lost the files.
---
indirect acknowledges "it had lost the files" cue "admitted" speaker "The bank" via -

=== a quotation of several sentences whose last verb the tree hangs on the cue
lang: en
published: 2024-03-12
---
“It's a disaster. We lost everything! What do we do now?” cried Mrs. Odile Kerran.
---
direct says "It's a disaster. We lost everything! What do we do now?" cue "cried" speaker "Odile Kerran" via -

=== the same in straight marks
lang: en
published: 2024-03-12
---
"It's a disaster. We lost everything! What do we do now?" cried Mrs. Odile Kerran.
---
direct says "It's a disaster. We lost everything! What do we do now?" cue "cried" speaker "Odile Kerran" via -

=== a full stop without a space: the next sentence is nobody's words
lang: en
published: 2024-03-12
---
The minister said so.The court disagreed.
---

=== a subject behind a shouted question
lang: en
published: 2024-03-12
---
"What now?" shouted Tom Orlow.
---
direct says "What now?" cue "shouted" speaker "Tom Orlow" via -

=== a group behind a shouted quotation
lang: en
published: 2024-03-12
---
"We want answers!" yelled the crowd.
---
direct says "We want answers!" cue "yelled" speaker "the crowd" via -
