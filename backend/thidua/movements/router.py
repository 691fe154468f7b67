"""/movements, /topics, /comm-forms, /anniversaries."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Payload
from thidua.movements import service
from thidua.movements.models import MovementKind
from thidua.movements.schemas import (
    AnniversaryRead,
    CommFormRead,
    MovementCreate,
    MovementRead,
    MovementUpdate,
    TopicRead,
)

router = APIRouter(prefix="/api/v1", route_class=Door, tags=["catalogues"])


@router.get("/movements")
def list_movements(
    call: CallDep,
    window: WindowDep,
    q: Annotated[str | None, Query(max_length=200)] = None,
    kind: MovementKind | None = None,
    is_priority: bool | None = None,
    launched_by_id: UUID | None = None,
    mine: bool = False,
) -> Page[MovementRead]:
    """Movements and campaigns, sorted by name or code; `mine` keeps those the caller's unit launched."""
    return service.list_movements(
        call, window, q=q, kind=kind, is_priority=is_priority, launched_by_id=launched_by_id, mine=mine
    )


@router.get("/movements/{movement_id}")
def read_movement(call: CallDep, movement_id: UUID) -> MovementRead:
    """One movement."""
    return service.read_movement(call, movement_id)


@router.post("/movements", status_code=201)
def create_movement(call: CallDep, body: Payload[MovementCreate]) -> MovementRead:
    """A new movement: by Home Affairs or the administrator, or by a unit that launches its own."""
    return service.create_movement(call, body)


@router.patch("/movements/{movement_id}")
def edit_movement(call: CallDep, movement_id: UUID, body: Payload[MovementUpdate]) -> MovementRead:
    """Change a movement: Home Affairs, the administrator, or the unit that launched it."""
    return service.edit_movement(call, movement_id, body)


@router.get("/topics")
def list_topics(call: CallDep, window: WindowDep) -> Page[TopicRead]:
    """The topics of II.1: a, b, c, d, đ, e, f."""
    return service.list_topics(call, window)


@router.get("/comm-forms")
def list_comm_forms(call: CallDep, window: WindowDep) -> Page[CommFormRead]:
    """The forms of communication of II.2 with their sub-forms."""
    return service.list_comm_forms(call, window)


@router.get("/anniversaries")
def list_anniversaries(
    call: CallDep, window: WindowDep, year: Annotated[int | None, Query(ge=1900, le=2200)] = None
) -> Page[AnniversaryRead]:
    """Days to be marked (II.1.đ)."""
    return service.list_anniversaries(call, window, year)
