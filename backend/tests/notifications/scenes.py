"""What tests of notifications use: the sweeps and jobs of a worker, what was dispatched, what a person was told."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlmodel import col

from tests.world import World
from thidua.core import jobs
from thidua.identity.models import User
from thidua.notifications.models import Notification, ReminderDispatch
from thidua.plans.models import Duty, DutyPeriod, Obligation
from thidua.units.models import Unit

LIST = "/api/v1/notifications"


def work(world: World) -> None:
    """Everything that is due: sweeps until nothing moves, then every job."""
    while jobs.sweep(world.runtime):
        pass
    while jobs.run_one(world.runtime):
        pass


def day(world: World, moment: str | datetime) -> None:
    """Go there and let the worker work."""
    world.at(moment)
    work(world)


def told(world: World, who: str, **query: Any) -> list[dict[str, Any]]:
    """What a person finds in the inbox, newest first."""
    answer = world.client(who).get(LIST, params={"limit": 100, **query})
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


def dispatches(world: World, obligation_id: UUID) -> list[tuple[int, str, str]]:
    """(offset, outcome, last moment of the limit) of one obligation, in the order of writing."""
    with world.read() as session:
        rows = session.scalars(
            select(ReminderDispatch)
            .where(col(ReminderDispatch.obligation_id) == obligation_id)
            .order_by(col(ReminderDispatch.at), col(ReminderDispatch.offset_days))
        )
        return [
            (row.offset_days, row.outcome.value, (row.effective_due - timedelta(seconds=1)).date().isoformat())
            for row in rows
        ]


def notifications(world: World) -> list[Notification]:
    """Every row, oldest first."""
    with world.read() as session:
        return list(session.scalars(select(Notification).order_by(col(Notification.at), col(Notification.id))))


def only(world: World, *owed: tuple[str, str, str]) -> None:
    """Waive every obligation but these (unit, duty, period), so that a test is about few."""
    with world.system() as call:
        kept = []
        for unit, duty, period in owed:
            kept += call.session.scalars(
                select(col(Obligation.id))
                .join(Unit, col(Unit.id) == col(Obligation.unit_id))
                .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
                .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
                .where(col(Unit.code) == unit, col(Duty.code) == duty, col(DutyPeriod.label) == period)
            ).all()
        assert len(kept) == len(owed)
        call.session.execute(
            update(Obligation)
            .where(col(Obligation.id).not_in(kept))
            .values(binding="REQUEST")
            .execution_options(synchronize_session=False)
        )


def with_mail(world: World, **addresses: str) -> None:
    """Give accounts an address; a user name's dot is written as two underscores."""
    with world.system() as call:
        for name, address in addresses.items():
            call.session.execute(
                update(User).where(col(User.username) == name.replace("__", ".")).values(email=address)
            )
