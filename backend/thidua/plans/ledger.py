"""The facts of obligations as the deadline engine reads them: period, events, extensions; loaded for a page at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlmodel import col

from thidua.core.call import Call
from thidua.plans.deadlines import (
    Assessment,
    Event,
    GrantedExtension,
    Period,
    effective_due_before,
    effective_hard_close_at,
    evaluate,
)
from thidua.plans.enums import Binding, ObligationState, ResubmitPolicy, Timeliness
from thidua.plans.models import DutyPeriod, Extension, ExtensionState, Obligation, ObligationEvent

#: States in which nothing is owed any more.
CLOSED = frozenset({ObligationState.WAIVED, ObligationState.CANCELLED, ObligationState.SUCCEEDED})


@dataclass(slots=True)
class Ledger:
    """What one obligation is judged by."""

    period: Period
    events: list[Event] = field(default_factory=list)
    extensions: list[GrantedExtension] = field(default_factory=list)
    #: Whether a request for more time waits for its answer.
    requested: bool = False

    def judge(self, now: datetime, zone: ZoneInfo) -> Assessment:
        """The verdict at `now`. Every stored RETURN carries its limit, so no calendar is needed."""
        return evaluate(now, self.period, self.events, zone, extensions=self.extensions)

    def extended_period(self) -> Period:
        """The period with the unit's own limits, extensions counted, as rule 8 wants it."""
        return replace(
            self.period,
            due_before=effective_due_before(self.period, self.extensions),
            hard_close_at=effective_hard_close_at(self.period, self.extensions),
        )


def period_terms(obligation: Obligation, period: DutyPeriod) -> Period:
    """The engine's terms of one obligation; keyed by its id."""
    return Period(
        due_before=period.due_before,
        opens_at=period.opens_at,
        hard_close_at=period.hard_close_at,
        min_count=obligation.min_count,
        binding=obligation.binding,
        key=str(obligation.id),
    )


def load(call: Call, pairs: Iterable[tuple[Obligation, DutyPeriod]]) -> dict[UUID, Ledger]:
    """The ledgers of obligations whose rows are at hand: two selects, whatever their number."""
    ledgers = {obligation.id: Ledger(period_terms(obligation, period)) for obligation, period in pairs}
    if not ledgers:
        return {}
    for event in call.session.scalars(
        select(ObligationEvent)
        .where(col(ObligationEvent.obligation_id).in_(ledgers))
        .order_by(col(ObligationEvent.obligation_id), col(ObligationEvent.seq))
    ):
        ledgers[event.obligation_id].events.append(engine_event(event))
    for extension in call.session.scalars(
        select(Extension)
        .where(
            col(Extension.obligation_id).in_(ledgers),
            col(Extension.state).in_((ExtensionState.GRANTED, ExtensionState.REQUESTED)),
        )
        .order_by(col(Extension.id))
    ):
        if extension.state is ExtensionState.GRANTED:
            ledgers[extension.obligation_id].extensions.append(granted(extension))
        else:
            ledgers[extension.obligation_id].requested = True
    return ledgers


def with_periods(call: Call, obligations: Sequence[Obligation]) -> list[tuple[Obligation, DutyPeriod]]:
    """Obligations with their periods, in one select."""
    wanted = {obligation.duty_period_id for obligation in obligations}
    rows = call.session.scalars(select(DutyPeriod).where(col(DutyPeriod.id).in_(wanted)))
    periods = {period.id: period for period in rows}
    return [(obligation, periods[obligation.duty_period_id]) for obligation in obligations]


def engine_event(row: ObligationEvent) -> Event:
    """A stored event as the engine takes it."""
    return Event(
        event=row.event,
        at=row.at,
        seq=row.seq,
        subject=row.subject,
        source=row.source_id,
        resubmit_before=row.resubmit_before,
        policy=row.resubmit_policy,
    )


def granted(row: Extension) -> GrantedExtension:
    """A stored extension as the engine takes it."""
    return GrantedExtension(row.due_before, row.kind, row.scoring_effect, row.reason)


def store(obligation: Obligation, verdict: Assessment) -> None:
    """Keep the engine's last word on the row, and when time alone may next change it."""
    obligation.state = verdict.state
    obligation.timeliness = verdict.timeliness
    obligation.days_late = verdict.days_late
    obligation.count = verdict.count
    obligation.due_before = verdict.effective_due_before
    obligation.first_valid_at = verdict.met_at
    obligation.next_check_at = _next_check(obligation.binding, verdict)


def _next_check(binding: Binding, verdict: Assessment) -> datetime | None:
    if verdict.state in CLOSED:
        return None
    waits = verdict.timeliness is Timeliness.NOT_DUE and binding is Binding.DUTY and not verdict.due
    moments = [verdict.effective_due_before if waits else None, verdict.resubmit_before]
    return min((moment for moment in moments if moment is not None), default=None)


def policy_of(stored: dict[str, object]) -> ResubmitPolicy:
    """The authority's policy for returned items (rule 5)."""
    return ResubmitPolicy(str(stored.get("resubmit_policy", ResubmitPolicy.LATE_IF_RESUBMIT_LATE)))
