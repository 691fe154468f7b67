"""A world that may reach this machine, and a receiver on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Databases
from tests.webhooks.receiver import LOOPBACK, Receiver, listening
from tests.world import World


@pytest.fixture
def world(databases: Databases, database_kind: str, tmp_path: Path) -> Iterator[World]:
    """The application with webhooks allowed to the loopback."""
    url, drop = databases.fresh(database_kind, "minimal")
    world = World(url, tmp_path, webhook_networks=LOOPBACK)
    yield world
    world.close()
    drop()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """Whoever is told."""
    with listening() as found:
        yield found
