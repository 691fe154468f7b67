"""What the reminders will say and to how many units, as things stand: for Home Affairs before a rule is changed."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from thidua.core.call import Call
from thidua.notifications import queries, words
from thidua.notifications.models import DispatchOutcome, ReminderDispatch, ReminderRule, ReminderRun
from thidua.notifications.schemas import LastRun, OutlookLine, OutlookRead, Sample
from thidua.plans.deadlines import due_before, last_day_before, reminder_at
from thidua.plans.enums import Binding
from thidua.plans.ledger import CLOSED
from thidua.plans.models import Duty, DutyPeriod, Obligation, Plan, PlanState

_DAY = timedelta(days=1)


def outlook(call: Call, days: int) -> OutlookRead:
    """The runs of the next `days` days. Four statements, whatever the number of units."""
    queries.require_office(call)
    last = _last_run(call)
    over = last is not None and last.day == call.today and last.finished_at is not None
    first = call.today + _DAY if over else call.today
    until = call.today + days * _DAY
    return OutlookRead(
        next_run_at=reminder_at(0, due_before(first, call.zone), call.zone),
        until=until,
        last_run=last,
        lines=sorted(_lines(call, first, until), key=lambda line: (line.on, line.last_good_day, line.duty)),
    )


def _last_run(call: Call) -> LastRun | None:
    run = call.session.scalar(select(ReminderRun).order_by(col(ReminderRun.day).desc()).limit(1))
    if run is None:
        return None
    counts: dict[DispatchOutcome, int] = dict(
        call.session.execute(
            select(col(ReminderDispatch.outcome), func.count())
            .where(col(ReminderDispatch.run_id) == run.id)
            .group_by(col(ReminderDispatch.outcome))
        ).all()
    )
    return LastRun(
        day=run.day,
        started_at=run.started_at,
        finished_at=run.finished_at,
        sent=counts.get(DispatchOutcome.SENT, 0),
        skipped=counts.get(DispatchOutcome.SKIPPED, 0),
    )


def _lines(call: Call, first: date, until: date) -> Iterator[OutlookLine]:
    rules = list(call.session.scalars(select(ReminderRule).where(col(ReminderRule.active))))
    if not rules:
        return
    offsets = [rule.offset_days for rule in rules]
    for owed in _unmet(call, first - max(offsets) * _DAY, until - min(offsets) * _DAY):
        last_day = last_day_before(owed.due_before, call.zone)
        for rule in rules:
            on = last_day + rule.offset_days * _DAY
            if first <= on <= until and not _closed(call, owed, rule.offset_days):
                yield OutlookLine(
                    on=on,
                    rule_id=rule.id,
                    offset_days=rule.offset_days,
                    in_words=call.say(words.rule(rule.offset_days)),
                    duty=owed.title,
                    kind=owed.kind,
                    period=owed.label,
                    last_good_day=last_day,
                    units=owed.units,
                )


def _unmet(call: Call, from_day: date, to_day: date) -> Sequence[Any]:
    """By duty, period and limit: how many units have sent nothing that counts."""
    group = (
        col(Duty.title),
        col(Duty.kind),
        col(DutyPeriod.label),
        col(DutyPeriod.hard_close_at),
        col(Obligation.due_before),
    )
    return call.session.execute(
        select(*group, func.count(col(Obligation.unit_id).distinct()).label("units"))
        .select_from(Obligation)
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .join(Plan, col(Plan.id) == col(Duty.plan_id))
        .where(
            col(Plan.state) == PlanState.ISSUED,
            col(Obligation.binding) == Binding.DUTY,
            col(Obligation.state).not_in(CLOSED),
            col(Obligation.first_valid_at).is_(None),
            col(Obligation.due_before) > due_before(from_day - _DAY, call.zone),
            col(Obligation.due_before) <= due_before(to_day, call.zone),
        )
        .group_by(col(Duty.id), col(DutyPeriod.id), *group)
    ).all()


def _closed(call: Call, owed: Any, offset: int) -> bool:
    """Nothing would be received any more when that reminder is due."""
    at = reminder_at(offset, owed.due_before, call.zone)
    return owed.hard_close_at is not None and owed.hard_close_at <= at and owed.due_before <= at


def next_period(call: Call) -> tuple[str, str, datetime] | None:
    """(duty, period, limit) of what comes next in the plans in force; the last there was when nothing comes."""
    limit = col(DutyPeriod.due_before)
    found = (
        select(col(Duty.title), col(DutyPeriod.label), limit)
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .join(Plan, col(Plan.id) == col(Duty.plan_id))
        .where(col(Plan.state) == PlanState.ISSUED, col(Duty.binding) == Binding.DUTY, col(Duty.owed_when).is_(None))
        .limit(1)
    )
    coming = found.where(limit > call.now).order_by(limit, col(DutyPeriod.id))
    row = call.session.execute(coming).first() or call.session.execute(found.order_by(limit.desc())).first()
    return None if row is None else (row[0], row[1], row[2])


def sample(call: Call, offset: int, about: tuple[str, str, datetime]) -> Sample:
    """What a rule says of a period, on the rule's day."""
    duty, label, limit = about
    said = words.reminder(duty, label, reminder_at(offset, limit, call.zone), limit, call.zone, returned=False)
    return Sample(title=call.say(said.title), text=call.say(said.body))
