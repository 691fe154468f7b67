"""The demo's clock, moved forward by hand (api.md, "Running it from outside")."""

from datetime import UTC

from thidua.core import audit
from thidua.core.access import Role
from thidua.core.call import Call, system_call
from thidua.core.db_clock import move_to, refresh_offset
from thidua.core.errors import FieldError, Message, forbidden, not_found, unprocessable
from thidua.core.jobs import catch_up
from thidua.core.payload import Payload
from thidua.demo.schemas import ClockMove, ClockRead

#: What a sweep moves may make something else due; a chain longer than this is left to the worker.
ROUNDS = 20
BACKWARD = Message("Đồng hồ bản trình diễn chỉ đi tới, không lùi.", "The demo's clock only moves forward.")


def move_clock(request: Call, body: Payload[ClockMove]) -> ClockRead:
    """Move domain time to an instant, then make every timed transition that has become due.

    Works in transactions of its own, outside the request's: the offset must be committed before any transition can
    run at the new time. Call it without holding the write gate.
    """
    runtime = request.runtime
    if not runtime.settings.demo:
        raise not_found()
    if not request.actor.has(Role.ADMIN):
        raise forbidden()
    move = body.value()
    with system_call(runtime, actor=request.actor) as call:
        call.request_id = request.request_id
        moment = move.moment(call.zone)
        if moment <= call.now or not move_to(call, moment):
            raise unprocessable([FieldError("at", BACKWARD)])
        audit.note(call, "clock.move", "clock", None, {"at": moment.astimezone(UTC).isoformat()})
    refresh_offset(runtime)
    for _round in range(ROUNDS):
        if catch_up(runtime) == 0:
            break
    return ClockRead(now=runtime.clock.now())
