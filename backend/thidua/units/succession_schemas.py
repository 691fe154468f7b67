"""Bodies and answers of successions."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from thidua.core.handover import Effect
from thidua.core.payload import Body, Day
from thidua.core.text import line, para
from thidua.core.workflow import ActionRead
from thidua.units.models import UnitKind
from thidua.units.schemas import Code, UnitBrief
from thidua.units.succession_models import SuccessionKind, SuccessionState


class SuccessorWrite(Body):
    """A unit that goes on: one that exists (`unit_id` alone), or a new one. Of a rename only the new names are given.

    A new unit takes kind and parent of the first predecessor unless told otherwise.
    """

    unit_id: UUID | None = None
    code: Code | None = None
    name: Annotated[str | None, line(200)] = None
    short_name: Annotated[str | None, line(80)] = None
    kind: UnitKind | None = None
    parent_id: UUID | None = None
    agency_code: Annotated[str | None, line(40)] = None
    public_contact: Annotated[str | None, line(300)] = None


Predecessors = Annotated[list[UUID], Field(max_length=20)]
Successors = Annotated[list[SuccessorWrite], Field(max_length=20)]


class SuccessionCreate(Body):
    """A decision about units, as a draft. `document` names it: type, number, date, issuer.

    Of several successors the first receives what cannot be divided: accounts, drafts, exemplars.
    """

    kind: SuccessionKind
    effective_on: Day
    document: Annotated[str, line(300)]
    note: Annotated[str | None, para(2000)] = None
    predecessor_ids: Predecessors
    successors: Successors = Field(default_factory=list)


class SuccessionUpdate(Body):
    """The changed fields of a draft; lists are replaced whole."""

    kind: SuccessionKind = Field(default_factory=lambda: SuccessionKind.MERGE)
    effective_on: Day = Field(default_factory=lambda: date.min)
    document: Annotated[str, line(300)] = Field(default_factory=str)
    note: Annotated[str | None, para(2000)] = None
    predecessor_ids: Predecessors = Field(default_factory=list)
    successors: Successors = Field(default_factory=list)


class SuccessionAction(Body):
    """The field of the actions."""

    note: Annotated[str | None, para(2000)] = None


class PartyRead(BaseModel):
    """A unit on one side, named as it was (or will be) then; `unit` is null while it is yet to be founded."""

    unit: UnitBrief | None
    code: str
    name: str
    short_name: str | None
    kind: UnitKind
    parent: UnitBrief | None
    agency_code: str | None
    public_contact: str | None


class EffectItem(BaseModel):
    """One thing, by name."""

    kind: str
    id: UUID
    label: str
    detail: str | None


class EffectLine(BaseModel):
    """What becomes of how many things. At most 100 are named, and none to whom they are no business."""

    code: str
    effect: Effect
    label: str
    count: int
    items: list[EffectItem]


class SuccessionPreview(BaseModel):
    """What would happen, in words; with `problems` it cannot be applied."""

    problems: list[str]
    lines: list[EffectLine]


class SuccessionRead(BaseModel):
    """A succession. `lines` is what was done, once it is applied."""

    id: UUID
    kind: SuccessionKind
    state: SuccessionState
    effective_on: date
    document: str
    note: str | None
    predecessors: list[PartyRead]
    successors: list[PartyRead]
    applied_at: datetime | None
    lines: list[EffectLine]
    actions: list[ActionRead]
    created_at: datetime
    version: int
