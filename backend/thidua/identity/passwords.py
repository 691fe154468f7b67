"""Passwords: the only file that knows passlib.

argon2id as OWASP advises (19 MiB, two passes, one lane), never bcrypt. The text is normalised to NFKC once, so
that the same password typed on a phone and on a desktop, or with composed and decomposed Vietnamese letters, is
the same password. All calls block for tens of milliseconds: use them from threads, not from the event loop.
"""

import re
import secrets
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path
from threading import BoundedSemaphore

from passlib.context import CryptContext

from thidua.core.errors import Message
from thidua.core.text import fold

MIN_LENGTH = 15
MIN_LENGTH_WITH_TOTP = 8
MAX_LENGTH = 1024
MAX_PARALLEL = 4

TOO_LONG = Message("Mật khẩu không quá {n} ký tự.", "The password may have at most {n} characters.", {"n": MAX_LENGTH})
UNUSABLE = Message("Mật khẩu có ký tự không dùng được.", "The password has a character that cannot be used.")
GUESSABLE = Message(
    "Mật khẩu này dễ bị đoán. Vui lòng chọn mật khẩu khác.", "This password is easy to guess. Please choose another."
)
NAMES_US = Message(
    "Mật khẩu không được chứa tên đăng nhập hoặc tên hệ thống.",
    "The password may not contain the user name or the name of the system.",
)

_CONTEXT = CryptContext(
    schemes=["argon2"],
    argon2__type="ID",
    argon2__memory_cost=19_456,
    argon2__rounds=2,
    argon2__parallelism=1,
)
# Each hash in progress holds 19 MiB; without a cap a burst of logins would be a way to exhaust the memory.
_SLOTS = BoundedSemaphore(MAX_PARALLEL)
_SYSTEM_NAME = "thidua"
_SHORTEST_NAME_SOUGHT = 4
_LONGEST_REPEATED_UNIT = 6
_COMMON_FILE = Path(__file__).with_name("common_passwords.txt")
_LEET = str.maketrans({"@": "a", "4": "a", "0": "o", "1": "i", "!": "i", "3": "e", "$": "s", "5": "s", "7": "t"})
_NOT_LETTERS_AT_THE_ENDS = re.compile(r"\A[\W\d_]+|[\W\d_]+\Z")
_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_REPEATED = re.compile(r"(.+?)\1+", re.DOTALL)
# Read aloud and typed from paper: no i, l, o, 0 or 1. 31 letters are 4.95 bits each.
_READABLE = "abcdefghjkmnpqrstuvwxyz23456789"


class UnusablePassword(ValueError):  # noqa: N818
    """Too long, or with NUL or a lone surrogate: it cannot be hashed. check_strength says so beforehand."""


def hash_password(password: str) -> str:
    """The argon2id hash to store, with its own salt. UnusablePassword for what check_strength calls unusable."""
    normal = _normalised(password)
    if normal is None:
        raise UnusablePassword
    with _SLOTS:
        return _CONTEXT.hash(normal)


def verify(password: str, stored_hash: str) -> bool:
    """Whether the password has this hash. Anything unusable on either side is False, after the usual time."""
    normal = _normalised(password)
    if normal is None:
        # Answering at once would tell a known user name (verify) from an unknown one (dummy_verify).
        dummy_verify()
        return False
    try:
        with _SLOTS:
            return _CONTEXT.verify(normal, stored_hash)
    except (ValueError, TypeError):
        dummy_verify()
        return False


def dummy_verify() -> None:
    """Spends the time of one verification: for a user name that does not exist."""
    dummy = _dummy_hash()
    with _SLOTS:
        _CONTEXT.verify("", dummy)


def needs_rehash(stored_hash: str) -> bool:
    """Whether the hash was made with other parameters than today's; ask after a successful verify."""
    return not _CONTEXT.identify(stored_hash) or _CONTEXT.needs_update(stored_hash)


def check_strength(password: str, username: str, has_totp: bool) -> list[Message]:
    """Why the password may not be chosen; empty when it may. Length and guessability, no composition rules."""
    if len(password) > MAX_LENGTH:
        return [TOO_LONG]
    normal = _normalised(password)
    if normal is None:
        return [UNUSABLE]
    problems = []
    shortest = MIN_LENGTH_WITH_TOTP if has_totp else MIN_LENGTH
    if len(normal) < shortest:
        problems.append(
            Message("Mật khẩu cần ít nhất {n} ký tự.", "The password needs at least {n} characters.", {"n": shortest})
        )
    folded = fold(normal)
    if _contains_name(folded, username):
        problems.append(NAMES_US)
    elif _is_guessable(folded):
        problems.append(GUESSABLE)
    return problems


def generate_password() -> str:
    """A random password for a person to read and type: four groups of five, 99 bits, such as `k7m2p-…`."""
    return "-".join("".join(secrets.choice(_READABLE) for _ in range(5)) for _ in range(4))


def _normalised(password: str) -> str | None:
    if len(password) > MAX_LENGTH:
        return None
    normal = unicodedata.normalize("NFKC", password)
    # One compatibility character can become 18, hence the second look.
    if len(normal) > MAX_LENGTH or "\x00" in normal or any("\ud800" <= char <= "\udfff" for char in normal):
        return None
    return normal


@cache
def _dummy_hash() -> str:
    return hash_password(secrets.token_urlsafe(32))


@cache
def _common() -> frozenset[str]:
    lines = _COMMON_FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _contains_name(folded: str, username: str) -> bool:
    compact = _NOT_ALPHANUMERIC.sub("", folded)
    name = _NOT_ALPHANUMERIC.sub("", fold(username))
    if _SYSTEM_NAME in compact or (len(name) >= _SHORTEST_NAME_SOUGHT and name in compact):
        return True
    return bool(name) and _NOT_LETTERS_AT_THE_ENDS.sub("", compact) == name


def _is_guessable(folded: str) -> bool:
    bare = "".join(folded.split())
    compact = _NOT_ALPHANUMERIC.sub("", folded)
    word = _NOT_LETTERS_AT_THE_ENDS.sub("", folded)
    forms = {compact, _NOT_ALPHANUMERIC.sub("", word), _NOT_ALPHANUMERIC.sub("", word.translate(_LEET))}
    if not forms.isdisjoint(_common()):
        return True
    # In a password mostly of signs the few letters left say nothing about it.
    subject = compact if 2 * len(compact) >= len(bare) else bare
    repeated = _REPEATED.fullmatch(subject)
    return _is_run(subject) or _is_periodic(subject) or (repeated is not None and _is_guessable(repeated[1]))


def _is_run(text: str) -> bool:
    """One straight run up or down: abcdefgh…, 9876543210987…; nought follows nine."""
    steps = {ord(after) - ord(before) for before, after in pairwise(text)}
    return steps <= {1, -9} or steps <= {-1, 9}


def _is_periodic(text: str) -> bool:
    """The same few characters again and again, the last time perhaps cut short: abcabcabcab."""
    periods = range(1, min(_LONGEST_REPEATED_UNIT, len(text) // 2) + 1)
    return any(text[period:] == text[:-period] for period in periods)
