"""Known devices: a mark left in the browser of a successful login (OWASP, device cookies).

Attempts that carry the mark of the account they try are counted apart, so that an attacker who hammers an account
from elsewhere slows himself and not its owner. The mark lets nobody in and is bound to one account.
"""

import base64
import binascii
import hmac
import secrets
from uuid import UUID

LIFETIME_SECONDS = 400 * 24 * 3600
_CHANCE = 16
_TEXT_LENGTH = 43


def new_mark(key: bytes, user_id: UUID) -> str:
    """A mark for the browser this user has just signed in with."""
    chance = secrets.token_bytes(_CHANCE)
    return base64.urlsafe_b64encode(chance + _tag(key, user_id, chance)).decode().rstrip("=")


def device_of(key: bytes, user_id: UUID | None, mark: str | None) -> bytes | None:
    """Which device of this user's the mark names; None when it names none."""
    if user_id is None or mark is None or len(mark) != _TEXT_LENGTH or not mark.isascii():
        return None
    try:
        raw = base64.b64decode(mark + "=", altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    chance, tag = raw[:_CHANCE], raw[_CHANCE:]
    return chance if hmac.compare_digest(_tag(key, user_id, chance), tag) else None


def _tag(key: bytes, user_id: UUID, chance: bytes) -> bytes:
    return hmac.digest(key, b"device" + user_id.bytes + chance, "sha256")[:_CHANCE]
