"""/successions: merging, splitting, renaming and dissolving units."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from thidua.core.history import HistoryRead
from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Payload
from thidua.units import successions
from thidua.units.succession_models import SuccessionKind, SuccessionState
from thidua.units.succession_schemas import (
    SuccessionAction,
    SuccessionCreate,
    SuccessionPreview,
    SuccessionRead,
    SuccessionUpdate,
)

router = APIRouter(prefix="/api/v1/successions", route_class=Door, tags=["organisation"])


@router.get("")
def list_successions(
    call: CallDep,
    window: WindowDep,
    unit_id: UUID | None = None,
    kind: SuccessionKind | None = None,
    state: Annotated[list[SuccessionState] | None, Query(description="One or several states")] = None,
) -> Page[SuccessionRead]:
    """What units became of which. Everybody sees what was applied; drafts are Home Affairs' and the administrator's.

    `unit_id` gives a unit's past and future: the successions in which it stands on either side. Sort: effective_on.
    """
    filters = successions.Filters(unit_id=unit_id, kind=kind, states=tuple(state or ()))
    return successions.list_(call, window, filters)


@router.post("", status_code=201)
def create_succession(call: CallDep, body: Payload[SuccessionCreate]) -> SuccessionRead:
    """A draft (Home Affairs, administrator). Nothing changes before it is applied."""
    return successions.create(call, body)


@router.post("/preview")
def preview_succession(call: CallDep, body: Payload[SuccessionCreate]) -> SuccessionPreview:
    """What it would do, in words and counts, and what stands against it. Nothing is kept."""
    return successions.preview_of(call, body)


@router.get("/{succession_id}")
def read_succession(call: CallDep, succession_id: UUID) -> SuccessionRead:
    """One succession; once applied, with what it did."""
    return successions.read(call, succession_id)


@router.patch("/{succession_id}")
def edit_succession(call: CallDep, succession_id: UUID, body: Payload[SuccessionUpdate]) -> SuccessionRead:
    """Change a draft; lists are replaced whole."""
    return successions.edit(call, succession_id, body)


@router.get("/{succession_id}/preview")
def read_preview(call: CallDep, succession_id: UUID) -> SuccessionPreview:
    """What a draft would do if it were applied now; of an applied one, what it did."""
    return successions.preview(call, succession_id)


@router.post("/{succession_id}/actions/{name}")
def act_on_succession(call: CallDep, succession_id: UUID, name: str, body: Payload[SuccessionAction]) -> SuccessionRead:
    """apply (on or after its day), schedule (before it), unschedule, cancel. Applying is one transaction: predecessors
    end, open obligations pass on with their papers, accounts and exemplars move. A mistake is answered by another one.
    """
    return successions.act(call, succession_id, name, body)


@router.get("/{succession_id}/history")
def read_succession_history(call: CallDep, succession_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first (Home Affairs, administrator)."""
    return successions.history_of(call, succession_id)
