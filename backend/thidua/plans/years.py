"""From one year to another: the dates of a plan and the years its text speaks of. Pure, no database, no clock."""

import re
from dataclasses import dataclass
from datetime import date

from thidua.core.text import format_date_vi

_DATE = r"(?<!\d)(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/{year}(?!\d)"
_YEAR = r"(?P<word>\b[Nn]ăm|\bNĂM)(?P<space>\s+){year}(?!\d)(?!\s*[-–]\s*\d)"
#: "886/KH-UBND ngày": the date of a document that is cited stays as it is.
_CITED = re.compile(r"\d+[-/][\w/-]*[A-ZĐ]{2}[\w/-]*\s+ngày\s*$")


@dataclass(frozen=True, slots=True)
class YearShift:
    """A whole number of years from `source` to `target`; none when both are the same."""

    source: int
    target: int

    def day(self, day: date) -> date:
        """The same day so many years on; 29/2 becomes 28/2 where there is none."""
        year = day.year + self.target - self.source
        try:
            return day.replace(year=year)
        except ValueError:
            return day.replace(year=year, day=28)

    def text(self, text: str) -> str:
        """The text with "năm 2022" and dates of the source year moved; years in a range and cited documents stay."""
        if self.source == self.target:
            return text
        moved = re.sub(_YEAR.format(year=self.source), rf"\g<word>\g<space>{self.target}", text)
        return re.sub(_DATE.format(year=self.source), lambda found: self._date(found, moved), moved)

    def _date(self, found: re.Match[str], text: str) -> str:
        if _CITED.search(text, 0, found.start()):
            return found[0]
        try:
            day = self.day(date(self.source, int(found["month"]), int(found["day"])))
        except ValueError:
            return found[0]
        if (day.day, day.month) != (int(found["day"]), int(found["month"])):
            return format_date_vi(day)
        return f"{found['day']}/{found['month']}/{self.target}"
