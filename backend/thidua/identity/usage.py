"""How often each API key is used: counted in the process, written down every few seconds, read by the day."""

from collections import defaultdict
from datetime import date, timedelta
from threading import Lock
from uuid import UUID

import structlog
from sqlalchemy import select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import col

from thidua.core.call import Call, system_call
from thidua.core.db import insert
from thidua.core.runtime import Runtime
from thidua.identity import queries
from thidua.identity.models import ApiClient, ApiClientUsage
from thidua.identity.schemas import ApiClientDay, ApiClientUsageRead

#: What a process that is killed loses at most.
WRITTEN_EVERY = timedelta(seconds=10)
DAYS_SHOWN = 30

log = structlog.get_logger("clients")


class Usage:
    """The counts of one process that are not written down yet."""

    def __init__(self) -> None:
        self._counts: dict[UUID, list[int]] = defaultdict(lambda: [0, 0])
        self._lock = Lock()

    def add(self, client_id: UUID, *, refused: bool) -> None:
        """One request, answered or refused for being too fast."""
        with self._lock:
            self._counts[client_id][refused] += 1

    def write(self, runtime: Runtime) -> None:
        """Add what was counted to the day's rows; kept for the next time when the database is away."""
        with self._lock:
            counts, self._counts = self._counts, defaultdict(lambda: [0, 0])
        if not counts:
            return
        try:
            with system_call(runtime) as call:
                for client_id in sorted(counts):
                    _add(call, client_id, *counts[client_id])
        except SQLAlchemyError as error:
            log.warning("usage_not_written", error=type(error).__name__)
            with self._lock:
                for client_id, (answered, refused) in counts.items():
                    self._counts[client_id][0] += answered
                    self._counts[client_id][1] += refused


def _add(call: Call, client_id: UUID, answered: int, refused: int) -> None:
    row = insert(call.session, ApiClientUsage).values(
        client_id=client_id, day=_today(call), answered=answered, refused=refused
    )
    call.session.execute(
        row.on_conflict_do_update(
            index_elements=["client_id", "day"],
            set_={
                "answered": col(ApiClientUsage.answered) + row.excluded.answered,
                "refused": col(ApiClientUsage.refused) + row.excluded.refused,
            },
        )
    )
    call.session.execute(
        update(ApiClient)
        .where(col(ApiClient.id) == client_id)
        .values(last_used_at=call.system_now)
        .execution_options(synchronize_session=False)
    )


def _today(call: Call) -> date:
    """The local day of real time: machines outside know no demo clock."""
    return call.system_now.astimezone(call.zone).date()


def read(call: Call, client_id: UUID) -> ApiClientUsageRead:
    """The last days, the newest first, those without use too; and what the limits are."""
    queries.require_admin(call)
    client = queries.api_client(call, client_id)
    today = _today(call)
    rows = call.session.scalars(
        select(ApiClientUsage).where(
            col(ApiClientUsage.client_id) == client.id, col(ApiClientUsage.day) > today - timedelta(days=DAYS_SHOWN)
        )
    )
    found = {row.day: row for row in rows}
    days = [today - timedelta(days=n) for n in range(DAYS_SHOWN)]
    settings = call.runtime.settings
    return ApiClientUsageRead(
        per_minute=client.per_minute,
        per_minute_without_key=settings.portal_rate_per_minute or None,
        key_required=settings.portal_key_required,
        days=[
            ApiClientDay(day=day, answered=found[day].answered, refused=found[day].refused)
            if day in found
            else ApiClientDay(day=day, answered=0, refused=0)
            for day in days
        ],
    )
