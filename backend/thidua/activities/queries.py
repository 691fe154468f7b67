"""Who sees which activity and initiative (domain.md section 1), and the selects over them."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, false, or_, select, true, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import col

from thidua.activities.models import Activity, ActivityState, Initiative, InitiativePresentation
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.paging import Sorting, instant_key
from thidua.movements.models import CommForm
from thidua.units.models import Bloc, BlocMembership, Unit
from thidua.units.queries import BRIEF_COLUMNS, Parent, led_members

KIND = "activity"
ACTIVITIES = Sorting(col(Activity.id), {"starts_at": instant_key(col(Activity.starts_at))}, "-starts_at")
INITIATIVES = Sorting(col(Initiative.id), {"created_at": instant_key(col(Initiative.created_at))}, "-created_at")


def visible_to(call: Call) -> ColumnElement[bool]:
    """A unit its own; who leads a bloc what its members have planned or held; Home Affairs everything."""
    actor = call.actor
    if actor.is_system or actor.has(Role.HOME_AFFAIRS):
        return true()
    if not actor.has(Role.UNIT) or actor.unit_id is None:
        return false()
    led = tuple_(col(Activity.unit_id), col(Activity.year)).in_(led_members(actor.unit_id))
    return or_(col(Activity.unit_id) == actor.unit_id, and_(col(Activity.state) != ActivityState.DRAFT, led))


def initiatives_visible_to(call: Call) -> ColumnElement[bool]:
    """A unit its own and those of its bloc, for they are there to be spread (III.5); Home Affairs everything."""
    actor = call.actor
    if actor.is_system or actor.has(Role.HOME_AFFAIRS):
        return true()
    if not actor.has(Role.UNIT) or actor.unit_id is None:
        return false()
    mate, own = aliased(BlocMembership), aliased(BlocMembership)
    mates = (
        select(col(mate.unit_id))
        .join(own, and_(col(own.bloc_id) == col(mate.bloc_id), col(own.year) == col(mate.year)))
        .where(col(own.unit_id) == actor.unit_id)
    )
    return or_(col(Initiative.unit_id) == actor.unit_id, col(Initiative.unit_id).in_(mates))


def activity(call: Call, activity_id: UUID) -> Activity:
    """One the caller may see, or 404."""
    return call.one(select(Activity).where(col(Activity.id) == activity_id, visible_to(call)))


def initiative(call: Call, initiative_id: UUID) -> Initiative:
    """One the caller may see, or 404."""
    return call.one(select(Initiative).where(col(Initiative.id) == initiative_id, initiatives_visible_to(call)))


def visible_ids(call: Call, owner_ids: Sequence[UUID]) -> set[UUID]:
    """The file-owner port: which of these activities the caller may see."""
    return set(call.session.scalars(select(col(Activity.id)).where(col(Activity.id).in_(owner_ids), visible_to(call))))


_UNIT: tuple[Any, ...] = BRIEF_COLUMNS
_ACTIVITY_COLUMNS: tuple[Any, ...] = (Activity, col(Bloc.name), col(CommForm.name), *_UNIT)
_INITIATIVE_COLUMNS: tuple[Any, ...] = (Initiative, *_UNIT)
_PRESENTATION_COLUMNS: tuple[Any, ...] = (InitiativePresentation, Initiative, *_UNIT)
#: Activities with the columns of an ActivityBrief.
ACTIVITY_ROWS: Select[Any] = (
    select(*_ACTIVITY_COLUMNS)
    .join(Unit, col(Unit.id) == col(Activity.unit_id))
    .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
    .outerjoin(Bloc, col(Bloc.id) == col(Activity.bloc_id))
    .outerjoin(CommForm, col(CommForm.code) == col(Activity.form_code))
)
INITIATIVE_ROWS: Select[Any] = (
    select(*_INITIATIVE_COLUMNS)
    .join(Unit, col(Unit.id) == col(Initiative.unit_id))
    .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
)


def presentations(call: Call, activity_ids: Collection[UUID]) -> Sequence[Any]:
    """(presentation, initiative, unit …) of some activities, in their order: one select."""
    return call.session.execute(
        select(*_PRESENTATION_COLUMNS)
        .join(Initiative, col(Initiative.id) == col(InitiativePresentation.initiative_id))
        .join(Unit, col(Unit.id) == col(Initiative.unit_id))
        .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
        .where(col(InitiativePresentation.activity_id).in_(activity_ids))
        .order_by(col(InitiativePresentation.activity_id), col(InitiativePresentation.position))
    ).all()


def led_bloc(call: Call, unit_id: UUID, year: int) -> UUID | None:
    """The bloc that a unit leads in a year."""
    return call.session.scalar(
        select(col(BlocMembership.bloc_id)).where(
            col(BlocMembership.unit_id) == unit_id, col(BlocMembership.year) == year, col(BlocMembership.is_lead)
        )
    )
