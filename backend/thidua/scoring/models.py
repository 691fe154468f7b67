"""Tables of scoring (domain.md section 11; the plan's III.5)."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from thidua.core.db import Hundredths, Row, Versioned, enum_column, instant, json_column
from thidua.core.freezing import FrozenVersion


class SchemeState(StrEnum):
    """A scheme is worked on, in force, or replaced by a later version."""

    DRAFT = "DRAFT"
    IN_FORCE = "IN_FORCE"
    SUPERSEDED = "SUPERSEDED"


class SheetState(StrEnum):
    """Section 13, unit score."""

    OPEN = "OPEN"
    SELF_SCORED = "SELF_SCORED"
    BLOC_SCORED = "BLOC_SCORED"
    VERIFIED = "VERIFIED"
    PUBLISHED = "PUBLISHED"
    LOCKED = "LOCKED"


class DisputeState(StrEnum):
    """Section 13, unit score: what a unit objects to."""

    OPEN = "OPEN"
    UPHELD = "UPHELD"
    REJECTED = "REJECTED"


class ScoreColumn(StrEnum):
    """Whose points: the unit's own, the bloc's, or what the standing body has verified."""

    SELF = "SELF"
    BLOC = "BLOC"
    VERIFIED = "VERIFIED"


class ScoreScheme(Versioned, table=True):
    """One version of the table of points of a bloc in a year. `content` is a `content.SchemeContent`.

    The plan gives no points, so nothing of them stands in the code. A scheme that was in force is never edited: a
    later version replaces it.
    """

    __tablename__ = "score_scheme"
    __table_args__ = (
        UniqueConstraint("bloc_id", "year", "n"),
        Index(
            "uq_score_scheme_draft",
            "bloc_id",
            "year",
            unique=True,
            sqlite_where=text("state = 'DRAFT'"),
            postgresql_where=text("state = 'DRAFT'"),
        ),
        Index(
            "uq_score_scheme_in_force",
            "bloc_id",
            "year",
            unique=True,
            sqlite_where=text("state = 'IN_FORCE'"),
            postgresql_where=text("state = 'IN_FORCE'"),
        ),
        Index("ix_score_scheme_year", "year", "id"),
    )

    bloc_id: UUID = Field(foreign_key="bloc.id")
    year: int
    n: int
    name: str = Field(max_length=200)
    state: SchemeState = enum_column(SchemeState, default=SchemeState.DRAFT)
    content: dict[str, Any] = json_column()
    in_force_at: datetime | None = instant(nullable=True)


class UnitScore(Versioned, table=True):
    """The sheet of one unit for one year: where it stands. Its points stand in entries; automatic ones are computed.

    `disputes_until` is the last local day of the window, inclusive.
    """

    __tablename__ = "unit_score"
    __table_args__ = (
        UniqueConstraint("unit_id", "year"),
        Index("ix_unit_score_bloc", "bloc_id", "year", "id"),
        Index("ix_unit_score_year", "year", "id"),
    )

    scheme_id: UUID = Field(foreign_key="score_scheme.id", index=True)
    unit_id: UUID = Field(foreign_key="unit.id")
    bloc_id: UUID = Field(foreign_key="bloc.id")
    year: int
    state: SheetState = enum_column(SheetState, default=SheetState.OPEN)
    disputes_until: date | None = None
    published_at: datetime | None = instant(nullable=True)
    locked_at: datetime | None = instant(nullable=True)
    version_count: int = 0


class ScoreEntry(Row, table=True):
    """What people have given for one criterion of a sheet. Null: not given, so the column before it stands."""

    __tablename__ = "score_entry"
    __table_args__ = (UniqueConstraint("unit_score_id", "code"),)

    unit_score_id: UUID = Field(foreign_key="unit_score.id")
    code: str = Field(max_length=20)
    self_points: Decimal | None = Field(default=None, sa_type=Hundredths, nullable=True)
    self_note: str | None = None
    bloc_points: Decimal | None = Field(default=None, sa_type=Hundredths, nullable=True)
    bloc_note: str | None = None
    verified_points: Decimal | None = Field(default=None, sa_type=Hundredths, nullable=True)
    verified_note: str | None = None


class ScoreDispute(Versioned, table=True):
    """A unit objects to the points of one criterion, and what became of it."""

    __tablename__ = "score_dispute"
    __table_args__ = (
        Index("ix_score_dispute_sheet", "unit_score_id", "id"),
        Index(
            "uq_score_dispute_open",
            "unit_score_id",
            "code",
            unique=True,
            sqlite_where=text("state = 'OPEN'"),
            postgresql_where=text("state = 'OPEN'"),
        ),
    )

    unit_score_id: UUID = Field(foreign_key="unit_score.id")
    unit_id: UUID = Field(foreign_key="unit.id")
    code: str = Field(max_length=20)
    state: DisputeState = enum_column(DisputeState, default=DisputeState.OPEN)
    reason: str
    wanted_points: Decimal | None = Field(default=None, sa_type=Hundredths, nullable=True)
    points_before: Decimal = Field(sa_type=Hundredths)
    points_after: Decimal | None = Field(default=None, sa_type=Hundredths, nullable=True)
    answer: str | None = None
    raised_by: UUID | None = Field(default=None, foreign_key="user_account.id")
    decided_at: datetime | None = instant(nullable=True)


class UnitScoreVersion(FrozenVersion, table=True):
    """What a lock has frozen: every line with its evidence, under its SHA-256. Never changed (append-only)."""

    __tablename__ = "unit_score_version"
    __table_args__ = (UniqueConstraint("unit_score_id", "n"),)

    unit_score_id: UUID = Field(foreign_key="unit_score.id")
