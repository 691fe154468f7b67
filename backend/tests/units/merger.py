"""The fictional merger of Mỏ Công and Trà Vong that tests of successions start from."""

from typing import Any

from httpx2 import Response

from tests.units.test_units import unit_id
from tests.world import World

PATH = "/api/v1/successions"
DAY = "2022-05-01"
DECREE = "Nghị quyết số 12/NQ-HĐND ngày 15/4/2022"


def merger(world: World, **more: Any) -> dict[str, Any]:
    """The body: both communes become a new one on 1 May."""
    return {
        "kind": "MERGE",
        "effective_on": DAY,
        "document": DECREE,
        "predecessor_ids": [unit_id(world, "XA_MOCONG"), unit_id(world, "XA_TRAVONG")],
        "successors": [{"code": "XA_MOCONG_TRAVONG", "name": "Xã Mỏ Công Trà Vong"}],
        **more,
    }


def drafted(world: World, who: str = "noivu", **more: Any) -> dict[str, Any]:
    """A draft of it."""
    answer = world.client(who).post(PATH, merger(world, **more))
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def act(world: World, succession_id: str, name: str, who: str = "noivu.lead", **kwargs: Any) -> Response:
    """One action, with the present version."""
    return world.client(who).act(f"{PATH}/{succession_id}", name, **kwargs)


def applied(world: World, at: str = f"{DAY}T02:00:00Z", **more: Any) -> dict[str, Any]:
    """Drafted now and applied on its day."""
    made = drafted(world, **more)
    world.at(at)
    answer = act(world, made["id"], "apply")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def lines(answer: dict[str, Any]) -> dict[str, int]:
    """{code: count} of a preview or of what was done."""
    return {one["code"]: one["count"] for one in answer["lines"]}
