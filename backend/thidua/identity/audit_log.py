"""Reading the audit log: administrators the security events, leaders of Home Affairs those about content."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlmodel import col

from thidua.core import audit
from thidua.core.access import Actor, Role
from thidua.core.audit import AuditEvent, AuditPayload
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, forbidden, unprocessable
from thidua.core.limits import Rate
from thidua.core.paging import Page, Window
from thidua.identity.schemas import AuditEventRead, AuditVerdict

SECURITY_KINDS = ("user", "role", "session", "api_client", "clock")
#: Verifying reads the whole chain.
VERIFYING = Rate("audit verify", burst=3, per_minute=3)


@dataclass(frozen=True)
class Filters:
    """What to look for; `since` inclusive, `until` exclusive, both of domain time."""

    kind: str | None = None
    action: str | None = None
    actor_id: UUID | None = None
    object_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """The events he may read; 403 for who may read none."""
    parts: list[ColumnElement[bool]] = []
    if actor.has(Role.ADMIN):
        parts.append(col(AuditEvent.kind).in_(SECURITY_KINDS))
    if actor.leads_as(Role.HOME_AFFAIRS):
        parts.append(col(AuditEvent.kind).not_in(SECURITY_KINDS))
    if not parts:
        raise forbidden()
    return or_(*parts)


def list_events(call: Call, window: Window, filters: Filters) -> Page[AuditEventRead]:
    """Newest first, by seq; the cursor is the last seq seen."""
    visible = visible_to(call.actor)
    if window.sort not in (None, "-seq"):
        raise _bad("sort", Message("Không sắp xếp được theo mục này.", "This list cannot be sorted by that."))
    statement = (
        select(AuditEvent, col(AuditPayload.payload))
        .outerjoin(AuditPayload, col(AuditPayload.seq) == col(AuditEvent.seq))
        .where(visible, *_conditions(filters))
    )
    if window.cursor is not None:
        statement = statement.where(col(AuditEvent.seq) < _seq(window.cursor))
    rows = call.session.execute(statement.order_by(col(AuditEvent.seq).desc()).limit(window.limit + 1)).all()
    kept = rows[: window.limit]
    cursor = str(kept[-1][0].seq) if len(rows) > window.limit else None
    return Page(items=[_as_read(event, payload) for event, payload in kept], next_cursor=cursor)


def verify(call: Call) -> AuditVerdict:
    """Walk the chain from its first link to its head."""
    visible_to(call.actor)
    call.runtime.limiter.take(VERIFYING, call.actor.key, call.system_now)
    valid, count = audit.verify(call.session)
    return AuditVerdict(valid=valid, count=count)


def _conditions(filters: Filters) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    for column, value in (
        (col(AuditEvent.kind), filters.kind),
        (col(AuditEvent.action), filters.action),
        (col(AuditEvent.actor_id), filters.actor_id),
        (col(AuditEvent.object_id), filters.object_id),
    ):
        if value is not None:
            wanted.append(column == value)
    if filters.since is not None:
        wanted.append(col(AuditEvent.at) >= filters.since)
    if filters.until is not None:
        wanted.append(col(AuditEvent.at) < filters.until)
    return wanted


def _seq(cursor: str) -> int:
    if cursor.isascii() and cursor.isdigit() and len(cursor) <= 18:
        return int(cursor)
    raise _bad("cursor", Message("Vị trí trang không hợp lệ.", "The cursor is not valid."))


def _bad(field: str, message: Message) -> Exception:
    return unprocessable([FieldError(field, message)], code="invalid_parameter")


def _as_read(event: AuditEvent, payload: dict[str, object] | None) -> AuditEventRead:
    return AuditEventRead(
        seq=event.seq,
        recorded_at=event.recorded_at,
        at=event.at,
        actor_id=event.actor_id,
        actor_name=event.actor_name,
        action=event.action,
        kind=event.kind,
        object_id=event.object_id,
        request_id=event.request_id,
        payload=payload,
        hash=event.hash,
    )
