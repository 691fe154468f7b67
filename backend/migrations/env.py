"""Alembic's entry: the same migrations on SQLite (batch mode) and PostgreSQL (one advisory lock)."""

from typing import Any

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import create_engine, pool, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString

from thidua import registry
from thidua.core.audit import Seq
from thidua.core.db import EnumText, Hundredths, Json, UtcDateTime
from thidua.core.search import SearchVector

registry.import_models()
MIGRATION_LOCK = 7_308_042_023


def render(kind: str, thing: Any, autogen: AutogenContext) -> str | bool:
    """Plain SQLAlchemy types in the files, so that an old migration never depends on today's code."""
    if kind != "type":
        return False
    if isinstance(thing, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if isinstance(thing, EnumText):
        return f"sa.String({thing.impl_instance.length})"
    if isinstance(thing, Hundredths):
        return "sa.Integer()"
    if isinstance(thing, AutoString):
        return f"sa.String({thing.length or ''})"
    postgres = "from sqlalchemy.dialects import postgresql"
    if isinstance(thing, SearchVector):
        autogen.imports.add(postgres)
        return "sa.Text().with_variant(postgresql.TSVECTOR(), 'postgresql')"
    if isinstance(thing, type(Json)) and isinstance(thing._variant_mapping.get("postgresql"), JSONB):
        autogen.imports.add(postgres)
        return "sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"
    if isinstance(thing, type(Seq)) and "sqlite" in thing._variant_mapping:
        return "sa.BigInteger().with_variant(sa.Integer(), 'sqlite')"
    return False


def run() -> None:
    engine = create_engine(context.config.attributes["url"], poolclass=pool.NullPool)
    with engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": MIGRATION_LOCK})
            connection.commit()
        context.configure(
            connection=connection,
            target_metadata=SQLModel.metadata,
            render_as_batch=connection.dialect.name == "sqlite",
            compare_type=True,
            render_item=render,
            include_object=lambda _object, name, _type, _reflected, _to: (
                not (name or "").startswith(("search_fts", "toy_"))
            ),
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
