"""The chase list and the call log."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Payload
from thidua.notifications import calls
from thidua.notifications.chase import Filters, chase
from thidua.notifications.schemas import CallCreate, CallRead, ChaseRead
from thidua.plans.models import DutyKind

router = APIRouter(prefix="/api/v1", route_class=Door, tags=["chase"])


@router.get("/dashboard/chase")
def read_chase(
    call: CallDep,
    year: Annotated[int | None, Query(ge=2000, le=2100)] = None,
    kind: DutyKind | None = None,
    bloc_id: UUID | None = None,
    period: Annotated[str | None, Query(max_length=60, description="The period's label, such as Quý I")] = None,
    overdue: Annotated[bool | None, Query(description="Only overdue, or only due soon; both without")] = None,
    due_within: Annotated[int, Query(ge=0, le=60, description="How many days ahead is soon")] = 14,
) -> ChaseRead:
    """Who has not sent what is overdue or due soon, by bloc and unit, with whom to call and the last call.

    Home Affairs sees every unit; a bloc lead its bloc and a unit itself, without the office's calls.
    """
    return chase(call, Filters(year, kind, bloc_id, period, overdue, due_within))


@router.get("/call-logs")
def list_calls(
    call: CallDep, window: WindowDep, unit_id: UUID | None = None, obligation_id: UUID | None = None
) -> Page[CallRead]:
    """Calls to units, newest first; Home Affairs."""
    return calls.list_calls(call, window, unit_id=unit_id, obligation_id=obligation_id)


@router.post("/call-logs", status_code=201)
def create_call(call: CallDep, body: Payload[CallCreate]) -> CallRead:
    """Write down a call made just now; it is never changed."""
    return calls.create_call(call, body)


@router.get("/call-logs/{call_id}")
def read_call(call: CallDep, call_id: UUID) -> CallRead:
    """One call."""
    return calls.read_call(call, call_id)
