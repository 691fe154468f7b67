"""/dashboard."""

from typing import Annotated

from fastapi import APIRouter, Query

from thidua.core.http import CallDep, Door
from thidua.dashboard.overview import overview
from thidua.dashboard.schemas import OverviewRead, TimelinessRead
from thidua.dashboard.timeliness import timeliness
from thidua.plans.models import DutyKind

router = APIRouter(prefix="/api/v1/dashboard", route_class=Door, tags=["dashboard"])


@router.get("/overview")
def read_overview(call: CallDep) -> OverviewRead:
    """What the caller has to do: counts that are links, next dates, quarters, news."""
    return overview(call)


@router.get("/timeliness")
def read_timeliness(
    call: CallDep,
    year: Annotated[int | None, Query(ge=2000, le=2100)] = None,
    kind: DutyKind = DutyKind.NOMINATION,
) -> TimelinessRead:
    """Unit × period for one kind of duty (default: nominations of this year), with n/N per unit and per period."""
    return timeliness(call, year, kind)
