#!/bin/sh
# screens.sh - the screens: closing line, languages, width, formats, words that stand nowhere.
. tests/cli/lib.inc

make_articles "$T/in"
D=$T/d.recoupe
"$RECOUPE" add "$D" --quiet --published 2024-03-12 "$T/in"
event=$("$RECOUPE" timeline "$D" --format jsonl | head -n 1 | sed 's/.*"id":"\(e-[0-9a-f]*\)".*/\1/')
article=$("$RECOUPE" export "$D" | head -n 1 | sed 's/.*"id":"\(a-[0-9a-f]*\)".*/\1/')
closing='Machine reading of what articles report. Nothing here has been verified. Distinct origins may share one source.'
releve="Relevé automatique de ce que des articles rapportent. Rien ici n'a été vérifié. Des origines distinctes peuvent avoir une source commune."
judging='corroborat|confirmed|confirmé par|independent|indépendant|contradict|contradiction|(^|[^a-z])facts?([^a-z]|$)'

screen() { # name, arguments
	name=$1
	shift
	check "$name" "$RECOUPE" "$@" --ui en
	[ "$(tail -n 1 "$T/out")" = "$closing" ]
	report $? "$name ends on the closing line"
	grep -Eiq "$judging" "$T/out"
	[ $? -ne 0 ]
	report $? "$name judges nothing"
	check "$name in French" "$RECOUPE" "$@"
	[ "$(tail -n 1 "$T/out")" = "$releve" ]
	report $? "$name speaks the dossier's language"
	check "$name as JSON Lines" "$RECOUPE" "$@" --format jsonl
	[ ! -s "$T/out" ] || [ "$(grep -c '^{.*}$' "$T/out")" -eq "$(wc -l <"$T/out")" ]
	report $? "$name: each line is an object"
	check "$name as CSV" "$RECOUPE" "$@" --format csv
	cp "$T/out" "$T/once"
	"$RECOUPE" "$@" --format csv >"$T/again"
	check "$name is the same each time" cmp "$T/once" "$T/again"
}

screen timeline timeline "$D"
screen diff diff "$D"
screen origins origins "$D"
screen says says "$D"
screen labels labels "$D"
screen search search "$D" navires
screen show show "$D" "$article"
if [ -n "$event" ]; then
	screen compare compare "$D" "$event"
	screen 'origins of one event' origins "$D" "$event"
	check 'an id may be cut' "$RECOUPE" compare "$D" "$(printf %s "$event" | cut -c 1-9)"
fi
status 'an unknown event' 2 "$RECOUPE" compare "$D" e-ffffffffff
one_line_error 'is told in one line'
status 'an unknown article' 2 "$RECOUPE" show "$D" a-ffffffffff
check 'an article by its file name' "$RECOUPE" show "$D" b.txt
check 'an article by the beginning of its file name' "$RECOUPE" show "$D" b.
for w in 60 100 160; do
	[ "$("$RECOUPE" timeline "$D" --width $w --ui en | sed '$d' | LC_ALL=C.UTF-8 wc -L)" -le $w ]
	report $? "lines keep to $w columns"
	[ "$("$RECOUPE" show "$D" b.txt --width $w --ui en | grep -v '^SHA-256\|^source' | sed '$d' | LC_ALL=C.UTF-8 wc -L)" -le $w ]
	report $? "lines of an article keep to $w columns"
done
# what a word on the screen must not promise
"$RECOUPE" show "$D" b.txt --ui fr >"$T/out"
! grep -Eq '· (fait|fact) ·' "$T/out"
report $? 'what an article tells as done is not called a fact'
"$RECOUPE" timeline "$D" --format csv | head -n 1 | grep -q ',date_basis,.*,hedged,'
report $? 'the flat chronology keeps reserve and the basis of dates'
plan='{"id":"p","outlet":"Gazette","published":"2024-03-05","lang":"fr","text":"La Ligue enverra jeudi 40 soignants dans le port de Kelmor, a annoncé sa directrice, Odile Brasnet."}'
deed='{"id":"q","outlet":"Courrier","published":"2024-03-08","lang":"fr","text":"La Ligue a envoyé jeudi 40 soignants dans le port de Kelmor."}'
printf '%s\n%s\n' "$plan" "$deed" | "$RECOUPE" add "$T/plan.recoupe" --quiet -
"$RECOUPE" timeline "$T/plan.recoupe" --ui en >"$T/out"
grep -q 'planned; reported as carried out: e-' "$T/out" && ! grep -q 'no report that it took place' "$T/out"
report $? 'a plan names the event that carried it out'
# another's act upon the same person is not what was planned
printf '{"id":"r","outlet":"Gazette","published":"2024-03-05","lang":"en","text":"President Ilan Dorvec was planning to visit Odile Brasnet."}\n{"id":"s","outlet":"Courier","published":"2024-03-06","lang":"en","text":"Odile Brasnet was flown to a hospital in Tavres."}\n' | "$RECOUPE" add "$T/visit.recoupe" --quiet -
"$RECOUPE" timeline "$T/visit.recoupe" --ui en >"$T/out"
! grep -q 'reported as carried out' "$T/out"
report $? 'a plan is not linked to what somebody else did'
# the sentence of each value, and times in words
printf 'Une explosion a frappé jeudi le port de Tavres. Trois personnes sont mortes dans cette explosion, selon la Ligue.\n' >"$T/toll.txt"
"$RECOUPE" add "$T/toll.recoupe" --quiet --lang fr "$T/toll.txt"
for e in $("$RECOUPE" timeline "$T/toll.recoupe" --format csv | cut -d, -f1 | grep '^e-'); do
	"$RECOUPE" compare "$T/toll.recoupe" "$e" | sed -n '/^── Récits/,$p'
done >"$T/out"
grep -q 'Une explosion a frappé jeudi' "$T/out" && grep -q 'Trois personnes sont mortes' "$T/out"
report $? 'compare shows the sentence of each value'
"$RECOUPE" show "$T/toll.recoupe" toll >"$T/out"
grep -q '« jeudi » sans date déduite' "$T/out" && ! grep -q 'XXXX' "$T/out"
report $? 'a time without a date is put in words'
# several events on one sentence: each entry shows its clause; a denial alone says who and what
printf 'La députée Viviane Mazerol a dénoncé une mise en scène et réclamé une commission.\n\nSelon Ilan Dorvec, trois navires auraient sombré. La Ligue du port a démenti.\n' >"$T/clauses.txt"
"$RECOUPE" add "$T/clauses.recoupe" --quiet --published 2024-03-12 --lang fr "$T/clauses.txt"
"$RECOUPE" timeline "$T/clauses.recoupe" >"$T/out"
[ "$(grep '^e-\|^    + e-' "$T/out" | cut -d' ' -f2- | sort | uniq -d | wc -l)" -eq 0 ]
report $? 'no two entries of one sentence have the same words'
grep -q 'Sans date propre ; rapporté le 2024-03-12' "$T/out"
report $? 'what has no date of its own stands under the day of its report'
printf '{"text":"=1+1 a dit Ilan Dorvec.\\u001b[31m Rouge.","title":"=HYPERLINK(1)","outlet":"@sum","lang":"fr"}\n' >"$T/evil.jsonl"
"$RECOUPE" add "$T/evil.recoupe" --quiet "$T/evil.jsonl"
"$RECOUPE" search "$T/evil.recoupe" rouge --format csv >"$T/out"
grep -q "'@sum" "$T/out" && grep -q "'=HYPERLINK" "$T/out"
report $? 'no cell is a formula'
"$RECOUPE" search "$T/evil.recoupe" rouge >"$T/out"
! grep -q "$(printf '\033')" "$T/out"
report $? 'an article does not steer the terminal'
printf '{"text":"Le port est fermé. Un navire de la ligue attend. Le port de Kelmor attend un navire.","lang":"fr"}\n' >"$T/place.jsonl"
"$RECOUPE" add "$T/place.recoupe" --quiet "$T/place.jsonl"
"$RECOUPE" search "$T/place.recoupe" port kelmor navire >"$T/out"
grep -q 'Le port de Kelmor attend un navire' "$T/out"
report $? 'a search shows the sentence that holds most of its words'
status 'search with filters' 0 "$RECOUPE" search "$D" 'place:Tavres from:2024-03'
status 'search for nothing' 2 "$RECOUPE" search "$D" '""'
finish
