"""Foreign ids: every route that takes one, called by everybody who must not see the object, answers like a missing one.

Who may see a unit's drafts is written here by hand (domain.md section 1), apart from the application's own rules. A
route that takes an id nobody wrote down fails the first test.
"""

from typing import Any

from tests.acceptance.test_bad_input import database
from tests.activities import scenes as activities
from tests.articles import scenes as articles
from tests.contract.test_extremes import NOWHERE, filled, operations
from tests.exemplars import scenes
from tests.plans.owed import obligation
from tests.plans.test_clone import plan_2022
from tests.plans.test_plans import DUTY
from tests.scoring import scenes as scoring
from tests.submissions import scenes as submissions
from tests.units.merger import drafted
from tests.world import World

#: The objects are Tân Lập's, not yet eligible, not published; the plan is Home Affairs' draft.
STRANGERS = (
    "xa.thanhbac",
    "pgddt",
    "vhtt",
    "vhtt.lead",
    "tuyengiao",
    "tuyengiao.lead",
    "hoidong.1",
    "giamkhao.1",
    "admin",
)
#: Strangers who do see this kind of object, and what they then get for what they may not do.
MAY_SEE = {"article_id": {"vhtt", "vhtt.lead"}, "succession_id": {"admin"}, "initiative_id": {"xa.thanhbac"}}
#: Ids of things that everybody signed in may see; who may change them is asked in tests of their own.
FOR_ALL = {"unit_id", "bloc_id", "holiday_id", "movement_id"}
#: Accounts and clients: tests/identity/test_matrix.py; webhooks: tests/webhooks/test_access.py; what notifications own,
#: one person's or one role's, never a unit's: tests/notifications/test_inbox.py, everybody on every operation.
ELSEWHERE = {
    "user_id",
    "role_id",
    "client_id",
    "notification_id",
    "rule_id",
    "mail_id",
    "call_id",
    "webhook_id",
    "delivery_id",
}
PRIVATE = {
    "activity_id",
    "initiative_id",
    "succession_id",
    "nomination_id",
    "submission_id",
    "exemplar_id",
    "consent_id",
    "article_id",
    "file_id",
    "obligation_id",
    "extension_id",
    "plan_id",
    "clause_id",
    "duty_id",
    "period_id",
    "scheme_id",
    "sheet_id",
    "dispute_id",
}
#: A right body for each route that takes one, so that nothing but the id can be what is refused.
BODIES: dict[tuple[str, str], dict[str, Any]] = {
    ("POST", "/api/v1/exemplars/{exemplar_id}/consents"): {
        "purpose": "PHOTO",
        "given_on": "2022-03-17",
        "method": "PAPER",
    },
    ("POST", "/api/v1/obligations/{obligation_id}/extensions"): {"new_due_on": "2022-03-28", "reason": "Cách ly"},
    ("POST", "/api/v1/plans/{plan_id}/clauses"): {"path": "II", "text": "Yêu cầu"},
    ("POST", "/api/v1/plans/{plan_id}/duties"): {**DUTY, "code": "KHAC"},
    ("POST", "/api/v1/plans/{plan_id}/clone"): {"year": 2024},
    ("POST", "/api/v1/plans/{plan_id}/amendments"): {"reason": "Bổ sung"},
    ("POST", "/api/v1/unit-scores/{sheet_id}/disputes"): {"code": "II", "reason": "Chưa đúng"},
    ("PATCH", "/api/v1/unit-scores/{sheet_id}/lines/{column}"): {"lines": [{"code": "I", "points": 1}]},
}
#: What a route must be asked with.
QUERIES = {
    "/api/v1/plans/{plan_id}/duties/{duty_id}/periods/{period_id}/reschedule-preview": "?nominal_due_on=2023-05-02",
}
PERIOD = "/api/v1/plans/{plan_id}/duties/{duty_id}/periods/{period_id}"
LISTS = (
    *("nominations", "submissions", "reports", "exemplars", "articles", "obligations", "plans"),
    *("score-schemes", "unit-scores"),
)
#: Where a unit sees no draft.
DRAFTS = ("/api/v1/plans", "/api/v1/successions", "/api/v1/score-schemes")
ACTIONS = {
    "/api/v1/activities/{activity_id}/actions/{name}": ("plan", "hold", "verify", "report", "cancel", "fly"),
    "/api/v1/successions/{succession_id}/actions/{name}": ("apply", "schedule", "cancel", "fly"),
    "/api/v1/nominations/{nomination_id}/actions/{name}": ("submit", "withdraw", "take", "mark_eligible", "fly"),
    "/api/v1/submissions/{submission_id}/actions/{name}": ("submit", "withdraw", "take", "accept", "fly"),
    "/api/v1/reports/{submission_id}/actions/{name}": ("submit", "withdraw", "take"),
    "/api/v1/articles/{article_id}/actions/{name}": ("submit", "claim", "publish", "remove"),
    "/api/v1/exemplars/{exemplar_id}/actions/{name}": ("suspend",),
    "/api/v1/exemplars/{exemplar_id}/consents/{consent_id}/actions/{name}": ("withdraw",),
    "/api/v1/obligations/{obligation_id}/actions/{name}": ("waive", "cancel"),
    "/api/v1/obligations/{obligation_id}/extensions/{extension_id}/actions/{name}": ("grant", "refuse"),
    "/api/v1/plans/{plan_id}/actions/{name}": ("submit", "issue"),
    f"{PERIOD}/actions/{{name}}": ("reschedule",),
    "/api/v1/score-schemes/{scheme_id}/actions/{name}": ("put_in_force", "publish_sheets"),
    "/api/v1/unit-scores/{sheet_id}/actions/{name}": ("self_score", "bloc_score", "verify", "lock", "fly"),
    "/api/v1/unit-scores/{sheet_id}/disputes/{dispute_id}/actions/{name}": ("uphold", "reject"),
}


def private_objects(world: World) -> dict[str, str]:
    """One of each, that no stranger may see."""
    unit, office = world.client("xa.tanlap"), world.client("noivu")
    file_id = scenes.uploaded(unit)
    nomination = scenes.draft(world, photos=[{"file_id": file_id, "alt": "Đường"}])
    exemplar = nomination["exemplar"]["id"]
    scenes.consented(world, exemplar, "PUBLISH")
    report = submissions.draft(world, duty="REPORT", period="06 tháng")["id"]
    submissions.acted(world, "xa.tanlap", report, "submit")
    owed = obligation(world)
    extension = {"new_due_on": "2022-03-26", "reason": "Cách ly"}
    # Next year's plan, made from this year's: a draft that has a difference to show.
    plan = office.post(f"{plan_2022(world)}/clone", {"year": 2023}).json()["id"]
    duty = office.post(f"/api/v1/plans/{plan}/duties", {**DUTY, "code": "RIENG"}).json()
    bloc = scoring.draft(world)["bloc"]["id"]
    scoring.in_force(world)
    sheet = scoring.brought_to(world, "PUBLISHED")
    return {
        "activity_id": activities.draft(world)["id"],
        "initiative_id": activities.initiative(world),
        "succession_id": drafted(world)["id"],
        "nomination_id": nomination["id"],
        "submission_id": str(report),
        "exemplar_id": exemplar,
        "consent_id": unit.get(f"/api/v1/exemplars/{exemplar}/consents").json()["items"][0]["id"],
        "article_id": str(articles.draft(world)["id"]),
        "file_id": file_id,
        "obligation_id": str(owed),
        "extension_id": unit.post(f"/api/v1/obligations/{owed}/extensions", extension).json()["id"],
        "plan_id": plan,
        "clause_id": office.post(f"/api/v1/plans/{plan}/clauses", {"path": "MOI", "text": "Mục đích"}).json()["id"],
        "duty_id": duty["id"],
        "period_id": duty["periods"][0]["id"],
        "scheme_id": office.post(scoring.SCHEMES, {"bloc_id": bloc, "year": 2023, "name": "Bảng điểm"}).json()["id"],
        "sheet_id": sheet,
        "dispute_id": scoring.dispute(world, sheet).json()["id"],
    }


def id_routes(world: World) -> list[tuple[str, str, list[str]]]:
    """(method, path, its ids) of the internal API's routes that take an id."""
    found = []
    for method, template, operation in operations(world):
        names = [p["name"] for p in operation.get("parameters", []) if p["in"] == "path" and p["name"].endswith("_id")]
        if names and template.startswith("/api/v1/"):
            found.append((method, template, names))
    return found


def test_every_id_is_written_down(world: World) -> None:
    unknown = {name for _m, _t, names in id_routes(world) for name in names} - PRIVATE - FOR_ALL - ELSEWHERE
    assert unknown == set()


def test_a_stranger_learns_and_changes_nothing(world: World) -> None:
    things = private_objects(world)
    clients = {who: world.client(who) for who in STRANGERS}
    before, wrong, tried = database(world), [], 0
    for method, template, names in id_routes(world):
        if not set(names) <= PRIVATE:
            continue
        for action in ACTIONS[template] if "{name}" in template else ("",):
            for who, client in clients.items():
                if any(who in MAY_SEE.get(name, ()) for name in names):
                    continue
                answers = []
                for ids in (things, dict.fromkeys(things, NOWHERE)):
                    path = filled(template, {**ids, "name": action, "column": "self"}) + QUERIES.get(template, "")
                    kwargs: dict[str, Any] = {"headers": {"X-Request-ID": "one-request-id"}, "etag": "*"}
                    if method not in {"GET", "DELETE"}:
                        kwargs["json"] = BODIES.get((method, template), {})
                    answer = client.request(method, path, **kwargs)
                    answers.append((answer.status_code, answer.content))
                tried += 1
                if answers[0][0] != 404 or answers[0] != answers[1]:
                    wrong.append((who, method, template, action, answers[0][0], answers[1][0]))
    assert wrong == []
    assert tried > 300
    assert database(world) == before


def test_those_whose_work_it_is_do_see_them(world: World) -> None:
    """The other half: what strangers cannot find is there for its unit and for Home Affairs."""
    things = private_objects(world)
    seen = {}
    for method, template, names in id_routes(world):
        if method == "GET" and set(names) <= PRIVATE:
            path = filled(template, {**things, "name": ""}) + QUERIES.get(template, "")
            seen[template] = tuple(world.client(who).get(path).status_code for who in ("xa.tanlap", "noivu"))
    drafts = {t for t in seen if t.startswith(DRAFTS)}
    assert {t: s for t, s in seen.items() if s != (200, 200)} == dict.fromkeys(drafts, (404, 200))


def test_lists_searches_and_counts_show_nothing_of_it_either(world: World) -> None:
    things = private_objects(world)
    paths = [
        f"/api/v1/{kind}?limit=100{more}"
        for kind in LISTS
        for more in ("", "&q=suong lua", "&q=suoi mau", "&year=2022", "&year=2023", "&mine=true")
    ]
    paths += [f"/api/v1/nominations?exemplar_id={things['exemplar_id']}", "/api/v1/dashboard/overview"]
    paths += [f"/api/v1/search?limit=100&q={q}" for q in ("suong lua", "suoi mau")]
    for who in STRANGERS:
        client = world.client(who)
        for path in paths:
            answer = client.get(path)
            if answer.status_code != 200:
                continue  # a filter this list does not have, or a page that is not theirs
            hidden = {n: v for n, v in things.items() if who not in MAY_SEE.get(n, ()) and v in answer.text}
            assert hidden == {}, (who, path)
            if "q=" in path and not path.startswith("/api/v1/articles"):
                # The desk sees the draft of an article.
                found = [item for item in answer.json()["items"] if item.get("kind") != "article"]
                assert found == [], (who, path)


def test_foreign_ids_in_bodies_are_404_like_ids_in_paths(world: World) -> None:
    things = private_objects(world)
    facts = scenes.facts(world)
    own = scenes.draft(world, "xa.thanhbac")
    page = articles.draft(world, "xa.thanhbac")
    plan = submissions.draft(world, "xa.thanhbac", unit="XA_THANHBAC")
    report = str(obligation(world, "XA_THANHBAC", "REPORT", "06 tháng"))
    image = f'<p>x</p><img src="/api/v1/files/{things["file_id"]}" alt="x">'
    photo = {"photos": [{"file_id": things["file_id"], "alt": "x"}]}
    consent = {"purpose": "PHOTO", "given_on": "2022-03-17", "method": "PAPER", "file_id": things["file_id"]}
    unit = world.client("admin").get("/api/v1/units?q=tan lap").json()["items"][0]["id"]
    nominations, desk, sent = "/api/v1/nominations", "/api/v1/articles", submissions.PATH
    tries: list[tuple[str, str, dict[str, Any]]] = [
        ("POST", nominations, {"exemplar_id": things["exemplar_id"]}),
        ("POST", nominations, {"exemplar": {**facts, **photo}}),
        ("POST", nominations, {"exemplar": {**facts, "movement_ids": [NOWHERE]}}),
        ("POST", nominations, {"exemplar": facts, "duty_period_id": NOWHERE}),
        ("PATCH", f"{nominations}/{own['id']}", {"exemplar": photo}),
        ("POST", sent, {"obligation_id": things["obligation_id"]}),
        ("POST", sent, {"obligation_id": report, "file_ids": [things["file_id"]]}),
        ("POST", "/api/v1/reports", {"obligation_id": NOWHERE}),
        ("PATCH", f"{sent}/{plan['id']}", {"file_ids": [things["file_id"]]}),
        ("POST", desk, articles.text(exemplar_ids=[things["exemplar_id"]])),
        ("POST", desk, articles.text(cover_file_id=things["file_id"])),
        ("POST", desk, articles.text(body_html=image)),
        ("POST", desk, articles.text(movement_ids=[NOWHERE])),
        ("POST", f"{desk}/from-exemplar", {"exemplar_id": things["exemplar_id"]}),
        ("PATCH", f"{desk}/{page['id']}", {"exemplar_ids": [things["exemplar_id"]]}),
        ("PATCH", f"{desk}/{page['id']}", {"cover_file_id": things["file_id"]}),
        ("PATCH", f"{desk}/{page['id']}", {"body_html": image}),
        ("POST", f"/api/v1/exemplars/{own['exemplar']['id']}/consents", consent),
    ]
    client, before = world.client("xa.thanhbac"), database(world)
    answers = [(m, p, b, client.request(m, p, json=b, etag="*").status_code) for m, p, b in tries]
    assert [answer for answer in answers if answer[3] != 404] == []
    # On behalf of another unit is Home Affairs' to enter.
    behalf = client.post(nominations, {"exemplar": facts, "on_behalf_of": unit})
    assert behalf.status_code in {403, 422}
    assert database(world) == before


def test_a_like_name_elsewhere_is_told_to_home_affairs_only(world: World) -> None:
    things = private_objects(world)
    own = scenes.draft(world, "xa.thanhbac")
    path = f"/api/v1/exemplars/{own['exemplar']['id']}/similar"
    told = (
        world.client("xa.thanhbac").get(path).text + world.client("xa.thanhbac").get(f"{scenes.PATH}/{own['id']}").text
    )
    assert things["exemplar_id"] not in told
    assert things["exemplar_id"] in world.client("noivu").get(path).text
