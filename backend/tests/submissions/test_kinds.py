"""Each kind of submission, from draft to its obligation; what a draft lacks; hostile and careless bodies."""

from typing import Any

import pytest

from tests.exemplars import scenes as nominations
from tests.plans.owed import obligation
from tests.submissions import scenes
from tests.submissions.scenes import CHAIR, CONTENT, OFFICE, PATH, PLAN, UNIT, YEAR
from tests.world import World

#: duty → (who sends, unit, period, kind, who reviews, count when accepted)
KINDS = {
    "UNIT_PLAN": (UNIT, "XA_TANLAP", YEAR, "UNIT_PLAN", OFFICE, 1),
    "REPORT": (UNIT, "XA_TANLAP", "06 tháng", "PERIODIC_REPORT", OFFICE, 1),
    "NOMINATION": (UNIT, "XA_TANLAP", "Quý I", "NIL_RETURN", OFFICE, 0),
    "INITIATIVE": (UNIT, "XA_TANLAP", YEAR, "INITIATIVE", OFFICE, 2),
    "BLOC_PLAN": ("xa.thanhbinh", "XA_THANHBINH", YEAR, "BLOC_PLAN", OFFICE, 1),
    "CONTEST_MOBILISATION": ("xa.thanhbinh", "XA_THANHBINH", YEAR, "CONTEST_MOBILISATION", OFFICE, 1),
    "UNIT_COLUMN": (UNIT, "XA_TANLAP", YEAR, "CUSTOM", OFFICE, 1),
    "PNV_GUIDE": (OFFICE, "PHONG_NOIVU", YEAR, "CUSTOM", CHAIR, 1),
}


@pytest.mark.parametrize("duty", KINDS)
def test_each_kind_from_draft_to_accepted(world: World, duty: str) -> None:
    who, unit, period, kind, reviewer, count = KINDS[duty]
    made = scenes.draft(world, who, unit=unit, duty=duty, period=period)
    assert (made["kind"], made["state"], made["lacks"], made["receipt"]) == (kind, "DRAFT", [], None)
    said = {name: value for name, value in made["payload"].items() if value not in (None, [])}
    assert _without_empty(said) == _without_empty(CONTENT[duty])
    sent = scenes.acted(world, who, made["id"], "submit")
    assert sent["receipt"]["received_at"] == "2022-03-18T01:00:00Z"
    assert scenes.verdict(world, unit, duty, period) == ("SUBMITTED", "ON_TIME", 0, 0)
    scenes.acted(world, reviewer, made["id"], "take")
    assert scenes.acted(world, reviewer, made["id"], "accept")["state"] == "ACCEPTED"
    assert scenes.verdict(world, unit, duty, period) == ("ACCEPTED", "ON_TIME", 0, count)


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_empty(part) for name, part in value.items() if part not in (None, [])}
    return [_without_empty(part) for part in value] if isinstance(value, list) else value


#: duty → what an empty draft lacks, field by field.
LACKS = {
    "UNIT_PLAN": ["payload.title", "payload.number", "payload.signed_on", "payload.content"],
    "REPORT": ["payload.title", "payload.number", "payload.signed_on", "payload.unit_plan"],
    "NOMINATION": ["payload.reason"],
    "INITIATIVE": ["payload.title", "payload.held_on", "payload.place", "payload.people"],
    "UNIT_COLUMN": ["payload.title", "payload.summary", "file_ids"],
}


@pytest.mark.parametrize("duty", LACKS)
def test_a_draft_may_be_empty_and_sending_it_tells_every_reason_at_once(world: World, duty: str) -> None:
    period = KINDS[duty][2]
    made = scenes.draft(world, payload={}, duty=duty, period=period)
    assert [lack["field"] for lack in made["lacks"]] == LACKS[duty]
    shown = next(action for action in made["actions"] if action["name"] == "submit")
    assert (shown["enabled"], shown["reasons"]) == (False, [lack["message"] for lack in made["lacks"]])
    refused = scenes.act(world, UNIT, made["id"], "submit")
    assert (refused.status_code, [e["field"] for e in refused.json()["errors"]]) == (422, LACKS[duty])
    assert [e["message"] for e in refused.json()["errors"]] == shown["reasons"]
    assert scenes.read(world, made["id"])["state"] == "DRAFT"
    assert scenes.verdict(world, duty=duty, period=period)[0] == "PENDING"


def test_what_is_missing_is_named_in_both_languages(world: World) -> None:
    made = scenes.draft(world, payload={}, duty="INITIATIVE")
    assert [lack["message"] for lack in made["lacks"]][:2] == [
        "Vui lòng nhập tên hoạt động.",
        "Vui lòng nhập ngày tổ chức.",
    ]
    english = world.client(UNIT).get(f"{PATH}/{made['id']}", headers={"Accept-Language": "en"}).json()
    assert english["lacks"][0]["message"] == "Name of the activity is required."
    one = scenes.edited(world, UNIT, made["id"], {"payload": {"people": [{"name": "Lê Văn A"}, scenes.SECOND]}})
    assert [(lack["field"], lack["message"]) for lack in one["lacks"]][3:] == [
        ("payload.people.0.initiative", "Cá nhân 1: vui lòng nhập sáng kiến, giải pháp."),
        ("payload.people.0.level", "Cá nhân 1: vui lòng nhập cấp công nhận."),
        ("payload.people.0.decision", "Cá nhân 1: vui lòng nhập quyết định công nhận."),
    ]


def test_a_row_is_kept_before_it_is_whole_but_not_sent(world: World) -> None:
    rows = {"links": [{"label": "Trang của xã"}], "targets": [{"name": "Tin, bài"}, {}]}
    made = scenes.draft(world, payload={**scenes.UNIT_PLAN, **rows})
    assert (made["payload"]["links"][0]["label"], len(made["payload"]["targets"])) == ("Trang của xã", 2)
    assert [(lack["field"], lack["message"]) for lack in made["lacks"]] == [
        ("payload.targets.1.name", "Chỉ tiêu 2: vui lòng nhập chỉ tiêu."),
        ("payload.links.0.url", "Đường dẫn 1: vui lòng nhập địa chỉ."),
    ]
    assert scenes.act(world, UNIT, made["id"], "submit").status_code == 422


def test_a_signed_file_says_what_the_sections_would(world: World) -> None:
    head = {name: scenes.UNIT_PLAN[name] for name in ("title", "number", "signed_on")}
    made = scenes.draft(world, payload=head)
    assert [lack["field"] for lack in made["lacks"]] == ["payload.content"]
    made = scenes.edited(world, UNIT, made["id"], {"file_ids": [scenes.scan(world, UNIT)]})
    assert made["lacks"] == []
    assert [file["name"] for file in made["files"]] == ["anh.jpg"]


def test_shortcomings_need_their_causes(world: World) -> None:
    made = scenes.draft(world, payload={**scenes.REPORT, "shortcomings": "Ít tin bài."}, duty="REPORT", period="Năm")
    assert [lack["field"] for lack in made["lacks"]] == ["payload.causes"]
    made = scenes.edited(world, UNIT, made["id"], {"payload": {"causes": "Thiếu người viết."}})
    assert made["lacks"] == []


def test_a_date_to_come_is_no_date_until_it_has_come(world: World) -> None:
    made = scenes.draft(world, payload={**scenes.INITIATIVE, "held_on": "2022-03-20"}, duty="INITIATIVE")
    assert [lack["message"] for lack in made["lacks"]] == ["Ngày tổ chức chưa tới."]
    world.at("2022-03-19T16:59:59Z")
    assert scenes.act(world, UNIT, made["id"], "submit").status_code == 422
    world.at("2022-03-19T17:00:00Z")
    assert scenes.acted(world, UNIT, made["id"], "submit")["state"] == "SUBMITTED"


def test_editing_leaves_what_is_absent_and_null_takes_away(world: World) -> None:
    made = scenes.draft(world)
    changed = scenes.edited(world, UNIT, made["id"], {"payload": {"number": "22/KH-UBND", "signer": None}})
    assert changed["payload"] == {**made["payload"], "number": "22/KH-UBND", "signer": None}
    assert changed["title"] == scenes.UNIT_PLAN["title"]
    untitled = scenes.edited(world, UNIT, made["id"], {"payload": {"title": None}})
    assert untitled["title"] == "Xây dựng và gửi Kế hoạch tuyên truyền năm", "the duty's, while it has none of its own"


BAD_BODIES: list[tuple[str, dict[str, Any], list[str]]] = [
    (PLAN, {"state": "ACCEPTED"}, ["payload.state"]),
    (PLAN, {"people": []}, ["payload.people"]),
    (PLAN, {"title": "x" * 501}, ["payload.title"]),
    (PLAN, {"title": "<script>"}, ["payload.title"]),
    (PLAN, {"title": "a\u202eb"}, ["payload.title"]),
    (PLAN, {"signed_on": "16/3/2022"}, ["payload.signed_on"]),
    (PLAN, {"signed_on": "0000-00-00"}, ["payload.signed_on"]),
    (PLAN, {"links": [{"url": "javascript:alert(1)"}]}, ["payload.links.0.url"]),
    (PLAN, {"links": [{"url": "https://"}]}, ["payload.links.0.url"]),
    (PLAN, {"links": [{"url": "https://[::1"}]}, ["payload.links.0.url"]),
    (PLAN, {"targets": [{"name": "Tin, bài", "quantity": -1}]}, ["payload.targets.0.quantity"]),
    (PLAN, {"targets": [{"name": "Tin, bài", "quantity": 10**9}]}, ["payload.targets.0.quantity"]),
    (PLAN, {"targets": [{"name": "Tin"}] * 101}, ["payload.targets"]),
    ("NOMINATION", {"reason": ["x"]}, ["payload.reason"]),
    ("NOMINATION", {"title": "x"}, ["payload.title"]),
    ("INITIATIVE", {"people": [{**scenes.PERSON, "level": "UNIT"}]}, ["payload.people.0.level"]),
    ("INITIATIVE", {"people": [{**scenes.PERSON, "birth_year": 1899}]}, ["payload.people.0.birth_year"]),
    ("INITIATIVE", {"people": [{**scenes.PERSON, "cccd": "07920"}]}, ["payload.people.0.cccd"]),
    ("INITIATIVE", {"people": "Lê Văn A"}, ["payload.people"]),
]


@pytest.mark.parametrize(("duty", "payload", "fields"), BAD_BODIES)
def test_a_payload_that_is_not_of_the_form_is_refused(
    world: World, duty: str, payload: dict[str, Any], fields: list[str]
) -> None:
    period = KINDS[duty][2]
    answer = scenes.create(world, payload=payload, duty=duty, period=period)
    assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, fields), answer.text
    assert world.client(OFFICE).get(PATH).json()["items"] == []
    made = scenes.draft(world, payload={}, duty=duty, period=period)
    changed = world.client(UNIT).patch(f"{PATH}/{made['id']}", {"payload": payload}, etag=1)
    assert (changed.status_code, [e["field"] for e in changed.json()["errors"]]) == (422, fields)
    assert scenes.read(world, made["id"])["version"] == 1


def test_bodies_that_are_no_bodies(world: World) -> None:
    unit, owed = world.client(UNIT), str(obligation(world, duty=PLAN, period=YEAR))
    for body, status in [
        ({}, 422),
        ({"obligation_id": "x"}, 422),
        ({"obligation_id": owed, "payload": []}, 422),
        ({"obligation_id": owed, "payload": "x"}, 422),
        ({"obligation_id": owed, "state": "SUBMITTED"}, 422),
        ({"obligation_id": owed, "unit_id": owed}, 422),
        ({"obligation_id": owed, "composed_at": "2022-03-18T08:00:00"}, 422),
        ({"obligation_id": owed, "composed_at": "9999-12-31T23:59:59-12:00"}, 422),
        ({"obligation_id": owed, "paper_received_on": "2022-03-17"}, 422),
        ({"obligation_id": owed, "file_ids": [owed] * 21}, 422),
        ({"obligation_id": owed, "file_ids": [owed]}, 404),
        ({"obligation_id": "01900000-0000-7000-8000-00000000abcd"}, 404),
    ]:
        assert unit.post(PATH, body).status_code == status, body
    foreign = scenes.scan(world, scenes.OTHER_UNIT)
    assert scenes.create(world, file_ids=[foreign]).status_code == 404
    stranger = {**scenes.INITIATIVE, "people": [{**scenes.PERSON, "unit_id": owed}]}
    assert scenes.create(world, payload=stranger, duty="INITIATIVE").status_code == 404
    assert unit.get(PATH).json()["items"] == []


@pytest.mark.parametrize("state", ["DRAFT", "SUBMITTED", "IN_REVIEW", "RETURNED", "VOIDED", "ACCEPTED"])
def test_one_answer_is_enough(world: World, state: str) -> None:
    scenes.brought_to(world, state)
    again = scenes.create(world)
    assert (again.status_code, again.json()["code"]) == (409, "submission_exists")


def test_after_a_rejection_another_may_be_made(world: World) -> None:
    rejected = scenes.brought_to(world, "REJECTED")
    assert scenes.draft(world)["id"] != rejected
    assert scenes.create(world).status_code == 409


def test_a_nil_return_and_a_nomination_do_not_stand_together(world: World) -> None:
    early = scenes.draft(world, duty="NOMINATION", period="Quý II")
    refused = scenes.act(world, UNIT, early["id"], "submit")
    assert (refused.status_code, refused.json()["errors"][0]["message"]) == (
        422,
        "Kỳ này mở từ 00:00 ngày 01/4/2022.",
    )
    nil = scenes.draft(world, duty="NOMINATION", period="Quý I")
    nominations.acted(world, UNIT, nominations.draft(world)["id"], "submit")
    shown = {action["name"]: action for action in scenes.read(world, nil["id"], UNIT)["actions"]}
    assert not shown["submit"]["enabled"]
    refused = scenes.act(world, UNIT, nil["id"], "submit")
    assert refused.status_code == 422
    assert "đã giới thiệu gương trong kỳ này" in refused.json()["errors"][0]["message"]
    nominations.acted(world, scenes.OTHER_UNIT, nominations.draft(world, scenes.OTHER_UNIT)["id"], "submit")
    late = scenes.create(world, scenes.OTHER_UNIT, unit="XA_THANHBAC", duty="NOMINATION", period="Quý I")
    assert (late.status_code, late.json()["detail"]) == (409, refused.json()["errors"][0]["message"])
