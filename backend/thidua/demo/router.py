"""The control of the demo's clock."""

from fastapi import APIRouter, Response
from starlette.concurrency import run_in_threadpool

from thidua.core.http import CallDep, Door
from thidua.core.payload import Payload
from thidua.demo import service
from thidua.demo.schemas import ClockMove, ClockRead

router = APIRouter(prefix="/api/v1/demo", route_class=Door, tags=["demo"])


@router.put("/clock")
async def move_clock(call: CallDep, body: Payload[ClockMove], response: Response) -> ClockRead:
    """Move the demo's clock forward; answers after every timed transition that came due has been committed.

    404 outside the demo, 403 for all but administrators, 422 for a step back. Tokens, limits and leases keep real
    time. An instant, or a date = 08:00 local.
    """
    # A coroutine is not run inside the door's transaction and gate: the service opens several of its own.
    answer = await run_in_threadpool(service.move_clock, call, body)
    response.headers["cache-control"] = "no-store"
    return answer
