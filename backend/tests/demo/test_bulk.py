"""Rows for measuring: what is copied is served like what was published."""

import pytest

from tests.world import World
from thidua.demo import bulk
from thidua.demo.bulk import Amounts

PORTAL = "/api/portal/v1"


def test_amounts_are_read_from_words() -> None:
    assert bulk.parse("articles=10, units=2") == Amounts(units=2, articles=10)
    assert bulk.parse("") == Amounts()
    for wrong in ("articles", "articles=-1", "articles=1e3", "people=3", "articles=٣"):
        with pytest.raises(ValueError, match="--bulk"):
            bulk.parse(wrong)


def test_copies_are_served_listed_and_found_like_their_templates(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "TEMPLATES", 3)
    monkeypatch.setattr(bulk, "_BATCH", 4)
    bulk.fill(world.runtime, Amounts(units=5, exemplars=6, articles=10))

    get = world.public.get
    items = get(f"{PORTAL}/articles?limit=100").json()["items"]
    assert len(items) == 10
    assert [item["published_at"] for item in items] == sorted((i["published_at"] for i in items), reverse=True)
    assert len({item["slug"] for item in items}) == 10
    changes = get(f"{PORTAL}/changes?limit=100").json()["items"]
    assert {c["slug"] for c in changes if c["type"] == "article.published"} == {item["slug"] for item in items}
    assert len({change["seq"] for change in changes}) == len(changes)

    template, copy = items[0], items[-1]
    whole = [get(f"{PORTAL}/articles/{item['slug']}").json() for item in (template, copy)]
    assert whole[0].keys() == whole[1].keys()
    assert whole[1]["json_ld"]["headline"] == copy["title"]
    number = copy["title"].rpartition(" ")[2]
    assert [i["slug"] for i in get(f"{PORTAL}/articles?q=bai {number}").json()["items"]][-1] == copy["slug"]
    movement = copy["movements"][0]["code"]
    assert copy["slug"] in {i["slug"] for i in get(f"{PORTAL}/articles?movement={movement}").json()["items"]}


def test_nominations_have_what_was_sent_and_its_receipt(world: World) -> None:
    bulk.fill(world.runtime, Amounts(exemplars=6))
    officer = world.client("noivu")
    items = officer.get("/api/v1/nominations?limit=100").json()["items"]
    assert len(items) == 6
    assert all(item["receipt"] for item in items)
    waiting = next(item for item in items if item["state"] == "SUBMITTED")
    assert {"take"} <= {action["name"] for action in waiting["actions"]}
    assert officer.act(f"/api/v1/nominations/{waiting['id']}", "take").status_code == 200
    versions = officer.get(f"/api/v1/nominations/{waiting['id']}/versions").json()
    assert versions[0]["sha256"] == waiting["receipt"]["sha256"]
