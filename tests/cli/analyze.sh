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
for tag in FR Fr-CA; do
	check "a language in any case ($tag)" "$RECOUPE" analyze --lang $tag "$T/in/a.txt"
	holds 'is written small' '"lang":"fr'
done
cat >"$T/short.jsonl" <<'EOF'
{"id":"fr","text":"Kelmor : le maire démissionne"}
{"id":"fr","text":"Dorvec élu président"}
{"id":"fr","text":"LE MAIRE DE KELMOR, HÉLÈNE MARSAULT, DÉMISSIONNE"}
{"id":"fr","text":"À Kelmor, M. DORVEC (PSV) a battu Mme TAVRES (UDO)."}
{"id":"fr","text":"La Selvik-Motors ferme, 200 emplois supprimés"}
{"id":"fr","text":"Le porte-parole a déclaré en anglais : “We will never surrender, and that's final.” Puis, en espagnol : «No nos rendiremos jamás». Enfin il est parti."}
{"id":"es","text":"Terremoto en Varnesia: 40 muertos"}
{"id":"es","text":"Renuncia la ministra Tavres"}
{"id":"es","text":"Ganó 3-1 el Kelmor C.F."}
{"id":"es","text":"El vocero dijo en inglés: «We will never surrender, and that is final». Se fue."}
{"id":"en","text":"Three dead in Kelmor"}
{"id":"en","text":"Varnesia quake kills 40"}
{"id":"en","text":"DORVEC WINS ELECTION"}
{"id":"pt","text":"O presidente da Varnésia anunciou que não vai renunciar ao cargo."}
{"id":"it","text":"Il presidente della Varnesia ha annunciato che non si dimetterà."}
{"id":"de","text":"Der Präsident hat erklärt, dass er nicht zurücktritt."}
{"id":"und","text":"Governo aprova orçamento"}
{"id":"und","text":"Drie doden in Kelmor"}
EOF
check 'headlines' "$RECOUPE" analyze - <"$T/short.jsonl"
python3 - "$T/out" >"$T/wrong" <<'PY'
import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    r = json.loads(line)
    unread = r["article"]["lang"] not in ("fr", "en", "es")
    if r["article"]["lang"] != r["article"]["id"] or unread != any(w.startswith("language: ") for w in r["warnings"]):
        print(r["article"]["lang"], r["warnings"], r["text"])
PY
[ ! -s "$T/wrong" ]
report $? 'are in their language, and what is not read says so'
sed 's/^/#   /' "$T/wrong"
printf '{"text":"Der Präsident hat erklärt, dass er geht."}\n' >"$T/de.jsonl"
check 'CoNLL-U of what no model read' "$RECOUPE" analyze --format conllu - <"$T/de.jsonl"
[ "$(grep -c '	0	root	' "$T/out")" -eq 1 ] && [ "$(grep -c '	1	dep	' "$T/out")" -eq 8 ]
report $? 'is a flat tree'
if [ -f models/en.rcm ]; then
	mkdir "$T/models"
	cp models/en.rcm "$T/models/es.rcm"
	status 'a model under the name of another language' 4 "$RECOUPE" analyze --models "$T/models" "$T/in/a.txt"
	one_line_error 'is refused in one line'
fi
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
