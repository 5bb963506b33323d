#!/bin/sh
# dossier.sh - add, verify, export: what a dossier promises.
. tests/cli/lib.inc

make_articles "$T/in"
D=$T/d.recoupe
check 'add makes a dossier' "$RECOUPE" add --ui en "$D" --published 2024-03-12 "$T/in"
holds 'and says how many articles' '3 added'
check 'add in the language of most articles' "$RECOUPE" add "$D" --published 2024-03-12 "$T/in"
holds 'says so' 'aucun article ajouté, 3 déjà là'
check 'it is whole' "$RECOUPE" verify "$D"
holds 'which is said in the language of most articles' 'intact : empreinte recalculée pour 3 articles'
check 'or in another' "$RECOUPE" verify "$D" --ui es
holds 'as are all screens' 'íntegro: huella recalculada de 3 artículos'
[ "$(ls "$T" | grep -c '^d.recoupe')" -eq 1 ]
report $? 'it is one file'
"$RECOUPE" export "$D" --format jsonl >"$T/one"
sum=$(sha256sum <"$D")
check 'the same articles again' "$RECOUPE" add --ui en "$D" --published 2024-03-12 "$T/in"
holds 'are there already' '0 added, 3 there already'
[ "$sum" = "$(sha256sum <"$D")" ]
report $? 'and change not a byte'
for f in c a b; do
	"$RECOUPE" add "$T/e.recoupe" --quiet --published 2024-03-12 --threads 1 "$T/in/$f.txt"
done
"$RECOUPE" export "$T/e.recoupe" --format jsonl >"$T/two"
check 'any order and number of steps gives the same dossier' cmp "$T/one" "$T/two"
"$RECOUPE" add "$T/f.recoupe" --quiet --published 2024-03-12 --threads 4 "$T/in"
"$RECOUPE" export "$T/f.recoupe" --format jsonl >"$T/two"
check 'any number of threads too' cmp "$T/one" "$T/two"
tail -n 1 "$T/one" | grep -q 'Nothing here has been verified'
report $? 'an export ends on the closing line'

cp "$T/in/a.txt" "$T/copy.txt"
check 'the same bytes from another place' "$RECOUPE" add --ui en "$D" --published 2024-03-12 "$T/copy.txt"
holds 'are one article with two sources' '0 added, 1 there already (1 from a new place'
check 'the same bytes from a second outlet' "$RECOUPE" add --ui en "$D" --published 2024-03-12 --outlet Autre "$T/copy.txt"
holds 'are a second article' '1 added'
check 'and all is whole' "$RECOUPE" verify "$D"

mkdir "$T/mixed"
printf '# Le port fermé\n\nPar Ada Lorme, 12 mars 2024\n\nLe port de Tavres est fermé depuis lundi soir.\n' >"$T/mixed/report.md"
printf '# Todo\n\n- 2024: call Ada\n' >"$T/mixed/notes.md"
printf '{"settings":1}' >"$T/mixed/settings.json"
printf '{"uri":"u1","headline":"Le port","body_text":"Le port de Tavres est fermé depuis lundi."}' >"$T/mixed/item.json"
check 'a folder of reports and notes' "$RECOUPE" add --ui en "$T/mixed.recoupe" "$T/mixed"
holds 'is told apart by what the files hold' '2 added; passed over, no articles by their names: 2'

status 'a dossier that is not there' 3 "$RECOUPE" timeline "$T/nowhere.recoupe"
one_line_error 'is told in one line'
printf 'This is no database, only some text that is long enough to be one.\n' >"$T/text.recoupe"
status 'a file that is no dossier' 3 "$RECOUPE" timeline "$T/text.recoupe"
status 'nothing is added to it' 3 "$RECOUPE" add "$T/text.recoupe" "$T/in/a.txt"
: >"$T/empty.recoupe"
status 'an empty file is none' 3 "$RECOUPE" verify "$T/empty.recoupe"
status 'a folder is none' 3 "$RECOUPE" verify "$T/in"
size=$(wc -c <"$D")
for part in 3 2; do
	head -c $((size / part)) "$D" >"$T/cut.recoupe"
	status "a dossier cut short (1/$part)" 3 "$RECOUPE" verify "$T/cut.recoupe"
	status "is not shown as if it were whole (1/$part)" 3 "$RECOUPE" timeline "$T/cut.recoupe"
done
if command -v sqlite3 >/dev/null; then
	sqlite3 "$D" "PRAGMA integrity_check; PRAGMA foreign_key_check" >"$T/out"
	[ "$(cat "$T/out")" = ok ]
	report $? 'SQLite finds nothing wrong'
	sqlite3 "$D" "UPDATE log SET what = 'x'" 2>/dev/null
	[ $? -ne 0 ]
	report $? 'the log is not changed'
	sqlite3 "$D" "DELETE FROM log" 2>/dev/null
	[ $? -ne 0 ]
	report $? 'nor cut'
	[ "$(sqlite3 "$D" "SELECT count(*) FROM point_values WHERE point = 'date' AND value IS NULL")" = 0 ]
	report $? 'the days of a point are seen'
	sqlite3 "$D" "SELECT date_basis, hedged, no_source, denied_by FROM chronology" >/dev/null &&
		sqlite3 "$D" "SELECT anchor, voice, hedged FROM point_values" >/dev/null &&
		sqlite3 "$D" "SELECT via FROM said" >/dev/null && sqlite3 "$D" "SELECT attribution FROM accounts" >/dev/null
	report $? 'the views keep reserve, source and basis'
	for v in chronology accounts point_values differences said labels copies; do
		check "view $v" sqlite3 "$D" "SELECT count(*) FROM $v"
	done
	cp "$D" "$T/forged.recoupe"
	sqlite3 "$T/forged.recoupe" "UPDATE article SET text = replace(text, 'Tavres', 'Tavrez') WHERE n = 1"
	status 'a changed text is found' 3 "$RECOUPE" verify "$T/forged.recoupe"
	cp "$D" "$T/forged.recoupe"
	sqlite3 "$T/forged.recoupe" "DROP TRIGGER log_no_update; UPDATE log SET at = '2001-01-01T00:00:00Z' WHERE n = 2"
	cp "$D" "$T/old.recoupe"
	sqlite3 "$T/old.recoupe" "DROP VIEW versions; DROP VIEW item_provider; DROP TABLE item_withdrawn; ALTER TABLE article_agency DROP COLUMN provider;
		CREATE TABLE item_withdrawn (item TEXT NOT NULL, version TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (item, version)) STRICT, WITHOUT ROWID;
		CREATE VIEW versions AS SELECT item FROM item_withdrawn; PRAGMA user_version = 5"
	sum=$(sha256sum <"$T/old.recoupe")
	if [ "$(id -u)" -eq 0 ]; then
		chmod 755 "$T"
		chmod 444 "$T/old.recoupe"
		cp "$RECOUPE" "$T/recoupe-of-all"
		check 'an older dossier that cannot be written' setpriv --reuid=65534 --regid=65534 --clear-groups "$T/recoupe-of-all" timeline "$T/old.recoupe" --format jsonl
	else
		chmod 444 "$T/old.recoupe"
		check 'an older dossier that cannot be written' "$RECOUPE" timeline "$T/old.recoupe" --format jsonl
	fi
	"$RECOUPE" timeline "$D" --format jsonl | cmp -s - "$T/out"
	report $? 'is read all the same'
	[ "$sum" = "$(sha256sum <"$T/old.recoupe")" ]
	report $? 'and stays as it is'
	status 'a changed log is found' 3 "$RECOUPE" verify "$T/forged.recoupe"
fi
: >"$T/nothing.txt"
status 'one unusable file' 1 "$RECOUPE" add --ui en "$T/g.recoupe" "$T/nothing.txt" "$T/in"
holds 'leaves the rest done' '3 added, 1 could not be used'
status 'sources that are not there' 1 "$RECOUPE" add "$T/none.recoupe" "$T/no-such-file"
one_line_error 'are told in one line'
[ ! -e "$T/none.recoupe" ]
report $? 'and leave no dossier behind'
finish
