"""One's own account: /me, password, second factor."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import select, update

from tests.identity.browser import LOGIN, Browser, audit_actions, code, enrol, live_sessions, signed_in
from tests.schema import PASSWORD
from tests.world import World
from thidua.core.idempotency import IdempotencyKey
from thidua.identity import account, passwords, sessions
from thidua.identity.models import User

PASSWORD_PATH, TOTP_PATH = "/api/v1/me/password", "/api/v1/me/totp"
NEW = "bốn con bò vàng gặm cỏ"


def change(browser: Browser, old: str = PASSWORD, new: str = NEW, **kwargs: Any) -> Any:
    return browser.send("POST", PASSWORD_PATH, json={"old_password": old, "new_password": new}, **kwargs)


def totp(browser: Browser, **body: Any) -> Any:
    return browser.send("POST", TOTP_PATH, json=body)


def test_me_says_who_where_and_what(world: World) -> None:
    me = signed_in(world, "noivu.lead").me()
    body = me.json()
    assert set(body) == {"user", "unit", "roles", "abilities", "unread_notifications", "demo", "version"}
    assert body["unread_notifications"] == 0
    assert set(body["user"]) == {
        "id",
        "username",
        "full_name",
        "email",
        "has_totp",
        "recovery_codes_left",
        "must_enrol_totp",
        "must_change_password",
    }
    assert (body["unit"]["code"], body["unit"]["kind"]) == ("PHONG_NOIVU", "DEPARTMENT")
    assert body["roles"] == [{"role": "home_affairs", "is_lead": True}]
    assert body["abilities"] == [
        "draft_plans",
        "extend_many",
        "issue_plans",
        "prepare_successions",
        "read_content_audit",
        "reopen_reviews",
        "review_nominations",
        "review_submissions",
        "write_articles",
    ]
    assert body["demo"] == {"now": "2022-03-18T01:00:00Z"}
    assert (me.headers["etag"], me.headers["cache-control"]) == ('"1"', "no-store")


def test_me_costs_five_statements_the_bell_included(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    browser.me()
    with world.statements() as seen:
        browser.me()
    assert len(seen) == 5


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(world: World) -> None:
    browser, other, bystander = (signed_in(world, name) for name in ("xa.tanlap", "xa.tanlap", "xa.thanhbac"))
    answer = change(browser)
    assert (answer.status_code, answer.content) == (204, b"")
    assert [b.me().status_code for b in (browser, other, bystander)] == [200, 401, 200]
    assert browser.refresh().status_code == 200
    assert Browser(world).login("xa.tanlap").status_code == 401
    assert Browser(world).login("xa.tanlap", NEW).status_code == 200
    assert audit_actions(world).count("user.change_password") == 1


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ("sai mật khẩu", NEW, "old_password", "Mật khẩu hiện tại không đúng."),
        (PASSWORD, "ngắn quá", "new_password", "Mật khẩu cần ít nhất 15 ký tự."),
        (PASSWORD, PASSWORD, "new_password", "Mật khẩu mới phải khác mật khẩu hiện tại."),
        (
            PASSWORD,
            "thi đua xa.tanlap 2022",
            "new_password",
            "Mật khẩu không được chứa tên đăng nhập hoặc tên hệ thống.",
        ),
        (
            PASSWORD,
            "aaaaaaaaaaaaaaaaaaaa",
            "new_password",
            "Mật khẩu này dễ bị đoán. Vui lòng chọn mật khẩu khác.",
        ),
        (PASSWORD, "x" * 1025, "new_password", "Mật khẩu không quá 1024 ký tự."),
    ],
)
def test_password_rules(world: World, old: str, new: str, field: str, words: str) -> None:
    browser, other = signed_in(world, "xa.tanlap"), signed_in(world, "xa.tanlap")
    answer = change(browser, old, new)
    assert answer.status_code == 422
    assert answer.json()["errors"] == [{"field": field, "message": words}]
    assert new not in answer.text
    assert other.me().status_code == 200
    assert Browser(world).login("xa.tanlap").status_code == 200
    assert "user.change_password" not in audit_actions(world)


def test_eight_characters_do_with_a_second_factor(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    assert change(browser, new="tám chữ q").status_code == 422
    enrol(browser)
    assert change(browser, new="tám ch").status_code == 422
    assert change(browser, new="tám chữ q").status_code == 204


def test_passwords_cannot_be_tried_at_leisure_in_an_open_session(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    codes = [change(browser, old=f"đoán {n}").status_code for n in range(6)]
    assert codes == [422] * 5 + [429]
    world.forward(seconds=60)
    assert change(browser).status_code == 204


def test_an_etag_is_not_needed_but_respected(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    assert change(browser, headers={"If-Match": '"7"'}).status_code == 412
    assert change(browser, headers={"If-Match": browser.me().headers["etag"]}).status_code == 204


def test_no_fingerprint_of_a_password_is_kept_for_a_retry(world: World) -> None:
    browser, key = signed_in(world, "xa.tanlap"), {"Idempotency-Key": "mot-lan"}
    assert change(browser, headers=key).status_code == 204
    assert change(browser, headers=key).status_code == 422
    assert browser.send("POST", TOTP_PATH, json={"step": "start"}, headers=key).status_code == 200
    with world.read() as session:
        assert session.scalars(select(IdempotencyKey)).all() == []


def test_of_two_parallel_changes_one_wins(world: World) -> None:
    browser = signed_in(world, "xa.tanlap")
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda n: change(browser, new=f"{NEW} {n}"), range(2)))
    assert sorted(answer.status_code for answer in answers) == [204, 422]


@pytest.mark.parametrize(
    "body",
    [{}, {"old_password": "x"}, {"old_password": "", "new_password": ""}, {"old_password": 1, "new_password": 2}],
)
def test_bodies_with_faults(world: World, body: dict[str, Any]) -> None:
    assert signed_in(world, "xa.tanlap").send("POST", PASSWORD_PATH, json=body).status_code == 422


def test_the_second_factor_from_start_to_end(world: World) -> None:
    browser, other = signed_in(world, "noivu"), signed_in(world, "noivu")
    started = totp(browser, step="start").json()
    assert set(started) == {"enabled", "secret", "uri", "recovery_codes"}
    assert (started["enabled"], started["recovery_codes"]) == (False, None)
    assert started["uri"].startswith("otpauth://totp/")
    assert started["secret"] in started["uri"]
    # Not confirmed yet: the password is enough.
    assert Browser(world).login("noivu").status_code == 200
    assert totp(browser, step="confirm", code="000000").status_code == 422
    confirmed = totp(browser, step="confirm", code=code(world, started["secret"])).json()
    assert (confirmed["enabled"], confirmed["secret"], len(confirmed["recovery_codes"])) == (True, None, 10)
    assert (browser.me().json()["user"]["has_totp"], other.me().status_code) == (True, 401)

    without = Browser(world).login("noivu")
    assert (without.status_code, without.json()["code"]) == (401, "totp_required")
    used = Browser(world).login("noivu", totp=code(world, started["secret"]))
    assert (used.status_code, used.json()["code"]) == (401, "totp_invalid")
    assert used.json()["detail"] == "Mã xác thực không đúng hoặc đã dùng."
    world.forward(seconds=30)
    fresh = code(world, started["secret"])
    assert Browser(world).login("noivu", totp=f"{fresh[:3]} {fresh[3:]}").status_code == 200
    assert Browser(world).login("noivu", totp=fresh).status_code == 401
    assert Browser(world).login("noivu", "sai mật khẩu rồi", totp=fresh).json()["code"] == "wrong_credentials"

    assert totp(browser, step="disable", password="sai").status_code == 422
    assert totp(browser, step="disable").status_code == 422
    assert totp(browser, step="disable", password=PASSWORD).json()["enabled"] is False
    assert Browser(world).login("noivu").status_code == 200
    assert [a for a in audit_actions(world) if a.startswith("user.")] == [
        "user.start_totp",
        "user.enable_totp",
        "user.disable_totp",
    ]


def test_of_two_parallel_logins_with_one_code_one_succeeds(world: World) -> None:
    secret, _codes = enrol(signed_in(world, "noivu"))
    world.forward(seconds=30)
    body = {"username": "noivu", "password": PASSWORD, "totp": code(world, secret)}
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda _n: world.http.post(LOGIN, json=body).status_code, range(6)))
    # The refused ones count as failures, so the last of them must wait.
    assert answers.count(200) == 1
    assert set(answers) <= {200, 401, 429}


def test_wrong_codes_wait_like_wrong_passwords(office: World) -> None:
    enrol(signed_in(office, "noivu"))
    for _ in range(5):
        assert Browser(office).login("noivu", totp="000000").status_code == 401
    assert Browser(office).login("noivu", totp="000000").status_code == 429


def test_a_recovery_code_lets_in_once(world: World) -> None:
    browser = signed_in(world, "noivu")
    _secret, codes = enrol(browser)
    assert Browser(world).login("noivu", totp=codes[0].upper()).status_code == 200
    assert Browser(world).login("noivu", totp=codes[0]).status_code == 401
    assert browser.me().json()["user"]["recovery_codes_left"] == 9
    assert Browser(world).login("noivu", totp=codes[1]).status_code == 200


def test_steps_out_of_turn(world: World) -> None:
    browser = signed_in(world, "noivu")
    assert totp(browser, step="confirm", code="123456").status_code == 409
    assert totp(browser, step="disable", password=PASSWORD).status_code == 409
    enrol(browser)
    assert totp(browser, step="start").status_code == 409
    assert totp(browser, step="confirm", code="123456").status_code == 409
    assert totp(browser, step="dance").status_code == 422
    assert totp(browser).status_code == 422


def test_codes_cannot_be_tried_at_leisure_while_enrolling(world: World) -> None:
    browser = signed_in(world, "noivu")
    totp(browser, step="start")
    codes = [totp(browser, step="confirm", code="000000").status_code for _ in range(6)]
    assert codes == [422] * 5 + [429]


def test_starting_again_replaces_the_secret(world: World) -> None:
    browser = signed_in(world, "noivu")
    first = totp(browser, step="start").json()["secret"]
    second = totp(browser, step="start").json()["secret"]
    assert first != second
    assert totp(browser, step="confirm", code=code(world, first)).status_code == 422
    assert totp(browser, step="confirm", code=code(world, second)).status_code == 200


def test_disabling_where_it_is_required_limits_at_the_next_request(office: World) -> None:
    browser = signed_in(office, "admin")
    enrol(browser)
    assert browser.send("GET", "/api/v1/users").status_code == 200
    assert totp(browser, step="disable", password=PASSWORD).status_code == 200
    assert browser.send("GET", "/api/v1/users").status_code == 403
    assert browser.me().json()["abilities"] == ["enrol_totp"]


def test_live_sessions_of_others_stay(world: World) -> None:
    signed_in(world, "xa.thanhbac")
    change(signed_in(world, "xa.tanlap"))
    assert live_sessions(world, "xa.thanhbac") == 1


def test_a_password_that_changed_between_the_two_halves_is_not_overwritten(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = signed_in(world, "xa.tanlap")
    real, elsewhere = account.try_change, passwords.hash_password("đổi ở nơi khác rồi")

    def overtaken(*args: Any) -> Any:
        found = real(*args)
        with world.system() as call:
            call.session.execute(
                update(User).where(User.username == "xa.tanlap").values(password_hash=elsewhere)  # type: ignore[arg-type]
            )
        return found

    monkeypatch.setattr(account, "try_change", overtaken)
    assert change(browser).status_code == 422
    assert Browser(world).login("xa.tanlap", "đổi ở nơi khác rồi").status_code == 200


def test_a_password_that_changed_during_the_login_lets_nobody_in(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    real, elsewhere = sessions.try_password, passwords.hash_password("đổi ở nơi khác rồi")

    def overtaken(*args: Any) -> Any:
        found = real(*args)
        with world.system() as call:
            call.session.execute(
                update(User).where(User.username == "xa.tanlap").values(password_hash=elsewhere)  # type: ignore[arg-type]
            )
        return found

    monkeypatch.setattr(sessions, "try_password", overtaken)
    answer = Browser(world).login("xa.tanlap")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")
    assert live_sessions(world, "xa.tanlap") == 0
