"""One archive with the whole installation, and the way back.

The archive is a plain tar: the database, every stored file under its hash, and last a manifest with the hash of each
member, the number of rows of each table and the end of the audit chain. A cut or altered archive is refused before
anything is touched. It holds personal data and no secret: the signing key is kept elsewhere (docs/operate.md).
"""

import hashlib
import io
import os
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Literal

from psycopg.conninfo import make_conninfo
from pydantic import BaseModel, ValidationError
from sqlalchemy import Connection, Engine, create_engine, inspect, make_url, select, text
from sqlmodel import col

from thidua import __version__, migrate
from thidua.core import audit
from thidua.core.runtime import Runtime
from thidua.core.storage import Storage, flush_to_disk
from thidua.files.models import StoredFile

MANIFEST = "manifest.json"
DATABASE = "database"
FILES = "files/"
_CHUNK = 1024 * 1024
_MANIFEST_BYTES = 256 * 1024 * 1024


class BackupError(Exception):
    """The archive cannot be made, trusted or restored; the text says why and what to do. Nothing was changed."""


class Manifest(BaseModel, frozen=True):
    """What an archive holds. `tables`: rows by table; `missing`: stored files that were lost before the backup."""

    format: Literal[1] = 1
    program: str
    made_at: datetime
    database: Literal["sqlite", "postgresql"]
    database_sha256: str
    revision: str
    tables: dict[str, int]
    audit_seq: int
    audit_hash: str
    files: list[str]
    missing: list[str]


def make(runtime: Runtime, target: Path) -> Manifest:
    """Write the archive while the installation runs; `target` appears whole or not at all, readable by its owner only.

    The database is one instant of it; files are never changed, so those named by that instant are still there.
    """
    if not migrate.is_current(runtime.db.read_engine):
        raise BackupError("Cơ sở dữ liệu chưa cập nhật: chạy thidua migrate / run thidua migrate first.")
    if target.exists():
        raise BackupError(f"Tệp đã có sẵn / the file exists already: {target}")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:
        dump = Path(folder) / DATABASE
        with _dumped(runtime, dump) as snapshot:
            tables = _count(snapshot, sorted(inspect(snapshot).get_table_names()))
            wanted = _hashes(snapshot)
            revision = snapshot.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
            seq, last = audit.head(snapshot) or audit.NOTHING
        partial = Path(folder) / "archive"
        with open(partial, "xb", opener=_private) as file, tarfile.open(fileobj=file, mode="w") as archive:
            archive.add(dump, DATABASE, filter=_anonymous)
            missing = [digest for digest in wanted if not _add_stored(archive, runtime.storage, digest)]
            manifest = Manifest(
                program=__version__,
                made_at=runtime.clock.system_now(),
                database="sqlite" if runtime.db.is_sqlite else "postgresql",
                database_sha256=_sha256_of(dump),
                revision=revision,
                tables=tables,
                audit_seq=seq,
                audit_hash=last,
                files=[digest for digest in wanted if digest not in set(missing)],
                missing=missing,
            )
            _add(archive, MANIFEST, manifest.model_dump_json(indent=1).encode())
        flush_to_disk(partial)
        # A link, not a rename: what somebody put there meanwhile is not overwritten.
        os.link(partial, target)
        flush_to_disk(target.parent)
    return manifest


def check(archive: Path) -> Manifest:
    """Read the archive to its end and compare every byte with the manifest; BackupError when anything differs."""
    seen: dict[str, str] = {}
    raw = None
    try:
        with tarfile.open(archive, mode="r:") as tar:
            for member in tar:
                content = tar.extractfile(member) if member.isreg() else None
                if content is None or raw is not None or member.name in seen:
                    raise BackupError(_damaged(archive, member.name))
                if member.name == MANIFEST:
                    raw = content.read(_MANIFEST_BYTES)
                else:
                    seen[member.name] = _sha256(content)
    except (tarfile.TarError, OSError) as error:
        raise BackupError(_damaged(archive, str(error))) from error
    try:
        manifest = Manifest.model_validate_json(raw or b"")
    except ValidationError as error:
        raise BackupError(_damaged(archive, MANIFEST)) from error
    expected = {DATABASE: manifest.database_sha256} | {FILES + digest: digest for digest in manifest.files}
    if seen != expected:
        wrong = sorted(name for name in seen.keys() | expected.keys() if seen.get(name) != expected.get(name))
        raise BackupError(_damaged(archive, ", ".join(wrong[:5])))
    return manifest


def restore(runtime: Runtime, archive: Path) -> Manifest:
    """Bring the archive into an empty installation with the same kind of database, then compare it with the manifest.

    Files first and the database last, in one step: after a failure the installation is as empty as before, and
    the same command may be given again. An older archive is brought up to date by `thidua migrate` afterwards.
    """
    manifest = check(archive)
    kind = "sqlite" if runtime.db.is_sqlite else "postgresql"
    if manifest.database != kind:
        raise BackupError(f"Bản sao lưu của {manifest.database}, hệ thống dùng {kind} / made from another database.")
    if not migrate.knows(manifest.revision):
        raise BackupError(f"Bản sao lưu của phiên bản mới hơn / made by a newer program: {manifest.program}")
    if inspect(runtime.db.read_engine).get_table_names():
        raise BackupError("Cơ sở dữ liệu không trống, không ghi đè / the database is not empty; nothing was changed.")
    with (
        tempfile.TemporaryDirectory(dir=_place_of(runtime), prefix=".restore-") as folder,
        tarfile.open(archive, mode="r:") as tar,
    ):
        for member in tar:
            content = tar.extractfile(member)
            if content is not None and member.name.startswith(FILES):
                runtime.storage.put(content.read())
            elif content is not None and member.name == DATABASE:
                with (Path(folder) / DATABASE).open("xb") as file:
                    shutil.copyfileobj(content, file, _CHUNK)
        _load(runtime, Path(folder) / DATABASE)
    _compare(runtime, manifest)
    return manifest


def _compare(runtime: Runtime, manifest: Manifest) -> None:
    with runtime.db.read() as session:
        connection = session.connection()
        if _count(connection, list(manifest.tables)) != manifest.tables:
            raise BackupError("Số dòng khác bản kê / row counts differ from the manifest.")
        valid, count = audit.verify(session)
        expected = (manifest.audit_seq, manifest.audit_hash)
        if not valid or count != manifest.audit_seq or (audit.head(session) or audit.NOTHING) != expected:
            raise BackupError("Chuỗi nhật ký không khớp / the audit chain does not hold.")
    lost = [digest for digest in manifest.files if not runtime.storage.is_intact(digest)]
    if lost:
        raise BackupError(f"Tệp không khớp / files differ: {', '.join(lost[:5])}")


@contextmanager
def _dumped(runtime: Runtime, dump: Path) -> Iterator[Connection]:
    """The dump of one instant, and a connection that sees that same instant."""
    if runtime.db.is_sqlite:
        with closing(sqlite3.connect(_sqlite_path(runtime))) as source, closing(sqlite3.connect(dump)) as copy:
            source.backup(copy)
            # One file and no journal beside it: the copy travels alone.
            copy.execute("PRAGMA journal_mode=DELETE")
        with _connected(create_engine(f"sqlite:///{dump}")) as connection:
            yield connection
        return
    engine = runtime.db.write_engine.execution_options(isolation_level="REPEATABLE READ")
    with engine.connect() as connection:
        # The dump of a large installation takes longer than any request may.
        connection.execute(text("SET TRANSACTION READ ONLY"))
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        snapshot = connection.execute(text("SELECT pg_export_snapshot()")).scalar_one()
        _postgres(runtime, "pg_dump", "--format=custom", f"--snapshot={snapshot}", f"--file={dump}")
        yield connection
        connection.rollback()


def _load(runtime: Runtime, dump: Path) -> None:
    if runtime.db.is_sqlite:
        runtime.db.dispose()
        target = _sqlite_path(runtime)
        for suffix in ("", "-wal", "-shm"):
            target.with_name(target.name + suffix).unlink(missing_ok=True)
        flush_to_disk(dump)
        dump.replace(target)
        flush_to_disk(target.parent)
        return
    # In one transaction, or the half of it would stand in the way of the next attempt.
    _postgres(runtime, "pg_restore", "--single-transaction", "--exit-on-error", str(dump))


def _postgres(runtime: Runtime, program: str, *arguments: str) -> None:
    """Run PostgreSQL's own tool; the password goes through the environment, where `ps` does not show it."""
    url = make_url(runtime.settings.sqlalchemy_url)
    address = url.translate_connect_args(username="user", database="dbname") | dict(url.query)
    address.pop("password", None)
    target = f"--dbname={make_conninfo(**address)}"
    command = [_binary(program), "--no-owner", "--no-privileges", "--no-password", target, *arguments]
    environment = dict(os.environ) | ({"PGPASSWORD": str(url.password)} if url.password else {})
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        raise BackupError(f"{program}: {done.stderr.strip()[-2000:]}")


def _binary(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        raise BackupError(f"Chưa cài {program}: apt-get install postgresql-client / {program} is not installed.")
    return found


def _count(connection: Connection, tables: Sequence[str]) -> dict[str, int]:
    preparer = connection.dialect.identifier_preparer
    return {
        table: connection.execute(text(f"SELECT count(*) FROM {preparer.quote(table)}")).scalar_one()  # noqa: S608
        for table in tables
    }


def _hashes(connection: Connection) -> list[str]:
    """Every stored object that a row names."""
    rows = connection.execute(select(col(StoredFile.sha256), col(StoredFile.thumbnail_sha256)))
    return sorted({digest for row in rows for digest in row if digest})


def _add_stored(archive: tarfile.TarFile, storage: Storage, digest: str) -> bool:
    """False when the object is gone or no longer what its name says: the rest is worth keeping all the same."""
    try:
        data = storage.open(digest)
    except FileNotFoundError:
        return False
    if hashlib.sha256(data).hexdigest() != digest:
        return False
    _add(archive, FILES + digest, data)
    return True


def _add(archive: tarfile.TarFile, name: str, data: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size = len(data)
    member.mode = 0o600
    archive.addfile(member, io.BytesIO(data))


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mode = 0o600
    return member


def _place_of(runtime: Runtime) -> Path:
    """Where the database's file can be renamed from; a PostgreSQL dump may lie in any temporary folder."""
    place = _sqlite_path(runtime).parent if runtime.db.is_sqlite else Path(tempfile.gettempdir())
    place.mkdir(parents=True, exist_ok=True)
    return place


def _sqlite_path(runtime: Runtime) -> Path:
    database = make_url(runtime.settings.sqlalchemy_url).database
    if not database:
        raise BackupError("Cơ sở dữ liệu không nằm trong tệp / the database is not a file.")
    return Path(database).absolute()


@contextmanager
def _connected(engine: Engine) -> Iterator[Connection]:
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _sha256(content: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while chunk := content.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _sha256_of(path: Path) -> str:
    with path.open("rb") as content:
        return _sha256(content)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _damaged(archive: Path, what: str) -> str:
    return f"Bản sao lưu bị hỏng, không khôi phục / the backup is damaged and was refused: {archive.name}: {what}"
