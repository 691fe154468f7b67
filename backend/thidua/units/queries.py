"""Reading the organisation. Names of units, blocs and holidays are no secret: every signed-in user sees them."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, aliased
from sqlmodel import col

from thidua.core.call import Call
from thidua.units.models import Authority, Bloc, BlocMembership, Holiday, HolidayKind, Unit, UnitKind
from thidua.units.schemas import UnitBrief

Parent = aliased(Unit)
#: The columns of a UnitBrief, in its order; the statement must join `Parent` outer on the unit's parent_id.
BRIEF_COLUMNS = (
    col(Unit.id),
    col(Unit.code),
    col(Unit.name),
    col(Unit.short_name),
    col(Unit.kind),
    func.coalesce(col(Parent.short_name), col(Parent.name)),
)


def brief(unit_id: UUID, code: str, name: str, short_name: str | None, kind: UnitKind, parent: str | None) -> UnitBrief:
    """A unit by its columns; two units may bear one name, so the label names the parent too."""
    label = f"{name} ({parent})" if parent else name
    return UnitBrief(id=unit_id, code=code, name=name, short_name=short_name, kind=kind, label=label)


def briefs(call: Call, unit_ids: Iterable[UUID]) -> dict[UUID, UnitBrief]:
    """Units by id, in one select."""
    wanted = set(unit_ids)
    if not wanted:
        return {}
    rows = call.session.execute(
        select(*BRIEF_COLUMNS).outerjoin(Parent, col(Parent.id) == col(Unit.parent_id)).where(col(Unit.id).in_(wanted))
    )
    return {row[0]: brief(*row) for row in rows}


def briefs_by_code(call: Call, codes: Iterable[str]) -> dict[str, UnitBrief]:
    """Units by code, in one select; none when no code is given."""
    wanted = set(codes)
    if not wanted:
        return {}
    rows = call.session.execute(
        select(*BRIEF_COLUMNS)
        .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
        .where(col(Unit.code).in_(wanted))
    )
    return {row.code: brief(*row) for row in rows}


def authority(call: Call) -> Authority:
    """The one authority; 404 before the installation was set up."""
    return call.one(select(Authority).order_by(col(Authority.id)).limit(1))


def authority_zone(session: Session) -> ZoneInfo:
    """The port `authority_zone`: the authority's time zone, the default of Viet Nam before there is one."""
    name = session.scalar(select(col(Authority.time_zone)).order_by(col(Authority.id)).limit(1))
    return ZoneInfo(name or "Asia/Ho_Chi_Minh")


def days_off(call: Call) -> tuple[frozenset[date], frozenset[date]]:
    """(holidays, weekend days that are worked)."""
    rows = call.session.execute(select(col(Holiday.day), col(Holiday.kind))).all()
    return (
        frozenset(day for day, kind in rows if kind is HolidayKind.HOLIDAY),
        frozenset(day for day, kind in rows if kind is HolidayKind.WORKDAY),
    )


def exists_on(day: date) -> ColumnElement[bool]:
    """Units that exist on a local date."""
    first, last = col(Unit.valid_from), col(Unit.valid_to)
    return (first.is_(None) | (first <= day)) & (last.is_(None) | (last >= day))


def day_within(today: date, year: int) -> date:
    """The day by which a year is looked at: today, or the end of it that is nearest."""
    return min(max(today, date(year, 1, 1)), date(year, 12, 31))


def leads_on(day: date) -> ColumnElement[bool]:
    """Places of lead units that exist on a day: after a succession a bloc has two in one year, one after the other."""
    return col(BlocMembership.is_lead) & col(BlocMembership.unit_id).in_(select(col(Unit.id)).where(exists_on(day)))


def led_members(unit_id: UUID) -> Select[UUID, int]:
    """(unit, year) of every member of a bloc in a year in which `unit_id` leads it, for visibility rules."""
    member, lead = aliased(BlocMembership), aliased(BlocMembership)
    return (
        select(col(member.unit_id), col(member.year))
        .join(lead, (col(lead.bloc_id) == col(member.bloc_id)) & (col(lead.year) == col(member.year)))
        .where(col(lead.unit_id) == unit_id, col(lead.is_lead))
    )


def bloc_names(call: Call, bloc_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Blocs by id, in one select."""
    wanted = set(bloc_ids)
    if not wanted:
        return {}
    rows = call.session.execute(select(col(Bloc.id), col(Bloc.name)).where(col(Bloc.id).in_(wanted)))
    return dict(rows.all())
