"""Brings a database to the newest migration, and says whether it is there."""

import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Engine, create_engine

from thidua.core.settings import Settings

FOLDER = Path(__file__).resolve().parents[1] / "migrations"


def _config(url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("file_template", "%%(year)d_%%(month).2d_%%(day).2d_%%(hour).2d%%(minute).2d_%%(slug)s")
    config.attributes["url"] = url
    return config


def upgrade(settings: Settings, revision: str = "head") -> None:
    """Apply what is missing. Safe to run again; several processes wait for each other on PostgreSQL."""
    if settings.sqlalchemy_url.startswith("sqlite"):
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    command.upgrade(_config(settings.sqlalchemy_url), revision)


def draft(name: str) -> Path:
    """Write a migration from what the models have and a migrated database has not; a person reads it before use."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/draft.sqlite3"
        command.upgrade(_config(url), "head")
        made = command.revision(_config(url), message=name, autogenerate=True)
    if not isinstance(made, Script):
        raise TypeError("alembic made no single file")
    return Path(made.path)


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


def knows(revision: str) -> bool:
    """Whether this program has that migration; one from a newer program it has not."""
    return any(script.revision == revision for script in ScriptDirectory(str(FOLDER)).walk_revisions())
