"""An article as the public sees it: the exact JSON of the portal, also for the preview."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.articles.models import Article, ArticleState, Edition, Visibility
from thidua.core import html
from thidua.core.call import Call
from thidua.core.text import slugify
from thidua.exemplars.consents import Publication, publications
from thidua.exemplars.models import Exemplar
from thidua.movements.queries import known_comm_forms
from thidua.portal import parts
from thidua.portal.items import Face, Gone
from thidua.portal.models import ItemState
from thidua.portal.schemas import (
    PortalArticle,
    PortalArticleBrief,
    PortalCorrection,
    PortalExemplarRef,
    PortalPicture,
    PortalTopic,
)
from thidua.units.models import Authority

_PAUSED = "Bài viết đang tạm dừng hiển thị."
_WITHDRAWN = "Bài viết đã được thu hồi. Lý do: {note}"
_HEADLINE_LENGTH = 110


def face_of(call: Call, article: Article) -> Face | Gone | None:
    """What the portal shows of an article now; None for what never was, and never will be, public."""
    if article.visibility is not Visibility.PUBLIC or article.live_edition is None:
        return None
    if article.state is ArticleState.WITHDRAWN:
        return Gone(ItemState.WITHDRAWN, _WITHDRAWN.format(note=article.notice or ""))
    if article.state is not ArticleState.PUBLISHED:
        return Gone(ItemState.REMOVED)
    edition = _edition(call, article, article.live_edition)
    exemplars, found = _exemplars(call, edition)
    if any(exemplar.suspended_at is not None or not found[exemplar.id].consented for exemplar in exemplars):
        return Gone(ItemState.WITHDRAWN, _PAUSED)
    return _face(call, article, edition, exemplars, found)


def _edition(call: Call, article: Article, n: int) -> Edition:
    return call.session.scalars(select(Edition).where(col(Edition.article_id) == article.id, col(Edition.n) == n)).one()


def _exemplars(call: Call, edition: Edition) -> tuple[Sequence[Exemplar], dict[UUID, Publication]]:
    ids = [UUID(exemplar_id) for exemplar_id in edition.exemplar_ids]
    if not ids:
        return (), {}
    rows = call.session.scalars(
        select(Exemplar).where(col(Exemplar.id).in_(ids)).order_by(col(Exemplar.id)),
        execution_options={"populate_existing": True},
    ).all()
    return rows, publications(call, ids)


def preview(call: Call, article: Article) -> PortalArticle:
    """The newest edition as the portal would show it if it went live now, whatever still stands against that."""
    edition = _edition(call, article, article.working_edition)
    exemplars, found = _exemplars(call, edition)
    shown, _media = _json(call, article, edition, exemplars, found)
    return shown


def _face(
    call: Call,
    article: Article,
    edition: Edition,
    exemplars: Sequence[Exemplar],
    found: dict[UUID, Publication],
) -> Face:
    shown, gallery = _json(call, article, edition, exemplars, found)
    brief = PortalArticleBrief.model_validate(shown.model_dump(include=set(PortalArticleBrief.model_fields)))
    keys = parts.keys_of(shown.unit, article.unit_id, shown.movements, shown.topics)
    keys["column"] = {shown.column, slugify(shown.column)} - {""}
    keys["exemplar"] = {value for exemplar in exemplars for value in (str(exemplar.id), exemplar.slug)}
    return Face(
        slug=article.slug,
        published_at=shown.published_at,
        brief=parts.as_bytes(brief),
        body=parts.as_bytes(shown),
        keys=keys,
        media=gallery.media,
        words=(
            shown.title,
            shown.summary,
            html.plain_text(edition.body_html),
            shown.byline,
            shown.unit.name,
            *(exemplar.name for exemplar in exemplars),
            *(movement.name for movement in shown.movements),
        ),
    )


def _json(
    call: Call,
    article: Article,
    edition: Edition,
    exemplars: Sequence[Exemplar],
    found: dict[UUID, Publication],
) -> tuple[PortalArticle, parts.Gallery]:
    agreed = not any(publication.photo_reasons for publication in found.values())
    gallery = parts.gallery(call, edition.pictures, agreed=agreed)
    shown = {picture.id: picture for picture in gallery.pictures}
    cover = next((shown.get(UUID(p["file_id"])) for p in edition.pictures if p["cover"]), None)
    body = html.with_image_addresses(
        html.clean(edition.body_html), lambda file_id: shown[file_id].url if file_id in shown else None
    )
    published_at = article.published_at or article.publish_at or call.now
    result = PortalArticle(
        id=article.id,
        slug=article.slug,
        kind=article.kind,
        column=article.column,
        title=edition.title,
        summary=edition.summary,
        byline=edition.byline,
        unit=parts.units(call, [article.unit_id])[article.unit_id],
        movements=parts.movements(call, edition.movement_ids),
        topics=parts.topics(call, edition.topic_codes),
        exemplars=[
            PortalExemplarRef(id=exemplar.id, slug=exemplar.slug, kind=exemplar.kind, name=exemplar.name)
            for exemplar in exemplars
            if not found[exemplar.id].reasons
        ],
        cover=cover,
        published_at=published_at,
        updated_at=edition.live_at or max(published_at, call.now),
        body_html=body,
        pictures=list(gallery.pictures),
        source=edition.source,
        comm_form=_form(call, edition.comm_form_code),
        corrections=_corrections(call, article, edition),
        json_ld={},
    )
    result.json_ld = _json_ld(call, result, gallery.pictures)
    return result, gallery


def _form(call: Call, code: str | None) -> PortalTopic | None:
    name = known_comm_forms(call, [code]).get(code) if code else None
    return PortalTopic(code=code, name=name) if code and name else None


def _corrections(call: Call, article: Article, shown: Edition) -> list[PortalCorrection]:
    """What went live after the first edition, up to the one shown."""
    rows = call.session.scalars(
        select(Edition)
        .where(col(Edition.article_id) == article.id, col(Edition.live_at).is_not(None), col(Edition.n) <= shown.n)
        .order_by(col(Edition.n))
    ).all()
    later = [*rows[1:], *([shown] if rows and shown.live_at is None else [])]
    return [_correction(edition, edition.live_at or call.now) for edition in later]


def _correction(edition: Edition, at: datetime) -> PortalCorrection:
    return PortalCorrection(at=at, extent="MINOR" if edition.is_minor_change else "MAJOR", note=edition.change_note)


def _json_ld(call: Call, article: PortalArticle, pictures: Sequence[PortalPicture]) -> dict[str, Any]:
    """schema.org's NewsArticle."""
    publisher = call.session.scalar(select(col(Authority.name)).limit(1)) or article.unit.name
    author = (
        {"@type": "Person", "name": article.byline}
        if article.byline
        else {"@type": "GovernmentOrganization", "name": article.unit.name}
    )
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title[:_HEADLINE_LENGTH],
        "description": article.summary,
        "inLanguage": "vi",
        "articleSection": article.column,
        "datePublished": article.published_at.isoformat(),
        "dateModified": article.updated_at.isoformat(),
        "author": [author],
        "publisher": {"@type": "GovernmentOrganization", "name": publisher},
        "isAccessibleForFree": True,
    }
    if pictures:
        found["image"] = [picture.url for picture in pictures]
    if article.movements:
        found["keywords"] = [movement.name for movement in article.movements]
    return found
