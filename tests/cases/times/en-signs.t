=== years joined by a hyphen
lang: en
published: 2024-05-09
---
It takes 5-10 years to build.
---
DURATION P5Y - - "5"
DURATION P10Y - - "10 years"

=== no date: an address
lang: en
published: 2024-05-09
---
It stands at https://example.com/2021/03/kelmor since 2020.
---
DATE 2020 - 2020-01-01..2020-12-31 "2020"

=== an age in a range
lang: en
published: 2024-05-09
---
He was 12-15 years old.
---

