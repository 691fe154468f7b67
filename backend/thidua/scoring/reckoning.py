"""The points of automatic criteria, and the facts that explain them. Pure: no database, no clock.

What is reckoned is kept as facts, so that a locked sheet is explained by what it was locked with (rule 12), in either
language. The rules, and what the scheme leaves open, are told in ADR 0017.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import BaseModel, Field

from thidua.plans.deadlines import Assessment, GrantedExtension, Period, days_late, due_before, last_day_before
from thidua.plans.enums import ExtensionKind, ObligationState, ScoringEffect
from thidua.scoring.content import CountPart, CountRule, Metric, TimelinessRule
from thidua.scoring.metrics import Evidence
from thidua.scoring.points import ZERO, Points, rounded_down

_INSTANT = timedelta(microseconds=1)


class Outcome(StrEnum):
    """What became of one period of a duty, as far as points go."""

    EARNED = "EARNED"
    AWAITED = "AWAITED"
    REJECTED = "REJECTED"
    NOT_DUE = "NOT_DUE"
    MISSING = "MISSING"
    EXCUSED = "EXCUSED"
    NOT_OWED = "NOT_OWED"
    PASSED_ON = "PASSED_ON"


class Offer(BaseModel):
    """What is earned by sending it until the end of this local day; null: however late."""

    until: date | None
    points: Points


class ExtensionFact(BaseModel):
    """The extension that decided."""

    due_before: datetime
    kind: ExtensionKind
    scoring_effect: ScoringEffect
    reason: str


class PeriodFact(BaseModel):
    """One period of a duty: what was due when, what came when, and the points for it.

    `expected` are the points once what was sent is accepted; they equal `points` where nothing is awaited.
    """

    period_id: UUID
    period: str
    due_before: datetime
    outcome: Outcome
    obligation_id: UUID | None = None
    effective_due_before: datetime | None = None
    received_at: datetime | None = None
    days_late: int = 0
    nil: bool = False
    receipt_code: str | None = None
    extension: ExtensionFact | None = None
    points: Points = ZERO
    expected: Points = ZERO
    offers: list[Offer] = Field(default_factory=list)


class CountFact(BaseModel):
    """One metric: how many, the points for them, and what was counted."""

    metric: Metric
    n: int
    points: Points
    evidence: list[Evidence]


class Reckoned(BaseModel):
    """The points of one automatic criterion with everything that explains them."""

    points: Points
    expected: Points
    clause: str | None = None
    duty: str | None = None
    quotation: str | None = None
    periods: list[PeriodFact] = Field(default_factory=list)
    counts: list[CountFact] = Field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Owed:
    """What one unit owes for one period, as the deadline engine judged it."""

    obligation_id: UUID
    state: ObligationState
    verdict: Assessment
    period: Period
    extensions: Sequence[GrantedExtension] = ()
    receipt_code: str | None = None


def by_lateness(rule: TimelinessRule, days: int) -> Decimal:
    """The band of so many days late; 0 is on time."""
    fitting = (band.points for band in rule.bands if band.late_days_max is None or days <= band.late_days_max)
    return next(fitting, ZERO)


def points_at(rule: TimelinessRule, at: datetime, owed: Owed, zone: ZoneInfo) -> Decimal:
    """The points of something received at this moment.

    An extension counts as it was given: whole, for a part, or not at all; but it never makes the points fewer than
    without it.
    """
    plain = by_lateness(rule, days_late(at, owed.period.due_before, zone))
    extension = deciding_extension(at, owed)
    if extension is None or at < owed.period.due_before:
        return plain
    extended = by_lateness(rule, days_late(at, extension.due_before, zone))
    if extension.scoring_effect is ScoringEffect.PARTIAL:
        part = rule.best / 2 if rule.extension_points is None else rule.extension_points
        extended = min(extended, part)
    elif extension.scoring_effect is ScoringEffect.NONE:
        extended = ZERO
    return max(plain, extended)


_EFFECTS = (ScoringEffect.FULL, ScoringEffect.PARTIAL, ScoringEffect.NONE)


def deciding_extension(at: datetime, owed: Owed) -> GrantedExtension | None:
    """Of those that cover the moment the kindest to the points; where none does, the longest."""
    covering = [one for one in owed.extensions if at < one.due_before]
    if covering:
        return min(covering, key=lambda one: (_EFFECTS.index(one.scoring_effect), one.due_before))
    return max(owed.extensions, key=lambda one: one.due_before, default=None)


def offers(rule: TimelinessRule, owed: Owed, now: datetime, zone: ZoneInfo) -> list[Offer]:
    """What may still be earned, from now on: each day after which it becomes less."""
    closes = owed.period.hard_close_at and max(owed.period.hard_close_at, owed.verdict.effective_due_before)
    limits = [owed.period.due_before, *(one.due_before for one in owed.extensions)]
    days = {last_day_before(limit, zone) for limit in limits}
    lasts = [band.late_days_max for band in rule.bands if band.late_days_max is not None]
    ends = {due_before(day + timedelta(days=late), zone) for day in days for late in (0, *lasts)}
    if closes is not None:
        ends = {min(end, closes) for end in ends} | {closes}
    found = [
        Offer(until=last_day_before(end, zone), points=points_at(rule, end - _INSTANT, owed, zone))
        for end in sorted(end for end in ends if end > now)
    ]
    if closes is None:
        far = max([now, *ends]) + timedelta(days=3660)
        found.append(Offer(until=None, points=points_at(rule, far, owed, zone)))
    return [
        offer
        for offer, later in zip(found, [*found[1:], Offer(until=None, points=ZERO)], strict=True)
        if offer.points > later.points
    ]


def period_fact(
    rule: TimelinessRule, period_id: UUID, label: str, limit: datetime, owed: Owed | None, now: datetime, zone: ZoneInfo
) -> PeriodFact:
    """The points of one period. Who is excused, or was never obliged, loses nothing by it."""
    fact = PeriodFact(period_id=period_id, period=label, due_before=limit, outcome=Outcome.NOT_OWED)
    if owed is None:
        fact.points = fact.expected = rule.best
        return fact
    verdict = owed.verdict
    fact.obligation_id, fact.effective_due_before = owed.obligation_id, verdict.effective_due_before
    if owed.state in (ObligationState.WAIVED, ObligationState.CANCELLED):
        fact.outcome, fact.points, fact.expected = Outcome.EXCUSED, rule.best, rule.best
    elif owed.state is ObligationState.SUCCEEDED:
        fact.outcome = Outcome.PASSED_ON
    elif verdict.met_at is not None:
        _received(rule, fact, owed, verdict.met_at, zone)
    else:
        fact.outcome = Outcome.MISSING if verdict.overdue else Outcome.NOT_DUE
        fact.extension = _told(max(owed.extensions, key=lambda one: one.due_before, default=None))
        fact.offers = offers(rule, owed, now, zone)
    return fact


def _received(rule: TimelinessRule, fact: PeriodFact, owed: Owed, at: datetime, zone: ZoneInfo) -> None:
    worth = points_at(rule, at, owed, zone)
    nothing_to_tell = owed.verdict.nil and owed.verdict.count < owed.verdict.min_count
    if nothing_to_tell and rule.nil_return_points is not None:
        worth = min(worth, rule.nil_return_points)
    fact.received_at, fact.days_late, fact.nil = at, owed.verdict.days_late, nothing_to_tell
    fact.receipt_code = owed.receipt_code
    if at >= owed.period.due_before:
        fact.extension = _told(deciding_extension(at, owed))
    if owed.state is ObligationState.ACCEPTED:
        fact.outcome, fact.points, fact.expected = Outcome.EARNED, worth, worth
    elif owed.state is ObligationState.PENDING:
        fact.outcome = Outcome.REJECTED
    else:
        fact.outcome, fact.expected = Outcome.AWAITED, worth


def _told(extension: GrantedExtension | None) -> ExtensionFact | None:
    if extension is None:
        return None
    return ExtensionFact(
        due_before=extension.due_before,
        kind=extension.kind,
        scoring_effect=extension.scoring_effect,
        reason=extension.reason,
    )


def of_periods(facts: Sequence[PeriodFact], most: Decimal) -> Reckoned:
    """A criterion of timeliness: its periods added up, at most what the criterion gives."""
    points = min(most, sum((fact.points for fact in facts), ZERO))
    expected = min(most, sum((max(fact.points, fact.expected) for fact in facts), ZERO))
    return Reckoned(points=points, expected=expected, periods=list(facts))


def of_counts(rule: CountRule, counted: Mapping[Metric, Sequence[Evidence]], most: Decimal, step: Decimal) -> Reckoned:
    """A criterion of counts: its parts added up, rounded down to the scheme's step, at most what it gives."""
    facts = [_count(part, counted.get(part.metric, ())) for part in rule.parts]
    points = min(most, rounded_down(sum((fact.points for fact in facts), ZERO), step))
    return Reckoned(points=points, expected=points, counts=facts)


def _count(part: CountPart, evidence: Sequence[Evidence]) -> CountFact:
    n = sum(one.n for one in evidence)
    if part.points_each is not None:
        points = part.points_each * n if part.cap is None else min(part.cap, part.points_each * n)
    else:
        points = max((band.points for band in part.bands if n >= band.min), default=ZERO)
    return CountFact(metric=part.metric, n=n, points=points, evidence=list(evidence))


def ranks(keys: Iterable[tuple[UUID, tuple[Decimal, ...]]]) -> dict[UUID, int]:
    """The place of each by its key, the highest first; equals share a place and the next ones are skipped."""
    ordered = sorted(keys, key=lambda pair: pair[1], reverse=True)
    found: dict[UUID, int] = {}
    for place, (one, key) in enumerate(ordered, start=1):
        same = place > 1 and ordered[place - 2][1] == key
        found[one] = found[ordered[place - 2][0]] if same else place
    return found
