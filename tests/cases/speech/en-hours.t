=== a count is nobody
lang: en
published: 2024-03-13
---
An earlier toll put the dead at 12.
---
