#!/bin/sh
# run.sh - runs every test program and script, and ends on "N passed, N failed". Called by `make test`, which sets
# BUILD and TEST_DIR. Each test prints lines "ok ..." and "not ok ..." (TAP); a program that dies counts as one failure.
set -u
passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

count() { # status name
	ok=$(grep -c '^ok' "$log")
	bad=$(grep -c '^not ok' "$log")
	if [ "$1" -ne 0 ] && [ "$bad" -eq 0 ]; then
		bad=1
		echo "not ok $2 (status $1)"
		tail -n 20 "$log"
	fi
	grep -A 12 '^not ok' "$log"
	passed=$((passed + ok))
	failed=$((failed + bad))
	echo "$2: $ok passed, $bad failed"
}

for t in "$TEST_DIR"/test_*; do
	case $t in *.d) continue ;; esac
	CMOCKA_MESSAGE_OUTPUT=TAP "$t" >"$log" 2>&1
	count $? "unit/$(basename "$t")"
done
"$TEST_DIR/cases" tests/cases >"$log" 2>&1
count $? cases
for t in tests/cli/*.sh tests/golden/*.sh; do
	[ -f "$t" ] || continue
	RECOUPE="${RECOUPE:-$BUILD/recoupe}" sh "$t" >"$log" 2>&1
	count $? "$t"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
