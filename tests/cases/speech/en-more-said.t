=== speaker before the cue, behind the quotation
lang: en
published: 2024-05-09
---
"The bridge will hold," Ruth Adeyle said. "We tested it twice."
---
direct says "The bridge will hold" cue "said" speaker "Ruth Adeyle" via -
direct says "We tested it twice." cue "said" speaker "Ruth Adeyle" via -

=== quotation behind the cue
lang: en
published: 2024-05-09
---
Oren Talvik said: "Our valleys are empty."
---
direct says "Our valleys are empty." cue "said" speaker "Oren Talvik" via -

=== clause without that
lang: en
published: 2024-05-09
---
The minister said the gate would stay shut.
---
indirect says "the gate would stay shut" cue "said" speaker "The minister" via -

=== told an agency
lang: en
published: 2024-05-09
---
"No one crossed," Oren Talvik told Reuters.
---
direct says "No one crossed" cue "told" speaker "Oren Talvik" via "Reuters"(relay)

=== at a news conference
lang: en
published: 2024-05-09
---
Hester Vane said at a news conference that the convoy would leave on Thursday.
---
indirect says "the convoy would leave on Thursday" cue "said" speaker "Hester Vane" via "a news conference"(occasion)

=== in a statement
lang: en
published: 2024-05-09
---
"The charges are baseless," the company said in a statement.
---
direct says "The charges are baseless" cue "said" speaker "the company" via "a statement"(document)

=== declines to comment
lang: en
published: 2024-05-09
---
The ministry declined to comment on the report.
---
indirect declines "the report" cue "declined to comment on" speaker "The ministry" via -

=== denial in -ing
lang: en
published: 2024-05-09
---
The army denied shelling the school.
---
indirect denies "shelling the school" cue "denied" speaker "The army" via -

=== adding
lang: en
published: 2024-05-09
---
Ruth Adeyle said the road was safe, adding that patrols would continue.
---
indirect says "the road was safe" cue "said" speaker "Ruth Adeyle" via -
indirect says "patrols would continue" cue "adding" speaker "Ruth Adeyle" via -

=== source at the end
lang: en
published: 2024-05-09
---
Nine villages were flooded, according to the fire service.
---
indirect says "Nine villages were flooded" cue "according to" speaker "the fire service" via -

=== inserted cue
lang: en
published: 2024-05-09
---
The toll, officials said, could rise further.
---
indirect says "The toll, officials said, could rise further" cue "said" speaker "officials" via -

=== name given
lang: en
published: 2024-05-09
---
Jory Fenn called the attack "cowardly".
---
direct says "cowardly" cue "called" speaker "Jory Fenn" via -

=== described as
lang: en
published: 2024-05-09
---
Hester Vane described the plan as "a gift to smugglers".
---
direct says "a gift to smugglers" cue "described" speaker "Hester Vane" via -

=== claim as a noun
lang: en
published: 2024-05-09
---
Jory Fenn's claim that the bridge was mined alarmed the village.
---
indirect says "the bridge was mined" cue "claim" speaker "Jory Fenn" via -

=== has not ruled out
lang: en
published: 2024-05-09
---
The governor has not ruled out a curfew.
---
indirect says "a curfew" cue "has not ruled out" speaker "The governor" via -

=== will say and may say are no sayings
lang: en
published: 2024-05-09
---
The minister will announce the winner tomorrow. Critics may say that it is late.
---

=== according to that names no speaker
lang: en
published: 2024-05-09
---
Rooms are priced according to size.
---

=== condemned
lang: en
published: 2024-05-09
---
The union condemned the closure of the post.
---
indirect accuses "the closure of the post" cue "condemned" speaker "The union" via -

=== accused in the passive
lang: en
published: 2024-05-09
---
The guard was accused by Ruth Adeyle of selling fuel.
---
indirect accuses "selling fuel" cue "was accused" speaker "Ruth Adeyle" via -

=== a name behind the country and the title
lang: en
published: 2024-03-13
---
Vessany's Foreign Minister Oren Talvik said the pass was open.
---
indirect says "the pass was open" cue "said" speaker "Oren Talvik" via -

=== source with a complement
lang: en
published: 2024-03-13
---
Ruth Adeyle left early. A source close to the inquiry said the lorry had been found.
---
indirect says "the lorry had been found" cue "said" speaker "A source close to the inquiry" via -

=== parenthesis around the middle of a sentence
lang: en
published: 2024-03-13
---
The deal, her rival Tom Hale claimed, was signed in secret.
---
indirect says "The deal, her rival Tom Hale claimed, was signed in secret" cue "claimed" speaker "Tom Hale" via -

=== reported at the end, with a possessive subject
lang: en
published: 2024-03-13
---
Milos Karan will address parliament on Saturday, his office announced.
---
indirect announces "Milos Karan will address parliament on Saturday" cue "announced" speaker "his office" via -

=== denial without that
lang: en
published: 2024-03-13
---
Kervany, which shares the frontier, denied its troops were involved.
---
indirect denies "its troops were involved" cue "denied" speaker "Kervany" via -

=== charge called something by another
lang: en
published: 2024-03-13
---
The union accused the firm of hiding the figures, a charge the firm denied.
---
indirect accuses "hiding the figures" cue "accused" speaker "The union" via -
indirect denies "hiding the figures" cue "denied" speaker "the firm" via -

=== figure put on something
lang: en
published: 2024-03-13
---
Witnesses put the toll at 14.
---
indirect says "the toll at 14" cue "put" speaker "Witnesses" via -

=== quoted as saying
lang: en
published: 2024-03-13
---
"We never crossed," the general was quoted as saying.
---
direct says "We never crossed" cue "was quoted as saying" speaker "the general" via -

=== pronoun whose subject stands in its own sentence
lang: en
published: 2024-03-13
---
Oren Talvik spoke on Monday. Jory Fenn sent a message in which he rejected the accusations.
---
indirect denies "the accusations" cue "rejected" speaker "Jory Fenn" via -

=== what one medium says inside a relative clause
lang: en
published: 2024-03-13
---
The fires broke out at an oil field, which state media said were under control.
---
indirect says "were under control" cue "said" speaker "state media" via -

=== nobody claims
lang: en
published: 2024-03-13
---
No group claimed responsibility for the raid.
---

=== accused by players
lang: en
published: 2024-03-13
---
The coach was accused by former players of bullying.
---
indirect accuses "bullying" cue "was accused" speaker "former players" via -

=== in a statement
lang: en
published: 2024-03-13
---
In a statement, the auditor said that a review was under way.
---
indirect says "a review was under way" cue "said" speaker "the auditor" via "a statement"(document)

=== quoted words in a clause without that
lang: en
published: 2024-03-13
---
Ruth Adeyle said the guards "did their duty".
---
mixed says "the guards "did their duty"" cue "said" speaker "Ruth Adeyle" via -

=== a person described between commas
lang: en
published: 2024-03-13
---
According to Ruth Adeyle, the union's former spokeswoman, the clinic closed.
---
indirect says "the clinic closed" cue "According to" speaker "Ruth Adeyle" via -

=== the police and then the one who is spoken of
lang: en
published: 2024-03-13
---
According to police, Tom Hale, 34, left on Monday.
---
indirect says "Tom Hale, 34, left on Monday" cue "According to" speaker "police" via -

=== with somebody calling something a name
lang: en
published: 2024-03-13
---
Rivals attacked the inquiry, with Tom Hale of Harl calling it "a farce".
---
direct says "a farce" cue "calling" speaker "Tom Hale" via -

=== subject with a place between it and the verb
lang: en
published: 2024-03-13
---
"We lost everything," one woman in Kelsby said.
---
direct says "We lost everything" cue "said" speaker "one woman" via -

=== speaker with a possessive behind the verb
lang: en
published: 2024-03-13
---
"He is a scapegoat," argues his lawyer, Miriam Katz.
---
direct says "He is a scapegoat" cue "argues" speaker "Miriam Katz" via -

=== they who disagree
lang: en
published: 2024-03-13
---
Engineers hired by the families disagree. They say the cables were rotten.
---
indirect says "the cables were rotten" cue "say" speaker "Engineers" via -

=== never before the infinitive
lang: en
published: 2024-05-09
---
Ann Doral claimed never to have met the treasurer.
---
indirect says "never to have met the treasurer" cue "claimed" speaker "Ann Doral" via -

=== claims dismissed
lang: en
published: 2024-05-09
---
The mayor, Ann Doral, dismissed claims that she had resigned on Monday.
---
indirect denies "claims that she had resigned on Monday" cue "dismissed" speaker "Ann Doral" via -

=== rumours refuted
lang: en
published: 2024-05-09
---
The minister refuted rumours that he had fled.
---
indirect denies "rumours that he had fled" cue "refuted" speaker "The minister" via -

=== reports rejected
lang: en
published: 2024-05-09
---
The army rejected reports that soldiers killed five villagers.
---
indirect denies "reports that soldiers killed five villagers" cue "rejected" speaker "The army" via -

=== fear of something is no accusation
lang: en
published: 2024-05-09
---
Officials explained the move, blaming rising prices and the fear of aggression from the United States.
---
