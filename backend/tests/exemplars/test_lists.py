"""Lists: who sees what, filters, search without accents, pages, and the same number of statements for 1 and 3 rows."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from tests.exemplars import scenes
from tests.exemplars.scenes import OFFICE, OTHER_UNIT, PATH, UNIT
from tests.world import World
from thidua.exemplars.models import Exemplar

EXEMPLARS = "/api/v1/exemplars"


def ids(world: World, who: str, query: str = "", path: str = PATH) -> list[str]:
    """The ids a list answers."""
    answer = world.client(who).get(f"{path}{query}")
    assert answer.status_code == 200, answer.text
    return [str(item["id"]) for item in answer.json()["items"]]


@pytest.fixture
def three(world: World) -> dict[str, dict[str, Any]]:
    """One eligible of Tân Lập, one submitted of Thạnh Bắc, one draft of Tân Lập, in this order of creation."""
    eligible = scenes.brought_to(world, "ELIGIBLE", name="Mô hình “Ngân hàng phân hữu cơ”", kind="MODEL")
    world.forward(minutes=1)
    other = scenes.draft(world, OTHER_UNIT, name="Trần Văn Suối Đá", residence="xã Hòa Hiệp", title="Hoà giải ở cơ sở")
    other = scenes.acted(world, OTHER_UNIT, other["id"], "submit")
    world.forward(minutes=1)
    mine = scenes.draft(world, title="Xây dựng điển hình tiên tiến", achievement="Góp sức cùng bà con trong ấp.")
    return {"eligible": world.client(OFFICE).get(f"{PATH}/{eligible}").json(), "other": other, "draft": mine}


def test_each_role_lists_exactly_what_it_may_see(world: World, three: dict[str, dict[str, Any]]) -> None:
    eligible, other, mine = (three[name]["id"] for name in ("eligible", "other", "draft"))
    assert ids(world, OFFICE) == [mine, other, eligible]
    assert ids(world, UNIT) == [mine, eligible]
    assert ids(world, OTHER_UNIT) == [other]
    assert ids(world, "xa.thanhbinh") == [], "the bloc's leader sees no nomination of others"
    assert ids(world, "vhtt") == [eligible]
    for who in ("tuyengiao", "hoidong.1", "hoidong.2", "giamkhao.1", "admin"):
        assert ids(world, who) == [], who
        assert world.client(who).get(f"{PATH}/{eligible}").status_code == 404


def test_exemplars_follow_the_same_rule(world: World, three: dict[str, dict[str, Any]]) -> None:
    eligible, other, mine = (three[name]["exemplar"]["id"] for name in ("eligible", "other", "draft"))
    assert ids(world, OFFICE, path=EXEMPLARS) == [mine, other, eligible]
    assert ids(world, UNIT, path=EXEMPLARS) == [mine, eligible]
    assert ids(world, "vhtt", path=EXEMPLARS) == [eligible]
    for who in ("tuyengiao", "hoidong.1", "hoidong.2", "giamkhao.1", "admin", "xa.thanhbinh"):
        assert ids(world, who, path=EXEMPLARS) == [], who
        assert world.client(who).get(f"{EXEMPLARS}/{eligible}").status_code == 404
    assert world.client(OTHER_UNIT).get(f"{EXEMPLARS}/{eligible}").content != b""


def test_an_exemplar_tells_the_state_of_its_newest_nomination(world: World, three: dict[str, dict[str, Any]]) -> None:
    exemplar_id = three["eligible"]["exemplar"]["id"]
    again = scenes.create(world, body={"exemplar_id": exemplar_id})
    assert again.status_code == 201, again.text

    def states(who: str) -> list[tuple[str, str | None]]:
        items = world.client(who).get(EXEMPLARS).json()["items"]
        return [(item["id"], item["nomination_state"]) for item in items]

    other, mine = (three[name]["exemplar"]["id"] for name in ("other", "draft"))
    assert states(OFFICE) == [(mine, "DRAFT"), (other, "SUBMITTED"), (exemplar_id, "DRAFT")]
    assert states(UNIT) == [(mine, "DRAFT"), (exemplar_id, "DRAFT")]
    assert states("vhtt") == [(exemplar_id, "ELIGIBLE")], "Culture sees from ELIGIBLE on"


def test_culture_reads_no_word_of_the_review(world: World) -> None:
    nomination_id = scenes.brought_to(world, "IN_REVIEW")
    scenes.acted(world, OFFICE, nomination_id, "return", {"note": "Ghi chú kín", "remarks": []})
    scenes.acted(world, UNIT, nomination_id, "resubmit")
    scenes.acted(world, OFFICE, nomination_id, "take")
    scenes.acted(world, OFFICE, nomination_id, "mark_eligible", {"note": "Nhận xét kín"})
    culture = world.client("vhtt.lead")
    found = culture.get(f"{PATH}/{nomination_id}").json()
    exemplar = f"{EXEMPLARS}/{found['exemplar']['id']}"
    assert (found["note"], found["remarks"], found["receipt"], found["taken_by"]) == (None, [], None, None)
    for path in (f"{PATH}/{nomination_id}", f"{PATH}/{nomination_id}/history", PATH, exemplar, f"{exemplar}/timeline"):
        assert "kín" not in culture.get(path).text, path
        assert "kín" not in culture.get(f"{PATH}?q=kin").text
    assert "Nhận xét kín" in world.client(UNIT).get(f"{exemplar}/timeline").text
    assert culture.get(f"{exemplar}/consents").status_code == 404


def test_a_published_exemplar_is_seen_by_the_whole_desk(world: World, three: dict[str, dict[str, Any]]) -> None:
    exemplar_id = three["eligible"]["exemplar"]["id"]
    only = select(col(Exemplar.id)).where(col(Exemplar.title) == three["eligible"]["exemplar"]["title"])
    world.runtime.ports.public_ids = lambda _kind: only
    for who in (OTHER_UNIT, "xa.thanhbinh", "tuyengiao", "hoidong.2"):
        assert exemplar_id in ids(world, who, path=EXEMPLARS), who
        found = world.client(who).get(f"{EXEMPLARS}/{exemplar_id}").json()
        assert (found["actions"], found["nominations"], found["publication_reasons"]) == ([], [], [])
        assert world.client(who).get(f"{EXEMPLARS}/{exemplar_id}/timeline").json() == []
        assert world.client(who).get(f"{EXEMPLARS}/{exemplar_id}/consents").status_code == 404
        assert world.client(who).get(f"{PATH}/{three['eligible']['id']}").status_code == 404
    for who in ("giamkhao.1", "admin"):
        assert ids(world, who, path=EXEMPLARS) == [], who


NOMINATION_FILTERS = [
    ("?state=DRAFT", ["draft"]),
    ("?state=DRAFT&state=SUBMITTED", ["draft", "other"]),
    ("?kind=MODEL", ["eligible"]),
    ("?mine=true", []),
    ("?taken_by_me=true", ["eligible"]),
    ("?year=2022", ["draft", "other", "eligible"]),
    ("?year=2021", []),
    ("?period=Quý I", ["other", "eligible"]),
    ("?period=Quý II", []),
    ("?q=mo hinh", ["eligible"]),
    ("?q=MÔ HÌNH ngan", ["eligible"]),
    ("?q=dien hinh", ["draft"]),
    ("?q=hoa", ["other"]),
    ("?q=hoà giải", ["other"]),
    ("?q=khong co gi", []),
    ("?sort=created_at", ["eligible", "other", "draft"]),
    ("?sort=submitted_at", ["eligible", "other"]),
    ("?sort=-submitted_at", ["other", "eligible"]),
]
EXEMPLAR_FILTERS = [
    ("?kind=MODEL", ["eligible"]),
    ("?field=ECONOMY", ["draft", "other", "eligible"]),
    ("?field=POLITICAL_SYSTEM", []),
    ("?topic=f", ["draft", "other", "eligible"]),
    ("?topic=đ", []),
    ("?year=2022", ["draft", "other", "eligible"]),
    ("?year=2020", []),
    ("?state=SUSPENDED", []),
    ("?state=ACTIVE", ["draft", "other", "eligible"]),
    ("?q=mo hinh", ["eligible"]),
    ("?q=dien hinh", ["draft"]),
    ("?q=hoa", ["other"]),
    ("?sort=name", ["other", "draft", "eligible"]),
    ("?mine=true", []),
]


def test_filters_of_nominations(world: World, three: dict[str, dict[str, Any]]) -> None:
    for query, expected in NOMINATION_FILTERS:
        assert ids(world, OFFICE, query) == [three[name]["id"] for name in expected], query


def test_filters_of_exemplars(world: World, three: dict[str, dict[str, Any]]) -> None:
    for query, expected in EXEMPLAR_FILTERS:
        found = ids(world, OFFICE, query, EXEMPLARS)
        assert found == [three[name]["exemplar"]["id"] for name in expected], query


def test_movements_topics_and_units_filter_exemplars(world: World) -> None:
    rural, poor = scenes.movement_id(world, "NTM"), scenes.movement_id(world, "VNN")
    first = scenes.draft(world, movement_ids=[rural], topic_codes=["đ"])["exemplar"]["id"]
    second = scenes.draft(world, OTHER_UNIT, movement_ids=[rural, poor], topic_codes=["d"])
    other_id, other_unit = second["exemplar"]["id"], second["unit"]["id"]
    assert ids(world, OFFICE, f"?movement_id={poor}", EXEMPLARS) == [other_id]
    assert ids(world, OFFICE, f"?movement_id={rural}&sort=created_at", EXEMPLARS) == [first, other_id]
    assert ids(world, OFFICE, "?topic=đ", EXEMPLARS) == [first]
    assert ids(world, OFFICE, f"?unit_id={other_unit}", EXEMPLARS) == [other_id]
    assert ids(world, OFFICE, f"?unit_id={other_unit}") == [second["id"]]


def test_the_index_follows_an_edit(world: World) -> None:
    nomination = scenes.draft(world)
    assert ids(world, UNIT, "?q=rung cao su") == []
    world.client(UNIT).patch(f"{PATH}/{nomination['id']}", {"exemplar": {"title": "Rừng cao su xanh"}}, etag=1)
    assert ids(world, UNIT, "?q=rung cao su") == [nomination["id"]]
    assert ids(world, UNIT, "?q=hien 620") == [nomination["id"]], "the achievement still says so"
    assert ids(world, UNIT, "?q=rung cao su", EXEMPLARS) == [nomination["exemplar"]["id"]]
    assert ids(world, OTHER_UNIT, "?q=rung cao su") == []


def test_pages_follow_each_other(world: World) -> None:
    for n in range(5):
        made = scenes.draft(world, name=f"Nguyễn Văn Số {n}")
        scenes.acted(world, UNIT, made["id"], "submit")
    for path, sort in [
        (PATH, "created_at"),
        (PATH, "-created_at"),
        (PATH, "submitted_at"),
        (PATH, "-submitted_at"),
        (EXEMPLARS, "created_at"),
        (EXEMPLARS, "-name"),
    ]:
        seen, cursor = [], ""
        while True:
            page = world.client(OFFICE).get(f"{path}?limit=2&sort={sort}{cursor}").json()
            seen += [item["id"] for item in page["items"]]
            if page["next_cursor"] is None:
                break
            cursor = f"&cursor={page['next_cursor']}"
        assert seen == ids(world, OFFICE, f"?limit=100&sort={sort}", path)
        assert len(set(seen)) == 5


def test_unknown_or_malformed_parameters_are_422(world: World) -> None:
    for query in ("?state=NEW", "?year=x", "?limit=0", "?cursor=x", "?unit_id=1", "?sorted=1", "?sort=name"):
        assert world.client(OFFICE).get(f"{PATH}{query}").status_code == 422, query
    assert world.client(OFFICE).get(f"{EXEMPLARS}?sort=submitted_at").status_code == 422


def test_statements_do_not_grow_with_the_rows(world: World) -> None:
    asked = [(who, path) for who in (OFFICE, UNIT, "vhtt", "hoidong.1") for path in (PATH, EXEMPLARS)]

    def count() -> dict[tuple[str, str], int]:
        found = {}
        for who, path in asked:
            client = world.client(who)
            with world.statements() as seen:
                assert client.get(path).status_code == 200
            found[who, path] = len(seen)
        return found

    def add() -> None:
        scenes.brought_to(world, "ELIGIBLE", photos=[{"file_id": scenes.uploaded(world.client(UNIT))}])
        scenes.brought_to(world, "RETURNED")

    add()
    one = count()
    add()
    add()
    assert count() == one
    # One of them is who the caller is.
    assert max(n for (_who, path), n in one.items() if path == PATH) == 5
    assert max(n for (_who, path), n in one.items() if path == EXEMPLARS) == 3
