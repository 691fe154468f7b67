"""Freezing: what was sent stands for ever as it was, under a hash, with a receipt.

Each domain that takes something in has a version table of its own, made from `FrozenVersion` and listed as
append-only in core.ddl.
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from pydantic import BaseModel
from sqlmodel import Field

from thidua.core import receipts
from thidua.core.call import Call
from thidua.core.db import Row, instant, json_column
from thidua.core.receipts import ReceiptRead


class Via(StrEnum):
    """How it came: on line, written without a connection and sent later, entered from paper, imported."""

    WEB = "WEB"
    OFFLINE = "OFFLINE"
    ON_BEHALF = "ON_BEHALF"
    IMPORT = "IMPORT"


class FrozenVersion(Row):
    """The base of version tables: the frozen content of one sending, numbered from 1 for each object."""

    n: int
    payload: dict[str, Any] = json_column()
    sha256: str
    composed_at: datetime | None = instant(nullable=True)
    received_at: datetime = instant()
    via: str = Field(default=Via.WEB, max_length=10)
    submitted_by: UUID | None = None


class VersionRead(BaseModel):
    """What was sent, as it was sent. `sha256` is the hash of `payload` in canonical JSON, as on the receipt."""

    n: int
    payload: dict[str, Any]
    sha256: str
    composed_at: datetime | None
    received_at: datetime
    via: str


def freeze(call: Call, kind: str, object_id: UUID, version: FrozenVersion) -> ReceiptRead:
    """Keep a version, whose hash follows from its payload, and give the receipt for it."""
    version.sha256 = sha256_of(version.payload)
    call.session.add(version)
    return receipts.issue(call, kind, object_id, version.sha256)


def sha256_of(payload: dict[str, Any]) -> str:
    """The hash on the receipt: SHA-256 of the canonical JSON (sorted keys, no spaces, UTF-8)."""
    canonical = json.dumps(payload, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def instant_text(value: datetime | None) -> str | None:
    """An instant inside a frozen payload."""
    return None if value is None else value.isoformat()


def read(rows: Iterable[FrozenVersion]) -> list[VersionRead]:
    """Versions as they are answered."""
    return [VersionRead.model_validate(row, from_attributes=True) for row in rows]
