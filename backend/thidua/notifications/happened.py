"""An event of the outbox as the tellers see it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core.call import Call
from thidua.core.history import HistoryEntry


@dataclass(frozen=True, slots=True)
class Happened:
    """One event of the outbox."""

    topic: str
    kind: str
    object_id: UUID
    at: datetime

    @property
    def key(self) -> str:
        """Its name in a dedupe key."""
        return f"{self.topic}:{self.object_id.hex}:{self.at:%Y%m%dT%H%M%S%f}"


def note_of(call: Call, event: Happened) -> str | None:
    """The remark given with the step that made the event; the history keeps it."""
    return call.session.scalar(
        select(col(HistoryEntry.note))
        .where(
            col(HistoryEntry.kind) == event.kind,
            col(HistoryEntry.object_id) == event.object_id,
            col(HistoryEntry.at) == event.at,
        )
        .order_by(col(HistoryEntry.id).desc())
        .limit(1)
    )
