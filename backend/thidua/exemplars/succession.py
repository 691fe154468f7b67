"""What passes on of the exemplars of units that end.

An exemplar lives on, so the successor cares for it: facts, consents, new nominations. Unfinished nominations go along;
those that were judged stay with the unit that sent them, and every frozen version names the unit of its day.
"""

from typing import Any

from sqlalchemy import select
from sqlmodel import col

from thidua.core import projection
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.handover import Effect, Handover, HandoverItem, HandoverLine, counted, line
from thidua.exemplars import content
from thidua.exemplars.models import Exemplar, Nomination
from thidua.exemplars.models import NominationState as S
from thidua.exemplars.queries import IN_PROGRESS, nominations_of

EXEMPLARS = Message("gương điển hình do đơn vị kế thừa tiếp tục theo dõi", "exemplars pass on")
DRAFTS = Message("bản nháp giới thiệu gương chuyển sang đơn vị kế thừa", "drafts of nominations pass on")
UNDER_WAY = Message("hồ sơ giới thiệu chưa có kết quả chuyển sang đơn vị kế thừa", "nominations under way pass on")
JUDGED = Message("hồ sơ giới thiệu đã có kết quả giữ nguyên ở đơn vị cũ", "nominations with a result stay")


def hand_over(call: Call, handover: Handover) -> list[HandoverLine]:
    """The port of exemplars; runs after that of plans."""
    if handover.dissolving:
        return []
    exemplars = list(call.session.scalars(_locked(_of(Exemplar, handover), handover)))
    rows = list(call.session.execute(_locked(_nominations(handover), handover, of=Nomination)))
    going = [row for row in rows if row[0].state in IN_PROGRESS]
    if handover.applying:
        for nomination, _name in going:
            heir = handover.heir(nomination.unit_id)
            handover.moved("nomination", nomination.id, nomination.unit_id, heir)
            nomination.unit_id = heir
            if nomination.obligation_id is not None:
                nomination.obligation_id = handover.obligations.get(nomination.obligation_id, nomination.obligation_id)
        for exemplar in exemplars:
            heir = handover.heir(exemplar.unit_id)
            handover.moved("exemplar", exemplar.id, exemplar.unit_id, heir)
            exemplar.unit_id = heir
            call.session.flush()
            content.index(call, exemplar, [n.id for n in nominations_of(call, exemplar.id)])
            projection.touch(call.session, "exemplar", exemplar.id)
        call.session.flush()
    return [
        *line(
            "EXEMPLARS", Effect.MOVES, EXEMPLARS, exemplars, lambda e: HandoverItem("exemplar", e.id, e.name, e.title)
        ),
        *line("NOMINATION_DRAFTS", Effect.MOVES, DRAFTS, [r for r in going if r[0].state is S.DRAFT], _item),
        *line("NOMINATIONS", Effect.MOVES, UNDER_WAY, [r for r in going if r[0].state is not S.DRAFT], _item),
        *counted("NOMINATIONS_JUDGED", Effect.STAYS, JUDGED, len(rows) - len(going)),
    ]


def _of(model: Any, handover: Handover) -> Any:
    return select(model).where(col(model.unit_id).in_(handover.predecessors)).order_by(col(model.id))


def _nominations(handover: Handover) -> Any:
    statement = _of(Nomination, handover).add_columns(col(Exemplar.name))
    return statement.join(Exemplar, col(Exemplar.id) == col(Nomination.exemplar_id))


def _locked(statement: Any, handover: Handover, of: Any = None) -> Any:
    if not handover.applying:
        return statement
    return statement.with_for_update(of=of).execution_options(populate_existing=True)


def _item(row: Any) -> HandoverItem:
    nomination, name = row
    return HandoverItem("nomination", nomination.id, name)
