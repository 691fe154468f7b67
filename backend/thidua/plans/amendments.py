"""What an amendment would change in the issued plan and in what is owed, and why it may not (rule 10).

Read only: the guards of the workflow, the difference on the screen and the applying itself all look here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.plans import mass, queries
from thidua.plans.contents import DUTY_COLUMNS, PERIOD_COLUMNS, Contents, WrittenDuty, contents
from thidua.plans.deadlines import can_reschedule
from thidua.plans.enums import Binding, EventKind, ObligationState
from thidua.plans.issuing import owed
from thidua.plans.ledger import CLOSED
from thidua.plans.models import DutyPeriod, Obligation, ObligationEvent, Plan, PlanState

NOT_IN_FORCE = Message(
    "Kế hoạch gốc không còn hiệu lực nên không sửa đổi được.", "The plan is no longer in force and cannot be amended."
)
NO_CHANGE = Message(
    "Văn bản sửa đổi chưa thay đổi gì so với kế hoạch gốc.", "The amendment changes nothing in the plan yet."
)
DUTY_GONE = Message(
    "Nhiệm vụ “{duty}” đã giao, không bỏ bằng văn bản sửa đổi; đơn vị nào không phải làm thì hủy ở đơn vị đó.",
    "“{duty}” has been given out and cannot be taken out of the plan; cancel it where it is no longer owed.",
)
PERIOD_GONE = Message(
    "Kỳ “{period}” của nhiệm vụ “{duty}” đã giao nên không bỏ và không đổi tên được.",
    "Period “{period}” of “{duty}” has been given out; it can be neither taken out nor renamed.",
)
KIND_FIXED = Message(
    "Nhiệm vụ “{duty}” đã giao nên không đổi loại và điều kiện phát sinh.",
    "“{duty}” has been given out: its kind and the event it waits for stay.",
)
PAST_PERIOD = Message(
    "Kỳ “{period}” của nhiệm vụ “{duty}” có hạn đã qua.", "Period “{period}” of “{duty}” has a limit in the past."
)
OF_PERIOD = Message("{duty}, {period}: {reason}", "{duty}, {period}: {reason}")


@dataclass(slots=True)
class Amended:
    """What an amendment means. `moves` pairs the plan's periods with the amendment's where they differ, `shifted` are
    those with another limit, `adjust` has an obligation with its new binding and count; `made`, `kept` and `moved`
    count obligations.
    """

    before: Contents
    after: Contents
    codes: list[str] = field(default_factory=list)
    moves: list[tuple[DutyPeriod, DutyPeriod]] = field(default_factory=list)
    shifted: list[DutyPeriod] = field(default_factory=list)
    drop: list[Obligation] = field(default_factory=list)
    adjust: list[tuple[Obligation, Binding, int]] = field(default_factory=list)
    made: int = 0
    kept: int = 0
    moved: int = 0
    refusals: list[Message] = field(default_factory=list)


def amended(call: Call, amendment: Plan, base: Plan, obligations: Sequence[Obligation] | None = None) -> Amended:
    """What issuing the amendment now would do; `obligations` are the plan's when they are at hand (locked)."""
    before, after = contents(call, base.id), contents(call, amendment.id)
    found = Amended(before, after, [code for code in after.duties if duty_differs(before, after, code)])
    if base.state is not PlanState.ISSUED:
        found.refusals.append(NOT_IN_FORCE)
    if not found.codes and not clauses_differ(before, after) and set(before.duties) <= set(after.duties):
        found.refusals.append(NO_CHANGE)
    found.refusals += _gone(found)
    _moves(call, found)
    if found.codes:
        rows = obligations
        if rows is None:
            rows = list(call.session.scalars(select(Obligation).where(mass.of_plan(base.id))))
        _owing(call, base, found, rows)
    return found


def duty_differs(before: Contents, after: Contents, code: str) -> bool:
    """Whether a duty of the amendment is new or reads otherwise."""
    old, new = before.duties.get(code), after.duties[code]
    return (
        old is None or _columns_differ(old, new) or bool(set(old.periods) ^ set(new.periods)) or any(_moved(old, new))
    )


def clauses_differ(before: Contents, after: Contents) -> bool:
    """Whether any paragraph is new, gone or reads otherwise."""
    texts = [{path: row.text for path, row in side.clauses.items()} for side in (before, after)]
    return texts[0] != texts[1]


def sent_in(call: Call, period_ids: Sequence[UUID]) -> dict[UUID, int]:
    """For how many obligations of each period something was sent: one select."""
    rows = call.session.execute(
        select(col(Obligation.duty_period_id), func.count(func.distinct(col(Obligation.id))))
        .join(ObligationEvent, col(ObligationEvent.obligation_id) == col(Obligation.id))
        .where(
            col(Obligation.duty_period_id).in_(period_ids),
            col(ObligationEvent.event).in_((EventKind.SUBMIT, EventKind.NIL)),
        )
        .group_by(col(Obligation.duty_period_id))
    )
    return dict(rows.all())


def _columns_differ(old: WrittenDuty, new: WrittenDuty) -> bool:
    return any(getattr(old.duty, name) != getattr(new.duty, name) for name in DUTY_COLUMNS)


def _moved(old: WrittenDuty, new: WrittenDuty) -> Iterator[tuple[DutyPeriod, DutyPeriod]]:
    for label, row in old.periods.items():
        other = new.periods.get(label)
        if other is not None and any(getattr(row, name) != getattr(other, name) for name in PERIOD_COLUMNS):
            yield row, other


def _gone(found: Amended) -> Iterator[Message]:
    for code, old in found.before.duties.items():
        new = found.after.duties.get(code)
        name = {"duty": old.duty.title}
        if new is None:
            yield Message(DUTY_GONE.vi, DUTY_GONE.en, name)
            continue
        if (old.duty.kind, old.duty.owed_when) != (new.duty.kind, new.duty.owed_when):
            yield Message(KIND_FIXED.vi, KIND_FIXED.en, name)
        for label in old.periods:
            if label not in new.periods:
                yield Message(PERIOD_GONE.vi, PERIOD_GONE.en, {**name, "period": label})


def _moves(call: Call, found: Amended) -> None:
    for code in found.codes:
        old, new = found.before.duties.get(code), found.after.duties[code]
        if old is not None:
            found.moves += _moved(old, new)
        for label, row in new.periods.items():
            fresh = old is None or label not in old.periods
            if fresh and row.due_before <= call.now:
                names = {"duty": new.duty.title, "period": label}
                found.refusals.append(Message(PAST_PERIOD.vi, PAST_PERIOD.en, names))
    sent = sent_in(call, [row.id for row, _ in found.moves])
    titles = {row.id: new.duty.title for new in found.after.duties.values() for row in new.periods.values()}
    found.shifted = [row for row, other in found.moves if row.due_before != other.due_before]
    for row, other in found.moves:
        for reason in moving_refusals(call, row.due_before, other.due_before, sent.get(row.id, 0)):
            of_it: dict[str, object] = {"duty": titles[other.id], "period": row.label, "reason": reason}
            found.refusals.append(Message(OF_PERIOD.vi, OF_PERIOD.en, of_it))


def moving_refusals(call: Call, old: datetime, new: datetime, sent: int) -> tuple[Message, ...]:
    """Rule 10; a limit that stays is not moved."""
    return () if old == new else can_reschedule(old, new, call.now, call.zone, anybody_submitted=sent > 0)


def _owing(call: Call, base: Plan, found: Amended, obligations: Sequence[Obligation]) -> None:
    """What becomes of the obligations of the changed duties. What was sent for stays as it is (the limit aside)."""
    who = queries.organisation(call, base.year)
    by_period: dict[UUID, list[Obligation]] = {}
    for row in obligations:
        by_period.setdefault(row.duty_period_id, []).append(row)
    for code in found.codes:
        old, new = found.before.duties.get(code), found.after.duties[code]
        # A bloc owes once, whichever unit leads it.
        wanted = {
            (period.label, owner.bloc_id or owner.unit_id): owner.binding
            for period, owner in owed(new.duty, list(new.periods.values()), who)
        }
        present: set[tuple[str, UUID]] = set()
        for label, period in old.periods.items() if old else ():
            for row in by_period.get(period.id, ()):
                key = (label, row.bloc_id or row.unit_id)
                present.add(key)
                if old is not None and row.state not in CLOSED:
                    _one(found, old, new, row, wanted.get(key))
        ahead = {label for label, period in new.periods.items() if period.due_before > call.now}
        found.made += sum(key not in present and key[0] in ahead for key in wanted)
    moving = {row.id for row in found.shifted}
    gone = {row.id for row in found.drop}
    found.moved = sum(
        1
        for period_id in moving
        for row in by_period.get(period_id, ())
        if row.state not in CLOSED and row.id not in gone
    )


def _one(found: Amended, old: WrittenDuty, new: WrittenDuty, row: Obligation, binding: Binding | None) -> None:
    untouched = row.state is ObligationState.PENDING and row.last_event_seq == 0
    if binding is None and old.duty.audience != new.duty.audience:
        if untouched:
            found.drop.append(row)
        else:
            found.kept += 1
        return
    if not untouched:
        return
    forced = row.binding
    if binding is not None and (old.duty.binding, old.duty.audience) != (new.duty.binding, new.duty.audience):
        forced = binding
    if (forced, new.duty.min_count) != (row.binding, row.min_count):
        found.adjust.append((row, forced, new.duty.min_count))
