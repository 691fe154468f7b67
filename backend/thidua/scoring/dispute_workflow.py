"""The state machine of disputes: upheld with other points, or rejected; either way with the reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core.access import Actor
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message
from thidua.core.workflow import NOTE, Input, Transition, Workflow, states
from thidua.scoring import queries
from thidua.scoring.content import Criterion, SchemeContent, wrong_points
from thidua.scoring.models import DisputeState as D
from thidua.scoring.models import ScoreDispute, UnitScore
from thidua.scoring.models import SheetState as S
from thidua.scoring.workflow import SCORING, VERIFIER, standing_body


@dataclass(frozen=True, slots=True)
class DisputeFacts:
    """Who decides, and what the criterion may give; `published` says that the sheet still can be changed."""

    standing_body_id: UUID | None
    entered: bool
    published: bool
    criterion: Criterion | None
    step: Any


def _load_dispute_facts(call: Call, things: Sequence[ScoreDispute]) -> Mapping[UUID, DisputeFacts]:
    """Four selects for a page."""
    rows = {
        row.id: row
        for row in call.session.scalars(
            select(UnitScore).where(col(UnitScore.id).in_({thing.unit_score_id for thing in things}))
        )
    }
    schemes = queries.schemes_of(call, {row.scheme_id for row in rows.values()})
    contents = {key: SchemeContent.model_validate(scheme.content) for key, scheme in schemes.items()}
    entered = queries.entered_by(call, {row.unit_id for row in rows.values()})
    standing = standing_body(call)
    found = {}
    for thing in things:
        sheet = rows[thing.unit_score_id]
        content = contents[sheet.scheme_id]
        found[thing.id] = DisputeFacts(
            standing_body_id=standing,
            entered=(sheet.unit_id, sheet.year) in entered,
            published=sheet.state is S.PUBLISHED,
            criterion=next((c for c in content.criteria() if c.code == thing.code), None),
            step=content.step,
        )
    return found


_NOT_PUBLISHED = Message("Phiếu điểm không còn ở bước công bố.", "The sheet is no longer in its published state.")
_POINTS = Message("Vui lòng nhập điểm sau khi xem xét.", "Give the points after reconsideration.")


def _still_published(_thing: Any, facts: DisputeFacts, _actor: Actor, _now: datetime, _body: Any) -> Message | None:
    return None if facts.published else _NOT_PUBLISHED


def _right_points(_thing: Any, facts: DisputeFacts, _actor: Actor, _now: datetime, body: Any) -> FieldError | None:
    if body is None:
        return None
    if body.points is None:
        return FieldError("points", _POINTS)
    wrong = wrong_points(facts.criterion, facts.step, body.points) if facts.criterion else None
    return FieldError("points", wrong) if wrong else None


DISPUTE: Workflow[ScoreDispute, DisputeFacts] = Workflow(
    "score_dispute",
    [
        Transition(
            "uphold",
            states(D.OPEN),
            D.UPHELD,
            VERIFIER,
            Message("Chấp nhận kiến nghị", "Uphold"),
            guards=(_still_published, _right_points),
            separation=SCORING,
            fields=(Input("points", "number", Message("Điểm sau khi xem xét", "New points"), required=True), NOTE),
            event="score_dispute.upheld",
        ),
        Transition(
            "reject",
            states(D.OPEN),
            D.REJECTED,
            VERIFIER,
            Message("Không chấp nhận kiến nghị", "Reject"),
            guards=(_still_published,),
            separation=SCORING,
            fields=(NOTE,),
            event="score_dispute.rejected",
        ),
    ],
    _load_dispute_facts,
    {
        D.OPEN: Message("Đang xem xét", "open"),
        D.UPHELD: Message("Chấp nhận kiến nghị", "upheld"),
        D.REJECTED: Message("Không chấp nhận kiến nghị", "rejected"),
    },
)
