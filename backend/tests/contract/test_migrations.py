"""Models and migrations agree on both databases, and a migrated database says so."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import JSON, MetaData, Table, Uuid, create_engine, inspect, select, text
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from tests import postgres
from tests.schema import settings_for
from tests.world import World
from thidua import migrate, registry
from thidua.core import ddl
from thidua.core.settings import Settings
from thidua.files.models import FileUse, StoredFile

registry.import_models()
START = datetime(2022, 3, 18, 1, tzinfo=UTC)


def test_the_migrations_make_exactly_the_models(empty_world: World) -> None:
    def ours(_object: object, name: str | None, _type: str, _reflected: bool, _to: object) -> bool:
        return not (name or "").startswith(("search_fts", "toy_")) and name != "ix_search_entry_vector"

    with empty_world.runtime.db.read_engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_object": ours, "render_as_batch": True}
        )
        assert compare_metadata(context, SQLModel.metadata) == []


def test_a_migrated_database_is_current_and_migrating_again_changes_nothing(empty_world: World) -> None:
    engine = empty_world.runtime.db.read_engine
    assert migrate.is_current(engine)
    before = sorted(inspect(engine).get_table_names())
    migrate.upgrade(empty_world.settings)
    assert sorted(inspect(engine).get_table_names()) == before


def test_every_append_only_table_refuses_changes(empty_world: World) -> None:
    with empty_world.runtime.db.read_engine.connect() as connection:
        if empty_world.kind == "postgresql":
            rows = connection.execute(
                text("SELECT event_object_table, event_manipulation FROM information_schema.triggers")
            )
        else:
            rows = connection.execute(
                text(
                    "SELECT tbl_name, CASE WHEN name LIKE '%_no_update' THEN 'UPDATE' ELSE 'DELETE' END "
                    "FROM sqlite_master WHERE type = 'trigger'"
                )
            )
        found = {(row[0], row[1]) for row in rows}
    assert found == {(table, verb) for table in ddl.APPEND_ONLY for verb in ("UPDATE", "DELETE")}


@pytest.fixture
def first_release(database_kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Settings]:
    """A database of the first released version, without a row."""
    url, drop = f"sqlite:///{tmp_path / 'old.sqlite3'}", lambda: None
    if database_kind == "postgresql":
        server: postgres.Postgres = request.getfixturevalue("postgres_server")
        name = f"t_{uuid4().hex}"
        server.create_database(name)
        url, drop = server.url(name), lambda: server.drop_database(name)
    settings = settings_for(url, tmp_path)
    migrate.upgrade(settings, "2026_11_24_0600")
    yield settings
    drop()


def row(table: Table, **given: Any) -> dict[str, Any]:
    """A row with something in every column that must not be empty."""
    fallback: dict[type, Any] = {str: "", int: 0, bool: False, datetime: START, date: START.date(), UUID: UUID(int=0)}
    needed = [c for c in table.columns if not c.nullable and c.server_default is None and c.name not in given]
    return {**{c.name: [] if isinstance(c.type, JSON) else fallback[c.type.python_type] for c in needed}, **given}


def test_files_of_the_first_release_keep_every_object_that_shows_them(first_release: Settings) -> None:
    file = [UUID(int=100 + n) for n in range(5)]
    exemplar, nomination, article, consent = (UUID(int=n) for n in range(1, 5))
    engine = create_engine(first_release.sqlalchemy_url)
    tables = MetaData()
    tables.reflect(engine)
    for column in (column for table in tables.tables.values() for column in table.columns):
        if column.name in {"id", "uploaded_by"} or column.name.endswith("_id"):
            column.type = Uuid()
    old = {"owner_kind": "exemplar", "owner_id": exemplar, "created_at": START}
    rows: dict[str, list[dict[str, Any]]] = {
        "stored_file": [
            {"id": file[0], **old},  # shown by its exemplar and by an article
            {"id": file[1], **old},  # in a frozen version only
            {"id": file[2], **old, "owner_kind": None, "owner_id": None},  # dropped by its owner, shown by an article
            {"id": file[3], **old, "owner_kind": None, "owner_id": None},  # an upload nothing has taken
            {"id": file[4], **old, "owner_kind": "consent", "owner_id": consent},
        ],
        "exemplar": [{"id": exemplar, "photos": [{"file_id": str(file[0]), "alt": ""}]}],
        "nomination": [{"id": nomination, "exemplar_id": exemplar}],
        "nomination_version": [
            {"id": UUID(int=9), "nomination_id": nomination, "payload": {"photos": [{"file_id": str(file[1])}]}}
        ],
        "edition": [
            {
                "id": UUID(int=8),
                "article_id": article,
                "pictures": [{"file_id": str(file[0])}, {"file_id": str(file[2])}, {"file_id": str(UUID(int=7))}],
            }
        ],
        "consent": [{"id": consent, "exemplar_id": exemplar, "file_id": file[4]}],
    }
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SET session_replication_role = replica"))
        for name, wanted in rows.items():
            for given in wanted:
                connection.execute(tables.tables[name].insert().values(**row(tables.tables[name], **given)))
    migrate.upgrade(first_release)
    with Session(engine) as session:
        uses = {(use.file_id, use.owner_kind, use.owner_id) for use in session.scalars(select(FileUse))}
        unused = {f.id: f.unused_since for f in session.scalars(select(StoredFile)) if f.unused_since is not None}
    engine.dispose()
    assert uses == {
        (file[0], "exemplar", exemplar),
        (file[0], "article", article),
        (file[1], "exemplar", exemplar),
        (file[2], "article", article),
        (file[4], "consent", consent),
    }
    assert unused == {file[3]: START}
