"""An installation that is no demo: everything is enforced."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Databases
from tests.world import World


@pytest.fixture
def office(databases: Databases, database_kind: str, tmp_path: Path) -> Iterator[World]:
    """The same organisation and accounts as `world`, outside the demo."""
    url, drop = databases.fresh(database_kind, "minimal")
    world = World(url, tmp_path, demo="")
    yield world
    world.close()
    drop()
