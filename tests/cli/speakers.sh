#!/bin/sh
# speakers.sh - whose heading what somebody says stands under: an institution is one, nameless people of two articles are two.
. tests/cli/lib.inc

two() { # language, two texts: says in $T/out
	printf '{"text":"%s","lang":"%s","published":"2024-07-05","outlet":"Alba"}\n{"text":"%s","lang":"%s","published":"2024-07-06","outlet":"Bora"}\n' "$2" "$1" "$3" "$1" >"$T/a.jsonl"
	rm -f "$T/a.recoupe"
	"$RECOUPE" add "$T/a.recoupe" --quiet "$T/a.jsonl"
	"$RECOUPE" says "$T/a.recoupe" --ui "$1" >"$T/out"
}
headings() { # words, in any case: how many headings
	grep -ci "^── $1 ──" "$T/out"
}

two fr "L'opposition accuse le maire d'avoir menti sur le prix du pont." "Le prix du pont a doublé, a affirmé l'opposition dimanche à Kelmor."
[ "$(headings "l'opposition")" -eq 1 ]
report $? 'a camp that opens a sentence, in French'
two es "La policía negó que los agentes entraran en la lonja." "Los agentes no entraron en la lonja, sostiene la policía."
[ "$(headings "la policía")" -eq 1 ]
report $? 'an institution that opens a sentence, in Spanish'
two en "An engineer said the wall had been leaking since January." "The company had known of the leak for years, an engineer told this magazine."
[ "$(headings "an engineer")" -eq 2 ]
report $? 'two nameless people, in English'
two fr "Un diplomate a affirmé que le port avait été vendu en secret." "Le port restera fermé jusqu'à l'été, a affirmé un diplomate."
[ "$(headings "un diplomate")" -eq 2 ]
report $? 'two nameless people, in French'
two es "Un sindicato aseguró que la lonja cerrará en marzo." "La lonja tuvo deudas de un millón, aseguró un sindicato."
[ "$(headings "un sindicato")" -eq 2 ]
report $? 'one institution among several, in Spanish'
two fr "Le ministère de l'Agriculture a annoncé lundi la fermeture du port de Kelmor. Le ministère a affirmé que les pêcheurs seraient payés." "Rien n'a changé à Kelmor."
[ "$(headings "le ministère")" -eq 0 ] && [ "$(headings "ministère de l'Agriculture")" -eq 1 ]
report $? 'a ministry in short, the only one named before, in French'

printf '{"text":"Ada Mills was standing in her kitchen. \\"I counted eleven trucks along the lane before the soldiers arrived,\\" Mills said. About 250 soldiers arrived in Low Carrow on Saturday afternoon with tents and field kitchens.","lang":"en","published":"2024-07-07","outlet":"Alba"}\n' >"$T/a.jsonl"
rm -f "$T/a.recoupe"
"$RECOUPE" add "$T/a.recoupe" --quiet "$T/a.jsonl"
"$RECOUPE" timeline "$T/a.recoupe" --ui en >"$T/out"
grep -A4 '250 soldiers' "$T/out" | grep -q 'no source given' && ! grep -A4 '250 soldiers' "$T/out" | grep -q 'stated origin.*Mills'
report $? 'who comes back to something in passing is no origin of what the outlet says'

cat >"$T/a.jsonl" <<'END'
{"text":"Agents arrested Elvira Dorran, a candidate, in Low Carrow on Wednesday, officials said. Dorran denies the charges.","lang":"en","published":"2024-07-04","outlet":"Alba","title":"Candidate Elvira Dorran arrested in Low Carrow"}
{"text":"Elvira Dorran was arrested on Wednesday, her lawyer said. She will be tried in July.","lang":"en","published":"2024-07-05","outlet":"Cora","title":"Elvira Dorran held"}
{"text":"Irene Dorran, 19, was in the kitchen when she heard the knocks. \"They came in without a word,\" the daughter of the candidate said.","lang":"en","published":"2024-07-06","outlet":"Bora","title":"Agents arrested Dorran on Wednesday night"}
END
rm -f "$T/a.recoupe"
"$RECOUPE" add "$T/a.recoupe" --quiet "$T/a.jsonl"
"$RECOUPE" timeline "$T/a.recoupe" --format csv >"$T/out"
grep arrest "$T/out" | grep -q Elvira && ! grep arrest "$T/out" | grep -q Irene
report $? 'a surname alone in a headline is not whoever tells it'
finish
