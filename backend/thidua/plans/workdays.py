"""Days and instants of deadlines: working days, boundary and roll, days late (domain.md, section 3, rules 1, 2, 4).

Dates are local to the authority, instants are aware; naive instants raise ValueError. Pure: no clock inside.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from thidua.plans.enums import Boundary, DayUnit, Roll

_DAY = timedelta(days=1)
_INSTANT = timedelta(microseconds=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Saturdays, Sundays and `holidays` are off; `workdays` are the days off swapped into working days."""

    holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        """Whether offices are open that day."""
        return day in self.workdays or (day.weekday() < _SATURDAY and day not in self.holidays)

    def roll(self, day: date, direction: Roll) -> date:
        """`day` itself if it is working or direction is NONE, else the nearest working day that way."""
        if direction is Roll.NONE:
            return day
        step = _DAY if direction is Roll.NEXT else -_DAY
        while not self.is_working(day):
            day += step
        return day

    def add_working_days(self, start: date, n: int, *, start_counted: bool = False) -> date:
        """The n-th working day from `start`, which is itself the first if counted and working; n ≥ 1."""
        _check_count(n)
        day = start if start_counted else start + _DAY
        while True:
            n -= self.is_working(day)
            if n == 0:
                return day
            day += _DAY

    def last_day(self, start: date, n: int, unit: DayUnit, *, start_counted: bool = False) -> date:
        """The last of n WORKING or CALENDAR days from `start`; n ≥ 1."""
        if unit is DayUnit.WORKING:
            return self.add_working_days(start, n, start_counted=start_counted)
        _check_count(n)
        return start + (n - start_counted) * _DAY


def _check_count(n: int) -> None:
    if n < 1:
        raise ValueError(f"a term has at least one day, not {n}")


def last_good_day(nominal: date, boundary: Boundary, roll: Roll, calendar: WorkCalendar) -> date:
    """The last local day on which a submission is on time: the boundary first, then the roll (rule 2)."""
    printed = nominal if boundary is Boundary.ON else nominal - _DAY
    return calendar.roll(printed, roll)


def due_before(last_day: date, zone: ZoneInfo) -> datetime:
    """The instant, in UTC, that ends `last_day` in `zone`; on time means received before it (rule 1)."""
    return datetime.combine(last_day + _DAY, time.min, zone).astimezone(UTC)


def require_aware(*instants: datetime | None) -> None:
    """Raises ValueError on an instant without a time zone."""
    for instant in instants:
        if instant is not None and instant.utcoffset() is None:
            raise ValueError("an instant needs a time zone")


def local_date(instant: datetime, zone: ZoneInfo) -> date:
    """The calendar day of an instant in `zone`. Never the day of UTC: 00:00 to 06:59 would be a day early."""
    require_aware(instant)
    return instant.astimezone(zone).date()


def last_day_before(limit: datetime, zone: ZoneInfo) -> date:
    """The last local day before `limit`: the inverse of `due_before`."""
    return local_date(limit - _INSTANT, zone)


def days_late(received_at: datetime, limit: datetime, zone: ZoneInfo) -> int:
    """Local calendar days from the last good day to the receipt, at least 1; 0 when on time (rule 4)."""
    require_aware(received_at, limit)
    if received_at < limit:
        return 0
    return max(1, (local_date(received_at, zone) - last_day_before(limit, zone)).days)


def days_left(now: datetime, limit: datetime, zone: ZoneInfo) -> int:
    """Local calendar days from today to the last good day; 0 on that day, negative after it."""
    return (last_day_before(limit, zone) - local_date(now, zone)).days
