"""Models and migrations agree on both databases, and a migrated database says so."""

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlmodel import SQLModel

from tests.world import World
from thidua import migrate, registry
from thidua.core import ddl

registry.import_models()


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
