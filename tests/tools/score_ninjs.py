#!/usr/bin/env python3
"""ninjs's own test suite: an item that should pass is read without a word about the standard; one that should fail is said to be
not as the standard has it, or is no item at all. Items of versions 1.0 and 1.1 that don't say their version are given it, as their folder has it.

    score_ninjs.py INGEST_DUMP TEST_SUITE_FOLDER"""
import glob, json, os, subprocess, sys, tempfile

dump, folder = sys.argv[1:3]
bad = 0


def with_version(path, into):
    """The file, or a copy that says the version of its folder."""
    version = os.path.basename(os.path.dirname(os.path.dirname(path)))
    try:
        item = json.load(open(path, encoding='utf-8'))
    except ValueError:
        return path
    if version not in ('1.0', '1.1') or 'uri' not in item or '$standard' in item:
        return path
    item['$standard'] = {'name': 'ninjs', 'version': version}
    copy = os.path.join(into, version + '_' + os.path.basename(path))
    with open(copy, 'w', encoding='utf-8') as out:
        json.dump(item, out)
    return copy


kept = tempfile.TemporaryDirectory()
for kind in ('should_pass', 'should_fail'):
    into = os.path.join(kept.name, kind)
    os.mkdir(into)
    files = [with_version(f, into) for f in sorted(glob.glob(os.path.join(folder, '*', kind, '*.json')))]
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
