"""The verdict on one obligation, replayed from its events (domain.md, section 3, rules 1, 3 to 7).

Pure: no database, no clock. The same events give the same assessment, an extension never makes one worse, and the
time zone of the process plays no part.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, auto
from uuid import UUID
from zoneinfo import ZoneInfo

from thidua.core.errors import Message
from thidua.plans import deadline_words as words
from thidua.plans.enums import Binding, EventKind, ObligationState, ResubmitPolicy, ScoringEffect, Timeliness
from thidua.plans.terms import (
    Assessment,
    Event,
    GrantedExtension,
    Period,
    effective_due_before,
    resubmit_limit,
    submission_refusal,
)
from thidua.plans.workdays import WorkCalendar, days_late, last_day_before, require_aware


def evaluate(
    now: datetime,
    period: Period,
    events: Iterable[Event],
    zone: ZoneInfo,
    calendar: WorkCalendar | None = None,
    extensions: Sequence[GrantedExtension] = (),
) -> Assessment:
    """Replay `events` in seq order (as given where seq is equal) and judge the obligation as of `now`."""
    require_aware(now)
    replay = _Replay(period, tuple(extensions), zone, calendar or WorkCalendar())
    for event in sorted(events, key=lambda e: e.seq):
        replay.apply(event)
    return replay.judge(now)


_NEVER = datetime.max.replace(tzinfo=UTC)
_Key = tuple[str | UUID | None, str | UUID | None]
"""Subject and source of a paper; of an item, the subject or else the source."""


class _Status(Enum):
    ABSENT = auto()
    OPEN = auto()
    RETURNED = auto()
    ACCEPTED = auto()
    REJECTED = auto()


@dataclass(slots=True)
class _Paper:
    """One submission about one subject while its events are replayed. An item is all papers of one subject."""

    status: _Status = _Status.ABSENT
    nil: bool = False
    counts_from: datetime | None = None
    limit: datetime = _NEVER
    policy: ResubmitPolicy = ResubmitPolicy.LATE_IF_RESUBMIT_LATE

    def valid_from(self, now: datetime) -> datetime | None:
        """The moment that counts, or None if the paper does not count at `now`."""
        return None if self.status is _Status.RETURNED and now >= self.limit else self.counts_from


@dataclass(frozen=True, slots=True)
class _Tally:
    """What counts at one moment. `hopeful` items are valid and not rejected; `met_at` is None while it lacks."""

    valid: int
    accepted: int
    hopeful: int
    nil: bool
    nil_accepted: bool
    met_at: datetime | None


def _moments(papers: Iterable[_Paper], now: datetime) -> list[datetime]:
    return [moment for paper in papers if (moment := paper.valid_from(now)) is not None]


_CLOSED = {
    EventKind.WAIVE: ObligationState.WAIVED,
    EventKind.CANCEL: ObligationState.CANCELLED,
    EventKind.SUCCEED: ObligationState.SUCCEEDED,
}
_VERDICTS = {
    EventKind.ACCEPT: _Status.ACCEPTED,
    EventKind.REJECT: _Status.REJECTED,
    EventKind.REOPEN: _Status.OPEN,
}
_EFFECTS = (ScoringEffect.FULL, ScoringEffect.PARTIAL, ScoringEffect.NONE)
_SENDING = (EventKind.SUBMIT, EventKind.RESUBMIT, EventKind.NIL)


class _Replay:
    """The papers of one obligation, brought event by event to their present state."""

    def __init__(
        self, period: Period, extensions: tuple[GrantedExtension, ...], zone: ZoneInfo, calendar: WorkCalendar
    ) -> None:
        self.period = period
        self.extensions = extensions
        self.zone = zone
        self.calendar = calendar
        self.limit = effective_due_before(period, extensions)
        self.closed: ObligationState | None = None
        self.papers: dict[_Key, _Paper] = {}
        self.notes: list[Message] = []

    def apply(self, event: Event) -> None:
        """Rule 5. An event that does not fit the state of its paper changes nothing."""
        if event.event in _CLOSED:
            self.closed = _CLOSED[event.event]
            return
        paper = self.papers.setdefault((event.subject, event.source), _Paper())
        if event.event in _SENDING:
            self._receive(paper, event)
        elif paper.status is _Status.ABSENT:
            return
        elif event.event is EventKind.RETURN:
            self._return(paper, event)
        elif event.event in _VERDICTS:
            if paper.status is not _Status.RETURNED:
                paper.status = _VERDICTS[event.event]
        else:
            self._note(words.VOIDED if event.event is EventKind.VOID else words.WITHDRAWN, event.at)
            paper.status, paper.counts_from = _Status.ABSENT, None

    def _receive(self, paper: _Paper, event: Event) -> None:
        if paper.status in (_Status.OPEN, _Status.ACCEPTED):
            return
        answering = paper.status is _Status.RETURNED
        limit = paper.limit if answering else None
        refusal = submission_refusal(event.at, self.period, self.zone, self.extensions, limit)
        if refusal is not None:
            self.notes.append(refusal)
            return
        if event.event is not EventKind.RESUBMIT:
            paper.nil = event.event is EventKind.NIL
        if answering:
            self._answer(paper, event)
        else:
            # A rejected item stays valid, so a new try for the same subject keeps its moment.
            paper.counts_from = paper.counts_from or event.at
        paper.status = _Status.OPEN

    def _return(self, paper: _Paper, event: Event) -> None:
        if event.resubmit_before is None:
            paper.limit = resubmit_limit(event.at, self.limit, self.zone, self.calendar)
        else:
            paper.limit = max(event.resubmit_before, self.limit)
        paper.policy = event.policy or self.period.policy
        paper.status = _Status.RETURNED

    def _answer(self, paper: _Paper, event: Event) -> None:
        late = event.at >= paper.limit
        moves = late if paper.policy is ResubmitPolicy.LATE_IF_RESUBMIT_LATE else paper.policy is ResubmitPolicy.LAST
        if moves:
            paper.counts_from = event.at
        self._note(words.ANSWER_COUNTS if moves else words.FIRST_COUNTS, paper.counts_from or event.at)

    def _note(self, template: Message, at: datetime) -> None:
        self.notes.append(words.filled(template, moment=words.moment_words(at, self.zone)))

    def judge(self, now: datetime) -> Assessment:
        """Rules 6 and 7."""
        tally = self._tally(now)
        due = now >= self.limit
        binds = self.period.binding is Binding.DUTY and self.closed is None
        timeliness = self._timeliness(tally.met_at, due)
        late = 0
        if timeliness is Timeliness.LATE and tally.met_at is not None:
            late = days_late(tally.met_at, self.limit, self.zone)
        returned = [p.limit for p in self.papers.values() if p.status is _Status.RETURNED]
        missed = due and binds and tally.met_at is None
        return Assessment(
            state=self._state(tally),
            timeliness=timeliness,
            days_late=late,
            count=tally.accepted,
            min_count=self.period.min_count,
            valid_count=tally.valid,
            partial=due and self.closed is None and not tally.nil and 0 < tally.hopeful < self.period.min_count,
            overdue=missed,
            due=due,
            nil=tally.nil,
            in_rate=due and binds,
            wants_reminder=binds and tally.met_at is None,
            effective_due_before=self.limit,
            effective_last_good_day=last_day_before(self.limit, self.zone),
            met_at=tally.met_at,
            extension=self._needed_extension(tally.met_at),
            resubmit_before=min((limit for limit in returned if now < limit), default=None),
            reasons=tuple(self._reasons(now, tally, timeliness, late)),
        )

    def _tally(self, now: datetime) -> _Tally:
        """What counts at `now`: items are papers of one subject, or a paper by itself if it has none."""
        items: dict[_Key, list[_Paper]] = defaultdict(list)
        nils: list[_Paper] = []
        for (subject, source), paper in self.papers.items():
            if paper.valid_from(now) is None:
                continue
            if paper.nil:
                nils.append(paper)
            else:
                items[subject, source if subject is None else None].append(paper)
        moments = sorted(min(_moments(papers, now)) for papers in items.values())
        met = [*moments[self.period.min_count - 1 :][:1], *_moments(nils, now)]
        return _Tally(
            valid=len(items),
            accepted=sum(any(p.status is _Status.ACCEPTED for p in papers) for papers in items.values()),
            hopeful=sum(any(p.status is not _Status.REJECTED for p in papers) for papers in items.values()),
            nil=bool(nils),
            nil_accepted=any(p.status is _Status.ACCEPTED for p in nils),
            met_at=min(met, default=None),
        )

    def _state(self, tally: _Tally) -> ObligationState:
        statuses = {paper.status for paper in self.papers.values()}
        if self.closed is not None:
            return self.closed
        if tally.accepted >= self.period.min_count or tally.nil_accepted:
            return ObligationState.ACCEPTED
        if _Status.OPEN in statuses:
            return ObligationState.SUBMITTED
        return ObligationState.RETURNED if _Status.RETURNED in statuses else ObligationState.PENDING

    def _timeliness(self, met_at: datetime | None, due: bool) -> Timeliness:
        if self.closed is not None:
            return Timeliness.EXCUSED if self.closed is ObligationState.WAIVED else Timeliness.NOT_DUE
        if met_at is not None:
            return Timeliness.ON_TIME if met_at < self.limit else Timeliness.LATE
        missing = due and self.period.binding is Binding.DUTY
        return Timeliness.MISSING if missing else Timeliness.NOT_DUE

    def _needed_extension(self, met_at: datetime | None) -> GrantedExtension | None:
        """The extension that made the moment on time; of several the kindest to the score, then the shortest."""
        if met_at is None or met_at < self.period.due_before:
            return None
        enough = [extension for extension in self.extensions if met_at < extension.due_before]
        return min(enough, key=lambda e: (_EFFECTS.index(e.scoring_effect), e.due_before), default=None)

    def _reasons(self, now: datetime, tally: _Tally, timeliness: Timeliness, late: int) -> Iterator[Message]:
        if self.closed is not None:
            yield words.CLOSED[self.closed]
            return
        extension = self._needed_extension(tally.met_at) or max(
            self.extensions, key=lambda e: e.due_before, default=None
        )
        if extension is not None and extension.due_before > self.period.due_before:
            yield words.extended(extension.due_before, extension.kind, extension.reason, self.zone)
        yield self._verdict(tally, timeliness, late, now >= self.limit)
        if tally.nil:
            yield words.NIL_RETURN
        elif tally.met_at is not None and tally.accepted < self.period.min_count:
            yield words.filled(words.ACCEPTED_SO_FAR, count=tally.accepted, min_count=self.period.min_count)
        yield from self.notes
        for paper in self.papers.values():
            if paper.status is _Status.RETURNED:
                template = words.TO_ANSWER if paper.valid_from(now) else words.NOT_ANSWERED
                yield words.filled(template, day=words.day_words(last_day_before(paper.limit, self.zone)))

    def _verdict(self, tally: _Tally, timeliness: Timeliness, late: int, due: bool) -> Message:
        last_day = last_day_before(self.limit, self.zone)
        facts: dict[str, object] = {"day": words.day_words(last_day), "n": late}
        facts |= {"valid": tally.valid, "min_count": self.period.min_count}
        if tally.met_at is not None:
            facts["moment"] = words.moment_words(tally.met_at, self.zone)
        elif timeliness is Timeliness.NOT_DUE:
            return words.REQUESTED if due else words.filled(words.NOT_DUE_YET, due=words.in_words(last_day))
        template = words.VERDICTS[timeliness, tally.valid > 0 and tally.met_at is None]
        return words.filled(template, **facts)
