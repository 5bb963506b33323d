#!/bin/sh
# damage.sh - kills and full disks: what is stored stays whole.
. tests/cli/lib.inc

# Many short articles, so that there is time to kill.
i=0
while [ $i -lt 400 ]; do
	printf '{"text":"Rapport %d. Deux navires ont accosté à Tavres le %d mars 2024, a annoncé Ilan Dorvec.","lang":"fr"}\n' $i $((i % 28 + 1))
	i=$((i + 1))
done >"$T/in.jsonl"
n=0
for wait in 0.05 0.2 0.5; do
	rm -f "$T/k.recoupe"*
	"$RECOUPE" add "$T/k.recoupe" --quiet - <"$T/in.jsonl" 2>/dev/null &
	pid=$!
	sleep $wait
	kill -9 $pid 2>/dev/null
	wait $pid 2>/dev/null
	n=$((n + 1))
	if [ -f "$T/k.recoupe" ]; then
		check "killed after $wait s: what there is is whole" "$RECOUPE" verify "$T/k.recoupe"
	else
		report 0 "killed after $wait s: nothing there yet"
	fi
done
head -n 40 "$T/in.jsonl" >"$T/some.jsonl"
check 'and an add goes on from there' "$RECOUPE" add "$T/k.recoupe" --quiet "$T/some.jsonl"
check 'to a whole dossier' "$RECOUPE" verify "$T/k.recoupe"

# A full disk: no file may grow beyond a limit.
"$RECOUPE" add "$T/full.recoupe" --quiet "$T/some.jsonl"
blocks=$(($(wc -c <"$T/full.recoupe") / 512 + 40))
(
	trap '' XFSZ
	ulimit -f $blocks
	"$RECOUPE" add "$T/full.recoupe" --quiet - <"$T/in.jsonl" >"$T/out" 2>"$T/err"
)
[ $? -eq 4 ]
report $? 'a disk that is full is status 4'
one_line_error 'and is told in one line'
check 'what was stored is whole' "$RECOUPE" verify "$T/full.recoupe"

# storage fails while standard input stays open: nobody waits for what never comes
i=0
while [ $i -lt 900 ]; do
	echo "{\"text\":\"Le navire numéro $i a accosté samedi à Tavres, a annoncé Ilan Dorvec. Il transportait $i tonnes de vivres.\"}"
	i=$((i + 1))
done >"$T/many.jsonl"
mkfifo "$T/pipe"
sleep 60 >"$T/pipe" &
hold=$!
cat "$T/many.jsonl" >"$T/pipe" &
(
	trap '' XFSZ
	ulimit -f 600
	timeout 40 "$RECOUPE" add --quiet "$T/full.recoupe" - <"$T/pipe" >"$T/out" 2>"$T/err"
)
[ $? -eq 4 ]
report $? 'a dossier that can not grow ends the run, though more may come'
one_line_error 'with one line'
kill $hold
check 'what was stored before is whole' "$RECOUPE" verify "$T/full.recoupe"
finish
