"""The state machine of schemes: a draft comes into force and replaces the version before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from thidua.core.access import Actor
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.workflow import OPTIONAL_NOTE, Transition, Workflow, states, system
from thidua.scoring import queries
from thidua.scoring.content import SchemeContent
from thidua.scoring.models import SchemeState, ScoreScheme
from thidua.scoring.models import SheetState as S
from thidua.scoring.points import points_words
from thidua.scoring.workflow import HOME_AFFAIRS, HOME_AFFAIRS_LEAD, UNTIL


@dataclass(frozen=True, slots=True)
class SchemeFacts:
    """What keeps a scheme from coming into force: see `lacks`; and how many sheets stand where."""

    lacks: tuple[Message, ...]
    verified: int
    published: int
    locked: int


_NO_CRITERIA = Message("Bảng điểm chưa có tiêu chí nào.", "The scheme has no criterion yet.")
_SUM = Message(
    "Các tiêu chí cộng lại được {sum} điểm, phải bằng tổng {total} điểm.",
    "The criteria add up to {sum} points, not to the total of {total}.",
)
_NO_DUTY = Message(
    "Tiêu chí {code}: kế hoạch năm {year} không có nhiệm vụ mã {duty}.",
    "Criterion {code}: the plan of {year} has no duty {duty}.",
)
_NO_MEMBERS = Message("Khối chưa có đơn vị nào trong năm này.", "The bloc has no unit in this year.")
_PUBLISHED = Message(
    "Đã có {n} phiếu công bố hoặc khóa theo bảng điểm hiện hành.",
    "{n} sheets are published or locked under the present scheme.",
)


def lacks(call: Call, scheme: ScoreScheme) -> list[Message]:
    """Everything a draft still needs before it can come into force."""
    content = SchemeContent.model_validate(scheme.content)
    found = [] if any(True for _ in content.criteria()) else [_NO_CRITERIA]
    summed = content.in_total()
    if summed != content.total:
        params = {"sum": points_words(summed), "total": points_words(content.total)}
        found.append(Message(_SUM.vi, _SUM.en, params))
    named = {c.timeliness.duty for c in content.criteria() if c.timeliness}
    known = {duty.code for _year, duty, _period in queries.duty_periods(call, [scheme.year], named)} if named else set()
    found += [
        Message(_NO_DUTY.vi, _NO_DUTY.en, {"code": c.code, "year": scheme.year, "duty": c.timeliness.duty})
        for c in content.criteria()
        if c.timeliness and c.timeliness.duty not in known
    ]
    if not queries.members(call, scheme.bloc_id, scheme.year):
        found.append(_NO_MEMBERS)
    return found


def _load_scheme_facts(call: Call, things: Sequence[ScoreScheme]) -> Mapping[UUID, SchemeFacts]:
    """One select for a page, three more for the draft of each bloc and year."""
    counts = queries.sheet_states(call, {(thing.bloc_id, thing.year) for thing in things})

    def number(thing: ScoreScheme, state: S) -> int:
        return counts.get((thing.bloc_id, thing.year, state), 0)

    return {
        thing.id: SchemeFacts(
            lacks=tuple(lacks(call, thing)) if thing.state is SchemeState.DRAFT else (),
            verified=number(thing, S.VERIFIED),
            published=number(thing, S.PUBLISHED),
            locked=number(thing, S.LOCKED),
        )
        for thing in things
    }


def _ready(_thing: Any, facts: SchemeFacts, _actor: Actor, _now: datetime, _body: Any) -> list[Any]:
    reasons: list[Any] = list(facts.lacks)
    if facts.published or facts.locked:
        reasons.append(Message(_PUBLISHED.vi, _PUBLISHED.en, {"n": facts.published + facts.locked}))
    return reasons


_NONE_VERIFIED = Message("Chưa có phiếu nào đã thẩm định xong.", "No sheet has been verified yet.")
_NONE_PUBLISHED = Message("Chưa có phiếu nào đã công bố.", "No sheet has been published yet.")


def _some_verified(_thing: Any, facts: SchemeFacts, _actor: Actor, _now: datetime, _body: Any) -> Message | None:
    return None if facts.verified else _NONE_VERIFIED


def _some_published(_thing: Any, facts: SchemeFacts, _actor: Actor, _now: datetime, _body: Any) -> Message | None:
    return None if facts.published else _NONE_PUBLISHED


SCHEME: Workflow[ScoreScheme, SchemeFacts] = Workflow(
    "score_scheme",
    [
        Transition(
            "edit", states(SchemeState.DRAFT), None, (HOME_AFFAIRS,), Message("Sửa bảng điểm", "Edit"), hidden=True
        ),
        Transition(
            "put_in_force",
            states(SchemeState.DRAFT),
            SchemeState.IN_FORCE,
            (HOME_AFFAIRS_LEAD,),
            Message("Áp dụng bảng điểm", "Put in force"),
            guards=(_ready,),
            fields=(OPTIONAL_NOTE,),
            event="score_scheme.in_force",
        ),
        Transition(
            "publish_sheets",
            states(SchemeState.IN_FORCE),
            None,
            (HOME_AFFAIRS,),
            Message("Công bố điểm các đơn vị", "Publish all"),
            guards=(_some_verified,),
            fields=(UNTIL, OPTIONAL_NOTE),
        ),
        Transition(
            "lock_sheets",
            states(SchemeState.IN_FORCE),
            None,
            (HOME_AFFAIRS_LEAD,),
            Message("Khóa điểm các đơn vị", "Lock all"),
            guards=(_some_published,),
            fields=(OPTIONAL_NOTE,),
        ),
        Transition(
            "supersede",
            states(SchemeState.IN_FORCE),
            SchemeState.SUPERSEDED,
            (system,),
            Message("Thay bằng bảng điểm mới", "Replaced by a newer version"),
            hidden=True,
        ),
    ],
    _load_scheme_facts,
    {
        SchemeState.DRAFT: Message("Bản nháp", "draft"),
        SchemeState.IN_FORCE: Message("Đang áp dụng", "in force"),
        SchemeState.SUPERSEDED: Message("Đã thay thế", "superseded"),
    },
)
