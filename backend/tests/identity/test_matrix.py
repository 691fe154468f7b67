"""Every endpoint of identity for everybody, written by hand; fails on an operation or a role it does not know.

The bodies are good ones: where a status is 403 nothing but the role stands in the way, and nothing has changed.
"""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.identity.browser import Browser, signed_in, user_id
from tests.schema import PASSWORD
from tests.world import World
from thidua.core.access import Role
from thidua.core.audit import AuditEvent
from thidua.identity import admin_router, router
from thidua.identity.models import ApiClient, LoginSession, RoleAssignment, User

#: One account per role, and those with leader powers; `public` has none.
PEOPLE = {
    "public": None,
    "admin": "admin",
    "home_affairs": "noivu",
    "home_affairs_lead": "noivu.lead",
    "culture": "vhtt",
    "culture_lead": "vhtt.lead",
    "propaganda": "tuyengiao",
    "propaganda_lead": "tuyengiao.lead",
    "unit": "xa.thanhbac",
    "unit_lead": "xa.tanlap.lead",
    "council": "hoidong.2",
    "council_lead": "hoidong.1",
    "judge": "giamkhao.1",
}
ANYONE = dict.fromkeys(PEOPLE, True)
SIGNED_IN = {who: who != "public" for who in PEOPLE}
ADMIN = {who: who == "admin" for who in PEOPLE}
AUDITORS = {who: who in {"admin", "home_affairs_lead"} for who in PEOPLE}

USER, ROLE, CLIENT = (
    "/api/v1/users/{user_id}",
    "/api/v1/users/{user_id}/roles/{role_id}",
    "/api/v1/api-clients/{client_id}",
)
#: (method, path) → (who may, what a success answers, body).
OPERATIONS: dict[tuple[str, str], tuple[dict[str, bool], int, Any]] = {
    ("POST", "/api/v1/auth/login"): (ANYONE, 200, {"username": "admin", "password": PASSWORD}),
    ("POST", "/api/v1/auth/refresh"): (SIGNED_IN, 200, None),
    ("POST", "/api/v1/auth/logout"): (ANYONE, 204, None),
    ("GET", "/api/v1/me"): (SIGNED_IN, 200, None),
    ("POST", "/api/v1/me/password"): (
        SIGNED_IN,
        204,
        {"old_password": PASSWORD, "new_password": "bốn con bò vàng gặm cỏ"},
    ),
    ("POST", "/api/v1/me/totp"): (SIGNED_IN, 200, {"step": "start"}),
    ("GET", "/api/v1/users"): (ADMIN, 200, None),
    ("POST", "/api/v1/users"): (ADMIN, 201, {"username": "moi", "full_name": "Lê Mới", "unit_id": "{unit_id}"}),
    ("GET", USER): (ADMIN, 200, None),
    ("PATCH", USER): (ADMIN, 200, {"full_name": "Lê Đổi"}),
    ("POST", USER + "/actions/{name}"): (ADMIN, 200, {}),
    ("GET", USER + "/history"): (ADMIN, 200, None),
    ("GET", USER + "/roles"): (ADMIN, 200, None),
    ("POST", USER + "/roles"): (ADMIN, 201, {"role": "council"}),
    ("GET", ROLE): (ADMIN, 200, None),
    ("POST", ROLE + "/actions/revoke"): (ADMIN, 200, {}),
    ("GET", "/api/v1/api-clients"): (ADMIN, 200, None),
    ("POST", "/api/v1/api-clients"): (ADMIN, 201, {"name": "Máy"}),
    ("GET", CLIENT): (ADMIN, 200, None),
    ("PATCH", CLIENT): (ADMIN, 200, {"name": "Máy khác"}),
    ("POST", CLIENT + "/actions/{name}"): (ADMIN, 200, {}),
    ("GET", CLIENT + "/usage"): (ADMIN, 200, None),
    ("GET", "/api/v1/audit-events"): (AUDITORS, 200, None),
    ("GET", "/api/v1/audit-events/verify"): (AUDITORS, 200, None),
}
#: Fit for an account that only reads its own name: what everyone may do is not refused by role.
ACTIONS = {USER + "/actions/{name}": "end_sessions", CLIENT + "/actions/{name}": "revoke"}


def test_the_table_knows_every_operation() -> None:
    routes: list[Any] = [*router.router.routes, *admin_router.router.routes]
    known = {(method, route.path) for route in routes for method in route.methods}
    assert known == set(OPERATIONS)


def test_the_table_knows_every_role() -> None:
    assert {who.removesuffix("_lead") for who in PEOPLE} == {"public", *(role.value for role in Role)}


class Scene:
    """What the paths name: an account of another unit, its role, a client."""

    def __init__(self, world: World) -> None:
        admin = world.client("admin")
        self.target = user_id(world, "congan")
        read = admin.get(f"/api/v1/users/{self.target}").json()
        role = admin.get(f"/api/v1/users/{self.target}/roles").json()["items"][0]
        client = admin.post("/api/v1/api-clients", {"name": "Cổng"}).json()
        self.values = {
            "{user_id}": self.target,
            "{role_id}": role["id"],
            "{client_id}": client["id"],
            "{unit_id}": read["unit"]["id"],
        }
        self.versions = {USER: read["version"], ROLE: role["version"], CLIENT: client["version"]}

    def fill(self, text: str) -> str:
        for name, value in self.values.items():
            text = text.replace(name, value)
        return text

    def etag(self, path: str) -> dict[str, str]:
        base = path.split("/actions/")[0]
        return {"If-Match": f'"{self.versions[base]}"'} if base in self.versions else {}


def rows(world: World) -> dict[str, Any]:
    """Everything a refused call could have changed."""
    with world.read() as session:
        counts = {
            model.__name__: session.scalar(select(func.count()).select_from(model))
            for model in (AuditEvent, User, RoleAssignment, ApiClient)
        }
        versions = session.scalars(select(User.version).order_by(User.id)).all()  # type: ignore[call-overload, arg-type]
        ended = session.scalar(
            select(func.count()).select_from(LoginSession).where(LoginSession.ended_at.is_not(None))  # type: ignore[union-attr]
        )
    return {**counts, "versions": list(versions), "ended": ended}


def send(world: World, scene: Scene, who: str, method: str, path: str) -> Any:
    username = PEOPLE[who]
    browser = signed_in(world, username) if username else Browser(world)
    before = rows(world)
    _may, _status, body = OPERATIONS[method, path]
    kwargs: dict[str, Any] = {} if body is None else {"json": {k: filled(scene, v) for k, v in body.items()}}
    address = scene.fill(path.replace("{name}", ACTIONS.get(path, "")))
    answer = browser.send(method, address, headers={"Origin": "http://testserver", **scene.etag(path)}, **kwargs)
    return answer, before


def filled(scene: Scene, value: Any) -> Any:
    return scene.fill(value) if isinstance(value, str) else value


@pytest.mark.parametrize("operation", sorted(OPERATIONS), ids=lambda o: f"{o[0]} {o[1]}")
def test_everybody_on_every_operation(world: World, operation: tuple[str, str]) -> None:
    method, path = operation
    may, status, _body = OPERATIONS[operation]
    scene = Scene(world)
    for who in sorted(PEOPLE, key=lambda name: may[name]):
        answer, before = send(world, scene, who, method, path)
        expected = status if may[who] else 401 if who == "public" else 403
        assert answer.status_code == expected, (who, answer.text)
        if not may[who]:
            assert rows(world) == before
            assert "items" not in answer.text
    # Admitted callers came last; they are all but one the administrator, so a success is looked at once.
    if may == ADMIN and method != "GET":
        assert rows(world) != before


FOREIGN = [path for method, path in OPERATIONS if method == "GET" and "{" in path]


@pytest.mark.parametrize("path", FOREIGN)
def test_a_refusal_does_not_tell_what_exists(world: World, path: str) -> None:
    scene = Scene(world)
    missing = "01900000-0000-7000-8000-000000000000"
    replace: Callable[[str], str] = lambda p: (  # noqa: E731
        p.replace("{user_id}", missing).replace("{role_id}", missing).replace("{client_id}", missing)
    )
    browser = signed_in(world, "xa.thanhbac")
    there, nowhere = browser.send("GET", scene.fill(path)), browser.send("GET", replace(path))
    assert {**there.json(), "request_id": ""} == {**nowhere.json(), "request_id": ""}
    assert there.status_code == 403
    assert world.client("admin").get(replace(path)).status_code == 404
