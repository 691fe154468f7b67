"""The state machines of plans, obligations and extensions (domain.md section 13)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core.access import Actor, Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message
from thidua.core.workflow import NOTE, OPTIONAL_NOTE, Input, Transition, Workflow, lead, role, states
from thidua.plans.amendments import amended
from thidua.plans.audience import Audience, leaderless
from thidua.plans.enums import ObligationState, ScoringEffect
from thidua.plans.ledger import CLOSED
from thidua.plans.models import Duty, Extension, ExtensionState, Obligation, Plan, PlanState
from thidua.plans.queries import led_blocs
from thidua.units.models import Authority

NUMBER = Message("Số, ký hiệu", "Number")
SIGNED_ON = Message("Ngày ban hành", "Date of signing")
NUMBER_MISSING = Message("Chưa có số, ký hiệu của kế hoạch.", "The plan has no number yet.")
DATE_MISSING = Message("Chưa có ngày ban hành.", "The plan has no date of signing yet.")
NO_DUTY = Message("Kế hoạch chưa có nhiệm vụ nào.", "The plan has no duty yet.")
NO_LEAD = Message(
    "Khối {bloc} chưa có Khối trưởng trong năm của kế hoạch.",
    "Bloc {bloc} has no lead unit in the plan's year.",
)
OWN_UNIT = Message(
    "Phòng Nội vụ không quyết định nhiệm vụ của chính mình; việc này do Chủ tịch Hội đồng thực hiện.",
    "Home Affairs does not decide on its own duties; the chair of the council does.",
)
NOT_LONGER = Message(
    "Hạn mới phải sau hạn đang áp dụng: gia hạn chỉ kéo dài thêm.",
    "The new date must come after the present limit: an extension only lengthens.",
)
NOTHING_OWED = Message("Nhiệm vụ này không còn phải thực hiện.", "Nothing is owed here any more.")


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What the guards of a plan look at. Blocs without a lead are looked for only when it stands before issue, what
    speaks against an amendment while it is written or waits.
    """

    duty_count: int
    leaderless: tuple[str, ...]
    refusals: tuple[Message, ...] = ()


def load_plan_facts(call: Call, plans: Sequence[Plan]) -> Mapping[UUID, PlanFacts]:
    """Facts of a page of plans: one select, two more per plan in REVIEW, some for the few open amendments."""
    audiences: dict[UUID, list[Audience]] = defaultdict(list)
    rows = call.session.execute(
        select(col(Duty.plan_id), col(Duty.audience)).where(col(Duty.plan_id).in_([plan.id for plan in plans]))
    )
    for plan_id, audience in rows:
        audiences[plan_id].append(Audience.model_validate(audience))
    return {
        plan.id: PlanFacts(
            len(audiences[plan.id]),
            _leaderless(call, plan.year, audiences[plan.id]) if plan.state is PlanState.REVIEW else (),
            _against(call, plan),
        )
        for plan in plans
    }


def _against(call: Call, plan: Plan) -> tuple[Message, ...]:
    if plan.amends_id is None or plan.state not in (PlanState.DRAFT, PlanState.REVIEW):
        return ()
    return tuple(amended(call, plan, call.session.get_one(Plan, plan.amends_id)).refusals)


def _leaderless(call: Call, year: int, audiences: list[Audience]) -> tuple[str, ...]:
    blocs = led_blocs(call, year)
    return tuple(sorted({bloc.code for rule in audiences for bloc in leaderless(rule, blocs)}))


def _complete(plan: Plan, facts: PlanFacts, _actor: Actor, _now: datetime, body: Any) -> list[Message | FieldError]:
    reasons: list[Message | FieldError] = []
    # The action itself takes number and date: what is not there yet does not forbid to begin it.
    if body is not None and not (plan.number or body.number):
        reasons.append(FieldError("number", NUMBER_MISSING))
    if body is not None and not (plan.signed_on or body.signed_on):
        reasons.append(FieldError("signed_on", DATE_MISSING))
    if facts.duty_count == 0:
        reasons.append(NO_DUTY)
    reasons += [Message(NO_LEAD.vi, NO_LEAD.en, {"bloc": code}) for code in facts.leaderless]
    return reasons


def _has_duty(_plan: Plan, facts: PlanFacts, _actor: Actor, _now: datetime, _body: Any) -> Message | None:
    return NO_DUTY if facts.duty_count == 0 else None


def _may_amend(_plan: Plan, facts: PlanFacts, _actor: Actor, _now: datetime, _body: Any) -> list[Message | FieldError]:
    return list(facts.refusals)


def _a_plan(plan: Plan, _facts: PlanFacts, _now: datetime) -> bool:
    return plan.amends_id is None


def _an_amendment(plan: Plan, _facts: PlanFacts, _now: datetime) -> bool:
    return plan.amends_id is not None


HOME_AFFAIRS = role(Role.HOME_AFFAIRS)
HOME_AFFAIRS_LEAD = lead(Role.HOME_AFFAIRS)

ISSUE_FIELDS = (
    Input("number", "line", NUMBER),
    Input("signed_on", "date", SIGNED_ON),
    Input("signer", "line", Message("Người ký", "Signer")),
    OPTIONAL_NOTE,
)

PLAN: Workflow[Plan, PlanFacts] = Workflow(
    "plan",
    [
        Transition(
            "edit",
            states(PlanState.DRAFT),
            None,
            (HOME_AFFAIRS,),
            Message("Sửa kế hoạch", "Edit the plan"),
            hidden=True,
        ),
        Transition(
            "submit",
            states(PlanState.DRAFT),
            PlanState.REVIEW,
            (HOME_AFFAIRS,),
            Message("Trình lãnh đạo", "Submit for review"),
            guards=(_has_duty, _may_amend),
            fields=(OPTIONAL_NOTE,),
        ),
        Transition(
            "return",
            states(PlanState.REVIEW),
            PlanState.DRAFT,
            (HOME_AFFAIRS_LEAD,),
            Message("Trả lại để sửa", "Return for changes"),
            fields=(OPTIONAL_NOTE,),
        ),
        Transition(
            "issue",
            states(PlanState.REVIEW),
            PlanState.ISSUED,
            (HOME_AFFAIRS_LEAD,),
            Message("Ban hành", "Issue"),
            guards=(_complete,),
            fields=ISSUE_FIELDS,
            event="plan.issued",
            when=_a_plan,
        ),
        Transition(
            "issue",
            states(PlanState.REVIEW),
            PlanState.ISSUED,
            (HOME_AFFAIRS_LEAD,),
            Message("Ban hành văn bản sửa đổi", "Issue the amendment"),
            guards=(_complete, _may_amend),
            fields=ISSUE_FIELDS,
            event="plan.amended",
            when=_an_amendment,
        ),
        Transition(
            "close",
            states(PlanState.ISSUED),
            PlanState.CLOSED,
            (HOME_AFFAIRS_LEAD,),
            Message("Kết thúc kế hoạch", "Close the plan"),
            fields=(OPTIONAL_NOTE,),
            event="plan.closed",
            when=_a_plan,
        ),
    ],
    load_plan_facts,
    {
        PlanState.DRAFT: Message("Bản nháp", "draft"),
        PlanState.REVIEW: Message("Chờ ban hành", "in review"),
        PlanState.ISSUED: Message("Đã ban hành", "issued"),
        PlanState.CLOSED: Message("Đã kết thúc", "closed"),
    },
)


@dataclass(frozen=True, slots=True)
class ObligationFacts:
    """Who reviews: Home Affairs, but for the standing body's own obligations the chair of the council."""

    standing_body_id: UUID | None


def load_obligation_facts(call: Call, things: Sequence[Obligation]) -> Mapping[UUID, ObligationFacts]:
    """One select for a page, none for callers who decide nothing."""
    decides = call.actor.leads_as(Role.HOME_AFFAIRS, Role.COUNCIL)
    standing = call.session.scalar(select(col(Authority.standing_body_id)).limit(1)) if decides else None
    facts = ObligationFacts(standing)
    return {thing.id: facts for thing in things}


def chair_for_standing_body(actor: Actor, thing: Any, facts: Any) -> bool:
    """The chair of the council decides where Home Affairs would decide on itself."""
    return actor.leads_as(Role.COUNCIL) and thing.unit_id == facts.standing_body_id


def not_own_unit(thing: Any, _facts: Any, actor: Actor) -> Message | None:
    """Nobody reviews his own unit."""
    return OWN_UNIT if thing.unit_id == actor.unit_id else None


_OPEN = frozenset({ObligationState.PENDING, ObligationState.SUBMITTED, ObligationState.RETURNED})

OBLIGATION: Workflow[Obligation, ObligationFacts] = Workflow(
    "obligation",
    [
        Transition(
            "waive",
            _OPEN,
            ObligationState.WAIVED,
            (HOME_AFFAIRS_LEAD, chair_for_standing_body),
            Message("Miễn nhiệm vụ", "Waive"),
            separation=(not_own_unit,),
            fields=(NOTE,),
            event="obligation.waived",
        ),
        Transition(
            "cancel",
            _OPEN,
            ObligationState.CANCELLED,
            (HOME_AFFAIRS_LEAD, chair_for_standing_body),
            Message("Hủy nhiệm vụ", "Cancel"),
            separation=(not_own_unit,),
            fields=(NOTE,),
            event="obligation.cancelled",
        ),
    ],
    load_obligation_facts,
    {
        ObligationState.PENDING: Message("Chưa gửi", "pending"),
        ObligationState.SUBMITTED: Message("Đã gửi", "submitted"),
        ObligationState.RETURNED: Message("Trả lại, yêu cầu bổ sung", "returned"),
        ObligationState.ACCEPTED: Message("Đã chấp nhận", "accepted"),
        ObligationState.WAIVED: Message("Được miễn", "waived"),
        ObligationState.CANCELLED: Message("Đã hủy", "cancelled"),
        ObligationState.SUCCEEDED: Message("Đã chuyển đơn vị kế thừa", "succeeded"),
    },
)


@dataclass(frozen=True, slots=True)
class ExtensionFacts:
    """The obligation's present limit and state, and who reviews it."""

    due_before: datetime
    state: ObligationState
    standing_body_id: UUID | None


def load_extension_facts(call: Call, things: Sequence[Extension]) -> Mapping[UUID, ExtensionFacts]:
    """Two selects for a page."""
    standing = call.session.scalar(select(col(Authority.standing_body_id)).limit(1))
    rows = call.session.execute(
        select(col(Obligation.id), col(Obligation.due_before), col(Obligation.state)).where(
            col(Obligation.id).in_({thing.obligation_id for thing in things})
        )
    )
    known = {key: ExtensionFacts(limit, state, standing) for key, limit, state in rows}
    return {thing.id: known[thing.obligation_id] for thing in things}


def lengthens(thing: Extension, facts: ExtensionFacts, _actor: Actor, _now: datetime, _body: Any) -> Message | None:
    """An extension only lengthens, also against one granted meanwhile."""
    if facts.state in CLOSED:
        return NOTHING_OWED
    return None if thing.due_before > facts.due_before else NOT_LONGER


def asker(actor: Actor, thing: Any, _facts: Any) -> bool:
    """The owing unit; Home Affairs officers ask for their own unit like any other."""
    return actor.has(Role.UNIT, Role.HOME_AFFAIRS) and actor.unit_id == thing.unit_id


SCORING_EFFECT = Input(
    "scoring_effect",
    "choice",
    Message("Ảnh hưởng điểm thi đua", "Effect on the score"),
    options=(
        (ScoringEffect.FULL, Message("Tính đủ điểm như đúng hạn", "Full points, as if on time")),
        (ScoringEffect.PARTIAL, Message("Tính một phần điểm", "A part of the points")),
        (ScoringEffect.NONE, Message("Không tính điểm", "No points")),
    ),
)

EXTENSION: Workflow[Extension, ExtensionFacts] = Workflow(
    "extension",
    [
        Transition(
            "grant",
            states(ExtensionState.REQUESTED),
            ExtensionState.GRANTED,
            (HOME_AFFAIRS, chair_for_standing_body),
            Message("Đồng ý gia hạn", "Grant"),
            guards=(lengthens,),
            separation=(not_own_unit,),
            fields=(SCORING_EFFECT, OPTIONAL_NOTE),
            event="extension.granted",
        ),
        Transition(
            "refuse",
            states(ExtensionState.REQUESTED),
            ExtensionState.REFUSED,
            (HOME_AFFAIRS, chair_for_standing_body),
            Message("Không đồng ý gia hạn", "Refuse"),
            separation=(not_own_unit,),
            fields=(NOTE,),
            event="extension.refused",
        ),
        Transition(
            "withdraw",
            states(ExtensionState.REQUESTED),
            ExtensionState.WITHDRAWN,
            (asker,),
            Message("Rút đề nghị gia hạn", "Withdraw the request"),
            fields=(OPTIONAL_NOTE,),
            event="extension.withdrawn",
        ),
    ],
    load_extension_facts,
    {
        ExtensionState.REQUESTED: Message("Chờ giải quyết", "requested"),
        ExtensionState.GRANTED: Message("Đã đồng ý", "granted"),
        ExtensionState.REFUSED: Message("Không đồng ý", "refused"),
        ExtensionState.WITHDRAWN: Message("Đã rút", "withdrawn"),
    },
)
