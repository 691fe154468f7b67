"""The state machine of activities (domain.md section 13)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.activities.models import Activity
from thidua.activities.models import ActivityState as S
from thidua.core.access import Actor, Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message
from thidua.core.workflow import NOTE, OPTIONAL_NOTE, Transition, Workflow, own_unit, role, states
from thidua.plans.ledger import CLOSED
from thidua.plans.models import DutyKind, Obligation
from thidua.submissions.models import Submission, SubmissionState
from thidua.units.queries import led_members

FORM = Message("Chọn hình thức tổ chức.", "Choose the form.")
PLACE = Message("Vui lòng nhập địa điểm.", "Give the place.")
NOT_YET = Message("Chưa đến giờ tổ chức.", "It has not begun yet.")
PARTICIPANTS = Message("Nhập số người tham dự.", "Give the number of participants.")
EVIDENCE = Message("Đính kèm ít nhất một ảnh hoặc tài liệu minh chứng.", "Attach at least one picture or paper.")
OWN_UNIT = Message("Không xác nhận hoạt động của chính đơn vị mình.", "Nobody verifies the activities of his own unit.")
NOTHING_OWED = Message(
    "Đơn vị không có nhiệm vụ giới thiệu sáng kiến còn phải thực hiện trong năm này.",
    "The unit owes no presentation of initiatives in this year.",
)
NOBODY = Message(
    "Chưa có sáng kiến được công nhận từ cấp huyện trở lên nào được giới thiệu.",
    "No initiative recognised by the district or the province was presented.",
)
REPORTED = Message("Báo cáo từ hoạt động này đã gửi.", "The report made from this activity was sent already.")


@dataclass(frozen=True)
class ActivityFacts:
    """Whether the caller's unit leads the bloc of the activity's unit; what the report depends on, for its own unit."""

    leads: bool = False
    obligation_id: UUID | None = None
    submission_state: SubmissionState | None = None


def load_facts(call: Call, things: Sequence[Activity]) -> Mapping[UUID, ActivityFacts]:
    """At most three selects for a page."""
    unit_id, owed, states_of = call.actor.unit_id, {}, {}
    led = {tuple(row) for row in call.session.execute(led_members(unit_id))} if unit_id else set()
    own = [thing for thing in things if thing.unit_id == unit_id]
    if own:
        rows = call.session.execute(
            select(col(Obligation.unit_id), col(Obligation.year), col(Obligation.id))
            .where(
                col(Obligation.unit_id) == unit_id,
                col(Obligation.year).in_({thing.year for thing in own}),
                col(Obligation.kind) == DutyKind.INITIATIVE,
                col(Obligation.state).not_in(CLOSED),
            )
            .order_by(col(Obligation.due_before).desc(), col(Obligation.id).desc())
        )
        owed = {(owner, year): obligation_id for owner, year, obligation_id in rows}
        made = call.session.execute(
            select(col(Submission.id), col(Submission.state)).where(
                col(Submission.id).in_([thing.submission_id for thing in own if thing.submission_id])
            )
        )
        states_of = dict(made.all())
    return {
        thing.id: ActivityFacts(
            leads=(thing.unit_id, thing.year) in led,
            obligation_id=owed.get((thing.unit_id, thing.year)),
            submission_state=states_of.get(thing.submission_id) if thing.submission_id else None,
        )
        for thing in things
    }


def bloc_lead(actor: Actor, _thing: Any, facts: Any) -> bool:
    """An officer of the unit that leads the bloc this year."""
    return actor.has(Role.UNIT) and bool(facts.leads)


def not_own(thing: Any, _facts: Any, actor: Actor) -> Message | None:
    """Separation of duties."""
    return OWN_UNIT if thing.unit_id == actor.unit_id else None


def _planned(thing: Any, _facts: Any, _actor: Actor, _now: datetime, _body: Any) -> list[Any]:
    found = [] if thing.form_code else [FieldError("form_code", FORM)]
    return found if thing.place else [*found, FieldError("place", PLACE)]


def _held(thing: Any, _facts: Any, _actor: Actor, now: datetime, _body: Any) -> list[Any]:
    found = [] if thing.starts_at <= now else [FieldError("starts_at", NOT_YET)]
    if not thing.participants:
        found.append(FieldError("participants", PARTICIPANTS))
    return found if thing.file_ids else [*found, FieldError("file_ids", EVIDENCE)]


def _reportable(_thing: Any, facts: ActivityFacts, _actor: Actor, _now: datetime, _body: Any) -> list[Any]:
    if facts.submission_state not in (None, SubmissionState.DRAFT, SubmissionState.RETURNED):
        return [REPORTED]
    return [NOTHING_OWED] if facts.obligation_id is None else []


OWN = (own_unit(Role.UNIT, Role.HOME_AFFAIRS),)
OFFICE = role(Role.HOME_AFFAIRS)

ACTIVITY: Workflow[Activity, ActivityFacts] = Workflow(
    "activity",
    [
        Transition("edit", states(S.DRAFT, S.PLANNED, S.HELD), None, OWN, Message("Sửa", "Edit"), hidden=True),
        Transition(
            "plan",
            states(S.DRAFT),
            S.PLANNED,
            OWN,
            Message("Đưa vào kế hoạch", "Plan"),
            guards=(_planned,),
            fields=(OPTIONAL_NOTE,),
        ),
        Transition(
            "hold",
            states(S.PLANNED),
            S.HELD,
            OWN,
            Message("Ghi nhận đã tổ chức", "Record as held"),
            guards=(_held,),
            fields=(OPTIONAL_NOTE,),
            event="activity.held",
        ),
        Transition(
            "verify",
            states(S.HELD),
            S.VERIFIED,
            (bloc_lead, OFFICE),
            Message("Xác nhận", "Verify"),
            separation=(not_own,),
            guards=(_held,),
            fields=(OPTIONAL_NOTE,),
            event="activity.verified",
        ),
        Transition(
            "report",
            states(S.HELD, S.VERIFIED),
            None,
            OWN,
            Message("Lập báo cáo nhiệm vụ sáng kiến", "Report for the initiative duty"),
            guards=(_reportable,),
        ),
        Transition(
            "cancel",
            states(S.DRAFT, S.PLANNED, S.HELD),
            S.CANCELLED,
            (*OWN, OFFICE),
            Message("Hủy hoạt động", "Cancel"),
            fields=(NOTE,),
        ),
    ],
    load_facts,
    {
        S.DRAFT: Message("Bản nháp", "draft"),
        S.PLANNED: Message("Đã lên kế hoạch", "planned"),
        S.HELD: Message("Đã tổ chức", "held"),
        S.VERIFIED: Message("Đã xác nhận", "verified"),
        S.CANCELLED: Message("Đã hủy", "cancelled"),
    },
)
