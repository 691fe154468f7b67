"""Carrying messages to one receiver: over HTTP, within bounds of time, never through redirects. Knows no database."""

import asyncio
import json
import ssl
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import httpx

from thidua.webhooks import address, signing
from thidua.webhooks.address import Address, Network

#: One try as a whole, from the connection to the head of the answer.
TIMEOUT_SECONDS = 10.0
#: Of one errand: no further message is begun after it, so that other receivers get their turn.
BATCH_SECONDS = 15.0
_LONGEST_WAIT = timedelta(hours=1)
_GONE, _TOO_MANY, _UNAVAILABLE = 410, 429, 503
_PORTS = {"http": 80, "https": 443}


class Outcome(Enum):
    """What became of one try."""

    DELIVERED = auto()
    #: The receiver was reached and did not take this message.
    REFUSED = auto()
    #: The receiver cannot be reached or cannot take anything now.
    AWAY = auto()
    #: The receiver says that it is no more.
    GONE = auto()


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it leaves."""

    id: UUID
    payload: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The header `webhook-id`, the same at every try."""
        return f"msg_{self.id}"

    @property
    def body(self) -> bytes:
        """The same bytes at every try, whatever order the database keeps the fields in."""
        return json.dumps(self.payload, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


@dataclass(frozen=True, slots=True)
class Receiver:
    """Where to, and with which secrets, the newest first."""

    url: str
    secrets: Sequence[str]
    networks: Sequence[Network]


@dataclass(frozen=True, slots=True)
class Try:
    """What came of one message; `wait` is what the receiver asked for."""

    message_id: UUID
    at: datetime
    outcome: Outcome
    status: int | None = None
    error: str | None = None
    milliseconds: int = 0
    wait: timedelta | None = None


def carry(receiver: Receiver, messages: Sequence[Message], now: datetime) -> list[Try]:
    """Send in this order until all are sent, time is up, or the receiver is away; `now` stamps the signatures."""
    url = urlsplit(receiver.url)
    host, port = url.hostname or "", url.port or _PORTS[url.scheme]
    try:
        found = address.resolve(host, port, receiver.networks)
    except address.AddressRefusedError:
        return [Try(messages[0].id, now, Outcome.AWAY, error="address refused")]
    except address.UnknownHostError:
        return [Try(messages[0].id, now, Outcome.AWAY, error="unknown host")]
    if url.scheme == "http" and not all(address.in_networks(a, receiver.networks) for a in found):
        return [Try(messages[0].id, now, Outcome.AWAY, error="https required")]
    return asyncio.run(_carry(receiver, found[0], messages, now))


async def _carry(receiver: Receiver, found: Address, messages: Sequence[Message], now: datetime) -> list[Try]:
    started = time.monotonic()
    tries: list[Try] = []
    async with httpx.AsyncClient(
        verify=_trusted(), follow_redirects=False, trust_env=False, timeout=TIMEOUT_SECONDS
    ) as client:
        for message in messages:
            begun = time.monotonic()
            moment = now + timedelta(seconds=begun - started)
            done = await _one(client, receiver, found, message, moment)
            tries.append(_timed(done, round((time.monotonic() - begun) * 1000)))
            if done.outcome in {Outcome.AWAY, Outcome.GONE} or time.monotonic() - started > BATCH_SECONDS:
                break
    return tries


def _timed(done: Try, milliseconds: int) -> Try:
    return Try(done.message_id, done.at, done.outcome, done.status, done.error, milliseconds, done.wait)


async def _one(client: httpx.AsyncClient, receiver: Receiver, found: Address, message: Message, at: datetime) -> Try:
    try:
        async with asyncio.timeout(TIMEOUT_SECONDS), _answer(client, receiver, found, message, at) as answer:
            # What it says does not matter, and reading it could take for ever.
            return _judged(answer, message, at)
    except TimeoutError:
        return Try(message.id, at, Outcome.AWAY, error="timeout")
    except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, OSError) as error:
        return Try(message.id, at, Outcome.AWAY, error=_said(error))


@asynccontextmanager
async def _answer(
    client: httpx.AsyncClient, receiver: Receiver, found: Address, message: Message, at: datetime
) -> AsyncIterator[httpx.Response]:
    """The head of the answer. The address is in the URL; the name, for TLS and for the receiver, stands beside it."""
    url = httpx.URL(receiver.url)
    timestamp = int(at.timestamp())
    headers = {
        "host": url.netloc.decode("ascii"),
        "content-type": "application/json",
        "user-agent": "thidua-webhooks/1",
        "webhook-id": message.name,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": signing.signature(receiver.secrets, message.name, timestamp, message.body),
    }
    async with client.stream(
        "POST",
        url.copy_with(host=str(found)),
        content=message.body,
        headers=headers,
        extensions={"sni_hostname": url.raw_host.decode("ascii").strip("[]")},
    ) as answer:
        yield answer


def _judged(answer: httpx.Response, message: Message, at: datetime) -> Try:
    status = answer.status_code
    if answer.is_success:
        return Try(message.id, at, Outcome.DELIVERED, status)
    if status == _GONE:
        return Try(message.id, at, Outcome.GONE, status)
    if status in {_TOO_MANY, _UNAVAILABLE}:
        return Try(message.id, at, Outcome.AWAY, status, wait=_asked(answer.headers.get("retry-after")))
    return Try(message.id, at, Outcome.REFUSED, status, error="redirect" if answer.is_redirect else None)


def _asked(retry_after: str | None) -> timedelta | None:
    """Retry-After in seconds, within an hour; dates are left aside."""
    if retry_after is None or not retry_after.isascii() or not retry_after.isdecimal():
        return None
    return min(timedelta(seconds=int(retry_after[:6])), _LONGEST_WAIT)


def _said(error: Exception) -> str:
    """The kind of fault, with TLS told apart: an administrator does something else about it."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return "certificate"
        if isinstance(cause, ssl.SSLError):
            return "tls"
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx.ConnectTimeout | httpx.ReadTimeout | httpx.WriteTimeout):
        return "timeout"
    return "connection" if isinstance(error, httpx.ConnectError) else "protocol"


@lru_cache(maxsize=1)
def _trusted() -> ssl.SSLContext:
    """The system's authorities; loading them takes a moment, so once."""
    return ssl.create_default_context()
