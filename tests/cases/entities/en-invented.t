=== an army's units, a colonel
lang: en
published: 2024-05-09
---
Two soldiers of the 4th Brannick Rifles died near Oldmere, the army said. Sgt. Kole Vasker, 31, and Dan O'Rell were on patrol on the River Tess. "We mourn them," said Col. Ines Marrow-Stead, who commands the 2nd Infantry Division.
---
ORG "4th Brannick Rifles" mentions "4th Brannick Rifles"
LOC "Oldmere" mentions "Oldmere"
PER "Kole Vasker" mentions "Kole Vasker"
PER "Dan O'Rell" mentions "Dan O'Rell"
LOC "River Tess" mentions "River Tess"
PER "Ines Marrow-Stead" mentions "Ines Marrow-Stead"
ORG "2nd Infantry Division" mentions "2nd Infantry Division"

=== a town at the head of a sentence, a company's short form, a newspaper
lang: en
published: 2024-05-09
---
Saltmere lost power on Friday after a fire at a plant of Corvane Energy. Saltmere mayor Ugo Pennick asked the Ministry of Works for help. Corvane shares fell. Pennick spoke to The Mere Gazette.
---
LOC "Saltmere" mentions "Saltmere" "Saltmere"
ORG "Corvane Energy" mentions "Corvane Energy" "Corvane"
PER "Ugo Pennick" mentions "Ugo Pennick" "Pennick"
ORG "Ministry of Works" mentions "Ministry of Works"
ORG "The Mere Gazette" mentions "The Mere Gazette"

=== rebels, particles, wadis
lang: en
published: 2024-05-09
---
Rebels of the Free Marsh Army seized the town of Umbeke late on Sunday, residents said. Ould Mehdi Salek claimed the attack on Radio Sahwa. Fighting went on in Bir Tazza and Wadi Sorrel.
---
ORG "Free Marsh Army" mentions "Free Marsh Army"
LOC "Umbeke" mentions "Umbeke"
PER "Ould Mehdi Salek" mentions "Ould Mehdi Salek"
ORG "Radio Sahwa" mentions "Radio Sahwa"
LOC "Bir Tazza" mentions "Bir Tazza"
LOC "Wadi Sorrel" mentions "Wadi Sorrel"

=== a driver is the driver
lang: en
published: 2024-05-09
---
Pell Ostrow, a truck driver from Harwick, saw the blast. The driver said the bridge shook twice.
---
PER "Pell Ostrow" mentions "Pell Ostrow" "a truck driver" "The driver"
LOC "Harwick" mentions "Harwick"

=== no driver where there are two
lang: en
published: 2024-05-09
---
Pell Ostrow, a truck driver, saw the blast. A driver stopped to help. The driver said the bridge shook twice.
---
PER "Pell Ostrow" mentions "Pell Ostrow" "a truck driver"

=== a bus driver is no truck driver
lang: en
published: 2024-05-09
---
Pell Ostrow, a truck driver, saw the blast. The bus driver fled.
---
PER "Pell Ostrow" mentions "Pell Ostrow" "a truck driver"

=== the company, the ship, the group
lang: en
published: 2024-05-09
---
Delmar Lines, a shipping company, owns the ferry. The company said it was sound. The ferry Star of Velm sank on Monday. The ship was built in 1990. The Free Marsh Army, a rebel group, claimed the attack. The group said it had no choice.
---
ORG "Delmar Lines" mentions "Delmar Lines" "The company"
MISC "Star of Velm" mentions "Star of Velm" "The ship"
ORG "Free Marsh Army" mentions "Free Marsh Army" "The group"

=== no company where another was named last
lang: en
published: 2024-05-09
---
Delmar Lines, a shipping company, owns the ferry. Brask & Sons built it. The company said it was sound.
---
ORG "Delmar Lines" mentions "Delmar Lines"
ORG "Brask & Sons" mentions "Brask & Sons"

=== a ministry of three fields
lang: en
published: 2024-05-09
---
The Ministry of Food, Agriculture and Forestry replied on Monday.
---
ORG "Ministry of Food, Agriculture and Forestry" mentions "Ministry of Food, Agriculture and Forestry"

=== a driver at the end of a sentence
lang: en
published: 2024-05-09
---
Two people died when the bridge collapsed, said Pell Ostrow, a truck driver from Harwick. The driver saw it fall.
---
PER "Pell Ostrow" mentions "Pell Ostrow" "a truck driver" "The driver"
LOC "Harwick" mentions "Harwick"

