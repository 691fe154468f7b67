"""What a plan says: its clauses and duties by name, to be copied into another plan or held against one."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core.call import Call
from thidua.plans import periods as period_rules
from thidua.plans.deadlines import last_day_before
from thidua.plans.issuing import duties_of
from thidua.plans.models import Duty, DutyPeriod, Plan, PlanClause
from thidua.plans.years import YearShift

#: The columns of a duty that are the plan's words; the rest is the row's own.
DUTY_COLUMNS = (
    *("code", "clause", "quotation", "kind", "title", "binding", "audience", "min_count", "count_rule", "boundary"),
    *("roll", "scored_for_bloc", "evidence_required", "owed_when", "details"),
)
PERIOD_COLUMNS = (
    *("label", "position", "opens_at", "nominal_due_on", "last_good_day", "due_before", "hard_close_at"),
    "date_in_plan",
)


@dataclass(frozen=True, slots=True)
class WrittenDuty:
    """A duty with its periods by label."""

    duty: Duty
    periods: dict[str, DutyPeriod]


@dataclass(frozen=True, slots=True)
class Contents:
    """Clauses by path and duties by code, both in their order."""

    clauses: dict[str, PlanClause]
    duties: dict[str, WrittenDuty]


def contents(call: Call, plan_id: UUID) -> Contents:
    """Three selects."""
    clauses = call.session.scalars(
        select(PlanClause)
        .where(col(PlanClause.plan_id) == plan_id)
        .order_by(col(PlanClause.position), col(PlanClause.id))
    )
    return Contents(
        {clause.path: clause for clause in clauses},
        {
            duty.code: WrittenDuty(duty, {period.label: period for period in periods})
            for duty, periods in duties_of(call, plan_id)
        },
    )


def copy(call: Call, source: Plan, target: Plan) -> None:
    """Write the clauses and duties of `source` into `target`, which has none; dates and texts go to its year."""
    shift = YearShift(source.year, target.year)
    written = contents(call, source.id)
    call.session.add_all(
        PlanClause(plan_id=target.id, path=row.path, position=row.position, text=shift.text(row.text))
        for row in written.clauses.values()
    )
    for one in written.duties.values():
        duty = copy_duty(call, one.duty, target.id, shift)
        call.session.add_all(moved_period(call, duty, row, shift) for row in one.periods.values())
    call.session.flush()


def copy_duty(call: Call, source: Duty, plan_id: UUID, shift: YearShift) -> Duty:
    """The duty as a row of another plan, without its periods."""
    values = {name: getattr(source, name) for name in DUTY_COLUMNS}
    values |= {name: shift.text(values[name]) for name in ("title", "quotation")}
    duty = Duty(plan_id=plan_id, **values)
    call.session.add(duty)
    call.session.flush()
    return duty


def moved_period(call: Call, duty: Duty, row: DutyPeriod, shift: YearShift) -> DutyPeriod:
    """The period as `duty` has it in the other year: the printed date moves, the last good day is found anew.

    In the same year it stays as it was: a date once announced does not move because a holiday was added.
    """
    if shift.source == shift.target:
        return DutyPeriod(duty_id=duty.id, **{name: getattr(row, name) for name in PERIOD_COLUMNS})
    nominal = shift.day(row.nominal_due_on)
    limits = period_rules.limits(
        call,
        period_rules.calendar(call),
        duty.boundary,
        duty.roll,
        opens_on=shift.day(row.opens_at.astimezone(call.zone).date()),
        nominal_due_on=nominal,
        hard_close_on=None if row.hard_close_at is None else shift.day(last_day_before(row.hard_close_at, call.zone)),
    )
    return DutyPeriod(
        duty_id=duty.id,
        label=shift.text(row.label),
        position=row.position,
        nominal_due_on=nominal,
        date_in_plan=row.date_in_plan,
        opens_at=limits.opens_at,
        last_good_day=limits.last_good_day,
        due_before=limits.due_before,
        hard_close_at=limits.hard_close_at,
    )
