"""Accounts as an administrator keeps them."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import select

from tests.identity.browser import Browser, audit_actions, enrol, live_sessions, signed_in, user_id
from tests.schema import PASSWORD
from tests.world import World
from thidua.core.access import Role
from thidua.core.errors import DomainError
from thidua.identity import passwords
from thidua.identity.models import RoleAssignment, User
from thidua.identity.service import create_user
from thidua.units.models import Unit

USERS = "/api/v1/users"


def unit(world: World, code: str = "XA_TANLAP") -> str:
    with world.read() as session:
        return str(session.scalar(select(Unit.id).where(Unit.code == code)))  # type: ignore[call-overload]


def new(world: World, **more: Any) -> dict[str, Any]:
    return {"username": "can.bo", "full_name": "Lê Thị Thử", "unit_id": unit(world), **more}


def made(world: World, **more: Any) -> dict[str, Any]:
    answer = world.client("admin").post(USERS, new(world, **more))
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def test_a_new_account_signs_in_with_its_one_time_password(world: World) -> None:
    body = new(world, email="thu@example.vn", roles=[{"role": "unit", "is_lead": True}])
    answer = world.client("admin").post(USERS, body)
    read = answer.json()
    assert answer.status_code == 201
    assert answer.headers["location"] == f"{USERS}/{read['id']}"
    assert answer.headers["etag"] == '"1"'
    assert set(read) == {
        "id",
        "username",
        "full_name",
        "email",
        "unit",
        "roles",
        "state",
        "has_totp",
        "must_change_password",
        "last_login_at",
        "created_at",
        "updated_at",
        "version",
        "actions",
        "one_time_password",
    }
    assert (read["state"], read["email"], read["unit"]["code"]) == ("ACTIVE", "thu@example.vn", "XA_TANLAP")
    assert read["roles"] == [{"role": "unit", "is_lead": True}]
    assert (read["must_change_password"], read["has_totp"]) == (True, False)
    assert [action["name"] for action in read["actions"]] == [
        "disable",
        "reset_password",
        "reset_totp",
        "end_sessions",
    ]
    assert signed_in(world, "can.bo", password=read["one_time_password"]).me().status_code == 200
    again = world.client("admin").get(f"{USERS}/{read['id']}").json()
    assert again["one_time_password"] is None
    assert audit_actions(world)[-1] == "session.login"
    assert audit_actions(world).count("user.create") == 1


def test_a_retry_gets_the_account_without_the_password(world: World) -> None:
    admin = world.client("admin")
    first = admin.post(USERS, new(world), key="mot-lan")
    again = admin.post(USERS, new(world), key="mot-lan")
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json()["one_time_password"] is not None
    assert again.json() == {**first.json(), "one_time_password": None}
    assert again.headers["etag"] == first.headers["etag"]
    with world.read() as session:
        stored = session.connection().exec_driver_sql("SELECT body FROM idempotency_key").scalars().all()
    assert len(stored) == 1
    assert first.json()["one_time_password"].encode() not in bytes(stored[0])


@pytest.mark.parametrize(
    ("more", "fields"),
    [
        ({"username": "Cán Bộ"}, ["username"]),
        ({"username": "-can"}, ["username"]),
        ({"username": "CANBO"}, ["username"]),
        ({"username": "x" * 61}, ["username"]),
        ({"username": "a<b"}, ["username"]),
        ({"full_name": "  "}, ["full_name"]),
        ({"full_name": "Lê <b>"}, ["full_name"]),
        ({"email": "không phải"}, ["email"]),
        ({"roles": [{"role": "king"}]}, ["roles.0.role"]),
        ({"roles": [{"role": "admin", "is_lead": True}]}, ["roles.0.is_lead"]),
        ({"roles": [{"role": "unit"}, {"role": "admin"}]}, ["roles.1.role"]),
        ({"roles": [{"role": "unit", "valid_to": "2022-03-17"}]}, ["roles.0.valid_to"]),
        ({"roles": [{"role": "unit", "valid_from": "2022-05-02", "valid_to": "2022-05-01"}]}, ["roles.0"]),
        ({"state": "ACTIVE"}, ["state"]),
        ({"password_hash": "x"}, ["password_hash"]),
        ({"must_change_password": False}, ["must_change_password"]),
        ({"unit_id": "x"}, ["unit_id"]),
    ],
)
def test_bodies_with_faults(world: World, more: dict[str, Any], fields: list[str]) -> None:
    answer = world.client("admin").post(USERS, new(world, **more))
    assert answer.status_code == 422, answer.text
    assert [error["field"] for error in answer.json()["errors"]] == fields


def test_a_taken_name_is_409_and_an_unknown_unit_404(world: World) -> None:
    admin = world.client("admin")
    assert admin.post(USERS, new(world, username="noivu")).status_code == 409
    unknown = admin.post(USERS, new(world, unit_id="01900000-0000-7000-8000-000000000000"))
    assert unknown.status_code == 404
    assert "user.create" not in audit_actions(world)


def test_of_parallel_creates_of_one_name_one_wins(world: World) -> None:
    admin = world.client("admin")
    body = new(world)
    with ThreadPoolExecutor(4) as pool:
        codes = sorted(pool.map(lambda _n: admin.post(USERS, body).status_code, range(4)))
    assert codes == [201, 409, 409, 409]


def test_the_list_searches_filters_sorts_and_pages(world: World) -> None:
    admin = world.client("admin")
    made(world, full_name="Trần Thị Hòa Bình", email="hoa@example.vn")

    def names(query: str) -> list[str]:
        answer = admin.get(f"{USERS}?{query}")
        assert answer.status_code == 200, answer.text
        return [item["username"] for item in answer.json()["items"]]

    assert names("q=hoa%20binh%20tran") == ["can.bo"]
    assert names("q=TRẦN%20hoà%20bì") == ["can.bo"]
    assert names("q=can.bo") == ["can.bo"]
    assert names("q=khong-ai-ten-nhu-the") == []
    assert names("role=admin") == ["admin"]
    assert sorted(names("role=home_affairs")) == ["noivu", "noivu.lead"]
    assert sorted(names(f"unit_id={unit(world)}")) == ["can.bo", "xa.tanlap", "xa.tanlap.lead"]
    assert names("disabled=true") == []
    path = f"{USERS}/{user_id(world, 'can.bo')}"
    admin.act(path, "disable")
    assert names("disabled=true") == ["can.bo"]
    assert names("must_change_password=true") == ["can.bo"]
    assert "can.bo" not in names("must_change_password=false&limit=100")
    everybody = names("limit=100&sort=username")
    assert everybody == sorted(everybody)
    assert names("limit=100&sort=-username") == everybody[::-1]
    assert len(names("disabled=false&limit=100")) == len(everybody) - 1

    paged, cursor = [], ""
    while True:
        answer = admin.get(f"{USERS}?limit=7&sort=name{cursor}").json()
        paged += [item["username"] for item in answer["items"]]
        assert answer["total"] == len(everybody)
        if answer["next_cursor"] is None:
            break
        cursor = f"&cursor={answer['next_cursor']}"
    assert sorted(paged) == everybody


def test_whose_roles_end_soon(world: World) -> None:
    admin = world.client("admin")

    def ending(day: str) -> list[str]:
        items = admin.get(f"{USERS}?role_ends_by={day}").json()["items"]
        return [item["username"] for item in items]

    made(world, roles=[{"role": "judge", "valid_to": "2022-04-01"}])
    later = {"role": "judge", "valid_from": "2022-03-25", "valid_to": "2022-03-30"}
    made(world, username="can.bo.2", roles=[later])
    assert ending("2022-03-31") == []
    assert ending("2022-04-01") == ["can.bo"]
    world.at("2022-03-26T01:00:00Z")
    admin = world.client("admin")
    assert ending("2022-03-30") == ["can.bo.2"]
    world.at("2022-04-01T17:00:00Z")
    admin = world.client("admin")
    assert ending("2022-12-31") == []


def test_the_history_tells_everything_that_was_done(world: World) -> None:
    admin = world.client("admin")
    read = made(world, roles=[{"role": "unit", "is_lead": True}])
    path = f"{USERS}/{read['id']}"
    admin.patch(path, {"full_name": "Lê Thị Thử Hai", "email": "thu@example.vn"}, etag=1)
    admin.patch(path, {"full_name": "Lê Thị Thử Hai"}, etag=2)
    given = admin.post(f"{path}/roles", {"role": "judge", "valid_to": "2022-12-31"}).json()
    admin.post(f"{path}/roles/{given['id']}/actions/revoke", {"note": "Chuyển công tác"}, etag=given["version"])
    admin.act(path, "disable", {"note": "Nghỉ việc"})
    history = admin.get(f"{path}/history").json()
    assert [(step["action"], step["label"], step["note"]) for step in history] == [
        ("create", "Lập tài khoản", "Cán bộ đầu mối đơn vị (lãnh đạo)"),
        ("update", "Sửa thông tin", "thư điện tử, họ và tên"),
        ("grant", "Cấp vai trò: Giám khảo", "Từ ngày 18/3/2022 đến hết ngày 31/12/2022"),
        ("revoke", "Thu hồi vai trò: Giám khảo", "Chuyển công tác"),
        ("disable", "Khóa tài khoản", "Nghỉ việc"),
    ]


@pytest.mark.parametrize(
    "query",
    [
        "role=king",
        "role_ends_by=x",
        "unit_id=x",
        "disabled=maybe",
        "sort=password_hash",
        "limit=0",
        "limit=101",
        "cursor=x",
        "order=1",
    ],
)
def test_parameters_with_faults_are_422(world: World, query: str) -> None:
    assert world.client("admin").get(f"{USERS}?{query}").status_code == 422


def test_a_list_costs_the_same_statements_for_one_row_and_for_many(world: World) -> None:
    admin = world.client("admin")
    admin.get(USERS)
    taken = []
    for query in ("?q=phong%20khong%20co", "?role=admin", "?limit=3", "?limit=100"):
        with world.statements() as seen:
            admin.get(USERS + query)
        taken.append(len(seen))
    assert taken[1:] == [4, 4, 4]
    assert taken[0] <= 4


def test_an_account_is_corrected(world: World) -> None:
    admin, target = world.client("admin"), f"{USERS}/{made(world)['id']}"
    answer = admin.patch(
        target,
        {"full_name": "Lê Thị Đổi Tên", "email": None, "unit_id": unit(world, "CONG_AN")},
        etag=1,
    )
    assert answer.status_code == 200
    assert (answer.json()["full_name"], answer.json()["unit"]["code"]) == ("Lê Thị Đổi Tên", "CONG_AN")
    assert (answer.headers["etag"], answer.json()["version"]) == ('"2"', 2)
    assert [i["username"] for i in admin.get(f"{USERS}?q=doi%20ten").json()["items"]] == ["can.bo"]
    assert admin.get(f"{USERS}?q=thu%20le").json()["items"] == []
    assert audit_actions(world).count("user.update") == 1
    assert admin.patch(target, {"username": "khac"}, etag=2).status_code == 422
    assert admin.patch(target, {"full_name": None}, etag=2).status_code == 422
    assert admin.patch(target, {"unit_id": "01900000-0000-7000-8000-000000000000"}, etag=2).status_code == 404


def test_the_order_of_refusals(world: World) -> None:
    admin, target = world.client("admin"), f"{USERS}/{made(world)['id']}"
    nobody = f"{USERS}/01900000-0000-7000-8000-000000000000"
    bad = {"full_name": "", "more": 1}
    got = [
        world.public.patch(target, bad).status_code,
        admin.patch(nobody, bad).status_code,
        admin.patch(f"{USERS}/not-an-id", bad).status_code,
        admin.patch(target, bad).status_code,
        admin.patch(target, bad, etag=9).status_code,
        admin.patch(target, bad, etag=1).status_code,
        admin.post(f"{target}/actions/fly", {}).status_code,
        admin.post(f"{target}/actions/enable", {}).status_code,
        admin.post(f"{target}/actions/enable", {}, etag=9).status_code,
        admin.post(f"{target}/actions/enable", {}, etag=1).status_code,
        admin.post(f"{target}/actions/disable", {"x": 1}, etag=1).status_code,
    ]
    assert got == [401, 404, 404, 428, 412, 422, 404, 428, 412, 409, 422]


def test_twenty_parallel_writes_with_one_etag_change_once(world: World) -> None:
    admin, target = world.client("admin"), f"{USERS}/{made(world)['id']}"
    with ThreadPoolExecutor(20) as pool:
        codes = sorted(
            pool.map(lambda n: admin.patch(target, {"full_name": f"Lê Thị {n}"}, etag=1).status_code, range(20))
        )
    assert codes == [200] + [412] * 19


def test_reset_password_ends_sessions_and_shows_a_new_one_once(world: World) -> None:
    admin, officer = world.client("admin"), signed_in(world, "xa.tanlap")
    target = f"{USERS}/{user_id(world, 'xa.tanlap')}"
    answer = admin.post(f"{target}/actions/reset_password", {"note": "Quên mật khẩu"}, etag=1, key="mot-lan")
    fresh = answer.json()["one_time_password"]
    assert (answer.status_code, answer.json()["must_change_password"]) == (200, True)
    again = admin.post(f"{target}/actions/reset_password", {"note": "Quên mật khẩu"}, etag=1, key="mot-lan")
    assert again.json() == {**answer.json(), "one_time_password": None}
    assert officer.me().status_code == 401
    assert Browser(world).login("xa.tanlap", PASSWORD).status_code == 401
    assert Browser(world).login("xa.tanlap", fresh).status_code == 200
    history = admin.get(f"{target}/history").json()
    assert [(h["action"], h["note"]) for h in history][1:] == [("reset_password", "Quên mật khẩu")]
    assert fresh not in str(history)


def test_reset_totp_lets_in_with_the_password_alone(world: World) -> None:
    admin, person = world.client("admin"), signed_in(world, "noivu")
    enrol(person)
    target = f"{USERS}/{user_id(world, 'noivu')}"
    assert admin.get(target).json()["has_totp"] is True
    assert admin.act(target, "reset_totp").json()["has_totp"] is False
    assert person.me().status_code == 401
    assert Browser(world).login("noivu").status_code == 200


def test_end_sessions(world: World) -> None:
    admin = world.client("admin")
    first, second = signed_in(world, "xa.tanlap"), signed_in(world, "xa.tanlap")
    assert admin.act(f"{USERS}/{user_id(world, 'xa.tanlap')}", "end_sessions").status_code == 200
    assert [b.me().status_code for b in (first, second)] == [401, 401]
    assert live_sessions(world, "xa.tanlap") == 0


def test_nobody_disables_or_resets_himself(world: World) -> None:
    admin, own = world.client("admin"), f"{USERS}/{user_id(world, 'admin')}"
    actions = {a["name"]: a for a in admin.get(own).json()["actions"]}
    words = ["Không được thực hiện thao tác này với tài khoản của chính mình."]
    for name in ("disable", "reset_password", "reset_totp"):
        answer = admin.act(own, name)
        assert (answer.status_code, answer.json()["code"]) == (403, "separation_of_duties")
        assert (actions[name]["enabled"], actions[name]["reasons"]) == (False, words)
    assert actions["end_sessions"]["enabled"] is True
    assert admin.act(own, "end_sessions").status_code == 200
    assert admin.get(own).status_code == 401


def test_disabled_accounts_offer_only_enabling(world: World) -> None:
    admin, target = world.client("admin"), f"{USERS}/{made(world)['id']}"
    disabled = admin.act(target, "disable", {"note": "Chuyển công tác"}).json()
    assert (disabled["state"], [a["name"] for a in disabled["actions"]]) == ("DISABLED", ["enable"])
    again = admin.act(target, "disable")
    assert (again.status_code, again.json()["code"]) == (409, "wrong_state")
    assert again.json()["detail"] == "Không thực hiện được “Khóa tài khoản” khi đang ở trạng thái “đã khóa”."
    assert admin.act(target, "enable").json()["state"] == "ACTIVE"


def test_create_user_for_the_command_line(world: World) -> None:
    with world.system() as call:
        place = call.session.scalar(select(Unit).where(Unit.code == "CONG_AN"))  # type: ignore[arg-type]
        assert place is not None
        made_up = create_user(
            call, username="moi.1", full_name="Lê Văn Mới", unit_id=place.id, roles=[(Role.CULTURE, True)]
        )
        chosen = create_user(
            call,
            username="moi.2",
            full_name="Lê Văn Mới",
            unit_id=place.id,
            roles=[],
            password="tự chọn",
            password_hash=passwords.hash_password("tự chọn"),
        )
    assert chosen == "tự chọn"
    first = Browser(world)
    first.login("moi.1", made_up)
    assert first.me().json()["roles"] == [{"role": "culture", "is_lead": True}]
    assert signed_in(world, "moi.2", password="tự chọn").me().json()["roles"] == []
    admin = world.client("admin")
    flags = [admin.get(f"{USERS}/{user_id(world, name)}").json()["must_change_password"] for name in ("moi.1", "moi.2")]
    assert flags == [True, False]
    with world.read() as session:
        grant = session.scalars(
            select(RoleAssignment).join(User, User.id == RoleAssignment.user_id).where(User.username == "moi.1")  # type: ignore[arg-type]
        ).one()
    assert (grant.valid_from, grant.valid_to, grant.granted_by) == (None, None, None)


def test_create_user_refuses_a_taken_name(world: World) -> None:
    with world.read() as session:
        place = session.scalars(select(Unit.id)).first()  # type: ignore[call-overload]
    with pytest.raises(DomainError) as caught, world.system() as call:
        create_user(call, username="noivu", full_name="A", unit_id=place, roles=[])
    assert caught.value.code == "already_exists"


def test_create_user_refuses_a_weak_password_outside_the_demo(office: World) -> None:
    with office.read() as session:
        place = session.scalars(select(Unit.id)).first()  # type: ignore[call-overload]
    for password, code in (("ngắn", "rule_broken"), ("moi.3 moi.3 moi.3", "rule_broken")):
        with pytest.raises(DomainError) as caught, office.system() as call:
            create_user(call, username="moi.3", full_name="A", unit_id=place, roles=[], password=password)
        assert caught.value.code == code
    with pytest.raises(DomainError) as caught, office.system() as call:
        create_user(call, username="Bad Name", full_name="A", unit_id=place, roles=[])
    assert caught.value.code == "invalid"
