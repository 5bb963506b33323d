#!/bin/sh
# examples.sh - what each command's help gives as examples runs as written, on the French example story. Ids stand for others there; addresses are left out
# (tests/cli/fetch.sh has a server for them).
. tests/cli/lib.inc

W=$T/work
mkdir -p "$W/bin" && ln -s "$RECOUPE" "$W/bin/recoupe"
cp -r examples/fr-kelmor "$W/articles"
printf 'Le Monde\n\nDeux navires ont accosté samedi à Kelmor, a annoncé Ilan Dorvec.\n' >"$W/report.txt"
for f in report page-17 page-18; do
	printf '<html lang="fr"><title>%s</title><p>Deux navires ont accosté samedi à Kelmor, a annoncé Ilan Dorvec.</p></html>\n' $f >"$W/$f.html"
done
printf '{"text":"Deux navires ont accosté samedi à Kelmor.","outlet":"Le Relais"}\n' >"$W/articles.jsonl"
cd "$W" || exit 1
PATH=$W/bin:$PATH
recoupe add --quiet story.recoupe articles page-17.html page-18.html
event=$(recoupe timeline story.recoupe --format jsonl | sed -n '1s/^{"id":"\([^"]*\)".*/\1/p')
article=$(recoupe search story.recoupe --format jsonl incendie | sed -n '1s/^{"article":"\([^"]*\)".*/\1/p')

for c in add analyze timeline compare diff origins says labels show search fix export verify watch; do
	recoupe "$c" --help | sed -n '/^examples:/,$s/^  //p' | sed "s/e-3f9a1c/$event/; s/a-3f9a1c/$article/" >"$T/lines"
	[ -s "$T/lines" ]
	report $? "$c has examples"
	while IFS= read -r line; do
		case $line in
		*http*) continue ;;
		*jq*) command -v jq >/dev/null || continue ;;
		esac
		check "$line" sh -c "$line"
		! grep -q . "$T/err" || grep -q 'added' "$T/out"
		report $? "$line: nothing is complained of"
	done <"$T/lines"
done
cd "$ROOT" || exit 1
finish
