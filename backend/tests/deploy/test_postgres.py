"""The test server of PostgreSQL: private, unprivileged, cheap to copy, gone at the end."""

import importlib.util
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from tests import postgres

pytestmark = pytest.mark.xdist_group("postgres")


@pytest.fixture(scope="module")
def server() -> Iterator[postgres.OwnPostgres]:
    with postgres.start() as running:
        yield running


def fill(url: str) -> None:
    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        connection.execute("CREATE TABLE unit (name text)")
        connection.execute("INSERT INTO unit VALUES ('xã Tân Lập')")


def names(server: postgres.Postgres, database: str) -> list[str]:
    with psycopg.connect(server.dsn(database)) as connection:
        return [row[0] for row in connection.execute("SELECT name FROM unit ORDER BY name")]


def setting(server: postgres.Postgres, name: str) -> str:
    with psycopg.connect(server.dsn()) as connection:
        (value,) = connection.execute("SELECT current_setting(%s)", (name,)).fetchall()
        return str(value[0])


def test_it_is_a_recent_utf8_server_in_utc_that_needs_the_password(server: postgres.OwnPostgres) -> None:
    assert int(setting(server, "server_version_num")) >= 150000
    assert setting(server, "server_encoding") == "UTF8"
    assert setting(server, "timezone") == "UTC"
    stranger = postgres.Postgres(port=server.port, password="wrong")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(stranger.dsn())


def test_it_does_not_run_as_root(server: postgres.OwnPostgres) -> None:
    assert server.process is not None
    status = Path(f"/proc/{server.process.pid}/status").read_text(encoding="ascii")
    users = next(line for line in status.splitlines() if line.startswith("Uid:")).split()[1:]
    assert "0" not in users


def test_copies_of_a_template_do_not_share_data(server: postgres.OwnPostgres) -> None:
    server.template("catalogue", fill)
    for worker in ("gw0", "gw1"):
        server.create_database(f"copy_{worker}", template="catalogue")
    with psycopg.connect(server.dsn("copy_gw0")) as connection:
        connection.execute("INSERT INTO unit VALUES ('xã Thạnh Bắc')")
    assert names(server, "copy_gw0") == ["xã Thạnh Bắc", "xã Tân Lập"]
    assert names(server, "copy_gw1") == ["xã Tân Lập"]
    server.drop_database("copy_gw0")
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(server.dsn("copy_gw0"))


def test_a_template_is_built_once_however_many_ask(server: postgres.OwnPostgres) -> None:
    built: list[str] = []

    def build(url: str) -> None:
        built.append(url)
        fill(url)

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: server.template("once", build), range(8))) == {"once"}
    assert len(built) == 1
    server.create_database("from_once", template="once")
    assert names(server, "from_once") == ["xã Tân Lập"]


def test_a_template_that_failed_is_built_again(server: postgres.OwnPostgres) -> None:
    def half(url: str) -> None:
        fill(url)
        raise ValueError("a broken migration")

    with pytest.raises(ValueError, match="a broken migration"):
        server.template("second_try", half)
    server.template("second_try", fill)
    server.create_database("from_second_try", template="second_try")
    assert names(server, "from_second_try") == ["xã Tân Lập"]


def test_tests_may_forget_but_a_durable_server_may_not(server: postgres.OwnPostgres) -> None:
    assert [setting(server, name) for name in ("fsync", "synchronous_commit")] == ["off", "off"]
    with postgres.start(durable=True, settings=["work_mem=8MB"]) as durable:
        assert [setting(durable, name) for name in ("fsync", "synchronous_commit")] == ["on", "on"]
        assert setting(durable, "work_mem") == "8MB"
        fill(durable.dsn())
        durable.kill()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(durable.dsn(), connect_timeout=2)
        durable.resume()
        assert names(durable, "postgres") == ["xã Tân Lập"]


def test_stopping_ends_the_process_and_removes_the_files() -> None:
    with postgres.start() as short:
        assert short.process is not None
        folder, process = short.folder, short.process
        assert (folder / "data" / "PG_VERSION").exists()
    assert process.returncode == 0
    assert not folder.exists()
    short.stop()


def test_the_server_ends_when_its_owner_is_killed() -> None:
    program = (
        "from tests import postgres\n"
        "server = postgres.start()\n"
        "print(server.process.pid, server.folder, flush=True)\n"
        "input()"
    )
    backend = Path(__file__).parents[2]
    owner = subprocess.Popen(
        [sys.executable, "-c", program], cwd=backend, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert owner.stdout is not None
    pid, folder = owner.stdout.readline().split()
    watch = os.pidfd_open(int(pid))
    owner.send_signal(signal.SIGKILL)
    owner.communicate()
    with os.fdopen(watch, "rb") as ended:
        # A pidfd becomes readable when its process has ended.
        assert select.select([ended], [], [], 30)[0], "PostgreSQL outlived its owner"
    shutil.rmtree(folder)


def test_a_server_that_cannot_start_says_why_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []
    original = postgres._temporary_folder

    def note(runs_as: str | None) -> Path:
        made.append(original(runs_as))
        return made[-1]

    monkeypatch.setattr(postgres, "_temporary_folder", note)
    with pytest.raises(postgres.PostgresUnavailableError, match="no_such_setting"):
        postgres.start(settings=["no_such_setting=1"])
    assert len(made) == postgres.ATTEMPTS
    assert not [folder for folder in made if folder.exists()]


def test_a_temporary_folder_the_server_cannot_reach_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.chmod(0o700)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with postgres.start() as running:
        assert running.folder.is_relative_to(tmp_path) == (os.geteuid() != 0)


def test_without_any_binaries_the_reason_is_readable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "DEBIAN_BINARIES", tmp_path)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(postgres.PostgresUnavailableError, match="apt-get install postgresql"):
        postgres.start()


def test_the_pip_installed_server_works_from_a_folder_only_its_owner_may_enter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "DEBIAN_BINARIES", tmp_path)
    original = postgres.find_binaries()
    closed = tmp_path / "closed"
    postgres._copy_within_reach(original, closed)
    closed.chmod(0o700)
    inside = next(closed.glob("binaries/*/pginstall*/bin"))
    monkeypatch.setattr(postgres, "find_binaries", lambda: inside)
    with postgres.start() as running:
        assert int(setting(running, "server_version_num")) >= 150000
        assert (running.binaries == inside) == (os.geteuid() != 0)


def test_one_server_serves_the_whole_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(postgres.RUN_VARIABLE, "")
    first = postgres.for_this_run()
    assert isinstance(first, postgres.OwnPostgres)
    try:
        second = postgres.for_this_run()
        assert (second.port, second.password) == (first.port, first.password)
        assert setting(second, "port") == str(first.port)
    finally:
        first.stop()
