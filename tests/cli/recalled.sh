#!/bin/sh
# recalled.sh - what an article only recalls stays apart from what it reports; what a date without a year stands on.
. tests/cli/lib.inc

told() { # language, day, text: the timeline as CSV in $T/out
	printf '{"text":"%s","lang":"%s","published":"%s","outlet":"X"}\n' "$3" "$1" "$2" >"$T/a.jsonl"
	rm -f "$T/a.recoupe"
	"$RECOUPE" add "$T/a.recoupe" --quiet "$T/a.jsonl"
	"$RECOUPE" timeline "$T/a.recoupe" --format csv >"$T/out"
}

told fr 2024-07-05 "Deux hommes ont agressé un lycéen jeudi dans un train. L'adolescent a ensuite été roué de coups. Il est élève à Kelmor, où Paul Marel a tué le 19 mars dernier trois enfants."
[ "$(grep -c '2024-03-19' "$T/out")" -eq 1 ] && grep '2024-03-19' "$T/out" | grep -q 'Paul Marel' && ! grep 'roué' "$T/out" | grep -q 'Marel'
report $? 'a deed of another time, in French'
told en 2024-07-05 "Two men attacked a pupil on a train. The boy was then beaten. He goes to school in Harlow, where Paul Marel killed three children on March 19."
grep -q beaten "$T/out" && ! grep beaten "$T/out" | grep -q Marel
report $? 'a deed of another time, in English'
told es 2024-07-05 "Dos hombres atacaron a un alumno en un tren. El chico fue agredido otra vez. Estudia en Noroa, donde Pablo Marel mató a tres niños el 19 de marzo."
grep -q agredido "$T/out" && ! grep agredido "$T/out" | grep -q Marel
report $? 'a deed of another time, in Spanish'

told fr 2024-07-05 "L'attaque du 14 juin a fait deux morts."
grep -q 'written (year from metadata)' "$T/out" && "$RECOUPE" timeline "$T/a.recoupe" --ui fr | grep -q "écrit (année déduite de la date de l'article)"
report $? 'a day without its year, in French'
told en 2024-07-05 "The attack of June 14 killed two people."
"$RECOUPE" timeline "$T/a.recoupe" --ui en | grep -q "written (year worked out from the article's date)"
report $? 'a day without its year, in English'
told es 2024-07-05 "El ataque del 14 de junio dejó dos muertos."
"$RECOUPE" timeline "$T/a.recoupe" --ui es | grep -q 'escrito (año deducido de la fecha del artículo)'
report $? 'a day without its year, in Spanish'
told en 2024-07-05 "The attack of June 14, 2023 killed two people."
grep -q 'written' "$T/out" && ! grep -q 'year from' "$T/out"
report $? 'a day with its year'

told fr 2024-07-05 "Les plaintes ont augmenté de 46 % entre janvier et avril."
grep -q '2024-01/2024-04\|2024-01-01/2024-04-30' "$T/out"
report $? 'a range of months, in French'
told en 2024-07-05 "Complaints rose 46% between January and April."
grep -q '2024-01/2024-04\|2024-01-01/2024-04-30' "$T/out"
report $? 'a range of months, in English'
told es 2024-07-05 "Las denuncias aumentaron un 46 % entre enero y abril."
grep -q '2024-01/2024-04\|2024-01-01/2024-04-30' "$T/out"
report $? 'a range of months, in Spanish'
told es 2024-07-05 "El presidente ganó la elección con el 51,3 % de los votos, frente al 46,8 % de Sandecho."
! grep -q ',%' "$T/out"
report $? 'two figures of one sentence are no two accounts'
finish
