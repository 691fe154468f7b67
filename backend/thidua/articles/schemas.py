"""Bodies and answers of articles and their editions. Lengths are in characters after trimming."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, Field

from thidua.articles.models import DEFAULT_COLUMN, ArticleKind, ArticleState, EditionState, RemovalReason, Visibility
from thidua.core.html import MAX_LENGTH
from thidua.core.payload import Body, Instant
from thidua.core.text import line, para
from thidua.core.workflow import ActionRead
from thidua.exemplars.models import ExemplarKind
from thidua.identity.schemas import PersonBrief
from thidua.units.schemas import UnitBrief

Title = Annotated[str, line(300)]
Summary = Annotated[str, para(1000)]
#: Cleaned by core.html, not refused; only its length is.
BodyHtml = Annotated[str, Field(max_length=MAX_LENGTH)]
Codes = Annotated[list[Annotated[str, line(4)]], Field(max_length=10)]
Ids = Annotated[list[UUID], Field(max_length=20)]
Alt = Annotated[str | None, line(300)]
Words = Annotated[str | None, line(200)]


class Correction(StrEnum):
    """How much a new edition of a published article changes."""

    MINOR = "MINOR"
    MAJOR = "MAJOR"


class ArticleCreate(Body):
    """A new draft. GUIDANCE is always INTERNAL and written by propaganda only; other kinds are PUBLIC by default.

    Pictures of the body are `<img src="/api/v1/files/{id}" alt="…">` of uploaded files. `cover_alt` says what the
    cover shows; it may be empty in a draft, and must not be when the article is approved.
    """

    kind: ArticleKind
    title: Title
    summary: Summary
    body_html: BodyHtml
    topic_codes: Codes = Field(default_factory=list)
    comm_form_code: Annotated[str | None, line(8)] = None
    movement_ids: Ids = Field(default_factory=list)
    exemplar_ids: Ids = Field(default_factory=list)
    cover_file_id: UUID | None = None
    cover_alt: Alt = None
    cover_caption: Alt = None
    cover_credit: Words = None
    visibility: Visibility | None = None
    column: Annotated[str, line(100)] = DEFAULT_COLUMN
    byline: Words = None
    source: Words = None


class ArticleUpdate(Body):
    """The changed fields; lists are replaced whole. `kind`, `visibility`, `column` are fixed once published."""

    kind: ArticleKind = ArticleKind.NEWS
    title: Title = ""
    summary: Summary = ""
    body_html: BodyHtml = ""
    topic_codes: Codes = Field(default_factory=list)
    comm_form_code: Annotated[str | None, line(8)] = None
    movement_ids: Ids = Field(default_factory=list)
    exemplar_ids: Ids = Field(default_factory=list)
    cover_file_id: UUID | None = None
    cover_alt: Alt = None
    cover_caption: Alt = None
    cover_credit: Words = None
    visibility: Visibility = Visibility.PUBLIC
    column: Annotated[str, line(100)] = DEFAULT_COLUMN
    byline: Words = None
    source: Words = None
    change_note: Annotated[str | None, para(1000)] = None
    is_minor_change: bool = False


class FromExemplar(Body):
    """Which exemplar to write about; the draft is filled from its facts."""

    exemplar_id: UUID
    kind: ArticleKind = ArticleKind.PORTRAIT


class RemarkWrite(Body):
    """One remark of an editor on one field of the article."""

    field: Annotated[str, line(60)]
    message: Annotated[str, para(2000)]


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


class ArticleAction(Body):
    """The fields of an article's actions; which one takes which is told in `actions`."""

    note: Annotated[str | None, para(2000)] = None
    remarks: Annotated[list[RemarkWrite], Field(max_length=50)] | None = None
    at: Instant | None = None
    reason: Annotated[RemovalReason, BeforeValidator(_upper)] | None = None
    change: Annotated[Correction, BeforeValidator(_upper)] | None = None


class MovementRef(BaseModel):
    """A movement inside an article."""

    id: UUID
    code: str
    name: str


class ExemplarRef(BaseModel):
    """An exemplar an article speaks of."""

    id: UUID
    kind: ExemplarKind
    name: str
    title: str


class CoverRead(BaseModel):
    """The cover with links for 10 to 15 minutes, good in the caller's session only."""

    file_id: UUID
    alt: str
    caption: str | None
    credit: str | None
    url: str | None
    thumbnail_url: str | None
    width: int | None
    height: int | None


class ArticleBrief(BaseModel):
    """An article in a list, with the text its reader may see: editors the newest edition, others the live one."""

    id: UUID
    kind: ArticleKind
    visibility: Visibility
    column: str
    state: ArticleState
    next_state: ArticleState | None
    slug: str
    title: str
    summary: str
    unit: UnitBrief
    author: PersonBrief | None
    claimed_by: PersonBrief | None
    topic_codes: list[str]
    publish_at: datetime | None
    published_at: datetime | None
    urgent_unconfirmed: bool
    blocked_reason: str | None
    created_at: datetime
    updated_at: datetime
    version: int
    actions: list[ActionRead]


class EditionBrief(BaseModel):
    """One edition: who saved and approved it, and what it changes in the one before."""

    n: int
    state: EditionState
    title: str
    change_note: str | None
    is_minor_change: bool
    saved_by: PersonBrief | None
    saved_at: datetime
    approved_by: PersonBrief | None
    approved_at: datetime | None
    live_at: datetime | None


class EditionRead(EditionBrief):
    """One edition with its text."""

    summary: str
    body_html: str
    byline: str | None
    source: str | None


class ArticleRead(ArticleBrief):
    """An article with its text. `can_edit` says whether PATCH is open to the caller now.

    `body_html` shows pictures by links of the caller's session; sent back, they are stored by their file id.
    """

    cover: CoverRead | None
    body_html: str
    byline: str | None
    source: str | None
    comm_form_code: str | None
    movement_ids: list[UUID]
    movements: list[MovementRef]
    exemplars: list[ExemplarRef]
    edition: EditionBrief
    live_edition: int | None
    notice: str | None
    removal_reason: RemovalReason | None
    can_edit: bool
