"""Bodies and answers of nominations (api.md, "Fields that checks from outside rely on")."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, Field

from thidua.core.payload import Body, Day, Instant
from thidua.core.receipts import ReceiptRead
from thidua.core.text import line, para
from thidua.core.workflow import ActionRead, Remark
from thidua.exemplars.models import ExemplarField, ExemplarKind, NominationState
from thidua.exemplars.schemas import ExemplarCreate, ExemplarFacts, ExemplarUpdate, SimilarExemplar
from thidua.plans.schemas import NominationChoice, ObligationBrief
from thidua.units.schemas import UnitBrief


class NominationCreate(Body):
    """A draft about a new exemplar (`exemplar`) or one the unit has already (`exemplar_id`), exactly one of them.

    Without `duty_period_id` the server picks the period when it is sent. `composed_at` is the phone's own time,
    shown and never decisive. `on_behalf_of`: the unit whose paper file Home Affairs enters.
    """

    exemplar: ExemplarCreate | None = None
    exemplar_id: UUID | None = None
    duty_period_id: UUID | None = None
    composed_at: Instant | None = None
    on_behalf_of: UUID | None = None


class NominationUpdate(Body):
    """The changed facts; `duty_period_id` null lets the server pick again."""

    exemplar: ExemplarUpdate | None = None
    duty_period_id: UUID | None = None
    composed_at: Instant | None = None


class NominationRemark(Remark):
    """One remark on one field of the record, such as exemplar.achievement."""

    field: Annotated[str, line(100)]
    message: Annotated[str, para(2000)]


class NominationAction(Body):
    """The fields of a nomination's actions; which action takes which, `actions` says."""

    note: Annotated[str | None, para(2000)] = None
    resubmit_due: Day | None = None
    remarks: Annotated[list[NominationRemark], Field(max_length=50)] | None = None


class RemarkRead(BaseModel):
    """One remark of the last return."""

    field: str
    message: str


class PersonBrief(BaseModel):
    """Who."""

    id: UUID
    name: str


class NominatedBrief(BaseModel):
    """The exemplar of a nomination in a list."""

    id: UUID
    kind: ExemplarKind
    name: str
    honorific: str | None
    title: str
    field: ExemplarField


class NominationCommon(BaseModel):
    """What a nomination answers in a list and alone.

    `obligation` is the one it counts for; a draft, alone, shows the one it would count for if sent now. `note` and
    `remarks` are the office's last words. `resubmit_before` is the instant until which a return may be answered
    without loss, `resubmit_due` the last local day before it.
    """

    id: UUID
    state: NominationState
    unit: UnitBrief
    obligation: ObligationBrief | None
    receipt: ReceiptRead | None
    submitted_at: datetime | None
    resubmit_before: datetime | None
    resubmit_due: date | None
    taken_by: PersonBrief | None
    note: str | None
    remarks: list[RemarkRead]
    actions: list[ActionRead]
    created_at: datetime
    updated_at: datetime
    version: int


class NominationBrief(NominationCommon):
    """A nomination in a list."""

    exemplar: NominatedBrief


class NominationRead(NominationCommon):
    """A nomination. `choice` is for the officer of a draft: the periods it may be sent for, and the one picked.

    `resubmit_default` is for the reviewer: the last local day to answer a return made now without a date of its own.
    """

    exemplar: ExemplarFacts
    duty_period_id: UUID | None
    choice: NominationChoice | None
    resubmit_default: date | None
    composed_at: datetime | None
    version_count: int
    similar: list[SimilarExemplar]
    achievement_words: int


class VersionRead(BaseModel):
    """What was sent, as it was sent. `sha256` is the hash of `payload` in canonical JSON, as on the receipt."""

    n: int
    payload: dict[str, Any]
    sha256: str
    composed_at: datetime | None
    received_at: datetime
    via: str
