"""Events written in the transaction that made them true, and the jobs that handle them later.

An event becomes one job per subscriber at once, in the same transaction: nothing is lost between the two, and a
rolled-back event never existed.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field

from thidua.core.db import Row, enum_column, insert, instant, json_column
from thidua.core.ids import new_id

if TYPE_CHECKING:
    from thidua.core.call import Call


class OutboxEvent(Row, table=True):
    """Something that happened, for whoever subscribes; ids are in time order within a process."""

    __tablename__ = "outbox_event"
    __table_args__ = (Index("ix_outbox_event_object", "kind", "object_id", "id"),)

    topic: str = Field(index=True)
    kind: str
    object_id: UUID
    at: datetime = instant()
    payload: dict[str, Any] = json_column()


class JobState(StrEnum):
    """READY waits for its time, DONE is kept a while for the log, BURIED failed too often and needs a person."""

    READY = "READY"
    DONE = "DONE"
    BURIED = "BURIED"


class Job(Row, table=True):
    """One thing to do; claimed with a lease, done at least once, its database effects exactly once."""

    __tablename__ = "job"
    __table_args__ = (Index("ix_job_due", "state", "run_at", "id"),)

    name: str
    payload: dict[str, Any] = json_column()
    state: JobState = enum_column(JobState, default=JobState.READY)
    run_at: datetime = instant()
    dedupe_key: str | None = Field(default=None, unique=True)
    attempts: int = 0
    lease_until: datetime | None = instant(nullable=True)
    created_at: datetime = instant()
    finished_at: datetime | None = instant(nullable=True)


class JobAttempt(Row, table=True):
    """What one try came to."""

    __tablename__ = "job_attempt"

    job_id: UUID = Field(foreign_key="job.id", index=True)
    started_at: datetime = instant()
    finished_at: datetime = instant()
    error: str | None = None


def emit(call: "Call", topic: str, kind: str, object_id: UUID, payload: dict[str, Any] | None = None) -> None:
    """Write an event and its subscribers' jobs."""
    event = OutboxEvent(topic=topic, kind=kind, object_id=object_id, at=call.now, payload=payload or {})
    call.session.add(event)
    for name in call.runtime.ports.subscribers.get(topic, ()):
        body = {"topic": topic, "kind": kind, "object_id": str(object_id), "at": call.now.isoformat()}
        enqueue(call, name, {**body, **event.payload}, dedupe_key=f"{name}:{event.id}")


def enqueue(
    call: "Call",
    name: str,
    payload: dict[str, Any],
    *,
    delay: timedelta = timedelta(0),
    dedupe_key: str | None = None,
) -> None:
    """Put a job in this transaction; a dedupe key that is known already adds nothing."""
    if name not in call.runtime.ports.jobs and name not in call.runtime.ports.errands:
        raise LookupError(f"no job named {name} is registered")
    call.session.execute(
        insert(call.session, Job)
        .values(
            id=new_id(),
            name=name,
            payload=payload,
            state=JobState.READY,
            run_at=call.system_now + delay,
            dedupe_key=dedupe_key,
            attempts=0,
            created_at=call.system_now,
        )
        .on_conflict_do_nothing(index_elements=["dedupe_key"])
    )
