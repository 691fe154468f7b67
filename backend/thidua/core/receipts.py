"""Receipts: proof that something was received complete, checkable by anyone who holds the code."""

import secrets
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import select
from sqlmodel import Field, col

from thidua.core.call import Call
from thidua.core.db import Row, instant

#: No letter or digit that looks like another; 12 of 30 give 58 bits, spoken over a telephone in three groups.
_ALPHABET = "ABCDEFGHJKMNPQRTUVWXYZ23456789"


class Receipt(Row, table=True):
    """One receipt; `sha256` is the hash of the frozen content."""

    __tablename__ = "receipt"

    code: str = Field(unique=True)
    kind: str
    object_id: UUID = Field(index=True)
    sha256: str
    received_at: datetime = instant()


class ReceiptRead(BaseModel):
    """What the sender keeps."""

    code: str
    sha256: str
    received_at: datetime


class ReceiptCheck(BaseModel):
    """What anyone with the code may know: that it is valid, and when the content was received. Nothing more."""

    valid: bool
    received_at: datetime


def issue(call: Call, kind: str, object_id: UUID, sha256: str) -> ReceiptRead:
    """Make a receipt in this transaction, at call.now."""
    letters = "".join(secrets.choice(_ALPHABET) for _ in range(12))
    code = "-".join(letters[i : i + 4] for i in range(0, 12, 4))
    call.session.add(Receipt(code=code, kind=kind, object_id=object_id, sha256=sha256, received_at=call.now))
    return ReceiptRead(code=code, sha256=sha256, received_at=call.now)


def check(call: Call, code: str) -> ReceiptCheck | None:
    """Whether this code was given out; None when it was not."""
    received = call.session.scalar(
        select(col(Receipt.received_at)).where(col(Receipt.code) == code.strip().upper().replace(" ", ""))
    )
    return None if received is None else ReceiptCheck(valid=True, received_at=received)


def latest(call: Call, kind: str, object_ids: Collection[UUID]) -> dict[UUID, ReceiptRead]:
    """The newest receipt of each object."""
    if not object_ids:
        return {}
    rows = call.session.execute(
        select(col(Receipt.object_id), col(Receipt.code), col(Receipt.sha256), col(Receipt.received_at))
        .where(col(Receipt.kind) == kind, col(Receipt.object_id).in_(object_ids))
        .order_by(col(Receipt.id))
    )
    return {row.object_id: ReceiptRead(code=row.code, sha256=row.sha256, received_at=row.received_at) for row in rows}
