"""Initiatives: whose they are, which level recognised them, by which decision."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import col

from thidua.activities import queries
from thidua.activities.models import Initiative, InitiativeLevel
from thidua.activities.schemas import InitiativeCreate, InitiativeRead, InitiativeUpdate, PersonRead
from thidua.core import audit, search
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, forbidden, unprocessable
from thidua.core.ids import new_id
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.units.queries import brief

KIND = "initiative"
_DECISION = Message(
    "Nhập số, ngày quyết định công nhận của cấp huyện, cấp tỉnh.", "Give the decision of the district or province."
)
_AUTHORS = Message("Nhập ít nhất một tác giả.", "Name at least one author.")


def list_(
    call: Call, window: Window, *, q: str | None, level: InitiativeLevel | None, unit_id: UUID | None, mine: bool
) -> Page[InitiativeRead]:
    """Those the caller may see, the newest first."""
    statement = queries.INITIATIVE_ROWS.where(
        queries.initiatives_visible_to(call), search.matches(call.session, KIND, col(Initiative.id), q)
    )
    if level is not None:
        statement = statement.where(col(Initiative.level) == level)
    if unit_id is not None:
        statement = statement.where(col(Initiative.unit_id) == unit_id)
    if mine:
        statement = statement.where(col(Initiative.unit_id) == call.actor.unit_id)
    statement, sort = queries.INITIATIVES.page(statement, window)
    rows = call.session.execute(statement).all()
    kept, cursor = queries.INITIATIVES.cut(rows, window, sort, lambda row: row[0])
    return Page(items=_read(call, kept), next_cursor=cursor)


def read(call: Call, initiative_id: UUID) -> InitiativeRead:
    """One the caller may see."""
    found = queries.initiative(call, initiative_id)
    rows = call.session.execute(queries.INITIATIVE_ROWS.where(col(Initiative.id) == found.id)).all()
    return _read(call, rows)[0]


def create(call: Call, body: Payload[InitiativeCreate], *, initiative_id: UUID | None = None) -> InitiativeRead:
    """A new one of the caller's unit. The id is for samples; it is never taken from a request."""
    if not call.actor.has(Role.UNIT, Role.HOME_AFFAIRS) or call.actor.unit_id is None:
        raise forbidden()
    data = body.value()
    call.found()
    given = data.model_dump(mode="json")
    _check(given)
    made = Initiative(id=initiative_id or new_id(), unit_id=call.actor.unit_id, **{**given, "level": data.level})
    call.session.add(made)
    call.session.flush()
    _index(call, made)
    audit.note(call, "initiative.create", KIND, made.id, {"level": made.level})
    return read(call, made.id)


def edit(call: Call, initiative_id: UUID, body: Payload[InitiativeUpdate]) -> InitiativeRead:
    """Correct it, or note that a higher level has recognised it; what was reported before stays as it was sent."""
    found = queries.initiative(call, initiative_id)
    call.found_for_writing()
    if not _may_edit(call, found):
        raise forbidden()
    call.match(found.version)
    data = body.value()
    given = data.model_dump(mode="json", include=data.model_fields_set)
    _check({"authors": found.authors, "level": found.level.value, "decision": found.decision, **given})
    for name, value in given.items():
        setattr(found, name, data.level if name == "level" else value)
    call.session.flush()
    _index(call, found)
    audit.note(call, "initiative.edit", KIND, found.id, {"fields": sorted(given)})
    return read(call, found.id)


def _may_edit(call: Call, found: Initiative) -> bool:
    return call.actor.has(Role.UNIT, Role.HOME_AFFAIRS) and call.actor.unit_id == found.unit_id


def _check(given: Mapping[str, Any]) -> None:
    errors = [] if given["authors"] else [FieldError("authors", _AUTHORS)]
    if given["level"] != InitiativeLevel.UNIT.value and not given["decision"]:
        errors.append(FieldError("decision", _DECISION))
    if errors:
        raise unprocessable(errors)


def _index(call: Call, found: Initiative) -> None:
    names = [author["name"] for author in found.authors]
    search.index(call.session, KIND, found.id, found.title, found.summary, *names)


def _read(call: Call, rows: Sequence[Any]) -> list[InitiativeRead]:
    return [
        InitiativeRead(
            id=row.id,
            unit=brief(*unit),
            title=row.title,
            summary=row.summary,
            authors=[PersonRead(**author) for author in row.authors],
            level=row.level,
            decision=row.decision,
            can_edit=_may_edit(call, row),
            created_at=row.created_at,
            version=row.version,
        )
        for row, *unit in rows
    ]
