"""Who a bearer token stands for: hostile tokens end to end, and what takes effect at the next request."""

import base64
import hmac
import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from tests.identity.browser import Browser, enrol, signed_in, user_id
from tests.world import World
from thidua.core.access import Role
from thidua.identity import sessions, tokens
from thidua.identity.keys import keys_of
from thidua.identity.models import LoginSession, RoleAssignment, User

ME = "/api/v1/me"


def part(value: Any) -> str:
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def signed(world: World, header: Any, claims: Any) -> str:
    """A token signed with the right key, whatever it says."""
    keys = keys_of(world.settings).access
    body = f"{part(header)}.{part(claims)}"
    return f"{body}.{part(hmac.digest(keys.keys[keys.current_kid], body.encode(), 'sha256'))}"


def claims_of(token: str) -> dict[str, Any]:
    middle = token.split(".")[1]
    return dict(json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4))))


HEADER: dict[str, Any] = {"alg": "HS256", "typ": "at+jwt"}
FORGED: dict[str, Callable[[World, str], str]] = {
    "empty": lambda _w, _t: "",
    "rubbish": lambda _w, _t: "rubbish",
    "no_signature": lambda _w, t: t.rsplit(".", 1)[0] + ".",
    "trailing_dot": lambda _w, t: t + ".",
    "cut": lambda _w, t: t[:-1],
    "swapped": lambda _w, t: ".".join(reversed(t.split("."))),
    "alg_none": lambda _w, t: f"{part({'alg': 'none', 'typ': 'at+jwt'})}.{t.split('.')[1]}.",
    "payload_changed": lambda _w, t: (
        f"{t.split('.')[0]}.{part({**claims_of(t), 'sub': str(UUID(int=1))})}.{t.split('.')[2]}"
    ),
    "huge": lambda _w, t: t + "A" * 50_000,
    "deep_header": lambda w, t: signed(w, b"[" * 150 + b"]" * 150, claims_of(t)),
    "foreign_kid": lambda w, t: signed(w, {**HEADER, "kid": "00000000"}, claims_of(t)),
    "two_exp": lambda w, t: signed(
        w, {**HEADER, "kid": keys_of(w.settings).access.current_kid}, b'{"exp":1,"exp":9999999999}'
    ),
    "other_key": lambda w, t: tokens.issue(
        tokens.SigningKeys("a", {"a": b"x" * 32}),
        user_id=UUID(claims_of(t)["sub"]),
        session_id=UUID(claims_of(t)["sid"]),
        now=w.time.moment,
        ttl_seconds=900,
    ),
    "foreign_user": lambda w, t: tokens.issue(
        keys_of(w.settings).access,
        user_id=UUID(user_id(w, "admin")),
        session_id=UUID(claims_of(t)["sid"]),
        now=w.time.moment,
        ttl_seconds=900,
    ),
    "foreign_session": lambda w, t: tokens.issue(
        keys_of(w.settings).access,
        user_id=UUID(claims_of(t)["sub"]),
        session_id=UUID(int=7),
        now=w.time.moment,
        ttl_seconds=900,
    ),
    "from_the_future": lambda w, t: tokens.issue(
        keys_of(w.settings).access,
        user_id=UUID(claims_of(t)["sub"]),
        session_id=UUID(claims_of(t)["sid"]),
        now=w.time.moment + timedelta(seconds=1),
        ttl_seconds=900,
    ),
}


@pytest.mark.parametrize("kind", sorted(FORGED))
def test_a_forged_token_is_the_one_401(world: World, kind: str) -> None:
    browser = signed_in(world, "xa.tanlap")
    forged = FORGED[kind](world, browser.token)
    answer = world.http.get(ME, headers={"Authorization": f"Bearer {forged}"})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    expected = world.http.get(ME)
    assert {**answer.json(), "request_id": ""} == {**expected.json(), "request_id": ""}
    assert answer.json()["code"] == "unauthenticated"
    assert browser.me().status_code == 200


@pytest.mark.parametrize("value", ["Basic YTpi", "Bearer", "Bearer  ", "bearer{}", "Token {}", "{}", "Bearer {} {}"])
def test_other_ways_to_name_a_token_are_401(world: World, value: str) -> None:
    browser = signed_in(world, "xa.tanlap")
    answer = world.http.get(ME, headers={"Authorization": value.replace("{}", browser.token)})
    assert answer.status_code == 401


def test_the_scheme_is_read_in_any_case(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    assert world.http.get(ME, headers={"Authorization": f"bEaReR {browser.token}"}).status_code == 200


def test_a_cookie_alone_signs_nobody_in(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    assert world.http.get(ME, headers={"Cookie": cookies}).status_code == 401


def test_a_token_lives_fifteen_minutes_of_real_time(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    world.forward(seconds=899)
    assert browser.me().status_code == 200
    world.forward(seconds=1)
    assert browser.me().status_code == 401


def test_authenticating_is_one_select(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    browser.me()
    with world.read() as session, world.statements() as seen:
        sessions.authenticate(world.runtime, session, browser.token)
    assert len(seen) == 1
    assert seen[0].startswith("SELECT")


def test_the_actor_is_what_the_account_holds(world: World) -> None:
    browser = signed_in(world, "noivu.lead")
    with world.read() as session:
        actor = sessions.authenticate(world.runtime, session, browser.token)
        unit = session.scalar(select(User.unit_id).where(User.username == "noivu.lead"))  # type: ignore[call-overload]
    assert (actor.roles, actor.leads, actor.unit_id) == ({Role.HOME_AFFAIRS}, {Role.HOME_AFFAIRS}, unit)
    assert str(actor.user_id) == user_id(world, "noivu.lead")
    assert actor.session_id == UUID(claims_of(browser.token)["sid"])


def test_disabling_ends_the_very_next_request_and_enabling_brings_nothing_back(world: World) -> None:
    admin, officer = world.client("admin"), signed_in(world, "xa.tanlap")
    path = f"/api/v1/users/{user_id(world, 'xa.tanlap')}"
    assert officer.me().status_code == 200
    assert admin.act(path, "disable").status_code == 200
    assert (officer.me().status_code, officer.refresh().status_code) == (401, 401)
    assert Browser(world).login("xa.tanlap").status_code == 401
    assert admin.act(path, "enable").status_code == 200
    assert officer.me().status_code == 401
    assert Browser(world).login("xa.tanlap").status_code == 200


def test_a_role_is_gone_and_a_new_one_there_at_the_next_request(world: World) -> None:
    admin, person = world.client("admin"), signed_in(world, "vhtt")
    path = f"/api/v1/users/{user_id(world, 'vhtt')}/roles"
    held = admin.get(path).json()["items"][0]
    assert person.me().json()["roles"] == [{"role": "culture", "is_lead": False}]
    revoked = admin.post(f"{path}/{held['id']}/actions/revoke", {}, etag=held["version"])
    assert revoked.status_code == 200
    assert person.me().json()["roles"] == []
    assert admin.post(path, {"role": "propaganda", "is_lead": True}).status_code == 201
    assert person.me().json()["roles"] == [{"role": "propaganda", "is_lead": True}]
    assert person.me().json()["abilities"] == ["edit_guidance", "publish_guidance", "write_articles"]


@pytest.mark.parametrize(
    ("first", "last", "moment", "holds"),
    [
        (None, None, "2022-03-18T01:00:00Z", True),
        # 00:00 local on the first day is 17:00 UTC of the day before.
        (date(2022, 3, 19), None, "2022-03-18T16:59:59Z", False),
        (date(2022, 3, 19), None, "2022-03-18T17:00:00Z", True),
        (None, date(2022, 3, 18), "2022-03-18T16:59:59Z", True),
        (None, date(2022, 3, 18), "2022-03-18T17:00:00Z", False),
        (date(2022, 3, 18), date(2022, 3, 18), "2022-03-18T01:00:00Z", True),
        (date(2022, 3, 18), date(2022, 3, 17), "2022-03-18T01:00:00Z", False),
    ],
)
def test_roles_hold_by_local_dates(
    world: World, first: date | None, last: date | None, moment: str, holds: bool
) -> None:
    with world.system() as call:
        call.session.execute(
            update(RoleAssignment)
            .where(RoleAssignment.user_id == UUID(user_id(world, "xa.tanlap")))  # type: ignore[arg-type]
            .values(valid_from=first, valid_to=last)
        )
    world.at(moment)
    me = signed_in(world, "xa.tanlap").me().json()
    assert me["roles"] == ([{"role": "unit", "is_lead": False}] if holds else [])


def test_moving_to_another_unit_holds_at_the_next_request(world: World) -> None:
    admin, officer = world.client("admin"), signed_in(world, "xa.tanlap")
    target = signed_in(world, "xa.thanhbac").me().json()["unit"]
    path = f"/api/v1/users/{user_id(world, 'xa.tanlap')}"
    etag = admin.get(path).headers["etag"]
    assert admin.patch(path, {"unit_id": target["id"]}, etag=etag).status_code == 200
    assert officer.me().json()["unit"] == target


OWES_TOTP = {
    "admin": True,
    "noivu": True,
    "noivu.lead": True,
    "vhtt": False,
    "vhtt.lead": True,
    "tuyengiao.lead": False,
    "xa.tanlap": False,
    "hoidong.1": False,
    "giamkhao.1": False,
}


@pytest.mark.parametrize("username", sorted(OWES_TOTP))
def test_who_must_enrol_outside_the_demo(office: World, username: str) -> None:
    browser = Browser(office)
    assert browser.login(username).json()["must_enrol_totp"] is OWES_TOTP[username]
    me = browser.me().json()
    assert me["user"]["must_enrol_totp"] is OWES_TOTP[username]
    assert (me["abilities"] == ["enrol_totp"]) is OWES_TOTP[username]
    assert me["demo"] is None
    with office.read() as session:
        actor = sessions.authenticate(office.runtime, session, browser.token)
    assert (actor.roles == frozenset()) is OWES_TOTP[username]
    assert (actor.unit_id is None) is OWES_TOTP[username]


@pytest.mark.parametrize("username", sorted(OWES_TOTP))
def test_nobody_must_enrol_in_the_demo(world: World, username: str) -> None:
    browser = Browser(world)
    assert browser.login(username).json()["must_enrol_totp"] is False
    assert browser.me().json()["demo"] == {"now": "2022-03-18T01:00:00Z"}


def test_an_administrator_can_do_nothing_but_enrol_until_he_has(office: World) -> None:
    browser = signed_in(office, "admin")
    for path in ("/api/v1/users", "/api/v1/api-clients", "/api/v1/audit-events"):
        assert browser.send("GET", path).status_code == 403
    enrol(browser)
    assert browser.me().json()["abilities"] == [
        "manage_api_clients",
        "manage_catalogues",
        "manage_users",
        "prepare_successions",
        "read_security_audit",
    ]
    assert browser.send("GET", "/api/v1/users").status_code == 200


def test_a_one_time_password_must_be_replaced_first_outside_the_demo(office: World) -> None:
    admin = signed_in(office, "admin")
    enrol(admin)
    unit = signed_in(office, "xa.tanlap").me().json()["unit"]["id"]
    made = admin.send(
        "POST",
        "/api/v1/users",
        json={"username": "can.bo", "full_name": "Lê Thị Thử", "unit_id": unit, "roles": [{"role": "unit"}]},
    ).json()
    person = Browser(office)
    answer = person.login("can.bo", made["one_time_password"])
    assert answer.json()["must_change_password"] is True
    assert person.me().json()["abilities"] == ["change_password"]
    changed = person.send(
        "POST",
        "/api/v1/me/password",
        json={"old_password": made["one_time_password"], "new_password": "bốn con bò vàng gặm cỏ"},
    )
    assert changed.status_code == 204
    assert person.me().json()["abilities"] == ["nominate", "submit_reports", "write_articles"]
    assert person.refresh().json()["must_change_password"] is False


def test_an_ended_session_row_is_enough(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    with world.system() as call:
        call.session.execute(update(LoginSession).values(ended_at=call.system_now))
    assert browser.me().status_code == 401
