#!/bin/sh
# filters.sh - a filter that nothing could meet is wrong usage and says what can be asked; a query's signs are no operators.
. tests/cli/lib.inc
make_articles "$T/in"
D=$T/d.recoupe
check 'three reports make a dossier' "$RECOUPE" add --quiet "$D" --outlet 'La Gazette' --published 2024-03-12 "$T/in"

refused() { # name, what the message must hold, arguments...
	refused_name=$1
	says=$2
	shift 2
	status "$refused_name" 2 "$RECOUPE" "$@" --ui en
	one_line_error "$refused_name: one line"
	grep -qF -- "$says" "$T/err"
	report $? "$refused_name: says what there is"
}
refused 'unknown type' 'it has ' timeline "$D" --type nonsense
refused 'unknown place' 'Tavres' timeline "$D" --place Atlantis
refused 'unknown person' 'Ilan Dorvec' timeline "$D" --who Zorro
refused 'unknown outlet' 'La Gazette' timeline "$D" --outlet Zorro
refused 'unknown speaker' 'Ilan Dorvec' says "$D" --who Zorro
refused 'unknown name of labels' 'Ilan Dorvec' labels "$D" Zorro
refused 'days in the wrong order' 'comes after' timeline "$D" --from 2024-04 --to 2024-03
refused 'unknown filter of search' 'who: outlet: from: to: type: place:' search "$D" foo:bar
refused 'filter of search without a value' 'needs a name' search "$D" who:
refused 'unknown place in search' 'Tavres' search "$D" place:Atlantis
refused 'unknown type in search' 'it has ' search "$D" type:nonsense
refused 'no date in search' '2019-03' search "$D" from:tomorrow
refused 'query without a word' 'holds no word' search "$D" '^*"-'

# messages speak the language of the screens
told() { # name, what the message must hold, arguments...
	told_name=$1
	says=$2
	shift 2
	status "$told_name" 2 "$RECOUPE" "$@"
	grep -qF -- "$says" "$T/err"
	report $? "$told_name: in the language of the screens"
}
told 'unknown event in French' "pas d'événement de ce nom" compare "$D" e-ffffffffff --ui fr
told 'unknown type in Spanish' 'ninguna clase de suceso' timeline "$D" --type nonsense --ui es
told 'no date in French' 'pas une date' timeline "$D" --from mardi --ui fr
told 'a part of several names lists them' 'b.txt (a-' show "$D" txt --ui en
status 'a part of a name that one article has' 0 "$RECOUPE" show "$D" c.t

status 'a type that could be there is no slip' 0 "$RECOUPE" timeline "$D" --type marry
# What only the layers of an article have: a speaker of whom no event tells.
mkdir "$T/said"
printf '« Nous attendons », a soufflé un voisin.\n' >"$T/said/v.txt"
"$RECOUPE" add --quiet "$T/v.recoupe" "$T/said"
for c in says timeline; do
	status "$c: a speaker without an event is no slip" 0 "$RECOUPE" "$c" "$T/v.recoupe" --who 'un voisin'
done
refused 'unknown person beside such a speaker' 'no person' timeline "$T/v.recoupe" --who Zorro

finds() { # name, query
	status "search: $1" 0 "$RECOUPE" search "$D" --format jsonl "$2"
	grep -q '"article"' "$T/out"
	report $? "search: $1 finds"
}
finds 'brackets' '(navires)'
finds 'the sign of a column' '{navires'
finds 'signs before and behind' '^navires -tonnes +vivres'
finds 'the name of an operator with a bracket' 'samedi(à'
finds 'a quotation mark left open' '"deux navires'
finds 'a word cut off' 'nav*'
finds 'a word cut off within quotation marks' '"navires"*'
finds 'a filter in capitals is a word' 'NAVIRES'
finds 'a filter with spaces' 'outlet:"La Gazette" navires'
finds 'words with a colon in quotation marks' '"navires:ont"'

# Events that several articles tell, and many passages that articles share.
check 'events of two articles or more' "$RECOUPE" timeline "$D" --least 2 --format jsonl
! grep -q '"articles":1,' "$T/out" && grep -q '"articles":[2-9]' "$T/out"
report $? 'have two articles or more'
i=0
while [ $i -lt 40 ]; do
	i=$((i + 1))
	printf '{"outlet":"Journal %d","published":"2024-03-12","text":"Le port de Tavres est fermé depuis lundi soir, a annoncé la préfecture de Kelmor. Récit %d."}\n' $i $i
done | "$RECOUPE" add --quiet "$T/many.recoupe" -
check 'origins of forty copies' "$RECOUPE" origins "$T/many.recoupe" --ui en
holds 'name the pairs that are left out' 'more pairs of articles'
short=$(wc -l <"$T/out")
check 'all of them' "$RECOUPE" origins "$T/many.recoupe" --all --ui en
! grep -q 'more pairs' "$T/out" && [ "$(wc -l <"$T/out")" -gt "$short" ]
report $? 'are there with --all'
finish
