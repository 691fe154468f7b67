"""Reading the catalogues, for this domain and for the ones above. Every signed-in user sees them."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core.call import Call
from thidua.movements.models import CommForm, Movement, Topic


def known_movements(call: Call, ids: Iterable[UUID]) -> dict[UUID, str]:
    """The names of those of these movements that exist: one select."""
    wanted = set(ids)
    if not wanted:
        return {}
    rows = call.session.execute(select(col(Movement.id), col(Movement.name)).where(col(Movement.id).in_(wanted)))
    return dict(rows.all())


def known_topics(call: Call, codes: Iterable[str]) -> dict[str, str]:
    """The names of those of these topics that exist: one select."""
    wanted = set(codes)
    if not wanted:
        return {}
    rows = call.session.execute(select(col(Topic.code), col(Topic.name)).where(col(Topic.code).in_(wanted)))
    return dict(rows.all())


def known_comm_forms(call: Call, codes: Iterable[str]) -> dict[str, str]:
    """The names of those of these forms that exist: one select."""
    wanted = set(codes)
    if not wanted:
        return {}
    rows = call.session.execute(select(col(CommForm.code), col(CommForm.name)).where(col(CommForm.code).in_(wanted)))
    return dict(rows.all())
