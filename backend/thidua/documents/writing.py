"""How names, numbers and days are written in official letters (Decree 30/2020; documents.md, "Language")."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from thidua.core.call import Call
from thidua.units.models import Unit, UnitKind

#: Behind the name of a place stands its people's committee.
_COMMITTEE_OF = frozenset({UnitKind.COMMUNE, UnitKind.TOWNSHIP, UnitKind.WARD})
_MONTH_WITH_ZERO = 2
_TWO_DIGITS = 10


def count(n: int) -> str:
    """Counts under ten are written with a zero: 02 đơn vị."""
    return f"{n:02d}" if n < _TWO_DIGITS else f"{n:,}".replace(",", ".")


def full_date(day: date) -> str:
    """ "ngày 09 tháng 02 năm 2022", "ngày 14 tháng 3 năm 2022"."""
    month = f"{day.month:02d}" if day.month <= _MONTH_WITH_ZERO else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def moment(instant: datetime, zone: ZoneInfo) -> str:
    """ "08 giờ 00 ngày 25 tháng 3 năm 2022"."""
    local = instant.astimezone(zone)
    return f"{local:%H} giờ {local:%M} {full_date(local.date())}"


def in_sentence(name: str) -> str:
    """A name inside a sentence: "Xã Tân Lập" → "xã Tân Lập"."""
    return name[:1].lower() + name[1:]


def addressee(name: str, kind: UnitKind) -> str:
    """Whom a letter is addressed to: "Ủy ban nhân dân xã Tân Lập", "Phòng Giáo dục và Đào tạo"."""
    return f"Ủy ban nhân dân {in_sentence(name)}" if kind in _COMMITTEE_OF else name


def symbol(office: str, section: str) -> str:
    """The symbol of a letter without a type: "PNV-TĐKT"."""
    return f"{''.join(word[0].upper() for word in office.split())}-{section}"


def letterhead(call: Call, above: Unit, place: str, office: Unit, section: str) -> Mapping[str, str]:
    """What every document of an office under the authority `above` begins with, dated today."""
    return {
        "superior": (above.short_name or above.name).upper(),
        "body": office.name.upper(),
        "office": office.name,
        "symbol": symbol(office.name, section),
        "place": place,
        "dated": full_date(call.today),
    }
