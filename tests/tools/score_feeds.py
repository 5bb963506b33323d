#!/usr/bin/env python3
"""Checks feeds against gofeed's expectations (X.xml or X.json beside X.json or X_expected.json), as far as an article record holds them:
title, link, dates, author's name, text, and the feed's title as outlet.

    score_feeds.py INGEST_DUMP FOLDER [-v]

Markup is taken off both sides before texts are compared; dates are compared as instants."""
import datetime, html, json, os, re, subprocess, sys

def plain(s):
    s = re.sub(r'<!\[CDATA\[|\]\]>', '', s or '')
    for _ in range(2):
        s = html.unescape(re.sub(r'<[^>]*>', ' ', s))
    return re.sub(r'[\s\u00ad\u200b\x00-\x1f\x7f]+', '', s)

def instant(s):
    if not s:
        return None
    t = datetime.datetime.fromisoformat(s.replace('Z', '+00:00'))
    return t if t.tzinfo else t.replace(tzinfo=datetime.timezone.utc)

def first(*values):
    return next((v for v in values if v), None)

def name_of(a):
    if isinstance(a, dict):
        return a.get('name')
    if isinstance(a, str) and a:
        m = re.match(r'^\S+@\S+\s*\((.*)\)$', a) or re.match(r'^(.*?)\s*[(<]\S+@\S+[)>]$', a)
        return m.group(1) if m else None if '@' in a else a
    return None

def text_of(v):
    return v.get('value') if isinstance(v, dict) else v

def expected_items(feed):
    for item in first(feed.get('items'), feed.get('entries')) or []:
        links = [l if isinstance(l, str) else l.get('href') for l in item.get('links') or [] if isinstance(l, str) or l.get('rel', 'alternate') == 'alternate']
        dc = item.get('dcExt') or {}
        if item.get('updatedParsed') == item.get('publishedParsed') and dc.get('date'):
            item.pop('updatedParsed')  # one dc:date: it says when the item appeared
        yield {
            'title': plain(item.get('title')),
            'url': first(item.get('link'), item.get('url'), links[0] if links else None),
            'published': first(item.get('publishedParsed'), item.get('pubDateParsed'), item.get('date_published')),
            'modified': first(item.get('updatedParsed'), item.get('date_modified')),
            'byline': plain(name_of(first(item.get('author'), (item.get('authors') or [None])[0], (dc.get('creator') or [None])[0]))),
            'text': [plain(text_of(item.get(k))) for k in ('content', 'content_html', 'content_text', 'description', 'summary') if item.get(k)],
        }

def compare(want, got):
    wrong = []
    for key in ('title', 'byline'):
        if want[key] and plain(got[key]) != want[key] and want[key] not in plain(got[key]):
            wrong.append((key, want[key], got[key]))
    if want['url'] and (got['url'] or '').rstrip('/') != want['url'].strip().rstrip('/'):
        wrong.append(('url', want['url'], got['url']))
    for key in ('published', 'modified'):
        try:
            if want[key] and instant(got[key]) != instant(want[key]):
                wrong.append((key, want[key], got[key]))
        except ValueError:
            wrong.append((key, want[key], got[key]))
    if want['text'] and plain(got['text']) not in want['text'] and any(want['text']):
        wrong.append(('text', want['text'], got['text']))
    return wrong

def cases(folder):
    for base, _, files in sorted(os.walk(folder)):
        for f in sorted(files):
            stem, ext = os.path.splitext(f)
            path = os.path.join(base, f)
            want = os.path.join(base, stem + '.json' if ext == '.xml' else stem + '_expected.json')
            if (ext == '.xml' or ext == '.json') and want != path and os.path.exists(want):
                yield path, want

def main():
    dump, folder = sys.argv[1:3]
    total = good = none = fields = 0
    everything = list(cases(folder))
    run = subprocess.run([dump] + [p for p, _ in everything], capture_output=True)
    got = {}
    for line in run.stdout.decode().splitlines():
        r = json.loads(line)
        got.setdefault(r['source'].split('#')[0], []).append(r)
    for path, want_path in everything:
        with open(want_path, encoding='utf-8') as f:
            feed = json.load(f)
        wanted = list(expected_items(feed))
        have = got.get(path, [])
        wrong = []
        if not wanted:
            none += 1
            continue
        total += 1
        if len(wanted) != len(have):
            wrong.append(('items', len(wanted), len(have)))
        for w, g in zip(wanted, have):
            fields += sum(bool(v) for v in w.values())
            wrong += compare(w, g)
            outlet = plain(feed.get('title'))
            if outlet and g['outlet'] and plain(g['outlet']) != outlet and not any('source' in str(i) for i in first(feed.get('items'), feed.get('entries')) or []):
                wrong.append(('outlet', outlet, g['outlet']))
        good += not wrong
        for key, w, g in wrong:
            print(f'{os.path.relpath(path, folder)}: {key}: want {w!r}, got {g!r}')
    print(f'{good} of {total} cases with items ({fields} values); {none} cases say nothing of an item; exit {run.returncode}')
    return good != total

sys.exit(main())
