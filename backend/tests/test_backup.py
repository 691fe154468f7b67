"""A backup restores to the same installation on both databases; a damaged one is refused and changes nothing."""

import io
import os
import tarfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from uuid import uuid4

import pytest
from PIL import Image
from sqlalchemy import inspect, text
from typer.testing import CliRunner

from tests import postgres, schema
from tests.world import World
from thidua import backup, registry
from thidua.cli import app
from thidua.core.runtime import Runtime


@pytest.fixture(autouse=True)
def _client_tools(monkeypatch: pytest.MonkeyPatch) -> None:
    """pg_dump of the version of the run's own server, wherever that came from."""
    monkeypatch.setenv("PATH", f"{postgres.find_binaries()}{os.pathsep}{os.environ['PATH']}")


@dataclass
class Empty:
    """An installation with nothing in it, of the same kind as the world."""

    runtime: Runtime
    url: str
    folder: Path


@pytest.fixture
def empty(world: World, postgres_server: postgres.Postgres, tmp_path: Path) -> Iterator[Empty]:
    name = f"r_{uuid4().hex}"
    folder = tmp_path / "restored"
    url = f"sqlite:///{folder / 'new.sqlite3'}" if world.kind == "sqlite" else postgres_server.create_database(name)
    runtime = registry.runtime(schema.settings_for(url, folder))
    yield Empty(runtime, url, folder)
    runtime.db.dispose()
    postgres_server.drop_database(name)


@pytest.fixture
def archive(world: World, tmp_path: Path) -> Path:
    """Of a world with a photo in it."""
    picture = io.BytesIO()
    Image.new("RGB", (80, 60), "teal").save(picture, "PNG")
    sent = world.client("xa.tanlap").post(
        "/api/v1/files", data={"id": str(uuid4())}, files={"file": ("anh.png", picture.getvalue(), "image/png")}
    )
    assert sent.status_code == 201, sent.text
    path = tmp_path / "archive.tar"
    backup.make(world.runtime, path)
    return path


def content(runtime: Runtime) -> dict[str, list[str]]:
    """Every row of every table, as text, in no order."""
    with runtime.db.read_engine.connect() as connection:
        tables = {name: f'SELECT * FROM "{name}"' for name in inspect(connection).get_table_names()}
        return {name: sorted(map(repr, connection.execute(text(query)))) for name, query in tables.items()}


def members(path: Path) -> dict[str, bytes]:
    with tarfile.open(path) as tar:
        return {member.name: (tar.extractfile(member) or io.BytesIO()).read() for member in tar}


def rewrite(path: Path, parts: dict[str, bytes]) -> None:
    with tarfile.open(path, "w") as tar:
        for name, data in parts.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))


def test_everything_comes_back(world: World, archive: Path, empty: Empty) -> None:
    manifest = backup.restore(empty.runtime, archive)
    assert content(empty.runtime) == content(world.runtime)
    assert len(manifest.files) == 2, "the photo and its small copy"
    assert all(empty.runtime.storage.open(digest) == world.runtime.storage.open(digest) for digest in manifest.files)
    assert manifest.tables["obligation"] == 198
    assert archive.stat().st_mode & 0o777 == 0o600
    restored = World(empty.url, empty.folder)
    try:
        listed = restored.client("noivu").get("/api/v1/obligations?limit=1")
        assert listed.status_code == 200
        assert restored.client("admin").get("/api/v1/audit-events/verify").json()["valid"] is True
    finally:
        restored.close()


def test_writers_go_on_meanwhile_and_the_copy_is_one_instant(world: World, empty: Empty, tmp_path: Path) -> None:
    admin, stop = world.client("admin"), Event()

    def write() -> int:
        number = 0
        while not stop.is_set():
            number += 1
            body = {
                "date": f"2023-{number % 12 + 1:02}-{number % 28 + 1:02}",
                "kind": "WORKDAY",
                "name": f"Bù {number}",
            }
            assert admin.post("/api/v1/holidays", body).status_code in {201, 409, 422}
        return number

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write)
        try:
            backup.make(world.runtime, tmp_path / "moving.tar")
        finally:
            stop.set()
        assert writing.result() > 0
    backup.restore(empty.runtime, tmp_path / "moving.tar")


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def cut(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 3])


def without_a_file(path: Path) -> None:
    parts = members(path)
    del parts[next(name for name in parts if name.startswith(backup.FILES))]
    rewrite(path, parts)


def with_a_stranger(path: Path) -> None:
    rewrite(path, {"../../outside": b"x", **members(path)})


def with_more_after_the_end(path: Path) -> None:
    rewrite(path, {**members(path), backup.FILES + "0" * 64: b"x"})


def no_archive(path: Path) -> None:
    path.write_bytes(b"not a tar file" * 1000)


DAMAGE = [flip, cut, without_a_file, with_a_stranger, with_more_after_the_end, no_archive]


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_a_damaged_archive_is_refused_and_nothing_is_touched(
    archive: Path, empty: Empty, damage: Callable[[Path], None]
) -> None:
    damage(archive)
    with pytest.raises(backup.BackupError, match="damaged"):
        backup.restore(empty.runtime, archive)
    assert inspect(empty.runtime.db.read_engine).get_table_names() == []
    assert list((empty.folder / "files").rglob("*")) == []


def test_a_database_with_tables_is_never_overwritten(world: World, archive: Path) -> None:
    before = content(world.runtime)
    with pytest.raises(backup.BackupError, match="not empty"):
        backup.restore(world.runtime, archive)
    assert content(world.runtime) == before


def test_the_other_database_and_a_newer_program_are_refused(archive: Path, empty: Empty) -> None:
    parts = members(archive)
    manifest = backup.Manifest.model_validate_json(parts[backup.MANIFEST])
    other = "sqlite" if manifest.database == "postgresql" else "postgresql"
    for change, words in (({"database": other}, "another database"), ({"revision": "9999"}, "newer program")):
        changed = manifest.model_copy(update=change).model_dump_json().encode()
        rewrite(archive, {**parts, backup.MANIFEST: changed})
        with pytest.raises(backup.BackupError, match=words):
            backup.restore(empty.runtime, archive)
    assert inspect(empty.runtime.db.read_engine).get_table_names() == []


def test_a_lost_photo_is_told_and_the_rest_kept(world: World, archive: Path, empty: Empty, tmp_path: Path) -> None:
    lost = backup.check(archive).files[0]
    world.runtime.storage.delete(lost)
    manifest = backup.make(world.runtime, tmp_path / "second.tar")
    assert manifest.missing == [lost]
    backup.restore(empty.runtime, tmp_path / "second.tar")


def test_the_commands_say_what_they_did(
    world: World, empty: Empty, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def installed(url: str, folder: Path) -> None:
        monkeypatch.setenv("THIDUA_DATABASE_URL", url)
        monkeypatch.setenv("THIDUA_DATA_DIR", str(folder))

    monkeypatch.setenv("THIDUA_SECRET_KEY", schema.SECRET)
    installed(world.settings.database_url, world.settings.data_dir)
    path = str(tmp_path / "nested" / "by-command.tar")
    done = CliRunner().invoke(app, ["backup", path])
    assert (done.exit_code, "files" in done.output) == (0, True), done.output
    again = CliRunner().invoke(app, ["backup", path])
    assert (again.exit_code, "exists already" in again.output) == (1, True)
    assert CliRunner().invoke(app, ["restore", "--check", path]).exit_code == 0
    refused = CliRunner().invoke(app, ["restore", path])
    assert (refused.exit_code, "not empty" in refused.output) == (1, True)
    installed(empty.url, empty.folder)
    assert CliRunner().invoke(app, ["restore", path]).exit_code == 0
    assert CliRunner().invoke(app, ["audit-verify"]).exit_code == 0
