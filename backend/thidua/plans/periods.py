"""From the printed date of a duty to the instants the engine judges by, with the authority's calendar and zone."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.plans.deadlines import WorkCalendar, due_before, last_good_day
from thidua.plans.enums import Boundary, Roll
from thidua.units import queries as units

OPENS_LATE = Message("Kỳ phải mở trước hạn nộp.", "A period must open before its limit.")
CLOSES_EARLY = Message("Ngày khóa sổ không được trước hạn nộp.", "The closing day may not come before the limit.")


def calendar(call: Call) -> WorkCalendar:
    """The authority's working days, in one select."""
    holidays, workdays = units.days_off(call)
    return WorkCalendar(holidays, workdays)


@dataclass(frozen=True, slots=True)
class Limits:
    """A period's dates as instants (UTC); `last_good_day` is local."""

    opens_at: datetime
    last_good_day: date
    due_before: datetime
    hard_close_at: datetime | None


def limits(
    call: Call,
    days: WorkCalendar,
    boundary: Boundary,
    roll: Roll,
    *,
    opens_on: date,
    nominal_due_on: date,
    hard_close_on: date | None,
) -> Limits:
    """Rules 1 and 2. A period opens at the first moment of its first day and closes at the end of its last."""
    last_day = last_good_day(nominal_due_on, boundary, roll, days)
    return Limits(
        opens_at=datetime.combine(opens_on, time.min, call.zone).astimezone(UTC),
        last_good_day=last_day,
        due_before=due_before(last_day, call.zone),
        hard_close_at=None if hard_close_on is None else due_before(hard_close_on, call.zone),
    )
