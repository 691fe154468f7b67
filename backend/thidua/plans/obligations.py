"""/obligations: what units owe, each one explained; waive and cancel."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import col

from thidua.core import history
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import Message, not_found
from thidua.core.history import HistoryRead
from thidua.core.paging import Page, Sorting, Window, instant_key
from thidua.core.payload import Payload
from thidua.core.runtime import MadeFor
from thidua.core.workflow import ActionRead
from thidua.plans import ledger, next_steps, queries, service
from thidua.plans.deadlines import Assessment, days_left, due_before, in_words, time_left_in_words
from thidua.plans.enums import Binding, EventKind, ObligationState, Timeliness
from thidua.plans.models import Duty, DutyKind, DutyPeriod, Obligation
from thidua.plans.obligation_schemas import (
    ExtensionDoor,
    ObligationAction,
    ObligationRead,
    OwedDuty,
    OwedPeriod,
)
from thidua.plans.schemas import NominationChoice
from thidua.plans.workflow import OBLIGATION, ObligationFacts, asker, chair_for_standing_body
from thidua.units.queries import brief
from thidua.units.schemas import UnitBrief

SORTING = Sorting(col(Obligation.id), {"due_before": instant_key(col(Obligation.due_before))}, "due_before")

NOT_IN_PLAN = Message("Ngày này không có trong kế hoạch gốc.", "The plan itself names no such date.")


@dataclass(frozen=True, slots=True)
class Filters:
    """The declared filters of the list."""

    year: int | None = None
    unit_id: UUID | None = None
    kind: DutyKind | None = None
    state: ObligationState | None = None
    timeliness: Timeliness | None = None
    period: str | None = None
    binding: Binding | None = None
    due_from: date | None = None
    due_to: date | None = None
    overdue: bool | None = None
    receivable: bool | None = None
    extension_requested: bool | None = None
    mine: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    obligation: Obligation
    period: DutyPeriod
    duty: Duty
    bloc: str | None
    unit: UnitBrief


def list_obligations(call: Call, window: Window, filters: Filters) -> Page[ObligationRead]:
    """What the caller may see, soonest limit first. At most six statements."""
    statement, sort = SORTING.page(_filtered(call, filters), window)
    rows = _rows(call, statement)
    kept, cursor = SORTING.cut(rows, window, sort, lambda row: row.obligation)
    return Page(items=_read(call, kept), next_cursor=cursor)


def _filtered(call: Call, filters: Filters) -> Any:
    statement = queries.obligation_rows(call)
    equal = (
        (col(Obligation.year), filters.year),
        (col(Obligation.unit_id), filters.unit_id),
        (col(Obligation.kind), filters.kind),
        (col(Obligation.state), filters.state),
        (col(Obligation.timeliness), filters.timeliness),
        (col(Obligation.binding), filters.binding),
        (col(DutyPeriod.label), filters.period),
    )
    for column, value in equal:
        if value is not None:
            statement = statement.where(column == value)
    if filters.mine:
        statement = statement.where(col(Obligation.unit_id) == call.actor.unit_id)
    if filters.due_from is not None:
        statement = statement.where(col(Obligation.due_before) >= due_before(filters.due_from, call.zone))
    if filters.due_to is not None:
        statement = statement.where(col(Obligation.due_before) <= due_before(filters.due_to, call.zone))
    if filters.overdue is not None:
        statement = statement.where(_as_wanted(queries.is_overdue(call), filters.overdue))
    if filters.receivable is not None:
        statement = statement.where(_as_wanted(queries.is_receivable(call), filters.receivable))
    if filters.extension_requested is not None:
        statement = statement.where(_as_wanted(queries.has_extension_request(), filters.extension_requested))
    return statement


def _as_wanted(holds: ColumnElement[bool], wanted: bool) -> ColumnElement[bool]:
    return holds if wanted else ~holds


def read_obligation(call: Call, obligation_id: UUID) -> ObligationRead:
    """One obligation."""
    rows = _rows(call, queries.obligation_rows(call).where(col(Obligation.id) == obligation_id))
    if not rows:
        raise not_found()
    return _read(call, rows)[0]


def obligation_history(call: Call, obligation_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first."""
    return history.of(call, "obligation", queries.obligation(call, obligation_id).id)


def act(call: Call, obligation_id: UUID, name: str, body: Payload[ObligationAction]) -> ObligationRead:
    """Waive or cancel, with the reason."""
    obligation = queries.obligation(call, obligation_id)
    OBLIGATION.perform(call, obligation, name, body, {"waive": _waive, "cancel": _cancel})
    return read_obligation(call, obligation.id)


def choice_for_me(call: Call) -> NominationChoice:
    """Rule 8 for the caller's own unit."""
    if not call.actor.has(Role.UNIT) or call.actor.unit_id is None:
        raise not_found()
    return service.nomination_choice(call, call.actor.unit_id)


def _waive(call: Call, obligation: Obligation, _facts: ObligationFacts, _body: Any) -> None:
    service.append(call, obligation, [(EventKind.WAIVE, None)])


def _cancel(call: Call, obligation: Obligation, _facts: ObligationFacts, _body: Any) -> None:
    service.append(call, obligation, [(EventKind.CANCEL, None)])


def _rows(call: Call, statement: Any) -> list[_Row]:
    return [
        _Row(obligation, period, duty, bloc, brief(*unit))
        for obligation, period, duty, bloc, *unit in call.session.execute(statement)
    ]


def _read(call: Call, rows: Sequence[_Row]) -> list[ObligationRead]:
    facts = ledger.load(call, [(row.obligation, row.period) for row in rows])
    things = [row.obligation for row in rows]
    decided = OBLIGATION.load_facts(call, things)
    actions = OBLIGATION.available(call, things, decided)
    made = next_steps.made_for(call, [thing.id for thing in things])
    return [
        _one(
            call,
            row,
            facts[row.obligation.id].judge(call.now, call.zone),
            _door(call, row.obligation, facts[row.obligation.id].requested, decided[row.obligation.id]),
            actions[row.obligation.id],
            made.get(row.obligation.id, ()),
        )
        for row in rows
    ]


def _door(call: Call, obligation: Obligation, requested: bool, facts: ObligationFacts) -> ExtensionDoor:
    owed = obligation.state not in ledger.CLOSED
    return ExtensionDoor(
        can_request=owed and not requested and may_request(call, obligation),
        can_grant=owed and may_grant(call, obligation, facts),
        requested=requested,
    )


def may_request(call: Call, obligation: Obligation) -> bool:
    """The owing unit asks; Home Affairs officers ask for their own unit like any other."""
    return asker(call.actor, obligation, None)


def may_grant(call: Call, obligation: Obligation, facts: ObligationFacts) -> bool:
    """Home Affairs gives, but not to itself; to it the chair of the council gives."""
    actor = call.actor
    office = actor.has(Role.HOME_AFFAIRS) and actor.unit_id != obligation.unit_id
    return office or actor.is_system or chair_for_standing_body(actor, obligation, facts)


def _one(
    call: Call,
    row: _Row,
    verdict: Assessment,
    extension: ExtensionDoor,
    actions: list[ActionRead],
    made: Sequence[MadeFor],
) -> ObligationRead:
    limit = verdict.effective_due_before
    opened, receivable = call.now >= row.period.opens_at, _receivable(call, row.period, limit)
    return ObligationRead(
        id=row.obligation.id,
        unit=row.unit,
        bloc=row.bloc,
        year=row.obligation.year,
        binding=row.obligation.binding,
        duty=OwedDuty.model_validate(row.duty, from_attributes=True),
        period=_period(call, row),
        effective_due_before=limit,
        effective_last_good_day=verdict.effective_last_good_day,
        state=verdict.state,
        timeliness=verdict.timeliness,
        days_late=verdict.days_late,
        count=verdict.count,
        min_count=verdict.min_count,
        partial=verdict.partial,
        overdue=verdict.overdue,
        resubmit_before=verdict.resubmit_before,
        reasons=[call.say(reason) for reason in verdict.reasons],
        in_words=call.say(in_words(verdict.effective_last_good_day)),
        time_left=call.say(time_left_in_words(call.now, limit, call.zone)),
        days_left=days_left(call.now, limit, call.zone),
        extension=extension,
        papers=next_steps.papers(made),
        next=next_steps.next_step(call, row.obligation, verdict, made, receivable),
        can_report_nil=next_steps.may_report_nil(call, row.obligation, verdict, made, opened, receivable),
        can_enter_paper=next_steps.may_enter_paper(call, row.obligation, verdict, made, opened),
        actions=actions,
        version=row.obligation.version,
    )


def _receivable(call: Call, period: DutyPeriod, limit: datetime) -> bool:
    return period.hard_close_at is None or call.now < max(period.hard_close_at, limit)


def _period(call: Call, row: _Row) -> OwedPeriod:
    period = row.period
    return OwedPeriod(
        id=period.id,
        label=period.label,
        opens_at=period.opens_at,
        nominal_due_on=period.nominal_due_on,
        boundary=row.duty.boundary,
        last_good_day=period.last_good_day,
        due_before=period.due_before,
        hard_close_at=period.hard_close_at,
        date_in_plan=period.date_in_plan,
        date_note=None if period.date_in_plan else call.say(NOT_IN_PLAN),
    )
