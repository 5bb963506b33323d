#!/bin/sh
# pages.sh - scores what ingest makes of pages, agency items, feeds, archives and charsets, against page-floors.tsv; called by `make eval-pages`.
# Environment: CORPORA, TOOLS (folder of ingest_dump and warc_dump), OUT (a folder for what is written). Collections that are not there are left out and said so.
set -eu
here=$(dirname "$0")
score=$here/../tools
mkdir -p "$OUT"
: >"$OUT/scores"
put() { # name value
	[ -n "$2" ] && printf '%s\t%s\n' "$1" "$2" >>"$OUT/scores"
}
there() {
	[ -e "$CORPORA/$1" ] && return 0
	echo "$1: not in $CORPORA, left out"
	return 1
}

if there html/trafilatura/html.tar.xz; then
	if [ ! -d "$OUT/pages" ]; then
		mkdir -p "$OUT/pages"
		xz -dc "$CORPORA/html/trafilatura/html.tar.xz" | tar -xf - -C "$OUT/pages"
	fi
	find "$OUT/pages/" -type f -print0 | sort -z | xargs -0 "$TOOLS/ingest_dump" >"$OUT/pages.jsonl" 2>/dev/null
	python3 "$score/score_pages.py" "$CORPORA/html/trafilatura/expectations.jsonl" "$OUT/pages.jsonl" >"$OUT/pages.score"
	put text_f1 "$(awk '$1 == "F1" {print $2 * 100}' "$OUT/pages.score")"
	put dates "$(awk '$1 == "date" {print $5}' "$OUT/pages.score")"
	put titles "$(awk '$1 == "title" {print $7}' "$OUT/pages.score")"
	put authors "$(awk '$1 == "author" {print $7}' "$OUT/pages.score")"
fi
if there newsformats/ninjs/test_suite; then
	python3 "$score/score_ninjs.py" "$TOOLS/ingest_dump" "$CORPORA/newsformats/ninjs/test_suite" >"$OUT/ninjs.score" || true
	put ninjs_pass "$(awk '$1 == "should_pass:" {print $2}' "$OUT/ninjs.score")"
	put ninjs_fail "$(awk '$1 == "should_fail:" {print $2}' "$OUT/ninjs.score")"
fi
if there feeds/gofeed/testdata; then
	python3 "$score/score_feeds.py" "$TOOLS/ingest_dump" "$CORPORA/feeds/gofeed/testdata" >"$OUT/feeds.score" || true
	put feeds "$(tail -n 1 "$OUT/feeds.score" | cut -d ' ' -f 1)"
fi
if there warc/synthetic; then
	python3 "$score/score_warc.py" "$TOOLS/warc_dump" "$CORPORA/warc/synthetic" >"$OUT/warc.score" || true
	put warc "$(tail -n 1 "$OUT/warc.score" | cut -d ' ' -f 1)"
fi
if there encodings; then
	python3 "$score/score_charsets.py" "$TOOLS/ingest_dump" "$CORPORA/encodings" >"$OUT/charsets.score"
	for pair in html5lib:prescan sniffer:sniffer chardet:detected mislabelled:mislabelled; do
		put "charset_${pair#*:}" "$(awk -v n="${pair%%:*}:" '$1 == n {print $2}' "$OUT/charsets.score")"
	done
fi
cat "$OUT/scores"
bad=0
tab=$(printf '\t')
grep -v '^#' "$here/page-floors.tsv" | tail -n +2 >"$OUT/floors"
while IFS="$tab" read -r what floor; do
	got=$(awk -F '\t' -v what="$what" '$1 == what {print $2}' "$OUT/scores")
	[ -n "$got" ] || continue
	if awk -v a="$got" -v b="$floor" 'BEGIN {exit !(a + 0 < b + 0)}'; then
		echo "$what: $got is below the floor of $floor"
		bad=1
	fi
done <"$OUT/floors"
exit $bad
