"""The portal API, version 1: read only, for the district's e-portal and anyone else. Frozen contract."""

from collections.abc import Callable, Coroutine
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Security
from fastapi.security import APIKeyHeader
from pydantic import BeforeValidator
from sqlalchemy.orm import Session
from starlette.responses import JSONResponse, Response

from thidua.core.errors import not_found
from thidua.core.http import AnyoneDep, Door
from thidua.core.paging import Window
from thidua.core.payload import Instant
from thidua.exemplars.models import ExemplarField, ExemplarKind
from thidua.files import images
from thidua.files.kinds import FileKind
from thidua.portal import answers, feed, lists, oembed, related, sitemap
from thidua.portal.answers import Answer, Answers, answer
from thidua.portal.feed import Channel
from thidua.portal.lists import Filters
from thidua.portal.schemas import (
    PortalArticle,
    PortalArticlePage,
    PortalChangePage,
    PortalExemplar,
    PortalExemplarPage,
    PortalJsonFeed,
    PortalMovementItem,
    PortalMovementPage,
    PortalOembed,
    PortalRelated,
)
from thidua.portal.visitors import KEY_HEADER

WIDGET = Path(__file__).with_name("widget.js").read_bytes()


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


_key = APIKeyHeader(name=KEY_HEADER, auto_error=False, description="Raises the rate limit; may be required")


async def _documented(_key: Annotated[str | None, Security(_key)] = None) -> None:
    """The key, for the documentation; thidua.portal.visitors looks at it."""


router = APIRouter(
    prefix="/api/portal/v1", route_class=PortalDoor, tags=["portal"], dependencies=[Depends(_documented)]
)

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


def _number(value: object) -> object:
    return int(value) if isinstance(value, str) and value.isascii() and value.isdecimal() else value


Width = Annotated[
    Literal[480, 960, 1600] | None, BeforeValidator(_number), Query(description="A smaller copy, in pixels")
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


async def _serve(
    call: AnyoneDep, request: Request, build: Callable[[Session], Answer], *, open_to_all: bool = False
) -> Response:
    return await _answers(request, call).serve(call, request, build, open_to_all=open_to_all)


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


@router.get("/articles/{slug}/related", **_shows(PortalRelated))
async def list_related(
    call: AnyoneDep, request: Request, slug: str, limit: Annotated[int, Query(ge=1, le=20)] = 6
) -> Response:
    """Articles about the same exemplars, movements or topics, the closest first, then the newest."""
    return await _serve(call, request, lambda session: answer(related.to(session, "article", slug, limit)))


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
async def read_media(
    call: AnyoneDep,
    request: Request,
    file_id: UUID,
    width: Width = None,
) -> Response:
    """A picture of a live item, whole or as one of its `sizes`; 404 once no live item shows it."""
    kept = _answers(request, call)
    if width is None:
        return await kept.serve_media(call, request, file_id)
    return await _serve(call, request, lambda session: _scaled(kept, session, file_id, width), open_to_all=True)


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


Length = Annotated[int, Query(ge=1, le=feed.LENGTH, description="At most so many articles")]


def _feed_route(media_type: str) -> dict[str, Any]:
    return {"response_class": Response, "responses": {200: {"content": {media_type: {}}}}}


async def _feed_keys(
    movement: Annotated[str | None, Query(max_length=120, description="A movement's code or id")] = None,
    topic: Annotated[str | None, Query(max_length=4, description="A topic's code: a, b, c, d, đ, e, f")] = None,
    unit: Annotated[str | None, Query(max_length=120, description="A unit's code or id")] = None,
    column: Annotated[str | None, Query(max_length=120, description="A column by name or slug")] = None,
) -> dict[str, str]:
    return _given(movement=movement, topic=topic, unit=unit, column=column)


FeedKeys = Annotated[dict[str, str], Depends(_feed_keys)]


@router.get("/feed.rss", **_feed_route("application/rss+xml"))
async def read_feed(call: AnyoneDep, request: Request, keys: FeedKeys, limit: Length = feed.LENGTH) -> Response:
    """The newest articles as RSS 2.0."""
    return await _feed(call, request, keys, limit, feed.rss, answers.RSS)


@router.get("/feed.atom", **_feed_route("application/atom+xml"))
async def read_atom(call: AnyoneDep, request: Request, keys: FeedKeys, limit: Length = feed.LENGTH) -> Response:
    """The newest articles as Atom 1.0."""
    return await _feed(call, request, keys, limit, feed.atom, answers.ATOM)


class JsonFeed(JSONResponse):
    """Documents the media type of JSON Feed."""

    media_type = answers.JSON_FEED


@router.get("/feed.json", response_class=JsonFeed, responses={200: {"model": PortalJsonFeed}})
async def read_json_feed(call: AnyoneDep, request: Request, keys: FeedKeys, limit: Length = feed.LENGTH) -> Response:
    """The newest articles as JSON Feed 1.1; what the widget shows."""
    return await _feed(call, request, keys, limit, feed.json_feed, answers.JSON_FEED)


@router.get("/sitemap.xml", **_feed_route("application/xml"))
async def read_sitemap(
    call: AnyoneDep,
    request: Request,
    page: Annotated[int | None, Query(ge=1, le=5_000, description="One file of the index")] = None,
) -> Response:
    """The pages of articles for search engines; with many articles an index, whose files are its `page`s."""
    site = _site(call, request)
    return await _serve(call, request, lambda session: _sitemap(session, site, page), open_to_all=True)


@router.get("/oembed", **_shows(PortalOembed, refusals=_GONE))
async def read_oembed(
    call: AnyoneDep,
    request: Request,
    url: Annotated[str, Query(max_length=1_000, description="The address of an article's page")],
    form: Annotated[Literal["json"], Query(alias="format")] = "json",
    maxwidth: Annotated[int | None, Query(ge=1, le=10_000)] = None,
    maxheight: Annotated[int | None, Query(ge=1, le=10_000)] = None,
) -> Response:
    """oEmbed 1.0: title, author, picture and a quotation of the article with this address."""
    site = _site(call, request)

    def build(session: Session) -> Answer:
        body, _etag, changed_at = lists.one(session, "article", oembed.slug_of(site, url))
        return answer(oembed.of(site, body, maxwidth, maxheight), changed_at=changed_at)

    return await _serve(call, request, build, open_to_all=True)


@router.get("/widget.js", **_feed_route("text/javascript"))
async def read_widget(call: AnyoneDep, request: Request) -> Response:
    """The column as an element for other sites: `<script src=… async></script><thi-dua-column></thi-dua-column>`."""
    return await _serve(call, request, lambda _session: answer(WIDGET, answers.JAVASCRIPT), open_to_all=True)


def _site(call: AnyoneDep, request: Request) -> str:
    return call.runtime.settings.public_url.rstrip("/") or str(request.base_url).rstrip("/")


def _one(session: Session, kind: str, slug: str) -> Answer:
    body, etag, changed_at = lists.one(session, kind, slug)
    return answer(body, etag=etag, changed_at=changed_at)


def _scaled(kept: Answers, session: Session, file_id: UUID, width: int) -> Answer:
    picture = lists.media(session, file_id)
    etag = f"{picture.sha256[:32]}-{width}"
    body = images.scaled(kept.bytes_of(picture.sha256), FileKind(picture.media_type), width)
    return answer(body, picture.media_type, etag, picture.published_at)


async def _feed(
    call: AnyoneDep,
    request: Request,
    keys: dict[str, str],
    limit: int,
    write: Callable[[Channel], bytes],
    media_type: str,
) -> Response:
    site = _site(call, request)
    address = f"{site}{request.url.path}" + (f"?{request.url.query}" if request.url.query else "")

    def build(session: Session) -> Answer:
        changed_at: datetime = lists.pulse(session).at or call.now
        briefs = lists.newest(session, "article", limit, keys)
        return answer(write(Channel(site, address, briefs, call.runtime.zone(session), changed_at)), media_type)

    return await _serve(call, request, build, open_to_all=True)


def _sitemap(session: Session, site: str, page: int | None) -> Answer:
    changed_at = lists.pulse(session).at
    files = max(1, -(-lists.count(session, "article") // sitemap.PER_FILE))
    if page is None and files > 1:
        return answer(sitemap.index(site, files, changed_at), answers.XML)
    if page is not None and page > files:
        raise not_found()
    number = page or 1
    rows = lists.addresses(session, "article", (number - 1) * sitemap.PER_FILE, sitemap.PER_FILE)
    return answer(sitemap.pages(site, rows, with_home=number == 1, changed_at=changed_at), answers.XML)
