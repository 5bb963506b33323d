=== both, a single, ordinals and names
lang: en
published: 2024-05-09
---
Both ministers rode in a single Boeing 787 on the third day.
---

=== a date and a prison term
lang: en
published: 2024-05-09
---
He was jailed for 12 years on 3 March 2022.
---
