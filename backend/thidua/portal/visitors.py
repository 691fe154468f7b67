"""Who reads the portal: by key or by address; whether a key is needed, how fast, and how often each key is used."""

import asyncio
import contextlib

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.types import Scope

from thidua.core.call import Call
from thidua.core.errors import DomainError, Message, forbidden
from thidua.core.limits import Rate
from thidua.core.runtime import Runtime
from thidua.identity import clients
from thidua.identity.clients import KnownClient
from thidua.identity.schemas import ApiScope
from thidua.identity.usage import WRITTEN_EVERY, Usage

KEY_HEADER = "x-api-key"
_NO_SCOPE = Message("Khóa này không dùng để đọc Cổng.", "This key is not for reading the portal.")


def _refused(code: str, message: Message) -> DomainError:
    return DomainError(code, 401, message, headers={"WWW-Authenticate": 'ApiKey header="X-API-Key"'})


class Visitors:
    """Those of one process."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._usage = Usage()
        self._writing: asyncio.Task[None] | None = None
        runtime.on_stop.append(self.write_usage)

    def are_looked_at(self, scope: Scope) -> bool:
        """Whether this request must be admitted first: it brings a key, or everybody needs one."""
        if self._runtime.settings.portal_key_required:
            return True
        return any(name == b"x-api-key" for name, _value in scope["headers"])

    async def admit(self, call: Call, headers: Headers, *, open_to_all: bool) -> bool:
        """Whether the caller has a good key; 401, 403 and 429 otherwise. Every request of a key counts, also from the
        cache. The key is looked up each time, so that a revoked one is refused at once."""
        key = headers.get(KEY_HEADER)
        if key is None:
            if self._runtime.settings.portal_key_required and not open_to_all:
                message = Message(
                    "Cổng yêu cầu khóa kết nối (tiêu đề X-API-Key).", "A key is required (header X-API-Key)."
                )
                raise _refused("key_required", message)
            return False
        client = await run_in_threadpool(self._find, key)
        if client is None:
            raise _refused("key_unknown", Message("Khóa kết nối không đúng hoặc đã thu hồi.", "The key is not valid."))
        if ApiScope.PORTAL_READ not in client.actor.scopes:
            raise forbidden(_NO_SCOPE)
        rate = Rate("portal key", burst=client.per_minute, per_minute=client.per_minute)
        refused = True
        try:
            self._runtime.limiter.take(rate, str(client.id), call.system_now)
            refused = False
        finally:
            self._usage.add(client.id, refused=refused)
            self._write_later()
        return True

    def limit(self, call: Call) -> None:
        """Callers without a key: what comes from the cache costs next to nothing and is not counted."""
        per_minute = self._runtime.settings.portal_rate_per_minute
        if per_minute:
            rate = Rate("portal", burst=per_minute, per_minute=per_minute)
            self._runtime.limiter.take(rate, call.address, call.system_now)

    def _find(self, key: str) -> KnownClient | None:
        with self._runtime.db.read() as session:
            return clients.find_by_key(session, key)

    def _write_later(self) -> None:
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_soon())

    async def _write_soon(self) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(WRITTEN_EVERY.total_seconds())
            await run_in_threadpool(self.write_usage)

    def write_usage(self) -> None:
        """Write down what was counted so far."""
        self._usage.write(self._runtime)
