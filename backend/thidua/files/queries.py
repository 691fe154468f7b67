"""Selects over files, and who may read which."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlmodel import col

from thidua.core.call import Call
from thidua.files.models import StoredFile
from thidua.identity.models import LoginSession


def by_ids(call: Call, ids: Collection[UUID]) -> dict[UUID, StoredFile]:
    """The files with these ids, whoever owns them."""
    if not ids:
        return {}
    rows = call.session.scalars(select(StoredFile).where(col(StoredFile.id).in_(ids)))
    return {row.id: row for row in rows}


def readable(call: Call, files: Iterable[StoredFile]) -> set[UUID]:
    """Which of these the caller may read: an unowned file its uploader, an owned one whom the owner's domain names."""
    allowed: set[UUID] = set()
    owned: dict[str, list[StoredFile]] = defaultdict(list)
    for file in files:
        if file.owner_kind is not None:
            owned[file.owner_kind].append(file)
        elif call.actor.is_system or file.uploaded_by == call.actor.user_id:
            allowed.add(file.id)
    for kind, theirs in owned.items():
        can_read = call.runtime.ports.file_owners.get(kind)
        owners = can_read(call, [file.owner_id for file in theirs if file.owner_id]) if can_read else set()
        allowed |= {file.id for file in theirs if file.owner_id in owners}
    return allowed


def user_of_session(call: Call, session_id: UUID) -> UUID | None:
    """Whose session it is or was."""
    return call.session.scalar(select(col(LoginSession.user_id)).where(col(LoginSession.id) == session_id))


def orphans(call: Call, before: datetime, limit: int) -> list[StoredFile]:
    """Uploads made before that instant (real time) which no object ever took, oldest first."""
    return list(
        call.session.scalars(
            select(StoredFile)
            .where(col(StoredFile.owner_id).is_(None), col(StoredFile.created_at) < before)
            .order_by(col(StoredFile.created_at))
            .limit(limit)
        )
    )


def names_hash(call: Call, sha256: str) -> bool:
    """Whether any row still names these bytes."""
    found = call.session.scalar(
        select(col(StoredFile.id))
        .where(or_(col(StoredFile.sha256) == sha256, col(StoredFile.thumbnail_sha256) == sha256))
        .limit(1)
    )
    return found is not None
