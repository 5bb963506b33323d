=== plain saying is a statement, no event
lang: en
published: 2024-05-09
---
"Nothing has changed," the minister said.
---

=== a standing description
lang: en
published: 2024-05-09
---
The valley is home to 3,000 people and lies near the border.
---
