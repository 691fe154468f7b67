"""The state machine of submissions (domain.md section 13), with rules 3 to 7 of section 3 as guards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from thidua.core.access import Actor
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message
from thidua.core.runtime import DEFAULT_ZONE
from thidua.core.workflow import NOTE, OPTIONAL_NOTE, Transition, Workflow, states
from thidua.plans import service as plans
from thidua.plans.deadline_words import moment_words
from thidua.plans.deadlines import Period, due_before, submission_refusal
from thidua.plans.enums import ObligationState
from thidua.plans.ledger import CLOSED
from thidua.plans.models import PlanState
from thidua.plans.paper_queries import closes_at
from thidua.plans.paper_workflow import (
    SENDER,
    PaperFacts,
    answer_refusal,
    before_due,
    returning,
    sending,
    setting_aside,
    taking,
    verdict,
)
from thidua.plans.paper_workflow import STATE_WORDS as PAPER_WORDS
from thidua.plans.workflow import NOTHING_OWED
from thidua.submissions import lacks, queries
from thidua.submissions.models import Submission, SubmissionKind
from thidua.submissions.models import SubmissionState as S


@dataclass(frozen=True, kw_only=True)
class SubmissionFacts(PaperFacts):
    """What decides besides the row itself. `entered_at` is what a paper entered now counts from (`counts_at`)."""

    obligation_state: ObligationState
    owing_unit_id: UUID
    plan_state: PlanState
    opens_at: datetime
    entered_at: datetime
    today: date
    zone: ZoneInfo = DEFAULT_ZONE
    #: Whether something was nominated for it; known only where one nil return is read or sent.
    nominated: bool = False


_OTHER_UNIT = Message(
    "Nhiệm vụ này đã chuyển sang đơn vị khác thực hiện.", "Another unit has taken over this obligation."
)
_PLAN_CLOSED = Message(
    "Kế hoạch đã kết thúc, không nhận hồ sơ nữa.", "The plan is closed and takes no more submissions."
)
_NOT_OPEN = Message("Kỳ này mở từ {moment}.", "This period opens at {moment}.")
NOMINATED = Message(
    "Đơn vị đã giới thiệu gương trong kỳ này nên không báo không có điển hình.",
    "The unit has nominated someone in this period, so there is nothing to report as nil.",
)
_PAPER_DAY = Message("Nhập ngày nhận văn bản giấy.", "Give the day the paper was received.")
_PAPER_LATER = Message("Ngày nhận văn bản chưa tới.", "That day is yet to come.")
_PAPER_EARLY = Message(
    "Văn bản gửi lại không thể nhận trước ngày trả lại.", "The answer cannot have come before it was returned."
)
_SCAN = Message("Đính kèm bản chụp văn bản giấy.", "Attach the scan of the paper.")
_PAST_DUE = Message(
    "Đã hết hạn nộp nên không rút hồ sơ được.", "The limit has passed, so it cannot be withdrawn any more."
)


def enters_paper(thing: Any, actor: Actor) -> bool:
    """Whether the caller sends what another unit has given on paper."""
    return thing.entered_by is not None and actor.unit_id != thing.unit_id


def counts_at(thing: Any, facts: SubmissionFacts, actor: Actor, now: datetime) -> datetime:
    """From when a sending counts (rule 3): its receipt by the server; of a paper, the end of the day it came.

    A paper handed in on the last good day is on time although the office enters it later; see ADR 0014.
    """
    return facts.entered_at if enters_paper(thing, actor) else now


def is_complete(thing: Any, facts: SubmissionFacts, actor: Actor, _now: datetime, _body: Any) -> list[Any]:
    """What a draft may lack and a submission may not, all at once; a paper needs its day and its scan too."""
    found = lacks.reasons(thing.kind, thing.lacks, facts.today)
    if enters_paper(thing, actor):
        found += _about_the_paper(thing, facts)
    return found


def _about_the_paper(thing: Any, facts: SubmissionFacts) -> list[FieldError]:
    found = [] if thing.file_ids else [FieldError("file_ids", _SCAN)]
    day: date | None = thing.paper_received_on
    returned = thing.returned_at.astimezone(facts.zone).date() if thing.state == S.RETURNED else None
    if day is None:
        found.append(FieldError("paper_received_on", _PAPER_DAY))
    elif day > facts.today:
        found.append(FieldError("paper_received_on", _PAPER_LATER))
    elif returned is not None and day < returned:
        found.append(FieldError("paper_received_on", _PAPER_EARLY))
    return found


def is_owed(thing: Any, facts: SubmissionFacts, _actor: Actor, now: datetime, _body: Any) -> list[Any]:
    """The obligation is still there, and this unit's; a nil return waits for the period and for no nomination."""
    found = []
    if facts.obligation_state in CLOSED:
        found.append(NOTHING_OWED)
    if facts.owing_unit_id != thing.unit_id:
        found.append(_OTHER_UNIT)
    if facts.plan_state is not PlanState.ISSUED:
        found.append(_PLAN_CLOSED)
    if thing.kind is SubmissionKind.NIL_RETURN and now < facts.opens_at:
        found.append(replace(_NOT_OPEN, params={"moment": moment_words(facts.opens_at, facts.zone)}))
    if facts.nominated:
        found.append(NOMINATED)
    return found


def is_received(thing: Any, facts: SubmissionFacts, actor: Actor, now: datetime, _body: Any) -> Message | None:
    """Rule 4: nothing new after the hard close; rule 5: the answer to a return within its own limit."""
    at = counts_at(thing, facts, actor, now)
    if thing.state == S.RETURNED:
        return answer_refusal(thing, facts, at)
    if facts.due_before is None:
        return None
    return submission_refusal(at, Period(facts.due_before, hard_close_at=facts.hard_close_at), facts.zone)


def may_go_back(thing: Any, facts: SubmissionFacts, _actor: Actor, now: datetime, _body: Any) -> Message | None:
    """Rule 5: only before due."""
    return None if before_due(thing, facts, now) else _PAST_DUE


_KIND = queries.KIND
TRANSITIONS: tuple[Transition, ...] = (
    *sending(_KIND, S, (is_complete, is_owed, is_received)),
    taking(S),
    verdict("accept", S, S.ACCEPTED, Message("Chấp nhận", "Accept"), "submission.accepted", OPTIONAL_NOTE),
    returning(_KIND, S),
    verdict("reject", S, S.REJECTED, Message("Không chấp nhận", "Reject"), "submission.rejected", NOTE),
    *setting_aside(_KIND, S, states(S.ACCEPTED, S.REJECTED)),
    Transition(
        "withdraw",
        states(S.SUBMITTED),
        S.DRAFT,
        SENDER,
        Message("Rút hồ sơ", "Withdraw"),
        guards=(may_go_back,),
        fields=(OPTIONAL_NOTE,),
        event="submission.withdrawn",
    ),
)
STATE_WORDS: dict[str, Message] = {
    **PAPER_WORDS,
    S.ACCEPTED: Message("Đã chấp nhận", "Accepted"),
    S.REJECTED: Message("Không chấp nhận", "Rejected"),
}


def facts_of(call: Call, row: Any, *, nominated: bool = False) -> SubmissionFacts:
    """The facts in a row of `queries.SUBMISSION_FACTS`."""
    day: date | None = row.paper_received_on
    end_of_day = call.now if day is None else due_before(day, call.zone) - timedelta(microseconds=1)
    return SubmissionFacts(
        due_before=row.due_before,
        hard_close_at=closes_at(row.hard_close_at, row.due_before),
        standing_body_id=row.standing_body_id,
        sent_by=row.sent_by,
        obligation_state=row.obligation_state,
        owing_unit_id=row.owing_unit_id,
        plan_state=row.plan_state,
        opens_at=row.opens_at,
        entered_at=min(call.now, end_of_day),
        today=call.today,
        zone=call.zone,
        nominated=nominated,
    )


def was_nominated(call: Call, thing: Any) -> bool:
    """Whether a nil return in draft comes too late: something was nominated for its obligation, and counts."""
    drafted = thing.kind is SubmissionKind.NIL_RETURN and thing.state == S.DRAFT
    return drafted and has_nomination(call, thing.obligation_id)


def has_nomination(call: Call, obligation_id: UUID) -> bool:
    """Whether something was nominated for an obligation, and counts."""
    return plans.assess(call, [obligation_id])[obligation_id].valid_count > 0


def _load(call: Call, things: Sequence[Submission]) -> Mapping[UUID, SubmissionFacts]:
    """For the step of one submission; a list brings its facts along."""
    nominated = {thing.id: was_nominated(call, thing) for thing in things}
    rows = queries.facts(call, list(nominated))
    return {row.id: facts_of(call, row, nominated=nominated[row.id]) for row in rows}


SUBMISSION: Workflow[Submission, SubmissionFacts] = Workflow(_KIND, TRANSITIONS, _load, STATE_WORDS)
