"""What tests of scoring start from: the example scheme in force, sheets brought to a state through the API."""

from typing import Any

from httpx2 import Response

from tests.articles import scenes as articles
from tests.notifications import scenes as notifications
from tests.plans.owed import unit
from tests.submissions import scenes as submissions
from tests.world import World

UNIT, OTHER_UNIT, LEAD_UNIT = "xa.tanlap", "xa.thanhbac", "xa.thanhbinh"
OFFICE, OFFICE_LEAD, CHAIR = "noivu", "noivu.lead", "hoidong.1"
SCHEMES, SHEETS = "/api/v1/score-schemes", "/api/v1/unit-scores"
NOTE = {"note": "Lý do"}
UNTIL = {"disputes_until": "2022-03-25"}
#: The criteria of the example that people give.
MANUAL = ("I", "II", "III.5")
OWN = {"I": 40, "II": 30, "III.5": 0.5}


def draft(world: World) -> dict[str, Any]:
    """The example scheme of the communes, as it was loaded."""
    items = world.client(OFFICE).get(f"{SCHEMES}?state=DRAFT").json()["items"]
    return dict(world.client(OFFICE).get(f"{SCHEMES}/{items[0]['id']}").json())


def draft_of(world: World, scheme_id: str) -> dict[str, Any]:
    """One scheme."""
    return dict(world.client(OFFICE).get(f"{SCHEMES}/{scheme_id}").json())


def in_force(world: World) -> str:
    """The id of the example scheme, brought into force."""
    scheme_id = str(draft(world)["id"])
    answer = world.client(OFFICE_LEAD).act(f"{SCHEMES}/{scheme_id}", "put_in_force")
    assert answer.status_code == 200, answer.text
    return scheme_id


def sheet(world: World, code: str = "XA_TANLAP") -> dict[str, Any]:
    """The sheet of a unit, as Home Affairs sees it."""
    found = world.client(OFFICE).get(f"{SHEETS}?unit_id={unit(world, code)}").json()["items"]
    return read(world, found[0]["id"])


def read(world: World, sheet_id: str, who: str = OFFICE) -> dict[str, Any]:
    """One sheet."""
    answer = world.client(who).get(f"{SHEETS}/{sheet_id}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def line(found: dict[str, Any], code: str) -> dict[str, Any]:
    """One criterion of a sheet."""
    return next(dict(one) for one in found["lines"] if one["code"] == code)


def edit(
    world: World, who: str, sheet_id: str, column: str, points: dict[str, Any], note: str | None = None
) -> Response:
    """PATCH points of some criteria."""
    etag = world.client(OFFICE).get(f"{SHEETS}/{sheet_id}").headers["etag"]
    lines = [{"code": code, "points": value, "note": note} for code, value in points.items()]
    return world.client(who).patch(f"{SHEETS}/{sheet_id}/lines/{column}", {"lines": lines}, etag=etag)


def edited(world: World, who: str, sheet_id: str, column: str, points: dict[str, Any], note: str | None = None) -> Any:
    """An edit that must succeed."""
    answer = edit(world, who, sheet_id, column, points, note)
    assert answer.status_code == 200, answer.text
    return answer.json()


def act(world: World, who: str, sheet_id: str, name: str, body: dict[str, Any] | None = None) -> Response:
    """An action with the present version, whoever may see it."""
    etag = world.client(OFFICE).get(f"{SHEETS}/{sheet_id}").headers["etag"]
    return world.client(who).post(f"{SHEETS}/{sheet_id}/actions/{name}", body or {}, etag=etag)


def acted(world: World, who: str, sheet_id: str, name: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """An action that must succeed."""
    answer = act(world, who, sheet_id, name, body)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


#: How each state is reached from OPEN, with the own points given: (who, action, body).
_SENT = [(UNIT, "self_score", {})]
_BLOC = [*_SENT, (LEAD_UNIT, "bloc_score", {})]
_VERIFIED = [*_BLOC, (OFFICE, "verify", {})]
_PUBLISHED = [*_VERIFIED, (OFFICE, "publish", UNTIL)]
ROADS: dict[str, list[tuple[str, str, dict[str, Any]]]] = {
    "OPEN": [],
    "SELF_SCORED": _SENT,
    "BLOC_SCORED": _BLOC,
    "VERIFIED": _VERIFIED,
    "PUBLISHED": _PUBLISHED,
}


def brought_to(world: World, state: str, code: str = "XA_TANLAP") -> str:
    """The id of Tân Lập's sheet, scored by itself and brought to this state; LOCKED moves the clock past the window."""
    sheet_id = str(sheet(world, code)["id"])
    edited(world, UNIT, sheet_id, "self", OWN)
    for who, name, body in ROADS["PUBLISHED" if state == "LOCKED" else state]:
        acted(world, who, sheet_id, name, body)
    if state == "LOCKED":
        world.at("2022-03-28T01:00:00Z")
        acted(world, OFFICE_LEAD, sheet_id, "lock")
    assert read(world, sheet_id)["state"] == state
    return sheet_id


def dispute(world: World, sheet_id: str, who: str = UNIT, **more: Any) -> Response:
    """POST a dispute."""
    body = {"code": "II", "reason": "Chưa tính chuyển đổi số.", "points": 32, **more}
    return world.client(who).post(f"{SHEETS}/{sheet_id}/disputes", body)


def brought_to_of(world: World, who: str, code: str) -> str:
    """The id of another unit's sheet with its own points given."""
    sheet_id = str(sheet(world, code)["id"])
    edited(world, who, sheet_id, "self", OWN)
    return sheet_id


def standing_body_sheet(world: World) -> str:
    """The id of the sheet of Home Affairs' own unit, under a scheme of its bloc with one criterion."""
    blocs = world.client(OFFICE).get("/api/v1/blocs?year=2022&limit=100").json()["items"]
    bloc = next(b["id"] for b in blocs if any(m["unit"]["code"] == "PHONG_NOIVU" for m in b["members"]))
    criterion = {"code": "I", "name": "Nhiệm vụ chung", "kind": "MANUAL", "max": 100}
    content = {"groups": [{"code": "I", "name": "Chung", "criteria": [criterion]}]}
    body = {"bloc_id": bloc, "year": 2022, "name": "Bảng điểm Khối kinh tế", "content": content}
    made = world.client(OFFICE).post(SCHEMES, body)
    assert made.status_code == 201, made.text
    answer = world.client(OFFICE_LEAD).act(f"{SCHEMES}/{made.json()['id']}", "put_in_force")
    assert answer.status_code == 200, answer.text
    return str(sheet(world, "PHONG_NOIVU")["id"])


def paper(world: World, who: str) -> str:
    """A unit plan of Tân Lập that the office enters from paper."""
    made = submissions.draft(world, who, file_ids=[submissions.scan(world, who)], paper_received_on="2022-03-17")
    return str(made["id"])


def published_article(world: World) -> str:
    """An article of Tân Lập about its eligible exemplar, on the portal; its id."""
    exemplar = articles.eligible(world, "PUBLISH", "PHOTO")
    return articles.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar])


def told(world: World, who: str) -> list[tuple[str, str, str]]:
    """(kind, title, body) of what a person is told about scores, newest first, once the worker has worked."""
    notifications.work(world)
    found = notifications.told(world, who)
    about_scores = (one for one in found if (one["link"] or {}).get("kind") == "unit_score")
    return [(one["kind"], one["title"], one["text"]) for one in about_scores]


work = notifications.work
