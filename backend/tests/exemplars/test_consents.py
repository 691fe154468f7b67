"""Consents: what publication needs, who records them, and what a withdrawal takes along."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.exemplars import scenes
from tests.exemplars.scenes import OFFICE, OTHER_UNIT, UNIT
from tests.world import World
from thidua.core.call import Call
from thidua.exemplars import service
from thidua.exemplars.consents import needed_givers
from thidua.exemplars.models import ConsentGiver, Exemplar, ExemplarField, ExemplarKind

BODY = {"purpose": "PUBLISH", "given_on": "2022-03-17", "method": "PAPER"}
BOTH = frozenset(ConsentGiver)
SELF, REPRESENTATIVE = frozenset({ConsentGiver.SELF}), frozenset({ConsentGiver.REPRESENTATIVE})


def path_of(exemplar_id: str) -> str:
    return f"/api/v1/exemplars/{exemplar_id}/consents"


def reasons(world: World, exemplar_id: str, *, with_photo: bool = False) -> list[str]:
    """What the editorial guards would say."""
    with world.system() as call:
        found = service.publication_reasons(call, [UUID(exemplar_id)], with_photo)
        return [m.render("vi") for m in found[UUID(exemplar_id)]]


@pytest.mark.parametrize(
    ("kind", "birth_year", "declared", "expected"),
    [
        ("INDIVIDUAL", 1968, False, SELF),
        ("INDIVIDUAL", None, False, SELF),
        ("INDIVIDUAL", 2004, False, SELF),
        ("INDIVIDUAL", 2004, True, SELF),
        ("INDIVIDUAL", 2005, False, BOTH),
        ("GOOD_DEED", 2015, False, BOTH),
        ("GOOD_DEED", 2016, False, REPRESENTATIVE),
        ("GOOD_DEED", None, True, BOTH),
        ("FACTOR", 1998, False, SELF),
        ("FACTOR", None, False, frozenset()),
        ("COLLECTIVE", None, False, REPRESENTATIVE),
        ("MODEL", None, False, REPRESENTATIVE),
    ],
)
def test_who_must_agree(kind: str, birth_year: int | None, declared: bool, expected: frozenset[ConsentGiver]) -> None:
    exemplar = Exemplar(
        kind=ExemplarKind(kind),
        name="A",
        unit_id=uuid4(),
        field=ExemplarField.ECONOMY,
        title="B",
        achievement="C",
        birth_year=birth_year,
        is_minor=declared,
        sort_key="",
        folded_name="",
        slug="",
    )
    assert needed_givers(exemplar, 2022) == expected


def test_publication_waits_for_consent_and_pictures_for_their_own(world: World) -> None:
    exemplar_id = scenes.draft(world)["exemplar"]["id"]
    name = "Nguyễn Thị Sương Lúa"
    no_text = f"Chưa có xác nhận đồng ý công khai của {name}."
    no_photo = f"Chưa có xác nhận đồng ý công khai hình ảnh của {name}."
    assert reasons(world, exemplar_id, with_photo=True) == [no_text, no_photo]
    scenes.consented(world, exemplar_id, "CONSULTATION")
    assert reasons(world, exemplar_id) == [no_text]
    scenes.consented(world, exemplar_id, "PUBLISH")
    assert reasons(world, exemplar_id) == []
    assert reasons(world, exemplar_id, with_photo=True) == [no_photo]
    scenes.consented(world, exemplar_id, "PHOTO", who=OFFICE)
    assert reasons(world, exemplar_id, with_photo=True) == []
    found = world.client(UNIT).get(f"/api/v1/exemplars/{exemplar_id}").json()
    assert (found["publication_reasons"], found["photo_reasons"]) == ([], [])


def test_a_minor_needs_the_child_and_the_guardian(world: World) -> None:
    made = scenes.draft(world, kind="GOOD_DEED", name="Ngô Văn Cột Mốc", birth_year=2010)
    exemplar_id = made["exemplar"]["id"]
    reason = "Ngô Văn Cột Mốc dưới 18 tuổi: cần đồng ý của trẻ và cha, mẹ hoặc người giám hộ."
    assert made["exemplar"]["is_minor"] is True
    scenes.consented(world, exemplar_id, "PUBLISH")
    assert reasons(world, exemplar_id) == [reason]
    scenes.consented(world, exemplar_id, "PUBLISH", giver="REPRESENTATIVE")
    assert reasons(world, exemplar_id) == []


def test_age_is_counted_in_the_year_of_the_clock(world: World) -> None:
    made = scenes.draft(world, birth_year=2005, is_minor=False)["exemplar"]
    path = f"/api/v1/exemplars/{made['id']}"
    assert made["is_minor"] is True
    world.at("2022-12-31T16:59:59Z")
    assert world.client(UNIT).get(path).json()["is_minor"] is True
    world.at("2022-12-31T17:00:00Z")
    assert world.client(UNIT).get(path).json()["is_minor"] is False
    assert [i["is_minor"] for i in world.client(UNIT).get("/api/v1/exemplars").json()["items"]] == [False]


def test_a_collective_agrees_through_its_representative(world: World) -> None:
    exemplar_id = scenes.draft(world, kind="COLLECTIVE", name="Trạm Y tế xã", birth_year=None)["exemplar"]["id"]
    scenes.consented(world, exemplar_id, "PUBLISH")
    assert reasons(world, exemplar_id) == ["Chưa có xác nhận đồng ý của người đại diện Trạm Y tế xã."]
    scenes.consented(world, exemplar_id, "PUBLISH", giver="REPRESENTATIVE")
    assert reasons(world, exemplar_id) == []


def test_suspension_and_a_refused_nomination_stand_against_publication(world: World) -> None:
    nomination_id = scenes.brought_to(world, "INELIGIBLE")
    exemplar_id = world.client(OFFICE).get(f"{scenes.PATH}/{nomination_id}").json()["exemplar"]["id"]
    scenes.consented(world, exemplar_id, "PUBLISH")
    refused = "Hồ sơ giới thiệu Nguyễn Thị Sương Lúa không đủ điều kiện, đã hủy hoặc đã thu hồi."
    assert reasons(world, exemplar_id) == [refused]
    path = f"/api/v1/exemplars/{exemplar_id}"
    world.client(scenes.OFFICE_LEAD).act(path, "suspend", {"note": "Có đơn phản ánh"})
    assert reasons(world, exemplar_id) == ["Đang tạm dừng tuyên truyền về Nguyễn Thị Sương Lúa.", refused]


def test_a_consent_is_recorded_once_per_purpose_and_giver(world: World) -> None:
    exemplar_id = scenes.draft(world)["exemplar"]["id"]
    unit = world.client(UNIT)
    made = unit.post(path_of(exemplar_id), BODY)
    assert (made.status_code, made.headers["etag"]) == (201, '"1"')
    assert made.headers["location"] == f"{path_of(exemplar_id)}/{made.json()['id']}"
    assert (made.json()["state"], made.json()["giver"], made.json()["withdrawn_on"]) == ("GIVEN", "SELF", None)
    assert [a["name"] for a in made.json()["actions"]] == ["withdraw"]
    again = unit.post(path_of(exemplar_id), BODY)
    assert (again.status_code, again.json()["code"]) == (409, "already_exists")
    assert unit.post(path_of(exemplar_id), {**BODY, "giver": "REPRESENTATIVE"}).status_code == 201
    assert [c["giver"] for c in unit.get(path_of(exemplar_id)).json()["items"]] == ["SELF", "REPRESENTATIVE"]


BAD_CONSENTS: list[tuple[dict[str, Any], str]] = [
    ({"given_on": "2022-03-19"}, "given_on"),
    ({"given_on": "19/3/2022"}, "given_on"),
    ({"purpose": "ALL"}, "purpose"),
    ({"method": None}, "method"),
    ({"giver": "FRIEND"}, "giver"),
    ({"withdrawn_on": "2022-03-18"}, "withdrawn_on"),
]


def test_bad_consents_are_refused(world: World) -> None:
    exemplar_id = scenes.draft(world)["exemplar"]["id"]
    for change, field in BAD_CONSENTS:
        answer = world.client(UNIT).post(path_of(exemplar_id), {**BODY, **change})
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field])
    assert world.client(UNIT).get(path_of(exemplar_id)).json()["items"] == []


def test_who_records_and_reads_consents(world: World) -> None:
    nomination_id = scenes.brought_to(world, "ELIGIBLE")
    exemplar_id = world.client(OFFICE).get(f"{scenes.PATH}/{nomination_id}").json()["exemplar"]["id"]
    consent = world.client(UNIT).post(path_of(exemplar_id), BODY).json()
    withdraw = f"{path_of(exemplar_id)}/{consent['id']}/actions/withdraw"
    expected = {
        UNIT: (409, 200),
        "xa.tanlap.lead": (409, 200),
        OFFICE: (409, 200),
        "vhtt": (403, 404),
        "vhtt.lead": (403, 404),
        OTHER_UNIT: (404, 404),
        "xa.thanhbinh": (404, 404),
        "tuyengiao.lead": (404, 404),
        "hoidong.1": (404, 404),
        "giamkhao.1": (404, 404),
        "admin": (404, 404),
    }
    got = {
        who: (
            world.client(who).post(path_of(exemplar_id), BODY).status_code,
            world.client(who).get(path_of(exemplar_id)).status_code,
        )
        for who in expected
    }
    assert got == expected
    for who, (_write, read) in expected.items():
        wanted = 404 if read == 404 else 412
        assert world.client(who).post(withdraw, {}, etag=9).status_code == wanted, who


def test_a_scanned_consent_is_for_the_unit_and_home_affairs_only(world: World) -> None:
    nomination_id = scenes.brought_to(world, "ELIGIBLE")
    exemplar_id = world.client(OFFICE).get(f"{scenes.PATH}/{nomination_id}").json()["exemplar"]["id"]
    unit = world.client(UNIT)
    file_id = scenes.uploaded(unit)
    stolen = scenes.uploaded(world.client(OTHER_UNIT))
    assert unit.post(path_of(exemplar_id), {**BODY, "file_id": stolen}).status_code == 404
    made = unit.post(path_of(exemplar_id), {**BODY, "file_id": file_id}).json()
    assert world.public.get(made["url"]).status_code == 200
    readers = {
        who: world.client(who).get(f"/api/v1/files/{file_id}").status_code for who in (UNIT, OFFICE, "vhtt", OTHER_UNIT)
    }
    assert readers == {UNIT: 200, OFFICE: 200, "vhtt": 404, OTHER_UNIT: 404}


def test_a_withdrawal_tells_the_ports_in_the_same_transaction(world: World) -> None:
    told: list[tuple[UUID, str]] = []
    projected: list[UUID] = []

    def port(_call: Call, exemplar_id: UUID, purpose: str) -> None:
        told.append((exemplar_id, purpose))

    exemplar_id = scenes.draft(world)["exemplar"]["id"]
    consent = world.client(UNIT).post(path_of(exemplar_id), BODY).json()
    world.runtime.ports.consent_withdrawn = [port]
    world.runtime.ports.projectors = {"exemplar": lambda _call, object_id: projected.append(object_id)}
    withdraw = f"{path_of(exemplar_id)}/{consent['id']}/actions/withdraw"
    unit = world.client(UNIT)
    assert unit.post(withdraw, {}).status_code == 428
    done = unit.post(withdraw, {"note": "Đổi ý"}, etag=1)
    assert (done.status_code, done.json()["state"], done.json()["withdrawn_on"]) == (200, "WITHDRAWN", "2022-03-18")
    assert (done.json()["withdrawn_reason"], done.json()["actions"]) == ("Đổi ý", [])
    assert (told, projected) == ([(UUID(exemplar_id), "PUBLISH")], [UUID(exemplar_id)])
    assert unit.post(withdraw, {}, etag=2).status_code == 409
    assert len(reasons(world, exemplar_id)) == 1
    assert unit.post(path_of(exemplar_id), BODY).status_code == 201, "it may be given again"


def test_when_a_port_fails_nothing_is_withdrawn(world: World) -> None:
    def broken(_call: Call, _exemplar_id: UUID, _purpose: str) -> None:
        raise RuntimeError("portal away")

    exemplar_id = scenes.draft(world)["exemplar"]["id"]
    consent = world.client(UNIT).post(path_of(exemplar_id), BODY).json()
    world.runtime.ports.consent_withdrawn = [broken]
    failed = world.client(UNIT).post(f"{path_of(exemplar_id)}/{consent['id']}/actions/withdraw", {}, etag=1)
    assert failed.status_code == 500
    assert [c["state"] for c in world.client(UNIT).get(path_of(exemplar_id)).json()["items"]] == ["GIVEN"]
