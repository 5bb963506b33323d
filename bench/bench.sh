#!/bin/sh
# bench.sh - how fast is this machine with the program as built? Called by `make bench`.
#
# Input: the texts of examples/, repeated with a running number behind each, so that no two articles are the same bytes.
# Each figure comes with a hash of what was put out: a faster build that prints something else shows.
# Memory "beyond the text": peak resident size less the bytes of the largest input under way (one article a thread).
# usage: bench/bench.sh BUILD_FOLDER [ARTICLES]
set -eu
LC_ALL=C
export LC_ALL
build=$1
articles=${2:-6000}
dir=$build/bench
recoupe=$build/recoupe
mkdir -p "$dir"

"$recoupe" analyze --quiet examples/fr-*/*.html examples/en-*/*.jsonl examples/es-*/*.txt |
	sed -E 's/^.*\},"text":"(.*)","sentences":\[.*$/\1/' >"$dir/texts"
awk -v n="$articles" '{ text[NR] = $0 }
	END { for (i = 0; i < n; i++) printf "{\"id\":\"%d\",\"published\":\"2024-03-%02d\",\"text\":\"%s %d\"}\n", i, i % 28 + 1, text[i % NR + 1], i }' \
	"$dir/texts" >"$dir/input.jsonl"
words=$(awk -F'"text":"' '{ n += split($2, w, /[ \t]|\\n/) } END { print n }' "$dir/input.jsonl")
echo "machine: $(nproc) processors, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)"
echo "input: $articles articles, $words words"

analyze() { # threads
	"$dir/measure" "$recoupe" analyze --quiet --threads "$1" - <"$dir/input.jsonl" 2>"$dir/figures" >"$dir/out"
	read -r wall cpu kib <"$dir/figures"
	echo "analyze, $1 thread(s): $(awk "BEGIN { printf \"%.0f\", $words / $wall }") words/s ($(awk "BEGIN { printf \"%.0f\", $words / $cpu }") a CPU second), peak $((kib / 1024)) MiB," \
		"output sha256 $(sha256sum <"$dir/out" | cut -c1-16)"
}
analyze 1
analyze "$(nproc)"

# Tokens, tags, lemmas, trees and names alone, over the French texts, in memory (bench/words.c).
tokens_to_names() { # threads
	set -- "$1" $("$dir/words" fr "$dir/fr.txt" "$1")
	echo "tokens to names, French, $1 thread(s): $2 words/s ($3 a CPU second), found $6"
}
tokens_to_names 1
tokens_to_names "$(nproc)"

head -n 1000 "$dir/input.jsonl" >"$dir/add.jsonl"
rm -f "$dir/bench.recoupe"
"$dir/measure" "$recoupe" add --quiet "$dir/bench.recoupe" "$dir/add.jsonl" 2>"$dir/figures"
read -r wall cpu kib <"$dir/figures"
echo "add: $(awk "BEGIN { printf \"%.0f\", 1000 / $wall }") articles/s, peak $((kib / 1024)) MiB," \
	"export sha256 $("$recoupe" export "$dir/bench.recoupe" --format jsonl | sha256sum | cut -c1-16)"
