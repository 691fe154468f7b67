"""The 15 sample exemplars, played as the clock passes them, beside whatever a visitor does."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from tests.conftest import Databases
from tests.exemplars import scenes
from tests.exemplars.scenes import OFFICE, PATH
from tests.world import World
from thidua.core import audit
from thidua.core.jobs import catch_up
from thidua.demo import story_exemplars
from thidua.demo.models import StoryStep
from thidua.exemplars.models import Consent, Exemplar, Nomination

START, YEAR_END = "2022-03-18T01:00:00Z", "2022-12-31T10:00:00Z"
#: (sample, state, timeliness of its obligation) at the end of 2022.
ENDS = [
    ("EX-2022-001", "ELIGIBLE", "ON_TIME"),
    ("EX-2022-002", "ELIGIBLE", "ON_TIME"),
    ("EX-2022-003", "ELIGIBLE", "ON_TIME"),
    ("EX-2022-004", "ELIGIBLE", "ON_TIME"),
    ("EX-2022-005", "ELIGIBLE", "ON_TIME"),
    ("EX-2022-006", "ELIGIBLE", "ON_TIME"),
    ("EX-2022-007", "ELIGIBLE", "ON_TIME"),
    ("EX-2022-008", "ELIGIBLE", "ON_TIME"),
    ("EX-2022-009", "ELIGIBLE", "ON_TIME"),
    ("EX-2022-010", "RETURNED", "MISSING"),
    ("EX-2022-011", "IN_REVIEW", "ON_TIME"),
    ("EX-2022-012", "ELIGIBLE", "LATE"),
    ("EX-2022-013", "ELIGIBLE", "ON_TIME"),
    ("EX-2022-014", "IN_REVIEW", "ON_TIME"),
    ("EX-2022-015", "SUBMITTED", "LATE"),
]


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
        mine = select(col(StoryStep.key)).where(col(StoryStep.key).like("EX-%"), col(StoryStep.skipped))
        return list(session.scalars(mine.order_by(col(StoryStep.key))))


def nomination(world: World, key: str) -> dict[str, Any]:
    return dict(world.client(OFFICE).get(f"{PATH}/{story_exemplars.nomination_id(key)}").json())


def counts(world: World) -> tuple[int, ...]:
    with world.read() as session:
        return tuple(
            session.scalar(select(func.count()).select_from(m)) or 0 for m in (Exemplar, Nomination, Consent, StoryStep)
        )


def test_the_year_in_one_jump_and_again(story: World) -> None:
    play(story, YEAR_END)
    assert skipped(story) == []
    found = [nomination(story, key) for key, _state, _timeliness in ENDS]
    assert [(key, n["state"], n["obligation"]["timeliness"]) for (key, *_), n in zip(ENDS, found, strict=True)] == ENDS
    for (key, *_), shown in zip(ENDS, found, strict=True):
        sample = story_exemplars.samples()[key]
        received = sample.submitted_at.astimezone(story.time.moment.tzinfo).isoformat().replace("+00:00", "Z")
        assert shown["receipt"]["received_at"] == received, key
        assert [photo["width"] for photo in shown["exemplar"]["photos"]] == [1200], key
    last = nomination(story, "EX-2022-015")["obligation"]
    assert (last["period_label"], last["days_late"]) == ("Quý IV", 1)
    before = counts(story)
    catch_up(story.runtime)
    assert counts(story) == before
    with story.read() as session:
        assert audit.verify(session)[0]


def test_every_sample_is_found_without_accents(story: World) -> None:
    play(story, YEAR_END)
    office = story.client(OFFICE)

    def names(words: str) -> set[str]:
        items = office.get("/api/v1/exemplars", params={"q": words, "limit": 100}).json()["items"]
        return {item["name"] for item in items}

    assert "Mô hình “Ngân hàng phân hữu cơ”" in names("mo hinh")
    assert "Chau Thị Sa Phia" in names("hoa hiep"), "xã Hòa Hiệp"
    assert names("suong lua") == {"Nguyễn Thị Sương Lúa", "Nguyễn Thị Sương Lụa"}
    assert len(office.get("/api/v1/exemplars?limit=100").json()["items"]) == 15


def test_like_names_of_the_samples_are_told_to_home_affairs(story: World) -> None:
    play(story, YEAR_END)
    assert [s["name"] for s in nomination(story, "EX-2022-015")["similar"]] == ["Nguyễn Thị Sương Lúa"]


def test_consents_are_as_the_samples_tell(story: World) -> None:
    play(story, YEAR_END)
    office = story.client(OFFICE)

    def given(key: str) -> set[tuple[str, str]]:
        items = office.get(f"/api/v1/exemplars/{story_exemplars.exemplar_id(key)}/consents").json()["items"]
        return {(item["purpose"], item["giver"]) for item in items}

    assert given("EX-2022-001") == {("PUBLISH", "SELF"), ("PHOTO", "SELF")}
    assert given("EX-2022-007") == {("PUBLISH", "REPRESENTATIVE"), ("PHOTO", "REPRESENTATIVE")}
    assert given("EX-2022-010") == {("PUBLISH", "SELF")}, "the guardian's paper is missing"
    minor = office.get(f"/api/v1/exemplars/{story_exemplars.exemplar_id('EX-2022-010')}").json()
    assert minor["publication_reasons"] == [
        "Ngô Văn Cột Mốc dưới 18 tuổi: cần đồng ý của trẻ và cha, mẹ hoặc người giám hộ."
    ]


def test_at_the_start_the_office_has_something_to_do(story: World) -> None:
    play(story, START)
    items = story.client(OFFICE).get(PATH).json()["items"]
    assert [(item["exemplar"]["name"], item["state"]) for item in items] == [
        ("Nguyễn Thị Sương Lúa", "IN_REVIEW"),
        ("Tổ nhân dân tự quản số 07, ấp Biên Mẫu", "IN_REVIEW"),
    ]
    play(story, "2022-03-18T02:04:59Z")
    assert nomination(story, "EX-2022-002")["state"] == "DRAFT"
    play(story, "2022-03-18T02:05:00Z")
    assert nomination(story, "EX-2022-002")["state"] == "SUBMITTED"


def test_what_a_visitor_decided_stays_and_the_rest_goes_on(story: World) -> None:
    play(story, START)
    returned, dropped = (str(story_exemplars.nomination_id(key)) for key in ("EX-2022-001", "EX-2022-007"))
    scenes.acted(story, OFFICE, returned, "return", {"note": "Bổ sung"})
    scenes.acted(story, OFFICE, dropped, "withdraw", {"note": "Trùng"})
    mine = scenes.draft(story)
    scenes.acted(story, "xa.tanlap", mine["id"], "submit")
    play(story, YEAR_END)
    assert skipped(story) == ["EX-2022-001.verdict", "EX-2022-007.verdict"]
    assert [nomination(story, key)["state"] for key in ("EX-2022-001", "EX-2022-007")] == ["RETURNED", "WITHDRAWN"]
    assert story.client(OFFICE).get(f"{PATH}/{mine['id']}").json()["state"] == "SUBMITTED"
    assert [nomination(story, key)["state"] for key, *_ in ENDS[1:6]] == ["ELIGIBLE"] * 5


def test_what_a_visitor_took_is_his_to_decide(story: World) -> None:
    play(story, "2022-03-18T02:05:00Z")
    scenes.acted(story, "noivu.lead", str(story_exemplars.nomination_id("EX-2022-002")), "take")
    play(story, YEAR_END)
    assert skipped(story) == ["EX-2022-002.take", "EX-2022-002.verdict"]
    assert nomination(story, "EX-2022-002")["state"] == "IN_REVIEW"


def test_a_disabled_account_plays_no_more(story: World) -> None:
    play(story, START)
    admin = story.client("admin")
    user = admin.get("/api/v1/users?q=xa.mocong").json()["items"][0]
    assert admin.act(f"/api/v1/users/{user['id']}", "disable").status_code == 200
    play(story, YEAR_END)
    assert skipped(story) == [f"EX-2022-008.{step}" for step in ("consents", "draft", "submit", "take", "verdict")]


def test_two_processes_play_it_once(story: World) -> None:
    story.at("2022-04-01T01:00:00Z")
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda _n: catch_up(story.runtime), range(2)))
    assert skipped(story) == []
    assert counts(story)[:2] == (4, 4)


def test_the_minimal_demo_plays_nothing(world: World) -> None:
    play(world, YEAR_END)
    assert counts(world) == (0, 0, 0, 0)
