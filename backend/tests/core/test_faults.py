"""What happens when the database is away, a commit fails, or the disk is full: a clear answer, nothing lost."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import OperationalError
from sqlmodel import col

from tests import postgres
from tests.conftest import Databases
from tests.core import toy
from tests.core.proxy import Proxy
from tests.core.test_door import client, counts
from tests.world import World
from thidua.core.idempotency import IdempotencyKey


@pytest.fixture
def toys(empty_world: World) -> World:
    return toy.install(empty_world)


def test_a_commit_that_fails_is_never_answered_with_success(toys: World) -> None:
    def refuse(_session: object) -> None:
        raise OperationalError("COMMIT", {}, Exception("connection lost"))

    event.listen(toys.runtime.db.writing, "before_commit", refuse)
    answer = client(toys, "clerk").post("/api/v1/toys", {"title": "Không có"}, key="k")
    event.remove(toys.runtime.db.writing, "before_commit", refuse)
    assert (answer.status_code, answer.json()["code"]) == (503, "busy")
    assert answer.headers["retry-after"] == "2"
    assert counts(toys) == {"ToyNote": 0, "AuditEvent": 0, "HistoryEntry": 0}
    with toys.read() as session:
        assert session.scalars(select(col(IdempotencyKey.key))).all() == []
    assert client(toys, "clerk").post("/api/v1/toys", {"title": "Không có"}, key="k").status_code == 201


def test_a_full_disk_is_507_and_reading_goes_on(toys: World) -> None:
    client(toys, "clerk").post("/api/v1/toys", {"title": "Có trước"})

    def refuse(_session: object) -> None:
        raise OperationalError("COMMIT", {}, Exception("database or disk is full"))

    event.listen(toys.runtime.db.writing, "before_commit", refuse)
    answer = client(toys, "clerk").post("/api/v1/toys", {"title": "Không còn chỗ"})
    event.remove(toys.runtime.db.writing, "before_commit", refuse)
    assert (answer.status_code, answer.json()["code"]) == (507, "storage_full")
    assert len(client(toys, "clerk").get("/api/v1/toys").json()["items"]) == 1


@pytest.fixture
def severed(databases: Databases, postgres_server: postgres.Postgres, tmp_path: Path) -> Iterator[tuple[World, Proxy]]:
    url, drop = databases.fresh("postgresql", "empty")
    proxy = Proxy(postgres_server.port)
    world = toy.install(World(url.replace(f":{postgres_server.port}/", f":{proxy.port}/"), tmp_path))
    yield world, proxy
    world.close()
    proxy.cut()
    drop()


def test_the_service_degrades_and_heals_with_postgresql(severed: tuple[World, Proxy]) -> None:
    world, proxy = severed
    clerk = client(world, "clerk")
    assert clerk.post("/api/v1/toys", {"title": "Trước"}).status_code == 201
    proxy.cut()
    began = time.monotonic()
    assert world.public.get("/api/v1/health/ready").status_code == 503
    assert time.monotonic() - began < 3
    assert world.public.get("/api/v1/health/live").status_code == 200
    for answer in (clerk.get("/api/v1/toys"), clerk.post("/api/v1/toys", {"title": "Trong lúc"})):
        assert answer.status_code == 503
        assert answer.headers["content-type"] == "application/problem+json"
    assert time.monotonic() - began < 8
    proxy.restore()
    assert world.public.get("/api/v1/health/ready").status_code == 200
    assert clerk.post("/api/v1/toys", {"title": "Sau"}).status_code == 201
    assert [i["title"] for i in clerk.get("/api/v1/toys").json()["items"]] == ["Sau", "Trước"]
