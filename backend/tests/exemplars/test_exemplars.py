"""Exemplars: correcting, suspending, like names, the timeline."""

from sqlalchemy import select
from sqlmodel import col

from tests.exemplars import scenes
from tests.exemplars.scenes import OFFICE, OFFICE_LEAD, OTHER_UNIT, PATH, UNIT
from tests.world import World
from thidua.core.call import Call
from thidua.core.history import TimelineEntry
from thidua.exemplars.models import Exemplar


def exemplar_of(world: World, state: str) -> str:
    """The exemplar of a nomination of Tân Lập in this state."""
    nomination_id = scenes.brought_to(world, state)
    return str(world.client(OFFICE).get(f"{PATH}/{nomination_id}").json()["exemplar"]["id"])


def test_the_unit_corrects_while_its_nomination_may_be_edited_home_affairs_always(world: World) -> None:
    for state in scenes.ROADS:
        path = f"/api/v1/exemplars/{exemplar_of(world, state)}"
        wanted = 200 if state in {"DRAFT", "RETURNED"} else 409
        culture = 403 if state == "ELIGIBLE" else 404
        answers = {UNIT: wanted, OFFICE: 200, OTHER_UNIT: 404, "vhtt.lead": culture, "admin": 404}
        for who, expected in answers.items():
            etag = world.client(OFFICE).get(path).headers["etag"]
            answer = world.client(who).patch(path, {"results": f"Kết quả do {who} ghi"}, etag=etag)
            assert answer.status_code == expected, (state, who, answer.text)


def test_a_correction_moves_the_nomination_too_and_never_the_frozen_version(world: World) -> None:
    nomination_id = scenes.brought_to(world, "RETURNED")
    before = world.client(UNIT).get(f"{PATH}/{nomination_id}")
    path = f"/api/v1/exemplars/{before.json()['exemplar']['id']}"
    etag = world.client(UNIT).get(path).headers["etag"]
    done = world.client(UNIT).patch(path, {"title": "Đã sửa"}, etag=etag)
    assert (done.status_code, done.json()["title"]) == (200, "Đã sửa")
    stale = world.client(UNIT).patch(
        f"{PATH}/{nomination_id}", {"exemplar": {"title": "x"}}, etag=before.headers["etag"]
    )
    assert stale.status_code == 412
    assert world.client(UNIT).patch(path, {"title": "Lần nữa"}, etag=etag).status_code == 412
    versions = world.client(UNIT).get(f"{PATH}/{nomination_id}/versions").json()
    assert [v["payload"]["exemplar"]["title"] for v in versions] == ["Hiến 620 m² đất mở đường"]


def test_bad_corrections_are_refused(world: World) -> None:
    path = f"/api/v1/exemplars/{exemplar_of(world, 'DRAFT')}"
    their_file = scenes.uploaded(world.client(OTHER_UNIT))
    unit = world.client(UNIT)
    assert unit.patch(path, {"title": "x"}).status_code == 428
    for body, field in [
        ({"name": "<b>"}, "name"),
        ({"birth_year": 2023}, "birth_year"),
        ({"topic_codes": ["z"]}, "topic_codes.0"),
        ({"slug": "x"}, "slug"),
        ({"unit_id": "x"}, "unit_id"),
        ({"suspended_reason": "x"}, "suspended_reason"),
    ]:
        answer = unit.patch(path, body, etag=1)
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field])
    assert unit.patch(path, {"photos": [{"file_id": their_file}]}, etag=1).status_code == 404
    photo = {"file_id": scenes.uploaded(unit)}
    twice = unit.patch(path, {"photos": [photo, photo]}, etag=1)
    assert [e["field"] for e in twice.json()["errors"]] == ["photos.1.file_id"]


def test_only_the_leader_of_home_affairs_suspends_and_resumes_with_a_reason(world: World) -> None:
    path = f"/api/v1/exemplars/{exemplar_of(world, 'ELIGIBLE')}"
    wanted = {UNIT: 403, OFFICE: 403, "vhtt.lead": 403, OTHER_UNIT: 404, "admin": 404}
    etag = world.client(OFFICE).get(path).headers["etag"]
    for who, expected in wanted.items():
        answer = world.client(who).post(f"{path}/actions/suspend", {"note": "x"}, etag=etag)
        assert answer.status_code == expected, who
    lead = world.client(OFFICE_LEAD)
    assert [a["name"] for a in lead.get(path).json()["actions"]] == ["suspend"]
    assert [a["name"] for a in world.client(OFFICE).get(path).json()["actions"]] == []
    assert lead.act(path, "suspend").status_code == 422
    done = lead.act(path, "suspend", {"note": "Có đơn phản ánh"}).json()
    assert (done["state"], done["suspended_at"]) == ("SUSPENDED", "2022-03-18T01:00:00Z")
    assert done["suspended_reason"] == "Có đơn phản ánh"
    assert lead.act(path, "suspend", {"note": "x"}).status_code == 409
    items = world.client(OFFICE).get("/api/v1/exemplars?state=SUSPENDED").json()["items"]
    assert [i["id"] for i in items] == [done["id"]]
    resumed = lead.act(path, "resume", {"note": "Đã xác minh"}).json()
    assert (resumed["state"], resumed["suspended_at"], resumed["suspended_reason"]) == ("ACTIVE", None, None)


def test_like_names_are_told_among_those_the_caller_may_see(world: World) -> None:
    first = scenes.brought_to(world, "SUBMITTED", name="Nguyễn Thị Sương Lúa", birth_year=1968)
    theirs = scenes.draft(world, OTHER_UNIT, name="NGUYỄN THỊ SƯƠNG LỤA", birth_year=1990)
    scenes.draft(world, name="Nguyễn Văn Hai")
    assert theirs["similar"] == []
    again = scenes.draft(world, name="Nguyen Thi Suong Lua", birth_year=1968)
    told = [(s["name"], s["unit"], s["year"], s["birth_year"], s["state"], s["same_name"]) for s in again["similar"]]
    own = ("Nguyễn Thị Sương Lúa", "Xã Tân Lập (UBND huyện Tân Biên)", 2022, 1968, "SUBMITTED", True)
    assert told == [own]
    office = world.client(OFFICE).get(f"{PATH}/{first}").json()
    assert [(s["name"], s["birth_year"]) for s in office["similar"]] == [
        ("Nguyen Thi Suong Lua", 1968),
        ("NGUYỄN THỊ SƯƠNG LỤA", 1990),
    ]
    path = f"/api/v1/exemplars/{again['exemplar']['id']}/similar"
    assert [s["name"] for s in world.client(UNIT).get(path).json()] == ["Nguyễn Thị Sương Lúa"]
    assert world.client(OTHER_UNIT).get(path).status_code == 404
    sent = scenes.act(world, UNIT, again["id"], "submit")
    assert sent.status_code == 200, "a warning never blocks"


def test_a_longer_name_that_holds_the_words_is_like_only_when_it_is_close(world: World) -> None:
    scenes.draft(world, name="Tổ nhân dân tự quản số 07, ấp Biên Mẫu", kind="COLLECTIVE", birth_year=None)
    scenes.draft(world, name="Ấp Biên Mẫu", kind="COLLECTIVE", birth_year=None)
    close = scenes.draft(world, name="Tổ nhân dân tự quản số 07 ấp Biên Mẫu", kind="COLLECTIVE", birth_year=None)
    assert [s["name"] for s in close["similar"]] == ["Tổ nhân dân tự quản số 07, ấp Biên Mẫu"]


def test_the_timeline_brings_everything_together_in_order(world: World) -> None:
    nomination_id = scenes.draft(world)["id"]
    exemplar_id = world.client(UNIT).get(f"{PATH}/{nomination_id}").json()["exemplar"]["id"]
    path = f"/api/v1/exemplars/{exemplar_id}"
    world.forward(minutes=1)
    scenes.consented(world, exemplar_id, "PUBLISH")
    world.forward(minutes=1)
    scenes.acted(world, UNIT, nomination_id, "submit")
    world.forward(minutes=1)
    scenes.acted(world, OFFICE, nomination_id, "take")
    world.forward(minutes=1)
    world.client(OFFICE_LEAD).act(path, "suspend", {"note": "Có đơn"})
    world.forward(minutes=1)
    consent = world.client(UNIT).get(f"{path}/consents").json()["items"][0]
    withdrawn = world.client(UNIT).post(f"{path}/consents/{consent['id']}/actions/withdraw", {"note": "Đổi ý"}, etag=1)
    assert withdrawn.status_code == 200

    def published(call: Call, _object_id: object) -> list[TimelineEntry]:
        return [TimelineEntry(at=call.now, kind="article.published", label="Đăng bài")]

    world.forward(minutes=1)
    world.runtime.ports.timeline_parts = {"exemplar": [published]}
    told = [(e["kind"], e["label"], e["detail"]) for e in world.client(UNIT).get(f"{path}/timeline").json()]
    assert told == [
        ("exemplar.created", "Lập hồ sơ gương điển hình", None),
        ("nomination.create", "Lập hồ sơ", None),
        ("consent.given", "Đồng ý công khai thông tin", None),
        ("nomination.submit", "Gửi", None),
        ("nomination.take", "Tiếp nhận", None),
        ("exemplar.suspend", "Tạm dừng tuyên truyền", "Có đơn"),
        ("consent.withdrawn", "Rút lại đồng ý công khai thông tin", "Đổi ý"),
        ("article.published", "Đăng bài", None),
    ]


def test_one_exemplar_lives_through_its_nominations(world: World) -> None:
    exemplar_id = exemplar_of(world, "INELIGIBLE")
    unit = world.client(UNIT)
    assert scenes.draft(world, OTHER_UNIT)["exemplar"]["id"] != exemplar_id
    again = unit.post(PATH, {"exemplar_id": exemplar_id}).json()
    found = unit.get(f"/api/v1/exemplars/{exemplar_id}").json()
    assert [(n["state"], n["period"], n["year"]) for n in found["nominations"]] == [
        ("INELIGIBLE", "Quý I", 2022),
        ("DRAFT", None, None),
    ]
    assert again["exemplar"]["id"] == exemplar_id
    other = world.client(OFFICE).post(PATH, {"exemplar_id": exemplar_id})
    assert other.status_code == 403, "an exemplar of another unit"


def test_the_address_follows_the_name_until_it_is_public(world: World) -> None:
    nomination = scenes.draft(world, name="Nguyễn Thị Sương Luá")
    path = f"/api/v1/exemplars/{nomination['exemplar']['id']}"
    unit = world.client(UNIT)
    assert unit.get(path).json()["slug"].startswith("nguyen-thi-suong-lua-")
    unit.patch(path, {"name": "Trần Thị Đẹp"}, etag=1)
    slug = unit.get(path).json()["slug"]
    assert slug.startswith("tran-thi-dep-")

    world.runtime.ports.public_ids = lambda _kind: select(col(Exemplar.id))
    unit.patch(path, {"name": "Trần Thị Tốt"}, etag=2)
    assert (unit.get(path).json()["name"], unit.get(path).json()["slug"]) == ("Trần Thị Tốt", slug)
