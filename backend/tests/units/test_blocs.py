"""Blocs, holidays and the authority."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from tests.units.test_units import NOT_ADMIN, unit_id
from tests.world import World
from thidua.core import jobs
from thidua.plans.models import DutyKind, Obligation
from thidua.units.models import Unit


def bloc(world: World, code: str, year: int = 2022) -> dict[str, Any]:
    blocs = world.client("admin").get(f"/api/v1/blocs?limit=100&year={year}").json()["items"]
    return next(found for found in blocs if found["code"] == code)


def members(found: dict[str, Any]) -> list[tuple[str, bool]]:
    return [(member["unit"]["code"], member["is_lead"]) for member in found["members"]]


def bloc_duty_owners(world: World, code: str) -> set[str]:
    with world.read() as session:
        rows = session.execute(
            select(col(Unit.code), col(Obligation.kind))
            .join(Unit, col(Unit.id) == col(Obligation.unit_id))
            .where(col(Obligation.bloc_id) == UUID(bloc(world, code)["id"]))
        )
        return {unit for unit, kind in rows if kind in {DutyKind.BLOC_PLAN, DutyKind.CONTEST_MOBILISATION}}


def test_a_bloc_shows_its_lead_first_and_belongs_to_a_year(world: World) -> None:
    communes = bloc(world, "KHOI_XA")
    assert members(communes)[0] == ("XA_THANHBINH", True)
    assert len(communes["members"]) == 10
    assert sum(is_lead for _, is_lead in members(communes)) == 1
    assert bloc(world, "KHOI_XA", 2023)["members"] == []
    assert bloc(world, "KHOI_XA", 2023)["year"] == 2023


def test_the_default_year_is_this_one_by_the_demo_clock(world: World) -> None:
    world.at("2023-02-01T01:00:00Z")
    assert world.client("noivu").get("/api/v1/blocs").json()["items"][0]["year"] == 2023


def test_only_the_administrator_changes_blocs_holidays_and_authority(world: World) -> None:
    for who in NOT_ADMIN:
        _refused_to_write(world, who)


def _refused_to_write(world: World, who: str) -> None:
    client, path = world.client(who), f"/api/v1/blocs/{bloc(world, 'KHOI_XA')['id']}"
    holiday = client.get("/api/v1/holidays?limit=1").json()["items"][0]["id"]
    refused = [
        client.post("/api/v1/blocs", {"code": "MOI", "name": "Mới"}),
        client.patch(path, {"name": "Khác"}, etag=1),
        client.post("/api/v1/holidays", {"day": "2022-06-01"}),
        client.request("DELETE", f"/api/v1/holidays/{holiday}", etag=1),
        client.patch("/api/v1/authority", {"place_name": "Khác"}, etag=1),
    ]
    assert [answer.status_code for answer in refused] == [403] * 5


def test_a_new_lead_takes_over_the_bloc_duties_nobody_has_begun(world: World) -> None:
    assert bloc_duty_owners(world, "KHOI_VHXH") == {"PHONG_GDDT"}
    admin, found = world.client("admin"), bloc(world, "KHOI_VHXH")
    wanted = [
        {"unit_id": member["unit"]["id"], "is_lead": member["unit"]["code"] == "PHONG_VHTT"}
        for member in found["members"]
    ]
    answer = admin.patch(f"/api/v1/blocs/{found['id']}", {"year": 2022, "members": wanted}, etag=1)
    assert answer.status_code == 200, answer.text
    assert answer.headers["etag"] == '"2"'
    assert members(answer.json())[0] == ("PHONG_VHTT", True)
    while jobs.run_one(world.runtime):
        pass
    assert bloc_duty_owners(world, "KHOI_VHXH") == {"PHONG_VHTT"}
    with world.read() as session:
        assert len(list(session.scalars(select(col(Obligation.id))))) == 198


def test_membership_rules(world: World) -> None:
    admin, found = world.client("admin"), bloc(world, "KHOI_VHXH")
    own = [member["unit"]["id"] for member in found["members"]]
    foreign = unit_id(world, "XA_TANLAP")
    path = f"/api/v1/blocs/{found['id']}"

    def fields(body: dict[str, Any]) -> list[str]:
        answer = admin.patch(path, body, etag=1)
        assert answer.status_code == 422, answer.text
        return [error["field"] for error in answer.json()["errors"]]

    assert fields({"year": 2022, "members": [{"unit_id": own[0]}]}) == ["members"]
    assert fields({"members": [{"unit_id": own[0], "is_lead": True}]}) == ["year"]
    lead = {"unit_id": own[0], "is_lead": True}
    assert fields({"year": 2022, "members": [lead, {"unit_id": foreign}]}) == ["members.1.unit_id"]
    assert fields({"year": 2022, "members": [lead, {"unit_id": own[0]}]}) == ["members.1.unit_id"]
    unknown = {"unit_id": "01900000-0000-7000-8000-000000000000", "is_lead": True}
    assert admin.patch(path, {"year": 2022, "members": [unknown]}, etag=1).status_code == 404
    assert members(bloc(world, "KHOI_VHXH")) == members(found)


def test_a_new_bloc_with_members_of_next_year(world: World) -> None:
    admin, unit = world.client("admin"), unit_id(world, "XA_TANLAP")
    body = {"code": "KHOI_MOI", "name": "Khối mới", "year": 2023, "members": [{"unit_id": unit, "is_lead": True}]}
    made = admin.post("/api/v1/blocs", body)
    assert made.status_code == 201, made.text
    assert members(made.json()) == [("XA_TANLAP", True)]
    assert members(bloc(world, "KHOI_MOI", 2023)) == [("XA_TANLAP", True)]
    assert admin.post("/api/v1/blocs", {**body, "members": []}).status_code == 409


def test_holidays_come_and_go(world: World) -> None:
    admin = world.client("admin")
    assert len(admin.get("/api/v1/holidays?year=2022&limit=100").json()["items"]) == 11
    assert admin.get("/api/v1/holidays?year=2021").json()["items"] == []
    made = admin.post("/api/v1/holidays", {"day": "2022-03-26", "kind": "WORKDAY", "name": "Làm bù"})
    assert made.status_code == 201
    assert admin.post("/api/v1/holidays", {"day": "2022-03-26"}).status_code == 409
    path = f"/api/v1/holidays/{made.json()['id']}"
    assert admin.request("DELETE", path).status_code == 428
    assert admin.request("DELETE", path, etag=7).status_code == 412
    assert admin.request("DELETE", path, etag=1).status_code == 204
    assert admin.request("DELETE", path, etag=1).status_code == 404
    assert len(admin.get("/api/v1/holidays?limit=100").json()["items"]) == 11


def test_the_authority_and_its_policy(world: World) -> None:
    admin = world.client("admin")
    seen = world.client("giamkhao.1").get("/api/v1/authority")
    assert seen.json()["standing_body"]["code"] == "PHONG_NOIVU"
    assert seen.json()["policy"] == {"resubmit_working_days": 5, "resubmit_policy": "LATE_IF_RESUBMIT_LATE"}
    changed = admin.patch("/api/v1/authority", {"policy": {"resubmit_working_days": 3}}, etag=1)
    assert changed.status_code == 200, changed.text
    assert changed.json()["policy"] == {"resubmit_working_days": 3, "resubmit_policy": "LATE_IF_RESUBMIT_LATE"}
    assert admin.patch("/api/v1/authority", {"time_zone": "UTC"}, etag=2).status_code == 422
    assert admin.patch("/api/v1/authority", {"policy": {"resubmit_working_days": 0}}, etag=2).status_code == 422
    assert admin.patch("/api/v1/authority", {"standing_body_id": None}, etag=2).status_code == 422
