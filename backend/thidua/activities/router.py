"""/activities and /initiatives."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from thidua.activities import initiatives, service
from thidua.activities.models import ActivityState, InitiativeLevel
from thidua.activities.schemas import (
    ActivityAction,
    ActivityBrief,
    ActivityCreate,
    ActivityRead,
    ActivityUpdate,
    InitiativeCreate,
    InitiativeRead,
    InitiativeUpdate,
)
from thidua.core.history import HistoryRead
from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Payload

router = APIRouter(prefix="/api/v1", route_class=Door, tags=["activities"])
Search = Annotated[str | None, Query(max_length=200, description="Every word must match, without accents, as a prefix")]
Mine = Annotated[bool, Query(description="Only the caller's own unit's")]


def _filters(
    state: Annotated[list[ActivityState] | None, Query(description="One or several states")] = None,
    year: Annotated[int | None, Query(ge=2000, le=2100)] = None,
    unit_id: UUID | None = None,
    mine: Mine = False,
    to_verify: Annotated[bool, Query(description="Held by another unit and not verified yet")] = False,
    q: Search = None,
) -> service.Filters:
    return service.Filters(states=tuple(state or ()), year=year, unit_id=unit_id, mine=mine, to_verify=to_verify, q=q)


@router.get("/activities")
def list_activities(
    call: CallDep, window: WindowDep, filters: Annotated[service.Filters, Depends(_filters)]
) -> Page[ActivityBrief]:
    """Activities: a unit's own, its bloc's for who leads it, all for Home Affairs. Sort key: starts_at."""
    return service.list_(call, window, filters)


@router.post("/activities", status_code=201)
def create_activity(call: CallDep, body: Payload[ActivityCreate]) -> ActivityRead:
    """A draft of the caller's unit; it may be incomplete."""
    return service.create(call, body)


@router.get("/activities/{activity_id}")
def read_activity(call: CallDep, activity_id: UUID) -> ActivityRead:
    """One activity with its evidence, the exemplars met, and the initiatives presented with whom the duty counts."""
    return service.read(call, activity_id)


@router.patch("/activities/{activity_id}")
def edit_activity(call: CallDep, activity_id: UUID, body: Payload[ActivityUpdate]) -> ActivityRead:
    """Change it, before it is verified; lists are replaced whole."""
    return service.edit(call, activity_id, body)


@router.post("/activities/{activity_id}/actions/{name}")
def act_on_activity(call: CallDep, activity_id: UUID, name: str, body: Payload[ActivityAction]) -> ActivityRead:
    """plan, hold, report, cancel by the unit; verify by the bloc's lead or Home Affairs, never of the own unit.

    `report` makes the draft of the initiative duty's submission, or writes it anew; what counts is that submission.
    """
    return service.act(call, activity_id, name, body)


@router.get("/activities/{activity_id}/history")
def read_activity_history(call: CallDep, activity_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first."""
    return service.history_of(call, activity_id)


@router.get("/initiatives")
def list_initiatives(
    call: CallDep,
    window: WindowDep,
    q: Search = None,
    level: InitiativeLevel | None = None,
    unit_id: UUID | None = None,
    mine: Mine = False,
) -> Page[InitiativeRead]:
    """Initiatives of the caller's unit and of its bloc, all for Home Affairs. Sort: created_at."""
    return initiatives.list_(call, window, q=q, level=level, unit_id=unit_id, mine=mine)


@router.post("/initiatives", status_code=201)
def create_initiative(call: CallDep, body: Payload[InitiativeCreate]) -> InitiativeRead:
    """An initiative of the caller's unit."""
    return initiatives.create(call, body)


@router.get("/initiatives/{initiative_id}")
def read_initiative(call: CallDep, initiative_id: UUID) -> InitiativeRead:
    """One initiative."""
    return initiatives.read(call, initiative_id)


@router.patch("/initiatives/{initiative_id}")
def edit_initiative(call: CallDep, initiative_id: UUID, body: Payload[InitiativeUpdate]) -> InitiativeRead:
    """Correct it, or note a higher level (its own unit)."""
    return initiatives.edit(call, initiative_id, body)
