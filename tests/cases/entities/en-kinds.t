=== unknown places
lang: en
published: 2024-05-09
---
Rebels took the village of Kelmor. Two trucks burned in Selvik.
---
LOC "Kelmor" mentions "Kelmor"
LOC "Selvik" mentions "Selvik"

=== a university is no place
lang: en
published: 2024-05-09
---
Mara Denning studies at Lorring University.
---
PER "Mara Denning" mentions "Mara Denning"
ORG "Lorring University" mentions "Lorring University"

=== no of behind a person
lang: en
published: 2024-05-09
---
Anthony Shade of the Lorring Herald wrote to John Pell.
---
PER "Anthony Shade" mentions "Anthony Shade"
ORG "Lorring Herald" mentions "Lorring Herald"
PER "John Pell" mentions "John Pell"

=== a department of a state
lang: en
published: 2024-05-09
---
The United States Department of Transportation fined Veldane Air, Inc. on Friday.
---
ORG "United States Department of Transportation" mentions "United States Department of Transportation"
ORG "Veldane Air, Inc." mentions "Veldane Air, Inc."

=== the only one meant
lang: en
published: 2024-05-09
---
John Adeyle was arrested on Monday. The 54-year-old denies the charges.
---
PER "John Adeyle" mentions "John Adeyle" "The 54-year-old"

=== written small
lang: en
published: 2024-05-09
---
i am moving from chicago to san francisco next month
---
LOC "chicago" mentions "chicago"
LOC "san francisco" mentions "san francisco"

=== surname before its full name's sentence
lang: en
published: 2024-05-09
---
Fenn fled. Police searched the house of Jory Fenn.
---
PER "Jory Fenn" mentions "Fenn" "Jory Fenn"

=== the only one meant, with an auxiliary
lang: en
published: 2024-05-09
---
Mary Adeyle was arrested on Monday. The 54-year-old has denied the charges.
---
PER "Mary Adeyle" mentions "Mary Adeyle" "The 54-year-old"
