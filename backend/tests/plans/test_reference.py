"""The 2022 plan as it is loaded: clauses, duties, periods, and exactly the 198 obligations."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlmodel import SQLModel, col

from tests import schema
from tests.world import World, parse
from thidua import registry
from thidua.core.call import system_call
from thidua.demo import reference
from thidua.identity.models import RoleAssignment, User
from thidua.plans.enums import Binding
from thidua.plans.models import Duty, DutyPeriod, Obligation, Plan, PlanClause
from thidua.units.models import Unit, UnitKind

registry.import_models()
DUTIES: Mapping[str, Any] = {duty["code"]: duty for duty in reference.data("duties_2022")["duties"]}


def rows(world: World) -> dict[str, int]:
    with world.read() as session:
        return {
            name: session.scalar(select(func.count()).select_from(table)) or 0
            for name, table in SQLModel.metadata.tables.items()
            if not name.startswith("toy")
        }


def test_every_duty_makes_exactly_its_obligations(world: World) -> None:
    with world.read() as session:
        found = session.execute(
            select(col(Duty.code), func.count(col(Obligation.id)))
            .outerjoin(DutyPeriod, col(DutyPeriod.duty_id) == col(Duty.id))
            .outerjoin(Obligation, col(Obligation.duty_period_id) == col(DutyPeriod.id))
            .group_by(col(Duty.code))
        ).all()
    assert dict(found) == {code: duty["expected_obligations"] for code, duty in DUTIES.items()}
    assert sum(count for _, count in found) == 198


def test_the_quarters_limits_are_those_of_the_plan(world: World) -> None:
    with world.read() as session:
        found = session.execute(
            select(col(DutyPeriod.label), col(DutyPeriod.last_good_day), col(DutyPeriod.due_before))
            .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
            .where(col(Duty.code).in_(["NOMINATION", "UNIT_PLAN"]))
            .order_by(col(DutyPeriod.due_before))
        ).all()
    assert [tuple(row) for row in found] == [
        ("Quý I", date(2022, 3, 19), parse("2022-03-19T17:00:00Z")),
        ("Năm 2022", date(2022, 4, 15), parse("2022-04-15T17:00:00Z")),
        ("Quý II", date(2022, 6, 19), parse("2022-06-19T17:00:00Z")),
        ("Quý III", date(2022, 9, 19), parse("2022-09-19T17:00:00Z")),
        ("Quý IV", date(2022, 12, 19), parse("2022-12-19T17:00:00Z")),
    ]


@pytest.mark.parametrize("code", DUTIES)
def test_a_duty_quotes_the_clause_it_names(code: str) -> None:
    clauses = {clause["path"]: clause["text"] for clause in reference.data("plan_2022_clauses")}
    pieces = [piece.strip() for piece in DUTIES[code]["quotation"].split("…")]
    assert [piece for piece in pieces if piece not in clauses[DUTIES[code]["clause"]]] == []


def test_party_bodies_are_asked_and_the_authority_owes_nothing(world: World) -> None:
    with world.read() as session:
        found = session.execute(
            select(col(Unit.kind), col(Obligation.binding), func.count())
            .join(Unit, col(Unit.id) == col(Obligation.unit_id))
            .group_by(col(Unit.kind), col(Obligation.binding))
        ).all()
    counts = {(kind, binding): count for kind, binding, count in found}
    assert counts[UnitKind.PARTY_BODY, Binding.REQUEST] == 3
    assert {binding for kind, binding in counts if kind is UnitKind.PARTY_BODY} == {Binding.REQUEST}
    assert UnitKind.AUTHORITY not in {kind for kind, _ in counts}
    assert sum(count for (_, binding), count in counts.items() if binding is Binding.DUTY) == 195


def test_bloc_duties_belong_to_the_lead_units(world: World) -> None:
    leads = {entry["bloc"]: entry["lead"] for entry in reference.data("reference_data")["bloc_memberships_2022"]}
    with world.read() as session:
        found = session.scalars(
            select(col(Unit.code))
            .join(Obligation, col(Obligation.unit_id) == col(Unit.id))
            .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
            .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
            .where(col(Duty.code) == "BLOC_PLAN", col(Obligation.bloc_id).is_not(None))
        ).all()
    assert sorted(found) == sorted(leads.values())


def test_accounts_hold_the_roles_of_the_data_and_sign_in(world: World) -> None:
    wanted = {
        (account["username"], role, account["is_lead"])
        for account in reference.data("reference_data")["accounts"]
        for role in account["roles"]
    }
    with world.read() as session:
        found = session.execute(
            select(col(User.username), col(RoleAssignment.role), col(RoleAssignment.is_lead)).join(
                RoleAssignment, col(RoleAssignment.user_id) == col(User.id)
            )
        ).all()
    assert {tuple(row) for row in found} == wanted
    assert world.client("hoidong.3").get("/api/v1/me").status_code == 200


def test_loading_again_changes_nothing(world: World) -> None:
    before = rows(world)
    with world.system() as call:
        assert reference.load(call) == {}
    assert rows(world) == before
    assert (before["unit"], before["movement"], before["obligation"]) == (23, 10, 198)


def test_without_a_given_password_each_account_gets_its_own(empty_world: World, tmp_path: Any) -> None:
    runtime = registry.runtime(schema.settings_for(empty_world.settings.database_url, tmp_path, demo_password=""))

    with system_call(runtime) as call:
        given = reference.load(call)
    runtime.db.dispose()
    assert len(given) == 32
    assert len(set(given.values())) == 32
    answer = empty_world.http.post("/api/v1/auth/login", json={"username": "xa.tanlap", "password": given["xa.tanlap"]})
    assert answer.status_code == 200, answer.text


def test_the_plan_stands_issued_with_its_clauses(world: World) -> None:
    with world.read() as session:
        plan = session.scalars(select(Plan)).one()
        paths = session.scalars(select(col(PlanClause.path)).order_by(col(PlanClause.position))).all()
    assert (plan.number, plan.signed_on, plan.state) == ("26/KH-UBND", date(2022, 3, 4), "ISSUED")
    assert plan.issued_at == datetime.fromisoformat("2022-03-04T01:00:00+00:00")
    assert [path for path in paths if path.startswith("III")] == ["III.1", "III.2", "III.3", "III.4", "III.5", "III.6"]
    assert {duty["clause"] for duty in DUTIES.values()} <= set(paths)
