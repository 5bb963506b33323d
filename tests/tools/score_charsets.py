#!/usr/bin/env python3
"""Charset cases of three collections, and pages written in other charsets than they say.

    score_charsets.py INGEST_DUMP ENCODINGS_FOLDER [-v]

What counts is the text that comes out, not the name of a charset: a case is right when it reads as the expected charset would read it, or when its
bytes say the same in both. The expected text is Python's decoding of the bytes, after the same clean-up as ours (markup, spaces).
- html5lib: the HTML standard's prescan (its labels are about declarations; a case whose bytes are all ASCII is right whatever is declared)
- sniffer: jsdom's html-encoding-sniffer, the charset is in the file's name
- chardet: texts without declaration, the folder's name is the charset
- mislabelled: invented French, German, Spanish and Polish pages in legacy charsets with a right, a missing and wrong declarations"""
import glob, json, os, re, subprocess, sys, tempfile

WEB = {'iso-8859-1': 'cp1252', 'latin1': 'cp1252', 'ascii': 'cp1252', 'us-ascii': 'cp1252', 'windows-1252': 'cp1252', 'iso-8859-9': 'cp1254',
       'euc-kr': 'cp949', 'gb2312': 'gb18030', 'gbk': 'gb18030', 'shift_jis': 'cp932', 'utf-8-sig': 'utf-8-sig', 'big5': 'big5hkscs',
       'iso-8859-8-i': 'iso-8859-8', 'x-user-defined': 'latin-1', 'windows-874': 'cp874', 'tis-620': 'cp874', 'cp949': 'cp949', 'macroman': 'mac_roman',
       'maccyrillic': 'mac_cyrillic', 'utf-16': 'utf-16', 'utf-32': 'utf-32'}


def letters(s):
    """Letters above ASCII in order: what a wrong charset would change."""
    return [c for c in s if ord(c) >= 0xA0 and c.isalpha()]


def plain(s):
    s = re.sub(r'(?s)<!--.*?-->|<(script|style|head)\b.*?</\1>|<[^>]*>', ' ', s)
    return letters(s)


def decode(data, charset):
    name = WEB.get(charset.lower(), charset)
    try:
        return data.decode(name, 'replace')
    except LookupError:
        return None


def run(dump, cases, verbose, title):
    """cases: (name, bytes, charset). Right: the letters read are those of the expected decoding, nine of ten in common order at least."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, (_, data, _) in enumerate(cases):
            paths.append(os.path.join(folder, '%05d' % i))
            with open(paths[-1], 'wb') as out:
                out.write(data)
        got = {}
        for k in range(0, len(paths), 500):
            r = subprocess.run([dump] + paths[k:k + 500], capture_output=True)
            for line in r.stdout.decode('utf-8').splitlines():
                a = json.loads(line)
                got[a['source']] = (a['title'] or '') + ' ' + a['text']
    right = n = 0
    for path, (name, data, charset) in zip(paths, cases):
        want = decode(data, charset)
        if want is None:
            continue
        n += 1
        have, should = letters(got.get(path, '')), set(plain(want))
        ok = not have and not should or (have and sum(c in should for c in have) >= 0.97 * len(have)) or not have and len(should) < 4
        right += bool(ok)
        if verbose and not ok:
            print('  ', title, name, charset, ''.join(have[:30]), data[:300] if title == 'html5lib' else '')
    print('%s: %d of %d' % (title, right, n))
    return right, n


def html5lib(folder):
    for f in sorted(glob.glob(os.path.join(folder, 'html5lib-tests/encoding/*.dat'))):
        for block in re.split(rb'\n\n(?=#data\n)', open(f, 'rb').read()):
            m = re.match(rb'#data\n(.*)\n#encoding\n(\S+)', block, re.S)
            if m:
                yield os.path.basename(f), m[1] + b'<p>' + 'Le préfet a été reçu à la préfecture, déjà évacuée mardi.'.encode(WEB.get(m[2].decode().lower(), m[2].decode()), 'ignore') + b'</p>', m[2].decode()


def sniffer(folder):
    for f in sorted(glob.glob(os.path.join(folder, 'html-encoding-sniffer/test/fixtures/**/*.html'), recursive=True)):
        m = re.search(r'_([A-Za-z0-9-]+)\.html$', f)
        if m:
            yield os.path.basename(f), open(f, 'rb').read(), m[1]


def chardet(folder):
    """Most are feeds; as plain text, without markup, so that only the charset is asked for."""
    for d in sorted(glob.glob(os.path.join(folder, 'chardet/tests/*'))):
        charset = re.match(r'(?i)(iso-8859-\d+|windows-\d+|cp\d+|utf-8-sig|utf-16|utf-32|utf-8|iso-2022-\w+|johab|.+)', os.path.basename(d))[0]
        for f in sorted(glob.glob(os.path.join(d, '*'))):
            data = open(f, 'rb').read() if os.path.isfile(f) else b''
            if not re.match('(?i)iso-2022|utf-(16|32)', charset):
                data = re.sub(rb'(?s)<[^>]*>', b' ', data)
            if data:
                yield os.path.relpath(f, folder), data, charset


def mislabelled():
    texts = {'cp1252': ['Le préfet a été reçu à l’Élysée : « Nous n’avons pas cédé », assure-t-il. Coût : 3 000 €.', 'Die Straße wurde früh geräumt – trotz heftiger Böen über München.',
                        'El niño llegó mañana según el señor Muñoz, dijo la policía.'],
             'iso-8859-2': ['Wójt gminy ogłosił, że droga będzie zamknięta już w środę.'],
             'cp1251': ['Мэр города заявил, что дорога будет закрыта со вторника до пятницы.']}
    for charset, lines in texts.items():
        for i, line in enumerate(lines):
            for said in (charset, None, 'utf-8', 'iso-8859-1') if charset == 'cp1252' else (charset,):
                meta = '<meta charset="%s">' % said.replace('cp', 'windows-') if said else ''
                yield '%s-%d-%s' % (charset, i, said), ('<html><head>%s<title>x</title></head><body><p>%s</p></body></html>' % (meta, line * 3)).encode(charset), charset
            for said in ('utf-8', 'iso-8859-1', 'windows-1252', None):
                meta = '<meta charset="%s">' % said if said else ''
                yield 'utf-8-%s-%d-%s' % (charset, i, said), ('<html><head>%s<title>x</title></head><body><p>%s</p></body></html>' % (meta, line * 3)).encode('utf-8'), 'utf-8'


def main():
    dump, folder, verbose = sys.argv[1], sys.argv[2], '-v' in sys.argv
    for title, cases in (('html5lib', html5lib(folder)), ('sniffer', sniffer(folder)), ('chardet', chardet(folder)), ('mislabelled', mislabelled())):
        run(dump, list(cases), verbose, title)


main()
