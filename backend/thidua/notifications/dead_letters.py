"""Mails for the administrator: what left, what did not, and trying a dead letter again. Never what a mail says."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.core.workflow import Transition, Workflow, role
from thidua.identity.models import User
from thidua.notifications import mail, queries
from thidua.notifications.models import MailState, OutgoingMail
from thidua.notifications.schemas import MailRead, NoFields

MAIL: Workflow[OutgoingMail, None] = Workflow(
    "outgoing_mail",
    (
        Transition(
            "retry",
            frozenset({MailState.FAILED}),
            MailState.QUEUED,
            (role(Role.ADMIN),),
            Message("Gửi lại", "Send again"),
        ),
    ),
    lambda _call, things: dict.fromkeys((thing.id for thing in things), None),
    {
        MailState.QUEUED: Message("Chờ gửi", "queued"),
        MailState.SENT: Message("Đã gửi", "sent"),
        MailState.FAILED: Message("Không gửi được", "failed"),
        MailState.DROPPED: Message("Không còn cần gửi", "dropped"),
    },
)


def list_mails(call: Call, window: Window, state: MailState | None) -> Page[MailRead]:
    """Newest first."""
    queries.require_admin(call)
    statement = select(OutgoingMail)
    if state is not None:
        statement = statement.where(col(OutgoingMail.state) == state)
    statement, sort = queries.MAILS.page(statement, window)
    rows = list(call.session.scalars(statement))
    kept, cursor = queries.MAILS.cut(rows, window, sort)
    return Page(items=_as_read(call, kept), next_cursor=cursor)


def read_mail(call: Call, mail_id: UUID) -> MailRead:
    """One mail."""
    queries.require_admin(call)
    return _as_read(call, [_find(call, mail_id)])[0]


def act(call: Call, mail_id: UUID, name: str, body: Payload[NoFields]) -> MailRead:
    """retry: a dead letter is queued anew, with all its tries before it."""
    queries.require_admin(call)
    found = _find(call, mail_id)
    MAIL.authorise(call, found, name)
    body.value()
    mail.retry(call, found)
    call.session.flush()
    audit.note(call, "outgoing_mail.retry", "outgoing_mail", found.id)
    return _as_read(call, [found])[0]


def _find(call: Call, mail_id: UUID) -> OutgoingMail:
    return call.one(select(OutgoingMail).where(col(OutgoingMail.id) == mail_id))


def _as_read(call: Call, rows: Sequence[OutgoingMail]) -> list[MailRead]:
    if not rows:
        return []
    readers = {row.user_id for row in rows}
    names: dict[UUID, str] = dict(
        call.session.execute(select(col(User.id), col(User.username)).where(col(User.id).in_(readers))).all()
    )
    actions = MAIL.available(call, rows)
    return [
        MailRead(
            id=row.id,
            username=names[row.user_id],
            address=row.address,
            state=row.state,
            attempts=row.attempts,
            last_error=row.last_error,
            created_at=row.created_at,
            sent_at=row.sent_at,
            actions=actions[row.id],
            version=row.version,
        )
        for row in rows
    ]
