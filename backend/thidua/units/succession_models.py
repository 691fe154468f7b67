"""Who succeeded whom (domain.md section 2): nothing is deleted, what changed hands is written down."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from thidua.core.db import Row, Versioned, enum_column, instant, json_column
from thidua.units.models import UnitKind


class SuccessionKind(StrEnum):
    """Sáp nhập, chia, đổi tên, giải thể."""

    MERGE = "MERGE"
    SPLIT = "SPLIT"
    RENAME = "RENAME"
    DISSOLVE = "DISSOLVE"


class SuccessionState(StrEnum):
    """A draft is applied at once when its day has come, or waits for its day; what was applied stays applied."""

    DRAFT = "DRAFT"
    SCHEDULED = "SCHEDULED"
    APPLIED = "APPLIED"
    CANCELLED = "CANCELLED"


class Side(StrEnum):
    """Before and after."""

    PREDECESSOR = "PREDECESSOR"
    SUCCESSOR = "SUCCESSOR"


class Succession(Versioned, table=True):
    """A decision about units: from the local date `effective_on` on, by `document`. `report` is what was done."""

    __tablename__ = "succession"
    __table_args__ = (
        Index("ix_succession_effective", "effective_on", "id"),
        Index("ix_succession_state", "state", "effective_on"),
    )

    kind: SuccessionKind = enum_column(SuccessionKind)
    state: SuccessionState = enum_column(SuccessionState, default=SuccessionState.DRAFT)
    effective_on: date
    document: str = Field(max_length=300)
    note: str | None = None
    applied_at: datetime | None = instant(nullable=True)
    report: list[dict[str, Any]] = json_column(list)


class SuccessionUnit(Row, table=True):
    """A unit on one side of a succession, as it was named then.

    Of a successor that is yet to be founded, `unit_id` is null until the succession is applied. A rename has the new
    names on its SUCCESSOR side, over the same unit. `valid_to` is what a predecessor had before.
    """

    __tablename__ = "succession_unit"
    __table_args__ = (
        UniqueConstraint("succession_id", "side", "position"),
        Index("ix_succession_unit_unit", "unit_id", "side"),
    )

    succession_id: UUID = Field(foreign_key="succession.id")
    side: Side = enum_column(Side)
    position: int
    unit_id: UUID | None = Field(default=None, foreign_key="unit.id")
    code: str = Field(max_length=40)
    name: str = Field(max_length=200)
    short_name: str | None = Field(default=None, max_length=80)
    kind: UnitKind = enum_column(UnitKind)
    parent_id: UUID | None = Field(default=None, foreign_key="unit.id")
    agency_code: str | None = Field(default=None, max_length=40)
    public_contact: str | None = Field(default=None, max_length=300)
    founded: bool = False
    valid_to: date | None = None


class UnitName(Row, table=True):
    """A name a unit once bore, up to and including a local date."""

    __tablename__ = "unit_name"
    __table_args__ = (UniqueConstraint("unit_id", "valid_to"),)

    unit_id: UUID = Field(foreign_key="unit.id")
    name: str = Field(max_length=200)
    short_name: str | None = Field(default=None, max_length=80)
    valid_to: date
    succession_id: UUID = Field(foreign_key="succession.id")


class SuccessionMove(Row, table=True):
    """One thing that changed hands, so that it can be found again; `to_unit_id` null: it ended with its unit."""

    __tablename__ = "succession_move"
    __table_args__ = (
        Index("ix_succession_move_succession", "succession_id", "kind"),
        Index("ix_succession_move_object", "kind", "object_id"),
    )

    succession_id: UUID = Field(foreign_key="succession.id")
    kind: str = Field(max_length=40)
    object_id: UUID
    from_unit_id: UUID = Field(foreign_key="unit.id")
    to_unit_id: UUID | None = Field(default=None, foreign_key="unit.id")
