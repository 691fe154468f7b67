"""Bodies and answers of what changes a plan: the clone for another year, the amendment, the difference, a new date."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel

from thidua.core.payload import Body, Day
from thidua.core.text import line, para
from thidua.plans.schemas import PlanRef
from thidua.units.schemas import Year


class PlanClone(Body):
    """The year that the new plan is for, after the year of its source."""

    year: Year


class PlanAmend(Body):
    """Why the issued plan is corrected; number and date may come later, as with a plan."""

    reason: Annotated[str, para(2000)]
    title: Annotated[str | None, line(500)] = None
    number: Annotated[str | None, line(60)] = None
    signed_on: Day | None = None


class PartKind(StrEnum):
    """The parts of a plan that may differ."""

    PLAN = "PLAN"
    CLAUSE = "CLAUSE"
    DUTY = "DUTY"


class ChangeKind(StrEnum):
    """What became of a part."""

    ADDED = "ADDED"
    REMOVED = "REMOVED"
    CHANGED = "CHANGED"


class DutyField(StrEnum):
    """The fields of a duty that are compared, in the order of the editor; periods are named by their labels."""

    TITLE = "title"
    CLAUSE = "clause"
    QUOTATION = "quotation"
    KIND = "kind"
    BINDING = "binding"
    AUDIENCE = "audience"
    MIN_COUNT = "min_count"
    COUNT_RULE = "count_rule"
    BOUNDARY = "boundary"
    ROLL = "roll"
    EVIDENCE_REQUIRED = "evidence_required"
    SCORED_FOR_BLOC = "scored_for_bloc"
    OWED_WHEN = "owed_when"


class FieldChange(BaseModel):
    """One field in words on both sides; null where there is nothing. `name` is unique in its part."""

    name: str
    label: str
    before: str | None
    after: str | None


class PartChange(BaseModel):
    """One clause, one duty or the head of the plan that differs from the source. `key` is its path or code."""

    kind: PartKind
    change: ChangeKind
    key: str
    name: str
    fields: list[FieldChange]


class AmendmentEffect(BaseModel):
    """What the amendment would do to obligations: `made` new ones, `cancelled` ones nobody had begun and `kept` ones
    that fall out although something was sent, `moved` ones with another limit, `adjusted` with another count or force.
    """

    made: int
    cancelled: int
    kept: int
    moved: int
    adjusted: int


class PlanDiff(BaseModel):
    """A plan against the one it was cloned from or amends; `unchanged` counts clauses and duties that are the same.

    `warnings` are the editor's; `effect` and `refusals` (why it could not be issued so) are an amendment's.
    """

    source: PlanRef
    changes: list[PartChange]
    unchanged: int
    warnings: list[str]
    effect: AmendmentEffect | None
    refusals: list[str]


class PeriodAction(Body):
    """A new date for a period of an issued plan (rule 10), as the plan would print it; `note` is the reason."""

    nominal_due_on: Day | None = None
    hard_close_on: Day | None = None
    note: Annotated[str | None, para(2000)] = None


class RescheduleEffect(BaseModel):
    """What a new date would do: `moved` obligations get another limit, `kept` stay with a longer extension or closed.

    `sent` counts those for which something was sent; `reasons` says why it is not possible.
    """

    last_good_day: date
    in_words: str
    before_in_words: str
    moved: int
    kept: int
    sent: int
    reasons: list[str]
