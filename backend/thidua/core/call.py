"""One call into the system: who, when, with which session, and what must happen before its commit.

A request, a job, a sweep and the seed all work through a Call. `commit` is the only commit there is: it flushes,
runs the projections, then takes the one lock under which the portal's and the audit's sequence numbers are given,
so that their order is the order of commits.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Select, event
from sqlalchemy.orm import Session
from sqlalchemy.orm.unitofwork import UOWTransaction

from thidua.core import audit, projection
from thidua.core.access import SYSTEM, Actor
from thidua.core.db import Versioned, hold
from thidua.core.errors import DomainError, Language, Message, not_found
from thidua.core.runtime import Runtime

T = TypeVar("T")

#: Any constant: the key of the one advisory lock that orders commits on PostgreSQL.
COMMIT_ORDER_LOCK = 7_308_042_022


class Replay(Exception):  # noqa: N818
    """The idempotency key was used before: stop here and give the stored answer."""


@dataclass
class Call:
    """See the module. `now` is domain time and stands still during the call; `system_now` is real time."""

    runtime: Runtime
    session: Session
    actor: Actor
    now: datetime
    system_now: datetime
    language: Language = "vi"
    request_id: str = ""
    address: str = ""
    if_match: str | None = None
    replay_pending: bool = False
    notes: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def zone(self) -> ZoneInfo:
        """The authority's time zone."""
        return self.runtime.zone(self.session)

    @property
    def today(self) -> date:
        """The local date of `now`."""
        return self.now.astimezone(self.zone).date()

    def say(self, message: Message) -> str:
        """A message in the caller's language."""
        return message.render(self.language)

    def found(self) -> None:
        """To be called once every object the call names was found: a retry gets its stored answer from here on."""
        if self.replay_pending:
            raise Replay

    def found_for_writing(self) -> None:
        """Like `found`, for a write to an existing object: without If-Match it is refused with 428."""
        self.found()
        if self.if_match is None and not self.actor.is_system:
            raise DomainError(
                "if_match_required",
                428,
                Message("Yêu cầu thiếu phiên bản của nội dung (If-Match).", "The request needs an If-Match header."),
            )

    def match(self, version: int) -> None:
        """412 unless If-Match names this version; a weak prefix, which nginx's gzip adds, is ignored."""
        if self.if_match is None:
            return
        given = {tag.strip().removeprefix("W/") for tag in self.if_match.split(",")}
        if f'"{version}"' not in given and "*" not in given:
            raise stale()

    def one(self, statement: Select[T]) -> T:
        """The one object a statement finds, or 404: what is missing and what may not be seen answer alike."""
        found = self.session.scalar(statement)
        if found is None:
            raise not_found()
        return found

    def commit(self) -> None:
        """Flush, project, order, link the audit rows, commit."""
        session = self.session
        session.flush()
        projection.run(self)
        session.flush()
        if projection.pending(session) or audit.pending(session):
            hold(session, COMMIT_ORDER_LOCK)
            for seal in self.runtime.ports.seal:
                seal(self)
            audit.link(self)
        session.commit()


def stale() -> DomainError:
    """412: somebody else was faster."""
    return DomainError(
        "stale",
        412,
        Message(
            "Nội dung vừa được người khác sửa. Tải lại trước khi lưu.",
            "Someone else has just changed this. Reload before saving.",
        ),
    )


@event.listens_for(Session, "before_flush")
def _stamp(session: Session, _context: UOWTransaction, _instances: object) -> None:
    now = session.info.get("now")
    if now is None:
        return
    for row in session.new:
        if isinstance(row, Versioned):
            row.created_at = row.created_at or now
            row.updated_at = now
    for row in session.dirty:
        if isinstance(row, Versioned) and session.is_modified(row):
            row.updated_at = now


def bind(call: Call) -> Call:
    """Tie the session's stamps to the call's time."""
    call.session.info["now"] = call.now
    return call


@contextmanager
def system_call(runtime: Runtime, *, now: datetime | None = None, actor: Actor = SYSTEM) -> Iterator[Call]:
    """A writing call outside a request: jobs, sweeps, seed. Commits at the end, rolls back on any error."""
    with runtime.db.gate.hold_from_thread(), runtime.db.writing() as session:
        call = bind(
            Call(
                runtime=runtime,
                session=session,
                actor=actor,
                now=(now or runtime.clock.now()).astimezone(UTC),
                system_now=runtime.clock.system_now(),
            )
        )
        yield call
        call.commit()


@contextmanager
def system_reading(runtime: Runtime) -> Iterator[Call]:
    """A reading call outside a request: holds no transaction and no gate."""
    with runtime.db.read() as session:
        yield Call(
            runtime=runtime,
            session=session,
            actor=SYSTEM,
            now=runtime.clock.now(),
            system_now=runtime.clock.system_now(),
        )
