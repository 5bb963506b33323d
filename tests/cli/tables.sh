#!/bin/sh
# tables.sh - what the build made of data/ says the same as the tables loaded at the start; and running out of memory ends with a line and a status.
. tests/cli/lib.inc

"$RECOUPE" analyze --quiet examples/*/* >"$T/built" 2>"$T/built.err"
built=$?
"$RECOUPE" analyze --quiet --data data examples/*/* >"$T/loaded" 2>"$T/loaded.err"
[ $? -eq $built ] && [ -s "$T/built" ] && cmp "$T/built" "$T/loaded" && cmp "$T/built.err" "$T/loaded.err"
report $? 'tables of a folder give the same records as those built in'

check 'a dossier' "$RECOUPE" add --quiet "$T/d.recoupe" examples/fr-*/*.html
"$RECOUPE" timeline "$T/d.recoupe" >"$T/built"
"$RECOUPE" timeline "$T/d.recoupe" --data data >"$T/loaded"
check 'and the same chronology' cmp "$T/built" "$T/loaded"

# Whatever the limit, a process ends by itself: with the work done, or with status 4 and a line. (A checked build reserves more than any limit.)
case $RECOUPE in */asan/* | */tsan/*) finish ;; esac
wrong=0 short=0
for mib in 72 80 88 96 104 112 120 140 170; do
	cp "$T/d.recoupe" "$T/e.recoupe"
	(ulimit -v $((mib * 1024)) && exec "$RECOUPE" add --quiet --threads 1 "$T/e.recoupe" examples/en-*/*.jsonl) >"$T/out" 2>"$T/err"
	s=$?
	case $s in
	0) ;;
	4) short=1 && [ "$(wc -l <"$T/err")" -eq 1 ] || wrong=$mib ;;
	127) continue ;; # the loader itself found no room
	*) wrong="$mib (status $s)" ;;
	esac
	"$RECOUPE" verify "$T/e.recoupe" >"$T/out" 2>&1 || wrong="$mib (verify)"
done
[ "$wrong" = 0 ]
report $? "out of memory ends with status 4 and one line, and the dossier holds ($wrong)"
[ $short = 1 ]
report $? 'and was met'
finish
