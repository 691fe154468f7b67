"""The search across kinds finds for everyone exactly what the lists of his own find."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Databases
from tests.demo.test_story_articles import play
from tests.world import Client, World

EVERYBODY = (
    "admin",
    "noivu",
    "vhtt",
    "tuyengiao",
    "xa.tanlap",
    "xa.thanhbinh",
    "tt.tanbien",
    "congan",
    "hoidong.1",
    "giamkhao.1",
)
LISTS = {
    "nomination": "nominations",
    "exemplar": "exemplars",
    "submission": "submissions",
    "article": "articles",
    "activity": "activities",
    "initiative": "initiatives",
    "movement": "movements",
    "unit": "units",
    "user": "users",
}


@pytest.fixture
def story(databases: Databases, database_kind: str, tmp_path: Path) -> Iterator[World]:
    """The lively demo, until June."""
    url, drop = databases.fresh(database_kind, "minimal")
    world = World(url, tmp_path, demo="1")
    play(world, "2022-06-15T01:00:00Z")
    yield world
    world.close()
    drop()


def everything(client: Client, path: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    cursor = ""
    while True:
        answer = client.get(path + cursor)
        # An administrator takes no part in content, and nobody else is shown accounts: nothing, or a refusal.
        if answer.status_code == 403:
            return []
        assert answer.status_code == 200, answer.text
        page = answer.json()
        items += page["items"]
        if page["next_cursor"] is None:
            return items
        cursor = f"&cursor={page['next_cursor']}"


def test_everyone_finds_what_his_lists_find_and_nothing_else(story: World) -> None:
    found_at_all: set[str] = set()
    for who in EVERYBODY:
        client = story.client(who)
        for q in ("tan", "mo hinh", "thi đua", "Nguyễn"):
            found = everything(client, f"/api/v1/search?limit=100&q={q}")
            assert len({(thing["kind"], thing["id"]) for thing in found}) == len(found)
            for kind, path in LISTS.items():
                listed = {item["id"]: item for item in everything(client, f"/api/v1/{path}?limit=100&q={q}")}
                of_kind = {thing["id"]: thing for thing in found if thing["kind"] == kind}
                assert of_kind.keys() == listed.keys(), (who, q, kind)
                found_at_all |= {kind} if of_kind else set()
                for id_, thing in of_kind.items():
                    item = listed[id_]
                    assert thing["state"] == item.get("state")
                    if kind in ("article", "submission", "activity"):
                        assert thing["title"] == item["title"]
                        assert thing["unit"] == item["unit"]
    assert found_at_all == set(LISTS)


def test_what_is_found_can_be_read_at_its_address(story: World) -> None:
    for who in ("noivu", "xa.tanlap", "vhtt", "admin"):
        client = story.client(who)
        found = everything(client, "/api/v1/search?limit=100&q=tan")
        assert found
        for thing in {thing["kind"]: thing for thing in found}.values():
            assert client.get(thing["href"]).json()["id"] == thing["id"]


def test_pages_hold_everything_once_whatever_their_size(story: World) -> None:
    client = story.client("noivu")
    at_once = everything(client, "/api/v1/search?limit=100&q=tan")
    assert len(at_once) > 14
    assert everything(client, "/api/v1/search?limit=7&q=tan") == at_once
    of_one = everything(client, "/api/v1/search?limit=2&q=tan&kind=unit")
    assert of_one == [thing for thing in at_once if thing["kind"] == "unit"]


def test_what_was_written_last_comes_first(story: World) -> None:
    client = story.client("noivu")
    before = everything(client, "/api/v1/search?limit=100&q=tan&kind=movement")
    unit = everything(story.client("admin"), "/api/v1/units?limit=100&q=tan lap")[0]
    path = f"/api/v1/units/{unit['id']}"
    admin = story.client("admin")
    answer = admin.patch(path, {"public_contact": "UBND xã Tân Lập, 02763000111"}, etag=admin.get(path).headers["etag"])
    assert answer.status_code == 200, answer.text
    assert everything(client, "/api/v1/search?limit=1&q=tan")[0]["id"] == unit["id"]
    assert everything(client, "/api/v1/search?limit=100&q=tan&kind=movement") == before


def test_few_statements_however_much_is_found(story: World) -> None:
    client = story.client("noivu")
    client.get("/api/v1/search?q=tan")
    counts = []
    for q in ("tan", "zzzz", "tan lap"):
        with story.statements() as seen:
            assert client.get(f"/api/v1/search?q={q}").status_code == 200
        counts.append(len(seen))
    assert max(counts) <= 4


def test_a_question_without_words_finds_nothing_and_a_bad_one_is_told(world: World) -> None:
    client = world.client("noivu")
    assert client.get("/api/v1/search?q=...").json() == {"items": [], "next_cursor": None, "total": None}
    for query in ("", "?q=", "?q=tan&kind=secret", "?q=tan&sort=title", "?q=tan&cursor=zz", f"?q={'a' * 201}"):
        assert client.get(f"/api/v1/search{query}").status_code == 422, query
    assert world.public.get("/api/v1/search?q=tan").status_code == 401
