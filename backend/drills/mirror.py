"""Publishes, changes, withdraws and removes while server and worker are killed; the sample portal must end as truth.

One copy of examples/portal is fed by webhooks alone, another by the log of changes alone. Both must hold exactly what
the portal shows, none of what was taken down, not even in the bytes of their files; and of each article the messages
must have come in order, each at least once.

usage: python -m drills.mirror [--actions N] [--kills N] [--editors N] [--seed N] [sqlite] [postgresql]
"""

import argparse
import importlib.util
import random
import secrets
import sys
import tempfile
import threading
import time
import uuid
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError

import httpx

from drills.crash import PASSWORD, installation
from tests.deploy.topology import ROOT, THIDUA, Service, free_port

RUNS = ("sqlite", "postgresql")
AUTHOR, EDITOR, LEAD = "xa.tanlap", "vhtt", "vhtt.lead"
#: How long the last messages may take after the last kill; a receiver that was away is asked again after pauses.
SETTLED_WITHIN = 300
ARTICLES = "/api/v1/articles"


def sample_portal() -> Any:
    """The module examples/portal/portal.py."""
    spec = importlib.util.spec_from_file_location("sample_portal", ROOT / "examples" / "portal" / "portal.py")
    if spec is None or spec.loader is None:
        raise ImportError("examples/portal/portal.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PORTAL = sample_portal()


class PatientMirror(PORTAL.Mirror):  # type: ignore[misc,name-defined]
    """The sample portal, which waits a little for an API that was killed; and which messages came, in order."""

    def __init__(self, api: str, data: Path) -> None:
        super().__init__(api, data)
        self.came: dict[str, list[int]] = defaultdict(list)

    def take(self, headers: Mapping[str, str], body: bytes, secret: str, now: float | None = None) -> int:
        """One webhook, noted."""
        message = PORTAL.json.loads(body)
        if "seq" in message["data"]:
            self.came[message["data"]["id"]].append(message["data"]["seq"])
        return int(super().take(headers, body, secret, now))

    def _ask(self, path: str) -> dict[str, Any]:
        until = time.monotonic() + 7
        while True:
            try:
                return dict(super()._ask(path))
            except HTTPError as error:
                if error.code < 500 or time.monotonic() > until:
                    raise
            except (URLError, OSError):
                if time.monotonic() > until:
                    raise
            time.sleep(0.1)


@dataclass
class Office:
    """The people of one desk: each call is sent again with its key until it is answered."""

    base: str
    tokens: dict[str, str] = field(default_factory=dict)

    def call(self, who: str, method: str, path: str, body: object = None, etag: str | None = None) -> httpx.Response:
        """One answered call."""
        headers = {"Idempotency-Key": uuid.uuid4().hex}
        if etag is not None:
            headers["If-Match"] = etag
        while True:
            try:
                if who not in self.tokens:
                    self.tokens[who] = self._token(who)
                headers["Authorization"] = f"Bearer {self.tokens[who]}"
                answer = httpx.request(method, self.base + path, json=body, headers=headers, timeout=30)
            except httpx.TransportError:
                time.sleep(0.05)
                continue
            if answer.status_code == 401:
                del self.tokens[who]
            elif answer.status_code < 500:
                return answer
            time.sleep(0.05)

    def _token(self, who: str) -> str:
        login = {"username": who, "password": PASSWORD}
        answer = httpx.post(f"{self.base}/api/v1/auth/login", json=login, timeout=30)
        if answer.status_code != 200:
            raise httpx.TransportError(answer.text)
        return str(answer.json()["access_token"])


@dataclass
class Editor:
    """Does one thing after the other to articles of his own, and remembers how they stand."""

    office: Office
    chance: random.Random
    turns: list[None]
    live: dict[str, str] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)
    secret: set[str] = field(default_factory=set)
    refused: list[str] = field(default_factory=list)

    def run(self) -> None:
        """Until the turns that all editors share are over."""
        while self.turns:
            try:
                self.turns.pop()
            except IndexError:
                return
            kinds = [self.publish, self.publish, self.update, self.update, self.withdraw, self.remove]
            self.chance.choice(kinds)()

    def publish(self) -> None:
        """A new article goes live."""
        title = f"Diễn tập {uuid.uuid4().hex}"
        text = {
            "kind": "NEWS",
            "title": title,
            "summary": f"Tóm tắt của {title}",
            "body_html": f"<p>{title}</p>",
            "topic_codes": ["d"],
        }
        made = self.office.call(AUTHOR, "POST", ARTICLES, text)
        if made.status_code != 201:
            self.refused.append(made.text)
            return
        steps = [(AUTHOR, "submit"), (EDITOR, "claim"), (LEAD, "approve"), (LEAD, "publish")]
        article_id, etag = made.json()["id"], made.headers["etag"]
        if self._acted(article_id, etag, steps):
            self.live[article_id] = title

    def update(self) -> None:
        """A new edition of a live one."""
        article_id = self._any(self.live)
        if article_id is None:
            self.publish()
            return
        path = f"{ARTICLES}/{article_id}"
        etag = self.office.call(LEAD, "GET", path).headers["etag"]
        revised = self._acted(article_id, etag, [(EDITOR, "revise")])
        title = f"Diễn tập {uuid.uuid4().hex}"
        text = {"title": title, "summary": f"Tóm tắt của {title}", "body_html": f"<p>{title}</p>"}
        edited = self.office.call(EDITOR, "PATCH", path, text, revised)
        if edited.status_code != 200:
            self.refused.append(edited.text)
        elif self._acted(article_id, edited.headers["etag"], [(LEAD, "approve"), (LEAD, "publish")]):
            self.live[article_id] = title

    def withdraw(self) -> None:
        """Taken back, with a notice."""
        self._down(self.live, "withdraw", {"note": "Diễn tập"})

    def remove(self) -> None:
        """Gone, with a tombstone."""
        self._down(
            self.hidden if self.hidden and self.chance.random() < 0.5 else self.live, "remove", {"reason": "error"}
        )

    def _down(self, where: dict[str, str], name: str, body: dict[str, str]) -> None:
        article_id = self._any(where)
        if article_id is None:
            self.publish()
            return
        etag = self.office.call(LEAD, "GET", f"{ARTICLES}/{article_id}").headers["etag"]
        if self._acted(article_id, etag, [(LEAD, name)], body):
            title = where.pop(article_id)
            self.secret.add(title)
            if name == "withdraw":
                self.hidden[article_id] = title

    def _any(self, where: dict[str, str]) -> str | None:
        return self.chance.choice(sorted(where)) if where else None

    def _acted(
        self, article_id: str, etag: str, steps: list[tuple[str, str]], body: dict[str, str] | None = None
    ) -> str | None:
        for who, name in steps:
            answer = self.office.call(who, "POST", f"{ARTICLES}/{article_id}/actions/{name}", body or {}, etag)
            if answer.status_code != 200:
                self.refused.append(f"{name}: {answer.text}")
                return None
            etag = answer.headers["etag"]
        return etag


def truth(base: str) -> dict[str, Any]:
    """What the portal shows: every article by id."""
    found, cursor = {}, ""
    while True:
        page = httpx.get(f"{base}/api/portal/v1/articles?limit=100{cursor}", timeout=30).raise_for_status().json()
        for brief in page["items"]:
            whole = httpx.get(f"{base}/api/portal/v1/articles/{brief['slug']}", timeout=30).raise_for_status().json()
            found[whole["id"]] = whole
        if page["next_cursor"] is None:
            return found
        cursor = f"&cursor={page['next_cursor']}"


def drill(kind: str, actions: int, kills: int, editors: int, seed: int) -> list[str]:
    """One run; the faults it saw."""
    chance = random.Random(seed)
    settings = {
        "THIDUA_EMBEDDED_WORKER": "0",
        "THIDUA_WEBHOOK_NETWORKS": '["127.0.0.0/8"]',
        "THIDUA_PORTAL_RATE_PER_MINUTE": "0",
    }
    with tempfile.TemporaryDirectory(prefix="thidua-mirror-") as folder:
        copies = Path(folder)
        with installation(kind, **settings) as (server, base, _postgres, environment):
            worker = Service("worker", [str(THIDUA), "worker"], environment, copies / "worker.log", lambda: True)
            worker.ready = worker.catches_sigterm
            worker.start()
            told = PatientMirror(base, copies / "told.sqlite3")
            try:
                return _run(base, (server, worker), told, copies, actions, kills, editors, chance)
            finally:
                told.close()
                worker.stop()


def _run(
    base: str,
    services: tuple[Service, Service],
    told: PatientMirror,
    copies: Path,
    actions: int,
    kills: int,
    editors: int,
    chance: random.Random,
) -> list[str]:
    office = Office(base)
    port = free_port()
    receiver = {"name": "Cổng mẫu", "url": f"http://127.0.0.1:{port}/hook"}
    made = office.call("admin", "POST", "/api/v1/webhooks", receiver).json()
    site = PORTAL.serve(told, port, made["secret"], base)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    turns: list[None] = [None] * actions
    desk = [Editor(Office(base), random.Random(chance.random()), turns) for _ in range(editors)]
    threads = [threading.Thread(target=editor.run, daemon=True) for editor in desk]
    for thread in threads:
        thread.start()
    done = 0
    for number in range(kills):
        # Spread over the whole run, at a moment of chance.
        share = actions - actions * (number + 1) // (kills + 1)
        while len(turns) > share and any(thread.is_alive() for thread in threads):
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.3))
        for service in services:
            if service.process is not None:
                service.process.kill()
                service.process.wait()
        for service in services:
            service.start()
        done += 1
    for thread in threads:
        thread.join()
    faults = [f"refused: {text[:200]}" for editor in desk for text in editor.refused]
    faults += _settled(office, made["id"])
    site.shutdown()
    site.server_close()
    follower = PORTAL.Mirror(base, copies / "follower.sqlite3")
    follower.follow()
    faults += _compared(base, desk, {"webhooks": told.articles(), "changes": follower.articles()})
    follower.close()
    faults += _leaked(copies, {title for editor in desk for title in editor.secret})
    faults += _disorder(base, told.came)
    print(
        f"{actions} actions, {done} kills, {sum(len(e.live) for e in desk)} live, "
        f"{sum(len(e.secret) for e in desk)} taken down, {sum(map(len, told.came.values()))} messages, "
        f"{len(faults)} faults"
    )
    return faults


def _settled(office: Office, webhook_id: str) -> list[str]:
    until = time.monotonic() + SETTLED_WITHIN
    while time.monotonic() < until:
        now = office.call("admin", "GET", f"/api/v1/webhooks/{webhook_id}").json()
        if now["pending"] == 0:
            return [f"{now['dead']} dead letters"] if now["dead"] else []
        time.sleep(0.2)
    return [f"{now['pending']} messages were never delivered"]


def _compared(base: str, desk: list[Editor], copies: Mapping[str, Mapping[str, Any]]) -> list[str]:
    shown = truth(base)
    faults = []
    wanted = {article_id: title for editor in desk for article_id, title in editor.live.items()}
    if {article_id: article["title"] for article_id, article in shown.items()} != wanted:
        faults.append("the portal does not show what the editors published")
    for name, copy in copies.items():
        missing, more = shown.keys() - copy.keys(), copy.keys() - shown.keys()
        old = [key for key in shown.keys() & copy.keys() if shown[key] != copy[key]]
        faults += (
            [f"{name}: {len(missing)} missing, {len(more)} too many, {len(old)} out of date"]
            if (missing or more or old)
            else []
        )
    return faults


def _leaked(copies: Path, secret: set[str]) -> list[str]:
    texts = b"".join(path.read_bytes() for path in copies.glob("*.sqlite3*"))
    return [f"still in a copy: {title}" for title in sorted(secret) if title.encode() in texts]


def _disorder(base: str, came: Mapping[str, list[int]]) -> list[str]:
    faults = []
    for article_id, seqs in came.items():
        once = [seq for place, seq in enumerate(seqs) if place == 0 or seqs[place - 1] != seq]
        if once != sorted(set(once)):
            faults.append(f"{article_id}: messages out of order: {seqs}")
    wanted, cursor = defaultdict(set), "0"
    while True:
        page = httpx.get(f"{base}/api/portal/v1/changes?cursor={cursor}", timeout=30).raise_for_status().json()
        for change in page["items"]:
            if change["kind"] == "article":
                wanted[change["id"]].add(change["seq"])
        if not page["items"]:
            break
        cursor = page["next_cursor"]
    lost = {key: seqs - set(came.get(key, ())) for key, seqs in wanted.items()}
    faults += [f"{key}: never told: {sorted(seqs)}" for key, seqs in lost.items() if seqs]
    invented = {key: set(seqs) - wanted.get(key, set()) for key, seqs in came.items()}
    return faults + [f"{key}: told and never happened: {sorted(seqs)}" for key, seqs in invented.items() if seqs]


def main() -> int:
    """Run what was asked for; 0 when nothing was lost, invented, left behind or out of order."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="*", choices=RUNS, default=RUNS, metavar="RUN")
    parser.add_argument("--actions", type=int, default=1_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--editors", type=int, default=4)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(2**31))
    given = parser.parse_args()
    print(f"seed {given.seed}")
    failed = False
    for kind in given.runs:
        faults = drill(kind, given.actions, given.kills, given.editors, given.seed)
        failed = failed or bool(faults)
        for fault in faults:
            print(f"{kind}: {fault}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
