"""Fills an empty database for the demo, sets its clock, and plays the story up to it."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlmodel import col

from thidua.core import db_clock
from thidua.core.call import system_call
from thidua.core.jobs import catch_up
from thidua.core.runtime import DEFAULT_ZONE, Runtime
from thidua.demo import reference
from thidua.units.models import Unit


def zone_of(runtime: Runtime) -> ZoneInfo:
    """The authority's zone."""
    with runtime.db.read() as session:
        return runtime.zone(session)


def prepare(runtime: Runtime) -> dict[str, str]:
    """Everything THIDUA_DEMO asks for; the passwords of accounts made just now, empty otherwise.

    THIDUA_AS_OF applies to an empty database, or moves the clock of a filled one forward, never back.
    """
    if not runtime.settings.demo:
        return {}
    db_clock.refresh_offset(runtime)
    passwords: dict[str, str] = {}
    starts_at = runtime.settings.demo_starts_at(DEFAULT_ZONE)
    with runtime.db.read() as session:
        is_empty = session.scalar(select(col(Unit.id)).limit(1)) is None
    if is_empty:
        with system_call(runtime, now=starts_at) as call:
            db_clock.move_to(call, starts_at)
            passwords = reference.load(call)
            if runtime.settings.demo == "full":
                reference.contacts(call)
    elif starts_at > runtime.clock.now() + timedelta(seconds=1):
        with system_call(runtime) as call:
            db_clock.move_to(call, starts_at)
    db_clock.refresh_offset(runtime)
    catch_up(runtime)
    return passwords
