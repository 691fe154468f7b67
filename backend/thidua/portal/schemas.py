"""The portal's own contract, version 1: whitelisted public fields, never a filtered internal object.

A field may be added, never removed or changed; tests/portal/samples holds the published ones. Addresses of pictures
are relative: they are resolved against the address of the answer (RFC 3986).
"""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel

from thidua.articles.models import ArticleKind
from thidua.exemplars.models import ExemplarField, ExemplarKind
from thidua.movements.models import MovementKind


class PortalUnit(BaseModel):
    """The unit that sent it."""

    code: str
    name: str


class PortalMovement(BaseModel):
    """A movement inside other items."""

    id: UUID
    code: str
    name: str


class PortalTopic(BaseModel):
    """A topic of the plan."""

    code: str
    name: str


class PortalPictureSize(BaseModel):
    """A smaller copy of a picture, in pixels; what `srcset` is made of."""

    url: str
    width: int
    height: int


class PortalPicture(BaseModel):
    """A picture; `alt` says what it shows. `sizes` are smaller copies, the smallest first; `url` is the whole."""

    id: UUID
    url: str
    alt: str
    caption: str | None
    credit: str | None
    width: int | None
    height: int | None
    sizes: list[PortalPictureSize] = []


class PortalExemplarRef(BaseModel):
    """An exemplar with a public page of its own."""

    id: UUID
    slug: str
    kind: ExemplarKind
    name: str


class PortalArticleRef(BaseModel):
    """An article inside other items."""

    slug: str
    title: str
    published_at: datetime


class PortalCorrection(BaseModel):
    """What an edition after the first changed, and when it went live."""

    at: datetime
    extent: Literal["MINOR", "MAJOR"]
    note: str | None


class PortalArticleBrief(BaseModel):
    """An article in a list. `updated_at` is when its present edition went live."""

    id: UUID
    slug: str
    kind: ArticleKind
    column: str
    title: str
    summary: str
    byline: str | None
    unit: PortalUnit
    movements: list[PortalMovement]
    topics: list[PortalTopic]
    exemplars: list[PortalExemplarRef]
    cover: PortalPicture | None
    published_at: datetime
    updated_at: datetime


class PortalArticle(PortalArticleBrief):
    """A whole article. `body_html` is clean HTML, `pictures` are those in it and the cover, `json_ld` is schema.org's
    NewsArticle.
    """

    body_html: str
    pictures: list[PortalPicture] = []
    source: str | None
    comm_form: PortalTopic | None
    corrections: list[PortalCorrection]
    json_ld: dict[str, Any]


class PortalExemplarBrief(BaseModel):
    """An exemplar in a list. The place of residence of a minor stays out."""

    id: UUID
    slug: str
    kind: ExemplarKind
    name: str
    honorific: str | None
    occupation: str | None
    residence: str | None
    field: ExemplarField
    title: str
    unit: PortalUnit
    movements: list[PortalMovement]
    topics: list[PortalTopic]
    cover: PortalPicture | None
    published_at: datetime


class PortalExemplar(PortalExemplarBrief):
    """A whole exemplar: what it achieved, how, and the articles about it."""

    achievement: str
    results: str | None
    lessons: str | None
    prior_awards: list[str]
    photos: list[PortalPicture]
    articles: list[PortalArticleRef]


class PortalMovementBrief(BaseModel):
    """A movement or campaign in a list; dates are local."""

    id: UUID
    code: str
    kind: MovementKind
    name: str
    national_name: str | None
    is_priority: bool
    launched_by: PortalUnit | None
    starts_on: date | None
    ends_on: date | None


class PortalMovementItem(PortalMovementBrief):
    """A whole movement, with the campaigns linked to it."""

    linked: list[PortalMovement]
    results: str | None


class PortalChangeRead(BaseModel):
    """One change of what is public, in the order of commits. `type` is kind.published, updated, withdrawn, removed."""

    seq: int
    type: str
    kind: str
    id: UUID
    slug: str
    at: datetime


class PortalArticlePage(BaseModel):
    """A page of articles, newest first."""

    items: list[PortalArticleBrief]
    next_cursor: str | None
    total: None


class PortalExemplarPage(BaseModel):
    """A page of exemplars, the newest public one first."""

    items: list[PortalExemplarBrief]
    next_cursor: str | None
    total: None


class PortalMovementPage(BaseModel):
    """A page of movements, in the order they were recorded."""

    items: list[PortalMovementBrief]
    next_cursor: str | None
    total: None


class PortalChangePage(BaseModel):
    """A page of changes from the oldest; `next_cursor` is never null: ask again with it later."""

    items: list[PortalChangeRead]
    next_cursor: str
    total: None


class PortalRelated(BaseModel):
    """Articles about the same exemplars, movements or topics, the closest first."""

    items: list[PortalArticleBrief]


class PortalOembed(BaseModel):
    """oEmbed 1.0, type rich; with `thumbnail_url`, `_width` and `_height` when the article has a picture."""

    type: Literal["rich"]
    version: Literal["1.0"]
    title: str
    author_name: str
    provider_name: str
    provider_url: str
    html: str
    width: int
    height: int


class PortalFeedAuthor(BaseModel):
    """Who wrote it."""

    name: str


class PortalFeedItem(BaseModel):
    """An article in the JSON Feed; `image` only when it has a picture."""

    id: str
    url: str
    title: str
    summary: str
    content_text: str
    date_published: datetime
    date_modified: datetime
    authors: list[PortalFeedAuthor]
    tags: list[str]


class PortalJsonFeed(BaseModel):
    """JSON Feed 1.1."""

    version: str
    title: str
    description: str
    home_page_url: str
    feed_url: str
    language: str
    items: list[PortalFeedItem]
