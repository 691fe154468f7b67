"""Successions: who may, what is refused, what a preview says, and the organisation as of a day."""

from typing import Any

import pytest

from tests.acceptance.test_bad_input import database
from tests.units.merger import DAY, DECREE, PATH, act, applied, drafted, lines, merger
from tests.units.test_units import unit_id
from tests.world import World

EVERYBODY = ("admin", "noivu", "noivu.lead", "vhtt.lead", "tuyengiao", "xa.mocong", "hoidong.1", "giamkhao.1")
PREPARES = {"admin", "noivu", "noivu.lead"}


def unit(world: World, code: str) -> dict[str, Any]:
    return dict(world.client("noivu").get(f"/api/v1/units/{unit_id(world, code)}").json())


def untouched(world: World) -> dict[str, str]:
    """The database, with everybody signed in who is to be refused: signing in is a change too."""
    for who in ("admin", "noivu", "noivu.lead"):
        world.client(who)
    return database(world)


def test_who_prepares_who_decides_and_who_sees(world: World) -> None:
    may = {who: world.client(who).post(PATH, merger(world)).status_code for who in EVERYBODY}
    assert may == {who: 201 if who in PREPARES else 403 for who in EVERYBODY}
    may = {who: world.client(who).post(f"{PATH}/preview", merger(world)).status_code for who in EVERYBODY}
    assert may == {who: 200 if who in PREPARES else 403 for who in EVERYBODY}
    made = drafted(world)
    seen = {who: world.client(who).get(f"{PATH}/{made['id']}").status_code for who in EVERYBODY}
    assert seen == {who: 200 if who in PREPARES else 404 for who in EVERYBODY}
    world.at(f"{DAY}T02:00:00Z")
    assert act(world, made["id"], "apply", "noivu").status_code == 403
    assert act(world, made["id"], "apply", "xa.mocong").status_code == 404
    assert act(world, made["id"], "apply", "noivu.lead").status_code == 200
    for who in EVERYBODY:
        answer = world.client(who).get(f"{PATH}/{made['id']}")
        assert answer.status_code == 200
        assert bool(answer.json()["lines"]) == (who in PREPARES), who
        listed = world.client(who).get(f"{PATH}?unit_id={unit_id(world, 'XA_TRAVONG')}&state=APPLIED").json()["items"]
        assert [one["id"] for one in listed] == [made["id"]]


def test_an_administrator_may_decide_and_is_shown_no_content(world: World) -> None:
    made = drafted(world, "admin")
    for who, named in (("admin", False), ("noivu", True)):
        preview = world.client(who).get(f"{PATH}/{made['id']}/preview").json()
        content = [one for one in preview["lines"] if one["code"].startswith("OBLIGATIONS_GO")]
        assert [(one["count"] > 0, bool(one["items"])) for one in content] == [(True, named)]
        accounts = next(one for one in preview["lines"] if one["code"] == "USERS")
        assert accounts["items"] != []
    world.at(f"{DAY}T02:00:00Z")
    assert act(world, made["id"], "apply", "admin").status_code == 200


def test_the_preview_tells_what_applying_then_does(world: World) -> None:
    unsaved = world.client("noivu").post(f"{PATH}/preview", merger(world)).json()
    before = untouched(world)
    made = drafted(world)
    kept = world.client("noivu").get(f"{PATH}/{made['id']}/preview").json()
    assert lines(unsaved) == lines(kept)
    assert kept["problems"] == []
    world.at(f"{DAY}T02:00:00Z")
    preview = world.client("noivu").get(f"{PATH}/{made['id']}/preview").json()
    done = act(world, made["id"], "apply").json()
    assert {**lines(done), "SESSIONS": 0} == {**lines(preview), "SESSIONS": 0}
    assert lines(world.client("noivu").get(f"{PATH}/{made['id']}/preview").json()) == lines(done)
    assert before != database(world)


def test_the_predecessors_end_and_the_successor_begins(world: World) -> None:
    done = applied(world)
    assert done["state"] == "APPLIED"
    assert [party["name"] for party in done["predecessors"]] == ["Xã Mỏ Công", "Xã Trà Vong"]
    assert {unit(world, code)["valid_to"] for code in ("XA_MOCONG", "XA_TRAVONG")} == {"2022-04-30"}
    new = unit(world, "XA_MOCONG_TRAVONG")
    assert (new["valid_from"], new["valid_to"], new["kind"]) == (DAY, None, "COMMUNE")
    assert new["parent"]["code"] == "HUYEN_TANBIEN"
    assert done["successors"][0]["unit"]["id"] == new["id"]
    assert [one["id"] for one in world.client("xa.tanlap").get("/api/v1/units?q=mo cong tra vong").json()["items"]] == [
        new["id"]
    ]


def test_the_organisation_as_of_a_day(world: World) -> None:
    applied(world)

    def codes(day: str) -> set[str]:
        found = world.client("noivu").get(f"/api/v1/units?as_of={day}&limit=100").json()["items"]
        return {one["code"] for one in found} & {"XA_MOCONG", "XA_TRAVONG", "XA_MOCONG_TRAVONG"}

    assert codes("2022-04-30") == {"XA_MOCONG", "XA_TRAVONG"}
    assert codes(DAY) == {"XA_MOCONG_TRAVONG"}

    def members(query: str) -> set[str]:
        blocs = world.client("noivu").get(f"/api/v1/blocs?{query}").json()["items"]
        return {m["unit"]["code"] for b in blocs for m in b["members"]} & {
            "XA_MOCONG",
            "XA_TRAVONG",
            "XA_MOCONG_TRAVONG",
        }

    assert members("as_of=2022-04-30") == {"XA_MOCONG", "XA_TRAVONG"}
    assert members("as_of=2022-05-02") == {"XA_MOCONG_TRAVONG"}
    assert members("year=2022") == {"XA_MOCONG", "XA_TRAVONG", "XA_MOCONG_TRAVONG"}


def test_applying_twice_is_refused_and_changes_nothing(world: World) -> None:
    done = applied(world)
    before = untouched(world)
    again = act(world, done["id"], "apply")
    assert (again.status_code, again.json()["code"]) == (409, "wrong_state")
    same = world.client("noivu").post(PATH, merger(world))
    assert (same.status_code, same.json()["code"]) == (409, "already_exists")
    other = merger(world, successors=[{"code": "XA_KHAC", "name": "Xã Khác"}])
    closed = world.client("noivu").post(PATH, other)
    assert closed.status_code == 422
    assert [error["field"] for error in closed.json()["errors"]] == ["predecessor_ids.0", "predecessor_ids.1"]
    assert closed.json()["errors"][0]["message"] == "Xã Mỏ Công đã kết thúc hoạt động từ ngày 01/5/2022."
    assert database(world) == before


def test_two_drafts_of_one_merger_only_the_first_is_applied(world: World) -> None:
    first, second = drafted(world), drafted(world)
    world.at(f"{DAY}T02:00:00Z")
    assert act(world, first["id"], "apply").status_code == 200
    before = untouched(world)
    refused = act(world, second["id"], "apply")
    assert refused.status_code == 422
    fields = {error["field"] for error in refused.json()["errors"]}
    assert fields == {"predecessor_ids.0", "predecessor_ids.1", "successors.0.code"}
    offered = {
        a["name"]: a["enabled"] for a in world.client("noivu.lead").get(f"{PATH}/{second['id']}").json()["actions"]
    }
    assert offered == {"apply": False, "cancel": True}
    assert database(world) == before


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"predecessors": ["XA_MOCONG"]}, {"predecessor_ids"}),
        ({"predecessors": []}, {"predecessor_ids"}),
        ({"predecessors": ["XA_MOCONG", "XA_MOCONG"]}, {"predecessor_ids.1"}),
        ({"successors": []}, {"successors"}),
        ({"successors": [{"unit": "XA_MOCONG"}]}, {"successors.0.unit_id"}),
        ({"successors": [{"unit": "XA_TANLAP", "name": "Xã"}]}, {"successors.0"}),
        ({"successors": [{"name": "Xã"}]}, {"successors.0.code"}),
        ({"kind": "SPLIT"}, {"predecessor_ids", "successors"}),
        ({"kind": "DISSOLVE"}, {"successors"}),
        ({"kind": "RENAME", "predecessors": ["XA_MOCONG"]}, {"successors.0"}),
        ({"predecessors": ["HUYEN_TANBIEN", "XA_MOCONG"]}, {"predecessor_ids.0"}),
        ({"effective_on": "2025-07-01"}, {"predecessor_ids.0", "predecessor_ids.1"}),
        ({"kind": "DISSOLVE", "predecessors": ["PHONG_NOIVU"], "successors": []}, {"predecessor_ids.0"}),
    ],
)
def test_what_cannot_be_is_refused_with_its_field(world: World, change: dict[str, Any], fields: set[str]) -> None:
    body = merger(world)
    for name, value in change.items():
        if name == "predecessors":
            body["predecessor_ids"] = [unit_id(world, code) for code in value]
        elif name == "successors":
            body["successors"] = [
                {**({"unit_id": unit_id(world, one["unit"])} if "unit" in one else {}), **one} for one in value
            ]
            for one in body["successors"]:
                one.pop("unit", None)
        else:
            body[name] = value
    before = untouched(world)
    answer = world.client("noivu").post(PATH, body)
    assert answer.status_code == 422, answer.text
    assert {error["field"] for error in answer.json()["errors"]} == fields
    assert database(world) == before


def test_units_and_parents_that_are_not_there_are_404(world: World) -> None:
    nowhere = "01900000-0000-7000-8000-000000000000"
    client = world.client("noivu")
    for change in (
        {"predecessor_ids": [nowhere]},
        {"successors": [{"unit_id": nowhere}]},
        {"successors": [{"code": "XA_X", "name": "Xã", "parent_id": nowhere}]},
    ):
        for path in (PATH, f"{PATH}/preview"):
            assert client.post(path, merger(world, **change)).status_code == 404


def test_a_draft_is_corrected_and_discarded(world: World) -> None:
    made = drafted(world)
    path = f"{PATH}/{made['id']}"
    client = world.client("noivu")
    edited = client.patch(path, {"document": "Nghị quyết khác"}, etag=made["version"])
    assert edited.status_code == 200, edited.text
    assert (edited.json()["document"], len(edited.json()["predecessors"])) == ("Nghị quyết khác", 2)
    assert edited.json()["successors"] == made["successors"]
    swapped = client.patch(
        path, {"predecessor_ids": list(reversed(merger(world)["predecessor_ids"]))}, etag=edited.json()["version"]
    )
    assert [p["code"] for p in swapped.json()["predecessors"]] == ["XA_TRAVONG", "XA_MOCONG"]
    assert client.patch(path, {"document": "x"}, etag=made["version"]).status_code == 412
    assert act(world, made["id"], "cancel", "noivu", json={"note": "Chưa có nghị quyết"}).status_code == 200
    assert client.patch(path, {"document": "x"}, etag="*").status_code == 409
    steps = client.get(f"{path}/history").json()
    assert [step["action"] for step in steps] == ["create", "cancel"]


def test_before_its_day_it_waits_and_the_clock_applies_it(world: World) -> None:
    made = drafted(world)
    too_early = act(world, made["id"], "apply")
    assert too_early.status_code == 422
    assert "01/5/2022" in too_early.json()["detail"]
    assert act(world, made["id"], "schedule").json()["state"] == "SCHEDULED"
    assert act(world, made["id"], "unschedule").json()["state"] == "DRAFT"
    assert act(world, made["id"], "schedule").json()["state"] == "SCHEDULED"
    world.at("2022-04-30T16:59:00Z")
    assert swept(world) == 0
    world.at("2022-04-30T17:00:00Z")
    assert (swept(world), swept(world)) == (1, 0)
    done = world.client("noivu").get(f"{PATH}/{made['id']}").json()
    assert (done["state"], done["applied_at"]) == ("APPLIED", "2022-04-30T17:00:00Z")
    assert unit(world, "XA_MOCONG")["valid_to"] == "2022-04-30"
    steps = world.client("noivu").get(f"{PATH}/{made['id']}/history").json()
    assert steps[-1]["actor_name"] == "Hệ thống"


def test_what_stands_against_it_on_its_day_brings_it_back_with_the_reason(world: World) -> None:
    made = drafted(world)
    assert act(world, made["id"], "schedule").status_code == 200
    taken = {"code": "XA_MOCONG_TRAVONG", "name": "Xã khác", "kind": "COMMUNE"}
    assert world.client("admin").post("/api/v1/units", taken).status_code == 201
    world.at(f"{DAY}T02:00:00Z")
    assert swept(world) == 1
    found = world.client("noivu").get(f"{PATH}/{made['id']}").json()
    assert found["state"] == "DRAFT"
    last = world.client("noivu").get(f"{PATH}/{made['id']}/history").json()[-1]
    assert (last["action"], last["note"]) == ("block", "Mã XA_MOCONG_TRAVONG đã dùng cho đơn vị khác.")
    assert unit(world, "XA_MOCONG")["valid_to"] == "2025-06-30"


def swept(world: World) -> int:
    from thidua.units import successions

    with world.system() as call:
        return successions.apply_due(call)


def test_a_rename_keeps_the_unit_and_its_former_name(world: World) -> None:
    before = unit(world, "XA_MOCONG")
    done = applied(
        world,
        kind="RENAME",
        predecessor_ids=[before["id"]],
        successors=[{"name": "Xã Suối Mây", "short_name": "Suối Mây"}],
    )
    assert (done["predecessors"][0]["name"], done["successors"][0]["name"]) == ("Xã Mỏ Công", "Xã Suối Mây")
    after = unit(world, "XA_MOCONG")
    assert (after["id"], after["name"], after["valid_to"]) == (before["id"], "Xã Suối Mây", before["valid_to"])
    assert after["former_names"] == [
        {"name": "Xã Mỏ Công", "short_name": before["short_name"], "valid_to": "2022-04-30"}
    ]
    client = world.client("noivu")
    for query, name in (
        ("as_of=2022-04-30&q=mo cong", "Xã Mỏ Công"),
        ("as_of=2022-05-01&q=mo cong", "Xã Suối Mây"),
        ("q=suoi may", "Xã Suối Mây"),
    ):
        assert [one["name"] for one in client.get(f"/api/v1/units?{query}").json()["items"]] == [name], query
    again = client.post(
        PATH, {**merger(world), "kind": "RENAME", "predecessor_ids": [before["id"]], "successors": [{"name": "Xã X"}]}
    )
    assert [error["field"] for error in again.json()["errors"]] == ["predecessor_ids.0"]


def test_a_mistake_is_answered_by_a_split_into_units_of_the_old_names(world: World) -> None:
    """Undo is not promised: the way back is another decision, and both stand in the units' past."""
    applied(world)
    whole = unit(world, "XA_MOCONG_TRAVONG")
    back = applied(
        world,
        "2022-06-01T02:00:00Z",
        kind="SPLIT",
        effective_on="2022-06-01",
        document="Nghị quyết số 20/NQ-HĐND",
        predecessor_ids=[whole["id"]],
        successors=[{"code": "XA_MOCONG_2", "name": "Xã Mỏ Công"}, {"code": "XA_TRAVONG_2", "name": "Xã Trà Vong"}],
    )
    assert unit(world, "XA_MOCONG_TRAVONG")["valid_to"] == "2022-05-31"
    past = world.client("xa.tanlap").get(f"{PATH}?unit_id={whole['id']}").json()["items"]
    assert [(one["id"] == back["id"], one["document"]) for one in past] == [
        (True, "Nghị quyết số 20/NQ-HĐND"),
        (False, DECREE),
    ]
    named = world.client("noivu").get("/api/v1/units?q=xa mo cong&as_of=2022-06-02").json()["items"]
    assert [one["code"] for one in named] == ["XA_MOCONG_2"]


def test_subordinates_and_the_standing_body_pass_on(world: World) -> None:
    admin = world.client("admin")
    child = admin.post(
        "/api/v1/units",
        {"code": "DOI_TT", "name": "Đội thi đua", "kind": "PUBLIC_SERVICE", "parent_id": unit_id(world, "PHONG_NOIVU")},
    ).json()
    done = applied(
        world,
        predecessor_ids=[unit_id(world, "PHONG_NOIVU"), unit_id(world, "PHONG_VHTT")],
        successors=[{"code": "PNV_VANHOA", "name": "Phòng Nội vụ - Văn hóa"}],
    )
    new = done["successors"][0]["unit"]["id"]
    admin = world.client("admin")
    assert admin.get(f"/api/v1/units/{child['id']}").json()["parent"]["id"] == new
    assert admin.get("/api/v1/authority").json()["standing_body"]["id"] == new
    assert lines(done)["STANDING_BODY"] == 1
