"""Disputes: raised by the unit within the window, decided with a reason, told to whom they concern."""

from tests.scoring import scenes
from tests.scoring.scenes import CHAIR, LEAD_UNIT, NOTE, OFFICE, OFFICE_LEAD, OTHER_UNIT, SHEETS, UNIT, UNTIL
from tests.world import World

UPHELD = {"points": 32, "note": "Đã có minh chứng"}


def raised(world: World, sheet_id: str) -> str:
    answer = scenes.dispute(world, sheet_id)
    assert answer.status_code == 201, answer.text
    return f"{SHEETS}/{sheet_id}/disputes/{answer.json()['id']}"


def test_who_may_raise_one_and_when(world: World) -> None:
    scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "VERIFIED")
    assert scenes.dispute(world, sheet_id).status_code == 409
    scenes.acted(world, OFFICE, sheet_id, "publish", UNTIL)
    wanted = {OTHER_UNIT: 404, LEAD_UNIT: 403, OFFICE: 403, CHAIR: 404, "admin": 404, "vhtt": 404, UNIT: 201}
    assert {who: scenes.dispute(world, sheet_id, who).status_code for who in wanted} == wanted
    assert scenes.dispute(world, sheet_id).status_code == 409, "one at a time for each criterion"
    assert scenes.read(world, sheet_id, UNIT)["can_dispute"]
    assert not scenes.read(world, sheet_id, OFFICE)["can_dispute"]
    world.at("2022-03-25T17:00:00Z")
    assert scenes.dispute(world, sheet_id, code="I").status_code == 409
    assert not scenes.read(world, sheet_id, UNIT)["can_dispute"]


def test_what_a_dispute_may_say(world: World) -> None:
    scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "PUBLISHED")
    for more, field in (
        ({"code": "IX"}, "code"),
        ({"points": 35.5}, "points"),
        ({"points": 0.1}, "points"),
        ({"reason": " "}, "reason"),
        ({"state": "UPHELD"}, "state"),
    ):
        answer = scenes.dispute(world, sheet_id, **more)
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field])
    assert world.client(UNIT).get(f"{SHEETS}/{sheet_id}/disputes").json()["items"] == []


def test_upheld_with_other_points(world: World) -> None:
    scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "PUBLISHED")
    path = raised(world, sheet_id)
    before = scenes.read(world, sheet_id)
    assert (before["open_disputes"], scenes.line(before, "II")["disputed"]) == (1, True)
    answer = world.client(OFFICE).act(path, "uphold", UPHELD)
    assert (answer.status_code, answer.json()["state"], answer.json()["points_after"]) == (200, "UPHELD", 32)
    after = scenes.read(world, sheet_id)
    assert (scenes.line(after, "II")["points"], after["totals"]["total"], after["open_disputes"]) == (32, 72.5, 0)
    assert after["version"] > before["version"]
    last = world.client(UNIT).get(f"{SHEETS}/{sheet_id}/history").json()[-1]
    assert (last["action"], last["note"], last["details"]["points"]) == ("dispute_upheld", UPHELD["note"], "32")
    assert [step["action"] for step in world.client(UNIT).get(f"{path}/history").json()] == ["create", "uphold"]
    assert scenes.dispute(world, sheet_id).status_code == 201, "a decided one does not bar the next"


def test_points_may_fall_to_nothing_but_must_be_given(world: World) -> None:
    scenes.in_force(world)
    path = raised(world, scenes.brought_to(world, "PUBLISHED"))
    office = world.client(OFFICE)
    for body, field in (
        ({"note": "x"}, "points"),
        ({"points": 32}, "note"),
        ({"points": 40, "note": "x"}, "points"),
        ({"points": 32.1, "note": "x"}, "points"),
    ):
        answer = office.act(path, "uphold", body)
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field]), body
    assert office.act(path, "reject", {"points": 1, "note": "x"}).status_code == 422
    assert office.act(path, "uphold", {"points": 0, "note": "Không có minh chứng"}).json()["points_after"] == 0


def test_rejected_with_the_reason_and_the_points_stand(world: World) -> None:
    scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "PUBLISHED")
    path = raised(world, sheet_id)
    answer = world.client(OFFICE).act(path, "reject", NOTE)
    assert (answer.json()["state"], answer.json()["points_after"], answer.json()["answer"]) == ("REJECTED", 30, "Lý do")
    assert scenes.read(world, sheet_id)["totals"]["total"] == 70.5
    assert world.client(OFFICE).act(path, "uphold", UPHELD).status_code == 409


def test_who_decides(world: World) -> None:
    scenes.in_force(world)
    path = raised(world, scenes.brought_to(world, "PUBLISHED"))
    etag = world.client(OFFICE).get(path).headers["etag"]
    wanted = {UNIT: 403, LEAD_UNIT: 403, OTHER_UNIT: 404, CHAIR: 404, "admin": 404, OFFICE_LEAD: 200}
    got = {who: world.client(who).post(f"{path}/actions/reject", NOTE, etag=etag).status_code for who in wanted}
    assert got == wanted


def test_of_the_standing_body_s_own_sheet_the_chair_decides(world: World) -> None:
    sheet_id = scenes.standing_body_sheet(world)
    scenes.edited(world, OFFICE, sheet_id, "self", {"I": 90})
    scenes.acted(world, OFFICE, sheet_id, "self_score")
    scenes.acted(world, CHAIR, sheet_id, "verify", NOTE)
    scenes.acted(world, CHAIR, sheet_id, "publish", UNTIL)
    answer = scenes.dispute(world, sheet_id, OFFICE, code="I", points=95)
    path = f"{SHEETS}/{sheet_id}/disputes/{answer.json()['id']}"
    assert world.client(OFFICE_LEAD).act(path, "reject", NOTE).status_code == 403
    assert world.client(CHAIR).act(path, "reject", NOTE).status_code == 200
    assert (
        "SCORE_DISPUTED",
        "Phòng Nội vụ kiến nghị về điểm thi đua",
        "Tiêu chí I của phiếu điểm năm 2022.",
    ) in (scenes.told(world, CHAIR))


def test_everybody_is_told_what_concerns_him(world: World) -> None:
    scenes.in_force(world)
    assert [kind for kind, _t, _b in scenes.told(world, UNIT)] == ["SCHEME_IN_FORCE"]
    sheet_id = scenes.brought_to(world, "PUBLISHED")
    assert scenes.told(world, LEAD_UNIT)[0][:2] == ("SCORE_SENT", "Xã Tân Lập đã gửi phiếu tự chấm điểm")
    assert scenes.told(world, UNIT)[0] == (
        "SCORE_PUBLISHED",
        "Đã công bố điểm thi đua năm 2022 của đơn vị",
        "Đơn vị xem điểm; nếu chưa thống nhất thì kiến nghị đến hết ngày 25/3/2022.",
    )
    path = raised(world, sheet_id)
    assert scenes.told(world, OFFICE)[0][0] == "SCORE_DISPUTED"
    world.client(OFFICE).act(path, "uphold", UPHELD)
    world.at("2022-03-28T01:00:00Z")
    scenes.acted(world, OFFICE_LEAD, sheet_id, "lock")
    scenes.acted(world, OFFICE_LEAD, sheet_id, "unlock", NOTE)
    kinds = [kind for kind, _title, _body in scenes.told(world, UNIT)]
    assert kinds == ["SCORE_UNLOCKED", "SCORE_LOCKED", "DISPUTE_UPHELD", "SCORE_PUBLISHED", "SCHEME_IN_FORCE"]
    assert scenes.told(world, OTHER_UNIT)[0][0] == "SCHEME_IN_FORCE"
