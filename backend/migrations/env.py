"""Alembic's entry: the same migrations on SQLite (batch mode) and PostgreSQL (one advisory lock)."""

from alembic import context
from sqlalchemy import create_engine, pool, text
from sqlmodel import SQLModel

from thidua import registry

registry.import_models()
MIGRATION_LOCK = 7_308_042_023


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
            user_module_prefix="thidua.core.db.",
            include_object=lambda _object, name, _type, _reflected, _to: not (name or "").startswith("search_fts"),
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
