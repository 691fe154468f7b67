"""The one door: order of refusals, idempotency, compare-and-set, hostile bodies, commit before the answer."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.core import toy
from tests.world import Client, World
from thidua.core import audit
from thidua.core.audit import AuditEvent
from thidua.core.history import HistoryEntry


@pytest.fixture
def toys(empty_world: World) -> World:
    return toy.install(empty_world)


def client(world: World, name: str) -> Client:
    return Client(world, world.http, name)


def counts(world: World) -> dict[str, int]:
    with world.read() as session:
        return {
            model.__name__: session.scalar(select(func.count()).select_from(model)) or 0
            for model in (toy.ToyNote, AuditEvent, HistoryEntry)
        }


def made(world: World, title: str = "Ghi chú", who: str = "clerk") -> dict[str, Any]:
    answer = client(world, who).post("/api/v1/toys", {"title": title})
    assert answer.status_code == 201, answer.text
    return answer.json()  # type: ignore[no-any-return]


def test_a_created_object_carries_etag_location_and_its_actions(toys: World) -> None:
    answer = client(toys, "clerk").post("/api/v1/toys", {"title": "  Mô hình  "})
    body = answer.json()
    assert answer.status_code == 201
    assert answer.headers["etag"] == '"1"'
    assert answer.headers["location"] == f"/api/v1/toys/{body['id']}"
    assert answer.headers["cache-control"] == "no-store"
    assert body["title"] == "Mô hình"
    assert body["actions"] == [
        {
            "name": "finish",
            "label": "Xong",
            "enabled": False,
            "reasons": ["Người viết không tự duyệt."],
            "fields": [{"name": "note", "kind": "text", "label": "Lý do", "required": True}],
        }
    ]
    assert counts(toys) == {"ToyNote": 1, "AuditEvent": 1, "HistoryEntry": 0}


def test_the_order_of_refusals(toys: World) -> None:
    note = made(toys)
    path, finish = f"/api/v1/toys/{note['id']}", f"/api/v1/toys/{note['id']}/actions/finish"
    head, clerk = client(toys, "head"), client(toys, "clerk")
    undo = f"/api/v1/toys/{note['id']}/actions/undo"
    bad = {"title": "", "more": 1}
    refusals = [
        (client(toys, "nobody").patch(path, bad).status_code, 401),
        (client(toys, "other").patch(path, bad).status_code, 404),
        (head.patch("/api/v1/toys/not-an-id", bad).status_code, 404),
        (head.post(f"{path}/actions/fly", {}).status_code, 404),
        (head.patch(path, bad).status_code, 428),
        (clerk.post(undo, {"x": 1}, etag=99).status_code, 403),
        (clerk.post(finish, {"x": 1}, etag=99).status_code, 403),
        (head.post(finish, {"x": 1}, etag=99).status_code, 412),
        (head.post(undo, {"x": 1}, etag=1).status_code, 409),
        (head.patch(path, bad, etag=1).status_code, 422),
        (head.post(finish, {}, etag=1).status_code, 422),
    ]
    assert [got for got, _ in refusals] == [wanted for _, wanted in refusals]
    assert counts(toys) == {"ToyNote": 1, "AuditEvent": 1, "HistoryEntry": 0}


def test_a_transition_writes_state_history_and_audit_together(toys: World) -> None:
    note = made(toys)
    done = client(toys, "head").act(f"/api/v1/toys/{note['id']}", "finish", {"note": "đã xem"})
    assert (done.status_code, done.json()["state"], done.headers["etag"]) == (200, "DONE", '"2"')
    assert [a["name"] for a in done.json()["actions"]] == ["undo"]
    assert counts(toys) == {"ToyNote": 1, "AuditEvent": 2, "HistoryEntry": 1}
    with toys.read() as session:
        entry = session.scalars(select(HistoryEntry)).one()
        assert (entry.action, entry.from_state, entry.to_state, entry.note) == ("finish", "OPEN", "DONE", "đã xem")
        assert audit.verify(session) == (True, 2)


def test_every_reason_is_told_at_once_with_its_field(toys: World) -> None:
    note = made(toys, "ab")
    answer = client(toys, "head").act(f"/api/v1/toys/{note['id']}", "finish", {"note": "x"})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert [e["field"] for e in answer.json()["errors"]] == ["", "note"]


def test_etags_are_compared_weakly_and_lists_are_allowed(toys: World) -> None:
    note = made(toys)
    path = f"/api/v1/toys/{note['id']}"
    assert client(toys, "clerk").patch(path, {"title": "Một"}, etag='W/"1"').status_code == 200
    assert client(toys, "clerk").patch(path, {"title": "Hai"}, etag='"7", "2"').status_code == 200
    assert client(toys, "clerk").patch(path, {"title": "Ba"}, etag='"2"').status_code == 412


def test_one_key_one_effect_one_answer(toys: World) -> None:
    clerk = client(toys, "clerk")

    def send(_n: int) -> tuple[int, bytes, str]:
        answer = clerk.post("/api/v1/toys", {"title": "Một lần"}, key="khoa-1")
        return answer.status_code, answer.content, answer.headers["etag"]

    with ThreadPoolExecutor(100) as pool:
        answers = set(pool.map(send, range(100)))
    assert len(answers) == 1
    assert next(iter(answers))[0] == 201
    assert counts(toys) == {"ToyNote": 1, "AuditEvent": 1, "HistoryEntry": 0}


def test_a_key_with_another_body_is_refused_and_a_refused_call_frees_it(toys: World) -> None:
    clerk = client(toys, "clerk")
    assert clerk.post("/api/v1/toys", {"title": "hỏng"}, key="k").status_code == 422
    first = clerk.post("/api/v1/toys", {"title": "Được"}, key="k")
    again = clerk.post("/api/v1/toys", {"title": "Được"}, key="k")
    other = clerk.post("/api/v1/toys", {"title": "Khác"}, key="k")
    assert (first.status_code, again.status_code, other.status_code) == (201, 201, 422)
    assert again.content == first.content
    assert again.headers["idempotent-replayed"] == "true"
    assert other.json()["code"] == "idempotency_key_reused"
    assert client(toys, "head").post("/api/v1/toys", {"title": "Của tôi"}, key="k").status_code == 201


def test_a_replay_comes_before_if_match_and_state_but_after_404(toys: World) -> None:
    note = made(toys)
    path = f"/api/v1/toys/{note['id']}/actions/finish"
    head = client(toys, "head")
    first = head.post(path, {"note": "đã xem"}, etag=1, key="xong")
    again = head.post(path, {"note": "đã xem"}, etag=1, key="xong")
    assert (first.status_code, again.status_code) == (200, 200)
    assert again.content == first.content
    with toys.system() as call:
        row = call.session.scalars(select(toy.ToyNote)).one()
        call.session.delete(row)
    assert head.post(path, {"note": "đã xem"}, etag=1, key="xong").status_code == 404


def test_twenty_writers_one_version_one_winner(toys: World) -> None:
    note = made(toys)
    clerk = client(toys, "clerk")

    def send(n: int) -> int:
        return clerk.patch(f"/api/v1/toys/{note['id']}", {"title": f"Lần {n}"}, etag=1).status_code

    with ThreadPoolExecutor(20) as pool:
        codes = sorted(pool.map(send, range(20)))
    assert codes == [200] + [412] * 19


def test_a_hundred_parallel_creates_all_succeed_and_the_chain_holds(toys: World) -> None:
    clerk = client(toys, "clerk")
    with ThreadPoolExecutor(100) as pool:
        codes = list(pool.map(lambda n: clerk.post("/api/v1/toys", {"title": f"Số {n}"}).status_code, range(100)))
    assert codes == [201] * 100
    with toys.read() as session:
        assert audit.verify(session) == (True, 100)


HOSTILE: list[tuple[str, bytes, int]] = [
    ("nan", b'{"title": NaN}', 400),
    ("infinity", b'{"title": Infinity}', 400),
    ("duplicate keys", b'{"title": "a", "title": "b"}', 400),
    ("lone surrogate", b'{"title": "\\ud800"}', 400),
    ("nul", b'{"title": "a\\u0000b"}', 400),
    ("not utf-8", b'{"title": "\xff"}', 400),
    ("deep", b'{"title": ' + b"[" * 5000 + b"]" * 5000 + b"}", 400),
    ("huge integer", b'{"title": ' + b"9" * 400 + b"}", 400),
    ("cut short", b'{"title": "a', 400),
    ("an array", b"[]", 422),
    ("null", b"null", 422),
    ("a number", b"1", 422),
    ("script in a line", b'{"title": "<script>alert(1)</script>"}', 422),
    ("control character", b'{"title": "a\\u0007b"}', 422),
    ("bidi override", '{"title": "a\u202eb"}'.encode(), 422),
    ("zero width", '{"title": "a\u200bb"}'.encode(), 422),
    ("empty", b'{"title": "   "}', 422),
    ("too long", b'{"title": "' + b"a" * 51 + b'"}', 422),
    ("server-set field", b'{"title": "a", "state": "DONE"}', 422),
]


@pytest.mark.parametrize(("body", "status"), [h[1:] for h in HOSTILE], ids=[h[0] for h in HOSTILE])
def test_hostile_bodies_get_a_clear_answer_and_change_nothing(toys: World, body: bytes, status: int) -> None:
    answer = client(toys, "clerk").request(
        "POST", "/api/v1/toys", content=body, headers={"content-type": "application/json"}
    )
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["request_id"] == answer.headers["x-request-id"]
    assert "alert" not in answer.text
    assert counts(toys) == {"ToyNote": 0, "AuditEvent": 0, "HistoryEntry": 0}


def test_a_body_of_sixty_megabytes_is_413_counted_also_without_a_length(toys: World) -> None:
    clerk = client(toys, "clerk")
    headers = {"content-type": "application/json"}
    declared = clerk.request("POST", "/api/v1/toys", content=b" " * 60_000_000, headers=headers)
    chunked = clerk.request("POST", "/api/v1/toys", content=(b" " * 1_000_000 for _ in range(60)), headers=headers)
    assert (declared.status_code, chunked.status_code) == (413, 413)
    assert {r.headers["content-type"] for r in (declared, chunked)} == {"application/problem+json"}


def test_other_content_types_and_unknown_parameters_are_refused(toys: World) -> None:
    clerk = client(toys, "clerk")
    as_text = clerk.request("POST", "/api/v1/toys", content=b"title=a", headers={"content-type": "text/plain"})
    assert as_text.status_code == 400
    assert clerk.get("/api/v1/toys?serch=x").status_code == 422
    assert clerk.get("/api/v1/toys?limit=101").status_code == 422
    assert clerk.get("/api/v1/toys?sort=secret").status_code == 422
    assert clerk.get("/api/v1/toys?cursor=abc").status_code == 422
    assert clerk.request("DELETE", "/api/v1/toys").status_code == 405
    assert clerk.get("/api/v1/nothing").json()["code"] == "not_found"


def test_a_missing_object_and_an_invisible_one_answer_the_same_bytes(toys: World) -> None:
    note = made(toys)
    headers = {"X-Request-ID": "same-request-id"}
    other = client(toys, "other")
    hidden = other.get(f"/api/v1/toys/{note['id']}", headers=headers)
    missing = other.get("/api/v1/toys/01900000-0000-7000-8000-00000000abcd", headers=headers)
    assert (hidden.status_code, hidden.content) == (missing.status_code, missing.content)
    assert hidden.status_code == 404


def test_messages_are_vietnamese_unless_english_is_asked_for(toys: World) -> None:
    clerk = client(toys, "clerk")
    vietnamese = clerk.post("/api/v1/toys", {})
    english = clerk.post("/api/v1/toys", {}, headers={"Accept-Language": "en-GB"})
    assert vietnamese.json()["errors"] == [{"field": "title", "message": "Vui lòng nhập mục này."}]
    assert english.json()["errors"] == [{"field": "title", "message": "This field is required."}]


def test_a_unique_violation_is_409_on_both_databases(toys: World) -> None:
    made(toys, "Trùng")
    answer = client(toys, "clerk").post("/api/v1/toys", {"title": "Trùng"})
    assert (answer.status_code, answer.json()["code"]) == (409, "already_exists")


def test_a_fault_of_ours_is_500_without_its_detail(toys: World) -> None:
    answer = toys.public.post("/api/v1/toys/public/crash", {})
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "secret" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_pages_follow_each_other_without_gap_or_overlap(toys: World) -> None:
    for n in range(7):
        made(toys, f"Số {n}")
    clerk = client(toys, "clerk")
    seen, cursor = [], ""
    while True:
        page = clerk.get(f"/api/v1/toys?limit=3&sort=-title{cursor}").json()
        seen += [item["title"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert seen == [f"Số {n}" for n in range(6, -1, -1)]


@pytest.mark.parametrize("q", ["mo hinh", "MÔ HÌNH", "mo hì", "hinh mo"])
def test_search_finds_without_accents_by_prefix(toys: World, q: str) -> None:
    made(toys, "Mô hình Ngân hàng phân hữu cơ")
    made(toys, "Hòa giải ở cơ sở")
    found = client(toys, "clerk").get("/api/v1/toys", params={"q": q}).json()["items"]
    assert [item["title"] for item in found] == ["Mô hình Ngân hàng phân hữu cơ"]


def test_search_takes_both_tone_styles_and_d_with_stroke(toys: World) -> None:
    for title in ("Hòa giải", "Hoà giải viên", "Đại đoàn kết"):
        made(toys, title)
    clerk = client(toys, "clerk")
    titles = lambda q: [i["title"] for i in clerk.get("/api/v1/toys", params={"q": q}).json()["items"]]  # noqa: E731
    assert titles("hoa") == ["Hoà giải viên", "Hòa giải"]
    assert titles("dai") == ["Đại đoàn kết"]
    assert titles("'; DROP TABLE toy_note; --") == []
    assert titles('"*:&|!') == ["Hoà giải viên", "Hòa giải", "Đại đoàn kết"]


def test_the_answer_is_json_without_echo_of_a_token(toys: World) -> None:
    answer = client(toys, "steal-me").get("/api/v1/toys")
    assert answer.status_code == 401
    assert "steal-me" not in answer.text
    assert json.loads(answer.content)["status"] == 401
