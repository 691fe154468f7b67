"""The submission's state machine as a table: every state, action and role. Written by hand from section 13."""

from typing import Any

from tests.machine import Machine
from tests.submissions import scenes
from tests.submissions.scenes import CHAIR, NOTE, OFFICE, OFFICE_LEAD, OTHER_UNIT, PATH, UNIT
from tests.world import World

STATES = ("DRAFT", "SUBMITTED", "IN_REVIEW", "RETURNED", "VOIDED", "ACCEPTED", "REJECTED")
ACTIONS: dict[str, dict[str, Any]] = {
    "submit": {},
    "resubmit": {},
    "withdraw": {},
    "restart": {},
    "take": {},
    "release": {},
    "return": NOTE,
    "void": NOTE,
    "accept": {},
    "reject": NOTE,
    "reopen": NOTE,
}
#: (state, action) → the state afterwards, before the limit.
STEPS = {
    ("DRAFT", "submit"): "SUBMITTED",
    ("SUBMITTED", "withdraw"): "DRAFT",
    ("SUBMITTED", "take"): "IN_REVIEW",
    ("IN_REVIEW", "release"): "SUBMITTED",
    ("IN_REVIEW", "return"): "RETURNED",
    ("RETURNED", "resubmit"): "SUBMITTED",
    ("IN_REVIEW", "accept"): "ACCEPTED",
    ("IN_REVIEW", "reject"): "REJECTED",
    ("IN_REVIEW", "void"): "VOIDED",
    ("VOIDED", "restart"): "DRAFT",
    ("ACCEPTED", "reopen"): "IN_REVIEW",
    ("REJECTED", "reopen"): "IN_REVIEW",
}
_UNIT = {"submit", "resubmit", "withdraw", "restart"}
_OFFICE = {"take", "release", "return", "void", "accept", "reject"}
_NOTHING: tuple[set[str], set[str]] = (set(), set())
#: Who may do what with a submission of Tân Lập, and in which states he sees it at all.
ROLES: dict[str, tuple[set[str], set[str]]] = {
    UNIT: (_UNIT, set(STATES)),
    "xa.tanlap.lead": (_UNIT, set(STATES)),
    OTHER_UNIT: _NOTHING,
    "xa.thanhbinh": _NOTHING,  # leads the bloc
    OFFICE: (_OFFICE, set(STATES)),
    OFFICE_LEAD: (_OFFICE | {"reopen"}, set(STATES)),
    "vhtt": _NOTHING,
    "vhtt.lead": _NOTHING,
    "tuyengiao.lead": _NOTHING,
    CHAIR: _NOTHING,
    "hoidong.2": _NOTHING,
    "giamkhao.1": _NOTHING,
    "admin": _NOTHING,
}


def brought(world: World, state: str) -> str:
    """Activities that present initiatives: a unit may have several for one obligation."""
    return scenes.brought_to(world, state, duty="INITIATIVE")


MACHINE = Machine(PATH, ACTIONS, STEPS, ROLES, brought, scenes.ROADS)


def test_every_state_action_and_role(world: World) -> None:
    assert MACHINE.wrong_answers(world, STATES) == []


def test_the_actions_listed_are_exactly_those_that_succeed(world: World) -> None:
    assert MACHINE.wrong_offers(world, STATES, lambda _shown: "limit=100") == []


def test_editing_is_for_the_unit_in_draft_and_returned_only(world: World) -> None:
    assert MACHINE.wrong_edits(world, STATES, OFFICE, lambda role: {"payload": {"title": role}}) == []


def test_what_home_affairs_owes_itself_the_chair_of_the_council_reviews(world: World) -> None:
    made = scenes.draft(world, OFFICE, unit="PHONG_NOIVU", duty="PNV_GUIDE")
    path = f"{PATH}/{made['id']}"
    assert world.client(CHAIR).get(path).status_code == 404, "a draft is nobody else's"
    scenes.acted(world, OFFICE, made["id"], "submit")
    for who in (OFFICE, OFFICE_LEAD):
        refused = scenes.act(world, who, made["id"], "take")
        assert (refused.status_code, refused.json()["code"]) == (403, "separation_of_duties")
        shown = {a["name"]: a for a in scenes.read(world, made["id"], who)["actions"]}
        assert not shown["take"]["enabled"]
        assert "Chủ tịch Hội đồng" in shown["take"]["reasons"][0]
    assert world.client("hoidong.2").get(path).status_code == 404
    scenes.acted(world, CHAIR, made["id"], "take")
    scenes.acted(world, CHAIR, made["id"], "reject", NOTE)
    assert scenes.act(world, OFFICE_LEAD, made["id"], "reopen", NOTE).status_code == 403
    scenes.acted(world, CHAIR, made["id"], "reopen", NOTE)
    assert scenes.acted(world, CHAIR, made["id"], "accept")["state"] == "ACCEPTED"
    assert scenes.verdict(world, "PHONG_NOIVU", "PNV_GUIDE") == ("ACCEPTED", "ON_TIME", 0, 1)


def test_who_may_start_one(world: World) -> None:
    wanted = {
        UNIT: 201,
        OTHER_UNIT: 404,
        "xa.thanhbinh": 403,  # leads the bloc: sees what Tân Lập owes, sends nothing for it
        "vhtt": 403,
        "tuyengiao": 403,
        CHAIR: 403,
        "hoidong.2": 403,
        "giamkhao.1": 403,
        "admin": 403,
    }
    assert {who: scenes.create(world, who, duty="INITIATIVE").status_code for who in wanted} == wanted
    assert world.public.post(PATH, {}).status_code == 401
    asked = scenes.create(world, "tuyengiao", unit="BAN_TUYENGIAO", duty="BTG_SELECT", payload={"title": "Chọn gương"})
    assert asked.status_code == 403
    for_party = scenes.draft(world, OFFICE, unit="BAN_TUYENGIAO", duty="BTG_SELECT", payload={"title": "Chọn gương"})
    assert (for_party["unit"]["code"], for_party["on_behalf"]) == ("BAN_TUYENGIAO", True)


def test_an_action_needs_its_fields_and_takes_no_other(world: World) -> None:
    submission_id = brought(world, "IN_REVIEW")
    for name in ("return", "void", "reject"):
        answer = scenes.act(world, OFFICE, submission_id, name)
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, ["note"])
    for name, body, field in [
        ("accept", {"resubmit_due": "2022-04-01"}, "resubmit_due"),
        ("release", {"note": "không cần"}, "note"),
        ("return", {"note": "x", "state": "ACCEPTED"}, "state"),
        ("return", {"note": "x", "remarks": [{"field": "payload.title"}]}, "remarks.0.message"),
        ("return", {"note": "x", "remarks": [{"field": "<b>", "message": "x"}]}, "remarks.0.field"),
        ("return", {"note": "x", "resubmit_due": "2022-03-17"}, "resubmit_due"),
    ]:
        answer = scenes.act(world, OFFICE, submission_id, name, body)
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field]), name
    assert scenes.act(world, OFFICE, submission_id, "mark_eligible").status_code == 404
    assert scenes.act(world, OFFICE, submission_id, "edit").status_code == 404
    assert scenes.read(world, submission_id)["state"] == "IN_REVIEW"


def test_the_order_of_refusals(world: World) -> None:
    codes = MACHINE.refusals(world, brought(world, "SUBMITTED"), UNIT, OTHER_UNIT, OFFICE)
    assert [got for got, _ in codes] == [wanted for _, wanted in codes]
