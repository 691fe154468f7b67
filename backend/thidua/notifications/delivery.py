"""Writing notifications, each once per person and cause, and when the mail of each may leave. Pure but for `tell`."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import col

from thidua.core import db
from thidua.core.call import Call
from thidua.core.ids import new_id
from thidua.notifications import queries
from thidua.notifications.models import MailMode, Notification, NotificationKind, NotificationState
from thidua.notifications.queries import Person
from thidua.notifications.words import Words, both

#: What happens within so long goes into one mail.
GATHERING = timedelta(minutes=1)
#: When the daily mail leaves, local: after the reminders of 08:00.
DAILY_AT = time(8, 30)
_DAY = timedelta(days=1)
_ROWS = 200


@dataclass(frozen=True, slots=True)
class News:
    """One thing to tell: what, in which words, about which object; `key` is its cause, once per person."""

    key: str
    kind: NotificationKind
    words: Words
    about: str | None = None
    note: str | None = None
    link_kind: str | None = None
    link_id: UUID | None = None
    obligation_id: UUID | None = None
    #: When it happened, if that was before it is told.
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Local hours in which no mail leaves, from `first` to before `end`; equal = none."""

    first: int
    end: int

    def after(self, local: datetime) -> datetime:
        """The moment itself, or the end of the quiet hours it lies in."""
        if not self._covers(local.hour):
            return local
        ends = local.replace(hour=self.end, minute=0, second=0, microsecond=0)
        return ends if ends > local else ends + _DAY

    def _covers(self, hour: int) -> bool:
        if self.first <= self.end:
            return self.first <= hour < self.end
        return hour >= self.first or hour < self.end


def leaves_at(now: datetime, mode: MailMode, quiet: QuietHours, zone: ZoneInfo) -> datetime | None:
    """When the mail about something told `now` may leave: None for never. UTC."""
    if mode is MailMode.OFF:
        return None
    local = now.astimezone(zone)
    if mode is MailMode.DAILY:
        leaves = datetime.combine(local.date(), DAILY_AT, zone)
        if leaves < local:
            leaves = datetime.combine(local.date() + _DAY, DAILY_AT, zone)
    else:
        leaves = local + GATHERING
    return quiet.after(leaves).astimezone(UTC)


def quiet_hours(call: Call) -> QuietHours:
    """Those of the installation."""
    settings = call.runtime.settings
    return QuietHours(settings.quiet_from, settings.quiet_until)


def tell(call: Call, told: Iterable[tuple[Person, News]]) -> int:
    """Write one notification per person and news, unless he was told; how many were new."""
    pairs = list(told)
    if not pairs:
        return 0
    modes = _modes(call, {person.user_id: person.email for person, _news in pairs})
    quiet = quiet_hours(call)
    rows = [_row(call, person, news, modes[person.user_id], quiet) for person, news in pairs]
    made = 0
    for start in range(0, len(rows), _ROWS):
        written = call.session.execute(
            db.insert(call.session, Notification)
            .values(rows[start : start + _ROWS])
            .on_conflict_do_nothing(index_elements=["user_id", "dedupe_key"])
            .returning(col(Notification.id))
        )
        made += len(written.all())
    return made


def _modes(call: Call, addresses: dict[UUID, str | None]) -> dict[UUID, MailMode]:
    """How each may be mailed: not at all without an address, or with one that was refused."""
    if not call.runtime.settings.smtp_url.get_secret_value():
        return dict.fromkeys(addresses, MailMode.OFF)
    wishes = queries.preferences(call, addresses.keys())
    modes = {}
    for user_id, address in addresses.items():
        wish = wishes.get(user_id)
        refused = wish is not None and wish.refused_address == address
        wanted = MailMode.IMMEDIATE if wish is None else wish.mail
        modes[user_id] = MailMode.OFF if address is None or refused else wanted
    return modes


def _row(call: Call, person: Person, news: News, mode: MailMode, quiet: QuietHours) -> dict[str, object]:
    return {
        "id": new_id(),
        "version": 1,
        "created_at": call.now,
        "updated_at": call.now,
        "user_id": person.user_id,
        "dedupe_key": news.key,
        "kind": news.kind,
        "state": NotificationState.UNREAD,
        "at": news.at or call.now,
        "title": both(news.words.title),
        "body": both(news.words.body),
        "about": news.about,
        "note": news.note,
        "link_kind": news.link_kind,
        "link_id": news.link_id,
        "obligation_id": news.obligation_id,
        "mail_at": leaves_at(call.now, mode, quiet, call.zone),
    }


def everyone(people: Collection[Person], news: News) -> list[tuple[Person, News]]:
    """The same news to each."""
    return [(person, news) for person in people]
