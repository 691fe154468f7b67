"""Reading the audit log: administrators the security events, leaders of Home Affairs those about content."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, null, or_, select, union_all
from sqlmodel import col

from thidua.core import audit
from thidua.core.access import Actor, Role
from thidua.core.audit import AuditEvent, AuditPayload
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, forbidden, unprocessable
from thidua.core.limits import Rate
from thidua.core.paging import Page, Window
from thidua.identity.models import ApiClient, LoginSession, RoleAssignment, User
from thidua.identity.schemas import AuditEventRead, AuditVerdict

SECURITY_KINDS = ("user", "role", "session", "api_client", "webhook", "clock")
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
    names = _names(call, [event for event, _ in kept])
    items = [_as_read(event, payload, names.get(event.object_id)) for event, payload in kept]
    return Page(items=items, next_cursor=cursor)


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


def _names(call: Call, events: Sequence[AuditEvent]) -> dict[UUID | None, str]:
    """What the events are about, for those who read accounts and clients; the present names, one select."""
    if not call.actor.has(Role.ADMIN):
        return {}
    wanted = {event.object_id for event in events if event.object_id is not None}
    holder = select(col(RoleAssignment.id), col(User.full_name), col(User.username)).join(
        User, col(User.id) == col(RoleAssignment.user_id)
    )
    rows: Iterable[Any] = call.session.execute(
        union_all(
            select(col(User.id), col(User.full_name), col(User.username)).where(col(User.id).in_(wanted)),
            holder.where(col(RoleAssignment.id).in_(wanted)),
            select(col(LoginSession.id), col(User.full_name), col(User.username))
            .join(User, col(User.id) == col(LoginSession.user_id))
            .where(col(LoginSession.id).in_(wanted)),
            select(col(ApiClient.id), col(ApiClient.name), null()).where(col(ApiClient.id).in_(wanted)),
        )
    )
    return {key: f"{name} ({username})" if username else name for key, name, username in rows}


def _as_read(event: AuditEvent, payload: dict[str, object] | None, object_name: str | None) -> AuditEventRead:
    return AuditEventRead(
        seq=event.seq,
        recorded_at=event.recorded_at,
        at=event.at,
        actor_id=event.actor_id,
        actor_name=event.actor_name,
        action=event.action,
        kind=event.kind,
        object_id=event.object_id,
        object_name=object_name,
        request_id=event.request_id,
        payload=payload,
        hash=event.hash,
    )
