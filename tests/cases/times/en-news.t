=== both days of a range
lang: en
published: 2019-08-14
---
The fair runs from August 27 to 29, and the road was shut on March 3 and 4.
---
DATE 2019-08-27 - 2019-08-27..2019-08-27 "August 27"
DATE 2019-08-29 - 2019-08-29..2019-08-29 "29"
DATE 2019-03-03 - 2019-03-03..2019-03-03 "March 3"
DATE 2019-03-04 - 2019-03-04..2019-03-04 "4"

=== the weekday that the tense allows
lang: en
published: 2019-03-27
---
It was Monday. She said on Thursday that the council will meet on Friday.
---
DATE 2019-03-25 - 2019-03-25..2019-03-25 "Monday"
DATE 2019-03-21 - 2019-03-21..2019-03-21 "Thursday"
DATE 2019-03-29 - 2019-03-29..2019-03-29 "Friday"

=== a chain of anchors
lang: en
published: 2019-03-27
---
The dam broke on 12 January 2010. The next day the town was empty. Three days later the water fell.
---
DATE 2010-01-12 - 2010-01-12..2010-01-12 "12 January 2010"
DATE 2010-01-13 - 2010-01-13..2010-01-13 "The next day"
DATE 2010-01-16 - 2010-01-16..2010-01-16 "Three days later"

=== no times: may, second, march, a name
lang: en
published: 2019-03-27
---
May said she may march a second time. The second man agreed.
---

=== the nth weekday, the last week, the week of a date
lang: en
published: 2024-03-13
---
The vote is on the first Tuesday in November 2024, the fair in the last week of June 2024, the trial in the week of April 8.
---
DATE 2024-11-05 - 2024-11-05..2024-11-05 "the first Tuesday in November 2024"
DATE 2024-W26 - 2024-06-24..2024-06-30 "the last week of June 2024"
DATE 2024-W15 - 2024-04-08..2024-04-14 "the week of April 8"

=== a sentence of years and months
lang: en
published: 2024-03-13
---
He was jailed for two years and six months.
---
DURATION P2Y6M - - "two years and six months"

=== a rate is a repeated time too
lang: en
published: 2024-03-13
---
The field gives 107,000 barrels of oil a day. He died a day later.
---
SET P1D - - "a day"
DATE XXXX-XX-XX - - "a day later"

=== overnight, with its day
lang: en
published: 2019-03-27
---
Overnight on Saturday two houses burned.
---
TIME 2019-03-23TNI - 2019-03-23..2019-03-23 "Overnight on Saturday"

=== repeated, with its hour
lang: en
published: 2024-03-13
---
The market opens every day at 8 a.m. and on Mondays at 6:30 a.m.
---
SET XXXX-XX-XXT08:00 - - "every day at 8 a.m."
SET XXXX-WXX-1T06:30 - - "Mondays at 6:30 a.m."

=== an hour with its zone, then the day
lang: en
published: 2012-07-13
---
The slide began at 5:25 a.m. AKDT (1325 UTC) on Thursday.
---
TIME 2012-07-12T05:25 - 2012-07-12..2012-07-12 "5:25 a.m."
TIME 2012-07-12T13:25Z - 2012-07-12..2012-07-12 "1325 UTC"
DATE 2012-07-12 - 2012-07-12..2012-07-12 "Thursday"

=== due ahead behind a past
lang: en
published: 2024-06-18
---
He was charged with manslaughter and is due to appear in court on Thursday.
---
DATE 2024-06-20 - 2024-06-20..2024-06-20 "Thursday"
