"""Plans and their clauses: list, read, write in DRAFT, and the steps from draft to closed."""

from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlmodel import col

from thidua.core import audit, history
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import Message, conflict, forbidden
from thidua.core.history import HistoryRead
from thidua.core.paging import Page, Sorting, Window, number_key
from thidua.core.payload import Payload
from thidua.plans import queries
from thidua.plans.issuing import make_obligations
from thidua.plans.models import Plan, PlanClause, PlanState
from thidua.plans.schemas import (
    ClauseRead,
    ClauseUpdate,
    ClauseWrite,
    PlanAction,
    PlanBrief,
    PlanCreate,
    PlanRead,
    PlanUpdate,
)
from thidua.plans.workflow import PLAN, PlanFacts

SORTING = Sorting(col(Plan.id), {"year": number_key(col(Plan.year))}, "-year")
CLAUSE_SORTING = Sorting(col(PlanClause.id), {"position": number_key(col(PlanClause.position))}, "position")

NOT_DRAFT = Message("Chỉ sửa được khi kế hoạch còn là bản nháp.", "This can be changed only while the plan is a draft.")
PATH_TAKEN = Message("Kế hoạch đã có mục này.", "The plan has a clause of this path already.")


def list_plans(call: Call, window: Window, *, year: int | None, state: PlanState | None) -> Page[PlanBrief]:
    """Plans the caller may see, newest year first."""
    statement = select(Plan).where(queries.visible_plans(call))
    if year is not None:
        statement = statement.where(col(Plan.year) == year)
    if state is not None:
        statement = statement.where(col(Plan.state) == state)
    statement, sort = SORTING.page(statement, window)
    rows = list(call.session.scalars(statement))
    kept, cursor = SORTING.cut(rows, window, sort)
    actions = PLAN.available(call, kept) if kept else {}
    return Page(items=[PlanBrief(**_fields(row), actions=actions[row.id]) for row in kept], next_cursor=cursor)


def read_plan(call: Call, plan_id: UUID) -> PlanRead:
    """One plan."""
    return _read(call, queries.plan(call, plan_id))


def plan_history(call: Call, plan_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first; what was said before the issue stays with Home Affairs."""
    plan = queries.plan(call, plan_id)
    return history.of(call, "plan", plan.id, remarks=call.actor.has(Role.HOME_AFFAIRS))


def create_plan(call: Call, body: Payload[PlanCreate]) -> PlanRead:
    """A new plan in DRAFT (Home Affairs)."""
    require_office(call)
    data = body.value()
    call.found()
    plan = Plan(**data.model_dump())
    call.session.add(plan)
    call.session.flush()
    audit.note(call, "plan.create", "plan", plan.id, {"year": plan.year})
    return _read(call, plan)


def edit_plan(call: Call, plan_id: UUID, body: Payload[PlanUpdate]) -> PlanRead:
    """Change a plan in DRAFT."""
    plan = queries.plan(call, plan_id)
    PLAN.authorise(call, plan, "edit")
    given = body.value().given()
    for name, value in given.items():
        setattr(plan, name, value)
    call.session.flush()
    audit.note(call, "plan.edit", "plan", plan.id, {"fields": sorted(given)})
    return _read(call, plan)


def act(call: Call, plan_id: UUID, name: str, body: Payload[PlanAction]) -> PlanRead:
    """Submit, return, issue, close. Issuing makes the obligations in the same transaction."""
    plan = queries.plan(call, plan_id)
    PLAN.perform(call, plan, name, body, {"issue": _issue})
    return _read(call, plan)


def _issue(call: Call, plan: Plan, _facts: PlanFacts, body: PlanAction) -> None:
    plan.number = body.number or plan.number
    plan.signed_on = body.signed_on or plan.signed_on
    plan.signer = body.signer or plan.signer
    plan.issued_at = call.now
    call.session.flush()
    make_obligations(call, plan)


def list_clauses(call: Call, plan_id: UUID, window: Window) -> Page[ClauseRead]:
    """The paragraphs of a plan in order."""
    plan = queries.plan(call, plan_id)
    statement, sort = CLAUSE_SORTING.page(select(PlanClause).where(col(PlanClause.plan_id) == plan.id), window)
    rows = list(call.session.scalars(statement))
    kept, cursor = CLAUSE_SORTING.cut(rows, window, sort)
    return Page(items=[_clause(row) for row in kept], next_cursor=cursor)


def read_clause(call: Call, plan_id: UUID, clause_id: UUID) -> ClauseRead:
    """One paragraph."""
    return _clause(_find_clause(call, queries.plan(call, plan_id), clause_id))


def create_clause(call: Call, plan_id: UUID, body: Payload[ClauseWrite]) -> ClauseRead:
    """A new paragraph, at the end unless a position is given."""
    plan = queries.plan(call, plan_id, lock=True)
    call.found()
    require_office(call)
    require_draft(plan)
    data = body.value()
    _refuse_taken_path(call, plan, data.path)
    clause = PlanClause(plan_id=plan.id, **data.model_dump())
    if "position" not in data.model_fields_set:
        last = select(func.coalesce(func.max(col(PlanClause.position)), 0)).where(col(PlanClause.plan_id) == plan.id)
        clause.position = call.session.execute(last).scalar_one() + 1
    call.session.add(clause)
    call.session.flush()
    audit.note(call, "plan_clause.create", "plan", plan.id, {"path": clause.path})
    return _clause(clause)


def edit_clause(call: Call, plan_id: UUID, clause_id: UUID, body: Payload[ClauseUpdate]) -> ClauseRead:
    """Change a paragraph."""
    plan = queries.plan(call, plan_id, lock=True)
    clause = _find_clause(call, plan, clause_id)
    authorise_part(call, plan, clause.version)
    given = body.value().given()
    if given.get("path", clause.path) != clause.path:
        _refuse_taken_path(call, plan, given["path"])
    for name, value in given.items():
        setattr(clause, name, value)
    call.session.flush()
    audit.note(call, "plan_clause.edit", "plan", plan.id, {"path": clause.path, "fields": sorted(given)})
    return _clause(clause)


def delete_clause(call: Call, plan_id: UUID, clause_id: UUID) -> None:
    """Take a paragraph out of a draft."""
    plan = queries.plan(call, plan_id, lock=True)
    clause = _find_clause(call, plan, clause_id)
    authorise_part(call, plan, clause.version)
    call.session.execute(delete(PlanClause).where(col(PlanClause.id) == clause.id))
    audit.note(call, "plan_clause.delete", "plan", plan.id, {"path": clause.path})


def require_office(call: Call) -> None:
    """The plan is Home Affairs' work."""
    if not (call.actor.has(Role.HOME_AFFAIRS) or call.actor.is_system):
        raise forbidden()


def require_draft(plan: Plan) -> None:
    """Parts of a plan change only with it."""
    if plan.state is not PlanState.DRAFT:
        raise conflict(NOT_DRAFT, code="wrong_state")


def authorise_part(call: Call, plan: Plan, version: int) -> None:
    """428, 403, 412, 409 in their order, for a write to a clause or duty of this plan."""
    call.found_for_writing()
    require_office(call)
    call.match(version)
    require_draft(plan)


def _find_clause(call: Call, plan: Plan, clause_id: UUID) -> PlanClause:
    return call.one(select(PlanClause).where(col(PlanClause.id) == clause_id, col(PlanClause.plan_id) == plan.id))


def _refuse_taken_path(call: Call, plan: Plan, path: str) -> None:
    taken = select(col(PlanClause.id)).where(col(PlanClause.plan_id) == plan.id, col(PlanClause.path) == path)
    if call.session.scalar(taken) is not None:
        raise conflict(PATH_TAKEN, code="already_exists")


def _clause(row: PlanClause) -> ClauseRead:
    return ClauseRead(id=row.id, path=row.path, position=row.position, text=row.text, version=row.version)


def _fields(plan: Plan) -> dict[str, Any]:
    return plan.model_dump(exclude={"created_at", "updated_at", "cloned_from_id", "signer", "legal_bases"})


def _read(call: Call, plan: Plan) -> PlanRead:
    facts = PLAN.load_facts(call, [plan])
    office = call.actor.is_system or call.actor.has(Role.HOME_AFFAIRS)
    return PlanRead(
        **_fields(plan),
        signer=plan.signer,
        legal_bases=plan.legal_bases,
        duty_count=facts[plan.id].duty_count,
        obligation_count=queries.obligation_count(call, plan.id) if office else None,
        actions=PLAN.available(call, [plan], facts)[plan.id],
    )
