"""Another date for a period of an issued plan (domain.md section 3, rule 10): shown first, then done.

Later always, earlier only with notice and while nobody has sent, never into the past. Every obligation of the period
is judged again from its events, has the step in its history, and its unit is told.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import history
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message
from thidua.core.payload import Payload
from thidua.core.workflow import ActionRead
from thidua.plans import amendments, mass, queries
from thidua.plans.change_schemas import PeriodAction, RescheduleEffect
from thidua.plans.deadline_words import in_words
from thidua.plans.ledger import CLOSED
from thidua.plans.models import Duty, DutyPeriod, Obligation, Plan, PlanState
from thidua.plans.office import require_office
from thidua.plans.period_workflow import PERIOD, PeriodFacts, PlannedPeriod, reckoned
from thidua.plans.periods import Limits
from thidua.plans.schemas import PeriodRead

MOVED = Message("Dời hạn", "Date moved")
IN_PLAN = Message("Dời hạn: {duty}, {period}", "Date moved: {duty}, {period}")


def read_period(call: Call, plan_id: UUID, duty_id: UUID, period_id: UUID) -> PeriodRead:
    """One period and what may be done with it."""
    return _read(call, _find(call, queries.plan(call, plan_id), duty_id, period_id))


def actions_of(call: Call, plan: Plan, rows: Sequence[tuple[Duty, DutyPeriod]]) -> dict[UUID, list[ActionRead]]:
    """What the caller may do with periods of one plan; the dates of an amendment are edited, never moved."""
    if plan.amends_id is not None or plan.state is not PlanState.ISSUED:
        return {row.id: [] for _, row in rows}
    return PERIOD.available(call, [PlannedPeriod(row, duty, plan) for duty, row in rows])


def preview(
    call: Call, plan_id: UUID, duty_id: UUID, period_id: UUID, nominal_due_on: date, hard_close_on: date | None
) -> RescheduleEffect:
    """What the new date would do (Home Affairs, and the chair of the council for what is his to move)."""
    thing = _find(call, queries.plan(call, plan_id), duty_id, period_id)
    if not call.actor.leads_as(Role.COUNCIL):
        require_office(call)
    row, new = thing.row, reckoned(call, thing, nominal_due_on, hard_close_on)
    due = call.session.execute(
        select(col(Obligation.due_before), col(Obligation.state)).where(mass.of_period(row.id))
    ).all()
    open_ = [limit for limit, state in due if state not in CLOSED]
    stays = row.due_before == new.limits.due_before
    # A longer extension of its own holds; without one an obligation has the period's limit.
    moved = 0 if stays else sum(limit == row.due_before or limit < new.limits.due_before for limit in open_)
    return RescheduleEffect(
        last_good_day=new.limits.last_good_day,
        in_words=call.say(in_words(new.limits.last_good_day)),
        before_in_words=call.say(in_words(row.last_good_day)),
        moved=moved,
        kept=len(open_) - moved,
        sent=amendments.sent_in(call, [row.id]).get(row.id, 0),
        reasons=[call.say(reason.message if isinstance(reason, FieldError) else reason) for reason in new.reasons],
    )


def act(
    call: Call, plan_id: UUID, duty_id: UUID, period_id: UUID, name: str, body: Payload[PeriodAction]
) -> PeriodRead:
    """reschedule: under the plan's lock, so that no amendment comes between."""
    thing = _find(call, queries.plan(call, plan_id, lock=True), duty_id, period_id)
    PERIOD.perform(call, thing, name, body, {"reschedule": _move})
    return _read(call, thing)


def _move(call: Call, thing: PlannedPeriod, facts: PeriodFacts, sent: Any) -> None:
    row, duty, plan = thing.row, thing.duty, thing.plan
    limits = facts.reckon(sent.nominal_due_on, sent.hard_close_on).limits
    details: dict[str, Any] = {"from": row.last_good_day.isoformat(), "to": limits.last_good_day.isoformat()}
    _also_in_amendment(call, thing, sent.nominal_due_on, limits)
    row.nominal_due_on = sent.nominal_due_on
    row.last_good_day, row.due_before, row.hard_close_at = limits.last_good_day, limits.due_before, limits.hard_close_at
    moved = mass.judge_again(call, mass.lock(call, mass.of_period(row.id)))
    mass.record(call, moved, "reschedule", MOVED, sent.note, details)
    history.record(
        call,
        kind="plan",
        object_id=plan.id,
        action="reschedule",
        label=Message(IN_PLAN.vi, IN_PLAN.en, {"duty": duty.title, "period": row.label}).render("vi"),
        note=sent.note,
        details={**details, "period_id": str(row.id), "moved": len(moved)},
    )


def _also_in_amendment(call: Call, thing: PlannedPeriod, nominal_due_on: date, limits: Limits) -> None:
    """A correction that is being written began from the old date: unless it changes it itself, it follows."""
    copies = call.session.scalars(
        select(DutyPeriod)
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .join(Plan, col(Plan.id) == col(Duty.plan_id))
        .where(
            col(Plan.amends_id) == thing.plan.id,
            col(Plan.state).in_((PlanState.DRAFT, PlanState.REVIEW)),
            col(Duty.code) == thing.duty.code,
            col(DutyPeriod.label) == thing.row.label,
            col(DutyPeriod.nominal_due_on) == thing.row.nominal_due_on,
        )
    )
    for copied in copies:
        copied.nominal_due_on, copied.last_good_day = nominal_due_on, limits.last_good_day
        copied.due_before, copied.hard_close_at = limits.due_before, limits.hard_close_at


def _find(call: Call, plan: Plan, duty_id: UUID, period_id: UUID) -> PlannedPeriod:
    duty = call.one(select(Duty).where(col(Duty.id) == duty_id, col(Duty.plan_id) == plan.id))
    row = call.one(select(DutyPeriod).where(col(DutyPeriod.id) == period_id, col(DutyPeriod.duty_id) == duty.id))
    return PlannedPeriod(row, duty, plan)


def _read(call: Call, thing: PlannedPeriod) -> PeriodRead:
    actions = actions_of(call, thing.plan, [(thing.duty, thing.row)])
    return period_read(call, thing.duty, thing.row, actions[thing.row.id])


def period_read(call: Call, duty: Duty, row: DutyPeriod, actions: list[ActionRead]) -> PeriodRead:
    """A period as it is answered."""
    return PeriodRead(
        **row.model_dump(exclude={"duty_id", "position", "created_at", "updated_at"}),
        boundary=duty.boundary,
        in_words=call.say(in_words(row.last_good_day)),
        actions=actions,
    )
