"""The inbox, its bell, wishes about mail, the rules, and who may do what with them."""

from typing import Any

import pytest
from sqlalchemy import func, select

from tests.identity.test_matrix import PEOPLE
from tests.notifications.scenes import LIST, day, only, told
from tests.world import Client, World
from thidua.core.access import Role
from thidua.core.audit import AuditEvent
from thidua.notifications import chase_router, router
from thidua.notifications.models import CallLog, Notification, NotificationPreference, ReminderRule

RULES = "/api/v1/reminder-rules"
WISHES = "/api/v1/notifications/preferences"
OWED = (("XA_TANLAP", "NOMINATION", "Quý II"), ("XA_THANHBAC", "NOMINATION", "Quý II"))


@pytest.fixture
def reminded(world: World) -> World:
    """Three reminders for Tân Lập and for Thạnh Bắc."""
    only(world, *OWED)
    for n in ("05", "12", "16"):
        day(world, f"2022-06-{n}T01:00:00Z")
    return world


def bell(person: Client) -> int:
    return int(person.get("/api/v1/me").json()["unread_notifications"])


def test_newest_first_in_pages_and_the_bell_counts(reminded: World) -> None:
    person = reminded.client("xa.tanlap")
    first = person.get(LIST, params={"limit": 2, "unread": True}).json()
    assert first["total"] == bell(person) == 3
    second = person.get(LIST, params={"limit": 2, "unread": True, "cursor": first["next_cursor"]}).json()
    seen = [row["at"] for row in first["items"] + second["items"]]
    assert seen == ["2022-06-16T01:00:00Z", "2022-06-12T01:00:00Z", "2022-06-05T01:00:00Z"]
    assert second["next_cursor"] is None
    assert person.get(LIST, params={"kind": "PLAN_ISSUED"}).json()["items"] == []
    assert person.get(LIST, params={"nhom": "x"}).status_code == 422
    assert person.get(LIST, params={"kind": "x"}).status_code == 422


def test_reading_one_and_taking_it_back(reminded: World) -> None:
    person = reminded.client("xa.tanlap")
    path = f"{LIST}/{told(reminded, 'xa.tanlap')[0]['id']}"
    before = person.get(path)
    assert [action["name"] for action in before.json()["actions"]] == ["read"]
    assert person.post(f"{path}/actions/read", {}).status_code == 428
    assert person.post(f"{path}/actions/read", {}, etag=9).status_code == 412
    done = person.act(path, "read")
    assert (done.status_code, done.json()["state"], done.json()["read_at"]) == (200, "READ", "2022-06-16T01:00:00Z")
    assert done.headers["etag"] == '"2"'
    assert (bell(person), [row["state"] for row in told(reminded, "xa.tanlap", unread=False)]) == (2, ["READ"])
    assert person.act(path, "read").status_code == 409
    back = person.act(path, "unread")
    assert (back.json()["state"], back.json()["read_at"], bell(person)) == ("UNREAD", None, 3)
    assert person.act(path, "forget").status_code == 404


def test_reading_all_leaves_what_came_in_meanwhile(reminded: World) -> None:
    person, path = reminded.client("xa.tanlap"), f"{LIST}/actions/read_all"
    assert person.post(path, {"until": "2022-06-12T01:00:00Z"}).json() == {"marked": 2, "unread": 1}
    assert person.post(path, {}).json() == {"marked": 1, "unread": 0}
    assert person.post(path, {}).json() == {"marked": 0, "unread": 0}
    assert bell(reminded.client("xa.thanhbac")) == 3
    for bad in (
        {"until": "x"},
        {"until": "2022-06-12T01:00:00"},
        {"until": "9999-12-31T23:59:59-14:00"},
        {"all": True},
    ):
        assert person.post(path, bad).status_code == 422


def test_nobody_sees_or_touches_another_ones(reminded: World) -> None:
    path = f"{LIST}/{told(reminded, 'xa.tanlap')[0]['id']}"
    missing = reminded.client("xa.thanhbac").get(f"{LIST}/01900000-0000-7000-8000-000000000001")
    for who in ("xa.thanhbac", "xa.tanlap.lead", "noivu.lead", "admin"):
        person = reminded.client(who)
        seen = person.get(path)
        assert seen.status_code == 404
        assert without_id(seen) == without_id(missing)
        assert person.post(f"{path}/actions/read", {}, etag=1).status_code == 404
    assert bell(reminded.client("xa.tanlap")) == 3


def without_id(answer: Any) -> dict[str, Any]:
    return {k: v for k, v in answer.json().items() if k != "request_id"}


def test_the_list_takes_as_many_statements_for_three_as_for_one(reminded: World) -> None:
    person, counts = reminded.client("xa.tanlap"), []
    for limit in (1, 3):
        with reminded.statements() as seen:
            assert len(person.get(LIST, params={"limit": limit}).json()["items"]) == limit
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 4


def test_english_for_who_asks_for_it(reminded: World) -> None:
    rows = reminded.client("xa.tanlap").get(LIST, headers={"Accept-Language": "en"}).json()["items"]
    assert rows[0]["title"].startswith("Reminder: ")
    assert rows[0]["text"].startswith("3 days left - until the end of 19 June 2022.")


def test_wishes_are_ones_own_and_versioned(world: World) -> None:
    person = world.client("xa.tanlap")
    assert person.get(WISHES).json() == {
        "mail": "IMMEDIATE",
        "email": None,
        "address_refused": False,
        "mail_enabled": False,
        "quiet_from": 21,
        "quiet_until": 7,
        "version": 0,
    }
    assert person.patch(WISHES, {"mail": "DAILY"}).status_code == 428
    assert person.patch(WISHES, {"mail": "DAILY"}, etag=3).status_code == 412
    assert person.patch(WISHES, {"mail": "DAILY"}, etag=0).json()["version"] == 1
    assert person.patch(WISHES, {"mail": "OFF"}, etag=0).status_code == 412
    assert person.patch(WISHES, {"mail": "OFF"}, etag=1).json()["mail"] == "OFF"
    for bad in ({"mail": "SOMETIMES"}, {"mail": None}, {}, {"refused_address": "x"}, {"mail": "OFF", "user_id": "x"}):
        assert person.patch(WISHES, bad, etag=2).status_code == 422
    assert world.client("xa.tanlap.lead").get(WISHES).json()["mail"] == "IMMEDIATE"


def test_the_eight_rules_in_words(world: World) -> None:
    rows = world.client("noivu").get(RULES).json()["items"]
    assert [(r["offset_days"], r["to_unit"], r["to_leader"], r["to_office"], r["active"]) for r in rows] == [
        (-14, True, False, False, True),
        (-7, True, False, False, True),
        (-3, True, False, False, True),
        (-1, True, False, False, True),
        (0, True, False, False, True),
        (1, True, False, True, True),
        (3, True, False, False, True),
        (7, True, True, False, True),
    ]
    assert [rows[n]["in_words"] for n in (0, 4, 7)] == [
        "08:00, trước hạn 14 ngày",
        "08:00 ngày cuối cùng của hạn",
        "08:00, sau hạn 7 ngày",
    ]


FAULTS: tuple[tuple[dict[str, Any], int], ...] = (
    ({"offset_days": -7}, 409),
    ({"offset_days": 61}, 422),
    ({"offset_days": 2.5}, 422),
    ({"offset_days": True}, 422),
    ({"offset_days": 10**30}, 400),
    ({"offset_days": None}, 422),
    ({"offset_days": 5, "to_unit": False}, 422),
    ({"offset_days": -5, "to_office": True}, 422),
    ({"offset_days": 5, "version": 3}, 422),
    ({}, 422),
)


def test_a_bad_rule_is_refused_and_changes_nothing(world: World) -> None:
    office = world.client("noivu")
    for body, status in FAULTS:
        assert office.post(RULES, body).status_code == status, body
    rows = office.get(RULES).json()["items"]
    assert len(rows) == 8
    seven = next(row for row in rows if row["offset_days"] == -7)
    path = f"{RULES}/{seven['id']}"
    assert office.patch(path, {"offset_days": -5}).status_code == 428
    assert office.patch(path, {"offset_days": -5}, etag=9).status_code == 412
    assert office.patch(path, {"offset_days": -3}, etag=1).status_code == 409
    assert office.patch(path, {"to_unit": False}, etag=1).status_code == 422
    assert office.get(path).json() == seven


#: Who may, by hand. `own` is a notification of the unit officer xa.thanhbac.
EVERYONE = {who: who != "public" for who in PEOPLE}
OFFICE = {who: who.startswith("home_affairs") for who in PEOPLE}
ADMIN = {who: who == "admin" for who in PEOPLE}
CHASE = {who: who.startswith(("home_affairs", "unit")) or who == "council_lead" for who in PEOPLE}
OWNER = {who: who == "unit" for who in PEOPLE}
ONE = LIST + "/{own}"
MAIL, RULE, CALL = "/api/v1/outgoing-mails/{none}", RULES + "/{rule}", "/api/v1/call-logs"
OPERATIONS: dict[tuple[str, str], tuple[dict[str, bool], int, Any]] = {
    ("GET", LIST): (EVERYONE, 200, None),
    ("POST", LIST + "/actions/read_all"): (EVERYONE, 200, {}),
    ("GET", WISHES): (EVERYONE, 200, None),
    ("PATCH", WISHES): (EVERYONE, 200, {"mail": "DAILY"}),
    ("GET", "/api/v1/notifications/calendar"): (EVERYONE, 200, None),
    ("POST", "/api/v1/notifications/calendar"): (EVERYONE, 201, None),
    ("POST", "/api/v1/notifications/calendar/actions/revoke"): (EVERYONE, 200, {}),
    ("GET", ONE): (OWNER, 200, None),
    ("POST", ONE + "/actions/{name}"): (OWNER, 200, {}),
    ("GET", "/api/v1/calendar.ics"): (dict.fromkeys(PEOPLE, False), 200, None),
    ("GET", RULES): (OFFICE, 200, None),
    ("GET", RULES + "/outlook"): (OFFICE, 200, None),
    ("GET", "/api/v1/reminder-dispatches"): (OFFICE, 200, None),
    ("POST", RULES): (OFFICE, 201, {"offset_days": 10}),
    ("GET", RULE): (OFFICE, 200, None),
    ("PATCH", RULE): (OFFICE, 200, {"active": False}),
    ("GET", "/api/v1/outgoing-mails"): (ADMIN, 200, None),
    ("GET", MAIL): (dict.fromkeys(PEOPLE, False), 200, None),
    ("POST", MAIL + "/actions/{name}"): (dict.fromkeys(PEOPLE, False), 200, {}),
    ("GET", "/api/v1/dashboard/chase"): (CHASE, 200, None),
    ("GET", CALL): (OFFICE, 200, None),
    ("POST", CALL): (OFFICE, 201, {"unit_id": "{unit}", "outcome": "REACHED"}),
    ("GET", CALL + "/{none}"): (dict.fromkeys(PEOPLE, False), 200, None),
}
#: Refused as if it were not there.
HIDDEN = {ONE, ONE + "/actions/{name}"}


def test_the_table_knows_every_operation_and_role() -> None:
    routes: list[Any] = [*router.router.routes, *chase_router.router.routes]
    known = {(method, _named(route.path)) for route in routes for method in route.methods}
    assert known == set(OPERATIONS)
    assert {who.removesuffix("_lead") for who in PEOPLE} == {"public", *(role.value for role in Role)}


def _named(path: str) -> str:
    for theirs, ours in (("{notification_id}", "{own}"), ("{mail_id}", "{none}"), ("{rule_id}", "{rule}")):
        path = path.replace(theirs, ours)
    return path.replace("{call_id}", "{none}")


def test_everybody_on_every_operation(world: World) -> None:
    only(world, OWED[1])
    day(world, "2022-06-12T01:00:00Z")
    own = told(world, "xa.thanhbac")[0]
    rule = world.client("noivu").get(RULES).json()["items"][0]
    values = {"{own}": own["id"], "{rule}": rule["id"], "{none}": "01900000-0000-7000-8000-000000000001"}
    values["{unit}"] = world.client("xa.thanhbac").get("/api/v1/me").json()["unit"]["id"]
    wrong = []
    for (method, path), (may, status, body) in OPERATIONS.items():
        # Whoever may comes last, so that he finds what the refused ones were to leave alone.
        for who in sorted(PEOPLE, key=lambda one: may[one]):
            username = PEOPLE[who]
            person = world.client(username) if username else world.public
            before = rows(world)
            found = send(person, method, path, body, values)
            if may[who] != (found.status_code == status):
                wrong.append((method, path, who, found.status_code))
            if not may[who] and rows(world) != before:
                wrong.append((method, path, who, "changed something"))
            if not may[who] and who != "public" and path in HIDDEN and found.status_code != 404:
                wrong.append((method, path, who, found.status_code))
    assert wrong == []


def send(person: Client, method: str, path: str, body: Any, values: dict[str, str]) -> Any:
    address = path.replace("{name}", "unread" if path.startswith(LIST) else "retry")
    for name, value in values.items():
        address = address.replace(name, value)
        body = {k: v.replace(name, value) if isinstance(v, str) else v for k, v in body.items()} if body else body
    etag = None
    if "{" in path or method == "PATCH" or path.endswith("revoke"):
        seen = person.get(address.split("/actions/")[0])
        etag = seen.headers.get("etag", '"1"')
    if method == "POST" and path == RULES:
        taken = person.get(RULES, params={"limit": 100})
        body = {"offset_days": 10 + len(taken.json().get("items", []))}
    return person.request(method, address, etag=etag, **({} if body is None else {"json": body}))


def rows(world: World) -> list[Any]:
    """Everything a refused call could have changed."""
    with world.read() as session:
        counts = [
            session.scalar(select(func.count()).select_from(model))
            for model in (AuditEvent, Notification, NotificationPreference, ReminderRule, CallLog)
        ]
        read = session.scalars(select(Notification.state).order_by(Notification.id)).all()  # type: ignore[call-overload, arg-type]
    return [*counts, list(read)]
