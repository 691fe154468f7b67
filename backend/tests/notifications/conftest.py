"""`posted`: a world whose mail goes to a real local server."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import Databases
from tests.notifications.mailbox import Mailbox, served
from tests.world import World


@dataclass
class Posted:
    """A world and the mailbox its mail ends in."""

    world: World
    mailbox: Mailbox


@pytest.fixture
def posted(databases: Databases, database_kind: str, tmp_path: Path) -> Iterator[Posted]:
    """Without TLS, as to a relay on the same machine."""
    url, drop = databases.fresh(database_kind, "minimal")
    with served(Mailbox()) as mailbox:
        world = World(
            url,
            tmp_path,
            smtp_url=mailbox.url,
            smtp_tls="none",
            mail_from="Thi đua Tân Biên <thong-bao@tanbien.example>",
            public_url="https://thidua.example",
        )
        yield Posted(world, mailbox)
        world.close()
    drop()
