"""The days off of other years: proposed from the library, taken over once, edited afterwards."""

import json
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from tests.plans.test_plans import DUTY, draft
from tests.plans.test_plans import fields as faults
from tests.world import World
from thidua.demo.reference import data
from thidua.units.models import Holiday, HolidayKind
from thidua.units.national_days import national_days

PATH = "/api/v1/holidays/proposal"


def listed(world: World, year: int) -> list[str]:
    answer = world.client("admin").get("/api/v1/holidays", params={"year": year, "limit": 100})
    return [row["day"] for row in answer.json()["items"]]


def take(world: World, year: Any, who: str = "admin", **more: Any) -> Any:
    return world.client(who).post(PATH, {"year": year}, **more)


def test_the_library_agrees_with_the_data_of_2022() -> None:
    reference = data("reference_data")
    assert [str(day.day) for day in national_days(2022)] == reference["holidays_2022"]


def test_a_swapped_weekend_is_worked_and_weekends_are_not_listed() -> None:
    days = {str(day.day): day.kind for day in national_days(2025)}
    assert days["2025-05-02"] is HolidayKind.HOLIDAY
    assert days["2025-04-26"] is HolidayKind.WORKDAY
    assert "2025-02-01" not in days
    assert all(day.name for day in national_days(2025) if day.kind is HolidayKind.HOLIDAY)


def test_a_year_is_shown_then_taken_over_once(world: World) -> None:
    shown = world.client("admin").get(PATH, params={"year": 2023}).json()
    assert listed(world, 2023) == []
    assert {"day": "2023-04-29", "kind": "HOLIDAY"} not in [{k: d[k] for k in ("day", "kind")} for d in shown["days"]]
    taken = take(world, 2023)
    assert (taken.status_code, taken.json()) == (200, shown)
    assert listed(world, 2023) == [day["day"] for day in shown["days"]]
    assert take(world, 2023).json()["days"] == []
    assert world.client("admin").get(PATH, params={"year": 2022}).json()["days"] == []


def test_what_is_listed_stays_and_the_rest_is_added(world: World) -> None:
    admin = world.client("admin")
    body = {"day": "2023-01-20", "kind": "WORKDAY", "name": "Làm việc"}
    assert admin.post("/api/v1/holidays", body).status_code == 201
    assert "2023-01-20" not in [day["day"] for day in take(world, 2023).json()["days"]]
    with world.read() as session:
        kept = session.scalars(select(Holiday).where(col(Holiday.name) == "Làm việc")).one()
        assert kept.kind is HolidayKind.WORKDAY
    rows = admin.get("/api/v1/holidays", params={"year": 2023}).json()["items"]
    assert admin.request("DELETE", f"/api/v1/holidays/{rows[0]['id']}", etag="*").status_code == 204


def test_new_limits_roll_over_the_days_taken_over(world: World) -> None:
    assert take(world, 2023).status_code == 200
    plan = draft(world)
    period = {"label": "Tết", "opens_on": "2023-01-01", "nominal_due_on": "2023-01-20"}
    body = {**DUTY, "boundary": "ON", "roll": "NEXT", "periods": [period]}
    made = world.client("noivu").post(f"{plan}/duties", body).json()
    # Friday 20/1 to Thursday 26/1 are off for Tết: Friday the 27th is the next working day.
    assert made["periods"][0]["last_good_day"] == "2023-01-27"
    before = world.client("noivu").post(f"{plan}/duties", {**body, "code": "TRUOC", "boundary": "BEFORE"})
    assert before.json()["periods"][0]["last_good_day"] == "2023-01-19"
    after = {**body, "code": "SAU", "boundary": "BEFORE", "periods": [{**period, "nominal_due_on": "2023-01-21"}]}
    warned = world.client("noivu").post(f"{plan}/duties", after).json()
    assert "không còn trước ngày ghi trong kế hoạch" in json.dumps(warned["warnings"], ensure_ascii=False)


def test_only_the_administrator_and_only_years_there_are(world: World) -> None:
    for who in ("noivu.lead", "vhtt.lead", "xa.tanlap", "hoidong.1"):
        assert take(world, 2023, who).status_code == 403
        assert world.client(who).get(PATH, params={"year": 2023}).status_code == 403
    for year in (1999, 2101, "x", None):
        assert faults(take(world, year)) == ["year"]
    first, again = (take(world, 2024, key="days-2024") for _ in range(2))
    assert (first.status_code, again.content) == (200, first.content)
