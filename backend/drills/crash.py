"""Kills the server, and PostgreSQL, again and again under writers; then counts what was answered and what is there.

Every answered write must be there, once: writers retry with the Idempotency-Key until they get an answer, as the
phones do. A last run plants a fault (synchronous_commit=off) and must turn red, or the drill would see nothing.

usage: python -m drills.crash [--kills N] [--writers N] [sqlite] [postgresql] [planted]
"""

import argparse
import os
import random
import secrets
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from tests import postgres
from tests.deploy.topology import THIDUA, Service, answers, free_port

PASSWORD = "mật khẩu diễn tập 2022"
UNITS = ("xa.tanlap", "xa.thanhbac", "xa.tanbinh", "xa.thanhbinh", "xa.thanhtay", "xa.hoahiep")
RUNS = ("sqlite", "postgresql", "planted")
#: Commits that are answered before they are on disk, and stay in memory for seconds.
PLANTED = ("synchronous_commit=off", "wal_writer_delay=10s")


@dataclass
class Writer:
    """One officer's phone: sends, waits, sends again, and remembers what was answered."""

    base: str
    username: str
    token: str
    stop: threading.Event
    made: dict[str, str] = field(default_factory=dict)
    receipts: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def run(self) -> None:
        """Nominate and submit until told to stop; the write under way is finished first."""
        movement = self._send("GET", "/api/v1/movements?limit=1").json()["items"][0]["id"]
        while not self.stop.is_set():
            name = f"Diễn tập {uuid.uuid4().hex}"
            facts = {
                "kind": "INDIVIDUAL",
                "name": name,
                "field": "ECONOMY",
                "movement_ids": [movement],
                "topic_codes": ["f"],
                "title": "Giúp nhau làm kinh tế",
                "achievement": "Vận động các hộ giúp nhau vốn, giống và ngày công.",
            }
            made = self._send("POST", "/api/v1/nominations", {"exemplar": facts})
            if made.status_code != 201:
                self.refused.append(made.text)
                continue
            record = made.json()
            self.made[record["id"]] = name
            path = f"/api/v1/nominations/{record['id']}/actions/submit"
            sent = self._send("POST", path, {}, {"If-Match": made.headers["etag"]})
            if sent.status_code == 200:
                self.receipts.append(sent.json()["receipt"]["code"])
            else:
                self.refused.append(sent.text)

    def _send(self, method: str, path: str, body: object = None, more: dict[str, str] | None = None) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token}", "Idempotency-Key": uuid.uuid4().hex, **(more or {})}
        while True:
            try:
                answer = httpx.request(method, self.base + path, json=body, headers=headers, timeout=30)
            except httpx.TransportError:
                time.sleep(0.05)
                continue
            if answer.status_code < 500:
                return answer
            time.sleep(0.05)

    def faults(self) -> Iterator[str]:
        """What was answered and is not there, and what is there more than once."""
        yield from (f"{self.username}: refused: {text[:200]}" for text in self.refused)
        listed: list[tuple[str, str]] = []
        cursor = ""
        while True:
            page = self._send("GET", f"/api/v1/nominations?mine=true&q=dien+tap&limit=100{cursor}").json()
            listed += [(item["id"], item["exemplar"]["name"]) for item in page["items"]]
            if page["next_cursor"] is None:
                break
            cursor = f"&cursor={page['next_cursor']}"
        lost = self.made.keys() - {identity for identity, _ in listed}
        yield from (f"{self.username}: answered and lost: {identity}" for identity in sorted(lost))
        twice = [name for name, number in Counter(name for _, name in listed).items() if number > 1]
        yield from (f"{self.username}: there more than once: {name}" for name in twice)
        invented = {identity for identity, _ in listed} - self.made.keys()
        yield from (f"{self.username}: there and never answered: {identity}" for identity in sorted(invented))
        for code in self.receipts:
            if self._send("GET", f"/api/public/v1/receipts/{code}").status_code != 200:
                yield f"{self.username}: receipt lost: {code}"


@contextmanager
def installation(
    kind: str, **settings: str
) -> Iterator[tuple[Service, str, postgres.OwnPostgres | None, dict[str, str]]]:
    """A server over a fresh database with the organisation and its accounts, and how to reach it."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="thidua-drill-")))
        server = None
        environment = {name: value for name, value in os.environ.items() if not name.startswith("THIDUA_")} | {
            "THIDUA_DATA_DIR": str(folder),
            "THIDUA_DEMO": "minimal",
            "THIDUA_DEMO_PASSWORD": PASSWORD,
            "THIDUA_SECRET_KEY": secrets.token_hex(32),
            "THIDUA_PORT": str(free_port()),
            **settings,
        }
        if kind != "sqlite":
            server = stack.enter_context(postgres.start(durable=True, settings=PLANTED if kind == "planted" else ()))
            environment["THIDUA_DATABASE_URL"] = server.create_database("drill").replace("+psycopg", "")
        subprocess.run([THIDUA, "migrate"], env=environment, check=True)
        base = f"http://127.0.0.1:{environment['THIDUA_PORT']}"
        command = [str(THIDUA), "serve"]
        service = Service("serve", command, environment, folder / "serve.log", ready=lambda: answers(base))
        service.start()
        stack.callback(service.stop)
        yield service, base, server, environment


def crash(service: Service, server: postgres.OwnPostgres | None, *, both: bool) -> None:
    """`kill -9`, then start again what was killed."""
    if service.process is not None:
        service.process.kill()
        service.process.wait()
    if both and server is not None:
        server.kill()
        server.resume()
    service.start()


def drill(kind: str, kills: int, writers: int, chance: random.Random) -> list[str]:
    """One run; the faults it saw."""
    stop = threading.Event()
    with installation(kind) as (service, base, server, environment):
        officers = []
        for username in UNITS[:writers]:
            login = {"username": username, "password": PASSWORD}
            token = httpx.post(f"{base}/api/v1/auth/login", json=login).raise_for_status().json()["access_token"]
            officers.append(Writer(base, username, token, stop))
        threads = [threading.Thread(target=officer.run, daemon=True) for officer in officers]
        for thread in threads:
            thread.start()
        for number in range(kills):
            time.sleep(chance.uniform(0.2, 1.5))
            crash(service, server, both=number % 2 == 1)
        stop.set()
        for thread in threads:
            thread.join()
        faults = [fault for officer in officers for fault in officer.faults()]
        service.stop()
        verified = subprocess.run([THIDUA, "audit-verify"], env=environment, capture_output=True, text=True)
        if verified.returncode != 0:
            faults.append(f"audit chain: {verified.stdout.strip()} {verified.stderr.strip()}")
        made = sum(len(officer.made) for officer in officers)
        print(f"{kind}: {kills} kills, {made} nominations answered, {verified.stdout.strip()}, {len(faults)} faults")
        if made < kills:
            faults.append("too few writes came through for the run to say anything")
        return faults


def main() -> int:
    """Run what was asked for; 0 when sound runs are sound and the planted fault is seen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="*", choices=RUNS, default=RUNS, metavar="RUN")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--writers", type=int, default=4, choices=range(1, len(UNITS) + 1), metavar="N")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(2**31), help="of the moments of the kills")
    given = parser.parse_args()
    print(f"seed {given.seed}")
    failed = False
    for kind in given.runs:
        faults = drill(kind, given.kills, given.writers, random.Random(given.seed))
        if kind == "planted":
            failed = failed or not faults
            print("planted: " + ("seen" if faults else "NOT SEEN: this drill is blind"))
        else:
            failed = failed or bool(faults)
            for fault in faults:
                print(f"{kind}: {fault}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
