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
mkdir "$T/in"
cp "$T/v1.json" "$T/in/1.json"
echo '{"name":"settings","version":"1"}' >"$T/in/package.json"
printf -- '---\ntitle: Le port ferme\ndate: 2024-03-12\n---\nLe port ferme deux jours.\n' >"$T/in/article.md"
printf '# Notes\n\nRien.\n' >"$T/in/notes.md"
check 'a folder' "$RECOUPE" analyze "$T/in"
[ "$(wc -l <"$T/out")" -eq 2 ]
report $? 'gives the item and the article in Markdown, and passes over the rest'
finish
