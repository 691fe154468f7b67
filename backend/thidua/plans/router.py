"""/plans with their clauses, duties and the preview of who will owe what."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from thidua.core.history import HistoryRead
from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Day, Payload
from thidua.plans import amending, duties, editing, rescheduling
from thidua.plans.change_schemas import PeriodAction, PlanAmend, PlanClone, PlanDiff, RescheduleEffect
from thidua.plans.models import PlanState
from thidua.plans.schemas import (
    ClauseRead,
    ClauseUpdate,
    ClauseWrite,
    DutyCreate,
    DutyRead,
    DutyUpdate,
    PeriodRead,
    PlanAction,
    PlanBrief,
    PlanCreate,
    PlanRead,
    PlanUpdate,
    Preview,
)

router = APIRouter(prefix="/api/v1/plans", route_class=Door, tags=["plans"])


@router.get("")
def list_plans(
    call: CallDep,
    window: WindowDep,
    year: Annotated[int | None, Query(ge=2000, le=2100)] = None,
    state: PlanState | None = None,
    amendment: Annotated[bool | None, Query(description="Only, or without, what corrects another plan")] = None,
) -> Page[PlanBrief]:
    """Plans, newest year first. Drafts are seen by Home Affairs only."""
    return editing.list_plans(call, window, year=year, state=state, amendment=amendment)


@router.post("", status_code=201)
def create_plan(call: CallDep, body: Payload[PlanCreate]) -> PlanRead:
    """A new plan in DRAFT (Home Affairs)."""
    return editing.create_plan(call, body)


@router.get("/{plan_id}")
def read_plan(call: CallDep, plan_id: UUID) -> PlanRead:
    """One plan and what may be done with it."""
    return editing.read_plan(call, plan_id)


@router.patch("/{plan_id}")
def edit_plan(call: CallDep, plan_id: UUID, body: Payload[PlanUpdate]) -> PlanRead:
    """Change a plan in DRAFT (Home Affairs)."""
    return editing.edit_plan(call, plan_id, body)


@router.delete("/{plan_id}", status_code=204)
def delete_plan(call: CallDep, plan_id: UUID) -> None:
    """Throw away a draft with its clauses and duties (Home Affairs)."""
    amending.delete_draft(call, plan_id)


@router.post("/{plan_id}/clone", status_code=201)
def clone_plan(call: CallDep, plan_id: UUID, body: Payload[PlanClone]) -> PlanRead:
    """The plan of a later year as a draft: clauses, duties and periods, their dates moved (Home Affairs)."""
    return editing.clone_plan(call, plan_id, body)


@router.post("/{plan_id}/amendments", status_code=201)
def amend_plan(call: CallDep, plan_id: UUID, body: Payload[PlanAmend]) -> PlanRead:
    """A correction of an issued plan: a draft, edited like a plan, in force when it is issued (Home Affairs)."""
    return editing.amend_plan(call, plan_id, body)


@router.get("/{plan_id}/diff")
def read_difference(call: CallDep, plan_id: UUID) -> PlanDiff:
    """A plan against the one it was cloned from or amends, in words (Home Affairs); 404 when it came from none."""
    return amending.difference(call, plan_id)


@router.post("/{plan_id}/actions/{name}")
def act_on_plan(call: CallDep, plan_id: UUID, name: str, body: Payload[PlanAction]) -> PlanRead:
    """submit, return, issue (number and date may come with it), close. Issuing makes the obligations."""
    return editing.act(call, plan_id, name, body)


@router.get("/{plan_id}/history")
def read_plan_history(call: CallDep, plan_id: UUID) -> list[HistoryRead]:
    """Every step of the plan."""
    return editing.plan_history(call, plan_id)


@router.get("/{plan_id}/clauses")
def list_clauses(call: CallDep, plan_id: UUID, window: WindowDep) -> Page[ClauseRead]:
    """The plan's paragraphs in order."""
    return editing.list_clauses(call, plan_id, window)


@router.post("/{plan_id}/clauses", status_code=201)
def create_clause(call: CallDep, plan_id: UUID, body: Payload[ClauseWrite]) -> ClauseRead:
    """A new paragraph in a draft (Home Affairs)."""
    return editing.create_clause(call, plan_id, body)


@router.get("/{plan_id}/clauses/{clause_id}")
def read_clause(call: CallDep, plan_id: UUID, clause_id: UUID) -> ClauseRead:
    """One paragraph."""
    return editing.read_clause(call, plan_id, clause_id)


@router.patch("/{plan_id}/clauses/{clause_id}")
def edit_clause(call: CallDep, plan_id: UUID, clause_id: UUID, body: Payload[ClauseUpdate]) -> ClauseRead:
    """Change a paragraph of a draft (Home Affairs)."""
    return editing.edit_clause(call, plan_id, clause_id, body)


@router.delete("/{plan_id}/clauses/{clause_id}", status_code=204)
def delete_clause(call: CallDep, plan_id: UUID, clause_id: UUID) -> None:
    """Take a paragraph out of a draft (Home Affairs)."""
    editing.delete_clause(call, plan_id, clause_id)


@router.get("/{plan_id}/duties")
def list_duties(call: CallDep, plan_id: UUID, window: WindowDep) -> Page[DutyRead]:
    """The plan's duties by clause, with their periods and the editor's warnings."""
    return duties.list_duties(call, plan_id, window)


@router.post("/{plan_id}/duties", status_code=201)
def create_duty(call: CallDep, plan_id: UUID, body: Payload[DutyCreate]) -> DutyRead:
    """A new duty in a draft (Home Affairs)."""
    return duties.create_duty(call, plan_id, body)


@router.get("/{plan_id}/duties/{duty_id}")
def read_duty(call: CallDep, plan_id: UUID, duty_id: UUID) -> DutyRead:
    """One duty."""
    return duties.read_duty(call, plan_id, duty_id)


@router.patch("/{plan_id}/duties/{duty_id}")
def edit_duty(call: CallDep, plan_id: UUID, duty_id: UUID, body: Payload[DutyUpdate]) -> DutyRead:
    """Change a duty of a draft (Home Affairs)."""
    return duties.edit_duty(call, plan_id, duty_id, body)


@router.delete("/{plan_id}/duties/{duty_id}", status_code=204)
def delete_duty(call: CallDep, plan_id: UUID, duty_id: UUID) -> None:
    """Take a duty out of a draft (Home Affairs)."""
    duties.delete_duty(call, plan_id, duty_id)


@router.get("/{plan_id}/preview-obligations")
def preview_obligations(call: CallDep, plan_id: UUID, duty_id: UUID | None = None) -> Preview:
    """Who would owe what if the plan were issued now; `duty_id` names the owners of that duty (Home Affairs)."""
    return duties.preview(call, plan_id, duty_id)


@router.get("/{plan_id}/duties/{duty_id}/periods/{period_id}")
def read_period(call: CallDep, plan_id: UUID, duty_id: UUID, period_id: UUID) -> PeriodRead:
    """One period and what may be done with it."""
    return rescheduling.read_period(call, plan_id, duty_id, period_id)


@router.get("/{plan_id}/duties/{duty_id}/periods/{period_id}/reschedule-preview")
def preview_reschedule(
    call: CallDep,
    plan_id: UUID,
    duty_id: UUID,
    period_id: UUID,
    nominal_due_on: Day,
    hard_close_on: Day | None = None,
) -> RescheduleEffect:
    """What another date would do: the limit in words, how many obligations move, and why it may not be."""
    return rescheduling.preview(call, plan_id, duty_id, period_id, nominal_due_on, hard_close_on)


@router.post("/{plan_id}/duties/{duty_id}/periods/{period_id}/actions/{name}")
def act_on_period(
    call: CallDep, plan_id: UUID, duty_id: UUID, period_id: UUID, name: str, body: Payload[PeriodAction]
) -> PeriodRead:
    """reschedule, with the reason: the head of Home Affairs; for what the standing body alone owes, the chair."""
    return rescheduling.act(call, plan_id, duty_id, period_id, name, body)
