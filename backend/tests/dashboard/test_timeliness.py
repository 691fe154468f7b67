"""Unit × period with n/N on both sides; requests, waivers and closed units outside of every rate."""

from datetime import date
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from tests.plans.owed import happen, obligation
from tests.world import World
from thidua.core import jobs
from thidua.plans.enums import EventKind as E
from thidua.units.models import Unit


def table(world: World, who: str = "noivu", query: str = "") -> dict[str, Any]:
    answer = world.client(who).get(f"/api/v1/dashboard/timeliness{query}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def row(found: dict[str, Any], code: str) -> dict[str, Any]:
    return next(row for row in found["rows"] if row["unit"]["code"] == code)


def test_on_time_late_missing_and_the_rates(world: World) -> None:
    happen(world, obligation(world), E.SUBMIT)
    happen(world, obligation(world), E.ACCEPT)
    world.at("2022-03-21T01:00:00Z")
    happen(world, obligation(world, "XA_THANHBAC"), E.SUBMIT)
    happen(world, obligation(world, "XA_THANHBAC"), E.ACCEPT)
    found = table(world)
    assert (found["year"], found["kind"]) == (2022, "NOMINATION")
    assert [(period["label"], period["rate"]) for period in found["periods"]] == [
        ("Quý I", {"n": 1, "of": 20}),
        ("Quý II", {"n": 0, "of": 0}),
        ("Quý III", {"n": 0, "of": 0}),
        ("Quý IV", {"n": 0, "of": 0}),
    ]
    assert found["rate"] == {"n": 1, "of": 20}
    assert len(found["rows"]) == 20
    cells = [(cell["timeliness"], cell["days_late"], cell["overdue"]) for cell in row(found, "XA_TANLAP")["cells"]]
    assert cells == [("ON_TIME", 0, False)] + [("NOT_DUE", 0, False)] * 3
    late = row(found, "XA_THANHBAC")
    assert (late["cells"][0]["timeliness"], late["cells"][0]["days_late"], late["rate"]) == (
        "LATE",
        2,
        {"n": 0, "of": 1},
    )
    # Not swept yet, and right all the same.
    assert row(found, "XA_TANBINH")["cells"][0]["timeliness"] == "MISSING"
    assert row(found, "XA_TANBINH")["cells"][0]["overdue"] is True


def test_sent_in_time_but_not_yet_accepted_earns_nothing_yet(world: World) -> None:
    happen(world, obligation(world), E.SUBMIT)
    world.at("2022-03-21T01:00:00Z")
    assert row(table(world), "XA_TANLAP")["rate"] == {"n": 0, "of": 1}
    happen(world, obligation(world), E.REJECT)
    assert row(table(world), "XA_TANLAP")["rate"] == {"n": 0, "of": 1}


def test_what_is_waived_or_of_a_closed_unit_counts_for_nobody(world: World) -> None:
    lead = world.client("noivu.lead")
    lead.act(f"/api/v1/obligations/{obligation(world)}", "waive", {"note": "Bão"})
    with world.system() as call:
        call.session.execute(update(Unit).where(col(Unit.code) == "XA_THANHBAC").values(valid_to=date(2022, 3, 1)))
    world.at("2022-03-21T01:00:00Z")
    jobs.sweep(world.runtime)
    found = table(world)
    assert found["periods"][0]["rate"] == {"n": 0, "of": 18}
    assert row(found, "XA_TANLAP")["cells"][0]["timeliness"] == "EXCUSED"
    assert row(found, "XA_THANHBAC")["rate"] == {"n": 0, "of": 0}


def test_requests_are_shown_and_count_in_no_rate(world: World) -> None:
    world.at("2023-02-01T00:00:00Z")
    found = table(world, query="?year=2022&kind=CUSTOM")
    party = row(found, "BAN_TUYENGIAO")
    assert {cell["binding"] for cell in party["cells"]} == {"REQUEST"}
    assert {(cell["timeliness"], cell["overdue"]) for cell in party["cells"]} == {("NOT_DUE", False)}
    assert party["rate"] == {"n": 0, "of": 0}
    assert found["rate"]["of"] == sum(unit["rate"]["of"] for unit in found["rows"]) == 27
    assert sum(period["rate"]["of"] for period in found["periods"]) == 27


def test_bloc_duties_name_their_bloc(world: World) -> None:
    found = table(world, query="?kind=BLOC_PLAN")
    assert len(found["rows"]) == 7
    assert row(found, "XA_THANHBINH")["bloc"] == "Khối xã, thị trấn"


def test_everybody_sees_his_part(world: World) -> None:
    for who, units in (
        ("xa.tanlap", 1),
        ("xa.thanhbinh", 10),
        ("pgddt", 3),
        ("noivu", 20),
        ("vhtt", 0),
        ("admin", 0),
        ("giamkhao.1", 0),
    ):
        found = table(world, who)
        assert (who, len(found["rows"])) == (who, units)
        assert len(found["periods"]) == (4 if units else 0)


def test_one_statement_however_many_rows(world: World) -> None:
    seen_by = []
    for who in ("xa.tanlap", "xa.thanhbinh", "noivu"):
        client = world.client(who)
        with world.statements() as seen:
            client.get("/api/v1/dashboard/timeliness?year=2022")
        seen_by.append(len(seen))
    assert seen_by == [2, 2, 2]


def test_the_years_are_apart(world: World) -> None:
    assert table(world, query="?year=2023")["rows"] == []
    for query in ("?year=1", "?kind=ALL", "?unit=1"):
        assert world.client("noivu").get(f"/api/v1/dashboard/timeliness{query}").status_code == 422
