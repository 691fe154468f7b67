"""Obligations as the layers above use them: record what happened, pick a period, know the limits.

Submissions and nominations never write obligations themselves: they call `record_event`, which appends the fact
and stores the deadline engine's verdict in the same transaction.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, select
from sqlmodel import col

from thidua.core import history
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, not_found, unprocessable
from thidua.plans import ledger
from thidua.plans import periods as period_rules
from thidua.plans.deadlines import (
    RESUBMIT_WORKING_DAYS,
    Assessment,
    choose_period,
    days_left,
    in_words,
    last_day_before,
    submission_refusal,
    time_left_in_words,
)
from thidua.plans.deadlines import resubmit_limit as limit_of_answer
from thidua.plans.enums import Binding, EventKind, Timeliness
from thidua.plans.models import Duty, DutyKind, DutyPeriod, Obligation, ObligationEvent, Plan, PlanState
from thidua.plans.schemas import NominationChoice, ObligationBrief, PeriodOption
from thidua.units import queries as units

SWEEP_BATCH = 1_000

EVENT_WORDS = {
    EventKind.SUBMIT: Message("Gửi hồ sơ", "Submitted"),
    EventKind.RESUBMIT: Message("Gửi lại hồ sơ", "Resubmitted"),
    EventKind.NIL: Message("Báo không có nội dung phát sinh", "Nil return"),
    EventKind.RETURN: Message("Trả lại, yêu cầu bổ sung", "Returned for changes"),
    EventKind.ACCEPT: Message("Chấp nhận", "Accepted"),
    EventKind.REJECT: Message("Không chấp nhận", "Rejected"),
    EventKind.REOPEN: Message("Mở lại để thẩm định", "Reopened for review"),
    EventKind.VOID: Message("Hủy hồ sơ không hợp lệ", "Declared void"),
    EventKind.WITHDRAW: Message("Rút hồ sơ", "Withdrawn"),
    EventKind.WAIVE: Message("Miễn nhiệm vụ", "Waived"),
    EventKind.CANCEL: Message("Hủy nhiệm vụ", "Cancelled"),
    EventKind.SUCCEED: Message("Chuyển sang đơn vị kế thừa", "Passed to the successor"),
}
#: What happened, and to which subject of the paper (null: the paper itself).
Happening = tuple[EventKind, str | UUID | None]

NOT_OWED = Message(
    "Đơn vị không có nhiệm vụ giới thiệu gương điển hình theo kế hoạch.",
    "The unit owes no nominations under the plan.",
)
PAST_DUE_DATE = Message("Hạn gửi lại không được trước hôm nay.", "The date may not lie before today.")


def record_event(
    call: Call,
    obligation_id: UUID,
    event: EventKind,
    *,
    subject: str | UUID | None,
    source_kind: str,
    source_id: UUID,
    resubmit_before: datetime | None = None,
) -> Assessment:
    """`record_events` for one fact about one subject."""
    return record_events(
        call,
        obligation_id,
        [(event, subject)],
        source_kind=source_kind,
        source_id=source_id,
        resubmit_before=resubmit_before,
    )


def record_events(
    call: Call,
    obligation_id: UUID,
    events: Sequence[Happening],
    *,
    source_kind: str,
    source_id: UUID,
    at: datetime | None = None,
    resubmit_before: datetime | None = None,
) -> Assessment:
    """Append facts about the subjects of one paper and store the verdict; the obligation is locked until the commit.

    A subject is what is counted (the exemplar, the person), `source_*` the nomination or submission. `at` is call.now
    but for what came on paper. A RETURN carries its limit (default: `resubmit_limit`). The caller's own workflow
    writes the audit row.
    """
    obligation = locked(call, obligation_id)
    while obligation.succeeded_by_id is not None:
        # A paper that was settled before its unit ended, and is opened again: it counts where the obligation went.
        obligation = locked(call, obligation.succeeded_by_id)
    before = obligation.state
    verdict = append(
        call,
        obligation,
        events,
        at=at,
        source_kind=source_kind,
        source_id=source_id,
        resubmit_before=resubmit_before,
    )
    for event in dict.fromkeys(event for event, _subject in events):
        history.record(
            call,
            kind="obligation",
            object_id=obligation.id,
            action=event.lower(),
            label=EVENT_WORDS[event].vi,
            from_state=before,
            to_state=obligation.state,
            details={"source_kind": source_kind, "source_id": str(source_id)},
        )
    return verdict


def locked(call: Call, obligation_id: UUID) -> Obligation:
    """The obligation as the database has it now, locked for this transaction; 404 when there is none."""
    return call.one(
        select(Obligation)
        .where(col(Obligation.id) == obligation_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def append(
    call: Call,
    obligation: Obligation,
    events: Sequence[Happening],
    *,
    at: datetime | None = None,
    source_kind: str | None = None,
    source_id: UUID | None = None,
    resubmit_before: datetime | None = None,
) -> Assessment:
    """Append facts to an obligation whose row this transaction holds, judge again, store the verdict."""
    facts = _ledger(call, obligation)
    policy, limit = None, resubmit_before
    if any(event is EventKind.RETURN for event, _ in events):
        policy = ledger.policy_of(units.authority(call).policy)
        limit = limit or _answer_limit(call, obligation.due_before, None)
    for event, subject in events:
        returned = event is EventKind.RETURN
        row = ObligationEvent(
            obligation_id=obligation.id,
            seq=obligation.last_event_seq + 1,
            event=event,
            at=at or call.now,
            subject=None if subject is None else str(subject),
            source_kind=source_kind,
            source_id=source_id,
            resubmit_before=limit if returned else resubmit_before,
            resubmit_policy=policy if returned else None,
        )
        facts.events.append(ledger.engine_event(row))
        obligation.last_event_seq = row.seq
        call.session.add(row)
    verdict = facts.judge(call.now, call.zone)
    ledger.store(obligation, verdict)
    call.session.flush()
    return verdict


def reassess(call: Call, obligation: Obligation) -> Assessment:
    """Judge again after an extension was granted; pending rows are flushed first."""
    call.session.flush()
    verdict = _ledger(call, obligation).judge(call.now, call.zone)
    ledger.store(obligation, verdict)
    call.session.flush()
    return verdict


def assess(call: Call, obligation_ids: Collection[UUID]) -> dict[UUID, Assessment]:
    """The engine's verdicts as of call.now: four selects, whatever their number."""
    if not obligation_ids:
        return {}
    rows = list(call.session.scalars(select(Obligation).where(col(Obligation.id).in_(obligation_ids))))
    facts = ledger.load(call, ledger.with_periods(call, rows))
    return {key: found.judge(call.now, call.zone) for key, found in facts.items()}


def hard_close_refusal(call: Call, obligation_id: UUID, resubmit_before: datetime | None = None) -> Message | None:
    """Why nothing new is received for this obligation at call.now, or None (rules 4 and 5).

    `resubmit_before` marks the answer to a return, which is received until its limit even after the hard close.
    """
    obligation = call.one(select(Obligation).where(col(Obligation.id) == obligation_id))
    facts = _ledger(call, obligation)
    return submission_refusal(call.now, facts.period, call.zone, facts.extensions, resubmit_before)


def resubmit_limit(call: Call, obligation_id: UUID | None, resubmit_due: date | None = None) -> datetime:
    """Until before when an item returned at call.now may be answered without loss (rule 5).

    An item that counts for no obligation has no limit but the date given.
    `resubmit_due` is a local date, inclusive; by default the authority's number of working days from today (5).
    Raises 422 for a date before today.
    """
    if resubmit_due is not None and resubmit_due < call.today:
        raise unprocessable([FieldError("resubmit_due", PAST_DUE_DATE)])
    if obligation_id is None:
        return _answer_limit(call, call.now, resubmit_due)
    obligation = call.one(select(Obligation).where(col(Obligation.id) == obligation_id))
    return _answer_limit(call, obligation.due_before, resubmit_due)


def _answer_limit(call: Call, effective_due: datetime, resubmit_due: date | None) -> datetime:
    days = period_rules.calendar(call)
    if resubmit_due is None:
        n = int(units.authority(call).policy.get("resubmit_working_days", RESUBMIT_WORKING_DAYS))
        resubmit_due = days.add_working_days(call.today, n)
    return limit_of_answer(call.now, effective_due, call.zone, days, resubmit_due)


@dataclass(frozen=True, slots=True)
class Picked:
    """Where a nomination goes: null when nothing receives it, with the reason either way."""

    obligation_id: UUID | None
    reason: Message


def pick_nomination_obligation(
    call: Call, unit_id: UUID, now: datetime, chosen_period_id: UUID | None = None
) -> Picked:
    """Rule 8: the obligation a nomination sent `now` by this unit counts for.

    The officer may choose another period that still receives nominations; one the unit does not owe is 404.
    """
    owed = _nomination_obligations(call, unit_id)
    facts = ledger.load(call, owed)
    if chosen_period_id is None:
        return _by_rule(owed, facts, call, now)
    chosen = next((obligation for obligation, period in owed if period.id == chosen_period_id), None)
    if chosen is None:
        raise not_found()
    refusal = submission_refusal(now, facts[chosen.id].period, call.zone, facts[chosen.id].extensions)
    return Picked(chosen.id, _CHOSEN) if refusal is None else Picked(None, refusal)


_CHOSEN = Message("Tính cho kỳ do đơn vị chọn.", "Counts for the period the unit chose.")


def nomination_choice(call: Call, unit_id: UUID) -> NominationChoice:
    """What the officer sees before sending: the period the server would pick, and those he may choose."""
    owed = _nomination_obligations(call, unit_id)
    facts = ledger.load(call, owed)
    picked = _by_rule(owed, facts, call, call.now)
    options = [
        PeriodOption(
            duty_period_id=period.id,
            obligation_id=obligation.id,
            label=period.label,
            due_before=obligation.due_before,
            in_words=call.say(in_words(last_day_before(obligation.due_before, call.zone))),
            time_left=call.say(time_left_in_words(call.now, obligation.due_before, call.zone)),
            picked=obligation.id == picked.obligation_id,
        )
        for obligation, period in owed
        if submission_refusal(call.now, facts[obligation.id].period, call.zone, facts[obligation.id].extensions) is None
    ]
    return NominationChoice(obligation_id=picked.obligation_id, reason=call.say(picked.reason), options=options)


def _nomination_obligations(call: Call, unit_id: UUID) -> list[tuple[Obligation, DutyPeriod]]:
    rows = call.session.execute(
        select(Obligation, DutyPeriod)
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .join(Plan, col(Plan.id) == col(Duty.plan_id))
        .where(
            col(Obligation.unit_id) == unit_id,
            col(Obligation.kind) == DutyKind.NOMINATION,
            col(Obligation.state).not_in(ledger.CLOSED),
            col(Plan.state) == PlanState.ISSUED,
        )
        .order_by(col(Obligation.due_before), col(Obligation.id))
    )
    return [(obligation, period) for obligation, period in rows]


def _by_rule(
    owed: list[tuple[Obligation, DutyPeriod]], facts: dict[UUID, ledger.Ledger], call: Call, now: datetime
) -> Picked:
    if not owed:
        return Picked(None, NOT_OWED)
    fulfilled = {str(key) for key, found in facts.items() if found.judge(now, call.zone).met_at is not None}
    choice = choose_period([found.extended_period() for found in facts.values()], fulfilled, now)
    return Picked(UUID(choice.period.key) if choice.period else None, choice.reason)


def obligation_brief(call: Call, obligation_ids: Iterable[UUID]) -> dict[UUID, ObligationBrief]:
    """Obligations for embedding in nominations and submissions: one select."""
    wanted = set(obligation_ids)
    if not wanted:
        return {}
    rows = call.session.execute(_BRIEFS.where(col(Obligation.id).in_(wanted)))
    return {row.id: _brief(call, row) for row in rows}


_BRIEF_COLUMNS: tuple[Any, ...] = (
    col(Obligation.id),
    col(Obligation.duty_period_id),
    col(Obligation.year),
    col(Obligation.state),
    col(Obligation.timeliness),
    col(Obligation.binding),
    col(Obligation.days_late),
    col(Obligation.due_before),
    col(DutyPeriod.label),
    col(Duty.title),
)
_BRIEFS: Select[Any] = (
    select(*_BRIEF_COLUMNS)
    .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
    .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
)


def _brief(call: Call, found: Row[Any]) -> ObligationBrief:
    return ObligationBrief(
        id=found.id,
        duty_period_id=found.duty_period_id,
        period_label=found.label,
        year=found.year,
        duty_title=found.title,
        state=found.state,
        timeliness=timeliness_now(found, call.now),
        days_late=found.days_late,
        due_before=found.due_before,
        days_left=days_left(call.now, found.due_before, call.zone),
        in_words=call.say(in_words(last_day_before(found.due_before, call.zone))),
        time_left=call.say(time_left_in_words(call.now, found.due_before, call.zone)),
    )


def timeliness_now(found: Obligation | Row[Any], now: datetime) -> Timeliness:
    """The stored verdict; an obligation whose limit passed since the last sweep is MISSING."""
    waits = found.timeliness is Timeliness.NOT_DUE and found.state not in ledger.CLOSED
    passed = waits and found.binding is Binding.DUTY and now >= found.due_before
    stored: Timeliness = found.timeliness
    return Timeliness.MISSING if passed else stored


def refresh_timeliness(call: Call) -> int:
    """The sweep: judge again what time alone has changed (a limit passed, a returned item never answered)."""
    due = (
        select(Obligation)
        .where(col(Obligation.next_check_at) <= call.now)
        .order_by(col(Obligation.next_check_at), col(Obligation.id))
        .limit(SWEEP_BATCH)
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    )
    rows = list(call.session.scalars(due))
    if not rows:
        return 0
    facts = ledger.load(call, ledger.with_periods(call, rows))
    for obligation in rows:
        ledger.store(obligation, facts[obligation.id].judge(call.now, call.zone))
    return len(rows)


def _ledger(call: Call, obligation: Obligation) -> ledger.Ledger:
    return ledger.load(call, ledger.with_periods(call, [obligation]))[obligation.id]
