"""The worker: claims due jobs with a lease, runs each in one transaction with its own completion, and buries poison.

Errands, which wait for partners outside, are run by a few hands beside the loop: a slow partner holds up neither the
jobs nor, as long as a hand is free, the other partners.

A claim commits first (attempt counted, lease set), so that a killed worker's job comes back when the lease ends.
The job's database effects and its DONE mark commit together: a retry never doubles them.
"""

import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import delete, or_, select, update
from sqlmodel import col

from thidua.core import idempotency
from thidua.core.call import Call, system_call
from thidua.core.clock import Clock
from thidua.core.db_clock import refresh_offset
from thidua.core.outbox import Job, JobAttempt, JobState
from thidua.core.runtime import Runtime

LEASE = timedelta(seconds=60)
MAX_ATTEMPTS = 12
BACKOFF_BASE = timedelta(seconds=2)
BACKOFF_CAP = timedelta(hours=6)
KEEP_DONE = timedelta(days=14)
#: Errands under way at once in one worker.
HANDS = 4

log = structlog.get_logger("worker")


def backoff(attempts: int) -> timedelta:
    """2 s, 4 s, 8 s … up to six hours."""
    return min(BACKOFF_CAP, BACKOFF_BASE * (1 << min(attempts - 1, 20)))


@dataclass(frozen=True)
class Claim:
    """A job this worker holds until its lease ends; `attempt` tells this hold from a later one."""

    job_id: UUID
    name: str
    payload: Mapping[str, Any]
    attempt: int
    started: datetime


def claim(runtime: Runtime, leave: Collection[str] = ()) -> Claim | None:
    """Lease the oldest due job, or None when there is nothing to do; jobs of the names in `leave` are not taken."""
    with system_call(runtime) as call:
        now = call.system_now
        due = (
            select(col(Job.id), col(Job.name), col(Job.payload), col(Job.attempts))
            .where(
                col(Job.state) == JobState.READY,
                col(Job.run_at) <= now,
                or_(col(Job.lease_until).is_(None), col(Job.lease_until) < now),
            )
            .order_by(col(Job.run_at), col(Job.id))
            .limit(1)
        )
        if leave:
            due = due.where(col(Job.name).not_in(sorted(leave)))
        if not runtime.db.is_sqlite:
            due = due.with_for_update(skip_locked=True)
        found = call.session.execute(due).one_or_none()
        if found is None:
            return None
        attempt = found.attempts + 1
        call.session.execute(
            update(Job).where(col(Job.id) == found.id).values(lease_until=now + LEASE, attempts=attempt)
        )
        return Claim(found.id, found.name, found.payload, attempt, now)


def run_one(runtime: Runtime) -> bool:
    """Run one due job to its end; False when none was due."""
    claimed = claim(runtime)
    if claimed is None:
        return False
    finish(runtime, claimed)
    return True


def finish(runtime: Runtime, held: Claim) -> None:
    """Run a claimed job. Its effects and its DONE mark commit together, and only while the claim is the newest.

    A worker that outlived its lease finds another's attempt counted, or DONE, and leaves no effect. What an errand
    does outside is done before that transaction begins.
    """
    try:
        work = _work(runtime, held)
        with system_call(runtime) as call:
            job = call.session.scalar(select(Job).where(col(Job.id) == held.job_id))
            if job is None or job.state is not JobState.READY or job.attempts != held.attempt:
                return
            call.request_id = f"job-{held.job_id}"
            work(call)
            done = call.session.execute(
                update(Job)
                .where(
                    col(Job.id) == held.job_id,
                    col(Job.state) == JobState.READY,
                    col(Job.attempts) == held.attempt,
                )
                .values(state=JobState.DONE, finished_at=call.system_now, lease_until=None)
            )
            if done.rowcount != 1:  # type: ignore[attr-defined]
                raise LeaseLostError(held.job_id)
            call.session.add(_attempt(runtime.clock, held, None))
    except Exception as error:  # noqa: BLE001 - whatever a job raises must end in the attempts log
        log.warning("job_failed", job_id=str(held.job_id), error=type(error).__name__)
        _failed(runtime, held, error)


def _work(runtime: Runtime, held: Claim) -> Callable[[Call], None]:
    errand = runtime.ports.errands.get(held.name)
    if errand is not None:
        return errand(runtime, held.payload)
    return lambda call: runtime.ports.jobs[held.name](call, held.payload)


def postpone(call: Call, name: str, until: datetime) -> None:
    """Let every waiting job of one name wait until then: their partner outside is away for all of them."""
    call.session.execute(
        update(Job)
        .where(
            col(Job.name) == name,
            col(Job.state) == JobState.READY,
            col(Job.run_at) < until,
            or_(col(Job.lease_until).is_(None), col(Job.lease_until) < call.system_now),
        )
        .values(run_at=until)
    )


class LeaseLostError(Exception):
    """Another worker took the job over; this one's effects are rolled back."""


def _failed(runtime: Runtime, held: Claim, error: Exception) -> None:
    with system_call(runtime) as call:
        call.session.execute(
            update(Job)
            .where(col(Job.id) == held.job_id, col(Job.state) == JobState.READY, col(Job.attempts) == held.attempt)
            .values(
                state=JobState.BURIED if held.attempt >= MAX_ATTEMPTS else JobState.READY,
                run_at=call.system_now + backoff(held.attempt),
                lease_until=None,
            )
        )
        call.session.add(_attempt(runtime.clock, held, f"{type(error).__name__}: {error}"[:500]))


def _attempt(clock: Clock, held: Claim, error: str | None) -> JobAttempt:
    return JobAttempt(job_id=held.job_id, started_at=held.started, finished_at=clock.system_now(), error=error)


def sweep(runtime: Runtime, now: datetime | None = None) -> int:
    """Run every registered timed transition that is due at domain time `now`."""
    moved = 0
    for step in runtime.ports.sweeps:
        with system_call(runtime, now=now) as call:
            moved += step(call)
    return moved


def catch_up(runtime: Runtime) -> int:
    """Everything that is due now: what makes transactions of its own, in order of time, then the sweeps."""
    now = runtime.clock.now()
    return sum(work(runtime, now) for work in runtime.ports.catch_up) + sweep(runtime)


def housekeeping(call: Call) -> int:
    """Forget what need not be kept: done jobs and old idempotency keys."""
    old = select(col(Job.id)).where(col(Job.state) == JobState.DONE, col(Job.finished_at) < call.system_now - KEEP_DONE)
    call.session.execute(delete(JobAttempt).where(col(JobAttempt.job_id).in_(old)))
    gone = call.session.execute(
        delete(Job).where(col(Job.state) == JobState.DONE, col(Job.finished_at) < call.system_now - KEEP_DONE)
    )
    return int(gone.rowcount) + idempotency.purge(call.session, call.system_now)  # type: ignore[attr-defined]


class Worker:
    """The loop: jobs as they fall due, errands given to its hands, sweeps every second, cleaning every hour."""

    def __init__(self, runtime: Runtime, *, idle_seconds: float = 1.0, hands: int = HANDS) -> None:
        self._runtime = runtime
        self._idle = idle_seconds
        self._stop = threading.Event()
        #: Set when there may be something to do before the idle time is over.
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._hands = threading.Semaphore(hands)
        self._away: set[threading.Thread] = set()

    def start(self) -> None:
        """Run in a thread of this process (the embedded default)."""
        self._thread = threading.Thread(target=self.run, name="worker", daemon=True)
        self._thread.start()

    def request_stop(self) -> None:
        """End after the running jobs; safe in a signal handler."""
        self._stop.set()
        self._wake.set()

    def stop(self) -> None:
        """Let the running jobs finish, then end."""
        self.request_stop()
        if self._thread is not None:
            self._thread.join(timeout=30)

    def run(self) -> None:
        """Until stopped. A database that is away is waited for."""
        next_cleaning = self._runtime.clock.system_now()
        while not self._stop.is_set():
            self._wake.clear()
            worked = self._guarded(self._tick)
            if self._runtime.clock.system_now() >= next_cleaning:
                self._guarded(self._clean)
                next_cleaning = self._runtime.clock.system_now() + timedelta(hours=1)
            if not worked and not self._stop.is_set():
                self._wake.wait(self._idle)
        for thread in tuple(self._away):
            thread.join(timeout=LEASE.total_seconds())

    def _tick(self) -> bool:
        refresh_offset(self._runtime)
        moved = catch_up(self._runtime)
        worked = False
        for _job in range(50):
            if self._stop.is_set() or not self._one():
                break
            worked = True
        return worked or moved > 0

    def _one(self) -> bool:
        """Run one due job, or send a hand on one due errand; False when there was nothing to do."""
        free = self._hands.acquire(blocking=False)
        held = claim(self._runtime, () if free else self._runtime.ports.errands)
        if held is not None and held.name in self._runtime.ports.errands:
            thread = threading.Thread(target=self._errand, args=(held,), name=f"errand-{held.name}", daemon=True)
            self._away.add(thread)
            thread.start()
            return True
        if free:
            self._hands.release()
        return held is not None and self._finish(held)

    def _errand(self, held: Claim) -> None:
        try:
            self._guarded(lambda: self._finish(held))
        finally:
            self._away.discard(threading.current_thread())
            self._hands.release()
            self._wake.set()

    def _finish(self, held: Claim) -> bool:
        finish(self._runtime, held)
        return True

    def _clean(self) -> bool:
        with system_call(self._runtime) as call:
            done = housekeeping(call)
        for step in self._runtime.ports.cleaning:
            with system_call(self._runtime) as call:
                done += step(call)
        return done > 0

    def _guarded(self, step: Callable[[], bool]) -> bool:
        try:
            return step()
        except Exception as error:  # noqa: BLE001 - the loop outlives a database that is away
            name = getattr(step, "__name__", "step")
            log.error("worker_step_failed", step=name, error=type(error).__name__, detail=str(error)[:300])
            return False
