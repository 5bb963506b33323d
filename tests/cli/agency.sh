#!/bin/sh
# agency.sh - versions of one agency item in several files, its withdrawal, and folders of them.
. tests/cli/lib.inc

item() { # version, soldiers, status
	printf '{"uri":"urn:newsml:exemple:1","type":"text","headline":"Deux avions se posent","body_text":"Deux avions militaires se sont posés dimanche à Port-Clair, a annoncé le ministère de la Défense. Ils transportaient %s soldats.","version":"%s","versioncreated":"2024-03-11T0%s:10:00Z","slugline":"AVIONS","pubstatus":"%s","language":"fr"}' "$2" "$1" "$1" "$3"
}
item 1 90 usable >"$T/v1.json"
item 2 99 usable >"$T/v2.json"
item 3 99 canceled >"$T/kill.json"

check 'an item' "$RECOUPE" analyze "$T/v1.json"
holds 'bears its number and version' '"agency":{"item":"urn:newsml:exemple:1","version":"1","slug":"AVIONS"'
check 'the later version first' "$RECOUPE" add "$T/d.recoupe" "$T/v2.json"
check 'then the earlier one' "$RECOUPE" add "$T/d.recoupe" "$T/v1.json"
grep -q 'only the last one is an account' "$T/err"
report $? 'it is said that there is another'
check 'the chronology' "$RECOUPE" timeline "$T/d.recoupe" --format jsonl
grep -q 'version\|90 soldats' "$T/out"
[ $? -ne 0 ]
report $? 'has nothing of the earlier version'
check 'both ways round' "$RECOUPE" add "$T/e.recoupe" "$T/v1.json" "$T/v2.json"
"$RECOUPE" export "$T/d.recoupe" --format jsonl >"$T/d" 2>/dev/null
"$RECOUPE" export "$T/e.recoupe" --format jsonl >"$T/e" 2>/dev/null
check 'the same dossier' cmp "$T/d" "$T/e"
check 'a withdrawal' "$RECOUPE" add "$T/d.recoupe" "$T/kill.json"
grep -q 'withdraws the item' "$T/err"
report $? 'is said'
check 'and the chronology' "$RECOUPE" timeline "$T/d.recoupe" --format jsonl
grep -q soldats "$T/out"
[ $? -ne 0 ]
report $? 'has nothing of the item'
check 'the dossier is whole' "$RECOUPE" verify "$T/d.recoupe"
# a number is its provider's
other() { # file, provider, status, soldiers
	item 9 "$4" "$3" | sed 's/"type":"text"/"type":"text","infosource":[{"name":"'"$2"'"}]/' >"$T/$1"
}
other a.json 'Agence Corvane' usable 90
other b.json 'Agence Norrel' usable 70
other b-kill.json 'Agence Norrel' canceled 70
item 9 90 canceled >"$T/nobody-kill.json"
check 'one number of two agencies' "$RECOUPE" add "$T/f.recoupe" "$T/a.json" "$T/b.json"
grep -q 'another version' "$T/err"
[ $? -ne 0 ]
report $? 'is no version of one item'
check 'one of them withdraws its item' "$RECOUPE" add "$T/f.recoupe" "$T/b-kill.json"
check 'and the chronology' "$RECOUPE" timeline "$T/f.recoupe" --format jsonl
grep -q '90 soldats' "$T/out" && ! grep -q '70 soldats' "$T/out"
report $? 'has the item of the other'
check 'a withdrawal that names no provider' "$RECOUPE" add "$T/f.recoupe" "$T/nobody-kill.json"
check 'and the chronology' "$RECOUPE" timeline "$T/f.recoupe" --format jsonl
holds 'has it still: it may be anybody'"'"'s' '90 soldats'
check 'one agency, and a withdrawal without its name' "$RECOUPE" add "$T/g.recoupe" "$T/a.json" "$T/nobody-kill.json"
check 'and the chronology' "$RECOUPE" timeline "$T/g.recoupe" --format jsonl
grep -q '90 soldats' "$T/out"
[ $? -ne 0 ]
report $? 'has nothing of the item: the number is nobody else'"'"'s'
check 'the dossier of two agencies is whole' "$RECOUPE" verify "$T/f.recoupe"
mkdir "$T/in"
cp "$T/v1.json" "$T/in/1.json"
echo '{"name":"settings","version":"1"}' >"$T/in/package.json"
printf -- '---\ntitle: Le port ferme\ndate: 2024-03-12\n---\nLe port ferme deux jours.\n' >"$T/in/article.md"
printf '# Notes\n\nRien.\n' >"$T/in/notes.md"
check 'a folder' "$RECOUPE" analyze "$T/in"
[ "$(wc -l <"$T/out")" -eq 2 ]
report $? 'gives the item and the article in Markdown, and passes over the rest'
finish
