"""A name that others bear is changed: every public item that shows it follows, and mirrors are told."""

from typing import Any

import pytest

from tests.articles import scenes
from tests.exemplars import scenes as exemplars
from tests.world import World
from thidua.core.jobs import run_one
from thidua.portal import projectors

OLD, NEW = "Ủy ban nhân dân xã Tân Lập", "Ủy ban nhân dân xã Tân Lập Mới"
MOVEMENT = "Chung sức xây dựng nông thôn mới"


def everyone(world: World) -> tuple[dict[str, Any], dict[str, Any]]:
    """An article and an exemplar on the portal, and what else must not move."""
    exemplar = scenes.eligible(world, "PUBLISH")
    scenes.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar], movement_ids=[exemplars.movement_id(world)])
    scenes.brought_to(world, "PUBLISHED", "tuyengiao", title="Của đơn vị khác", kind="NEWS")
    world.forward(minutes=5)
    article = next(i for i in portal(world, "/articles")["items"] if i["exemplars"])
    return article, portal(world, "/exemplars")["items"][0]


def portal(world: World, path: str) -> dict[str, Any]:
    answer = scenes.portal(world, path)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def edit(world: World, who: str, path: str, body: dict[str, Any]) -> None:
    client = world.client(who)
    answer = client.patch(path, body, etag=client.get(path).headers["etag"])
    assert answer.status_code == 200, answer.text
    while run_one(world.runtime):
        pass


def changes_after(world: World, seq: int) -> list[tuple[str, str]]:
    items = portal(world, f"/changes?cursor={seq}")["items"]
    return sorted((item["type"], item["slug"]) for item in items)


def last_seq(world: World) -> int:
    return int(portal(world, "/changes")["items"][-1]["seq"])


@pytest.mark.parametrize("batch", [200, 1])
def test_a_renamed_unit_is_renamed_everywhere(world: World, monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    monkeypatch.setattr(projectors, "_BATCH", batch)
    article, exemplar = everyone(world)
    unit = world.client("admin").get("/api/v1/units?q=tan lap").json()["items"][0]
    assert article["unit"] == exemplar["unit"] == {"code": unit["code"], "name": unit["name"]}
    body = {"code": "PT_TANLAP", "name": "Phong trào của xã", "kind": "MOVEMENT"}
    assert world.client("xa.tanlap").post("/api/v1/movements", body).status_code == 201
    seq, stamp = last_seq(world), scenes.portal(world, f"/articles/{article['slug']}").headers["etag"]
    edit(world, "admin", f"/api/v1/units/{unit['id']}", {"name": NEW})
    shown = {"code": unit["code"], "name": NEW}
    assert portal(world, f"/articles/{article['slug']}")["unit"] == shown
    assert portal(world, f"/articles/{article['slug']}")["json_ld"]["author"][0]["name"] == NEW
    assert portal(world, f"/exemplars/{exemplar['slug']}")["unit"] == shown
    assert portal(world, "/movements/PT_TANLAP")["launched_by"] == shown
    assert [item["slug"] for item in portal(world, "/articles?q=tan lap moi")["items"]] == [article["slug"]]
    assert changes_after(world, seq) == [
        ("article.updated", article["slug"]),
        ("exemplar.updated", exemplar["slug"]),
        ("movement.updated", "PT_TANLAP"),
    ]
    again = scenes.portal(world, f"/articles/{article['slug']}", headers={"If-None-Match": stamp})
    assert again.status_code == 200
    seq = last_seq(world)
    edit(world, "admin", f"/api/v1/units/{unit['id']}", {"short_name": "Xã Tân Lập", "public_contact": "0276"})
    assert changes_after(world, seq) == []


def test_what_is_hidden_meanwhile_comes_back_under_the_new_name(world: World) -> None:
    _article, exemplar = everyone(world)
    unit = world.client("admin").get("/api/v1/units?q=tan lap").json()["items"][0]
    lead, path = world.client("noivu.lead"), f"/api/v1/exemplars/{exemplar['id']}"
    assert lead.act(path, "suspend", {"note": "Có đơn thư"}).status_code == 200
    edit(world, "admin", f"/api/v1/units/{unit['id']}", {"name": NEW})
    assert scenes.portal(world, f"/exemplars/{exemplar['slug']}").status_code == 410
    assert lead.act(path, "resume", {"note": "Đã xong"}).status_code == 200
    assert portal(world, f"/exemplars/{exemplar['slug']}")["unit"]["name"] == NEW


def test_a_renamed_movement_is_renamed_everywhere(world: World) -> None:
    article, exemplar = everyone(world)
    seq = last_seq(world)
    edit(world, "noivu", f"/api/v1/movements/{exemplars.movement_id(world)}", {"name": MOVEMENT})
    assert portal(world, "/movements/NTM")["name"] == MOVEMENT
    assert [m["name"] for m in portal(world, f"/articles/{article['slug']}")["movements"]] == [MOVEMENT]
    assert [m["name"] for m in portal(world, f"/exemplars/{exemplar['slug']}")["movements"]] == [MOVEMENT]
    assert changes_after(world, seq) == [
        ("article.updated", article["slug"]),
        ("exemplar.updated", exemplar["slug"]),
        ("movement.updated", "NTM"),
    ]


def test_movements_show_the_new_name_of_a_campaign_linked_to_them(world: World) -> None:
    seq = last_seq(world)
    edit(world, "noivu", f"/api/v1/movements/{exemplars.movement_id(world, 'CVD_NTM')}", {"name": "Cuộc vận động mới"})
    assert [linked["name"] for linked in portal(world, "/movements/NTM")["linked"]] == ["Cuộc vận động mới"]
    assert ("movement.updated", "NTM") in changes_after(world, seq)


def test_a_renamed_authority_is_the_publisher_of_every_article(world: World) -> None:
    article, _exemplar = everyone(world)
    seq = last_seq(world)
    edit(world, "admin", "/api/v1/authority", {"name": "Ủy ban nhân dân tỉnh"})
    assert portal(world, f"/articles/{article['slug']}")["json_ld"]["publisher"]["name"] == "Ủy ban nhân dân tỉnh"
    assert [kind for kind, _slug in changes_after(world, seq)] == ["article.updated"] * 2
