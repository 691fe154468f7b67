"""What the caller may see of plans and obligations (domain.md section 1), and the joins their answers need."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, false, func, or_, select, true, tuple_, union
from sqlalchemy.orm import aliased
from sqlmodel import col

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.plans.audience import Candidate, LedBloc, Organisation
from thidua.plans.enums import Binding, Timeliness
from thidua.plans.ledger import CLOSED
from thidua.plans.models import Duty, DutyPeriod, Extension, ExtensionState, Obligation, Plan, PlanState
from thidua.units import queries as units
from thidua.units.models import Authority, Bloc, BlocMembership, Unit
from thidua.units.succession_queries import heirs_of_all

PUBLIC_STATES = frozenset({PlanState.ISSUED, PlanState.CLOSED})


def visible_plans(call: Call) -> ColumnElement[bool]:
    """An issued plan goes to every unit; before that only Home Affairs works on it."""
    if call.actor.is_system or call.actor.has(Role.HOME_AFFAIRS):
        return true()
    return col(Plan.state).in_(PUBLIC_STATES)


def visible_obligations(call: Call) -> ColumnElement[bool]:
    """Home Affairs sees all; an officer of a unit its own and, where it leads the bloc that year, the bloc's.

    The chair of the council sees the standing body's own, which he and not it reviews. Nobody else sees any.
    """
    actor = call.actor
    if actor.is_system or actor.has(Role.HOME_AFFAIRS):
        return true()
    seen: list[ColumnElement[bool]] = []
    if actor.has(Role.UNIT) and actor.unit_id is not None:
        seen.append(_own_and_led(actor.unit_id))
    if actor.leads_as(Role.COUNCIL):
        seen.append(col(Obligation.unit_id).in_(select(col(Authority.standing_body_id))))
    return or_(*seen) if seen else false()


def _own_and_led(unit_id: UUID) -> ColumnElement[bool]:
    """The unit's own, and of each year the members' of the bloc it led then.

    Said twice, so that the index over units narrows the rows before years are compared.
    """
    led = units.led_members(unit_id).subquery()
    own = col(Obligation.unit_id) == unit_id
    among = union(select(col(Unit.id)).where(col(Unit.id) == unit_id), select(led.c.unit_id))
    in_its_year = tuple_(col(Obligation.unit_id), col(Obligation.year)).in_(select(led.c.unit_id, led.c.year))
    return col(Obligation.unit_id).in_(among) & (own | in_its_year)


def plan(call: Call, plan_id: UUID, *, lock: bool = False) -> Plan:
    """A plan the caller may see, or 404; `lock` keeps its state still while its duties are changed."""
    statement = select(Plan).where(col(Plan.id) == plan_id, visible_plans(call))
    if lock:
        statement = statement.with_for_update()
    return call.one(statement)


def obligation(call: Call, obligation_id: UUID) -> Obligation:
    """An obligation the caller may see, or 404."""
    return call.one(select(Obligation).where(col(Obligation.id) == obligation_id, visible_obligations(call)))


def obligation_rows(call: Call) -> Any:
    """Obligations the caller may see with all their answer needs: (obligation, period, duty, bloc name, unit …)."""
    return (
        select(Obligation, DutyPeriod, Duty, col(Bloc.name), *units.BRIEF_COLUMNS)
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .join(Unit, col(Unit.id) == col(Obligation.unit_id))
        .outerjoin(units.Parent, col(units.Parent.id) == col(Unit.parent_id))
        .outerjoin(Bloc, col(Bloc.id) == col(Obligation.bloc_id))
        .where(visible_obligations(call))
    )


def is_overdue(call: Call) -> ColumnElement[bool]:
    """Due, obliging, still owed, and nothing that counts was received."""
    return (
        (col(Obligation.due_before) <= call.now)
        & (col(Obligation.binding) == Binding.DUTY)
        & col(Obligation.state).not_in(CLOSED)
        & col(Obligation.first_valid_at).is_(None)
    )


def is_receivable(call: Call) -> ColumnElement[bool]:
    """Before the hard close, or before an extended limit that lies beyond it; the period must be joined."""
    return (
        col(DutyPeriod.hard_close_at).is_(None)
        | (col(DutyPeriod.hard_close_at) > call.now)
        | (col(Obligation.due_before) > call.now)
    )


def counts_in_rate(call: Call) -> ColumnElement[bool]:
    """Rule 9: due, obliging, still owed, and not of a unit closed before the limit; period and unit must be joined."""
    return (
        (col(Obligation.due_before) <= call.now)
        & (col(Obligation.binding) == Binding.DUTY)
        & col(Obligation.state).not_in(CLOSED)
        & (col(Unit.valid_to).is_(None) | (col(Unit.valid_to) >= col(DutyPeriod.last_good_day)))
    )


def on_time_in_full() -> ColumnElement[bool]:
    """Rule 6: on time, and enough accepted."""
    return (col(Obligation.timeliness) == Timeliness.ON_TIME) & (col(Obligation.count) >= col(Obligation.min_count))


def has_extension_request() -> ColumnElement[bool]:
    """The unit has asked for more time and waits for the answer."""
    return (
        select(col(Extension.id))
        .where(col(Extension.obligation_id) == col(Obligation.id), col(Extension.state) == ExtensionState.REQUESTED)
        .exists()
    )


def obligation_count(call: Call, plan_id: UUID) -> int:
    """How many obligations an issued plan has made."""
    count = call.session.scalar(
        select(func.count())
        .select_from(Obligation)
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .where(col(Duty.plan_id) == plan_id)
    )
    return count or 0


def settled_by_predecessors(call: Call, plan_id: UUID) -> set[tuple[UUID, UUID]]:
    """(period, unit) where a predecessor owed the period: what was open passed on, the rest is settled.

    So a successor founded by it owes by rule 9 only what none of its predecessors ever owed.
    """
    heirs = heirs_of_all(call)
    if not heirs:
        return set()
    rows = call.session.execute(
        select(col(Obligation.duty_period_id), col(Obligation.unit_id))
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .where(
            col(Duty.plan_id) == plan_id, col(Obligation.bloc_id).is_(None), col(Obligation.unit_id).in_(list(heirs))
        )
    )
    return {(period_id, heir) for period_id, unit_id in rows for heir in heirs[unit_id]}


def organisation(call: Call, year: int) -> Organisation:
    """Every unit but those closed before `year`, and the blocs of that year. Two selects."""
    rows = call.session.execute(
        select(*_candidate(Unit))
        .where(col(Unit.valid_to).is_(None) | (col(Unit.valid_to) >= date(year, 1, 1)))
        .order_by(col(Unit.id))
    )
    return Organisation(tuple(Candidate(*row) for row in rows), led_blocs(call, year))


def led_blocs(call: Call, year: int) -> tuple[LedBloc, ...]:
    """Every bloc, its lead unit of `year` if one was named, and whether it has members then. One select."""
    member = aliased(BlocMembership)
    standing = units.leads_on(units.day_within(call.today, year))
    lead = aliased(BlocMembership, select(BlocMembership).where(col(BlocMembership.year) == year, standing).subquery())
    has_members = select(col(member.id)).where(col(member.bloc_id) == col(Bloc.id), col(member.year) == year).exists()
    rows = call.session.execute(
        select(col(Bloc.id), col(Bloc.code), has_members, *_candidate(Unit))
        .outerjoin(lead, col(lead.bloc_id) == col(Bloc.id))
        .outerjoin(Unit, col(Unit.id) == col(lead.unit_id))
        .order_by(col(Bloc.id))
    )
    return tuple(
        LedBloc(bloc_id, code, Candidate(*unit) if unit[0] is not None else None, found)
        for bloc_id, code, found, *unit in rows
    )


def _candidate(unit: type[Unit]) -> tuple[Any, ...]:
    return (col(unit.id), col(unit.code), col(unit.kind), col(unit.valid_from), col(unit.valid_to))
