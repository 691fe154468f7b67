"""Bodies and answers of plans, clauses, duties and their preview; briefs for the layers above."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from thidua.core.payload import Body, Day
from thidua.core.text import line, para
from thidua.core.workflow import ActionRead
from thidua.plans.audience import Audience
from thidua.plans.enums import Binding, Boundary, ObligationState, Roll, Timeliness
from thidua.plans.models import CountRule, DutyKind, PlanState
from thidua.units.schemas import UnitBrief, Year

DutyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9_]{1,39}$")]
LegalBases = Annotated[list[Annotated[str, line(300)]], Field(max_length=50)]


class PlanCreate(Body):
    """A new plan, in DRAFT. Number and date are needed only when it is issued."""

    year: Year
    title: Annotated[str, line(500)]
    number: Annotated[str | None, line(60)] = None
    signed_on: Day | None = None
    signer: Annotated[str | None, line(120)] = None
    legal_bases: LegalBases = Field(default_factory=list)


class PlanUpdate(Body):
    """The changed fields of a plan in DRAFT; the year is fixed, the duties' dates stand in it.

    `reason` is an amendment's.
    """

    title: Annotated[str, line(500)] = Field(default_factory=str)
    number: Annotated[str | None, line(60)] = None
    signed_on: Day | None = None
    signer: Annotated[str | None, line(120)] = None
    legal_bases: LegalBases = Field(default_factory=list)
    reason: Annotated[str, para(2000)] = Field(default_factory=str)


class PlanAction(Body):
    """What an action on a plan takes: number and date may still come with `issue`."""

    note: Annotated[str | None, para(2000)] = None
    number: Annotated[str | None, line(60)] = None
    signed_on: Day | None = None
    signer: Annotated[str | None, line(120)] = None


class PlanRef(BaseModel):
    """A plan that another names."""

    id: UUID
    year: int
    number: str | None
    title: str
    state: PlanState


class AmendmentRef(PlanRef):
    """An amendment as the plan that it amends names it."""

    signed_on: date | None
    reason: str | None


class PlanBrief(BaseModel):
    """A plan in a list; `amends` is the issued plan that this one corrects."""

    id: UUID
    year: int
    number: str | None
    title: str
    signed_on: date | None
    state: PlanState
    issued_at: datetime | None
    amends: PlanRef | None
    version: int
    actions: list[ActionRead]


class PlanRead(PlanBrief):
    """A plan; its clauses and duties are read under it. `obligation_count` is for Home Affairs, else null.

    `cloned_from` is the plan of an earlier year it began as; `amendments` are those of this plan that the caller sees,
    `reason` says why an amendment was made.
    """

    signer: str | None
    legal_bases: list[str]
    reason: str | None
    cloned_from: PlanRef | None
    amendments: list[AmendmentRef]
    duty_count: int
    obligation_count: int | None


class ClauseWrite(Body):
    """A paragraph of the plan, by its path such as III.5."""

    path: Annotated[str, line(40)]
    text: Annotated[str, para(20_000)]
    position: int = Field(default=0, ge=0, le=100_000)


class ClauseUpdate(Body):
    """The changed fields of a clause."""

    path: Annotated[str, line(40)] = Field(default_factory=str)
    text: Annotated[str, para(20_000)] = Field(default_factory=str)
    position: int = Field(default=0, ge=0, le=100_000)


class ClauseRead(BaseModel):
    """A paragraph of the plan."""

    id: UUID
    path: str
    position: int
    text: str
    version: int


class PeriodWrite(Body):
    """One due date of a duty. All dates are local; `hard_close_on` is the last day anything is received."""

    label: Annotated[str, line(60)]
    opens_on: Day
    nominal_due_on: Day
    hard_close_on: Day | None = None
    date_in_plan: bool = True


Periods = Annotated[list[PeriodWrite], Field(min_length=1, max_length=24)]


class DutyCreate(Body):
    """A duty with its periods. `quotation` is the plan's own words in `clause`."""

    code: DutyCode
    clause: Annotated[str, line(40)]
    quotation: Annotated[str, para(2000)]
    kind: DutyKind
    title: Annotated[str, line(300)]
    binding: Binding = Binding.DUTY
    audience: Audience
    min_count: int = Field(default=1, ge=1, le=1000)
    count_rule: CountRule = CountRule.SUBJECT
    boundary: Boundary = Boundary.ON
    roll: Roll = Roll.NONE
    scored_for_bloc: Annotated[str | None, line(40)] = None
    evidence_required: bool = False
    owed_when: Annotated[str | None, line(40)] = None
    periods: Periods


class DutyUpdate(Body):
    """The changed fields of a duty; `periods`, when given, replaces them all (kept by label)."""

    clause: Annotated[str, line(40)] = Field(default_factory=str)
    quotation: Annotated[str, para(2000)] = Field(default_factory=str)
    kind: DutyKind = Field(default_factory=lambda: DutyKind.CUSTOM)
    title: Annotated[str, line(300)] = Field(default_factory=str)
    binding: Binding = Field(default_factory=lambda: Binding.DUTY)
    audience: Audience = Field(default_factory=Audience)
    min_count: int = Field(default_factory=lambda: 1, ge=1, le=1000)
    count_rule: CountRule = Field(default_factory=lambda: CountRule.SUBJECT)
    boundary: Boundary = Field(default_factory=lambda: Boundary.ON)
    roll: Roll = Field(default_factory=lambda: Roll.NONE)
    scored_for_bloc: Annotated[str | None, line(40)] = None
    evidence_required: bool = Field(default_factory=bool)
    owed_when: Annotated[str | None, line(40)] = None
    periods: Periods = Field(default_factory=list)


class PeriodRead(BaseModel):
    """A period with the instants it is judged by; `in_words` says its limit as an officer writes it."""

    id: UUID
    label: str
    opens_at: datetime
    nominal_due_on: date
    boundary: Boundary
    last_good_day: date
    due_before: datetime
    hard_close_at: datetime | None
    date_in_plan: bool
    in_words: str
    actions: list[ActionRead]
    version: int


class DutyRead(BaseModel):
    """A duty. `warnings` are for the editor: a limit rolled past the printed date, a bloc without a lead.

    `audience_units` gives the names behind the codes that the audience includes or excludes.
    """

    id: UUID
    code: str
    clause: str
    quotation: str
    kind: DutyKind
    title: str
    binding: Binding
    audience: Audience
    audience_units: list[UnitBrief]
    min_count: int
    count_rule: CountRule
    boundary: Boundary
    roll: Roll
    scored_for_bloc: str | None
    evidence_required: bool
    owed_when: str | None
    details: dict[str, Any]
    periods: list[PeriodRead]
    warnings: list[str]
    version: int


class PreviewOwner(BaseModel):
    """A unit that would owe a duty, the bloc it would owe it for, and in which periods."""

    unit: UnitBrief
    bloc: str | None
    binding: Binding
    periods: list[str]


class PreviewDuty(BaseModel):
    """What one duty would make owed; `owners` is filled when this duty was asked for."""

    duty_id: UUID
    code: str
    title: str
    clause: str
    count: int
    owners: list[PreviewOwner]
    warnings: list[str]


class Preview(BaseModel):
    """Who would owe what if the plan were issued now. `total` counts obligations."""

    total: int
    duties: list[PreviewDuty]


class ObligationBrief(BaseModel):
    """An obligation inside other answers. `due_before` is the effective limit; `days_left` is negative after it."""

    id: UUID
    duty_period_id: UUID
    period_label: str
    year: int
    duty_title: str
    state: ObligationState
    timeliness: Timeliness
    days_late: int
    due_before: datetime
    days_left: int
    in_words: str
    time_left: str


class PeriodOption(BaseModel):
    """A period an officer may send a nomination for; `picked` marks the one the server would take."""

    duty_period_id: UUID
    obligation_id: UUID
    label: str
    due_before: datetime
    in_words: str
    time_left: str
    picked: bool


class NominationChoice(BaseModel):
    """Where a nomination sent now would count (rule 8), why, and the choice there is."""

    obligation_id: UUID | None
    reason: str
    options: list[PeriodOption]
