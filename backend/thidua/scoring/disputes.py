"""/unit-scores/{id}/disputes: what a unit objects to, and the answer."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified
from sqlmodel import col

from thidua.core import audit, history, outbox
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, forbidden, unprocessable
from thidua.core.history import HistoryRead
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.plans.workflow import asker
from thidua.scoring import queries, sheets
from thidua.scoring.content import SchemeContent, wrong_points
from thidua.scoring.dispute_workflow import DISPUTE, DisputeFacts
from thidua.scoring.models import DisputeState, ScoreDispute, ScoreEntry, ScoreScheme, UnitScore
from thidua.scoring.points import points_words
from thidua.scoring.schemas import DisputeCreate, DisputeRead, ScoreAction
from thidua.scoring.workflow import may_dispute

KIND = "score_dispute"
_RAISED = Message("Kiến nghị về điểm", "Disputed")
_CLOSED = Message("Phiếu không ở trong thời hạn kiến nghị.", "The sheet cannot be disputed now.")
_NO_LINE = Message("Phiếu không có tiêu chí này.", "The sheet has no such criterion.")
_WAITS = Message(
    "Kiến nghị trước của đơn vị về tiêu chí này chưa được giải quyết.",
    "The unit's earlier dispute about this criterion has not been decided yet.",
)


def list_disputes(call: Call, sheet_id: UUID, window: Window) -> Page[DisputeRead]:
    """The disputes about one sheet, oldest first."""
    sheet = queries.sheet(call, sheet_id)
    statement, sort = queries.DISPUTE_SORTING.page(
        select(ScoreDispute).where(col(ScoreDispute.unit_score_id) == sheet.id), window
    )
    kept, cursor = queries.DISPUTE_SORTING.cut(list(call.session.scalars(statement)), window, sort)
    return Page(items=_read(call, sheet, kept), next_cursor=cursor)


def read_dispute(call: Call, sheet_id: UUID, dispute_id: UUID) -> DisputeRead:
    """One dispute."""
    dispute = queries.dispute(call, sheet_id, dispute_id)
    return _read(call, queries.sheet(call, sheet_id), [dispute])[0]


def dispute_history(call: Call, sheet_id: UUID, dispute_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first."""
    return history.of(call, KIND, queries.dispute(call, sheet_id, dispute_id).id)


def create_dispute(call: Call, sheet_id: UUID, body: Payload[DisputeCreate]) -> DisputeRead:
    """The unit objects to the points of one criterion, while the window is open; one dispute at a time for each."""
    thing = queries.sheet(call, sheet_id)
    call.found()
    if not asker(call.actor, thing, None):
        raise forbidden()
    if not may_dispute(call.actor, thing, call.today):
        raise conflict(_CLOSED, code="wrong_state")
    data = body.value()
    sheet = sheets.load(call, [thing])[thing.id]
    line = next((line for line in sheet.lines if line.criterion.code == data.code), None)
    if line is None:
        raise unprocessable([FieldError("code", _NO_LINE)])
    wrong = None if data.points is None else wrong_points(line.criterion, sheet.content.step, data.points)
    if wrong is not None:
        raise unprocessable([FieldError("points", wrong)])
    if _waits(call, thing.id, data.code):
        raise conflict(_WAITS)
    dispute = ScoreDispute(
        unit_score_id=thing.id,
        unit_id=thing.unit_id,
        code=data.code,
        reason=data.reason,
        wanted_points=data.points,
        points_before=line.points,
        raised_by=call.actor.user_id,
    )
    call.session.add(dispute)
    call.session.flush()
    history.record(
        call,
        kind=KIND,
        object_id=dispute.id,
        action="create",
        label=_RAISED.vi,
        to_state=DisputeState.OPEN,
        note=data.reason,
    )
    _on_sheet(call, thing, dispute, "dispute", _RAISED, data.reason)
    audit.note(call, f"{KIND}.create", KIND, dispute.id, {"sheet": str(thing.id), "code": data.code})
    outbox.emit(call, "score_dispute.opened", KIND, dispute.id)
    return _read(call, thing, [dispute])[0]


def _waits(call: Call, sheet_id: UUID, code: str) -> bool:
    found = select(col(ScoreDispute.id)).where(
        col(ScoreDispute.unit_score_id) == sheet_id,
        col(ScoreDispute.code) == code,
        col(ScoreDispute.state) == DisputeState.OPEN,
    )
    return call.session.scalar(found.limit(1)) is not None


def _on_sheet(
    call: Call, sheet: UnitScore, dispute: ScoreDispute, action: str, label: Message, note: str | None
) -> None:
    """The sheet's own history tells of its disputes too."""
    details: dict[str, Any] = {"dispute_id": str(dispute.id), "code": dispute.code}
    if dispute.points_after is not None:
        details["points"] = points_words(dispute.points_after).vi
    history.record(
        call,
        kind="unit_score",
        object_id=sheet.id,
        action=action,
        label=label.vi,
        from_state=sheet.state,
        to_state=sheet.state,
        note=note,
        details=details,
    )


def act(call: Call, sheet_id: UUID, dispute_id: UUID, name: str, body: Payload[ScoreAction]) -> DisputeRead:
    """Uphold with other points, or reject; either way with the reason."""
    dispute = queries.dispute(call, sheet_id, dispute_id)
    DISPUTE.perform(call, dispute, name, body, {"uphold": _uphold, "reject": _reject})
    call.session.flush()
    return _read(call, queries.sheet(call, sheet_id), [dispute])[0]


def _uphold(call: Call, dispute: ScoreDispute, _facts: DisputeFacts, body: ScoreAction) -> None:
    entry = queries.entries_of(call, [dispute.unit_score_id])[dispute.unit_score_id].get(dispute.code)
    if entry is None:
        entry = ScoreEntry(unit_score_id=dispute.unit_score_id, code=dispute.code)
        call.session.add(entry)
    entry.verified_points, entry.verified_note = body.points, body.note
    dispute.points_after = body.points
    _decided(call, dispute, "dispute_upheld", Message("Chấp nhận kiến nghị", "Dispute upheld"), body.note)


def _reject(call: Call, dispute: ScoreDispute, _facts: DisputeFacts, body: ScoreAction) -> None:
    dispute.points_after = dispute.points_before
    rejected = Message("Không chấp nhận kiến nghị", "Dispute rejected")
    _decided(call, dispute, "dispute_rejected", rejected, body.note)


def _decided(call: Call, dispute: ScoreDispute, action: str, label: Message, note: str | None) -> None:
    dispute.answer, dispute.decided_at = note, call.now
    sheet = queries.sheet(call, dispute.unit_score_id)
    # A sheet that is being looked at or locked meanwhile must notice.
    flag_modified(sheet, "updated_at")
    _on_sheet(call, sheet, dispute, action, label, note)


def _read(call: Call, sheet: UnitScore, disputes: Sequence[ScoreDispute]) -> list[DisputeRead]:
    if not disputes:
        return []
    scheme = call.session.get_one(ScoreScheme, sheet.scheme_id)
    names = {c.code: c.name for c in SchemeContent.model_validate(scheme.content).criteria()}
    actions = DISPUTE.available(call, disputes)
    return [
        DisputeRead(
            **dispute.model_dump(exclude={"unit_score_id", "unit_id", "raised_by", "updated_at"}),
            criterion=names.get(dispute.code, dispute.code),
            actions=actions[dispute.id],
        )
        for dispute in disputes
    ]
