"""Roles: granted and revoked by dates, never to oneself."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.identity.browser import audit_actions, signed_in, user_id
from tests.world import World


def roles_of(world: World, username: str) -> str:
    return f"/api/v1/users/{user_id(world, username)}/roles"


def test_a_grant_is_read_back_and_listed(world: World) -> None:
    admin, path = world.client("admin"), roles_of(world, "vhtt")
    answer = admin.post(path, {"role": "propaganda", "valid_to": "2022-12-31"})
    read = answer.json()
    assert answer.status_code == 201
    assert answer.headers["location"] == f"{path}/{read['id']}"
    assert (read["valid_from"], read["valid_to"], read["in_force"], read["revocable"]) == (
        "2022-03-18",
        "2022-12-31",
        True,
        True,
    )
    assert read["granted_by"] == signed_in(world, "admin").me().json()["user"]["full_name"]
    assert admin.get(f"{path}/{read['id']}").json() == read
    listed = admin.get(path).json()["items"]
    assert [(item["role"], item["granted_by"]) for item in listed] == [
        ("propaganda", read["granted_by"]),
        ("culture", None),
    ]
    assert audit_actions(world).count("role.grant") == 1


def test_a_future_role_begins_on_its_day(world: World) -> None:
    admin = world.client("admin")
    read = admin.post(roles_of(world, "vhtt"), {"role": "council", "valid_from": "2022-03-20"}).json()
    assert read["in_force"] is False
    assert signed_in(world, "vhtt").me().json()["roles"] == [{"role": "culture", "is_lead": False}]
    world.at("2022-03-19T17:00:00Z")
    assert signed_in(world, "vhtt").me().json()["roles"] == [
        {"role": "culture", "is_lead": False},
        {"role": "council", "is_lead": False},
    ]


def test_nobody_grants_or_revokes_his_own(world: World) -> None:
    admin, path = world.client("admin"), roles_of(world, "admin")
    own = admin.get(path).json()["items"][0]
    refused = [
        admin.post(path, {"role": "home_affairs", "is_lead": True}),
        admin.post(path, {"nonsense": 1}),
        admin.post(f"{path}/{own['id']}/actions/revoke", {}, etag=own["version"]),
    ]
    assert [(r.status_code, r.json()["code"]) for r in refused] == [(403, "separation_of_duties")] * 3
    assert refused[0].json()["detail"] == "Không được tự cấp hoặc tự thu hồi vai trò của mình."
    assert len(admin.get(path).json()["items"]) == 1


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({"role": "culture"}, 409, None),
        ({"role": "culture", "valid_from": "2022-06-01", "valid_to": "2022-06-30"}, 409, None),
        ({"role": "culture", "is_lead": True}, 201, None),
        ({"role": "admin"}, 422, "role"),
        ({"role": "judge", "is_lead": True}, 422, "is_lead"),
        ({"role": "unit", "valid_to": "2022-03-17"}, 422, "valid_to"),
        ({"role": "unit", "valid_to": "2022-03-18"}, 201, None),
        ({"role": "unit", "valid_from": "2022-04-02", "valid_to": "2022-04-01"}, 422, ""),
        ({"role": "unit", "valid_from": "hôm nay"}, 422, "valid_from"),
        ({"role": "unit", "granted_by": "x"}, 422, "granted_by"),
        ({}, 422, "role"),
    ],
)
def test_what_may_be_granted_beside_culture(world: World, body: dict[str, Any], status: int, field: str | None) -> None:
    answer = world.client("admin").post(roles_of(world, "vhtt"), body)
    assert answer.status_code == status, answer.text
    if field is not None:
        assert [error["field"] for error in answer.json()["errors"]] == [field]


def test_an_administrator_holds_nothing_else(world: World) -> None:
    admin = world.client("admin")
    with world.read():
        unit = signed_in(world, "admin").me().json()["unit"]["id"]
    second = admin.post(
        "/api/v1/users",
        {"username": "admin.2", "full_name": "Lê Hai", "unit_id": unit, "roles": [{"role": "admin"}]},
    ).json()
    path = f"/api/v1/users/{second['id']}/roles"
    answer = admin.post(path, {"role": "culture"})
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {
            "field": "role",
            "message": "Quản trị hệ thống không kiêm vai trò khác, vì không quyết định nội dung.",
        }
    ]
    held = admin.get(path).json()["items"][0]
    assert admin.post(f"{path}/{held['id']}/actions/revoke", {}, etag=held["version"]).status_code == 200
    assert admin.post(path, {"role": "culture"}).status_code == 201


def test_revoking(world: World) -> None:
    admin, path = world.client("admin"), roles_of(world, "vhtt")
    held = admin.get(path).json()["items"][0]
    act = f"{path}/{held['id']}/actions/revoke"
    got = [
        admin.post(act, {}).status_code,
        admin.post(act, {}, etag=held["version"] + 1).status_code,
        admin.post(act, {"why": "x"}, etag=held["version"]).status_code,
        admin.post(act, {"note": "Chuyển công tác"}, etag=held["version"]).status_code,
        admin.post(act, {}, etag=held["version"]).status_code,
        admin.post(act, {}, etag=held["version"] + 1).status_code,
    ]
    assert got == [428, 412, 422, 200, 412, 409]
    read = admin.get(f"{path}/{held['id']}").json()
    assert (read["valid_to"], read["in_force"], read["revocable"]) == ("2022-03-17", False, False)
    assert audit_actions(world).count("role.revoke") == 1
    # The same role may be given again.
    assert admin.post(path, {"role": "culture"}).status_code == 201


def test_a_retried_revocation_is_answered_again(world: World) -> None:
    admin, path = world.client("admin"), roles_of(world, "vhtt")
    held = admin.get(path).json()["items"][0]
    act = f"{path}/{held['id']}/actions/revoke"
    first = admin.post(act, {}, etag=held["version"], key="mot-lan")
    again = admin.post(act, {}, etag=held["version"], key="mot-lan")
    assert (first.status_code, again.status_code, again.json()) == (200, 200, first.json())


def test_of_parallel_grants_one_is_made(world: World) -> None:
    admin, path = world.client("admin"), roles_of(world, "vhtt")
    with ThreadPoolExecutor(6) as pool:
        codes = sorted(pool.map(lambda _n: admin.post(path, {"role": "council"}).status_code, range(6)))
    assert codes == [201] + [409] * 5


def test_a_role_of_another_person_is_404(world: World) -> None:
    admin = world.client("admin")
    held = admin.get(roles_of(world, "vhtt")).json()["items"][0]
    foreign = f"{roles_of(world, 'noivu')}/{held['id']}"
    assert admin.get(foreign).status_code == 404
    assert admin.post(f"{foreign}/actions/revoke", {}, etag=held["version"]).status_code == 404
    nobody = "/api/v1/users/01900000-0000-7000-8000-000000000000/roles"
    assert admin.get(nobody).status_code == 404
    assert admin.post(nobody, {"nonsense": 1}).status_code == 404
