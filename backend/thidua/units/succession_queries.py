"""Who sees which succession, and what a unit's past is made of."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import aliased
from sqlmodel import col

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.paging import Sorting, date_key
from thidua.units.succession_models import (
    Side,
    Succession,
    SuccessionKind,
    SuccessionState,
    SuccessionUnit,
    UnitName,
)

SORTING = Sorting(col(Succession.id), {"effective_on": date_key(col(Succession.effective_on))}, "-effective_on")


def works_on(call: Call) -> bool:
    """Home Affairs and the administrator prepare successions."""
    return call.actor.is_system or call.actor.has(Role.HOME_AFFAIRS, Role.ADMIN)


def visible_to(call: Call) -> ColumnElement[bool]:
    """What was applied is no secret; before that it is the business of those who prepare it."""
    return true() if works_on(call) else col(Succession.state) == SuccessionState.APPLIED


def succession(call: Call, succession_id: UUID) -> Succession:
    """One the caller may see, or 404."""
    return call.one(select(Succession).where(col(Succession.id) == succession_id, visible_to(call)))


def parties(call: Call, succession_ids: Collection[UUID]) -> dict[UUID, dict[Side, list[SuccessionUnit]]]:
    """Both sides of some successions, in order: one select."""
    found: dict[UUID, dict[Side, list[SuccessionUnit]]] = {
        key: {Side.PREDECESSOR: [], Side.SUCCESSOR: []} for key in succession_ids
    }
    if not found:
        return found
    rows = call.session.scalars(
        select(SuccessionUnit)
        .where(col(SuccessionUnit.succession_id).in_(found))
        .order_by(col(SuccessionUnit.succession_id), col(SuccessionUnit.side), col(SuccessionUnit.position))
    )
    for row in rows:
        found[row.succession_id][row.side].append(row)
    return found


def with_unit(unit_id: UUID) -> ColumnElement[bool]:
    """Successions in which a unit takes part, on either side."""
    part = select(col(SuccessionUnit.succession_id)).where(col(SuccessionUnit.unit_id) == unit_id)
    return col(Succession.id).in_(part)


def heirs_of_all(call: Call) -> dict[UUID, set[UUID]]:
    """Of every unit that ended the units it lives on in, heirs of heirs too. One select."""
    before, after = aliased(SuccessionUnit), aliased(SuccessionUnit)
    rows = call.session.execute(
        select(col(before.unit_id), col(after.unit_id))
        .join(after, col(after.succession_id) == col(before.succession_id))
        .join(Succession, col(Succession.id) == col(before.succession_id))
        .where(
            col(before.side) == Side.PREDECESSOR,
            col(after.side) == Side.SUCCESSOR,
            col(Succession.state) == SuccessionState.APPLIED,
            col(Succession.kind) != SuccessionKind.RENAME,
        )
        .order_by(col(Succession.effective_on).desc(), col(Succession.id).desc())
    )
    heirs: dict[UUID, set[UUID]] = {}
    # The latest first, so that what an heir passed on further is known when its predecessors are looked at.
    for old, new in rows:
        if old is not None and new is not None:
            heirs.setdefault(old, set()).update({new} | heirs.get(new, set()))
    return heirs


def former_names(call: Call, unit_ids: Iterable[UUID]) -> Mapping[UUID, list[UnitName]]:
    """Every name each unit once bore, oldest first."""
    found: dict[UUID, list[UnitName]] = defaultdict(list)
    rows = call.session.scalars(
        select(UnitName).where(col(UnitName.unit_id).in_(list(unit_ids))).order_by(col(UnitName.valid_to))
    )
    for row in rows:
        found[row.unit_id].append(row)
    return found
