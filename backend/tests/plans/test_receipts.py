"""The public check of receipts: valid and when, nothing more; not for guessing."""

from uuid import UUID

from tests.world import World
from thidua.core import receipts


def issued(world: World) -> str:
    with world.system() as call:
        return receipts.issue(call, "nomination", UUID(int=1), "0" * 64).code


def test_anyone_with_the_code_learns_that_and_when_nothing_more(world: World) -> None:
    code = issued(world)
    answer = world.public.get(f"/api/public/v1/receipts/{code}")
    assert answer.status_code == 200
    assert answer.json() == {"valid": True, "received_at": "2022-03-18T01:00:00Z"}
    assert world.public.get(f"/api/public/v1/receipts/{code.lower()}").status_code == 200


def test_an_unknown_code_is_404(world: World) -> None:
    for code in ("AAAA-BBBB-CCCC", "x", "%20", "a" * 500):
        assert world.public.get(f"/api/public/v1/receipts/{code}").status_code == 404


def test_guessing_is_slowed_down_and_may_go_on_later(world: World) -> None:
    answers = [world.public.get("/api/public/v1/receipts/AAAA-BBBB-CCCC") for _ in range(21)]
    assert [answer.status_code for answer in answers] == [404] * 20 + [429]
    assert int(answers[-1].headers["retry-after"]) == 3
    world.forward(seconds=3)
    assert world.public.get(f"/api/public/v1/receipts/{issued(world)}").status_code == 200
