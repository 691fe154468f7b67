"""Login: what it answers, what it sets, what it does not tell."""

import json
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from passlib.hash import argon2
from sqlalchemy import select, update

from tests.conftest import Databases
from tests.identity.browser import LOGIN, Browser, audit_actions, live_sessions, signed_in, user_id
from tests.schema import PASSWORD
from tests.world import World
from thidua.core.db import WriteGate
from thidua.identity import passwords
from thidua.identity.models import LoginFailure, LoginSession, User, UserState


def test_login_gives_a_token_a_cookie_and_one_audit_row(world: World) -> None:
    browser = Browser(world)
    answer = browser.login("xa.tanlap")
    body = answer.json()
    assert answer.status_code == 200
    assert set(body) == {
        "access_token",
        "token_type",
        "expires_in",
        "user",
        "must_enrol_totp",
        "must_change_password",
    }
    assert (body["token_type"], body["expires_in"]) == ("bearer", 900)
    assert body["user"] == {
        "id": user_id(world, "xa.tanlap"),
        "username": "xa.tanlap",
        "full_name": body["user"]["full_name"],
    }
    assert (body["must_enrol_totp"], body["must_change_password"]) == (False, False)
    refresh, device = answer.headers.get_list("set-cookie")
    assert refresh.split("=")[0] == "thidua_refresh"
    assert refresh.split("; ")[1:] == ["Max-Age=1209600", "Path=/api/v1/auth", "HttpOnly", "SameSite=Strict"]
    assert device.split("; ")[1:] == ["Max-Age=34560000", "Path=/api/v1/auth", "HttpOnly", "SameSite=Strict"]
    assert answer.headers["cache-control"] == "no-store"
    assert audit_actions(world)[-1:] == ["session.login"]
    assert audit_actions(world).count("session.login") == 1
    assert live_sessions(world, "xa.tanlap") == 1


def test_the_cookies_are_secure_in_production(databases: Databases, tmp_path: Path) -> None:
    url, drop = databases.fresh("sqlite", "minimal")
    world = World(url, tmp_path, env="production", demo="", demo_password="")
    answer = Browser(world).login("xa.tanlap")
    assert [line.endswith("; SameSite=Strict; Secure") for line in answer.headers.get_list("set-cookie")] == [
        True,
        True,
    ]
    world.close()
    drop()


def test_the_user_name_is_taken_in_any_case_and_form(world: World) -> None:
    for typed in ("XA.TANLAP", "  xa.tanlap ", "ｘa.tanlap", "xa.\u200btanlap"):
        assert Browser(world).login(typed).status_code == 200
    for typed in ("xa tanlap", "xa.tanlap.", "x" * 200):
        assert Browser(world).login(typed).status_code == 401


def test_the_password_is_the_same_composed_and_decomposed(world: World) -> None:
    assert Browser(world).login("xa.tanlap", unicodedata.normalize("NFD", PASSWORD)).status_code == 200
    assert Browser(world).login("xa.tanlap", PASSWORD.upper()).status_code == 401
    assert Browser(world).login("xa.tanlap", PASSWORD + " ").status_code == 401


def test_wrong_password_unknown_name_and_disabled_account_get_one_answer(world: World) -> None:
    with world.system() as call:
        call.session.execute(update(User).where(User.username == "congan").values(state=UserState.DISABLED))  # type: ignore[arg-type]
    answers = [
        Browser(world).login("xa.tanlap", "sai mật khẩu rồi"),
        Browser(world).login("khong.co.ai", "sai mật khẩu rồi"),
        Browser(world).login("congan", PASSWORD),
        Browser(world).login("congan", "sai mật khẩu rồi"),
        Browser(world).login("xa.tanlap", "x" * 2000),
    ]
    bodies = [{**answer.json(), "request_id": ""} for answer in answers]
    assert [answer.status_code for answer in answers] == [401] * 5
    assert bodies == [bodies[0]] * 5
    assert bodies[0]["detail"] == "Tên đăng nhập hoặc mật khẩu không đúng."
    assert bodies[0]["code"] == "wrong_credentials"
    assert [answer.headers.get("set-cookie") for answer in answers] == [None] * 5
    assert {answer.headers["www-authenticate"] for answer in answers} == {"Bearer"}
    with world.read() as session:
        assert len(session.scalars(select(LoginFailure)).all()) == 5
        assert session.scalars(select(LoginSession)).all() == []


def test_an_unknown_name_costs_as_many_hashes_as_a_known_one(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    real = passwords._CONTEXT
    seen: list[str] = []

    class Counting:
        def verify(self, secret: str, stored: str) -> bool:
            seen.append("verify")
            return real.verify(secret, stored)

        def __getattr__(self, name: str) -> Any:
            return getattr(real, name)

    passwords.dummy_verify()
    monkeypatch.setattr(passwords, "_CONTEXT", Counting())
    counts = []
    for username in ("xa.tanlap", "khong.co.ai"):
        seen.clear()
        Browser(world).login(username, "sai mật khẩu rồi")
        counts.append(list(seen))
    assert counts == [["verify"], ["verify"]]


def test_known_and_unknown_names_take_the_same_statements(world: World) -> None:
    taken = []
    for username in ("xa.tanlap", "khong.co.ai"):
        with world.statements() as seen:
            Browser(world).login(username, "sai mật khẩu rồi")
        taken.append([statement.split()[0] for statement in seen])
    assert taken[0] == taken[1]


def test_hashing_does_not_hold_the_write_gate(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    if not isinstance(world.runtime.db.gate, WriteGate):
        world.runtime.db.gate = WriteGate()  # type: ignore[assignment]
    gate = world.runtime.db.gate
    held: list[bool] = []
    real = passwords.verify

    def verify(password: str, stored: str) -> bool:
        held.append(gate._lock is not None and gate._lock.locked())  # type: ignore[union-attr]
        return real(password, stored)

    monkeypatch.setattr(passwords, "verify", verify)
    assert Browser(world).login("xa.tanlap").status_code == 200
    assert held == [False]


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({"username": "xa.tanlap"}, ["password"]),
        ({"password": "x"}, ["username"]),
        ({}, ["username", "password"]),
        ({"username": "", "password": ""}, ["username", "password"]),
        ({"username": 5, "password": ["x"]}, ["username", "password"]),
        ({"username": "a", "password": "b", "role": "admin"}, ["role"]),
        ({"username": "a" * 201, "password": "b" * 2001}, ["username", "password"]),
        ({"username": "a", "password": "b", "totp": 123456}, ["totp"]),
    ],
)
def test_bodies_with_faults(world: World, body: dict[str, Any], fields: list[str]) -> None:
    answer = world.http.post(LOGIN, json=body)
    assert answer.status_code == 422
    assert sorted(error["field"] for error in answer.json()["errors"]) == sorted(fields)


@pytest.mark.parametrize(
    "raw",
    [
        b'{"username":"admin","username":"noivu","password":"x"}',
        b'{"username":"admin\\ud800","password":"x"}',
        b'{"username":"admin","password":"x\\u0000"}',
        b'{"username":NaN,"password":"x"}',
        b"[" * 5_000,
        b"\xff\xfe",
        b"",
    ],
)
def test_hostile_bodies_are_4xx_and_change_nothing(world: World, raw: bytes) -> None:
    before = audit_actions(world)
    answer = world.http.post(LOGIN, content=raw, headers={"Content-Type": "application/json"})
    assert answer.status_code in {400, 422}
    assert audit_actions(world) == before
    with world.read() as session:
        assert session.scalars(select(LoginFailure)).all() == []


def test_login_needs_no_origin_and_takes_any(world: World) -> None:
    for headers in ({}, {"Origin": "https://evil.example"}):
        answer = world.http.post(LOGIN, json={"username": "admin", "password": PASSWORD}, headers=headers)
        assert answer.status_code == 200


def test_login_is_no_edit_of_the_account(world: World) -> None:
    admin, officer = signed_in(world, "admin"), user_id(world, "xa.tanlap")
    before = admin.send("GET", f"/api/v1/users/{officer}")
    signed_in(world, "xa.tanlap")
    after = admin.send("GET", f"/api/v1/users/{officer}")
    assert (before.headers["etag"], after.headers["etag"]) == ('"1"', '"1"')
    assert (before.json()["last_login_at"], after.json()["last_login_at"]) == (None, "2022-03-18T01:00:00Z")


def test_twenty_parallel_logins_of_one_account_all_succeed(world: World) -> None:
    Browser(world)
    with ThreadPoolExecutor(20) as pool:
        answers = list(
            pool.map(lambda _n: world.http.post(LOGIN, json={"username": "xa.tanlap", "password": PASSWORD}), range(20))
        )
    assert [answer.status_code for answer in answers] == [200] * 20
    assert len({answer.json()["access_token"] for answer in answers}) == 20
    assert live_sessions(world, "xa.tanlap") == 20


def test_an_old_hash_is_renewed_once(world: World) -> None:
    old = argon2.using(type="ID", memory_cost=8_192, rounds=1, parallelism=1).hash(PASSWORD)
    with world.system() as call:
        call.session.execute(update(User).where(User.username == "xa.tanlap").values(password_hash=old))  # type: ignore[arg-type]
    signed_in(world, "xa.tanlap")
    with world.read() as session:
        renewed = session.scalar(select(User.password_hash).where(User.username == "xa.tanlap"))  # type: ignore[call-overload]
    assert renewed != old
    assert not passwords.needs_rehash(renewed)
    signed_in(world, "xa.tanlap")


def test_the_idempotency_key_is_ignored(world: World) -> None:
    headers = {"Idempotency-Key": "same"}
    answers = [
        world.http.post(LOGIN, json={"username": "admin", "password": PASSWORD}, headers=headers) for _ in range(2)
    ]
    assert len({answer.json()["access_token"] for answer in answers}) == 2


def test_words_in_english(world: World) -> None:
    answer = world.http.post(LOGIN, json={"username": "admin", "password": "wrong"}, headers={"Accept-Language": "en"})
    assert answer.json()["detail"] == "Wrong user name or password."


def test_a_get_is_405_and_a_stray_parameter_422(world: World) -> None:
    assert world.http.get(LOGIN).status_code == 405
    answer = world.http.post(LOGIN + "?next=/", json={"username": "admin", "password": PASSWORD})
    assert answer.status_code == 422
    assert answer.json()["code"] == "unknown_parameter"


def test_the_openapi_names_the_body(world: World) -> None:
    document = world.http.get("/api/openapi.json").json()
    operation = document["paths"][LOGIN]["post"]
    assert operation["requestBody"]["content"]["application/json"]["schema"] == {
        "$ref": "#/components/schemas/LoginCreate"
    }
    assert json.dumps(document).count("password_hash") == 0
