"""The portal's answers as bytes: stored JSON joined, no object built. Only portal tables are read."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session, aliased
from sqlmodel import col

from thidua.core import search
from thidua.core.errors import DomainError, FieldError, Message, not_found, unprocessable
from thidua.core.paging import Sorting, Window, instant_key
from thidua.core.text import words
from thidua.portal.models import ItemState, PortalChange, PortalItem, PortalKey, PortalMedia
from thidua.portal.schemas import PortalChangeRead

_BY_ITEM = {"published_at": instant_key(col(PortalItem.published_at))}
NEWEST = Sorting(col(PortalItem.id), _BY_ITEM, "-published_at")
OLDEST = Sorting(col(PortalItem.id), _BY_ITEM, "published_at")
#: The same order along the index of one filter value.
_NEWEST_KEYED = Sorting(
    col(PortalKey.item_id), {"published_at": instant_key(col(PortalKey.published_at))}, "-published_at"
)
#: Up to so many hits are sorted; beyond, the newest items are walked until a page is full.
_FEW_HITS = 2_000
_LONGEST_SEQ = 18
Listed = Select[*tuple[Any, ...]]
_REMOVED = Message("Nội dung này đã được gỡ khỏi trang.", "This was removed from the site.")


@dataclass(frozen=True)
class Filters:
    """`keys` are values by name (movement, topic, unit, column, exemplar …); `since` an instant."""

    keys: Mapping[str, str] = field(default_factory=dict)
    since: datetime | None = None
    q: str | None = None


def page(session: Session, kind: str, filters: Filters, window: Window, sorting: Sorting = NEWEST) -> bytes:
    """One page of a kind's live items."""
    if filters.q and words(filters.q):
        statement, order = _searched(session, kind, filters)
    elif filters.keys and sorting is NEWEST:
        statement, order = _keyed(kind, filters), _NEWEST_KEYED
    else:
        statement, order = _plain(kind, filters), sorting
    statement, sort = order.page(statement, window)
    rows = session.execute(statement).all()
    kept, cursor = order.cut(rows, window, sort)
    return _envelope([row.brief for row in kept], cursor)


def _plain(kind: str, filters: Filters) -> Listed:
    """Along the items of the kind."""
    statement = select(col(PortalItem.brief), col(PortalItem.published_at), col(PortalItem.id)).where(
        col(PortalItem.kind) == kind, col(PortalItem.state) == ItemState.LIVE
    )
    return _narrowed(statement, filters.keys, filters.since)


def _keyed(kind: str, filters: Filters) -> Listed:
    """Along the index of the first filter's value; further ones are asked of each item."""
    (name, value), *others = filters.keys.items()
    statement = (
        select(col(PortalItem.brief), col(PortalKey.published_at), col(PortalItem.id))
        .join(PortalItem, col(PortalItem.id) == col(PortalKey.item_id))
        .where(col(PortalKey.kind) == kind, col(PortalKey.name) == name, col(PortalKey.value) == value)
    )
    return _narrowed(statement, dict(others), filters.since)


def _searched(session: Session, kind: str, filters: Filters) -> tuple[Listed, Sorting]:
    """Few hits are found first and then sorted; of many, the newest items are asked one by one until a page is full.

    Left to itself PostgreSQL walks all items for a rare word (0.6 to 1.3 s at 100,000 when measured).
    """
    found = search.matches(session, f"portal.{kind}", col(PortalItem.object_id), filters.q)
    statement = _plain(kind, filters).where(found)
    hits = select(col(PortalItem.id)).where(found).limit(_FEW_HITS + 1).subquery()
    if session.execute(select(func.count()).select_from(hits)).scalar_one() > _FEW_HITS:
        return statement, NEWEST
    # The limit keeps the planner from looking through the subquery; it cuts nothing.
    few = statement.limit(_FEW_HITS + 1).subquery()
    order = Sorting(few.c.id, {"published_at": instant_key(few.c.published_at)}, "-published_at")
    return select(few.c.brief, few.c.published_at, few.c.id), order


def _narrowed(statement: Listed, keys: Mapping[str, str], since: datetime | None) -> Listed:
    for name, value in keys.items():
        key = aliased(PortalKey)
        statement = statement.where(
            exists().where(col(key.item_id) == col(PortalItem.id), col(key.name) == name, col(key.value) == value)
        )
    return statement if since is None else statement.where(col(PortalItem.changed_at) >= since)


def _envelope(items: list[bytes], cursor: str | None) -> bytes:
    return b'{"items":[' + b",".join(items) + b'],"next_cursor":' + json.dumps(cursor).encode() + b',"total":null}'


def one(session: Session, kind: str, slug: str) -> tuple[bytes, str, datetime]:
    """(JSON, tag, last change) of a live item; 410 with the notice for one that was taken down."""
    row = session.execute(
        select(col(PortalItem.state), col(PortalItem.body), col(PortalItem.etag), col(PortalItem.changed_at)).where(
            col(PortalItem.kind) == kind, col(PortalItem.slug) == slug
        )
    ).one_or_none()
    if row is None:
        raise not_found()
    if row.state is ItemState.LIVE:
        return row.body, row.etag, row.changed_at
    if row.state is ItemState.WITHDRAWN and row.body:
        notice = row.body.decode()
        raise DomainError("withdrawn", 410, Message("{notice}", "{notice}", {"notice": notice}))
    raise DomainError("removed", 410, _REMOVED)


def changes(session: Session, cursor: str | None, limit: int) -> bytes:
    """The log from the oldest change after the cursor; the cursor of the end waits for what is to come."""
    after = _seq(cursor)
    rows = session.scalars(
        select(PortalChange).where(col(PortalChange.seq) > after).order_by(col(PortalChange.seq)).limit(limit)
    ).all()
    items = [
        PortalChangeRead(
            seq=row.seq, type=row.type, kind=row.kind, id=row.object_id, slug=row.slug, at=row.at
        ).model_dump_json()
        for row in rows
    ]
    return _envelope([item.encode() for item in items], str(rows[-1].seq if rows else after))


def _seq(cursor: str | None) -> int:
    if cursor is None:
        return 0
    if cursor.isascii() and cursor.isdecimal() and len(cursor) <= _LONGEST_SEQ:
        return int(cursor)
    message = Message("Vị trí trang không hợp lệ.", "The cursor is not valid.")
    raise unprocessable([FieldError("cursor", message)], code="invalid_parameter")


@dataclass(frozen=True)
class Picture:
    """Where the bytes of a public picture lie; they never change under its id, so it is as old as what shows it."""

    sha256: str
    media_type: str
    published_at: datetime


def media(session: Session, file_id: UUID) -> Picture:
    """A picture that a live item shows, or 404."""
    row = session.execute(
        select(col(PortalMedia.sha256), col(PortalMedia.media_type), col(PortalItem.published_at))
        .join(PortalItem, col(PortalItem.id) == col(PortalMedia.item_id))
        .where(col(PortalMedia.file_id) == file_id)
        .order_by(col(PortalItem.published_at))
        .limit(1)
    ).one_or_none()
    if row is None:
        raise not_found()
    return Picture(row.sha256, row.media_type, row.published_at)


def newest(session: Session, kind: str, limit: int, keys: Mapping[str, str] | None = None) -> list[bytes]:
    """The newest items of a kind, for a feed."""
    filters = Filters(keys or {})
    keyed = (_keyed(kind, filters), _NEWEST_KEYED) if filters.keys else (_plain(kind, filters), NEWEST)
    statement, _sort = keyed[1].page(keyed[0], Window(limit=limit))
    return [row.brief for row in session.execute(statement).all()[:limit]]


def count(session: Session, kind: str) -> int:
    """How many items of a kind are live."""
    return session.execute(
        select(func.count())
        .select_from(PortalItem)
        .where(col(PortalItem.kind) == kind, col(PortalItem.state) == ItemState.LIVE)
    ).scalar_one()


def addresses(session: Session, kind: str, offset: int, limit: int) -> list[tuple[str, datetime]]:
    """(slug, last change) of live items, the oldest first, for a sitemap."""
    rows = session.execute(
        select(col(PortalItem.slug), col(PortalItem.changed_at))
        .where(col(PortalItem.kind) == kind, col(PortalItem.state) == ItemState.LIVE)
        .order_by(col(PortalItem.published_at), col(PortalItem.id))
        .offset(offset)
        .limit(limit)
    ).all()
    return [(row.slug, row.changed_at) for row in rows]


def public_ids(kind: str) -> Select[UUID]:
    """The port: what is public now, as a subquery for the visibility rules of the domains below."""
    return select(col(PortalItem.object_id)).where(
        col(PortalItem.kind) == kind, col(PortalItem.state) == ItemState.LIVE
    )


@dataclass(frozen=True)
class Pulse:
    """The last change: its seq, its time, and whether the one before it fell into the same second."""

    seq: int
    at: datetime | None
    shared_second: bool


def pulse(session: Session) -> Pulse:
    """One tiny select, asked before every answer: as long as seq stands still, every answer does."""
    rows = session.execute(
        select(col(PortalChange.seq), col(PortalChange.at)).order_by(col(PortalChange.seq).desc()).limit(2)
    ).all()
    if not rows:
        return Pulse(0, None, shared_second=False)
    shared = len(rows) > 1 and int(rows[0].at.timestamp()) == int(rows[1].at.timestamp())
    return Pulse(rows[0].seq, rows[0].at, shared_second=shared)
