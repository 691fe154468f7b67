"""The portal's ports: one projector per kind, run in the transaction that changes what is public.

They read downward and write portal tables only. An article's exemplars follow it, and an exemplar's articles follow
the exemplar; each is projected once more without following further.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, select
from sqlmodel import col

from thidua.articles.models import Article, Edition, TagName, Visibility
from thidua.articles.queries import tagged
from thidua.core import outbox, projection
from thidua.core.call import Call
from thidua.movements.models import Movement
from thidua.portal import article_face, exemplar_face, items, parts
from thidua.portal.items import Face
from thidua.portal.models import ItemState, PortalItem, PortalKey
from thidua.portal.schemas import PortalMovement, PortalMovementBrief, PortalMovementItem

REFRESH_JOB = "portal.refresh"
_BATCH = 200


def article(call: Call, object_id: UUID) -> None:
    """An article changed: show it, or take it down, and its exemplars with it."""
    if call.session.scalar(_ever_public().where(col(Article.id) == object_id)) is None:
        return
    items.hold(call)
    before = _exemplars_of(call, object_id)
    _show_article(call, object_id)
    for exemplar_id in sorted(before | _exemplars_of(call, object_id)):
        items.write(call, "exemplar", exemplar_id, exemplar_face.face_of(call, exemplar_id))


def _ever_public() -> Select[UUID]:
    """Articles that are or were on the portal: drafts and what goes to party channels only are not looked at."""
    return select(col(Article.id)).where(
        col(Article.visibility) == Visibility.PUBLIC, col(Article.live_edition).is_not(None)
    )


def _show_article(call: Call, article_id: UUID) -> None:
    # Read anew behind the lock: what another transaction committed while we waited counts.
    found = call.session.scalars(
        select(Article).where(col(Article.id) == article_id), execution_options={"populate_existing": True}
    ).one()
    items.write(call, "article", article_id, article_face.face_of(call, found))


def _exemplars_of(call: Call, article_id: UUID) -> set[UUID]:
    """The exemplars of the article as it is shown."""
    item = items.find(call, "article", article_id)
    if item is None:
        return set()
    values = call.session.scalars(
        select(col(PortalKey.value)).where(col(PortalKey.item_id) == item.id, col(PortalKey.name) == "exemplar")
    )
    # Each exemplar stands there twice, by id and by slug.
    return {found for value in values if (found := _uuid(value)) is not None}


def _uuid(value: str) -> UUID | None:
    try:
        return UUID(value)
    except ValueError:
        return None


def exemplar(call: Call, object_id: UUID) -> None:
    """An exemplar, a nomination or a consent of it changed: first its articles, then itself."""
    if not exemplar_face.concerns_the_public(call, object_id):
        return
    items.hold(call)
    about = (
        _ever_public()
        .join(Edition, and_(col(Edition.article_id) == col(Article.id), col(Edition.n) == col(Article.live_edition)))
        .where(tagged(TagName.EXEMPLAR, str(object_id)))
        .order_by(col(Article.id))
    )
    for article_id in call.session.scalars(about).all():
        _show_article(call, article_id)
    items.write(call, "exemplar", object_id, exemplar_face.face_of(call, object_id))


def movement(call: Call, object_id: UUID) -> None:
    """A movement changed. The catalogue is public; items that carry its old name follow in a job."""
    found = call.session.scalar(select(Movement).where(col(Movement.id) == object_id))
    if found is None:
        return
    items.hold(call)
    before = items.find(call, "movement", object_id)
    old = PortalMovementBrief.model_validate_json(before.brief) if before is not None and before.brief else None
    _show_movement(call, found)
    if old is not None and old.name != found.name:
        for other in call.session.scalars(select(Movement).order_by(col(Movement.id))):
            if found.code in other.linked_codes:
                _show_movement(call, other)
        _refresh_later(call, "movement", object_id)


def unit(call: Call, object_id: UUID) -> None:
    """A unit goes by another name. Movements it launched follow at once, items that carry its name in a job."""
    items.hold(call)
    launched = select(Movement).where(col(Movement.launched_by_id) == object_id).order_by(col(Movement.id))
    for found in call.session.scalars(launched):
        _show_movement(call, found)
    _refresh_later(call, "unit", object_id)


def authority(call: Call, object_id: UUID) -> None:
    """The authority goes by another name: it stands as publisher in every article."""
    _refresh_later(call, None, None)


def _refresh_later(call: Call, name: str | None, value: UUID | None) -> None:
    outbox.enqueue(call, REFRESH_JOB, {"name": name, "value": str(value), "after": None})


def _show_movement(call: Call, found: Movement) -> None:
    before = items.find(call, "movement", found.id)
    items.write(call, "movement", found.id, _movement_face(call, found, before.published_at if before else call.now))


def _movement_face(call: Call, found: Movement, published_at: Any) -> Face:
    linked = call.session.execute(
        select(col(Movement.id), col(Movement.code), col(Movement.name))
        .where(col(Movement.code).in_(found.linked_codes))
        .order_by(col(Movement.id))
    )
    launched_by = parts.units(call, [found.launched_by_id])
    shown = PortalMovementItem(
        id=found.id,
        code=found.code,
        kind=found.kind,
        name=found.name,
        national_name=found.national_name,
        is_priority=found.is_priority,
        launched_by=launched_by.get(found.launched_by_id) if found.launched_by_id else None,
        starts_on=found.starts_on,
        ends_on=found.ends_on,
        linked=[PortalMovement(id=row.id, code=row.code, name=row.name) for row in linked],
        results=found.results,
    )
    brief = PortalMovementBrief.model_validate(shown.model_dump(include=set(PortalMovementBrief.model_fields)))
    return Face(
        slug=found.code,
        published_at=published_at,
        brief=parts.as_bytes(brief),
        body=parts.as_bytes(shown),
    )


def refresh(call: Call, payload: Mapping[str, Any]) -> None:
    """The job: project again what carries a movement's or a unit's name, or everything with a page, batch by batch."""
    after = payload["after"]
    statement = select(col(PortalItem.id), col(PortalItem.kind), col(PortalItem.object_id)).where(
        col(PortalItem.state) == ItemState.LIVE
    )
    if payload["name"] is None:
        statement = statement.where(col(PortalItem.kind).in_(("article", "exemplar")))
    else:
        statement = statement.join(PortalKey, col(PortalKey.item_id) == col(PortalItem.id)).where(
            col(PortalKey.name) == payload["name"], col(PortalKey.value) == payload["value"]
        )
    if after is not None:
        statement = statement.where(col(PortalItem.id) > UUID(after))
    rows = call.session.execute(statement.order_by(col(PortalItem.id)).limit(_BATCH)).all()
    for row in rows:
        projection.touch(call.session, row.kind, row.object_id)
    if len(rows) == _BATCH:
        outbox.enqueue(call, REFRESH_JOB, {**payload, "after": str(rows[-1].id)})
