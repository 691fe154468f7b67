"""What all papers (nominations, submissions) take and answer."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from thidua.core.payload import Body, Day
from thidua.core.receipts import ReceiptRead
from thidua.core.text import para
from thidua.core.workflow import ActionRead, Remark, RemarkRead
from thidua.identity.schemas import PersonBrief
from thidua.plans.schemas import ObligationBrief
from thidua.units.schemas import UnitBrief


class PaperAction(Body):
    """The fields of a paper's actions; which action takes which, `actions` says."""

    note: Annotated[str | None, para(2000)] = None
    resubmit_due: Day | None = None
    remarks: Annotated[list[Remark], Field(max_length=50)] | None = None


class PaperCommon(BaseModel):
    """What a paper answers in a list and alone; each kind adds its `state`.

    `obligation` is the one it counts for. `note` and `remarks` are the office's last words. `resubmit_before` is the
    instant until which a return may be answered without loss, `resubmit_due` the last local day before it.
    """

    id: UUID
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
