"""What may be done with one period of an issued plan: give it another date (domain.md section 3, rule 10)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select
from sqlmodel import col

from thidua.core.access import Actor, Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message
from thidua.core.workflow import NOTE, Input, Transition, Workflow, lead, states
from thidua.plans import amendments
from thidua.plans import periods as period_rules
from thidua.plans.deadlines import due_before, last_day_before
from thidua.plans.models import Duty, DutyPeriod, Obligation, Plan, PlanState
from thidua.plans.periods import CLOSES_EARLY, OPENS_LATE, Limits
from thidua.plans.workflow import OWN_UNIT, PLAN
from thidua.units.models import Authority

CLOSING_ONLY_LATER = Message("Ngày khóa sổ chỉ được dời về sau.", "The closing day can only be moved to a later one.")
SAME_DAY = Message("Ngày mới trùng ngày hiện nay.", "The new date is the present one.")
NOMINAL = Input("nominal_due_on", "date", Message("Ngày ghi trong kế hoạch", "Printed date"), required=True)
HARD_CLOSE = Input("hard_close_on", "date", Message("Ngày khóa sổ", "Closing day"))


@dataclass(slots=True)
class PlannedPeriod:
    """A period as the workflow sees it: its state is the plan's."""

    row: DutyPeriod
    duty: Duty
    plan: Plan

    @property
    def id(self) -> UUID:
        """The period's."""
        return self.row.id

    @property
    def version(self) -> int:
        """The period's."""
        return self.row.version

    @property
    def state(self) -> PlanState:
        """Dates are moved once the plan is issued; before that the duty is edited."""
        return self.plan.state

    @property
    def updated_at(self) -> datetime:
        """When the period was last changed."""
        return self.row.updated_at

    @updated_at.setter
    def updated_at(self, now: datetime) -> None:
        self.row.updated_at = now


@dataclass(frozen=True, slots=True)
class PeriodFacts:
    """`standing_only`: nobody but the standing body owes it. `reckon`: the limits of a new date, and what is wrong."""

    standing_only: bool
    reckon: Callable[[date, date | None], "Reckoned"]


@dataclass(frozen=True, slots=True)
class Reckoned:
    """Where a new date would put the limits, with every reason against it."""

    limits: Limits
    reasons: list[Message | FieldError]


def load_period_facts(call: Call, things: Sequence[PlannedPeriod]) -> Mapping[UUID, PeriodFacts]:
    """One select for who decides, none for the others."""
    decides = call.actor.leads_as(Role.HOME_AFFAIRS, Role.COUNCIL)
    alone = _standing_only(call, things) if decides else set()
    return {thing.id: PeriodFacts(thing.id in alone, partial(reckoned, call, thing)) for thing in things}


def _standing_only(call: Call, things: Sequence[PlannedPeriod]) -> set[UUID]:
    standing = select(col(Authority.standing_body_id)).limit(1).scalar_subquery()
    found = call.session.execute(
        select(col(Obligation.duty_period_id))
        .where(col(Obligation.duty_period_id).in_([thing.id for thing in things]))
        .group_by(col(Obligation.duty_period_id))
        .having(func.count() == func.sum(case((col(Obligation.unit_id) == standing, 1), else_=0)))
    )
    return set(found.scalars())


def reckoned(call: Call, thing: PlannedPeriod, nominal_due_on: date, hard_close_on: date | None) -> Reckoned:
    """The new limits by the duty's boundary and roll; without a closing day the present one stays."""
    row = thing.row
    limits = period_rules.limits(
        call,
        period_rules.calendar(call),
        thing.duty.boundary,
        thing.duty.roll,
        opens_on=row.opens_at.astimezone(call.zone).date(),
        nominal_due_on=nominal_due_on,
        hard_close_on=hard_close_on or closing_day(call, row),
    )
    reasons: list[Message | FieldError] = []
    if (limits.due_before, limits.hard_close_at) == (row.due_before, row.hard_close_at):
        reasons.append(FieldError("nominal_due_on", SAME_DAY))
    if row.opens_at >= limits.due_before:
        reasons.append(FieldError("nominal_due_on", OPENS_LATE))
    if hard_close_on is not None and (
        row.hard_close_at is None or due_before(hard_close_on, call.zone) < row.hard_close_at
    ):
        reasons.append(FieldError("hard_close_on", CLOSING_ONLY_LATER))
    if limits.hard_close_at is not None and limits.hard_close_at < limits.due_before:
        reasons.append(FieldError("hard_close_on", CLOSES_EARLY))
    sent = amendments.sent_in(call, [row.id]).get(row.id, 0)
    reasons += [
        FieldError("nominal_due_on", reason)
        for reason in amendments.moving_refusals(call, row.due_before, limits.due_before, sent)
    ]
    return Reckoned(limits, reasons)


def closing_day(call: Call, row: DutyPeriod) -> date | None:
    """The last local day on which anything is received, if there is one."""
    return None if row.hard_close_at is None else last_day_before(row.hard_close_at, call.zone)


def _chair_of_own(actor: Actor, _thing: Any, facts: PeriodFacts) -> bool:
    """What the standing body alone owes is the chair's to move."""
    return facts.standing_only and actor.leads_as(Role.COUNCIL)


def _not_only_own(_thing: Any, facts: PeriodFacts, actor: Actor) -> Message | None:
    return OWN_UNIT if facts.standing_only and not actor.leads_as(Role.COUNCIL) else None


def _movable(_thing: Any, facts: PeriodFacts, _actor: Actor, _now: datetime, body: Any) -> list[Message | FieldError]:
    return [] if body is None else facts.reckon(body.nominal_due_on, body.hard_close_on).reasons


PERIOD: Workflow[PlannedPeriod, PeriodFacts] = Workflow(
    "duty_period",
    [
        Transition(
            "reschedule",
            states(PlanState.ISSUED),
            None,
            (lead(Role.HOME_AFFAIRS), _chair_of_own),
            Message("Dời hạn", "Move the date"),
            guards=(_movable,),
            separation=(_not_only_own,),
            fields=(NOMINAL, HARD_CLOSE, NOTE),
            event="period.rescheduled",
        ),
    ],
    load_period_facts,
    PLAN.state_words,
)
