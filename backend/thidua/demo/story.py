"""The demo's story: steps with a time and an actor, played through the services as the clock passes them.

Each step is a transaction of its own at its own time, done once ever by a row in the same transaction, so that it is
safe to run again, from several processes, and after any jump of the clock. A step that the rules refuse, because a
visitor has gone another way with that record, is skipped, and with it what depends on it.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import structlog
from sqlalchemy import select
from sqlmodel import col

from thidua.core import db
from thidua.core.access import Actor, ActorKind, Role
from thidua.core.call import Call, system_call
from thidua.core.errors import DomainError
from thidua.core.jobs import sweep
from thidua.core.runtime import Runtime
from thidua.demo.models import StoryStep
from thidua.identity import queries as identity
from thidua.identity.models import User, UserState

log = structlog.get_logger("story")


@dataclass(frozen=True)
class Step:
    """What `username` does at `at`, provided that the step `after` was played and not skipped."""

    at: datetime
    key: str
    username: str
    run: Callable[[Call], object]
    after: str | None = None


def sample_id(kind: str, key: str, at: datetime) -> UUID:
    """The id of a sample object: a UUIDv7 of its time, the same in every installation, so that it is found again."""
    tail = int.from_bytes(hashlib.sha256(f"{kind}:{key}".encode()).digest()[:10], "big")
    milliseconds = int(at.timestamp() * 1000)
    value = (milliseconds & 0xFFFF_FFFF_FFFF) << 80 | 0x7 << 76 | (tail >> 68 & 0xFFF) << 64
    return UUID(int=value | 0b10 << 62 | tail & 0x3FFF_FFFF_FFFF_FFFF)


def play(runtime: Runtime, steps: Iterable[Step], until: datetime) -> int:
    """Play in order of time what is due and not yet played; how many steps were. Takes the write gate itself."""
    due = sorted((step for step in steps if step.at <= until), key=lambda step: (step.at, step.key))
    if not due:
        return 0
    with runtime.db.read() as session:
        played = set(session.scalars(select(col(StoryStep.key))))
    waiting = [step for step in due if step.key not in played]
    for step in waiting:
        # What fell due before this step comes before it, also after a jump over weeks.
        sweep(runtime, step.at)
        _play(runtime, step)
    return len(waiting)


def _play(runtime: Runtime, step: Step) -> None:
    try:
        with system_call(runtime, now=step.at) as call:
            if not _claim(call, step, skipped=False):
                return
            actor = _actor(call, step.username)
            if actor is None or not _follows(call, step):
                raise _SkippedError
            call.actor, call.if_match = actor, "*"
            step.run(call)
    except (DomainError, _SkippedError) as refusal:
        log.info("story_step_skipped", key=step.key, why=getattr(refusal, "code", "another way"))
        with system_call(runtime, now=step.at) as call:
            _claim(call, step, skipped=True)


class _SkippedError(Exception):
    """The step does not fit what has happened."""


def _claim(call: Call, step: Step, *, skipped: bool) -> bool:
    made = call.session.execute(
        db.insert(call.session, StoryStep)
        .values(key=step.key, at=step.at, skipped=skipped)
        .on_conflict_do_nothing()
        .returning(col(StoryStep.key))
    )
    return made.first() is not None


def _follows(call: Call, step: Step) -> bool:
    if step.after is None:
        return True
    before = select(col(StoryStep.key)).where(col(StoryStep.key) == step.after, ~col(StoryStep.skipped))
    return call.session.scalar(before) is not None


def _actor(call: Call, username: str) -> Actor | None:
    """The account as it stands on the day of the step; None when it is gone or disabled."""
    row = call.session.execute(
        select(col(User.id), col(User.full_name), col(User.unit_id)).where(
            col(User.username) == username, col(User.state) == UserState.ACTIVE
        )
    ).one_or_none()
    if row is None:
        return None
    held = identity.held_roles(call, [row.id])[row.id]
    return Actor(
        ActorKind.USER,
        user_id=row.id,
        name=row.full_name,
        unit_id=row.unit_id,
        roles=frozenset(Role(grant.role) for grant in held),
        leads=frozenset(Role(grant.role) for grant in held if grant.is_lead),
    )
