"""The days off of a year as the state announces them, proposed from a library and taken over by the administrator.

The library knows Viet Nam's holidays, the days off in lieu and the weekend days worked in exchange, without network.
What the authority decides otherwise is edited afterwards, day by day.
"""

from datetime import date

from holidays import country_holidays
from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit
from thidua.core.call import Call
from thidua.core.payload import Payload
from thidua.units.models import Holiday, HolidayKind
from thidua.units.schemas import HolidayProposal, HolidayYear, ProposedDay
from thidua.units.service import require_admin

_SATURDAY = 5


def proposal(call: Call, year: int) -> HolidayProposal:
    """What a year lacks (administrator); what is listed already stays as it is."""
    require_admin(call)
    return HolidayProposal(year=year, days=_missing(call, year))


def take_over(call: Call, body: Payload[HolidayYear]) -> HolidayProposal:
    """Add what the year lacks, and answer it. Twice adds nothing twice; limits set before stay as they are."""
    require_admin(call)
    year = body.value().year
    call.found()
    days = _missing(call, year)
    call.session.add_all(Holiday(**day.model_dump()) for day in days)
    call.session.flush()
    if days:
        audit.note(call, "holiday.take_over", "holiday", None, {"year": year, "days": [str(day.day) for day in days]})
    return HolidayProposal(year=year, days=days)


def _missing(call: Call, year: int) -> list[ProposedDay]:
    listed = set(
        call.session.scalars(
            select(col(Holiday.day)).where(col(Holiday.day).between(date(year, 1, 1), date(year, 12, 31)))
        )
    )
    return [day for day in national_days(year) if day.day not in listed]


def national_days(year: int) -> list[ProposedDay]:
    """Holidays that fall on a weekday, and weekend days that are worked; a holiday on a weekend changes nothing."""
    known = country_holidays("VN", years=year, language="vi")
    days = [
        ProposedDay(day=day, kind=HolidayKind.HOLIDAY, name=name)
        for day, name in known.items()
        if day.year == year and day.weekday() < _SATURDAY
    ]
    worked = [
        ProposedDay(day=day, kind=HolidayKind.WORKDAY, name=None) for day in known.weekend_workdays if day.year == year
    ]
    return sorted([*days, *worked], key=lambda proposed: proposed.day)
