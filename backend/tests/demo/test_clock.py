"""The demo's clock: forward only, for administrators, answering when what came due has been done."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Databases
from tests.world import World
from thidua.core import audit
from thidua.core.call import Call
from thidua.core.db_clock import refresh_offset

CLOCK = "/api/v1/demo/clock"


def move(world: World, at: Any, who: str = "admin") -> Any:
    return world.client(who).request("PUT", CLOCK, json={"at": at})


def now_of(world: World) -> str:
    return str(world.client("xa.tanlap").get("/api/v1/me").json()["demo"]["now"])


def events(world: World) -> list[str]:
    answer = world.client("admin").get("/api/v1/audit-events?kind=clock").json()
    return [event["payload"]["at"] for event in answer["items"]]


@pytest.mark.parametrize(
    ("at", "now"),
    [
        ("2022-03-19T17:00:00Z", "2022-03-19T17:00:00Z"),
        ("2022-03-20", "2022-03-20T01:00:00Z"),
        ("2022-03-20T00:00:00+07:00", "2022-03-19T17:00:00Z"),
        ("2022-03-18T01:00:00.000001Z", "2022-03-18T01:00:00.000001Z"),
        ("2022-12-31T23:59:59.999999+07:00", "2022-12-31T16:59:59.999999Z"),
    ],
)
def test_the_clock_moves_forward(world: World, at: str, now: str) -> None:
    answer = move(world, at)
    assert (answer.status_code, answer.json()) == (200, {"now": now})
    assert answer.headers["cache-control"] == "no-store"
    assert now_of(world) == now
    assert len(events(world)) == 1
    world.forward(seconds=5)
    assert world.runtime.clock.now() - world.runtime.clock.system_now() == world.runtime.clock.offset
    assert now_of(world) != now


def test_the_first_move_goes_forward_too(world: World) -> None:
    for at in ("2022-03-18T01:00:00Z", "2022-03-18", "2022-03-17"):
        assert move(world, at).status_code == 422
    assert events(world) == []


def test_it_does_not_stand_still_or_go_back(world: World) -> None:
    assert move(world, "2022-03-20").status_code == 200
    for at in ("2022-03-20", "2022-03-20T00:59:59Z", "2022-03-18", "1999-01-01"):
        answer = move(world, at)
        assert answer.status_code == 422
        assert answer.json()["errors"] == [{"field": "at", "message": "Đồng hồ bản trình diễn chỉ đi tới, không lùi."}]
    assert now_of(world) == "2022-03-20T01:00:00Z"
    assert len(events(world)) == 1


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"at": None},
        {"at": 1_700_000_000},
        {"at": "1700000000"},
        {"at": "20220320"},
        {"at": "2022-03-20T08:00:00"},
        {"at": "2022-02-30"},
        {"at": "9999-12-31"},
        {"at": "9999-12-31T23:59:59-14:00"},
        {"at": "0001-01-01T00:00:00+14:00"},
        {"at": "ngày mai"},
        {"at": "2022-03-20", "force": True},
    ],
)
def test_bodies_with_faults_change_nothing(world: World, body: dict[str, Any]) -> None:
    answer = world.client("admin").request("PUT", CLOCK, json=body)
    assert answer.status_code == 422
    assert now_of(world) == "2022-03-18T01:00:00Z"


def test_only_administrators(world: World) -> None:
    assert world.http.put(CLOCK, json={"at": "2022-03-20"}).status_code == 401
    for who in ("noivu.lead", "vhtt.lead", "tuyengiao.lead", "xa.tanlap", "hoidong.1", "giamkhao.1"):
        assert move(world, "2022-03-20", who).status_code == 403
        assert move(world, "nonsense", who).status_code == 403
    assert now_of(world) == "2022-03-18T01:00:00Z"
    assert events(world) == []


def test_outside_the_demo_there_is_none(databases: Databases, database_kind: str, tmp_path: Path) -> None:
    url, drop = databases.fresh(database_kind, "minimal")
    world = World(url, tmp_path, demo="")
    for who in ("admin", "xa.tanlap"):
        assert move(world, "2022-03-20", who).status_code == 404
        assert move(world, "nonsense", who).status_code == 404
    assert world.client("xa.tanlap").get("/api/v1/me").json()["demo"] is None
    world.close()
    drop()


def test_it_answers_after_what_came_due_was_committed(world: World) -> None:
    due = datetime(2022, 3, 19, 17, tzinfo=UTC)
    done: list[datetime] = []

    def first(call: Call) -> int:
        if call.now < due or done:
            return 0
        done.append(call.now)
        audit.note(call, "article.publish", "article")
        return 1

    def follows(call: Call) -> int:
        # Comes before `first` in the list, so it needs a second round.
        if len(done) != 1:
            return 0
        done.append(call.now)
        return 1

    world.runtime.ports.sweeps[:0] = [follows, first]
    assert move(world, "2022-03-19T16:59:59Z").status_code == 200
    assert done == []
    assert move(world, "2022-03-19T17:00:00Z").status_code == 200
    assert done == [due, due]
    seen = world.client("noivu.lead").get("/api/v1/audit-events?kind=article").json()["items"]
    assert [event["action"] for event in seen] == ["article.publish"]


def test_a_sweep_without_end_does_not_hold_the_answer(world: World) -> None:
    rounds: list[int] = []

    def endless(_call: Call) -> int:
        rounds.append(1)
        return 1

    world.runtime.ports.sweeps.append(endless)
    assert move(world, "2022-03-20").status_code == 200
    assert len(rounds) == 20


def test_tokens_and_sessions_keep_real_time(world: World) -> None:
    officer = world.client("xa.tanlap")
    assert move(world, "2023-01-01").status_code == 200
    assert officer.get("/api/v1/me").status_code == 200


def test_role_dates_follow_the_demo_clock(world: World) -> None:
    officer, admin = world.client("xa.tanlap"), world.client("admin")
    me = officer.get("/api/v1/me").json()
    path = f"/api/v1/users/{me['user']['id']}/roles"
    assert admin.post(path, {"role": "council", "valid_from": "2022-04-01"}).status_code == 201
    assert move(world, "2022-04-01").status_code == 200
    assert [held["role"] for held in officer.get("/api/v1/me").json()["roles"]] == ["unit", "council"]


def test_the_offset_survives_a_restart(databases: Databases, database_kind: str, tmp_path: Path) -> None:
    url, drop = databases.fresh(database_kind, "minimal")
    first = World(url, tmp_path)
    assert move(first, "2022-06-01").status_code == 200
    first.close()
    second = World(url, tmp_path)
    assert now_of(second) == "2022-06-01T01:00:00Z"
    second.close()
    drop()


def test_parallel_moves_never_turn_it_back(world: World) -> None:
    days = [f"2022-04-{day:02d}" for day in range(1, 21)]
    world.client("admin")
    with ThreadPoolExecutor(10) as pool:
        codes = list(pool.map(lambda day: move(world, day).status_code, days))
    assert set(codes) <= {200, 422}
    assert 200 in codes
    refresh_offset(world.runtime)
    assert world.runtime.clock.now() == datetime(2022, 4, 20, 1, tzinfo=UTC)
    assert len(events(world)) == codes.count(200)


def test_the_write_gate_is_free_between_the_transitions(world: World) -> None:
    made: list[int] = []

    def writes_elsewhere(call: Call) -> int:
        made.append(1)
        audit.note(call, "article.publish", "article")
        return 0

    world.runtime.ports.sweeps[:] = [writes_elsewhere, writes_elsewhere]
    admin = world.client("admin")
    with ThreadPoolExecutor(8) as pool:
        moving = pool.submit(move, world, "2022-05-01")
        writing = [pool.submit(admin.post, "/api/v1/api-clients", {"name": f"Máy {n}"}) for n in range(7)]
        codes = [moving.result().status_code, *(job.result().status_code for job in writing)]
    assert codes == [200] + [201] * 7
    assert made == [1, 1]
    assert world.runtime.clock.offset == timedelta(days=44)
    assert admin.get("/api/v1/audit-events/verify").json()["valid"] is True
