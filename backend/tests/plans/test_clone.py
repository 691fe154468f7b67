"""Next year's plan from this year's: what goes over, with which dates, and the difference that is shown."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from tests.plans.test_plans import draft, fields, in_review
from tests.world import World
from thidua.plans.models import Plan


def plan_2022(world: World) -> str:
    with world.read() as session:
        found = session.scalars(select(col(Plan.id)).where(col(Plan.year) == 2022, col(Plan.amends_id).is_(None))).one()
    return f"/api/v1/plans/{found}"


def clone(world: World, source: str, year: Any = 2023, who: str = "noivu", **more: Any) -> Any:
    return world.client(who).post(f"{source}/clone", {"year": year}, **more)


def items(world: World, path: str) -> list[dict[str, Any]]:
    answer = world.client("noivu").get(path, params={"limit": 100})
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


def test_the_whole_plan_goes_over_with_its_dates_in_the_new_year(world: World) -> None:
    source = plan_2022(world)
    made = clone(world, source)
    assert made.status_code == 201, made.text
    body = made.json()
    plan = f"/api/v1/plans/{body['id']}"
    assert made.headers["location"] == plan
    old = world.client("noivu").get(source).json()
    assert (body["state"], body["year"], body["number"], body["signed_on"], body["signer"]) == (
        *("DRAFT", 2023),
        *(None, None, None),
    )
    assert body["title"] == old["title"].replace("2022", "2023")
    assert body["cloned_from"] == {name: old[name] for name in ("id", "year", "number", "title", "state")}
    assert (body["obligation_count"], body["duty_count"]) == (0, old["duty_count"])

    before = {duty["code"]: duty for duty in items(world, f"{source}/duties")}
    after = {duty["code"]: duty for duty in items(world, f"{plan}/duties")}
    assert set(after) == set(before)
    for code, duty in after.items():
        same = ("audience", "owed_when", "kind", "binding", "min_count", "boundary", "roll", "details", "clause")
        assert {name: duty[name] for name in same} == {name: before[code][name] for name in same}
    assert after["UNIT_PLAN"]["quotation"] == "gửi về Phòng Nội vụ chậm nhất ngày 15/4/2023"
    assert [(p["label"], p["last_good_day"], p["due_before"]) for p in after["NOMINATION"]["periods"]] == [
        ("Quý I", "2023-03-19", "2023-03-19T17:00:00Z"),
        ("Quý II", "2023-06-19", "2023-06-19T17:00:00Z"),
        ("Quý III", "2023-09-19", "2023-09-19T17:00:00Z"),
        ("Quý IV", "2023-12-19", "2023-12-19T17:00:00Z"),
    ]
    assert {p["label"] for p in after["UNIT_PLAN"]["periods"]} == {"Năm 2023"}
    paths = [[clause["path"] for clause in items(world, f"{at}/clauses")] for at in (source, plan)]
    assert paths[0] == paths[1]


def test_rolled_days_roll_anew_and_the_leap_day_goes_back(world: World) -> None:
    office = world.client("noivu")
    period = {"label": "Hai", "opens_on": "2024-01-01", "nominal_due_on": "2024-02-29", "hard_close_on": "2024-06-30"}
    path = draft(world, year=2024)
    duty = {
        "code": "VIEC",
        "clause": "I",
        "quotation": "x",
        "kind": "CUSTOM",
        "title": "Việc",
        "roll": "NEXT",
        "audience": {"kinds": ["COMMUNE"]},
        "periods": [period],
    }
    assert office.post(f"{path}/duties", duty).status_code == 201
    assert office.act(path, "submit").status_code == 200
    assert world.client("noivu.lead").act(path, "issue", {"number": "1", "signed_on": "2024-01-02"}).status_code == 200
    # 28/2/2026 is a Saturday: rolled to Monday 2/3.
    plan = clone(world, path, 2026).json()["id"]
    (found,) = items(world, f"/api/v1/plans/{plan}/duties")[0]["periods"]
    assert (found["nominal_due_on"], found["last_good_day"], found["hard_close_at"]) == (
        *("2026-02-28", "2026-03-02"),
        "2026-06-30T17:00:00Z",
    )


def test_the_difference_names_what_changed_in_words(world: World) -> None:
    source = plan_2022(world)
    plan = f"/api/v1/plans/{clone(world, source).json()['id']}"
    office = world.client("noivu")
    duty = next(duty for duty in items(world, f"{plan}/duties") if duty["code"] == "NOMINATION")
    path = f"{plan}/duties/{duty['id']}"
    changed = {"min_count": 2, "audience": {"kinds": ["COMMUNE", "TOWNSHIP"], "exclude": ["XA_TANLAP"]}}
    assert office.patch(path, changed, etag=duty["version"]).status_code == 200
    gone = next(duty for duty in items(world, f"{plan}/duties") if duty["code"] == "UNIT_COLUMN")
    assert office.request("DELETE", f"{plan}/duties/{gone['id']}", etag=gone["version"]).status_code == 204
    assert office.post(f"{plan}/clauses", {"path": "V", "text": "Mục mới"}).status_code == 201

    diff = office.get(f"{plan}/diff").json()
    assert diff["source"]["year"] == 2022
    assert (diff["effect"], diff["refusals"]) == (None, [])
    changes = {(part["kind"], part["key"]): part for part in diff["changes"]}
    assert changes["PLAN", "2023"]["fields"][0]["name"] == "title"
    assert changes["CLAUSE", "V"]["change"] == "ADDED"
    assert changes["DUTY", "UNIT_COLUMN"]["change"] == "REMOVED"
    nomination = {field["name"]: field for field in changes["DUTY", "NOMINATION"]["fields"]}
    assert nomination["min_count"] == {
        "name": "min_count",
        "label": "Số lượng tối thiểu mỗi kỳ",
        "before": "1",
        "after": "2",
    }
    assert nomination["audience"]["after"] == "Xã, thị trấn; trừ Xã Tân Lập"
    first = nomination["period.Quý I"]
    assert "Nộp đến hết ngày 19/3/2022 (thứ Bảy)" in first["before"]
    assert "Nộp đến hết ngày 19/3/2023 (Chủ nhật)" in first["after"]
    # "Năm 2022" has become "Năm 2023": one period that moved, not one that went and one that came.
    unit_plan = {field["name"]: field for field in changes["DUTY", "UNIT_PLAN"]["fields"]}
    assert unit_plan["period.Năm 2023"]["before"] is not None
    whole = {("CLAUSE", c["path"]) for at in (source, plan) for c in items(world, f"{at}/clauses")}
    whole |= {("DUTY", d["code"]) for at in (source, plan) for d in items(world, f"{at}/duties")}
    assert diff["unchanged"] == len(whole - set(changes))
    english = office.get(f"{plan}/diff", headers={"Accept-Language": "en"}).json()
    assert {field["label"] for part in english["changes"] for field in part["fields"]} >= {"At least, each period"}


def test_the_new_year_warns_of_blocs_that_nobody_leads_yet(world: World) -> None:
    plan = clone(world, plan_2022(world)).json()["id"]
    warnings = world.client("noivu").get(f"/api/v1/plans/{plan}/diff").json()["warnings"]
    assert any("chưa có Khối trưởng" in warning for warning in warnings)


def test_a_clone_is_refused_with_its_reason(world: World) -> None:
    source = plan_2022(world)
    assert fields(clone(world, source, 2022)) == ["year"]
    assert fields(clone(world, source, 2021)) == ["year"]
    assert fields(clone(world, source, "x")) == ["year"]
    for who in ("admin", "vhtt.lead", "xa.tanlap.lead", "hoidong.1", "tuyengiao.lead"):
        assert clone(world, source, who=who).status_code == 403
    assert clone(world, draft(world)).json()["code"] == "wrong_state"
    assert clone(world, source, 2024).status_code == 201
    again = clone(world, source, 2024)
    assert (again.status_code, again.json()["code"]) == (409, "already_exists")
    assert clone(world, source, 2025).status_code == 201


def test_a_retry_gets_the_same_clone(world: World) -> None:
    source = plan_2022(world)
    first, again = (clone(world, source, key="clone-2023") for _ in range(2))
    assert (first.status_code, again.content) == (201, first.content)


def test_drafts_are_thrown_away_whole_and_issued_plans_stay(world: World) -> None:
    source = plan_2022(world)
    plan = f"/api/v1/plans/{clone(world, source).json()['id']}"
    office = world.client("noivu")
    for who, status in (("admin", 404), ("xa.tanlap", 404)):
        assert world.client(who).request("DELETE", plan, etag="*").status_code == status
    assert office.request("DELETE", plan).status_code == 428
    assert office.request("DELETE", plan, etag=9).status_code == 412
    assert office.request("DELETE", plan, etag="*").status_code == 204
    assert office.get(plan).status_code == 404
    assert office.request("DELETE", source, etag="*").status_code == 409
    assert world.client("vhtt").request("DELETE", source, etag="*").status_code == 403
    assert office.request("DELETE", in_review(world), etag="*").status_code == 409


def test_only_who_came_from_another_has_a_difference(world: World) -> None:
    source = plan_2022(world)
    assert world.client("noivu").get(f"{source}/diff").status_code == 404
    plan = clone(world, source).json()["id"]
    assert world.client("vhtt").get(f"/api/v1/plans/{plan}/diff").status_code == 404


@pytest.mark.parametrize("page", ["", "/diff"])
def test_reading_takes_no_more_statements_for_a_big_plan(world: World, page: str) -> None:
    counts = []
    for source in (_small(world), plan_2022(world)):
        plan = f"/api/v1/plans/{clone(world, source, 2030).json()['id']}"
        with world.statements() as seen:
            assert world.client("noivu").get(plan + page).status_code == 200
        counts.append(len(seen))
    assert counts[1] <= counts[0] + 3


def _small(world: World) -> str:
    plan = in_review(world, number="1/KH", signed_on="2023-01-10")
    assert world.client("noivu.lead").act(plan, "issue").status_code == 200
    return plan
