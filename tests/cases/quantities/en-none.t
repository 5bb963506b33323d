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

=== a bit, a figure's letter, a phase
lang: en
published: 2024-03-13
---
Wait a bit. Figure 4c shows phase two. It was the one hundred and twenty-third edition.
---
