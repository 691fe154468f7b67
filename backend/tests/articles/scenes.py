"""What tests of articles and of the portal start from: exemplars that agreed, and articles brought to a state."""

from typing import Any

from httpx2 import Response

from tests.exemplars import scenes as exemplars
from tests.world import Client, World

PATH = "/api/v1/articles"
AUTHOR, EDITOR, LEAD = "xa.tanlap", "vhtt", "vhtt.lead"
PB, PB_LEAD = "tuyengiao", "tuyengiao.lead"
WATCHER = "noivu"


def text(**more: Any) -> dict[str, Any]:
    """A draft that lacks nothing."""
    return {
        "kind": "NEWS",
        "title": "Mô hình mới ở ấp Suối Mẫu",
        "summary": "Ấp Suối Mẫu mở rộng tuyến đường tổ 5.",
        "body_html": "<p>Con đường bê tông phẳng phiu, hai bên trồng hoa.</p>",
        "topic_codes": ["d"],
        **more,
    }


def create(world: World, who: str = AUTHOR, **more: Any) -> Response:
    """POST a draft."""
    return world.client(who).post(PATH, text(**more))


def draft(world: World, who: str = AUTHOR, **more: Any) -> dict[str, Any]:
    """A draft that was taken."""
    answer = create(world, who, **more)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def act(world: World, who: str, article_id: str, name: str, body: dict[str, Any] | None = None) -> Response:
    """An action with the present version, whoever may see it."""
    etag = world.client(WATCHER).get(f"{PATH}/{article_id}").headers["etag"]
    return world.client(who).post(f"{PATH}/{article_id}/actions/{name}", body or {}, etag=etag)


def acted(world: World, who: str, article_id: str, name: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """An action that must succeed."""
    answer = act(world, who, article_id, name, body)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def edit(world: World, who: str, article_id: str, body: dict[str, Any]) -> Response:
    """PATCH with the present version."""
    etag = world.client(WATCHER).get(f"{PATH}/{article_id}").headers["etag"]
    return world.client(who).patch(f"{PATH}/{article_id}", body, etag=etag)


SUBMIT, CLAIM, APPROVE = (AUTHOR, "submit", {}), (EDITOR, "claim", {}), (LEAD, "approve", {})
PUBLISH = (LEAD, "publish", {})
FUTURE = "2022-03-25T01:00:00Z"
#: How each state is reached from a draft of Tân Lập: (who, action, body).
ROADS: dict[str, list[tuple[str, str, dict[str, Any]]]] = {
    "DRAFT": [],
    "SUBMITTED": [SUBMIT],
    "EDITING": [SUBMIT, CLAIM],
    "APPROVED": [SUBMIT, CLAIM, APPROVE],
    "SCHEDULED": [SUBMIT, CLAIM, APPROVE, (LEAD, "schedule", {"at": FUTURE})],
    "PUBLISHED": [SUBMIT, CLAIM, APPROVE, PUBLISH],
    "WITHDRAWN": [SUBMIT, CLAIM, APPROVE, PUBLISH, (LEAD, "withdraw", {"note": "Nội dung cần kiểm tra lại."})],
    "REMOVED": [SUBMIT, CLAIM, APPROVE, PUBLISH, (LEAD, "remove", {"reason": "error"})],
}


def brought_to(world: World, state: str, who: str = AUTHOR, **more: Any) -> str:
    """The id of an article of `who`'s unit in this state."""
    article_id = str(draft(world, who, **more)["id"])
    for actor, name, body in ROADS[state]:
        acted(world, who if actor == AUTHOR else actor, article_id, name, body)
    assert read(world, article_id)["state"] == state
    return article_id


def read(world: World, article_id: str, who: str = WATCHER) -> dict[str, Any]:
    """The article as `who` sees it."""
    answer = world.client(who).get(f"{PATH}/{article_id}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def eligible(world: World, *purposes: str, **more: Any) -> str:
    """The id of an eligible exemplar of Tân Lập with these consents."""
    nomination_id = exemplars.brought_to(world, "ELIGIBLE", **more)
    found = world.client(WATCHER).get(f"{exemplars.PATH}/{nomination_id}").json()["exemplar"]["id"]
    exemplars.consented(world, found, *purposes)
    return str(found)


def withdraw_consent(world: World, exemplar_id: str, purpose: str = "PUBLISH", who: str = AUTHOR) -> Response:
    """Take a consent back."""
    path = f"/api/v1/exemplars/{exemplar_id}/consents"
    found = next(c for c in world.client(who).get(path).json()["items"] if c["purpose"] == purpose)
    return world.client(who).post(f"{path}/{found['id']}/actions/withdraw", {}, etag=found["version"])


def portal(world: World, path: str, **kwargs: Any) -> Response:
    """GET on the portal API by anyone."""
    return world.public.get(f"/api/portal/v1{path}", **kwargs)


def slugs(world: World, path: str = "/articles") -> list[str]:
    """The slugs of a portal list."""
    answer = portal(world, path)
    assert answer.status_code == 200, answer.text
    return [item["slug"] for item in answer.json()["items"]]


def log(world: World) -> list[tuple[str, str]]:
    """(type, slug) of every change of articles and exemplars, in order."""
    items = portal(world, "/changes").json()["items"]
    return [(item["type"], item["slug"]) for item in items if item["kind"] != "movement"]


def with_cover(world: World, who: str = AUTHOR) -> str:
    """The id of a picture `who` uploaded."""
    return exemplars.uploaded(world.client(who))


__all__ = ["Client", "World"]
