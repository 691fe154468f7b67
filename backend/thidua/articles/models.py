"""Tables of the editorial desk (domain.md section 6; the plan's II.2.a, III.2, III.3, III.4)."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from thidua.core.db import EnumText, Versioned, enum_column, instant, json_column

DEFAULT_COLUMN = "Thi đua yêu nước"


class ArticleKind(StrEnum):
    """Tin, bài, gương, thông báo, tài liệu định hướng (internal, propaganda only)."""

    NEWS = "NEWS"
    FEATURE = "FEATURE"
    PORTRAIT = "PORTRAIT"
    NOTICE = "NOTICE"
    GUIDANCE = "GUIDANCE"


class Visibility(StrEnum):
    """INTERNAL never leaves the internal API."""

    PUBLIC = "PUBLIC"
    INTERNAL = "INTERNAL"


class ArticleState(StrEnum):
    """Section 13, article; follows the live edition once there is one."""

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    EDITING = "EDITING"
    APPROVED = "APPROVED"
    SCHEDULED = "SCHEDULED"
    PUBLISHED = "PUBLISHED"
    WITHDRAWN = "WITHDRAWN"
    REMOVED = "REMOVED"


class EditionState(StrEnum):
    """DRAFT→EDITING→APPROVED→LIVE→SUPERSEDED; immutable from APPROVED."""

    DRAFT = "DRAFT"
    EDITING = "EDITING"
    APPROVED = "APPROVED"
    LIVE = "LIVE"
    SUPERSEDED = "SUPERSEDED"


class RemovalReason(StrEnum):
    """Why an article was removed for good; never shown to the public."""

    ERROR = "ERROR"
    CONSENT = "CONSENT"
    PRIVACY = "PRIVACY"


class TagName(StrEnum):
    """What an edition can be found by."""

    MOVEMENT = "MOVEMENT"
    TOPIC = "TOPIC"
    EXEMPLAR = "EXEMPLAR"


class Article(Versioned, table=True):
    """One piece through its life. The texts stand in its editions; `working_edition` is the newest one.

    `state` follows the live edition. While a published article's next edition is worked on, `next_state` tells how
    far that one has come through the same steps (DRAFT to SCHEDULED); it is null otherwise.
    """

    __tablename__ = "article"
    __table_args__ = (
        Index("ix_article_state", "state", "id"),
        Index("ix_article_unit_id", "unit_id", "id"),
        Index("ix_article_updated", "updated_at", "id"),
        Index("ix_article_publish_at", "publish_at"),
    )

    kind: ArticleKind = enum_column(ArticleKind)
    visibility: Visibility = enum_column(Visibility, default=Visibility.PUBLIC)
    column: str = Field(default=DEFAULT_COLUMN, max_length=100)
    state: ArticleState = enum_column(ArticleState, default=ArticleState.DRAFT)
    next_state: ArticleState | None = enum_column(ArticleState, nullable=True)
    slug: str = Field(unique=True, max_length=120)
    unit_id: UUID = Field(foreign_key="unit.id")
    author_id: UUID | None = Field(default=None, foreign_key="user_account.id", index=True)
    claimed_by: UUID | None = Field(default=None, foreign_key="user_account.id")
    working_edition: int = 1
    live_edition: int | None = None
    submitted_at: datetime | None = instant(nullable=True)
    publish_at: datetime | None = instant(nullable=True)
    published_at: datetime | None = instant(nullable=True)
    urgent_unconfirmed: bool = False
    urgent_by: UUID | None = None
    notice: str | None = None
    removal_reason: RemovalReason | None = enum_column(RemovalReason, nullable=True)
    blocked_reason: str | None = None


class Edition(Versioned, table=True):
    """One text of an article. HTML is cleaned on write and again on the way out.

    `pictures` holds every picture, the cover first: {file_id, alt, caption, credit, cover}; those of the body are
    read from its HTML on each save.
    """

    __tablename__ = "edition"
    __table_args__ = (UniqueConstraint("article_id", "n"),)

    article_id: UUID = Field(foreign_key="article.id")
    n: int
    state: EditionState = enum_column(EditionState, default=EditionState.DRAFT)
    title: str = Field(max_length=300)
    summary: str
    body_html: str
    byline: str | None = Field(default=None, max_length=200)
    source: str | None = Field(default=None, max_length=200)
    topic_codes: list[str] = json_column(list)
    comm_form_code: str | None = Field(default=None, max_length=8)
    movement_ids: list[str] = json_column(list)
    exemplar_ids: list[str] = json_column(list)
    pictures: list[dict[str, Any]] = json_column(list)
    change_note: str | None = None
    is_minor_change: bool = False
    saved_by: UUID | None = None
    saved_at: datetime = instant()
    approved_by: UUID | None = None
    approved_at: datetime | None = instant(nullable=True)
    live_at: datetime | None = instant(nullable=True)


class EditionTag(SQLModel, table=True):
    """The movements, topics and exemplars of an edition as rows: lists filter by them, withdrawn consents find them."""

    __tablename__ = "edition_tag"
    __table_args__ = (Index("ix_edition_tag_value", "name", "value", "edition_id"),)

    edition_id: UUID = Field(primary_key=True, foreign_key="edition.id")
    name: TagName = Field(primary_key=True, sa_type=EnumText(TagName))
    value: str = Field(primary_key=True, max_length=36)
