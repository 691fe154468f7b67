"""The log of reminders for Home Affairs: which unit was reminded of what, when, and whether the mails left."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select
from sqlmodel import col

from thidua.core.call import Call
from thidua.core.paging import Page, Window
from thidua.identity.models import User
from thidua.notifications import queries, words
from thidua.notifications.models import DispatchOutcome, MailState, Notification, OutgoingMail, ReminderDispatch
from thidua.notifications.reminders import cause
from thidua.notifications.schemas import DispatchRead, MailCounts
from thidua.plans.deadlines import due_before, last_day_before
from thidua.plans.models import Duty, DutyPeriod, Obligation
from thidua.units.models import Unit
from thidua.units.queries import BRIEF_COLUMNS, Parent, brief

_NO_MAILS = MailCounts(waiting=0, sent=0, failed=0)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Filters:
    """The declared filters of the list; `on` is a local day."""

    unit_id: UUID | None = None
    obligation_id: UUID | None = None
    outcome: DispatchOutcome | None = None
    on: date | None = None


def list_dispatches(call: Call, window: Window, filters: Filters) -> Page[DispatchRead]:
    """Newest first. Two statements."""
    queries.require_office(call)
    statement = (
        select(ReminderDispatch, col(Duty.title), col(Duty.kind), col(DutyPeriod.label), *BRIEF_COLUMNS)
        .join(Obligation, col(Obligation.id) == col(ReminderDispatch.obligation_id))
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .join(Unit, col(Unit.id) == col(Obligation.unit_id))
        .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
    )
    given = (
        (col(Obligation.unit_id), filters.unit_id),
        (col(ReminderDispatch.obligation_id), filters.obligation_id),
        (col(ReminderDispatch.outcome), filters.outcome),
    )
    statement = statement.where(*(column == value for column, value in given if value is not None))
    if filters.on is not None:
        # The limit of the day before is the midnight with which the day begins.
        begins, ends = due_before(filters.on - _DAY, call.zone), due_before(filters.on, call.zone)
        statement = statement.where(col(ReminderDispatch.at) >= begins, col(ReminderDispatch.at) < ends)
    statement, sort = queries.DISPATCHES.page(statement, window)
    rows = list(call.session.execute(statement).all())
    kept, cursor = queries.DISPATCHES.cut(rows, window, sort, lambda row: row[0])
    mails = _mails(call, [row[0] for row in kept], {row[4] for row in kept})
    return Page(items=[_as_read(call, row, mails) for row in kept], next_cursor=cursor)


def _as_read(call: Call, row: Any, mails: dict[str, MailCounts]) -> DispatchRead:
    dispatch, title, kind, label = row[:4]
    return DispatchRead(
        id=dispatch.id,
        at=dispatch.at,
        unit=brief(*row[4:]),
        obligation_id=dispatch.obligation_id,
        duty=title,
        kind=kind,
        period=label,
        offset_days=dispatch.offset_days,
        in_words=call.say(words.rule(dispatch.offset_days)),
        last_good_day=last_day_before(dispatch.effective_due, call.zone),
        outcome=dispatch.outcome,
        recipients=dispatch.recipients,
        mails=mails.get(_cause(dispatch), _NO_MAILS),
    )


def _cause(dispatch: ReminderDispatch) -> str:
    return cause(dispatch.obligation_id, dispatch.rule_id, dispatch.effective_due)


def _mails(call: Call, dispatches: Sequence[ReminderDispatch], unit_ids: Collection[UUID]) -> dict[str, MailCounts]:
    """By cause. Looked for among the people of these units, by the unique index over person and cause."""
    if not dispatches:
        return {}
    state = col(OutgoingMail.state)
    waits = col(Notification.mail_at).is_not(None) | (state == MailState.QUEUED)
    rows = call.session.execute(
        select(
            col(Notification.dedupe_key),
            *(
                func.sum(case((condition, 1), else_=0))
                for condition in (
                    waits,
                    state == MailState.SENT,
                    state == MailState.FAILED,
                )
            ),
        )
        .outerjoin(OutgoingMail, col(OutgoingMail.id) == col(Notification.mail_id))
        .where(
            col(Notification.user_id).in_(select(col(User.id)).where(col(User.unit_id).in_(unit_ids))),
            col(Notification.dedupe_key).in_([_cause(one) for one in dispatches]),
        )
        .group_by(col(Notification.dedupe_key))
    )
    return {key: MailCounts(waiting=waiting, sent=sent, failed=failed) for key, waiting, sent, failed in rows}
