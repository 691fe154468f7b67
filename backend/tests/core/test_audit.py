"""The audit chain: whole under parallel writers, and any change to it shows."""

import multiprocessing
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select, text
from sqlalchemy.exc import DatabaseError
from sqlmodel import col

from tests import schema
from tests.conftest import Databases
from tests.world import World
from thidua import registry
from thidua.core import audit
from thidua.core.audit import AuditEvent, AuditHead, AuditPayload
from thidua.core.call import system_call

WRITERS, EACH = 8, 25


def _write(url: str, folder: str, writer: int) -> None:
    runtime = registry.runtime(schema.settings_for(url, Path(folder)))
    for n in range(EACH):
        with system_call(runtime) as call:
            audit.note(call, "test.write", "test", None, {"writer": writer, "n": n})
    runtime.db.dispose()


def test_eight_writing_processes_leave_one_chain_on_postgresql(databases: Databases, tmp_path: Path) -> None:
    url, drop = databases.fresh("postgresql", "empty")
    fork = multiprocessing.get_context("spawn")
    writers = [fork.Process(target=_write, args=(url, str(tmp_path), n)) for n in range(WRITERS)]
    for process in writers:
        process.start()
    for process in writers:
        process.join()
    assert [process.exitcode for process in writers] == [0] * WRITERS
    runtime = registry.runtime(schema.settings_for(url, tmp_path))
    with runtime.db.read() as session:
        assert audit.verify(session) == (True, WRITERS * EACH)
        assert session.scalar(select(func.count(func.distinct(col(AuditEvent.hash))))) == WRITERS * EACH
    runtime.db.dispose()
    drop()


@pytest.fixture
def chain(empty_world: World) -> World:
    for n in range(5):
        with empty_world.system() as call:
            audit.note(call, "test.write", "test", None, {"n": n})
    return empty_world


@pytest.mark.parametrize(
    "statement",
    ["UPDATE audit_event SET actor_name = 'khác' WHERE seq = 3", "DELETE FROM audit_event WHERE seq = 5"],
)
def test_the_database_refuses_to_change_it(chain: World, statement: str) -> None:
    with pytest.raises(DatabaseError), chain.system() as call:
        call.session.execute(text(statement))
    with chain.read() as session:
        assert audit.verify(session) == (True, 5)


def _without_triggers(world: World, statement: str) -> None:
    with world.system() as call:
        if world.kind == "postgresql":
            call.session.execute(text("ALTER TABLE audit_event DISABLE TRIGGER USER"))
        else:
            for verb in ("update", "delete"):
                call.session.execute(text(f"DROP TRIGGER audit_event_no_{verb}"))
        call.session.execute(text(statement))


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("UPDATE audit_event SET actor_name = 'khác' WHERE seq = 3", id="a changed row"),
        pytest.param("DELETE FROM audit_event WHERE seq = 3", id="a hole"),
        pytest.param("DELETE FROM audit_event WHERE seq = 5", id="a cut tail"),
        pytest.param("UPDATE audit_event SET at = '2020-01-01 00:00:00.000000' WHERE seq = 2", id="a moved time"),
    ],
)
def test_whoever_gets_past_the_triggers_is_seen(chain: World, statement: str) -> None:
    _without_triggers(chain, statement)
    with chain.read() as session:
        assert audit.verify(session)[0] is False


def test_a_forged_payload_is_seen_and_an_erased_one_is_not_missed(chain: World) -> None:
    with chain.system() as call:
        call.session.execute(delete(AuditPayload).where(col(AuditPayload.seq) == 2))
    with chain.read() as session:
        assert audit.verify(session) == (True, 5)
    with chain.system() as call:
        row = call.session.get_one(AuditPayload, 4)
        row.payload = {"n": 99}
    with chain.read() as session:
        assert audit.verify(session) == (False, 5)


def test_the_head_stands_outside_the_chain(chain: World) -> None:
    with chain.read() as session:
        head = session.scalars(select(AuditHead)).one()
        last = session.scalars(select(AuditEvent).order_by(col(AuditEvent.seq).desc()).limit(1)).one()
        assert (head.seq, head.hash) == (last.seq, last.hash)
