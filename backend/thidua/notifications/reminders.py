"""Reminders (domain.md section 3, rule 11): one run per local day from 08:00 on, unit by unit, each step once ever.

Dispatches, the notifications they cause (in which a waiting mail is a column), and the run's progress commit together:
a worker killed at any point leaves either all of a step or nothing of it, and another goes on from there. One worker
at a time makes a step, with the obligations locked, so that no submission can slip in between.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlmodel import col

from thidua.core import db
from thidua.core.call import Call
from thidua.core.ids import new_id
from thidua.notifications import delivery, queries, words
from thidua.notifications.delivery import News
from thidua.notifications.models import (
    DispatchOutcome,
    NotificationKind,
    ReminderDispatch,
    ReminderRule,
    ReminderRun,
)
from thidua.notifications.queries import Person
from thidua.plans import ledger
from thidua.plans.deadlines import (
    Assessment,
    due_before,
    due_reminders,
    reminder_at,
    submission_refusal,
)
from thidua.plans.enums import Binding, EventKind
from thidua.plans.ledger import Ledger
from thidua.plans.models import Duty, DutyPeriod, Extension, ExtensionState, Obligation, Plan, PlanState
from thidua.units.models import Unit

UNITS_PER_STEP = 100
#: Any constant: one worker at a time makes reminders.
RUN_LOCK = 7_308_042_040
_ROWS = 100


@dataclass(frozen=True, slots=True)
class Owed:
    """One obligation that may want a reminder, as the database has it now."""

    obligation: Obligation
    period: DutyPeriod
    duty: str
    facts: Ledger
    #: When more time was granted, by the limit it set.
    extended: Mapping[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Series:
    """Reminders towards one limit. What was due before it began is not owed: a return or an extension tells itself."""

    limit: datetime
    offsets: tuple[int, ...]
    began: datetime | None
    returned: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One dispatch to write."""

    owed: Owed
    rule: ReminderRule
    series: Series
    outcome: DispatchOutcome


def remind(call: Call) -> int:
    """The sweep: one step of today's run; how many dispatches were written (at least 1 while the run goes on)."""
    if call.now < reminder_at(0, due_before(call.today, call.zone), call.zone):
        return 0
    run = _running(call)
    if run is None:
        return 0
    rules = list(call.session.scalars(select(ReminderRule).where(col(ReminderRule.active))))
    unit_ids = _units(call, rules, run.after_unit_id) if rules else []
    written = _remind_units(call, run, rules, unit_ids)
    if len(unit_ids) < UNITS_PER_STEP:
        _digest(call, run)
        run.finished_at = call.now
        return written
    run.after_unit_id = unit_ids[-1]
    return max(1, written)


def _running(call: Call) -> ReminderRun | None:
    """Today's run; None when it is over or another worker is at it."""
    today = col(ReminderRun.day) == call.today
    finished = select(col(ReminderRun.id)).where(today, col(ReminderRun.finished_at).is_not(None))
    if call.session.scalar(finished) is not None or not db.try_hold(call.session, RUN_LOCK):
        return None
    call.session.execute(
        db.insert(call.session, ReminderRun)
        .values(id=new_id(), day=call.today, started_at=call.now)
        .on_conflict_do_nothing(index_elements=["day"])
    )
    return call.session.scalar(select(ReminderRun).where(today, col(ReminderRun.finished_at).is_(None)))


def _candidates(call: Call, rules: Sequence[ReminderRule], *columns: Any) -> Select[Any]:
    """Obliging, still owed, of an issued plan, within reach of the first rule, and not yet past the last one."""
    first = min(rule.offset_days for rule in rules)
    horizon = due_before(call.today - timedelta(days=min(first, 0)), call.zone)
    unmet = col(Obligation.first_valid_at).is_(None) & (col(Obligation.due_before) <= horizon)
    waits = col(Obligation.next_check_at) <= horizon
    return (
        select(*columns)
        .select_from(Obligation)
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .join(Plan, col(Plan.id) == col(Duty.plan_id))
        .join(Unit, col(Unit.id) == col(Obligation.unit_id))
        .where(
            col(Plan.state) == PlanState.ISSUED,
            col(Obligation.binding) == Binding.DUTY,
            col(Obligation.state).not_in(ledger.CLOSED),
            waits | (unmet & ~_over(max(rules, key=lambda rule: rule.offset_days))),
            col(Unit.valid_to).is_(None) | (col(Unit.valid_to) >= col(DutyPeriod.last_good_day)),
        )
    )


def _over(last: ReminderRule) -> ColumnElement[bool]:
    return (
        select(col(ReminderDispatch.id))
        .where(
            col(ReminderDispatch.obligation_id) == col(Obligation.id),
            col(ReminderDispatch.rule_id) == last.id,
            col(ReminderDispatch.effective_due) == col(Obligation.due_before),
        )
        .exists()
    )


def _units(call: Call, rules: Sequence[ReminderRule], after: UUID | None) -> list[UUID]:
    unit = col(Obligation.unit_id)
    statement = _candidates(call, rules, unit).distinct().order_by(unit).limit(UNITS_PER_STEP)
    return list(call.session.scalars(statement if after is None else statement.where(unit > after)))


def _remind_units(call: Call, run: ReminderRun, rules: Sequence[ReminderRule], unit_ids: Sequence[UUID]) -> int:
    if not unit_ids:
        return 0
    owed = _owed(call, rules, unit_ids)
    recorded = _recorded(call, [one.obligation.id for one in owed])
    steps = [step for one in owed for step in plan_steps(call, one, rules, recorded.get(one.obligation.id, set()))]
    people = queries.officers(call, unit_ids)
    told = [(step, recipients(step.rule, people[step.owed.obligation.unit_id])) for step in steps if _is_sent(step)]
    counts = {id(step): len(persons) for step, persons in told}
    written = _write(call, run, [(step, counts.get(id(step), 0)) for step in steps])
    delivery.tell(call, [(person, _news(call, step)) for step, persons in told for person in persons])
    return written


def _is_sent(step: Step) -> bool:
    return step.outcome is DispatchOutcome.SENT


def _owed(call: Call, rules: Sequence[ReminderRule], unit_ids: Sequence[UUID]) -> list[Owed]:
    rows = call.session.execute(
        _candidates(call, rules, Obligation, DutyPeriod, col(Duty.title))
        .where(col(Obligation.unit_id).in_(unit_ids))
        .order_by(col(Obligation.id))
        .with_for_update(of=Obligation)
        .execution_options(populate_existing=True)
    ).all()
    facts = ledger.load(call, [(obligation, period) for obligation, period, _title in rows])
    extended = _extended(call, facts.keys())
    return [
        Owed(obligation, period, title, facts[obligation.id], extended.get(obligation.id, {}))
        for obligation, period, title in rows
    ]


def _extended(call: Call, obligation_ids: Collection[UUID]) -> dict[UUID, dict[datetime, datetime]]:
    found: dict[UUID, dict[datetime, datetime]] = {}
    for row in call.session.scalars(
        select(Extension)
        .where(col(Extension.obligation_id).in_(obligation_ids), col(Extension.state) == ExtensionState.GRANTED)
        .order_by(col(Extension.granted_at).desc())
    ):
        if row.granted_at is not None:
            found.setdefault(row.obligation_id, {})[row.due_before] = row.granted_at
    return found


def _recorded(call: Call, obligation_ids: Sequence[UUID]) -> dict[UUID, set[tuple[UUID, datetime]]]:
    """{obligation: {(rule, limit)}} of what was dispatched or skipped before."""
    found: dict[UUID, set[tuple[UUID, datetime]]] = {}
    for obligation_id, rule_id, limit in call.session.execute(
        select(
            col(ReminderDispatch.obligation_id), col(ReminderDispatch.rule_id), col(ReminderDispatch.effective_due)
        ).where(col(ReminderDispatch.obligation_id).in_(obligation_ids))
    ):
        found.setdefault(obligation_id, set()).add((rule_id, limit))
    return found


def plan_steps(
    call: Call, owed: Owed, rules: Sequence[ReminderRule], recorded: set[tuple[UUID, datetime]]
) -> Iterator[Step]:
    """What rule 11 makes of one obligation now: the newest due rule is sent, passed ones are recorded as skipped."""
    by_offset = {rule.offset_days: rule for rule in rules}
    verdict = owed.facts.judge(call.now, call.zone)
    for series in series_of(verdict, owed, [*by_offset]):
        known = {rule.offset_days for rule in rules if (rule.id, series.limit) in recorded}
        due = due_reminders(call.now, series.limit, call.zone, series.offsets, known)
        send = due.send
        if send is not None and (_began_later(call, series, send) or _closed(call, owed, verdict)):
            send = None
        passed = due.skipped if send == due.send or due.send is None else (*due.skipped, due.send)
        for offset in passed:
            yield Step(owed, by_offset[offset], series, DispatchOutcome.SKIPPED)
        if send is not None:
            yield Step(owed, by_offset[send], series, DispatchOutcome.SENT)


def series_of(verdict: Assessment, owed: Owed, offsets: Sequence[int]) -> Iterator[Series]:
    """The series that run for one obligation: to its own limit while unmet, to that of a returned item."""
    if verdict.state in ledger.CLOSED or owed.obligation.binding is not Binding.DUTY:
        return
    limit, back = verdict.effective_due_before, verdict.resubmit_before
    if verdict.wants_reminder:
        yield Series(limit, tuple(offsets), owed.extended.get(limit), returned=False)
    if back is not None and not (verdict.wants_reminder and back == limit):
        until = tuple(offset for offset in offsets if offset <= 0)
        yield Series(back, until, _returned_at(owed, back, limit), returned=True)


def _returned_at(owed: Owed, back: datetime, limit: datetime) -> datetime | None:
    moments = [
        event.at
        for event in owed.facts.events
        if event.event is EventKind.RETURN
        and event.resubmit_before is not None
        and max(event.resubmit_before, limit) == back
    ]
    return max(moments, default=None)


def _began_later(call: Call, series: Series, offset: int) -> bool:
    return series.began is not None and reminder_at(offset, series.limit, call.zone) <= series.began


def _closed(call: Call, owed: Owed, verdict: Assessment) -> bool:
    """Nothing is received any more: a reminder would ask for the impossible."""
    facts = owed.facts
    refused = submission_refusal(call.now, facts.period, call.zone, facts.extensions, verdict.resubmit_before)
    return refused is not None


def recipients(rule: ReminderRule, people: Sequence[Person]) -> list[Person]:
    """Officers, or the leader, or both; where a unit has only the one kind, that one."""
    leaders = [person for person in people if person.is_lead]
    others = [person for person in people if not person.is_lead]
    told = (others or leaders) if rule.to_unit else []
    if rule.to_leader:
        told = [*told, *(person for person in (leaders or others) if person not in told)]
    return told


def _news(call: Call, step: Step) -> News:
    owed, series = step.owed, step.series
    obligation = owed.obligation
    kind = NotificationKind.RESUBMIT_REMINDER if series.returned else NotificationKind.REMINDER
    return News(
        key=cause(obligation.id, step.rule.id, series.limit),
        kind=kind,
        words=words.reminder(owed.duty, owed.period.label, call.now, series.limit, call.zone, returned=series.returned),
        link_kind="obligation",
        link_id=obligation.id,
        obligation_id=obligation.id,
    )


def cause(obligation_id: UUID, rule_id: UUID, limit: datetime) -> str:
    """What makes the notifications of one dispatch one: they bear it as their key."""
    return f"reminder:{obligation_id.hex}:{rule_id.hex}:{limit:%Y%m%dT%H%M%S}"


def _write(call: Call, run: ReminderRun, steps: Sequence[tuple[Step, int]]) -> int:
    rows = [
        {
            "id": new_id(),
            "obligation_id": step.owed.obligation.id,
            "rule_id": step.rule.id,
            "run_id": run.id,
            "effective_due": step.series.limit,
            "offset_days": step.rule.offset_days,
            "outcome": step.outcome,
            "recipients": reached,
            "at": call.now,
        }
        for step, reached in steps
    ]
    for start in range(0, len(rows), _ROWS):
        call.session.execute(
            db.insert(call.session, ReminderDispatch)
            .values(rows[start : start + _ROWS])
            .on_conflict_do_nothing(index_elements=["obligation_id", "rule_id", "effective_due"])
        )
    return len(rows)


def _digest(call: Call, run: ReminderRun) -> None:
    """What today's run found past its date, to Home Affairs; what the standing body owes, to the council's chair."""
    rows = call.session.execute(
        select(col(Duty.title), col(DutyPeriod.label), col(Obligation.unit_id), func.count())
        .select_from(ReminderDispatch)
        .join(ReminderRule, col(ReminderRule.id) == col(ReminderDispatch.rule_id))
        .join(Obligation, col(Obligation.id) == col(ReminderDispatch.obligation_id))
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .where(
            col(ReminderDispatch.run_id) == run.id,
            col(ReminderDispatch.outcome) == DispatchOutcome.SENT,
            col(ReminderRule.to_office),
        )
        .group_by(col(Duty.title), col(DutyPeriod.label), col(Obligation.unit_id))
        .order_by(col(Duty.title), col(DutyPeriod.label))
    ).all()
    if not rows:
        return
    own = queries.standing_body(call)
    _tell_digest(call, queries.office(call), [row for row in rows if row.unit_id != own])
    _tell_digest(call, queries.chairs(call), [row for row in rows if row.unit_id == own])


def _tell_digest(call: Call, people: list[Person], rows: Sequence[Any]) -> None:
    if not rows:
        return
    lines: dict[tuple[str, str], int] = {}
    for title, label, _unit, n in rows:
        lines[title, label] = lines.get((title, label), 0) + n
    units = len({row.unit_id for row in rows})
    said = words.digest(call.today, units, [(title, label, n) for (title, label), n in lines.items()])
    news = News(
        key=f"overdue:{call.today.isoformat()}", kind=NotificationKind.OVERDUE_DIGEST, words=said, link_kind="chase"
    )
    delivery.tell(call, delivery.everyone(people, news))


def limit_of_reminder(verdict: Assessment, binding: Binding, *, returned: bool) -> datetime | None:
    """The limit a reminder that waits in the post speaks of by now; None when it has no reason any more."""
    if verdict.state in ledger.CLOSED or binding is not Binding.DUTY:
        return None
    if returned:
        return verdict.resubmit_before
    return verdict.effective_due_before if verdict.wants_reminder else None
