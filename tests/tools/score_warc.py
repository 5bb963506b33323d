#!/usr/bin/env python3
"""Checks web archives against what must come out of them.

    score_warc.py WARC_DUMP FOLDER      FOLDER holds expected.json: [{"file", "responses": [{"uri", "body_sha1", …}]}]

Marks on a response: truncated and damaged = it must be said to be so; limit = refused as too large; skip = no page;
optional = may be missing."""
import json, os, subprocess, sys

def check(want, got):
    if want.get('skip'):
        return not got or not got['page']
    if not got:
        return want.get('optional') or want.get('damaged')
    if want.get('limit'):
        return got['problem'] is not None
    if want.get('damaged') or want.get('truncated'):
        return (got['cut'] or got['damaged']) and bool(got['note'] or got['notes']) and got['body_len'] >= want.get('min_len', 0)
    if 'body_len' in want and got['body_len'] != want['body_len']:
        return False
    return 'body_sha1' not in want or got['body_sha1'] == want['body_sha1'] and not got['damaged']

def main():
    dump, folder = sys.argv[1:3]
    good = 0
    cases = json.load(open(os.path.join(folder, 'expected.json')))
    for case in cases:
        run = subprocess.run([dump, os.path.join(folder, case['file'])], capture_output=True, text=True)
        records = [json.loads(l) for l in run.stdout.splitlines()]
        by_uri = {r['uri']: r for r in records if r['type'] in ('response', 'revisit', 'arc')}
        damage = any(r['damaged'] or r['cut'] for r in records)
        wrong = [w['uri'] for w in case['responses'] if not check(w, by_uri.get(w['uri']))]
        if any(w.get('damaged') for w in case['responses']) and not damage:
            wrong.append('damage not reported')
        good += not wrong and run.returncode == 0
        if wrong or run.returncode:
            print(f"{case['file']}: {', '.join(wrong)} (exit {run.returncode})")
            for r in records:
                print('   ', json.dumps(r))
    print(f'{good} of {len(cases)}')
    return good != len(cases)

sys.exit(main())
