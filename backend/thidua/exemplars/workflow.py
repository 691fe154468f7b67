"""The state machines of section 13: nomination (up to ELIGIBLE and INELIGIBLE), exemplar, consent.

The steps of a selection round (shortlist, select, refer, carry over) belong to the round and are added with it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from thidua.core.access import Actor, Role
from thidua.core.errors import FieldError, Message
from thidua.core.workflow import NOTE, OPTIONAL_NOTE, Transition, Workflow, lead, own_unit, role, states
from thidua.exemplars import queries
from thidua.exemplars.models import Consent, ConsentState, Exemplar, ExemplarState, Nomination
from thidua.exemplars.models import NominationState as S
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


@dataclass(frozen=True, kw_only=True)
class NominationFacts(PaperFacts):
    """What decides besides the row itself."""

    has_theme: bool = True
    #: Why no period receives it now; known only where one nomination is read, and asked again when it is sent.
    refusal: Message | None = None


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
    return answer_refusal(thing, facts, now) if thing.state == S.RETURNED else None


def leaves_for_good(thing: Any, facts: NominationFacts, now: datetime) -> bool:
    """Everything else that is withdrawn is withdrawn; what was sent may go back to draft while its period runs."""
    return thing.state != S.SUBMITTED or not before_due(thing, facts, now)


_KIND = "nomination"
_WITHDRAW = Message("Rút hồ sơ", "Withdraw")
_WITHDRAWERS = (*SENDER, role(Role.HOME_AFFAIRS))
_UNFINISHED = states(S.DRAFT, S.SUBMITTED, S.IN_REVIEW, S.RETURNED, S.VOIDED, S.ELIGIBLE)

TRANSITIONS: tuple[Transition, ...] = (
    *sending(_KIND, S, (is_complete, is_received)),
    taking(S),
    verdict(
        "mark_eligible",
        S,
        S.ELIGIBLE,
        Message("Xác nhận đủ điều kiện", "Mark eligible"),
        "nomination.eligible",
        OPTIONAL_NOTE,
    ),
    returning(_KIND, S),
    verdict(
        "mark_ineligible",
        S,
        S.INELIGIBLE,
        Message("Kết luận không đủ điều kiện", "Mark ineligible"),
        "nomination.ineligible",
        NOTE,
    ),
    *setting_aside(_KIND, S, states(S.ELIGIBLE, S.INELIGIBLE)),
    Transition(
        "withdraw",
        states(S.SUBMITTED),
        S.DRAFT,
        _WITHDRAWERS,
        _WITHDRAW,
        fields=(NOTE,),
        when=before_due,
        event="nomination.withdrawn",
    ),
    Transition(
        "withdraw",
        _UNFINISHED,
        S.WITHDRAWN,
        _WITHDRAWERS,
        _WITHDRAW,
        fields=(NOTE,),
        when=leaves_for_good,
        event="nomination.withdrawn",
    ),
)

STATE_WORDS: dict[str, Message] = {
    **PAPER_WORDS,
    S.ELIGIBLE: Message("Đủ điều kiện", "Eligible"),
    S.INELIGIBLE: Message("Không đủ điều kiện", "Ineligible"),
    S.WITHDRAWN: Message("Đã thu hồi", "Withdrawn"),
    S.SHORTLISTED: Message("Vào danh sách xét chọn", "Shortlisted"),
    S.SELECTED: Message("Được chọn", "Selected"),
    S.NOT_SELECTED: Message("Không được chọn", "Not selected"),
    S.REFERRED: Message("Đã giới thiệu lên tỉnh", "Referred"),
    S.PROVINCE_ACCEPTED: Message("Tỉnh đã chấp nhận", "Accepted by the province"),
    S.PROVINCE_DECLINED: Message("Tỉnh không chọn", "Declined by the province"),
}


def facts_of(row: Any, refusal: Message | None = None) -> NominationFacts:
    """The facts in a row of `queries.NOMINATION_FACTS`."""
    return NominationFacts(
        due_before=row.due_before,
        hard_close_at=closes_at(row.hard_close_at, row.due_before),
        standing_body_id=row.standing_body_id,
        sent_by=row.sent_by,
        has_theme=bool(row.movement_ids or row.topic_codes),
        refusal=refusal,
    )


NOMINATION: Workflow[Nomination, NominationFacts] = Workflow(
    _KIND,
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
            states(ExemplarState.ACTIVE),
            None,
            (lead(Role.HOME_AFFAIRS),),
            Message("Tạm dừng tuyên truyền", "Suspend"),
            fields=(NOTE,),
            event="exemplar.suspended",
        ),
        Transition(
            "resume",
            states(ExemplarState.SUSPENDED),
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
            states(ConsentState.GIVEN),
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
