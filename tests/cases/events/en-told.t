=== able to, and done
lang: en
published: 2024-06-18
---
She was able to visit her son on Monday.
---
visit CONSULT done outlet plain time "Monday" place - actors - recipients "her son" attribution -

=== an attempt that only says when
lang: en
published: 2024-06-18
---
Police arrested the man as he tried to cross the border.
---
arrest COERCE done outlet plain time - place - actors "Police" recipients "the man" attribution -

=== a denied attempt
lang: en
published: 2024-06-18
---
The lawyer denied that his client had tried to flee.
---
deny - done outlet plain time - place - actors "The lawyer" recipients - attribution -
flee - not done source plain time - place - actors "his client" recipients - attribution "The lawyer"(speaker)

=== no evidence, without that
lang: en
published: 2024-06-18
---
There is no evidence the attacks came from Alba, the minister said.
---
attack ASSAULT possible source plain time - place - actors - recipients - attribution "the minister"(speaker)

=== a day inside what describes the subject
lang: en
published: 2024-06-18
---
A bus carrying children from Smolensk to Kaluga on Sunday overturned near Alba.
---
overturn - done outlet plain time "Sunday" place "Alba" actors "A bus" recipients - attribution -

=== a day of what went on meanwhile
lang: en
published: 2024-06-18
---
The mayor was attacked while he was filming there on Friday.
---
attack ASSAULT done outlet plain time "Friday" place - actors - recipients "The mayor" attribution -

=== corrected in passing
lang: en
published: 2024-06-18
---
Nine men, and not eleven as first announced, were released on Monday in Harlow.
---
release RETREAT done outlet plain time "Monday" place "Harlow" actors - recipients "Nine men" attribution -

=== a negation joined behind the verb
lang: en
published: 2024-06-18
---
The bombing happened on Monday, and not on Sunday, the police said.
---
bombing ASSAULT done source plain time "Monday" place - actors - recipients - attribution "the police"(speaker)

=== only what stands behind the colon is asked
lang: en
published: 2024-06-18
---
Two days after a flood at Alba, killing nine people, one question remains: who knew?
---
flood - done outlet plain time - place "Alba" actors - recipients - attribution -
kill - done outlet plain time - place - actors "a flood at Alba" recipients "nine people" attribution -

=== a figure before the predicate of a clause told
lang: en
published: 2024-06-18
---
Spokesman Zabor Mulen claimed 190 were dead.
---
dead - done source plain time - place - actors - recipients "190" attribution "Zabor Mulen"(speaker)
