"""Plans and their clauses: list, read, write in DRAFT, and the steps from draft to closed."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlmodel import col

from thidua.core import audit, history
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, unprocessable
from thidua.core.history import HistoryRead
from thidua.core.paging import Page, Sorting, Window, number_key
from thidua.core.payload import Payload
from thidua.plans import amending, queries
from thidua.plans.change_schemas import PlanAmend, PlanClone
from thidua.plans.issuing import make_obligations
from thidua.plans.models import Plan, PlanClause, PlanState
from thidua.plans.office import authorise_part, plan_ref, require_draft, require_office
from thidua.plans.schemas import (
    AmendmentRef,
    ClauseRead,
    ClauseUpdate,
    ClauseWrite,
    PlanAction,
    PlanBrief,
    PlanCreate,
    PlanRead,
    PlanRef,
    PlanUpdate,
)
from thidua.plans.workflow import PLAN, PlanFacts

SORTING = Sorting(col(Plan.id), {"year": number_key(col(Plan.year))}, "-year")
CLAUSE_SORTING = Sorting(col(PlanClause.id), {"position": number_key(col(PlanClause.position))}, "position")

NO_REASON = Message("Chỉ văn bản sửa đổi có mục này.", "Only an amendment has this field.")
PATH_TAKEN = Message("Kế hoạch đã có mục này.", "The plan has a clause of this path already.")


def list_plans(
    call: Call, window: Window, *, year: int | None, state: PlanState | None, amendment: bool | None
) -> Page[PlanBrief]:
    """Plans the caller may see, newest year first; `amendment` false leaves out what only corrects another."""
    statement = select(Plan).where(queries.visible_plans(call))
    if amendment is not None:
        statement = statement.where(col(Plan.amends_id).is_not(None) if amendment else col(Plan.amends_id).is_(None))
    if year is not None:
        statement = statement.where(col(Plan.year) == year)
    if state is not None:
        statement = statement.where(col(Plan.state) == state)
    statement, sort = SORTING.page(statement, window)
    rows = list(call.session.scalars(statement))
    kept, cursor = SORTING.cut(rows, window, sort)
    actions = PLAN.available(call, kept) if kept else {}
    amends = _refs(call, [row.amends_id for row in kept])
    items = [PlanBrief(**_fields(row), amends=amends.get(row.amends_id), actions=actions[row.id]) for row in kept]
    return Page(items=items, next_cursor=cursor)


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
    if "reason" in given and plan.amends_id is None:
        raise unprocessable([FieldError("reason", NO_REASON)])
    for name, value in given.items():
        setattr(plan, name, value)
    call.session.flush()
    audit.note(call, "plan.edit", "plan", plan.id, {"fields": sorted(given)})
    return _read(call, plan)


def clone_plan(call: Call, plan_id: UUID, body: Payload[PlanClone]) -> PlanRead:
    """Next year's plan from this one."""
    return _read(call, amending.clone(call, plan_id, body))


def amend_plan(call: Call, plan_id: UUID, body: Payload[PlanAmend]) -> PlanRead:
    """A correction of this plan, to be written and issued."""
    return _read(call, amending.amend(call, plan_id, body))


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
    if plan.amends_id is None:
        make_obligations(call, plan)
    else:
        amending.put_into_force(call, plan)


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


def _find_clause(call: Call, plan: Plan, clause_id: UUID) -> PlanClause:
    return call.one(select(PlanClause).where(col(PlanClause.id) == clause_id, col(PlanClause.plan_id) == plan.id))


def _refuse_taken_path(call: Call, plan: Plan, path: str) -> None:
    taken = select(col(PlanClause.id)).where(col(PlanClause.plan_id) == plan.id, col(PlanClause.path) == path)
    if call.session.scalar(taken) is not None:
        raise conflict(PATH_TAKEN, code="already_exists")


def _clause(row: PlanClause) -> ClauseRead:
    return ClauseRead(id=row.id, path=row.path, position=row.position, text=row.text, version=row.version)


def _fields(plan: Plan) -> dict[str, Any]:
    hidden = {"created_at", "updated_at", "cloned_from_id", "amends_id", "reason", "signer", "legal_bases"}
    return plan.model_dump(exclude=hidden)


def _refs(call: Call, plan_ids: Iterable[UUID | None]) -> dict[UUID | None, PlanRef]:
    """Plans that others name, in one select; none when there are none."""
    wanted = {plan_id for plan_id in plan_ids if plan_id is not None}
    if not wanted:
        return {}
    found = call.session.scalars(select(Plan).where(col(Plan.id).in_(wanted)))
    return {plan.id: plan_ref(plan) for plan in found}


def _amendments(call: Call, plan: Plan) -> list[AmendmentRef]:
    rows = call.session.scalars(
        select(Plan).where(col(Plan.amends_id) == plan.id, queries.visible_plans(call)).order_by(col(Plan.id))
    )
    return [AmendmentRef(**plan_ref(row).model_dump(), signed_on=row.signed_on, reason=row.reason) for row in rows]


def _read(call: Call, plan: Plan) -> PlanRead:
    facts = PLAN.load_facts(call, [plan])
    office = call.actor.is_system or call.actor.has(Role.HOME_AFFAIRS)
    refs = _refs(call, [plan.amends_id, plan.cloned_from_id])
    return PlanRead(
        **_fields(plan),
        amends=refs.get(plan.amends_id),
        # The plan of an earlier year is seen by everyone once it was issued, and only then it can be copied.
        cloned_from=refs.get(plan.cloned_from_id),
        amendments=_amendments(call, plan),
        reason=plan.reason,
        signer=plan.signer,
        legal_bases=plan.legal_bases,
        duty_count=facts[plan.id].duty_count,
        obligation_count=queries.obligation_count(call, plan.id) if office else None,
        actions=PLAN.available(call, [plan], facts)[plan.id],
    )
