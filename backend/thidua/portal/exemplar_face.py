"""An exemplar as the public sees it, and when it may (domain.md section 5).

Public while it has live PUBLISH consent, is not suspended, its nomination is not INELIGIBLE, VOIDED or WITHDRAWN, and
it is in a published public article or SELECTED.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import exists, or_, select
from sqlmodel import col

from thidua.articles.models import Article, Edition, TagName
from thidua.articles.queries import tagged
from thidua.core.call import Call
from thidua.exemplars.consents import publications
from thidua.exemplars.models import Exemplar, Nomination
from thidua.exemplars.queries import SELECTED
from thidua.portal import parts
from thidua.portal.items import Face, Gone, find
from thidua.portal.models import ItemState, PortalItem, PortalKey
from thidua.portal.schemas import PortalArticleBrief, PortalArticleRef, PortalExemplar, PortalExemplarBrief

_PAUSED = "Thông tin về gương điển hình này hiện không hiển thị."
_MOST_ARTICLES = 50


def concerns_the_public(call: Call, exemplar_id: UUID) -> bool:
    """Whether it is, was, or may now be shown: one cheap question, asked on every change of an exemplar."""
    shown = exists().where(col(PortalItem.kind) == "exemplar", col(PortalItem.object_id) == exemplar_id)
    # Not the portal's key: an article that is hidden because of this exemplar has none.
    spoken_of = exists().where(
        col(Edition.article_id) == col(Article.id),
        col(Edition.n) == col(Article.live_edition),
        tagged(TagName.EXEMPLAR, str(exemplar_id)),
    )
    chosen = exists().where(col(Nomination.exemplar_id) == exemplar_id, col(Nomination.state).in_(SELECTED))
    return bool(call.session.scalar(select(or_(shown, spoken_of, chosen))))


def face_of(call: Call, exemplar_id: UUID) -> Face | Gone | None:
    """What the portal shows of an exemplar now; its articles must have been projected before."""
    exemplar = call.session.scalar(
        select(Exemplar).where(col(Exemplar.id) == exemplar_id), execution_options={"populate_existing": True}
    )
    if exemplar is None:
        return Gone(ItemState.REMOVED)
    publication = publications(call, [exemplar.id])[exemplar.id]
    articles = _articles(call, exemplar.id)
    if not publication.consented:
        return Gone(ItemState.REMOVED)
    if publication.reasons or not (articles or publication.selected):
        return Gone(ItemState.WITHDRAWN, _PAUSED)
    return _face(call, exemplar, articles, agreed=not publication.photo_reasons)


def _articles(call: Call, exemplar_id: UUID) -> list[PortalArticleRef]:
    """The live articles about it, newest first."""
    rows = call.session.scalars(
        select(col(PortalItem.brief))
        .join(PortalKey, col(PortalKey.item_id) == col(PortalItem.id))
        .where(
            col(PortalKey.kind) == "article",
            col(PortalKey.name) == "exemplar",
            col(PortalKey.value) == str(exemplar_id),
        )
        .order_by(col(PortalKey.published_at).desc(), col(PortalKey.item_id).desc())
        .limit(_MOST_ARTICLES)
    )
    briefs = [PortalArticleBrief.model_validate_json(brief) for brief in rows]
    return [PortalArticleRef(slug=b.slug, title=b.title, published_at=b.published_at) for b in briefs]


def _face(call: Call, exemplar: Exemplar, articles: list[PortalArticleRef], *, agreed: bool) -> Face:
    gallery = parts.gallery(call, exemplar.photos, agreed=agreed)
    shown = PortalExemplar(
        id=exemplar.id,
        slug=exemplar.slug,
        kind=exemplar.kind,
        name=exemplar.name,
        honorific=exemplar.honorific,
        occupation=exemplar.occupation,
        residence=None if exemplar.minor_in(call.today.year) else exemplar.residence,
        field=exemplar.field,
        title=exemplar.title,
        unit=parts.units(call, [exemplar.unit_id])[exemplar.unit_id],
        movements=parts.movements(call, exemplar.movement_ids),
        topics=parts.topics(call, exemplar.topic_codes),
        cover=next(iter(gallery.pictures), None),
        published_at=_since(call, exemplar.id),
        achievement=exemplar.achievement,
        results=exemplar.results,
        lessons=exemplar.lessons,
        prior_awards=exemplar.prior_awards,
        photos=list(gallery.pictures),
        articles=articles,
    )
    brief = PortalExemplarBrief.model_validate(shown.model_dump(include=set(PortalExemplarBrief.model_fields)))
    keys = parts.keys_of(shown.unit, exemplar.unit_id, shown.movements, shown.topics)
    return Face(
        slug=exemplar.slug,
        published_at=shown.published_at,
        brief=parts.as_bytes(brief),
        body=parts.as_bytes(shown),
        keys={**keys, "kind": {exemplar.kind}, "field": {exemplar.field}},
        media=gallery.media,
        words=(shown.name, shown.title, shown.occupation, shown.residence, shown.unit.name, shown.achievement),
    )


def _since(call: Call, exemplar_id: UUID) -> datetime:
    """Since when it is public: the first time counts, also when it was away in between."""
    item = find(call, "exemplar", exemplar_id)
    return call.now if item is None else item.published_at
