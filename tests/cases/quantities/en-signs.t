=== a minus sign, an en dash
lang: en
published: 2024-05-09
---
It was –8 °C at Kelmor and −12 °C at the pass, and shares fell –3%.
---
-8 - - Cel - exact "–8 °C" of -
-12 - - Cel - exact "−12 °C" of -
-3 - - % - exact "–3%" of -

=== a minus before a currency sign
lang: en
published: 2024-05-09
---
The loss was −$5 million.
---
-5000000 - - USD - exact "−$5 million" of -

=== a range of years and a number behind it
lang: en
published: 2024-05-09
---
The 2015-16 season ended. Between 5-10 people came.
---
- 5 10 1 - exact "Between 5-10" of "people"

=== no figures: what has a number
lang: en
published: 2024-05-09
---
The bill No. 12-345 passed, see p. 14 and https://example.com/2021/03/kelmor?id=12 or call tel. 91 123 456.
---

