"""Putting answers together: a page of submissions, and one with everything beside it."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlmodel import col

from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.files import service as files
from thidua.plans import papers
from thidua.submissions import forms, queries, telling
from thidua.submissions.models import Submission, SubmissionKind, SubmissionState
from thidua.submissions.schemas import LackRead, SubmissionBrief, SubmissionRead
from thidua.submissions.workflow import SUBMISSION, SubmissionFacts, facts_of, is_complete, was_nominated

_VERDICTS = ("accept", "reject")
_NIL = Message("Báo cáo không có điển hình trong kỳ", "Nothing to nominate this time")


def briefs(call: Call, rows: Sequence[Row[Any]]) -> list[SubmissionBrief]:
    """A page of submissions: three selects beside the page's own, whatever its length."""
    common = _common(call, rows, {row.id: facts_of(call, row) for row in rows})
    return [SubmissionBrief(**common[row.id]) for row in rows]


def _common(call: Call, rows: Sequence[Row[Any]], known: Mapping[UUID, SubmissionFacts]) -> dict[UUID, dict[str, Any]]:
    actions = SUBMISSION.available(call, rows, known)  # type: ignore[arg-type]
    found = papers.common(call, queries.KIND, rows, actions, _VERDICTS)
    for row in rows:
        found[row.id] |= {
            "kind": row.kind,
            "title": call.say(_NIL) if row.kind is SubmissionKind.NIL_RETURN else row.title or row.duty_title,
            "bloc": row.bloc,
            "on_behalf": row.entered_by is not None,
        }
    return found


def submission(call: Call, submission_id: UUID) -> SubmissionRead:
    """One submission that is known to be visible, with its content and files."""
    row = call.session.execute(
        queries.SUBMISSION_ROWS.add_columns(
            col(Submission.payload).label("payload"),
            col(Submission.composed_at).label("composed_at"),
            col(Submission.via).label("via"),
            col(Submission.version_count).label("version_count"),
        ).where(col(Submission.id) == submission_id)
    ).one()
    known = facts_of(call, row, nominated=was_nominated(call, row))
    links = files.links(call, [UUID(file_id) for file_id in row.file_ids])
    open_ = row.state in (SubmissionState.DRAFT, SubmissionState.RETURNED)
    missing = is_complete(row, known, call.actor, call.now, None) if open_ else []
    common = _common(call, [row], {row.id: known})[row.id]
    return SubmissionRead(
        **common,
        payload=forms.FORMS[row.kind].model_validate(row.payload),
        content=telling.told(call, row.kind, row.payload),
        files=[links[UUID(file_id)] for file_id in row.file_ids if UUID(file_id) in links],
        lacks=[LackRead(field=lack.field, message=call.say(lack.message)) for lack in missing],
        resubmit_default=papers.resubmit_default(call, row.obligation_id, common["actions"]),
        composed_at=row.composed_at,
        via=row.via,
        paper_received_on=row.paper_received_on,
        version_count=row.version_count,
    )
