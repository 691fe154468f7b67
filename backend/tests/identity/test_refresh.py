"""Refresh and logout: rotation, lost answers, reuse, whose page asks."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select, update

from tests.conftest import Databases
from tests.identity.browser import (
    LOGOUT,
    ORIGIN,
    REFRESH,
    Browser,
    audit_actions,
    live_sessions,
    signed_in,
)
from tests.world import World
from thidua.core.settings import Settings
from thidua.identity.browser import is_ours
from thidua.identity.models import LoginSession, User, UserState


def cookie(world: World, value: str, **headers: str) -> dict[str, str]:
    return {"Cookie": f"thidua_refresh={value}", **(headers or ORIGIN)}


def test_each_refresh_replaces_the_cookie_and_gives_a_working_token(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    seen = [browser.cookies["thidua_refresh"]]
    for _ in range(3):
        world.forward(minutes=10)
        answer = browser.refresh()
        assert answer.status_code == 200
        assert answer.json()["user"]["username"] == "xa.tanlap"
        assert browser.me().status_code == 200
        seen.append(browser.cookies["thidua_refresh"])
    assert len(set(seen)) == 4
    assert live_sessions(world, "xa.tanlap") == 1
    with world.read() as session:
        row = session.scalars(select(LoginSession)).one()
    stored = {row.token_hash, row.previous_hash}
    assert len(stored) == 2
    assert stored.isdisjoint(seen)


def test_the_last_token_yields_the_same_successor_for_sixty_seconds(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    first = browser.cookies["thidua_refresh"]
    assert browser.refresh().status_code == 200
    second = browser.cookies["thidua_refresh"]
    for seconds in (0, 30, 30):
        world.forward(seconds=seconds)
        again = world.http.post(REFRESH, headers=cookie(world, first))
        assert again.status_code == 200
        assert again.headers["set-cookie"].startswith(f"thidua_refresh={second};")
    # The successor is as good as ever, and moves on.
    assert browser.refresh().status_code == 200
    assert browser.cookies["thidua_refresh"] != second


def test_after_sixty_seconds_reuse_ends_the_family(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    other = signed_in(world, "xa.tanlap")
    first = browser.cookies["thidua_refresh"]
    browser.refresh()
    world.forward(seconds=60, microseconds=1)
    stolen = world.http.post(REFRESH, headers=cookie(world, first))
    assert stolen.status_code == 401
    assert stolen.headers["set-cookie"].startswith("thidua_refresh=; Max-Age=0;")
    assert (browser.me().status_code, browser.refresh().status_code) == (401, 401)
    assert other.me().status_code == 200
    assert audit_actions(world)[-1] == "session.reuse"
    assert live_sessions(world, "xa.tanlap") == 1


def test_a_token_before_the_last_one_ends_the_family_at_once(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    first = browser.cookies["thidua_refresh"]
    browser.refresh()
    browser.refresh()
    assert world.http.post(REFRESH, headers=cookie(world, first)).status_code == 401
    assert browser.me().status_code == 401


def test_parallel_refreshes_of_two_tabs_agree(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    first = browser.cookies["thidua_refresh"]
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda _n: world.http.post(REFRESH, headers=cookie(world, first)), range(12)))
    assert [answer.status_code for answer in answers] == [200] * 12
    assert len({answer.headers["set-cookie"] for answer in answers}) == 1
    browser.cookies["thidua_refresh"] = answers[0].headers["set-cookie"].split(";")[0].split("=", 1)[1]
    assert browser.refresh().status_code == 200


def test_a_session_ends_after_two_idle_weeks_and_after_thirty_days_in_any_case(world: World) -> None:
    idle = signed_in(world, "xa.tanlap")
    world.forward(days=14)
    assert idle.refresh().status_code == 401
    busy = signed_in(world, "xa.tanlap")
    for _ in range(3):
        world.forward(days=10, seconds=-1)
        answer = busy.refresh()
        assert answer.status_code == 200
    assert "Max-Age=3;" in answer.headers["set-cookie"]
    world.forward(seconds=3)
    assert busy.refresh().status_code == 401
    assert busy.me().status_code == 401


@pytest.mark.parametrize("value", ["", "x", "A" * 86, "thidua", "%00", "\x7f"])
def test_a_cookie_that_is_none_of_ours_is_401_and_taken_away(world: World, value: str) -> None:
    answer = world.http.post(REFRESH, headers=cookie(world, value))
    assert answer.status_code == 401
    assert answer.json()["code"] == "unauthenticated"
    assert answer.headers["set-cookie"] == ("thidua_refresh=; Max-Age=0; Path=/api/v1/auth; HttpOnly; SameSite=Strict")
    assert world.http.post(REFRESH, headers=ORIGIN).status_code == 401


def test_a_token_of_a_session_that_is_gone_is_401(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    with world.system() as call:
        call.session.delete(call.session.scalars(select(LoginSession)).one())
    assert browser.refresh().status_code == 401


def test_a_disabled_account_cannot_refresh(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    with world.system() as call:
        call.session.execute(update(User).where(User.username == "xa.tanlap").values(state=UserState.DISABLED))  # type: ignore[arg-type]
    refused = browser.refresh()
    assert (refused.status_code, refused.json()["code"]) == (401, "account_disabled")
    assert refused.json()["detail"] == "Tài khoản này đã bị khóa. Liên hệ người quản trị hệ thống."
    assert refused.headers["set-cookie"].startswith("thidua_refresh=; Max-Age=0;")


def test_a_forged_token_is_not_told_that_an_account_is_disabled(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    with world.system() as call:
        call.session.execute(update(User).where(User.username == "xa.tanlap").values(state=UserState.DISABLED))  # type: ignore[arg-type]
    genuine = browser.cookies["thidua_refresh"]
    for forged in (("A" if genuine[0] != "A" else "B") + genuine[1:], genuine[:-8]):
        answer = world.http.post(REFRESH, headers=cookie(world, forged))
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")


def test_logout_takes_effect_at_once_and_may_be_repeated(world: World) -> None:
    browser, other = signed_in(world, "xa.tanlap"), signed_in(world, "xa.tanlap")
    token = browser.cookies["thidua_refresh"]
    answer = browser.logout()
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["set-cookie"].startswith("thidua_refresh=; Max-Age=0;")
    assert (browser.me().status_code, other.me().status_code) == (401, 200)
    assert world.http.post(REFRESH, headers=cookie(world, token)).status_code == 401
    assert audit_actions(world).count("session.logout") == 1
    again = world.http.post(LOGOUT, headers=cookie(world, token))
    without = world.http.post(LOGOUT)
    assert (again.status_code, without.status_code) == (204, 204)
    assert audit_actions(world).count("session.logout") == 1
    assert live_sessions(world, "xa.tanlap") == 1


def test_logout_by_the_bearer_token_alone(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    answer = world.http.post(LOGOUT, headers={"Authorization": f"Bearer {browser.token}"})
    assert answer.status_code == 204
    assert browser.me().status_code == 401
    for token in ("rubbish", browser.token):
        assert world.http.post(LOGOUT, headers={"Authorization": f"Bearer {token}"}).status_code == 204


def test_the_secret_may_be_changed_under_living_sessions(
    databases: Databases, database_kind: str, tmp_path: Path
) -> None:
    url, drop = databases.fresh(database_kind, "minimal")
    old, new = "an-old-secret-for-tests-0123456789abcdef", "a-new-secret-for-tests-0123456789abcdef"
    before = World(url, tmp_path, secret_key=old)
    browser = signed_in(before, "xa.tanlap")
    first, token = browser.cookies["thidua_refresh"], browser.token
    browser.refresh()
    before.close()
    after = World(url, tmp_path, secret_key=new, previous_secret_key=old)
    moved = Browser(after)
    moved.cookies, moved.token = {"thidua_refresh": first}, token
    assert moved.me().status_code == 200
    # The answer that was lost while the secret changed is given once more, under the key that made it.
    assert moved.refresh().status_code == 200
    assert moved.cookies == {"thidua_refresh": browser.cookies["thidua_refresh"]}
    assert moved.refresh().status_code == 200
    after.close()
    last = World(url, tmp_path, secret_key=new)
    final = Browser(last)
    final.cookies, final.token = dict(moved.cookies), token
    assert (final.me().status_code, final.refresh().status_code) == (401, 200)
    last.close()
    drop()


REFUSED = [
    {},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": ""},
    {"Origin": "http://testserver.evil.example"},
    {"Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"},
    {"Origin": "http://testserver:81"},
    {"Origin": "ftp://testserver"},
    {"Origin": "http://testserver@evil.example"},
    {"Origin": "http://evil.example", "Authorization": "Bearer x"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
]
ADMITTED = [
    {"Origin": "http://testserver"},
    {"Origin": "https://testserver", "Host": "testserver"},
    {"Origin": "http://TESTSERVER"},
    {"Origin": "http://localhost:5173"},
    {"Sec-Fetch-Site": "same-origin"},
    {"Authorization": "Bearer x"},
]


@pytest.mark.parametrize("path", [REFRESH, LOGOUT])
@pytest.mark.parametrize("headers", REFUSED)
def test_a_foreign_page_is_refused_and_nothing_happens(world: World, path: str, headers: dict[str, str]) -> None:
    browser = signed_in(world, "xa.tanlap")
    value = browser.cookies["thidua_refresh"]
    answer = world.http.post(path, headers={"Cookie": f"thidua_refresh={value}", **headers})
    assert answer.status_code == 403
    assert answer.json()["code"] == "origin_refused"
    assert "set-cookie" not in answer.headers
    assert browser.me().status_code == 200
    assert browser.refresh().status_code == 200


@pytest.mark.parametrize("headers", ADMITTED)
def test_our_own_pages_are_admitted(world: World, headers: dict[str, str]) -> None:
    browser = signed_in(world, "xa.tanlap")
    assert browser.refresh(**headers).status_code == 200


@pytest.mark.parametrize(
    ("origin", "host", "more", "ours"),
    [
        ("https://thidua.example.vn", "thidua.example.vn", {}, True),
        ("https://thidua.example.vn:443", "thidua.example.vn", {}, True),
        ("http://thidua.example.vn:8080", "thidua.example.vn:8080", {}, True),
        ("https://thidua.example.vn", "thidua.example.vn:80", {}, False),
        ("https://other.example.vn", "thidua.example.vn", {}, False),
        ("https://spa.example.vn", "api.internal:8000", {"allowed_origins": ("https://spa.example.vn",)}, True),
        ("https://spa.example.vn.evil", "api.internal:8000", {"allowed_origins": ("https://spa.example.vn",)}, False),
        ("https://spa.example.vn", "api.internal:8000", {"public_url": "https://spa.example.vn/"}, True),
        ("http://localhost:5173", "thidua.example.vn", {}, False),
        ("http://[::1]:5173", "thidua.example.vn", {}, False),
        ("http://[", "[", {}, False),
        ("http://a:99999", "a:99999", {}, False),
        ("", "", {}, False),
        ("null", "null", {}, False),
    ],
)
def test_whose_origin_in_production(
    tmp_path: Path, origin: str, host: str, more: dict[str, object], ours: bool
) -> None:
    settings = Settings(
        env="production",
        secret_key="s" * 32,
        data_dir=tmp_path,
        **more,  # type: ignore[arg-type]
    )
    assert is_ours(origin, host, settings) is ours
