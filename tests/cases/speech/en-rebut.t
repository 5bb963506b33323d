=== whoever calls the charge a name is the accused
lang: en
published: 2024-03-12
---
Governor Tessa Wirral said the fire was under control.

The union accused the governor of hiding test results; she called the charge "absurd".
---
indirect says "the fire was under control" cue "said" speaker "Tessa Wirral" via -
indirect accuses "hiding test results" cue "accused" speaker "The union" via -
direct says "absurd" cue "called" speaker "Tessa Wirral" via -

=== he who denies it is the accused
lang: en
published: 2024-03-12
---
Paul Corlay accused Mark Drenne of theft; he denied it.
---
indirect accuses "theft" cue "accused" speaker "Paul Corlay" via -
indirect denies "theft" cue "denied" speaker "Mark Drenne" via -

=== the accuser, by gender
lang: en
published: 2024-03-12
---
Ada Lorm accused Paul Drenne of theft. She denied that the accusation was political.
---
indirect accuses "theft" cue "accused" speaker "Ada Lorm" via -
indirect denies "the accusation was political" cue "denied" speaker "Ada Lorm" via -

=== the latter is the accused
lang: en
published: 2024-03-12
---
The army blamed the rebels for the raid; the latter denied it.
---
indirect accuses "the raid" cue "blamed" speaker "The army" via -
indirect denies "the raid" cue "denied" speaker "the rebels" via -

=== a clause against the source's has a speaker of its own
lang: en
published: 2024-03-12
---
According to Wirral, tests found no toxins in the water, but Fennick insisted that fish were dying.
---
indirect says "tests found no toxins in the water" cue "According to" speaker "Wirral" via -
indirect says "fish were dying" cue "insisted" speaker "Fennick" via -

=== a report shows, a death doesn't speak
lang: en
published: 2024-03-12
---
The report, seen by the Mail, shows that the plant dumped mercury in the river. The death shows that the road is dangerous.
---
indirect says "the plant dumped mercury in the river" cue "shows" speaker "The report" via -

