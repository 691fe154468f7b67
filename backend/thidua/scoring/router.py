"""/score-schemes and /unit-scores."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from thidua.core.history import HistoryRead
from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Payload
from thidua.scoring import disputes, schemes, service
from thidua.scoring.models import SchemeState, SheetState
from thidua.scoring.schemas import (
    DisputeCreate,
    DisputeRead,
    LineRead,
    LinesUpdate,
    SchemeBrief,
    SchemeChoices,
    SchemeCreate,
    SchemeRead,
    SchemeUpdate,
    ScoreAction,
    SheetBrief,
    SheetRead,
    TableRead,
)

schemes_router = APIRouter(prefix="/api/v1/score-schemes", route_class=Door, tags=["scoring"])
router = APIRouter(prefix="/api/v1/unit-scores", route_class=Door, tags=["scoring"])

Year = Annotated[int | None, Query(ge=2000, le=2100)]


@schemes_router.get("")
def list_score_schemes(
    call: CallDep,
    window: WindowDep,
    year: Year = None,
    bloc_id: UUID | None = None,
    state: SchemeState | None = None,
) -> Page[SchemeBrief]:
    """Tables of points. Home Affairs sees drafts too; units and the council's chair what is or was in force.

    Sort key: year.
    """
    return schemes.list_schemes(call, window, schemes.Filters(year=year, bloc_id=bloc_id, state=state))


@schemes_router.post("", status_code=201)
def create_score_scheme(call: CallDep, body: Payload[SchemeCreate]) -> SchemeRead:
    """A draft for one bloc and year, by Home Affairs: empty, given, or a copy."""
    return schemes.create_scheme(call, body)


@schemes_router.get("/{scheme_id}")
def read_score_scheme(call: CallDep, scheme_id: UUID) -> SchemeRead:
    """One scheme with its groups and criteria, and what a draft still needs."""
    return schemes.read_scheme(call, scheme_id)


@schemes_router.patch("/{scheme_id}")
def edit_score_scheme(call: CallDep, scheme_id: UUID, body: Payload[SchemeUpdate]) -> SchemeRead:
    """Change a draft; `content` is replaced whole."""
    return schemes.edit_scheme(call, scheme_id, body)


@schemes_router.post("/{scheme_id}/actions/{name}")
def act_on_score_scheme(call: CallDep, scheme_id: UUID, name: str, body: Payload[ScoreAction]) -> SchemeRead:
    """put_in_force; publish_sheets and lock_sheets take that step with every sheet on which it is possible now."""
    return schemes.act(call, scheme_id, name, body)


@schemes_router.get("/{scheme_id}/choices")
def read_scheme_choices(call: CallDep, scheme_id: UUID) -> SchemeChoices:
    """The duties and metrics its criteria may name."""
    return schemes.choices(call, scheme_id)


@schemes_router.get("/{scheme_id}/table")
def read_score_table(call: CallDep, scheme_id: UUID) -> TableRead:
    """The bloc's table: units by criteria with totals and ranks, as far as the caller may see its sheets."""
    return schemes.table(call, scheme_id)


@schemes_router.get("/{scheme_id}/history")
def read_scheme_history(call: CallDep, scheme_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first."""
    return schemes.scheme_history(call, scheme_id)


@router.get("")
def list_unit_scores(
    call: CallDep,
    window: WindowDep,
    year: Year = None,
    bloc_id: UUID | None = None,
    unit_id: UUID | None = None,
    state: SheetState | None = None,
    mine: Annotated[bool, Query(description="Only the caller's own unit's")] = False,
) -> Page[SheetBrief]:
    """Sheets: a unit's own; the lead unit's officer those of the bloc; Home Affairs all.

    Sort keys: unit, year.
    """
    filters = service.Filters(year=year, bloc_id=bloc_id, unit_id=unit_id, state=state, mine=mine)
    return service.list_sheets(call, window, filters)


@router.get("/{sheet_id}")
def read_unit_score(call: CallDep, sheet_id: UUID) -> SheetRead:
    """One sheet with every line: what was given in each column, and how the system reckons what it reckons."""
    return service.read_sheet(call, sheet_id)


@router.get("/{sheet_id}/lines")
def read_score_lines(call: CallDep, sheet_id: UUID) -> list[LineRead]:
    """The lines of a sheet alone."""
    return service.read_lines(call, sheet_id)


@router.patch("/{sheet_id}/lines/{column}")
def edit_score_lines(call: CallDep, sheet_id: UUID, column: str, body: Payload[LinesUpdate]) -> SheetRead:
    """Points of some criteria in one column: `self` by the unit, `bloc` by its lead, `verified` by Home Affairs."""
    return service.edit_lines(call, sheet_id, column, body)


@router.post("/{sheet_id}/actions/{name}")
def act_on_unit_score(call: CallDep, sheet_id: UUID, name: str, body: Payload[ScoreAction]) -> SheetRead:
    """self_score, withdraw by the unit; bloc_score by the lead unit; verify, publish, lock, unlock by Home Affairs."""
    return service.act(call, sheet_id, name, body)


@router.get("/{sheet_id}/history")
def read_score_history(call: CallDep, sheet_id: UUID) -> list[HistoryRead]:
    """Every step and every change of points, oldest first."""
    return service.sheet_history(call, sheet_id)


@router.get("/{sheet_id}/disputes")
def list_disputes(call: CallDep, sheet_id: UUID, window: WindowDep) -> Page[DisputeRead]:
    """What the unit objected to. Sort key: created_at."""
    return disputes.list_disputes(call, sheet_id, window)


@router.post("/{sheet_id}/disputes", status_code=201)
def create_dispute(call: CallDep, sheet_id: UUID, body: Payload[DisputeCreate]) -> DisputeRead:
    """Object to the points of one criterion, by the unit, until the day named at publication."""
    return disputes.create_dispute(call, sheet_id, body)


@router.get("/{sheet_id}/disputes/{dispute_id}")
def read_dispute(call: CallDep, sheet_id: UUID, dispute_id: UUID) -> DisputeRead:
    """One dispute."""
    return disputes.read_dispute(call, sheet_id, dispute_id)


@router.post("/{sheet_id}/disputes/{dispute_id}/actions/{name}")
def act_on_dispute(
    call: CallDep, sheet_id: UUID, dispute_id: UUID, name: str, body: Payload[ScoreAction]
) -> DisputeRead:
    """uphold `{points, note}` or reject `{note}`, by Home Affairs."""
    return disputes.act(call, sheet_id, dispute_id, name, body)


@router.get("/{sheet_id}/disputes/{dispute_id}/history")
def read_dispute_history(call: CallDep, sheet_id: UUID, dispute_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first."""
    return disputes.dispute_history(call, sheet_id, dispute_id)
