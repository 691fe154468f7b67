"""tokens: a genuine token is read, and each hostile one is refused with the one error."""

import base64
import hmac
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256, sha384
from typing import Any
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from hypothesis import given
from hypothesis import strategies as st
from jose import jwt

from thidua.identity import tokens
from thidua.identity.tokens import Claims, InvalidToken, SigningKeys, issue, read

NOW = datetime(2022, 3, 19, 1, 2, 3, 456789, tzinfo=UTC)
SECOND = int(NOW.timestamp())
USER, SESSION = UUID(int=7), UUID(int=8)
KEY, OTHER = b"k" * 32, b"o" * 32
KEYS = SigningKeys("new", {"new": KEY, "old": OTHER})

HEADER = {"alg": "HS256", "kid": "new", "typ": "at+jwt"}
CLAIMS = {
    "iss": "thidua",
    "aud": "thidua-api",
    "sub": str(USER),
    "sid": str(SESSION),
    "iat": SECOND,
    "exp": SECOND + 900,
}


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def signed(header: bytes, claims: bytes, key: bytes = KEY, digest: Any = sha256) -> str:
    """A token with a good signature over any bytes: what someone with the key, or a bug, could make."""
    body = f"{b64(header)}.{b64(claims)}"
    return f"{body}.{b64(hmac.new(key, body.encode(), digest).digest())}"


def made(header: dict[str, Any] | None = None, claims: dict[str, Any] | None = None, key: bytes = KEY) -> str:
    """A well-signed token with some header fields or claims replaced; None removes one."""
    full_header = {k: v for k, v in (HEADER | (header or {})).items() if v is not None}
    full_claims = {k: v for k, v in (CLAIMS | (claims or {})).items() if v is not None}
    return signed(json.dumps(full_header).encode(), json.dumps(full_claims).encode(), key)


def raw_claims(changed: str) -> str:
    """A well-signed token whose claims are CLAIMS with the text of iat and exp replaced."""
    start = json.dumps({k: v for k, v in CLAIMS.items() if k not in {"iat", "exp"}})[:-1]
    return signed(json.dumps(HEADER).encode(), f"{start}, {changed}}}".encode())


GENUINE = made()


def test_a_genuine_token_is_read() -> None:
    token = issue(KEYS, user_id=USER, session_id=SESSION, now=NOW, ttl_seconds=900)
    whole = NOW.replace(microsecond=0)
    assert read(KEYS, token, NOW) == Claims(USER, SESSION, whole, whole + timedelta(seconds=900))
    assert read(KEYS, GENUINE, NOW) == read(KEYS, token, NOW)


def test_what_is_issued_has_exactly_the_promised_fields() -> None:
    token = issue(KEYS, user_id=USER, session_id=SESSION, now=NOW, ttl_seconds=60)
    header, claims, _ = token.split(".")
    decode = lambda part: json.loads(base64.urlsafe_b64decode(part + "=="))  # noqa: E731
    assert decode(header) == HEADER
    assert decode(claims) == CLAIMS | {"exp": SECOND + 60}
    assert len(token) < 500


def test_rotation() -> None:
    before = SigningKeys("old", {"old": OTHER})
    during = SigningKeys("new", {"new": KEY, "old": OTHER})
    after = SigningKeys("new", {"new": KEY})
    token = issue(before, user_id=USER, session_id=SESSION, now=NOW, ttl_seconds=900)
    assert read(during, token, NOW) == read(before, token, NOW)
    with pytest.raises(InvalidToken):
        read(after, token, NOW)
    fresh = issue(during, user_id=USER, session_id=SESSION, now=NOW, ttl_seconds=900)
    assert read(after, fresh, NOW).user_id == USER
    with pytest.raises(InvalidToken):
        read(before, fresh, NOW)


def test_derived_keys() -> None:
    first, second = b"short development key", b"another"
    before, during = SigningKeys.derive(first), SigningKeys.derive(second, first)
    assert SigningKeys.derive(first) == before
    assert before.current_kid in during.keys
    assert during.current_kid != before.current_kid
    token = issue(before, user_id=USER, session_id=SESSION, now=NOW, ttl_seconds=900)
    assert read(during, token, NOW).session_id == SESSION
    assert all(key not in (first, second) for key in during.keys.values())
    assert len(SigningKeys.derive(first, first).keys) == 1
    with pytest.raises(ValueError, match="no secret"):
        SigningKeys.derive(b"", first)


def test_keys_are_not_printed_and_cannot_be_changed() -> None:
    given_keys = {"new": KEY}
    keys = SigningKeys("new", given_keys)
    assert "kkkk" not in repr(keys)
    given_keys["evil"] = OTHER
    assert "evil" not in keys.keys
    with pytest.raises(TypeError):
        keys.keys["evil"] = OTHER  # type: ignore[index]


@pytest.mark.parametrize(
    ("kid", "keys"),
    [
        ("new", {}),
        ("new", {"old": KEY}),
        ("new", {"new": b"k" * 31}),
        ("new", {"new": KEY, "old": b""}),
        ("new", {"new": KEY, "old": OTHER, "third": KEY}),
        ("", {"": KEY}),
        ("a b", {"a b": KEY}),
        ("k" * 33, {"k" * 33: KEY}),
    ],
)
def test_weak_or_wrong_keys_are_refused(kid: str, keys: dict[str, bytes]) -> None:
    with pytest.raises(ValueError, match="signing keys"):
        SigningKeys(kid, keys)


@pytest.mark.parametrize("ttl", [0, -1, 901, 10**9])
def test_lifetime_cannot_be_set_beyond_the_cap(ttl: int) -> None:
    with pytest.raises(ValueError, match="1 to 900"):
        issue(KEYS, user_id=USER, session_id=SESSION, now=NOW, ttl_seconds=ttl)


def test_times_at_their_edges() -> None:
    start, end = datetime.fromtimestamp(SECOND, UTC), datetime.fromtimestamp(SECOND + 900, UTC)
    for good in (start, end - timedelta(microseconds=1)):
        assert read(KEYS, GENUINE, good).user_id == USER
    for bad in (start - timedelta(microseconds=1), end, end + timedelta(seconds=1)):
        with pytest.raises(InvalidToken):
            read(KEYS, GENUINE, bad)
    assert read(KEYS, made(claims={"iat": SECOND - 899, "exp": SECOND + 1}), NOW).user_id == USER


def test_a_naive_now_is_our_own_mistake() -> None:
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(ValueError, match="aware"):
        read(KEYS, GENUINE, naive)
    with pytest.raises(ValueError, match="aware"):
        issue(KEYS, user_id=USER, session_id=SESSION, now=naive, ttl_seconds=60)


def rsa_key() -> tuple[bytes, bytes]:
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return pem, public


def unsigned(alg: str, signature: str = "") -> str:
    return f"{b64(json.dumps(HEADER | {'alg': alg}).encode())}.{b64(json.dumps(CLAIMS).encode())}.{signature}"


def swapped() -> str:
    first = GENUINE.split(".")
    second = made(claims={"sub": str(uuid4())}).split(".")
    return f"{first[0]}.{second[1]}.{first[2]}"


def stray_bits() -> str:
    """The same signature bytes spelled with another last character: two of its bits mean nothing."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return GENUINE[:-1] + alphabet[alphabet.index(GENUINE[-1]) ^ 1]


HOSTILE: dict[str, Callable[[], Any]] = {
    "alg none": lambda: unsigned("none"),
    "alg None with signature": lambda: unsigned("None", GENUINE.rsplit(".", 1)[1]),
    "alg empty": lambda: made({"alg": ""}),
    "alg missing": lambda: made({"alg": None}),
    "alg lower case": lambda: made({"alg": "hs256"}),
    "alg a list": lambda: made({"alg": ["HS256"]}),
    "HS384": lambda: signed(json.dumps(HEADER | {"alg": "HS384"}).encode(), json.dumps(CLAIMS).encode(), KEY, sha384),
    "RS256": lambda: jwt.encode(CLAIMS, rsa_key()[0].decode(), "RS256", {"kid": "new", "typ": "at+jwt"}),
    "RS256 named, HMAC made with the public key": lambda: made({"alg": "RS256"}, key=rsa_key()[1]),
    "another key": lambda: made(key=b"x" * 32),
    "the key of another kid": lambda: made(key=OTHER),
    "unknown kid": lambda: made({"kid": "newer"}),
    "no kid": lambda: made({"kid": None}),
    "kid a path": lambda: made({"kid": "../../../dev/null"}, key=b""),
    "kid a list": lambda: made({"kid": ["new"]}),
    "kid an object": lambda: made({"kid": {"new": 1}}),
    "kid a number": lambda: made({"kid": 0}),
    "extra header": lambda: made({"cty": "JWT"}),
    "jku": lambda: made({"jku": "https://evil.example/keys.json"}),
    "jwk in the header": lambda: made({"jwk": {"kty": "oct", "k": b64(KEY)}}),
    "crit": lambda: made({"crit": ["exp"]}),
    "typ JWT": lambda: made({"typ": "JWT"}),
    "no typ": lambda: made({"typ": None}),
    "header a list": lambda: signed(b'["HS256"]', json.dumps(CLAIMS).encode()),
    "header a string": lambda: signed(b'"alg"', json.dumps(CLAIMS).encode()),
    "header not JSON": lambda: signed(b"HS256", json.dumps(CLAIMS).encode()),
    "header not UTF-8": lambda: signed(b'{"alg":"\xff"}', json.dumps(CLAIMS).encode()),
    "header nested 10,000 deep": lambda: signed(b"[" * 10_000 + b"]" * 10_000, json.dumps(CLAIMS).encode()),
    "header nested in 300 characters": lambda: signed(b"[" * 200, json.dumps(CLAIMS).encode()),
    "claims nested deep": lambda: signed(json.dumps(HEADER).encode(), b"[" * 400),
    "two alg": lambda: signed(b'{"alg":"none","alg":"HS256","kid":"new","typ":"at+jwt"}', json.dumps(CLAIMS).encode()),
    "two kid": lambda: signed(b'{"alg":"HS256","kid":"old","kid":"new","typ":"at+jwt"}', json.dumps(CLAIMS).encode()),
    "two exp": lambda: raw_claims(f'"iat": {SECOND}, "exp": 1, "exp": {SECOND + 900}'),
    "two exp, one escaped": lambda: raw_claims(f'"iat": {SECOND}, "\\u0065xp": 1, "exp": {SECOND + 900}'),
    "exp a float": lambda: raw_claims(f'"iat": {SECOND}, "exp": {SECOND + 900}.0'),
    "exp with an exponent": lambda: raw_claims(f'"iat": {SECOND}, "exp": {SECOND + 900}e0'),
    "exp a string": lambda: made(claims={"exp": str(SECOND + 900)}),
    "exp true": lambda: made(claims={"exp": True}),
    "exp null": lambda: raw_claims(f'"iat": {SECOND}, "exp": null'),
    "exp NaN": lambda: raw_claims(f'"iat": {SECOND}, "exp": NaN'),
    "exp Infinity": lambda: raw_claims(f'"iat": {SECOND}, "exp": Infinity'),
    "exp 1e999": lambda: raw_claims(f'"iat": {SECOND}, "exp": 1e999'),
    "exp huge": lambda: made(claims={"exp": 10**100}),
    "exp and iat huge": lambda: made(claims={"exp": 2**62 + 1, "iat": 2**62}),
    "exp 400 digits": lambda: made(claims={"exp": 10**400}),
    "exp negative": lambda: made(claims={"exp": -1}),
    "no exp": lambda: made(claims={"exp": None}),
    "no iat": lambda: made(claims={"iat": None}),
    "iat a float": lambda: raw_claims(f'"iat": {SECOND}.0, "exp": {SECOND + 900}'),
    "iat a string": lambda: made(claims={"iat": str(SECOND)}),
    "expired by one second": lambda: made(claims={"iat": SECOND - 900, "exp": SECOND}),
    "iat one second ahead": lambda: made(claims={"iat": SECOND + 1}),
    "iat far ahead": lambda: made(claims={"iat": SECOND + 600, "exp": SECOND + 1200}),
    "lives too long": lambda: made(claims={"exp": SECOND + 901}),
    "lives for ever": lambda: made(claims={"iat": 0, "exp": 2**40}),
    "another audience": lambda: made(claims={"aud": "thidua-portal"}),
    "audience a list": lambda: made(claims={"aud": ["thidua-api"]}),
    "no audience": lambda: made(claims={"aud": None}),
    "another issuer": lambda: made(claims={"iss": "thidua.example"}),
    "issuer a list": lambda: made(claims={"iss": ["thidua"]}),
    "extra claim": lambda: made(claims={"role": "admin"}),
    "nbf": lambda: made(claims={"nbf": SECOND}),
    "sub not a UUID": lambda: made(claims={"sub": "admin"}),
    "sub a number": lambda: made(claims={"sub": 7}),
    "sub upper case": lambda: made(claims={"sub": str(UUID(int=0xABC)).upper()}),
    "sub in braces": lambda: made(claims={"sub": f"{{{USER}}}"}),
    "no sub": lambda: made(claims={"sub": None}),
    "no sid": lambda: made(claims={"sid": None}),
    "claims a list": lambda: signed(json.dumps(HEADER).encode(), b"[]"),
    "claims a string": lambda: signed(json.dumps(HEADER).encode(), b'"sub"'),
    "claims empty": lambda: signed(json.dumps(HEADER).encode(), b""),
    "claims UTF-16": lambda: signed(json.dumps(HEADER).encode(), json.dumps(CLAIMS).encode("utf-16")),
    "a lone surrogate": lambda: made(claims={"sub": "\ud800"}),
    "swapped parts": swapped,
    "parts in another order": lambda: ".".join(GENUINE.split(".")[i] for i in (1, 0, 2)),
    "stray bits in the signature": stray_bits,
    "signature cut": lambda: GENUINE[:-1],
    "signature longer": lambda: GENUINE + "A",
    "signature empty": lambda: GENUINE.rsplit(".", 1)[0] + ".",
    "padding": lambda: GENUINE + "=",
    "trailing dot": lambda: GENUINE + ".",
    "trailing dots": lambda: GENUINE + "...",
    "leading dot": lambda: "." + GENUINE,
    "trailing newline": lambda: GENUINE + "\n",
    "leading space": lambda: " " + GENUINE,
    "two parts": lambda: GENUINE.rsplit(".", 1)[0],
    "five parts": lambda: GENUINE + ".a.b",
    "twice": lambda: GENUINE + "." + GENUINE,
    "standard base64": lambda: GENUINE.replace(".", "+.", 1),
    "non-ASCII": lambda: GENUINE[:20] + "é" + GENUINE[21:],
    "full-width letters": lambda: GENUINE.replace("e", "\uff45", 1),
    "a lone surrogate in the text": lambda: GENUINE + "\ud800",
    "NUL": lambda: GENUINE + "\x00",
    "100 kB": lambda: "A" * 50_000 + "." + "A" * 49_956 + "." + "A" * 43,
    "100 kB of dots": lambda: "." * 100_000,
    "100 kB, well signed": lambda: signed(json.dumps(HEADER).encode(), json.dumps(CLAIMS).encode() + b" " * 100_000),
    "just too long": lambda: signed(json.dumps(HEADER).encode(), json.dumps(CLAIMS).encode() + b" " * 600),
    "empty": lambda: "",
    "None": lambda: None,
    "bytes": lambda: GENUINE.encode(),
    "a list": lambda: [GENUINE],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_tokens_meet_the_one_error(name: str) -> None:
    with pytest.raises(InvalidToken) as caught:
        read(KEYS, HOSTILE[name](), NOW)
    assert type(caught.value) is InvalidToken
    assert caught.value.args == ()
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("error", [RecursionError, MemoryError, KeyError, ValueError, TypeError])
def test_whatever_the_library_throws_is_the_one_error(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    def fail(*_args: Any, **_options: Any) -> None:
        raise error("inside the library")

    monkeypatch.setattr(tokens.jws, "verify", fail)
    with pytest.raises(InvalidToken):
        read(KEYS, GENUINE, NOW)


def test_size_is_checked_before_the_library_sees_the_token(monkeypatch: pytest.MonkeyPatch) -> None:
    def touched(*_args: Any, **_options: Any) -> None:
        pytest.fail("decoded")

    monkeypatch.setattr(tokens.strict_json, "loads", touched)
    monkeypatch.setattr(tokens.jws, "verify", touched)
    monkeypatch.setattr(tokens.base64, "urlsafe_b64decode", touched)
    for name in ("100 kB", "100 kB, well signed", "trailing dots", "non-ASCII", "two parts"):
        token = HOSTILE[name]()
        with pytest.raises(InvalidToken):
            read(KEYS, token, NOW)


def test_the_length_limit_is_exact() -> None:
    header, claims = json.dumps(HEADER).encode(), json.dumps(CLAIMS).encode()
    padded = [signed(header + b" " * left, claims + b" " * right) for left in range(3) for right in range(600)]
    by_length = {len(token): token for token in padded}
    assert read(KEYS, by_length[1024], NOW).user_id == USER
    with pytest.raises(InvalidToken):
        read(KEYS, by_length[1025], NOW)


@given(st.data())
def test_any_single_changed_character_is_noticed(data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(GENUINE) - 1))
    character = data.draw(st.characters() | st.sampled_from("AZaz09-_."))
    changed = GENUINE[:position] + character + GENUINE[position + 1 :]
    if changed == GENUINE:
        assert read(KEYS, changed, NOW).user_id == USER
        return
    with pytest.raises(InvalidToken):
        read(KEYS, changed, NOW)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda v: st.lists(v) | st.dictionaries(st.text(), v),
)


@given(st.sampled_from(sorted(HEADER)), json_values)
def test_any_other_header_value_is_refused(name: str, value: object) -> None:
    if value == HEADER[name]:
        return
    with pytest.raises(InvalidToken):
        read(KEYS, made({name: value}), NOW)


@given(st.sampled_from(sorted(CLAIMS)), json_values)
def test_any_other_claim_value_is_refused(name: str, value: object) -> None:
    if type(value) is int and SECOND - 900 <= value <= SECOND + 900:
        return
    with pytest.raises(InvalidToken):
        read(KEYS, made(claims={name: value}), NOW)


@given(st.text() | st.binary() | st.from_regex(r"\A[\w-]{1,40}\.[\w-]{1,40}\.[\w-]{43}\Z"))
def test_noise_is_refused(token: Any) -> None:
    with pytest.raises(InvalidToken):
        read(KEYS, token, NOW)


@given(st.uuids(), st.uuids(), st.integers(0, 4_000_000_000), st.integers(1, 900), st.floats(0, 1, exclude_max=True))
def test_every_issued_token_is_read_through_its_life(
    user_id: UUID, session_id: UUID, start: int, ttl: int, share: float
) -> None:
    issued_at = datetime.fromtimestamp(start, UTC)
    token = issue(KEYS, user_id=user_id, session_id=session_id, now=issued_at, ttl_seconds=ttl)
    claims = read(KEYS, token, issued_at + timedelta(seconds=int(ttl * share)))
    assert (claims.user_id, claims.session_id) == (user_id, session_id)
    assert claims.expires_at - claims.issued_at == timedelta(seconds=ttl)
    with pytest.raises(InvalidToken):
        read(KEYS, token, issued_at + timedelta(seconds=ttl))
