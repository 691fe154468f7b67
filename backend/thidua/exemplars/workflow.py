"""The state machines of section 13: nomination (up to ELIGIBLE and INELIGIBLE), exemplar, consent.

The steps of a selection round (shortlist, select, refer, carry over) belong to the round and are added with it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from thidua.core.access import Actor, Role
from thidua.core.errors import FieldError, Message
from thidua.core.workflow import (
    NOTE,
    OPTIONAL_NOTE,
    REMARKS,
    Input,
    Transition,
    Workflow,
    lead,
    own_unit,
    role,
    states,
)
from thidua.exemplars import queries
from thidua.exemplars.models import Consent, ConsentState, Exemplar, ExemplarState, Nomination
from thidua.exemplars.models import NominationState as S
from thidua.plans.workflow import chair_for_standing_body, not_own_unit


@dataclass(frozen=True)
class NominationFacts:
    """What decides besides the row itself. `due_before` is the effective limit of the bound obligation."""

    due_before: datetime | None = None
    hard_close_at: datetime | None = None
    standing_body_id: UUID | None = None
    has_theme: bool = True
    #: Why no period receives it now; known only where one nomination is read, and asked again when it is sent.
    refusal: Message | None = None


def on_behalf(actor: Actor, thing: Any, _facts: object) -> bool:
    """Home Affairs for a paper file it entered on a unit's behalf, and for its own unit."""
    return actor.has(Role.HOME_AFFAIRS) and (thing.entered_by is not None or thing.unit_id == actor.unit_id)


SENDER = (own_unit(Role.UNIT), on_behalf)
REVIEWER = (role(Role.HOME_AFFAIRS), chair_for_standing_body)
REVIEW_LEAD = (lead(Role.HOME_AFFAIRS), chair_for_standing_body)


def not_who_entered(thing: Any, _facts: object, actor: Actor) -> Message | None:
    """Who entered a paper file on a unit's behalf does not review it."""
    if thing.entered_by is None or thing.entered_by != actor.user_id:
        return None
    return Message("Người nhập hồ sơ thay đơn vị không thẩm định hồ sơ đó.", "Who entered it does not review it.")


def is_complete(_thing: Any, facts: NominationFacts, _actor: Actor, _now: datetime, _body: Any) -> FieldError | None:
    """What a draft may lack and a submission may not: a movement or a topic of the plan it belongs to."""
    if facts.has_theme:
        return None
    return FieldError(
        "exemplar.movement_ids",
        Message(
            "Chọn ít nhất một phong trào thi đua hoặc một nội dung tuyên truyền.",
            "Choose at least one movement or topic.",
        ),
    )


def is_received(thing: Any, facts: NominationFacts, _actor: Actor, now: datetime, _body: Any) -> Message | None:
    """Rule 4: nothing new after the hard close; rule 5: the answer to a return within its own limit."""
    if facts.refusal is not None:
        return facts.refusal
    closed = facts.hard_close_at is not None and now >= facts.hard_close_at
    if thing.state != S.RETURNED or not closed or (thing.resubmit_before and now < thing.resubmit_before):
        return None
    return Message(
        "Đã hết thời hạn nhận hồ sơ của kỳ này và hết hạn gửi lại.",
        "The period no longer receives submissions and the time to answer has passed.",
    )


def before_due(_thing: Any, facts: NominationFacts, now: datetime) -> bool:
    """A submission may go back to draft while its period runs; one outside every period always may."""
    return facts.due_before is None or now < facts.due_before


def leaves_for_good(thing: Any, facts: NominationFacts, now: datetime) -> bool:
    """Everything else that is withdrawn is withdrawn."""
    return thing.state != S.SUBMITTED or not before_due(thing, facts, now)


RESUBMIT_DUE = Input("resubmit_due", "date", Message("Hạn gửi lại", "To be answered by"))
_WITHDRAW = Message("Rút hồ sơ", "Withdraw")
_REVIEW = (not_own_unit, not_who_entered)


TRANSITIONS: tuple[Transition, ...] = (
    Transition("edit", states(S.DRAFT, S.RETURNED), None, SENDER, Message("Sửa", "Edit"), hidden=True),
    Transition(
        "submit",
        states(S.DRAFT),
        S.SUBMITTED,
        SENDER,
        Message("Gửi", "Submit"),
        guards=(is_complete, is_received),
        event="nomination.submitted",
    ),
    Transition(
        "resubmit",
        states(S.RETURNED),
        S.SUBMITTED,
        SENDER,
        Message("Gửi lại", "Resubmit"),
        guards=(is_complete, is_received),
        event="nomination.submitted",
    ),
    Transition("restart", states(S.VOIDED), S.DRAFT, SENDER, Message("Lập lại hồ sơ", "Start again")),
    Transition("take", states(S.SUBMITTED), S.IN_REVIEW, REVIEWER, Message("Tiếp nhận", "Take"), separation=_REVIEW),
    Transition(
        "mark_eligible",
        states(S.IN_REVIEW),
        S.ELIGIBLE,
        REVIEWER,
        Message("Xác nhận đủ điều kiện", "Mark eligible"),
        separation=_REVIEW,
        fields=(OPTIONAL_NOTE,),
        event="nomination.eligible",
    ),
    Transition(
        "return",
        states(S.IN_REVIEW),
        S.RETURNED,
        REVIEWER,
        Message("Trả lại, yêu cầu bổ sung", "Return"),
        separation=_REVIEW,
        fields=(NOTE, RESUBMIT_DUE, REMARKS),
        event="nomination.returned",
    ),
    Transition(
        "mark_ineligible",
        states(S.IN_REVIEW),
        S.INELIGIBLE,
        REVIEWER,
        Message("Kết luận không đủ điều kiện", "Mark ineligible"),
        separation=_REVIEW,
        fields=(NOTE,),
        event="nomination.ineligible",
    ),
    Transition(
        "void",
        states(S.IN_REVIEW),
        S.VOIDED,
        REVIEWER,
        Message("Hủy, yêu cầu làm lại", "Declare void"),
        separation=_REVIEW,
        fields=(NOTE,),
        event="nomination.voided",
    ),
    Transition(
        "release",
        states(S.IN_REVIEW),
        S.SUBMITTED,
        REVIEWER,
        Message("Trả về danh sách chờ", "Release"),
        separation=_REVIEW,
    ),
    Transition(
        "reopen",
        states(S.ELIGIBLE, S.INELIGIBLE),
        S.IN_REVIEW,
        REVIEW_LEAD,
        Message("Mở lại để thẩm định", "Reopen"),
        separation=_REVIEW,
        fields=(NOTE,),
        event="nomination.reopened",
    ),
    Transition(
        "withdraw",
        states(S.SUBMITTED),
        S.DRAFT,
        (*SENDER, role(Role.HOME_AFFAIRS)),
        _WITHDRAW,
        fields=(NOTE,),
        when=before_due,
        event="nomination.withdrawn",
    ),
    Transition(
        "withdraw",
        states(S.DRAFT, S.SUBMITTED, S.IN_REVIEW, S.RETURNED, S.VOIDED, S.ELIGIBLE),
        S.WITHDRAWN,
        (*SENDER, role(Role.HOME_AFFAIRS)),
        _WITHDRAW,
        fields=(NOTE,),
        when=leaves_for_good,
        event="nomination.withdrawn",
    ),
)

STATE_WORDS: dict[str, Message] = {
    S.DRAFT: Message("Bản nháp", "Draft"),
    S.SUBMITTED: Message("Đã gửi", "Submitted"),
    S.IN_REVIEW: Message("Đang thẩm định", "In review"),
    S.RETURNED: Message("Trả lại, yêu cầu bổ sung", "Returned"),
    S.ELIGIBLE: Message("Đủ điều kiện", "Eligible"),
    S.INELIGIBLE: Message("Không đủ điều kiện", "Ineligible"),
    S.VOIDED: Message("Hủy, yêu cầu làm lại", "Void"),
    S.WITHDRAWN: Message("Đã thu hồi", "Withdrawn"),
    S.SHORTLISTED: Message("Vào danh sách xét chọn", "Shortlisted"),
    S.SELECTED: Message("Được chọn", "Selected"),
    S.NOT_SELECTED: Message("Không được chọn", "Not selected"),
    S.REFERRED: Message("Đã giới thiệu lên tỉnh", "Referred"),
    S.PROVINCE_ACCEPTED: Message("Tỉnh đã chấp nhận", "Accepted by the province"),
    S.PROVINCE_DECLINED: Message("Tỉnh không chọn", "Declined by the province"),
}


def facts_of(row: Any, refusal: Message | None = None) -> NominationFacts:
    """The facts in a row of `queries.FACT_COLUMNS`."""
    return NominationFacts(
        due_before=row.due_before,
        hard_close_at=queries.closes_at(row.hard_close_at, row.due_before),
        standing_body_id=row.standing_body_id,
        has_theme=bool(row.movement_ids or row.topic_codes),
        refusal=refusal,
    )


NOMINATION: Workflow[Nomination, NominationFacts] = Workflow(
    "nomination",
    TRANSITIONS,
    lambda call, things: {row.id: facts_of(row) for row in queries.facts(call, [thing.id for thing in things])},
    STATE_WORDS,
)


#: The facts of an exemplar are nothing but itself.
EXEMPLAR: Workflow[Exemplar, None] = Workflow(
    "exemplar",
    (
        Transition(
            "edit",
            frozenset(ExemplarState),
            None,
            (role(Role.HOME_AFFAIRS), own_unit(Role.UNIT)),
            Message("Sửa", "Edit"),
            hidden=True,
        ),
        Transition(
            "suspend",
            frozenset({ExemplarState.ACTIVE}),
            None,
            (lead(Role.HOME_AFFAIRS),),
            Message("Tạm dừng tuyên truyền", "Suspend"),
            fields=(NOTE,),
            event="exemplar.suspended",
        ),
        Transition(
            "resume",
            frozenset({ExemplarState.SUSPENDED}),
            None,
            (lead(Role.HOME_AFFAIRS),),
            Message("Tiếp tục tuyên truyền", "Resume"),
            fields=(NOTE,),
            event="exemplar.resumed",
        ),
    ),
    lambda _call, things: dict.fromkeys((thing.id for thing in things), None),
    {
        ExemplarState.ACTIVE: Message("Đang tuyên truyền", "Active"),
        ExemplarState.SUSPENDED: Message("Tạm dừng tuyên truyền", "Suspended"),
    },
)


def records_consents(actor: Actor, _thing: object, unit_id: UUID) -> bool:
    """The nominating unit and Home Affairs."""
    return actor.has(Role.HOME_AFFAIRS) or (actor.has(Role.UNIT) and actor.unit_id == unit_id)


CONSENT: Workflow[Consent, UUID] = Workflow(
    "consent",
    (
        Transition(
            "withdraw",
            frozenset({ConsentState.GIVEN}),
            None,
            (records_consents,),
            Message("Ghi nhận rút lại đồng ý", "Record the withdrawal"),
            fields=(OPTIONAL_NOTE,),
            event="consent.withdrawn",
        ),
    ),
    lambda call, things: queries.units_of_exemplars(call, {thing.id: thing.exemplar_id for thing in things}),
    {
        ConsentState.GIVEN: Message("Còn hiệu lực", "Given"),
        ConsentState.WITHDRAWN: Message("Đã rút lại", "Withdrawn"),
    },
)
