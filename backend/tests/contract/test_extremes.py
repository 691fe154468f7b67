"""No input gives 5xx: every parameter and every field of every operation, at the ends of what its type can hold.

The operations and their fields come from the OpenAPI document, so that a new one is tried from its first day; the
objects they act on, and the bodies that are right but for one field, are written here.
"""

import base64
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote
from uuid import UUID

from tests.activities import scenes as activities
from tests.articles import scenes as articles
from tests.exemplars import scenes as exemplars
from tests.notifications import scenes as notifications
from tests.plans.owed import obligation
from tests.plans.test_plans import DUTY
from tests.scoring import scenes as scoring
from tests.submissions import scenes as submissions
from tests.units.merger import drafted
from tests.world import Client, World
from thidua.notifications.models import MailState, OutgoingMail

#: (who may do most things here, path prefix); the first that fits speaks.
SPEAKERS = (
    ("/api/v1/articles", "vhtt.lead"),
    ("/api/v1/nominations", "xa.tanlap"),
    ("/api/v1/submissions", "xa.tanlap"),
    ("/api/v1/reports", "xa.tanlap"),
    ("/api/v1/activities", "xa.tanlap"),
    ("/api/v1/initiatives", "xa.tanlap"),
    ("/api/v1/exemplars", "noivu"),
    ("/api/v1/me", "xa.thanhbac"),
    ("/api/v1/files", "xa.tanlap"),
    ("/api/v1/plans", "noivu"),
    ("/api/v1/obligations", "noivu"),
    ("/api/v1/extensions", "noivu"),
    ("/api/v1/dashboard", "noivu"),
    ("/api/v1/score-schemes", "noivu.lead"),
    ("/api/v1/unit-scores/{sheet_id}/disputes", "xa.tanlap"),
    ("/api/v1/unit-scores", "noivu.lead"),
    ("/api/v1/notifications", "xa.tanlap"),
    ("/api/v1/reminder", "noivu"),
    ("/api/v1/call-logs", "noivu"),
    ("/api/v1/documents", "noivu"),
    ("/api/v1", "admin"),
)
TEXTS = ["", " ", "%_\\", "'; --", "{0}", "{x}", "ﷺ" * 50, "\U0010ffff", "\x00", "a" * 5000, "*:&|!"]
NUMBERS = [0, -1, 2**31, -(2**31) - 1, 2**63 - 1, -(2**63), 10_000, 1e300, -0.5]
DAYS = ["0001-01-01", "9999-12-31", "9999-12-30", "2200-12-31", "0000-00-00", "2022-02-30", -(10**11), 1e18]
INSTANTS = [
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59.999999-14:00",
    "9999-12-31T23:59:59Z",
    "2200-12-31T23:59:59-14:00",
    "2022-03-18T00:00:00",
    253402300799,
]
SHAPES: list[Any] = [None, [], {}, True, [[]], [None], {"a": 1}, [{}], [""]]
NOWHERE = "01900000-0000-7000-8000-00000000abcd"


def speaker(world: World, path: str) -> Client:
    """A client that gets far enough in to meet a fault."""
    name = next((who for prefix, who in SPEAKERS if path.startswith(prefix)), None)
    return world.client(name) if name else world.public


def objects(world: World) -> dict[str, str]:
    """One of each thing that a path can name."""
    office, admin = world.client("noivu"), world.client("admin")
    exemplar = articles.eligible(world, "PUBLISH", "PHOTO")
    owed = obligation(world)
    plan = office.post("/api/v1/plans", {"year": 2023, "title": "Kế hoạch 2023"}).json()["id"]
    duty = office.post(f"/api/v1/plans/{plan}/duties", DUTY).json()
    consents = office.get(f"/api/v1/exemplars/{exemplar}/consents").json()["items"]
    user = next(u for u in admin.get("/api/v1/users?q=giamkhao").json()["items"])
    unit = admin.get("/api/v1/units?limit=1").json()["items"][0]["id"]
    request = {"new_due_on": "2022-03-26", "reason": "Cách ly"}
    extension = world.client("xa.tanlap").post(f"/api/v1/obligations/{owed}/extensions", request).json()
    live = articles.brought_to(world, "PUBLISHED", exemplar_ids=[exemplar])
    called = office.post("/api/v1/call-logs", {"obligation_id": str(owed), "outcome": "REACHED"}).json()
    bloc = scoring.draft(world)["bloc"]["id"]
    scoring.in_force(world)
    sheet = scoring.brought_to(world, "PUBLISHED")
    notifications.work(world)  # the nomination that became eligible is told to its unit
    return {
        "activity_id": activities.draft(world)["id"],
        "initiative_id": activities.initiative(world),
        "succession_id": drafted(world)["id"],
        "nomination_id": str(exemplars.draft(world)["id"]),
        "submission_id": str(submissions.draft(world, duty="REPORT", period="06 tháng")["id"]),
        "exemplar_id": exemplar,
        "consent_id": consents[0]["id"],
        "article_id": articles.brought_to(world, "EDITING"),
        "file_id": exemplars.uploaded(office),
        "obligation_id": str(owed),
        "extension_id": extension["id"],
        "plan_id": plan,
        "clause_id": office.post(f"/api/v1/plans/{plan}/clauses", {"path": "I", "text": "Mục đích"}).json()["id"],
        "duty_id": duty["id"],
        "period_id": duty["periods"][0]["id"],
        "user_id": user["id"],
        "role_id": admin.get(f"/api/v1/users/{user['id']}/roles").json()["items"][0]["id"],
        "client_id": admin.post("/api/v1/api-clients", {"name": "Cổng", "scopes": ["portal.read"]}).json()["id"],
        "launched_by_id": unit,
        "unit_id": unit,
        "bloc_id": admin.get("/api/v1/blocs?limit=1").json()["items"][0]["id"],
        "holiday_id": admin.get("/api/v1/holidays?limit=1").json()["items"][0]["id"],
        "movement_id": exemplars.movement_id(world),
        "call_id": called["id"],
        "rule_id": office.get("/api/v1/reminder-rules?limit=1").json()["items"][0]["id"],
        "notification_id": notifications.told(world, "xa.tanlap")[0]["id"],
        **webhook(admin),
        "mail_id": dead_letter(world, user["id"]),
        "scheme_id": office.post(scoring.SCHEMES, {"bloc_id": bloc, "year": 2023, "name": "Bảng điểm"}).json()["id"],
        "sheet_id": sheet,
        "dispute_id": scoring.dispute(world, sheet, code="I", points=41).json()["id"],
        "column": "verified",
        "slug": articles.read(world, live)["slug"],
        "code": "NTM",
        "name": "submit",
    }


def webhook(admin: Client) -> dict[str, str]:
    """A receiver with one delivery, which nobody sends."""
    made = admin.post("/api/v1/webhooks", {"name": "Cổng", "url": "https://cong.example/hook"}).json()
    path = f"/api/v1/webhooks/{made['id']}"
    assert admin.act(path, "test").status_code == 200
    return {"webhook_id": made["id"], "delivery_id": admin.get(f"{path}/deliveries").json()["items"][0]["id"]}


def dead_letter(world: World, user_id: str) -> str:
    """A mail that could not be sent."""
    with world.system() as call:
        mail = OutgoingMail(
            user_id=UUID(user_id),
            address="a@b.vn",
            message_id="<1@thi-dua.example>",
            state=MailState.FAILED,
            attempts=11,
        )
        call.session.add(mail)
        call.session.flush()
        return str(mail.id)


def operations(world: World) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(method, path, operation) of the whole API."""
    for path, methods in world.app.openapi()["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


def filled(path: str, things: dict[str, str], **other: str) -> str:
    """The path with real ids."""
    for name, value in {**things, **other}.items():
        path = path.replace("{" + name + "}", value)
    assert "{" not in path, path
    return path


def hidden(cursor: str, value: Any) -> str:
    """A page's cursor with another value in it."""
    inside = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    inside[1] = value
    return base64.urlsafe_b64encode(json.dumps(inside).encode()).decode().rstrip("=")


def extremes(schema: dict[str, Any]) -> list[Any]:
    """What to try in place of a value of this type."""
    kinds = [schema, *schema.get("anyOf", [])]
    if any(kind.get("format") == "date" for kind in kinds):
        return DAYS
    if any(kind.get("format") == "date-time" for kind in kinds):
        return INSTANTS
    if any(kind.get("type") in {"integer", "number"} for kind in kinds):
        return NUMBERS
    if any(kind.get("format") == "uuid" for kind in kinds):
        return [NOWHERE, "", "\x00", str(UUID(int=0)), str(UUID(int=2**128 - 1))]
    if any(kind.get("type") == "string" and "enum" not in kind for kind in kinds):
        return TEXTS
    return ["", 2**63 - 1, "\x00"]


def test_no_parameter_breaks_the_server(world: World) -> None:
    things, wrong, tried = objects(world), [], 0
    for method, template, operation in operations(world):
        path, client = filled(template, things), speaker(world, template)
        for parameter in operation.get("parameters", []):
            name = parameter["name"]
            for value in extremes(parameter["schema"]):
                if parameter["in"] == "path":
                    odd = quote(str(value), safe="")[:2000] or "%FF"
                    answer = client.request(method, filled(template, {**things, name: odd}), etag="*")
                else:
                    answer = client.request(method, path, params={name: value}, etag="*")
                tried += 1
                if answer.status_code >= 500:
                    wrong.append((method, template, name, repr(value)[:40], answer.status_code))
    assert wrong == []
    assert tried > 1500


def test_no_cursor_breaks_the_server(world: World) -> None:
    objects(world)
    wrong, tried = [], 0
    for method, template, operation in operations(world):
        names = {p["name"] for p in operation.get("parameters", [])}
        if method != "GET" or "cursor" not in names or "{" in template:
            continue
        client = speaker(world, template)
        asked = {"q": "xa"} if template == "/api/v1/search" else {}
        cursor = client.get(template, params={"limit": 1, **asked}).json()["next_cursor"]
        for value in [*TEXTS, *NUMBERS, *DAYS, *INSTANTS, *SHAPES, "\ud800"]:
            # Two lists follow a sequence number; their cursor is the number.
            own = str(value)[:500] if cursor is None or cursor.isdecimal() else hidden(cursor, value)
            answer = client.get(template, params={"cursor": own.encode("utf-8", "replace"), **asked})
            tried += 1
            if answer.status_code not in {200, 422}:
                wrong.append((template, repr(value)[:40], answer.status_code))
    assert wrong == []
    assert tried > 500


#: What the schemas cannot say: values that make a body right, by the field's name.
RIGHT: dict[str, Any] = {
    "code": "MA_MOI",
    "username": "nguoi.moi",
    "scopes": ["portal.read"],
    "legal_bases": ["Luật"],
    "topic_codes": ["d"],
    "linked_codes": [],
    "comm_form_code": "a",
    "time_zone": "Asia/Ho_Chi_Minh",
    "clause": "III.5",
    "given_on": "2022-03-17",
    "new_due_on": "2022-03-28",
    "at": articles.FUTURE,
    "email": "a@b.vn",
    "role": "judge",
    "kinds": ["COMMUNE"],
    "include": [],
    "exclude": [],
    "audience": {"kinds": ["COMMUNE"]},
    "on_behalf_of": None,
    "parent_id": None,
    "scored_for_bloc": None,
    "owed_when": None,
    "cover_file_id": None,
    "photos": [],
    "file_ids": [],
    "paper_received_on": None,
    "url": "https://tanlap.example/thi-dua",
    "members": [],
    "form_code": "a",
    "presentations": [],
    "copy_of": None,
}


SCHEME = {
    "groups": [
        {
            "code": "A",
            "name": "Nhóm",
            "criteria": [
                {"code": "A.1", "name": "Chung", "kind": "MANUAL", "max": 98},
                {
                    "code": "A.2",
                    "name": "Đúng hạn",
                    "kind": "AUTO_TIMELINESS",
                    "max": 2,
                    "timeliness": {"duty": "REPORT", "bands": [{"late_days_max": 0, "points": 1}]},
                },
            ],
        }
    ],
    "tie_break": [{"kind": "CRITERION", "code": "A.1"}],
    "classification": [{"min": 90, "label": "Xuất sắc"}],
}
#: Fields that stand in for another one, or go together.
ALONE: dict[str, dict[str, Any]] = {
    "/api/v1/nominations": {"exemplar_id": None, "duty_period_id": None},
    "/api/v1/call-logs": {"unit_id": None, "outcome": "PROMISED"},
    "/api/v1/reminder-rules": {"offset_days": 10, "to_unit": True},
    "/api/v1/webhooks/{webhook_id}/replay": {"since": None},
    "/api/v1/documents": {
        "template": "chase_letter",
        "params": {"overdue": None, "year": 2022, "kind": "NOMINATION", "due_within": 14, "answer_by": "2022-03-25"},
    },
    "/api/v1/extensions/bulk": {
        "filter": {
            "year": 2022,
            "kinds": ["NOMINATION"],
            "period": "Quý I",
            "unit_ids": [],
            "duty_period_ids": [],
            "due_from": "2022-03-01",
            "due_to": "2022-03-31",
        },
        "dry_run": True,
    },
    "/api/v1/score-schemes": {"content": SCHEME},
    "/api/v1/score-schemes/{scheme_id}": {"content": SCHEME},
    "/api/v1/unit-scores/{sheet_id}/disputes": {"code": "II", "points": 32},
}
_ONE = "/{submission_id}"


def fitting(world: World, schemas: dict[str, Any], things: dict[str, str]) -> dict[str, dict[str, Any]]:
    """What a submission says depends on its obligation, a succession's sides on its kind: bodies for these routes."""
    report = example({"$ref": "#/components/schemas/ReportContent"}, schemas, things)
    plan = str(obligation(world, duty="UNIT_PLAN", period="Năm 2022"))
    rename = {"kind": "RENAME", "predecessor_ids": [things["unit_id"]], "successors": [{"name": "Tên mới"}]}
    return {
        "/api/v1/successions": rename,
        "/api/v1/successions/preview": rename,
        "/api/v1/successions/{succession_id}": rename,
        "/api/v1/submissions": {"obligation_id": plan},
        "/api/v1/reports": {"obligation_id": str(obligation(world, duty="REPORT", period="Năm")), "payload": report},
        f"/api/v1/submissions{_ONE}": {"payload": report},
        f"/api/v1/reports{_ONE}": {"payload": report},
    }


def example(schema: dict[str, Any], schemas: dict[str, Any], things: dict[str, str], name: str = "") -> Any:
    """A value the schema allows, with real ids."""
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    if "properties" in schema:
        return {key: example(part, schemas, things, key) for key, part in schema["properties"].items()}
    if name in RIGHT:
        return RIGHT[name]
    for part in schema.get("anyOf", []):
        if part.get("type") != "null":
            return example(part, schemas, things, name)
    if "enum" in schema or "const" in schema:
        return schema.get("const") or next(code for code in schema["enum"] if code != "AUTHORITY")
    kind, form = schema.get("type"), schema.get("format")
    if form == "uuid":
        return things.get(name) or things.get(name.removesuffix("s")) or NOWHERE
    if form in {"date", "date-time"}:
        return "2022-03-25" if form == "date" else articles.FUTURE
    if kind == "array":
        return [example(schema["items"], schemas, things, name.removesuffix("s"))]
    return {"integer": schema.get("minimum", 1), "boolean": False, "number": 1}.get(str(kind), "Nội dung")


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The address of every part of a body, the body itself left out."""
    if path:
        yield path
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from leaves(part, (*path, key))


def replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """The body with another value at one address."""
    if not path:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = replaced(value[path[0]], path[1:], new)
    return copy


def given(value: Any) -> list[Any]:
    """What to try in place of this value."""
    if isinstance(value, str) and value.count("-") == 2 and value[:2] == "20":
        return INSTANTS if "T" in value else DAYS
    if isinstance(value, str):
        return ["", "{x}", "\U0010ffff" * 4000, 2**63 - 1, None]
    return [*NUMBERS[:6], *SHAPES[:4]] if isinstance(value, int) else SHAPES


def test_no_field_of_a_body_breaks_the_server(world: World) -> None:
    things, wrong, tried = objects(world), [], 0
    schemas = world.app.openapi()["components"]["schemas"]
    alone = {**ALONE, **fitting(world, schemas, things)}
    for method, template, operation in operations(world):
        content = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if content is None or "/auth/" in template or template.startswith(("/api/v1/demo", "/api/v1/me")):
            continue  # their own tests try these: each call would cost a hashed password or a year of the demo
        body = example(content["schema"], schemas, things)
        body.update(alone.get(template, {}))
        names = ACTIONS.get(template, ["submit"])
        for name in names if "{name}" in template else [""]:
            path, client = filled(template, {**things, "name": name}), speaker(world, template)
            if method == "POST" and "/actions/" not in template:
                # Sending again is the one POST besides actions that changes what is there.
                whole = client.post(path, body, etag="*" if template.endswith("/replay") else None)
                # What is made and not kept (a document, a dry run, a year's days off) answers 200.
                assert whole.status_code in {200, 201, 409}, (template, body, whole.text)
            for address in leaves(body):
                old = body
                for key in address:
                    old = old[key]
                for value in given(old):
                    sent = replaced(body, address, value)
                    # Partial bodies reach further: no other field can be what is refused.
                    if method == "PATCH" or "{name}" in template:
                        sent = {address[0]: sent[address[0]]}
                    answer = client.request(method, path, json=sent, etag="*")
                    tried += 1
                    if answer.status_code >= 500:
                        wrong.append((method, path, address, repr(value)[:40], answer.status_code))
    assert wrong == []
    assert tried > 1200


#: Actions that take fields, by path; tried whatever the state, so that bodies are read in some of them.
ACTIONS = {
    "/api/v1/nominations/{nomination_id}/actions/{name}": ["submit", "withdraw"],
    f"/api/v1/submissions{_ONE}/actions/{{name}}": ["submit", "return"],
    f"/api/v1/reports{_ONE}/actions/{{name}}": ["submit"],
    "/api/v1/articles/{article_id}/actions/{name}": ["revise", "schedule"],
    "/api/v1/plans/{plan_id}/actions/{name}": ["issue"],
    "/api/v1/plans/{plan_id}/duties/{duty_id}/periods/{period_id}/actions/{name}": ["reschedule"],
    "/api/v1/successions/{succession_id}/actions/{name}": ["schedule", "cancel"],
    "/api/v1/activities/{activity_id}/actions/{name}": ["plan", "cancel"],
    "/api/v1/exemplars/{exemplar_id}/actions/{name}": ["suspend"],
    "/api/v1/obligations/{obligation_id}/actions/{name}": ["waive"],
    "/api/v1/users/{user_id}/actions/{name}": ["disable"],
    "/api/v1/notifications/{notification_id}/actions/{name}": ["read"],
    "/api/v1/outgoing-mails/{mail_id}/actions/{name}": ["retry"],
    "/api/v1/score-schemes/{scheme_id}/actions/{name}": ["put_in_force"],
    "/api/v1/unit-scores/{sheet_id}/actions/{name}": ["lock"],
}
