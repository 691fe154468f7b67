"""The article's state machine as a table: every state, action and role. Written by hand from section 13."""

from typing import Any

from tests.articles import scenes
from tests.articles.scenes import AUTHOR, EDITOR, FUTURE, LEAD, PB, PB_LEAD
from tests.machine import Machine
from tests.world import World

STATES = ("DRAFT", "SUBMITTED", "EDITING", "APPROVED", "SCHEDULED", "PUBLISHED", "WITHDRAWN", "REMOVED")
NOTE = {"note": "Lý do"}
ACTIONS: dict[str, dict[str, Any]] = {
    "submit": {},
    "claim": {},
    "release": {},
    "return": NOTE,
    "approve": {},
    "revise": {},
    "schedule": {"at": FUTURE},
    "unschedule": {},
    "publish": {},
    "urgent_publish": NOTE,
    "confirm": {},
    "withdraw": NOTE,
    "remove": {"reason": "error"},
}
#: (state, action) → the state afterwards.
STEPS = {
    ("DRAFT", "submit"): "SUBMITTED",
    ("SUBMITTED", "claim"): "EDITING",
    ("SUBMITTED", "urgent_publish"): "PUBLISHED",
    ("EDITING", "release"): "SUBMITTED",
    ("EDITING", "return"): "DRAFT",
    ("EDITING", "approve"): "APPROVED",
    ("APPROVED", "revise"): "EDITING",
    ("APPROVED", "schedule"): "SCHEDULED",
    ("APPROVED", "publish"): "PUBLISHED",
    ("SCHEDULED", "unschedule"): "APPROVED",
    ("PUBLISHED", "revise"): "PUBLISHED",
    ("PUBLISHED", "withdraw"): "WITHDRAWN",
    ("PUBLISHED", "remove"): "REMOVED",
    ("WITHDRAWN", "remove"): "REMOVED",
}
_DESK = {"claim", "release", "return", "revise"}
_LEAD = _DESK | {"approve", "schedule", "unschedule", "publish", "withdraw", "remove"}
#: Who may do what with a public article of Tân Lập, and in which states he sees it at all.
ROLES: dict[str, tuple[set[str], set[str]]] = {
    AUTHOR: ({"submit"}, set(STATES)),
    "xa.tanlap.lead": ({"submit"}, set(STATES)),
    "xa.thanhbac": (set(), {"PUBLISHED"}),
    EDITOR: (_DESK, set(STATES)),
    LEAD: (_LEAD | {"urgent_publish", "confirm"}, set(STATES)),
    "noivu": (set(), set(STATES)),
    "noivu.lead": ({"remove"}, set(STATES)),
    PB: (set(), {"PUBLISHED"}),
    PB_LEAD: (set(), {"PUBLISHED"}),
    "hoidong.1": (set(), {"PUBLISHED"}),
    "giamkhao.1": (set(), {"PUBLISHED"}),
    "admin": (set(), set()),
}


MACHINE = Machine(scenes.PATH, ACTIONS, STEPS, ROLES, scenes.brought_to, scenes.ROADS)


def test_every_state_action_and_role(world: World) -> None:
    wrong = []
    for state in STATES:
        article_id = scenes.brought_to(world, state)
        before = scenes.read(world, article_id)
        for role in ROLES:
            for action, body in ACTIONS.items():
                wanted = MACHINE.expected(role, state, action)
                if wanted == 200:
                    continue
                path = f"{scenes.PATH}/{article_id}/actions/{action}"
                got = world.client(role).post(path, body, etag=before["version"]).status_code
                if got != wanted:
                    wrong.append((state, role, action, got, wanted))
        assert scenes.read(world, article_id) == before
    assert wrong == []


def test_every_step_leads_where_the_table_says(world: World) -> None:
    wrong = []
    for role in ROLES:
        for (state, action), target in STEPS.items():
            if MACHINE.expected(role, state, action) != 200:
                continue
            article_id = scenes.brought_to(world, state)
            answer = scenes.act(world, role, article_id, action, ACTIONS[action])
            found = scenes.read(world, article_id)["state"]
            if (answer.status_code, found) != (200, target):
                wrong.append((role, state, action, answer.text))
    assert wrong == []


def test_listed_actions_are_those_of_the_table(world: World) -> None:
    wrong = []
    for state in STATES:
        article_id = scenes.brought_to(world, state)
        for role, (_may, sees) in ROLES.items():
            if state not in sees:
                continue
            listed = {action["name"] for action in scenes.read(world, article_id, role)["actions"]}
            wanted = {action for action in ACTIONS if MACHINE.expected(role, state, action) == 200}
            if listed != wanted:
                wrong.append((state, role, listed ^ wanted))
    assert wrong == []


def test_the_order_of_refusals_of_an_action(world: World) -> None:
    article_id = scenes.brought_to(world, "DRAFT")
    path = f"{scenes.PATH}/{article_id}/actions"
    author, lead = world.client(AUTHOR), world.client(LEAD)
    bad = {"nothing": 1}
    refusals = [
        (world.client("admin").post(f"{path}/submit", bad, etag=1), 404),
        (author.post(f"{path}/fly", bad, etag=1), 404),
        (author.post(f"{path}/submit", bad), 428),
        (author.post(f"{path}/approve", bad, etag=99), 403),
        (author.post(f"{path}/submit", bad, etag=99), 412),
        (lead.post(f"{path}/approve", bad, etag=1), 409),
        (author.post(f"{path}/submit", bad, etag=1), 422),
    ]
    assert [answer.status_code for answer, _ in refusals] == [wanted for _, wanted in refusals]


#: What goes to party channels only is propaganda's, from claim to withdrawal; Culture does not see it.
INTERNAL = {
    AUTHOR: {"submit"},
    PB: _DESK,
    PB_LEAD: _LEAD,
    "noivu": set(),
    "noivu.lead": {"remove"},
}
INTERNAL_ROADS = {
    state: [
        (who if who == AUTHOR else (PB if who == EDITOR else PB_LEAD), name, body)
        for who, name, body in scenes.ROADS[state]
    ]
    for state in STATES
}


def test_internal_articles_are_propagandas(world: World) -> None:
    wrong = []
    for state in STATES:
        article_id = str(scenes.draft(world, visibility="INTERNAL")["id"])
        for who, name, body in INTERNAL_ROADS[state]:
            scenes.acted(world, who, article_id, name, body)
        version = scenes.read(world, article_id)["version"]
        for role in ROLES:
            may = INTERNAL.get(role, set())
            sees = role in INTERNAL or role == "xa.tanlap.lead"
            if role in {PB, PB_LEAD} and state == "DRAFT":
                sees = False
            for action, body in ACTIONS.items():
                wanted = 404
                if sees:
                    allowed = action in (may or ({"submit"} if role == "xa.tanlap.lead" else may))
                    wanted = (200 if (state, action) in STEPS else 409) if allowed else 403
                if wanted == 200:
                    continue
                path = f"{scenes.PATH}/{article_id}/actions/{action}"
                got = world.client(role).post(path, body, etag=version).status_code
                if got != wanted:
                    wrong.append((state, role, action, got, wanted))
    assert wrong == []
    assert scenes.slugs(world) == []


def test_guidance_is_internal_and_only_propaganda_writes_it(world: World) -> None:
    guidance = scenes.draft(world, PB, kind="GUIDANCE")
    assert guidance["visibility"] == "INTERNAL"
    assert world.client(EDITOR).get(f"{scenes.PATH}/{guidance['id']}").status_code == 404
    assert world.client("noivu").get(f"{scenes.PATH}/{guidance['id']}").status_code == 200
    for who in (AUTHOR, EDITOR, "noivu.lead"):
        assert scenes.create(world, who, kind="GUIDANCE").status_code == 403
    assert scenes.create(world, PB, kind="GUIDANCE", visibility="PUBLIC").status_code == 422
