"""totp: the vectors of RFC 6238, a window of one step, no code twice, and recovery codes that work once."""

import base64
import re
import time
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pyotp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.identity.totp import (
    hash_recovery_code,
    match_recovery_code,
    new_recovery_codes,
    new_secret,
    provisioning_uri,
    verify,
)

SECRET = base64.b32encode(b"12345678901234567890").decode()
NOW = datetime(2022, 3, 19, 1, 2, 3, tzinfo=UTC)
STEP = int(NOW.timestamp()) // 30


def code_at(step: int) -> str:
    return pyotp.TOTP(SECRET).generate_otp(step)


@pytest.mark.parametrize(
    ("seconds", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_vectors_of_rfc_6238(seconds: int, code: str) -> None:
    assert verify(SECRET, code, datetime.fromtimestamp(seconds, UTC), None) == seconds // 30


@pytest.mark.parametrize(("offset", "accepted"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_window_of_one_step(offset: int, accepted: bool) -> None:
    assert verify(SECRET, code_at(STEP + offset), NOW, None) == (STEP + offset if accepted else None)


def test_window_moves_at_the_step_not_before() -> None:
    start = datetime.fromtimestamp((STEP + 2) * 30, UTC)
    assert verify(SECRET, code_at(STEP), start - timedelta(microseconds=1), None) == STEP
    assert verify(SECRET, code_at(STEP), start, None) is None


def test_a_code_works_once() -> None:
    used = verify(SECRET, code_at(STEP), NOW, None)
    assert used == STEP
    assert verify(SECRET, code_at(STEP), NOW, used) is None
    assert verify(SECRET, code_at(STEP - 1), NOW, used) is None
    assert verify(SECRET, code_at(STEP + 1), NOW, used) == STEP + 1
    assert verify(SECRET, code_at(STEP), NOW, STEP - 1) == STEP
    assert verify(SECRET, code_at(STEP), NOW, STEP + 1000) is None


def test_a_code_shared_by_two_steps_is_used_up_with_the_later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pyotp.TOTP, "generate_otp", lambda _self, _step: "123456")
    assert verify(SECRET, "123456", NOW, None) == STEP + 1
    assert verify(SECRET, "123456", NOW, STEP + 1) is None


@pytest.mark.parametrize("typed", ["{0} {1}", " {0}{1} ", "{0}\u00a0{1}", "{0}-{1}", "{0}\t{1}\n", "{0}\u3000{1}"])
def test_spaces_are_tolerated(typed: str) -> None:
    code = code_at(STEP)
    assert verify(SECRET, typed.format(code[:3], code[3:]), NOW, None) == STEP


def test_full_width_digits_are_digits() -> None:
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in code_at(STEP))
    assert verify(SECRET, wide, NOW, None) == STEP


@pytest.mark.parametrize(
    "code",
    ["", "12345", "1234567", "abcdef", "-12345", "+12345", "1e5000", "٠١٢٣٤٥", "\ud800", "\x00" * 6, "0" * 10**6],
    ids=range(11),
)
def test_other_texts_are_wrong(code: str) -> None:
    assert verify(SECRET, code, NOW, None) is None


def test_long_texts_cost_nothing() -> None:
    """Normalising a heap of marks is quadratic: without a limit this takes minutes."""
    heap = "\u0301\u0323" * 500_000
    started = time.thread_time()
    assert verify(SECRET, heap, NOW, None) is None
    assert match_recovery_code(heap, [hash_recovery_code("k7m2p")]) is None
    assert time.thread_time() - started < 0.5


@given(st.text(st.characters(), max_size=80))
def test_no_text_raises(text: str) -> None:
    assert verify(SECRET, text, NOW, STEP + 1) is None
    assert match_recovery_code(text, [hash_recovery_code("k7m2p")]) is None or "k7m2p" in text.lower()


def test_wrong_secret() -> None:
    assert verify(new_secret(), code_at(STEP), NOW, STEP - 2) is None


def test_new_secrets() -> None:
    made = {new_secret() for _ in range(100)}
    assert len(made) == 100
    assert all(len(base64.b32decode(secret)) == 20 for secret in made)


def test_provisioning_uri() -> None:
    parts = urlsplit(provisioning_uri(SECRET, "noivu.lead"))
    assert (parts.scheme, parts.netloc) == ("otpauth", "totp")
    assert unquote(parts.path) == "/Thi đua Tân Biên:noivu.lead"
    assert parse_qs(parts.query)["secret"] == [SECRET]
    assert parse_qs(parts.query)["issuer"] == ["Thi đua Tân Biên"]


def test_recovery_codes() -> None:
    codes = new_recovery_codes()
    hashes = [hash_recovery_code(code) for code in codes]
    assert len(set(codes)) == len(set(hashes)) == 10
    assert all(re.fullmatch("[0-9a-f]{64}", stored) for stored in hashes)
    for code, stored in zip(codes, hashes, strict=True):
        for typed in (code, code.upper(), code.replace("-", " "), f" {code.replace('-', '')}\n"):
            assert match_recovery_code(typed, hashes) == stored
        assert match_recovery_code(code, [other for other in hashes if other != stored]) is None
    for wrong in ("", codes[0][:-1], codes[0] + "a", hashes[0], "\ud800", "đ" * 10**6):
        assert match_recovery_code(wrong, hashes) is None
    assert match_recovery_code(codes[0], []) is None
