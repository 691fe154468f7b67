"""The personal calendar: RFC 5545, stable, versioned, cancelled; its token is secret, single and revocable."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import Calendar
from sqlalchemy import select

from tests.plans.owed import happen, obligation
from tests.world import World
from thidua.notifications.models import CalendarFeed
from thidua.plans.enums import EventKind as E

MANAGE = "/api/v1/notifications/calendar"


def address(world: World, who: str = "xa.tanlap") -> str:
    made = world.client(who).post(MANAGE)
    assert made.status_code == 201, made.text
    return str(made.json()["url"])


def fetch(world: World, url: str, **headers: str) -> Any:
    return world.public.get(url, headers=headers)


def entries(world: World, url: str) -> dict[str, Any]:
    answer = fetch(world, url)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    return {str(event["uid"]): event for event in Calendar.from_ical(answer.content).walk("VEVENT")}


def triggers(event: Any) -> Sequence[timedelta]:
    return sorted(alarm["trigger"].dt for alarm in event.walk("VALARM"))


def test_the_unit_sees_its_own_limits_as_whole_days_with_alarms(world: World) -> None:
    found = entries(world, address(world))
    mine = world.client("xa.tanlap").get("/api/v1/obligations?mine=true&limit=100").json()["items"]
    assert set(found) == {f"{row['id']}@thidua" for row in mine}
    for row in mine:
        event = found[f"{row['id']}@thidua"]
        day = date.fromisoformat(row["effective_last_good_day"])
        assert (event["dtstart"].dt, event["dtend"].dt) == (day, day + timedelta(days=1))
        assert event["dtstart"].params["VALUE"] == "DATE"
        assert str(event["description"]) == row["in_words"]
        wanted = [timedelta(days=n, hours=8) for n in (-14, -7, -3, -1, 0)] if row["binding"] == "DUTY" else []
        assert list(triggers(event)) == wanted
        assert str(event["status"]) == "CONFIRMED"


def test_bytes_are_folded_crlf_and_the_same_while_nothing_changes(world: World) -> None:
    url = address(world)
    first = fetch(world, url)
    world.forward(hours=5)
    second = fetch(world, url)
    assert first.content == second.content
    lines = first.content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert first.content.decode("utf-8").count("BEGIN:VEVENT") > 3


def test_a_change_raises_sequence_and_tag_and_keeps_the_uid(world: World) -> None:
    url, owed = address(world), obligation(world)
    uid = f"{owed}@thidua"
    before, answer = entries(world, url)[uid], fetch(world, url)
    tag = answer.headers["etag"]
    assert fetch(world, url, **{"If-None-Match": tag}).status_code == 304
    assert fetch(world, url, **{"If-None-Match": f"W/{tag}"}).status_code == 304
    assert fetch(world, url, **{"If-None-Match": '"x"'}).status_code == 200
    world.forward(hours=1)
    world.client("noivu").post(
        f"/api/v1/obligations/{owed}/extensions", {"new_due_on": "2022-03-26", "reason": "Lũ lụt"}
    )
    fresh = fetch(world, url, **{"If-None-Match": tag})
    assert (fresh.status_code, fresh.headers["etag"] != tag) == (200, True)
    after = entries(world, url)[uid]
    assert after["dtstart"].dt == date(2022, 3, 26)
    assert after["sequence"] > before["sequence"]
    assert after["dtstamp"].dt == datetime(2022, 3, 18, 2, tzinfo=UTC)


def test_what_is_met_has_no_alarm_and_what_is_waived_is_cancelled(world: World) -> None:
    url, met, waived = address(world), obligation(world), obligation(world, period="Quý II")
    happen(world, met, E.SUBMIT)
    done = world.client("noivu.lead").act(f"/api/v1/obligations/{waived}", "waive", {"note": "Thiên tai"})
    assert done.status_code == 200, done.text
    found = entries(world, url)
    assert str(found[f"{met}@thidua"]["summary"]).startswith("Đã gửi: ")
    assert triggers(found[f"{met}@thidua"]) == []
    assert str(found[f"{waived}@thidua"]["status"]) == "CANCELLED"
    assert triggers(found[f"{waived}@thidua"]) == []


def test_home_affairs_sees_its_own_and_the_limits_of_the_plan_once(world: World) -> None:
    found = entries(world, address(world, "noivu"))
    own = world.client("noivu").get("/api/v1/obligations?mine=true&limit=100").json()["items"]
    titles = [str(event["summary"]) for event in found.values()]
    assert {f"{row['id']}@thidua" for row in own} <= set(found)
    assert len(found) - len(own) == sum(title.startswith("Hạn các đơn vị: ") for title in titles) > 4
    assert len(titles) == len(set(titles)) + len(titles) - len(found)


def test_others_have_an_empty_calendar(world: World) -> None:
    for who in ("admin", "vhtt", "hoidong.1", "giamkhao.1"):
        assert entries(world, address(world, who)) == {}


def test_the_token_is_shown_once_hashed_replaced_and_revoked(world: World) -> None:
    person = world.client("xa.tanlap")
    assert person.get(MANAGE).json() == {
        "id": "00000000-0000-0000-0000-000000000000",
        "active": False,
        "created_at": None,
        "url": None,
        "version": 0,
    }
    first = person.post(MANAGE, key="lich-1")
    again = person.post(MANAGE, key="lich-1")
    url = first.json()["url"]
    assert (again.status_code, again.json()["url"]) == (201, None)
    assert person.get(MANAGE).json()["url"] is None
    token = url.partition("token=")[2]
    with world.read() as session:
        (row,) = session.scalars(select(CalendarFeed))
        assert token not in str(row)
        assert row.token_hash not in {None, token}
    assert fetch(world, url).status_code == 200
    second = address(world)
    assert (fetch(world, url).status_code, fetch(world, second).status_code) == (404, 200)
    version = person.get(MANAGE).json()["version"]
    path = f"{MANAGE}/actions/revoke"
    assert person.post(path, {}).status_code == 428
    assert person.post(path, {}, etag=version + 1).status_code == 412
    assert person.post(path, {}, etag=version).json()["active"] is False
    assert fetch(world, second).status_code == 404
    assert world.client("xa.thanhbac").post(path, {}, etag=1).status_code == 404


def test_a_foreign_empty_or_hostile_token_finds_nothing(world: World) -> None:
    missing = fetch(world, "/api/v1/calendar.ics?token=x")
    assert missing.status_code == 404
    for token in ("%00", "' OR 1=1", "\ud7ff", "a" * 200):
        answer = world.public.get("/api/v1/calendar.ics", params={"token": token})
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert world.public.get("/api/v1/calendar.ics").status_code == 422
    assert world.public.get("/api/v1/calendar.ics", params={"token": "a" * 201}).status_code == 422


def test_a_disabled_account_has_no_calendar(world: World) -> None:
    url = address(world)
    admin = world.client("admin")
    users = admin.get("/api/v1/users", params={"q": "xa.tanlap"}).json()["items"]
    found = next(row for row in users if row["username"] == "xa.tanlap")
    assert admin.act(f"/api/v1/users/{found['id']}", "disable").status_code == 200
    assert fetch(world, url).status_code == 404


def test_a_guesser_is_slowed(world: World) -> None:
    answers = [fetch(world, f"/api/v1/calendar.ics?token=x{n}").status_code for n in range(32)]
    assert answers[:30] == [404] * 30
    assert answers[30:] == [429, 429]
