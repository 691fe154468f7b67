"""Writing what is public: the item's bytes, its keys and pictures, and the log of changes.

Everything here runs under the lock that orders commits, taken when the first thing of a transaction is projected:
what is read from then on was committed before, so that no older face can overwrite a newer one.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlmodel import col

from thidua.core import db, search
from thidua.core.call import COMMIT_ORDER_LOCK, Call
from thidua.core.runtime import PublicChange
from thidua.portal.models import ItemState, PortalChange, PortalItem, PortalKey, PortalMedia

_CHANGED = "portal.changed"
SEARCHED = frozenset({"article", "exemplar"})


@dataclass(frozen=True)
class Media:
    """Where the bytes of a picture lie."""

    sha256: str
    media_type: str


@dataclass(frozen=True)
class Face:
    """The public face of one object; `keys` are what lists filter by, `words` what the public search finds."""

    slug: str
    published_at: datetime
    brief: bytes
    body: bytes
    keys: Mapping[str, Iterable[str]] = field(default_factory=dict)
    media: Mapping[UUID, Media] = field(default_factory=dict)
    words: tuple[str | None, ...] = ()


@dataclass(frozen=True)
class Gone:
    """Taken down: WITHDRAWN keeps a notice on its page, REMOVED nothing but the tombstone."""

    state: ItemState
    notice: str = ""


@dataclass
class _Before:
    """An item as it was before this transaction."""

    item: PortalItem
    state: ItemState | None
    bytes: tuple[bytes, bytes, str]


def hold(call: Call) -> None:
    """Take the lock that orders commits. Held to the end of the transaction; taking it again costs nothing."""
    db.hold(call.session, COMMIT_ORDER_LOCK)


def find(call: Call, kind: str, object_id: UUID) -> PortalItem | None:
    """The item of one object, live or not."""
    return call.session.scalar(
        select(PortalItem).where(col(PortalItem.kind) == kind, col(PortalItem.object_id) == object_id)
    )


def write(call: Call, kind: str, object_id: UUID, face: Face | Gone | None) -> None:
    """Show, change or take down one item; None and what was never shown leave no trace. Equal bytes change nothing."""
    item = find(call, kind, object_id)
    if face is None:
        return
    if item is None:
        if isinstance(face, Gone):
            return
        item = PortalItem(
            seq=0,
            kind=kind,
            object_id=object_id,
            slug=face.slug,
            state=ItemState.REMOVED,
            published_at=face.published_at,
            changed_at=call.now,
        )
        _remember(call, item, None)
        call.session.add(item)
        call.session.flush()
    else:
        _remember(call, item, item.state)
    if isinstance(face, Face):
        _show(call, item, face)
    else:
        _take_down(call, item, face)
    call.session.flush()


def _remember(call: Call, item: PortalItem, state: ItemState | None) -> None:
    changed: dict[UUID, _Before] = call.session.info.setdefault(_CHANGED, {})
    changed.setdefault(item.id, _Before(item, state, (item.brief, item.body, item.slug)))


def _show(call: Call, item: PortalItem, face: Face) -> None:
    if item.state is ItemState.LIVE and (item.brief, item.body, item.slug) == (face.brief, face.body, face.slug):
        return
    item.state = ItemState.LIVE
    item.slug, item.published_at = face.slug, face.published_at
    item.brief, item.body = face.brief, face.body
    item.etag = hashlib.sha256(face.body).hexdigest()[:32]
    _clear(call, item)
    keys = {(name, value) for name, values in face.keys.items() for value in values}
    if keys:
        call.session.execute(
            insert(PortalKey),
            [
                {
                    "item_id": item.id,
                    "name": name,
                    "value": value,
                    "kind": item.kind,
                    "published_at": face.published_at,
                }
                for name, value in sorted(keys)
            ],
        )
    if face.media:
        call.session.execute(
            insert(PortalMedia),
            [
                {"item_id": item.id, "file_id": file_id, "sha256": media.sha256, "media_type": media.media_type}
                for file_id, media in face.media.items()
            ],
        )
    if item.kind in SEARCHED:
        search.index(call.session, f"portal.{item.kind}", item.object_id, *face.words)


def _take_down(call: Call, item: PortalItem, gone: Gone) -> None:
    item.state = gone.state
    item.brief, item.body, item.etag = b"", gone.notice.encode(), ""
    _clear(call, item)
    if item.kind in SEARCHED:
        search.remove(call.session, f"portal.{item.kind}", item.object_id)


def _clear(call: Call, item: PortalItem) -> None:
    call.session.execute(delete(PortalKey).where(col(PortalKey.item_id) == item.id))
    call.session.execute(delete(PortalMedia).where(col(PortalMedia.item_id) == item.id))


def seal(call: Call) -> None:
    """The port: give every item that changed its seq, and write the log, in the order of commits.

    Times never run backwards along seq, so that "changed at or after" misses nothing on one server.
    """
    changed: dict[UUID, _Before] = call.session.info.pop(_CHANGED, {})
    moved = [(before.item, kind) for before in changed.values() if (kind := _change(before)) is not None]
    if not moved:
        return
    hold(call)
    last = call.session.execute(
        select(col(PortalChange.seq), col(PortalChange.at)).order_by(col(PortalChange.seq).desc()).limit(1)
    ).one_or_none()
    seq, at = (last.seq, max(last.at, call.now)) if last is not None else (0, call.now)
    told = []
    for item, change in moved:
        seq += 1
        item.seq, item.changed_at = seq, _distinct(changed[item.id], at)
        told.append(PublicChange(seq, f"{item.kind}.{change}", item.kind, item.object_id, item.slug, at))
        call.session.add(
            PortalChange(seq=seq, type=told[-1].type, kind=item.kind, object_id=item.object_id, slug=item.slug, at=at)
        )
    call.session.flush()
    for tell in call.runtime.ports.public_changed:
        tell(call, told)


def _distinct(before: _Before, at: datetime) -> datetime:
    """A second of its own for each version of an item: HTTP dates know no finer time."""
    last = before.item.changed_at
    if before.state is None or int(last.timestamp()) < int(at.timestamp()):
        return at
    return last.replace(microsecond=0) + timedelta(seconds=1)


def _change(before: _Before) -> str | None:
    """What the transaction did to an item as a whole, as the log names it."""
    item = before.item
    same = (item.brief, item.body, item.slug) == before.bytes
    if before.state is item.state:
        return "updated" if item.state is ItemState.LIVE and not same else None
    if item.state is ItemState.LIVE:
        return "published"
    if before.state is None:
        return None
    return "withdrawn" if item.state is ItemState.WITHDRAWN else "removed"
