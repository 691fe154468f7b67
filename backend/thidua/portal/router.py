"""The portal API, version 1: read only, for the district's e-portal and anyone else. Frozen contract."""

from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from pydantic import BeforeValidator
from sqlalchemy.orm import Session
from starlette.responses import Response

from thidua.core.http import AnyoneDep, Door
from thidua.core.paging import Window
from thidua.core.payload import Instant
from thidua.exemplars.models import ExemplarField, ExemplarKind
from thidua.portal import answers, feed, lists
from thidua.portal.answers import Answer, Answers, answer
from thidua.portal.lists import Filters
from thidua.portal.schemas import (
    PortalArticle,
    PortalArticlePage,
    PortalChangePage,
    PortalExemplar,
    PortalExemplarPage,
    PortalMovementItem,
    PortalMovementPage,
)


class PortalDoor(Door):
    """The one door, open to scripts of every site: there is nothing here that is not public."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Every answer, refusals too, may be read from anywhere."""
        inner = super().get_route_handler()

        async def handle(request: Request) -> Response:
            response = await inner(request)
            response.headers.update(answers.OPEN_TO_ALL)
            return response

        return handle


router = APIRouter(prefix="/api/portal/v1", route_class=PortalDoor, tags=["portal"])

Value = Annotated[str | None, Query(max_length=120)]
Words = Annotated[str | None, Query(max_length=200, description="Words, with or without accents")]
_GONE: dict[int | str, dict[str, Any]] = {410: {"description": "Withdrawn or removed; `detail` is the notice"}}


def _shows(model: Any, **more: Any) -> dict[str, Any]:
    """The documentation of an endpoint whose answer is stored bytes of this schema."""
    not_modified = {"description": "The caller's copy is this one"}
    return {
        "response_class": Response,
        "responses": {200: {"model": model}, 304: not_modified, **more.get("refusals", {})},
    }


def _plus_again(value: object) -> object:
    """A `+` of a time zone that reached us as a space."""
    return value.replace(" ", "+") if isinstance(value, str) and "T" in value else value


Since = Annotated[
    Instant | None, BeforeValidator(_plus_again), Query(description="Only what changed at or after this instant")
]


async def _window(
    limit: Annotated[int, Query(ge=1, le=100, description="Rows per page")] = 20,
    cursor: Annotated[str | None, Query(max_length=500, description="next_cursor of the page before")] = None,
) -> Window:
    return Window(limit=limit, cursor=cursor)


PortalWindow = Annotated[Window, Depends(_window)]


def _answers(request: Request, call: AnyoneDep) -> Answers:
    """This process's answers."""
    state = request.app.state
    if not hasattr(state, answers.STATE_NAME):
        setattr(state, answers.STATE_NAME, Answers(call.runtime))
    found: Answers = getattr(state, answers.STATE_NAME)
    return found


async def _serve(call: AnyoneDep, request: Request, build: Callable[[Session], Answer]) -> Response:
    return await _answers(request, call).serve(call, request, build)


def _given(**keys: str | None) -> dict[str, str]:
    return {name: value for name, value in keys.items() if value is not None}


@router.get("/articles", **_shows(PortalArticlePage))
async def list_articles(
    call: AnyoneDep,
    request: Request,
    window: PortalWindow,
    movement: Annotated[str | None, Query(max_length=120, description="A movement's code or id")] = None,
    topic: Annotated[str | None, Query(max_length=4, description="A topic's code: a, b, c, d, đ, e, f")] = None,
    unit: Annotated[str | None, Query(max_length=120, description="A unit's code or id")] = None,
    column: Annotated[str | None, Query(max_length=120, description="A column by name or slug")] = None,
    exemplar: Annotated[str | None, Query(max_length=120, description="An exemplar's id or slug")] = None,
    since: Since = None,
    q: Words = None,
) -> Response:
    """Published articles, newest first. What was taken down is told by `/changes`, not here."""
    keys = _given(exemplar=exemplar, movement=movement, topic=topic, unit=unit, column=column)
    return await _serve(
        call, request, lambda session: answer(lists.page(session, "article", Filters(keys, since, q), window))
    )


@router.get("/articles/{slug}", **_shows(PortalArticle, refusals=_GONE))
async def read_article(call: AnyoneDep, request: Request, slug: str) -> Response:
    """One article with its text and schema.org JSON-LD; 410 with a notice when it was withdrawn or removed."""
    return await _serve(call, request, lambda session: _one(session, "article", slug))


@router.get("/exemplars", **_shows(PortalExemplarPage))
async def list_exemplars(
    call: AnyoneDep,
    request: Request,
    window: PortalWindow,
    kind: ExemplarKind | None = None,
    field: ExemplarField | None = None,
    movement: Value = None,
    topic: Annotated[str | None, Query(max_length=4)] = None,
    unit: Value = None,
    since: Since = None,
    q: Words = None,
) -> Response:
    """Exemplars that agreed to be shown, newest first."""
    keys = _given(unit=unit, movement=movement, topic=topic, kind=kind, field=field)
    return await _serve(
        call, request, lambda session: answer(lists.page(session, "exemplar", Filters(keys, since, q), window))
    )


@router.get("/exemplars/{slug}", **_shows(PortalExemplar, refusals=_GONE))
async def read_exemplar(call: AnyoneDep, request: Request, slug: str) -> Response:
    """One exemplar: what it achieved and how, and the articles about it; 410 when it is shown no more."""
    return await _serve(call, request, lambda session: _one(session, "exemplar", slug))


@router.get("/movements", **_shows(PortalMovementPage))
async def list_movements(call: AnyoneDep, request: Request, window: PortalWindow) -> Response:
    """Movements and campaigns, in the order they were recorded."""
    return await _serve(
        call, request, lambda session: answer(lists.page(session, "movement", Filters(), window, lists.OLDEST))
    )


@router.get("/movements/{code}", **_shows(PortalMovementItem))
async def read_movement(call: AnyoneDep, request: Request, code: str) -> Response:
    """One movement with the campaigns linked to it."""
    return await _serve(call, request, lambda session: _one(session, "movement", code))


@router.get("/media/{file_id}", response_class=Response, responses={200: {"content": {"image/*": {}}}})
async def read_media(call: AnyoneDep, request: Request, file_id: UUID) -> Response:
    """A picture of a live item; 404 once no live item shows it."""
    return await _answers(request, call).serve_media(call, request, file_id)


@router.get("/changes", **_shows(PortalChangePage))
async def list_changes(
    call: AnyoneDep,
    request: Request,
    limit: Annotated[int, Query(ge=1, le=100)] = 100,
    cursor: Annotated[str | None, Query(max_length=500, description="next_cursor of the answer before")] = None,
) -> Response:
    """Every change of what is public, from the oldest, in the order of commits, with tombstones.

    A mirror asks again and again with the last `next_cursor`, which is never null, and misses nothing.
    """
    return await _serve(call, request, lambda session: answer(lists.changes(session, cursor, limit)))


@router.get("/feed.rss", response_class=Response, responses={200: {"content": {"application/rss+xml": {}}}})
async def read_feed(call: AnyoneDep, request: Request) -> Response:
    """The newest articles as RSS 2.0."""
    site = call.runtime.settings.public_url.rstrip("/") or str(request.base_url).rstrip("/")
    return await _serve(call, request, lambda session: _feed(call, session, site))


def _one(session: Session, kind: str, slug: str) -> Answer:
    body, etag, changed_at = lists.one(session, kind, slug)
    return answer(body, etag=etag, changed_at=changed_at)


def _feed(call: AnyoneDep, session: Session, site: str) -> Answer:
    changed_at: datetime = lists.pulse(session).at or call.now
    briefs = lists.newest(session, "article", feed.LENGTH)
    return answer(feed.rss(site, briefs, call.runtime.zone(session), changed_at), answers.RSS)
