"""Tables of the organisation (domain.md section 2)."""

from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from thidua.core.db import Row, Versioned, enum_column, json_column


class UnitKind(StrEnum):
    """What a unit is; audiences of duties are rules over these. AUTHORITY is never in an audience."""

    AUTHORITY = "AUTHORITY"
    COMMUNE = "COMMUNE"
    TOWNSHIP = "TOWNSHIP"
    WARD = "WARD"
    DEPARTMENT = "DEPARTMENT"
    PARTY_BODY = "PARTY_BODY"
    MASS_ORGANISATION = "MASS_ORGANISATION"
    SCHOOL = "SCHOOL"
    ENTERPRISE = "ENTERPRISE"
    ARMED_FORCE = "ARMED_FORCE"
    PUBLIC_SERVICE = "PUBLIC_SERVICE"


class HolidayKind(StrEnum):
    """Viet Nam swaps working days, so both kinds are needed."""

    HOLIDAY = "HOLIDAY"
    WORKDAY = "WORKDAY"


class Unit(Versioned, table=True):
    """A body that owes duties or oversees them. Valid from and to are local dates, inclusive; null = open."""

    __tablename__ = "unit"

    code: str = Field(unique=True, max_length=40)
    name: str = Field(max_length=200)
    short_name: str | None = Field(default=None, max_length=80)
    sort_key: str = Field(index=True)
    kind: UnitKind = enum_column(UnitKind, index=True)
    parent_id: UUID | None = Field(default=None, foreign_key="unit.id", index=True)
    agency_code: str | None = Field(default=None, max_length=40)
    valid_from: date | None = None
    valid_to: date | None = None
    public_contact: str | None = Field(default=None, max_length=300)


class Bloc(Versioned, table=True):
    """Khối thi đua: units that compete with each other and are scored together (III.1)."""

    __tablename__ = "bloc"

    code: str = Field(unique=True, max_length=40)
    name: str = Field(max_length=200)


class BlocMembership(Row, table=True):
    """A unit's place in a bloc in one year; one of them leads (Khối trưởng)."""

    __tablename__ = "bloc_membership"
    __table_args__ = (
        UniqueConstraint("unit_id", "year"),
        Index("ix_bloc_membership_bloc_year", "bloc_id", "year"),
    )

    bloc_id: UUID = Field(foreign_key="bloc.id")
    unit_id: UUID = Field(foreign_key="unit.id")
    year: int
    is_lead: bool = False


class Holiday(Versioned, table=True):
    """A day that departs from the week: a holiday, or a weekend day that is worked."""

    __tablename__ = "holiday"

    day: date = Field(unique=True)
    kind: HolidayKind = enum_column(HolidayKind, default=HolidayKind.HOLIDAY)
    name: str | None = Field(default=None, max_length=200)


class Authority(Versioned, table=True):
    """The one authority this installation serves, and its policy defaults."""

    __tablename__ = "authority"

    name: str = Field(max_length=200)
    time_zone: str = Field(default="Asia/Ho_Chi_Minh", max_length=60)
    place_name: str = Field(max_length=100)
    unit_id: UUID = Field(foreign_key="unit.id")
    standing_body_id: UUID = Field(foreign_key="unit.id")
    policy: dict[str, Any] = json_column()
