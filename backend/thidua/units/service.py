"""Units, holidays and the authority: lists for everybody signed in, changes by the administrator."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit, outbox, projection, search
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, forbidden, not_found, unprocessable
from thidua.core.paging import Page, Sorting, Window, date_key, text_key
from thidua.core.payload import Payload
from thidua.core.text import phrase_sort_key
from thidua.units import queries, succession_queries
from thidua.units.models import Authority, Holiday, Unit, UnitKind
from thidua.units.queries import Parent
from thidua.units.schemas import (
    AuthorityRead,
    AuthorityUpdate,
    FormerName,
    HolidayCreate,
    HolidayRead,
    Policy,
    UnitBrief,
    UnitCreate,
    UnitRead,
    UnitUpdate,
)
from thidua.units.succession_models import UnitName

B = TypeVar("B", bound=UnitBrief)

UNIT_SORTING = Sorting(col(Unit.id), {"name": text_key(col(Unit.sort_key)), "code": text_key(col(Unit.code))}, "name")
HOLIDAY_SORTING = Sorting(col(Holiday.id), {"day": date_key(col(Holiday.day))}, "day")
#: Raised after a unit or a bloc's membership changed: issued plans may now oblige others.
ORGANISATION_CHANGED = "organisation.changed"

CODE_TAKEN = Message("Mã này đã dùng cho đơn vị khác.", "Another unit has this code.")
DAY_TAKEN = Message("Ngày này đã có trong danh sách.", "This day is listed already.")
DATE_ORDER = Message("Ngày kết thúc phải sau ngày bắt đầu.", "The end must come after the start.")
OWN_PARENT = Message(
    "Đơn vị không được trực thuộc chính mình hoặc cấp dưới của mình.", "A unit may not stand under itself."
)
ONE_AUTHORITY = Message("Mỗi hệ thống chỉ phục vụ một cơ quan có thẩm quyền.", "One installation serves one authority.")


def require_admin(call: Call) -> None:
    """Catalogues are the administrator's."""
    if not (call.actor.has(Role.ADMIN) or call.actor.is_system):
        raise forbidden()


def list_units(
    call: Call, window: Window, *, q: str | None, kind: UnitKind | None, parent_id: UUID | None, as_of: date | None
) -> Page[UnitRead]:
    """Units by name; `as_of` shows the organisation of a local date: who existed then, under the names of then."""
    statement = _unit_rows().where(search.matches(call.session, "unit", col(Unit.id), q))
    if kind is not None:
        statement = statement.where(col(Unit.kind) == kind)
    if parent_id is not None:
        statement = statement.where(col(Unit.parent_id) == parent_id)
    if as_of is not None:
        statement = statement.where(queries.exists_on(as_of))
    statement, sort = UNIT_SORTING.page(statement, window)
    rows = list(call.session.execute(statement))
    kept, cursor = UNIT_SORTING.cut(rows, window, sort, lambda r: r[0])
    parents = queries.briefs(call, {unit.parent_id for unit, _ in kept if unit.parent_id})
    names = succession_queries.former_names(call, [unit.id for unit, _ in kept] + list(parents))
    items = [_unit(unit, name, parents, names) for unit, name in kept]
    return Page(items=[_as_of(item, names, as_of) for item in items] if as_of else items, next_cursor=cursor)


def read_unit(call: Call, unit_id: UUID) -> UnitRead:
    """One unit."""
    row = call.session.execute(_unit_rows().where(col(Unit.id) == unit_id)).one_or_none()
    if row is None:
        raise not_found()
    unit, parent_name = row
    parents = queries.briefs(call, {unit.parent_id} if unit.parent_id else ())
    return _unit(unit, parent_name, parents, succession_queries.former_names(call, [unit.id]))


def create_unit(call: Call, body: Payload[UnitCreate]) -> UnitRead:
    """A new unit; issued plans are completed for it afterwards (rule 9)."""
    require_admin(call)
    data = body.value()
    parent = _parent(call, data.parent_id)
    call.found()
    if call.session.scalar(select(col(Unit.id)).where(col(Unit.code) == data.code)) is not None:
        raise conflict(CODE_TAKEN, code="already_exists")
    errors = _date_errors(data.valid_from, data.valid_to)
    if data.kind is UnitKind.AUTHORITY and _has_authority(call):
        errors.append(FieldError("kind", ONE_AUTHORITY))
    if errors:
        raise unprocessable(errors)
    unit = Unit(**data.model_dump(), sort_key=phrase_sort_key(data.name))
    call.session.add(unit)
    call.session.flush()
    _saved(call, unit, "unit.create", {"code": unit.code})
    return _unit(unit, parent.short_name or parent.name if parent else None, _one(parent, call), {})


def edit_unit(call: Call, unit_id: UUID, body: Payload[UnitUpdate]) -> UnitRead:
    """Change a unit. Closing it (valid_to) leaves its history where it is."""
    unit = _find_unit(call, unit_id)
    call.found_for_writing()
    require_admin(call)
    call.match(unit.version)
    given = body.value().given()
    errors = _date_errors(given.get("valid_from", unit.valid_from), given.get("valid_to", unit.valid_to))
    if "parent_id" in given and given["parent_id"] is not None:
        _parent(call, given["parent_id"])
        if _stands_under(call, given["parent_id"], unit.id):
            errors.append(FieldError("parent_id", OWN_PARENT))
    if UnitKind.AUTHORITY in (unit.kind, given.get("kind", unit.kind)) and given.get("kind", unit.kind) != unit.kind:
        errors.append(FieldError("kind", ONE_AUTHORITY))
    if errors:
        raise unprocessable(errors)
    if given.get("name", unit.name) != unit.name:
        projection.touch(call.session, "unit", unit.id)
    for name, value in given.items():
        setattr(unit, name, value)
    unit.sort_key = phrase_sort_key(unit.name)
    call.session.flush()
    _saved(call, unit, "unit.edit", {"fields": sorted(given)})
    return read_unit(call, unit.id)


def list_holidays(call: Call, window: Window, year: int | None) -> Page[HolidayRead]:
    """Days that depart from the week, oldest first."""
    statement = select(Holiday)
    if year is not None:
        statement = statement.where(col(Holiday.day).between(date(year, 1, 1), date(year, 12, 31)))
    statement, sort = HOLIDAY_SORTING.page(statement, window)
    rows = list(call.session.scalars(statement))
    kept, cursor = HOLIDAY_SORTING.cut(rows, window, sort)
    return Page(items=[_holiday(row) for row in kept], next_cursor=cursor)


def create_holiday(call: Call, body: Payload[HolidayCreate]) -> HolidayRead:
    """Add a day. Limits that were set before stay as they are: a date once announced does not move by itself."""
    require_admin(call)
    data = body.value()
    call.found()
    if call.session.scalar(select(col(Holiday.id)).where(col(Holiday.day) == data.day)) is not None:
        raise conflict(DAY_TAKEN, code="already_exists")
    holiday = Holiday(**data.model_dump())
    call.session.add(holiday)
    call.session.flush()
    audit.note(call, "holiday.create", "holiday", holiday.id, {"day": str(holiday.day), "kind": holiday.kind})
    return _holiday(holiday)


def delete_holiday(call: Call, holiday_id: UUID) -> None:
    """Take a day off the list."""
    holiday = call.one(select(Holiday).where(col(Holiday.id) == holiday_id))
    call.found_for_writing()
    require_admin(call)
    call.match(holiday.version)
    call.session.delete(holiday)
    call.session.flush()
    audit.note(call, "holiday.delete", "holiday", holiday_id, {"day": str(holiday.day)})


def read_authority(call: Call) -> AuthorityRead:
    """The authority and its policy."""
    return _authority(call, queries.authority(call))


def edit_authority(call: Call, body: Payload[AuthorityUpdate]) -> AuthorityRead:
    """Change name, place, standing body or policy."""
    authority = queries.authority(call)
    call.found_for_writing()
    require_admin(call)
    call.match(authority.version)
    data = body.value()
    given = data.given()
    if "standing_body_id" in given:
        _parent(call, data.standing_body_id, required=True)
    if "policy" in given:
        given["policy"] = data.policy.model_dump()
    if given.get("name", authority.name) != authority.name:
        projection.touch(call.session, "authority", authority.id)
    for name, value in given.items():
        setattr(authority, name, value)
    call.session.flush()
    audit.note(call, "authority.edit", "authority", authority.id, {"fields": sorted(given)})
    return _authority(call, authority)


def _unit_rows() -> Any:
    return select(Unit, queries.BRIEF_COLUMNS[-1]).outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))


def _unit(
    unit: Unit,
    parent_name: str | None,
    parents: Mapping[UUID, UnitBrief],
    names: Mapping[UUID, Sequence[UnitName]],
) -> UnitRead:
    brief = queries.brief(unit.id, unit.code, unit.name, unit.short_name, unit.kind, parent_name)
    return UnitRead(
        **brief.model_dump(),
        parent=parents.get(unit.parent_id) if unit.parent_id else None,
        agency_code=unit.agency_code,
        valid_from=unit.valid_from,
        valid_to=unit.valid_to,
        public_contact=unit.public_contact,
        former_names=[FormerName.model_validate(row, from_attributes=True) for row in names.get(unit.id, ())],
        version=unit.version,
    )


def _as_of(unit: UnitRead, names: Mapping[UUID, Sequence[UnitName]], day: date) -> UnitRead:
    """The unit and its parent by the names they bore on a local date."""
    parent = unit.parent and _named_as_of(unit.parent, names, day)
    named = _named_as_of(unit, names, day).model_copy(update={"parent": parent})
    shown = parent and (parent.short_name or parent.name)
    return named.model_copy(update={"label": f"{named.name} ({shown})" if shown else named.name})


def _named_as_of(unit: B, names: Mapping[UUID, Sequence[UnitName]], day: date) -> B:
    then = next((row for row in names.get(unit.id, ()) if row.valid_to >= day), None)
    return unit.model_copy(update={"name": then.name, "short_name": then.short_name}) if then else unit


def _one(parent: Unit | None, call: Call) -> dict[UUID, UnitBrief]:
    return queries.briefs(call, {parent.id} if parent else ())


def _find_unit(call: Call, unit_id: UUID) -> Unit:
    return call.one(select(Unit).where(col(Unit.id) == unit_id))


def _parent(call: Call, unit_id: UUID | None, *, required: bool = False) -> Unit | None:
    """A unit named in a body: one that is not there is 404, like an id in a path."""
    if unit_id is None and not required:
        return None
    if unit_id is None:
        raise unprocessable(
            [FieldError("standing_body_id", Message("Vui lòng nhập mục này.", "This field is required."))]
        )
    return _find_unit(call, unit_id)


def _stands_under(call: Call, unit_id: UUID, ancestor_id: UUID) -> bool:
    above = select(col(Unit.id), col(Unit.parent_id)).where(col(Unit.id) == unit_id).cte("above", recursive=True)
    above = above.union(select(col(Unit.id), col(Unit.parent_id)).where(col(Unit.id) == above.c.parent_id))
    return call.session.scalar(select(above.c.id).where(above.c.id == ancestor_id)) is not None


def _has_authority(call: Call) -> bool:
    return call.session.scalar(select(col(Unit.id)).where(col(Unit.kind) == UnitKind.AUTHORITY).limit(1)) is not None


def _date_errors(valid_from: date | None, valid_to: date | None) -> list[FieldError]:
    wrong = valid_from is not None and valid_to is not None and valid_to < valid_from
    return [FieldError("valid_to", DATE_ORDER)] if wrong else []


def index_unit(call: Call, unit: Unit) -> None:
    """Keep it findable by its names, former ones too, and by its code."""
    before = succession_queries.former_names(call, [unit.id]).get(unit.id, ())
    old = [name for row in before for name in (row.name, row.short_name)]
    search.index(call.session, "unit", unit.id, unit.name, unit.short_name, unit.code, *old)


def _saved(call: Call, unit: Unit, action: str, payload: dict[str, Any]) -> None:
    index_unit(call, unit)
    audit.note(call, action, "unit", unit.id, payload)
    outbox.emit(call, ORGANISATION_CHANGED, "unit", unit.id)


def _holiday(row: Holiday) -> HolidayRead:
    return HolidayRead(id=row.id, day=row.day, kind=row.kind, name=row.name, version=row.version)


def _authority(call: Call, row: Authority) -> AuthorityRead:
    named = queries.briefs(call, {row.unit_id, row.standing_body_id})
    return AuthorityRead(
        id=row.id,
        name=row.name,
        time_zone=row.time_zone,
        place_name=row.place_name,
        unit=named[row.unit_id],
        standing_body=named[row.standing_body_id],
        policy=Policy.model_validate(row.policy),
        version=row.version,
    )
