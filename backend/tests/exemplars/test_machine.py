"""The nomination's state machine as a table: every state, action and role. Written by hand from section 13."""

from typing import Any

from tests.exemplars import scenes
from tests.exemplars.scenes import OFFICE, OFFICE_LEAD, OTHER_UNIT, PATH, UNIT
from tests.machine import Machine
from tests.world import World

STATES = ("DRAFT", "SUBMITTED", "IN_REVIEW", "RETURNED", "VOIDED", "ELIGIBLE", "INELIGIBLE", "WITHDRAWN")
NOTE = {"note": "Lý do"}
ACTIONS: dict[str, dict[str, Any]] = {
    "submit": {},
    "resubmit": {},
    "restart": {},
    "take": {},
    "release": {},
    "return": NOTE,
    "void": NOTE,
    "mark_eligible": {},
    "mark_ineligible": NOTE,
    "reopen": NOTE,
    "withdraw": NOTE,
}
#: (state, action) → the state afterwards, before the period's limit.
STEPS = {
    ("DRAFT", "submit"): "SUBMITTED",
    ("RETURNED", "resubmit"): "SUBMITTED",
    ("VOIDED", "restart"): "DRAFT",
    ("SUBMITTED", "take"): "IN_REVIEW",
    ("IN_REVIEW", "release"): "SUBMITTED",
    ("IN_REVIEW", "return"): "RETURNED",
    ("IN_REVIEW", "void"): "VOIDED",
    ("IN_REVIEW", "mark_eligible"): "ELIGIBLE",
    ("IN_REVIEW", "mark_ineligible"): "INELIGIBLE",
    ("ELIGIBLE", "reopen"): "IN_REVIEW",
    ("INELIGIBLE", "reopen"): "IN_REVIEW",
    ("SUBMITTED", "withdraw"): "DRAFT",
    ("DRAFT", "withdraw"): "WITHDRAWN",
    ("IN_REVIEW", "withdraw"): "WITHDRAWN",
    ("RETURNED", "withdraw"): "WITHDRAWN",
    ("VOIDED", "withdraw"): "WITHDRAWN",
    ("ELIGIBLE", "withdraw"): "WITHDRAWN",
}
_UNIT = {"submit", "resubmit", "restart", "withdraw"}
_OFFICE = {"take", "release", "return", "void", "mark_eligible", "mark_ineligible", "withdraw"}
#: Who may do what with a nomination of Tân Lập, and in which states he sees it at all.
ROLES: dict[str, tuple[set[str], set[str]]] = {
    UNIT: (_UNIT, set(STATES)),
    "xa.tanlap.lead": (_UNIT, set(STATES)),
    OTHER_UNIT: (set(), set()),
    "xa.thanhbinh": (set(), set()),  # leads the bloc
    OFFICE: (_OFFICE, set(STATES)),
    OFFICE_LEAD: (_OFFICE | {"reopen"}, set(STATES)),
    "vhtt": (set(), {"ELIGIBLE"}),
    "vhtt.lead": (set(), {"ELIGIBLE"}),
    "tuyengiao.lead": (set(), set()),
    "hoidong.1": (set(), set()),
    "hoidong.2": (set(), set()),
    "giamkhao.1": (set(), set()),
    "admin": (set(), set()),
}


MACHINE = Machine(PATH, ACTIONS, STEPS, ROLES, scenes.brought_to, scenes.ROADS)


def test_every_state_action_and_role(world: World) -> None:
    assert MACHINE.wrong_answers(world, STATES) == []


def test_the_actions_listed_are_exactly_those_that_succeed(world: World) -> None:
    assert MACHINE.wrong_offers(world, STATES, lambda shown: f"exemplar_id={shown['exemplar']['id']}") == []


def test_editing_is_for_the_unit_in_draft_and_returned_only(world: World) -> None:
    assert MACHINE.wrong_edits(world, STATES, OFFICE, lambda role: {"exemplar": {"title": f"Tên mới {role}"}}) == []


def test_an_action_needs_its_fields_and_takes_no_other(world: World) -> None:
    nomination_id = scenes.brought_to(world, "IN_REVIEW")
    for name in ("return", "void", "mark_ineligible"):
        answer = scenes.act(world, OFFICE, nomination_id, name)
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, ["note"])
    for name, body, field in [
        ("mark_eligible", {"resubmit_due": "2022-04-01"}, "resubmit_due"),
        ("release", {"note": "không cần"}, "note"),
        ("return", {"note": "x", "state": "ELIGIBLE"}, "state"),
        ("return", {"note": "x", "remarks": [{"field": "exemplar.title"}]}, "remarks.0.message"),
        ("return", {"note": "x", "remarks": [{"field": "<b>", "message": "x"}]}, "remarks.0.field"),
        ("return", {"note": "x", "resubmit_due": "2022-03-17"}, "resubmit_due"),
    ]:
        answer = scenes.act(world, OFFICE, nomination_id, name, body)
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field]), name
    assert scenes.act(world, OFFICE, nomination_id, "shortlist").status_code == 404
    assert world.client(OFFICE).get(f"{PATH}/{nomination_id}").json()["state"] == "IN_REVIEW"


def test_the_order_of_refusals(world: World) -> None:
    codes = MACHINE.refusals(world, scenes.brought_to(world, "SUBMITTED"), UNIT, OTHER_UNIT, OFFICE)
    assert [got for got, _ in codes] == [wanted for _, wanted in codes]
