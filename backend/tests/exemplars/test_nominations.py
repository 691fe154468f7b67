"""Creating, editing and freezing nominations; hostile bodies; retries and writers in parallel."""

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import col

from tests.exemplars import scenes
from tests.exemplars.scenes import OFFICE, OFFICE_LEAD, OTHER_UNIT, PATH, UNIT
from tests.world import World
from thidua.core import audit
from thidua.core.audit import AuditEvent, AuditPayload
from thidua.core.receipts import Receipt
from thidua.exemplars.models import Exemplar, Nomination, NominationVersion
from thidua.files.models import StoredFile
from thidua.plans.models import ObligationEvent

NOBODY = "01900000-0000-7000-8000-00000000abcd"
COUNTED = (Exemplar, Nomination, NominationVersion, Receipt, ObligationEvent, StoredFile)


def counts(world: World) -> dict[str, int]:
    """Rows of every table a nomination touches, and its audit rows (logins write others)."""
    own = ("nomination", "exemplar", "file")
    with world.read() as session:
        found = {m.__name__: session.scalar(select(func.count()).select_from(m)) or 0 for m in COUNTED}
        audited = select(func.count()).select_from(AuditEvent).where(col(AuditEvent.kind).in_(own))
        return {**found, "AuditEvent": session.scalar(audited) or 0}


def test_a_created_draft_answers_as_the_contract_says(world: World) -> None:
    file_id = scenes.uploaded(world.client(UNIT))
    answer = scenes.create(world, photos=[{"file_id": file_id, "alt": "Con đường mới"}])
    body = answer.json()
    assert answer.status_code == 201
    assert answer.headers["etag"] == '"1"'
    assert answer.headers["location"] == f"{PATH}/{body['id']}"
    assert (body["state"], body["version"], body["unit"]["name"]) == ("DRAFT", 1, "Xã Tân Lập")
    assert body["exemplar"]["name"] == "Nguyễn Thị Sương Lúa"
    assert [m["code"] for m in body["exemplar"]["movements"]] == ["NTM"]
    topics = {topic["code"]: topic["name"] for topic in world.client(UNIT).get("/api/v1/topics").json()["items"]}
    assert body["exemplar"]["topics"] == [{"code": code, "name": topics[code]} for code in ("d", "f")]
    assert (body["obligation"]["due_before"], body["obligation"]["timeliness"]) == ("2022-03-19T17:00:00Z", "NOT_DUE")
    photo = body["exemplar"]["photos"][0]
    assert (photo["file_id"], photo["alt"], photo["width"], photo["height"]) == (file_id, "Con đường mới", 60, 40)
    assert world.public.get(photo["url"]).status_code == 200
    assert world.public.get(photo["thumbnail_url"]).headers["content-type"] == "image/jpeg"
    assert world.client(UNIT).get(f"{PATH}/{body['id']}").json() == body


BAD_FACTS: list[tuple[dict[str, Any], str]] = [
    ({"name": "<script>alert(1)</script>"}, "exemplar.name"),
    ({"name": "  "}, "exemplar.name"),
    ({"name": "A\u202eB"}, "exemplar.name"),
    ({"title": "a" * 301}, "exemplar.title"),
    ({"kind": "HERO"}, "exemplar.kind"),
    ({"field": None}, "exemplar.field"),
    ({"birth_year": 1899}, "exemplar.birth_year"),
    ({"birth_year": 2023}, "exemplar.birth_year"),
    ({"topic_codes": ["f", "z"]}, "exemplar.topic_codes.1"),
    ({"movement_ids": ["x"]}, "exemplar.movement_ids.0"),
    ({"photos": [{"file_id": "x"}]}, "exemplar.photos.0.file_id"),
    ({"state": "ELIGIBLE"}, "exemplar.state"),
    ({"unit_id": NOBODY}, "exemplar.unit_id"),
    ({"religion": "x"}, "exemplar.religion"),
    ({"suspended_at": "2022-03-01T00:00:00Z"}, "exemplar.suspended_at"),
]


def test_a_bad_fact_is_told_beside_its_field(world: World) -> None:
    before = counts(world)
    for change, field in BAD_FACTS:
        answer = scenes.create(world, **change)
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field])
        assert "script" not in answer.text
    assert counts(world) == before


def test_every_fault_is_told_at_once(world: World) -> None:
    facts = scenes.facts(world, name="", title="<b>")
    del facts["achievement"]
    answer = world.client(UNIT).post(PATH, {"exemplar": facts, "state": "ELIGIBLE", "received_at": "2022-01-01"})
    fields = {e["field"] for e in answer.json()["errors"]}
    assert answer.status_code == 422
    assert fields == {"exemplar.name", "exemplar.title", "exemplar.achievement", "state", "received_at"}


def test_fields_the_server_sets_are_refused(world: World) -> None:
    nomination = scenes.draft(world)
    before = counts(world)
    path, unit, facts = f"{PATH}/{nomination['id']}", world.client(UNIT), scenes.facts(world)
    for field in ("state", "unit_id", "obligation_id", "submitted_at", "received_at", "version", "id"):
        created = unit.post(PATH, {"exemplar": facts, field: NOBODY})
        edited = unit.patch(path, {field: NOBODY}, etag=1)
        submitted = unit.post(f"{path}/actions/submit", {field: NOBODY}, etag=1)
        for answer in (created, edited, submitted):
            assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field])
    assert counts(world) == before


def test_foreign_ids_in_bodies_are_404(world: World) -> None:
    theirs = scenes.draft(world, OTHER_UNIT)["exemplar"]["id"]
    their_file = scenes.uploaded(world.client(OTHER_UNIT))
    mine = scenes.draft(world)
    before = counts(world)
    unit = world.client(UNIT)
    answers = [
        unit.post(PATH, {"exemplar_id": theirs}),
        unit.post(PATH, {"exemplar_id": NOBODY}),
        scenes.create(world, movement_ids=[NOBODY]),
        scenes.create(world, photos=[{"file_id": their_file}]),
        scenes.create(world, photos=[{"file_id": NOBODY}]),
        world.client(UNIT).post(PATH, {"exemplar": scenes.facts(world), "duty_period_id": NOBODY}),
        unit.patch(f"{PATH}/{mine['id']}", {"exemplar": {"photos": [{"file_id": their_file}]}}, etag=1),
        unit.patch(f"{PATH}/{mine['id']}", {"exemplar": {"movement_ids": [NOBODY]}}, etag=1),
        world.client(OFFICE).post(PATH, {"exemplar": scenes.facts(world), "on_behalf_of": NOBODY}),
    ]
    assert [a.status_code for a in answers] == [404] * len(answers)
    assert {a.json()["code"] for a in answers} == {"not_found"}
    assert counts(world) == before


def test_who_may_not_nominate_is_refused(world: World) -> None:
    for who in ("vhtt", "tuyengiao.lead", "hoidong.1", "giamkhao.1", "admin"):
        assert scenes.create(world, who).status_code == 403, who
    unit_id = scenes.draft(world)["unit"]["id"]
    body = {"exemplar": scenes.facts(world), "on_behalf_of": unit_id}
    assert world.client(OTHER_UNIT).post(PATH, body).status_code == 403


def test_either_a_new_exemplar_or_a_known_one(world: World) -> None:
    unit = world.client(UNIT)
    exemplar_id = scenes.draft(world)["exemplar"]["id"]
    for body in ({}, {"exemplar": scenes.facts(world), "exemplar_id": exemplar_id}):
        answer = unit.post(PATH, body)
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, ["exemplar"])
    running = unit.post(PATH, {"exemplar_id": exemplar_id})
    assert (running.status_code, running.json()["code"]) == (409, "nomination_in_progress")


def test_a_draft_without_movement_and_topic_is_kept_but_not_sent(world: World) -> None:
    nomination = scenes.draft(world, movement_ids=[], topic_codes=[])
    submit = nomination["actions"][0]
    reason = "Chọn ít nhất một phong trào thi đua hoặc một nội dung tuyên truyền."
    assert (submit["name"], submit["enabled"], submit["reasons"]) == ("submit", False, [reason])
    answer = scenes.act(world, UNIT, nomination["id"], "submit")
    assert answer.status_code == 422
    assert answer.json()["errors"] == [{"field": "exemplar.movement_ids", "message": reason}]
    unit = world.client(UNIT)
    unit.patch(f"{PATH}/{nomination['id']}", {"exemplar": {"topic_codes": ["f"]}}, etag=1)
    assert scenes.acted(world, UNIT, nomination["id"], "submit")["state"] == "SUBMITTED"


def test_a_patch_changes_what_is_given_and_nothing_else(world: World) -> None:
    nomination = scenes.draft(world)
    path = f"{PATH}/{nomination['id']}"
    unit = world.client(UNIT)
    changed = unit.patch(path, {"exemplar": {"title": "  Tên khác  ", "birth_year": None}}, etag=1)
    assert (changed.status_code, changed.headers["etag"]) == (200, '"2"')
    expected = {**nomination["exemplar"], "title": "Tên khác", "birth_year": None}
    assert changed.json()["exemplar"] == expected
    assert unit.patch(path, {"exemplar": {"title": "Lần nữa"}}, etag=1).status_code == 412
    assert unit.patch(path, {"exemplar": {"name": None}}, etag=2).status_code == 422
    assert unit.patch(path, {}, etag=2).json()["exemplar"] == expected


def test_the_version_moves_although_only_the_exemplar_changed_at_the_same_instant(world: World) -> None:
    nomination = scenes.draft(world)
    path = f"{PATH}/{nomination['id']}"
    versions = [
        world.client(UNIT).patch(path, {"exemplar": {"title": f"Lần {n}"}}, etag=n).json()["version"] for n in (1, 2, 3)
    ]
    assert versions == [2, 3, 4]


def test_a_submission_is_frozen_under_its_hash(world: World) -> None:
    file_id = scenes.uploaded(world.client(UNIT))
    nomination_id = scenes.draft(world, photos=[{"file_id": file_id, "alt": "Đường"}])["id"]
    sent = scenes.acted(world, UNIT, nomination_id, "submit")
    scenes.acted(world, OFFICE, nomination_id, "take")
    returned = scenes.acted(world, OFFICE, nomination_id, "return", {"note": "x"})
    world.client(UNIT).patch(
        f"{PATH}/{nomination_id}", {"exemplar": {"title": "Mới", "photos": []}}, etag=returned["version"]
    )
    world.forward(hours=1)
    again = scenes.acted(world, UNIT, nomination_id, "resubmit")
    versions = world.client(UNIT).get(f"{PATH}/{nomination_id}/versions").json()
    assert [(v["n"], v["payload"]["exemplar"]["title"], v["via"]) for v in versions] == [
        (1, "Hiến 620 m² đất mở đường", "WEB"),
        (2, "Mới", "WEB"),
    ]
    assert [[p["file_id"] for p in v["payload"]["photos"]] for v in versions] == [[file_id], []]
    with world.read() as session:
        stored = session.get_one(StoredFile, UUID(file_id))
    assert versions[0]["payload"]["photos"][0]["sha256"] == stored.sha256
    assert stored.unused_since is None, "a frozen picture stays with its exemplar"
    for version, receipt in zip(versions, (sent["receipt"], again["receipt"]), strict=True):
        canonical = json.dumps(version["payload"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert hashlib.sha256(canonical.encode()).hexdigest() == version["sha256"] == receipt["sha256"]
        checked = world.public.get(f"/api/public/v1/receipts/{receipt['code']}")
        assert checked.json() == {"valid": True, "received_at": receipt["received_at"]}
    assert sent["receipt"]["code"] != again["receipt"]["code"]
    with pytest.raises(DBAPIError), world.system() as call:
        call.session.execute(text("UPDATE nomination_version SET via = 'IMPORT'"))


def test_a_picture_taken_out_of_a_draft_is_the_uploaders_again(world: World) -> None:
    file_id = scenes.uploaded(world.client(UNIT))
    nomination = scenes.draft(world, photos=[{"file_id": file_id}])
    assert world.client(OFFICE).get(f"/api/v1/files/{file_id}").status_code == 200
    world.client(UNIT).patch(f"{PATH}/{nomination['id']}", {"exemplar": {"photos": []}}, etag=1)
    assert world.client(OFFICE).get(f"/api/v1/files/{file_id}").status_code == 404
    assert world.client(UNIT).get(f"/api/v1/files/{file_id}").status_code == 200


def test_a_paper_file_is_entered_by_one_and_reviewed_by_another(world: World) -> None:
    unit_id = scenes.draft(world)["unit"]["id"]
    made = world.client(OFFICE).post(PATH, {"exemplar": scenes.facts(world), "on_behalf_of": unit_id}).json()
    assert made["unit"]["id"] == unit_id
    assert world.client(UNIT).get(f"{PATH}/{made['id']}").status_code == 200
    sent = scenes.acted(world, OFFICE, made["id"], "submit")
    take = next(a for a in sent["actions"] if a["name"] == "take")
    assert (take["enabled"], take["reasons"]) == (False, ["Người nhập hồ sơ thay đơn vị không thẩm định hồ sơ đó."])
    refused = scenes.act(world, OFFICE, made["id"], "take")
    assert (refused.status_code, refused.json()["code"]) == (403, "separation_of_duties")
    scenes.acted(world, OFFICE_LEAD, made["id"], "take")
    assert scenes.act(world, OFFICE, made["id"], "mark_eligible").status_code == 403
    assert scenes.acted(world, OFFICE_LEAD, made["id"], "mark_eligible")["state"] == "ELIGIBLE"
    versions = world.client(UNIT).get(f"{PATH}/{made['id']}/versions").json()
    assert [v["via"] for v in versions] == ["ON_BEHALF"]


def test_home_affairs_does_not_review_its_own_unit_the_chair_of_the_council_does(world: World) -> None:
    made = world.client(OFFICE).post(PATH, {"exemplar": scenes.facts(world)}).json()
    chair = world.client("hoidong.1")
    assert chair.get(f"{PATH}/{made['id']}").status_code == 404
    scenes.acted(world, OFFICE, made["id"], "submit")
    for who in (OFFICE, OFFICE_LEAD):
        refused = scenes.act(world, who, made["id"], "take")
        assert (refused.status_code, refused.json()["code"]) == (403, "separation_of_duties")
    assert world.client("hoidong.2").get(f"{PATH}/{made['id']}").status_code == 404
    assert [i["id"] for i in chair.get(PATH).json()["items"]] == [made["id"]]
    scenes.acted(world, "hoidong.1", made["id"], "take")
    scenes.acted(world, "hoidong.1", made["id"], "return", {"note": "Bổ sung"})
    assert chair.get(f"{PATH}/{made['id']}").json()["note"] == "Bổ sung"
    scenes.acted(world, OFFICE, made["id"], "resubmit")
    scenes.acted(world, "hoidong.1", made["id"], "take")
    assert scenes.acted(world, "hoidong.1", made["id"], "mark_eligible")["state"] == "ELIGIBLE"


def test_a_hundred_parallel_creates_with_one_key_are_one(world: World) -> None:
    before = counts(world)
    unit, body, key = world.client(UNIT), {"exemplar": scenes.facts(world)}, str(uuid4())
    with ThreadPoolExecutor(100) as pool:
        answers = list(pool.map(lambda _n: unit.post(PATH, body, key=key), range(100)))
    assert {(a.status_code, a.content, a.headers["etag"]) for a in answers} == {
        (201, answers[0].content, '"1"'),
    }
    after = counts(world)
    assert {name: after[name] - before[name] for name in after} == {
        **dict.fromkeys(after, 0),
        "Exemplar": 1,
        "Nomination": 1,
        "AuditEvent": 1,
    }


def test_a_hundred_parallel_submits_with_one_key_are_one(world: World) -> None:
    nomination = scenes.draft(world)
    before = counts(world)
    unit, path = world.client(UNIT), f"{PATH}/{nomination['id']}/actions/submit"
    with ThreadPoolExecutor(100) as pool:
        answers = list(pool.map(lambda _n: unit.post(path, {}, etag=1, key="gui-mot-lan"), range(100)))
    assert {(a.status_code, a.content) for a in answers} == {(200, answers[0].content)}
    after = counts(world)
    assert {name: after[name] - before[name] for name in after} == {
        **dict.fromkeys(after, 0),
        "NominationVersion": 1,
        "Receipt": 1,
        "ObligationEvent": 1,
        "AuditEvent": 1,
    }
    with world.read() as session:
        assert audit.verify(session)[0]


def test_twenty_writers_with_one_etag_have_one_winner(world: World) -> None:
    nomination = scenes.draft(world)
    unit, path = world.client(UNIT), f"{PATH}/{nomination['id']}"
    with ThreadPoolExecutor(20) as pool:
        codes = sorted(
            pool.map(lambda n: unit.patch(path, {"exemplar": {"title": f"Lần {n}"}}, etag=1).status_code, range(20))
        )
    assert codes == [200] + [412] * 19
    with ThreadPoolExecutor(20) as pool:
        codes = sorted(pool.map(lambda _n: unit.post(f"{path}/actions/submit", {}, etag=2).status_code, range(20)))
    assert codes == [200] + [412] * 19
    assert [v["n"] for v in unit.get(f"{path}/versions").json()] == [1]


def test_a_retry_after_success_gets_its_answer_before_if_match_and_state(world: World) -> None:
    nomination = scenes.draft(world)
    unit, path = world.client(UNIT), f"{PATH}/{nomination['id']}/actions/submit"
    first = unit.post(path, {}, etag=1, key="k1")
    scenes.acted(world, OFFICE, nomination["id"], "take")
    again = unit.post(path, {}, etag=1, key="k1")
    assert (first.status_code, again.status_code, again.content) == (200, 200, first.content)
    assert unit.post(path, {"note": "khác"}, etag=1, key="k1").status_code == 422
    assert world.client(OTHER_UNIT).post(path, {}, etag=1, key="k1").status_code == 404


def test_history_tells_every_step_in_order(world: World) -> None:
    nomination_id = scenes.brought_to(world, "RETURNED")
    steps = world.client(UNIT).get(f"{PATH}/{nomination_id}/history").json()
    assert [(s["action"], s["from_state"], s["to_state"], s["note"]) for s in steps] == [
        ("create", None, "DRAFT", None),
        ("submit", "DRAFT", "SUBMITTED", None),
        ("take", "SUBMITTED", "IN_REVIEW", None),
        ("return", "IN_REVIEW", "RETURNED", "Bổ sung"),
    ]
    assert world.client(OTHER_UNIT).get(f"{PATH}/{nomination_id}/history").status_code == 404


def test_one_audit_row_per_write_without_personal_text(world: World) -> None:
    scenes.brought_to(world, "RETURNED")
    with world.read() as session:
        events = session.scalars(
            select(AuditEvent).where(col(AuditEvent.kind) == "nomination").order_by(col(AuditEvent.seq))
        )
        assert [(e.action, e.actor_name) for e in events] == [
            ("nomination.create", "Nguyễn Văn Hòa"),
            ("nomination.submit", "Nguyễn Văn Hòa"),
            ("nomination.take", "Nguyễn Thị Thanh Hương"),
            ("nomination.return", "Nguyễn Thị Thanh Hương"),
        ]
        payloads = json.dumps(list(session.scalars(select(AuditPayload.payload))), ensure_ascii=False)
    assert "Sương" not in payloads
    assert "Bổ sung" not in payloads
