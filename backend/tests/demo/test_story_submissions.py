"""The sample plans and reports of 2022, played as the clock passes them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import col

from tests.conftest import Databases
from tests.submissions import scenes
from tests.submissions.scenes import OFFICE, PATH
from tests.world import World
from thidua.core import audit
from thidua.core.jobs import catch_up
from thidua.demo import story_submissions
from thidua.demo.models import StoryStep
from thidua.demo.reference import data

START, YEAR_END = "2022-03-18T01:00:00Z", "2022-12-31T10:00:00Z"
#: Those that end otherwise than accepted on time.
OTHERS = {
    "SB-2022-009": ("ACCEPTED", "LATE"),
    "SB-2022-019": ("ACCEPTED", "LATE"),
    "SB-2022-021": ("ACCEPTED", "NOT_DUE"),  # one person of two
    "SB-2022-024": ("SUBMITTED", "ON_TIME"),
    "SB-2022-025": ("IN_REVIEW", "ON_TIME"),
    "SB-2022-026": ("SUBMITTED", "LATE"),
}


@pytest.fixture
def story(databases: Databases, database_kind: str, tmp_path: Path) -> Iterator[World]:
    """The full demo before its first day."""
    url, drop = databases.fresh(database_kind, "minimal")
    world = World(url, tmp_path, demo="full")
    yield world
    world.close()
    drop()


def play(world: World, until: str) -> None:
    world.at(until)
    catch_up(world.runtime)


def skipped(world: World) -> list[str]:
    with world.read() as session:
        mine = select(col(StoryStep.key)).where(col(StoryStep.key).like("SB-%"), col(StoryStep.skipped))
        return list(session.scalars(mine.order_by(col(StoryStep.key))))


def test_the_year_ends_as_the_samples_tell(story: World) -> None:
    play(story, YEAR_END)
    assert skipped(story) == []
    entries = data("sample_submissions")["submissions"]
    office = story.client(OFFICE)
    found = {}
    for entry in entries:
        one = office.get(f"{PATH}/{story_submissions.submission_id(entry)}").json()
        found[entry["id"]] = (one["state"], one["obligation"]["timeliness"])
        assert one["title"], entry["id"]
    assert found == {entry["id"]: OTHERS.get(entry["id"], ("ACCEPTED", "ON_TIME")) for entry in entries}
    items = office.get(f"{PATH}?limit=100").json()["items"]
    assert len(items) == len(entries)
    answered = next(item for item in items if item["unit"]["code"] == "XA_TRAVONG" and item["kind"] == "UNIT_PLAN")
    changes = office.get(f"{PATH}/{answered['id']}/diff").json()["changes"]
    assert [(change["label"], change["change_label"]) for change in changes] == [("Chỉ tiêu", "Thêm")] * 2
    paper = next(item for item in items if item["on_behalf"])
    assert paper["unit"]["code"] == "UBMTTQ"
    with story.read() as session:
        assert audit.verify(session)[0]


def test_at_the_start_the_office_has_something_to_do_and_tan_lap_its_plan_to_write(story: World) -> None:
    play(story, START)
    items = story.client(OFFICE).get(PATH).json()["items"]
    assert [(item["unit"]["code"], item["state"]) for item in items] == [
        ("TT_TANBIEN", "SUBMITTED"),
        ("XA_TRAVONG", "SUBMITTED"),
        ("XA_MOCONG", "IN_REVIEW"),
    ]
    assert story.client("xa.tanlap").get(PATH).json()["items"] == []


def test_what_a_visitor_sends_himself_stays(story: World) -> None:
    play(story, START)
    mine = scenes.draft(story)["id"]
    scenes.acted(story, "xa.tanlap", mine, "submit")
    play(story, "2022-05-01T01:00:00Z")
    assert skipped(story) == [f"SB-2022-006.{step}" for step in ("accept", "draft", "submit", "take")]
    assert scenes.read(story, mine)["state"] == "SUBMITTED"
