"""The audit log: append-only, hash-chained, linked under the commit-order lock.

The chain hashes the payload's hash, not the payload, so that an erased payload leaves the chain whole. The head
stands in a table of its own, so that a cut tail shows. Ordered by seq, never by time.
"""

import hashlib
import json
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import BigInteger, Connection, Integer, select, update
from sqlalchemy.orm import Session
from sqlmodel import Field, SQLModel, col

from thidua.core.db import Json, instant

if TYPE_CHECKING:
    from thidua.core.call import Call

_PENDING = "audit.pending"
GENESIS = "0" * 64
#: The end of a chain without links: their number, and what the first is hashed upon.
NOTHING = (0, GENESIS)
#: BIGINT keys do not count up by themselves on SQLite; INTEGER does, and both hold 2^63 rows there.
Seq = BigInteger().with_variant(Integer(), "sqlite")


class AuditEvent(SQLModel, table=True):
    """One successful write. The database refuses UPDATE and DELETE (core.ddl)."""

    __tablename__ = "audit_event"

    seq: int = Field(primary_key=True, sa_type=Seq, sa_column_kwargs={"autoincrement": False})
    recorded_at: datetime = instant()
    at: datetime = instant(index=True)
    actor_id: UUID | None = Field(default=None, index=True)
    actor_name: str
    action: str = Field(index=True)
    kind: str
    object_id: UUID | None = Field(default=None, index=True)
    request_id: str = ""
    payload_hash: str
    previous_hash: str
    hash: str


class AuditPayload(SQLModel, table=True):
    """What changed. May be erased (privacy requests): the chain keeps its hash."""

    __tablename__ = "audit_payload"

    seq: int = Field(primary_key=True, sa_type=Seq, sa_column_kwargs={"autoincrement": False})
    payload: dict[str, Any] = Field(sa_type=Json)


class AuditHead(SQLModel, table=True):
    """The last link, outside the chain's own table."""

    __tablename__ = "audit_head"

    id: int = Field(default=1, primary_key=True)
    seq: int = Field(default=0, sa_type=Seq)
    hash: str = GENESIS


def note(
    call: "Call", action: str, kind: str, object_id: UUID | None = None, payload: dict[str, Any] | None = None
) -> None:
    """Collect one audit row; `payload` must hold no secret and no more personal data than the reason needs."""
    call.session.info.setdefault(_PENDING, []).append((action, kind, object_id, payload or {}))


def pending(session: Session) -> bool:
    """Whether this transaction has rows to link."""
    return bool(session.info.get(_PENDING))


def link(call: "Call") -> None:
    """Write the collected rows as the last links of the chain. The caller holds the commit-order lock."""
    session = call.session
    rows = session.info.pop(_PENDING, [])
    if not rows:
        return
    last = head(session)
    if last is None:
        session.add(AuditHead())
        session.flush()
    seq, previous = last or NOTHING
    for action, kind, object_id, payload in rows:
        seq += 1
        event = AuditEvent(
            seq=seq,
            recorded_at=call.runtime.clock.system_now(),
            at=call.now,
            actor_id=call.actor.user_id,
            actor_name=call.actor.name,
            action=action,
            kind=kind,
            object_id=object_id,
            request_id=call.request_id,
            payload_hash=_sha256(_canonical(payload)),
            previous_hash=previous,
            hash="",
        )
        event.hash = previous = _hash_of(event)
        session.add(event)
        if payload:
            session.add(AuditPayload(seq=seq, payload=payload))
    session.execute(update(AuditHead).where(col(AuditHead.id) == 1).values(seq=seq, hash=previous))
    session.flush()


def head(session: Session | Connection) -> tuple[int, str] | None:
    """Number and hash of the last link; None before the first."""
    found = session.execute(select(col(AuditHead.seq), col(AuditHead.hash)).where(col(AuditHead.id) == 1)).one_or_none()
    return None if found is None else (found.seq, found.hash)


def verify(session: Session, batch: int = 2_000) -> tuple[bool, int]:
    """Walk the whole chain: (valid, count). Also checks kept payloads against their hashes and the head."""
    previous, expected, valid = GENESIS, 0, True
    last, ended_at = 0, -1
    while True:
        page = session.execute(
            select(AuditEvent, col(AuditPayload.payload))
            .outerjoin(AuditPayload, col(AuditPayload.seq) == col(AuditEvent.seq))
            .where(col(AuditEvent.seq) > last)
            .order_by(col(AuditEvent.seq))
            .limit(batch)
        ).all()
        for event, payload in page:
            expected += 1
            valid = valid and event.seq == expected and event.previous_hash == previous
            valid = valid and event.hash == _hash_of(event)
            valid = valid and (payload is None or event.payload_hash == _sha256(_canonical(payload)))
            previous = event.hash
            last = event.seq
        session.expunge_all()
        if len(page) == batch:
            continue
        found = head(session)
        # Links made while we walked moved the head with them: walk on, unless the tail is really missing.
        if found is None or found[0] <= last or last == ended_at:
            break
        ended_at = last
    return valid and (found or NOTHING) == (expected, previous), expected


def _canonical(payload: dict[str, Any]) -> str:
    return json.dumps(payload, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _hash_of(event: AuditEvent) -> str:
    fields = (
        event.seq,
        event.recorded_at.isoformat(),
        event.at.isoformat(),
        str(event.actor_id or ""),
        event.actor_name,
        event.action,
        event.kind,
        str(event.object_id or ""),
        event.request_id,
        event.payload_hash,
        event.previous_hash,
    )
    return _sha256(json.dumps(fields, separators=(",", ":"), ensure_ascii=False))
