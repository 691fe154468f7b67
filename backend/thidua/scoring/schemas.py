"""Bodies and answers of scoring."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from thidua.core.payload import Body, Day
from thidua.core.text import line, para
from thidua.core.workflow import ActionRead
from thidua.scoring.content import CriterionKind, Metric, SchemeContent
from thidua.scoring.models import DisputeState, SchemeState, ScoreColumn, SheetState
from thidua.scoring.points import Points, PositivePoints
from thidua.scoring.reckoning import Outcome
from thidua.units.schemas import UnitBrief

Note = Annotated[str | None, para(2000)]


class SchemeCreate(Body):
    """A draft for one bloc and year. Without `content` it begins as a copy of `copy_of`, or of the scheme in force."""

    bloc_id: UUID
    year: Annotated[int, Field(ge=2000, le=2100)]
    name: Annotated[str, line(200)]
    copy_of: UUID | None = None
    content: SchemeContent | None = None


class SchemeUpdate(Body):
    """The changed fields; `content` is replaced whole."""

    name: Annotated[str, line(200)] = ""
    content: SchemeContent | None = None


class ScoreAction(Body):
    """The fields of the actions of schemes, sheets and disputes; which action takes which, `actions` says.

    `disputes_until` is a local day, inclusive.
    """

    note: Note = None
    disputes_until: Day | None = None
    points: PositivePoints | None = None


class BlocName(BaseModel):
    """A bloc by its name."""

    id: UUID
    name: str


class SchemeBrief(BaseModel):
    """A scheme in a list: version `version_no` of the table of points of a bloc in a year."""

    id: UUID
    bloc: BlocName
    year: int
    version_no: int
    name: str
    state: SchemeState
    in_force_at: datetime | None
    actions: list[ActionRead]
    updated_at: datetime
    version: int


class SchemeRead(SchemeBrief):
    """A scheme with its content. `lacks` is what a draft still needs before it can come into force.

    `in_total` is what the criteria add up to. `can_edit` says that the caller may change it now.
    """

    content: SchemeContent
    in_total: Points
    lacks: list[str]
    can_edit: bool


class DutyChoice(BaseModel):
    """A duty of the year's plan that a criterion of timeliness may name."""

    code: str
    title: str
    clause: str
    periods: int


class MetricChoice(BaseModel):
    """Something the system can count."""

    metric: Metric
    label: str


class SchemeChoices(BaseModel):
    """What criteria may be made of."""

    duties: list[DutyChoice]
    metrics: list[MetricChoice]


class PeriodRead(BaseModel):
    """One period of a duty on a sheet, and why it gives these points; `sentences` say everything in words."""

    period: str
    outcome: Outcome
    obligation_id: UUID | None
    due_before: datetime
    effective_due_before: datetime | None
    received_at: datetime | None
    days_late: int
    receipt_code: str | None
    extended: bool
    points: Points
    expected: Points
    offer: str | None
    sentences: list[str]


class EvidenceRead(BaseModel):
    """One thing that was counted."""

    kind: str
    id: UUID
    label: str
    n: int
    at: datetime | None


class CountRead(BaseModel):
    """One metric on a sheet: how many, the points for them, and what was counted."""

    metric: Metric
    label: str
    n: int
    points: Points
    evidence: list[EvidenceRead]


class GivenRead(BaseModel):
    """What stands in one column of a line; `given` says that it was given there, not taken over from before."""

    points: Points | None
    note: str | None
    given: bool


class LineRead(BaseModel):
    """One criterion of a sheet with its columns, and how the system has reckoned it where it does.

    Points of a PENALTY are positive numbers that are taken away. `step` and `max` are for what people give. `changed`
    tells of a locked sheet that the points would be others now; `points` is what counts.
    """

    code: str
    group: str
    name: str
    kind: CriterionKind
    max: Points
    step: Points
    source: str | None
    rule: str | None
    clause: str | None
    quotation: str | None
    points: Points
    expected: Points
    own: GivenRead
    bloc: GivenRead
    verified: GivenRead
    periods: list[PeriodRead]
    counts: list[CountRead]
    changed: str | None
    disputed: bool


class GroupRead(BaseModel):
    """The heading of some lines and what they add up to."""

    code: str
    name: str
    max: Points
    points: Points


class TotalsRead(BaseModel):
    """The sums of the columns. `total` counts now; `expected` is what it becomes when all that was sent is accepted."""

    own: Points
    bloc: Points
    verified: Points
    total: Points
    expected: Points
    bonus: Points
    penalty: Points


class Provisional(StrEnum):
    """Whether a rank can still change."""

    PROVISIONAL = "PROVISIONAL"
    FINAL = "FINAL"


class SheetBrief(BaseModel):
    """A sheet in a list. `rank` is shown to who scores, and to the unit once its sheet is published.

    `rank_label` is the scheme's word for the rank; `tied` says that others share it.
    """

    id: UUID
    unit: UnitBrief
    bloc: BlocName
    year: int
    scheme_id: UUID
    state: SheetState
    total: Points
    classification: str | None
    rank: int | None
    rank_label: str | None
    tied: bool
    ranked: int
    standing: Provisional
    open_disputes: int
    changed_since_lock: bool
    actions: list[ActionRead]
    version: int


class SheetRead(SheetBrief):
    """A sheet with its lines. `columns` are those the caller may fill in now.

    `sha256` and `receipt_code` are of what the lock has frozen.
    """

    scheme_name: str
    groups: list[GroupRead]
    totals: TotalsRead
    max_total: Points
    bonus_cap: Points
    lines: list[LineRead]
    columns: list[ScoreColumn]
    can_dispute: bool
    disputes_until: date | None
    published_at: datetime | None
    locked_at: datetime | None
    sha256: str | None
    receipt_code: str | None


class LineWrite(Body):
    """The points of one criterion; null takes them back. What differs from the column before needs a note."""

    code: Annotated[str, line(20)]
    points: PositivePoints | None = None
    note: Note = None


class LinesUpdate(Body):
    """The lines to change in one column; others stay."""

    lines: Annotated[list[LineWrite], Field(min_length=1, max_length=200)]


class TableColumn(BaseModel):
    """One criterion as a column of the bloc's table."""

    code: str
    name: str
    group: str
    kind: CriterionKind
    max: Points


class TableRow(SheetBrief):
    """A sheet as a row: its points by criterion, in the order of the columns."""

    points: list[Points]


class TableRead(BaseModel):
    """The bloc's table: criteria across, units down by rank; `tie_note` tells what is left to the council."""

    scheme: SchemeBrief
    columns: list[TableColumn]
    rows: list[TableRow]
    tie_note: str | None
    standing: Provisional


class DisputeCreate(Body):
    """What the unit objects to, and why; `points` is what it thinks right."""

    code: Annotated[str, line(20)]
    reason: Annotated[str, para(2000)]
    points: PositivePoints | None = None


class DisputeRead(BaseModel):
    """A dispute; `points_after` and `answer` once it is decided."""

    id: UUID
    code: str
    criterion: str
    state: DisputeState
    reason: str
    wanted_points: Points | None
    points_before: Points
    points_after: Points | None
    answer: str | None
    created_at: datetime
    decided_at: datetime | None
    actions: list[ActionRead]
    version: int
