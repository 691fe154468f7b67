"""Refresh tokens: opaque to the client, genuine or not without a look into the database.

A token is the session's id, 32 bytes of chance and a keyed tag. Its successor's bytes are a keyed hash of its own,
so that the same token yields the same successor however often it is asked, and nothing but SHA-256 of tokens needs
to be stored: neither the database nor the installation's secret alone is enough to make one.
"""

import base64
import binascii
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import UUID

_ID, _CHANCE, _TAG = 16, 32, 16
_TEXT_LENGTH = 86


@dataclass(frozen=True)
class RefreshToken:
    """A genuine token."""

    session_id: UUID
    chance: bytes = field(repr=False)
    key: bytes = field(repr=False)

    @property
    def text(self) -> str:
        """What the cookie holds."""
        return base64.urlsafe_b64encode(self._raw).decode().rstrip("=")

    @property
    def digest(self) -> str:
        """What the database holds."""
        return sha256(self._raw).hexdigest()

    @property
    def _raw(self) -> bytes:
        body = self.session_id.bytes + self.chance
        return body + _tag(self.key, body)

    def successor(self, key: bytes) -> "RefreshToken":
        """The next token of the family: always the same one for one key."""
        chance = hmac.digest(key, b"next" + self.session_id.bytes + self.chance, "sha256")
        return RefreshToken(self.session_id, chance, key)


def first(key: bytes, session_id: UUID) -> RefreshToken:
    """The token a login gives."""
    return RefreshToken(session_id, secrets.token_bytes(_CHANCE), key)


def read(keys: Sequence[bytes], text: str) -> RefreshToken | None:
    """The token, if one of these keys made it; None for anything else, whatever its shape."""
    if len(text) != _TEXT_LENGTH or not text.isascii():
        return None
    try:
        raw = base64.b64decode(text + "==", altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    body, tag = raw[: _ID + _CHANCE], raw[_ID + _CHANCE :]
    for key in keys:
        if hmac.compare_digest(_tag(key, body), tag):
            return RefreshToken(UUID(bytes=body[:_ID]), body[_ID:], key)
    return None


def _tag(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, b"tag" + body, "sha256")[:_TAG]
