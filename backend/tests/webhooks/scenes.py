"""What tests of webhooks start from: a receiver the administrator made, a worker that works until nothing is due."""

from typing import Any

from tests.world import World
from thidua.core.jobs import run_one

PATH = "/api/v1/webhooks"


def made(world: World, url: str, **more: Any) -> dict[str, Any]:
    """A webhook with its secret."""
    answer = world.client("admin").post(PATH, {"name": "Cổng huyện", "url": url, **more})
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def read(world: World, webhook: dict[str, Any]) -> dict[str, Any]:
    """As it is now."""
    return dict(world.client("admin").get(f"{PATH}/{webhook['id']}").json())


def acted(world: World, webhook: dict[str, Any], name: str, body: Any = None) -> dict[str, Any]:
    """An action that must succeed."""
    answer = world.client("admin").act(f"{PATH}/{webhook['id']}", name, body)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def log(world: World, webhook: dict[str, Any], query: str = "") -> list[dict[str, Any]]:
    """Its deliveries, the newest first."""
    answer = world.client("admin").get(f"{PATH}/{webhook['id']}/deliveries{query}")
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


def replayed(world: World, webhook: dict[str, Any], body: Any = None) -> dict[str, Any]:
    """Replay, which must succeed."""
    path = f"{PATH}/{webhook['id']}"
    etag = world.client("admin").get(path).headers["etag"]
    answer = world.client("admin").post(f"{path}/replay", body or {}, etag=etag)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def work(world: World) -> int:
    """Run what is due now; how many jobs there were."""
    done = 0
    while run_one(world.runtime):
        done += 1
    return done
