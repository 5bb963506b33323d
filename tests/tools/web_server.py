#!/usr/bin/env python3
"""web_server.py - a web server on the loopback for tests/cli/fetch.sh: invented pages and feeds, and everything that servers do wrong.

usage: web_server.py FOLDER      prints its port on a line of FOLDER/port, writes each request as a line "METHOD PATH STATUS TIME" into FOLDER/requests
A file FOLDER/round holds a number; the feed grows with it. A file FOLDER/changed: page a says more than before; FOLDER/gone: it is away.
"""
import gzip
import http.server
import os
import sys
import threading
import time

FOLDER = sys.argv[1]
STORY = {
    "a": ("Deux navires accostent à Tavres", "2024-03-11T08:00:00+01:00",
          "Deux navires ont accosté dimanche à Tavres, a annoncé le ministre Ilan Dorvec. Ils transportaient 40 tonnes de vivres. "
          "La capitainerie a précisé que le déchargement durerait deux jours."),
    "b": ("Tavres : 60 tonnes de vivres débarquées", "2024-03-11T12:00:00+01:00",
          "Deux navires ont accosté dimanche à Tavres avec 60 tonnes de vivres, selon l'agence Novalis. "
          "Le ministre Ilan Dorvec n'a pas souhaité commenter ces chiffres."),
    "c": ("Pas de navires à Tavres, dit le port", "2024-03-12T09:00:00+01:00",
          "Le port de Tavres dément que deux navires aient accosté dimanche. « Aucun navire n'est arrivé », a déclaré sa directrice, Mina Orval. "
          "Le ministre Ilan Dorvec avait annoncé l'arrivée de 40 tonnes de vivres."),
}
PAGE = """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>%s</title>
<meta property="og:site_name" content="Le Relais de Tavres"><meta property="article:published_time" content="%s">
<link rel="canonical" href="http://127.0.0.1:%d/%s"></head><body><nav>Accueil | Monde</nav>
<article><h1>%s</h1>%s</article><!-- %s --></body></html>"""


def page(name, port):
    title, date, text = STORY[name]
    if name == "a" and os.path.exists(os.path.join(FOLDER, "changed")):
        text += " Mise à jour : le ministre a porté ce chiffre à 55 tonnes."
    body = "".join("<p>%s</p>" % s for s in (text, "Notre rédaction suit ce dossier et complétera cet article. " * 3))
    return (PAGE % (title, date, port, name, title, body, time.time_ns())).encode()


def feed(n, port):
    items = "".join("<item><title>%s</title><link>http://127.0.0.1:%d/%s</link><pubDate>%s</pubDate><description>%s</description></item>"
                    % (STORY[k][0], port, k, STORY[k][1], STORY[k][2][:80]) for k in sorted(STORY)[:n])
    return ('<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Le Relais de Tavres</title><language>fr</language>'
            + items + "</channel></rss>").encode()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def send(self, status, body=b"", kind="text/html; charset=utf-8", **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for k, v in headers.items():
            self.send_header(k.replace("_", "-"), v)
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass
        with open(os.path.join(FOLDER, "requests"), "a") as f:
            f.write("%s %s %d %.3f %s\n" % (self.command, self.path, status, self.came, self.headers.get("User-Agent", "-")))

    def chunked(self, body):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for i in range(0, len(body), 19):
            part = body[i:i + 19]
            self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
        self.wfile.write(b"0\r\n\r\n")

    def do_GET(self):
        self.came = time.monotonic()
        port, path = self.server.server_port, self.path
        if path == "/robots.txt" and os.path.exists(os.path.join(FOLDER, "robots-packed")):
            self.chunked(b"User-agent: *\nDisallow: /" if "gzip" not in self.headers.get("Accept-Encoding", "") else gzip.compress(b"User-agent: *\nDisallow: /"))
        elif path == "/robots.txt" and os.path.exists(os.path.join(FOLDER, "robots-away")):
            self.send(302, Location="/" + "a" * 60000)
        elif path == "/robots.txt":
            self.send(200, b"User-agent: *\nDisallow: /no-one\n\nUser-agent: recoupe\nDisallow: /private/\nAllow: /private/open\n", "text/plain")
        elif path == "/a" and os.path.exists(os.path.join(FOLDER, "gone")):
            self.send(410, b"gone")
        elif path[1:] in STORY:
            body = page(path[1:], port)
            if "gzip" in self.headers.get("Accept-Encoding", ""):
                self.send(200, gzip.compress(body), Content_Encoding="gzip")
            else:
                self.send(200, body)
        elif path in ("/private/a", "/private/open", "/no-one"):
            self.send(200, page("a", port))
        elif path == "/chunked":
            self.chunked(page("b", port))
        elif path == "/etag":
            if self.headers.get("If-None-Match") == '"v1"':
                self.send(304, ETag='"v1"')
            else:
                self.send(200, page("a", port), ETag='"v1"')
        elif path == "/feed":
            n = int(open(os.path.join(FOLDER, "round")).read())
            tag = '"f%d"' % n
            if self.headers.get("If-None-Match") == tag:
                self.send(304, ETag=tag)
            else:
                self.send(200, feed(n, port), "application/rss+xml", ETag=tag)
        elif path == "/moved":
            self.send(302, Location="/a")
        elif path == "/loop":
            self.send(302, Location="/loop")
        elif path == "/away":
            self.send(302, Location="file:///etc/passwd")
        elif path == "/busy":
            self.server.busy = getattr(self.server, "busy", 0) + 1
            if self.server.busy == 1:
                self.send(503, b"", Retry_After="1")
            else:
                self.send(200, page("b", port))
        elif path == "/forbidden":
            self.send(403, b"no")
        elif path == "/huge":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            try:
                while True:
                    self.wfile.write(b"x" * 65536)
            except OSError:
                pass
            self.close_connection = True
        else:
            self.send(404, b"none")


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
with open(os.path.join(FOLDER, "port.new"), "w") as f:
    f.write("%d\n" % server.server_port)
os.rename(os.path.join(FOLDER, "port.new"), os.path.join(FOLDER, "port"))
threading.Timer(240, lambda: os._exit(0)).start()
server.serve_forever()
