"""JSON from outside, read strictly: one meaning per body, and nothing the databases cannot hold.

The standard decoder keeps the last of two equal keys, reads NaN, overflows 1e999 to infinity and passes lone
surrogates and NUL on to databases that refuse or corrupt them. The checks are arranged so that Python code runs
per object, never per character, and a hostile body costs a few times a normal one, not thousands of times.
"""

import json
import re
from typing import Any, NoReturn

from thidua.core.errors import DomainError, Message

MAX_DEPTH = 64
MAX_CONTAINERS = 100_000
SMALLEST_INTEGER, LARGEST_INTEGER = -(2**63), 2**63 - 1

_LONG_NUMBER = re.compile(rb"[0-9]{19}")
_BIG_FLOAT = re.compile(rb"[0-9][eE]|[0-9]{300}")
_ESCAPED_NUL = re.compile(rb"(?<!\\)(?:\\\\)*+\\u0000")
_ESCAPED_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_CONTAINERS = (list, dict)

NOT_JSON = Message("Nội dung gửi lên không phải JSON hợp lệ.", "The body is not valid JSON.")
NOT_UTF8 = Message("Nội dung gửi lên phải dùng bảng mã UTF-8.", "The body must be UTF-8.")
TWO_KEYS = Message("Nội dung gửi lên có khóa bị lặp.", "The body has a duplicate key.")
TOO_DEEP = Message(
    "Nội dung gửi lên lồng nhau quá {n} tầng.", "The body is nested deeper than {n} levels.", {"n": MAX_DEPTH}
)
TOO_MANY = Message("Nội dung gửi lên có quá nhiều phần tử lồng nhau.", "The body has too many lists and objects.")
BAD_NUMBER = Message(
    "Nội dung gửi lên có số quá lớn hoặc không phải là số.", "The body has a number out of range or NaN."
)
BAD_CHARACTER = Message("Nội dung gửi lên có ký tự không hợp lệ.", "The body has a NUL or an incomplete character.")


class UnreadableJson(DomainError):  # noqa: N818
    """400: the body cannot be read in exactly one way; the message says what is wrong, never echoing input."""

    def __init__(self, message: Message) -> None:
        super().__init__("unreadable", 400, message)


def loads(raw: bytes) -> object:
    """The value of a UTF-8 JSON text; raises UnreadableJson and nothing else, whatever the bytes are.

    Refused: invalid UTF-8 or JSON, a byte order mark, duplicate keys, NaN and infinities (1e999 too), integers
    beyond 64 bits, lone surrogates, NUL, more than MAX_DEPTH brackets open at once, more than MAX_CONTAINERS in all
    (brackets inside strings count too). The caller bounds the size.
    """
    # A million empty lists in 2 MB cost the plain decoder seconds of garbage collection in a large process.
    brackets = raw.count(b"[") + raw.count(b"{")
    if brackets > MAX_CONTAINERS:
        raise UnreadableJson(TOO_MANY)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableJson(NOT_UTF8) from None
    if b"\\u0000" in raw and _ESCAPED_NUL.search(raw):
        raise UnreadableJson(BAD_CHARACTER)
    try:
        value: object = json.loads(
            text,
            object_pairs_hook=_unique,
            parse_constant=_refuse_constant,
            # A Python hook per number triples the cost, so it is set only where a number could be refused.
            parse_int=_integer if _LONG_NUMBER.search(raw) else None,
            parse_float=_finite if _BIG_FLOAT.search(raw) else None,
        )
    except RecursionError:
        raise UnreadableJson(TOO_DEEP) from None
    except ValueError:
        raise UnreadableJson(NOT_JSON) from None
    if brackets > MAX_DEPTH and _deeper_than_allowed(value):
        raise UnreadableJson(TOO_DEEP)
    if _ESCAPED_SURROGATE.search(raw):
        _refuse_lone_surrogates(value)
    return value


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    unique = dict(pairs)
    if len(unique) != len(pairs):
        raise UnreadableJson(TWO_KEYS)
    return unique


def _refuse_constant(_name: str) -> NoReturn:
    raise UnreadableJson(BAD_NUMBER)


def _integer(digits: str) -> int:
    # The length comes first: int() on a million digits is slow, and an error of its own on newer Pythons.
    if len(digits) > len(str(SMALLEST_INTEGER)):
        raise UnreadableJson(BAD_NUMBER)
    value = int(digits)
    if not SMALLEST_INTEGER <= value <= LARGEST_INTEGER:
        raise UnreadableJson(BAD_NUMBER)
    return value


def _finite(digits: str) -> float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise UnreadableJson(BAD_NUMBER)
    return value


def _deeper_than_allowed(value: object) -> bool:
    """Whether lists and objects stand more than MAX_DEPTH deep, looked at level by level."""
    level: list[Any] = [value] if type(value) in _CONTAINERS else []
    for _ in range(MAX_DEPTH):
        if not level:
            return False
        level = [
            inner
            for outer in level
            for inner in (outer.values() if type(outer) is dict else outer)
            if type(inner) in _CONTAINERS
        ]
    return bool(level)


def _refuse_lone_surrogates(value: object) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise UnreadableJson(BAD_CHARACTER) from None
