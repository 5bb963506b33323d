=== a toll that is raised: the count is what is said
lang: fr
published: 2024-03-12
---
Le ministre de l'Intérieur, Ilan Dorvec, a porté lundi le bilan de l'explosion à neuf morts.
---
indirect says "le bilan de l'explosion à neuf morts" cue "a porté" speaker "Ilan Dorvec" via -

=== a number that is revised downwards
lang: fr
published: 2024-03-12
---
La préfecture a revu à la baisse le nombre de blessés, de 60 à 45.
---
indirect says "le nombre de blessés, de 60 à 45" cue "a revu à la baisse" speaker "La préfecture" via -

=== a toll in the passive
lang: fr
published: 2024-03-12
---
Le bilan a été porté à neuf morts par les autorités.
---
indirect says "Le bilan a été porté à neuf morts" cue "a été porté" speaker "les autorités" via -

=== a death changes a toll and says nothing
lang: fr
published: 2024-03-12
---
Ce décès porte à douze le nombre de morts.
---

=== a price that is raised is no statement
lang: fr
published: 2024-03-12
---
Le gouvernement a porté le prix du pain à cinq euros.
---

=== two figures, each with its source
lang: fr
published: 2024-03-12
---
Ils étaient 500 selon la police, 1.200 selon les organisateurs, à défiler samedi à Kelmor.
---
indirect says "Ils étaient 500" cue "selon" speaker "la police" via -
indirect says "1.200" cue "selon" speaker "les organisateurs" via -

=== two figures of one verb, each with its source
lang: fr
published: 2024-03-12
---
La manifestation a réuni 3.000 personnes selon la préfecture et 8.000 selon les syndicats.
---
indirect says "La manifestation a réuni 3.000 personnes" cue "selon" speaker "la préfecture" via -
indirect says "8.000" cue "selon" speaker "les syndicats" via -

=== two figures with their sources in brackets
lang: fr
published: 2024-03-12
---
Entre 500 (selon la police) et 1.200 personnes (selon les organisateurs) ont manifesté.
---
indirect says "500" cue "selon" speaker "la police" via -
indirect says "1.200 personnes" cue "selon" speaker "les organisateurs" via -

=== a source in brackets
lang: fr
published: 2024-03-12
---
Une frappe a fait douze morts vendredi à Tavres (source : Vessnews).
---
indirect says "Une frappe a fait douze morts vendredi à Tavres" cue "source" speaker "Vessnews" via -

=== an agency cites a general: the general speaks
lang: fr
published: 2024-03-12
---
L'agence Vessnews a rapporté lundi, en citant le général Marek Olan, que le pont avait été détruit.
---
indirect says "le pont avait été détruit" cue "a rapporté" speaker "Marek Olan" via "Vessnews"(relay)

=== whom a medium cites, behind the words
lang: fr
published: 2024-03-12
---
Le pont a été détruit, a rapporté l'agence Vessnews, citant un responsable militaire.
---
indirect says "Le pont a été détruit" cue "a rapporté" speaker "un responsable militaire" via "Vessnews"(relay)

=== from whom the outlet learnt it
lang: fr
published: 2024-03-12
---
L'incendie a fait deux blessés, a-t-on appris auprès des pompiers.
---
indirect says "L'incendie a fait deux blessés" cue "a-t-on appris" speaker "pompiers" via -

=== what a person learns is no statement
lang: fr
published: 2024-03-12
---
Ada Lorm a appris lundi que son frère était mort.
---

=== an unnamed source at the head of the sentence
lang: fr
published: 2024-03-12
---
De source policière, trois hommes ont été interpellés.
---
indirect says "trois hommes ont été interpellés" cue "De source" speaker "source policière" via -

=== his count is his
lang: fr
published: 2024-03-12
---
Le médecin Joss Kéradec dirige l'hôpital de Kelmor. Selon son décompte, 14 personnes ont péri.
---
indirect says "14 personnes ont péri" cue "Selon" speaker "Joss Kéradec" via -
