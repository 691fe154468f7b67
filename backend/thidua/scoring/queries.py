"""Who sees which scheme and sheet, and the selects over them.

Visibility (domain.md section 1): a unit its own sheet and, in a year in which it leads the bloc, the bloc's; Home
Affairs all; the chair of the council the standing body's own. A scheme that is or was in force is seen by all of these.
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, func, or_, select, true, tuple_
from sqlmodel import col

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.paging import Sorting, instant_key, number_key, text_key
from thidua.core.receipts import Receipt
from thidua.exemplars.models import Nomination
from thidua.plans.models import Duty, DutyPeriod, Obligation, Plan
from thidua.plans.paper_queries import standing_body
from thidua.plans.queries import PUBLIC_STATES
from thidua.scoring.models import (
    DisputeState,
    SchemeState,
    ScoreDispute,
    ScoreEntry,
    ScoreScheme,
    SheetState,
    UnitScore,
    UnitScoreVersion,
)
from thidua.submissions.models import Submission
from thidua.units.models import Bloc, BlocMembership, Unit
from thidua.units.queries import BRIEF_COLUMNS, Parent, led_members

SCHEME_SORTING = Sorting(col(ScoreScheme.id), {"year": number_key(col(ScoreScheme.year))}, "-year")
SHEET_SORTING = Sorting(
    col(UnitScore.id),
    {"unit": text_key(col(Unit.sort_key)), "year": number_key(col(UnitScore.year))},
    "unit",
)
DISPUTE_SORTING = Sorting(col(ScoreDispute.id), {"created_at": instant_key(col(ScoreDispute.created_at))}, "created_at")


def sees_all(call: Call) -> bool:
    """Home Affairs, and the clock."""
    return call.actor.is_system or call.actor.has(Role.HOME_AFFAIRS)


def visible_schemes(call: Call) -> ColumnElement[bool]:
    """See the module."""
    if sees_all(call):
        return true()
    if not (call.actor.has(Role.UNIT) or call.actor.leads_as(Role.COUNCIL)):
        return false()
    return col(ScoreScheme.state) != SchemeState.DRAFT


def visible_sheets(call: Call) -> ColumnElement[bool]:
    """See the module."""
    actor = call.actor
    if sees_all(call):
        return true()
    seen: list[ColumnElement[bool]] = [false()]
    if actor.has(Role.UNIT) and actor.unit_id is not None:
        led = led_members(actor.unit_id).subquery()
        seen.append(col(UnitScore.unit_id) == actor.unit_id)
        seen.append(tuple_(col(UnitScore.unit_id), col(UnitScore.year)).in_(select(led.c.unit_id, led.c.year)))
    if actor.leads_as(Role.COUNCIL):
        seen.append(col(UnitScore.unit_id) == standing_body())
    return or_(*seen)


def scheme(call: Call, scheme_id: UUID) -> ScoreScheme:
    """A scheme the caller may see, or 404."""
    return call.one(select(ScoreScheme).where(col(ScoreScheme.id) == scheme_id, visible_schemes(call)))


def sheet(call: Call, sheet_id: UUID) -> UnitScore:
    """A sheet the caller may see, or 404."""
    return call.one(select(UnitScore).where(col(UnitScore.id) == sheet_id, visible_sheets(call)))


def dispute(call: Call, sheet_id: UUID, dispute_id: UUID) -> ScoreDispute:
    """A dispute about a sheet the caller may see, or 404."""
    found = sheet(call, sheet_id)
    return call.one(
        select(ScoreDispute).where(col(ScoreDispute.id) == dispute_id, col(ScoreDispute.unit_score_id) == found.id)
    )


class Sorted(NamedTuple):
    """What a row of sheets is sorted by."""

    id: UUID
    year: int
    sort_key: str


def sorted_by(row: Any) -> Sorted:
    """See `SHEET_ROWS`."""
    return Sorted(row[0].id, row[0].year, row[2])


#: (sheet, bloc name, the unit's sort key, unit columns …)
_SHEET_COLUMNS: tuple[Any, ...] = (UnitScore, col(Bloc.name), col(Unit.sort_key), *BRIEF_COLUMNS)
SHEET_ROWS: Select[Any] = (
    select(*_SHEET_COLUMNS)
    .join(Unit, col(Unit.id) == col(UnitScore.unit_id))
    .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
    .join(Bloc, col(Bloc.id) == col(UnitScore.bloc_id))
)


def competing(call: Call, sheets: Iterable[UnitScore]) -> list[UnitScore]:
    """Every sheet of the blocs and years of these: who is ranked together. One select."""
    groups = {(sheet.bloc_id, sheet.year) for sheet in sheets}
    if not groups:
        return []
    return list(
        call.session.scalars(
            select(UnitScore)
            .where(or_(*((col(UnitScore.bloc_id) == b) & (col(UnitScore.year) == y) for b, y in sorted(groups))))
            .order_by(col(UnitScore.id))
        )
    )


def schemes_of(call: Call, scheme_ids: Collection[UUID]) -> dict[UUID, ScoreScheme]:
    """Schemes by id, in one select."""
    rows = call.session.scalars(select(ScoreScheme).where(col(ScoreScheme.id).in_(set(scheme_ids))))
    return {row.id: row for row in rows}


def entries_of(call: Call, sheet_ids: Collection[UUID]) -> dict[UUID, dict[str, ScoreEntry]]:
    """What people gave on some sheets, by criterion, in one select."""
    found: dict[UUID, dict[str, ScoreEntry]] = {sheet_id: {} for sheet_id in sheet_ids}
    for row in call.session.scalars(select(ScoreEntry).where(col(ScoreEntry.unit_score_id).in_(found))):
        found[row.unit_score_id][row.code] = row
    return found


def frozen_of(call: Call, sheets: Iterable[UnitScore]) -> dict[UUID, UnitScoreVersion]:
    """The newest frozen version of each sheet that has one, in one select."""
    wanted = {sheet.id for sheet in sheets if sheet.version_count}
    if not wanted:
        return {}
    newest = (
        select(col(UnitScoreVersion.unit_score_id), func.max(col(UnitScoreVersion.n)).label("n"))
        .where(col(UnitScoreVersion.unit_score_id).in_(wanted))
        .group_by(col(UnitScoreVersion.unit_score_id))
        .subquery()
    )
    rows = call.session.scalars(
        select(UnitScoreVersion).join(
            newest,
            (col(UnitScoreVersion.unit_score_id) == newest.c.unit_score_id) & (col(UnitScoreVersion.n) == newest.c.n),
        )
    )
    return {row.unit_score_id: row for row in rows}


def duty_periods(call: Call, years: Collection[int], codes: Collection[str]) -> list[tuple[int, Duty, DutyPeriod]]:
    """(plan year, duty, period) of the duties with these codes in the plans of these years, by their place."""
    rows = call.session.execute(
        select(col(Plan.year), Duty, DutyPeriod)
        .join(Duty, col(Duty.plan_id) == col(Plan.id))
        .join(DutyPeriod, col(DutyPeriod.duty_id) == col(Duty.id))
        .where(col(Plan.year).in_(years), col(Plan.state).in_(PUBLIC_STATES), col(Duty.code).in_(codes))
        .order_by(col(Plan.id), col(Duty.code), col(DutyPeriod.position), col(DutyPeriod.id))
    )
    return [(year, duty, period) for year, duty, period in rows]


def obligations(call: Call, unit_ids: Collection[UUID], period_ids: Collection[UUID]) -> list[Obligation]:
    """What these units owe for these periods."""
    if not unit_ids or not period_ids:
        return []
    return list(
        call.session.scalars(
            select(Obligation).where(
                col(Obligation.unit_id).in_(unit_ids), col(Obligation.duty_period_id).in_(period_ids)
            )
        )
    )


def receipt_codes(call: Call, object_ids: Collection[UUID]) -> dict[UUID, str]:
    """The newest receipt of each paper."""
    if not object_ids:
        return {}
    rows = call.session.execute(
        select(col(Receipt.object_id), col(Receipt.code))
        .where(col(Receipt.object_id).in_(object_ids))
        .order_by(col(Receipt.id))
    )
    return {row.object_id: row.code for row in rows}


def open_disputes(call: Call, sheet_ids: Collection[UUID]) -> dict[UUID, int]:
    """How many disputes of each sheet wait for an answer, in one select."""
    rows = call.session.execute(
        select(col(ScoreDispute.unit_score_id), func.count())
        .where(col(ScoreDispute.unit_score_id).in_(sheet_ids), col(ScoreDispute.state) == DisputeState.OPEN)
        .group_by(col(ScoreDispute.unit_score_id))
    )
    return {row[0]: row[1] for row in rows}


def leads(call: Call, blocs: Collection[tuple[UUID, int]]) -> dict[tuple[UUID, int], UUID]:
    """(bloc, year) → the unit that leads it, in one select; of two, one of which succeeded the other, the later."""
    if not blocs:
        return {}
    wanted = or_(*((col(BlocMembership.bloc_id) == b) & (col(BlocMembership.year) == y) for b, y in sorted(blocs)))
    rows = call.session.execute(
        select(col(BlocMembership.bloc_id), col(BlocMembership.year), col(BlocMembership.unit_id), col(Unit.valid_to))
        .join(Unit, col(Unit.id) == col(BlocMembership.unit_id))
        .where(wanted, col(BlocMembership.is_lead))
    )
    in_turn = sorted(rows, key=lambda row: row.valid_to or date.max)
    return {(row.bloc_id, row.year): row.unit_id for row in in_turn}


def entered_by(call: Call, unit_ids: Collection[UUID]) -> set[tuple[UUID, int]]:
    """(unit, year) for which the caller has entered papers on the unit's behalf; nothing for who enters none."""
    if not call.actor.has(Role.HOME_AFFAIRS) or not unit_ids:
        return set()
    parts = [
        select(col(Obligation.unit_id), col(Obligation.year))
        .join(paper, col(paper.obligation_id) == col(Obligation.id))
        .where(col(paper.entered_by) == call.actor.user_id, col(Obligation.unit_id).in_(unit_ids))
        for paper in (Submission, Nomination)
    ]
    return {(unit_id, year) for unit_id, year in call.session.execute(parts[0].union(parts[1]))}


def members(call: Call, bloc_id: UUID, year: int) -> list[UUID]:
    """The units of a bloc in a year."""
    return list(
        call.session.scalars(
            select(col(BlocMembership.unit_id))
            .where(col(BlocMembership.bloc_id) == bloc_id, col(BlocMembership.year) == year)
            .order_by(col(BlocMembership.unit_id))
        )
    )


def sheet_states(call: Call, blocs: Collection[tuple[UUID, int]]) -> dict[tuple[UUID, int, SheetState], int]:
    """(bloc, year, state) → how many sheets, in one select."""
    if not blocs:
        return {}
    wanted = or_(*((col(UnitScore.bloc_id) == b) & (col(UnitScore.year) == y) for b, y in sorted(blocs)))
    rows = call.session.execute(
        select(col(UnitScore.bloc_id), col(UnitScore.year), col(UnitScore.state), func.count())
        .where(wanted)
        .group_by(col(UnitScore.bloc_id), col(UnitScore.year), col(UnitScore.state))
    )
    return {(bloc_id, year, state): n for bloc_id, year, state, n in rows}
