"""From duties to obligations: the preview before issue, and the making of rows, which may run twice at once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import Table, func, select, update
from sqlmodel import col

from thidua.core import audit, db
from thidua.core.call import Call
from thidua.core.ids import new_id
from thidua.plans.audience import Audience, Organisation, Owner, owners
from thidua.plans.enums import Binding, ObligationState, Timeliness
from thidua.plans.models import Duty, DutyPeriod, Obligation, Plan, PlanState
from thidua.plans.queries import obligation_count, organisation, settled_by_predecessors
from thidua.units.models import BlocMembership
from thidua.units.queries import day_within, leads_on

BATCH = 1_000


def duties_of(call: Call, plan_id: UUID) -> list[tuple[Duty, list[DutyPeriod]]]:
    """The duties of a plan with their periods, in the order they were written."""
    duties = list(call.session.scalars(select(Duty).where(col(Duty.plan_id) == plan_id).order_by(col(Duty.id))))
    periods: dict[UUID, list[DutyPeriod]] = {duty.id: [] for duty in duties}
    for period in call.session.scalars(
        select(DutyPeriod)
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .where(col(Duty.plan_id) == plan_id)
        .order_by(col(DutyPeriod.position), col(DutyPeriod.id))
    ):
        periods[period.duty_id].append(period)
    return [(duty, periods[duty.id]) for duty in duties]


def owed(duty: Duty, periods: list[DutyPeriod], who: Organisation) -> Iterator[tuple[DutyPeriod, Owner]]:
    """What a duty makes units owe when the plan is issued; nothing while it waits for its event (`owed_when`)."""
    if duty.owed_when is not None:
        return
    rule = Audience.model_validate(duty.audience)
    for period in periods:
        for owner in owners(rule, duty.binding, period.last_good_day, who.units, who.blocs):
            yield period, owner


def make_obligations(call: Call, plan: Plan, only: UUID | None = None) -> int:
    """Insert what is owed and not there yet; answers how many rows were added. `only` looks at one unit and all blocs.

    Idempotent and safe when run twice at once: the unique indexes decide, every run inserts in the same order. What
    was over when the plan was last amended is given to nobody new (rule 10: never into the past).
    """
    who = organisation(call, plan.year)
    amended_at = _last_amended(call, plan.id)
    if only is not None:
        who = replace(who, units=tuple(unit for unit in who.units if unit.id == only))
    before = obligation_count(call, plan.id)
    settled = settled_by_predecessors(call, plan.id)
    rows = (
        _row(call, plan, duty, period, owner)
        for duty, periods in duties_of(call, plan.id)
        for period, owner in owed(duty, _still_given(periods, amended_at), who)
        if owner.bloc_id is not None or (period.id, owner.unit_id) not in settled
    )
    table: Table = Obligation.__table__  # type: ignore[attr-defined]
    # One statement per row, many per round trip: rows in one VALUES list cost SQLAlchemy six times the CPU.
    statement = db.insert(call.session, table).on_conflict_do_nothing()
    while batch := list(islice(rows, BATCH)):
        call.session.connection().execute(statement, batch)
    return obligation_count(call, plan.id) - before


def _last_amended(call: Call, plan_id: UUID) -> datetime | None:
    return call.session.scalar(
        select(func.max(col(Plan.issued_at))).where(
            col(Plan.amends_id) == plan_id, col(Plan.state).in_((PlanState.ISSUED, PlanState.CLOSED))
        )
    )


def _still_given(periods: list[DutyPeriod], amended_at: datetime | None) -> list[DutyPeriod]:
    return [period for period in periods if amended_at is None or period.due_before > amended_at]


def complete_plans_job(call: Call, payload: Mapping[str, Any]) -> None:
    """The job behind `organisation.changed`: `kind` is unit or bloc, `object_id` which.

    What newly belongs to an audience owes what is still due (rule 9); bloc duties that nobody has begun follow the
    bloc's lead unit. Idempotent.
    """
    changed = UUID(payload["object_id"])
    issued = select(Plan).where(col(Plan.state) == PlanState.ISSUED, col(Plan.amends_id).is_(None))
    for plan in call.session.scalars(issued.order_by(col(Plan.id))):
        _hand_to_new_leads(call, plan)
        added = make_obligations(call, plan, only=changed)
        if added:
            audit.note(call, "plan.complete", "plan", plan.id, {"added": added, "for": str(changed)})


def _hand_to_new_leads(call: Call, plan: Plan) -> None:
    lead = (
        select(col(BlocMembership.unit_id))
        .where(
            col(BlocMembership.bloc_id) == col(Obligation.bloc_id),
            col(BlocMembership.year) == plan.year,
            leads_on(day_within(call.today, plan.year)),
        )
        .limit(1)
        .scalar_subquery()
    )
    call.session.execute(
        update(Obligation)
        .where(
            col(Obligation.bloc_id).is_not(None),
            col(Obligation.duty_period_id).in_(_periods_of(plan.id)),
            col(Obligation.state) == ObligationState.PENDING,
            col(Obligation.last_event_seq) == 0,
            lead.is_not(None),
            col(Obligation.unit_id) != lead,
        )
        .values(unit_id=lead, version=col(Obligation.version) + 1, updated_at=call.now)
        .execution_options(synchronize_session=False)
    )


def _periods_of(plan_id: UUID) -> Any:
    joined = select(col(DutyPeriod.id)).join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
    return joined.where(col(Duty.plan_id) == plan_id)


def _row(call: Call, plan: Plan, duty: Duty, period: DutyPeriod, owner: Owner) -> dict[str, Any]:
    binds = owner.binding is Binding.DUTY
    missing = binds and call.now >= period.due_before
    return {
        "id": new_id(),
        "version": 1,
        "created_at": call.now,
        "updated_at": call.now,
        "duty_period_id": period.id,
        "unit_id": owner.unit_id,
        "bloc_id": owner.bloc_id,
        "year": plan.year,
        "kind": duty.kind,
        "binding": owner.binding,
        "state": ObligationState.PENDING,
        "timeliness": Timeliness.MISSING if missing else Timeliness.NOT_DUE,
        "days_late": 0,
        "count": 0,
        "min_count": duty.min_count,
        "due_before": period.due_before,
        "next_check_at": period.due_before if binds and not missing else None,
        "last_event_seq": 0,
    }
