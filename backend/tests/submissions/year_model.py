"""A year of one obligation, told simply: what was sent and judged, and what follows from it (section 3, rules 4 to 7).

Written from the rules, apart from the engine; it knows nothing of tables, workflows or the engine's types.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def end_of(day: date) -> datetime:
    """The midnight after a local day."""
    return datetime.combine(day + timedelta(days=1), datetime.min.time(), ZONE).astimezone(UTC)


def fifth_working_day(after: date, holidays: frozenset[date]) -> date:
    """Five working days later, weekends and holidays left out."""
    day, left = after, 5
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5 and day not in holidays
    return day


@dataclass
class Paper:
    """One submission: its state, who is in it now, and for each subject what happened to it."""

    state: str = "DRAFT"
    people: list[str] = field(default_factory=list)
    limit: datetime | None = None
    traces: dict[str, list[tuple[str, datetime, datetime | None]]] = field(default_factory=dict)
    sent: list[str] = field(default_factory=list)

    def happens(self, what: str, at: datetime, limit: datetime | None = None) -> None:
        """To everything that was sent."""
        for subject in self.sent:
            self.traces[subject].append((what, at, limit))

    def send(self, subjects: list[str], at: datetime) -> None:
        """Sent, or sent again: who is left out is withdrawn."""
        for gone in set(self.sent) - set(subjects):
            self.traces[gone].append(("withdraw", at, None))
        for subject in subjects:
            self.traces.setdefault(subject, []).append(("send", at, None))
        self.sent, self.limit = list(subjects), None


@dataclass(frozen=True)
class Standing:
    """Where one subject of one paper stands: open, returned, accepted, rejected or nothing; since when it counts."""

    status: str | None
    since: datetime | None
    limit: datetime | None


@dataclass
class Year:
    """The obligation and everything that was made for it."""

    printed_due: datetime
    hard_close: datetime
    min_count: int
    nil: bool = False
    papers: list[Paper] = field(default_factory=list)
    extended: list[datetime] = field(default_factory=list)
    waived: bool = False

    @property
    def due(self) -> datetime:
        """An extension only lengthens."""
        return max([self.printed_due, *self.extended])

    @property
    def closes(self) -> datetime:
        """Nothing new from here on."""
        return max(self.hard_close, self.due)

    def standing(self, trace: list[tuple[str, datetime, datetime | None]]) -> Standing:
        """What became of one subject."""
        status: str | None = None
        since: datetime | None = None
        limit: datetime | None = None
        for what, at, named in trace:
            if what == "send":
                if status == "returned" and limit is not None:
                    since = at if at >= limit else since
                elif at >= self.closes:
                    continue
                else:
                    since = since or at
                status = "open"
            elif status is None:
                continue
            elif what == "return" and named is not None:
                status, limit = "returned", max(named, self.due)
            elif what in ("withdraw", "void"):
                status, since = None, None
            else:
                status = {"accept": "accepted", "reject": "rejected", "reopen": "open"}[what]
        return Standing(status, since, limit)

    def verdict(self, now: datetime) -> tuple[str, str, int, int]:
        """(state, timeliness, days late, count)."""
        found: dict[str, list[Standing]] = {}
        statuses: set[str | None] = set()
        for n, paper in enumerate(self.papers):
            for subject, trace in paper.traces.items():
                one = self.standing(trace)
                statuses.add(one.status)
                lost = one.status == "returned" and one.limit is not None and now >= one.limit
                if one.since is not None and not lost:
                    found.setdefault(subject or f"paper {n}", []).append(one)
        accepted = sum(any(one.status == "accepted" for one in them) for them in found.values())
        moments = sorted(min(one.since for one in them if one.since) for them in found.values())
        met = moments[self.min_count - 1] if len(moments) >= self.min_count else None
        return self._state(statuses, accepted), *self._timeliness(met, now), 0 if self.nil else accepted

    def _state(self, statuses: set[str | None], accepted: int) -> str:
        if self.waived:
            return "WAIVED"
        if accepted >= self.min_count:
            return "ACCEPTED"
        if "open" in statuses:
            return "SUBMITTED"
        return "RETURNED" if "returned" in statuses else "PENDING"

    def _timeliness(self, met: datetime | None, now: datetime) -> tuple[str, int]:
        if self.waived:
            return "EXCUSED", 0
        if met is None:
            return ("MISSING" if now >= self.due else "NOT_DUE"), 0
        if met < self.due:
            return "ON_TIME", 0
        last_good = (self.due - timedelta(seconds=1)).astimezone(ZONE).date()
        return "LATE", (met.astimezone(ZONE).date() - last_good).days
