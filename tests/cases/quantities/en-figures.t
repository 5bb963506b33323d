=== counted, in words and digits
lang: en
published: 2024-05-09
---
Seven guards died and 26 drivers were hurt.
---
7 - - 1 - exact "Seven" of "guards"
26 - - 1 - exact "26" of "drivers"

=== dozens and hundreds
lang: en
published: 2024-05-09
---
Dozens of residents fled; hundreds of trucks were stuck at the pass.
---
- 12 - 1 - approx "Dozens" of "residents"
- 100 - 1 - approx "hundreds" of "trucks"

=== upper and lower bounds
lang: en
published: 2024-05-09
---
The shelter holds up to 24 people, and more than 300 came.
---
24 - 24 1 - exact "up to 24" of "people"
300 300 - 1 - exact "more than 300" of "people"

=== money with a letter for billion
lang: en
published: 2024-05-09
---
The ministry set aside $1.5bn for repairs.
---
1500000000 - - USD - exact "$1.5bn" of -

=== percent
lang: en
published: 2024-05-09
---
The currency lost 1.4% in an hour.
---
1.4 - - % - exact "1.4%" of -

=== about and nearly
lang: en
published: 2024-05-09
---
About 20 attackers faced nearly 500 soldiers.
---
20 - - 1 - approx "About 20" of "attackers"
500 - - 1 - approx "nearly 500" of "soldiers"

=== range with a dash
lang: en
published: 2024-05-09
---
Between 10 and 15 lorries leave each night; 200-250 cars wait.
---
- 10 15 1 - exact "Between 10 and 15" of "lorries"
- 200 250 1 - exact "200-250" of "cars"

=== rate
lang: en
published: 2024-05-09
---
The well yields 40,000 barrels a day.
---
40000 - - 1 d exact "40,000" of "barrels"

=== measure with what is measured
lang: en
published: 2024-05-09
---
Divers brought up 12 tonnes of copper from 90 metres.
---
12 - - t - exact "12 tonnes" of "copper"
90 - - m - exact "90 metres" of -

=== age of a driver
lang: en
published: 2024-05-09
---
The 44-year-old driver lost two fingers.
---
44 - - a - exact "44-year-old" of -
2 - - 1 - exact "two" of "fingers"
