"""From stored bytes to an answer: a cache per process, validators, compression.

Every request asks the database for the seq of the last change, and nothing else while the answer is in the cache and
that seq stands still: a change is visible to the next request, whichever process made it. Requests that wait at the
same time share one such question.
"""

import asyncio
import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from threading import Lock
from typing import TypeVar
from uuid import UUID

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from thidua.core.call import Call
from thidua.core.errors import not_found
from thidua.core.runtime import Runtime
from thidua.portal import lists
from thidua.portal.lists import Pulse
from thidua.portal.parts import API
from thidua.portal.visitors import Visitors

JSON = "application/json"
RSS = "application/rss+xml; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"
JSON_FEED = "application/feed+json"
XML = "application/xml; charset=utf-8"
JAVASCRIPT = "text/javascript; charset=utf-8"
#: Answers that name the site, so that they are another for every name it is reached by.
_NAMING_THE_SITE = frozenset({"feed.rss", "feed.atom", "feed.json", "sitemap.xml", "oembed"})
#: Kept for as long as a shared cache likes, and asked about every time.
_CACHE_CONTROL = "public, max-age=0, must-revalidate"
#: Scripts of every site may read it: there is nothing here that is not public.
OPEN_TO_ALL = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Last-Modified, Retry-After, X-Request-ID",
}
#: Where the application keeps its Answers.
STATE_NAME = "portal_answers"
_ASKED = "portal_pulse"
_MOST_BYTES = 32 * 1024 * 1024
_MOST_ENTRIES = 2_000
_WORTH_COMPRESSING = 500
T = TypeVar("T")

log = structlog.get_logger("portal")


@dataclass(frozen=True)
class Answer:
    """The bytes of one answer with their validators; `changed_at` when it is known better than by the last change."""

    body: bytes
    packed: bytes | None
    etag: str
    media_type: str
    changed_at: datetime | None = None

    @property
    def size(self) -> int:
        """Bytes it keeps in memory."""
        return len(self.body) + len(self.packed or b"")


def answer(body: bytes, media_type: str = JSON, etag: str | None = None, changed_at: datetime | None = None) -> Answer:
    """An answer ready to be served and kept; without a tag it gets one by its bytes."""
    worth = len(body) >= _WORTH_COMPRESSING and not media_type.startswith("image/")
    packed = gzip.compress(body, 6, mtime=0) if worth else None
    return Answer(body, packed, etag or hashlib.sha256(body).hexdigest()[:32], media_type, changed_at)


class Answers:
    """The answers of one process by address, each good for one seq; the least recently used go first."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._kept: OrderedDict[str, tuple[int, Answer]] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()
        self._turn = asyncio.Lock()
        self._asking: asyncio.Task[Pulse] | None = None
        self.visitors = Visitors(runtime)

    async def pulse(self) -> Pulse:
        """The last change, read after this call began; whoever waits for the running question shares the next."""
        if self._asking is None:
            self._asking = asyncio.create_task(self._ask())
        return await asyncio.shield(self._asking)

    async def _ask(self) -> Pulse:
        async with self._turn:
            # From here on a newcomer needs a question of his own: ours may already have been answered.
            self._asking = None
            return await run_in_threadpool(self._read, lists.pulse)

    def _read(self, question: Callable[[Session], T]) -> T:
        with Session(self._runtime.db.portal_engine, autoflush=False) as session:
            return question(session)

    async def serve(
        self, call: Call, request: Request, build: Callable[[Session], Answer], *, open_to_all: bool = False
    ) -> Response:
        """The answer to this address: from the cache, or built now; 304 when the caller has it already.

        `open_to_all` also without a key where keys are required.
        """
        keyed = await self.visitors.admit(call, request.headers, open_to_all=open_to_all)
        address = _address(request.scope)
        # The fast path has asked already, after this request came in.
        now: Pulse = request.scope["state"].get(_ASKED) or await self.pulse()
        found = self._get(address, now.seq)
        if found is None:
            if not keyed:
                self.visitors.limit(call)
            found = await run_in_threadpool(self._read, build)
            self._keep(address, now.seq, found)
        return _response(found, request.headers, now)

    async def kept(self, scope: Scope) -> Response | None:
        """The answer to this address when it is in the cache and still good."""
        address = _address(scope)
        if address not in self._kept:
            return None
        now = scope["state"][_ASKED] = await self.pulse()
        found = self._get(address, now.seq)
        return None if found is None else _response(found, Headers(scope=scope), now)

    async def serve_media(self, call: Call, request: Request, file_id: UUID) -> Response:
        """A picture, or 304; not kept here, because its bytes are large and lie ready in the storage."""
        keyed = await self.visitors.admit(call, request.headers, open_to_all=True)
        found = await run_in_threadpool(self._read, lambda session: lists.media(session, file_id))
        given = _headers(f'"{found.sha256[:32]}"', found.published_at)
        if _has_already(request.headers, found.sha256[:32], found.published_at):
            return Response(status_code=304, headers=given)
        if not keyed:
            self.visitors.limit(call)
        body = await run_in_threadpool(self.bytes_of, found.sha256)
        return Response(body, headers=given, media_type=found.media_type)

    def bytes_of(self, sha256: str) -> bytes:
        """Stored bytes, or 404 when they were lost."""
        try:
            return self._runtime.storage.open(sha256)
        except FileNotFoundError:
            log.error("media_bytes_missing", sha256=sha256)
            raise not_found() from None

    def _get(self, address: str, seq: int) -> Answer | None:
        with self._lock:
            kept = self._kept.get(address)
            if kept is None or kept[0] != seq:
                return None
            self._kept.move_to_end(address)
            return kept[1]

    def _keep(self, address: str, seq: int, found: Answer) -> None:
        with self._lock:
            old = self._kept.pop(address, None)
            self._bytes += found.size - (old[1].size if old else 0)
            self._kept[address] = (seq, found)
            while self._bytes > _MOST_BYTES or len(self._kept) > _MOST_ENTRIES:
                _address, (_seq, gone) = self._kept.popitem(last=False)
                self._bytes -= gone.size


class FastPath:
    """Pure ASGI, before routing: an address that was answered before needs neither routing nor parsing again."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve from the cache, or hand on."""
        if scope["type"] == "http" and scope["method"] == "GET" and scope["path"].startswith(f"{API}/"):
            answers: Answers | None = getattr(scope["app"].state, STATE_NAME, None)
            response = await self._from_cache(answers, scope) if answers is not None else None
            if response is not None:
                await response(scope, receive, send)
                return
        await self._app(scope, receive, send)

    @staticmethod
    async def _from_cache(answers: Answers, scope: Scope) -> Response | None:
        if answers.visitors.are_looked_at(scope):
            return None
        try:
            return await answers.kept(scope)
        except SQLAlchemyError:
            # The route meets the same fault, and refuses in words.
            return None


def _address(scope: Scope) -> str:
    """What an answer is kept under: its path and parameters in one order. The host counts where links name it."""
    # Of a parameter given twice the last counts, so equal names keep their order.
    parts = scope["query_string"].decode("latin-1").split("&")
    query = "&".join(sorted(parts, key=lambda part: part.partition("=")[0]))
    if scope["path"].rpartition("/")[2] not in _NAMING_THE_SITE:
        return f"{scope['path']}?{query}"
    host = next((value for name, value in scope["headers"] if name == b"host"), b"").decode("latin-1")
    return f"{scope['path']}?{query}@{scope['scheme']}://{host}"


def _headers(etag: str, changed_at: datetime | None) -> dict[str, str]:
    given = {"etag": etag, "cache-control": _CACHE_CONTROL, **OPEN_TO_ALL}
    if changed_at is not None:
        given["last-modified"] = format_datetime(changed_at.astimezone(UTC), usegmt=True)
    return given


def _response(found: Answer, headers: Headers, now: Pulse) -> Response:
    packed = found.packed if _accepts_gzip(headers) else None
    changed_at = found.changed_at or now.at
    # Compressed bytes differ from the plain ones, so they share the tag only weakly, as behind nginx.
    given = _headers(f'W/"{found.etag}"' if packed else f'"{found.etag}"', changed_at)
    given["vary"] = "Accept-Encoding"
    shared = found.changed_at is None and now.shared_second
    if _has_already(headers, found.etag, changed_at, shared_second=shared):
        return Response(status_code=304, headers=given)
    if packed is not None:
        given["content-encoding"] = "gzip"
    return Response(packed or found.body, headers=given, media_type=found.media_type)


def _accepts_gzip(headers: Headers) -> bool:
    for part in headers.get("accept-encoding", "").lower().split(","):
        coding, _, weight = part.partition(";")
        if coding.strip() in {"gzip", "*"}:
            return weight.strip().replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False


def _names(tags: str | None, etag: str) -> bool:
    """Whether If-None-Match names this tag, weakly compared."""
    given = {tag.strip().removeprefix("W/") for tag in (tags or "").split(",")}
    return f'"{etag}"' in given or "*" in given


def _has_already(headers: Headers, etag: str, changed_at: datetime | None, *, shared_second: bool = False) -> bool:
    """Whether the caller's copy is this one. Dates count only without a tag, and seconds are coarse: when two changes
    fell into the last one, a copy of that second may be the older of them."""
    if "if-none-match" in headers:
        return _names(headers["if-none-match"], etag)
    since = headers.get("if-modified-since")
    if since is None or changed_at is None:
        return False
    try:
        asked = int(parsedate_to_datetime(since).timestamp())
    except (ValueError, OverflowError):
        return False
    changed = int(changed_at.timestamp())
    return asked > changed or (asked == changed and not shared_second)
