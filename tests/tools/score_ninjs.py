#!/usr/bin/env python3
"""ninjs's own test suite: an item that should pass is read without a word about the standard; one that should fail is said to be
not as the standard has it (the record has no version, so a property of a later version is no error), or is no item at all.

    score_ninjs.py INGEST_DUMP TEST_SUITE_FOLDER"""
import glob, json, os, subprocess, sys

dump, folder = sys.argv[1:3]
bad = 0
for kind in ('should_pass', 'should_fail'):
    files = sorted(glob.glob(os.path.join(folder, '*', kind, '*.json')))
    run = subprocess.run([dump] + files, capture_output=True)
    got = {}
    for line in run.stdout.decode().splitlines():
        r = json.loads(line)
        got.setdefault(r['source'].split('#')[0], []).append(r)
    good = 0
    for f in files:
        said = [w for r in got.get(f, []) for w in r['warnings'] if w.startswith('ninjs:')]
        strange = any(r['problem'] and ('JSON' in r['problem'] or 'no "text"' in r['problem']) for r in got.get(f, []))
        right = (bool(said) or strange) if kind == 'should_fail' else f in got and not said and not strange
        good += right
        if not right:
            print(kind, os.path.relpath(f, folder), said, [r['problem'] for r in got.get(f, [])])
    bad += len(files) - good
    print(f'{kind}: {good} of {len(files)}; exit {run.returncode}')
sys.exit(bad != 0)
