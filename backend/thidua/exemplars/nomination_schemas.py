"""Bodies and answers of nominations (api.md, "Fields that checks from outside rely on")."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel

from thidua.core.payload import Body, Instant
from thidua.exemplars.models import ExemplarField, ExemplarKind, NominationState
from thidua.exemplars.schemas import ExemplarCreate, ExemplarFacts, ExemplarUpdate, SimilarExemplar
from thidua.plans.paper_schemas import PaperAction, PaperCommon
from thidua.plans.schemas import NominationChoice


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


class NominationAction(PaperAction):
    """The fields of a nomination's actions; which action takes which, `actions` says."""


class NominatedBrief(BaseModel):
    """The exemplar of a nomination in a list."""

    id: UUID
    kind: ExemplarKind
    name: str
    honorific: str | None
    title: str
    field: ExemplarField


class NominationCommon(PaperCommon):
    """What a nomination answers in a list and alone.

    `obligation` is the one it counts for; a draft, alone, shows the one it would count for if sent now.
    """

    state: NominationState


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
