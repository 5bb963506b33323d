=== a man and a woman of one surname
lang: en
---
Aldric Dorvec and Irene Dorvec arrived. Ms Dorvec denied the charges.
---
PER "Aldric Dorvec" mentions "Aldric Dorvec"
PER "Irene Dorvec" mentions "Irene Dorvec" "Dorvec"

=== a title against the given name
lang: en
---
Peter Dorvec arrived. Ms Dorvec denied the charges.
---
PER "Peter Dorvec" mentions "Peter Dorvec"
PER "Dorvec" mentions "Dorvec"

=== O' is a part of the surname
lang: en
---
Amara O'Dorvec met the mayor. Dorvec's car was seen.
---
PER "Amara O'Dorvec" mentions "Amara O'Dorvec"
PER "Dorvec" mentions "Dorvec"

=== letters that are no initials
lang: en
---
Q. Where were you? A. I'd rather not say. J. Brown was cold: it was 8 °C. It sold well.
---
PER "J. Brown" mentions "J. Brown"

=== a headline of capitals ends its names before verbs
lang: en
---
Dorvec Says He Won't Quit

Aldric Dorvec, the mayor of Kelmor, said on Monday that he would not resign.
---
PER "Aldric Dorvec" mentions "Dorvec" "Aldric Dorvec" "the mayor of Kelmor"
LOC "Kelmor" mentions "Kelmor"

=== a question for a headline
lang: en
---
Why Irene Tavres Lost The Vote

Irene Tavres, the minister, lost the vote on Monday.
---
PER "Irene Tavres" mentions "Irene Tavres" "Irene Tavres" "the minister"

=== columns are no names
lang: en
---
Aldric Dorvec	Driver
Irene Tavres	Nurse

The results were published on Monday.
---
PER "Aldric Dorvec" mentions "Aldric Dorvec"
PER "Irene Tavres" mentions "Irene Tavres"
