"""A paper is what a unit sends for an obligation: a nomination or a submission. What all papers keep."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from thidua.core.db import Versioned, instant


class Paper(Versioned):
    """The base of the tables of papers.

    `entered_by` is who entered it from paper on the unit's behalf, `taken_by` who reviews it. `returned_at` and
    `resubmit_before` belong to the last return (rule 5). `obligation_id` null: it counts for none.
    """

    unit_id: UUID = Field(foreign_key="unit.id")
    obligation_id: UUID | None = Field(default=None, foreign_key="obligation.id", index=True)
    composed_at: datetime | None = instant(nullable=True)
    submitted_at: datetime | None = instant(nullable=True)
    taken_by: UUID | None = Field(default=None, foreign_key="user_account.id")
    returned_at: datetime | None = instant(nullable=True)
    resubmit_before: datetime | None = instant(nullable=True)
    version_count: int = 0
    created_by: UUID | None = None
    entered_by: UUID | None = None
