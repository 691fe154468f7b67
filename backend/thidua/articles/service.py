"""Articles: writing, the steps of their machine, the clock's publications, and what consents do to them."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import or_, select
from sqlmodel import col

from thidua.articles import content, effects, queries, reading
from thidua.articles.models import (
    Article,
    ArticleKind,
    ArticleState,
    Edition,
    RemovalReason,
    TagName,
    Visibility,
)
from thidua.articles.schemas import ArticleAction, ArticleCreate, ArticleRead, ArticleUpdate
from thidua.articles.workflow import WORKFLOW
from thidua.core import audit, projection
from thidua.core.call import Call
from thidua.core.errors import DomainError, Message, forbidden
from thidua.core.history import TimelineEntry, record
from thidua.core.ids import new_id
from thidua.core.payload import Body, Payload
from thidua.exemplars.models import ConsentPurpose, Exemplar

#: Steps after which a text stands before readers, or is about to: the exemplars' consents must not move meanwhile.
_TO_THE_PUBLIC = frozenset({"approve", "publish", "schedule", "urgent_publish"})
_AT_ONCE = 200
_PUBLISHED = Message("Đăng bài", "Article published")
B = TypeVar("B", bound=Body)


def create(call: Call, body: Payload[ArticleCreate], article_id: UUID | None = None) -> ArticleRead:
    """A new draft of the caller's unit."""
    data = may_write(call, body).value()
    return write_draft(call, content.prepared(data.model_dump()), article_id)


def may_write(call: Call, body: Payload[B]) -> Payload[B]:
    """The body, for those who write articles; 403 for others."""
    if not call.actor.has(*queries.AUTHORS):
        raise forbidden()
    return body


def write_draft(call: Call, given: Mapping[str, Any], article_id: UUID | None = None) -> ArticleRead:
    """A new draft from prepared fields, with everything that belongs to it, or the refusal."""
    content.check_references(call, given)
    call.found()
    article = Article(
        id=article_id or new_id(),
        kind=ArticleKind.NEWS,
        visibility=Visibility.PUBLIC,
        slug="",
        unit_id=_own_unit(call),
        author_id=call.actor.user_id,
    )
    content.decide_visibility(call, article, given)
    content.check_values(call, given)
    edition = Edition(article_id=article.id, n=1, title="", summary="", body_html="", saved_at=call.now)
    content.write(call, article, edition, given)
    record(call, kind="article", object_id=article.id, action="create", label="Soạn bài", to_state=ArticleState.DRAFT)
    audit.note(call, "article.create", "article", article.id, {"kind": article.kind})
    return reading.one(call, article.id)


def _own_unit(call: Call) -> UUID:
    if call.actor.unit_id is None:
        raise forbidden()
    return call.actor.unit_id


def edit(call: Call, article_id: UUID, body: Payload[ArticleUpdate]) -> ArticleRead:
    """Change the newest edition: the author's draft, or what the caller claimed."""
    article = queries.article(call, article_id)
    WORKFLOW.authorise(call, article, "edit")
    edition = queries.edition(call, article.id, article.working_edition)
    given = content.prepared(body.value().given())
    content.check_references(call, given, edition)
    content.decide_visibility(call, article, given)
    content.check_values(call, given)
    content.write(call, article, edition, given)
    audit.note(call, "article.edit", "article", article.id, {"edition": edition.n, "fields": sorted(given)})
    return reading.one(call, article.id)


def act(call: Call, article_id: UUID, name: str, body: Payload[ArticleAction]) -> ArticleRead:
    """One step of the machine."""
    article = queries.article(call, article_id)
    if name in _TO_THE_PUBLIC:
        _hold_exemplars(call, article)
    WORKFLOW.perform(call, article, name, body, effects.EFFECTS)
    call.session.flush()
    return reading.one(call, article.id)


def _hold_exemplars(call: Call, article: Article) -> None:
    """No consent is withdrawn between the guards and the commit: whoever withdraws one waits for this row."""
    ids = effects.exemplars_of(queries.edition(call, article.id, article.working_edition))
    hold_exemplars(call, ids)


def hold_exemplars(call: Call, ids: Sequence[UUID]) -> None:
    """Lock rows of exemplars until the commit, in one order. SQLite has one writer anyway."""
    if ids:
        call.session.execute(
            select(col(Exemplar.id))
            .where(col(Exemplar.id).in_(ids))
            .order_by(col(Exemplar.id))
            .with_for_update(key_share=True)
        ).all()


def publish_due(call: Call) -> int:
    """The sweep: publish what is scheduled up to now; what its guards forbid goes back to APPROVED with the reason."""
    due = call.session.scalars(
        select(Article)
        .where(
            col(Article.publish_at) <= call.now,
            or_(col(Article.state) == ArticleState.SCHEDULED, col(Article.next_state) == ArticleState.SCHEDULED),
        )
        .order_by(col(Article.publish_at), col(Article.id))
        .limit(_AT_ONCE)
        .with_for_update(skip_locked=True)
    ).all()
    for article in due:
        _publish_scheduled(effects.as_system(call), article)
    return len(due)


def _publish_scheduled(call: Call, article: Article) -> None:
    _hold_exemplars(call, article)
    try:
        _perform(call, article, "publish", ArticleAction())
    except DomainError as refusal:
        reasons = [error.message.render("vi") for error in refusal.errors] or [refusal.message.render("vi")]
        _perform(call, article, "block", ArticleAction(note=" ".join(dict.fromkeys(reasons))[:2000]))


def _perform(call: Call, article: Article, name: str, body: ArticleAction) -> None:
    WORKFLOW.perform(call, article, name, Payload.of(body), effects.EFFECTS)
    call.session.flush()


def consent_withdrawn(call: Call, exemplar_id: UUID, purpose: str) -> None:
    """The port: articles about a person who no longer agrees go for good, in the same transaction.

    Without the consent to pictures the words may stay: the portal then shows them without pictures.
    """
    if purpose not in {ConsentPurpose.PUBLISH, ConsentPurpose.PHOTO}:
        return
    hold_exemplars(call, [exemplar_id])
    for article in queries.published_about(call, exemplar_id):
        if purpose == ConsentPurpose.PUBLISH:
            _perform(effects.as_system(call), article, "remove", ArticleAction(reason=RemovalReason.CONSENT))
        else:
            projection.touch(call.session, "article", article.id)


def readable_ids(call: Call, owner_ids: Sequence[UUID]) -> set[UUID]:
    """The file-owner port: which of these articles the caller may see."""
    statement = select(col(Article.id)).where(col(Article.id).in_(owner_ids), queries.visible_to(call.actor))
    return set(call.session.scalars(statement))


def timeline_of_exemplar(call: Call, object_id: UUID) -> list[TimelineEntry]:
    """The timeline port: when articles about an exemplar went live, as far as the caller may see them."""
    rows = call.session.execute(
        queries.cards(call.actor).where(
            queries.tagged(TagName.EXEMPLAR, str(object_id)), col(Article.published_at).is_not(None)
        )
    )
    return [
        TimelineEntry(
            at=row.published_at,
            kind="article.published",
            label=call.say(_PUBLISHED),
            detail=row.title,
            object_kind="article",
            object_id=row.id,
        )
        for row in rows
    ]
