"""The log of calls to units: written by Home Affairs when it chases, seen by nobody else."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, not_found, unprocessable
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.identity.models import User
from thidua.notifications import queries
from thidua.notifications.models import CallLog, CallOutcome
from thidua.notifications.schemas import CallCreate, CallRead
from thidua.plans import queries as plans
from thidua.units.models import Unit
from thidua.units.queries import briefs

NO_SUBJECT = Message("Chọn đơn vị hoặc nhiệm vụ.", "Name a unit or an obligation.")
OTHER_UNIT = Message("Nhiệm vụ này không thuộc đơn vị đã chọn.", "This obligation is not the unit's.")
PROMISE_NEEDED = Message("Nhập ngày đơn vị hẹn gửi.", "Enter the day the unit has promised.")
NO_PROMISE = Message("Chỉ ghi ngày hẹn khi đơn vị có hẹn.", "A day is given only with a promise.")
PAST_PROMISE = Message("Ngày hẹn không được trước hôm nay.", "The promised day may not lie before today.")

OUTCOMES = {
    CallOutcome.REACHED: Message("Đã trao đổi", "Spoken to"),
    CallOutcome.PROMISED: Message("Đơn vị hẹn ngày gửi", "Promised a day"),
    CallOutcome.NO_ANSWER: Message("Không nghe máy", "No answer"),
    CallOutcome.WRONG_NUMBER: Message("Sai số điện thoại", "Wrong number"),
}


def list_calls(call: Call, window: Window, *, unit_id: UUID | None, obligation_id: UUID | None) -> Page[CallRead]:
    """Newest first."""
    queries.require_office(call)
    statement = select(CallLog).where(queries.visible_calls(call))
    if unit_id is not None:
        statement = statement.where(col(CallLog.unit_id) == unit_id)
    if obligation_id is not None:
        statement = statement.where(col(CallLog.obligation_id) == obligation_id)
    statement, sort = queries.CALLS.page(statement, window)
    rows = list(call.session.scalars(statement))
    kept, cursor = queries.CALLS.cut(rows, window, sort)
    return Page(items=as_read(call, kept), next_cursor=cursor)


def read_call(call: Call, call_id: UUID) -> CallRead:
    """One call."""
    queries.require_office(call)
    return as_read(call, [call.one(select(CallLog).where(col(CallLog.id) == call_id, queries.visible_calls(call)))])[0]


def create_call(call: Call, body: Payload[CallCreate]) -> CallRead:
    """Write down a call that was made just now."""
    queries.require_office(call)
    data = body.value()
    unit_id = _unit(call, data)
    call.found()
    _check(call, data)
    if call.actor.user_id is None:
        raise not_found()
    made = CallLog(
        unit_id=unit_id,
        obligation_id=data.obligation_id,
        called_at=call.now,
        called_by=call.actor.user_id,
        spoke_with=data.spoke_with,
        outcome=data.outcome,
        note=data.note,
        promised_on=data.promised_on,
    )
    call.session.add(made)
    call.session.flush()
    audit.note(call, "call.log", "call_log", made.id, {"unit": str(unit_id), "outcome": data.outcome})
    return as_read(call, [made])[0]


def _unit(call: Call, data: CallCreate) -> UUID:
    """The unit that was called; 404 for ids of nothing."""
    if data.obligation_id is not None:
        owner = plans.obligation(call, data.obligation_id).unit_id
        if data.unit_id not in {None, owner}:
            raise unprocessable([FieldError("unit_id", OTHER_UNIT)])
        return owner
    if data.unit_id is None:
        raise unprocessable([FieldError("unit_id", NO_SUBJECT)])
    return call.one(select(col(Unit.id)).where(col(Unit.id) == data.unit_id))


def _check(call: Call, data: CallCreate) -> None:
    if data.outcome is CallOutcome.PROMISED:
        if data.promised_on is None:
            raise unprocessable([FieldError("promised_on", PROMISE_NEEDED)])
        if data.promised_on < call.today:
            raise unprocessable([FieldError("promised_on", PAST_PROMISE)])
    elif data.promised_on is not None:
        raise unprocessable([FieldError("promised_on", NO_PROMISE)])


def as_read(call: Call, rows: Sequence[CallLog]) -> list[CallRead]:
    """Calls with names: two selects for a page."""
    if not rows:
        return []
    units = briefs(call, {row.unit_id for row in rows})
    callers = {row.called_by for row in rows}
    names: dict[UUID, str] = dict(
        call.session.execute(select(col(User.id), col(User.full_name)).where(col(User.id).in_(callers))).all()
    )
    return [
        CallRead(
            id=row.id,
            unit=units[row.unit_id],
            obligation_id=row.obligation_id,
            called_at=row.called_at,
            called_by=names[row.called_by],
            spoke_with=row.spoke_with,
            outcome=row.outcome,
            outcome_label=call.say(OUTCOMES[row.outcome]),
            note=row.note,
            promised_on=row.promised_on,
            version=row.version,
        )
        for row in rows
    ]
