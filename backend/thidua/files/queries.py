"""Selects over files, and who may read which."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlmodel import col

from thidua.core.call import Call
from thidua.files.models import FileUse, StoredFile
from thidua.identity.models import LoginSession


def by_ids(call: Call, ids: Collection[UUID]) -> dict[UUID, StoredFile]:
    """The files with these ids, whoever owns them."""
    if not ids:
        return {}
    rows = call.session.scalars(select(StoredFile).where(col(StoredFile.id).in_(ids)))
    return {row.id: row for row in rows}


def readable(call: Call, files: Iterable[StoredFile]) -> set[UUID]:
    """Which of these the caller may read: an unused file its uploader, a used one who may read an object using it."""
    allowed: set[UUID] = set()
    used: list[UUID] = []
    for file in files:
        if file.unused_since is None:
            used.append(file.id)
        elif call.actor.is_system or file.uploaded_by == call.actor.user_id:
            allowed.add(file.id)
    by_kind: dict[str, list[FileUse]] = defaultdict(list)
    for use in call.session.scalars(select(FileUse).where(col(FileUse.file_id).in_(used))) if used else ():
        by_kind[use.owner_kind].append(use)
    for kind, uses in by_kind.items():
        can_read = call.runtime.ports.file_owners.get(kind)
        owners = can_read(call, list({use.owner_id for use in uses})) if can_read else set()
        allowed |= {use.file_id for use in uses if use.owner_id in owners}
    return allowed


def user_of_session(call: Call, session_id: UUID) -> UUID | None:
    """Whose session it is or was."""
    return call.session.scalar(select(col(LoginSession.user_id)).where(col(LoginSession.id) == session_id))


def orphans(call: Call, before: datetime, limit: int) -> list[StoredFile]:
    """Files that nothing has used since before that instant (real time), longest first."""
    return list(
        call.session.scalars(
            select(StoredFile)
            .where(col(StoredFile.unused_since) < before)
            .order_by(col(StoredFile.unused_since))
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
