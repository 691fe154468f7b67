"""Outbox and jobs: at least once, effects exactly once, in spite of crashes; nothing from a rolled-back call."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import func, select, update
from sqlmodel import col

from tests.core import toy
from tests.world import World
from thidua.core import jobs, outbox
from thidua.core.call import Call
from thidua.core.outbox import Job, JobAttempt, JobState, OutboxEvent


@pytest.fixture
def queue(empty_world: World) -> World:
    world = toy.install(empty_world)

    def write_note(call: Call, payload: Mapping[str, Any]) -> None:
        call.session.add(toy.ToyNote(title=payload["title"]))
        call.session.flush()
        if payload.get("fail"):
            raise ValueError("the job gave up")

    world.runtime.ports.jobs["write_note"] = write_note
    world.runtime.ports.subscribers["toy.finished"] = ["write_note"]
    return world


def notes(world: World) -> list[str]:
    with world.read() as session:
        return sorted(session.scalars(select(col(toy.ToyNote.title))))


def job_states(world: World) -> list[tuple[JobState, int]]:
    with world.read() as session:
        rows = session.execute(select(col(Job.state), col(Job.attempts)).order_by(col(Job.id)))
        return [(row.state, row.attempts) for row in rows]


def run_all(world: World) -> int:
    done = 0
    while jobs.run_one(world.runtime):
        done += 1
    return done


def test_an_event_becomes_its_subscribers_jobs_and_runs_once(queue: World) -> None:
    with queue.system() as call:
        outbox.emit(call, "toy.finished", "toy", uuid4(), {"title": "từ sự kiện"})
    assert run_all(queue) == 1
    assert run_all(queue) == 0
    assert notes(queue) == ["từ sự kiện"]
    assert job_states(queue) == [(JobState.DONE, 1)]


def test_a_rolled_back_event_never_existed(queue: World) -> None:
    def emit_and_fail() -> None:
        with queue.system() as call:
            outbox.emit(call, "toy.finished", "toy", uuid4(), {"title": "không có"})
            raise RuntimeError("rolled back")

    with pytest.raises(RuntimeError):
        emit_and_fail()
    with queue.read() as session:
        assert session.scalar(select(func.count()).select_from(OutboxEvent)) == 0
    assert run_all(queue) == 0


def test_a_failing_job_leaves_no_effect_backs_off_and_is_buried(queue: World) -> None:
    with queue.system() as call:
        outbox.enqueue(call, "write_note", {"title": "hỏng", "fail": True})
    for attempt in range(1, jobs.MAX_ATTEMPTS + 1):
        assert jobs.run_one(queue.runtime)
        assert not jobs.run_one(queue.runtime), "a failed job waits"
        queue.time.moment += jobs.backoff(attempt) + timedelta(seconds=1)
    assert job_states(queue) == [(JobState.BURIED, jobs.MAX_ATTEMPTS)]
    assert notes(queue) == []
    assert not jobs.run_one(queue.runtime)
    with queue.read() as session:
        errors = set(session.scalars(select(col(JobAttempt.error))))
        assert errors == {"ValueError: the job gave up"}


def test_a_killed_workers_job_comes_back_when_its_lease_ends(queue: World) -> None:
    with queue.system() as call:
        outbox.enqueue(call, "write_note", {"title": "trở lại"})
    assert jobs.claim(queue.runtime) is not None  # and then the process dies
    assert not jobs.run_one(queue.runtime)
    queue.time.moment += jobs.LEASE + timedelta(seconds=1)
    assert jobs.run_one(queue.runtime)
    assert notes(queue) == ["trở lại"]
    assert job_states(queue) == [(JobState.DONE, 2)]


def test_a_worker_that_outlived_its_lease_does_not_double_the_effect(queue: World) -> None:
    """Two workers hold the same job: the second to finish fails on the first one's DONE mark."""
    with queue.system() as call:
        outbox.enqueue(call, "write_note", {"title": "một lần"})
    first = jobs.claim(queue.runtime)
    queue.time.moment += jobs.LEASE + timedelta(seconds=1)
    second = jobs.claim(queue.runtime)
    assert first is not None
    assert second is not None
    jobs.finish(queue.runtime, second)
    jobs.finish(queue.runtime, first)
    assert notes(queue) == ["một lần"]
    assert job_states(queue) == [(JobState.DONE, 2)]


def test_a_dedupe_key_admits_one_job(queue: World) -> None:
    for _ in range(3):
        with queue.system() as call:
            outbox.enqueue(call, "write_note", {"title": "nhắc hạn"}, dedupe_key="nhac:1")
    assert run_all(queue) == 1


def test_a_delayed_job_waits_for_real_time(queue: World) -> None:
    with queue.system() as call:
        outbox.enqueue(call, "write_note", {"title": "lát nữa"}, delay=timedelta(hours=1))
    assert not jobs.run_one(queue.runtime)
    queue.forward(hours=1)
    assert jobs.run_one(queue.runtime)


def test_four_workers_share_forty_jobs_without_doubling(queue: World) -> None:
    for n in range(40):
        with queue.system() as call:
            outbox.enqueue(call, "write_note", {"title": f"việc {n:02}"})
    with ThreadPoolExecutor(4) as pool:
        done = sum(pool.map(lambda _n: run_all(queue), range(4)))
    assert done == 40
    assert notes(queue) == [f"việc {n:02}" for n in range(40)]


def test_housekeeping_forgets_done_jobs_after_two_weeks(queue: World) -> None:
    with queue.system() as call:
        outbox.enqueue(call, "write_note", {"title": "cũ"})
    run_all(queue)
    queue.forward(days=15)
    with queue.system() as call:
        assert jobs.housekeeping(call) == 1
    assert job_states(queue) == []


def test_an_unknown_job_is_a_fault_of_ours(queue: World) -> None:
    with pytest.raises(LookupError), queue.system() as call:
        outbox.enqueue(call, "no_such_job", {})
    with queue.system() as call:
        call.session.execute(update(Job).values(attempts=0))
    assert job_states(queue) == []
