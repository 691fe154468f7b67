"""The inbox: what the caller was told, read and unread; and how he wants mail."""

from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlmodel import col

from thidua.core import audit
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.core.workflow import ActionRead, Transition, Workflow
from thidua.identity.models import User
from thidua.notifications import queries
from thidua.notifications.models import (
    MailMode,
    Notification,
    NotificationKind,
    NotificationPreference,
    NotificationState,
)
from thidua.notifications.schemas import (
    NoFields,
    NotificationLink,
    NotificationRead,
    PreferenceRead,
    PreferenceUpdate,
    ReadAll,
    ReadAllDone,
)


def _own(actor: Any, notification: Any, _facts: object) -> bool:
    return bool(actor.user_id == notification.user_id)


NOTIFICATION: Workflow[Notification, None] = Workflow(
    "notification",
    (
        Transition(
            "read",
            frozenset({NotificationState.UNREAD}),
            NotificationState.READ,
            (_own,),
            Message("Đánh dấu đã đọc", "Mark as read"),
        ),
        Transition(
            "unread",
            frozenset({NotificationState.READ}),
            NotificationState.UNREAD,
            (_own,),
            Message("Đánh dấu chưa đọc", "Mark as unread"),
        ),
    ),
    lambda _call, things: dict.fromkeys((thing.id for thing in things), None),
    {
        NotificationState.UNREAD: Message("Chưa đọc", "unread"),
        NotificationState.READ: Message("Đã đọc", "read"),
    },
)


def list_notifications(
    call: Call, window: Window, *, unread: bool | None, kind: NotificationKind | None
) -> Page[NotificationRead]:
    """The caller's own, newest first; `total` counts what is unread when only that is asked for."""
    statement = select(Notification).where(queries.own_notifications(call))
    if unread is not None:
        wanted = NotificationState.UNREAD if unread else NotificationState.READ
        statement = statement.where(col(Notification.state) == wanted)
    if kind is not None:
        statement = statement.where(col(Notification.kind) == kind)
    statement, sort = queries.NOTIFICATIONS.page(statement, window)
    rows = list(call.session.scalars(statement))
    kept, cursor = queries.NOTIFICATIONS.cut(rows, window, sort)
    actions = NOTIFICATION.available(call, kept)
    total = queries.unread_count(call) if unread and kind is None else None
    return Page(items=[_as_read(call, row, actions[row.id]) for row in kept], next_cursor=cursor, total=total)


def read_notification(call: Call, notification_id: UUID) -> NotificationRead:
    """One of the caller's own."""
    return _read(call, _find(call, notification_id))


def act(call: Call, notification_id: UUID, name: str, body: Payload[NoFields]) -> NotificationRead:
    """read, unread. Written to the audit log and not to a history: seeing a line is no step of a record."""
    notification = _find(call, notification_id)
    step, _facts = NOTIFICATION.authorise(call, notification, name)
    body.value()
    notification.state = NotificationState(step.target or notification.state)
    notification.read_at = call.now if notification.state is NotificationState.READ else None
    call.session.flush()
    audit.note(call, f"notification.{name}", "notification", notification.id)
    return _read(call, notification)


def read_all(call: Call, body: Payload[ReadAll]) -> ReadAllDone:
    """Everything the caller has not read, or what was told up to a moment."""
    call.found()
    until = body.value().until
    unread = [queries.own_notifications(call), col(Notification.state) == NotificationState.UNREAD]
    if until is not None:
        unread.append(col(Notification.at) <= until)
    done = call.session.execute(
        update(Notification)
        .where(*unread)
        .values(
            state=NotificationState.READ,
            read_at=call.now,
            updated_at=call.now,
            version=col(Notification.version) + 1,
        )
        .execution_options(synchronize_session=False)
    )
    marked = int(done.rowcount)  # type: ignore[attr-defined]
    if marked:
        audit.note(call, "notification.read_all", "notification", None, {"marked": marked})
    return ReadAllDone(marked=marked, unread=queries.unread_count(call))


def read_preference(call: Call) -> PreferenceRead:
    """The caller's wishes; version 0 before he has said any."""
    return _preference(call, _stored(call))


def update_preference(call: Call, body: Payload[PreferenceUpdate]) -> PreferenceRead:
    """Change them. What already waits in the post follows the new wish when it is put into a mail."""
    stored = _stored(call)
    call.found_for_writing()
    call.match(stored.version if stored else 0)
    wanted = body.value().mail
    if stored is None:
        # The unique column decides between two tabs: the second is told 409.
        stored = NotificationPreference(user_id=_me(call), mail=wanted)
        call.session.add(stored)
    else:
        stored.mail = wanted
    call.session.flush()
    if wanted is MailMode.OFF:
        _recall(call)
    audit.note(call, "preference.update", "notification_preference", stored.id, {"mail": wanted})
    return _preference(call, stored)


def _recall(call: Call) -> None:
    call.session.execute(
        update(Notification)
        .where(queries.own_notifications(call), col(Notification.mail_at).is_not(None))
        .values(mail_at=None)
        .execution_options(synchronize_session=False)
    )


def _me(call: Call) -> UUID:
    if call.actor.user_id is None:
        raise TypeError("a person was expected")
    return call.actor.user_id


def _stored(call: Call) -> NotificationPreference | None:
    return call.session.scalar(
        select(NotificationPreference).where(col(NotificationPreference.user_id) == call.actor.user_id)
    )


def _preference(call: Call, stored: NotificationPreference | None) -> PreferenceRead:
    email = call.session.scalar(select(col(User.email)).where(col(User.id) == call.actor.user_id))
    settings = call.runtime.settings
    return PreferenceRead(
        mail=stored.mail if stored else MailMode.IMMEDIATE,
        email=email,
        address_refused=stored is not None and email is not None and stored.refused_address == email,
        mail_enabled=bool(settings.smtp_url.get_secret_value()),
        quiet_from=settings.quiet_from,
        quiet_until=settings.quiet_until,
        version=stored.version if stored else 0,
    )


def _find(call: Call, notification_id: UUID) -> Notification:
    return call.one(
        select(Notification).where(col(Notification.id) == notification_id, queries.own_notifications(call))
    )


def _read(call: Call, notification: Notification) -> NotificationRead:
    return _as_read(call, notification, NOTIFICATION.available(call, [notification])[notification.id])


def _as_read(call: Call, row: Notification, actions: list[ActionRead]) -> NotificationRead:
    return NotificationRead(
        id=row.id,
        kind=row.kind,
        state=row.state,
        at=row.at,
        read_at=row.read_at,
        title=row.title[call.language],
        text=row.body[call.language],
        about=row.about,
        note=row.note,
        link=NotificationLink(kind=row.link_kind, id=row.link_id) if row.link_kind else None,
        actions=actions,
        version=row.version,
    )
