"""The personal calendar of limits (RFC 5545): an address with a token, all-day entries, alarms after the rules.

The token stands in the address, because calendar programs send nothing else; it reads this calendar and no more, only
its hash is kept, and making a new one or switching off ends the old one at once.
"""

import hashlib
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from icalendar import Alarm, Calendar, Event
from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import not_found
from thidua.core.limits import Rate
from thidua.core.payload import Payload
from thidua.identity.models import RoleAssignment, User, UserState
from thidua.identity.queries import in_force
from thidua.notifications import queries, words
from thidua.notifications.models import CalendarFeed, ReminderRule
from thidua.notifications.schemas import CalendarRead, NoFields
from thidua.plans.deadlines import in_words, last_day_before
from thidua.plans.enums import Binding
from thidua.plans.ledger import CLOSED
from thidua.plans.models import Duty, DutyPeriod, Obligation, Plan, PlanState

PATH = "/api/v1/calendar.ics"
NAME = "Thi đua yêu nước: các hạn gửi"
#: What a program that polls may need; a guesser of 256-bit tokens is not slowed by it, and needs not be.
POLLS = Rate("calendar", burst=30, per_minute=30)
ALARM_AT = timedelta(hours=8)
#: Years before this one are over.
PAST_YEARS = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One day of the calendar. `version` counts its changes, `changed_at` is the last of them."""

    uid: UUID
    day: date
    summary: str
    description: str
    version: int
    changed_at: datetime
    cancelled: bool
    reminded: bool


def read_feed(call: Call) -> CalendarRead:
    """Whether the caller has an address; the address itself was shown once."""
    return _as_read(_stored(call))


def make_feed(call: Call) -> CalendarRead:
    """A new address; the one before, if any, ends. `url` is in this answer only, and not in the one a retry gets."""
    call.found()
    token = secrets.token_urlsafe(32)
    feed = _stored(call, lock=True)
    if feed is None:
        feed = CalendarFeed(user_id=_me(call), token_hash=_hash(token))
        call.session.add(feed)
    else:
        feed.token_hash = _hash(token)
    call.session.flush()
    audit.note(call, "calendar.create", "calendar_feed", feed.id)
    read = _as_read(feed)
    call.notes["kept_answer"] = read
    site = call.runtime.settings.public_url.rstrip("/")
    return read.model_copy(update={"url": f"{site}{PATH}?token={token}"})


def revoke_feed(call: Call, body: Payload[NoFields]) -> CalendarRead:
    """Switch off: programs that still ask get 404."""
    feed = _stored(call, lock=True)
    if feed is None:
        raise not_found()
    call.found_for_writing()
    call.match(feed.version)
    body.value()
    feed.token_hash = None
    call.session.flush()
    audit.note(call, "calendar.revoke", "calendar_feed", feed.id)
    return _as_read(feed)


def feed_bytes(call: Call, token: str) -> bytes:
    """The calendar behind a token; 404 for one that is unknown, revoked, or of an account out of use."""
    call.runtime.limiter.take(POLLS, call.address, call.system_now)
    owner = call.session.execute(
        select(col(User.id), col(User.unit_id))
        .join(CalendarFeed, col(CalendarFeed.user_id) == col(User.id))
        .where(col(CalendarFeed.token_hash) == _hash(token), col(User.state) == UserState.ACTIVE)
    ).one_or_none()
    if owner is None:
        raise not_found()
    roles = set(
        call.session.scalars(
            select(col(RoleAssignment.role)).where(col(RoleAssignment.user_id) == owner.id, in_force(call.today))
        )
    )
    entries: list[Entry] = []
    if not roles.isdisjoint(queries.OFFICERS):
        entries += _obligations(call, owner.unit_id)
    if Role.HOME_AFFAIRS in roles:
        entries += _periods(call)
    return written(entries, _alarm_days(call), call.runtime.settings.public_url.rstrip("/"))


def written(entries: Sequence[Entry], alarm_days: Sequence[int], site: str) -> bytes:
    """The bytes of a calendar; the same entries give the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", "-//Thi dua Tan Bien//Han gui//VI")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", NAME)
    calendar.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
    for entry in entries:
        calendar.add_component(_event(entry, alarm_days, site))
    return bytes(calendar.to_ical())


def _event(entry: Entry, alarm_days: Sequence[int], site: str) -> Event:
    event = Event()
    event.add("uid", f"{entry.uid}@thidua")
    event.add("dtstamp", entry.changed_at)
    event.add("last-modified", entry.changed_at)
    event.add("sequence", entry.version - 1)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", entry.summary)
    event.add("description", entry.description)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if site:
        event.add("url", site + "/")
    if entry.reminded and not entry.cancelled:
        for offset in alarm_days:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", entry.summary)
            alarm.add("trigger", timedelta(days=offset) + ALARM_AT)
            event.add_component(alarm)
    return event


def _alarm_days(call: Call) -> list[int]:
    """The days before the limit on which the rules remind units."""
    offset = col(ReminderRule.offset_days)
    return list(
        call.session.scalars(
            select(offset).where(col(ReminderRule.active), col(ReminderRule.to_unit), offset <= 0).order_by(offset)
        )
    )


def _obligations(call: Call, unit_id: UUID) -> Iterator[Entry]:
    """What the unit owes, what it was excused from marked as cancelled."""
    rows = call.session.execute(
        select(Obligation, col(Duty.title), col(DutyPeriod.label))
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .where(col(Obligation.unit_id) == unit_id, col(Obligation.year) >= call.today.year - PAST_YEARS)
        .order_by(col(Obligation.due_before), col(Obligation.id))
    )
    for owed, title, label in rows:
        met = owed.first_valid_at is not None
        last_day = last_day_before(owed.due_before, call.zone)
        yield Entry(
            uid=owed.id,
            day=last_day,
            summary=words.calendar_summary(title, label, met=met),
            description=in_words(last_day).render("vi"),
            version=owed.version,
            changed_at=owed.updated_at,
            cancelled=owed.state in CLOSED,
            reminded=owed.binding is Binding.DUTY and not met,
        )


def _periods(call: Call) -> Iterator[Entry]:
    """For Home Affairs: the limits of the issued plans, once for all units."""
    rows: Any = call.session.execute(
        select(DutyPeriod, col(Duty.title))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .join(Plan, col(Plan.id) == col(Duty.plan_id))
        .where(
            col(Plan.state) == PlanState.ISSUED,
            col(Plan.year) >= call.today.year - PAST_YEARS,
            col(Duty.owed_when).is_(None),
        )
        .order_by(col(DutyPeriod.due_before), col(DutyPeriod.id))
    )
    for period, title in rows:
        yield Entry(
            uid=period.id,
            day=period.last_good_day,
            summary=words.calendar_plan_summary(title, period.label),
            description=in_words(period.last_good_day).render("vi"),
            version=period.version,
            changed_at=period.updated_at,
            cancelled=False,
            reminded=False,
        )


def _stored(call: Call, *, lock: bool = False) -> CalendarFeed | None:
    statement = select(CalendarFeed).where(col(CalendarFeed.user_id) == _me(call))
    return call.session.scalar(statement.with_for_update() if lock else statement)


def _me(call: Call) -> UUID:
    if call.actor.user_id is None:
        raise not_found()
    return call.actor.user_id


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _as_read(feed: CalendarFeed | None) -> CalendarRead:
    if feed is None:
        return CalendarRead(id=UUID(int=0), active=False, created_at=None, version=0)
    return CalendarRead(
        id=feed.id, active=feed.token_hash is not None, created_at=feed.updated_at, version=feed.version
    )
