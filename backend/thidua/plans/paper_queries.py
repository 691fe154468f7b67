"""Who sees the inside of a paper, and the columns every list of papers needs."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, select
from sqlmodel import col

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.freezing import FrozenVersion
from thidua.identity.models import User
from thidua.plans.models import DutyPeriod, Obligation
from thidua.plans.paper_models import Paper
from thidua.units.models import Authority
from thidua.units.queries import BRIEF_COLUMNS, brief
from thidua.units.schemas import UnitBrief

#: The steps with which the office (or who withdraws) says why; each domain adds its verdicts.
STEPS_WITH_NOTE = ("return", "void", "reopen", "withdraw")


def standing_body() -> Any:
    """The unit of Home Affairs, as a scalar subquery."""
    return select(col(Authority.standing_body_id)).limit(1).scalar_subquery()


def sees_all_of(call: Call, unit_id: UUID) -> bool:
    """Whether the caller sees remarks and papers of this unit, not only the outcome."""
    actor = call.actor
    own = actor.has(Role.UNIT) and actor.unit_id == unit_id
    if own or actor.is_system or actor.has(Role.HOME_AFFAIRS):
        return True
    return actor.leads_as(Role.COUNCIL) and unit_id == _standing_body_id(call)


def _standing_body_id(call: Call) -> UUID | None:
    """Asked at most once in a call, and only for the chair of the council."""
    if "standing_body_id" not in call.notes:
        call.notes["standing_body_id"] = call.session.scalar(select(col(Authority.standing_body_id)).limit(1))
    found: UUID | None = call.notes["standing_body_id"]
    return found


def last_sender(version: type[FrozenVersion], owner_column: Any, paper: type[Paper]) -> ColumnElement[Any]:
    """Who sent the newest version of a paper that the office entered; null for the unit's own."""
    newest = (
        select(col(version.submitted_by))
        .where(owner_column == col(paper.id), col(paper.entered_by).is_not(None))
        .order_by(col(version.n).desc())
        .limit(1)
    )
    return newest.correlate(paper).scalar_subquery()


#: What the facts of a paper are made of; the obligation and its period are joined outer.
FACT_COLUMNS: tuple[Any, ...] = (
    col(Obligation.due_before).label("due_before"),
    col(DutyPeriod.hard_close_at).label("hard_close_at"),
    standing_body().label("standing_body_id"),
)
#: The columns of a unit, to be read with `unit_of`.
UNIT_COLUMNS: tuple[Any, ...] = tuple(column.label(f"unit_{place}") for place, column in enumerate(BRIEF_COLUMNS))


def paper_columns(paper: type[Paper]) -> tuple[Any, ...]:
    """The columns of a PaperCommon less its state; Unit, its Parent and User (the taker, outer) are joined."""
    own = (
        *("id", "version", "unit_id", "obligation_id", "entered_by", "submitted_at", "returned_at"),
        *("resubmit_before", "created_at", "updated_at"),
    )
    return (
        *(getattr(paper, name).label(name) for name in own),
        col(User.id).label("taker_id"),
        col(User.full_name).label("taker_name"),
        *UNIT_COLUMNS,
    )


def unit_of(row: Row[Any]) -> UnitBrief:
    """The unit in a row with `paper_columns`."""
    return brief(*(getattr(row, f"unit_{place}") for place in range(len(BRIEF_COLUMNS))))


def closes_at(hard_close_at: datetime | None, due_before: datetime | None) -> datetime | None:
    """From when nothing new is received: the hard close, or the effective limit when an extension goes beyond it."""
    if hard_close_at is None or due_before is None:
        return None
    return max(hard_close_at, due_before)
