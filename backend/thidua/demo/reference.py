"""The reference data of 2022: organisation, catalogues, accounts and the issued plan with its 198 obligations.

What `THIDUA_DEMO=minimal` and the tests stand on. Loads into an empty database only, so running it again changes
nothing. People behind the accounts are invented.
"""

import json
from datetime import UTC, date, datetime, time
from importlib.resources import files
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit, projection, search
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.history import HistoryEntry
from thidua.core.payload import Payload
from thidua.core.text import phrase_sort_key
from thidua.demo import scoring_table
from thidua.demo.people import FULL_NAMES
from thidua.identity import passwords
from thidua.identity.service import create_user
from thidua.movements.models import Anniversary, CommForm, Movement, MovementKind, Topic
from thidua.plans import issuing, periods
from thidua.plans.audience import Audience
from thidua.plans.enums import Binding, Boundary, Roll
from thidua.plans.models import CountRule, Duty, DutyKind, DutyPeriod, Plan, PlanClause, PlanState
from thidua.scoring import schemes
from thidua.scoring.schemas import SchemeCreate
from thidua.units.models import Authority, Bloc, BlocMembership, Holiday, Unit, UnitKind

YEAR = 2022
#: Fields of a duty that have columns; the rest of its entry is kept in `details`.
_COLUMNS = {
    "code",
    "kind",
    "clause",
    "quotation",
    "title",
    "binding",
    "audience",
    "min_count",
    "count_rule",
    "boundary",
    "roll",
    "scored_for_bloc",
    "evidence_required",
    "owed_when",
    "periods",
    "expected_obligations",
}


def data(name: str) -> Any:
    """One shipped JSON file, without its extension."""
    return json.loads(files("thidua.demo").joinpath("data", f"{name}.json").read_text(encoding="utf-8"))


def load(call: Call) -> dict[str, str]:
    """Load everything; answers {username: password}, to be shown once. Empty when the database holds units."""
    if call.session.scalar(select(col(Unit.id)).limit(1)) is not None:
        return {}
    reference, duties = data("reference_data"), data("duties_2022")
    units = _units(call, reference["units"])
    _authority(call, units)
    _blocs(call, units, duties["blocs"], reference["bloc_memberships_2022"])
    _catalogues(call, units, reference)
    given = _accounts(call, units, reference["accounts"])
    call.session.flush()
    plan = _plan(call, duties)
    call.session.flush()
    made = issuing.make_obligations(call, plan)
    _scheme(call)
    counts = {"units": len(units), "users": len(given), "duties": len(duties["duties"]), "obligations": made}
    audit.note(call, "demo.load", "plan", plan.id, counts)
    return given


def _units(call: Call, entries: list[dict[str, Any]]) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for entry in entries:
        kind = UnitKind(entry["kind"])
        unit = Unit(
            code=entry["code"],
            name=entry["name"],
            short_name="UBND huyện Tân Biên" if kind is UnitKind.AUTHORITY else None,
            sort_key=phrase_sort_key(entry["name"]),
            kind=kind,
            parent_id=units[entry["parent"]].id if entry["parent"] else None,
            valid_from=_day(entry["valid_from"]),
            valid_to=_day(entry["valid_to"]),
        )
        units[unit.code] = unit
        call.session.add(unit)
        # Each unit may be the parent of the next.
        call.session.flush()
        search.index(call.session, "unit", unit.id, unit.name, unit.short_name, unit.code)
    return units


def contacts(call: Call) -> None:
    """Telephone numbers to try the chase list with; none that an exchange would ever give begins with 0."""
    for place, unit in enumerate(call.session.scalars(select(Unit).order_by(col(Unit.code))), 101):
        unit.public_contact = f"Điện thoại (số mẫu): 0276 0000 {place}"


def _authority(call: Call, units: dict[str, Unit]) -> None:
    authority = Authority(
        name="Ủy ban nhân dân huyện Tân Biên",
        place_name="Tân Biên",
        unit_id=units["HUYEN_TANBIEN"].id,
        standing_body_id=units["PHONG_NOIVU"].id,
        policy={},
    )
    call.session.add(authority)
    call.session.flush()


def _blocs(
    call: Call, units: dict[str, Unit], entries: list[dict[str, Any]], memberships: list[dict[str, Any]]
) -> None:
    blocs = {entry["code"]: Bloc(code=entry["code"], name=entry["name"]) for entry in entries}
    call.session.add_all(blocs.values())
    call.session.flush()
    for entry in memberships:
        call.session.add_all(
            BlocMembership(
                bloc_id=blocs[entry["bloc"]].id, unit_id=units[code].id, year=YEAR, is_lead=code == entry["lead"]
            )
            for code in entry["units"]
        )


def plan_catalogues(call: Call) -> None:
    """The topics of II.1 and the forms of communication of II.2, without which nothing can be written."""
    reference, session = data("reference_data"), call.session
    session.add_all(
        Topic(code=code, position=position, name=name)
        for position, (code, name) in enumerate(reference["topics"].items(), start=1)
    )
    for place, (code, form) in enumerate(reference["comm_forms"].items(), start=1):
        session.add(CommForm(code=code, position=place * 100, name=form["name"]))
        session.add_all(
            CommForm(code=f"{code}.{n}", position=place * 100 + n, parent_code=code, name=name)
            for n, name in enumerate(form["sub"], start=1)
        )


def _catalogues(call: Call, units: dict[str, Unit], reference: dict[str, Any]) -> None:
    session = call.session
    plan_catalogues(call)
    session.add_all(Holiday(day=date.fromisoformat(day)) for day in reference["holidays_2022"])
    session.add_all(
        Anniversary(day=date.fromisoformat(entry["date"]), name=entry["name"])
        for entry in reference["anniversaries_2022"]
    )
    for entry in reference["movements"]:
        movement = Movement(
            code=entry["code"],
            name=entry["name"],
            sort_key=phrase_sort_key(entry["name"]),
            kind=MovementKind(entry["kind"]),
            national_name=entry.get("national"),
            launched_by_id=units["HUYEN_TANBIEN"].id,
            linked_codes=entry["linked_codes"],
            is_priority=entry["is_priority"],
        )
        session.add(movement)
        session.flush()
        search.index(session, "movement", movement.id, movement.name, movement.national_name, movement.code)
        projection.touch(session, "movement", movement.id)


def _accounts(call: Call, units: dict[str, Unit], entries: list[dict[str, Any]]) -> dict[str, str]:
    chosen = call.runtime.settings.demo_password.get_secret_value()
    # One password for all is hashed once: argon2 is slow on purpose.
    shared_hash = passwords.hash_password(chosen) if chosen else None
    return {
        entry["username"]: create_user(
            call,
            username=entry["username"],
            full_name=FULL_NAMES[entry["username"]],
            unit_id=units[entry["unit"]].id,
            roles=[(Role(role), entry["is_lead"]) for role in entry["roles"]],
            password=chosen or passwords.generate_password(),
            password_hash=shared_hash,
        )
        for entry in entries
    }


def _plan(call: Call, source: dict[str, Any]) -> Plan:
    entry = source["plan"]
    signed_on = date.fromisoformat(entry["signed_on"])
    issued_at = datetime.combine(signed_on, time(8), call.zone).astimezone(UTC)
    plan = Plan(
        year=entry["year"],
        number=entry["number"],
        title=entry["title"],
        signed_on=signed_on,
        signer="Chủ tịch Ủy ban nhân dân huyện",
        legal_bases=entry["legal_bases"],
        state=PlanState.ISSUED,
        issued_at=issued_at,
    )
    call.session.add(plan)
    call.session.flush()
    call.session.add_all(
        PlanClause(plan_id=plan.id, path=clause["path"], position=position, text=clause["text"])
        for position, clause in enumerate(data("plan_2022_clauses"), start=1)
    )
    for duty in source["duties"]:
        _duty(call, plan.id, duty)
    call.session.add(
        HistoryEntry(
            kind="plan",
            object_id=plan.id,
            at=issued_at,
            actor_name=call.actor.name,
            action="issue",
            label="Ban hành",
            from_state=PlanState.REVIEW,
            to_state=PlanState.ISSUED,
            note=f"Kế hoạch số {plan.number}",
        )
    )
    return plan


def _duty(call: Call, plan_id: UUID, entry: dict[str, Any]) -> None:
    boundary, roll = Boundary(entry["boundary"]), Roll(entry["roll"])
    duty = Duty(
        plan_id=plan_id,
        code=entry["code"],
        clause=entry["clause"],
        quotation=entry["quotation"],
        kind=DutyKind(entry["kind"]),
        title=entry["title"],
        binding=Binding(entry["binding"]),
        audience=Audience.model_validate(entry["audience"]).model_dump(mode="json"),
        min_count=entry["min_count"],
        count_rule=CountRule(entry.get("count_rule", CountRule.SUBJECT)),
        boundary=boundary,
        roll=roll,
        scored_for_bloc=entry.get("scored_for_bloc"),
        evidence_required=entry.get("evidence_required", False),
        owed_when=entry.get("owed_when"),
        details={name: value for name, value in entry.items() if name not in _COLUMNS},
    )
    call.session.add(duty)
    call.session.flush()
    days = periods.calendar(call)
    for position, period in enumerate(entry["periods"], start=1):
        limits = periods.limits(
            call,
            days,
            boundary,
            roll,
            opens_on=date.fromisoformat(period["opens_at"]),
            nominal_due_on=date.fromisoformat(period["nominal_due_on"]),
            hard_close_on=_day(period["hard_close_on"]),
        )
        call.session.add(
            DutyPeriod(
                duty_id=duty.id,
                label=period["label"],
                position=position,
                opens_at=limits.opens_at,
                nominal_due_on=date.fromisoformat(period["nominal_due_on"]),
                last_good_day=limits.last_good_day,
                due_before=limits.due_before,
                hard_close_at=limits.hard_close_at,
                date_in_plan=period["date_in_plan"],
            )
        )


def _scheme(call: Call) -> None:
    """The example table of points, as a draft: the plan itself gives no points."""
    table = data("scoring_table")
    bloc_id = call.one(select(col(Bloc.id)).where(col(Bloc.code) == scoring_table.BLOC))
    content = scoring_table.scheme_content(table)
    schemes.create_scheme(
        call, Payload.of(SchemeCreate(bloc_id=bloc_id, year=YEAR, name=table["name"], content=content))
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
