"""A year of days with two workers that are killed at random points: every due reminder once, none after receipt.

The expectation is reckoned by a model of its own from the plan's limits and the events that were made to happen, not
from the code under test. A kill is an abort at a random statement of a random transaction of either worker.
"""

import random
import signal
import subprocess
import sys
import time as time_module
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event, select
from sqlmodel import col

from tests.notifications.conftest import Posted
from tests.notifications.scenes import only, with_mail
from tests.plans.owed import happen, obligation
from tests.world import World
from thidua.core import jobs
from thidua.notifications.models import DispatchOutcome, Notification, NotificationKind, ReminderDispatch
from thidua.plans.enums import Binding
from thidua.plans.enums import EventKind as E
from thidua.plans.models import DutyPeriod, Obligation

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
OFFSETS = (-14, -7, -3, -1, 0, 1, 3, 7)
UNITS = ("XA_TANLAP", "XA_THANHBAC", "XA_TANBINH")
QUARTERS = {
    "Quý I": date(2022, 3, 19),
    "Quý II": date(2022, 6, 19),
    "Quý III": date(2022, 9, 19),
    "Quý IV": date(2022, 12, 19),
}
FIRST, LAST = date(2022, 3, 18), date(2023, 1, 5)
MOMENT = "2022-06-12T01:00:00Z"


class KilledError(Exception):
    """The worker died here."""


@dataclass
class Killer:
    """Ends a transaction at a random statement, now and then."""

    chance: random.Random
    kills: int = 0
    armed: bool = False

    def __call__(self, *_: Any) -> None:
        if self.armed and self.chance.random() < 0.02:
            self.kills += 1
            raise KilledError


@contextmanager
def killing(world: World, killer: Killer) -> Iterator[None]:
    engine = world.runtime.db.write_engine
    event.listen(engine, "before_cursor_execute", killer)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", killer)


def alive(world: World) -> None:
    """One worker's turn, which may end in its death."""
    try:
        jobs.sweep(world.runtime)
        while jobs.run_one(world.runtime):
            pass
    except KilledError:
        return


def at_eight(day: date) -> datetime:
    return datetime.combine(day, time(8), ZONE).astimezone(UTC)


@dataclass
class Model:
    """What rule 11 asks of one obligation that is never returned: on each rule's day at eight, while nothing came."""

    limit: date
    received: datetime | None = None
    wanted: Counter[int] = field(default_factory=Counter)

    def at(self, day: date) -> None:
        for offset in OFFSETS:
            if self.limit + timedelta(days=offset) != day:
                continue
            if self.received is None or self.received >= at_eight(day):
                self.wanted[offset] += 1


@pytest.mark.parametrize("seed", [1, 2])
def test_a_year_of_kills(posted: Posted, seed: int) -> None:
    world, chance = posted.world, random.Random(seed)
    only(world, *((unit, "NOMINATION", quarter) for unit in UNITS for quarter in QUARTERS))
    with_mail(world, xa__tanlap="a@x.example", xa__thanhbac="b@x.example", xa__tanbinh="c@x.example")
    models: dict[UUID, Model] = {
        obligation(world, unit, "NOMINATION", quarter): Model(last_day)
        for unit in UNITS
        for quarter, last_day in QUARTERS.items()
    }
    receipts = {key: _receipt(chance, model.limit) for key, model in models.items()}
    killer = Killer(chance)
    with killing(world, killer), ThreadPoolExecutor(2) as pool:
        for day in (FIRST + timedelta(days=n) for n in range((LAST - FIRST).days)):
            if not _is_of_note(day, models, receipts):
                continue
            world.at(at_eight(day))
            for model in models.values():
                model.at(day)
            _work(world, killer, pool)
            for key, model in models.items():
                if receipts[key] == day:
                    world.at(at_eight(day) + timedelta(hours=2))
                    happen(world, key, E.SUBMIT)
                    model.received = world.time.moment
    assert killer.kills > 5
    sent, all_ = _dispatched(world)
    assert sent == {(key, offset): 1 for key, model in models.items() for offset in OFFSETS if model.wanted[offset]}
    assert set(all_.values()) == {1}
    _told_once_and_never_after_receipt(world, models)
    _mailed_once(posted)


def _receipt(chance: random.Random, limit: date) -> date | None:
    if chance.random() < 0.3:
        return None
    return max(FIRST, limit + timedelta(days=chance.randint(-16, 9)))


def _is_of_note(day: date, models: dict[UUID, Model], receipts: dict[UUID, date | None]) -> bool:
    """Most days nothing is due: one in ten of those is walked through, to see that nothing comes of it."""
    due = any(model.limit + timedelta(days=offset) == day for model in models.values() for offset in OFFSETS)
    return due or day in receipts.values() or day.day % 10 == 0


def _work(world: World, killer: Killer, pool: ThreadPoolExecutor) -> None:
    """Two workers side by side until both have lived through a turn; then the leases of the dead have run out."""
    killer.armed = True
    for _turn in range(6):
        list(pool.map(alive, [world, world]))
        world.forward(minutes=2)
    killer.armed = False
    for _turn in range(3):
        alive(world)
        world.forward(minutes=2)


def _dispatched(world: World) -> tuple[dict[tuple[UUID, int], int], dict[tuple[UUID, int], int]]:
    """How often each rule was sent, and how often it was sent or skipped."""
    with world.read() as session:
        rows = list(session.scalars(select(ReminderDispatch)))
    sent = Counter((row.obligation_id, row.offset_days) for row in rows if row.outcome is DispatchOutcome.SENT)
    return dict(sent), dict(Counter((row.obligation_id, row.offset_days) for row in rows))


def _told_once_and_never_after_receipt(world: World, models: dict[UUID, Model]) -> None:
    with world.read() as session:
        rows = list(session.scalars(select(Notification).where(col(Notification.kind) == NotificationKind.REMINDER)))
    told = Counter((row.user_id, row.obligation_id, row.body["vi"]) for row in rows)
    assert set(told.values()) == {1}
    for row in rows:
        assert row.obligation_id is not None
        received = models[row.obligation_id].received
        assert received is None or row.at < received


def _mailed_once(posted: Posted) -> None:
    """Each notification went into at most one mail, and a mail that left is there once per Message-ID at most twice.

    Twice only where a worker died between the server's word and its own commit; then with the same Message-ID.
    """
    with posted.world.read() as session:
        rows = list(session.scalars(select(Notification).where(col(Notification.mail_id).is_not(None))))
    assert len(rows) > 10
    ids = Counter(str(message["Message-ID"]) for message in posted.mailbox.messages)
    assert {f"<{row.mail_id}@tanbien.example>" for row in rows} >= set(ids)
    per_day = Counter((str(m["To"]), str(m["Date"])[:16], str(m["Message-ID"])) for m in posted.mailbox.messages)
    people_days = Counter((to, day) for to, day, _id in per_day)
    assert set(people_days.values()) == {1}, "one mail a day per person"


def test_processes_that_are_killed(world: World, tmp_path: Path) -> None:
    """Two worker processes at a time end by SIGKILL at a random statement, until all is done all the same."""
    chance = random.Random(3)
    with world.read() as session:
        second = select(DutyPeriod.id).where(col(DutyPeriod.label) == "Quý II")
        owed = set(
            session.scalars(
                select(col(Obligation.id)).where(
                    col(Obligation.duty_period_id).in_(second), col(Obligation.binding) == Binding.DUTY
                )
            )
        )
    deaths = 0
    for _round in range(4):
        pair = [_start(world, tmp_path, chance.randint(4, 40)) for _worker in range(2)]
        deaths += sum(process.wait(120) == -signal.SIGKILL for process in pair)
    assert deaths > 3
    assert _start(world, tmp_path, 0).wait(120) == 0
    with world.read() as session:
        rule = (col(ReminderDispatch.offset_days) == -7) & col(ReminderDispatch.obligation_id).in_(owed)
        rows = list(session.scalars(select(ReminderDispatch).where(rule)))
        keys = list(session.execute(select(col(Notification.user_id), col(Notification.dedupe_key))))
    assert sorted(row.obligation_id for row in rows) == sorted(owed)
    assert {row.outcome for row in rows} == {DispatchOutcome.SENT}
    assert sum(row.recipients for row in rows) == sum(":" in key for _user, key in keys if _is_of(key, rows)) > 10


def _is_of(key: str, rows: list[ReminderDispatch]) -> bool:
    return any(f"{row.obligation_id.hex}:{row.rule_id.hex}" in key for row in rows)


def _start(world: World, folder: Path, statements: int) -> "subprocess.Popen[bytes]":
    url = world.settings.database_url
    command = [sys.executable, "-m", "tests.notifications.dying_worker", url, str(folder), MOMENT, str(statements)]
    return subprocess.Popen(command, cwd=Path(__file__).parents[2])


@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_eight_oclock_is_the_authoritys_whatever_the_servers_zone(
    world: World, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time_module.tzset()
    try:
        only(world, ("XA_TANLAP", "NOMINATION", "Quý II"))
        for moment, sent in (("2022-06-12T00:59:59.999999Z", 0), (MOMENT, 1), ("2022-06-12T16:59:59Z", 1)):
            world.at(moment)
            alive(world)
            assert sum(_dispatched(world)[0].values()) == sent
    finally:
        monkeypatch.undo()
        time_module.tzset()
