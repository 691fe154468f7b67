"""Carrying out a succession: found, hand over, close. Nothing is deleted, and each change of hands is a row.

Also the part of this domain: places in blocs, subordinate units, the standing body. The other domains bring theirs
through the port `succession_parts`.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import outbox, projection
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.handover import Effect, Handover, HandoverItem, HandoverLine, line
from thidua.core.ids import new_id
from thidua.core.text import format_date_vi, phrase_sort_key
from thidua.units.models import Authority, Bloc, BlocMembership, Unit
from thidua.units.service import ORGANISATION_CHANGED, index_unit
from thidua.units.succession_models import (
    Side,
    Succession,
    SuccessionKind,
    SuccessionMove,
    SuccessionUnit,
    UnitName,
)

Parties = Mapping[Side, Sequence[SuccessionUnit]]

CLOSES = Message("đơn vị kết thúc hoạt động", "units end")
FOUNDED = Message("đơn vị mới được lập", "new units are founded")
RENAMED = Message("đơn vị mang tên mới", "unit bears a new name")
PLACES = Message("vị trí trong Khối thi đua được kế thừa", "places in emulation blocs are inherited")
NO_LEAD = Message("Khối thi đua cần chọn lại Khối trưởng", "emulation blocs need a new lead unit")
CHILDREN = Message("đơn vị trực thuộc chuyển theo", "subordinate units pass on")
STANDING = Message("Vai trò cơ quan thường trực được chuyển giao", "The part of standing body passes on")


def carry_out(call: Call, succession: Succession, parties: Parties, *, applying: bool) -> list[HandoverLine]:
    """What it does, in lines; done only when `applying`, in the caller's transaction."""
    predecessors = _units(call, [p.unit_id for p in parties[Side.PREDECESSOR]], lock=applying)
    if succession.kind is SuccessionKind.RENAME:
        return _rename(call, succession, predecessors[0], parties[Side.SUCCESSOR][0], applying=applying)
    new = [party for party in parties[Side.SUCCESSOR] if party.unit_id is None]
    if applying:
        _found(call, succession, new)
    lines = _closing(succession, predecessors) + _founding(new)
    heirs = tuple(party.unit_id or new_id() for party in parties[Side.SUCCESSOR])
    handover = Handover(
        id=succession.id,
        effective_on=succession.effective_on,
        starts_at=datetime.combine(succession.effective_on, time(), call.zone).astimezone(UTC),
        heirs={unit.id: heirs for unit in predecessors},
        applying=applying,
    )
    for part in (_bloc_places, _subordinates, _standing_body, *call.runtime.ports.succession_parts):
        lines += part(call, handover)
    if applying:
        _close(call, succession, parties[Side.PREDECESSOR], predecessors)
        _remember(call, handover)
        for party in parties[Side.SUCCESSOR]:
            outbox.emit(call, ORGANISATION_CHANGED, "unit", party.unit_id or succession.id)
        call.session.flush()
    return lines


def _units(call: Call, ids: Sequence[UUID | None], *, lock: bool) -> list[Unit]:
    statement = select(Unit).where(col(Unit.id).in_([key for key in ids if key])).order_by(col(Unit.id))
    if lock:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    found = {unit.id: unit for unit in call.session.scalars(statement)}
    return [found[key] for key in ids if key]


def _item(unit: Unit) -> HandoverItem:
    return HandoverItem("unit", unit.id, unit.name)


def _closing(succession: Succession, units: Sequence[Unit]) -> list[HandoverLine]:
    last = format_date_vi(succession.effective_on - timedelta(days=1))
    words = Message(f"{CLOSES.vi} sau ngày {last}", f"{CLOSES.en}; {last} is the last day")
    return line("UNITS_CLOSED", Effect.ENDS, words, units, _item, content=False)


def _founding(parties: Sequence[SuccessionUnit]) -> list[HandoverLine]:
    def named(party: SuccessionUnit) -> HandoverItem:
        return HandoverItem("unit", party.unit_id or party.id, party.name, party.code)

    return line("UNITS_FOUNDED", Effect.MADE, FOUNDED, parties, named, content=False)


def _found(call: Call, succession: Succession, parties: Sequence[SuccessionUnit]) -> None:
    for party in parties:
        unit = Unit(
            code=party.code,
            name=party.name,
            short_name=party.short_name,
            kind=party.kind,
            parent_id=party.parent_id,
            agency_code=party.agency_code,
            public_contact=party.public_contact,
            valid_from=succession.effective_on,
            sort_key=phrase_sort_key(party.name),
        )
        call.session.add(unit)
        call.session.flush()
        index_unit(call, unit)
        party.unit_id, party.founded = unit.id, True
    call.session.flush()


def _close(call: Call, succession: Succession, parties: Sequence[SuccessionUnit], units: Sequence[Unit]) -> None:
    for party, unit in zip(parties, units, strict=True):
        party.valid_to, party.name, party.short_name = unit.valid_to, unit.name, unit.short_name
        unit.valid_to = succession.effective_on - timedelta(days=1)
    call.session.flush()


def _remember(call: Call, handover: Handover) -> None:
    call.session.add_all(
        SuccessionMove(
            succession_id=handover.id,
            kind=move.kind,
            object_id=move.object_id,
            from_unit_id=move.from_unit_id,
            to_unit_id=move.to_unit_id,
        )
        for move in handover.moves
    )


def _rename(
    call: Call, succession: Succession, unit: Unit, names: SuccessionUnit, *, applying: bool
) -> list[HandoverLine]:
    """The same unit under another name; the name it had until then stays, and published items follow."""
    renamed = HandoverItem("unit", unit.id, unit.name, names.name)
    if applying:
        call.session.add(
            UnitName(
                unit_id=unit.id,
                name=unit.name,
                short_name=unit.short_name,
                valid_to=succession.effective_on - timedelta(days=1),
                succession_id=succession.id,
            )
        )
        unit.name, unit.short_name = names.name, names.short_name
        unit.sort_key = phrase_sort_key(unit.name)
        call.session.flush()
        index_unit(call, unit)
        projection.touch(call.session, "unit", unit.id)
    return [HandoverLine("UNIT_RENAMED", Effect.MADE, RENAMED, 1, (renamed,), content=False)]


def _bloc_places(call: Call, handover: Handover) -> list[HandoverLine]:
    """From the year of the day on, heirs stand where the predecessors stood, one place a year each.

    The predecessors' places stay: of two leads in one year the one that exists on a day leads (`queries.leads_on`).
    """
    year = handover.effective_on.year
    wanted = [*handover.predecessors, *{heir for heirs in handover.heirs.values() for heir in heirs}]
    rows = call.session.execute(
        select(BlocMembership, col(Bloc.name), col(Unit.name))
        .join(Bloc, col(Bloc.id) == col(BlocMembership.bloc_id))
        .join(Unit, col(Unit.id) == col(BlocMembership.unit_id))
        .where(col(BlocMembership.unit_id).in_(wanted), col(BlocMembership.year) >= year)
        .order_by(col(BlocMembership.year), col(BlocMembership.is_lead).desc(), col(BlocMembership.id))
    ).all()
    held = {(place.unit_id, place.year): place for place, _bloc, _unit in rows}
    inherited: list[HandoverItem] = []
    leaderless: list[HandoverItem] = []
    for place, bloc, unit_name in rows:
        if place.unit_id not in handover.heirs:
            continue
        words = f"{unit_name} (Khối trưởng)" if place.is_lead else unit_name
        heirs = handover.heirs[place.unit_id]
        for order, heir in enumerate(heirs):
            mine = held.get((heir, place.year))
            if mine is None:
                mine = BlocMembership(bloc_id=place.bloc_id, unit_id=heir, year=place.year)
                held[(heir, place.year)] = mine
                inherited.append(HandoverItem("bloc", place.bloc_id, f"{bloc} · {place.year}", words))
                if handover.applying:
                    call.session.add(mine)
                    handover.moved("bloc_membership", place.id, place.unit_id, heir)
            if place.is_lead and order == 0 and mine.bloc_id == place.bloc_id and handover.applying:
                mine.is_lead = True
        first = held.get((heirs[0], place.year)) if heirs else None
        if place.is_lead and (first is None or first.bloc_id != place.bloc_id):
            leaderless.append(HandoverItem("bloc", place.bloc_id, f"{bloc} · {place.year}", unit_name))
    return [
        *line("BLOC_PLACES", Effect.MOVES, PLACES, inherited, lambda item: item, content=False),
        *line("BLOC_LEAD", Effect.ATTENTION, NO_LEAD, leaderless, lambda item: item, content=False),
    ]


def _subordinates(call: Call, handover: Handover) -> list[HandoverLine]:
    if handover.dissolving:
        return []
    rows = list(
        call.session.scalars(
            select(Unit)
            .where(col(Unit.parent_id).in_(handover.predecessors))
            .order_by(col(Unit.sort_key), col(Unit.id))
        )
    )
    if handover.applying:
        for unit in rows:
            if unit.parent_id is not None:
                handover.moved("unit", unit.id, unit.parent_id, handover.heir(unit.parent_id))
                unit.parent_id = handover.heir(unit.parent_id)
    return line("UNITS_UNDER", Effect.MOVES, CHILDREN, rows, _item, content=False)


def _standing_body(call: Call, handover: Handover) -> list[HandoverLine]:
    authority = call.session.scalar(select(Authority).order_by(col(Authority.id)).limit(1))
    if authority is None or authority.standing_body_id not in handover.heirs or handover.dissolving:
        return []
    before = authority.standing_body_id
    if handover.applying:
        authority.standing_body_id = handover.heir(before)
        handover.moved("authority", authority.id, before, authority.standing_body_id)
    return [HandoverLine("STANDING_BODY", Effect.MOVES, STANDING, 1, content=False)]
