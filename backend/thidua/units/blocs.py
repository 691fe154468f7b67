"""Blocs and their members of one year."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import delete, select, true
from sqlalchemy.orm.attributes import flag_modified
from sqlmodel import col

from thidua.core import audit, outbox
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, not_found, unprocessable
from thidua.core.paging import Page, Sorting, Window, text_key
from thidua.core.payload import Payload
from thidua.units import queries
from thidua.units.models import Bloc, BlocMembership, Unit
from thidua.units.queries import BRIEF_COLUMNS, Parent
from thidua.units.schemas import BlocCreate, BlocMember, BlocRead, BlocUpdate, MemberWrite
from thidua.units.service import ORGANISATION_CHANGED, require_admin

SORTING = Sorting(col(Bloc.id), {"code": text_key(col(Bloc.code)), "name": text_key(col(Bloc.name))}, "code")

CODE_TAKEN = Message("Mã này đã dùng cho Khối khác.", "Another bloc has this code.")
IN_ANOTHER = Message("Đơn vị đã thuộc Khối khác trong năm này.", "The unit belongs to another bloc in this year.")
TWICE = Message("Đơn vị được nêu hai lần.", "The unit is named twice.")
ONE_LEAD = Message("Mỗi Khối có đúng một Khối trưởng.", "A bloc has exactly one lead unit.")
YEAR_NEEDED = Message("Vui lòng nhập năm của danh sách.", "Name the year of the membership.")


def list_blocs(call: Call, window: Window, year: int | None, as_of: date | None = None) -> Page[BlocRead]:
    """Blocs with their members in a year, by default this one, or on a day. Two statements."""
    statement, sort = SORTING.page(select(Bloc), window)
    rows = list(call.session.scalars(statement))
    kept, cursor = SORTING.cut(rows, window, sort)
    shown = as_of.year if as_of else year or call.today.year
    return Page(items=_read(call, kept, shown, as_of), next_cursor=cursor)


def read_bloc(call: Call, bloc_id: UUID, year: int | None) -> BlocRead:
    """One bloc with its members in a year, by default this one."""
    return _read(call, [_find(call, bloc_id)], year or call.today.year)[0]


def create_bloc(call: Call, body: Payload[BlocCreate]) -> BlocRead:
    """A new bloc."""
    require_admin(call)
    data = body.value()
    _check_members(call, None, data.year, data.members)
    call.found()
    if call.session.scalar(select(col(Bloc.id)).where(col(Bloc.code) == data.code)) is not None:
        raise conflict(CODE_TAKEN, code="already_exists")
    bloc = Bloc(code=data.code, name=data.name)
    call.session.add(bloc)
    call.session.flush()
    if data.year is not None:
        _set_members(call, bloc, data.year, data.members)
    audit.note(call, "bloc.create", "bloc", bloc.id, {"code": bloc.code})
    return _read(call, [bloc], data.year or call.today.year)[0]


def edit_bloc(call: Call, bloc_id: UUID, body: Payload[BlocUpdate]) -> BlocRead:
    """Rename a bloc, or set its members of one year; bloc duties nobody has begun follow a new lead."""
    bloc = _find(call, bloc_id)
    call.found_for_writing()
    require_admin(call)
    call.match(bloc.version)
    data = body.value()
    given = data.given()
    if "members" in given and data.year is None:
        raise unprocessable([FieldError("year", YEAR_NEEDED)])
    if "name" in given:
        bloc.name = data.name
    if "members" in given and data.year is not None:
        _check_members(call, bloc.id, data.year, data.members)
        _set_members(call, bloc, data.year, data.members)
    # Members are rows of their own: the bloc's version moves with them all the same.
    flag_modified(bloc, "updated_at")
    call.session.flush()
    audit.note(call, "bloc.edit", "bloc", bloc.id, {"fields": sorted(given), "year": data.year})
    return _read(call, [bloc], data.year or call.today.year)[0]


def _find(call: Call, bloc_id: UUID) -> Bloc:
    return call.one(select(Bloc).where(col(Bloc.id) == bloc_id))


def _check_members(call: Call, bloc_id: UUID | None, year: int | None, members: Sequence[MemberWrite]) -> None:
    ids = [member.unit_id for member in members]
    if len(queries.briefs(call, ids)) < len(set(ids)):
        raise not_found()
    if not members:
        return
    if year is None:
        raise unprocessable([FieldError("year", YEAR_NEEDED)])
    taken = set(
        call.session.scalars(
            select(col(BlocMembership.unit_id)).where(
                col(BlocMembership.unit_id).in_(ids),
                col(BlocMembership.year) == year,
                col(BlocMembership.bloc_id) != bloc_id if bloc_id else col(BlocMembership.id).is_not(None),
            )
        )
    )
    errors = [FieldError(f"members.{n}.unit_id", IN_ANOTHER) for n, unit_id in enumerate(ids) if unit_id in taken]
    errors += [FieldError(f"members.{n}.unit_id", TWICE) for n, unit_id in enumerate(ids) if unit_id in ids[:n]]
    if sum(member.is_lead for member in members) != 1:
        errors.append(FieldError("members", ONE_LEAD))
    if errors:
        raise unprocessable(errors)


def _set_members(call: Call, bloc: Bloc, year: int, members: Iterable[MemberWrite]) -> None:
    call.session.execute(
        delete(BlocMembership).where(col(BlocMembership.bloc_id) == bloc.id, col(BlocMembership.year) == year)
    )
    call.session.add_all(
        BlocMembership(bloc_id=bloc.id, unit_id=member.unit_id, year=year, is_lead=member.is_lead) for member in members
    )
    call.session.flush()
    outbox.emit(call, ORGANISATION_CHANGED, "bloc", bloc.id)


def _read(call: Call, blocs: Sequence[Bloc], year: int, as_of: date | None = None) -> list[BlocRead]:
    members: dict[UUID, list[BlocMember]] = {bloc.id: [] for bloc in blocs}
    rows = call.session.execute(
        select(col(BlocMembership.bloc_id), col(BlocMembership.is_lead), col(Unit.valid_to), *BRIEF_COLUMNS)
        .join(Unit, col(Unit.id) == col(BlocMembership.unit_id))
        .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
        .where(
            col(BlocMembership.bloc_id).in_(members),
            col(BlocMembership.year) == year,
            queries.exists_on(as_of) if as_of else true(),
        )
        .order_by(col(BlocMembership.is_lead).desc(), col(Unit.sort_key), col(Unit.id))
    )
    for row in rows:
        members[row[0]].append(BlocMember(unit=queries.brief(*row[3:]), is_lead=row[1], valid_to=row[2]))
    return [
        BlocRead(id=bloc.id, code=bloc.code, name=bloc.name, year=year, members=members[bloc.id], version=bloc.version)
        for bloc in blocs
    ]
