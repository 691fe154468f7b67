"""Around every request: its id, its log line, its security headers, and a readable answer to faults of ours."""

import re
import time

import structlog
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from thidua.core.http import language_of
from thidua.core.ids import new_id
from thidua.core.problems import server_error
from thidua.core.security_headers import API_CSP, BASE, HSTS

log = structlog.get_logger("http")
_GIVEN_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


class Envelope:
    """Pure ASGI, outermost: X-Request-ID in, out and in every log line; headers; 500 as problem+json."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self._app = app
        self._headers = {**BASE, **({"strict-transport-security": HSTS} if secure else {})}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = self._id(scope)
        state = scope.setdefault("state", {})
        state["request_id"] = request_id
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        started, status = time.perf_counter(), 0

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["x-request-id"] = request_id
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                headers.setdefault("content-security-policy", API_CSP)
            await send(message)

        try:
            await self._app(scope, receive, send_with_headers)
        except Exception:
            log.exception("request_failed", method=scope["method"], path=scope["path"])
            if status:
                raise
            request = Request(scope, receive)
            await server_error(request, language_of(request))(scope, receive, send_with_headers)
        finally:
            log.info(
                "request",
                method=scope["method"],
                path=scope["path"],
                status=status,
                code=state.get("problem_code"),
                ms=round((time.perf_counter() - started) * 1000, 1),
            )

    @staticmethod
    def _id(scope: Scope) -> str:
        given = next((v.decode("latin-1") for k, v in scope["headers"] if k == b"x-request-id"), "")
        return given if _GIVEN_ID.fullmatch(given) else str(new_id())
