"""The topology of docker-compose.yml with native processes: nginx, API, worker and PostgreSQL, each its own."""

import os
import re
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests import postgres, schema

ROOT = Path(__file__).resolve().parents[3]
THIDUA = Path(sys.executable).with_name("thidua")
SETUP = ROOT / "scripts" / "setup.py"
START_SECONDS = 60.0
POLL_SECONDS = 0.05

INDEX = """<!doctype html>
<html lang="vi"><head><title>Thi đua Tân Biên</title><script>document.documentElement.dataset.theme = "light"</script>
<script type="module" src="/_app/immutable/start.js"></script></head><body><div>Trang chủ</div></body></html>
"""


class NotReadyError(RuntimeError):
    """A process of the site ended or did not answer in time; the text has what it wrote."""


@dataclass
class Service:
    """One process of the site, what it writes, and where it answers."""

    name: str
    command: list[str]
    environment: dict[str, str]
    log: Path
    ready: Callable[[], bool]
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=ROOT
            )
        for _ in range(int(START_SECONDS / POLL_SECONDS)):
            try:
                if self.ready():
                    return
            except httpx.TransportError:
                pass
            if self.ends_within(POLL_SECONDS):
                break
        raise NotReadyError(f"{self.name} is not ready:\n{self.written()[-4000:]}")

    def ends_within(self, seconds: float) -> bool:
        """Wait for its end; False when it still runs then."""
        if self.process is None:
            return True
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def catches_sigterm(self) -> bool:
        """Whether it has set its own handler for SIGTERM: the last thing a worker does before it works."""
        if self.process is None:
            return False
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        caught = int(re.findall(r"^SigCgt:\s*([0-9a-f]+)$", status, re.MULTILINE)[0], 16)
        return bool(caught >> (signal.SIGTERM - 1) & 1)

    def stop(self) -> int:
        """Ask it to end (SIGTERM), as systemd and Docker do; the exit code."""
        if self.process is None:
            return 0
        self.process.terminate()
        if not self.ends_within(30):
            self.process.kill()
            self.process.wait()
        return int(self.process.returncode)

    def writes(self, text: str, seconds: float = 10) -> bool:
        """Whether a text is in its log, or comes soon: a line of the log may follow its answer."""
        for _ in range(int(seconds / POLL_SECONDS)):
            if text in self.written() or self.ends_within(POLL_SECONDS):
                break
        return text in self.written()

    def written(self) -> str:
        """Everything it wrote."""
        return self.log.read_text(encoding="utf-8", errors="replace")


@dataclass
class Site:
    """Where the parts answer."""

    web: str
    api: str
    database: str
    services: dict[str, Service]


def free_port() -> int:
    """A loopback port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(base: str) -> bool:
    """Whether the application can serve at this address."""
    return httpx.get(f"{base}/api/v1/health/ready").status_code == 200


def nginx_binary() -> Path:
    """nginx, fetched by the project's own setup when this machine has none; raises when it cannot be had."""
    done = subprocess.run([sys.executable, SETUP, "nginx"], capture_output=True, text=True)
    if done.returncode != 0:
        raise NotReadyError(done.stderr)
    found = subprocess.run([sys.executable, SETUP, "which-nginx"], capture_output=True, text=True, check=True)
    return Path(found.stdout.strip())


def build_spa(folder: Path) -> None:
    """A small build with the shape of SvelteKit's: nginx and API only see files."""
    files = {
        "index.html": INDEX,
        "service-worker.js": "self.addEventListener('fetch', () => {});",
        "favicon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "_app/immutable/start.js": "export const start = 1;\n" * 200,
        "_app/version.json": '{"version":"1"}',
    }
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def nginx_conf(folder: Path, spa: Path, binary: Path, *, port: int, api_port: int) -> Path:
    """deploy/nginx.conf with the addresses and folders of this machine; every replaced text must be there once."""
    headers = folder / "security-headers.conf"
    script = ROOT / "scripts" / "csp.py"
    made = subprocess.run([sys.executable, script, spa / "index.html"], capture_output=True, text=True, check=True)
    headers.write_text(made.stdout, encoding="utf-8")
    packaged = binary.parents[2] / "etc" / "nginx" / "mime.types"
    changes = {
        r"server api:8000;": f"server 127.0.0.1:{api_port};",
        r"listen 8080;": f"listen 127.0.0.1:{port};",
        r"root /usr/share/nginx/html;": f"root {spa};",
        r"/etc/nginx/mime\.types": str(packaged if packaged.exists() else Path("/etc/nginx/mime.types")),
    }
    text = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    for pattern, value in changes.items():
        text, count = re.subn(pattern, lambda _, value=value: value, text)
        if count != 1:
            raise NotReadyError(f"deploy/nginx.conf has {pattern} {count} times")
    text = text.replace("/etc/nginx/security-headers.conf", str(headers)).replace("/tmp/nginx", f"{folder}/nginx")
    conf = folder / "nginx.conf"
    conf.write_text(text, encoding="utf-8")
    return conf


def nginx_command(binary: Path, conf: Path) -> list[str]:
    """In the foreground; workers stay root when the test is, because its folders are closed to others."""
    user = "user root; " if os.geteuid() == 0 else ""
    return [str(binary), "-e", "stderr", "-p", str(conf.parent), "-c", str(conf), "-g", f"{user}daemon off;"]


def production(folder: Path, url: str, port: int, spa: Path) -> dict[str, str]:
    """The settings of docker-compose.yml: secrets in files, the worker apart, one proxy in front."""
    (folder / "database_url").write_text(url, encoding="utf-8")
    (folder / "secret_key").write_text(secrets.token_hex(32), encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("THIDUA_")}
    return {
        **kept,
        "THIDUA_ENV": "production",
        "THIDUA_HOST": "127.0.0.1",
        "THIDUA_PORT": str(port),
        "THIDUA_DATA_DIR": str(folder / "data"),
        "THIDUA_DATABASE_URL_FILE": str(folder / "database_url"),
        "THIDUA_SECRET_KEY_FILE": str(folder / "secret_key"),
        "THIDUA_EMBEDDED_WORKER": "0",
        "THIDUA_TRUSTED_PROXIES": "1",
        "THIDUA_SPA_DIR": str(spa),
    }


@contextmanager
def running(folder: Path, server: postgres.Postgres) -> Iterator[Site]:
    """The whole site over a database with the organisation, its accounts and the issued plan."""
    spa = folder / "spa"
    build_spa(spa)
    (folder / "data").mkdir()
    template = server.template("minimal", schema.BUILDERS["minimal"])
    url = server.create_database(f"site_{secrets.token_hex(4)}", template=template)
    web_port, api_port = free_port(), free_port()
    environment = production(folder, url, api_port, spa)
    subprocess.run([THIDUA, "migrate"], env=environment, cwd=ROOT, check=True, capture_output=True)
    binary = nginx_binary()
    conf = nginx_conf(folder, spa, binary, port=web_port, api_port=api_port)
    web, api = f"http://127.0.0.1:{web_port}", f"http://127.0.0.1:{api_port}"
    worker = Service("worker", [str(THIDUA), "worker"], environment, folder / "worker.log", lambda: False)
    worker.ready = worker.catches_sigterm
    serve, proxy = [str(THIDUA), "serve"], nginx_command(binary, conf)
    services = {
        "api": Service("api", serve, environment, folder / "api.log", lambda: answers(api)),
        "worker": worker,
        "nginx": Service("nginx", proxy, environment, folder / "nginx.log", lambda: answers(web)),
    }
    with ExitStack() as stack:
        for service in services.values():
            stack.callback(service.stop)
            service.start()
        yield Site(web, api, url, services)
