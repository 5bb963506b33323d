=== bare weekday in a past report
lang: en
published: 2024-05-09
---
Lawmakers approved the bill on Tuesday.
---
DATE 2024-05-07 - 2024-05-07..2024-05-07 "Tuesday"

=== weekday of the day of publication
lang: en
published: 2024-05-09
---
The ferry sank in shallow water on Thursday, the coast guard said.
---
DATE 2024-05-09 - 2024-05-09..2024-05-09 "Thursday"

=== weekday ahead
lang: en
published: 2024-05-09
---
Talks will resume on Monday in Lorring.
---
DATE 2024-05-13 - 2024-05-13..2024-05-13 "Monday"

=== full date, American order
lang: en
published: 2024-05-09
---
The treaty took effect on March 3, 2022.
---
DATE 2022-03-03 - 2022-03-03..2022-03-03 "March 3, 2022"

=== day and month, year understood
lang: en
published: 2024-05-09
---
The dam was inspected on 14 February.
---
DATE 2024-02-14 - 2024-02-14..2024-02-14 "14 February"

=== last week and next month
lang: en
published: 2024-05-09
---
Prices fell last week; a new tax starts next month.
---
DATE 2024-W18 - 2024-04-29..2024-05-05 "last week"
DATE 2024-06 - 2024-06-01..2024-06-30 "next month"

=== middle and beginning of a period
lang: en
published: 2024-05-09
---
Built in mid-2015, the plant closed in early March.
---
DATE 2015 MID 2015-05-01..2015-08-31 "mid-2015"
DATE 2024-03 START 2024-03-01..2024-03-10 "early March"

=== yesterday and two years ago
lang: en
published: 2024-05-09
---
The tower that was finished two years ago fell yesterday.
---
DATE 2022 - 2022-01-01..2022-12-31 "two years ago"
DATE 2024-05-08 - 2024-05-08..2024-05-08 "yesterday"

=== year after since
lang: en
published: 2024-05-09
---
The raid was the deadliest on the frontier since 2017.
---
DATE 2017 - 2017-01-01..2017-12-31 "2017"
