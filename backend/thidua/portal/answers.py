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
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response

from thidua.core.call import Call
from thidua.core.errors import not_found
from thidua.core.limits import Rate
from thidua.core.runtime import Runtime
from thidua.portal import lists
from thidua.portal.lists import Pulse

JSON = "application/json"
RSS = "application/rss+xml; charset=utf-8"
#: Kept for as long as a shared cache likes, and asked about every time.
_CACHE_CONTROL = "public, max-age=0, must-revalidate"
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


def answer(body: bytes, media_type: str = JSON, changed_at: datetime | None = None) -> Answer:
    """An answer ready to be served and kept."""
    packed = gzip.compress(body, 6, mtime=0) if len(body) >= _WORTH_COMPRESSING else None
    return Answer(body, packed, hashlib.sha256(body).hexdigest()[:32], media_type, changed_at)


class Answers:
    """The answers of one process by address, each good for one seq; the least recently used go first."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._kept: OrderedDict[str, tuple[int, Answer]] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()
        self._turn = asyncio.Lock()
        self._asking: asyncio.Task[Pulse] | None = None

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

    async def serve(self, call: Call, request: Request, build: Callable[[Session], Answer]) -> Response:
        """The answer to this address: from the cache, or built now; 304 when the caller has it already."""
        now = await self.pulse()
        address = f"{request.url.path}?{'&'.join(sorted(request.url.query.split('&')))}"
        found = self._get(address, now.seq)
        if found is None:
            self._limit(call)
            found = await run_in_threadpool(self._read, build)
            self._keep(address, now.seq, found)
        return _response(found, request.headers, now)

    async def serve_media(self, call: Call, request: Request, file_id: UUID) -> Response:
        """A picture, or 304; not kept here, because its bytes are large and lie ready in the storage."""
        sha256, media_type = await run_in_threadpool(self._read, lambda session: lists.media(session, file_id))
        given = {"etag": f'"{sha256[:32]}"', "cache-control": _CACHE_CONTROL}
        if _names(request.headers.get("if-none-match"), sha256[:32]):
            return Response(status_code=304, headers=given)
        self._limit(call)
        try:
            body = await run_in_threadpool(self._runtime.storage.open, sha256)
        except FileNotFoundError:
            log.error("media_bytes_missing", file_id=str(file_id))
            raise not_found() from None
        return Response(body, headers=given, media_type=media_type)

    def _limit(self, call: Call) -> None:
        """What comes from the cache costs next to nothing and is not counted."""
        per_minute = self._runtime.settings.portal_rate_per_minute
        if per_minute:
            rate = Rate("portal", burst=per_minute, per_minute=per_minute)
            self._runtime.limiter.take(rate, call.address, call.system_now)

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


def _response(found: Answer, headers: Headers, now: Pulse) -> Response:
    packed = found.packed if _accepts_gzip(headers) else None
    changed_at = found.changed_at or now.at
    # Compressed bytes differ from the plain ones, so they share the tag only weakly, as behind nginx.
    given = {
        "etag": f'W/"{found.etag}"' if packed else f'"{found.etag}"',
        "cache-control": _CACHE_CONTROL,
        "vary": "Accept-Encoding",
    }
    if changed_at is not None:
        given["last-modified"] = format_datetime(changed_at.astimezone(UTC), usegmt=True)
    if _is_fresh(found, headers, changed_at, shared_second=found.changed_at is None and now.shared_second):
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


def _is_fresh(found: Answer, headers: Headers, changed_at: datetime | None, *, shared_second: bool) -> bool:
    """Whether the caller's copy is this one. Dates count only without a tag, and seconds are coarse: when two changes
    fell into the last one, a copy of that second may be the older of them."""
    if "if-none-match" in headers:
        return _names(headers["if-none-match"], found.etag)
    since = headers.get("if-modified-since")
    if since is None or changed_at is None:
        return False
    try:
        asked = int(parsedate_to_datetime(since).timestamp())
    except (ValueError, OverflowError):
        return False
    changed = int(changed_at.timestamp())
    return asked > changed or (asked == changed and not shared_second)
