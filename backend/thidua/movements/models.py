"""Catalogue tables (domain.md section 3: II.1 topics, II.2 forms, II.1.d movements)."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlmodel import Field

from thidua.core.db import Row, Versioned, enum_column, json_column


class MovementKind(StrEnum):
    """Phong trào thi đua, or cuộc vận động linked to one."""

    MOVEMENT = "MOVEMENT"
    CAMPAIGN = "CAMPAIGN"


class Movement(Versioned, table=True):
    """A movement or campaign; `national_name` is the national movement it carries out."""

    __tablename__ = "movement"

    code: str = Field(unique=True, max_length=40)
    name: str = Field(max_length=300)
    sort_key: str = Field(index=True)
    kind: MovementKind = enum_column(MovementKind)
    national_name: str | None = Field(default=None, max_length=300)
    launched_by_id: UUID | None = Field(default=None, foreign_key="unit.id")
    linked_codes: list[str] = json_column(list)
    starts_on: date | None = None
    ends_on: date | None = None
    is_priority: bool = False
    results: str | None = None


class Topic(Row, table=True):
    """A topic of II.1: a, b, c, d, đ, e, f (the plan's own letters, kept when quoting it)."""

    __tablename__ = "topic"

    code: str = Field(unique=True, max_length=4)
    position: int
    name: str = Field(max_length=300)


class CommForm(Row, table=True):
    """A form of communication of II.2: a media, b exchange, c culture; sub-forms carry codes such as a.2."""

    __tablename__ = "comm_form"

    code: str = Field(unique=True, max_length=8)
    position: int
    parent_code: str | None = Field(default=None, max_length=8)
    name: str = Field(max_length=200)


class Anniversary(Row, table=True):
    """A day that topic đ asks to be marked; feeds the calendar."""

    __tablename__ = "anniversary"

    day: date = Field(index=True)
    name: str = Field(max_length=300)
