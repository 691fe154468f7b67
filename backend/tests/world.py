"""The application as a test drives it: frozen clock, signed-in clients, a counter of statements."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from httpx2 import Response
from sqlalchemy import event
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from tests import schema
from thidua import registry
from thidua.core.call import Call, system_call
from thidua.core.clock import Clock
from thidua.main import create_app

START = "2022-03-18T01:00:00Z"


class FrozenTime:
    """Real time that moves only when told."""

    def __init__(self, moment: str) -> None:
        self.moment = parse(moment)

    def __call__(self) -> datetime:
        return self.moment


def parse(moment: str | datetime) -> datetime:
    """An instant from its RFC 3339 text."""
    found = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return found.astimezone(UTC)


class Client:
    """One person's or nobody's HTTP client; keeps the ETag of what it read last."""

    def __init__(self, world: "World", http: TestClient, token: str | None = None) -> None:
        self.world, self.http, self.token = world, http, token

    def request(self, method: str, path: str, **kwargs: Any) -> Response:
        """One request; `etag=` sets If-Match, `key=` the Idempotency-Key."""
        headers = dict(kwargs.pop("headers", None) or {})
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        etag, key = kwargs.pop("etag", None), kwargs.pop("key", None)
        if etag is not None:
            headers["If-Match"] = etag if isinstance(etag, str) else f'"{etag}"'
        if key is not None:
            headers["Idempotency-Key"] = key
        return self.http.request(method, path, headers=headers, **kwargs)

    def get(self, path: str, **kwargs: Any) -> Response:
        """GET."""
        return self.request("GET", path, **kwargs)

    def post(self, path: str, json: Any = None, **kwargs: Any) -> Response:
        """POST with a JSON body."""
        if json is not None:
            kwargs["json"] = json
        return self.request("POST", path, **kwargs)

    def patch(self, path: str, json: Any, **kwargs: Any) -> Response:
        """PATCH with a JSON body."""
        return self.request("PATCH", path, json=json, **kwargs)

    def act(self, path: str, name: str, json: Any = None, *, etag: Any = None, **kwargs: Any) -> Response:
        """POST {path}/actions/{name}, with the present version unless one is given."""
        if etag is None:
            etag = self.get(path).headers.get("etag")
        return self.post(f"{path}/actions/{name}", {} if json is None else json, etag=etag, **kwargs)


class World:
    """See the module."""

    def __init__(self, url: str, folder: Path, **settings: object) -> None:
        self.time = FrozenTime(START)
        self.settings = schema.settings_for(url, folder, **settings)
        self.runtime = registry.runtime(self.settings, Clock(self.time))
        self.app: FastAPI = create_app(runtime=self.runtime)
        self._stack = ExitStack()
        self.http = self._stack.enter_context(
            TestClient(self.app, base_url="http://testserver", raise_server_exceptions=False)
        )
        self.public = Client(self, self.http)
        self._tokens: dict[str, tuple[str, datetime]] = {}

    @property
    def kind(self) -> str:
        """The database's name."""
        return "sqlite" if self.runtime.db.is_sqlite else "postgresql"

    def at(self, moment: str | datetime) -> None:
        """Move the clock (both of them)."""
        self.time.moment = parse(moment)

    def forward(self, **delta: float) -> None:
        """Move the clock by a timedelta."""
        self.time.moment += timedelta(**delta)

    def client(self, username: str) -> Client:
        """A signed-in client; signs in again when the token has run out."""
        token, until = self._tokens.get(username, ("", self.time.moment))
        if not token or not (until - timedelta(minutes=15) <= self.time.moment < until):
            answer = self.http.post("/api/v1/auth/login", json={"username": username, "password": schema.PASSWORD})
            assert answer.status_code == 200, answer.text
            token = answer.json()["access_token"]
            self._tokens[username] = (token, self.time.moment + timedelta(minutes=10))
            self.http.cookies.clear()
        return Client(self, self.http, token)

    def system(self) -> AbstractContextManager[Call]:
        """A system call at the present time; commits at the end of the block."""
        return system_call(self.runtime)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A reading session."""
        with self.runtime.db.read() as session:
            yield session

    @contextmanager
    def statements(self) -> Iterator[list[str]]:
        """The SQL statements sent inside the block."""
        seen: list[str] = []

        def listen(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            seen.append(statement)

        # On PostgreSQL the reading engine is a view of the writing one, which hears of both.
        engines = {id(e.pool): e for e in (self.runtime.db.read_engine, self.runtime.db.write_engine)}
        for engine in engines.values():
            event.listen(engine, "before_cursor_execute", listen)
        try:
            yield seen
        finally:
            for engine in engines.values():
                event.remove(engine, "before_cursor_execute", listen)

    def close(self) -> None:
        """Stop the application and close its connections."""
        self._stack.close()
        self.runtime.db.dispose()
