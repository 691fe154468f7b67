"""Like names: a warning before the same person is nominated twice (domain.md section 5). It never blocks.

Compared without accents; the year of birth, the unit and earlier years are shown, so that the officer can tell.
"""

from typing import Any

from rapidfuzz import fuzz
from sqlalchemy import Row, or_, select
from sqlmodel import col

from thidua.core import search
from thidua.core.call import Call
from thidua.exemplars import queries
from thidua.exemplars.models import Exemplar
from thidua.exemplars.schemas import SimilarExemplar
from thidua.units.models import Unit
from thidua.units.queries import BRIEF_COLUMNS, Parent, brief

_LIKE = 88.0
_CANDIDATES = 50
_SHOWN = 10


def similar_to(call: Call, exemplar: Exemplar) -> list[SimilarExemplar]:
    """Exemplars the caller may see whose name is like this one's, the likest first: two selects."""
    columns: tuple[Any, ...] = (
        col(Exemplar.id).label("id"),
        col(Exemplar.name).label("name"),
        col(Exemplar.folded_name).label("folded_name"),
        col(Exemplar.birth_year).label("birth_year"),
        col(Exemplar.created_at).label("created_at"),
        *BRIEF_COLUMNS,
    )
    rows = call.session.execute(
        select(*columns)
        .join(Unit, col(Unit.id) == col(Exemplar.unit_id))
        .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
        .where(
            col(Exemplar.id) != exemplar.id,
            queries.exemplars_visible_to(call),
            or_(
                col(Exemplar.folded_name) == exemplar.folded_name,
                search.matches(call.session, "exemplar", col(Exemplar.id), exemplar.name),
            ),
        )
        .order_by(col(Exemplar.id).desc())
        .limit(_CANDIDATES)
    ).all()
    scored = [(_likeness(exemplar, row), row) for row in rows]
    like = sorted((pair for pair in scored if pair[0] >= _LIKE), key=lambda pair: -pair[0])[:_SHOWN]
    states = queries.latest_states(call, [row.id for _score, row in like])
    return [
        SimilarExemplar(
            id=row.id,
            name=row.name,
            unit=brief(*row[5:]).label,
            year=row.created_at.astimezone(call.zone).year,
            birth_year=row.birth_year,
            state=states.get(row.id),
            same_name=row.folded_name == exemplar.folded_name,
        )
        for _score, row in like
    ]


def _likeness(exemplar: Exemplar, row: Row[Any]) -> float:
    """0 to 100 by name; another year of birth makes a person less like, but a mistyped year must still warn."""
    score = fuzz.token_sort_ratio(exemplar.folded_name, row.folded_name)
    years = {exemplar.birth_year, row.birth_year} - {None}
    return score - 5 if len(years) > 1 else score
