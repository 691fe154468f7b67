"""The plan, its clauses and duties, their periods, and what each unit owes (domain.md section 3)."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from thidua.core.db import Row, Versioned, enum_column, instant, json_column
from thidua.plans.enums import (
    Binding,
    Boundary,
    EventKind,
    ExtensionKind,
    ObligationState,
    ResubmitPolicy,
    Roll,
    ScoringEffect,
    Timeliness,
)


class PlanState(StrEnum):
    """Section 13, plan."""

    DRAFT = "DRAFT"
    REVIEW = "REVIEW"
    ISSUED = "ISSUED"
    CLOSED = "CLOSED"


class DutyKind(StrEnum):
    """What a duty asks for."""

    UNIT_PLAN = "UNIT_PLAN"
    NOMINATION = "NOMINATION"
    PERIODIC_REPORT = "PERIODIC_REPORT"
    INITIATIVE = "INITIATIVE"
    BLOC_PLAN = "BLOC_PLAN"
    CONTEST_MOBILISATION = "CONTEST_MOBILISATION"
    CUSTOM = "CUSTOM"


class CountRule(StrEnum):
    """What is counted towards min_count: accepted submissions, or distinct people presented (III.5)."""

    SUBJECT = "SUBJECT"
    DISTINCT_PERSON = "DISTINCT_PERSON"


class Plan(Versioned, table=True):
    """One year's plan. Number, date and signer are needed before it is issued.

    A plan that `amends_id` another is a correction of it: a working copy of its clauses and duties, with a number, a
    date and a `reason` of its own. When it is issued, what it changes goes over to the other; itself obliges nobody.
    """

    __tablename__ = "plan"
    __table_args__ = (
        Index(
            "uq_plan_open_amendment",
            "amends_id",
            unique=True,
            sqlite_where=text("amends_id IS NOT NULL AND state IN ('DRAFT', 'REVIEW')"),
            postgresql_where=text("amends_id IS NOT NULL AND state IN ('DRAFT', 'REVIEW')"),
        ),
    )

    year: int = Field(index=True)
    number: str | None = Field(default=None, max_length=60)
    title: str = Field(max_length=500)
    signed_on: date | None = None
    signer: str | None = Field(default=None, max_length=120)
    legal_bases: list[str] = json_column(list)
    state: PlanState = enum_column(PlanState, default=PlanState.DRAFT)
    issued_at: datetime | None = instant(nullable=True)
    cloned_from_id: UUID | None = Field(default=None, foreign_key="plan.id")
    amends_id: UUID | None = Field(default=None, foreign_key="plan.id")
    reason: str | None = None


class PlanClause(Versioned, table=True):
    """A paragraph of the plan, by its path such as III.5."""

    __tablename__ = "plan_clause"
    __table_args__ = (UniqueConstraint("plan_id", "path"),)

    plan_id: UUID = Field(foreign_key="plan.id")
    path: str = Field(max_length=40)
    position: int
    text: str


class Duty(Versioned, table=True):
    """What the plan obliges, quoted; `audience` is a rule over kinds, blocs, include and exclude."""

    __tablename__ = "duty"
    __table_args__ = (UniqueConstraint("plan_id", "code"),)

    plan_id: UUID = Field(foreign_key="plan.id")
    code: str = Field(max_length=40)
    clause: str = Field(max_length=40)
    quotation: str
    kind: DutyKind = enum_column(DutyKind)
    title: str = Field(max_length=300)
    binding: Binding = enum_column(Binding, default=Binding.DUTY)
    audience: dict[str, Any] = json_column()
    min_count: int = 1
    count_rule: CountRule = enum_column(CountRule, default=CountRule.SUBJECT)
    boundary: Boundary = enum_column(Boundary, default=Boundary.ON)
    roll: Roll = enum_column(Roll, default=Roll.NONE)
    scored_for_bloc: str | None = Field(default=None, max_length=40)
    evidence_required: bool = False
    owed_when: str | None = Field(default=None, max_length=40)
    details: dict[str, Any] = json_column()


class DutyPeriod(Versioned, table=True):
    """One due date of a duty. Dates are local; `due_before` and `hard_close_at` are instants (UTC)."""

    __tablename__ = "duty_period"
    __table_args__ = (UniqueConstraint("duty_id", "label"),)

    duty_id: UUID = Field(foreign_key="duty.id")
    label: str = Field(max_length=60)
    position: int
    opens_at: datetime = instant()
    nominal_due_on: date
    last_good_day: date
    due_before: datetime = instant(index=True)
    hard_close_at: datetime | None = instant(nullable=True)
    date_in_plan: bool = True


class Obligation(Versioned, table=True):
    """What one unit owes for one period. State, timeliness and counts are the deadline engine's last word.

    `due_before` is the effective one (extensions counted); it is kept here so that lists sort by it.
    `next_check_at` is the next instant at which time alone may change the verdict: the limit passing, or the limit
    of a returned item. The sweep looks for it. `succeeded_by_id` is the successor's obligation in which it goes on.
    """

    __tablename__ = "obligation"
    __table_args__ = (
        Index(
            "uq_obligation_unit",
            "duty_period_id",
            "unit_id",
            unique=True,
            sqlite_where=text("bloc_id IS NULL"),
            postgresql_where=text("bloc_id IS NULL"),
        ),
        Index(
            "uq_obligation_bloc",
            "duty_period_id",
            "bloc_id",
            unique=True,
            sqlite_where=text("bloc_id IS NOT NULL"),
            postgresql_where=text("bloc_id IS NOT NULL"),
        ),
        Index("ix_obligation_unit_due", "unit_id", "due_before", "id"),
        Index("ix_obligation_year_kind", "year", "kind", "due_before", "id"),
        Index("ix_obligation_due", "due_before", "id"),
    )

    duty_period_id: UUID = Field(foreign_key="duty_period.id")
    unit_id: UUID = Field(foreign_key="unit.id")
    bloc_id: UUID | None = Field(default=None, foreign_key="bloc.id")
    year: int
    kind: DutyKind = enum_column(DutyKind)
    binding: Binding = enum_column(Binding, default=Binding.DUTY)
    state: ObligationState = enum_column(ObligationState, default=ObligationState.PENDING)
    timeliness: Timeliness = enum_column(Timeliness, default=Timeliness.NOT_DUE)
    days_late: int = 0
    count: int = 0
    min_count: int = 1
    due_before: datetime = instant()
    first_valid_at: datetime | None = instant(nullable=True)
    next_check_at: datetime | None = instant(nullable=True, index=True)
    last_event_seq: int = 0
    succeeded_by_id: UUID | None = Field(default=None, foreign_key="obligation.id")


class ObligationEvent(Row, table=True):
    """One fact about an obligation, replayed by the deadline engine in seq order.

    A RETURN keeps the limit and the policy it was given under, so that a later change of policy rewrites no verdict.
    """

    __tablename__ = "obligation_event"
    __table_args__ = (UniqueConstraint("obligation_id", "seq"),)

    obligation_id: UUID = Field(foreign_key="obligation.id")
    seq: int
    event: EventKind = enum_column(EventKind)
    at: datetime = instant()
    subject: str | None = Field(default=None, max_length=80)
    source_kind: str | None = Field(default=None, max_length=40)
    source_id: UUID | None = None
    resubmit_before: datetime | None = instant(nullable=True)
    resubmit_policy: ResubmitPolicy | None = enum_column(ResubmitPolicy, nullable=True)


class ExtensionState(StrEnum):
    """Section 13, extension."""

    REQUESTED = "REQUESTED"
    GRANTED = "GRANTED"
    REFUSED = "REFUSED"
    WITHDRAWN = "WITHDRAWN"


class Extension(Versioned, table=True):
    """More time, asked by the unit or given by Home Affairs; only lengthens; also after the fact."""

    __tablename__ = "extension"

    obligation_id: UUID = Field(foreign_key="obligation.id", index=True)
    unit_id: UUID = Field(foreign_key="unit.id")
    state: ExtensionState = enum_column(ExtensionState, default=ExtensionState.REQUESTED)
    new_due_on: date
    due_before: datetime = instant()
    reason: str
    document: str | None = Field(default=None, max_length=200)
    kind: ExtensionKind = enum_column(ExtensionKind)
    scoring_effect: ScoringEffect = enum_column(ScoringEffect)
    granted_at: datetime | None = instant(nullable=True)
    requested_by: UUID | None = None
