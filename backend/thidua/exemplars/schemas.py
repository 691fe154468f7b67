"""Bodies and answers of exemplars and consents. Lengths are in characters after trimming, dates local."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from thidua.core.payload import Body, Day
from thidua.core.text import line, para
from thidua.core.workflow import ActionRead
from thidua.exemplars.models import (
    ConsentGiver,
    ConsentMethod,
    ConsentPurpose,
    ConsentState,
    ExemplarField,
    ExemplarKind,
    ExemplarState,
    Gender,
    NominationState,
)
from thidua.units.schemas import UnitBrief

BirthYear = Annotated[int, Field(ge=1900, le=2100)]
MovementIds = Annotated[list[UUID], Field(max_length=20)]
TopicCodes = Annotated[list[Annotated[str, line(4)]], Field(max_length=10)]
Awards = Annotated[list[Annotated[str, line(300)]], Field(max_length=30)]


class PhotoWrite(Body):
    """A picture by its uploaded file; `alt` says what it shows, for those who cannot see it."""

    file_id: UUID
    alt: Annotated[str | None, line(300)] = None


Photos = Annotated[list[PhotoWrite], Field(max_length=10)]


class ExemplarCreate(Body):
    """A new exemplar, inside a nomination. Birth year only; 60 to 150 words of `achievement` read best."""

    kind: ExemplarKind
    name: Annotated[str, line(200)]
    honorific: Annotated[str | None, line(20)] = None
    gender: Gender | None = None
    birth_year: BirthYear | None = None
    occupation: Annotated[str | None, line(200)] = None
    residence: Annotated[str | None, line(200)] = None
    field: ExemplarField
    movement_ids: MovementIds
    topic_codes: TopicCodes
    title: Annotated[str, line(300)]
    achievement: Annotated[str, para(8000)]
    results: Annotated[str | None, para(5000)] = None
    lessons: Annotated[str | None, para(5000)] = None
    prior_awards: Awards = Field(default_factory=list)
    photos: Photos = Field(default_factory=list)
    is_minor: bool = False


class ExemplarUpdate(Body):
    """The changed facts of an exemplar; lists are replaced whole."""

    kind: ExemplarKind = Field(default_factory=lambda: ExemplarKind.INDIVIDUAL)
    name: Annotated[str, line(200)] = Field(default_factory=str)
    honorific: Annotated[str | None, line(20)] = None
    gender: Gender | None = None
    birth_year: BirthYear | None = None
    occupation: Annotated[str | None, line(200)] = None
    residence: Annotated[str | None, line(200)] = None
    field: ExemplarField = Field(default_factory=lambda: ExemplarField.ECONOMY)
    movement_ids: MovementIds = Field(default_factory=list)
    topic_codes: TopicCodes = Field(default_factory=list)
    title: Annotated[str, line(300)] = Field(default_factory=str)
    achievement: Annotated[str, para(8000)] = Field(default_factory=str)
    results: Annotated[str | None, para(5000)] = None
    lessons: Annotated[str | None, para(5000)] = None
    prior_awards: Awards = Field(default_factory=list)
    photos: Photos = Field(default_factory=list)
    is_minor: bool = Field(default_factory=bool)


class ExemplarAction(Body):
    """The fields of an exemplar's or a consent's action."""

    note: Annotated[str | None, para(2000)] = None


class PhotoRead(BaseModel):
    """A picture with links for 10 to 15 minutes, good in the caller's session only."""

    file_id: UUID
    alt: str
    url: str | None
    thumbnail_url: str | None
    width: int | None
    height: int | None


class MovementBrief(BaseModel):
    """A movement inside other answers."""

    id: UUID
    code: str
    name: str


class TopicBrief(BaseModel):
    """A topic inside other answers."""

    code: str
    name: str


class ExemplarBrief(BaseModel):
    """An exemplar in a list; `nomination_state` is that of its newest nomination the caller may see."""

    id: UUID
    kind: ExemplarKind
    name: str
    honorific: str | None
    birth_year: int | None
    title: str
    field: ExemplarField
    unit: UnitBrief
    state: ExemplarState
    nomination_state: NominationState | None
    is_minor: bool
    created_at: datetime
    version: int


class ExemplarFacts(BaseModel):
    """The facts about an exemplar. `is_minor` is computed from `birth_year` when that is given."""

    id: UUID
    kind: ExemplarKind
    name: str
    honorific: str | None
    gender: Gender | None
    birth_year: int | None
    occupation: str | None
    residence: str | None
    field: ExemplarField
    movement_ids: list[UUID]
    movements: list[MovementBrief]
    topic_codes: list[str]
    topics: list[TopicBrief]
    title: str
    achievement: str
    results: str | None
    lessons: str | None
    prior_awards: list[str]
    photos: list[PhotoRead]
    is_minor: bool


class ExemplarNomination(BaseModel):
    """One nomination of an exemplar, as far as the caller may see it."""

    id: UUID
    state: NominationState
    period: str | None
    year: int | None
    submitted_at: datetime | None


class ExemplarRead(ExemplarFacts):
    """An exemplar. `publication_reasons` says what still stands against publishing it, and its pictures."""

    slug: str
    unit: UnitBrief
    state: ExemplarState
    suspended_at: datetime | None
    suspended_reason: str | None
    nominations: list[ExemplarNomination]
    publication_reasons: list[str]
    photo_reasons: list[str]
    actions: list[ActionRead]
    created_at: datetime
    updated_at: datetime
    version: int


class SimilarExemplar(BaseModel):
    """Someone with a like name, whom the caller may see. A warning, never a hindrance."""

    id: UUID
    name: str
    unit: str
    year: int
    birth_year: int | None
    state: NominationState | None
    same_name: bool


class ConsentCreate(Body):
    """A consent as it was given; a minor needs the own one (from 7) and the representative's."""

    purpose: ConsentPurpose
    given_on: Day
    method: ConsentMethod
    giver: ConsentGiver = ConsentGiver.SELF
    file_id: UUID | None = None


class ConsentRead(BaseModel):
    """A consent, live until it is withdrawn. `url` leads to the scanned paper, for those who may see it."""

    id: UUID
    purpose: ConsentPurpose
    state: ConsentState
    given_on: date
    method: ConsentMethod
    giver: ConsentGiver
    file_id: UUID | None
    url: str | None
    withdrawn_on: date | None
    withdrawn_reason: str | None
    actions: list[ActionRead]
    created_at: datetime
    version: int
