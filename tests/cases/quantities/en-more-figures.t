=== hundreds of thousands, a dozen
lang: en
published: 2024-05-09
---
Hundreds of thousands of workers walked out; a dozen buses burned.
---
- 100000 - 1 - approx "Hundreds of thousands" of "workers"
12 - - 1 - approx "a dozen" of "buses"

=== two thirds, one in five
lang: en
published: 2024-05-09
---
Two thirds of voters stayed away, and one in five abstained.
---
0.6666666666666666 - - 1 - exact "Two thirds" of "voters"
0.2 - - 1 - exact "one in five" of -

=== money both ways
lang: en
published: 2024-05-09
---
It paid £2m and 40 million Canadian dollars.
---
2000000 - - GBP - exact "£2m" of -
40000000 - - CAD - exact "40 million Canadian dollars" of -

=== speed as a rate
lang: en
published: 2024-05-09
---
Winds of 188 miles an hour were measured.
---
188 - - [mi_i] h exact "188 miles" of -

=== a score
lang: en
published: 2024-05-09
---
The motion passed, 52-35.
---
- - - 1 - exact "52-35" of -

=== or so, and what is left of an age
lang: en
published: 2024-03-13
---
About 300 or so people came. Another brother, 22, was hurt. The boys, aged between 12 and 15, are safe.
---
300 - - 1 - approx "About 300 or so" of "people"
22 - - a - exact "22" of -
- 12 15 a - exact "between 12 and 15" of -

=== a quarter of a million, half a dozen, one in ten
lang: en
published: 2024-03-13
---
A quarter of a million people saw half a dozen ships. One in ten voters stayed away.
---
250000 - - 1 - exact "A quarter of a million" of "people"
6 - - 1 - approx "half a dozen" of "ships"
0.1 - - 1 - exact "One in ten" of "voters"
