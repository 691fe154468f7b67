"""Tables of the projection (architecture.md, Portal projection)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index, LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel

from thidua.core.audit import Seq
from thidua.core.db import Row, enum_column, instant


class ItemState(StrEnum):
    """LIVE is served; WITHDRAWN keeps a notice (410); REMOVED keeps nothing but the tombstone (410)."""

    LIVE = "LIVE"
    WITHDRAWN = "WITHDRAWN"
    REMOVED = "REMOVED"


class PortalItem(Row, table=True):
    """The public face of one object as bytes. `seq` is the last change's, given under the commit-order lock.

    `brief` is its element in a list, `body` the whole; of a withdrawn item only the notice is left, as text in `body`.
    """

    __tablename__ = "portal_item"
    __table_args__ = (
        UniqueConstraint("kind", "object_id"),
        UniqueConstraint("kind", "slug"),
        Index("ix_portal_item_list", "kind", "state", "published_at", "id"),
        Index("ix_portal_item_changed", "kind", "state", "changed_at", "id"),
    )

    seq: int = Field(sa_type=Seq, index=True)
    kind: str = Field(max_length=20)
    object_id: UUID
    slug: str = Field(max_length=120)
    state: ItemState = enum_column(ItemState)
    published_at: datetime = instant()
    changed_at: datetime = instant()
    brief: bytes = Field(default=b"", sa_type=LargeBinary)
    body: bytes = Field(default=b"", sa_type=LargeBinary)
    etag: str = Field(default="", max_length=80)


class PortalKey(SQLModel, table=True):
    """What a live item can be filtered by (movement, topic, unit, column, exemplar), in list order."""

    __tablename__ = "portal_key"
    __table_args__ = (Index("ix_portal_key_list", "kind", "name", "value", "published_at", "item_id"),)

    item_id: UUID = Field(primary_key=True, foreign_key="portal_item.id")
    name: str = Field(primary_key=True, max_length=12)
    value: str = Field(primary_key=True, max_length=120)
    kind: str = Field(max_length=20)
    published_at: datetime = instant()


class PortalMedia(SQLModel, table=True):
    """Which live item uses which file, and where its bytes lie: /media/{id} answers 404 once none does."""

    __tablename__ = "portal_media"

    item_id: UUID = Field(primary_key=True, foreign_key="portal_item.id")
    file_id: UUID = Field(primary_key=True, index=True)
    sha256: str = Field(max_length=64)
    media_type: str = Field(max_length=100)


class PortalChange(SQLModel, table=True):
    """The log a mirror follows: published, updated, withdrawn, removed, in commit order, with tombstones."""

    __tablename__ = "portal_change"

    seq: int = Field(primary_key=True, sa_type=Seq, sa_column_kwargs={"autoincrement": False})
    type: str = Field(max_length=40)
    kind: str = Field(max_length=20)
    object_id: UUID
    slug: str = Field(max_length=120)
    at: datetime = instant()
