"""Submissions: what a unit sends for a duty (III.5, III.6), and what Home Affairs does with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import Select, select
from sqlmodel import col

from thidua.core import audit, history, search
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, forbidden, not_found, unprocessable
from thidua.core.freezing import Via
from thidua.core.history import HistoryRead
from thidua.core.ids import new_id
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload, invalid
from thidua.files import service as files
from thidua.plans import papers
from thidua.plans import queries as plan_queries
from thidua.plans import service as plans
from thidua.plans.ledger import CLOSED
from thidua.plans.models import DutyPeriod, Obligation
from thidua.plans.workflow import NOTHING_OWED
from thidua.submissions import difference, forms, lacks, queries, reading
from thidua.submissions.forms import Content, InitiativeContent
from thidua.submissions.models import Submission, SubmissionKind, SubmissionState, kind_for
from thidua.submissions.schemas import (
    DifferenceRead,
    SubmissionAction,
    SubmissionBrief,
    SubmissionCreate,
    SubmissionRead,
    SubmissionUpdate,
    SubmissionVersionRead,
)
from thidua.submissions.sending import EFFECTS
from thidua.submissions.workflow import NOMINATED, SUBMISSION, has_nomination
from thidua.units.models import Unit

FILE_OWNER = queries.KIND
#: What the phone wrote longer ago than this before it reached the server waited there for a connection.
_WAITED = timedelta(minutes=10)
_STARTED = Message("Lập hồ sơ", "Created")
_UNDER_WAY = Message(
    "Nhiệm vụ này đã có một hồ sơ; mở hồ sơ đó để làm tiếp.",
    "There is a submission for this obligation already; go on with that one.",
)
_OWN_PAPER = Message(
    "Ngày nhận văn bản chỉ dùng khi Phòng Nội vụ nhập thay đơn vị.",
    "The day a paper was received is for what Home Affairs enters on a unit's behalf.",
)
_NOT_YOURS = Message("Nhiệm vụ này của đơn vị khác.", "This obligation is another unit's.")
_NO_VERSION = Message("Hồ sơ không có phiên bản này.", "There is no such version.")


@dataclass(frozen=True)
class Filters:
    """The declared filters of the list."""

    kind: SubmissionKind | None = None
    states: tuple[SubmissionState, ...] = ()
    year: int | None = None
    unit_id: UUID | None = None
    obligation_id: UUID | None = None
    period: str | None = None
    mine: bool = False
    taken_by_me: bool = False
    q: str | None = None


def narrowed(filters: Filters, kind: SubmissionKind | None) -> Filters:
    """The same filters for one kind."""
    return replace(filters, kind=kind)


def list_(call: Call, window: Window, filters: Filters) -> Page[SubmissionBrief]:
    """One page of what the caller may see: four selects, whatever its length."""
    statement = _filtered(call, queries.SUBMISSION_ROWS, filters).where(queries.visible_to(call))
    if (window.sort or "").endswith("submitted_at"):
        statement = statement.where(col(Submission.submitted_at).is_not(None))
    statement, sort = queries.SUBMISSIONS.page(statement, window)
    rows = call.session.execute(statement).all()
    kept, cursor = queries.SUBMISSIONS.cut(rows, window, sort)
    return Page(items=reading.briefs(call, kept), next_cursor=cursor)


def _filtered(call: Call, statement: Select[Any], filters: Filters) -> Select[Any]:
    equal = (
        (col(Submission.kind), filters.kind),
        (col(Obligation.year), filters.year),
        (col(Submission.unit_id), filters.unit_id),
        (col(Submission.obligation_id), filters.obligation_id),
        (col(DutyPeriod.label), filters.period),
    )
    wanted = [column == value for column, value in equal if value is not None]
    wanted.append(search.matches(call.session, queries.KIND, col(Submission.id), filters.q))
    if filters.states:
        wanted.append(col(Submission.state).in_(filters.states))
    if filters.mine:
        wanted.append(col(Submission.unit_id) == call.actor.unit_id)
    if filters.taken_by_me:
        wanted.append(col(Submission.taken_by) == call.actor.user_id)
    return statement.where(*wanted)


def read(call: Call, submission_id: UUID, only: SubmissionKind | None = None) -> SubmissionRead:
    """One submission the caller may see."""
    queries.submission(call, submission_id, only)
    return reading.submission(call, submission_id)


def create(
    call: Call,
    body: Payload[SubmissionCreate],
    only: SubmissionKind | None = None,
    *,
    submission_id: UUID | None = None,
) -> SubmissionRead:
    """A draft, by an officer of the owing unit, or by Home Affairs from the unit's paper.

    The id is for what must be found again, such as samples; it is never taken from a request.
    """
    if not call.actor.has(Role.UNIT, Role.HOME_AFFAIRS):
        raise forbidden()
    data = body.value()
    obligation = plan_queries.obligation(call, data.obligation_id)
    kind = kind_for(obligation.kind)
    if only is not None and kind is not only:
        raise not_found()
    content = _content(kind, {}, data.payload)
    _check_references(call, content, data.file_ids)
    call.found()
    own = obligation.unit_id == call.actor.unit_id
    if not own and not call.actor.has(Role.HOME_AFFAIRS):
        raise forbidden(_NOT_YOURS)
    _refuse_second(call, plans.locked(call, obligation.id), kind)
    if own and data.paper_received_on is not None:
        raise unprocessable([FieldError("paper_received_on", _OWN_PAPER)])
    submission = Submission(
        id=submission_id or new_id(),
        obligation_id=obligation.id,
        unit_id=obligation.unit_id,
        kind=kind,
        paper_received_on=data.paper_received_on,
        created_by=call.actor.user_id,
        entered_by=None if own else call.actor.user_id,
    )
    call.session.add(submission)
    _write(call, submission, content, data.file_ids, data.composed_at)
    history.record(
        call,
        kind=queries.KIND,
        object_id=submission.id,
        action="create",
        label=_STARTED.vi,
        to_state=SubmissionState.DRAFT,
    )
    audit.note(call, "submission.create", queries.KIND, submission.id, {"obligation_id": str(obligation.id)})
    call.session.flush()
    return reading.submission(call, submission.id)


def _content(kind: SubmissionKind, stored: Mapping[str, Any], given: Any) -> Content:
    """What is stored with what was given over it, checked against the form of this kind alone."""
    form = forms.FORMS[kind]
    try:
        sent = form.model_validate({} if given is None else given)
    except ValidationError as error:
        raise invalid(error.errors(include_url=False, include_input=False), prefix=("payload",)) from None
    return form.model_validate({**stored, **sent.model_dump(mode="json", exclude_unset=True)})


def _check_references(call: Call, content: Content, file_ids: Sequence[UUID]) -> None:
    """404 when a file or a person's unit is not there for the caller."""
    files.resolve(call, file_ids)
    if isinstance(content, InitiativeContent):
        wanted = {person.unit_id for person in content.people if person.unit_id}
        if wanted and queries.known_units(call, wanted) != wanted:
            raise not_found()


def _refuse_second(call: Call, obligation: Obligation, kind: SubmissionKind) -> None:
    """409 where nothing is owed, or where one submission is enough and there is one; its row is locked meanwhile."""
    if obligation.state in CLOSED:
        raise conflict(NOTHING_OWED, code="wrong_state")
    if kind is SubmissionKind.INITIATIVE or obligation.min_count > 1:
        return
    others = queries.others_for(call, obligation.id, obligation.unit_id)
    if any(row.kind is kind and row.state is not SubmissionState.REJECTED for row in others):
        raise conflict(_UNDER_WAY, code="submission_exists")
    if kind is SubmissionKind.NIL_RETURN and has_nomination(call, obligation.id):
        raise conflict(NOMINATED)


def _write(
    call: Call, submission: Submission, content: Content, file_ids: Sequence[UUID], composed_at: datetime | None
) -> None:
    """Set content and files, and everything that follows from them."""
    duty = queries.duty_of(call, submission.obligation_id)
    before = {UUID(file_id) for file_id in submission.file_ids}
    after = list(dict.fromkeys(file_ids))
    submission.payload = content.model_dump(mode="json", exclude_defaults=True)
    submission.title = getattr(content, "title", None)
    submission.file_ids = [str(file_id) for file_id in after]
    submission.composed_at = composed_at
    submission.via = _via(call, submission, composed_at)
    missing = lacks.lacking(
        content,
        has_files=bool(after),
        evidence_required=duty.evidence_required,
        outsiders=_outsiders(call, submission, content, duty.year),
    )
    submission.lacks = [lack.stored() for lack in missing]
    call.session.flush()
    files.adopt(call, FILE_OWNER, submission.id, set(after) - before)
    files.release(call, FILE_OWNER, submission.id, before - set(after) - _frozen_files(call, submission))
    index(call, submission)


def index(call: Call, submission: Submission) -> None:
    """Keep it findable by its unit, its duty and its text."""
    duty = queries.duty_of(call, submission.obligation_id)
    unit_name = call.session.scalar(select(col(Unit.name)).where(col(Unit.id) == submission.unit_id))
    told = (unit_name, duty.duty_title, duty.period, duty.bloc)
    search.index(call.session, queries.KIND, submission.id, *told, *forms.texts(submission.payload))


def _via(call: Call, submission: Submission, composed_at: datetime | None) -> Via:
    if submission.entered_by is not None and call.actor.unit_id != submission.unit_id:
        return Via.ON_BEHALF
    return Via.OFFLINE if composed_at is not None and call.now - composed_at > _WAITED else Via.WEB


def _outsiders(call: Call, submission: Submission, content: Content, year: int) -> list[int]:
    """The places of people whose unit is not of the sender's bloc (III.5: "cá nhân trong khối")."""
    if not isinstance(content, InitiativeContent) or not any(person.unit_id for person in content.people):
        return []
    mates = queries.bloc_mates(call, submission.unit_id, year)
    return [n for n, person in enumerate(content.people) if person.unit_id and person.unit_id not in mates]


def _frozen_files(call: Call, submission: Submission) -> set[UUID]:
    """The files that a version holds: they stay, whatever is done to the draft later."""
    if submission.version_count == 0:
        return set()
    sent = queries.versions(call, submission.id)
    return {UUID(one["file_id"]) for version in sent for one in version.payload["files"]}


def edit(
    call: Call, submission_id: UUID, body: Payload[SubmissionUpdate], only: SubmissionKind | None = None
) -> SubmissionRead:
    """Change content and files, in DRAFT and RETURNED only. What was sent before stays frozen in its version."""
    submission = queries.submission(call, submission_id, only)
    SUBMISSION.authorise(call, submission, "edit")
    data = body.value()
    given = data.given()
    content = _content(submission.kind, submission.payload, data.payload)
    file_ids = data.file_ids if "file_ids" in given else [UUID(file_id) for file_id in submission.file_ids]
    _check_references(call, content, data.file_ids)
    if "paper_received_on" in given:
        _set_paper_day(call, submission, data.paper_received_on)
    _write(call, submission, content, file_ids, given.get("composed_at", submission.composed_at))
    papers.touch(call, submission)
    audit.note(call, "submission.edit", queries.KIND, submission.id, {"fields": sorted(given)})
    call.session.flush()
    return reading.submission(call, submission.id)


def _set_paper_day(call: Call, submission: Submission, day: date | None) -> None:
    entered = submission.entered_by is not None and call.actor.unit_id != submission.unit_id
    if day is not None and not entered:
        raise unprocessable([FieldError("paper_received_on", _OWN_PAPER)])
    submission.paper_received_on = day


def act(
    call: Call,
    submission_id: UUID,
    name: str,
    body: Payload[SubmissionAction],
    only: SubmissionKind | None = None,
) -> SubmissionRead:
    """One step of the state machine."""
    submission = queries.submission(call, submission_id, only)
    SUBMISSION.perform(call, submission, name, body, EFFECTS)
    call.session.flush()
    return reading.submission(call, submission.id)


def versions_of(call: Call, submission_id: UUID, only: SubmissionKind | None = None) -> list[SubmissionVersionRead]:
    """Everything that was sent, oldest first."""
    submission = queries.submission(call, submission_id, only)
    rows = queries.versions(call, submission.id)
    return [SubmissionVersionRead.model_validate(row, from_attributes=True) for row in rows]


def difference_of(
    call: Call,
    submission_id: UUID,
    from_version: int | None,
    to_version: int | None,
    only: SubmissionKind | None = None,
) -> DifferenceRead:
    """What changed between two versions, by default the last two; 422 for a version there is not."""
    submission = queries.submission(call, submission_id, only)
    sent = {version.n: version for version in queries.versions(call, submission.id)}
    to = submission.version_count if to_version is None else to_version
    start = max(to - 1, 1) if from_version is None else from_version
    wrong = [name for name, n in (("from_version", start), ("to_version", to)) if n not in sent]
    if wrong:
        raise unprocessable([FieldError(name, _NO_VERSION) for name in wrong], code="invalid_parameter")
    changes = difference.between(call, submission.kind, sent[start].payload, sent[to].payload)
    return DifferenceRead(from_version=start, to_version=to, changes=changes)


def history_of(call: Call, submission_id: UUID, only: SubmissionKind | None = None) -> list[HistoryRead]:
    """Every step, oldest first."""
    submission = queries.submission(call, submission_id, only)
    return history.of(call, queries.KIND, submission.id)
