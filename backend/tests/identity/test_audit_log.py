"""Reading the audit log: who sees which half, pages by seq, the chain's verdict."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import text

from tests.identity.browser import audit_count, signed_in, user_id
from tests.world import World
from thidua.core import audit

EVENTS = "/api/v1/audit-events"
SECURITY = {"user", "role", "session", "api_client", "clock"}


@pytest.fixture
def busy(world: World) -> World:
    """A log with both halves."""
    with world.system() as call:
        for n in range(5):
            audit.note(call, "article.publish", "article", None, {"n": n})
    admin = world.client("admin")
    admin.post("/api/v1/api-clients", {"name": "Máy"})
    admin.act(f"/api/v1/users/{user_id(world, 'congan')}", "disable")
    return world


def every(world: World, username: str, query: str = "") -> list[dict[str, Any]]:
    client, found, cursor = world.client(username), [], ""
    while True:
        page = client.get(f"{EVENTS}?limit=3{query}{cursor}").json()
        found += page["items"]
        if page["next_cursor"] is None:
            return found
        cursor = f"&cursor={page['next_cursor']}"


def test_each_sees_his_half_and_together_they_see_all(busy: World) -> None:
    busy.client("noivu.lead")
    security, content = every(busy, "admin"), every(busy, "noivu.lead")
    assert {event["kind"] for event in security} <= SECURITY
    assert {event["kind"] for event in content}.isdisjoint(SECURITY)
    seqs = [event["seq"] for event in security]
    assert seqs == sorted(seqs, reverse=True)
    assert sorted(seqs + [event["seq"] for event in content]) == list(range(1, audit_count(busy) + 1))


def test_what_an_event_says(busy: World) -> None:
    newest = every(busy, "admin")[0]
    assert set(newest) == {
        "seq",
        "recorded_at",
        "at",
        "actor_id",
        "actor_name",
        "action",
        "kind",
        "object_id",
        "object_name",
        "request_id",
        "payload",
        "hash",
    }
    assert (newest["action"], newest["object_id"]) == ("user.disable", user_id(busy, "congan"))
    assert (newest["actor_id"], newest["payload"]) == (
        user_id(busy, "admin"),
        {"from": "ACTIVE", "to": "DISABLED"},
    )


def test_filters(busy: World) -> None:
    def actions(query: str) -> list[str]:
        return [event["action"] for event in every(busy, "admin", query)]

    assert actions("&kind=user")[0] == "user.disable"
    assert set(actions("&kind=user")) == {"user.disable", "user.create"}
    assert actions("&action=api_client.create") == ["api_client.create"]
    assert actions(f"&object_id={user_id(busy, 'congan')}") == ["user.disable", "user.create"]
    assert set(actions(f"&actor_id={user_id(busy, 'admin')}")) == {
        "user.disable",
        "api_client.create",
        "session.login",
    }
    assert actions("&kind=article") == []
    busy.forward(hours=1)
    busy.client("admin").act(f"/api/v1/users/{user_id(busy, 'congan')}", "enable")
    assert actions("&since=2022-03-18T02:00:00Z&kind=user") == ["user.enable"]
    assert actions("&since=2022-03-18T02:00:01Z&kind=user") == []
    assert actions("&until=2022-03-18T02:00:00Z&kind=user")[0] == "user.disable"


@pytest.mark.parametrize(
    "query",
    [
        "cursor=x",
        "cursor=-1",
        "cursor=٣",
        "cursor=9999999999999999999999",
        "sort=seq",
        "sort=at",
        "since=hôm-nay",
        "since=2022-03-18T01:00:00",
        "since=0001-01-01T00:00:00%2B14:00",
        "until=9999-12-31T23:59:59-14:00",
        "actor_id=x",
        "page=2",
    ],
)
def test_parameters_with_faults_are_422(world: World, query: str) -> None:
    assert world.client("admin").get(f"{EVENTS}?{query}").status_code == 422


def test_who_or_what_an_event_is_about(busy: World) -> None:
    admin = busy.client("admin")
    path = f"/api/v1/users/{user_id(busy, 'congan')}"
    grant = admin.post(f"{path}/roles", {"role": "judge"}).json()
    admin.post(f"{path}/roles/{grant['id']}/actions/revoke", {}, etag=grant["version"])
    signed_in(busy, "xa.tanlap")
    name = admin.get(path).json()["full_name"]
    named = {event["action"]: event["object_name"] for event in every(busy, "admin")[::-1]}
    assert named["role.grant"] == named["role.revoke"] == named["user.disable"] == f"{name} (congan)"
    assert named["api_client.create"] == "Máy"
    assert named["session.login"].endswith("(xa.tanlap)")
    busy.client("noivu.lead")
    assert {event["object_name"] for event in every(busy, "noivu.lead")} == {None}


def test_a_page_costs_three_statements(busy: World) -> None:
    admin = busy.client("admin")
    admin.get(EVENTS)
    for limit in (1, 5):
        with busy.statements() as seen:
            admin.get(f"{EVENTS}?limit={limit}")
        assert len(seen) == 3


def test_the_verdict(busy: World) -> None:
    for username in ("admin", "noivu.lead"):
        client = busy.client(username)
        answer = client.get(f"{EVENTS}/verify")
        assert answer.json() == {"valid": True, "count": audit_count(busy)}


def tamper(world: World, statement: str) -> None:
    with world.runtime.db.write_engine.begin() as connection:
        if world.kind == "sqlite":
            for trigger in ("audit_event_no_update", "audit_event_no_delete"):
                connection.execute(text(f"DROP TRIGGER {trigger}"))
        else:
            connection.execute(text("ALTER TABLE audit_event DISABLE TRIGGER ALL"))
        connection.execute(text(statement))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_event SET actor_name = 'ai đó' WHERE seq = 2",
        "DELETE FROM audit_event WHERE seq = 2",
        "DELETE FROM audit_event WHERE seq = (SELECT max(seq) FROM audit_event)",
        "DELETE FROM audit_event",
        "UPDATE audit_payload SET payload = '{\"n\": 99}' WHERE seq = 2",
        "UPDATE audit_head SET hash = 'x'",
    ],
)
def test_tampering_shows(busy: World, statement: str) -> None:
    tamper(busy, statement)
    assert busy.client("admin").get(f"{EVENTS}/verify").json()["valid"] is False


def test_an_erased_payload_leaves_the_chain_whole(busy: World) -> None:
    tamper(busy, "DELETE FROM audit_payload WHERE seq = 2")
    assert busy.client("admin").get(f"{EVENTS}/verify").json()["valid"] is True


def test_verifying_while_others_write_stays_valid(world: World) -> None:
    admin = world.client("admin")

    def write(n: int) -> None:
        for _ in range(10):
            with world.system() as call:
                audit.note(call, "article.publish", "article", None, {"n": n})

    with ThreadPoolExecutor(4) as pool:
        writing = [pool.submit(write, n) for n in range(3)]
        verdicts = []
        while not all(job.done() for job in writing):
            with world.read() as session:
                verdicts.append(audit.verify(session, batch=5)[0])
        for job in writing:
            job.result()
    assert set(verdicts) == {True}
    assert admin.get(f"{EVENTS}/verify").json() == {"valid": True, "count": audit_count(world)}


def test_verifying_is_limited(world: World) -> None:
    admin = world.client("admin")
    codes = [admin.get(f"{EVENTS}/verify").status_code for _ in range(4)]
    assert codes == [200, 200, 200, 429]


def test_a_plain_officer_of_home_affairs_reads_none(world: World) -> None:
    browser = signed_in(world, "noivu")
    assert browser.send("GET", EVENTS).status_code == 403
