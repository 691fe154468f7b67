"""Successions: prepared by Home Affairs or the administrator, previewed, applied at once or on their day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit, history
from thidua.core.access import SYSTEM, Role
from thidua.core.call import Call
from thidua.core.errors import DomainError, FieldError, Message, conflict, forbidden, not_found, unprocessable
from thidua.core.handover import HandoverLine
from thidua.core.history import HistoryRead
from thidua.core.ids import new_id
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.units import queries as units
from thidua.units import succession_queries as queries
from thidua.units.models import Unit
from thidua.units.schemas import UnitBrief
from thidua.units.service import CODE_TAKEN
from thidua.units.succeeding import Parties, carry_out
from thidua.units.succession_models import Side, Succession, SuccessionKind, SuccessionState, SuccessionUnit
from thidua.units.succession_schemas import (
    EffectItem,
    EffectLine,
    PartyRead,
    SuccessionAction,
    SuccessionCreate,
    SuccessionPreview,
    SuccessionRead,
    SuccessionUpdate,
    SuccessorWrite,
)
from thidua.units.succession_workflow import SUCCESSION, SuccessionFacts, look_around, problems

KIND = "succession"
_AT_ONCE = 20
_MADE = Message("Lập bản nháp", "Created")
_TWO_OR_JOIN = Message(
    "Sáp nhập cần từ hai đơn vị trở lên, hoặc một đơn vị nhập vào đơn vị đang có.",
    "A merger takes two units or more, or one that joins a unit which goes on.",
)
_ONE = Message("Chọn đúng một đơn vị.", "Name exactly one unit.")
_SOME = Message("Chọn ít nhất một đơn vị.", "Name at least one unit.")
_ONE_HEIR = Message("Sáp nhập có đúng một đơn vị kế thừa.", "A merger has exactly one successor.")
_TWO_HEIRS = Message("Chia tách cần từ hai đơn vị kế thừa trở lên.", "A split has two successors or more.")
_NO_HEIR = Message("Giải thể không có đơn vị kế thừa.", "A dissolution has no successor.")
_ONE_NAME = Message("Đổi tên cần đúng một tên mới.", "A rename needs exactly one new name.")
_ONLY_NAMES = Message("Đổi tên chỉ nhập tên mới.", "A rename takes new names only.")
_TWICE = Message("Đơn vị được nêu hai lần.", "The unit is named twice.")
_BOTH_SIDES = Message(
    "Đơn vị kế thừa phải khác các đơn vị kết thúc hoạt động.", "A successor must be another unit than those that end."
)
_REQUIRED = Message("Vui lòng nhập mục này.", "This field is required.")
_EXISTING = Message("Đơn vị đang có thì không nhập tên, mã mới.", "Of a unit that exists no new name or code is given.")


@dataclass(frozen=True)
class Filters:
    """The declared filters of the list."""

    unit_id: UUID | None = None
    kind: SuccessionKind | None = None
    states: tuple[SuccessionState, ...] = ()


def list_(call: Call, window: Window, filters: Filters) -> Page[SuccessionRead]:
    """What the caller may see, the latest day first."""
    statement = select(Succession).where(queries.visible_to(call))
    if filters.unit_id is not None:
        statement = statement.where(queries.with_unit(filters.unit_id))
    if filters.kind is not None:
        statement = statement.where(col(Succession.kind) == filters.kind)
    if filters.states:
        statement = statement.where(col(Succession.state).in_(filters.states))
    statement, sort = queries.SORTING.page(statement, window)
    kept, cursor = queries.SORTING.cut(list(call.session.scalars(statement)), window, sort)
    return Page(items=_read(call, kept), next_cursor=cursor)


def read(call: Call, succession_id: UUID) -> SuccessionRead:
    """One the caller may see."""
    return _read(call, [queries.succession(call, succession_id)])[0]


def history_of(call: Call, succession_id: UUID) -> list[HistoryRead]:
    """Every step, for those who prepare successions."""
    found = queries.succession(call, succession_id)
    if not queries.works_on(call):
        raise forbidden()
    return history.of(call, KIND, found.id)


def create(call: Call, body: Payload[SuccessionCreate]) -> SuccessionRead:
    """A draft; what stands against it already is refused at once."""
    if not queries.works_on(call):
        raise forbidden()
    succession, parties = _drafted(call, body.value(), new_id())
    call.session.add(succession)
    call.session.flush()
    call.session.add_all(party for side in parties.values() for party in side)
    history.record(
        call, kind=KIND, object_id=succession.id, action="create", label=_MADE.vi, to_state=SuccessionState.DRAFT
    )
    audit.note(call, "succession.create", KIND, succession.id, _told(succession, parties))
    call.session.flush()
    return _read(call, [succession])[0]


def edit(call: Call, succession_id: UUID, body: Payload[SuccessionUpdate]) -> SuccessionRead:
    """Change a draft; what is not given stays."""
    succession = queries.succession(call, succession_id)
    SUCCESSION.authorise(call, succession, "edit")
    given = body.value().given()
    before = queries.parties(call, [succession.id])[succession.id]
    whole = {
        "kind": succession.kind,
        "effective_on": succession.effective_on,
        "document": succession.document,
        "note": succession.note,
        "predecessor_ids": [party.unit_id for party in before[Side.PREDECESSOR]],
        "successors": [_as_written(succession, party) for party in before[Side.SUCCESSOR]],
        **given,
    }
    data = SuccessionCreate.model_construct(**whole)
    wanted, parties = _drafted(call, data, succession.id)
    for name in ("kind", "effective_on", "document", "note"):
        setattr(succession, name, getattr(wanted, name))
    succession.updated_at = call.now
    for side in before.values():
        for party in side:
            call.session.delete(party)
    call.session.flush()
    call.session.add_all(party for side in parties.values() for party in side)
    audit.note(call, "succession.edit", KIND, succession.id, {"fields": sorted(given), **_told(succession, parties)})
    call.session.flush()
    return _read(call, [succession])[0]


def _as_written(succession: Succession, party: SuccessionUnit) -> SuccessorWrite:
    if succession.kind is SuccessionKind.RENAME:
        return SuccessorWrite(name=party.name, short_name=party.short_name)
    if party.unit_id is not None:
        return SuccessorWrite(unit_id=party.unit_id)
    names = set(SuccessorWrite.model_fields) - {"unit_id"}
    return SuccessorWrite(**{name: getattr(party, name) for name in names})


def preview_of(call: Call, body: Payload[SuccessionCreate]) -> SuccessionPreview:
    """What a succession would do that is not even drafted; nothing is kept."""
    if not queries.works_on(call):
        raise forbidden()
    succession, parties = _drafted(call, body.value(), new_id(), strict=False)
    return _preview(call, succession, parties)


def preview(call: Call, succession_id: UUID) -> SuccessionPreview:
    """What a draft would do now; of one that was applied, what it did."""
    succession = queries.succession(call, succession_id)
    if not queries.works_on(call):
        raise forbidden()
    if succession.state is SuccessionState.APPLIED:
        return SuccessionPreview(problems=[], lines=_stored_lines(call, succession))
    return _preview(call, succession, queries.parties(call, [succession.id])[succession.id])


def _preview(call: Call, succession: Succession, parties: Parties) -> SuccessionPreview:
    found = problems(succession, parties, look_around(call, [parties]))
    with call.session.no_autoflush:
        lines = carry_out(call, succession, parties, applying=False)
    return SuccessionPreview(
        problems=[call.say(one.message) for one in found],
        lines=[_line(call, stored) for stored in _stored(lines)],
    )


def act(call: Call, succession_id: UUID, name: str, body: Payload[SuccessionAction]) -> SuccessionRead:
    """One step; `apply` does everything in this transaction."""
    succession = queries.succession(call, succession_id)
    SUCCESSION.perform(call, succession, name, body, {"apply": _apply})
    call.session.flush()
    return _read(call, [succession])[0]


def _apply(call: Call, succession: Succession, _facts: SuccessionFacts, _body: SuccessionAction) -> None:
    parties = queries.parties(call, [succession.id])[succession.id]
    succession.report = _stored(carry_out(call, succession, parties, applying=True))
    succession.applied_at = call.now
    audit.note(call, "succession.carry_out", KIND, succession.id, _told(succession, parties))


def apply_due(call: Call) -> int:
    """The sweep: what was scheduled and whose day has come; what stands against it by now is told to the office."""
    due = call.session.scalars(
        select(Succession)
        .where(col(Succession.state) == SuccessionState.SCHEDULED, col(Succession.effective_on) <= call.today)
        .order_by(col(Succession.effective_on), col(Succession.id))
        .limit(_AT_ONCE)
        .with_for_update(skip_locked=True)
    ).all()
    clock = replace(call, actor=SYSTEM, if_match=None)
    for succession in due:
        try:
            SUCCESSION.perform(clock, succession, "apply", Payload.of(SuccessionAction()), {"apply": _apply})
        except DomainError as refusal:
            why = " ".join(dict.fromkeys(error.message.render("vi") for error in refusal.errors))
            note = SuccessionAction(note=(why or refusal.message.render("vi"))[:2000])
            SUCCESSION.perform(clock, succession, "block", Payload.of(note))
    return len(due)


def _drafted(
    call: Call, data: SuccessionCreate, succession_id: UUID, *, strict: bool = True
) -> tuple[Succession, Parties]:
    """Rows for a body: 404 for units that are not there, 409 for a code that is taken, 422 for all that is wrong."""
    named = {*data.predecessor_ids, *(s.unit_id for s in data.successors), *(s.parent_id for s in data.successors)}
    known = {
        unit.id: unit for unit in call.session.scalars(select(Unit).where(col(Unit.id).in_([i for i in named if i])))
    }
    if any(key is not None and key not in known for key in named):
        raise not_found()
    call.found()
    errors = _misshapen(data)
    if errors:
        raise unprocessable(errors)
    succession = Succession(
        id=succession_id,
        kind=data.kind,
        effective_on=data.effective_on,
        document=data.document,
        note=data.note,
        created_at=call.now,
        updated_at=call.now,
    )
    parties: Parties = {
        Side.PREDECESSOR: [
            _party(succession_id, Side.PREDECESSOR, place, known[key]) for place, key in enumerate(data.predecessor_ids)
        ],
        Side.SUCCESSOR: [
            _successor(succession_id, place, written, known, known[data.predecessor_ids[0]], data.kind)
            for place, written in enumerate(data.successors)
        ],
    }
    found = problems(succession, parties, look_around(call, [parties])) if strict else []
    if any(error.field.endswith(".code") for error in found):
        raise conflict(CODE_TAKEN, code="already_exists")
    if found:
        raise unprocessable(found)
    return succession, parties


def _party(succession_id: UUID, side: Side, place: int, unit: Unit) -> SuccessionUnit:
    copied = ("code", "name", "short_name", "kind", "parent_id", "agency_code", "public_contact")
    return SuccessionUnit(
        succession_id=succession_id,
        side=side,
        position=place,
        unit_id=unit.id,
        **{name: getattr(unit, name) for name in copied},
    )


def _successor(
    succession_id: UUID,
    place: int,
    written: SuccessorWrite,
    known: dict[UUID, Unit],
    first: Unit,
    kind: SuccessionKind,
) -> SuccessionUnit:
    if written.unit_id is not None:
        return _party(succession_id, Side.SUCCESSOR, place, known[written.unit_id])
    if kind is SuccessionKind.RENAME:
        party = _party(succession_id, Side.SUCCESSOR, place, first)
        party.name, party.short_name = written.name or "", written.short_name
        return party
    return SuccessionUnit(
        succession_id=succession_id,
        side=Side.SUCCESSOR,
        position=place,
        code=written.code or "",
        name=written.name or "",
        short_name=written.short_name,
        kind=written.kind or first.kind,
        parent_id=written.parent_id or first.parent_id,
        agency_code=written.agency_code,
        public_contact=written.public_contact,
    )


def _misshapen(data: SuccessionCreate) -> list[FieldError]:
    """What no organisation could make right."""
    before, after = data.predecessor_ids, data.successors
    errors = [FieldError(f"predecessor_ids.{n}", _TWICE) for n, key in enumerate(before) if key in before[:n]]
    if not before:
        errors.append(FieldError("predecessor_ids", _SOME))
    if data.kind in (SuccessionKind.SPLIT, SuccessionKind.RENAME) and len(before) > 1:
        errors.append(FieldError("predecessor_ids", _ONE))
    errors += _wrong_number(data)
    if data.kind is SuccessionKind.RENAME:
        return errors + _wrong_names(after)
    for place, written in enumerate(after):
        errors += _wrong_successor(place, written, data)
    return errors


def _wrong_number(data: SuccessionCreate) -> list[FieldError]:
    after = data.successors
    wrong = {
        SuccessionKind.MERGE: _ONE_HEIR if len(after) != 1 else None,
        SuccessionKind.SPLIT: _TWO_HEIRS if len(after) < 2 else None,
        SuccessionKind.RENAME: _ONE_NAME if len(after) != 1 else None,
        SuccessionKind.DISSOLVE: _NO_HEIR if after else None,
    }[data.kind]
    if wrong is not None:
        return [FieldError("successors", wrong)]
    if data.kind is SuccessionKind.MERGE and len(data.predecessor_ids) == 1 and after[0].unit_id is None:
        return [FieldError("predecessor_ids", _TWO_OR_JOIN)]
    return []


def _wrong_names(after: Sequence[SuccessorWrite]) -> list[FieldError]:
    errors = []
    for place, written in enumerate(after):
        if not written.name:
            errors.append(FieldError(f"successors.{place}.name", _REQUIRED))
        if any(value for name, value in written.given().items() if name not in ("name", "short_name")):
            errors.append(FieldError(f"successors.{place}", _ONLY_NAMES))
    return errors


def _wrong_successor(place: int, written: SuccessorWrite, data: SuccessionCreate) -> list[FieldError]:
    at = f"successors.{place}"
    others = data.successors[:place]
    if written.unit_id is not None:
        found = []
        if written.unit_id in data.predecessor_ids:
            found.append(FieldError(f"{at}.unit_id", _BOTH_SIDES))
        if any(other.unit_id == written.unit_id for other in others):
            found.append(FieldError(f"{at}.unit_id", _TWICE))
        if any(value for name, value in written.given().items() if name != "unit_id"):
            found.append(FieldError(at, _EXISTING))
        return found
    found = [FieldError(f"{at}.{name}", _REQUIRED) for name in ("code", "name") if not getattr(written, name)]
    if written.code and any(other.code == written.code for other in others):
        found.append(FieldError(f"{at}.code", _TWICE))
    return found


def _told(succession: Succession, parties: Parties) -> dict[str, Any]:
    return {
        "kind": succession.kind.value,
        "effective_on": succession.effective_on.isoformat(),
        "document": succession.document,
        "predecessors": [party.code for party in parties[Side.PREDECESSOR]],
        "successors": [party.code for party in parties[Side.SUCCESSOR]],
    }


def _stored(lines: Sequence[HandoverLine]) -> list[dict[str, Any]]:
    return [
        {
            "code": one.code,
            "effect": one.effect.value,
            "words": {"vi": one.words.render("vi"), "en": one.words.render("en")},
            "count": one.count,
            "content": one.content,
            "items": [
                {"kind": item.kind, "id": str(item.id), "label": item.label, "detail": item.detail}
                for item in one.items
            ],
        }
        for one in lines
    ]


def _stored_lines(call: Call, succession: Succession) -> list[EffectLine]:
    return [_line(call, stored) for stored in succession.report] if queries.works_on(call) else []


def _line(call: Call, stored: dict[str, Any]) -> EffectLine:
    """An administrator takes no part in content: he reads how many, not which."""
    named = not stored["content"] or call.actor.is_system or call.actor.has(Role.HOME_AFFAIRS)
    return EffectLine(
        code=stored["code"],
        effect=stored["effect"],
        label=stored["words"][call.language],
        count=stored["count"],
        items=[EffectItem.model_validate(item) for item in stored["items"]] if named else [],
    )


def _read(call: Call, rows: Sequence[Succession]) -> list[SuccessionRead]:
    sides = queries.parties(call, [row.id for row in rows])
    parties = [party for side in sides.values() for both in side.values() for party in both]
    briefs = units.briefs(call, {key for p in parties for key in (p.unit_id, p.parent_id) if key})
    actions = SUCCESSION.available(call, rows)
    return [
        SuccessionRead(
            id=row.id,
            kind=row.kind,
            state=row.state,
            effective_on=row.effective_on,
            document=row.document,
            note=row.note if queries.works_on(call) else None,
            predecessors=[_party_read(party, briefs) for party in sides[row.id][Side.PREDECESSOR]],
            successors=[_party_read(party, briefs) for party in sides[row.id][Side.SUCCESSOR]],
            applied_at=row.applied_at,
            lines=_stored_lines(call, row),
            actions=actions[row.id],
            created_at=row.created_at,
            version=row.version,
        )
        for row in rows
    ]


def _party_read(party: SuccessionUnit, briefs: dict[UUID, UnitBrief]) -> PartyRead:
    return PartyRead(
        unit=briefs.get(party.unit_id) if party.unit_id else None,
        code=party.code,
        name=party.name,
        short_name=party.short_name,
        kind=party.kind,
        parent=briefs.get(party.parent_id) if party.parent_id else None,
        agency_code=party.agency_code,
        public_contact=party.public_contact,
    )
