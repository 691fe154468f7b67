"""More time for many units at once, for an announced outage say: listed first, then given in one transaction.

Every obligation gets an extension of its own, with its history, audit row and notice, as if it were given singly.
What needs none, what has a later limit already and what the caller may not decide is listed and left out, so that
the same request twice gives nothing twice.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, forbidden, not_found, unprocessable
from thidua.core.ids import new_id
from thidua.core.payload import Payload
from thidua.plans import extensions, ledger, mass, queries
from thidua.plans import periods as period_rules
from thidua.plans.deadlines import Assessment, GrantedExtension, due_before, in_words
from thidua.plans.enums import ExtensionKind, Roll, Timeliness
from thidua.plans.models import Duty, DutyPeriod, Extension, ExtensionState, Obligation
from thidua.plans.obligation_schemas import BulkExtensionCreate, BulkExtensionRead, BulkFilter, BulkLine
from thidua.plans.obligations import may_grant
from thidua.plans.workflow import NOT_LONGER, OBLIGATION, OWN_UNIT
from thidua.units import queries as units
from thidua.units.models import Unit

#: More than these are extended by narrower requests.
MOST = 2_000
TOO_MANY = Message(
    "Có hơn {most} nhiệm vụ; cần thu hẹp điều kiện.", "There are more than {most}; narrow the conditions."
)
NO_FILTER = Message("Cần chọn ít nhất một điều kiện.", "At least one condition is needed.")
NO_DATE = Message("Vui lòng nhập hạn mới.", "The new date is required.")
DATE_ORDER = Message("Ngày kết thúc phải sau ngày bắt đầu.", "The end must come after the start.")
NOT_SEEN = Message("Xem trước danh sách rồi mới gia hạn.", "Look at the list before extending.")
CHANGED = Message("Danh sách đã thay đổi. Xem lại trước khi gia hạn.", "The list has changed. Look at it again first.")
NOTHING = Message("Không có nhiệm vụ nào cần gia hạn.", "There is nothing to extend.")
ON_TIME = Message("Đã nộp đúng hạn", "Sent in time")


@dataclass(slots=True)
class _Line:
    """One obligation with its present verdict and the one with more time."""

    obligation: Obligation
    title: str
    label: str
    now: Assessment
    after: Assessment
    kind: ExtensionKind
    skipped: Message | None


def extend(call: Call, body: Payload[BulkExtensionCreate]) -> BulkExtensionRead:
    """The list, or its application; see the module."""
    if not (call.actor.has(Role.HOME_AFFAIRS) or call.actor.leads_as(Role.COUNCIL)):
        raise forbidden()
    data = body.value()
    _check_ids(call, data.filter)
    call.found()
    new_due_on = _new_date(call, data)
    rows = mass.lock(call, _which(call, data.filter)) if not data.dry_run else _look(call, data.filter)
    if len(rows) > MOST:
        raise unprocessable([FieldError("filter", Message(TOO_MANY.vi, TOO_MANY.en, {"most": MOST}))])
    lines = _lines(call, rows, data, due_before(new_due_on, call.zone))
    print_ = _fingerprint(lines, new_due_on)
    if not data.dry_run:
        _apply(call, lines, data, new_due_on, print_)
    return BulkExtensionRead(
        dry_run=data.dry_run,
        new_due_on=new_due_on,
        in_words=call.say(in_words(new_due_on)),
        granted=sum(line.skipped is None for line in lines),
        skipped=sum(line.skipped is not None for line in lines),
        lines=_read(call, lines),
        fingerprint=print_,
    )


def _check_ids(call: Call, wanted: BulkFilter) -> None:
    for column, ids in ((col(Unit.id), wanted.unit_ids), (col(DutyPeriod.id), wanted.duty_period_ids)):
        known = set(call.session.scalars(select(column).where(column.in_(ids)))) if ids else set()
        if set(ids) - known:
            raise not_found()


def _new_date(call: Call, data: BulkExtensionCreate) -> date:
    wanted, errors = data.filter, []
    named = (wanted.kinds, wanted.period, wanted.duty_period_ids, wanted.unit_ids, wanted.due_from, wanted.due_to)
    if not any(named):
        errors.append(FieldError("filter", NO_FILTER))
    if wanted.due_from and wanted.due_to and wanted.due_to < wanted.due_from:
        errors.append(FieldError("filter.due_to", DATE_ORDER))
    if data.new_due_on is None and wanted.due_to is None:
        errors.append(FieldError("new_due_on", NO_DATE))
    if errors:
        raise unprocessable(errors)
    if data.new_due_on is not None or wanted.due_to is None:
        return data.new_due_on or call.today
    return period_rules.calendar(call).roll(wanted.due_to + timedelta(days=1), Roll.NEXT)


def _which(call: Call, wanted: BulkFilter) -> Any:
    periods = select(col(DutyPeriod.id))
    if wanted.period is not None:
        periods = periods.where(col(DutyPeriod.label) == wanted.period)
    if wanted.duty_period_ids:
        periods = periods.where(col(DutyPeriod.id).in_(wanted.duty_period_ids))
    which = queries.visible_obligations(call) & col(Obligation.state).not_in(ledger.CLOSED)
    if wanted.period is not None or wanted.duty_period_ids:
        which &= col(Obligation.duty_period_id).in_(periods)
    if wanted.year is not None:
        which &= col(Obligation.year) == wanted.year
    if wanted.kinds:
        which &= col(Obligation.kind).in_(wanted.kinds)
    if wanted.unit_ids:
        which &= col(Obligation.unit_id).in_(wanted.unit_ids)
    if wanted.due_from is not None:
        which &= col(Obligation.due_before) >= due_before(wanted.due_from, call.zone)
    if wanted.due_to is not None:
        which &= col(Obligation.due_before) <= due_before(wanted.due_to, call.zone)
    return which


def _look(call: Call, wanted: BulkFilter) -> list[Obligation]:
    statement = select(Obligation).where(_which(call, wanted)).order_by(col(Obligation.id)).limit(MOST + 1)
    return list(call.session.scalars(statement))


def _lines(call: Call, rows: Sequence[Obligation], data: BulkExtensionCreate, limit: datetime) -> list[_Line]:
    """Each judged with and without the extension; sorted as it is shown: by limit, duty, then the order of making."""
    facts = ledger.load(call, ledger.with_periods(call, rows))
    decided = OBLIGATION.load_facts(call, rows)
    named = {
        period_id: (title, label)
        for period_id, label, title in call.session.execute(
            select(col(DutyPeriod.id), col(DutyPeriod.label), col(Duty.title))
            .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
            .where(col(DutyPeriod.id).in_({row.duty_period_id for row in rows}))
        )
    }
    lines = []
    for row in rows:
        kind = ExtensionKind.AFTER_FACT if call.now >= row.due_before else ExtensionKind.BEFORE
        now = facts[row.id].judge(call.now, call.zone)
        facts[row.id].extensions.append(GrantedExtension(limit, kind, data.scoring_effect, data.reason))
        after = facts[row.id].judge(call.now, call.zone)
        skipped = None
        if not may_grant(call, row, decided[row.id]):
            skipped = OWN_UNIT
        elif limit <= row.due_before:
            skipped = NOT_LONGER
        elif now.timeliness is Timeliness.ON_TIME:
            skipped = ON_TIME
        title, label = named[row.duty_period_id]
        lines.append(_Line(row, title, label, now, now if skipped else after, kind, skipped))
    return sorted(lines, key=lambda line: (line.obligation.due_before, line.title, line.label, line.obligation.id))


def _fingerprint(lines: Sequence[_Line], new_due_on: date) -> str:
    said = [f"{line.obligation.id}:{line.obligation.version}:{line.skipped is None}" for line in lines]
    return hashlib.sha256("\n".join([new_due_on.isoformat(), *said]).encode()).hexdigest()


def _apply(call: Call, lines: Sequence[_Line], data: BulkExtensionCreate, new_due_on: date, print_: str) -> None:
    if data.seen is None:
        raise unprocessable([FieldError("seen", NOT_SEEN)])
    given = [line for line in lines if line.skipped is None]
    if data.seen != print_:
        raise conflict(CHANGED, code="list_changed")
    if not given:
        raise conflict(NOTHING)
    limit = due_before(new_due_on, call.zone)
    made = [
        Extension(
            obligation_id=line.obligation.id,
            unit_id=line.obligation.unit_id,
            state=ExtensionState.GRANTED,
            new_due_on=new_due_on,
            due_before=limit,
            reason=data.reason,
            document=data.document,
            kind=line.kind,
            scoring_effect=data.scoring_effect,
            granted_at=call.now,
            requested_by=call.actor.user_id,
        )
        for line in given
    ]
    call.session.add_all(made)
    mass.judge_again(call, [line.obligation for line in given])
    for extension in made:
        extensions.record_given(call, extension)
    audit.note(
        call,
        "extension.bulk",
        "extension",
        new_id(),
        {"granted": len(made), "new_due_on": new_due_on.isoformat(), "document": data.document},
    )


def _read(call: Call, lines: Sequence[_Line]) -> list[BulkLine]:
    named = units.briefs(call, {line.obligation.unit_id for line in lines})
    return [
        BulkLine(
            obligation_id=line.obligation.id,
            unit=named[line.obligation.unit_id],
            duty_title=line.title,
            period_label=line.label,
            last_good_day=line.now.effective_last_good_day,
            kind=line.kind,
            timeliness=line.now.timeliness,
            timeliness_after=line.after.timeliness,
            skipped=None if line.skipped is None else call.say(line.skipped),
        )
        for line in lines
    ]
