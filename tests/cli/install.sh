#!/bin/sh
# install.sh - make install: where things go, the manual page, what bash completes, a program that uses the library.
. tests/cli/lib.inc
BUILD=${BUILD:-$(dirname "$RECOUPE")}

check 'make install' make --no-print-directory BUILD="$BUILD" DESTDIR="$T/a stage" PREFIX=/usr install
[ $s -eq 0 ] || { finish; exit; }
(cd "$T/a stage" && find . -type f | sort) >"$T/files"
cat >"$T/wanted" <<EOF
./usr/bin/recoupe
./usr/include/recoupe.h
./usr/lib/librecoupe.a
./usr/lib/pkgconfig/recoupe.pc
./usr/share/bash-completion/completions/recoupe
./usr/share/man/man1/recoupe.1
EOF
check 'puts each file where Debian has it' cmp "$T/wanted" "$T/files"
check 'the program runs from there' "$T/a stage/usr/bin/recoupe" --version
page="$T/a stage/usr/share/man/man1/recoupe.1"
for c in $("$RECOUPE" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
	grep -q "^\.SS recoupe $c" "$page"
	report $? "the manual has $c"
	for o in $("$RECOUPE" "$c" --help | sed -n 's/^  --\([a-z-]*\).*/\1/p' | sed 's/-/\\\\-/g'); do
		grep -q "fB\\\\-\\\\-$o" "$page" || report 1 "the manual has --$o"
	done
done
if command -v groff >/dev/null; then
	groff -man -Tutf8 -ww "$page" >"$T/out" 2>"$T/err"
	[ ! -s "$T/err" ]
	report $? 'the manual is well formed'
fi
if command -v bash >/dev/null; then
	complete() { # words...; prints what is offered for the last
		bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _recoupe; echo "${COMPREPLY[@]}"' \
			"$T/a stage/usr/share/bash-completion/completions/recoupe" "$@" 2>"$T/err"
	}
	[ "$(complete recoupe ti)" = timeline ]
	report $? 'bash completes commands'
	[ "$(complete recoupe timeline --fr)" = --from ]
	report $? 'and options of a command'
	[ "$(complete recoupe timeline --format '')" = 'text jsonl csv' ]
	report $? 'and formats'
	[ "$(cd "$T" && complete recoupe show fil)" = files ]
	report $? 'and files'
	offered=0
	for c in $("$RECOUPE" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
		for o in $("$RECOUPE" "$c" --help | sed -n 's/^  \(--[a-z-]*\) [^ ].*/\1/p'); do
			[ -z "$(cd "$T" && complete recoupe "$c" "$o" files)" ] || { echo "# files behind $c $o" && offered=1; }
		done
	done
	report $offered 'but none behind an option that takes no file'
fi
if command -v pkg-config >/dev/null && command -v "${CC:-cc}" >/dev/null; then
	make --no-print-directory BUILD="$BUILD" PREFIX="$T/own" install >"$T/out" 2>&1
	printf '#include <recoupe.h>\n#include <stdio.h>\nint main(void) { puts(recoupe_version()); return 0; }\n' >"$T/use.c"
	check 'a program is built with the library' sh -c "${CC:-cc} -o '$T/use' '$T/use.c' \$(PKG_CONFIG_PATH='$T/own/lib/pkgconfig' pkg-config --cflags --libs recoupe)"
	check 'and runs' "$T/use"
	holds 'and knows its version' "$("$RECOUPE" --version | sed 's/^recoupe //')"
	check 'the library can be moved' env PKG_CONFIG_PATH="$T/own/lib/pkgconfig" pkg-config --define-variable=prefix=/elsewhere --cflags --libs recoupe
	holds 'with its header' '-I/elsewhere/include'
	holds 'and its folder' '-L/elsewhere/lib'
fi
check 'make uninstall' make --no-print-directory BUILD="$BUILD" DESTDIR="$T/a stage" PREFIX=/usr uninstall
[ -z "$(find "$T/a stage" -type f)" ]
report $? 'leaves nothing'
finish
