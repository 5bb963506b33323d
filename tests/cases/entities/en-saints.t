=== a saint is part of the name
lang: en
published: 2024-03-13
---
St Corben's Hospital said 15 people had died.
---
ORG "St Corben's Hospital" mentions "St Corben's Hospital"
