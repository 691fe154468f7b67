"""What the steps of a submission do: freeze what is sent, and tell the obligation.

A submission is one item of its obligation, but where the duty counts people (III.5): there each person presented is
one, whoever presents him and however often.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import freezing
from thidua.core.call import Call
from thidua.core.freezing import Via, instant_text
from thidua.core.text import name_sort_key
from thidua.files import service as files
from thidua.plans import papers
from thidua.plans import service as plans
from thidua.plans.enums import EventKind
from thidua.submissions import queries
from thidua.submissions.models import Submission, SubmissionKind, SubmissionVersion
from thidua.submissions.schemas import SubmissionAction
from thidua.submissions.workflow import SubmissionFacts, counts_at, enters_paper
from thidua.units.models import Unit

Subjects = list[str | UUID | None]


def person_key(name: str, birth_year: int | None) -> str:
    """One key for one person, however the tone is placed or the name is capitalised; names differ by their accents."""
    return "person:" + hashlib.sha256(f"{name_sort_key(name)}|{birth_year or ''}".encode()).hexdigest()[:40]


def subjects(call: Call, submission: Submission, content: Mapping[str, Any] | None = None) -> Subjects:
    """What this submission brings to its obligation: each person once, or itself alone (null)."""
    said = submission.payload if content is None else content
    if submission.kind is not SubmissionKind.INITIATIVE or not queries.counts_people(call, submission.obligation_id):
        return [None]
    people = said.get("people", ())
    return list(dict.fromkeys(person_key(one["name"], one.get("birth_year")) for one in people if one.get("name")))


def tell(call: Call, submission: Submission, event: EventKind, /, *, resubmit_before: datetime | None = None) -> None:
    """One event for each subject of what was sent."""
    happened = [(event, subject) for subject in subjects(call, submission)]
    _tell(call, submission, happened, resubmit_before=resubmit_before)


def _tell(
    call: Call,
    submission: Submission,
    events: Sequence[plans.Happening],
    *,
    at: datetime | None = None,
    resubmit_before: datetime | None = None,
) -> None:
    plans.record_events(
        call,
        submission.obligation_id,
        events,
        source_kind=queries.KIND,
        source_id=submission.id,
        at=at,
        resubmit_before=resubmit_before,
    )


def _submit(call: Call, submission: Submission, facts: SubmissionFacts, _body: SubmissionAction) -> None:
    event = EventKind.NIL if submission.kind is SubmissionKind.NIL_RETURN else EventKind.SUBMIT
    at = counts_at(submission, facts, call.actor, call.now)
    papers.sent(call, submission)
    _freeze(call, submission)
    _tell(call, submission, [(event, subject) for subject in subjects(call, submission)], at=at)


def _resubmit(call: Call, submission: Submission, facts: SubmissionFacts, _body: SubmissionAction) -> None:
    """Who stays keeps his first moment (rule 5), who is new counts from now, who is left out is withdrawn."""
    at = counts_at(submission, facts, call.actor, call.now)
    before = subjects(call, submission, queries.versions(call, submission.id)[-1].payload["content"])
    now = subjects(call, submission)
    papers.sent(call, submission)
    _freeze(call, submission)
    events = [(EventKind.RESUBMIT if subject in before else EventKind.SUBMIT, subject) for subject in now]
    events += [(EventKind.WITHDRAW, subject) for subject in before if subject not in now]
    _tell(call, submission, events, at=at)


def _restart(_call: Call, submission: Submission, _facts: SubmissionFacts, _body: SubmissionAction) -> None:
    papers.back_to_draft(submission)


def _withdraw(call: Call, submission: Submission, _facts: SubmissionFacts, _body: SubmissionAction) -> None:
    tell(call, submission, EventKind.WITHDRAW)
    papers.back_to_draft(submission)


_SHARED = papers.effects(tell, "accept", "reject")


def _return(call: Call, submission: Submission, facts: SubmissionFacts, body: SubmissionAction) -> None:
    """The answer on paper has a day of its own, so the first one's is not to stand for it."""
    _SHARED["return"](call, submission, facts, body)
    submission.paper_received_on = None


EFFECTS = {
    **_SHARED,
    "submit": _submit,
    "resubmit": _resubmit,
    "return": _return,
    "restart": _restart,
    "withdraw": _withdraw,
}


def _freeze(call: Call, submission: Submission) -> None:
    submission.version_count += 1
    on_paper = enters_paper(submission, call.actor)
    version = SubmissionVersion(
        submission_id=submission.id,
        n=submission.version_count,
        payload=_frozen(call, submission),
        sha256="",
        composed_at=submission.composed_at,
        received_at=call.now,
        via=_via(submission, on_paper),
        submitted_by=call.actor.user_id,
        paper_received_on=submission.paper_received_on if on_paper else None,
    )
    freezing.freeze(call, queries.KIND, submission.id, version)


def _via(submission: Submission, on_paper: bool) -> str:
    """What the office has written down and the unit sends itself comes on line."""
    if on_paper:
        return Via.ON_BEHALF
    return Via.WEB if submission.via == Via.ON_BEHALF else submission.via


def _frozen(call: Call, submission: Submission) -> dict[str, Any]:
    unit = call.session.execute(select(col(Unit.code), col(Unit.name)).where(col(Unit.id) == submission.unit_id)).one()
    duty = queries.duty_of(call, submission.obligation_id)
    paper_day = submission.paper_received_on if enters_paper(submission, call.actor) else None
    return {
        "submission_id": str(submission.id),
        "kind": submission.kind.value,
        "n": submission.version_count,
        "unit": {"code": unit.code, "name": unit.name},
        "obligation": {
            "id": str(submission.obligation_id),
            "year": duty.year,
            "period": duty.period,
            "duty": duty.duty_title,
            "bloc": duty.bloc,
        },
        "composed_at": instant_text(submission.composed_at),
        "received_at": instant_text(call.now),
        "paper_received_on": None if paper_day is None else paper_day.isoformat(),
        "content": submission.payload,
        "files": _files(call, submission),
    }


def _files(call: Call, submission: Submission) -> list[dict[str, str]]:
    ids = [UUID(file_id) for file_id in submission.file_ids]
    kept = files.frozen(call, ids)
    return [{"file_id": str(file_id), **kept[file_id]} for file_id in ids if file_id in kept]
