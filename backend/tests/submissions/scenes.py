"""What tests of submissions start from: drafts, and submissions brought to a state through the API."""

from typing import Any

from httpx2 import Response

from tests.exemplars.scenes import uploaded
from tests.plans.owed import obligation
from tests.world import World

UNIT, OTHER_UNIT, OFFICE, OFFICE_LEAD, CHAIR = "xa.tanlap", "xa.thanhbac", "noivu", "noivu.lead", "hoidong.1"
PATH = "/api/v1/submissions"
PLAN, YEAR = "UNIT_PLAN", "Năm 2022"

UNIT_PLAN = {
    "title": "Tuyên truyền các phong trào thi đua yêu nước năm 2022",
    "number": "21/KH-UBND",
    "signed_on": "2022-03-16",
    "signer": "Trương Văn Lợi",
    "content": "Tuyên truyền các phong trào thi đua trên hệ thống truyền thanh của xã.",
}
REPORT = {
    "title": "Kết quả công tác thi đua, khen thưởng 06 tháng đầu năm 2022",
    "number": "77/BC-UBND",
    "signed_on": "2022-03-17",
    "media": "Phát 24 lượt tin, bài trên hệ thống truyền thanh xã.",
}
PERSON = {
    "name": "Lê Văn Sáng Tạo",
    "birth_year": 1980,
    "initiative": "Máy gieo hạt tự chế",
    "level": "DISTRICT",
    "decision": "15/QĐ-UBND ngày 10/3/2022",
}
SECOND = {**PERSON, "name": "Trần Thị Cải Tiến", "birth_year": 1985, "initiative": "Ủ phân hữu cơ"}
INITIATIVE = {
    "title": "Hội nghị giới thiệu sáng kiến",
    "held_on": "2022-03-15",
    "place": "Hội trường UBND xã Tân Lập",
    "people": [PERSON, SECOND],
}
CONTENT: dict[str, dict[str, Any]] = {
    "UNIT_PLAN": UNIT_PLAN,
    "REPORT": REPORT,
    "NOMINATION": {"reason": "Trong quý đơn vị chưa có điển hình mới."},
    "INITIATIVE": INITIATIVE,
    "BLOC_PLAN": {**UNIT_PLAN, "content": "Tổ chức hội thao của Khối."},
    "CONTEST_MOBILISATION": {"summary": "Đã vận động hội viên tham gia.", "entries": 12, "participants": 15},
    "UNIT_COLUMN": {"title": "Chuyên trang thi đua", "links": [{"url": "https://tanlap.example/thi-dua"}]},
    "PNV_GUIDE": {"title": "Hướng dẫn thực hiện", "summary": "Đã ban hành hướng dẫn."},
}


def create(
    world: World,
    who: str = UNIT,
    payload: dict[str, Any] | None = None,
    *,
    unit: str = "XA_TANLAP",
    duty: str = PLAN,
    period: str = YEAR,
    **more: Any,
) -> Response:
    """POST a draft."""
    content = CONTENT[duty] if payload is None else payload
    body = {"obligation_id": str(obligation(world, unit, duty, period)), "payload": content, **more}
    return world.client(who).post(PATH, body)


def draft(world: World, who: str = UNIT, payload: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """A draft."""
    answer = create(world, who, payload, **more)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def act(world: World, who: str, submission_id: str, name: str, body: dict[str, Any] | None = None) -> Response:
    """An action with the present version, whoever may see it."""
    etag = world.client(OFFICE).get(f"{PATH}/{submission_id}").headers["etag"]
    return world.client(who).post(f"{PATH}/{submission_id}/actions/{name}", body or {}, etag=etag)


def acted(world: World, who: str, submission_id: str, name: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """An action that must succeed."""
    answer = act(world, who, submission_id, name, body)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def edited(world: World, who: str, submission_id: str, body: dict[str, Any]) -> dict[str, Any]:
    """An edit that must succeed."""
    etag = world.client(OFFICE).get(f"{PATH}/{submission_id}").headers["etag"]
    answer = world.client(who).patch(f"{PATH}/{submission_id}", body, etag=etag)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def read(world: World, submission_id: str, who: str = OFFICE) -> dict[str, Any]:
    """One submission."""
    answer = world.client(who).get(f"{PATH}/{submission_id}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


NOTE = {"note": "Lý do"}
#: How each state is reached from a draft: (who, action, body).
ROADS: dict[str, list[tuple[str, str, dict[str, Any]]]] = {
    "DRAFT": [],
    "SUBMITTED": [(UNIT, "submit", {})],
    "IN_REVIEW": [(UNIT, "submit", {}), (OFFICE, "take", {})],
    "RETURNED": [(UNIT, "submit", {}), (OFFICE, "take", {}), (OFFICE, "return", {"note": "Bổ sung"})],
    "VOIDED": [(UNIT, "submit", {}), (OFFICE, "take", {}), (OFFICE, "void", {"note": "Sai mẫu"})],
    "ACCEPTED": [(UNIT, "submit", {}), (OFFICE, "take", {}), (OFFICE, "accept", {})],
    "REJECTED": [(UNIT, "submit", {}), (OFFICE, "take", {}), (OFFICE, "reject", {"note": "Chưa đạt"})],
}


def brought_to(world: World, state: str, **more: Any) -> str:
    """The id of a submission of Tân Lập in this state; INITIATIVE takes several for one obligation."""
    submission_id = str(draft(world, **more)["id"])
    for who, name, body in ROADS[state]:
        acted(world, who, submission_id, name, body)
    assert read(world, submission_id)["state"] == state
    return submission_id


def verdict(world: World, unit: str = "XA_TANLAP", duty: str = PLAN, period: str = YEAR) -> tuple[Any, ...]:
    """(state, timeliness, days late, count) of an obligation now."""
    owed = obligation(world, unit, duty, period)
    found = world.client(OFFICE).get(f"/api/v1/obligations/{owed}").json()
    return found["state"], found["timeliness"], found["days_late"], found["count"]


def scan(world: World, who: str = OFFICE) -> str:
    """The id of an uploaded scan."""
    return uploaded(world.client(who))
