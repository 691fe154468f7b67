"""What tests of nominations start from: drafts, and nominations brought to a state through the API."""

import io
from typing import Any
from uuid import uuid4

from httpx2 import Response
from PIL import Image

from tests.world import Client, World

UNIT, OTHER_UNIT, OFFICE, OFFICE_LEAD = "xa.tanlap", "xa.thanhbac", "noivu", "noivu.lead"
PATH = "/api/v1/nominations"


def picture(colour: str = "green", *, size: tuple[int, int] = (60, 40), exif: Image.Exif | None = None) -> bytes:
    """A small JPEG."""
    out = io.BytesIO()
    more = {"exif": exif} if exif is not None else {}
    Image.new("RGB", size, colour).save(out, "JPEG", **more)
    return out.getvalue()


def send_file(client: Client, data: bytes, file_id: str | None = None, name: str = "anh.jpg") -> Response:
    """Upload bytes."""
    return client.request(
        "POST",
        "/api/v1/files",
        data={"id": file_id or str(uuid4())},
        files={"file": (name, data, "application/octet-stream")},
    )


def uploaded(client: Client, data: bytes | None = None) -> str:
    """The id of a picture that was taken in."""
    answer = send_file(client, data or picture())
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def movement_id(world: World, code: str = "NTM") -> str:
    """A movement's id by its code."""
    items = world.client(OFFICE).get("/api/v1/movements?limit=100").json()["items"]
    return str(next(item["id"] for item in items if item["code"] == code))


def facts(world: World, **more: Any) -> dict[str, Any]:
    """The facts of an exemplar, complete enough to be sent."""
    return {
        "kind": "INDIVIDUAL",
        "name": "Nguyễn Thị Sương Lúa",
        "honorific": "bà",
        "birth_year": 1968,
        "occupation": "Nông dân",
        "residence": "ấp Suối Mẫu, xã Tân Lập",
        "field": "ECONOMY",
        "movement_ids": [movement_id(world)],
        "topic_codes": ["d", "f"],
        "title": "Hiến 620 m² đất mở đường",
        "achievement": "Tự nguyện hiến 620 m² đất, vận động 23 hộ cùng mở rộng tuyến đường của ấp.",
        "photos": [],
        **more,
    }


def create(world: World, who: str = UNIT, body: dict[str, Any] | None = None, **more: Any) -> Response:
    """POST a draft."""
    return world.client(who).post(PATH, body or {"exemplar": facts(world, **more)})


def draft(world: World, who: str = UNIT, **more: Any) -> dict[str, Any]:
    """A draft."""
    answer = create(world, who, **more)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def act(world: World, who: str, nomination_id: str, name: str, body: dict[str, Any] | None = None) -> Response:
    """An action with the present version, whoever may see it."""
    etag = world.client(OFFICE).get(f"{PATH}/{nomination_id}").headers["etag"]
    return world.client(who).post(f"{PATH}/{nomination_id}/actions/{name}", body or {}, etag=etag)


def acted(world: World, who: str, nomination_id: str, name: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """An action that must succeed."""
    answer = act(world, who, nomination_id, name, body)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


#: How each state is reached from a draft: (who, action, body).
ROADS: dict[str, list[tuple[str, str, dict[str, Any]]]] = {
    "DRAFT": [],
    "SUBMITTED": [(UNIT, "submit", {})],
    "IN_REVIEW": [(UNIT, "submit", {}), (OFFICE, "take", {})],
    "RETURNED": [(UNIT, "submit", {}), (OFFICE, "take", {}), (OFFICE, "return", {"note": "Bổ sung"})],
    "VOIDED": [(UNIT, "submit", {}), (OFFICE, "take", {}), (OFFICE, "void", {"note": "Sai mẫu"})],
    "ELIGIBLE": [(UNIT, "submit", {}), (OFFICE, "take", {}), (OFFICE, "mark_eligible", {})],
    "INELIGIBLE": [(UNIT, "submit", {}), (OFFICE, "take", {}), (OFFICE, "mark_ineligible", {"note": "Chưa đạt"})],
    "WITHDRAWN": [(UNIT, "withdraw", {"note": "Không giới thiệu nữa"})],
}


def brought_to(world: World, state: str, **more: Any) -> str:
    """The id of a nomination of Tân Lập in this state."""
    nomination_id = str(draft(world, **more)["id"])
    for who, name, body in ROADS[state]:
        acted(world, who, nomination_id, name, body)
    found = world.client(OFFICE).get(f"{PATH}/{nomination_id}").json()["state"]
    assert found == state
    return nomination_id


def consented(world: World, exemplar_id: str, *purposes: str, who: str = UNIT, giver: str = "SELF") -> None:
    """Give these consents."""
    for purpose in purposes:
        answer = world.client(who).post(
            f"/api/v1/exemplars/{exemplar_id}/consents",
            {"purpose": purpose, "given_on": "2022-03-17", "method": "PAPER", "giver": giver},
        )
        assert answer.status_code == 201, answer.text
