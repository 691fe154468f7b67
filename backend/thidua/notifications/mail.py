"""From notifications that wait to mails that leave: gathered per person, sent by an errand, tried again, buried.

What a mail says is read when it is sent: a reminder whose obligation has been met meanwhile is left out, and a mail
with nothing left to say is dropped. The Message-ID is made with the mail and is the same at every try, so that a
receiver tells a doubled one.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from email.message import Message
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import select, update
from sqlmodel import col

from thidua.core import audit, outbox
from thidua.core.call import Call, system_reading
from thidua.core.db import try_hold
from thidua.core.ids import new_id
from thidua.core.jobs import postpone
from thidua.core.runtime import Runtime
from thidua.identity.models import User, UserState
from thidua.notifications import letter, post, queries, words
from thidua.notifications.letter import Letter, LetterError, Line
from thidua.notifications.models import (
    MailMode,
    MailState,
    Notification,
    NotificationKind,
    NotificationPreference,
    OutgoingMail,
)
from thidua.notifications.post import Outcome, Try
from thidua.notifications.reminders import limit_of_reminder
from thidua.plans import service as plans

SEND = "notifications.send_mail"
PEOPLE_PER_STEP = 200
GATHER_LOCK = 7_308_042_041
#: How long to wait before each further try, in minutes: three days in all, then the mail is a dead letter.
RETRIES = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 120, 240, 480, 720, 1_440, 1_440))
_REMINDERS = frozenset({NotificationKind.REMINDER, NotificationKind.RESUBMIT_REMINDER})

log = structlog.get_logger("mail")


def gather(call: Call) -> int:
    """The sweep: one mail for each person something waits for; how many were made."""
    if not call.runtime.settings.smtp_url.get_secret_value() or not _due(call):
        return 0
    if not try_hold(call.session, GATHER_LOCK):
        return 0
    user_ids = _due(call)
    people = {person.user_id: person for person in queries.persons(call, user_ids)}
    wishes = queries.preferences(call, user_ids)
    made = 0
    for user_id in user_ids:
        person, wish = people.get(user_id), wishes.get(user_id)
        address = person.email if person is not None else None
        if wish is not None and (wish.mail is MailMode.OFF or wish.refused_address == address):
            address = None
        _put_in(call, user_id, _queue(call, user_id, address) if address else None)
        made += address is not None
    return made


def _due(call: Call) -> list[UUID]:
    return list(
        call.session.scalars(
            select(col(Notification.user_id))
            .where(col(Notification.mail_at) <= call.now)
            .distinct()
            .order_by(col(Notification.user_id))
            .limit(PEOPLE_PER_STEP)
        )
    )


def _queue(call: Call, user_id: UUID, address: str) -> UUID:
    mail_id = new_id()
    domain = letter.domain_of(call.runtime.settings.mail_from)
    call.session.add(OutgoingMail(id=mail_id, user_id=user_id, address=address, message_id=f"<{mail_id}@{domain}>"))
    call.session.flush()
    outbox.enqueue(call, SEND, {"mail_id": str(mail_id)}, dedupe_key=f"{SEND}:{mail_id}:0")
    return mail_id


def _put_in(call: Call, user_id: UUID, mail_id: UUID | None) -> None:
    call.session.execute(
        update(Notification)
        .where(col(Notification.user_id) == user_id, col(Notification.mail_at).is_not(None))
        .values(mail_at=None, mail_id=mail_id)
        .execution_options(synchronize_session=False)
    )


@dataclass(frozen=True, slots=True)
class Ready:
    """A mail that is to leave now."""

    address: str
    message: Message


def send(runtime: Runtime, payload: Mapping[str, Any]) -> Callable[[Call], None]:
    """The errand: read what there is to say, talk to the server without a transaction, answer what to write down."""
    mail_id = UUID(payload["mail_id"])
    try:
        with system_reading(runtime) as call:
            found = call.session.get(OutgoingMail, mail_id)
            if found is None or found.state is not MailState.QUEUED:
                return lambda _call: None
            ready = _ready(call, found)
    except LetterError as error:
        refused = Try(Outcome.NO_ADDRESS, f"LetterError {error}")
        return lambda call: _conclude(call, mail_id, refused)
    if ready is None:
        return lambda call: _drop(call, mail_id)
    done = post.deliver(runtime.settings, ready.message, ready.address)
    return lambda call: _conclude(call, mail_id, done)


def _ready(call: Call, mail: OutgoingMail) -> Ready | None:
    """The message as of now; None when nothing is left to say or the reader is gone or has changed his mind."""
    reader = call.session.execute(
        select(col(User.full_name), col(User.state), col(NotificationPreference.mail))
        .outerjoin(NotificationPreference, col(NotificationPreference.user_id) == col(User.id))
        .where(col(User.id) == mail.user_id)
    ).one()
    if reader.state is not UserState.ACTIVE or reader.mail is MailMode.OFF:
        return None
    lines = _still_to_say(call, mail.id)
    if not lines:
        return None
    settings = call.runtime.settings
    written = Letter(
        sender=settings.mail_from,
        name=reader.full_name,
        address=mail.address,
        subject=words.mail_subject([line.title for line in lines], call.today),
        message_id=mail.message_id,
        at=call.system_now,
        lines=lines,
        site=settings.public_url.rstrip("/"),
    )
    return Ready(mail.address, letter.compose(written))


def _still_to_say(call: Call, mail_id: UUID) -> list[Line]:
    """Each notification's words; of reminders only those still wanted, once per obligation, with the days of today."""
    rows = call.session.scalars(
        select(Notification)
        .where(col(Notification.mail_id) == mail_id)
        .order_by(col(Notification.at), col(Notification.id))
    ).all()
    reminded = {row.obligation_id for row in rows if row.kind in _REMINDERS and row.obligation_id is not None}
    verdicts, names = plans.assess(call, reminded), queries.duty_names(call, reminded)
    lines: dict[object, Line] = {}
    for row in rows:
        if row.kind not in _REMINDERS or row.obligation_id is None:
            lines[row.id] = Line(row.title["vi"], row.body["vi"])
            continue
        owed, returned = names[row.obligation_id], row.kind is NotificationKind.RESUBMIT_REMINDER
        limit = limit_of_reminder(verdicts[row.obligation_id], owed.binding, returned=returned)
        if limit is not None:
            said = words.reminder(owed.title, owed.label, call.now, limit, call.zone, returned=returned)
            lines[owed.id, returned] = Line(said.title.render("vi"), said.body.render("vi"))
    return list(lines.values())


def _mail(call: Call, mail_id: UUID) -> OutgoingMail:
    return call.session.scalars(
        select(OutgoingMail)
        .where(col(OutgoingMail.id) == mail_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def _drop(call: Call, mail_id: UUID) -> None:
    _mail(call, mail_id).state = MailState.DROPPED


def _conclude(call: Call, mail_id: UUID, done: Try) -> None:
    """Write down what came of one try, in the transaction that ends the job."""
    mail = _mail(call, mail_id)
    mail.attempts += 1
    mail.last_error = done.error
    if done.outcome is Outcome.SENT:
        mail.state, mail.sent_at = MailState.SENT, call.system_now
        return
    log.warning("mail_not_sent", mail_id=str(mail_id), outcome=done.outcome.name, attempts=mail.attempts)
    if done.outcome is Outcome.NO_ADDRESS:
        _refuse_address(call, mail)
    if done.outcome in {Outcome.NO_ADDRESS, Outcome.REFUSED} or mail.attempts > len(RETRIES):
        mail.state = MailState.FAILED
        return
    delay = RETRIES[mail.attempts - 1]
    _again(call, mail, delay)
    if done.outcome is Outcome.AWAY:
        postpone(call, SEND, call.system_now + RETRIES[0])


def _again(call: Call, mail: OutgoingMail, delay: timedelta) -> None:
    key = f"{SEND}:{mail.id}:{mail.version}"
    outbox.enqueue(call, SEND, {"mail_id": str(mail.id)}, delay=delay, dedupe_key=key)


def retry(call: Call, mail: OutgoingMail) -> None:
    """A dead letter, tried anew from the beginning."""
    mail.state, mail.attempts = MailState.QUEUED, 0
    _again(call, mail, timedelta(0))


def _refuse_address(call: Call, mail: OutgoingMail) -> None:
    """No more mail to this address until the account has another one; its owner sees why."""
    wish = call.session.scalar(
        select(NotificationPreference).where(col(NotificationPreference.user_id) == mail.user_id)
    )
    if wish is None:
        wish = NotificationPreference(user_id=mail.user_id)
        call.session.add(wish)
    wish.refused_address = mail.address
    call.session.flush()
    audit.note(call, "mail.refused", "user", mail.user_id)
