"""What becomes of the score sheets of units that end: each stays with the unit it scores. Its successor has its own."""

from sqlalchemy import select
from sqlmodel import col

from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.handover import Effect, Handover, HandoverItem, HandoverLine, line
from thidua.scoring.models import UnitScore
from thidua.units.models import Unit

STAYS = Message(
    "phiếu chấm điểm giữ nguyên ở đơn vị cũ; đơn vị kế thừa có phiếu riêng",
    "score sheets stay; the successor has one of its own",
)


def hand_over(call: Call, handover: Handover) -> list[HandoverLine]:
    """The port of scoring: points are results, so nothing moves."""
    rows = call.session.execute(
        select(col(UnitScore.id), col(Unit.name), col(UnitScore.year))
        .join(Unit, col(Unit.id) == col(UnitScore.unit_id))
        .where(col(UnitScore.unit_id).in_(handover.predecessors), col(UnitScore.year) >= handover.effective_on.year)
        .order_by(col(UnitScore.year), col(Unit.sort_key), col(UnitScore.id))
    ).all()
    return line(
        "SCORES", Effect.STAYS, STAYS, rows, lambda row: HandoverItem("unit_score", row.id, f"{row.name} · {row.year}")
    )
