"""Finding obligations and making things happen to them, for tests."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from tests.world import World
from thidua.plans import service
from thidua.plans.deadlines import Assessment
from thidua.plans.enums import EventKind
from thidua.plans.models import Duty, DutyPeriod, Obligation
from thidua.units.models import Unit


def obligation(world: World, unit: str = "XA_TANLAP", duty: str = "NOMINATION", period: str = "Quý I") -> UUID:
    """The id of one obligation of the loaded plan."""
    with world.read() as session:
        return session.scalars(
            select(col(Obligation.id))
            .join(Unit, col(Unit.id) == col(Obligation.unit_id))
            .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
            .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
            .where(col(Unit.code) == unit, col(Duty.code) == duty, col(DutyPeriod.label) == period)
        ).one()


def unit(world: World, code: str) -> UUID:
    """The id of a unit."""
    with world.read() as session:
        return session.scalars(select(col(Unit.id)).where(col(Unit.code) == code)).one()


def happen(
    world: World, obligation_id: UUID, event: EventKind, *, subject: int | None = 1, source: int = 1, **more: Any
) -> Assessment:
    """Record one event now, as the layers above do."""
    with world.system() as call:
        return service.record_event(
            call,
            obligation_id,
            event,
            subject=None if subject is None else UUID(int=subject),
            source_kind="nomination",
            source_id=UUID(int=source),
            **more,
        )


def stored(world: World, obligation_id: UUID) -> Obligation:
    """The row as it stands."""
    with world.read() as session:
        return session.get_one(Obligation, obligation_id)


def read(world: World, obligation_id: UUID, who: str = "noivu") -> dict[str, Any]:
    """What the API says about it."""
    answer = world.client(who).get(f"/api/v1/obligations/{obligation_id}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())
