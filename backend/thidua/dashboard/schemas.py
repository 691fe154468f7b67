"""Answers of the dashboard."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from thidua.plans.enums import Binding, ObligationState, Timeliness
from thidua.plans.models import DutyKind
from thidua.units.schemas import UnitBrief

Tone = Literal["plain", "near", "late"]


class Count(BaseModel):
    """How many things wait; `href` is the list of exactly these things, null where there is none."""

    code: str
    label: str
    count: int
    tone: Tone
    href: str | None


class DateLine(BaseModel):
    """A day to keep in mind: a limit or an anniversary. `words` says it as an officer would."""

    id: str
    label: str
    on: date
    words: str
    tone: Tone


class NewsLine(BaseModel):
    """Something published lately."""

    id: UUID
    kind: str
    title: str
    at: datetime


class Rate(BaseModel):
    """On time n of N: N are due and neither waived, cancelled, succeeded nor merely asked; n are on time in full."""

    n: int
    of: int


class QuarterLine(BaseModel):
    """One period of the nominations: who sent and who did not.

    `received_on_time` counts what came in time whether judged yet or not; `rate` wants it accepted too.
    `missing_units` names those that sent nothing, at most 50 of `not_sent`.
    """

    period: str
    last_good_day: date
    in_words: str
    owed: int
    sent: int
    not_sent: int
    received_on_time: int
    rate: Rate
    missing_units: list[UnitBrief]


class OverviewRead(BaseModel):
    """Việc cần làm: counts that are links, then dates, then news; the quarters for those who oversee others."""

    as_of: datetime
    counts: list[Count]
    dates: list[DateLine]
    quarters: list[QuarterLine]
    news: list[NewsLine]


class MatrixPeriod(BaseModel):
    """A column: one period of one duty, with its rate over the units."""

    id: UUID
    duty: str
    label: str
    last_good_day: date
    due_before: datetime
    rate: Rate


class MatrixCell(BaseModel):
    """Where one unit stands in one period. A REQUEST is shown and counts in no rate."""

    period_id: UUID
    obligation_id: UUID
    binding: Binding
    state: ObligationState
    timeliness: Timeliness
    days_late: int
    overdue: bool


class MatrixRow(BaseModel):
    """A unit (for bloc duties: the bloc it leads) with its cells and its rate."""

    unit: UnitBrief
    bloc: str | None
    cells: list[MatrixCell]
    rate: Rate


class TimelinessRead(BaseModel):
    """Unit × period for one kind of duty in one year, as far as the caller may see."""

    year: int
    kind: DutyKind
    periods: list[MatrixPeriod]
    rows: list[MatrixRow]
    rate: Rate
