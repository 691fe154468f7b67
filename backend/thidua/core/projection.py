"""Marks what a transaction changed for the public, and hands it to the registered projector before the commit."""

from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy.orm import Session

if TYPE_CHECKING:
    from thidua.core.call import Call

_MARKS = "projection.marks"
_DONE = "projection.done"


def touch(session: Session, kind: str, object_id: UUID) -> None:
    """Note that this object's public face may have changed; projected once, however often it is touched."""
    session.info.setdefault(_MARKS, {})[(kind, object_id)] = None


def pending(session: Session) -> bool:
    """Whether this transaction projected anything."""
    return bool(session.info.get(_DONE))


def run(call: "Call") -> None:
    """Give each marked object once to its projector; if one fails, the transaction fails."""
    marks: dict[tuple[str, UUID], None] = call.session.info.get(_MARKS, {})
    while marks:
        kind, object_id = next(iter(marks))
        del marks[(kind, object_id)]
        projector = call.runtime.ports.projectors.get(kind)
        if projector is not None:
            projector(call, object_id)
            call.session.info[_DONE] = True
