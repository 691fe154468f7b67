"""What Home Affairs sees of the reminders: what is coming, what a rule says, what went out and what became of it."""

from typing import Any

import pytest

from tests.notifications.conftest import Posted
from tests.notifications.scenes import day, only, with_mail
from tests.plans.owed import happen, obligation, unit
from tests.world import World
from thidua.plans.enums import EventKind as E

RULES, OUTLOOK, LOG = "/api/v1/reminder-rules", "/api/v1/reminder-rules/outlook", "/api/v1/reminder-dispatches"
Q2 = ("XA_TANLAP", "NOMINATION", "Quý II")
OTHER = ("XA_THANHBAC", "NOMINATION", "Quý II")


def ahead(world: World, **query: Any) -> dict[str, Any]:
    answer = world.client("noivu").get(OUTLOOK, params=query)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def logged(world: World, **query: Any) -> list[dict[str, Any]]:
    answer = world.client("noivu").get(LOG, params=query)
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


def test_the_coming_runs_name_rule_duty_and_units(world: World) -> None:
    only(world, Q2, OTHER)
    world.at("2022-06-10T00:30:00Z")
    found = ahead(world)
    assert (found["next_run_at"], found["until"], found["last_run"]) == ("2022-06-10T01:00:00Z", "2022-07-11", None)
    assert [(line["on"], line["offset_days"], line["units"]) for line in found["lines"]] == [
        ("2022-06-12", -7, 2),
        ("2022-06-16", -3, 2),
        ("2022-06-18", -1, 2),
        ("2022-06-19", 0, 2),
        ("2022-06-20", 1, 2),
        ("2022-06-22", 3, 2),
        ("2022-06-26", 7, 2),
    ]
    first = found["lines"][0]
    assert (first["in_words"], first["period"], first["last_good_day"]) == (
        "08:00, trước hạn 7 ngày",
        "Quý II",
        "2022-06-19",
    )
    assert [line["on"] for line in ahead(world, days=2)["lines"]] == ["2022-06-12"]


def test_what_was_sent_and_rules_switched_off_are_not_coming(world: World) -> None:
    only(world, Q2, OTHER)
    day(world, "2022-06-12T01:00:00Z")
    found = ahead(world)
    assert found["next_run_at"] == "2022-06-13T01:00:00Z"
    run = found["last_run"]
    assert (run["day"], run["sent"], run["skipped"], run["finished_at"] is not None) == ("2022-06-12", 2, 2, True)
    happen(world, obligation(world, *Q2), E.SUBMIT)
    assert {line["units"] for line in ahead(world)["lines"]} == {1}
    office = world.client("noivu")
    for rule in office.get(RULES).json()["items"]:
        if rule["offset_days"] != 3:
            assert office.patch(f"{RULES}/{rule['id']}", {"active": False}, etag=f'"{rule["version"]}"').is_success
    assert [(line["on"], line["units"]) for line in ahead(world)["lines"]] == [("2022-06-22", 1)]


def test_a_day_that_is_not_over_is_still_coming(world: World) -> None:
    only(world, Q2)
    world.at("2022-06-12T01:00:00Z")
    assert [line["on"] for line in ahead(world, days=1)["lines"]] == ["2022-06-12"]
    world.at("2022-06-12T17:00:00Z")
    assert ahead(world, days=2)["lines"] == []


def test_an_extended_limit_moves_what_is_coming(world: World) -> None:
    only(world, Q2)
    world.at("2022-06-10T00:30:00Z")
    given = world.client("noivu").post(
        f"/api/v1/obligations/{obligation(world, *Q2)}/extensions",
        {"new_due_on": "2022-06-25", "reason": "Mưa lũ.", "scoring_effect": "FULL"},
    )
    assert given.status_code == 201, given.text
    assert [line["on"] for line in ahead(world, days=9)["lines"]] == ["2022-06-11", "2022-06-18"]


def test_as_many_statements_for_two_units_as_for_all(world: World) -> None:
    world.at("2022-06-10T00:30:00Z")
    office = world.client("noivu")
    with world.statements() as seen:
        lines = office.get(OUTLOOK).json()["lines"]
    assert max(line["units"] for line in lines) > 10
    assert len(seen) <= 6


def test_a_rule_says_what_it_will_say(world: World) -> None:
    world.at("2022-06-10T00:30:00Z")
    samples = {rule["offset_days"]: rule["sample"] for rule in world.client("noivu").get(RULES).json()["items"]}
    title = samples[-3]["title"].removeprefix("Nhắc hạn: ")
    assert "(" in title
    assert samples[-3]["text"].startswith("Còn 3 ngày - đến hết ngày ")
    assert samples[0]["text"].startswith("Hạn cuối hôm nay - ")
    assert samples[7]["title"] == f"Quá hạn: {title}"
    assert samples[7]["text"].startswith("Đã quá hạn 7 ngày (hạn nộp đến hết ngày ")


def test_the_log_tells_what_was_sent_and_what_was_passed_over(world: World) -> None:
    only(world, Q2, OTHER)
    day(world, "2022-06-12T01:00:00Z")
    rows = logged(world)
    assert sorted((row["unit"]["code"], row["offset_days"], row["outcome"]) for row in rows) == [
        ("XA_TANLAP", -14, "SKIPPED"),
        ("XA_TANLAP", -7, "SENT"),
        ("XA_THANHBAC", -14, "SKIPPED"),
        ("XA_THANHBAC", -7, "SENT"),
    ]
    sent = next(row for row in rows if row["outcome"] == "SENT" and row["unit"]["code"] == "XA_TANLAP")
    assert (sent["at"], sent["period"], sent["last_good_day"], sent["in_words"]) == (
        "2022-06-12T01:00:00Z",
        "Quý II",
        "2022-06-19",
        "08:00, trước hạn 7 ngày",
    )
    assert (sent["recipients"] > 0, sent["mails"]) == (True, {"waiting": 0, "sent": 0, "failed": 0})


def test_the_log_is_narrowed_and_paged(world: World) -> None:
    only(world, Q2, OTHER)
    day(world, "2022-06-12T01:00:00Z")
    day(world, "2022-06-16T01:00:00Z")
    here = str(unit(world, "XA_TANLAP"))
    assert {row["unit"]["code"] for row in logged(world, unit_id=here)} == {"XA_TANLAP"}
    assert [row["offset_days"] for row in logged(world, unit_id=here, outcome="SENT")] == [-3, -7]
    assert {row["offset_days"] for row in logged(world, on="2022-06-16")} == {-3}
    assert logged(world, on="2022-06-15") == logged(world, obligation_id=here) == []
    office = world.client("noivu")
    first = office.get(LOG, params={"limit": 2}).json()
    rest = office.get(LOG, params={"limit": 100, "cursor": first["next_cursor"]}).json()
    assert [row["id"] for row in first["items"] + rest["items"]] == [row["id"] for row in logged(world, limit=100)]
    for bad in ({"on": "x"}, {"outcome": "LOST"}, {"unit_id": "x"}, {"sort": "unit"}, {"x": 1}):
        assert office.get(LOG, params=bad).status_code == 422
    for bad in ({"days": 0}, {"days": 93}, {"x": 1}):
        assert office.get(OUTLOOK, params=bad).status_code == 422


def test_what_became_of_the_mails(posted: Posted) -> None:
    world = posted.world
    only(world, Q2, OTHER)
    with_mail(world, xa__tanlap="tanlap@xa.example", xa__thanhbac="gone@xa.example")
    posted.mailbox.refuse["gone@xa.example"] = "550 No such user"
    world.at("2022-06-12T01:00:00Z")
    day(world, world.time.moment)
    assert {row["mails"]["waiting"] for row in logged(world, outcome="SENT")} == {1}
    world.forward(minutes=2)
    day(world, world.time.moment)
    assert {row["unit"]["code"]: row["mails"] for row in logged(world, outcome="SENT")} == {
        "XA_TANLAP": {"waiting": 0, "sent": 1, "failed": 0},
        "XA_THANHBAC": {"waiting": 0, "sent": 0, "failed": 1},
    }


@pytest.mark.parametrize("path", [OUTLOOK, LOG])
def test_nobody_else_sees_them(world: World, path: str) -> None:
    for who in ("xa.tanlap", "vhtt.lead", "admin", "hoidong.1"):
        assert world.client(who).get(path).status_code == 403
