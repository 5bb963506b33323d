#!/bin/sh
# usage.sh - options, help, exit statuses, output that fails.
. tests/cli/lib.inc

status 'no command is wrong usage' 2 "$RECOUPE"
grep -q '^usage: recoupe COMMAND' "$T/err" && [ ! -s "$T/out" ]
report $? 'and tells the usage'
status 'an option without a command is wrong usage' 2 "$RECOUPE" --quiet
one_line_error 'wrong usage gets one line'
status 'unknown command is wrong usage' 2 "$RECOUPE" timelin x
grep -q 'did you mean timeline' "$T/err"
report $? 'unknown command is told the likely one'
status 'unknown option is wrong usage' 2 "$RECOUPE" analyze --tokns
grep -q 'did you mean --tokens' "$T/err"
report $? 'unknown option is told the likely one'
status 'option of another command is wrong usage' 2 "$RECOUPE" timeline x --tokens
status 'option without its value is wrong usage' 2 "$RECOUPE" analyze --lang
status 'no number is wrong usage' 2 "$RECOUPE" analyze --threads many
status 'unknown format is wrong usage' 2 "$RECOUPE" timeline x --format pdf
status 'missing argument is wrong usage' 2 "$RECOUPE" compare x
status 'no tag of a language is wrong usage' 2 "$RECOUPE" analyze --lang french /dev/null
one_line_error 'and told in one line'
status 'standard input can not be watched' 2 "$RECOUPE" watch "$T/w.recoupe" --once -
[ ! -e "$T/w.recoupe" ]
report $? 'and no dossier is made'
status 'no date is wrong usage' 2 "$RECOUPE" analyze --published tomorrow /dev/null
status 'help' 0 "$RECOUPE" --help
for c in add timeline compare diff origins says labels show search fix verify watch analyze export; do
	status "help of $c" 0 "$RECOUPE" "$c" --help
	holds "help of $c has examples" "recoupe $c "
	status "$c is in the general help" 0 "$RECOUPE" help
	holds "$c is listed" "  $c "
done
status 'version' 0 "$RECOUPE" --version
printf '{"text":"Un mot."}\n' >"$T/in.jsonl"
check 'options stand anywhere' "$RECOUPE" --quiet analyze "$T/in.jsonl" --lang=fr
holds 'and count' '"lang":"fr"'
if [ -c /dev/full ]; then
	"$RECOUPE" analyze "$T/in.jsonl" >/dev/full 2>"$T/err"
	[ $? -eq 4 ]
	report $? 'a full disk behind standard output is status 4'
	one_line_error 'and says so'
	"$RECOUPE" --help >/dev/full 2>/dev/null
	[ $? -eq 4 ]
	report $? 'for help too'
fi
i=0
while [ $i -lt 300 ]; do
	cat "$T/in.jsonl"
	i=$((i + 1))
done >"$T/many.jsonl"
{ "$RECOUPE" analyze "$T/many.jsonl" 2>"$T/err"; echo $? >"$T/status"; } | head -n 1 >/dev/null
[ "$(cat "$T/status")" = 0 ] && [ ! -s "$T/err" ]
report $? 'a closed pipe ends quietly'
closed() { # arguments: with standard input closed
	"$RECOUPE" "$@" <&-
}
status 'a closed standard input can not be read' 1 closed analyze -
one_line_error 'and that is said'
status 'nor be added from' 1 closed add --quiet "$T/closed.recoupe" -
"$RECOUPE" analyze "$T/in.jsonl" >&- 2>"$T/err"
[ $? -eq 4 ]
report $? 'a closed standard output is status 4'
check 'files are read with standard input closed' closed analyze "$T/in.jsonl"
finish
