"""Articles and their editions."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from thidua.articles import prefill, reading, service
from thidua.articles.models import ArticleKind, ArticleState
from thidua.articles.schemas import (
    ArticleAction,
    ArticleBrief,
    ArticleCreate,
    ArticleRead,
    ArticleUpdate,
    EditionRead,
    FromExemplar,
)
from thidua.core.history import HistoryRead
from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Payload

router = APIRouter(prefix="/api/v1/articles", route_class=Door, tags=["articles"])


@router.get("")
def list_articles(
    call: CallDep,
    window: WindowDep,
    state: ArticleState | None = None,
    kind: ArticleKind | None = None,
    unit_id: UUID | None = None,
    mine: Annotated[bool, Query(description="Only the caller's unit")] = False,
    movement: Annotated[str | None, Query(max_length=40, description="A movement's id or code")] = None,
    topic: Annotated[str | None, Query(max_length=4, description="A topic's code: a, b, c, d, đ, e, f")] = None,
    exemplar_id: UUID | None = None,
    waiting: Annotated[bool, Query(description="Only what waits for a step of the caller")] = False,
    q: Annotated[str | None, Query(max_length=200, description="Words, with or without accents")] = None,
) -> Page[ArticleBrief]:
    """Articles the caller may see: the own unit's and the desk's in every state, of others what is published.

    Sorted by `updated_at` (default, newest first) or `created_at`.
    """
    return reading.page(
        call,
        window,
        state=state,
        kind=kind,
        unit_id=unit_id,
        mine=mine,
        movement=movement,
        topic=topic,
        exemplar_id=exemplar_id,
        waiting=waiting,
        q=q,
    )


@router.post("", status_code=201)
def create_article(call: CallDep, body: Payload[ArticleCreate]) -> ArticleRead:
    """Write a draft. By units, Home Affairs, Culture and propaganda; GUIDANCE by propaganda only."""
    return service.create(call, body)


@router.post("/from-exemplar", status_code=201)
def create_from_exemplar(call: CallDep, body: Payload[FromExemplar]) -> ArticleRead:
    """A draft in one step, filled from an exemplar's facts: title, summary, text, movements, topics, pictures."""
    return prefill.from_exemplar(call, body)


@router.get("/{article_id}")
def read_article(call: CallDep, article_id: UUID) -> ArticleRead:
    """One article: the newest edition for the desk and the author's unit, the live one for others."""
    return reading.one(call, article_id)


@router.patch("/{article_id}")
def edit_article(call: CallDep, article_id: UUID, body: Payload[ArticleUpdate]) -> ArticleRead:
    """Change the newest edition: a draft by its author's unit, one in EDITING by the editor who claimed it.

    What is published is changed through `revise`, which opens the next edition while the live one stays.
    """
    return service.edit(call, article_id, body)


@router.post("/{article_id}/actions/{name}")
def act_on_article(call: CallDep, article_id: UUID, name: str, body: Payload[ArticleAction]) -> ArticleRead:
    """One step of the article's machine; `actions` of the article tells which are open and what they take.

    submit, claim, release, return {note, remarks?}, approve, revise {note?, change?}, schedule {at}, unschedule,
    publish, urgent_publish {note}, confirm, withdraw {note: shown on the page}, remove {reason or note}.
    """
    return service.act(call, article_id, name, body)


@router.get("/{article_id}/editions")
def list_editions(call: CallDep, article_id: UUID) -> list[EditionRead]:
    """Every edition, oldest first; outside the desk and the author's unit only the live one."""
    return reading.editions(call, article_id)


@router.get("/{article_id}/history")
def read_history(call: CallDep, article_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first; for the desk and the author's unit."""
    return reading.history_of(call, article_id)
