"""Many obligations at once: judged again, closed, told in their histories; as many statements for all as for one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import history
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.plans import ledger
from thidua.plans.enums import EventKind
from thidua.plans.models import Duty, DutyPeriod, Obligation, ObligationEvent

BATCH = 1_000


def lock(call: Call, which: Any) -> list[Obligation]:
    """The obligations that `which` finds, as the database has them now, locked in one order for this transaction."""
    statement = select(Obligation).where(which).order_by(col(Obligation.id)).with_for_update()
    return list(call.session.scalars(statement.execution_options(populate_existing=True)))


def of_period(period_id: UUID) -> Any:
    """The obligations of one period, for `lock`."""
    return col(Obligation.duty_period_id) == period_id


def of_plan(plan_id: UUID) -> Any:
    """The obligations of one plan, for `lock`."""
    periods = select(col(DutyPeriod.id)).join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
    return col(Obligation.duty_period_id).in_(periods.where(col(Duty.plan_id) == plan_id))


def judge_again(call: Call, obligations: Sequence[Obligation]) -> list[Obligation]:
    """Replay the events of each and store the verdicts; answers the open ones whose limit has moved."""
    call.session.flush()
    moved = []
    for rows in _batches(obligations):
        facts = ledger.load(call, ledger.with_periods(call, rows))
        for row in rows:
            before = row.due_before
            ledger.store(row, facts[row.id].judge(call.now, call.zone))
            if row.due_before != before and row.state not in ledger.CLOSED:
                moved.append(row)
    call.session.flush()
    return moved


def close(call: Call, obligations: Sequence[Obligation], event: EventKind) -> None:
    """Append one event that closes each of them, and store the verdicts."""
    for row in obligations:
        row.last_event_seq += 1
        call.session.add(ObligationEvent(obligation_id=row.id, seq=row.last_event_seq, event=event, at=call.now))
    judge_again(call, obligations)


def record(
    call: Call,
    obligations: Iterable[Obligation],
    action: str,
    label: Message,
    note: str | None,
    details: dict[str, Any],
) -> None:
    """One step in the history of each."""
    for row in obligations:
        history.record(
            call,
            kind="obligation",
            object_id=row.id,
            action=action,
            label=label.vi,
            to_state=row.state,
            note=note,
            details=details,
        )


def _batches(obligations: Sequence[Obligation]) -> Iterator[list[Obligation]]:
    rest = iter(obligations)
    while rows := list(islice(rest, BATCH)):
        yield rows
