"""Schemes as data: drafts, what they lack, coming into force, later versions, all sheets at once."""

from typing import Any

from tests.scoring import scenes
from tests.scoring.scenes import CHAIR, LEAD_UNIT, NOTE, OFFICE, OFFICE_LEAD, SCHEMES, UNIT
from tests.world import World


def patched(world: World, scheme_id: str, body: dict[str, Any], who: str = OFFICE) -> Any:
    path = f"{SCHEMES}/{scheme_id}"
    etag = world.client(OFFICE).get(path).headers["etag"]
    return world.client(who).patch(path, body, etag=etag)


def test_the_example_is_loaded_as_a_draft_that_lacks_nothing(world: World) -> None:
    found = scenes.draft(world)
    assert (found["name"], found["year"], found["version_no"], found["in_total"], found["lacks"]) == (
        "Bảng điểm thi đua Khối xã, thị trấn năm 2022", 2022, 1, 100, [],
    )  # fmt: skip
    kinds = {c["code"]: c["kind"] for group in found["content"]["groups"] for c in group["criteria"]}
    assert kinds == {
        "I": "MANUAL", "II": "MANUAL", "III.1": "AUTO_TIMELINESS", "III.2": "AUTO_TIMELINESS", "III.3": "AUTO_COUNT",
        "III.4": "AUTO_COUNT", "III.5": "MANUAL", "III.6": "AUTO_COUNT", "III.7": "AUTO_TIMELINESS", "T1": "BONUS",
        "T2": "BONUS", "T3": "BONUS", "G1": "PENALTY", "G2": "PENALTY", "G3": "PENALTY",
    }  # fmt: skip


def test_who_sees_and_who_changes_schemes(world: World) -> None:
    scheme_id = str(scenes.draft(world)["id"])
    path = f"{SCHEMES}/{scheme_id}"
    others = (UNIT, LEAD_UNIT, CHAIR, "vhtt.lead", "tuyengiao", "giamkhao.1", "hoidong.2", "admin")
    assert {world.client(who).get(path).status_code for who in others} == {404}
    create = {"bloc_id": scenes.draft(world)["bloc"]["id"], "year": 2023, "name": "Bảng điểm 2023"}
    assert {world.client(who).post(SCHEMES, create).status_code for who in others} == {403}
    assert world.client(OFFICE).act(path, "put_in_force").status_code == 403
    scenes.in_force(world)
    seen = {who: world.client(who).get(path).status_code for who in others}
    assert seen == {UNIT: 200, LEAD_UNIT: 200, CHAIR: 200, **dict.fromkeys(others[3:], 404)}
    assert patched(world, scheme_id, {"name": "Khác"}, UNIT).status_code == 403
    assert patched(world, scheme_id, {"name": "Khác"}).status_code == 409, "what is in force is never edited"


def test_what_a_draft_lacks_keeps_it_from_coming_into_force(world: World) -> None:
    found = scenes.draft(world)
    content = found["content"]
    content["groups"][0]["criteria"][0]["max"] = 40
    content["groups"][2]["criteria"][0]["timeliness"]["duty"] = "KHONG_CO"
    lacks = patched(world, found["id"], {"content": content}).json()["lacks"]
    assert lacks == [
        "Các tiêu chí cộng lại được 95 điểm, phải bằng tổng 100 điểm.",
        "Tiêu chí III.1: kế hoạch năm 2022 không có nhiệm vụ mã KHONG_CO.",
    ]
    refused = world.client(OFFICE_LEAD).act(f"{SCHEMES}/{found['id']}", "put_in_force")
    assert (refused.status_code, [e["message"] for e in refused.json()["errors"]]) == (422, lacks)
    assert world.client(UNIT).get("/api/v1/unit-scores").json()["items"] == []


def test_a_scheme_says_nothing_that_makes_no_sense(world: World) -> None:
    scheme_id = scenes.draft(world)["id"]
    one = {"code": "I", "name": "Chung", "kind": "MANUAL", "max": 100}
    bands = [{"late_days_max": 7, "points": 1}, {"late_days_max": 0, "points": 2}]
    timely = {"code": "I", "name": "Hạn", "kind": "AUTO_TIMELINESS", "max": 2}
    for criteria in (
        [one, one],
        [{**one, "max": -1}],
        [{**one, "max": 1e9}],
        [{**one, "kind": "AUTO_COUNT"}],
        [{**one, "each": 1}],
        [{**one, "kind": "BONUS"}],
        [timely],
        [{**timely, "timeliness": {"duty": "REPORT", "bands": bands}}],
        [{**timely, "timeliness": {"duty": "REPORT", "bands": []}}],
        [{**one, "kind": "AUTO_COUNT", "count": {"parts": [{"metric": "ARTICLE_PUBLISHED"}]}}],
        [{**one, "kind": "AUTO_COUNT", "count": {"parts": [{"metric": "VOTES", "points_each": 1}]}}],
        [{**one, "name": "<script>"}],
    ):
        answer = patched(
            world, scheme_id, {"content": {"groups": [{"code": "A", "name": "Nhóm", "criteria": criteria}]}}
        )
        assert answer.status_code == 422, criteria
    for more in (
        {"step": 0},
        {"tie_break": [{"kind": "CRITERION"}]},
        {"tie_break": [{"kind": "CRITERION", "code": "X"}]},
    ):
        assert patched(world, scheme_id, {"content": {"groups": [], **more}}).status_code == 422, more


def test_one_draft_at_a_time_which_begins_as_a_copy(world: World) -> None:
    bloc = scenes.draft(world)["bloc"]["id"]
    office = world.client(OFFICE)
    again = office.post(SCHEMES, {"bloc_id": bloc, "year": 2022, "name": "Lần hai"})
    assert (again.status_code, again.json()["code"]) == (409, "already_exists")
    scheme_id = scenes.in_force(world)
    copy = office.post(SCHEMES, {"bloc_id": bloc, "year": 2022, "name": "Lần hai"})
    assert (copy.status_code, copy.json()["version_no"], copy.headers["location"]) == (
        201, 2, f"{SCHEMES}/{copy.json()['id']}",
    )  # fmt: skip
    assert copy.json()["content"] == office.get(f"{SCHEMES}/{scheme_id}").json()["content"]
    other = {"bloc_id": bloc, "year": 2023, "name": "Năm sau", "copy_of": scheme_id}
    assert office.post(SCHEMES, other).json()["content"]["total"] == 100
    nowhere = "01900000-0000-7000-8000-000000000001"
    assert office.post(SCHEMES, {**other, "bloc_id": nowhere, "year": 2024}).status_code == 404
    assert office.post(SCHEMES, {**other, "copy_of": nowhere, "year": 2024}).status_code == 404


def test_a_later_version_takes_the_sheets_over_and_they_begin_anew(world: World) -> None:
    first = scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "BLOC_SCORED")
    bloc = scenes.draft_of(world, first)["bloc"]["id"]
    second = world.client(OFFICE).post(SCHEMES, {"bloc_id": bloc, "year": 2022, "name": "Lần hai"}).json()
    content = second["content"]
    content["groups"][0]["criteria"][0] |= {"code": "I.1", "name": "Kinh tế"}
    assert patched(world, second["id"], {"content": content}).status_code == 200
    assert world.client(OFFICE_LEAD).act(f"{SCHEMES}/{second['id']}", "put_in_force").status_code == 200
    states = {s["version_no"]: s["state"] for s in world.client(UNIT).get(SCHEMES).json()["items"]}
    assert states == {1: "SUPERSEDED", 2: "IN_FORCE"}
    found = scenes.read(world, sheet_id)
    assert (found["state"], found["scheme_id"]) == ("OPEN", second["id"])
    assert scenes.line(found, "II")["own"]["points"] == 30, "what was given stays where the criterion still is"
    assert scenes.line(found, "I.1")["own"]["points"] is None
    assert world.client(UNIT).get(f"/api/v1/unit-scores/{sheet_id}/history").json()[-1]["action"] == "begin_anew"


def test_no_later_version_once_scores_are_published(world: World) -> None:
    first = scenes.in_force(world)
    scenes.brought_to(world, "PUBLISHED")
    bloc = scenes.draft_of(world, first)["bloc"]["id"]
    second = world.client(OFFICE).post(SCHEMES, {"bloc_id": bloc, "year": 2022, "name": "Lần hai"}).json()
    refused = world.client(OFFICE_LEAD).act(f"{SCHEMES}/{second['id']}", "put_in_force")
    assert refused.json()["detail"] == "Đã có 1 phiếu công bố hoặc khóa theo bảng điểm hiện hành."


def test_all_sheets_are_published_and_locked_at_once(world: World) -> None:
    scheme_id = scenes.in_force(world)
    path = f"{SCHEMES}/{scheme_id}"
    lead = world.client(OFFICE_LEAD)
    assert lead.act(path, "publish_sheets", scenes.UNTIL).status_code == 422
    ids = [str(scenes.sheet(world, code)["id"]) for code in ("XA_TANLAP", "XA_THANHBAC", "XA_TANBINH")]
    for sheet_id in ids[:2]:
        scenes.edited(world, OFFICE_LEAD, sheet_id, "verified", {"I": 40, "II": 30, "III.5": 0})
        scenes.acted(world, OFFICE_LEAD, sheet_id, "verify", NOTE)
    assert world.client(UNIT).act(path, "publish_sheets", scenes.UNTIL).status_code == 403
    assert world.client(OFFICE).act(path, "publish_sheets", {"disputes_until": "2022-03-18"}).status_code == 422
    assert world.client(OFFICE).act(path, "publish_sheets", scenes.UNTIL).status_code == 200
    assert [scenes.read(world, one)["state"] for one in ids] == ["PUBLISHED", "PUBLISHED", "OPEN"]
    refused = lead.act(path, "lock_sheets")
    assert (refused.status_code, refused.json()["detail"]) == (
        422, "Đơn vị còn được kiến nghị đến hết ngày 25/3/2022.",
    )  # fmt: skip
    world.at("2022-03-28T01:00:00Z")
    assert world.client(OFFICE).act(path, "lock_sheets").status_code == 403
    assert world.client(OFFICE_LEAD).act(path, "lock_sheets").status_code == 200
    assert [scenes.read(world, one)["state"] for one in ids] == ["LOCKED", "LOCKED", "OPEN"]


def test_what_criteria_may_be_made_of(world: World) -> None:
    found = world.client(OFFICE).get(f"{SCHEMES}/{scenes.draft(world)['id']}/choices").json()
    assert {d["code"]: d["periods"] for d in found["duties"]}["NOMINATION"] == 4
    assert {m["metric"] for m in found["metrics"]} == {
        "EXEMPLAR_PUBLISHED", "EXEMPLAR_REFERRED", "ARTICLE_PUBLISHED", "INITIATIVE_PRESENTER",
    }  # fmt: skip
