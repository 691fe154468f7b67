"""The sample unit plans, reports and other answers of 2022, sent by their units and reviewed by the office.

`sent` is the sample's own; drafts and reviews happen at working hours around it. A unit without an account gives paper,
which the office enters and its leader reviews; what the office owes itself the chair of the council reviews.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache, partial
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core.call import Call
from thidua.core.payload import Payload
from thidua.core.workflow import Remark
from thidua.demo.pictures import landscape
from thidua.demo.reference import data
from thidua.demo.story import Step, sample_id
from thidua.demo.story_exemplars import OFFICE, OFFICE_LEAD, accounts, working_day
from thidua.files import service as files
from thidua.plans.models import Duty, DutyPeriod, Obligation
from thidua.submissions import service
from thidua.submissions.forms import FORMS
from thidua.submissions.models import kind_for
from thidua.submissions.schemas import SubmissionAction, SubmissionCreate, SubmissionUpdate
from thidua.units.models import Unit

_CHAIR, _OFFICE_UNIT = "hoidong.1", "PHONG_NOIVU"
_NOTHING = SubmissionAction()


@cache
def due() -> tuple[Step, ...]:
    """Every step in no particular order."""
    return tuple(step for entry in data("sample_submissions")["submissions"] for step in _steps(entry))


def submission_id(entry: dict[str, Any]) -> UUID:
    """The same in every installation."""
    return sample_id("submission", entry["id"], datetime.fromisoformat(entry["sent"]))


def _people(entry: dict[str, Any]) -> tuple[str, str]:
    """(who sends, who reviews)."""
    if entry["unit"] == _OFFICE_UNIT:
        return OFFICE, _CHAIR
    return (accounts()[entry["unit"]], OFFICE) if entry["unit"] in accounts() else (OFFICE, OFFICE_LEAD)


def _steps(entry: dict[str, Any]) -> Iterator[Step]:
    key, end, sent = entry["id"], entry["end"], datetime.fromisoformat(entry["sent"])
    sender, reviewer = _people(entry)

    def act(at: datetime, name: str, who: str, after: str, body: SubmissionAction = _NOTHING, step: str = "") -> Step:
        return Step(at, f"{key}.{step or name}", who, partial(_act, entry, name, body), f"{key}.{after}")

    yield Step(sent - timedelta(minutes=50), f"{key}.draft", sender, partial(_draft, entry))
    yield act(sent, "submit", sender, "draft")
    if end == "SUBMITTED":
        return
    taken, decided = working_day(sent, 1, time(9, 0)), working_day(sent, 2, time(10, 30))
    yield act(taken, "take", reviewer, "submit")
    if end == "ACCEPTED":
        yield act(decided, "accept", reviewer, "take")
    elif end == "RETURNED_ANSWERED":
        yield from _returned(entry, decided, reviewer, sender, act)


def _returned(entry: dict[str, Any], decided: datetime, reviewer: str, sender: str, act: Any) -> Iterator[Step]:
    key, answered = entry["id"], datetime.fromisoformat(entry["answered"])
    remarks = [Remark(**remark) for remark in entry["remarks"]]
    yield act(decided, "return", reviewer, "take", SubmissionAction(note=entry["return_note"], remarks=remarks))
    edit = partial(_edit, entry)
    yield Step(answered - timedelta(minutes=20), f"{key}.edit", sender, edit, f"{key}.return")
    yield act(answered, "resubmit", sender, "edit")
    yield act(working_day(answered, 1, time(9, 30)), "take", reviewer, "resubmit", step="take_again")
    yield act(working_day(answered, 1, time(10, 0)), "accept", reviewer, "take_again")


def _obligation(call: Call, entry: dict[str, Any]) -> Obligation:
    return call.one(
        select(Obligation)
        .join(Unit, col(Unit.id) == col(Obligation.unit_id))
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .where(
            col(Unit.code) == entry["unit"],
            col(Duty.code) == entry["duty"],
            col(DutyPeriod.label) == entry["period"],
        )
    )


def _draft(entry: dict[str, Any], call: Call) -> None:
    obligation = _obligation(call, entry)
    day = entry.get("paper_received_on")
    content = FORMS[kind_for(obligation.kind)].model_validate(entry["payload"])
    body = SubmissionCreate(obligation_id=obligation.id, payload=content)
    if day is not None:
        scan = sample_id("scan", entry["id"], datetime.fromisoformat(entry["sent"]))
        files.upload(call, files.receive(call, scan, f"{entry['id']}.jpg", landscape(entry["id"], entry["id"])))
        body = SubmissionCreate(
            obligation_id=obligation.id, payload=content, file_ids=[scan], paper_received_on=date.fromisoformat(day)
        )
    service.create(call, Payload.of(body), submission_id=submission_id(entry))


def _edit(entry: dict[str, Any], call: Call) -> None:
    form = FORMS[kind_for(_obligation(call, entry).kind)]
    body = SubmissionUpdate(payload=form.model_validate(entry["answer"]))
    service.edit(call, submission_id(entry), Payload.of(body))


def _act(entry: dict[str, Any], name: str, body: SubmissionAction, call: Call) -> None:
    service.act(call, submission_id(entry), name, Payload.of(body))
