=== byline, outlet below, date with its cue
---
Ferry service resumes after a week
By Ruth Adeyle
The Lorring Herald
Published: May 12, 2024

Ferries between Lorring and Southmark resumed on Sunday, the harbour master said, a week after the storm.
---
lang en
title -
byline Ruth Adeyle
outlet The Lorring Herald
published 2024-05-12 text
=== furniture
---
The council voted to close the bridge.

Advertisement

Story continues below advertisement

"It is not safe," the engineer said.

Read more: Ten bridges to see before they fall
Follow us on Facebook and X
Sign up for our daily newsletter
---
has The council voted
has "It is not safe," the engineer said.
lacks dvertisement
lacks Read more
lacks Follow us
lacks Sign up
=== a sentence with those words stays
---
The advertisement ran for three days. Read more closely, it accuses nobody.
By and large, the ministers agreed on 12 May 2024 that the road should close.
---
has The advertisement ran
byline -
published -
