"""/units, /blocs, /holidays, /authority."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Day, Payload
from thidua.units import blocs, national_days, service
from thidua.units.models import UnitKind
from thidua.units.schemas import (
    AuthorityRead,
    AuthorityUpdate,
    BlocCreate,
    BlocRead,
    BlocUpdate,
    HolidayCreate,
    HolidayProposal,
    HolidayRead,
    HolidayYear,
    UnitCreate,
    UnitRead,
    UnitUpdate,
)

router = APIRouter(prefix="/api/v1", route_class=Door, tags=["organisation"])
YearQuery = Annotated[int | None, Query(ge=2000, le=2100)]
SearchQuery = Annotated[str | None, Query(max_length=200, description="Every word must match as a prefix")]


@router.get("/units")
def list_units(
    call: CallDep,
    window: WindowDep,
    q: SearchQuery = None,
    kind: UnitKind | None = None,
    parent_id: UUID | None = None,
    as_of: Day | None = None,
) -> Page[UnitRead]:
    """Units, sorted by name or code. `as_of` shows those of a local date, by the names they bore then."""
    return service.list_units(call, window, q=q, kind=kind, parent_id=parent_id, as_of=as_of)


@router.get("/units/{unit_id}")
def read_unit(call: CallDep, unit_id: UUID) -> UnitRead:
    """One unit."""
    return service.read_unit(call, unit_id)


@router.post("/units", status_code=201)
def create_unit(call: CallDep, body: Payload[UnitCreate]) -> UnitRead:
    """A new unit (administrator). Issued plans oblige it from 30 days after valid_from."""
    return service.create_unit(call, body)


@router.patch("/units/{unit_id}")
def edit_unit(call: CallDep, unit_id: UUID, body: Payload[UnitUpdate]) -> UnitRead:
    """Change a unit (administrator)."""
    return service.edit_unit(call, unit_id, body)


@router.get("/blocs")
def list_blocs(call: CallDep, window: WindowDep, year: YearQuery = None, as_of: Day | None = None) -> Page[BlocRead]:
    """Emulation blocs with their members in `year` (default: this year), the lead unit first.

    `as_of` shows them as they stood on a local date: only members that existed then.
    """
    return blocs.list_blocs(call, window, year, as_of)


@router.get("/blocs/{bloc_id}")
def read_bloc(call: CallDep, bloc_id: UUID, year: YearQuery = None) -> BlocRead:
    """One bloc with its members in `year` (default: this year)."""
    return blocs.read_bloc(call, bloc_id, year)


@router.post("/blocs", status_code=201)
def create_bloc(call: CallDep, body: Payload[BlocCreate]) -> BlocRead:
    """A new bloc (administrator)."""
    return blocs.create_bloc(call, body)


@router.patch("/blocs/{bloc_id}")
def edit_bloc(call: CallDep, bloc_id: UUID, body: Payload[BlocUpdate]) -> BlocRead:
    """Rename a bloc or set its members of one year (administrator)."""
    return blocs.edit_bloc(call, bloc_id, body)


@router.get("/holidays")
def list_holidays(call: CallDep, window: WindowDep, year: YearQuery = None) -> Page[HolidayRead]:
    """Holidays and worked weekend days."""
    return service.list_holidays(call, window, year)


@router.post("/holidays", status_code=201)
def create_holiday(call: CallDep, body: Payload[HolidayCreate]) -> HolidayRead:
    """Add a day (administrator)."""
    return service.create_holiday(call, body)


@router.get("/holidays/proposal")
def propose_holidays(call: CallDep, year: Annotated[int, Query(ge=2000, le=2100)]) -> HolidayProposal:
    """The public holidays of Viet Nam and the swapped working days that a year lacks (administrator)."""
    return national_days.proposal(call, year)


@router.post("/holidays/proposal")
def take_over_holidays(call: CallDep, body: Payload[HolidayYear]) -> HolidayProposal:
    """Add the proposed days of a year that are not listed yet; answers what was added (administrator)."""
    return national_days.take_over(call, body)


@router.delete("/holidays/{holiday_id}", status_code=204)
def delete_holiday(call: CallDep, holiday_id: UUID) -> None:
    """Take a day off the list (administrator)."""
    service.delete_holiday(call, holiday_id)


@router.get("/authority")
def read_authority(call: CallDep) -> AuthorityRead:
    """The authority this installation serves, and its policy defaults."""
    return service.read_authority(call)


@router.patch("/authority")
def edit_authority(call: CallDep, body: Payload[AuthorityUpdate]) -> AuthorityRead:
    """Change name, place, standing body or policy (administrator)."""
    return service.edit_authority(call, body)
