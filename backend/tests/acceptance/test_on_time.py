"""A nomination received 2022-03-19T17:00:00Z is late by one day, one microsecond earlier on time, wherever the server
stands. The engine alone is tried in tests/plans; here the whole way through the API and the database."""

import os
import time
from collections.abc import Iterator

import pytest

from tests.exemplars import scenes
from tests.plans.owed import obligation, read
from tests.world import World

BOUNDARY = "2022-03-19T17:00:00+00:00"
JUST_BEFORE = "2022-03-19T16:59:59.999999+00:00"


@pytest.fixture(params=["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])
def server_zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """The server's own time zone, set before the application starts."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield str(request.param)
    os.environ.pop("TZ")
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.parametrize(
    ("received", "timeliness", "days"), [(BOUNDARY, "LATE", 1), (JUST_BEFORE, "ON_TIME", 0)], ids=["late", "on time"]
)
def test_the_last_moment(server_zone: str, world: World, received: str, timeliness: str, days: int) -> None:
    nomination = scenes.draft(world)
    world.at(received)
    sent = scenes.acted(world, scenes.UNIT, nomination["id"], "submit")
    assert sent["receipt"]["received_at"] == received.replace("+00:00", "Z")
    owed = read(world, obligation(world))
    assert (owed["state"], owed["timeliness"], owed["days_late"]) == ("SUBMITTED", timeliness, days)
    (event,) = [e for e in owed["reasons"] if "19/3/2022" in e or "20/3/2022" in e][:1]
    assert ("trễ 1 ngày" in event) == (timeliness == "LATE")
