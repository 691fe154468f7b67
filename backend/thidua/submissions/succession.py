"""What passes on of the submissions of units that end: whatever is unfinished, with its obligation."""

from typing import Any

from sqlalchemy import select
from sqlmodel import col

from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.handover import Effect, Handover, HandoverItem, HandoverLine, line
from thidua.plans.models import Duty, DutyPeriod, Obligation
from thidua.submissions import queries
from thidua.submissions.models import Submission
from thidua.submissions.models import SubmissionState as S
from thidua.submissions.service import index

_UNFINISHED = (S.DRAFT, S.SUBMITTED, S.IN_REVIEW, S.RETURNED, S.VOIDED)
DRAFTS = Message("bản nháp kế hoạch, báo cáo chuyển theo nhiệm vụ", "drafts pass on with their obligations")
UNDER_WAY = Message("hồ sơ đã gửi, chưa có kết quả chuyển theo nhiệm vụ", "submissions under way pass on")


def hand_over(call: Call, handover: Handover) -> list[HandoverLine]:
    """The port of submissions; runs after that of plans."""
    statement = (
        select(Submission, col(Duty.title), col(DutyPeriod.label))
        .join(Obligation, col(Obligation.id) == col(Submission.obligation_id))
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .where(
            col(Submission.unit_id).in_(handover.predecessors),
            col(Submission.obligation_id).in_(handover.obligations),
            col(Submission.state).in_(_UNFINISHED),
        )
        .order_by(col(Submission.id))
    )
    if handover.applying:
        statement = statement.with_for_update(of=Submission).execution_options(populate_existing=True)
    rows: list[Any] = list(call.session.execute(statement))
    lines = [
        *line("SUBMISSION_DRAFTS", Effect.MOVES, DRAFTS, [row for row in rows if row[0].state is S.DRAFT], _item),
        *line("SUBMISSIONS", Effect.MOVES, UNDER_WAY, [row for row in rows if row[0].state is not S.DRAFT], _item),
    ]
    if handover.applying:
        for submission, _title, _period in rows:
            heir = handover.heir(submission.unit_id)
            handover.moved(queries.KIND, submission.id, submission.unit_id, heir)
            submission.unit_id = heir
            submission.obligation_id = handover.obligations[submission.obligation_id]
            call.session.flush()
            index(call, submission)
    return lines


def _item(row: Any) -> HandoverItem:
    submission, title, period = row
    return HandoverItem(queries.KIND, submission.id, submission.title or title, f"{title} · {period}")
