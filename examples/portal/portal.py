#!/usr/bin/env python3
"""A small portal that mirrors the column "Thi đua yêu nước". Python 3.11, nothing to install.

It keeps a copy of every published article in an SQLite file and shows it on pages of its own. Two ways bring news:
the log of changes (`/changes`), which alone is enough, and webhooks, which only say at once that there is something
to fetch. What was withdrawn or removed is deleted here, text and all.

usage: portal.py [--port 8400] [--api http://127.0.0.1:8000] [--data mirror.sqlite3] [--once]
The webhook's secret stands in PORTAL_WEBHOOK_SECRET (whsec_…), an API key in PORTAL_API_KEY.
"""

import argparse
import base64
import hmac
import json
import os
import sqlite3
import threading
import time
from collections.abc import Mapping
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

TOLERANCE_SECONDS = 300
TIMEOUT_SECONDS = 20
GONE = (404, 410)
SCHEMA = """
CREATE TABLE IF NOT EXISTS article (id TEXT PRIMARY KEY, slug TEXT UNIQUE, published_at TEXT, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS place (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS message (id TEXT PRIMARY KEY, at REAL NOT NULL);
PRAGMA secure_delete = ON;
"""
PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width"><style>body{{max-width:44rem;margin:2rem auto;padding:0 1rem;
font:1.05rem/1.6 system-ui,sans-serif}}img{{max-width:100%;height:auto}}time{{color:#555}}</style></head>
<body><header><p><a href="/">Thi đua yêu nước</a></p></header><main>{body}</main></body></html>"""


class Mirror:
    """The copy: what there is, and how far the log was read."""

    def __init__(self, api: str, data: Path | str, key: str | None = None) -> None:
        self.api, self.key = api.rstrip("/") + "/api/portal/v1", key
        self._lock = threading.Lock()
        self._db = sqlite3.connect(data, check_same_thread=False, isolation_level=None)
        self._db.executescript(SCHEMA)

    def follow(self) -> int:
        """Read the log from where it was left to its end; how many changes there were. Safe to run at any time."""
        seen = 0
        while True:
            page = self._ask(f"/changes?cursor={quote(self._place())}")
            for change in page["items"]:
                if change["kind"] == "article":
                    self.fetch(change["id"], change["slug"])
                # Kept after the change is: killed in between, the same change is read once more.
                self._keep_place(str(change["seq"]))
            seen += len(page["items"])
            if not page["items"]:
                return seen

    def fetch(self, article_id: str, slug: str) -> None:
        """Bring one article to what it is now, whatever the news said: an old message then does no harm."""
        with self._lock:
            found = self._article(slug)
            if found is None or found["id"] != article_id:
                self._db.execute("DELETE FROM article WHERE id = ?", (article_id,))
                return
            self._db.execute(
                "INSERT INTO article VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, "
                "published_at = excluded.published_at, json = excluded.json",
                (article_id, found["slug"], found["published_at"], json.dumps(found, ensure_ascii=False)),
            )

    def take(self, headers: Mapping[str, str], body: bytes, secret: str, now: float | None = None) -> int:
        """One webhook; the HTTP status to answer with."""
        if not signed(headers, body, secret, time.time() if now is None else now):
            return 401
        with self._lock:
            known = self._db.execute("SELECT 1 FROM message WHERE id = ?", (headers["webhook-id"],)).fetchone()
        if known:
            return 200
        message = json.loads(body)
        if message["type"].startswith("article."):
            self.fetch(message["data"]["id"], message["data"]["slug"])
        with self._lock:
            # After the work is done: killed in between, the sender tries again.
            self._db.execute("INSERT OR IGNORE INTO message VALUES (?, ?)", (headers["webhook-id"], time.time()))
        return 200

    def articles(self) -> dict[str, dict[str, Any]]:
        """Every article by id, the newest first."""
        with self._lock:
            rows = self._db.execute("SELECT id, json FROM article ORDER BY published_at DESC, id DESC").fetchall()
        return {article_id: json.loads(text) for article_id, text in rows}

    def close(self) -> None:
        """Close the copy."""
        self._db.close()

    def _article(self, slug: str) -> dict[str, Any] | None:
        try:
            return self._ask(f"/articles/{quote(slug)}")
        except HTTPError as error:
            if error.code in GONE:
                return None
            raise

    def _place(self) -> str:
        with self._lock:
            row = self._db.execute("SELECT value FROM place WHERE name = 'cursor'").fetchone()
        return str(row[0]) if row else "0"

    def _keep_place(self, cursor: str) -> None:
        with self._lock:
            self._db.execute("INSERT OR REPLACE INTO place VALUES ('cursor', ?)", (cursor,))

    def _ask(self, path: str) -> dict[str, Any]:
        headers = {"X-API-Key": self.key} if self.key else {}
        with urlopen(Request(self.api + path, headers=headers), timeout=TIMEOUT_SECONDS) as answer:
            return dict(json.load(answer))


def signed(headers: Mapping[str, str], body: bytes, secret: str, now: float) -> bool:
    """Whether a message bears a good signature by Standard Webhooks and is not older than five minutes."""
    try:
        message_id, timestamp = headers["webhook-id"], headers["webhook-timestamp"]
        if abs(now - int(timestamp)) > TOLERANCE_SECONDS:
            return False
        key = base64.b64decode(secret.removeprefix("whsec_"))
        good = b"v1," + base64.b64encode(hmac.digest(key, f"{message_id}.{timestamp}.".encode() + body, "sha256"))
        given = headers["webhook-signature"].split(" ")
    except (KeyError, ValueError):
        return False
    return any(hmac.compare_digest(good, one.encode()) for one in given)


def page(title: str, body: str) -> bytes:
    """A page of this site; `body` is HTML."""
    return PAGE.format(title=escape(title), body=body).encode()


def serve(mirror: Mirror, port: int, secret: str, site: str) -> ThreadingHTTPServer:
    """The site: `/`, `/bai/{slug}`, and POST `/hook` for webhooks."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            articles = mirror.articles().values()
            if self.path == "/":
                items = "".join(
                    f'<li><a href="/bai/{escape(a["slug"])}">{escape(a["title"])}</a> '
                    f"<time>{a['published_at'][:10]}</time></li>"
                    for a in articles
                )
                self._answer(200, page("Thi đua yêu nước", f"<h1>Thi đua yêu nước</h1><ul>{items}</ul>"))
                return
            found = next((a for a in articles if f"/bai/{a['slug']}" == self.path), None)
            if found is None:
                self._answer(404, page("Không có bài", "<h1>Không có bài này.</h1>"))
                return
            # The API's HTML is clean; pictures are shown from where the article came from.
            text = found["body_html"].replace('src="/api/', f'src="{site}/api/')
            self._answer(200, page(found["title"], f"<h1>{escape(found['title'])}</h1>{text}"))

        def do_POST(self) -> None:
            body = self.rfile.read(min(int(self.headers.get("content-length", 0)), 1_000_000))
            headers = {name.lower(): value for name, value in self.headers.items()}
            try:
                status = mirror.take(headers, body, secret) if self.path == "/hook" else 404
            except OSError:
                status = 503  # the API is away: the sender tries again later
            self._answer(status, b"")

        def _answer(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: Any) -> None:
            """Say nothing."""

    return ThreadingHTTPServer(("127.0.0.1", port), Handler)


def main() -> None:
    """Serve, and follow the log every minute; with --once only bring the copy up to date."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=8400)
    parser.add_argument("--api", default="http://127.0.0.1:8000")
    parser.add_argument("--data", default="mirror.sqlite3")
    parser.add_argument("--once", action="store_true", help="read the log to its end, print the number of articles")
    given = parser.parse_args()
    mirror = Mirror(given.api, given.data, os.environ.get("PORTAL_API_KEY"))
    if given.once:
        mirror.follow()
        print(len(mirror.articles()))
        return
    server = serve(mirror, given.port, os.environ.get("PORTAL_WEBHOOK_SECRET", ""), given.api.rstrip("/"))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{given.port}/", flush=True)
    while True:
        try:
            mirror.follow()
        except OSError as error:
            print(f"API away: {error}", flush=True)
        time.sleep(60)


if __name__ == "__main__":
    main()
