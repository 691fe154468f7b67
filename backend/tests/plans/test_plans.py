"""A plan from draft to closed: clauses, duties, warnings, preview, the four steps, who may do which."""

from typing import Any

import pytest

from tests.world import World

OUTSIDE = ("admin", "vhtt.lead", "tuyengiao.lead", "xa.tanlap.lead", "hoidong.1", "giamkhao.1")
DUTY: dict[str, Any] = {
    "code": "NOMINATION",
    "clause": "III.5",
    "quotation": "trước các ngày 20/3 và 20/6",
    "kind": "NOMINATION",
    "title": "Giới thiệu gương điển hình",
    "audience": {"kinds": ["COMMUNE", "TOWNSHIP"]},
    "boundary": "BEFORE",
    "periods": [
        {"label": "Quý I", "opens_on": "2023-01-01", "nominal_due_on": "2023-03-20"},
        {"label": "Quý II", "opens_on": "2023-04-01", "nominal_due_on": "2023-06-20", "hard_close_on": "2024-01-15"},
    ],
}


def draft(world: World, **more: Any) -> str:
    body = {"year": 2023, "title": "Tuyên truyền thi đua yêu nước năm 2023", **more}
    answer = world.client("noivu").post("/api/v1/plans", body)
    assert answer.status_code == 201, answer.text
    assert answer.json()["state"] == "DRAFT"
    return f"/api/v1/plans/{answer.json()['id']}"


def duty(world: World, plan: str, **more: Any) -> Any:
    return world.client("noivu").post(f"{plan}/duties", {**DUTY, **more})


def in_review(world: World, **more: Any) -> str:
    plan = draft(world, **more)
    assert duty(world, plan).status_code == 201
    assert world.client("noivu").act(plan, "submit").status_code == 200
    return plan


def names(answer: Any) -> list[tuple[str, bool]]:
    return [(action["name"], action["enabled"]) for action in answer.json()["actions"]]


def fields(answer: Any) -> list[str]:
    assert answer.status_code == 422, answer.text
    return [error["field"] for error in answer.json()["errors"]]


def test_the_whole_way_with_number_and_date_given_at_the_issue(world: World) -> None:
    plan = draft(world)
    office, lead = world.client("noivu"), world.client("noivu.lead")
    assert names(office.get(plan)) == [("submit", False)]
    assert "chưa có nhiệm vụ" in office.act(plan, "submit").text
    duty(world, plan)
    assert office.act(plan, "submit").json()["state"] == "REVIEW"
    assert names(office.get(plan)) == []
    assert names(lead.get(plan)) == [("return", True), ("issue", True)]
    missing = lead.act(plan, "issue")
    assert fields(missing) == ["number", "signed_on"]
    issued = lead.act(plan, "issue", {"number": "12/KH-UBND", "signed_on": "2023-01-10", "signer": "Chủ tịch"})
    assert issued.status_code == 200, issued.text
    body = issued.json()
    assert (body["state"], body["number"], body["signed_on"], body["signer"]) == (
        "ISSUED",
        "12/KH-UBND",
        "2023-01-10",
        "Chủ tịch",
    )
    assert body["obligation_count"] == 20
    assert body["issued_at"] == "2022-03-18T01:00:00Z"
    assert lead.act(plan, "close").json()["state"] == "CLOSED"
    steps = lead.get(f"{plan}/history").json()
    assert [step["to_state"] for step in steps] == ["REVIEW", "ISSUED", "CLOSED"]


def test_returned_plans_are_edited_and_sent_again(world: World) -> None:
    plan, lead, office = in_review(world), world.client("noivu.lead"), world.client("noivu")
    assert office.patch(plan, {"title": "Khác"}, etag=office.get(plan).headers["etag"]).status_code == 409
    assert lead.act(plan, "return", {"note": "Bổ sung căn cứ"}).json()["state"] == "DRAFT"
    changed = office.patch(plan, {"legal_bases": ["Luật Thi đua, khen thưởng"]}, etag=office.get(plan).headers["etag"])
    assert changed.json()["legal_bases"] == ["Luật Thi đua, khen thưởng"]
    assert office.act(plan, "submit").json()["state"] == "REVIEW"


ROLES = ("noivu", "noivu.lead", *OUTSIDE)
ACTIONS = ("submit", "return", "issue", "close", "edit", "clone")


def _standing_at(world: World, state: str) -> str:
    if state == "REVIEW":
        return in_review(world, number="1/KH", signed_on="2023-01-10")
    if state == "ISSUED":
        return f"/api/v1/plans/{world.client('noivu').get('/api/v1/plans').json()['items'][0]['id']}"
    plan = draft(world, number="1/KH", signed_on="2023-01-10")
    assert duty(world, plan).status_code == 201
    return plan


@pytest.mark.parametrize("state", ["DRAFT", "REVIEW", "ISSUED"])
def test_state_by_action_by_role_refused(world: World, state: str) -> None:
    plan = _standing_at(world, state)
    before = world.client("noivu").get(plan)
    for who in ROLES:
        for action in ACTIONS:
            expected = _expected(state, action, who)
            if expected == 200:
                continue
            answer = world.client(who).post(f"{plan}/actions/{action}", {}, etag=before.headers["etag"])
            assert (who, action, answer.status_code) == (who, action, expected)
    assert world.client("noivu").get(plan).json() == before.json()


@pytest.mark.parametrize(
    ("state", "action", "who", "target"),
    [
        ("DRAFT", "submit", "noivu", "REVIEW"),
        ("DRAFT", "submit", "noivu.lead", "REVIEW"),
        ("REVIEW", "return", "noivu.lead", "DRAFT"),
        ("REVIEW", "issue", "noivu.lead", "ISSUED"),
        ("ISSUED", "close", "noivu.lead", "CLOSED"),
    ],
)
def test_state_by_action_by_role_done(world: World, state: str, action: str, who: str, target: str) -> None:
    assert _expected(state, action, who) == 200
    plan = _standing_at(world, state)
    assert world.client(who).act(plan, action).json()["state"] == target
    assert world.client("noivu").get(plan).json()["state"] == target


def _expected(state: str, action: str, who: str) -> int:
    """Section 13, by hand: submit by Home Affairs, the rest by its head; drafts are invisible outside.

    `edit` is what PATCH does, not an action; cloning comes later.
    """
    office = who in {"noivu", "noivu.lead"}
    if not office and state != "ISSUED":
        return 404
    if action in {"edit", "clone"}:
        return 404
    if not office or (action in {"return", "issue", "close"} and who != "noivu.lead"):
        return 403
    source = {"submit": "DRAFT", "return": "REVIEW", "issue": "REVIEW", "close": "ISSUED"}[action]
    return 200 if state == source else 409


def test_drafts_are_seen_by_home_affairs_only(world: World) -> None:
    plan = draft(world)
    assert len(world.client("noivu").get("/api/v1/plans").json()["items"]) == 2
    for who in OUTSIDE:
        client = world.client(who)
        items = client.get("/api/v1/plans").json()["items"]
        assert [(row["year"], row["state"], row["actions"]) for row in items] == [(2022, "ISSUED", [])]
        assert client.get("/api/v1/plans?state=DRAFT").json()["items"] == []
        for path in (plan, f"{plan}/clauses", f"{plan}/duties", f"{plan}/history", f"{plan}/preview-obligations"):
            assert client.get(path).status_code == 404
        issued = client.get(f"/api/v1/plans/{items[0]['id']}").json()
        assert (issued["duty_count"], issued["obligation_count"]) == (19, None)
        assert client.get(f"/api/v1/plans/{items[0]['id']}/preview-obligations").status_code == 403


def test_only_home_affairs_writes(world: World) -> None:
    for who in OUTSIDE:
        _refused_to_write(world, who)


def _refused_to_write(world: World, who: str) -> None:
    client = world.client(who)
    assert client.post("/api/v1/plans", {"year": 2024, "title": "Kế hoạch"}).status_code == 403
    issued = f"/api/v1/plans/{client.get('/api/v1/plans').json()['items'][0]['id']}"
    clause = client.get(f"{issued}/clauses").json()["items"][0]["id"]
    known = client.get(f"{issued}/duties").json()["items"][0]["id"]
    refused = [
        client.patch(issued, {"title": "x"}, etag=1),
        client.post(f"{issued}/clauses", {"path": "IV", "text": "x"}),
        client.patch(f"{issued}/clauses/{clause}", {"text": "x"}, etag=1),
        client.request("DELETE", f"{issued}/clauses/{clause}", etag=1),
        client.post(f"{issued}/duties", DUTY),
        client.patch(f"{issued}/duties/{known}", {"title": "x"}, etag=1),
        client.request("DELETE", f"{issued}/duties/{known}", etag=1),
    ]
    assert [answer.status_code for answer in refused] == [403] * 7


def test_an_issued_plan_is_not_rewritten(world: World) -> None:
    office = world.client("noivu")
    issued = f"/api/v1/plans/{office.get('/api/v1/plans').json()['items'][0]['id']}"
    clause = office.get(f"{issued}/clauses").json()["items"][0]["id"]
    known = office.get(f"{issued}/duties").json()["items"][0]["id"]
    refused = [
        office.patch(issued, {"title": "x"}, etag=1),
        office.post(f"{issued}/clauses", {"path": "IV", "text": "x"}),
        office.patch(f"{issued}/clauses/{clause}", {"text": "x"}, etag=1),
        office.request("DELETE", f"{issued}/clauses/{clause}", etag=1),
        office.post(f"{issued}/duties", DUTY),
        office.patch(f"{issued}/duties/{known}", {"title": "x"}, etag=1),
        office.request("DELETE", f"{issued}/duties/{known}", etag=1),
    ]
    assert [answer.status_code for answer in refused] == [409] * 7
    assert office.patch(f"{issued}/duties/{known}", {"title": "x"}).status_code == 428
    assert office.patch(f"{issued}/duties/{known}", {"title": "x"}, etag=5).status_code == 412


def test_clauses_are_written_in_order(world: World) -> None:
    plan, office = draft(world), world.client("noivu")
    first = office.post(f"{plan}/clauses", {"path": "III.5", "text": "Hàng quý, bình xét\ngiới thiệu"})
    assert first.status_code == 201, first.text
    office.post(f"{plan}/clauses", {"path": "III.6", "text": "Báo cáo"})
    office.post(f"{plan}/clauses", {"path": "I.1", "text": "Mục đích", "position": 0})
    assert [row["path"] for row in office.get(f"{plan}/clauses").json()["items"]] == ["I.1", "III.5", "III.6"]
    assert office.post(f"{plan}/clauses", {"path": "I.1", "text": "Lặp"}).status_code == 409
    one = f"{plan}/clauses/{first.json()['id']}"
    assert office.patch(one, {"path": "I.1"}, etag=1).status_code == 409
    assert office.patch(one, {"text": "Đã sửa"}, etag=1).json()["text"] == "Đã sửa"
    assert office.get(one).headers["etag"] == '"2"'
    assert office.request("DELETE", one, etag=1).status_code == 412
    assert office.request("DELETE", one, etag=2).status_code == 204
    assert office.get(one).status_code == 404


def test_a_duty_is_dated_by_boundary_and_roll(world: World) -> None:
    plan, office = draft(world), world.client("noivu")
    made = duty(world, plan)
    assert made.status_code == 201, made.text
    first, second = made.json()["periods"]
    assert (first["last_good_day"], first["due_before"]) == ("2023-03-19", "2023-03-19T17:00:00Z")
    assert (first["opens_at"], first["hard_close_at"]) == ("2022-12-31T17:00:00Z", None)
    assert first["in_words"] == "Nộp đến hết ngày 19/3/2023 (Chủ nhật)"
    assert second["hard_close_at"] == "2024-01-15T17:00:00Z"
    assert made.json()["warnings"] == []
    path = f"{plan}/duties/{made.json()['id']}"
    rolled = office.patch(path, {"roll": "NEXT"}, etag=1)
    assert rolled.headers["etag"] == '"2"'
    assert [period["last_good_day"] for period in rolled.json()["periods"]] == ["2023-03-20", "2023-06-19"]
    assert [period["id"] for period in rolled.json()["periods"]] == [first["id"], second["id"]]
    assert rolled.json()["periods"][1]["hard_close_at"] == "2024-01-15T17:00:00Z"
    assert len(rolled.json()["warnings"]) == 1
    assert "không còn trước ngày ghi trong kế hoạch" in rolled.json()["warnings"][0]
    back = office.patch(path, {"boundary": "ON", "roll": "NONE"}, etag=2)
    assert [period["last_good_day"] for period in back.json()["periods"]] == ["2023-03-20", "2023-06-20"]


def test_periods_are_replaced_by_label(world: World) -> None:
    plan, office = draft(world), world.client("noivu")
    made = duty(world, plan).json()
    wanted = [
        {"label": "Quý II", "opens_on": "2023-04-01", "nominal_due_on": "2023-06-25"},
        {"label": "Quý III", "opens_on": "2023-07-01", "nominal_due_on": "2023-09-20"},
    ]
    changed = office.patch(f"{plan}/duties/{made['id']}", {"periods": wanted, "min_count": 2}, etag=1).json()
    assert changed["min_count"] == 2
    assert [(p["label"], p["last_good_day"]) for p in changed["periods"]] == [
        ("Quý II", "2023-06-24"),
        ("Quý III", "2023-09-19"),
    ]
    assert changed["periods"][0]["id"] == made["periods"][1]["id"]


def test_a_duty_can_be_taken_out(world: World) -> None:
    plan, office = draft(world), world.client("noivu")
    path = f"{plan}/duties/{duty(world, plan).json()['id']}"
    assert office.request("DELETE", path).status_code == 428
    assert office.request("DELETE", path, etag=1).status_code == 204
    assert office.get(path).status_code == 404
    assert office.get(f"{plan}/duties").json()["items"] == []


FAULTS: tuple[tuple[dict[str, Any], list[str] | None], ...] = (
    ({"code": "chữ thường"}, ["code"]),
    ({"periods": []}, ["periods"]),
    ({"periods": [DUTY["periods"][0], DUTY["periods"][0]]}, ["periods.0.label", "periods.1.label"]),
    ({"periods": [{**DUTY["periods"][0], "opens_on": "2023-03-20"}]}, ["periods.0.opens_on"]),
    ({"periods": [{**DUTY["periods"][0], "hard_close_on": "2023-03-18"}]}, ["periods.0.hard_close_on"]),
    ({"audience": {"include": ["KHONG_CO"]}}, ["audience"]),
    ({"audience": {"blocs": ["KHONG_CO"]}}, ["audience"]),
    ({"audience": {}}, ["audience"]),
    ({"audience": {"kinds": "SOME"}}, None),
    ({"scored_for_bloc": "KHONG_CO"}, ["audience"]),
    ({"min_count": 0}, ["min_count"]),
    ({"title": "<b>"}, ["title"]),
    ({"plan_id": "x"}, ["plan_id"]),
)


def test_a_bad_duty_names_its_fault(world: World) -> None:
    plan = draft(world)
    for change, wrong in FAULTS:
        found = fields(duty(world, plan, **change))
        assert (change, wrong or found) == (change, found)
    assert world.client("noivu").get(f"{plan}/duties").json()["items"] == []


def test_two_duties_of_one_code_collide(world: World) -> None:
    plan = draft(world)
    assert duty(world, plan).status_code == 201
    assert duty(world, plan).status_code == 409


def test_the_preview_names_who_would_owe_what(world: World) -> None:
    plan, office = draft(world), world.client("noivu")
    made = duty(world, plan, audience={"kinds": ["COMMUNE", "PARTY_BODY"], "blocs": ["KHOI_XA"]}).json()
    assert duty(world, plan, code="LATER", owed_when="CONSULTATION_HANDED_OVER").status_code == 201
    seen = office.get(f"{plan}/preview-obligations").json()
    assert seen["total"] == 20
    assert [(row["code"], row["count"], row["owners"]) for row in seen["duties"]] == [
        ("NOMINATION", 20, []),
        ("LATER", 0, []),
    ]
    assert "không giao ngay" in seen["duties"][1]["warnings"][0]
    named = office.get(f"{plan}/preview-obligations?duty_id={made['id']}").json()["duties"][0]
    assert len(named["owners"]) == 10
    party = next(owner for owner in named["owners"] if owner["unit"]["code"] == "BAN_TUYENGIAO")
    assert (party["binding"], party["periods"]) == ("REQUEST", ["Quý I", "Quý II"])
    assert office.get(f"{plan}/preview-obligations?duty_id={plan[-36:]}").status_code == 404


def test_a_bloc_nobody_leads_stops_the_issue(world: World) -> None:
    plan, lead, admin = (
        draft(world, number="1/KH", signed_on="2023-01-10"),
        world.client("noivu.lead"),
        world.client("admin"),
    )
    made = duty(world, plan, audience={"blocs": ["KHOI_XA", "KHOI_KT"]})
    assert made.status_code == 201
    world.client("noivu").act(plan, "submit")
    # Nobody has been put into any bloc for 2023 yet: the duty would oblige nobody, silently.
    refused = lead.act(plan, "issue")
    assert refused.status_code == 422
    assert "KHOI_XA" in refused.text
    assert "KHOI_KT" in refused.text
    for found in lead.get("/api/v1/blocs?limit=100").json()["items"]:
        if found["code"] in {"KHOI_XA", "KHOI_KT"}:
            unit = found["members"][0]["unit"]["id"]
            body = {"year": 2023, "members": [{"unit_id": unit, "is_lead": True}]}
            assert admin.patch(f"/api/v1/blocs/{found['id']}", body, etag=1).status_code == 200
    assert lead.act(plan, "issue").json()["obligation_count"] == 4


def test_parts_take_as_many_statements_for_three_as_for_one(world: World) -> None:
    office = world.client("noivu")
    plan = office.get("/api/v1/plans").json()["items"][0]["id"]
    for path, most in (("clauses", 3), ("duties", 6)):
        counts = []
        for limit in (6, 12):
            with world.statements() as seen:
                assert len(office.get(f"/api/v1/plans/{plan}/{path}?limit={limit}").json()["items"]) == limit
            counts.append(len(seen))
        assert counts[0] == counts[1] == most


def test_the_list_of_plans_takes_as_many_statements_for_three_as_for_one(world: World) -> None:
    draft(world)
    draft(world, year=2024)
    office, counts = world.client("noivu"), []
    for limit in (1, 3):
        with world.statements() as seen:
            assert len(office.get(f"/api/v1/plans?limit={limit}").json()["items"]) == limit
        counts.append(len(seen))
    assert counts[0] == counts[1] == 3
    assert [row["year"] for row in office.get("/api/v1/plans").json()["items"]] == [2024, 2023, 2022]


def test_a_bad_plan_names_its_fault(world: World) -> None:
    for change, wrong in (
        ({"year": None}, ["year"]),
        ({"year": 1990}, ["year"]),
        ({"title": "Kế <b>hoạch</b>"}, ["title"]),
        ({"state": "ISSUED"}, ["state"]),
        ({"issued_at": "2023-01-01T00:00:00Z"}, ["issued_at"]),
    ):
        body: dict[str, Any] = {"year": 2023, "title": "Kế hoạch", **change}
        assert fields(world.client("noivu").post("/api/v1/plans", body)) == wrong
    assert len(world.client("noivu").get("/api/v1/plans").json()["items"]) == 1


def test_a_duty_names_the_units_behind_its_codes(world: World) -> None:
    plan = draft(world)
    made = duty(
        world, plan, audience={"kinds": ["COMMUNE"], "include": ["PHONG_GDDT"], "exclude": ["XA_TANLAP"]}
    ).json()
    assert [unit["code"] for unit in made["audience_units"]] == ["PHONG_GDDT", "XA_TANLAP"]
    assert made["audience_units"][1]["name"] == "Xã Tân Lập"
    other = duty(world, plan, code="OTHER").json()
    assert other["audience_units"] == []
