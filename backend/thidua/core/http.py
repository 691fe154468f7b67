"""The door: the one route class through which every request enters.

Read the body (413, 400), authenticate (401), take the write gate and a thread, claim the idempotency key, run the
endpoint, serialise, store the answer, commit; only then the answer leaves. FastAPI's own order answered 201 for a
commit that failed afterwards.
"""

import asyncio
import functools
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Annotated, Any, cast

from fastapi import Depends, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from fastapi.security import HTTPBearer
from pydantic import BaseModel, TypeAdapter
from sqlalchemy.exc import DataError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import StaleDataError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.types import Receive, Scope

from thidua.core import idempotency, strict_json
from thidua.core.access import PUBLIC, Actor
from thidua.core.call import Call, Replay, bind, stale
from thidua.core.errors import DomainError, Language, Message, busy, conflict, not_found, unauthenticated
from thidua.core.idempotency import StoredAnswer
from thidua.core.payload import invalid
from thidua.core.problems import problem_response
from thidua.core.runtime import Runtime

MAX_BODY_BYTES = 2 * 1024 * 1024
UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
#: Where bodies hold passwords: a stored fingerprint of one would be a fast hash of it, so keys are ignored.
KEYLESS = ("/api/v1/auth/", "/api/v1/me/")
_bearer = HTTPBearer(auto_error=False, description="Access token from POST /api/v1/auth/login")


async def _signed_in(request: Request, _credentials: Annotated[Any, Depends(_bearer)] = None) -> Call:
    return cast("Call", request.state.call)


async def _anyone(request: Request) -> Call:
    return cast("Call", request.state.call)


#: The call of a signed-in user; the route answers 401 without one.
CallDep = Annotated[Call, Depends(_signed_in)]
#: The call of anyone; the actor is PUBLIC.
AnyoneDep = Annotated[Call, Depends(_anyone)]


class StrictRequest(Request):
    """A request whose body is read once, bounded and strictly parsed."""

    def __init__(self, scope: Scope, receive: Receive, raw: bytes, parsed: Any) -> None:
        super().__init__(scope, receive)
        self._body = raw
        self._parsed = parsed

    async def json(self) -> Any:
        """The strictly parsed body."""
        return self._parsed


def body_limit(size: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Another limit than 2 MB for one endpoint's body, in bytes; stands below the route decorator."""

    def mark(endpoint: Callable[..., Any]) -> Callable[..., Any]:
        endpoint.max_body = size  # type: ignore[attr-defined]
        return endpoint

    return mark


async def _bounded(request: Request, limit: int) -> bytes:
    """The whole body, or 413 as soon as it is known to be too large, declared or counted."""
    declared = request.headers.get("content-length", "0")
    if declared.isdecimal() and int(declared[:20]) > limit:
        raise too_large()
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise too_large()
        parts.append(part)
    return b"".join(parts)


class Door(APIRoute):
    """See the module. An endpoint takes `call: CallDep` or `call: AnyoneDep` and makes one service call."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **kwargs: Any) -> None:
        methods = {m.upper() for m in kwargs.get("methods") or {"GET"}}
        self.writes = bool(methods & UNSAFE)
        self.max_body: int = getattr(endpoint, "max_body", MAX_BODY_BYTES)
        super().__init__(path, _enter(endpoint, self.writes, kwargs.get("status_code") or 200), **kwargs)
        calls = {d.call for d in _flat(self.dependant)}
        self.signed_in = _signed_in in calls
        if not self.signed_in and _anyone not in calls:
            raise TypeError(f"{path}: an endpoint needs call: CallDep or call: AnyoneDep")
        self.reads_json = self.body_field is not None and "multipart" not in str(type(self.body_field.field_info))
        self.query_names = {f.alias for d in _flat(self.dependant) for f in d.query_params}

    def get_route_handler(self) -> Callable[[Request], Awaitable[Response]]:  # type: ignore[override]
        """FastAPI's handler between our reading and our refusing."""
        inner = super().get_route_handler()

        async def handle(request: Request) -> Response:
            language = language_of(request)
            try:
                strict = await self._read(request)
                await self._admit(strict, language)
                return await inner(strict)
            except RequestValidationError as error:
                return problem_response(request, language, _from_validation(error))
            except StarletteHTTPException as error:
                return problem_response(request, language, from_http_exception(error))
            except Exception as error:  # noqa: BLE001 - what is not a known fault is raised again
                return problem_response(request, language, as_domain_error(error))

        return handle

    async def _read(self, request: Request) -> StrictRequest:
        raw = await _bounded(request, self.max_body)
        scope = request.scope
        content_type = request.headers.get("content-type", "")
        parsed: Any = None
        if self.body_field is not None and not content_type.startswith("multipart/"):
            if not raw and self.reads_json:
                # No body is read as {}: an action without fields needs none.
                headers = [h for h in scope["headers"] if h[0] != b"content-type"]
                scope = {**scope, "headers": [*headers, (b"content-type", b"application/json")]}
                raw = b"{}"
            elif "json" not in content_type:
                raise DomainError(
                    "not_json", 400, Message("Nội dung yêu cầu phải là JSON.", "The request body must be JSON.")
                )
            parsed = strict_json.loads(raw)
        return StrictRequest(scope, request.receive, raw, parsed)

    async def _admit(self, request: StrictRequest, language: Language) -> None:
        runtime = runtime_of(request)
        actor = PUBLIC
        if self.signed_in:
            token = bearer_token(request.headers)
            actor = await run_in_threadpool(_authenticate, runtime, token)
        request.state.call = Call(
            runtime=runtime,
            session=runtime.db.writing() if self.writes else runtime.db.reading(),
            actor=actor,
            now=runtime.clock.now(),
            system_now=runtime.clock.system_now(),
            language=language,
            request_id=getattr(request.state, "request_id", ""),
            address=client_address(request),
            if_match=request.headers.get("if-match"),
        )
        request.state.call.notes["request"] = request
        unknown = set(request.query_params.keys()) - self.query_names
        if unknown:
            request.state.unknown_query = True
            raise DomainError(
                "unknown_parameter",
                422,
                Message("Yêu cầu có tham số không được hỗ trợ.", "The request has a parameter that is not known."),
            )


def _enter(endpoint: Callable[..., Any], writes: bool, status: int) -> Callable[..., Any]:
    """The endpoint as FastAPI runs it: gate and key held in the loop, all database work in one thread."""
    if inspect.iscoroutinefunction(endpoint):
        return endpoint
    returns = inspect.signature(endpoint).return_annotation
    plain = returns is inspect.Signature.empty or (isinstance(returns, type) and issubclass(returns, Response))
    adapter = None if plain or returns is None else TypeAdapter(returns)

    @functools.wraps(endpoint)
    async def enter(**kwargs: Any) -> Response:
        call: Call = kwargs["call"]
        runtime = call.runtime
        request: StrictRequest = call.notes.pop("request")
        key = request.headers.get("idempotency-key") if writes else None
        if key is not None and request.url.path.startswith(KEYLESS):
            key = None
        if not writes:
            return await run_in_threadpool(_read_only, call, endpoint, kwargs, adapter, status)
        if key is not None:
            idempotency.check_key(key)
        async with runtime.db.gate.hold(), _one_at_a_time(call.actor.key, key):
            return await run_in_threadpool(_write, call, endpoint, kwargs, adapter, status, request, key)

    return enter


def _read_only(
    call: Call, endpoint: Callable[..., Any], kwargs: dict[str, Any], adapter: TypeAdapter[Any] | None, status: int
) -> Response:
    with call.session:
        return _render(endpoint(**kwargs), adapter, status, call)


def _write(
    call: Call,
    endpoint: Callable[..., Any],
    kwargs: dict[str, Any],
    adapter: TypeAdapter[Any] | None,
    status: int,
    request: StrictRequest,
    key: str | None,
) -> Response:
    """One transaction. Time is taken here, behind the gate, so that receipts follow the order of commits."""
    call.now, call.system_now = call.runtime.clock.now(), call.runtime.clock.system_now()
    bind(call)
    held: idempotency.Claim | None = None
    with call.session as session:
        if key is not None:
            content = idempotency.content_of(request._body, request.headers.get("content-type", ""))
            print_ = idempotency.fingerprint(request.method, request.url.path, content)
            held = idempotency.claim(session, call.actor.key, key, print_, call.system_now)
            call.replay_pending = held.is_replay
        try:
            response = _render(endpoint(**kwargs), adapter, status, call, request.url.path)
        except Replay:
            session.rollback()
            return _replayed(cast("idempotency.Claim", held))
        except DomainError as error:
            if held is not None and held.is_replay and error.status != 404:
                session.rollback()
                return _replayed(held)
            if error.keeps:
                call.commit()
            raise
        if held is not None and held.is_replay:
            session.rollback()
            return _replayed(held)
        if held is not None and 200 <= response.status_code < 300:
            headers = {k: v for k, v in response.headers.items() if k in {"etag", "location", "content-type"}}
            body = bytes(response.body)
            if adapter is not None and "kept_answer" in call.notes:
                # An answer that shows a secret once is kept without it.
                body = adapter.dump_json(call.notes["kept_answer"])
            idempotency.keep(session, held, StoredAnswer(response.status_code, headers, body))
        call.commit()
        return response


def _replayed(held: idempotency.Claim) -> Response:
    stored = held.answer()
    return Response(stored.body, stored.status, {**stored.headers, "idempotent-replayed": "true"})


def _render(
    result: Any, adapter: TypeAdapter[Any] | None, status: int, call: Call, path: str | None = None
) -> Response:
    """The answer's bytes; a versioned object carries its ETag, a created one its Location."""
    if isinstance(result, Response):
        return result
    headers = {"cache-control": "no-store", **call.notes.get("headers", {})}
    version = getattr(result, "version", None)
    if isinstance(version, int):
        headers["etag"] = f'"{version}"'
    if status == 201 and path is not None and hasattr(result, "id"):
        headers.setdefault("location", f"{path}/{result.id}")
    if adapter is None:
        response = Response(None, 204, headers)
    else:
        response = Response(adapter.dump_json(result), status, headers, media_type="application/json")
    for name, value in call.notes.get("cookies", []):
        response.headers.append(name, value)
    return response


_busy_keys: dict[tuple[str, str], tuple[asyncio.Lock, list[None]]] = {}


@asynccontextmanager
async def _one_at_a_time(scope: str, key: str | None) -> AsyncIterator[None]:
    """Parallel calls with one key wait here, not in threads: forty waiting threads would starve the first call."""
    if key is None:
        yield
        return
    lock, waiting = _busy_keys.setdefault((scope, key), (asyncio.Lock(), []))
    waiting.append(None)
    try:
        async with lock:
            yield
    finally:
        waiting.pop()
        if not waiting:
            _busy_keys.pop((scope, key), None)


def _authenticate(runtime: Runtime, token: str) -> Actor:
    port = runtime.ports.authenticate
    if port is None:
        raise RuntimeError("no authenticate port: thidua.registry was not applied")
    with runtime.db.read() as session:
        return port(runtime, session, token)


def bearer_token(headers: Headers) -> str:
    """The token of `Authorization: Bearer …`, or 401."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise unauthenticated()
    return token.strip()


def runtime_of(request: Request) -> Runtime:
    """The process's runtime."""
    return cast("Runtime", request.app.state.runtime)


def language_of(request: Request) -> Language:
    """English when asked for first, else Vietnamese."""
    return "en" if request.headers.get("accept-language", "").lower().startswith("en") else "vi"


def client_address(request: Request) -> str:
    """The caller's address; behind n trusted proxies the n-th from the right of X-Forwarded-For."""
    proxies = runtime_of(request).settings.trusted_proxies
    forwarded = [part.strip() for part in request.headers.get("x-forwarded-for", "").split(",") if part.strip()]
    if proxies and len(forwarded) >= proxies:
        return forwarded[-proxies]
    return request.client.host if request.client else ""


def _from_validation(error: RequestValidationError) -> DomainError:
    errors = error.errors()
    if any(e["loc"] and e["loc"][0] == "path" for e in errors):
        return not_found()  # a malformed id is an id nothing has
    return invalid(errors, skip=1)


def from_http_exception(error: Exception) -> DomainError:
    """What the framework refused, in our words."""
    if not isinstance(error, StarletteHTTPException):
        raise error
    if error.status_code == 413:
        return too_large()
    if error.status_code == 404:
        return not_found()
    if error.status_code == 405:
        message = Message("Địa chỉ này không hỗ trợ thao tác vừa gọi.", "This address does not support the method.")
        return DomainError("method_not_allowed", 405, message, headers=dict(error.headers or {}))
    message = Message("Không xử lý được yêu cầu.", "The request could not be served.")
    return DomainError(f"http_{error.status_code}", error.status_code, message, headers=dict(error.headers or {}))


def too_large() -> DomainError:
    """413, for bodies over the limit, counted while they come in.

    The connection stays open: uvicorn throws the rest of the body away as it comes. Closing it would reset the
    connection under a sender that still writes, and nginx would answer 502 in place of this.
    """
    message = Message("Nội dung gửi lên vượt quá dung lượng cho phép.", "The request body is too large.")
    return DomainError("too_large", 413, message)


def as_domain_error(error: Exception) -> DomainError:
    """Known faults of the database as refusals; anything else is a fault of ours and is raised again."""
    if isinstance(error, DomainError):
        return error
    if isinstance(error, StaleDataError):
        return stale()
    if isinstance(error, IntegrityError):
        return conflict(
            Message(
                "Nội dung trùng hoặc vướng với dữ liệu đang có.", "This collides with something that already exists."
            ),
            code="already_exists",
        )
    if isinstance(error, DataError):
        return DomainError("invalid", 422, Message("Dữ liệu chưa hợp lệ.", "A value is not valid."))
    if isinstance(error, OperationalError | PoolTimeout):
        if "disk is full" in str(error) or "No space left" in str(error):
            return DomainError(
                "storage_full",
                507,
                Message("Máy chủ hết dung lượng lưu trữ. Chưa lưu được.", "The server is out of storage; not saved."),
            )
        return busy()
    raise error


def _flat(dependant: Any) -> list[Any]:
    return [dependant, *(d for sub in dependant.dependencies for d in _flat(sub))]


class Deleted(BaseModel):
    """The answer to a deletion."""

    deleted: bool = True
