#!/bin/sh
# fix.sh - corrections: as if the article had been added so, kept apart from what was found, logged, taken back to the byte.
. tests/cli/lib.inc
make_articles "$T/in"
D=$T/d.recoupe
"$RECOUPE" add --quiet "$D" "$T/in"
"$RECOUPE" export "$D" >"$T/found"

keeps_to() { # schema: every line of $T/rows has the schema's keys, and no other
	python3 - "$T/rows" "docs/schema/$1.json" <<'PY'
import json, re, sys
schema = json.load(open(sys.argv[2]))
lines = open(sys.argv[1]).read().splitlines()
names = {str: "string", int: "integer", type(None): "null"}
for line in lines:
    row = json.loads(line)
    assert set(row) == set(schema["required"]), line
    for key, value in row.items():
        p = schema["properties"][key]
        kinds = p.get("type", "string")
        assert names[type(value)] in ([kinds] if isinstance(kinds, str) else kinds), (key, value)
        assert value in p.get("enum", [value]), (key, value)
        assert not isinstance(value, str) or re.search(p.get("pattern", ""), value), (key, value)
assert lines
PY
}

check 'a date is set right' "$RECOUPE" fix "$D" a.txt b.txt c.txt --published 2024-03-12 --ui en
[ "$(grep -c 'none → 2024-03-12' "$T/out")" -eq 3 ]
report $? 'and each article says so'
"$RECOUPE" export "$D" >"$T/fixed"
"$RECOUPE" add --quiet "$T/e.recoupe" --published 2024-03-12 "$T/in"
"$RECOUPE" export "$T/e.recoupe" >"$T/so"
check 'the dossier is as if the articles had been added so' cmp "$T/fixed" "$T/so"
check 'it is whole' "$RECOUPE" verify "$D"
sum=$(sha256sum <"$D")
check 'the same correction again' "$RECOUPE" fix "$D" a.txt --published 2024-03-12 --ui en
holds 'says that it is so already' 'so already'
"$RECOUPE" add --quiet "$D" "$T/in"
[ "$sum" = "$(sha256sum <"$D")" ]
report $? 'neither that nor a later add changes a byte'
check 'the list of corrections' "$RECOUPE" fix "$D" --format jsonl
cp "$T/out" "$T/rows"
check 'keeps to its schema' keeps_to fix
"$RECOUPE" fix "$D" --format jsonl b.txt >"$T/out"
[ "$(wc -l <"$T/out")" -eq 1 ]
report $? 'of one article'
check 'the list as a table' "$RECOUPE" fix "$D" --format csv
holds 'has a header' 'article,source,outlet,published,what,value,found,found_basis,at'

check 'taken back' "$RECOUPE" fix "$D" --undo all a.txt b.txt c.txt
"$RECOUPE" export "$D" >"$T/back"
check 'what was found counts again, to the byte' cmp "$T/found" "$T/back"
check 'the log' "$RECOUPE" fix "$D" --log --format jsonl
[ "$(grep -c '"article corrected"' "$T/out")" -eq 3 ] && [ "$(grep -c '"correction taken back"' "$T/out")" -eq 3 ]
report $? 'names every correction and that it was taken back'
cp "$T/out" "$T/rows"
check 'and keeps to its schema' keeps_to log
check 'the log on a screen' "$RECOUPE" fix "$D" --log
check 'the list is empty' "$RECOUPE" fix "$D" --format jsonl
[ ! -s "$T/out" ]
report $? 'and says nothing'
check 'taking back what was not corrected' "$RECOUPE" fix "$D" a.txt --undo outlet --ui en
holds 'changes nothing' 'Nothing to change'

check 'outlet, author and language' "$RECOUPE" fix "$D" a.txt --outlet 'Le Tri' --author 'Mara Vel' --lang fr-BE
check 'the same bytes of that outlet' "$RECOUPE" add --ui en "$D" --outlet 'Le Tri' "$T/in/a.txt"
holds 'are the article that was corrected' '0 added, 1 there already'
check 'the article shows them' "$RECOUPE" show "$D" a.txt --ui en
holds 'outlet' 'Le Tri'
holds 'author' 'Mara Vel'
check 'one of them is taken back' "$RECOUPE" fix "$D" a.txt --undo author
check 'the others stay' "$RECOUPE" fix "$D" --format jsonl
[ "$(grep -c '"what":"outlet"\|"what":"lang"' "$T/out")" -eq 2 ] && ! grep -q author "$T/out"
report $? 'in force'
check 'an article added with the wrong date' "$RECOUPE" add --quiet "$T/w.recoupe" --published 2020-01-01 "$T/in/a.txt"
check 'is set right' "$RECOUPE" fix --quiet "$T/w.recoupe" a.txt --published 2024-03-12
"$RECOUPE" add --quiet "$T/r.recoupe" --published 2024-03-12 "$T/in/a.txt"
"$RECOUPE" export "$T/w.recoupe" | grep -v '"said":' >"$T/one"
"$RECOUPE" export "$T/r.recoupe" | grep -v '"said":' >"$T/two"
check 'and tells the same events' cmp "$T/one" "$T/two"
check 'that there is no date' "$RECOUPE" fix "$T/w.recoupe" a.txt --published '' --ui en
holds 'can be said too' '2024-03-12 → none'
check 'all is whole' "$RECOUPE" verify "$T/w.recoupe"

cp "$D" "$T/forged.recoupe"
sql "$T/forged.recoupe" "UPDATE article SET outlet = 'Autre' WHERE outlet = 'Le Tri'"
status 'a value changed behind a correction is found' 3 "$RECOUPE" verify "$T/forged.recoupe"

status 'no article is wrong usage' 2 "$RECOUPE" fix "$D" --outlet X
one_line_error 'and told'
status 'an unknown article is wrong usage' 2 "$RECOUPE" fix "$D" nothing.txt --outlet X
status 'no date is wrong usage' 2 "$RECOUPE" fix "$D" a.txt --published tomorrow
status 'no language is wrong usage' 2 "$RECOUPE" fix "$D" a.txt --lang Français
status 'what can not be taken back is wrong usage' 2 "$RECOUPE" fix "$D" a.txt --undo title
status 'setting right and taking back at once is wrong usage' 2 "$RECOUPE" fix "$D" a.txt --undo all --lang fr
status 'hours that there are not are no date' 2 "$RECOUPE" fix "$D" a.txt --published 2019-03-29T25:99
status 'neither where an article is added' 2 "$RECOUPE" add "$D" --published 2019-03-29T25:99 "$T/in/a.txt"
status 'a list beside a correction is wrong usage' 2 "$RECOUPE" fix "$D" a.txt --log --lang fr
status 'and beside one taken back' 2 "$RECOUPE" fix "$D" a.txt --log --undo all

bytes=$(printf 'Bad\377')
for o in outlet author published lang; do
	status "$o: what is no UTF-8 is wrong usage" 2 "$RECOUPE" fix "$D" a.txt "--$o" "$bytes"
	one_line_error "$o: and told in one line"
done
status 'what is no UTF-8 is wrong usage for add' 2 "$RECOUPE" add "$D" --outlet "$bytes" "$T/in/a.txt"
status 'and for analyze' 2 "$RECOUPE" analyze --outlet "$bytes" "$T/in/a.txt"
"$RECOUPE" add --quiet "$T/n.recoupe" --outlet "$(printf 'Le Pre\314\201cis')" "$T/in/a.txt"
check 'one name in two forms' "$RECOUPE" add --ui en "$T/n.recoupe" --outlet "$(printf ' Le  Pr\303\251cis\n')" "$T/in/a.txt"
holds 'is one outlet' '0 added, 1 there already'
check 'spaces around a date and a tag' "$RECOUPE" fix "$T/n.recoupe" a.txt --published ' 2024-03-12 ' --lang ' fr '
check 'a name with signs of control' "$RECOUPE" fix "$T/n.recoupe" a.txt --author "$(printf 'Mara\nVel\033[31m')"
"$RECOUPE" fix "$T/n.recoupe" --format jsonl >"$T/out"
holds 'becomes a line without them' '"value":"Mara Vel[31m"'
holds 'and the date is one' '"value":"2024-03-12"'
check 'and is whole' "$RECOUPE" verify "$T/n.recoupe"
sql "$T/n.recoupe" "UPDATE article SET section = CAST(x'4261ff' AS TEXT)"
status 'metadata that is no UTF-8 is found' 3 "$RECOUPE" verify "$T/n.recoupe"
grep -q 'its section is no UTF-8' "$T/out" "$T/err"
report $? 'and named'

status 'a dossier that is not there' 3 "$RECOUPE" fix "$T/nowhere.recoupe" a.txt --lang fr
[ ! -e "$T/nowhere.recoupe" ]
report $? 'is not made'
cp "$D" "$T/ro.recoupe" && chmod a-w "$T/ro.recoupe"
if [ "$(id -u)" -ne 0 ]; then
	status 'a dossier that can not be written' 4 "$RECOUPE" fix "$T/ro.recoupe" a.txt --lang en
fi
finish
