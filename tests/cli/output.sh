#!/bin/sh
# output.sh - what every listing command owes: lines that parse, a header that fits, a full disk told, a closed pipe not, colour on terminals only.
. tests/cli/lib.inc

D=$T/d.recoupe
"$RECOUPE" add --quiet "$D" examples/fr-kelmor
event=$("$RECOUPE" timeline "$D" --format jsonl | sed -n '1s/^{"id":"\([^"]*\)".*/\1/p')
article=$("$RECOUPE" search "$D" --format jsonl incendie | sed -n '1s/^{"article":"\([^"]*\)".*/\1/p')
"$RECOUPE" fix --quiet "$D" "$article" --author 'Mara Vel'

cat >"$T/lines.py" <<'PY'
import csv, io, json, sys
text = open(sys.argv[2], newline="").read()
if sys.argv[1] == "jsonl":
    rows = [json.loads(line) for line in text.splitlines()]
    assert all(isinstance(r, dict) for r in rows) and rows
else:
    rows = list(csv.reader(io.StringIO(text), strict=True))
    assert len(rows) > 1 and all(len(r) == len(rows[0]) for r in rows), [len(r) for r in rows]
    assert text.endswith("\r\n") and len(set(rows[0])) == len(rows[0])
PY
# Runs a command on a terminal of 60 columns: what it prints, standard error too
cat >"$T/terminal.py" <<'PY'
import fcntl, os, pty, struct, sys, termios
pid, fd = pty.fork()
if pid == 0:
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
    os.execvp(sys.argv[1], sys.argv[1:])
out = b""
while True:
    try:
        piece = os.read(fd, 65536)
    except OSError:
        break
    if not piece:
        break
    out += piece
sys.stdout.buffer.write(out)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
PY

escape=$(printf '\033')
each() { # command and arguments; its name is the first
	name=$1
	check "$name" "$RECOUPE" "$@"
	! grep -q "$escape" "$T/out"
	report $? "$name: no colour where there is no terminal"
	for f in jsonl csv; do
		check "$name --format $f" "$RECOUPE" "$@" --format $f
		cp "$T/out" "$T/rows"
		check "$name --format $f: lines that parse" python3 "$T/lines.py" $f "$T/rows"
	done
	if [ -c /dev/full ]; then
		"$RECOUPE" "$@" >/dev/full 2>"$T/err"
		[ $? -eq 4 ]
		report $? "$name: a full disk is status 4"
		one_line_error "$name: and one line"
	fi
	{ "$RECOUPE" "$@" 2>"$T/err"; echo $? >"$T/status"; } | true
	[ "$(cat "$T/status")" = 0 ] && [ ! -s "$T/err" ]
	report $? "$name: a closed pipe ends quietly"
}
each timeline "$D"
each compare "$D" "$event"
each diff "$D"
each origins "$D"
each says "$D"
each labels "$D"
each show "$D" "$article"
each search "$D" incendie
each fix "$D"
each fix "$D" --log

terminal=no # a chroot may have none
python3 -c "import pty; pty.openpty()" 2>/dev/null && terminal=yes
if [ $terminal = yes ]; then
	python3 "$T/terminal.py" "$RECOUPE" timeline "$D" >"$T/out"
	grep -q "$escape" "$T/out"
	report $? 'colour on a terminal'
	python3 - "$T/out" <<'PY'
import re, sys, unicodedata
for line in open(sys.argv[1], encoding="utf-8", newline="").read().split("\r\n"):
    bare = re.sub("\033\\[[0-9;]*m", "", line)
    if bare.startswith("Relevé automatique"):
        continue  # the closing line is never cut
    assert sum(not unicodedata.combining(c) for c in bare) <= 60 or " " not in bare.strip(), bare
PY
	report $? 'no line but the last is wider than it'
	python3 "$T/terminal.py" "$RECOUPE" timeline --no-color "$D" >"$T/out"
	! grep -q "$escape" "$T/out"
	report $? '--no-color'
	NO_COLOR=1 python3 "$T/terminal.py" "$RECOUPE" timeline "$D" >"$T/out"
	! grep -q "$escape" "$T/out"
	report $? 'NO_COLOR'
	python3 "$T/terminal.py" "$RECOUPE" timeline --format jsonl "$D" >"$T/out"
	! grep -q "$escape" "$T/out"
	report $? 'no colour in JSON Lines, terminal or not'
fi

# A long add: progress on a terminal; Ctrl-C at any time leaves whole articles.
i=0
while [ $i -lt 2500 ]; do
	echo "{\"text\":\"Le navire numéro $i a accosté samedi à Tavres, a annoncé Ilan Dorvec. Il transportait $i tonnes de vivres.\"}"
	i=$((i + 1))
done >"$T/many.jsonl"
if [ $terminal = yes ]; then
	python3 "$T/terminal.py" "$RECOUPE" add "$T/p.recoupe" "$T/many.jsonl" >"$T/out"
	grep -q "$(printf '\r')" "$T/out" && grep -q 'articles' "$T/out"
	report $? 'a long add shows how far it is'
	python3 "$T/terminal.py" "$RECOUPE" add --quiet "$T/q.recoupe" "$T/many.jsonl" >"$T/out"
	[ ! -s "$T/out" ]
	report $? 'not with --quiet'
fi
for after in 0.2 0.5 1 2; do
	rm -f "$T/i.recoupe" "$T/i.recoupe-journal"
	python3 - "$after" "$RECOUPE" add --quiet "$T/i.recoupe" "$T/many.jsonl" <<'PY'
import signal, subprocess, sys, time
p = subprocess.Popen(sys.argv[2:], preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
time.sleep(float(sys.argv[1]))
p.send_signal(signal.SIGINT)
sys.exit(p.wait() not in (0, -signal.SIGINT))
PY
	report $? "Ctrl-C after $after s"
	[ -e "$T/i.recoupe" ] || continue
	check "what was added by then ($after s) is whole" "$RECOUPE" verify "$T/i.recoupe"
done
finish
