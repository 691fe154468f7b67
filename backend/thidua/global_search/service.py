"""GET /search: what was written last comes first, whatever it is."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from thidua.core.call import Call
from thidua.core.paging import Page, Sorting, Window, number_key
from thidua.core.text import words
from thidua.global_search import queries
from thidua.global_search.schemas import Found, FoundKind
from thidua.units.queries import briefs
from thidua.units.schemas import UnitBrief

PATHS = {
    FoundKind.NOMINATION: "/api/v1/nominations",
    FoundKind.EXEMPLAR: "/api/v1/exemplars",
    FoundKind.SUBMISSION: "/api/v1/submissions",
    FoundKind.ARTICLE: "/api/v1/articles",
    FoundKind.ACTIVITY: "/api/v1/activities",
    FoundKind.INITIATIVE: "/api/v1/initiatives",
    FoundKind.MOVEMENT: "/api/v1/movements",
    FoundKind.UNIT: "/api/v1/units",
    FoundKind.USER: "/api/v1/users",
}


def search(call: Call, window: Window, q: str, kind: FoundKind | None) -> Page[Found]:
    """One page; nothing when `q` has no word to look for."""
    if not words(q):
        return Page(items=[])
    statement = queries.found(call, q, (kind,) if kind else tuple(FoundKind))
    rows_of = statement.selected_columns
    sorting = Sorting(rows_of.id, {"seq": number_key(rows_of.seq)}, "-seq")
    statement, sort = sorting.page(statement, window)
    rows = call.session.execute(statement).all()
    kept, cursor = sorting.cut(rows, window, sort)
    units = briefs(call, (row.unit_id for row in kept if row.unit_id is not None))
    return Page(items=[_found(row, units) for row in kept], next_cursor=cursor)


def _found(row: Any, units: Mapping[UUID, UnitBrief]) -> Found:
    kind = FoundKind(row.kind)
    return Found(
        kind=kind,
        id=row.id,
        title=row.title,
        state=row.state,
        unit=units.get(row.unit_id),
        href=f"{PATHS[kind]}/{row.id}",
    )
