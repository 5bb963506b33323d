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
