"""What was sent stays as it was: versions, receipts, differences; retries and writers in parallel; the audit."""

import hashlib
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from httpx2 import Response
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import col

from tests.exemplars.scenes import uploaded
from tests.plans.owed import obligation
from tests.submissions import scenes
from tests.submissions.scenes import OFFICE, OTHER_UNIT, PATH, PLAN, UNIT, YEAR
from tests.world import World
from thidua.core import audit
from thidua.core.audit import AuditEvent, AuditPayload
from thidua.core.outbox import OutboxEvent
from thidua.core.receipts import Receipt
from thidua.plans.models import ObligationEvent
from thidua.submissions import forms
from thidua.submissions.models import Submission, SubmissionVersion

COUNTED = (Submission, SubmissionVersion, Receipt, ObligationEvent)


def counts(world: World) -> dict[str, int]:
    """Rows of every table a submission touches."""
    with world.read() as session:
        return {m.__name__: session.scalar(select(func.count()).select_from(m)) or 0 for m in COUNTED}


def returned(world: World, who: str = UNIT, **more: Any) -> str:
    made = scenes.draft(world, who, **more)["id"]
    scenes.acted(world, who, made, "submit")
    scenes.acted(world, OFFICE, made, "take")
    scenes.acted(world, OFFICE, made, "return", {"note": "Bổ sung"})
    return str(made)


def test_a_version_is_frozen_under_the_hash_on_its_receipt(world: World) -> None:
    file_id = uploaded(world.client(UNIT))
    made = scenes.draft(world, file_ids=[file_id])
    sent = scenes.acted(world, UNIT, made["id"], "submit")
    first = world.client(UNIT).get(f"{PATH}/{made['id']}/versions").json()
    canonical = json.dumps(first[0]["payload"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hashlib.sha256(canonical.encode()).hexdigest() == first[0]["sha256"] == sent["receipt"]["sha256"]
    frozen = first[0]["payload"]
    assert frozen["content"] == {**scenes.UNIT_PLAN}
    assert (frozen["unit"], frozen["obligation"]["period"]) == ({"code": "XA_TANLAP", "name": "Xã Tân Lập"}, YEAR)
    assert [(one["file_id"], one["name"], len(one["sha256"])) for one in frozen["files"]] == [(file_id, "anh.jpg", 64)]
    check = world.public.get(f"/api/public/v1/receipts/{sent['receipt']['code']}").json()
    assert check == {"valid": True, "received_at": "2022-03-18T01:00:00Z"}
    scenes.acted(world, OFFICE, made["id"], "take")
    scenes.acted(world, OFFICE, made["id"], "return", {"note": "Bổ sung"})
    scenes.edited(world, UNIT, made["id"], {"payload": {"title": "Tên khác"}, "file_ids": []})
    scenes.acted(world, UNIT, made["id"], "resubmit")
    both = world.client(OFFICE).get(f"{PATH}/{made['id']}/versions").json()
    assert (both[0], [version["n"] for version in both]) == (first[0], [1, 2])
    assert both[1]["payload"]["content"]["title"] == "Tên khác"


def test_the_database_refuses_to_change_a_version(world: World) -> None:
    scenes.brought_to(world, "SUBMITTED")
    for statement in ("UPDATE submission_version SET n = 9", "DELETE FROM submission_version"):
        with world.system() as call, pytest.raises(DBAPIError):
            call.session.execute(text(statement))
        assert counts(world)["SubmissionVersion"] == 1


def difference(world: World, submission_id: str, query: str = "", **more: Any) -> dict[str, Any]:
    answer = world.client(OFFICE).get(f"{PATH}/{submission_id}/diff{query}", **more)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def test_the_difference_names_fields_in_words(world: World) -> None:
    plan = {
        **scenes.UNIT_PLAN,
        "targets": [{"name": "Tin, bài", "quantity": 24, "unit": "bài"}, {"name": "Gương", "quantity": 4}],
    }
    file_id = uploaded(world.client(UNIT))
    made = returned(world, payload=plan)
    changes = {
        "signed_on": "2022-03-18",
        "signer": None,
        "organisation": "Văn phòng UBND xã chủ trì.",
        "targets": [{"name": "Tin, bài", "quantity": 36, "unit": "bài"}, {"name": "Gương", "quantity": 4}],
    }
    scenes.edited(world, UNIT, made, {"payload": changes, "file_ids": [file_id]})
    scenes.acted(world, UNIT, made, "resubmit")
    found = difference(world, made)
    assert (found["from_version"], found["to_version"]) == (1, 2)
    told = [(c["field"], c["label"], c["change_label"], c["before"], c["after"]) for c in found["changes"]]
    assert told == [
        ("payload.signed_on", "Ngày ban hành", "Sửa", "16/3/2022", "18/3/2022"),
        ("payload.signer", "Người ký", "Bỏ", "Trương Văn Lợi", None),
        ("payload.targets.0", "Chỉ tiêu", "Sửa", "Tin, bài; 24; bài", "Tin, bài; 36; bài"),
        ("payload.organisation", "Tổ chức thực hiện", "Thêm", None, "Văn phòng UBND xã chủ trì."),
        ("file_ids.0", "Tệp đính kèm", "Thêm", None, "anh.jpg"),
    ]
    assert [c["change"] for c in found["changes"]] == ["CHANGED", "REMOVED", "CHANGED", "ADDED", "ADDED"]
    english = difference(world, made, headers={"Accept-Language": "en"})["changes"][0]
    assert (english["label"], english["change_label"], english["before"]) == (
        "Date of signing",
        "Changed",
        "16 March 2022",
    )
    assert difference(world, made, "?from_version=2&to_version=2")["changes"] == []
    back = difference(world, made, "?from_version=2&to_version=1")["changes"]
    assert [c["change"] for c in back] == ["CHANGED", "ADDED", "CHANGED", "REMOVED", "REMOVED"]
    for query in ("?from_version=3", "?to_version=0", "?to_version=x", "?from=1"):
        assert world.client(OFFICE).get(f"{PATH}/{made}/diff{query}").status_code == 422, query
    unsent = scenes.draft(world, duty="REPORT", period="Năm")["id"]
    assert world.client(UNIT).get(f"{PATH}/{unsent}/diff").status_code == 422


def test_the_difference_of_people(world: World) -> None:
    made = returned(world, duty="INITIATIVE")
    units = {u["code"]: u["id"] for u in world.client(UNIT).get("/api/v1/units?limit=100").json()["items"]}
    third = {"name": "Phạm Văn Mới", "initiative": "Tưới nhỏ giọt", "level": "PROVINCE", "decision": "9/QĐ-UBND"}
    people = [{**third, "unit_id": units["XA_MOCONG"]}, scenes.PERSON]
    scenes.edited(world, UNIT, made, {"payload": {"people": people}})
    scenes.acted(world, UNIT, made, "resubmit")
    told = [(c["field"], c["change"], c["before"], c["after"]) for c in difference(world, made)["changes"]]
    second = "Trần Thị Cải Tiến; 1985; Ủ phân hữu cơ; cấp huyện; 15/QĐ-UBND ngày 10/3/2022"
    unit = world.client(UNIT).get(f"/api/v1/units/{units['XA_MOCONG']}").json()
    new = f"Phạm Văn Mới; {unit['name']} ({unit['parent']['short_name'] or unit['parent']['name']}); Tưới nhỏ giọt"
    assert [one[:3] for one in told] == [
        ("payload.people.0", "ADDED", None),
        ("payload.people.1", "REMOVED", second),
    ]
    assert told[0][3].startswith(new.split(" (")[0])
    assert told[0][3].endswith("Tưới nhỏ giọt; cấp tỉnh; 9/QĐ-UBND")


def test_the_content_is_told_in_the_words_of_its_form(world: World) -> None:
    units = {u["code"]: u for u in world.client(UNIT).get("/api/v1/units?limit=100").json()["items"]}
    mate = units["XA_MOCONG"]
    people = [{**scenes.PERSON, "unit_id": mate["id"]}]
    made = scenes.draft(world, payload={**scenes.INITIATIVE, "people": people}, duty="INITIATIVE")
    told = {one["field"]: one for one in made["content"]}
    assert list(told) == [f"payload.{name}" for name in forms.InitiativeContent.model_fields]
    assert (told["payload.held_on"]["label"], told["payload.held_on"]["text"]) == ("Ngày tổ chức", "15/3/2022")
    assert (told["payload.results"]["label"], told["payload.results"]["text"]) == ("Kết quả", None)
    people = told["payload.people"]
    assert (people["text"], people["input"], people["row_label"], people["max"]) == (None, "ROWS", "Cá nhân", 50)
    assert [(one["label"], one["input"], one["required"]) for one in people["columns"]] == [
        ("Họ và tên", "LINE", True),
        ("Năm sinh", "NUMBER", False),
        ("Đơn vị", "UNIT", False),
        ("Sáng kiến, giải pháp", "LINE", True),
        ("Cấp công nhận", "CHOICE", True),
        ("Quyết định công nhận", "LINE", True),
    ]
    assert people["rows"] == [
        [
            "Lê Văn Sáng Tạo",
            "1980",
            mate["label"],
            "Máy gieo hạt tự chế",
            "cấp huyện",
            "15/QĐ-UBND ngày 10/3/2022",
        ]
    ]
    assert (told["payload.title"]["input"], told["payload.title"]["max"], told["payload.title"]["heading"]) == (
        "LINE",
        500,
        "Hoạt động",
    )
    asked = {name: told[f"payload.{name}"]["input"] for name in ("held_on", "results", "participants")}
    assert asked == {"held_on": "DATE", "results": "TEXT", "participants": "NUMBER"}
    assert told["payload.links"]["columns"][0]["input"] == "URL"
    english = world.client(OFFICE).get(f"{PATH}/{made['id']}", headers={"Accept-Language": "en"}).json()["content"]
    assert (english[1]["label"], english[1]["text"]) == ("Date", "15 March 2022")


def test_a_retry_is_answered_as_the_first_time(world: World) -> None:
    unit = world.client(UNIT)
    body = {"obligation_id": str(obligation(world, duty=PLAN, period=YEAR)), "payload": scenes.UNIT_PLAN}
    first, again = (unit.post(PATH, body, key="c1") for _ in range(2))
    assert (first.status_code, first.content) == (201, again.content)
    assert unit.post(PATH, {**body, "payload": {}}, key="c1").status_code == 422
    path = f"{PATH}/{first.json()['id']}/actions/submit"
    sent = unit.post(path, {}, etag=1, key="k1")
    scenes.acted(world, OFFICE, first.json()["id"], "take")
    assert unit.post(path, {}, etag=1, key="k1").content == sent.content
    assert world.client(OTHER_UNIT).post(path, {}, etag=1, key="k1").status_code == 404
    assert counts(world) == {"Submission": 1, "SubmissionVersion": 1, "Receipt": 1, "ObligationEvent": 1}


def test_of_many_at_once_one_draft_is_made_and_one_step_is_done(world: World) -> None:
    unit, office = world.client(UNIT), world.client(OFFICE)
    body = {"obligation_id": str(obligation(world, duty=PLAN, period=YEAR)), "payload": scenes.UNIT_PLAN}

    def eight(send: Callable[[int], Response]) -> list[Response]:
        with ThreadPoolExecutor(8) as pool:
            return sorted(pool.map(send, range(8)), key=lambda answer: answer.status_code)

    made = eight(lambda _n: unit.post(PATH, body))
    assert [answer.status_code for answer in made] == [201] + [409] * 7
    path = f"{PATH}/{made[0].json()['id']}/actions"
    sent = [answer.status_code for answer in eight(lambda _n: unit.post(f"{path}/submit", {}, etag=1))]
    taken = [answer.status_code for answer in eight(lambda _n: office.post(f"{path}/take", {}, etag=2))]
    assert (sent[0], set(sent[1:])) == (200, {412})
    assert (taken[0], set(taken[1:])) == (200, {412})
    assert counts(world) == {"Submission": 1, "SubmissionVersion": 1, "Receipt": 1, "ObligationEvent": 1}


def test_refusals_change_nothing(world: World) -> None:
    made = scenes.draft(world, payload={})
    before, shown = counts(world), scenes.read(world, made["id"])
    unit = world.client(UNIT)
    path = f"{PATH}/{made['id']}"
    for answer, status in [
        (unit.post(f"{path}/actions/submit", {}, etag=1), 422),
        (unit.post(f"{path}/actions/take", {}, etag=1), 403),
        (unit.post(f"{path}/actions/submit", {}), 428),
        (unit.post(f"{path}/actions/submit", {}, etag=7), 412),
        (unit.patch(path, {"kind": "CUSTOM"}, etag=1), 422),
        (unit.patch(path, {"payload": {"title": "x"}}, etag=7), 412),
        (unit.post(f"{path}/actions/submit", {"received_at": "2022-03-01T00:00:00Z"}, etag=1), 422),
    ]:
        assert answer.status_code == status, answer.text
    assert counts(world) == before
    assert scenes.read(world, made["id"]) == shown


def test_history_audit_and_events_tell_every_step(world: World) -> None:
    made = returned(world)
    steps = world.client(UNIT).get(f"{PATH}/{made}/history").json()
    assert [(s["action"], s["from_state"], s["to_state"], s["note"]) for s in steps] == [
        ("create", None, "DRAFT", None),
        ("submit", "DRAFT", "SUBMITTED", None),
        ("take", "SUBMITTED", "IN_REVIEW", None),
        ("return", "IN_REVIEW", "RETURNED", "Bổ sung"),
    ]
    owed = obligation(world, duty=PLAN, period=YEAR)
    told = world.client(UNIT).get(f"/api/v1/obligations/{owed}/history").json()
    assert [(s["action"], s["to_state"]) for s in told] == [("submit", "SUBMITTED"), ("return", "RETURNED")]
    with world.read() as session:
        events = session.scalars(select(AuditEvent).where(col(AuditEvent.kind) == "submission"))
        assert [event.action for event in events] == [f"submission.{s['action']}" for s in steps]
        topics = session.scalars(
            select(col(OutboxEvent.topic)).where(col(OutboxEvent.kind) == "submission").order_by(col(OutboxEvent.id))
        )
        assert list(topics) == ["submission.submitted", "submission.returned"]
        payloads = json.dumps(list(session.scalars(select(AuditPayload.payload))), ensure_ascii=False)
        assert audit.verify(session)[0]
    assert "Bổ sung" not in payloads
    assert "truyền thanh của xã" not in payloads
