"""The history of every object that has a state: one row per step, in words a person reads."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import Index, select
from sqlalchemy import Row as Found
from sqlmodel import col

from thidua.core.call import Call
from thidua.core.db import Row, instant, json_column


class HistoryEntry(Row, table=True):
    """Who moved what from where to where, when, and why."""

    __tablename__ = "history_entry"
    __table_args__ = (Index("ix_history_entry_object", "kind", "object_id", "id"),)

    kind: str
    object_id: UUID
    at: datetime = instant()
    actor_id: UUID | None = None
    actor_name: str
    actor_unit_id: UUID | None = None
    action: str
    label: str
    from_state: str | None = None
    to_state: str | None = None
    note: str | None = None
    details: dict[str, Any] = json_column()


class HistoryRead(BaseModel):
    """One step. `details` holds the remarks per field of a return and the like."""

    at: datetime
    actor_name: str
    action: str
    label: str
    from_state: str | None
    to_state: str | None
    note: str | None
    details: dict[str, Any]


class TimelineEntry(BaseModel):
    """One event in the life of an object, told by whichever domain it happened in; `kind` is a stable code."""

    at: datetime
    kind: str
    label: str
    detail: str | None = None
    actor_name: str | None = None
    object_kind: str | None = None
    object_id: UUID | None = None


def record(
    call: Call,
    *,
    kind: str,
    object_id: UUID,
    action: str,
    label: str,
    from_state: str | None = None,
    to_state: str | None = None,
    note: str | None = None,
    details: dict[str, Any] | None = None,
) -> None:
    """Add one step in this transaction."""
    call.session.add(
        HistoryEntry(
            kind=kind,
            object_id=object_id,
            at=call.now,
            actor_id=call.actor.user_id,
            actor_name=call.actor.name,
            actor_unit_id=call.actor.unit_id,
            action=action,
            label=label,
            from_state=from_state,
            to_state=to_state,
            note=note,
            details=details or {},
        )
    )


def of(call: Call, kind: str, object_id: UUID, *, remarks: bool = True) -> list[HistoryRead]:
    """Every step of one object, oldest first; without `remarks` the notes and details stay out."""
    rows = call.session.scalars(
        select(HistoryEntry)
        .where(col(HistoryEntry.kind) == kind, col(HistoryEntry.object_id) == object_id)
        .order_by(col(HistoryEntry.id))
    )
    return [
        HistoryRead(
            at=row.at,
            actor_name=row.actor_name,
            action=row.action,
            label=row.label,
            from_state=row.from_state,
            to_state=row.to_state,
            note=row.note if remarks else None,
            details=row.details if remarks else {},
        )
        for row in rows
    ]


def last_words(call: Call, kind: str, object_ids: Collection[UUID], actions: Collection[str]) -> dict[UUID, Found[Any]]:
    """(object_id, note, details) of the newest of these steps of each object, in one select."""
    if not object_ids:
        return {}
    rows = call.session.execute(
        select(col(HistoryEntry.object_id), col(HistoryEntry.note), col(HistoryEntry.details))
        .where(
            col(HistoryEntry.kind) == kind,
            col(HistoryEntry.action).in_(actions),
            col(HistoryEntry.object_id).in_(object_ids),
        )
        .order_by(col(HistoryEntry.id))
    )
    return {row.object_id: row for row in rows}
