=== part of a day with a day
lang: en
published: 2024-05-09
---
Police cleared the square on Friday night.
---
TIME 2024-05-03TNI - 2024-05-03..2024-05-03 "Friday night"

=== clock time with a weekday
lang: en
published: 2024-05-09
---
The siren sounded at 3 p.m. on Wednesday.
---
TIME 2024-05-08T15:00 - 2024-05-08..2024-05-08 "3 p.m. on Wednesday"

=== length of time and prison term
lang: en
published: 2024-05-09
---
After six weeks of hearings he got a 12-year sentence.
---
DURATION P6W - - "six weeks"
DURATION P12Y - - "12-year"

=== present reference
lang: en
published: 2024-05-09
---
The valley is now under curfew.
---
DATE PRESENT_REF - - "now"

=== repeated day
lang: en
published: 2024-05-09
---
The council sits every Monday.
---
SET XXXX-WXX-1 - - "every Monday"

=== modal, verb, ordinal and name are no times
lang: en
published: 2024-05-09
---
Protesters may march a second time, April Quint said.
---

=== later and earlier alone, and an age
lang: en
published: 2024-05-09
---
The 44-year-old driver was later released; police had earlier closed the road.
---

=== an hour, brackets, and its weekday; a ship's name is no time
lang: en
published: 2024-03-15
---
The firm was founded on 30 September 2020. A guard was hurt at roughly 2am local time (port clock) on Friday aboard the ferry Morning Star.
---
DATE 2020-09-30 - 2020-09-30..2020-09-30 "30 September 2020"
TIME 2024-03-15T02:00 - 2024-03-15..2024-03-15 "2am local time"
DATE 2024-03-15 - 2024-03-15..2024-03-15 "Friday"

=== the same hour in brackets, before its day
lang: en
published: 2024-03-13
---
The blast hit at 2am (0100 UTC) on Friday.
---
TIME 2024-03-08T02:00 - 2024-03-08..2024-03-08 "2am"
TIME 2024-03-08T01:00Z - 2024-03-08..2024-03-08 "0100 UTC"
DATE 2024-03-08 - 2024-03-08..2024-03-08 "Friday"

=== years on
lang: en
published: 2024-03-13
---
The war began in 2011. Two years on, the city had fallen.
---
DATE 2011 - 2011-01-01..2011-12-31 "2011"
DATE 2013 - 2013-01-01..2013-12-31 "Two years on"

=== a paper, a person, a number behind a month
lang: en
published: 2024-03-13
---
He wrote for the Tavres Sun. Mrs May left. In March two men were killed.
---
DATE 2024-03 - 2024-03-01..2024-03-31 "March"
