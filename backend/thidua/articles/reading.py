"""Articles as their readers get them: the desk the newest text, everyone else the live one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import col

from thidua.articles import queries
from thidua.articles.models import Article, ArticleKind, ArticleState, Edition, TagName
from thidua.articles.schemas import (
    ArticleBrief,
    ArticleRead,
    CoverRead,
    EditionBrief,
    EditionRead,
    ExemplarRef,
    MovementRef,
)
from thidua.articles.workflow import WORKFLOW, facts_of
from thidua.core import history, html
from thidua.core.call import Call
from thidua.core.errors import DomainError, Message, forbidden, not_found
from thidua.core.history import HistoryRead
from thidua.core.paging import Page, Window
from thidua.core.workflow import ActionRead
from thidua.files import service as files
from thidua.files.schemas import FileLink
from thidua.identity.schemas import PersonBrief
from thidua.units.queries import brief as unit_brief

DESK_ONLY = Message("Chỉ bộ phận biên tập và đơn vị gửi bài xem được mục này.", "Only the desk and the author's unit.")


def page(
    call: Call,
    window: Window,
    *,
    state: ArticleState | None = None,
    kind: ArticleKind | None = None,
    unit_id: UUID | None = None,
    mine: bool = False,
    movement: str | None = None,
    topic: str | None = None,
    exemplar_id: UUID | None = None,
    waiting: bool = False,
    q: str | None = None,
) -> Page[ArticleBrief]:
    """Articles, newest change first. At most four statements, whatever the number of rows."""
    conditions: list[ColumnElement[bool]] = [queries.found_by(call, q)]
    for column, value in ((Article.state, state), (Article.kind, kind), (Article.unit_id, unit_id)):
        if value is not None:
            conditions.append(col(column) == value)
    if mine:
        conditions.append(col(Article.unit_id) == call.actor.unit_id)
    if movement is not None:
        conditions.append(queries.tagged(TagName.MOVEMENT, _movement_key(call, movement)))
    if topic is not None:
        conditions.append(queries.tagged(TagName.TOPIC, topic))
    if exemplar_id is not None:
        conditions.append(queries.tagged(TagName.EXEMPLAR, str(exemplar_id)))
    if waiting:
        conditions.append(queries.waiting_for(call.actor))
    statement, sort = queries.SORTING.page(queries.cards(call.actor).where(*conditions), window)
    rows = call.session.execute(statement).all()
    kept, cursor = queries.SORTING.cut(rows, window, sort)
    return Page(items=_briefs(call, kept), next_cursor=cursor)


def _movement_key(call: Call, given: str) -> str:
    """A movement's id from its id or its code."""
    try:
        return str(UUID(given))
    except ValueError:
        return str(queries.movement_id(call, given))


def _briefs(call: Call, rows: Sequence[Any]) -> list[ArticleBrief]:
    actions = WORKFLOW.available(call, rows, facts_of(call, {row.id: row for row in rows}))
    return [ArticleBrief(**_card(call, row, actions[row.id])) for row in rows]


def _card(call: Call, row: Any, actions: list[ActionRead]) -> dict[str, Any]:
    """The fields of an ArticleBrief. What only concerns the desk stays there."""
    inside = queries.is_insider(call.actor, row)
    return {
        "id": row.id,
        "kind": row.kind,
        "visibility": row.visibility,
        "column": row.column,
        "state": row.state,
        "next_state": row.next_state if inside else None,
        "slug": row.slug,
        "title": row.title,
        "summary": row.summary,
        "unit": unit_brief(*queries.unit_columns(row)),
        "author": _person(row.author_id, row.author_name),
        "claimed_by": _person(row.claimed_by, row.claimer_name) if inside else None,
        "topic_codes": row.topic_codes,
        "publish_at": row.publish_at if inside else None,
        "published_at": row.published_at,
        "urgent_unconfirmed": inside and row.urgent_unconfirmed,
        "blocked_reason": row.blocked_reason if inside else None,
        "created_at": row.created_at,
        "updated_at": row.updated_at,
        "version": row.version,
        "actions": actions,
    }


def _person(user_id: UUID | None, name: str | None) -> PersonBrief | None:
    return None if user_id is None else PersonBrief(id=user_id, name=name or "")


def _cover(pictures: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    return next((picture for picture in pictures if picture["cover"]), None)


def _cover_read(picture: Mapping[str, Any] | None, links: Mapping[UUID, FileLink]) -> CoverRead | None:
    if picture is None:
        return None
    link = links.get(UUID(picture["file_id"]))
    return CoverRead(
        file_id=picture["file_id"],
        alt=picture["alt"] or "",
        caption=picture["caption"],
        credit=picture["credit"],
        url=link.url if link else None,
        thumbnail_url=link.thumbnail_url if link else None,
        width=link.width if link else None,
        height=link.height if link else None,
    )


def one(call: Call, article_id: UUID) -> ArticleRead:
    """One article with its text, or 404."""
    row: Any = call.session.execute(queries.cards(call.actor).where(col(Article.id) == article_id)).one_or_none()
    if row is None:
        raise not_found()
    inside = queries.is_insider(call.actor, row)
    edition = queries.edition(call, row.id, row.working_edition if inside else row.live_edition)
    links = files.links(call, [UUID(picture["file_id"]) for picture in edition.pictures])
    facts = facts_of(call, {row.id: row})
    actions = WORKFLOW.available(call, [row], facts)[row.id]
    movements = queries.movements(call, [UUID(movement_id) for movement_id in edition.movement_ids])
    spoken_of = queries.exemplars(call, [UUID(exemplar_id) for exemplar_id in edition.exemplar_ids])
    return ArticleRead(
        **_card(call, row, actions),
        cover=_cover_read(_cover(edition.pictures), links),
        body_html=html.with_image_addresses(html.clean(edition.body_html), _address(links)),
        byline=edition.byline,
        source=edition.source,
        comm_form_code=edition.comm_form_code,
        movement_ids=list(movements),
        movements=[MovementRef(id=key, code=code, name=name) for key, (code, name) in movements.items()],
        exemplars=[ExemplarRef(id=e.id, kind=e.kind, name=e.name, title=e.title) for e in spoken_of.values()],
        edition=_edition(edition, queries.people(call, (edition.saved_by, edition.approved_by)), inside=inside),
        live_edition=row.live_edition,
        notice=row.notice,
        removal_reason=row.removal_reason if inside else None,
        can_edit=_can_edit(call, row, facts[row.id]),
    )


def _address(links: Mapping[UUID, FileLink]) -> Any:
    """Where the caller's browser finds a picture: a signed link, or the bare address without a session."""
    return lambda file_id: (link.url or f"/api/v1/files/{file_id}") if (link := links.get(file_id)) else None


def _can_edit(call: Call, row: Any, facts: Any) -> bool:
    """Whether PATCH is open: asked of the machine itself, without If-Match."""
    try:
        WORKFLOW.authorise(replace(call, if_match="*", replay_pending=False), row, "edit", facts)
    except DomainError:
        return False
    return True


def editions(call: Call, article_id: UUID) -> list[EditionRead]:
    """Every edition the caller may read, oldest first."""
    article = queries.article(call, article_id)
    found = queries.editions(call, article)
    inside = queries.is_insider(call.actor, article)
    names = queries.people(call, [user for e in found for user in (e.saved_by, e.approved_by)])
    links = files.links(call, {UUID(picture["file_id"]) for e in found for picture in e.pictures})
    return [
        EditionRead(
            **_edition(edition, names, inside=inside).model_dump(),
            summary=edition.summary,
            body_html=html.with_image_addresses(html.clean(edition.body_html), _address(links)),
            byline=edition.byline,
            source=edition.source,
        )
        for edition in found
    ]


def _edition(edition: Edition, names: Mapping[UUID, str], *, inside: bool) -> EditionBrief:
    """Who saved and approved a text is the desk's business."""
    saved, approved = (edition.saved_by, edition.approved_by) if inside else (None, None)
    return EditionBrief(
        n=edition.n,
        state=edition.state,
        title=edition.title,
        change_note=edition.change_note,
        is_minor_change=edition.is_minor_change,
        saved_by=_person(saved, names.get(saved) if saved else None),
        saved_at=edition.saved_at,
        approved_by=_person(approved, names.get(approved) if approved else None),
        approved_at=edition.approved_at,
        live_at=edition.live_at,
    )


def history_of(call: Call, article_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first; for the desk and the author's unit."""
    if not queries.is_insider(call.actor, queries.article(call, article_id)):
        raise forbidden(DESK_ONLY)
    return history.of(call, "article", article_id)
