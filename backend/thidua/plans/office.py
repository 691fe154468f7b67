"""What every part of a plan asks first: that Home Affairs is at work, and on a draft."""

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import Message, conflict, forbidden
from thidua.plans.models import Plan, PlanState
from thidua.plans.schemas import PlanRef

NOT_DRAFT = Message("Chỉ sửa được khi kế hoạch còn là bản nháp.", "This can be changed only while the plan is a draft.")


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


def plan_ref(plan: Plan) -> PlanRef:
    """A plan as another names it."""
    return PlanRef(id=plan.id, year=plan.year, number=plan.number, title=plan.title, state=plan.state)
