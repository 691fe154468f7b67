"""What passes on of the obligations of units that end (domain.md sections 2 and 3).

Results stay: what was accepted, waived or cancelled, and a limit that had passed before the day with nothing made for
it. Every other open obligation goes on with each successor, once; the first successor receives what was made for it,
with the instants at which it was received. Bloc obligations stay the bloc's: its new lead unit owes them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import db, history
from thidua.core.access import SYSTEM
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.handover import Effect, Handover, HandoverItem, HandoverLine, counted, line
from thidua.core.ids import new_id
from thidua.plans import next_steps, service
from thidua.plans.deadline_words import day_words
from thidua.plans.deadlines import last_day_before
from thidua.plans.enums import EventKind, ObligationState, Timeliness
from thidua.plans.models import Duty, DutyPeriod, Extension, ExtensionState, Obligation, ObligationEvent
from thidua.units.models import Unit

KIND = "obligation"
OPEN = (ObligationState.PENDING, ObligationState.SUBMITTED, ObligationState.RETURNED)
_ENDS = (EventKind.WAIVE, EventKind.CANCEL, EventKind.SUCCEED)

GOES = Message("nhiệm vụ chưa hoàn thành chuyển sang đơn vị kế thừa", "open obligations pass on")
OF_BLOC = Message("nhiệm vụ của Khối chuyển sang Khối trưởng mới", "bloc obligations pass to the new lead unit")
MISSED = Message(
    "nhiệm vụ đã quá hạn, chưa có hồ sơ: kết quả giữ nguyên ở đơn vị cũ",
    "obligations whose limit passed with nothing made: the result stays",
)
RESULTS = Message("kết quả đã có được giữ nguyên ở đơn vị cũ", "results stay where they are")
CANCELLED = Message("nhiệm vụ chưa hoàn thành được hủy", "open obligations are cancelled")
LEFT = Message("nhiệm vụ đã gửi, chờ kết quả thẩm định, giữ nguyên", "obligations under review stay")
REQUESTS = Message("đề nghị gia hạn chờ giải quyết chuyển theo", "extension requests pass on")
_RECEIVED = Message("Tiếp nhận từ đơn vị cũ", "Taken over from the predecessor")


class _Row:
    """An obligation with what names it."""

    def __init__(self, obligation: Obligation, period: DutyPeriod, title: str, unit: str) -> None:
        self.obligation, self.period, self.title, self.unit = obligation, period, title, unit


def hand_over(call: Call, handover: Handover) -> list[HandoverLine]:
    """The port of plans; see the module."""
    rows = _owed(call, handover)
    open_ = [row for row in rows if row.obligation.state in OPEN]
    results = counted("OBLIGATIONS_DONE", Effect.STAYS, RESULTS, len(rows) - len(open_))
    bloc_rows = [row for row in open_ if row.obligation.bloc_id is not None]
    own = [row for row in open_ if row not in bloc_rows]
    if handover.dissolving:
        return _cancel(call, handover, own) + results
    begun = next_steps.made_for(replace(call, actor=SYSTEM), [row.obligation.id for row in own])
    going = [r for r in own if r.obligation.due_before > handover.starts_at or begun.get(r.obligation.id)]
    staying = [row for row in own if row not in going]
    requests = _requests(call, going)
    if handover.applying:
        _pass_on(call, handover, going)
        _to_new_lead(call, handover, bloc_rows)
    else:
        handover.obligations |= {row.obligation.id: row.obligation.id for row in [*going, *bloc_rows]}
    item = _item(call)
    return [
        *line("OBLIGATIONS_GO", Effect.MOVES, GOES, going, item),
        *line("OBLIGATIONS_BLOC", Effect.MOVES, OF_BLOC, bloc_rows, item),
        *counted("EXTENSION_REQUESTS", Effect.MOVES, REQUESTS, requests),
        *line("OBLIGATIONS_MISSED", Effect.STAYS, MISSED, staying, item),
        *results,
    ]


def _owed(call: Call, handover: Handover) -> list[_Row]:
    statement = (
        select(Obligation, DutyPeriod, col(Duty.title), col(Unit.name))
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .join(Unit, col(Unit.id) == col(Obligation.unit_id))
        .where(col(Obligation.unit_id).in_(handover.predecessors))
        .order_by(col(Obligation.due_before), col(Obligation.id))
    )
    if handover.applying:
        statement = statement.with_for_update(of=Obligation).execution_options(populate_existing=True)
    return [_Row(*row) for row in call.session.execute(statement)]


def _item(call: Call) -> Any:
    def named(row: _Row) -> HandoverItem:
        last = day_words(last_day_before(row.obligation.due_before, call.zone)).render("vi")
        return HandoverItem(KIND, row.obligation.id, f"{row.title} · {row.period.label}", f"{row.unit} · {last}")

    return named


def _requests(call: Call, rows: Sequence[_Row]) -> int:
    ids = [row.obligation.id for row in rows]
    asked = select(col(Extension.id)).where(
        col(Extension.obligation_id).in_(ids), col(Extension.state) == ExtensionState.REQUESTED
    )
    return len(call.session.scalars(asked).all())


def _pass_on(call: Call, handover: Handover, rows: Sequence[_Row]) -> None:
    for row in rows:
        old = row.obligation
        for place, heir in enumerate(handover.heirs[old.unit_id]):
            target = _target(call, old, row.period, heir)
            _copy_extensions(call, old, target)
            if place == 0:
                _copy_events(call, old, target)
                _move_requests(call, handover, old, target)
                handover.obligations[old.id] = target.id
                handover.moved(KIND, old.id, old.unit_id, heir)
                old.succeeded_by_id = target.id
            before = target.state
            service.reassess(call, target)
            _tell(call, handover, target, "receive", _RECEIVED.vi, before)
        before = old.state
        service.append(call, old, [(EventKind.SUCCEED, None)], source_kind="succession", source_id=handover.id)
        _tell(call, handover, old, "succeed", service.EVENT_WORDS[EventKind.SUCCEED].vi, before)


def _target(call: Call, old: Obligation, period: DutyPeriod, heir: UUID) -> Obligation:
    """The successor's own obligation for this period: made here, or there already. Once each, whoever comes first."""
    call.session.flush()
    call.session.execute(
        db.insert(call.session, Obligation)
        .values(
            id=new_id(),
            version=1,
            created_at=call.now,
            updated_at=call.now,
            duty_period_id=period.id,
            unit_id=heir,
            year=old.year,
            kind=old.kind,
            binding=old.binding,
            state=ObligationState.PENDING,
            timeliness=Timeliness.NOT_DUE,
            days_late=0,
            count=0,
            min_count=old.min_count,
            due_before=period.due_before,
            last_event_seq=0,
        )
        .on_conflict_do_nothing()
    )
    return call.session.scalars(
        select(Obligation)
        .where(
            col(Obligation.duty_period_id) == period.id,
            col(Obligation.unit_id) == heir,
            col(Obligation.bloc_id).is_(None),
        )
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def _copy_events(call: Call, old: Obligation, target: Obligation) -> None:
    """What happened to the papers goes with them, each at its own instant."""
    rows = call.session.scalars(
        select(ObligationEvent)
        .where(col(ObligationEvent.obligation_id) == old.id, col(ObligationEvent.event).not_in(_ENDS))
        .order_by(col(ObligationEvent.seq))
    )
    for event in rows.all():
        target.last_event_seq += 1
        call.session.add(
            ObligationEvent(
                obligation_id=target.id,
                seq=target.last_event_seq,
                event=event.event,
                at=event.at,
                subject=event.subject,
                source_kind=event.source_kind,
                source_id=event.source_id,
                resubmit_before=event.resubmit_before,
                resubmit_policy=event.resubmit_policy,
            )
        )


def _copy_extensions(call: Call, old: Obligation, target: Obligation) -> None:
    """More time that was granted stays granted; of two the longer one counts."""
    for extension in _extensions(call, old, ExtensionState.GRANTED):
        kept = ("state", "new_due_on", "due_before", "reason", "document", "kind", "scoring_effect", "granted_at")
        call.session.add(
            Extension(
                obligation_id=target.id,
                unit_id=target.unit_id,
                requested_by=extension.requested_by,
                **{name: getattr(extension, name) for name in kept},
            )
        )


def _move_requests(call: Call, handover: Handover, old: Obligation, target: Obligation) -> None:
    for extension in _extensions(call, old, ExtensionState.REQUESTED):
        handover.moved("extension", extension.id, extension.unit_id, target.unit_id)
        extension.obligation_id, extension.unit_id = target.id, target.unit_id


def _extensions(call: Call, old: Obligation, state: ExtensionState) -> Iterable[Extension]:
    wanted = select(Extension).where(col(Extension.obligation_id) == old.id, col(Extension.state) == state)
    return call.session.scalars(wanted.order_by(col(Extension.id))).all()


def _to_new_lead(call: Call, handover: Handover, rows: Sequence[_Row]) -> None:
    for row in rows:
        obligation = row.obligation
        before, heir = obligation.unit_id, handover.heir(obligation.unit_id)
        handover.moved(KIND, obligation.id, before, heir)
        handover.obligations[obligation.id] = obligation.id
        obligation.unit_id = heir
        _tell(call, handover, obligation, "receive", _RECEIVED.vi, obligation.state)
    call.session.flush()


def _cancel(call: Call, handover: Handover, rows: Sequence[_Row]) -> list[HandoverLine]:
    """Nobody inherits: what is not under review ends; what had fallen due stays a result."""
    reviewed = [row for row in rows if row.obligation.state is ObligationState.SUBMITTED]
    ending = [row for row in rows if row not in reviewed and row.obligation.due_before > handover.starts_at]
    missed = [row for row in rows if row not in reviewed and row not in ending]
    for row in ending if handover.applying else ():
        before = row.obligation.state
        service.append(
            call, row.obligation, [(EventKind.CANCEL, None)], source_kind="succession", source_id=handover.id
        )
        handover.moved(KIND, row.obligation.id, row.obligation.unit_id, None)
        _tell(call, handover, row.obligation, "cancel", service.EVENT_WORDS[EventKind.CANCEL].vi, before)
    item = _item(call)
    return [
        *line("OBLIGATIONS_END", Effect.ENDS, CANCELLED, ending, item),
        *line("OBLIGATIONS_REVIEWED", Effect.STAYS, LEFT, reviewed, item),
        *line("OBLIGATIONS_MISSED", Effect.STAYS, MISSED, missed, item),
    ]


def _tell(
    call: Call, handover: Handover, obligation: Obligation, action: str, label: str, before: ObligationState
) -> None:
    history.record(
        call,
        kind=KIND,
        object_id=obligation.id,
        action=action,
        label=label,
        from_state=before,
        to_state=obligation.state,
        details={"succession_id": str(handover.id)},
    )
