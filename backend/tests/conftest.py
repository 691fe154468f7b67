"""Fixtures: `world` is the whole application over a fresh database, once on SQLite and once on PostgreSQL.

Each database is copied from a template that was migrated (and, for `world`, loaded with the organisation, the
accounts and the issued 2022 plan) once per run, so that a test starts in milliseconds and shares nothing.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests import postgres, schema
from tests.world import World

DATABASES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres_server() -> postgres.Postgres:
    """The run's PostgreSQL; raises, never skips, when there is none."""
    return postgres.for_this_run()


class Databases:
    """Makes fresh databases from templates."""

    def __init__(self, folder: Path, server: Callable[[], postgres.Postgres]) -> None:
        self._folder = folder
        self._server = server

    def fresh(self, kind: str, template: str) -> tuple[str, Callable[[], None]]:
        """A new database like the template: its URL, and how to drop it."""
        build = schema.BUILDERS[template]
        if kind == "sqlite":
            original = self._folder / f"{template}.sqlite3"
            if not original.exists():
                build(f"sqlite:///{original}")
            copy = self._folder / f"{uuid4().hex}.sqlite3"
            shutil.copyfile(original, copy)
            return f"sqlite:///{copy}", lambda: _remove(copy)
        server = self._server()
        name = f"t_{uuid4().hex}"
        server.create_database(name, template=server.template(template, build))
        return server.url(name), lambda: server.drop_database(name)


def _remove(database: Path) -> None:
    for path in database.parent.glob(database.name + "*"):
        path.unlink()


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Databases:
    """Shared by every test of this process."""
    return Databases(tmp_path_factory.mktemp("databases"), lambda: request.getfixturevalue("postgres_server"))


@pytest.fixture(params=DATABASES)
def database_kind(request: pytest.FixtureRequest) -> str:
    """Every test that uses this runs twice."""
    return str(request.param)


@pytest.fixture
def world(databases: Databases, database_kind: str, tmp_path: Path) -> Iterator[World]:
    """The application with organisation, accounts and the issued plan, at 08:00 on 2022-03-18 local."""
    url, drop = databases.fresh(database_kind, "minimal")
    world = World(url, tmp_path)
    yield world
    world.close()
    drop()


@pytest.fixture
def empty_world(databases: Databases, database_kind: str, tmp_path: Path) -> Iterator[World]:
    """The application over a migrated, empty database."""
    url, drop = databases.fresh(database_kind, "empty")
    world = World(url, tmp_path)
    yield world
    world.close()
    drop()
