"""Bodies and answers of obligations and extensions."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from thidua.core.payload import Body, Day
from thidua.core.text import line, para
from thidua.core.workflow import ActionRead
from thidua.plans.enums import Binding, Boundary, ExtensionKind, ObligationState, ScoringEffect, Timeliness
from thidua.plans.models import DutyKind, ExtensionState
from thidua.units.schemas import UnitBrief, Year


class OwedDuty(BaseModel):
    """The duty an obligation comes from, with the plan's own words."""

    id: UUID
    code: str
    kind: DutyKind
    title: str
    clause: str
    quotation: str
    evidence_required: bool


class OwedPeriod(BaseModel):
    """The period as the plan printed it, and the limits that follow. Dates are local, instants UTC."""

    id: UUID
    label: str
    opens_at: datetime
    nominal_due_on: date
    boundary: Boundary
    last_good_day: date
    due_before: datetime
    hard_close_at: datetime | None
    date_in_plan: bool
    date_note: str | None


class ExtensionDoor(BaseModel):
    """Whether the caller may ask for or give more time here, and whether a request waits."""

    can_request: bool
    can_grant: bool
    requested: bool


class PaperRef(BaseModel):
    """A nomination or submission made for an obligation; `nil` reports that there is no exemplar this time."""

    kind: str
    id: UUID
    state: str
    nil: bool


class StepName(StrEnum):
    """What to do next with an obligation: start, go on writing, answer a return, start a void one again, look."""

    CREATE = "CREATE"
    CONTINUE = "CONTINUE"
    ANSWER = "ANSWER"
    RESTART = "RESTART"
    VIEW = "VIEW"


class NextStep(BaseModel):
    """The one step to offer: `kind` is nomination or submission, `id` which (null for CREATE)."""

    name: StepName
    label: str
    kind: str
    id: UUID | None


class ObligationRead(BaseModel):
    """What one unit owes for one period, judged by the deadline engine at this moment.

    `reasons` explains the verdict, `in_words` the limit ("Nộp đến hết ngày 19/3/2022 (thứ Bảy)"), `time_left` what
    remains; `days_left` is negative after the limit. `partial` and `overdue` are derived. `bloc` names the bloc it
    is owed for. `papers` are what was made for it, oldest first, `next` what the caller does next, `can_report_nil`
    whether a submission for it would say that there is no exemplar this time, `can_enter_paper` whether the office
    may enter what the unit gave on paper.
    """

    id: UUID
    unit: UnitBrief
    bloc: str | None
    year: int
    binding: Binding
    duty: OwedDuty
    period: OwedPeriod
    effective_due_before: datetime
    effective_last_good_day: date
    state: ObligationState
    timeliness: Timeliness
    days_late: int
    count: int
    min_count: int
    partial: bool
    overdue: bool
    resubmit_before: datetime | None
    reasons: list[str]
    in_words: str
    time_left: str
    days_left: int
    extension: ExtensionDoor
    papers: list[PaperRef]
    next: NextStep | None
    can_report_nil: bool
    can_enter_paper: bool
    actions: list[ActionRead]
    version: int


class ObligationAction(Body):
    """The reason of waive and cancel."""

    note: Annotated[str | None, para(2000)] = None


class ExtensionCreate(Body):
    """More time: asked by the unit, or given at once by Home Affairs. `new_due_on` is a local date, inclusive."""

    new_due_on: Day
    reason: Annotated[str, para(2000)]
    document: Annotated[str | None, line(200)] = None
    scoring_effect: ScoringEffect | None = None


class ExtensionAction(Body):
    """What grant, refuse and withdraw take."""

    note: Annotated[str | None, para(2000)] = None
    scoring_effect: ScoringEffect | None = None


class ExtensionRead(BaseModel):
    """An extension; `kind` says whether it was given before the date or after it had passed."""

    id: UUID
    obligation_id: UUID
    unit: UnitBrief
    state: ExtensionState
    new_due_on: date
    due_before: datetime
    in_words: str
    reason: str
    document: str | None
    kind: ExtensionKind
    scoring_effect: ScoringEffect
    created_at: datetime
    granted_at: datetime | None
    actions: list[ActionRead]
    version: int


class BulkFilter(Body):
    """Which obligations: what is named narrows. `due_from` and `due_to` are effective last good days, inclusive: the
    days of an outage, say. At least one besides the year is needed.
    """

    year: Year | None = None
    kinds: list[DutyKind] = Field(default_factory=list, max_length=20)
    period: Annotated[str | None, line(60)] = None
    duty_period_ids: list[UUID] = Field(default_factory=list, max_length=100)
    unit_ids: list[UUID] = Field(default_factory=list, max_length=500)
    due_from: Day | None = None
    due_to: Day | None = None


class BulkExtensionCreate(Body):
    """More time for many at once. Without `new_due_on`: the first working day after `due_to`.

    A dry run lists what would be done and writes nothing; `seen` is the fingerprint of that list, and what is applied
    is what was seen or nothing.
    """

    filter: BulkFilter
    new_due_on: Day | None = None
    reason: Annotated[str, para(2000)]
    document: Annotated[str | None, line(200)] = None
    scoring_effect: ScoringEffect = ScoringEffect.FULL
    dry_run: bool = True
    seen: Annotated[str | None, line(64)] = None


class BulkLine(BaseModel):
    """One obligation of the list. `skipped` says why it gets no more time, else null."""

    obligation_id: UUID
    unit: UnitBrief
    duty_title: str
    period_label: str
    last_good_day: date
    kind: ExtensionKind
    timeliness: Timeliness
    timeliness_after: Timeliness
    skipped: str | None


class BulkExtensionRead(BaseModel):
    """The list, of a dry run or as it was applied. `granted` and `skipped` count its lines."""

    dry_run: bool
    new_due_on: date
    in_words: str
    granted: int
    skipped: int
    lines: list[BulkLine]
    fingerprint: str
