"""Tables of activities and initiatives (domain.md section 7)."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from thidua.core.db import Row, Versioned, enum_column, instant, json_column


class ActivityState(StrEnum):
    """Section 13, activity."""

    DRAFT = "DRAFT"
    PLANNED = "PLANNED"
    HELD = "HELD"
    VERIFIED = "VERIFIED"
    CANCELLED = "CANCELLED"


class InitiativeLevel(StrEnum):
    """Which level recognised an initiative; the duty of III.5 counts from the district on."""

    UNIT = "UNIT"
    DISTRICT = "DISTRICT"
    PROVINCE = "PROVINCE"


class Activity(Versioned, table=True):
    """One activity of a unit, or of the bloc it leads. `form_code` is a form or sub-form of II.2, `year` the local one.

    `submission_id` is the report of the initiative duty that was made from it (ADR 0018).
    """

    __tablename__ = "activity"
    __table_args__ = (
        Index("ix_activity_unit", "unit_id", "starts_at", "id"),
        Index("ix_activity_state", "state", "starts_at", "id"),
        Index("ix_activity_starts", "starts_at", "id"),
    )

    unit_id: UUID = Field(foreign_key="unit.id")
    bloc_id: UUID | None = Field(default=None, foreign_key="bloc.id")
    state: ActivityState = enum_column(ActivityState, default=ActivityState.DRAFT)
    title: str = Field(max_length=500)
    form_code: str | None = Field(default=None, max_length=8)
    topic_codes: list[str] = json_column(list)
    starts_at: datetime = instant()
    year: int
    place: str | None = Field(default=None, max_length=200)
    participants: int | None = None
    results: str | None = None
    exemplar_ids: list[str] = json_column(list)
    file_ids: list[str] = json_column(list)
    submission_id: UUID | None = Field(default=None, foreign_key="submission.id")
    created_by: UUID | None = None


class Initiative(Versioned, table=True):
    """Sáng kiến, kinh nghiệm, giải pháp of people of one unit; `authors` are [{name, birth_year}]."""

    __tablename__ = "initiative"
    __table_args__ = (Index("ix_initiative_unit", "unit_id", "created_at", "id"),)

    unit_id: UUID = Field(foreign_key="unit.id")
    title: str = Field(max_length=500)
    summary: str | None = None
    authors: list[dict[str, Any]] = json_column(list)
    level: InitiativeLevel = enum_column(InitiativeLevel)
    decision: str | None = Field(default=None, max_length=200)


class InitiativePresentation(Row, table=True):
    """One person who presents one initiative at an activity."""

    __tablename__ = "initiative_presentation"
    __table_args__ = (
        UniqueConstraint("activity_id", "position"),
        Index("ix_initiative_presentation_initiative", "initiative_id"),
    )

    activity_id: UUID = Field(foreign_key="activity.id")
    initiative_id: UUID = Field(foreign_key="initiative.id")
    position: int
    name: str = Field(max_length=120)
    birth_year: int | None = None
