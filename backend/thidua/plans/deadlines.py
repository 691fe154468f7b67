"""The deadline engine, whole (domain.md, section 3): import everything about deadlines from here.

Pure functions: no database, no clock inside; dates are local, instants aware. `evaluate` gives the verdict on one
obligation (rules 1 to 7, in `replay`); this module adds choosing a period (8), who owes and the rate (9),
rescheduling (10) and when reminders are due (11). Rule 12 is scoring's: an assessment compares by equality.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from thidua.core.errors import Message
from thidua.plans.deadline_words import in_words, time_left_in_words, warns_roll_after_printed_date
from thidua.plans.replay import evaluate
from thidua.plans.terms import (
    RESUBMIT_WORKING_DAYS,
    Assessment,
    Event,
    GrantedExtension,
    Period,
    effective_due_before,
    effective_hard_close_at,
    resubmit_limit,
    submission_refusal,
)
from thidua.plans.workdays import (
    WorkCalendar,
    days_late,
    days_left,
    due_before,
    last_day_before,
    last_good_day,
    require_aware,
)

__all__ = [
    "NOTICE_DAYS",
    "REMINDER_OFFSETS",
    "RESUBMIT_WORKING_DAYS",
    "Assessment",
    "Event",
    "GrantedExtension",
    "Period",
    "PeriodChoice",
    "ReminderRun",
    "WorkCalendar",
    "can_reschedule",
    "choose_period",
    "days_late",
    "days_left",
    "due_before",
    "due_reminders",
    "effective_due_before",
    "effective_hard_close_at",
    "evaluate",
    "in_words",
    "last_day_before",
    "last_good_day",
    "on_time_rate",
    "owes",
    "reminder_at",
    "resubmit_limit",
    "submission_refusal",
    "time_left_in_words",
    "warns_roll_after_printed_date",
]

NOTICE_DAYS = 30
"""The notice a unit needs: a new unit before its first date (rule 9), all before an earlier date (rule 10)."""

REMINDER_OFFSETS = (-14, -7, -3, -1, 0, 1, 3, 7)
"""Days from the last good day; the default rows of the reminder rules (rule 11)."""

_REMINDER_TIME = time(8)


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """The period a nomination goes to, the ones the officer may choose instead (it included), and why."""

    period: Period | None
    options: tuple[Period, ...]
    reason: Message


def choose_period(periods: Iterable[Period], fulfilled: Collection[str], now: datetime) -> PeriodChoice:
    """Rule 8: where a nomination submitted `now` belongs.

    `periods` are those of one duty with the unit's effective limits; `fulfilled` holds the keys of those that lack
    nothing. An open period takes it; between a limit and the next opening, the missed period if it still lacks
    one, else the next.
    """
    require_aware(now)
    ordered = sorted(periods, key=lambda p: p.due_before)
    options = tuple(p for p in ordered if (closes := effective_hard_close_at(p)) is None or now < closes)
    running = [p for p in options if now < p.due_before]
    opened = [p for p in running if p.opens_at is None or p.opens_at <= now]
    if opened:
        lacking = [p for p in opened if p.key not in fulfilled]
        return PeriodChoice(lacking[0] if lacking else opened[-1], options, _CURRENT)
    missed = [p for p in ordered if p.due_before <= now][-1:]
    reachable = [p for p in missed if p in options]
    if reachable and reachable[0].key not in fulfilled:
        return PeriodChoice(reachable[0], options, _MISSED)
    if running:
        return PeriodChoice(running[0], options, _NEXT)
    if reachable:
        return PeriodChoice(reachable[0], options, _ADDED)
    return PeriodChoice(None, options, _NO_PERIOD)


_CURRENT = Message("Tính cho kỳ đang mở.", "Counts for the open period.")
_MISSED = Message(
    "Tính cho kỳ vừa hết hạn mà đơn vị chưa nộp đủ, ghi nhận là trễ hạn.",
    "Counts for the period that has just ended and still lacks one; recorded as late.",
)
_NEXT = Message("Tính cho kỳ tiếp theo.", "Counts for the next period.")
_ADDED = Message("Bổ sung cho kỳ cuối, đơn vị đã nộp đủ.", "Added to the last period, which lacks nothing.")
_NO_PERIOD = Message("Không còn kỳ nào nhận hồ sơ.", "No period receives submissions any more.")


def owes(unit_valid_from: date | None, unit_valid_to: date | None, last_day: date) -> bool:
    """Rule 9: a new unit owes what is due at least 30 days after its first day, a closed one nothing after its last."""
    noticed = unit_valid_from is None or last_day >= unit_valid_from + timedelta(days=NOTICE_DAYS)
    return noticed and (unit_valid_to is None or last_day <= unit_valid_to)


def on_time_rate(assessments: Iterable[Assessment]) -> tuple[int, int]:
    """Rule 9: (n, N), n on time and in full of the N that are due; waived, cancelled, succeeded and merely asked
    ones stand outside, so n ≤ N always.
    """
    judged = [assessment for assessment in assessments if assessment.in_rate]
    return sum(assessment.on_time_in_full for assessment in judged), len(judged)


def can_reschedule(
    old_due_before: datetime, new_due_before: datetime, now: datetime, zone: ZoneInfo, *, anybody_submitted: bool
) -> tuple[Message, ...]:
    """Rule 10: every reason against moving an issued date; empty when it may be moved.

    Later is always allowed, earlier only while more than 30 days remain until the new date and nobody has
    submitted, into the past never.
    """
    require_aware(old_due_before, new_due_before, now)
    reasons = []
    if new_due_before <= now:
        reasons.append(_INTO_THE_PAST)
    if new_due_before < old_due_before:
        if days_left(now, new_due_before, zone) <= NOTICE_DAYS:
            reasons.append(_SHORT_NOTICE)
        if anybody_submitted:
            reasons.append(_ALREADY_SUBMITTED)
    return tuple(reasons)


_INTO_THE_PAST = Message("Không dời hạn về ngày đã qua được.", "A date cannot be moved into the past.")
_SHORT_NOTICE = Message(
    "Không dời hạn sớm hơn được: đến hạn mới phải còn hơn {days} ngày.",
    "The date cannot be moved earlier: more than {days} days must remain until the new one.",
    {"days": NOTICE_DAYS},
)
_ALREADY_SUBMITTED = Message(
    "Không dời hạn sớm hơn được: đã có đơn vị gửi hồ sơ.",
    "The date cannot be moved earlier: a unit has already submitted.",
)


def reminder_at(offset: int, limit: datetime, zone: ZoneInfo) -> datetime:
    """When the reminder `offset` days from the last good day before `limit` is due: 08:00 local, in UTC (rule 11)."""
    day = last_day_before(limit, zone) + timedelta(days=offset)
    return datetime.combine(day, _REMINDER_TIME, zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class ReminderRun:
    """What one run does for one limit: the offset to send (or None) and those to record as skipped."""

    send: int | None
    skipped: tuple[int, ...]


def due_reminders(
    now: datetime, limit: datetime, zone: ZoneInfo, offsets: Iterable[int], recorded: Collection[int]
) -> ReminderRun:
    """Rule 11: of the rules whose time has come only the newest is sent, the passed ones are skipped.

    `limit` is the effective limit, or the limit of a returned item (a series of its own); `recorded` the offsets
    already sent or skipped for that same limit, since each goes out once ever. Ask only while the assessment
    `wants_reminder`, or has a `resubmit_before`.
    """
    require_aware(now)
    reached = sorted(offset for offset in set(offsets) if reminder_at(offset, limit, zone) <= now)
    fresh = [offset for offset in reached if offset not in recorded]
    send = fresh[-1] if fresh and fresh[-1] == reached[-1] else None
    return ReminderRun(send, tuple(offset for offset in fresh if offset != send))
