"""The merger of Mỏ Công and Trà Vong: what passes on, what stays, each once, with its instants."""

from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from tests.exemplars import scenes as nominations
from tests.plans.owed import obligation, read, stored
from tests.submissions import scenes as submissions
from tests.units.merger import DAY, act, applied, drafted, lines
from tests.units.test_units import unit_id
from tests.world import World
from thidua.core import jobs
from thidua.plans.models import Obligation
from thidua.units.models import BlocMembership
from thidua.units.succession_models import SuccessionMove

A, B, NEW = "XA_MOCONG", "XA_TRAVONG", "XA_MOCONG_TRAVONG"
OWED = {
    ("UNIT_PLAN", "Năm 2022"),
    ("NOMINATION", "Quý II"),
    ("NOMINATION", "Quý III"),
    ("NOMINATION", "Quý IV"),
    ("REPORT", "06 tháng"),
    ("REPORT", "Năm"),
    ("INITIATIVE", "Năm 2022"),
    ("UNIT_COLUMN", "Năm 2022"),
}


def first_quarter(world: World) -> dict[str, str]:
    """Mỏ Công's first nomination is eligible, its plan and a second nomination wait; Trà Vong has begun its plan."""
    found = {}
    found["eligible"] = str(nominations.draft(world, "xa.mocong")["id"])
    for who, name in (("xa.mocong", "submit"), ("noivu", "take"), ("noivu", "mark_eligible")):
        nominations.acted(world, who, found["eligible"], name)
    world.at("2022-04-14T02:00:00Z")
    found["plan"] = str(submissions.draft(world, "xa.mocong", unit=A)["id"])
    submissions.acted(world, "xa.mocong", found["plan"], "submit")
    found["begun"] = str(submissions.draft(world, "xa.travong", unit=B)["id"])
    world.at("2022-04-25T02:00:00Z")
    found["waiting"] = str(nominations.draft(world, "xa.mocong", name="Lê Văn Chờ Duyệt")["id"])
    nominations.acted(world, "xa.mocong", found["waiting"], "submit")
    found["draft"] = str(nominations.draft(world, "xa.travong", name="Trần Thị Còn Nháp")["id"])
    return found


def owed_by(world: World, code: str) -> list[dict[str, Any]]:
    unit = unit_id(world, code)
    answer = world.client("noivu").get(f"/api/v1/obligations?unit_id={unit}&limit=100").json()
    return list(answer["items"])


def settled(world: World) -> None:
    while jobs.run_one(world.runtime):
        pass


def test_open_obligations_pass_on_once_each_and_results_stay(world: World) -> None:
    papers = first_quarter(world)
    done = applied(world)
    found = lines(done)
    assert (found["OBLIGATIONS_GO"], found["OBLIGATIONS_MISSED"], found["OBLIGATIONS_DONE"]) == (16, 1, 1)
    settled(world)
    mine = owed_by(world, NEW)
    assert sorted((one["duty"]["title"], one["period"]["label"]) for one in mine) == sorted(
        (read(world, obligation(world, A, duty, period))["duty"]["title"], period) for duty, period in OWED
    )
    for code in (A, B):
        for duty, period in OWED:
            old = stored(world, obligation(world, code, duty, period))
            new = stored(world, obligation(world, NEW, duty, period))
            assert (old.state, old.succeeded_by_id) == ("SUCCEEDED", new.id)
    kept = stored(world, obligation(world, A))
    assert (kept.state, kept.timeliness, kept.count) == ("ACCEPTED", "ON_TIME", 1)
    missed = read(world, obligation(world, B))
    assert (missed["state"], missed["timeliness"]) == ("PENDING", "MISSING")
    assert world.client("noivu").get(f"/api/v1/nominations/{papers['eligible']}").json()["unit"]["code"] == A


def test_papers_go_along_with_the_instant_of_their_receipt(world: World) -> None:
    papers = first_quarter(world)
    applied(world)
    plan = stored(world, obligation(world, NEW, "UNIT_PLAN", "Năm 2022"))
    assert (plan.state, plan.timeliness, plan.days_late) == ("SUBMITTED", "ON_TIME", 0)
    quarter = stored(world, obligation(world, NEW, "NOMINATION", "Quý II"))
    assert (quarter.state, quarter.timeliness) == ("SUBMITTED", "ON_TIME")
    submissions.acted(world, "noivu", papers["plan"], "take")
    submissions.acted(world, "noivu", papers["plan"], "return", {"note": "Bổ sung", "resubmit_due": "2022-05-10"})
    answer = world.client("xa.mocong").get(f"/api/v1/submissions/{papers['plan']}").json()
    assert (answer["unit"]["code"], answer["state"]) == (NEW, "RETURNED")
    submissions.acted(world, "xa.travong", papers["plan"], "resubmit")
    for name in ("take", "accept"):
        submissions.acted(world, "noivu", papers["plan"], name)
    plan = stored(world, plan.id)
    assert (plan.state, plan.timeliness, plan.count) == ("ACCEPTED", "ON_TIME", 1)
    nominations.acted(world, "noivu", papers["waiting"], "take")
    nominations.acted(world, "noivu", papers["waiting"], "mark_eligible")
    assert stored(world, quarter.id).state == "ACCEPTED"


def test_drafts_and_accounts_are_the_successors(world: World) -> None:
    papers = first_quarter(world)
    before = world.client("xa.travong")
    applied(world, at=f"{DAY}T02:00:00Z")
    world.at(f"{DAY}T02:05:00Z")
    for who in ("xa.mocong", "xa.travong"):
        assert world.client(who).get("/api/v1/me").json()["unit"]["code"] == NEW
    assert before.token
    sent = nominations.acted(world, "xa.mocong", papers["draft"], "submit")
    assert (sent["unit"]["code"], sent["obligation"]["period_label"]) == (NEW, "Quý II")
    assert world.client("xa.travong").get(f"/api/v1/submissions/{papers['begun']}").status_code == 200
    found = world.client("xa.travong").get("/api/v1/submissions?q=mo cong tra vong").json()["items"]
    assert {one["id"] for one in found} == {papers["begun"], papers["plan"]}


def test_a_signed_in_officer_goes_on_without_signing_in_again(world: World) -> None:
    officer = world.client("xa.mocong")
    made = drafted(world, effective_on="2022-03-18")
    assert act(world, made["id"], "apply").status_code == 200
    assert officer.get("/api/v1/me").json()["unit"]["code"] == NEW
    mine = officer.get("/api/v1/obligations?mine=true&limit=100").json()["items"]
    assert {(one["unit"]["code"]) for one in mine} == {NEW}


def test_every_change_of_hands_is_written_down(world: World) -> None:
    first_quarter(world)
    done = applied(world)
    with world.read() as session:
        rows = session.execute(select(col(SuccessionMove.kind), func.count()).group_by(col(SuccessionMove.kind))).all()
    found = lines(done)
    assert dict(rows) == {  # type: ignore[arg-type]
        "bloc_membership": found["BLOC_PLACES"],
        "user": found["USERS"],
        "obligation": found["OBLIGATIONS_GO"],
        "submission": found["SUBMISSIONS"] + found["SUBMISSION_DRAFTS"],
        "nomination": found["NOMINATIONS"] + found["NOMINATION_DRAFTS"],
        "exemplar": found["EXEMPLARS"],
    }


def test_more_time_goes_along_and_a_request_waits_with_the_successor(world: World) -> None:
    more = world.client("noivu").post(
        f"/api/v1/obligations/{obligation(world, A, 'NOMINATION', 'Quý II')}/extensions",
        {"new_due_on": "2022-06-25", "reason": "Sắp xếp tổ chức"},
    )
    assert more.status_code == 201, more.text
    asked = world.client("xa.travong").post(
        f"/api/v1/obligations/{obligation(world, B, 'NOMINATION', 'Quý III')}/extensions",
        {"new_due_on": "2022-09-25", "reason": "Sắp xếp tổ chức"},
    )
    assert asked.status_code == 201, asked.text
    applied(world)
    second = read(world, obligation(world, NEW, "NOMINATION", "Quý II"))
    assert second["effective_last_good_day"] == "2022-06-25"
    third = obligation(world, NEW, "NOMINATION", "Quý III")
    path = f"/api/v1/obligations/{third}/extensions/{asked.json()['id']}"
    assert world.client("noivu").act(path, "grant").status_code == 200
    assert read(world, third)["effective_last_good_day"] == "2022-09-25"


def test_the_bloc_goes_on_under_its_new_lead(world: World) -> None:
    with world.read() as session:
        lead = session.scalars(
            select(BlocMembership).where(col(BlocMembership.is_lead), col(BlocMembership.year) == 2022)
        ).all()
        blocs = {place.unit_id: place.bloc_id for place in lead}
    unit = next(iter(sorted(blocs, key=str)))
    code = world.client("noivu").get(f"/api/v1/units/{unit}").json()["code"]
    applied(
        world,
        predecessor_ids=[str(unit), unit_id(world, "XA_TRAVONG" if code != "XA_TRAVONG" else A)],
        successors=[{"code": "LEAD_MOI", "name": "Đơn vị mới"}],
    )
    settled(world)
    with world.read() as session:
        owners = session.scalars(
            select(Obligation).where(col(Obligation.bloc_id) == blocs[unit], col(Obligation.year) == 2022)
        ).all()
    new = unit_id(world, "LEAD_MOI")
    # The bloc's plan was due on 30 April and nothing was made for it: that limit passed under the old lead all the same
    # belongs to the bloc, which goes on.
    assert {str(one.unit_id) for one in owners} == {new}
    shown = world.client("noivu").get(f"/api/v1/blocs/{blocs[unit]}?year=2022").json()
    assert {m["unit"]["code"] for m in shown["members"] if m["is_lead"]} == {code, "LEAD_MOI"}
    today = world.client("noivu").get("/api/v1/blocs?as_of=2022-05-02").json()["items"]
    bloc = next(one for one in today if one["id"] == str(blocs[unit]))
    assert [m["unit"]["code"] for m in bloc["members"] if m["is_lead"]] == ["LEAD_MOI"]


def test_a_unit_that_joins_another_leaves_it_what_it_owes_already(world: World) -> None:
    before = {str(stored(world, obligation(world, A, duty, period)).id) for duty, period in OWED}
    plan = submissions.draft(world, "xa.travong", unit=B)["id"]
    submissions.acted(world, "xa.travong", plan, "submit")
    applied(world, predecessor_ids=[unit_id(world, B)], successors=[{"unit_id": unit_id(world, A)}])
    settled(world)
    after = {str(stored(world, obligation(world, A, duty, period)).id) for duty, period in OWED}
    assert after == before
    assert stored(world, obligation(world, A, "UNIT_PLAN", "Năm 2022")).state == "SUBMITTED"
    assert world.client("xa.travong").get("/api/v1/me").json()["unit"]["code"] == A


def test_of_a_split_each_part_owes_and_the_first_receives_the_papers(world: World) -> None:
    draft = submissions.draft(world, "xa.mocong", unit=A)["id"]
    applied(
        world,
        kind="SPLIT",
        predecessor_ids=[unit_id(world, A)],
        successors=[{"code": "XA_BAC", "name": "Xã Bắc"}, {"code": "XA_NAM", "name": "Xã Nam"}],
    )
    settled(world)
    assert len(owed_by(world, "XA_BAC")) == len(OWED)
    assert len(owed_by(world, "XA_NAM")) == len(OWED)
    assert world.client("xa.mocong").get(f"/api/v1/submissions/{draft}").json()["unit"]["code"] == "XA_BAC"


def test_what_a_predecessor_has_settled_is_not_owed_again(world: World) -> None:
    """Rule 9 would oblige a new unit to every period due 30 days later; here both have fulfilled one already."""
    for who in ("xa.mocong", "xa.travong"):
        world.at("2022-04-20T02:00:00Z")
        sent = nominations.draft(world, who)["id"]
        nominations.acted(world, who, sent, "submit")
        for name in ("take", "mark_eligible"):
            nominations.acted(world, "noivu", sent, name)
    applied(world)
    settled(world)
    labels = {(one["duty"]["kind"], one["period"]["label"]) for one in owed_by(world, NEW)}
    assert ("NOMINATION", "Quý II") not in labels
    assert ("NOMINATION", "Quý III") in labels


def test_a_dissolved_unit_owes_no_more_and_its_officer_has_no_part(world: World) -> None:
    papers = first_quarter(world)
    done = applied(world, kind="DISSOLVE", predecessor_ids=[unit_id(world, A)], successors=[])
    assert lines(done)["OBLIGATIONS_END"] == 6
    assert lines(done)["OBLIGATIONS_REVIEWED"] == 2
    settled(world)
    states = {one["state"] for one in owed_by(world, A)}
    assert states == {"ACCEPTED", "SUBMITTED", "CANCELLED"}
    assert world.client("xa.mocong").get("/api/v1/me").json()["roles"] == []
    submissions.acted(world, "noivu", papers["plan"], "take")
    submissions.acted(world, "noivu", papers["plan"], "accept")
    assert stored(world, obligation(world, A, "UNIT_PLAN", "Năm 2022")).timeliness == "ON_TIME"


def test_an_exemplar_is_cared_for_by_the_successor_and_shown_under_its_name(world: World) -> None:
    papers = first_quarter(world)
    exemplar = world.client("noivu").get(f"/api/v1/nominations/{papers['eligible']}").json()["exemplar"]["id"]
    applied(world)
    consent = {"purpose": "PUBLISH", "given_on": "2022-05-01", "method": "PAPER"}
    answer = world.client("xa.travong").post(f"/api/v1/exemplars/{exemplar}/consents", consent)
    assert answer.status_code == 201, answer.text
    assert world.client("xa.travong").get(f"/api/v1/exemplars/{exemplar}").json()["unit"]["code"] == NEW
    version = world.client("noivu").get(f"/api/v1/nominations/{papers['eligible']}/versions").json()[0]
    assert version["payload"]["unit"]["name"] == "Xã Mỏ Công"
