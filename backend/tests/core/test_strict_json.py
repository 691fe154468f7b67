"""strict_json: what it refuses, that it never raises anything else, and that hostile bodies stay cheap."""

import json
import math
import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.core import strict_json
from thidua.core.strict_json import UnreadableJson, loads

TWO_MEGABYTES = 2_000_000


def nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def test_reads_a_normal_body() -> None:
    body = {"tên": "Mô hình “Dân vận khéo”", "n": [1, -2, 3.5, True, None], "biên": {"a": 2**63 - 1, "b": -(2**63)}}
    assert loads(json.dumps(body).encode()) == body
    assert loads(json.dumps(body, ensure_ascii=False).encode()) == body


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", strict_json.NOT_JSON),
        (b"{", strict_json.NOT_JSON),
        (b"{}{}", strict_json.NOT_JSON),
        (b"{'a': 1}", strict_json.NOT_JSON),
        (b'"a\x00b"', strict_json.NOT_JSON),
        (b"\xef\xbb\xbf{}", strict_json.NOT_JSON),
        ("{}".encode("utf-16"), strict_json.NOT_UTF8),
        (b'"\xed\xa0\x80"', strict_json.NOT_UTF8),
        (b'{"a": 1, "a": 1}', strict_json.TWO_KEYS),
        (b'[{"x": {"a": 1, "\\u0061": 2}}]', strict_json.TWO_KEYS),
        (b"[NaN]", strict_json.BAD_NUMBER),
        (b"Infinity", strict_json.BAD_NUMBER),
        (b"[-Infinity]", strict_json.BAD_NUMBER),
        (b"[1e999]", strict_json.BAD_NUMBER),
        (b"[-1E999]", strict_json.BAD_NUMBER),
        (b"1" + b"0" * 400 + b".5", strict_json.BAD_NUMBER),
        (str(2**63).encode(), strict_json.BAD_NUMBER),
        (str(-(2**63) - 1).encode(), strict_json.BAD_NUMBER),
        (b"9" * 100_000, strict_json.BAD_NUMBER),
        (nested(65), strict_json.TOO_DEEP),
        (b'{"a":[' * 33 + b"]}" * 33, strict_json.TOO_DEEP),
        (nested(100_000), strict_json.TOO_DEEP),
        (b"[" * 100_000, strict_json.TOO_DEEP),
        (rb'"\ud800"', strict_json.BAD_CHARACTER),
        (rb'"\udc00\ud800"', strict_json.BAD_CHARACTER),
        (rb'["a", {"b": "x\uDBFFy"}]', strict_json.BAD_CHARACTER),
        (rb'{"\udfff": 1}', strict_json.BAD_CHARACTER),
        (rb'"\\\ud800\\udc00"', strict_json.BAD_CHARACTER),
        (rb'"a\u0000"', strict_json.BAD_CHARACTER),
        (rb'"\\\u0000"', strict_json.BAD_CHARACTER),
        (rb'{"\u0000": 1}', strict_json.BAD_CHARACTER),
    ],
)
def test_refuses(raw: bytes, message: object) -> None:
    with pytest.raises(UnreadableJson) as caught:
        loads(raw)
    assert caught.value.message == message
    assert (caught.value.status, caught.value.code) == (400, "unreadable")


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (rb'"\ud83c\udf3e"', "🌾"),
        (rb'"\\ud800"', "\\ud800"),
        (rb'"\\u0000"', "\\u0000"),
        (b'"' + b"[{" * 100 + b'"', "[{" * 100),
        (rb'["\"[[[", "\\"]', ['"[[[', "\\"]),
        (b"[1e2, 0.1E-3, 1e-999]", [100.0, 0.0001, 0.0]),
        (b'"1234567890123456789012"', "1234567890123456789012"),
        (b"[" + b"[]," * 200 + b"{}]", [[]] * 200 + [{}]),
    ],
)
def test_allows_what_only_looks_dangerous(raw: bytes, value: object) -> None:
    assert loads(raw) == value


def test_the_number_of_containers_is_limited() -> None:
    loads(b"[" + b"{}," * 99_998 + b"[]]")
    for raw in (b"[" + b"{}," * 99_999 + b"[]]", b'["' + b"[{" * 60_000 + b'"]'):
        with pytest.raises(UnreadableJson) as caught:
            loads(raw)
        assert caught.value.message == strict_json.TOO_MANY


def test_depth_limit_is_exact() -> None:
    assert loads(nested(64)) is not None
    assert loads(b'{"a":[' * 32 + b"]}" * 32) is not None


scalars = (
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
)
strings = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
values = st.recursive(scalars | strings, lambda inner: st.lists(inner) | st.dictionaries(strings, inner))


@given(values, st.booleans())
def test_every_clean_value_comes_back(value: object, ascii_only: bool) -> None:
    assert loads(json.dumps(value, ensure_ascii=ascii_only).encode()) == value


@given(st.binary(max_size=200) | st.text('[]{}":,\\u0d8cdeEN-1. \x00', max_size=200).map(str.encode))
@settings(max_examples=500)
def test_never_raises_anything_else(raw: bytes) -> None:
    try:
        value = loads(raw)
    except UnreadableJson:
        return
    assert value == json.loads(raw)
    json.dumps(value, ensure_ascii=False, allow_nan=False).encode()


def test_message_never_echoes_input() -> None:
    with pytest.raises(UnreadableJson) as caught:
        loads(b'{"mat_khau_cua_toi": 1, "mat_khau_cua_toi": 2}')
    for language in ("vi", "en"):
        assert "mat_khau" not in caught.value.message.render(language)
    assert "mat_khau" not in str(caught.value)


def filled(piece: bytes, before: bytes = b"[", after: bytes = b"0]") -> bytes:
    return before + piece * (TWO_MEGABYTES // len(piece)) + after


HOSTILE = {
    "deep": b"[" * TWO_MEGABYTES,
    "towers": filled(nested(63) + b","),
    "lists up to the limit": b"[" + b"[]," * 99_998 + b"0]",
    "towers up to the limit": b"[" + (nested(63) + b",") * 1_500 + b"0]",
    "flat lists": filled(b"[],"),
    "flat objects": filled(b"{},"),
    "digits": b"9" * TWO_MEGABYTES,
    "long fraction": b"0." + b"9" * TWO_MEGABYTES,
    "integers": filled(b"1,", b"[1234567890123456789,"),
    "floats": filled(b"1e1,"),
    "quotes": b'"' + b'\\"' * (TWO_MEGABYTES // 2),
    "backslashes": b'"' + b"\\\\" * (TWO_MEGABYTES // 2) + b'"',
    "surrogates": filled(rb"\ud83c\udf3e", b'"', b'"'),
    "last surrogate": filled(b"a", b'"', rb'\ud800"'),
    "strings": filled(b'"",', rb'["\ud83c\udf3e",'),
}


def seconds(call: Callable[[], object]) -> float:
    best = math.inf
    for _ in range(3):
        started = time.thread_time()
        call()
        best = min(best, time.thread_time() - started)
    return best


@pytest.fixture(scope="module")
def normal() -> bytes:
    rows = [{"id": n, "tên": "Nguyễn Văn A", "điểm": n / 7, "ngày": "2022-03-19", "x": [n, n]} for n in range(18_000)]
    body = json.dumps(rows, ensure_ascii=False).encode()
    assert 0.8 * TWO_MEGABYTES < len(body) < 1.2 * TWO_MEGABYTES
    return body


@pytest.fixture(scope="module")
def baseline(normal: bytes) -> float:
    """Seconds of processor time the plain decoder needs for a normal body of 2 MB."""
    return seconds(lambda: json.loads(normal))


def test_a_normal_body_costs_a_few_times_the_plain_decoder(normal: bytes, baseline: float) -> None:
    assert seconds(lambda: loads(normal)) < 8 * baseline


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bodies_are_cheap(name: str, baseline: float) -> None:
    def attempt() -> None:
        with suppress(UnreadableJson):
            loads(HOSTILE[name])

    # Measured: 12 times at most, where each of a million numbers is looked at. A quadratic check costs thousands.
    assert seconds(attempt) < 40 * baseline
