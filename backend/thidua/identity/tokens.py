"""Access tokens: the only file that knows python-jose.

A token is an HS256 JWS with exactly three header fields and six claims. Everything is checked that the library
leaves open: it takes the last of two equal keys, reads `exp: 1e9` and `"1"`, tries any algorithm of a list, and
lets RecursionError out of a deeply nested header. Shape and size are checked before anything is decoded, and
whatever goes wrong becomes one InvalidToken that does not say why (quality.md, Security).
"""

import base64
import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from types import MappingProxyType
from uuid import UUID

from jose import jwk, jws
from jose.constants import ALGORITHMS

from thidua.core import strict_json

ISSUER = "thidua"
AUDIENCE = "thidua-api"
TOKEN_TYPE = "at+jwt"  # noqa: S105 - the media type of RFC 9068, so that no other kind of token passes for one
MAX_LIFETIME_SECONDS = 15 * 60
MINIMUM_KEY_BYTES = 32
MAX_KEYS = 2
MAX_TOKEN_LENGTH = 1024

_SHAPE = re.compile(r"([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{43})")
_CLAIMS = frozenset({"iss", "aud", "sub", "sid", "iat", "exp"})


class InvalidToken(Exception):  # noqa: N818
    """The token is not one of ours, or no longer good. One error for every cause: the caller answers 401."""


@dataclass(frozen=True)
class Claims:
    """What a genuine token says; times are aware UTC, whole seconds."""

    user_id: UUID
    session_id: UUID
    issued_at: datetime
    expires_at: datetime


@dataclass(frozen=True)
class SigningKeys:
    """The key that signs now, by name, and all that still verify: one, or two while a rotation lasts.

    ValueError: a key under 32 bytes, more than two keys, or a current_kid without key.
    """

    current_kid: str
    keys: Mapping[str, bytes] = field(repr=False)

    def __post_init__(self) -> None:
        if self.current_kid not in self.keys or len(self.keys) > MAX_KEYS:
            raise ValueError("signing keys: the current one, and at most one more")
        for kid, key in self.keys.items():
            if not re.fullmatch(r"[A-Za-z0-9_-]{1,32}", kid) or len(key) < MINIMUM_KEY_BYTES:
                raise ValueError("signing keys: a short name and at least 32 bytes each")
        object.__setattr__(self, "keys", MappingProxyType(dict(self.keys)))

    @classmethod
    def derive(cls, current: bytes, previous: bytes = b"") -> "SigningKeys":
        """Keys from the installation's secrets: each for tokens alone, and named by its own fingerprint.

        The names follow from the keys, so that every process of an installation agrees on them unasked.
        """
        if not current:
            raise ValueError("signing keys: the installation has no secret")
        derived = [hmac.digest(secret, b"thidua access token", "sha256") for secret in (current, previous) if secret]
        named = {sha256(key).hexdigest()[:8]: key for key in derived}
        return cls(next(iter(named)), named)


def issue(keys: SigningKeys, *, user_id: UUID, session_id: UUID, now: datetime, ttl_seconds: int) -> str:
    """A token good from `now` (real time, aware) for 1 to 900 seconds, counted from the whole second."""
    if not 0 < ttl_seconds <= MAX_LIFETIME_SECONDS:
        raise ValueError("an access token lives 1 to 900 seconds")
    issued_at = _seconds(now)
    claims = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": str(user_id),
        "sid": str(session_id),
        "iat": issued_at,
        "exp": issued_at + ttl_seconds,
    }
    key = jwk.construct(keys.keys[keys.current_kid], ALGORITHMS.HS256)
    headers = {"kid": keys.current_kid, "typ": TOKEN_TYPE}
    payload = json.dumps(claims, separators=(",", ":")).encode()
    return jws.sign(payload, key, headers=headers, algorithm=ALGORITHMS.HS256)


def read(keys: SigningKeys, token: str, now: datetime) -> Claims:
    """The claims of a token that is genuine and good at `now` (real time, aware); else InvalidToken."""
    moment = _seconds(now)
    try:
        return _read(keys, token, moment)
    except Exception:  # noqa: BLE001 - the promise of this module: one refusal, whatever the library throws
        raise InvalidToken from None


def _read(keys: SigningKeys, token: str, moment: int) -> Claims:
    shape = _SHAPE.fullmatch(token) if len(token) <= MAX_TOKEN_LENGTH else None
    if shape is None:
        raise InvalidToken
    header = strict_json.loads(_decoded(shape[1]))
    if not isinstance(header, dict) or header.keys() != {"alg", "kid", "typ"}:
        raise InvalidToken
    if header["alg"] != ALGORITHMS.HS256 or header["typ"] != TOKEN_TYPE:
        raise InvalidToken
    _decoded(shape[3])
    key = jwk.construct(keys.keys[header["kid"]], ALGORITHMS.HS256)
    payload = jws.verify(token, key, algorithms=[ALGORITHMS.HS256])
    return _claims(strict_json.loads(payload), moment)


def _decoded(segment: str) -> bytes:
    """The bytes of one segment, whose spelling must be the only one (no stray bits in the last character)."""
    raw = base64.urlsafe_b64decode(segment + "=" * (-len(segment) % 4))
    if base64.urlsafe_b64encode(raw).rstrip(b"=").decode() != segment:
        raise InvalidToken
    return raw


def _claims(claims: object, moment: int) -> Claims:
    if not isinstance(claims, dict) or claims.keys() != _CLAIMS:
        raise InvalidToken
    if claims["iss"] != ISSUER or claims["aud"] != AUDIENCE:
        raise InvalidToken
    issued_at, expires_at = claims["iat"], claims["exp"]
    # `type`, not isinstance: True is an int to Python, and 1.0 equals 1.
    if type(issued_at) is not int or type(expires_at) is not int:
        raise InvalidToken
    if not issued_at <= moment < expires_at <= issued_at + MAX_LIFETIME_SECONDS:
        raise InvalidToken
    return Claims(
        user_id=_uuid(claims["sub"]),
        session_id=_uuid(claims["sid"]),
        issued_at=datetime.fromtimestamp(issued_at, UTC),
        expires_at=datetime.fromtimestamp(expires_at, UTC),
    )


def _uuid(text: str) -> UUID:
    value = UUID(text)
    if str(value) != text:
        raise InvalidToken
    return value


def _seconds(now: datetime) -> int:
    if now.tzinfo is None:
        raise ValueError("now must be an aware datetime")
    return int(now.timestamp())
