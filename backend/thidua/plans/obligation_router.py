"""/obligations: the to-do list of units, its history, and more time."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from thidua.core.history import HistoryRead
from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Day, Payload
from thidua.plans import bulk_extensions, extensions, obligations
from thidua.plans.enums import Binding, ObligationState, Timeliness
from thidua.plans.models import DutyKind
from thidua.plans.obligation_schemas import (
    BulkExtensionCreate,
    BulkExtensionRead,
    ExtensionAction,
    ExtensionCreate,
    ExtensionRead,
    ObligationAction,
    ObligationRead,
)
from thidua.plans.schemas import NominationChoice

router = APIRouter(prefix="/api/v1/obligations", route_class=Door, tags=["obligations"])
extensions_router = APIRouter(prefix="/api/v1/extensions", route_class=Door, tags=["obligations"])


@router.get("")
def list_obligations(
    call: CallDep,
    window: WindowDep,
    year: Annotated[int | None, Query(ge=2000, le=2100)] = None,
    unit_id: UUID | None = None,
    kind: DutyKind | None = None,
    state: ObligationState | None = None,
    timeliness: Timeliness | None = None,
    period: Annotated[str | None, Query(max_length=60, description="The period's label, such as Quý I")] = None,
    binding: Binding | None = None,
    due_from: Annotated[Day | None, Query(description="Earliest effective last good day, local")] = None,
    due_to: Annotated[Day | None, Query(description="Latest effective last good day, local")] = None,
    overdue: Annotated[bool | None, Query(description="Due, obliging, and nothing that counts was received")] = None,
    receivable: Annotated[bool | None, Query(description="Submissions are still received")] = None,
    extension_requested: bool | None = None,
    mine: bool = False,
) -> Page[ObligationRead]:
    """What units owe, soonest limit first. `mine=true` is the caller's own unit's to-do list."""
    filters = obligations.Filters(
        year=year,
        unit_id=unit_id,
        kind=kind,
        state=state,
        timeliness=timeliness,
        period=period,
        binding=binding,
        due_from=due_from,
        due_to=due_to,
        overdue=overdue,
        receivable=receivable,
        extension_requested=extension_requested,
        mine=mine,
    )
    return obligations.list_obligations(call, window, filters)


@router.get("/nomination-choice")
def read_nomination_choice(call: CallDep) -> NominationChoice:
    """Where a nomination sent now by the caller's unit would count, and which periods it may choose instead."""
    return obligations.choice_for_me(call)


@router.get("/{obligation_id}")
def read_obligation(call: CallDep, obligation_id: UUID) -> ObligationRead:
    """One obligation with its verdict explained in words."""
    return obligations.read_obligation(call, obligation_id)


@router.get("/{obligation_id}/history")
def read_obligation_history(call: CallDep, obligation_id: UUID) -> list[HistoryRead]:
    """Every step of the obligation, its extensions included."""
    return obligations.obligation_history(call, obligation_id)


@router.post("/{obligation_id}/actions/{name}")
def act_on_obligation(call: CallDep, obligation_id: UUID, name: str, body: Payload[ObligationAction]) -> ObligationRead:
    """waive, cancel: by the head of Home Affairs, with the reason."""
    return obligations.act(call, obligation_id, name, body)


@router.get("/{obligation_id}/extensions")
def list_extensions(call: CallDep, obligation_id: UUID, window: WindowDep) -> Page[ExtensionRead]:
    """Requests for more time and what became of them."""
    return extensions.list_extensions(call, obligation_id, window)


@router.post("/{obligation_id}/extensions", status_code=201)
def create_extension(call: CallDep, obligation_id: UUID, body: Payload[ExtensionCreate]) -> ExtensionRead:
    """The owing unit asks for more time; Home Affairs gives it at once, also after the date has passed."""
    return extensions.create_extension(call, obligation_id, body)


@router.get("/{obligation_id}/extensions/{extension_id}")
def read_extension(call: CallDep, obligation_id: UUID, extension_id: UUID) -> ExtensionRead:
    """One extension."""
    return extensions.read_extension(call, obligation_id, extension_id)


@router.get("/{obligation_id}/extensions/{extension_id}/history")
def read_extension_history(call: CallDep, obligation_id: UUID, extension_id: UUID) -> list[HistoryRead]:
    """Every step of the request."""
    return extensions.extension_history(call, obligation_id, extension_id)


@router.post("/{obligation_id}/extensions/{extension_id}/actions/{name}")
def act_on_extension(
    call: CallDep, obligation_id: UUID, extension_id: UUID, name: str, body: Payload[ExtensionAction]
) -> ExtensionRead:
    """grant, refuse (with the reason): Home Affairs; withdraw, while it waits: the unit that asked."""
    return extensions.act(call, obligation_id, extension_id, name, body)


@extensions_router.post("/bulk")
def extend_many(call: CallDep, body: Payload[BulkExtensionCreate]) -> BulkExtensionRead:
    """More time for many at once, after an outage say (Home Affairs): a dry run lists them, then it is applied."""
    return bulk_extensions.extend(call, body)
