=== negated saying
lang: en
published: 2024-05-09
---
Officials did not say whether anyone was missing.
---

=== scare quotes
lang: en
published: 2024-05-09
---
The "free" clinic charges for bandages.
---

=== request with an infinitive
lang: en
published: 2024-05-09
---
The governor asked residents to stay indoors.
---

=== criminal charge in quotation marks
lang: en
published: 2024-05-09
---
He was tried for "aggravated smuggling" in a closed court.
---
