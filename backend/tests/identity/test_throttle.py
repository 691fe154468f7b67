"""Failed logins slow an attacker and never lock out the owner. Real time stands still unless moved."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.conftest import Databases
from tests.identity.browser import LOGIN, Browser, signed_in
from tests.schema import PASSWORD
from tests.world import World
from thidua.identity import throttle
from thidua.identity.models import LoginFailure

WRONG = "sai mật khẩu rồi"


def wait_of(answer: Any) -> int:
    assert answer.status_code == 429, answer.text
    assert answer.json()["code"] == "too_many_failures"
    return int(answer.headers["retry-after"])


def fail(world: World, username: str, times: int) -> None:
    for _ in range(times):
        assert Browser(world).login(username, WRONG).status_code == 401


def failures(world: World) -> int:
    with world.read() as session:
        return session.scalar(select(func.count()).select_from(LoginFailure)) or 0


@pytest.fixture
def proxied(databases: Databases, database_kind: str, tmp_path: Path) -> Any:
    """Outside the demo, behind one proxy: the address is what X-Forwarded-For ends with."""
    url, drop = databases.fresh(database_kind, "minimal")
    world = World(url, tmp_path, demo="", trusted_proxies=1)
    yield world
    world.close()
    drop()


def login_from(world: World, address: str, username: str, password: str = WRONG) -> Any:
    return world.http.post(
        LOGIN, json={"username": username, "password": password}, headers={"X-Forwarded-For": f"1.2.3.4, {address}"}
    )


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (4, 0), (5, 60), (6, 120), (7, 240), (8, 480), (9, 900), (10, 900), (10_000, 900)],
)
def test_the_curve(failures: int, seconds: int) -> None:
    assert throttle.own_wait(failures, 900) == seconds


def test_the_wait_doubles_and_each_wait_is_enough(office: World) -> None:
    fail(office, "xa.tanlap", 5)
    for minutes in (1, 2, 4, 8, 15, 15):
        refused = Browser(office).login("xa.tanlap", WRONG)
        assert wait_of(refused) == minutes * 60
        assert refused.json()["detail"] == f"Đăng nhập sai nhiều lần. Thử lại sau {minutes} phút."
        office.forward(seconds=minutes * 60 - 1)
        assert wait_of(Browser(office).login("xa.tanlap", WRONG)) == 1
        office.forward(seconds=1)
        assert Browser(office).login("xa.tanlap", WRONG).status_code == 401


def test_while_waiting_the_right_password_is_refused_too_and_nothing_is_counted(office: World) -> None:
    fail(office, "xa.tanlap", 5)
    before = failures(office)
    right, wrong = Browser(office).login("xa.tanlap"), Browser(office).login("xa.tanlap", WRONG)
    assert (wait_of(right), wait_of(wrong)) == (60, 60)
    assert {**right.json(), "request_id": ""} == {**wrong.json(), "request_id": ""}
    assert failures(office) == before
    office.forward(seconds=60)
    assert Browser(office).login("xa.tanlap").status_code == 200


def test_an_unknown_name_waits_like_a_known_one(office: World) -> None:
    for username in ("xa.tanlap", "khong.co.ai"):
        fail(office, username, 5)
    known, unknown = (Browser(office).login(name, WRONG) for name in ("xa.tanlap", "khong.co.ai"))
    assert {**known.json(), "request_id": ""} == {**unknown.json(), "request_id": ""}
    assert known.headers["retry-after"] == unknown.headers["retry-after"]


def test_success_forgives_and_a_day_forgets(office: World) -> None:
    fail(office, "xa.tanlap", 4)
    assert Browser(office).login("xa.tanlap").status_code == 200
    fail(office, "xa.tanlap", 5)
    wait_of(Browser(office).login("xa.tanlap"))
    office.forward(days=1)
    fail(office, "xa.tanlap", 1)
    assert failures(office) == 1


def test_other_accounts_at_the_same_address_go_on(office: World) -> None:
    fail(office, "xa.tanlap", 5)
    wait_of(Browser(office).login("xa.tanlap"))
    assert Browser(office).login("xa.thanhbac").status_code == 200


def test_the_known_device_of_the_owner_is_not_slowed_by_others(office: World) -> None:
    owner = signed_in(office, "xa.tanlap")
    owner.logout()
    fail(office, "xa.tanlap", 5)
    wait_of(Browser(office).login("xa.tanlap"))
    assert owner.cookies.keys() == {"thidua_device"}
    assert owner.login("xa.tanlap").status_code == 200


def test_a_known_device_is_held_by_its_own_failures_and_only_for_its_account(office: World) -> None:
    thief = signed_in(office, "xa.tanlap")
    for _ in range(5):
        assert thief.login("xa.tanlap", WRONG).status_code == 401
    assert wait_of(thief.login("xa.tanlap")) == 60
    assert Browser(office).login("xa.tanlap").status_code == 200
    other = signed_in(office, "xa.tanlap")
    fail(office, "xa.thanhbac", 5)
    assert wait_of(other.login("xa.thanhbac")) == 60


def test_one_address_that_fails_over_many_accounts_waits(proxied: World) -> None:
    for n in range(20):
        assert login_from(proxied, "203.0.113.9", f"doan.thu.{n}").status_code == 401
    refused = login_from(proxied, "203.0.113.9", "xa.tanlap", PASSWORD)
    assert wait_of(refused) == 30
    assert refused.json()["detail"] == "Đăng nhập sai nhiều lần. Thử lại sau 1 phút."
    assert login_from(proxied, "203.0.113.10", "xa.tanlap", PASSWORD).status_code == 200
    proxied.forward(seconds=30)
    assert login_from(proxied, "203.0.113.9", "xa.tanlap", PASSWORD).status_code == 200


def test_ipv6_counts_by_network(proxied: World) -> None:
    for n in range(20):
        assert login_from(proxied, f"2001:db8:1:2::{n:x}", f"doan.thu.{n}").status_code == 401
    assert wait_of(login_from(proxied, "2001:db8:1:2:ffff::1", "xa.tanlap", PASSWORD)) == 30
    assert login_from(proxied, "2001:db8:1:3::1", "xa.tanlap", PASSWORD).status_code == 200


def test_many_addresses_on_one_account_wait_but_not_its_known_device(proxied: World) -> None:
    owner = Browser(proxied)
    assert owner.login("xa.tanlap").status_code == 200
    for n in range(30):
        assert login_from(proxied, f"198.51.100.{n}", "xa.tanlap").status_code == 401
    assert wait_of(login_from(proxied, "198.51.100.200", "xa.tanlap", PASSWORD)) == 60
    assert login_from(proxied, "198.51.100.200", "xa.thanhbac", PASSWORD).status_code == 200
    assert owner.login("xa.tanlap").status_code == 200
    proxied.forward(seconds=60)
    assert login_from(proxied, "198.51.100.201", "xa.tanlap", PASSWORD).status_code == 200


def test_a_forged_forwarded_address_does_not_help(office: World) -> None:
    for n in range(5):
        assert login_from(office, f"203.0.113.{n}", "xa.tanlap").status_code == 401
    wait_of(login_from(office, "203.0.113.99", "xa.tanlap"))


def test_parallel_guesses_learn_no_more_than_five(office: World) -> None:
    guesses = [WRONG] * 9 + [PASSWORD] + [WRONG] * 10
    Browser(office)
    fail(office, "xa.tanlap", 4)
    with ThreadPoolExecutor(20) as pool:
        codes = list(
            pool.map(
                lambda guess: office.http.post(LOGIN, json={"username": "xa.tanlap", "password": guess}).status_code,
                guesses,
            )
        )
    # Until the right one has its turn, one more failure is free; afterwards five.
    assert codes.count(401) <= 1 + 5
    assert set(codes) <= {200, 401, 429}
    assert failures(office) <= 5


def test_twenty_wrong_guesses_at_once_count_five(office: World) -> None:
    Browser(office)
    with ThreadPoolExecutor(20) as pool:
        answers = list(
            pool.map(lambda _n: office.http.post(LOGIN, json={"username": "xa.tanlap", "password": WRONG}), range(20))
        )
    assert sorted(answer.status_code for answer in answers) == [401] * 5 + [429] * 15
    assert failures(office) == 5


def test_nothing_readable_is_kept_of_names_and_addresses(proxied: World) -> None:
    login_from(proxied, "203.0.113.9", "mật khẩu gõ nhầm ô")
    with proxied.read() as session:
        row = session.scalars(select(LoginFailure)).one()
    assert {len(row.subject_hash), len(row.source_hash)} == {32}
    assert set(row.subject_hash + row.source_hash) <= set("0123456789abcdef")


def test_the_demo_lets_sixty_logins_a_minute_through_and_waits_a_minute_at_most(world: World) -> None:
    names = ["xa.tanlap", "xa.thanhbac", "xa.tanbinh"]
    for n in range(60):
        assert Browser(world).login(names[n % 3]).status_code == 200
    refused = Browser(world).login("admin")
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many_requests")
    world.forward(seconds=int(refused.headers["retry-after"]))
    assert Browser(world).login("admin").status_code == 200
    world.forward(minutes=2)
    fail(world, "congan", 5)
    for _ in range(4):
        assert wait_of(Browser(world).login("congan")) == 60
        world.forward(seconds=60)
        fail(world, "congan", 1)


def test_an_office_lets_thirty_logins_a_minute_through(office: World) -> None:
    codes = [Browser(office).login("xa.tanlap").status_code for _ in range(31)]
    assert codes == [200] * 30 + [429]
