"""Two clocks, both injected: `now` is domain time (movable in the demo), `system_now` is real time.

Domain time decides receipts, deadlines, schedules and role dates. Real time decides tokens, leases, limits and
signed links, so that moving the demo clock never logs anybody out.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Lock


def _real() -> datetime:
    return datetime.now(UTC)


class Clock:
    """Domain time as real time plus an offset; the offset lives in the database (core.db_clock reads it)."""

    def __init__(self, real: Callable[[], datetime] = _real) -> None:
        self._real = real
        self._offset = timedelta(0)
        self._lock = Lock()

    def system_now(self) -> datetime:
        """Real time, aware, UTC."""
        return self._real()

    def now(self) -> datetime:
        """Domain time, aware, UTC."""
        return self._real() + self._offset

    @property
    def offset(self) -> timedelta:
        """How far domain time stands from real time; zero outside the demo."""
        return self._offset

    def set_offset(self, offset: timedelta) -> None:
        """Adopt the stored offset, after it was read from or committed to the database."""
        with self._lock:
            self._offset = offset
