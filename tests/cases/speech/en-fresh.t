=== a quotation alone behind whom it is about
lang: en
published: 2024-05-15
---
The club chairman was furious. "We have been betrayed. I want the whole truth out."
---
direct says "We have been betrayed. I want the whole truth out." cue """ speaker "The club chairman" via -

=== a quotation and its cue parted by a full stop
lang: en
published: 2024-05-15
---
"The people deserve the truth." Nancy Harle said.
---
direct says "The people deserve the truth." cue """ speaker "Nancy Harle" via -

=== for a mayor, quoted
lang: en
published: 2024-05-15
---
For the mayor, Luke Verdan, the building "should have been closed years ago".
---
mixed says "the building "should have been closed years ago"" cue "For" speaker "Luke Verdan" via -

=== for somebody, nothing quoted
lang: en
published: 2024-05-15
---
For the mayor, the building is a burden.
---

=== a survey and its author
lang: en
published: 2024-05-15
---
According to a survey published in 2017 by the League of Tenants, rents doubled.
---
indirect says "rents doubled" cue "According to" speaker "League of Tenants" via "a survey"(document)

=== per a poll
lang: en
published: 2024-05-15
---
Per a poll by Varel, 61% of members no longer trust the board.
---
indirect says "61% of members no longer trust the board" cue "Per" speaker "Varel" via "a poll"(document)

=== a medium quotes somebody as saying
lang: en
published: 2024-05-15
---
The Beacon quoted Tim Farn, a former deputy, as saying the bridge was safe.
---
indirect says "the bridge was safe" cue "saying" speaker "Tim Farn" via "The Beacon"(relay)

=== quoted by a medium as saying
lang: en
published: 2024-05-15
---
Oran Belk was quoted by Reuters as saying he had "nothing to hide".
---
mixed says "he had "nothing to hide"" cue "saying" speaker "Oran Belk" via "Reuters"(relay)

=== said, and said again
lang: en
published: 2024-05-15
---
The proclamation said "the outbreak in the country is an emergency" and said it began in March.
---
direct says "the outbreak in the country is an emergency" cue "said" speaker "The proclamation" via -
indirect says "it began in March" cue "said" speaker "The proclamation" via -

=== in an interview with a medium
lang: en
published: 2024-05-15
---
Ada Lorm is a singer. In an interview with the BBC, she said she was forced to leave.
---
indirect says "she was forced to leave" cue "said" speaker "Ada Lorm" via "an interview"(occasion) "BBC"(relay)

=== accused, which he denied
lang: en
published: 2024-05-15
---
Oran Belk was later accused of planning the raid, which he denied.
---
indirect denies "Oran Belk was later accused of planning the raid" cue "denied" speaker "Oran Belk" via -

=== two cues, the second behind a comma
lang: en
published: 2024-05-15
---
Matt Farn explained that the firm held a share of the market, and stated it would stay.
---
indirect says "the firm held a share of the market" cue "explained" speaker "Matt Farn" via -
indirect says "it would stay" cue "stated" speaker "Matt Farn" via -

=== confirmed two things
lang: en
published: 2024-05-15
---
The Coast Guard confirmed a man was taken to hospital and the boat sank.
---
indirect says "a man was taken to hospital and the boat sank" cue "confirmed" speaker "Coast Guard" via -

=== around a cue
lang: en
published: 2024-05-15
---
These whales, Nicole Tarn suggested, specialize in hunting seals.
---
indirect says "These whales, Nicole Tarn suggested, specialize in hunting seals" cue "suggested" speaker "Nicole Tarn" via -

=== before promising
lang: en
published: 2024-05-15
---
Minister Ann Hale said she was "shocked", before promising tighter checks.
---
mixed says "she was "shocked"" cue "said" speaker "Ann Hale" via -

=== called it a thing
lang: en
published: 2024-05-15
---
The ministry's spokesman called it an accident.
---
indirect says "an accident" cue "called" speaker "The ministry's spokesman" via -

=== videos show
lang: en
published: 2024-05-15
---
Several videos show a column of smoke above the port.
---
indirect says "a column of smoke above the port" cue "show" speaker "Several videos" via -

=== images suggest
lang: en
published: 2024-05-15
---
Satellite images suggest the ship left Tarnley two days earlier.
---
indirect says "the ship left Tarnley two days earlier" cue "suggest" speaker "Satellite images" via -

=== denied, and that denied
lang: en
published: 2024-05-15
---
Kaldor denies the ship was carrying weapons, a claim dismissed by North Wind.
---
indirect denies "Kaldor denies the ship was carrying weapons" cue "dismissed" speaker "North Wind" via -
indirect denies "the ship was carrying weapons" cue "denies" speaker "Kaldor" via -

=== rejected that as
lang: en
published: 2024-05-15
---
Rivals accuse the club of hiding losses; the club rejected that as "nonsense".
---
indirect accuses "hiding losses" cue "accuse" speaker "Rivals" via -
indirect denies "hiding losses" cue "rejected" speaker "the club" via -

=== described without as
lang: en
published: 2024-05-15
---
Nicole Tarn described long tire marks and "insane" heat.
---
mixed says "long tire marks and "insane" heat" cue "described" speaker "Nicole Tarn" via -

=== a deed claimed, and what is merely claimed
lang: en
published: 2024-05-15
---
North Wind claimed the attack. Its rivals claimed the bridge was safe.
---
indirect acknowledges "the attack" cue "claimed" speaker "North Wind" via -
indirect says "the bridge was safe" cue "claimed" speaker "Its rivals" via -

=== accused of, and denies it
lang: en
published: 2024-05-15
---
Solvor, accused of hiding test results, denies it.
---
indirect denies "hiding test results" cue "denies" speaker "Solvor" via -

=== reports that were denied
lang: en
published: 2024-05-15
---
Reports that a weapon was used were denied by police.
---
indirect denies "a weapon was used" cue "were denied" speaker "police" via -

=== in the words of
lang: en
published: 2024-05-15
---
An "incomprehensible ruling", in the words of the campaigners.
---
mixed says "An "incomprehensible ruling"" cue "in the words of" speaker "the campaigners" via -

=== denied in a post
lang: en
published: 2024-05-15
---
Her former partner denied any involvement in an Instagram post.
---
indirect denies "any involvement" cue "denied" speaker "Her former partner" via "an Instagram post"(document)

=== what shows speaks no more
lang: en
published: 2024-05-15
---
Results showed the flies slowed down. The researchers left early. They observed the flies had trouble landing.
---
indirect says "the flies slowed down" cue "showed" speaker "Results" via -
indirect says "the flies had trouble landing" cue "observed" speaker "The researchers" via -

=== said on X, and the next sentence
lang: en
published: 2024-05-15
---
"No such account exists," the bank said on X. Harvey Tassin left Lesmond.
---
direct says "No such account exists" cue "said" speaker "the bank" via "X"(relay)
