"""More time: asked, given, refused; only longer; before the date and after the fact; never to oneself."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from tests.plans.owed import happen, obligation, read, stored
from tests.world import World
from thidua.core import jobs
from thidua.plans.enums import EventKind as E
from thidua.plans.enums import Timeliness

WEEK = {"new_due_on": "2022-03-26", "reason": "Cán bộ phụ trách bị cách ly"}


def ask(world: World, owed: UUID, who: str = "xa.tanlap", **body: Any) -> Any:
    return world.client(who).post(f"/api/v1/obligations/{owed}/extensions", {**WEEK, **body})


def decide(world: World, owed: UUID, extension: str, name: str, who: str = "noivu", **body: Any) -> Any:
    return world.client(who).act(f"/api/v1/obligations/{owed}/extensions/{extension}", name, body)


def fields(answer: Any) -> list[str]:
    assert answer.status_code == 422, answer.text
    return [error["field"] for error in answer.json()["errors"]]


def test_the_unit_asks_and_home_affairs_grants(world: World) -> None:
    owed = obligation(world)
    asked = ask(world, owed)
    assert asked.status_code == 201, asked.text
    assert asked.headers["location"] == f"/api/v1/obligations/{owed}/extensions/{asked.json()['id']}"
    assert (asked.json()["state"], asked.json()["kind"]) == ("REQUESTED", "BEFORE")
    assert [(action["name"], action["enabled"]) for action in asked.json()["actions"]] == [("withdraw", True)]
    assert read(world, owed, "xa.tanlap")["extension"] == {
        "can_request": False,
        "can_grant": False,
        "requested": True,
    }
    waiting = world.client("noivu").get("/api/v1/obligations?extension_requested=true").json()["items"]
    assert [row["id"] for row in waiting] == [str(owed)]
    assert read(world, owed)["effective_last_good_day"] == "2022-03-19"
    granted = decide(world, owed, asked.json()["id"], "grant", note="Có xác nhận của trạm y tế")
    assert granted.status_code == 200, granted.text
    assert (granted.json()["state"], granted.json()["scoring_effect"]) == ("GRANTED", "FULL")
    found = read(world, owed, "xa.tanlap")
    assert (found["effective_last_good_day"], found["effective_due_before"]) == ("2022-03-26", "2022-03-26T17:00:00Z")
    assert found["in_words"] == "Nộp đến hết ngày 26/3/2022 (thứ Bảy)"
    assert found["reasons"][0] == "Được gia hạn đến hết ngày 26/3/2022: Cán bộ phụ trách bị cách ly"
    assert found["period"]["due_before"] == "2022-03-19T17:00:00Z"
    steps = world.client("noivu").get(f"/api/v1/obligations/{owed}/history").json()
    assert [step["action"] for step in steps] == ["extension.request", "extension.grant"]


def test_a_submission_within_the_extended_limit_is_on_time(world: World) -> None:
    owed = obligation(world)
    assert ask(world, owed, "noivu").json()["state"] == "GRANTED"
    world.at("2022-03-20T00:00:00Z")
    jobs.sweep(world.runtime)
    assert stored(world, owed).timeliness is Timeliness.NOT_DUE
    world.at("2022-03-26T16:59:59Z")
    assert happen(world, owed, E.SUBMIT).timeliness is Timeliness.ON_TIME


def test_after_the_fact_it_cures_what_came_late_and_says_so(world: World) -> None:
    owed = obligation(world)
    world.at("2022-03-21T01:00:00Z")
    assert happen(world, owed, E.SUBMIT).timeliness is Timeliness.LATE
    given = ask(world, owed, "noivu", new_due_on="2022-03-21", scoring_effect="PARTIAL", document="12/BC-UBND")
    assert given.status_code == 201, given.text
    assert (given.json()["kind"], given.json()["scoring_effect"]) == ("AFTER_FACT", "PARTIAL")
    found = read(world, owed)
    assert (found["timeliness"], found["days_late"]) == ("ON_TIME", 0)
    assert found["reasons"][0].startswith("Được gia hạn (sau khi đã quá hạn) đến hết ngày 21/3/2022")


def test_a_missing_one_becomes_due_again(world: World) -> None:
    owed = obligation(world)
    world.at("2022-03-22T01:00:00Z")
    jobs.sweep(world.runtime)
    assert stored(world, owed).timeliness is Timeliness.MISSING
    ask(world, owed, "noivu")
    assert stored(world, owed).timeliness is Timeliness.NOT_DUE
    world.at("2022-03-26T17:00:00Z")
    jobs.sweep(world.runtime)
    assert stored(world, owed).timeliness is Timeliness.MISSING


def test_after_the_hard_close_an_extension_opens_the_period_again(world: World) -> None:
    owed = obligation(world)
    world.at("2023-02-01T01:00:00Z")
    assert ask(world, owed, new_due_on="2023-02-10").status_code == 201
    assert ask(world, owed, "noivu", new_due_on="2023-02-10").status_code == 201
    assert happen(world, owed, E.SUBMIT).timeliness is Timeliness.ON_TIME


def test_it_only_lengthens(world: World) -> None:
    owed = obligation(world)
    for day in ("2022-03-19", "2022-03-18", "2021-01-01"):
        assert fields(ask(world, owed, new_due_on=day)) == ["new_due_on"]
    first = ask(world, owed, new_due_on="2022-03-26").json()
    assert ask(world, owed, "noivu", new_due_on="2022-03-31").status_code == 201
    refused = decide(world, owed, first["id"], "grant")
    assert refused.status_code == 422
    assert "kéo dài" in refused.text
    actions = world.client("noivu").get(f"/api/v1/obligations/{owed}/extensions/{first['id']}").json()["actions"]
    assert [(action["name"], action["enabled"]) for action in actions] == [("grant", False), ("refuse", True)]
    assert read(world, owed)["effective_last_good_day"] == "2022-03-31"


def test_a_refusal_needs_its_reason_and_changes_nothing(world: World) -> None:
    owed = obligation(world)
    asked = ask(world, owed).json()
    assert fields(decide(world, owed, asked["id"], "refuse")) == ["note"]
    refused = decide(world, owed, asked["id"], "refuse", note="Không có căn cứ")
    assert (refused.status_code, refused.json()["state"]) == (200, "REFUSED")
    assert read(world, owed)["effective_last_good_day"] == "2022-03-19"
    assert decide(world, owed, asked["id"], "grant").status_code == 409
    assert ask(world, owed).status_code == 201


def test_one_request_at_a_time_and_none_for_what_is_not_owed(world: World) -> None:
    owed, waived = obligation(world), obligation(world, period="Quý II")
    assert ask(world, owed).status_code == 201
    assert ask(world, owed, new_due_on="2022-03-31").status_code == 409
    world.client("noivu.lead").act(f"/api/v1/obligations/{waived}", "waive", {"note": "x"})
    assert ask(world, waived, new_due_on="2022-07-31").status_code == 409
    assert read(world, waived)["extension"] == {"can_request": False, "can_grant": False, "requested": False}


FAULTS: tuple[tuple[dict[str, Any], Sequence[str]], ...] = (
    ({"reason": ""}, ["reason"]),
    ({"new_due_on": "26/3/2022"}, ["new_due_on"]),
    ({"scoring_effect": "FULL"}, ["scoring_effect"]),
    ({"state": "GRANTED"}, ["state"]),
    ({"due_before": "2022-03-30T00:00:00Z"}, ["due_before"]),
)


def test_a_bad_request_names_its_fault(world: World) -> None:
    owed = obligation(world)
    for body, wrong in FAULTS:
        assert fields(ask(world, owed, **body)) == wrong
    assert world.client("xa.tanlap").get(f"/api/v1/obligations/{owed}/extensions").json()["items"] == []


def test_the_unit_cannot_grant_and_the_bloc_lead_can_only_look(world: World) -> None:
    owed = obligation(world)
    asked = ask(world, owed).json()
    path = f"/api/v1/obligations/{owed}/extensions"
    for who in ("xa.tanlap", "xa.tanlap.lead", "xa.thanhbinh"):
        assert decide(world, owed, asked["id"], "grant", who).status_code == 403
    assert ask(world, owed, "xa.thanhbinh").status_code == 403
    seen = world.client("xa.thanhbinh").get(path).json()["items"]
    assert [(row["id"], row["actions"]) for row in seen] == [(asked["id"], [])]
    assert decide(world, owed, asked["id"], "grant", "xa.thanhbac").status_code == 404
    assert world.client("xa.thanhbac").get(path).status_code == 404
    other = obligation(world, "XA_TANLAP", period="Quý II")
    assert world.client("noivu").get(f"/api/v1/obligations/{other}/extensions/{asked['id']}").status_code == 404


def test_home_affairs_asks_the_chair_for_its_own(world: World) -> None:
    owed = obligation(world, "PHONG_NOIVU", "PNV_GUIDE", "Năm 2022")
    asked = ask(world, owed, "noivu", new_due_on="2023-01-10")
    assert (asked.status_code, asked.json()["state"]) == (201, "REQUESTED")
    refused = decide(world, owed, asked.json()["id"], "grant", "noivu.lead")
    assert (refused.status_code, refused.json()["code"]) == (403, "separation_of_duties")
    granted = decide(world, owed, asked.json()["id"], "grant", "hoidong.1", scoring_effect="NONE")
    assert (granted.status_code, granted.json()["scoring_effect"]) == (200, "NONE")
    assert read(world, owed)["effective_last_good_day"] == "2023-01-10"


def test_the_unit_takes_its_request_back_while_it_waits(world: World) -> None:
    owed = obligation(world)
    asked = ask(world, owed).json()
    for who, status in (("noivu", 403), ("xa.thanhbinh", 403), ("xa.thanhbac", 404)):
        assert decide(world, owed, asked["id"], "withdraw", who).status_code == status
    taken = decide(world, owed, asked["id"], "withdraw", "xa.tanlap", note="Đã kịp gửi")
    assert (taken.status_code, taken.json()["state"], taken.json()["actions"]) == (200, "WITHDRAWN", [])
    found = read(world, owed, "xa.tanlap")
    assert found["extension"] == {"can_request": True, "can_grant": False, "requested": False}
    assert found["effective_last_good_day"] == "2022-03-19"
    assert decide(world, owed, asked["id"], "grant").status_code == 409
    assert decide(world, owed, asked["id"], "withdraw", "xa.tanlap").status_code == 409
    steps = world.client("xa.tanlap").get(f"/api/v1/obligations/{owed}/history").json()
    assert [(step["action"], step["note"]) for step in steps] == [
        ("extension.request", "Cán bộ phụ trách bị cách ly"),
        ("extension.withdraw", "Đã kịp gửi"),
    ]
    assert ask(world, owed).status_code == 201


def test_the_effect_on_the_score_is_a_choice_in_words(world: World) -> None:
    owed = obligation(world)
    asked = ask(world, owed).json()
    seen = world.client("noivu").get(f"/api/v1/obligations/{owed}/extensions/{asked['id']}").json()
    effect = next(field for field in seen["actions"][0]["fields"] if field["name"] == "scoring_effect")
    assert [option["value"] for option in effect["options"]] == ["FULL", "PARTIAL", "NONE"]


def test_the_history_of_a_request(world: World) -> None:
    owed = obligation(world)
    asked = ask(world, owed).json()
    decide(world, owed, asked["id"], "grant", note="Đồng ý")
    steps = world.client("xa.tanlap").get(f"/api/v1/obligations/{owed}/extensions/{asked['id']}/history").json()
    assert [(step["action"], step["note"]) for step in steps] == [
        ("request", "Cán bộ phụ trách bị cách ly"),
        ("grant", "Đồng ý"),
    ]


def test_the_list_takes_as_many_statements_for_three_as_for_one(world: World) -> None:
    owed, office = obligation(world), world.client("noivu")
    path, counts = f"/api/v1/obligations/{owed}/extensions", []
    for days in (("2022-03-20",), ("2022-03-21", "2022-03-22")):
        for day in days:
            assert ask(world, owed, "noivu", new_due_on=day).status_code == 201
        with world.statements() as seen:
            rows = office.get(path).json()["items"]
        counts.append((len(rows), len(seen)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]
