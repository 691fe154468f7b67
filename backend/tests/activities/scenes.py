"""What tests of activities start from: initiatives, drafts, and activities that were held."""

from typing import Any

from httpx2 import Response

from tests.exemplars.scenes import uploaded
from tests.world import World

PATH, INITIATIVES = "/api/v1/activities", "/api/v1/initiatives"
UNIT, OTHER, OFFICE = "xa.tanlap", "xa.thanhbac", "noivu"


def initiative(world: World, who: str = UNIT, **more: Any) -> str:
    body = {
        "title": "Máy gieo hạt tự chế",
        "authors": [{"name": "Lê Văn Sáng Tạo", "birth_year": 1980}],
        "level": "DISTRICT",
        "decision": "Quyết định số 15/QĐ-UBND ngày 10/3/2022",
        **more,
    }
    answer = world.client(who).post(INITIATIVES, body)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def draft(world: World, who: str = UNIT, **more: Any) -> dict[str, Any]:
    body = {
        "title": "Hội nghị giới thiệu sáng kiến",
        "starts_at": "2022-03-16T01:00:00Z",
        "form_code": "b",
        "place": "Hội trường UBND xã Tân Lập",
        "participants": 40,
        **more,
    }
    answer = world.client(who).post(PATH, body)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def act(world: World, who: str, activity_id: str, name: str, body: dict[str, Any] | None = None) -> Response:
    etag = world.client(OFFICE).get(f"{PATH}/{activity_id}").headers["etag"]
    return world.client(who).post(f"{PATH}/{activity_id}/actions/{name}", body or {}, etag=etag)


def held(world: World, who: str = UNIT, **more: Any) -> dict[str, Any]:
    made = draft(world, who, file_ids=[uploaded(world.client(who))], **more)
    for name in ("plan", "hold"):
        answer = act(world, who, made["id"], name)
        assert answer.status_code == 200, answer.text
    return dict(answer.json())


def lead_of_communes(world: World) -> str:
    blocs = world.client(OFFICE).get("/api/v1/blocs?year=2022").json()["items"]
    bloc = next(b for b in blocs if any(m["unit"]["code"] == "XA_TANLAP" for m in b["members"]))
    code = str(next(m["unit"]["code"] for m in bloc["members"] if m["is_lead"]))
    return {"TT_TANBIEN": "tt.tanbien"}.get(code, code.lower().replace("_", "."))
