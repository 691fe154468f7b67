"""The state machine of successions, and what stands against one (domain.md section 2)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core.access import Actor, Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message
from thidua.core.text import format_date_vi
from thidua.core.workflow import NOTE, OPTIONAL_NOTE, Transition, Workflow, lead, role, states, system
from thidua.units import succession_queries as queries
from thidua.units.models import Authority, Unit, UnitKind
from thidua.units.succession_models import Side, Succession, SuccessionKind, SuccessionUnit, UnitName
from thidua.units.succession_models import SuccessionState as S

Parties = Mapping[Side, Sequence[SuccessionUnit]]

CLOSED = Message("{unit} đã kết thúc hoạt động từ ngày {day}.", "{unit} ended on {day} already.")
NOT_YET = Message("{unit} chưa thành lập trước ngày hiệu lực.", "{unit} does not exist before that day.")
HEIR_GONE = Message("{unit} không hoạt động vào ngày hiệu lực.", "{unit} does not exist on that day.")
CODE_TAKEN = Message("Mã {code} đã dùng cho đơn vị khác.", "Another unit has the code {code}.")
AUTHORITY_STAYS = Message(
    "Cơ quan mà hệ thống phục vụ chỉ đổi tên, không sáp nhập, chia hay giải thể.",
    "The authority itself can only be renamed.",
)
STANDING_BODY = Message(
    "{unit} là cơ quan thường trực; chọn cơ quan thường trực khác trước khi giải thể.",
    "{unit} is the standing body; name another one before it is dissolved.",
)
HAS_CHILDREN = Message(
    "{unit} còn {count} đơn vị trực thuộc; chuyển các đơn vị đó trước.", "{count} units still stand under {unit}."
)
SAME_NAME = Message("Tên mới giống tên hiện nay.", "That is its name already.")
RENAMED_LATER = Message(
    "{unit} đã đổi tên vào một ngày muộn hơn hoặc cùng ngày.", "{unit} was renamed on that day or later already."
)
TOO_EARLY = Message(
    "Chưa đến ngày hiệu lực ({day}); có thể hẹn để tự áp dụng vào ngày đó.",
    "Its day ({day}) has not come; it can be scheduled.",
)
NOT_AHEAD = Message("Ngày hiệu lực đã đến; áp dụng ngay.", "Its day has come: apply it now.")


@dataclass(frozen=True)
class SuccessionFacts:
    """The caller's local date and what stands against it."""

    today: date
    problems: tuple[FieldError, ...] = ()


@dataclass(frozen=True)
class World:
    """What problems are found in, for a page of successions."""

    units: Mapping[UUID, Unit]
    codes: frozenset[str]
    standing_body_id: UUID | None
    children: Mapping[UUID, int]
    renamed_until: Mapping[UUID, date] = field(default_factory=dict)


def look_around(call: Call, sides: Sequence[Parties]) -> World:
    """The units, codes and subordinates that these successions touch: five selects, whatever their number."""
    rows = [party for side in sides for parties in side.values() for party in parties]
    ids = {party.unit_id for party in rows if party.unit_id}
    units = {unit.id: unit for unit in call.session.scalars(select(Unit).where(col(Unit.id).in_(ids)))}
    codes = call.session.scalars(select(col(Unit.code)).where(col(Unit.code).in_({p.code for p in rows})))
    children: dict[UUID, int] = {}
    under = select(col(Unit.parent_id), col(Unit.valid_to)).where(col(Unit.parent_id).in_(ids))
    for parent_id, valid_to in call.session.execute(under):
        if parent_id is not None and (valid_to is None or valid_to >= call.today):
            children[parent_id] = children.get(parent_id, 0) + 1
    names = call.session.execute(
        select(col(UnitName.unit_id), col(UnitName.valid_to))
        .where(col(UnitName.unit_id).in_(ids))
        .order_by(col(UnitName.valid_to))
    )
    standing = call.session.scalar(select(col(Authority.standing_body_id)).limit(1))
    return World(units, frozenset(codes), standing, children, dict(names.all()))


def problems(succession: Succession, parties: Parties, world: World) -> list[FieldError]:
    """Everything that stands against it, each with the field it comes from."""
    found: list[FieldError] = []
    for place, party in enumerate(parties[Side.PREDECESSOR]):
        unit = world.units[party.unit_id] if party.unit_id else None
        if unit is not None:
            found += [FieldError(f"predecessor_ids.{place}", why) for why in _of_predecessor(succession, unit, world)]
    for place, party in enumerate(parties[Side.SUCCESSOR]):
        found += [
            FieldError(f"successors.{place}.{name}", why) for name, why in _of_successor(succession, party, world)
        ]
    return found


def _of_predecessor(succession: Succession, unit: Unit, world: World) -> list[Message]:
    day, found = succession.effective_on, []
    if unit.valid_to is not None and unit.valid_to < day:
        found.append(_said(CLOSED, unit, day=format_date_vi(unit.valid_to + timedelta(days=1))))
    if unit.valid_from is not None and unit.valid_from >= day:
        found.append(_said(NOT_YET, unit))
    if succession.kind is SuccessionKind.RENAME:
        if world.renamed_until.get(unit.id, date.min) >= day - timedelta(days=1):
            found.append(_said(RENAMED_LATER, unit))
        return found
    if unit.kind is UnitKind.AUTHORITY:
        found.append(AUTHORITY_STAYS)
    if succession.kind is SuccessionKind.DISSOLVE:
        if unit.id == world.standing_body_id:
            found.append(_said(STANDING_BODY, unit))
        if unit.id in world.children:
            found.append(_said(HAS_CHILDREN, unit, count=world.children[unit.id]))
    return found


def _of_successor(succession: Succession, party: SuccessionUnit, world: World) -> list[tuple[str, Message]]:
    unit = world.units.get(party.unit_id) if party.unit_id else None
    if succession.kind is SuccessionKind.RENAME:
        same = unit is not None and (unit.name, unit.short_name) == (party.name, party.short_name)
        return [("name", SAME_NAME)] if same else []
    if unit is None:
        taken = party.code in world.codes
        return [("code", Message(CODE_TAKEN.vi, CODE_TAKEN.en, {"code": party.code}))] if taken else []
    day = succession.effective_on
    gone = (unit.valid_to is not None and unit.valid_to < day) or (
        unit.valid_from is not None and unit.valid_from > day
    )
    return [("unit_id", _said(HEIR_GONE, unit))] if gone else []


def _said(words: Message, unit: Unit, **params: object) -> Message:
    return Message(words.vi, words.en, {"unit": unit.name, **params})


_OPEN = frozenset({S.DRAFT.value, S.SCHEDULED.value})


def load_facts(call: Call, things: Sequence[Succession]) -> Mapping[UUID, SuccessionFacts]:
    """For a page: nothing is looked up for what is over, or for who decides nothing."""
    open_ = [thing for thing in things if thing.state in _OPEN] if queries.works_on(call) else []
    sides = queries.parties(call, [thing.id for thing in open_])
    world = look_around(call, list(sides.values())) if open_ else None
    found = {thing.id: SuccessionFacts(call.today) for thing in things}
    for thing in open_ if world else ():
        found[thing.id] = SuccessionFacts(call.today, tuple(problems(thing, sides[thing.id], world)))  # type: ignore[arg-type]
    return found


def _sound(_thing: Succession, facts: SuccessionFacts, _actor: Actor, _now: datetime, _body: Any) -> list[Any]:
    return list(facts.problems)


def _has_come(thing: Succession, facts: SuccessionFacts, _actor: Actor, _now: datetime, _body: Any) -> Message | None:
    if thing.effective_on <= facts.today:
        return None
    return Message(TOO_EARLY.vi, TOO_EARLY.en, {"day": format_date_vi(thing.effective_on)})


def _lies_ahead(thing: Succession, facts: SuccessionFacts, _actor: Actor, _now: datetime, _body: Any) -> Message | None:
    return None if thing.effective_on > facts.today else NOT_AHEAD


def comes_later(thing: Succession, facts: SuccessionFacts, _now: datetime) -> bool:
    """Which of the two ways to put it into force is offered."""
    return thing.effective_on > facts.today


PREPARES = (role(Role.HOME_AFFAIRS, Role.ADMIN),)
DECIDES = (lead(Role.HOME_AFFAIRS), role(Role.ADMIN))

SUCCESSION: Workflow[Succession, SuccessionFacts] = Workflow(
    "succession",
    [
        Transition("edit", states(S.DRAFT), None, PREPARES, Message("Sửa", "Edit"), hidden=True),
        Transition(
            "apply",
            states(S.DRAFT),
            S.APPLIED,
            DECIDES,
            Message("Áp dụng", "Apply"),
            guards=(_has_come, _sound),
            fields=(OPTIONAL_NOTE,),
            event="succession.applied",
        ),
        Transition(
            "schedule",
            states(S.DRAFT),
            S.SCHEDULED,
            DECIDES,
            Message("Hẹn áp dụng vào ngày hiệu lực", "Schedule for its day"),
            guards=(_lies_ahead, _sound),
            fields=(OPTIONAL_NOTE,),
            when=comes_later,
        ),
        Transition(
            "apply",
            states(S.SCHEDULED),
            S.APPLIED,
            (system,),
            Message("Tự áp dụng vào ngày hiệu lực", "Applied on its day"),
            guards=(_has_come, _sound),
            event="succession.applied",
            hidden=True,
        ),
        Transition(
            "block",
            states(S.SCHEDULED),
            S.DRAFT,
            (system,),
            Message("Không áp dụng được vào ngày hiệu lực", "Could not be applied on its day"),
            fields=(NOTE,),
            event="succession.blocked",
            hidden=True,
        ),
        Transition(
            "unschedule",
            states(S.SCHEDULED),
            S.DRAFT,
            DECIDES,
            Message("Bỏ hẹn", "Unschedule"),
            fields=(OPTIONAL_NOTE,),
        ),
        Transition(
            "cancel",
            states(S.DRAFT, S.SCHEDULED),
            S.CANCELLED,
            PREPARES,
            Message("Hủy bản nháp", "Discard"),
            fields=(OPTIONAL_NOTE,),
        ),
    ],
    load_facts,
    {
        S.DRAFT: Message("Bản nháp", "draft"),
        S.SCHEDULED: Message("Chờ ngày hiệu lực", "scheduled"),
        S.APPLIED: Message("Đã áp dụng", "applied"),
        S.CANCELLED: Message("Đã hủy", "cancelled"),
    },
)
