"""Bodies and answers of activities and initiatives."""

from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from thidua.activities.models import ActivityState, InitiativeLevel
from thidua.core.payload import Body, Instant
from thidua.core.text import line, para
from thidua.core.workflow import ActionRead
from thidua.files.schemas import FileLink
from thidua.units.schemas import UnitBrief

Title = Annotated[str, line(500)]
Place = Annotated[str | None, line(200)]
Count = Annotated[int | None, Field(ge=0, le=10_000_000)]
BirthYear = Annotated[int | None, Field(ge=1900, le=2100)]
Codes = Annotated[list[Annotated[str, line(8)]], Field(max_length=20)]
Ids = Annotated[list[UUID], Field(max_length=20)]


class PersonWrite(Body):
    """A person by name; the birth year tells two of one name apart."""

    name: Annotated[str, line(120)]
    birth_year: BirthYear = None


class PersonRead(BaseModel):
    """A person by name."""

    name: str
    birth_year: int | None


class PresentationWrite(Body):
    """Who presents which initiative; without a person each author does."""

    initiative_id: UUID
    name: Annotated[str | None, line(120)] = None
    birth_year: BirthYear = None


Presentations = Annotated[list[PresentationWrite], Field(max_length=50)]


class ActivityCreate(Body):
    """A draft of the caller's unit; `for_bloc`: held for the bloc that the unit leads in that year."""

    title: Title
    starts_at: Instant
    form_code: Annotated[str | None, line(8)] = None
    topic_codes: Codes = Field(default_factory=list)
    place: Place = None
    participants: Count = None
    results: Annotated[str | None, para(20_000)] = None
    exemplar_ids: Ids = Field(default_factory=list)
    file_ids: Ids = Field(default_factory=list)
    presentations: Presentations = Field(default_factory=list)
    for_bloc: bool = False


class ActivityUpdate(Body):
    """The changed fields, before it is verified; lists are replaced whole."""

    title: Title = Field(default_factory=str)
    starts_at: Instant = Field(default_factory=lambda: datetime.min.replace(tzinfo=UTC))
    form_code: Annotated[str | None, line(8)] = None
    topic_codes: Codes = Field(default_factory=list)
    place: Place = None
    participants: Count = None
    results: Annotated[str | None, para(20_000)] = None
    exemplar_ids: Ids = Field(default_factory=list)
    file_ids: Ids = Field(default_factory=list)
    presentations: Presentations = Field(default_factory=list)
    for_bloc: bool = False


class ActivityAction(Body):
    """The field of the actions."""

    note: Annotated[str | None, para(2000)] = None


class InitiativeCreate(Body):
    """An initiative of the caller's unit; one that a district or province recognised names the decision."""

    title: Title
    summary: Annotated[str | None, para(5000)] = None
    authors: Annotated[list[PersonWrite], Field(min_length=1, max_length=20)]
    level: InitiativeLevel
    decision: Annotated[str | None, line(200)] = None


class InitiativeUpdate(Body):
    """The changed fields; authors are replaced whole."""

    title: Title = Field(default_factory=str)
    summary: Annotated[str | None, para(5000)] = None
    authors: Annotated[list[PersonWrite], Field(max_length=20)] = Field(default_factory=list)
    level: InitiativeLevel = Field(default_factory=lambda: InitiativeLevel.UNIT)
    decision: Annotated[str | None, line(200)] = None


class InitiativeRead(BaseModel):
    """An initiative; `can_edit` for who may change it."""

    id: UUID
    unit: UnitBrief
    title: str
    summary: str | None
    authors: list[PersonRead]
    level: InitiativeLevel
    decision: str | None
    can_edit: bool
    created_at: datetime
    version: int


class PresentationRead(BaseModel):
    """One person presenting one initiative; `counts` says whether the duty of III.5 counts him, `why_not` else."""

    initiative_id: UUID
    title: str
    level: InitiativeLevel
    decision: str | None
    unit: UnitBrief
    name: str
    birth_year: int | None
    counts: bool
    why_not: str | None


class ExemplarMet(BaseModel):
    """An exemplar who was there."""

    id: UUID
    name: str


class ActivityBrief(BaseModel):
    """An activity in a list."""

    id: UUID
    state: ActivityState
    unit: UnitBrief
    bloc: str | None
    title: str
    form_code: str | None
    form: str | None
    starts_at: datetime
    place: str | None
    participants: int | None
    actions: list[ActionRead]
    version: int


class ActivityRead(ActivityBrief):
    """An activity. `counted_people` is how many distinct people the duty of III.5 would count."""

    topic_codes: list[str]
    results: str | None
    exemplars: list[ExemplarMet]
    files: list[FileLink]
    presentations: list[PresentationRead]
    counted_people: int
    submission_id: UUID | None
    created_at: datetime
