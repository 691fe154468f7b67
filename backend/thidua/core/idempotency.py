"""Idempotency-Key: one effect and one answer, however often a phone retries.

Scope = the actor; fingerprint = method, path and raw body (of a multipart one without its boundary). The claim is a
row inserted first in the writing transaction: a parallel call with the same key waits for it on PostgreSQL and stands
in the gate on SQLite. Only 2xx answers are kept, in the same transaction; a refusal rolls the claim back and frees the
key.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import LargeBinary, delete, select, update
from sqlalchemy.orm import Session
from sqlmodel import Field, SQLModel, col

from thidua.core.db import Json, insert, instant
from thidua.core.errors import DomainError, Message, busy

#: Phones may be offline for weeks.
KEPT = timedelta(days=45)
MAX_KEY_LENGTH = 200
_BOUNDARY = re.compile(r"^multipart/.*;\s*boundary=(?:\"([^\"]+)\"|([^\s;\"]+))", re.IGNORECASE)


class IdempotencyKey(SQLModel, table=True):
    """One used key and the answer it got."""

    __tablename__ = "idempotency_key"

    scope: str = Field(primary_key=True, max_length=120)
    key: str = Field(primary_key=True, max_length=MAX_KEY_LENGTH)
    fingerprint: str
    created_at: datetime = instant(index=True)
    status: int | None = None
    headers: dict[str, str] | None = Field(default=None, sa_type=Json)
    body: bytes | None = Field(default=None, sa_type=LargeBinary)


@dataclass(frozen=True)
class StoredAnswer:
    """What the first call answered."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Claim:
    """This call's hold on its key; `stored` is set when an earlier call finished."""

    scope: str
    key: str
    stored: StoredAnswer | None = None
    mismatch: bool = False

    @property
    def is_replay(self) -> bool:
        """Whether an earlier call with this key succeeded."""
        return self.stored is not None or self.mismatch

    def answer(self) -> StoredAnswer:
        """The stored answer, or 422 when the key came with another body."""
        if self.stored is None:
            raise DomainError(
                "idempotency_key_reused",
                422,
                Message(
                    "Khóa chống gửi trùng đã dùng cho một yêu cầu khác.",
                    "This Idempotency-Key was used for a different request.",
                ),
            )
        return self.stored


def check_key(key: str) -> str:
    """A key is 1 to 200 printable ASCII characters, or 400."""
    if 1 <= len(key) <= MAX_KEY_LENGTH and key.isascii() and key.isprintable():
        return key
    raise DomainError(
        "idempotency_key_invalid",
        400,
        Message("Khóa chống gửi trùng không hợp lệ.", "The Idempotency-Key is not valid."),
    )


def content_of(body: bytes, content_type: str) -> bytes:
    """The body as it counts for "the same request": a retried upload is packed under another boundary."""
    boundary = _BOUNDARY.search(content_type)
    return body if boundary is None else body.replace(b"--" + (boundary[1] or boundary[2]).encode("latin-1"), b"--")


def fingerprint(method: str, path: str, body: bytes) -> str:
    """What makes two requests the same."""
    digest = hashlib.sha256(f"{method} {path}\n".encode())
    digest.update(body)
    return digest.hexdigest()


def claim(session: Session, scope: str, key: str, print_: str, system_now: datetime) -> Claim:
    """Insert the key, or find what an earlier call left."""
    values = {"scope": scope, "key": key, "fingerprint": print_, "created_at": system_now}
    for _attempt in range(2):
        made = (
            insert(session, IdempotencyKey).values(**values).on_conflict_do_nothing().returning(col(IdempotencyKey.key))
        )
        if session.execute(made).first() is not None:
            return Claim(scope, key)
        row = session.execute(
            select(
                col(IdempotencyKey.fingerprint),
                col(IdempotencyKey.status),
                col(IdempotencyKey.headers),
                col(IdempotencyKey.body),
            ).where(col(IdempotencyKey.scope) == scope, col(IdempotencyKey.key) == key)
        ).one_or_none()
        if row is None:
            continue  # the call we waited for was refused and freed the key
        if row.fingerprint != print_ or row.status is None:
            return Claim(scope, key, mismatch=True)
        return Claim(scope, key, StoredAnswer(row.status, row.headers or {}, row.body or b""))
    raise busy()


def keep(session: Session, held: Claim, answer: StoredAnswer) -> None:
    """Store the answer beside the effect, in the same transaction."""
    session.execute(
        update(IdempotencyKey)
        .where(col(IdempotencyKey.scope) == held.scope, col(IdempotencyKey.key) == held.key)
        .values(status=answer.status, headers=answer.headers, body=answer.body)
    )


def purge(session: Session, system_now: datetime) -> int:
    """Forget keys older than 45 days."""
    result = session.execute(delete(IdempotencyKey).where(col(IdempotencyKey.created_at) < system_now - KEPT))
    return int(result.rowcount)  # type: ignore[attr-defined]
