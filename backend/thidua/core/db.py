"""The database: engines, types, the base of every table, and the SQLite write gate.

Reads use an autocommit engine. Writes use one short transaction whose commit happens before the answer leaves.
On SQLite a write begins with BEGIN IMMEDIATE behind one gate per process, taken before a thread is; without the
gate a hundred parallel calls turned into 503s.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import (
    JSON,
    DateTime,
    Dialect,
    Engine,
    Integer,
    String,
    Table,
    Uuid,
    create_engine,
    event,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Session, declared_attr, sessionmaker
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Field, SQLModel

from thidua.core.ids import new_id
from thidua.core.settings import Settings

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMING

LOCK_TIMEOUT_MS = 4_000
STATEMENT_TIMEOUT_MS = 15_000

#: JSON that PostgreSQL can index; plain text JSON on SQLite.
Json = JSON().with_variant(JSONB(), "postgresql")

E = TypeVar("E", bound=StrEnum)


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: aware UTC in Python, timestamptz on PostgreSQL, naive UTC text with microseconds on SQLite."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Timestamptz where there is one."""
        return dialect.type_descriptor(DateTime(timezone=dialect.name == "postgresql"))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive values: they are the source of every wrong deadline."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("a naive datetime reached the database")
        value = value.astimezone(UTC)
        return value if dialect.name == "postgresql" else value.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Aware UTC again."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class EnumText(TypeDecorator[E]):
    """A StrEnum stored as its code; a code the program does not know fails loudly on reading."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[E]) -> None:
        super().__init__(max(len(member.value) for member in kind))
        self.kind = kind

    def process_bind_param(self, value: E | None, _dialect: Dialect) -> str | None:
        """The code."""
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, _dialect: Dialect) -> E | None:
        """The member."""
        return None if value is None else self.kind(value)


class Hundredths(TypeDecorator[Decimal]):
    """A number with two decimals, such as points, stored as a whole number of hundredths: exact on both databases."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, _dialect: Dialect) -> int | None:
        """Hundredths; a third decimal is a fault of the program."""
        return None if value is None else int((value * 100).to_integral_exact())

    def process_result_value(self, value: int | None, _dialect: Dialect) -> Decimal | None:
        """The number again."""
        return None if value is None else Decimal(value) / 100


def instant(*, nullable: bool = False, index: bool = False) -> Any:
    """A column of instants."""
    return Field(
        default=None if nullable else ...,
        sa_type=UtcDateTime,
        nullable=nullable,
        index=index,
    )


def enum_column(kind: type[StrEnum], *, default: Any = ..., nullable: bool = False, index: bool = False) -> Any:
    """A column of one StrEnum."""
    return Field(
        default=None if nullable and default is ... else default,
        sa_type=EnumText(kind),
        nullable=nullable,
        index=index,
    )


def json_column(default_factory: Any = dict, *, nullable: bool = False) -> Any:
    """A JSON column; never queried by content in hot paths."""
    if nullable:
        return Field(default=None, sa_type=Json, nullable=True)
    return Field(default_factory=default_factory, sa_type=Json, nullable=False)


class Row(SQLModel):
    """The base of plain tables: a UUIDv7 key, so that `ORDER BY id` is the order of creation."""

    id: UUID = Field(default_factory=new_id, primary_key=True, sa_type=Uuid)


class Versioned(Row):
    """The base of every object that is edited: `version` is its ETag, compared and set on each flush."""

    version: int = Field(default=1, sa_type=Integer, nullable=False)
    created_at: datetime = instant()
    updated_at: datetime = instant()

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805
        """Compare and set: an update of a row that moved on raises StaleDataError, which answers 412."""
        return {"version_id_col": cls.__table__.c.version}  # type: ignore[attr-defined]


class Database:
    """The engines and session makers of one process."""

    def __init__(self, settings: Settings) -> None:
        url = settings.sqlalchemy_url
        self.is_sqlite = url.startswith("sqlite")
        self.gate = WriteGate() if self.is_sqlite else OpenGate()
        self.read_engine: Engine
        self.portal_engine: Engine
        if self.is_sqlite:
            settings.data_dir.mkdir(parents=True, exist_ok=True)
            self.write_engine = _sqlite_engine(url, begin_immediate=True)
            self.read_engine = _sqlite_engine(url, begin_immediate=False)
        else:
            self.write_engine = _postgres_engine(url, settings.pool_size)
            self.read_engine = self.write_engine.execution_options(isolation_level="AUTOCOMMIT")
        if settings.replica_url:
            replica = _postgres_engine(settings.replica_url, settings.pool_size)
            self.portal_engine = replica.execution_options(isolation_level="AUTOCOMMIT")
        else:
            self.portal_engine = self.read_engine
        self.writing = sessionmaker(self.write_engine, expire_on_commit=False, autoflush=False)
        self.reading = sessionmaker(self.read_engine, expire_on_commit=False, autoflush=False)

    def dispose(self) -> None:
        """Close every connection."""
        for engine in {id(e.pool): e for e in (self.write_engine, self.read_engine, self.portal_engine)}.values():
            engine.dispose()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that never holds a transaction open."""
        with self.reading() as session:
            yield session


def insert(session: Session, model: type[SQLModel] | Table) -> postgresql.Insert | sqlite.Insert:
    """An INSERT that can say ON CONFLICT, in the words of the session's database."""
    if is_postgresql(session):
        return postgresql.insert(model)
    return sqlite.insert(model)


def is_postgresql(session: Session) -> bool:
    """Which of the two databases this session talks to."""
    return session.get_bind().dialect.name == "postgresql"


def hold(session: Session, key: int) -> None:
    """One writer per key (a signed 64-bit number) until the commit; on SQLite there is only one writer anyway."""
    if is_postgresql(session):
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})


def try_hold(session: Session, key: int) -> bool:
    """Like `hold`, but leave it to whoever has the key already instead of waiting for him."""
    if not is_postgresql(session):
        return True
    return bool(session.scalar(text("SELECT pg_try_advisory_xact_lock(:key)"), {"key": key}))


class OpenGate:
    """PostgreSQL needs no gate."""

    @asynccontextmanager
    async def hold(self) -> AsyncIterator[None]:
        """Pass."""
        yield

    @contextmanager
    def hold_from_thread(self) -> Iterator[None]:
        """Pass."""
        yield


class WriteGate:
    """One writer at a time in this process: requests wait in the event loop, without a thread or a connection.

    A worker thread takes the same gate through the loop that owns it; without a running loop (command line,
    worker process) SQLite's own lock and busy timeout are enough.
    """

    def __init__(self) -> None:
        self._lock: asyncio.Lock | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    @asynccontextmanager
    async def hold(self) -> AsyncIterator[None]:
        """For a request, in the event loop."""
        loop = asyncio.get_running_loop()
        if self._lock is None or self._loop is not loop:
            self._lock, self._loop = asyncio.Lock(), loop
        async with self._lock:
            yield

    @contextmanager
    def hold_from_thread(self) -> Iterator[None]:
        """For the embedded worker."""
        lock, loop = self._lock, self._loop
        if lock is None or loop is None or not loop.is_running():
            yield
            return
        asyncio.run_coroutine_threadsafe(lock.acquire(), loop).result()
        try:
            yield
        finally:
            loop.call_soon_threadsafe(lock.release)


def _sqlite_engine(url: str, *, begin_immediate: bool) -> Engine:
    engine = create_engine(
        url,
        connect_args={"check_same_thread": False, "timeout": LOCK_TIMEOUT_MS / 1000},
        pool_size=40,
        max_overflow=20,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "temp_store=MEMORY",
            "cache_size=-16000",
            "mmap_size=268435456",
        ):
            connection.execute(f"PRAGMA {pragma}")

    if begin_immediate:

        @event.listens_for(engine, "begin")
        def begin(connection: Any) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _postgres_engine(url: str, pool_size: int) -> Engine:
    options = f"-c lock_timeout={LOCK_TIMEOUT_MS} -c statement_timeout={STATEMENT_TIMEOUT_MS} -c timezone=UTC"
    return create_engine(
        url,
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_timeout=5,
        pool_pre_ping=False,
        # prepare_threshold=None: server-side prepared statements do not survive pgbouncer's transaction mode.
        connect_args={"options": options, "connect_timeout": 3, "prepare_threshold": None},
    )
