#!/bin/sh
# pages.sh - pages a second against trafilatura with metadata (which is not needed otherwise), on the same pages in one run, one thread each.
# usage: bench/pages.sh INGEST_DUMP FOLDER [PAGES]     PYTHON=python3 of an environment that has trafilatura
# The processor's time is counted, not the clock's, so that other work on the machine matters little; each side runs three times, in turn, the least counts.
set -eu
dump=$1
folder=$2
pages=${3:-200}
python=${PYTHON:-python3}
list=$(mktemp)
trap 'rm -f "$list"' EXIT
find "$folder" -type f | LC_ALL=C sort | awk -v n="$pages" '{a[NR] = $0} END {step = NR > n ? NR / n : 1; for (i = 1; i <= NR; i += step) print a[int(i)]}' >"$list"
exec "$python" - "$dump" "$list" <<'PY'
import os, resource, subprocess, sys, time
dump, paths = sys.argv[1], open(sys.argv[2]).read().splitlines()
pages = [open(p, 'rb').read() for p in paths]
size = sum(map(len, pages)) / 1e6

def ours():
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([dump, '-q'] + paths, check=True, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

def theirs():
    from trafilatura import bare_extraction
    t = time.process_time()
    for p in pages:
        try:
            bare_extraction(p, with_metadata=True)
        except Exception:
            pass
    return time.process_time() - t

try:
    import trafilatura
    rounds = [(ours(), theirs()) for _ in range(3)]
    slow = min(r[1] for r in rounds)
except ImportError:
    rounds, slow = [(ours(), 0) for _ in range(3)], None
fast = min(r[0] for r in rounds)
print('%d pages, %.1f MB' % (len(pages), size))
print('recoupe      %7.0f pages a second, %6.1f MB a second' % (len(pages) / fast, size / fast))
if slow:
    print('trafilatura  %7.0f pages a second, %6.1f MB a second (%s)' % (len(pages) / slow, size / slow, trafilatura.__version__))
    print('ratio        %7.1f' % (slow / fast))
else:
    print('trafilatura is not installed for %s: no ratio' % sys.executable)
PY
