"""What a deadline is judged by, and the verdict (domain.md, section 3, rules 3 to 6). Pure, no clock inside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from thidua.core.errors import Message
from thidua.plans.deadline_words import HARD_CLOSED, filled, moment_words
from thidua.plans.enums import (
    Binding,
    EventKind,
    ExtensionKind,
    ObligationState,
    ResubmitPolicy,
    ScoringEffect,
    Timeliness,
)
from thidua.plans.workdays import WorkCalendar, due_before, local_date, require_aware

RESUBMIT_WORKING_DAYS = 5
"""How long a unit has to answer a return when the officer names no date (rule 5)."""


@dataclass(frozen=True, slots=True)
class Period:
    """What one obligation asks and until when. `key` is the caller's own name for it; null hard close = never."""

    due_before: datetime
    opens_at: datetime | None = None
    hard_close_at: datetime | None = None
    min_count: int = 1
    policy: ResubmitPolicy = ResubmitPolicy.LATE_IF_RESUBMIT_LATE
    binding: Binding = Binding.DUTY
    key: str = ""

    def __post_init__(self) -> None:
        require_aware(self.due_before, self.opens_at, self.hard_close_at)
        if self.min_count < 1:
            raise ValueError("min_count is at least 1")


@dataclass(frozen=True, slots=True)
class GrantedExtension:
    """More time that was granted. `reason` is shown as it was written."""

    due_before: datetime
    kind: ExtensionKind = ExtensionKind.BEFORE
    scoring_effect: ScoringEffect = ScoringEffect.FULL
    reason: str = ""

    def __post_init__(self) -> None:
        require_aware(self.due_before)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to an obligation, received by the server at `at`.

    `source` is the submission or nomination, `subject` the exemplar or person it is about. A RETURN carries the
    limit for the answer (null: +5 working days) and, where it differs from the period's, the policy.
    """

    event: EventKind
    at: datetime
    seq: int = 0
    subject: str | UUID | None = None
    source: str | UUID | None = None
    resubmit_before: datetime | None = None
    policy: ResubmitPolicy | None = None

    def __post_init__(self) -> None:
        require_aware(self.at, self.resubmit_before)


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdict. OVERDUE and PARTIAL are derived, so they are flags here and never stored.

    `met_at` is the moment that decided (null: not met); `extension` the one without which it would be late;
    `resubmit_before` the nearest limit of a returned item still to be answered; `days_late` is 0 unless LATE.
    """

    state: ObligationState
    timeliness: Timeliness
    days_late: int
    count: int
    min_count: int
    valid_count: int
    partial: bool
    overdue: bool
    due: bool
    nil: bool
    in_rate: bool
    wants_reminder: bool
    effective_due_before: datetime
    effective_last_good_day: date
    met_at: datetime | None
    extension: GrantedExtension | None
    resubmit_before: datetime | None
    reasons: tuple[Message, ...]

    @property
    def on_time_in_full(self) -> bool:
        """On time with enough accepted subjects: what the rate and the scores need (rule 6)."""
        return self.timeliness is Timeliness.ON_TIME and self.count >= self.min_count


def effective_due_before(period: Period, extensions: Iterable[GrantedExtension] = ()) -> datetime:
    """The latest of the period's limit and its extensions': an extension only lengthens."""
    return max([period.due_before, *(extension.due_before for extension in extensions)])


def effective_hard_close_at(period: Period, extensions: Iterable[GrantedExtension] = ()) -> datetime | None:
    """From when new submissions are refused: the hard close, or the extended limit if that is later."""
    if period.hard_close_at is None:
        return None
    return max(period.hard_close_at, effective_due_before(period, extensions))


def resubmit_limit(
    returned_at: datetime,
    effective_due: datetime,
    zone: ZoneInfo,
    calendar: WorkCalendar,
    resubmit_due: date | None = None,
) -> datetime:
    """Until before when a returned item may be answered without loss (rule 5).

    The later of the effective limit and the end of `resubmit_due`, a local day, by default the fifth working day
    after the return.
    """
    if resubmit_due is None:
        returned_on = local_date(returned_at, zone)
        resubmit_due = calendar.add_working_days(returned_on, RESUBMIT_WORKING_DAYS)
    return max(due_before(resubmit_due, zone), effective_due)


def submission_refusal(
    received_at: datetime,
    period: Period,
    zone: ZoneInfo,
    extensions: Sequence[GrantedExtension] = (),
    resubmit_before: datetime | None = None,
) -> Message | None:
    """Why a submission cannot be received any more, or None (rules 4 and 5).

    `resubmit_before`, the limit from `resubmit_limit`, marks the answer to a return: allowed within that limit
    even after the hard close.
    """
    closed = effective_hard_close_at(period, extensions)
    if closed is None or received_at < closed or (resubmit_before is not None and received_at < resubmit_before):
        return None
    return filled(HARD_CLOSED, closed=moment_words(closed, zone), received=moment_words(received_at, zone))
