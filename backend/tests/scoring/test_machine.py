"""The sheet's state machine as a table: every state, action, column and role. Written by hand from section 13."""

from typing import Any

from tests.scoring import scenes
from tests.scoring.scenes import CHAIR, LEAD_UNIT, NOTE, OFFICE, OFFICE_LEAD, OTHER_UNIT, SHEETS, UNIT, UNTIL
from tests.world import World

STATES = ("OPEN", "SELF_SCORED", "BLOC_SCORED", "VERIFIED", "PUBLISHED", "LOCKED")
LATER = {"disputes_until": "2022-04-30"}
ACTIONS: dict[str, dict[str, Any]] = {
    "self_score": {},
    "withdraw": {},
    "bloc_score": {},
    "verify": NOTE,
    "publish": LATER,
    "lock": {},
    "unlock": NOTE,
}
#: (state, action) → the state afterwards. In PUBLISHED the window is still open, so that locking is 422.
STEPS = {
    ("OPEN", "self_score"): "SELF_SCORED",
    ("SELF_SCORED", "withdraw"): "OPEN",
    ("SELF_SCORED", "bloc_score"): "BLOC_SCORED",
    ("BLOC_SCORED", "verify"): "VERIFIED",
    ("VERIFIED", "publish"): "PUBLISHED",
    ("LOCKED", "unlock"): "VERIFIED",
}
SKIPS = {("OPEN", "verify"): "VERIFIED", ("SELF_SCORED", "verify"): "VERIFIED"}
_UNIT = {"self_score", "withdraw"}
_OFFICE = {"verify", "publish"}
#: Who may do what with the sheet of Tân Lập; None sees none of it.
ROLES: dict[str, set[str] | None] = {
    UNIT: _UNIT,
    "xa.tanlap.lead": _UNIT,
    OTHER_UNIT: None,
    LEAD_UNIT: {"bloc_score"},
    OFFICE: _OFFICE,
    OFFICE_LEAD: _OFFICE | {"lock", "unlock"},
    "vhtt": None,
    "vhtt.lead": None,
    "tuyengiao.lead": None,
    CHAIR: None,
    "hoidong.2": None,
    "giamkhao.1": None,
    "admin": None,
}
#: column → who fills it in, and in which states.
COLUMNS: dict[str, dict[str, set[str]]] = {
    "self": {UNIT: {"OPEN"}, "xa.tanlap.lead": {"OPEN"}},
    "bloc": {LEAD_UNIT: {"SELF_SCORED"}},
    "verified": {
        OFFICE: {"BLOC_SCORED", "VERIFIED"},
        OFFICE_LEAD: {"OPEN", "SELF_SCORED", "BLOC_SCORED", "VERIFIED"},
    },
}


def expected(role: str, state: str, action: str) -> int:
    may = ROLES[role]
    if may is None:
        return 404
    if action not in may:
        return 403
    if (state, action) == ("PUBLISHED", "lock"):
        return 422
    if (state, action) in SKIPS:
        return 200 if role == OFFICE_LEAD else 409
    return 200 if (state, action) in STEPS else 409


def snapshot(world: World, sheet_id: str) -> dict[str, Any]:
    found = scenes.read(world, sheet_id)
    return {name: found[name] for name in ("state", "version", "totals", "lines")}


def test_every_state_action_and_role(world: World) -> None:
    """What succeeds is undone by a fresh database: every success is tried on a sheet of its own."""
    scenes.in_force(world)
    sheet_id, wrong = "", []
    for state in STATES:
        sheet_id = _moved(world, sheet_id, state)
        before = snapshot(world, sheet_id)
        for role in ROLES:
            for action, body in ACTIONS.items():
                wanted = expected(role, state, action)
                if wanted == 200:
                    continue
                answer = world.client(role).post(f"{SHEETS}/{sheet_id}/actions/{action}", body, etag=before["version"])
                if answer.status_code != wanted:
                    wrong.append((role, state, action, answer.status_code, wanted))
        assert snapshot(world, sheet_id) == before
    assert wrong == []


def _moved(world: World, sheet_id: str, state: str) -> str:
    """One sheet along its road, one state further each time."""
    if not sheet_id:
        return scenes.brought_to(world, state)
    if state == "LOCKED":
        world.at("2022-03-28T01:00:00Z")
        scenes.acted(world, OFFICE_LEAD, sheet_id, "lock")
    else:
        who, name, body = scenes.ROADS[state][-1]
        scenes.acted(world, who, sheet_id, name, body)
    return sheet_id


def test_every_step_leads_where_it_should(world: World) -> None:
    scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "SELF_SCORED")
    assert scenes.acted(world, UNIT, sheet_id, "withdraw")["state"] == "OPEN"
    assert scenes.acted(world, OFFICE_LEAD, sheet_id, "verify", NOTE)["state"] == "VERIFIED"
    told = world.client(OFFICE).get(f"{SHEETS}/{sheet_id}/history").json()[-1]
    assert (told["action"], told["from_state"], told["note"]) == ("verify", "OPEN", "Lý do")
    scenes.acted(world, OFFICE, sheet_id, "publish", UNTIL)
    world.at("2022-03-26T01:00:00Z")
    assert scenes.acted(world, OFFICE_LEAD, sheet_id, "lock")["state"] == "LOCKED"
    assert scenes.acted(world, OFFICE_LEAD, sheet_id, "unlock", NOTE)["state"] == "VERIFIED"
    other = scenes.brought_to_of(world, "xa.thanhbac", "XA_THANHBAC")
    scenes.acted(world, "xa.thanhbac", other, "self_score")
    assert scenes.acted(world, OFFICE_LEAD, other, "verify", NOTE)["state"] == "VERIFIED"


def test_the_actions_listed_are_exactly_those_that_are_possible(world: World) -> None:
    scenes.in_force(world)
    sheet_id = ""
    for state in STATES:
        sheet_id = _moved(world, sheet_id, state)
        for role, may in ROLES.items():
            answer = world.client(role).get(f"{SHEETS}/{sheet_id}")
            if may is None:
                assert answer.status_code == 404
                continue
            listed = {a["name"]: a["enabled"] for a in answer.json()["actions"]}
            wanted = {name: expected(role, state, name) == 200 for name in may if expected(role, state, name) != 409}
            assert listed == wanted, (state, role)
            items = world.client(role).get(f"{SHEETS}?limit=100").json()["items"]
            assert [i["actions"] for i in items if i["id"] == sheet_id] == [answer.json()["actions"]]


def test_every_column_state_and_role(world: World) -> None:
    scenes.in_force(world)
    sheet_id, wrong = "", []
    for state in STATES:
        sheet_id = _moved(world, sheet_id, state)
        for role, may in ROLES.items():
            for column, people in COLUMNS.items():
                answer = scenes.edit(world, role, sheet_id, column, {"I": 40}, "Như cũ")
                states = people.get(role, set())
                wanted = 404 if may is None else 403 if not states else 200 if state in states else 409
                if column == "verified" and role == OFFICE and state in {"OPEN", "SELF_SCORED"}:
                    wanted = 409
                if answer.status_code != wanted:
                    wrong.append((role, state, column, answer.status_code, wanted))
            if may is not None:
                shown = scenes.read(world, sheet_id, role)["columns"]
                open_to = [c.upper() for c, people in COLUMNS.items() if state in people.get(role, set())]
                assert shown == open_to, (role, state)
    assert wrong == []


def test_nobody_scores_his_own_unit(world: World) -> None:
    scenes.in_force(world)
    sheet_id = str(scenes.sheet(world, "XA_THANHBINH")["id"])
    scenes.edited(world, LEAD_UNIT, sheet_id, "self", scenes.OWN)
    scenes.acted(world, LEAD_UNIT, sheet_id, "self_score")
    for answer in (
        scenes.act(world, LEAD_UNIT, sheet_id, "bloc_score"),
        scenes.edit(world, LEAD_UNIT, sheet_id, "bloc", {"I": 41}, "Hơn"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (403, "separation_of_duties")
    offered = {a["name"]: a for a in scenes.read(world, sheet_id, LEAD_UNIT)["actions"]}
    assert not offered["bloc_score"]["enabled"]
    assert "đơn vị mình" in offered["bloc_score"]["reasons"][0]
    assert scenes.acted(world, OFFICE_LEAD, sheet_id, "verify", NOTE)["state"] == "VERIFIED"


def test_the_standing_body_s_own_sheet_is_the_chair_s(world: World) -> None:
    sheet_id = scenes.standing_body_sheet(world)
    assert world.client(CHAIR).get(f"{SHEETS}/{sheet_id}").status_code == 200
    scenes.edited(world, OFFICE, sheet_id, "self", {"I": 90})
    scenes.acted(world, OFFICE, sheet_id, "self_score")
    for who in (OFFICE, OFFICE_LEAD):
        assert scenes.act(world, who, sheet_id, "verify", NOTE).status_code in {403, 409}
    scenes.acted(world, CHAIR, sheet_id, "verify", NOTE)
    scenes.acted(world, CHAIR, sheet_id, "publish", UNTIL)
    world.at("2022-03-28T01:00:00Z")
    assert scenes.act(world, OFFICE_LEAD, sheet_id, "lock").status_code == 403
    assert scenes.acted(world, CHAIR, sheet_id, "lock")["state"] == "LOCKED"


def test_who_entered_papers_for_a_unit_does_not_score_it(world: World) -> None:
    scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "BLOC_SCORED")
    scenes.paper(world, OFFICE)
    for answer in (
        scenes.act(world, OFFICE, sheet_id, "verify"),
        scenes.edit(world, OFFICE, sheet_id, "verified", {"I": 41}, "Hơn"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (403, "separation_of_duties")
    assert "nhập hồ sơ giấy" in scenes.read(world, sheet_id)["actions"][0]["reasons"][0]
    assert scenes.acted(world, OFFICE_LEAD, sheet_id, "verify")["state"] == "VERIFIED"


def test_a_step_needs_its_fields_and_takes_no_other(world: World) -> None:
    scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "VERIFIED")
    for name, body, field in [
        ("publish", {}, "disputes_until"),
        ("publish", {"disputes_until": "2022-03-18"}, "disputes_until"),
        ("publish", {"disputes_until": "2022-02-30"}, "disputes_until"),
        ("publish", {**LATER, "points": 3}, "points"),
        ("publish", {**LATER, "state": "LOCKED"}, "state"),
    ]:
        answer = scenes.act(world, OFFICE, sheet_id, name, body)
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field]), body
    for name in ("edit_self", "begin_anew", "fly"):
        assert scenes.act(world, OFFICE_LEAD, sheet_id, name).status_code == 404
    other = str(scenes.sheet(world, "XA_THANHBAC")["id"])
    refused = scenes.act(world, OFFICE_LEAD, other, "verify", NOTE)
    assert (refused.status_code, refused.json()["detail"]) == (422, "Chưa có điểm của các tiêu chí: I, II, III.5.")
    assert scenes.act(world, OFFICE_LEAD, other, "verify").status_code == 422


def test_the_order_of_refusals(world: World) -> None:
    scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "BLOC_SCORED")
    path, bad = f"{SHEETS}/{sheet_id}", {"x": 1}
    version = scenes.read(world, sheet_id)["version"]
    office, unit = world.client(OFFICE), world.client(UNIT)
    codes = [
        (world.public.post(f"{path}/actions/verify", bad).status_code, 401),
        (world.client(OTHER_UNIT).post(f"{path}/actions/verify", bad).status_code, 404),
        (office.post(f"{path}/actions/verify", bad).status_code, 428),
        (unit.post(f"{path}/actions/verify", bad, etag=99).status_code, 403),
        (office.post(f"{path}/actions/verify", bad, etag=99).status_code, 412),
        (office.post(f"{path}/actions/publish", bad, etag=version).status_code, 409),
        (office.post(f"{path}/actions/verify", bad, etag=version).status_code, 422),
        (office.patch(f"{path}/lines/final", bad, etag=version).status_code, 404),
        (office.patch(f"{path}/lines/verified", bad).status_code, 428),
        (office.patch(f"{path}/lines/self", bad, etag=99).status_code, 403),
        (office.patch(f"{path}/lines/verified", bad, etag=99).status_code, 412),
        (office.patch(f"{path}/lines/verified", bad, etag=version).status_code, 422),
        (office.post(f"{path}/actions/verify", {}, etag=version).status_code, 200),
    ]
    assert [got for got, _ in codes] == [wanted for _, wanted in codes]
