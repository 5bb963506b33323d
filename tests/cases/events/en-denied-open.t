=== not ruled out: open, and no event of its own
lang: en
published: 2024-05-09
---
The minister did not rule out that the army would intervene in Harl Pass.
---
intervene - possible source plain time - place "Harl Pass" actors "the army" recipients - attribution "The minister"(speaker)

=== not ruled out, with a gerund
lang: en
published: 2024-05-09
---
The minister did not rule out sending troops to Sarn.
---
send - possible outlet plain time - place "Sarn" actors "The minister" recipients - attribution -

=== a denied death
lang: en
published: 2024-05-09
---
The spokesman denied that two soldiers had been killed in Sarn.
---
deny - done outlet plain time - place - actors "The spokesman" recipients - attribution -
kill ASSAULT not done source plain time - place "Sarn" actors - recipients "two soldiers" attribution "The spokesman"(speaker)

=== nobody knows, nobody says: no event
lang: en
published: 2024-05-09
---
The mayor did not know on Tuesday how many families had been rehoused and did not answer questions.
---

=== trivial negations are no news
lang: en
published: 2024-05-09
---
The council did not amend the rules in 2019 and did not publish a list.
---

=== not yet arrested
lang: en
published: 2024-05-09
---
The police have not yet arrested any suspect.
---
arrest COERCE not done outlet plain time - place - actors "The police" recipients "any suspect" attribution -

=== said is no reserve, is said to have is one
lang: en
published: 2024-05-09
---
Officials said that three miners had died. The foreman is said to have fled.
---
die - done source plain time - place - actors - recipients "three miners" attribution "Officials"(speaker)
flee - done outlet hedged time - place - actors "The foreman" recipients - attribution -

=== general statements in the present are no happenings
lang: en
published: 2024-05-09
---
Members of the council are elected for two years.
---
