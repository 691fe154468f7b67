"""Bodies and answers of the catalogues."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from thidua.core.payload import Body, Day
from thidua.core.text import line, para
from thidua.movements.models import MovementKind
from thidua.units.schemas import UnitBrief

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9_]{1,39}$")]
LinkedCodes = Annotated[list[Code], Field(max_length=20)]


class MovementRead(BaseModel):
    """A movement or campaign. `linked_codes` are campaigns carried out together with it."""

    id: UUID
    code: str
    name: str
    kind: MovementKind
    national_name: str | None
    launched_by: UnitBrief | None
    linked_codes: list[str]
    starts_on: date | None
    ends_on: date | None
    is_priority: bool
    results: str | None
    can_edit: bool
    version: int


class MovementCreate(Body):
    """A new movement. A unit launches its own: `launched_by_id` and `is_priority` are for Home Affairs to give."""

    code: Code
    name: Annotated[str, line(300)]
    kind: MovementKind = MovementKind.MOVEMENT
    national_name: Annotated[str | None, line(300)] = None
    launched_by_id: UUID | None = None
    linked_codes: LinkedCodes = Field(default_factory=list)
    starts_on: Day | None = None
    ends_on: Day | None = None
    is_priority: bool = False
    results: Annotated[str | None, para(5000)] = None


class MovementUpdate(Body):
    """The changed fields of a movement; its code never changes, links lead to it."""

    name: Annotated[str, line(300)] = Field(default_factory=str)
    kind: MovementKind = Field(default_factory=lambda: MovementKind.MOVEMENT)
    national_name: Annotated[str | None, line(300)] = None
    launched_by_id: UUID | None = None
    linked_codes: LinkedCodes = Field(default_factory=list)
    starts_on: Day | None = None
    ends_on: Day | None = None
    is_priority: bool = Field(default_factory=bool)
    results: Annotated[str | None, para(5000)] = None


class TopicRead(BaseModel):
    """A topic of II.1, by the plan's own letter."""

    id: UUID
    code: str
    name: str


class CommFormRead(BaseModel):
    """A form of II.2, or one of its sub-forms (`parent_code`)."""

    id: UUID
    code: str
    parent_code: str | None
    name: str


class AnniversaryRead(BaseModel):
    """A day to be marked (II.1.đ)."""

    id: UUID
    day: date
    name: str
