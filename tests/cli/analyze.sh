#!/bin/sh
# analyze.sh - articles in, records out; inputs that can't be used.
. tests/cli/lib.inc

make_articles "$T/in"
check 'a file' "$RECOUPE" analyze "$T/in/a.txt" --published 2024-03-12 --outlet Essai
holds 'the option is the outlet' '"outlet":"Essai"'
holds 'and says that it was one' '"outlet":"option"'
holds 'the date too' '"published":{"value":"2024-03-12","basis":"option"}'
check 'a folder' "$RECOUPE" analyze "$T/in"
[ "$(wc -l <"$T/out")" -eq 3 ]
report $? 'gives a record for each file'
printf '{"text":"Un."}\n{broken\n\n{"title":"x"}\n{"id":"last","text":"Deux."}\n' >"$T/in.jsonl"
status 'JSON Lines with broken ones' 1 "$RECOUPE" analyze - <"$T/in.jsonl"
[ "$(wc -l <"$T/out")" -eq 4 ]
report $? 'give a record for each line'
[ "$(grep -c '"text":""' "$T/out")" -eq 2 ]
report $? 'the unusable ones without text'
tail -n 1 "$T/out" | grep -q '"id":"last"'
report $? 'in order'
[ "$(wc -l <"$T/err")" -eq 2 ]
report $? 'and a line on standard error for each'
check 'CoNLL-U' "$RECOUPE" analyze --format conllu --lang fr "$T/in/a.txt"
holds 'has sentence ids' '# sent_id = '
for n in 1 4; do
	"$RECOUPE" analyze --threads $n "$T/in" "$T/in.jsonl" >"$T/t$n" 2>/dev/null
done
check 'threads change nothing' cmp "$T/t1" "$T/t4"

: >"$T/empty.txt"
head -c 3000 /dev/urandom | tr -d '\n' >"$T/binary.txt"
printf 'caf\000e\377' >>"$T/binary.txt"
for f in empty binary; do
	status "an $f file can't be used" 1 "$RECOUPE" analyze "$T/$f.txt"
	one_line_error "and is told in one line ($f)"
done
status 'a missing file' 1 "$RECOUPE" analyze "$T/nowhere.txt"
one_line_error 'is told in one line'
if [ "$(id -u)" -ne 0 ]; then
	chmod 000 "$T/in/c.txt"
	status 'an unreadable file' 1 "$RECOUPE" analyze "$T/in"
	[ "$(wc -l <"$T/out")" -eq 3 ]
	report $? 'leaves the rest done'
	chmod 600 "$T/in/c.txt"
fi
mkdir -p "$T/loop/a/b"
ln -s ../.. "$T/loop/a/b/up"
ln -s . "$T/loop/self"
cp "$T/in/a.txt" "$T/loop/a/b/x.txt"
check 'a folder with loops of links' timeout 20 "$RECOUPE" analyze "$T/loop"
[ "$(wc -l <"$T/out")" -eq 1 ]
report $? 'is walked once'
mkdir "$T/mixed"
cp "$T/in/a.txt" "$T/mixed"
printf 'note\n' >"$T/mixed/README.md"
check 'notes and tables in a folder are passed over' "$RECOUPE" analyze "$T/mixed"
[ "$(wc -l <"$T/out")" -eq 1 ]
report $? 'and make no record'
mkdir "$T/odd"
cp "$T/in/a.txt" "$(printf '%s/odd/a\377.txt' "$T")"
cp "$T/in/b.txt" "$(printf '%s/odd/b\033[31m.txt' "$T")"
check 'names of files that are no UTF-8, or hold control characters' "$RECOUPE" analyze "$T/odd"
iconv -f UTF-8 -t UTF-8 "$T/out" >/dev/null && ! grep -q "$(printf '\033')\|u001[bB]" "$T/out"
report $? 'with names fit for a screen'
finish
