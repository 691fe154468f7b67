"""The browser's side of a request: cookies, and whose page sent it.

Refresh and logout live on a cookie that the browser adds by itself, so they ask whose page the request comes from.
Allowed: an Origin of this host, of THIDUA_PUBLIC_URL or of THIDUA_ALLOWED_ORIGINS (outside production also of the
loopback, where the front end's development server stands); no Origin, but Sec-Fetch-Site: same-origin; no Origin
and an Authorization header, which no foreign page can add; no Origin and no cookie, where there is nothing to
abuse. Everything else is refused with 403. Login needs none of this: it takes nothing from a cookie.
"""

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Request

from thidua.core.errors import DomainError, Message
from thidua.core.http import runtime_of
from thidua.core.settings import Settings
from thidua.identity.sessions import COOKIE, DEVICE_COOKIE, Browser

_DEFAULT_PORTS = {"http": 80, "https": 443}
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_USER_AGENT_LENGTH = 200


async def _browser(request: Request) -> Browser:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    agent = request.headers.get("user-agent", "")
    return Browser(
        refresh=request.cookies.get(COOKIE),
        mark=request.cookies.get(DEVICE_COOKIE),
        user_agent="".join(char for char in agent if char.isprintable())[:_USER_AGENT_LENGTH],
        bearer=token.strip() if scheme.lower() == "bearer" else None,
    )


async def _own_page(request: Request, browser: Annotated[Browser, Depends(_browser)]) -> Browser:
    headers = request.headers
    origin = headers.get("origin")
    if origin is None:
        fine = (
            browser.refresh is None
            or headers.get("sec-fetch-site") == "same-origin"
            or headers.get("authorization") is not None
        )
    else:
        fine = is_ours(origin, headers.get("host", ""), runtime_of(request).settings)
    if not fine:
        raise DomainError(
            "origin_refused",
            403,
            Message(
                "Yêu cầu đến từ một trang khác nên không được thực hiện.",
                "The request comes from another site and was refused.",
            ),
        )
    return browser


#: What the browser brought along.
BrowserDep = Annotated[Browser, Depends(_browser)]
#: The same, from one of our own pages; 403 otherwise.
OwnPageDep = Annotated[Browser, Depends(_own_page)]


def is_ours(origin: str, host: str, settings: Settings) -> bool:
    """Whether an Origin header names this host or an allowed origin."""
    if origin in settings.allowed_origins:
        return True
    asked = _host_port(origin)
    if asked is None:
        return False
    scheme = urlsplit(origin).scheme
    own = [_host_port(f"{scheme}://{host}")]
    if settings.public_url:
        own.append(_host_port(settings.public_url))
    return asked in own or (not settings.is_production and asked[0] in _LOOPBACK)


def _host_port(url: str) -> tuple[str, int] | None:
    try:
        parts = urlsplit(url)
        default = _DEFAULT_PORTS.get(parts.scheme)
        if default is None or not parts.hostname or parts.username is not None:
            return None
        return parts.hostname, parts.port or default
    except ValueError:
        return None
