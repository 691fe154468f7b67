"""Every endpoint of webhooks for everybody, written by hand; fails on an operation it does not know."""

from typing import Any

import pytest

from tests.acceptance.test_bad_input import database
from tests.identity.test_matrix import PEOPLE
from tests.webhooks import scenes
from tests.world import World
from thidua.webhooks import router

ONE = scenes.PATH + "/{webhook_id}"
DELIVERY = ONE + "/deliveries/{delivery_id}"
#: (method, path) → (what the administrator gets, a good body); everybody else 403, without an account 401.
OPERATIONS: dict[tuple[str, str], tuple[int, Any]] = {
    ("GET", scenes.PATH): (200, None),
    ("POST", scenes.PATH): (201, {"name": "Cổng", "url": "https://cong.example/hook"}),
    ("GET", ONE): (200, None),
    ("PATCH", ONE): (200, {"name": "Cổng khác"}),
    ("POST", ONE + "/actions/{name}"): (200, {}),
    ("GET", ONE + "/history"): (200, None),
    ("GET", ONE + "/deliveries"): (200, None),
    ("GET", DELIVERY): (200, None),
    ("POST", ONE + "/replay"): (200, {}),
}
#: (action, state) → what the administrator gets.
ACTIONS = {
    ("test", "ACTIVE"): 200,
    ("pause", "ACTIVE"): 200,
    ("resume", "ACTIVE"): 409,
    ("rotate_secret", "ACTIVE"): 200,
    ("remove", "ACTIVE"): 200,
    ("test", "PAUSED"): 409,
    ("pause", "PAUSED"): 409,
    ("resume", "PAUSED"): 200,
    ("rotate_secret", "PAUSED"): 200,
    ("remove", "PAUSED"): 200,
    ("test", "REMOVED"): 409,
    ("pause", "REMOVED"): 409,
    ("resume", "REMOVED"): 409,
    ("rotate_secret", "REMOVED"): 409,
    ("remove", "REMOVED"): 409,
    ("edit", "ACTIVE"): 404,
    ("replay", "ACTIVE"): 404,
    ("fly", "ACTIVE"): 404,
}
ROADS = {"ACTIVE": None, "PAUSED": "pause", "REMOVED": "remove"}
BODIES = {"rotate_secret": {"overlap": "DAY"}}


def staged(world: World) -> dict[str, Any]:
    webhook = scenes.made(world, "https://cong.example/hook")
    webhook = scenes.acted(world, webhook, "test")
    return {"{webhook_id}": webhook["id"], "{delivery_id}": scenes.log(world, webhook)[0]["id"], "webhook": webhook}


def test_the_tables_know_every_operation_and_action() -> None:
    routes: list[Any] = list(router.router.routes)
    assert {(method, route.path) for route in routes for method in route.methods} == set(OPERATIONS)
    from thidua.webhooks.workflow import WEBHOOK

    assert WEBHOOK.names <= {name for name, _state in ACTIONS}


@pytest.mark.parametrize("operation", sorted(OPERATIONS), ids=lambda o: f"{o[0]} {o[1]}")
def test_everybody_on_every_operation(world: World, operation: tuple[str, str]) -> None:
    method, path = operation
    status, body = OPERATIONS[operation]
    scene = staged(world)
    for name in ("{webhook_id}", "{delivery_id}"):
        path = path.replace(name, scene[name])
    path = path.replace("{name}", "pause")
    version = scenes.read(world, scene["webhook"])["version"]
    headers = {} if path == scenes.PATH else {"etag": version}
    clients = {who: world.client(name) if name else world.public for who, name in PEOPLE.items()}
    before = database(world)
    for who, client in clients.items():
        if who == "admin":
            continue
        answer = client.request(method, path, json=body, **headers)
        assert answer.status_code == (401 if who == "public" else 403), (who, answer.text)
        missing = path.replace(scene["{webhook_id}"], "01900000-0000-7000-8000-000000000000")
        nowhere = client.request(method, missing, json=body, **headers)
        assert {**nowhere.json(), "request_id": ""} == {**answer.json(), "request_id": ""}
    assert database(world) == before
    answer = clients["admin"].request(method, path, json=body, **headers)
    assert answer.status_code == status, answer.text
    assert ("secret" in answer.text) == (method == "POST" and path == scenes.PATH) or '"secret":null' in answer.text


@pytest.mark.parametrize(("name", "state"), ACTIONS)
def test_every_action_in_every_state(world: World, name: str, state: str) -> None:
    webhook = scenes.made(world, "https://cong.example/hook")
    if ROADS[state]:
        scenes.acted(world, webhook, str(ROADS[state]))
    answer = world.client("admin").act(f"{scenes.PATH}/{webhook['id']}", name, BODIES.get(name))
    assert answer.status_code == ACTIONS[name, state], answer.text
    offered = {action["name"] for action in scenes.read(world, webhook)["actions"]}
    if answer.status_code == 409:
        assert name not in offered


def test_a_retry_gets_the_answer_without_the_secret(world: World) -> None:
    admin, body = world.client("admin"), {"name": "Cổng", "url": "https://cong.example/hook"}
    first, again = (admin.post(scenes.PATH, body, key="mot-lan") for _ in range(2))
    assert first.json()["secret"].startswith("whsec_")
    assert again.json() == {**first.json(), "secret": None}


def test_bad_bodies(world: World) -> None:
    webhook = scenes.made(world, "https://cong.example/hook")
    path, admin = f"{scenes.PATH}/{webhook['id']}", world.client("admin")
    before = database(world)
    refused = {
        "server-set": admin.post(scenes.PATH, {"name": "a", "url": "https://b.vn", "state": "PAUSED"}),
        "no event": admin.post(scenes.PATH, {"name": "a", "url": "https://b.vn", "events": []}),
        "unknown event": admin.post(scenes.PATH, {"name": "a", "url": "https://b.vn", "events": ["article.read"]}),
        "script": admin.post(scenes.PATH, {"name": "<b>", "url": "https://b.vn"}),
        "rotation without a choice": admin.act(path, "rotate_secret", {}),
        "both": admin.post(
            f"{path}/replay", {"delivery_ids": [], "since": "2022-03-18T00:00:00Z"}, etag=webhook["version"]
        ),
        "naive instant": admin.post(f"{path}/replay", {"since": "2022-03-18T00:00:00"}, etag=webhook["version"]),
    }
    assert {name: answer.status_code for name, answer in refused.items()} == dict.fromkeys(refused, 422)
    others = scenes.acted(world, scenes.made(world, "https://khac.example/"), "test")
    foreign = scenes.log(world, others)[0]["id"]
    before = database(world)
    assert admin.get(f"{path}/deliveries/{foreign}").status_code == 404
    answer = admin.post(f"{path}/replay", {"delivery_ids": [foreign]}, etag=webhook["version"])
    assert answer.status_code == 404
    assert admin.post(f"{path}/replay", {}).status_code == 428
    assert admin.post(f"{path}/replay", {}, etag=99).status_code == 412
    assert database(world) == before
