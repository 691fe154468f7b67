"""Movements and the other catalogues: seen by all, kept by Home Affairs and the administrator.

Units launch movements of their own ("phong trào thi đua do các cơ quan, đơn vị … phát động", II.1.d) and edit those.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit, projection, search
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, forbidden, not_found, unprocessable
from thidua.core.paging import Page, Sorting, Window, date_key, number_key, text_key
from thidua.core.payload import Payload
from thidua.core.text import phrase_sort_key
from thidua.movements.models import Anniversary, CommForm, Movement, MovementKind, Topic
from thidua.movements.schemas import (
    AnniversaryRead,
    CommFormRead,
    MovementCreate,
    MovementRead,
    MovementUpdate,
    TopicRead,
)
from thidua.units import queries as units

SORTING = Sorting(
    col(Movement.id), {"name": text_key(col(Movement.sort_key)), "code": text_key(col(Movement.code))}, "name"
)
TOPIC_SORTING = Sorting(col(Topic.id), {"position": number_key(col(Topic.position))}, "position")
FORM_SORTING = Sorting(col(CommForm.id), {"position": number_key(col(CommForm.position))}, "position")
DAY_SORTING = Sorting(col(Anniversary.id), {"day": date_key(col(Anniversary.day))}, "day")

CODE_TAKEN = Message("Mã này đã dùng cho phong trào khác.", "Another movement has this code.")
DATE_ORDER = Message("Ngày kết thúc phải sau ngày bắt đầu.", "The end must come after the start.")
UNKNOWN_LINK = Message("Không có phong trào, cuộc vận động mang mã này.", "No movement has this code.")
SELF_LINK = Message("Phong trào không liên kết với chính mình.", "A movement is not linked to itself.")
NOT_YOURS = Message(
    "Chỉ đơn vị phát động và Phòng Nội vụ được sửa phong trào này.",
    "Only the unit that launched it and Home Affairs may change this movement.",
)
FOR_OFFICE = Message("Mục này do Phòng Nội vụ quyết định.", "This is for Home Affairs to decide.")


def list_movements(
    call: Call,
    window: Window,
    *,
    q: str | None,
    kind: MovementKind | None,
    is_priority: bool | None,
    launched_by_id: UUID | None,
    mine: bool,
) -> Page[MovementRead]:
    """Movements by name or code. Two statements."""
    statement = select(Movement).where(search.matches(call.session, "movement", col(Movement.id), q))
    if kind is not None:
        statement = statement.where(col(Movement.kind) == kind)
    if is_priority is not None:
        statement = statement.where(col(Movement.is_priority) == is_priority)
    if launched_by_id is not None:
        statement = statement.where(col(Movement.launched_by_id) == launched_by_id)
    if mine:
        statement = statement.where(col(Movement.launched_by_id) == call.actor.unit_id)
    statement, sort = SORTING.page(statement, window)
    rows = list(call.session.scalars(statement))
    kept, cursor = SORTING.cut(rows, window, sort)
    return Page(items=_read(call, kept), next_cursor=cursor)


def read_movement(call: Call, movement_id: UUID) -> MovementRead:
    """One movement."""
    return _read(call, [_find(call, movement_id)])[0]


def create_movement(call: Call, body: Payload[MovementCreate]) -> MovementRead:
    """A new movement, launched by the caller's unit unless Home Affairs names another."""
    if not (_keeps_catalogue(call) or call.actor.has(Role.UNIT)):
        raise forbidden()
    data = body.value()
    if data.launched_by_id is not None and data.launched_by_id not in units.briefs(call, [data.launched_by_id]):
        raise not_found()
    call.found()
    if call.session.scalar(select(col(Movement.id)).where(col(Movement.code) == data.code)) is not None:
        raise conflict(CODE_TAKEN, code="already_exists")
    _check(call, data.model_dump(), data.given(), code=data.code, launched_by_id=call.actor.unit_id)
    movement = Movement(**data.model_dump(), sort_key=phrase_sort_key(data.name))
    movement.launched_by_id = data.launched_by_id or call.actor.unit_id
    call.session.add(movement)
    call.session.flush()
    _saved(call, movement, "movement.create", {"code": movement.code})
    return _read(call, [movement])[0]


def edit_movement(call: Call, movement_id: UUID, body: Payload[MovementUpdate]) -> MovementRead:
    """Change a movement."""
    movement = _find(call, movement_id)
    call.found_for_writing()
    if not _may_edit(call, movement):
        raise forbidden(NOT_YOURS)
    call.match(movement.version)
    given = body.value().given()
    wanted = given.get("launched_by_id")
    if wanted is not None and wanted not in units.briefs(call, [wanted]):
        raise not_found()
    dates = {"starts_on": movement.starts_on, "ends_on": movement.ends_on}
    _check(call, {**dates, **given}, given, code=movement.code, launched_by_id=movement.launched_by_id)
    for name, value in given.items():
        setattr(movement, name, value)
    movement.sort_key = phrase_sort_key(movement.name)
    call.session.flush()
    _saved(call, movement, "movement.edit", {"fields": sorted(given)})
    return _read(call, [movement])[0]


def list_topics(call: Call, window: Window) -> Page[TopicRead]:
    """The topics of II.1 in the plan's order."""
    statement, sort = TOPIC_SORTING.page(select(Topic), window)
    rows = list(call.session.scalars(statement))
    kept, cursor = TOPIC_SORTING.cut(rows, window, sort)
    return Page(items=[TopicRead(id=row.id, code=row.code, name=row.name) for row in kept], next_cursor=cursor)


def list_comm_forms(call: Call, window: Window) -> Page[CommFormRead]:
    """The forms of II.2, each followed by its sub-forms."""
    statement, sort = FORM_SORTING.page(select(CommForm), window)
    rows = list(call.session.scalars(statement))
    kept, cursor = FORM_SORTING.cut(rows, window, sort)
    items = [CommFormRead(id=row.id, code=row.code, parent_code=row.parent_code, name=row.name) for row in kept]
    return Page(items=items, next_cursor=cursor)


def list_anniversaries(call: Call, window: Window, year: int | None) -> Page[AnniversaryRead]:
    """The days of topic đ, oldest first."""
    statement = select(Anniversary)
    if year is not None:
        statement = statement.where(col(Anniversary.day).between(date(year, 1, 1), date(year, 12, 31)))
    statement, sort = DAY_SORTING.page(statement, window)
    rows = list(call.session.scalars(statement))
    kept, cursor = DAY_SORTING.cut(rows, window, sort)
    return Page(items=[AnniversaryRead(id=row.id, day=row.day, name=row.name) for row in kept], next_cursor=cursor)


def _keeps_catalogue(call: Call) -> bool:
    return call.actor.is_system or call.actor.has(Role.HOME_AFFAIRS, Role.ADMIN)


def _may_edit(call: Call, movement: Movement) -> bool:
    own = call.actor.has(Role.UNIT) and movement.launched_by_id == call.actor.unit_id
    return own or _keeps_catalogue(call)


def _find(call: Call, movement_id: UUID) -> Movement:
    return call.one(select(Movement).where(col(Movement.id) == movement_id))


def _check(
    call: Call, values: dict[str, Any], given: dict[str, Any], *, code: str, launched_by_id: UUID | None
) -> None:
    errors = []
    if not _keeps_catalogue(call):
        if given.get("is_priority"):
            errors.append(FieldError("is_priority", FOR_OFFICE))
        if "launched_by_id" in given and given["launched_by_id"] != launched_by_id:
            errors.append(FieldError("launched_by_id", FOR_OFFICE))
    starts_on, ends_on = values.get("starts_on"), values.get("ends_on")
    if starts_on and ends_on and ends_on < starts_on:
        errors.append(FieldError("ends_on", DATE_ORDER))
    linked = given.get("linked_codes") or []
    known = (
        set(call.session.scalars(select(col(Movement.code)).where(col(Movement.code).in_(linked)))) if linked else ()
    )
    for n, linked_code in enumerate(linked):
        if linked_code == code:
            errors.append(FieldError(f"linked_codes.{n}", SELF_LINK))
        elif linked_code not in known:
            errors.append(FieldError(f"linked_codes.{n}", UNKNOWN_LINK))
    if errors:
        raise unprocessable(errors)


def _saved(call: Call, movement: Movement, action: str, payload: dict[str, Any]) -> None:
    search.index(call.session, "movement", movement.id, movement.name, movement.national_name, movement.code)
    projection.touch(call.session, "movement", movement.id)
    audit.note(call, action, "movement", movement.id, payload)


def _read(call: Call, movements: Sequence[Movement]) -> list[MovementRead]:
    launchers = units.briefs(call, {row.launched_by_id for row in movements if row.launched_by_id})
    return [
        MovementRead(
            **row.model_dump(exclude={"sort_key", "launched_by_id", "created_at", "updated_at"}),
            launched_by=launchers.get(row.launched_by_id) if row.launched_by_id else None,
            can_edit=_may_edit(call, row),
        )
        for row in movements
    ]
