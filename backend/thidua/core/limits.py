"""Rate limits: token buckets in this process, over real time. Answers 429 with Retry-After.

Several processes each keep their own buckets, so an installation with n API processes lets through up to n times
the rate; the login's failure counts, which must not multiply, live in the database (identity).
"""

import math
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from thidua.core.errors import DomainError, Message

_MAX_BUCKETS = 50_000


@dataclass(frozen=True)
class Rate:
    """`burst` calls at once, refilled at `per_minute`."""

    name: str
    burst: int
    per_minute: float


class Limiter:
    """The buckets of one process; the least recently used ones are forgotten first."""

    def __init__(self) -> None:
        self._buckets: OrderedDict[tuple[str, str], tuple[float, datetime]] = OrderedDict()
        self._lock = Lock()

    def take(self, rate: Rate, subject: str, now: datetime) -> None:
        """Take one token or raise 429; `now` is real time."""
        with self._lock:
            tokens, last = self._buckets.get((rate.name, subject), (float(rate.burst), now))
            refill = max(0.0, (now - last).total_seconds()) * rate.per_minute / 60
            tokens = min(float(rate.burst), tokens + refill)
            allowed = tokens >= 1
            self._buckets[(rate.name, subject)] = (tokens - 1 if allowed else tokens, now)
            self._buckets.move_to_end((rate.name, subject))
            while len(self._buckets) > _MAX_BUCKETS:
                self._buckets.popitem(last=False)
        if not allowed:
            raise too_many(math.ceil((1 - tokens) * 60 / rate.per_minute))


def too_many(seconds: int) -> DomainError:
    """429 with the wait in seconds."""
    return DomainError(
        "too_many_requests",
        429,
        Message(
            "Quá nhiều yêu cầu. Thử lại sau {n} giây.", "Too many requests. Try again in {n} seconds.", {"n": seconds}
        ),
        headers={"Retry-After": str(max(1, seconds))},
    )
