"""The chase list and the call log: who, how long, whom to call, what came of it; and for whose eyes."""

from typing import Any

import pytest

from tests.notifications.scenes import only
from tests.plans.owed import happen, obligation, unit
from tests.world import World
from thidua.notifications.chase import phones
from thidua.plans.enums import EventKind as E

CHASE, CALLS = "/api/v1/dashboard/chase", "/api/v1/call-logs"
Q1, Q2 = ("XA_TANLAP", "NOMINATION", "Quý I"), ("XA_TANLAP", "NOMINATION", "Quý II")
OTHER = ("XA_THANHBAC", "NOMINATION", "Quý II")


def chased(world: World, who: str = "noivu", **query: Any) -> dict[str, Any]:
    answer = world.client(who).get(CHASE, params=query)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def units(found: dict[str, Any]) -> dict[str, Any]:
    return {row["unit"]["code"]: row for bloc in found["blocs"] for row in bloc["units"]}


def test_overdue_and_due_soon_by_bloc_and_unit(world: World) -> None:
    only(world, Q1, Q2, OTHER, ("PHONG_GDDT", "UNIT_PLAN", "Năm 2022"))
    world.at("2022-06-10T01:00:00Z")
    found = chased(world)
    assert (found["units"], found["overdue"], found["due_soon"], found["more"]) == (3, 2, 2, 0)
    communes = [bloc for bloc in found["blocs"] if bloc["name"] and "xã" in bloc["name"]]
    assert [row["unit"]["code"] for row in communes[0]["units"]] == ["XA_TANLAP", "XA_THANHBAC"]
    row = units(found)["XA_TANLAP"]
    assert (row["overdue"], row["due_soon"], row["most_days_overdue"]) == (1, 1, 83)
    assert [(o["period"], o["overdue"], o["days_left"], o["timeliness"]) for o in row["obligations"]] == [
        ("Quý I", True, -83, "MISSING"),
        ("Quý II", False, 9, "NOT_DUE"),
    ]
    assert row["obligations"][0]["time_left"] == "Đã quá hạn 83 ngày"
    assert row["officers"] == ["Nguyễn Văn Hòa", "Trương Văn Lợi"]
    assert (row["contact"], row["phones"], row["last_call"]) == (None, [], None)


def test_filters_narrow_it(world: World) -> None:
    only(world, Q1, Q2, OTHER)
    world.at("2022-06-10T01:00:00Z")
    assert set(units(chased(world, overdue=True))) == {"XA_TANLAP"}
    assert set(units(chased(world, overdue=False))) == {"XA_TANLAP", "XA_THANHBAC"}
    assert chased(world, due_within=8)["due_soon"] == 0
    assert chased(world, due_within=9)["due_soon"] == 2
    assert chased(world, period="Quý I")["due_soon"] == 0
    assert chased(world, kind="UNIT_PLAN")["units"] == chased(world, year=2021)["units"] == 0
    bloc = chased(world)["blocs"][0]["id"]
    assert chased(world, bloc_id=bloc)["units"] == 2
    for bad in ({"due_within": -1}, {"due_within": 61}, {"overdue": "x"}, {"bloc_id": "x"}, {"x": 1}):
        assert world.client("noivu").get(CHASE, params=bad).status_code == 422


def test_what_is_met_waived_asked_or_closed_is_not_chased(world: World) -> None:
    only(world, Q1, Q2, OTHER)
    world.at("2022-06-10T01:00:00Z")
    happen(world, obligation(world, *Q2), E.SUBMIT)
    waived = world.client("noivu.lead").act(f"/api/v1/obligations/{obligation(world, *OTHER)}", "waive", {"note": "x"})
    assert waived.status_code == 200
    assert [o["period"] for o in units(chased(world))["XA_TANLAP"]["obligations"]] == ["Quý I"]
    world.at("2023-02-01T01:00:00Z")
    assert chased(world)["blocs"] == []


def test_a_unit_sees_itself_and_a_bloc_lead_its_bloc(world: World) -> None:
    only(world, Q1, OTHER)
    world.at("2022-06-10T01:00:00Z")
    log(world, unit_id=str(unit(world, "XA_TANLAP")))
    assert set(units(chased(world, "xa.tanlap"))) == {"XA_TANLAP"}
    lead = units(chased(world, "xa.thanhbinh"))
    assert set(lead) == {"XA_TANLAP", "XA_THANHBAC"}
    assert lead["XA_TANLAP"]["last_call"] is None
    assert units(chased(world))["XA_TANLAP"]["last_call"] is not None
    assert chased(world, "hoidong.1")["blocs"] == []
    assert world.client("vhtt.lead").get(CHASE).status_code == 403


def test_as_many_statements_for_two_units_as_for_all(world: World) -> None:
    world.at("2022-06-10T01:00:00Z")
    office, counts = world.client("noivu"), []
    for query in ({"kind": "NOMINATION", "period": "Quý I"}, {}):
        with world.statements() as seen:
            assert office.get(CHASE, params=query).json()["units"] > 2
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 8


def log(world: World, who: str = "noivu", **body: Any) -> Any:
    return world.client(who).post(CALLS, {"outcome": "REACHED", **body})


def test_a_call_about_an_obligation(world: World) -> None:
    owed = obligation(world)
    made = log(
        world,
        obligation_id=str(owed),
        outcome="PROMISED",
        spoke_with="anh Hòa",
        note="Đang chờ chữ ký",
        promised_on="2022-03-19",
    )
    assert made.status_code == 201, made.text
    body = made.json()
    assert (body["unit"]["code"], body["called_by"], body["outcome_label"], body["called_at"]) == (
        "XA_TANLAP",
        "Nguyễn Thị Thanh Hương",
        "Đơn vị hẹn ngày gửi",
        "2022-03-18T01:00:00Z",
    )
    office = world.client("noivu.lead")
    assert office.get(made.headers["location"]).json() == body
    assert office.get(CALLS, params={"obligation_id": str(owed)}).json()["items"] == [body]
    assert office.get(CALLS, params={"unit_id": str(unit(world, "XA_THANHBAC"))}).json()["items"] == []
    last = units(chased(world))["XA_TANLAP"]["last_call"]
    assert (last["id"], last["promised_on"]) == (body["id"], "2022-03-19")


def test_one_key_is_one_call(world: World) -> None:
    body = {"unit_id": str(unit(world, "XA_TANLAP")), "outcome": "NO_ANSWER"}
    office = world.client("noivu")
    first, again = (office.post(CALLS, body, key="goi-1") for _ in range(2))
    assert first.json() == again.json()
    assert len(office.get(CALLS).json()["items"]) == 1


NOTHING = "01900000-0000-7000-8000-000000000001"


def test_bad_calls_are_refused_and_change_nothing(world: World) -> None:
    here, owed = str(unit(world, "XA_TANLAP")), str(obligation(world))
    faults: tuple[tuple[dict[str, Any], int], ...] = (
        ({}, 422),
        ({"unit_id": NOTHING}, 404),
        ({"obligation_id": NOTHING}, 404),
        ({"unit_id": str(unit(world, "XA_THANHBAC")), "obligation_id": owed}, 422),
        ({"unit_id": here, "outcome": "PROMISED"}, 422),
        ({"unit_id": here, "outcome": "PROMISED", "promised_on": "2022-03-17"}, 422),
        ({"unit_id": here, "promised_on": "2022-03-20"}, 422),
        ({"unit_id": here, "outcome": "MAYBE"}, 422),
        ({"unit_id": here, "spoke_with": "<b>"}, 422),
        ({"unit_id": here, "note": "x" * 2001}, 422),
        ({"unit_id": here, "called_at": "2022-01-01T00:00:00Z"}, 422),
    )
    for body, status in faults:
        assert log(world, **body).status_code == status, body
    assert world.client("noivu").get(CALLS).json()["items"] == []


@pytest.mark.parametrize(
    ("contact", "found"),
    [
        (None, []),
        ("Văn phòng: 0276 3874 123, 0912.345.678", ["02763874123", "0912345678"]),
        ("ĐT (0276) 3874123; +84 276 3874 999", ["02763874123", "+842763874999"]),
        ("Số nhà 12, đường 785, mã 72000", []),
        ("0912345678 hoặc 0912345678", ["0912345678"]),
        ("Kế hoạch số 0123/2022", []),
    ],
)
def test_numbers_to_tap(contact: str | None, found: list[str]) -> None:
    assert phones(contact) == found
