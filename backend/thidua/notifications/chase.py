"""The chase list: who has not sent what is due, whom to call, and when somebody last did (the plan's III.2)."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlmodel import col

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import forbidden
from thidua.core.text import phrase_sort_key
from thidua.notifications import calls, queries
from thidua.notifications.models import CallLog
from thidua.notifications.queries import Person
from thidua.notifications.schemas import CallRead, ChaseBloc, ChaseObligation, ChaseRead, ChaseUnit
from thidua.plans import queries as plans
from thidua.plans.deadlines import days_left, due_before, last_day_before, time_left_in_words
from thidua.plans.enums import Binding
from thidua.plans.ledger import CLOSED
from thidua.plans.models import Duty, DutyKind, DutyPeriod, Obligation, Plan, PlanState
from thidua.plans.service import timeliness_now
from thidua.units.models import Bloc, BlocMembership, Unit
from thidua.units.queries import BRIEF_COLUMNS, Parent, brief

MOST = 2_000
#: A number as people write it in a contact: 0276 3874 123, (0276) 3.874.123, +84 276 3874123.
_PHONE = re.compile(r"(?<!\d)(?:\+84|\(?0)[\d .()-]{7,16}\d(?!\d)")
_DIGITS = range(9, 13)


@dataclass(frozen=True, slots=True)
class Filters:
    """The declared filters of the list; `due_within` days are soon."""

    year: int | None = None
    kind: DutyKind | None = None
    bloc_id: UUID | None = None
    period: str | None = None
    overdue: bool | None = None
    due_within: int = 14


def chase(call: Call, filters: Filters) -> ChaseRead:
    """Grouped by bloc and unit, the longest overdue first. Six statements, whatever the number of units."""
    if not call.actor.has(Role.HOME_AFFAIRS, Role.UNIT) and not call.actor.leads_as(Role.COUNCIL):
        raise forbidden()
    conditions = _conditions(call, filters)
    rows = call.session.execute(
        _joined(
            call,
            Obligation,
            col(DutyPeriod.label),
            col(Duty.title),
            col(Bloc.id),
            col(Bloc.name),
            col(Unit.public_contact),
            *BRIEF_COLUMNS,
        )
        .where(*conditions)
        .order_by(col(Obligation.due_before), col(Unit.sort_key), col(Obligation.id))
        .limit(MOST)
    ).all()
    total = len(rows)
    if total == MOST:
        total = call.session.scalar(_joined(call, func.count(col(Obligation.id))).where(*conditions)) or 0
    by_unit: dict[UUID, list[Any]] = defaultdict(list)
    for row in rows:
        by_unit[row[0].unit_id].append(row)
    people = queries.officers(call, by_unit.keys())
    last = _last_calls(call, by_unit.keys())
    units = [(found[0], _unit(call, found, people[unit_id], last.get(unit_id))) for unit_id, found in by_unit.items()]
    return ChaseRead(
        as_of=call.now,
        units=len(units),
        overdue=sum(unit.overdue for _row, unit in units),
        due_soon=sum(unit.due_soon for _row, unit in units),
        more=total - len(rows),
        blocs=_by_bloc(units),
    )


def _joined(call: Call, *columns: Any) -> Any:
    """Obligations with the unit and the bloc it belongs to that year."""
    member = (col(BlocMembership.unit_id) == col(Obligation.unit_id)) & (
        col(BlocMembership.year) == col(Obligation.year)
    )
    return (
        select(*columns)
        .select_from(Obligation)
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .join(Plan, col(Plan.id) == col(Duty.plan_id))
        .join(Unit, col(Unit.id) == col(Obligation.unit_id))
        .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
        .outerjoin(BlocMembership, member)
        .outerjoin(Bloc, col(Bloc.id) == col(BlocMembership.bloc_id))
    )


def _conditions(call: Call, filters: Filters) -> list[ColumnElement[bool]]:
    """Obliging, still owed, still receivable, nothing that counts received; overdue or due soon."""
    soon = due_before(call.today + timedelta(days=filters.due_within), call.zone)
    wanted: list[ColumnElement[bool]] = [
        plans.visible_obligations(call),
        plans.is_receivable(call),
        col(Plan.state) == PlanState.ISSUED,
        col(Obligation.binding) == Binding.DUTY,
        col(Obligation.state).not_in(CLOSED),
        col(Obligation.first_valid_at).is_(None),
        col(Obligation.due_before) <= soon,
    ]
    if filters.overdue is not None:
        passed = col(Obligation.due_before) <= call.now
        wanted.append(passed if filters.overdue else ~passed)
    given = (
        (col(Obligation.year), filters.year),
        (col(Obligation.kind), filters.kind),
        (col(Bloc.id), filters.bloc_id),
        (col(DutyPeriod.label), filters.period),
    )
    return wanted + [column == value for column, value in given if value is not None]


def _unit(call: Call, rows: Sequence[Any], people: Sequence[Person], last: CallRead | None) -> ChaseUnit:
    obligations = [_obligation(call, row) for row in rows]
    overdue = [one for one in obligations if one.overdue]
    contact = rows[0].public_contact
    return ChaseUnit(
        unit=brief(*rows[0][-len(BRIEF_COLUMNS) :]),
        contact=contact,
        phones=phones(contact),
        officers=[person.full_name for person in people],
        overdue=len(overdue),
        due_soon=len(obligations) - len(overdue),
        most_days_overdue=max((-one.days_left for one in overdue), default=0),
        obligations=obligations,
        last_call=last,
    )


def _obligation(call: Call, row: Any) -> ChaseObligation:
    owed, limit = row[0], row[0].due_before
    return ChaseObligation(
        id=owed.id,
        duty=row.title,
        kind=owed.kind,
        period=row.label,
        year=owed.year,
        last_good_day=last_day_before(limit, call.zone),
        days_left=days_left(call.now, limit, call.zone),
        time_left=call.say(time_left_in_words(call.now, limit, call.zone)),
        state=owed.state,
        timeliness=timeliness_now(owed, call.now),
        overdue=call.now >= limit,
    )


def phones(contact: str | None) -> list[str]:
    """The telephone numbers in a contact, as a telephone dials them, each once."""
    found = (re.sub(r"[^\d+]", "", match) for match in _PHONE.findall(contact or ""))
    return list(dict.fromkeys(number for number in found if len(number.removeprefix("+")) in _DIGITS))


def _last_calls(call: Call, unit_ids: Collection[UUID]) -> dict[UUID, CallRead]:
    """The newest call to each unit; only the office sees them."""
    if not unit_ids or not call.actor.has(Role.HOME_AFFAIRS):
        return {}
    place = (
        func.row_number()
        .over(partition_by=col(CallLog.unit_id), order_by=(col(CallLog.called_at).desc(), col(CallLog.id).desc()))
        .label("place")
    )
    newest = select(col(CallLog.id), place).where(col(CallLog.unit_id).in_(unit_ids)).subquery()
    rows = call.session.scalars(select(CallLog).join(newest, newest.c.id == col(CallLog.id)).where(newest.c.place == 1))
    return {read.unit.id: read for read in calls.as_read(call, rows.all())}


def _by_bloc(units: Sequence[tuple[Any, ChaseUnit]]) -> list[ChaseBloc]:
    """Blocs by name, units of none last; inside each the longest overdue first, as the rows came."""
    groups: dict[UUID | None, ChaseBloc] = {}
    for row, unit in units:
        bloc_id, name = row[3], row[4]
        groups.setdefault(bloc_id, ChaseBloc(id=bloc_id, name=name, units=[])).units.append(unit)
    return sorted(groups.values(), key=lambda bloc: (bloc.id is None, phrase_sort_key(bloc.name or "")))
