#!/bin/sh
# run.sh - scores the reader of words and names on the development sets, and the cross-check on ECB+, against the floors beside it; called by `make eval`.
# Environment: CORPORA, EVAL (the folder with conllu_text.py, conllu_score.py), RECOUPE, OUT (a folder for what is written).
# A figure below its floor makes the exit status 1. Sets that are not in CORPORA are left out and said so.
set -eu
here=$(dirname "$0")
mkdir -p "$OUT"
bad=0
tab=$(printf '\t')
grep -v '^#' "$here/floors.tsv" | tail -n +2 | cut -f1,2 | sort -u > "$OUT/sets"
while IFS="$tab" read -r set lang; do
	gold=$CORPORA/ud/$lang/$set-ud-dev.conllu
	if [ ! -f "$gold" ]; then
		echo "$set: not in $CORPORA, left out"
		continue
	fi
	python3 "$EVAL/conllu_text.py" "$gold" > "$OUT/$set.txt"
	"$RECOUPE" analyze --lang "$lang" --verbatim --format conllu "$OUT/$set.txt" > "$OUT/$set.conllu"
	python3 "$EVAL/conllu_score.py" "$gold" "$OUT/$set.conllu" > "$OUT/$set.score"
	echo "$set $(tr -s ' \n' '  ' < "$OUT/$set.score")"
	grep -v '^#' "$here/floors.tsv" | awk -F '\t' -v set="$set" '$1 == set {print $3 "\t" $4}' > "$OUT/$set.floor"
	while IFS="$tab" read -r what floor; do
		got=$(awk -v what="$what" '$1 == what {print $2}' "$OUT/$set.score")
		if awk -v a="$got" -v b="$floor" 'BEGIN {exit !(a + 0 < b + 0)}'; then
			echo "  $what: $got is below the floor of $floor"
			bad=1
		fi
	done < "$OUT/$set.floor"
done < "$OUT/sets"
python3 "$here/events.py" "$RECOUPE" "$CORPORA" || bad=1
python3 "$here/names.py" --corpora "$CORPORA" --eval "$EVAL" --recoupe "$RECOUPE" --out "$OUT" || bad=1
if [ -f "$CORPORA/coref/ecbplus-docs.jsonl" ]; then
	python3 "$here/coref.py" "$RECOUPE" "$CORPORA" || bad=1
fi
exit $bad
