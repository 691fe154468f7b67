"""Catalogues: movements that units launch themselves, topics, forms, anniversaries."""

from typing import Any

import pytest

from tests.world import World

NEW = {"code": "XANH", "name": "Tuyến đường xanh - sạch - đẹp"}


def listed(world: World, query: str = "limit=100", who: str = "xa.tanlap") -> list[dict[str, Any]]:
    answer = world.client(who).get(f"/api/v1/movements?{query}")
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


def test_the_plans_movements_and_campaigns(world: World) -> None:
    found = {movement["code"]: movement for movement in listed(world)}
    assert len(found) == 10
    assert found["NTM"]["linked_codes"] == ["CVD_NTM"]
    assert found["NTM"]["national_name"] == "Cả nước chung sức xây dựng nông thôn mới"
    assert found["CVD_NTM"]["kind"] == "CAMPAIGN"
    assert {code for code, movement in found.items() if movement["is_priority"]} == {"NTM", "DN", "VNN", "VHCS"}
    assert [m["code"] for m in listed(world, "kind=CAMPAIGN&sort=code")] == ["CVD_NTM", "CVD_TIEUCUC"]
    assert [m["code"] for m in listed(world, "is_priority=true&sort=-code")] == ["VNN", "VHCS", "NTM", "DN"]
    assert [m["code"] for m in listed(world, "q=nguoi ngheo")] == ["VNN"]


@pytest.mark.parametrize("who", ["admin", "noivu"])
def test_the_office_creates_and_edits_any_movement(world: World, who: str) -> None:
    client = world.client(who)
    made = client.post("/api/v1/movements", {**NEW, "is_priority": True, "linked_codes": ["CVD_NTM"]})
    assert made.status_code == 201, made.text
    path = f"/api/v1/movements/{made.json()['id']}"
    assert client.patch(path, {"results": "31 km đường hoa"}).status_code == 428
    changed = client.patch(path, {"results": "31 km đường hoa"}, etag=1)
    assert changed.json()["results"] == "31 km đường hoa"
    assert changed.json()["linked_codes"] == ["CVD_NTM"]
    assert client.post("/api/v1/movements", NEW).status_code == 409


def test_a_unit_launches_and_edits_its_own(world: World) -> None:
    unit, other = world.client("xa.tanlap"), world.client("xa.thanhbac")
    made = unit.post("/api/v1/movements", NEW)
    assert made.status_code == 201, made.text
    assert made.json()["launched_by"]["code"] == "XA_TANLAP"
    assert made.json()["can_edit"] is True
    assert [m["code"] for m in listed(world, "mine=true")] == ["XANH"]
    path = f"/api/v1/movements/{made.json()['id']}"
    assert other.get(path).json()["can_edit"] is False
    assert other.patch(path, {"name": "Tên khác"}, etag=1).status_code == 403
    assert unit.patch(path, {"name": "Tuyến đường hoa"}, etag=1).json()["name"] == "Tuyến đường hoa"
    assert [m["code"] for m in listed(world, "q=duong hoa")] == ["XANH"]
    assert listed(world, "q=sach dep") == []


def test_a_unit_gives_neither_priority_nor_another_launcher(world: World) -> None:
    unit = world.client("xa.tanlap")
    foreign = listed(world)[0]["launched_by"]["id"]
    answer = unit.post("/api/v1/movements", {**NEW, "is_priority": True, "launched_by_id": foreign})
    assert answer.status_code == 422
    assert {error["field"] for error in answer.json()["errors"]} == {"is_priority", "launched_by_id"}
    assert unit.patch(f"/api/v1/movements/{listed(world)[0]['id']}", {"name": "Của tôi"}, etag=1).status_code == 403


def test_others_only_read(world: World) -> None:
    for who in ("vhtt", "tuyengiao", "hoidong.1", "giamkhao.1"):
        _reads_only(world, who)


def _reads_only(world: World, who: str) -> None:
    client, known = world.client(who), listed(world, who=who)
    assert len(known) == 10
    assert {movement["can_edit"] for movement in known} == {False}
    assert client.post("/api/v1/movements", NEW).status_code == 403
    assert client.patch(f"/api/v1/movements/{known[0]['id']}", {"name": "X"}, etag=1).status_code == 403


FAULTS: tuple[tuple[dict[str, object], str], ...] = (
    ({"linked_codes": ["KHONG_CO"]}, "linked_codes.0"),
    ({"linked_codes": ["XANH"]}, "linked_codes.0"),
    ({"starts_on": "2022-05-01", "ends_on": "2022-04-01"}, "ends_on"),
    ({"name": "Đường <b>xanh</b>"}, "name"),
    ({"code": "x y"}, "code"),
)


def test_a_bad_movement_names_its_fault(world: World) -> None:
    for change, field in FAULTS:
        answer = world.client("noivu").post("/api/v1/movements", {**NEW, **change})
        assert answer.status_code == 422
        assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert len(listed(world)) == 10


def test_dates_are_checked_against_what_stands(world: World) -> None:
    office = world.client("noivu")
    made = office.post("/api/v1/movements", {**NEW, "starts_on": "2022-05-01"}).json()
    answer = office.patch(f"/api/v1/movements/{made['id']}", {"ends_on": "2022-04-30"}, etag=1)
    assert answer.status_code == 422
    assert office.patch(f"/api/v1/movements/{made['id']}", {"ends_on": None}, etag=1).status_code == 200


def test_topics_and_forms_in_the_plans_order(world: World) -> None:
    client = world.client("giamkhao.1")
    topics = [topic["code"] for topic in client.get("/api/v1/topics").json()["items"]]
    assert topics == ["a", "b", "c", "d", "đ", "e", "f"]
    forms = client.get("/api/v1/comm-forms?limit=100").json()["items"]
    assert [form["code"] for form in forms if form["parent_code"] is None] == ["a", "b", "c"]
    assert [form["code"] for form in forms][:3] == ["a", "a.1", "a.2"]
    assert len(forms) == 3 + 6 + 6 + 5
    assert next(form["name"] for form in forms if form["code"] == "a.2") == "Chuyên mục “Thi đua yêu nước”"


def test_anniversaries_by_year(world: World) -> None:
    client = world.client("vhtt")
    days = [day["day"] for day in client.get("/api/v1/anniversaries?year=2022&limit=100").json()["items"]]
    assert len(days) == 12
    assert days == sorted(days)
    assert client.get("/api/v1/anniversaries?year=2023").json()["items"] == []
