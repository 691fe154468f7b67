"""What passes on of the activities of units that end: what is not held yet, and every initiative, which goes on."""

from typing import Any

from sqlalchemy import select
from sqlmodel import col

from thidua.activities.models import Activity, Initiative
from thidua.activities.models import ActivityState as S
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.handover import Effect, Handover, HandoverItem, HandoverLine, line

GOES = Message("hoạt động chưa tổ chức chuyển sang đơn vị kế thừa", "activities not held yet pass on")
STAYS = Message("hoạt động đã tổ chức giữ nguyên ở đơn vị cũ", "activities that were held stay")
INITIATIVES = Message("sáng kiến chuyển sang đơn vị kế thừa", "initiatives pass on")


def hand_over(call: Call, handover: Handover) -> list[HandoverLine]:
    """The port of activities."""
    if handover.dissolving:
        return []
    activities = _of(call, handover, Activity)
    going = [one for one in activities if one.state in (S.DRAFT, S.PLANNED)]
    initiatives = _of(call, handover, Initiative)
    if handover.applying:
        for kind, things in (("activity", going), ("initiative", initiatives)):
            for thing in things:
                heir = handover.heir(thing.unit_id)
                handover.moved(kind, thing.id, thing.unit_id, heir)
                thing.unit_id = heir
        call.session.flush()
    held = [one for one in activities if one.state in (S.HELD, S.VERIFIED)]
    return [
        *line("ACTIVITIES", Effect.MOVES, GOES, going, lambda one: HandoverItem("activity", one.id, one.title)),
        *line("ACTIVITIES_HELD", Effect.STAYS, STAYS, held, lambda one: HandoverItem("activity", one.id, one.title)),
        *line(
            "INITIATIVES",
            Effect.MOVES,
            INITIATIVES,
            initiatives,
            lambda one: HandoverItem("initiative", one.id, one.title),
        ),
    ]


def _of(call: Call, handover: Handover, model: Any) -> list[Any]:
    statement = select(model).where(col(model.unit_id).in_(handover.predecessors)).order_by(col(model.id))
    if handover.applying:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    return list(call.session.scalars(statement))
