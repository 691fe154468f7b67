"""Brings a database to the newest migration, and says whether it is there."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine

from thidua.core.settings import Settings

FOLDER = Path(__file__).resolve().parents[1] / "migrations"


def _config(url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["url"] = url
    return config


def upgrade(settings: Settings, revision: str = "head") -> None:
    """Apply what is missing. Safe to run again; several processes wait for each other on PostgreSQL."""
    if settings.sqlalchemy_url.startswith("sqlite"):
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    command.upgrade(_config(settings.sqlalchemy_url), revision)


def is_current(engine: Engine) -> bool:
    """Whether the database stands at the newest migration."""
    with engine.connect() as connection:
        heads = MigrationContext.configure(connection).get_current_heads()
    return set(heads) == set(ScriptDirectory(str(FOLDER)).get_heads())


def has_tables(url: str) -> bool:
    """Whether any migration was ever applied."""
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            return bool(MigrationContext.configure(connection).get_current_heads())
    finally:
        engine.dispose()
