"""What is measured: one server process over a large database, and beside it the bare one."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import httpx
import psutil

from tests import postgres
from tests.deploy.topology import THIDUA, Service, answers, free_port

PASSWORD = "mat khau do toc do 2022"
T = TypeVar("T")


@dataclass
class Rig:
    """Addresses of both servers; `processes` do the work that is measured."""

    kind: str
    base: str
    bare: str
    server: Service
    processes: Callable[[], list[psutil.Process]]
    start_seconds: float

    def cpu(self, work: Callable[[], T]) -> tuple[T, float]:
        """What some work gives, and the CPU seconds of server and database meanwhile."""
        before = self._spent()
        found = work()
        return found, self._spent() - before

    def _spent(self) -> float:
        spent = 0.0
        for process in self.processes():
            times = process.cpu_times()
            spent += times.user + times.system
        return spent

    def memory_mb(self) -> float:
        """Resident memory of the server."""
        assert self.server.process is not None
        return float(psutil.Process(self.server.process.pid).memory_info().rss) / 1_000_000

    @contextmanager
    def client(self, username: str) -> Iterator[httpx.Client]:
        """A signed-in client with one connection."""
        with httpx.Client(base_url=f"{self.base}/api/v1", timeout=60) as client:
            answer = client.post("/auth/login", json={"username": username, "password": PASSWORD})
            client.headers["authorization"] = f"Bearer {answer.raise_for_status().json()['access_token']}"
            yield client


@contextmanager
def rig(kind: str, folder: Path, bulk: str) -> Iterator[Rig]:
    """Fill a database, start both servers."""
    with ExitStack() as stack:
        server_url, database = _database(kind, folder)
        port, bare_port = free_port(), free_port()
        kept = {name: value for name, value in os.environ.items() if not name.startswith("THIDUA_")}
        environment = kept | {
            "THIDUA_DATABASE_URL": server_url,
            "THIDUA_DATA_DIR": str(folder / "data"),
            "THIDUA_PORT": str(port),
            "THIDUA_DEMO": "minimal",
            "THIDUA_DEMO_PASSWORD": PASSWORD,
            "THIDUA_PORTAL_RATE_PER_MINUTE": "0",
            "THIDUA_LOG_LEVEL": "WARNING",
        }
        _seed(folder, environment, bulk)
        base = f"http://127.0.0.1:{port}"
        server = Service("api", [str(THIDUA), "serve"], environment, folder / "api.log", lambda: answers(base))
        began = time.monotonic()
        server.start()
        started = time.monotonic() - began
        stack.callback(server.stop)
        body = folder / "list.json"
        body.write_bytes(httpx.get(f"{base}/api/portal/v1/articles?limit=20", timeout=60).raise_for_status().content)
        bare = f"http://127.0.0.1:{bare_port}"
        command = [sys.executable, "-m", "uvicorn", "bench.bare:app", "--port", str(bare_port), "--no-access-log"]
        limit = Service(
            "bare",
            command,
            kept | {"BENCH_BODY": str(body), "PYTHONPATH": str(Path(__file__).parents[1])},
            folder / "bare.log",
            lambda: httpx.get(bare).status_code == 200,
        )
        limit.start()
        stack.callback(limit.stop)
        assert server.process is not None
        process = psutil.Process(server.process.pid)
        yield Rig(kind, base, bare, server, lambda: [process, *database()], started)


def _database(kind: str, folder: Path) -> tuple[str, Callable[[], list[psutil.Process]]]:
    """The address of an empty database, and the processes that serve it."""
    if kind == "sqlite":
        return f"sqlite:///{folder / 'bench.sqlite3'}", list
    server = postgres.for_this_run()
    name = f"bench_{os.getpid()}"
    server.create_database(name)

    def processes() -> list[psutil.Process]:
        found = [p for p in psutil.process_iter(["name", "cmdline"]) if p.info["name"] == "postgres"]
        return [p for p in found if any(name in part for part in p.info["cmdline"] or ())]

    return server.url(name), processes


def _seed(folder: Path, environment: dict[str, str], bulk: str) -> None:
    with (folder / "seed.log").open("wb") as log:
        subprocess.run([str(THIDUA), "seed", "--bulk", bulk], env=environment, stdout=log, stderr=log, check=True)
