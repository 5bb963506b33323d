#!/bin/sh
# demo.sh - cross-checks the examples and prints their chronology and one event's comparison. Called by `make demo`.
# usage: tools/demo.sh BUILD_FOLDER
set -eu
recoupe=$1/recoupe
dossier=$1/examples.recoupe
rm -f "$dossier"
echo "\$ recoupe add examples.recoupe examples/fr-kelmor examples/en-harl-pass/articles.jsonl examples/es-noroa"
"$recoupe" add "$dossier" examples/fr-kelmor/*.html examples/en-harl-pass/articles.jsonl examples/es-noroa/*.txt
echo
echo "\$ recoupe timeline examples.recoupe"
"$recoupe" timeline "$dossier"
# the event that most articles tell of
event=$("$recoupe" timeline "$dossier" --format jsonl |
	sed -n 's/^{"id":"\([^"]*\)".*"articles":\([0-9]*\),.*/\2 \1/p' | sort -k1,1nr -k2,2 | sed -n '1s/.* //p')
echo
echo "\$ recoupe compare examples.recoupe $event"
"$recoupe" compare "$dossier" "$event"
