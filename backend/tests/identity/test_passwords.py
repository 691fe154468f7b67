"""passwords: hashing, refusals without exceptions, equal time for known and unknown users, strength rules."""

import math
import re
import threading
import time
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from passlib.hash import argon2

from thidua.core.text import fold
from thidua.identity import passwords
from thidua.identity.passwords import (
    GUESSABLE,
    MAX_LENGTH,
    MAX_PARALLEL,
    NAMES_US,
    TOO_LONG,
    UNUSABLE,
    UnusablePassword,
    check_strength,
    dummy_verify,
    generate_password,
    hash_password,
    needs_rehash,
    verify,
)

GOOD = "đồng lúa chín vàng bên sông"
STORED = hash_password(GOOD)
BAD_TEXT = ["a\x00b", "\x00", "\ud800", "x\udfffy", "x" * (MAX_LENGTH + 1), "x" * 10_000_000, "\ufdfa" * MAX_LENGTH]
BAD_HASHES = [
    "",
    "x",
    "$argon2id$",
    "$argon2id$v=19$m=19456,t=2,p=1$bad",
    STORED[:-20],
    STORED + "A" * 40,
    STORED.replace("m=19456", "m=999999999"),
    STORED.replace("t=2", "t=x"),
    "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW",
    "$pbkdf2-sha256$29000$N2YMIWQsBWBMae09x1jrPQ$1t8iyB2A.WF/Z5JZv.lfCIhXXN33N23OSgQYThBYRfk",
    "5f4dcc3b5aa765d61d8327deb882cf99",
    GOOD,
    "\ud800",
    "$argon2id$v=19$m=19456,t=2,p=1$é$é",
]


def test_hash_and_verify() -> None:
    assert re.match(r"\$argon2id\$v=19\$m=19456,t=2,p=1\$", STORED)
    assert verify(GOOD, STORED)
    assert hash_password(GOOD) != STORED
    for wrong in ("", GOOD + " ", GOOD.upper(), GOOD[:-1], "đ"):
        assert not verify(wrong, STORED)
    assert not verify("", hash_password("x"))


def test_the_same_password_however_it_is_typed() -> None:
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert verify(unicodedata.normalize(form, GOOD), STORED)
    assert verify("ＡＢＣ１２３", hash_password("ABC123"))
    assert not verify(fold(GOOD), STORED)


def test_every_character_counts() -> None:
    long = "a" * (MAX_LENGTH - 1)
    stored = hash_password(long + "b")
    assert verify(long + "b", stored)
    assert not verify(long + "c", stored)


@pytest.mark.parametrize("password", BAD_TEXT, ids=range(len(BAD_TEXT)))
def test_unusable_passwords(password: str) -> None:
    assert verify(password, STORED) is False
    assert check_strength(password, "noivu", has_totp=False) in ([TOO_LONG], [UNUSABLE])
    with pytest.raises(UnusablePassword) as caught:
        hash_password(password)
    assert str(caught.value) == ""


def test_the_longest_password_is_exact() -> None:
    longest = "ruộng mạ xanh " * 73 + "ok"
    assert len(longest) == 1024
    assert check_strength(longest, "noivu", has_totp=False) == []
    assert verify(longest, hash_password(longest))
    assert check_strength(longest + "x", "noivu", has_totp=False) == [TOO_LONG]
    assert check_strength("\ufdfa" * 1024, "noivu", has_totp=False) == [UNUSABLE]
    with pytest.raises(UnusablePassword):
        hash_password(longest + "x")


def test_long_texts_cost_nothing() -> None:
    """Normalising a heap of marks is quadratic: without a limit this takes minutes."""
    heap = "\u0301\u0323" * 500_000
    dummy_verify()
    started = time.thread_time()
    assert not verify(heap, STORED)
    assert check_strength(heap, "noivu", has_totp=False) == [TOO_LONG]
    assert time.thread_time() - started < 2


@pytest.mark.parametrize("stored", BAD_HASHES, ids=range(len(BAD_HASHES)))
def test_unknown_and_broken_hashes_are_false(stored: str) -> None:
    assert verify(GOOD, stored) is False


@given(st.text(st.characters(), max_size=60) | st.binary(max_size=60).map(lambda raw: raw.decode("latin-1")))
@settings(max_examples=25, deadline=None)
def test_no_text_raises(text: str) -> None:
    assert verify(text, STORED) is (unicodedata.normalize("NFKC", text) == GOOD)
    assert verify(GOOD, text) is False
    for has_totp in (True, False):
        assert isinstance(check_strength(text, text, has_totp), list)


def thread_seconds(call: Callable[[], object]) -> float:
    """The best of five, in processor time of this thread, so that a busy machine does not decide."""
    best = math.inf
    for _ in range(5):
        started = time.thread_time()
        call()
        best = min(best, time.thread_time() - started)
    return best


def test_unknown_users_and_unusable_input_cost_the_same() -> None:
    dummy_verify()
    wrong = thread_seconds(lambda: verify("wrong password", STORED))
    for call in (dummy_verify, lambda: verify("x" * 2000, STORED), lambda: verify("wrong", "x")):
        assert 0.6 < thread_seconds(call) / wrong < 1.7


def test_the_dummy_hash_has_the_real_parameters_and_no_known_password() -> None:
    assert not needs_rehash(passwords._dummy_hash())
    assert not verify("", passwords._dummy_hash())


def test_never_more_than_the_cap_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    gate, lock = threading.Event(), threading.Lock()
    running, most = 0, 0

    def slow(*_args: Any, **_options: Any) -> bool:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
            if running == MAX_PARALLEL:
                gate.set()
        assert gate.wait(10)
        with lock:
            running -= 1
        return True

    monkeypatch.setattr(passwords._CONTEXT, "verify", slow)
    with ThreadPoolExecutor(20) as pool:
        assert all(pool.map(lambda _: verify(GOOD, STORED), range(40)))
    assert most == MAX_PARALLEL == 4


def test_slots_are_given_back_after_errors() -> None:
    for _ in range(MAX_PARALLEL + 1):
        verify(GOOD, "broken")
    assert verify(GOOD, STORED)


def test_needs_rehash() -> None:
    assert not needs_rehash(STORED)
    weak = argon2.using(type="ID", memory_cost=8192, rounds=2, parallelism=1).hash(GOOD)
    strong = argon2.using(type="ID", memory_cost=65536, rounds=3, parallelism=4).hash(GOOD)
    assert verify(GOOD, weak)
    assert needs_rehash(weak)
    assert needs_rehash(argon2.using(type="I", memory_cost=19_456, rounds=2, parallelism=1).hash(GOOD))
    assert verify(GOOD, strong)
    assert needs_rehash("$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW")
    assert needs_rehash("")


@pytest.mark.parametrize(
    ("password", "has_totp", "accepted"),
    [
        ("ruộng mạ xanh r", False, True),
        ("ruộng mạ xanh ", False, False),
        ("ruộng mạ", True, True),
        ("ruộng m", True, False),
        ("xkqjwvzptgmhbnr", False, True),
        ("72938461057294", False, False),
        ("729384610572946", False, True),
        ("рисовое поле и", False, False),
        ("рисовое поле ив", False, True),
        ("🌾🌻🐟🌙🌊🍚⭐🌸🍃🌈🐢🦀🐝🌵🍀", False, True),
        ("ﬀﬁuozmquyt", True, True),
        ("!(*&^%$#a@)_+-=", False, True),
        ("xkqjwvzxkqjwvzx", False, True),
    ],
)
def test_length_is_counted_in_normalised_characters(password: str, has_totp: bool, accepted: bool) -> None:
    assert (check_strength(password, "noivu", has_totp) == []) is accepted


def test_a_decomposed_password_is_not_longer() -> None:
    typed = unicodedata.normalize("NFD", "đồng lúa chín")
    assert len(typed) > 15
    problems = check_strength(typed, "noivu", has_totp=False)
    assert [problem.render("vi") for problem in problems] == ["Mật khẩu cần ít nhất 15 ký tự."]


@pytest.mark.parametrize(
    "password",
    [
        "password",
        "PassWord12345678",
        "P@ssw0rd2024!!!",
        "2024-password-2024",
        "passwordpassword",
        "password password password",
        "Mật khẩu 123456789",
        "matkhaumatkhau",
        "MatKhauCuaToi@2022",
        "anh yêu em nhiều lắm",
        "Em Yêu Anh Mãi Mãi!",
        "123456789012345",
        "987654321098765",
        "00000000000000000",
        "aaaaaaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabc",
        "abcdefghijklmnop",
        "ponmlkjihgfedcba",
        "qwertyuiopasdfghjkl",
        "!!!!!!!!!!!!!!!!",
        "                ",
        "123123123123123123",
        "1234561234561234561",
        "adminadminadmin",
        "Admin@123456789",
        "Tân Biên Tây Ninh",
        "tanbien2022tanbien2022",
        "iloveyou12345678",
        "xkqjwvxkqjwvxkqjwv",
    ],
)
def test_guessable_passwords_are_refused(password: str) -> None:
    assert GUESSABLE in check_strength(password, "vhtt.lead", has_totp=True)


@pytest.mark.parametrize(
    ("password", "username"),
    [
        ("ruộng mạ xa.tanlap xanh", "xa.tanlap"),
        ("RUONG-XA-TAN-LAP-2022", "xa.tanlap"),
        ("hoa thi đua nở khắp nơi", "noivu"),
        ("2022-ThiDua-2023-abc", "noivu"),
        ("an-1234567890-2022", "an"),
        ("đồng lúa vhtt xanh", "vhtt"),
        ("nguyễn văn bằng 1985", "nguyenvanbang"),
    ],
)
def test_own_names_are_refused(password: str, username: str) -> None:
    assert check_strength(password, username, has_totp=False) == [NAMES_US]


def test_a_short_user_name_inside_another_word_is_no_reason() -> None:
    assert check_strength("đồng lúa vàng ngân nga", "an", has_totp=False) == []
    assert check_strength("đồng lúa vàng ngân nga", "lua", has_totp=False) == []
    assert check_strength("đồng lúa vàng ngân nga", "", has_totp=False) == []


def test_messages_are_in_both_languages_and_never_hold_the_password() -> None:
    for problem in check_strength("matkhau", "noivu", has_totp=False):
        for language in ("vi", "en"):
            sentence = problem.render(language)
            assert sentence.endswith(".")
            assert "matkhau" not in sentence
    assert len(check_strength("matkhau", "noivu", has_totp=False)) == 2


def test_the_list_of_common_passwords() -> None:
    common = passwords._common()
    assert len(common) >= 500
    assert {"password", "matkhau", "anhyeuem", "123456789"} <= common
    for word in common:
        assert re.fullmatch("[a-z0-9]+", word), word
        assert check_strength(word, "noivu", has_totp=True) != []


def test_generated_passwords() -> None:
    made = {generate_password() for _ in range(500)}
    assert len(made) == 500
    for password in made:
        assert re.fullmatch(r"[a-hj-km-np-z2-9]{5}(-[a-hj-km-np-z2-9]{5}){3}", password)
        assert check_strength(password, "noivu", has_totp=False) == []
    letters = set("".join(made)) - {"-"}
    assert 20 * math.log2(len(letters)) >= 80


@pytest.mark.parametrize("text", ["a" * 1024, "ab" * 512, "a" * 1023 + "b", " " * 1024, "a1" * 300 + "!" * 400])
def test_strength_is_checked_quickly(text: str) -> None:
    started = time.thread_time()
    check_strength(text, "noivu", has_totp=False)
    assert time.thread_time() - started < 0.2
