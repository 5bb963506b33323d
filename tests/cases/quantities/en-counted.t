=== a noun that is understood
lang: en
published: 2019-03-27
---
At least 11 people were killed and 23 were injured.
---
11 11 - 1 - exact "At least 11" of "people"
23 - - 1 - exact "23" of "people"

=== an age behind a name
lang: en
published: 2019-03-27
---
Ann Orlev, 45, was freed, and her son, aged 12, was found.
---
45 - - a - exact "45" of -
12 - - a - exact "12" of -

=== no figures: 9/11, 24/7, a telephone, 007
lang: en
published: 2019-03-27
---
The 9/11 attacks changed the 24/7 news. Call 555-123-4567 for agent 007.
---

=== between two numbers of the same power
lang: en
published: 2019-03-27
---
Between one hundred and two hundred people came.
---
- 100 200 1 - exact "Between one hundred and two hundred" of "people"

=== feet and inches
lang: en
published: 2019-03-27
---
The bomb is 5 feet 2 inches long.
---
5.166666666666667 - - [ft_i] - exact "5 feet 2 inches" of -

=== a rate
lang: en
published: 2019-03-27
---
The field gives 107,000 barrels of oil a day.
---
107000 - - 1 d exact "107,000" of "barrels"

=== a part and its whole
lang: en
---
Seven of the sixteen hostages were released on Monday.
---
7 - - 1 - exact "Seven" of "hostages"
16 - - 1 - exact "sixteen" of "hostages"
