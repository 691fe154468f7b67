"""Bodies and answers of submissions (api.md, "Fields that checks from outside rely on")."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, SkipValidation

from thidua.core.freezing import VersionRead
from thidua.core.payload import Body, Day, Instant
from thidua.core.workflow import OptionRead
from thidua.files.schemas import FileLink
from thidua.plans.paper_schemas import PaperAction, PaperCommon
from thidua.submissions.forms import AnyContent, Input
from thidua.submissions.models import SubmissionKind, SubmissionState

FileIds = Annotated[list[UUID], Field(max_length=20)]
#: One of the forms; which one follows from the obligation, so it is checked against that one alone.
SentContent = Annotated[AnyContent, SkipValidation]


class SubmissionCreate(Body):
    """A draft for one obligation, whose duty decides the form of `payload`; a duty to nominate takes a nil return.

    `composed_at` is the phone's own time, shown and never decisive. Home Affairs may enter what another unit sent on
    paper: `paper_received_on` is the local day the paper came, and decides; the scan is among the files.
    """

    obligation_id: UUID
    payload: SentContent | None = None
    file_ids: FileIds = Field(default_factory=list)
    composed_at: Instant | None = None
    paper_received_on: Day | None = None


class SubmissionUpdate(Body):
    """The changed fields; inside `payload` too what is absent stays. Lists are replaced whole."""

    payload: SentContent | None = None
    file_ids: FileIds = Field(default_factory=list)
    composed_at: Instant | None = None
    paper_received_on: Day | None = None


class SubmissionAction(PaperAction):
    """The fields of a submission's actions; which action takes which, `actions` says."""


class LackRead(BaseModel):
    """One thing that must be put right before the draft can be sent."""

    field: str
    message: str


class ContentColumn(BaseModel):
    """How a form asks for one field: `min` and `max` bound a number, `max` the letters of a text or the rows too.

    `required` is what a sending never lacks; a draft may.
    """

    name: str
    label: str
    input: Input
    required: bool
    min: int | None
    max: int | None
    options: list[OptionRead]


class ContentField(ContentColumn):
    """One field of the content in the words of its form: a text, or rows under their columns.

    `field` is its path in the body, as remarks and lacks name it. `heading` stands above the first field of a part.
    """

    field: str
    heading: str | None
    text: str | None
    row_label: str | None
    columns: list[ContentColumn]
    rows: list[list[str | None]]


class SubmissionCommon(PaperCommon):
    """What a submission answers in a list and alone. `title` is its own, or else the duty's; of a nil
    return it says so.

    `bloc` names the bloc it is sent for, `on_behalf` says that Home Affairs entered it from paper.
    """

    kind: SubmissionKind
    state: SubmissionState
    title: str
    bloc: str | None
    on_behalf: bool


class SubmissionBrief(SubmissionCommon):
    """A submission in a list."""


class SubmissionRead(SubmissionCommon):
    """A submission with its content and files. `lacks` is what a draft still needs before the caller can send it.

    `content` is the form of this kind with what `payload` says in words, in its order, empty fields too.
    `resubmit_default` is for the reviewer: the last local day to answer a return made now without a date of its own.
    """

    payload: AnyContent
    content: list[ContentField]
    files: list[FileLink]
    lacks: list[LackRead]
    resubmit_default: date | None
    composed_at: datetime | None
    via: str
    paper_received_on: date | None
    version_count: int


class SubmissionVersionRead(VersionRead):
    """What was sent, as it was sent."""

    paper_received_on: date | None


class Change(StrEnum):
    """What became of a field between two versions."""

    ADDED = "ADDED"
    REMOVED = "REMOVED"
    CHANGED = "CHANGED"


class ChangeRead(BaseModel):
    """One difference: the field and its words, what was there before and what is there now."""

    field: str
    label: str
    change: Change
    change_label: str
    before: str | None
    after: str | None


class DifferenceRead(BaseModel):
    """What changed from one version to another; nothing when `changes` is empty."""

    from_version: int
    to_version: int
    changes: list[ChangeRead]
