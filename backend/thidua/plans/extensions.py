"""More time for one obligation: asked by the unit, given or refused by Home Affairs; also after the date has passed."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit, history, outbox
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, forbidden, unprocessable
from thidua.core.history import HistoryRead
from thidua.core.paging import Page, Sorting, Window, instant_key
from thidua.core.payload import Payload
from thidua.plans import ledger, queries, service
from thidua.plans.deadlines import due_before, in_words
from thidua.plans.enums import ExtensionKind, ScoringEffect
from thidua.plans.models import Extension, ExtensionState, Obligation
from thidua.plans.obligation_schemas import ExtensionAction, ExtensionCreate, ExtensionRead
from thidua.plans.obligations import may_grant, may_request
from thidua.plans.workflow import EXTENSION, NOT_LONGER, NOTHING_OWED, OBLIGATION, ExtensionFacts
from thidua.units import queries as units

SORTING = Sorting(col(Extension.id), {"created_at": instant_key(col(Extension.created_at))}, "created_at")

ONE_AT_A_TIME = Message(
    "Đề nghị gia hạn trước của đơn vị chưa được giải quyết.", "The unit's earlier request has not been answered yet."
)
FOR_OFFICE = Message("Mục này do Phòng Nội vụ quyết định.", "This is for Home Affairs to decide.")
REQUEST = Message("Đề nghị gia hạn", "Extension requested")
GRANT = Message("Gia hạn", "Extended")
WITHDRAW = Message("Rút đề nghị gia hạn", "Extension request withdrawn")


def list_extensions(call: Call, obligation_id: UUID, window: Window) -> Page[ExtensionRead]:
    """The extensions of one obligation, oldest first."""
    obligation = queries.obligation(call, obligation_id)
    statement, sort = SORTING.page(select(Extension).where(col(Extension.obligation_id) == obligation.id), window)
    rows = list(call.session.scalars(statement))
    kept, cursor = SORTING.cut(rows, window, sort)
    return Page(items=_read(call, kept), next_cursor=cursor)


def read_extension(call: Call, obligation_id: UUID, extension_id: UUID) -> ExtensionRead:
    """One extension."""
    return _read(call, [_find(call, obligation_id, extension_id)])[0]


def extension_history(call: Call, obligation_id: UUID, extension_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first."""
    return history.of(call, "extension", _find(call, obligation_id, extension_id).id)


def create_extension(call: Call, obligation_id: UUID, body: Payload[ExtensionCreate]) -> ExtensionRead:
    """Ask for more time (the owing unit), or give it at once (Home Affairs; to itself: the chair of the council)."""
    obligation = queries.obligation(call, obligation_id)
    call.found()
    gives = may_grant(call, obligation, OBLIGATION.facts(call, obligation))
    if not gives and not may_request(call, obligation):
        raise forbidden()
    _refuse_closed(call, obligation, gives)
    data = body.value()
    limit = due_before(data.new_due_on, call.zone)
    errors = [] if limit > obligation.due_before else [FieldError("new_due_on", NOT_LONGER)]
    if data.scoring_effect is not None and not gives:
        errors.append(FieldError("scoring_effect", FOR_OFFICE))
    if errors:
        raise unprocessable(errors)
    extension = Extension(
        obligation_id=obligation.id,
        unit_id=obligation.unit_id,
        new_due_on=data.new_due_on,
        due_before=limit,
        reason=data.reason,
        document=data.document,
        kind=_kind(call, obligation),
        scoring_effect=data.scoring_effect or ScoringEffect.FULL,
        requested_by=call.actor.user_id,
    )
    call.session.add(extension)
    call.session.flush()
    if gives:
        extension.state, extension.granted_at = ExtensionState.GRANTED, call.now
        _apply(call, extension)
    _recorded(call, extension, gives)
    return _read(call, [extension])[0]


def act(
    call: Call, obligation_id: UUID, extension_id: UUID, name: str, body: Payload[ExtensionAction]
) -> ExtensionRead:
    """Grant or refuse a request, or take one's own back."""
    extension = _find(call, obligation_id, extension_id)
    EXTENSION.perform(call, extension, name, body, {"grant": _grant, "refuse": _refuse, "withdraw": _withdraw})
    return _read(call, [extension])[0]


def _refuse_closed(call: Call, obligation: Obligation, gives: bool) -> None:
    if obligation.state in ledger.CLOSED:
        raise conflict(NOTHING_OWED, code="wrong_state")
    waiting = select(col(Extension.id)).where(
        col(Extension.obligation_id) == obligation.id, col(Extension.state) == ExtensionState.REQUESTED
    )
    if not gives and call.session.scalar(waiting.limit(1)) is not None:
        raise conflict(ONE_AT_A_TIME)


def _kind(call: Call, obligation: Obligation) -> ExtensionKind:
    return ExtensionKind.AFTER_FACT if call.now >= obligation.due_before else ExtensionKind.BEFORE


def _grant(call: Call, extension: Extension, _facts: ExtensionFacts, body: Any) -> None:
    extension.granted_at = call.now
    extension.scoring_effect = body.scoring_effect or extension.scoring_effect
    _apply(call, extension)


def _refuse(call: Call, extension: Extension, _facts: ExtensionFacts, body: Any) -> None:
    _on_obligation(call, extension, "extension.refuse", Message("Không đồng ý gia hạn", "Extension refused"), body.note)


def _withdraw(call: Call, extension: Extension, _facts: ExtensionFacts, body: Any) -> None:
    _on_obligation(call, extension, "extension.withdraw", WITHDRAW, body.note)


def _apply(call: Call, extension: Extension) -> None:
    """The obligation is judged again with the extension, its row locked; `kind` is as of the moment of granting."""
    obligation = service.locked(call, extension.obligation_id)
    extension.kind = _kind(call, obligation)
    service.reassess(call, obligation)
    _on_obligation(call, extension, "extension.grant", GRANT, extension.reason)


def _on_obligation(call: Call, extension: Extension, action: str, label: Message, note: str | None) -> None:
    history.record(
        call,
        kind="obligation",
        object_id=extension.obligation_id,
        action=action,
        label=label.vi,
        note=note,
        details={"extension_id": str(extension.id), "new_due_on": extension.new_due_on.isoformat()},
    )


def _recorded(call: Call, extension: Extension, gives: bool) -> None:
    action, label = ("grant", GRANT) if gives else ("request", REQUEST)
    history.record(
        call,
        kind="extension",
        object_id=extension.id,
        action=action,
        label=label.vi,
        to_state=extension.state,
        note=extension.reason,
    )
    if not gives:
        _on_obligation(call, extension, "extension.request", REQUEST, extension.reason)
    audit.note(call, f"extension.{action}", "extension", extension.id, {"obligation": str(extension.obligation_id)})
    outbox.emit(call, "extension.granted" if gives else "extension.requested", "extension", extension.id)


def record_given(call: Call, extension: Extension) -> None:
    """What follows when more time was given at once: both histories, the audit, the notice to the unit."""
    _on_obligation(call, extension, "extension.grant", GRANT, extension.reason)
    _recorded(call, extension, gives=True)


def _find(call: Call, obligation_id: UUID, extension_id: UUID) -> Extension:
    obligation = queries.obligation(call, obligation_id)
    return call.one(
        select(Extension).where(col(Extension.id) == extension_id, col(Extension.obligation_id) == obligation.id)
    )


def _read(call: Call, extensions: Sequence[Extension]) -> list[ExtensionRead]:
    if not extensions:
        return []
    owners = units.briefs(call, {row.unit_id for row in extensions})
    actions = EXTENSION.available(call, extensions)
    return [
        ExtensionRead(
            **row.model_dump(exclude={"unit_id", "requested_by", "updated_at"}),
            unit=owners[row.unit_id],
            in_words=call.say(in_words(row.new_due_on)),
            actions=actions[row.id],
        )
        for row in extensions
    ]
