"""Obligations are made once, however often and however many at once; late units owe what is left."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from tests.plans.test_plans import DUTY, draft, duty, in_review
from tests.units.test_units import unit_id
from tests.world import World
from thidua.core import audit, jobs
from thidua.core.ids import new_id
from thidua.plans import issuing
from thidua.plans.enums import Binding, Timeliness
from thidua.plans.models import Duty, DutyPeriod, Obligation, Plan
from thidua.units.models import Unit, UnitKind


def work(world: World) -> None:
    """Every job that is due."""
    while jobs.run_one(world.runtime):
        pass


def owed(world: World, code: str) -> list[tuple[str, str, Timeliness]]:
    with world.read() as session:
        rows = session.execute(
            select(col(Duty.code), col(DutyPeriod.label), col(Obligation.timeliness))
            .join(DutyPeriod, col(DutyPeriod.duty_id) == col(Duty.id))
            .join(Obligation, col(Obligation.duty_period_id) == col(DutyPeriod.id))
            .join(Unit, col(Unit.id) == col(Obligation.unit_id))
            .where(col(Unit.code) == code)
            .order_by(col(Obligation.due_before), col(Duty.code))
        ).all()
    return [tuple(row) for row in rows]


def count(world: World) -> int:
    with world.read() as session:
        return session.scalar(select(func.count()).select_from(Obligation)) or 0


def make_again(world: World) -> int:
    with world.system() as call:
        return issuing.make_obligations(call, call.session.scalars(select(Plan).where(col(Plan.year) == 2022)).one())


def test_making_them_again_adds_nothing(world: World) -> None:
    assert make_again(world) == 0
    assert count(world) == 198


def test_what_was_lost_comes_back_and_nothing_else(world: World) -> None:
    with world.system() as call:
        lost = call.session.scalars(select(Obligation).limit(7)).all()
        for row in lost:
            call.session.delete(row)
    assert count(world) == 191
    assert make_again(world) == 7
    assert count(world) == 198


def test_eight_at_once_make_each_obligation_once(world: World) -> None:
    with world.system() as call:
        for row in call.session.scalars(select(Obligation)):
            call.session.delete(row)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: make_again(world), range(8)))
    with world.read() as session:
        doubled = session.execute(
            select(func.count())
            .select_from(Obligation)
            .group_by(col(Obligation.duty_period_id), col(Obligation.unit_id), col(Obligation.bloc_id))
            .having(func.count() > 1)
        ).all()
    assert (count(world), doubled) == (198, [])


def test_eight_officers_issue_one_plan(world: World) -> None:
    plan = in_review(world, number="1/KH", signed_on="2023-01-10")
    lead = world.client("noivu.lead")
    etag = lead.get(plan).headers["etag"]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: lead.post(f"{plan}/actions/issue", {}, etag=etag).status_code, range(8)))
    assert sorted(answers) == [200] + [412] * 7
    assert lead.get(plan).json()["obligation_count"] == 20
    assert [step["action"] for step in lead.get(f"{plan}/history").json()] == ["submit", "issue"]
    with world.read() as session:
        assert audit.verify(session)[0] is True


def test_a_retry_of_the_issue_gets_the_same_answer(world: World) -> None:
    plan, lead = in_review(world, number="1/KH", signed_on="2023-01-10"), world.client("noivu.lead")
    etag = lead.get(plan).headers["etag"]
    first, again = (lead.post(f"{plan}/actions/issue", {}, etag=etag, key="issue-2023") for _ in range(2))
    assert (first.status_code, again.content) == (200, first.content)


def new_unit(world: World, code: str, **more: Any) -> None:
    body = {"code": code, "name": f"Đơn vị {code}", "kind": "COMMUNE", **more}
    answer = world.client("admin").post("/api/v1/units", body)
    assert answer.status_code == 201, answer.text
    work(world)


def test_rule_9_a_unit_created_mid_year_owes_what_is_thirty_days_away(world: World) -> None:
    world.at("2022-05-20T01:00:00Z")
    new_unit(world, "XA_MOI", valid_from="2022-05-20")
    assert [(duty, period) for duty, period, _ in owed(world, "XA_MOI")] == [
        ("NOMINATION", "Quý II"),
        ("REPORT", "06 tháng"),
        ("NOMINATION", "Quý III"),
        ("REPORT", "Năm"),
        ("NOMINATION", "Quý IV"),
        ("INITIATIVE", "Năm 2022"),
        ("UNIT_COLUMN", "Năm 2022"),
    ]
    assert {timeliness for _, _, timeliness in owed(world, "XA_MOI")} == {Timeliness.NOT_DUE}
    new_unit(world, "XA_TRE", valid_from="2022-05-21")
    assert ("NOMINATION", "Quý II", Timeliness.NOT_DUE) not in owed(world, "XA_TRE")
    assert make_again(world) == 0


def test_a_unit_that_ends_owes_nothing_after_its_last_day(world: World) -> None:
    new_unit(world, "XA_TAM", valid_to="2022-06-19")
    assert [(duty, period) for duty, period, _ in owed(world, "XA_TAM")] == [
        ("NOMINATION", "Quý I"),
        ("UNIT_PLAN", "Năm 2022"),
        ("NOMINATION", "Quý II"),
    ]


def test_a_new_party_body_is_asked_only(world: World) -> None:
    new_unit(world, "BAN_DANVAN", kind="PARTY_BODY", name="Ban Dân vận Huyện ủy")
    with world.read() as session:
        bindings = session.scalars(
            select(col(Obligation.binding)).where(col(Obligation.unit_id) == _id(world, "BAN_DANVAN"))
        ).all()
    assert set(bindings) == {Binding.REQUEST}
    world.at("2023-02-01T00:00:00Z")
    jobs.sweep(world.runtime)
    assert {timeliness for _, _, timeliness in owed(world, "BAN_DANVAN")} == {Timeliness.NOT_DUE}


def _id(world: World, code: str) -> Any:
    with world.read() as session:
        return session.scalars(select(col(Unit.id)).where(col(Unit.code) == code)).one()


def test_a_renamed_unit_owes_no_more_than_before(world: World) -> None:
    before = owed(world, "XA_TANLAP")
    path = f"/api/v1/units/{unit_id(world, 'XA_TANLAP')}"
    assert world.client("admin").patch(path, {"name": "Xã Tân Lập mới"}, etag=1).status_code == 200
    work(world)
    assert (owed(world, "XA_TANLAP"), count(world)) == (before, 198)


def test_an_obligation_made_after_its_date_is_missing_from_the_start(world: World) -> None:
    world.at("2022-04-20T00:00:00Z")
    new_unit(world, "XA_CU")
    assert owed(world, "XA_CU")[:2] == [
        ("NOMINATION", "Quý I", Timeliness.MISSING),
        ("UNIT_PLAN", "Năm 2022", Timeliness.MISSING),
    ]


def test_drafts_make_nothing_for_new_units(world: World) -> None:
    plan = draft(world)
    duty(world, plan, audience={"kinds": "ALL"})
    new_unit(world, "XA_MOI")
    assert world.client("noivu").get(plan).json()["obligation_count"] == 0


def test_the_whole_country_is_issued_in_batches(world: World) -> None:
    """More units than two batches hold."""
    with world.system() as call:
        call.session.add_all(
            Unit(code=f"X{n:05}", name=f"Xã số {n}", sort_key=f"xa {n:05}", kind=UnitKind.COMMUNE, id=new_id())
            for n in range(1_200)
        )
    plan = in_review(world, number="1/KH", signed_on="2023-01-10")
    issued = world.client("noivu.lead").act(plan, "issue")
    assert issued.status_code == 200, issued.text
    assert issued.json()["obligation_count"] == (1_200 + 10) * len(DUTY["periods"])
