"""API clients: the key is shown once, hashed at rest, and gone once revoked."""

from hashlib import sha256
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from tests.identity.browser import audit_actions
from tests.world import World
from thidua.core.access import ActorKind
from thidua.identity import clients
from thidua.identity.models import ApiClient
from thidua.identity.usage import Usage

CLIENTS = "/api/v1/api-clients"


def made(world: World, **more: Any) -> dict[str, Any]:
    answer = world.client("admin").post(CLIENTS, {"name": "Cổng thông tin", **more})
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def found(world: World, key: str) -> clients.KnownClient | None:
    with world.read() as session:
        return clients.find_by_key(session, key)


def test_a_key_is_shown_once_and_kept_as_a_hash(world: World) -> None:
    read = made(world, per_minute=60)
    assert read["key"].startswith("tdtb_")
    assert len(read["key"]) == len("tdtb_") + 43
    assert read["key_prefix"] == read["key"][:12]
    assert (read["state"], read["scopes"], read["per_minute"]) == ("ACTIVE", ["portal.read"], 60)
    admin = world.client("admin")
    again = admin.get(f"{CLIENTS}/{read['id']}")
    assert again.json() == {**read, "key": None}
    assert again.headers["etag"] == '"1"'
    assert admin.get(CLIENTS).json()["items"] == [again.json()]
    with world.read() as session:
        row = session.scalars(select(ApiClient)).one()
    assert row.key_hash == sha256(read["key"].encode()).hexdigest()
    assert audit_actions(world).count("api_client.create") == 1


def test_the_list_by_state(world: World) -> None:
    admin, live, gone = world.client("admin"), made(world), made(world, name="Máy cũ")
    admin.act(f"{CLIENTS}/{gone['id']}", "revoke")

    def ids(query: str) -> list[str]:
        return [item["id"] for item in admin.get(CLIENTS + query).json()["items"]]

    assert ids("?state=ACTIVE") == [live["id"]]
    assert ids("?state=REVOKED") == [gone["id"]]
    assert ids("") == [live["id"], gone["id"]]


def test_a_retry_gets_the_client_without_its_key(world: World) -> None:
    admin, body = world.client("admin"), {"name": "Cổng thông tin"}
    first, again = (admin.post(CLIENTS, body, key="mot-lan") for _ in range(2))
    assert again.json() == {**first.json(), "key": None}
    assert len(admin.get(CLIENTS).json()["items"]) == 1


def test_the_key_names_its_client_until_it_is_revoked(world: World) -> None:
    read = made(world)
    client = found(world, read["key"])
    assert client is not None
    assert (client.id, client.actor.kind, client.actor.scopes, client.per_minute) == (
        UUID(read["id"]),
        ActorKind.CLIENT,
        frozenset({"portal.read"}),
        6_000,
    )
    for wrong in ("", "tdtb_", read["key"][:-1], read["key"] + "x", "tdtb_é", "\ud800"):
        assert found(world, wrong) is None
    admin, path = world.client("admin"), f"{CLIENTS}/{read['id']}"
    assert admin.act(path, "revoke", {"note": "Lộ khóa"}).json()["state"] == "REVOKED"
    assert found(world, read["key"]) is None
    assert admin.act(path, "revoke").status_code == 409
    assert admin.patch(path, {"name": "Khác"}, etag=2).status_code == 409
    assert audit_actions(world).count("api_client.revoke") == 1


def test_its_use_is_counted_by_local_days_and_is_no_edit(world: World) -> None:
    read = made(world)
    admin, path = world.client("admin"), f"{CLIENTS}/{read['id']}"
    counted = Usage()

    def shown() -> list[tuple[str, int, int]]:
        days = admin.get(f"{path}/usage").json()["days"]
        assert len(days) == 30
        return [(day["day"], day["answered"], day["refused"]) for day in days if day["answered"] or day["refused"]]

    for refused in (False, False, True):
        counted.add(UUID(read["id"]), refused=refused)
    counted.write(world.runtime)
    counted.write(world.runtime)
    assert shown() == [("2022-03-18", 2, 1)]
    world.at("2022-03-18T16:59:00Z")
    counted.add(UUID(read["id"]), refused=False)
    counted.write(world.runtime)
    world.at("2022-03-18T17:00:00Z")
    counted.add(UUID(read["id"]), refused=False)
    counted.write(world.runtime)
    admin = world.client("admin")
    assert shown() == [("2022-03-19", 1, 0), ("2022-03-18", 3, 1)]
    body = admin.get(path).json()
    assert (body["version"], body["last_used_at"]) == (1, "2022-03-18T17:00:00Z")
    world.forward(days=30)
    admin = world.client("admin")
    assert shown() == []


def test_a_client_is_edited_and_keeps_its_key(world: World) -> None:
    read = made(world)
    admin, path = world.client("admin"), f"{CLIENTS}/{read['id']}"
    answer = admin.patch(path, {"name": "Cổng tỉnh", "per_minute": 5}, etag=1)
    assert (answer.status_code, answer.json()["name"], answer.json()["per_minute"]) == (200, "Cổng tỉnh", 5)
    assert answer.json()["scopes"] == ["portal.read"]
    assert found(world, read["key"]) is not None
    assert admin.patch(path, {"name": "Khác"}).status_code == 428
    assert admin.patch(path, {"name": "Khác"}, etag=1).status_code == 412


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "name"),
        ({"name": ""}, "name"),
        ({"name": "a", "scopes": []}, "scopes"),
        ({"name": "a", "scopes": ["everything"]}, "scopes.0"),
        ({"name": "a", "per_minute": 0}, "per_minute"),
        ({"name": "a", "key": "mine"}, "key"),
        ({"name": "a", "key_hash": "mine"}, "key_hash"),
    ],
)
def test_bodies_with_faults(world: World, body: dict[str, Any], field: str) -> None:
    answer = world.client("admin").post(CLIENTS, body)
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]


def test_pages(world: World) -> None:
    for n in range(3):
        made(world, name=f"Máy {n}")
    admin = world.client("admin")
    first = admin.get(f"{CLIENTS}?limit=2&sort=-name").json()
    second = admin.get(f"{CLIENTS}?limit=2&sort=-name&cursor={first['next_cursor']}").json()
    assert [i["name"] for i in first["items"] + second["items"]] == ["Máy 2", "Máy 1", "Máy 0"]
    assert second["next_cursor"] is None
