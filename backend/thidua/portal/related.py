"""What else to read: the articles that share most with one, asked when it is read, so that nothing taken down stays.

Of each thing an article is about, only the newest few articles are looked at: along the index, whatever their number.
"""

from collections import defaultdict
from uuid import UUID

from sqlalchemy import literal, select, union_all
from sqlalchemy.orm import Session
from sqlmodel import col

from thidua.core.errors import not_found
from thidua.portal.models import ItemState, PortalItem, PortalKey

#: How much it means to share one; exemplars and movements stand there twice, by id and by name, and count twice.
WEIGHTS = {"exemplar": 5, "movement": 2, "topic": 1}
_LOOKED_AT = 40


def to(session: Session, kind: str, slug: str, limit: int) -> bytes:
    """The closest live items of the same kind, then the newest."""
    item_id = session.scalar(
        select(col(PortalItem.id)).where(
            col(PortalItem.kind) == kind, col(PortalItem.slug) == slug, col(PortalItem.state) == ItemState.LIVE
        )
    )
    if item_id is None:
        raise not_found()
    best = _closest(session, kind, item_id, limit)
    rows = session.execute(select(col(PortalItem.id), col(PortalItem.brief)).where(col(PortalItem.id).in_(best)))
    briefs: dict[UUID, bytes] = {row.id: row.brief for row in rows}
    return b'{"items":[' + b",".join(briefs[found] for found in best if found in briefs) + b"]}"


def _closest(session: Session, kind: str, item_id: UUID, limit: int) -> list[UUID]:
    keys = session.execute(
        select(col(PortalKey.name), col(PortalKey.value)).where(
            col(PortalKey.item_id) == item_id, col(PortalKey.name).in_(WEIGHTS)
        )
    ).all()
    if not keys:
        return []
    newest = [
        select(
            select(
                col(PortalKey.item_id).label("id"),
                col(PortalKey.published_at).label("published_at"),
                literal(WEIGHTS[row.name]).label("weight"),
            )
            .where(col(PortalKey.kind) == kind, col(PortalKey.name) == row.name, col(PortalKey.value) == row.value)
            .order_by(col(PortalKey.published_at).desc(), col(PortalKey.item_id).desc())
            .limit(_LOOKED_AT + 1)
            .subquery()
        )
        for row in keys
    ]
    shared: dict[UUID, int] = defaultdict(int)
    at = {}
    for row in session.execute(union_all(*newest)).all():
        if row.id != item_id:
            shared[row.id] += row.weight
            at[row.id] = row.published_at
    return sorted(shared, key=lambda found: (shared[found], at[found], found), reverse=True)[:limit]
