=== the past decade is a length
lang: en
published: 2024-05-09
---
It was the third such raid in the past decade.
---
DURATION P10Y - - "the past decade"

=== the same month a year ago
lang: en
published: 2024-05-09
---
Sales fell in April from the same month a year ago.
---
DATE 2024-04 - 2024-04-01..2024-04-30 "April"
DATE 2023-04 - 2023-04-01..2023-04-30 "the same month a year ago"

=== a week ago is a day
lang: en
published: 2024-05-09
---
The bridge collapsed a week ago.
---
DATE 2024-05-02 - 2024-05-02..2024-05-02 "a week ago"

=== a century and a decade
lang: en
published: 2024-05-09
---
The fort, built in the 19th century, was sold in the 1990s.
---
DATE 18 - 1801-01-01..1900-12-31 "the 19th century"
DATE 199 - 1990-01-01..1999-12-31 "the 1990s"

=== the end of next month
lang: en
published: 2024-05-09
---
Work will be finished by the end of next month.
---
DATE 2024-06 END 2024-06-21..2024-06-30 "the end of next month"

=== quarter of last year
lang: en
published: 2024-05-09
---
Output grew in the first quarter of last year.
---
DATE 2023-Q1 - 2023-01-01..2023-03-31 "the first quarter of last year"

=== the next day, two years later
lang: en
published: 2024-05-09
---
She was arrested on 3 March 2019. The next day she was freed; two years later she won.
---
DATE 2019-03-03 - 2019-03-03..2019-03-03 "3 March 2019"
DATE 2019-03-04 - 2019-03-04..2019-03-04 "The next day"
DATE 2021 - 2021-01-01..2021-12-31 "two years later"

=== world time
lang: en
published: 2024-05-09
---
The rocket lifted off at 14:58 UTC.
---
TIME 2024-05-09T14:58Z - 2024-05-09..2024-05-09 "14:58 UTC"

=== a day is only a length behind a word that says so
lang: en
published: 2024-05-09
---
It was not a day anybody could forget.
---

=== both ends of a range of years, joined by a hyphen
lang: en
published: 2024-05-09
---
Repairs will take 5-10 years, as they did between 2003-2007.
---
DURATION P5Y - - "5"
DURATION P10Y - - "10 years"
DATE 2003 - 2003-01-01..2003-12-31 "2003"
DATE 2007 - 2007-01-01..2007-12-31 "2007"

=== an age between two numbers is no length of time
lang: en
published: 2024-05-09
---
Two of the missing are 41-50 years old, and three are 10–19 year olds.
---
