"""Secrets that must be read again at rest: sealed with AES-256-GCM under a key derived from the installation's secret.

Those of authenticators and of webhooks: unlike for passwords, a hash will not do. A copy of the database alone is
worth nothing to a thief; a sealed text is bound to its owner, so that it cannot be moved to another one. The text
names its key: after the installation's secret was changed, what the previous one sealed is readable as long as that
is configured, and a sweep seals it anew.
"""

import base64
import binascii
import secrets
from collections.abc import Sequence
from hashlib import sha256
from uuid import UUID

import structlog
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import select, update
from sqlmodel import col

from thidua.core.call import Call
from thidua.core.db import Row
from thidua.identity.keys import keys_of
from thidua.identity.models import User

_NONCE = 12
_VERSION = "s1"

log = structlog.get_logger("identity")


def prefix(key: bytes) -> str:
    """How every text sealed with this key begins; it says nothing about the key."""
    return f"{_VERSION}.{sha256(b'thidua key name' + key).hexdigest()[:12]}."


def seal(key: bytes, text: str, owner_id: UUID) -> str:
    """The text, readable with this key and for this owner (an account, a webhook) only."""
    nonce = secrets.token_bytes(_NONCE)
    sealed = AESGCM(key).encrypt(nonce, text.encode(), owner_id.bytes)
    return prefix(key) + base64.urlsafe_b64encode(nonce + sealed).decode()


def unseal(keys: Sequence[bytes], stored: str, owner_id: UUID) -> str | None:
    """The text again; None when none of the keys sealed it, or not for this owner.

    What was stored before there were seals is base 32 without a dot, and is its own text.
    """
    if "." not in stored:
        return stored
    for key in keys:
        if stored.startswith(prefix(key)):
            try:
                raw = base64.urlsafe_b64decode(stored.removeprefix(prefix(key)))
                return AESGCM(key).decrypt(raw[:_NONCE], raw[_NONCE:], owner_id.bytes).decode()
            except (InvalidTag, binascii.Error, ValueError):
                return None
    return None


def authenticator_secret(call: Call, user_id: UUID, stored: str) -> str | None:
    """An account's authenticator secret; None when its key is gone, and only a recovery code or a reset helps."""
    secret = unseal(keys_of(call.runtime.settings).sealing, stored, user_id)
    if secret is None:
        log.error("authenticator_unreadable", account=str(user_id))
    return secret


def seal_anew(call: Call) -> int:
    """The sweep: seal with the present key what the previous one sealed, or what was stored before there were seals."""
    return reseal(call, User, "totp_secret", "totp_pending_secret")


def reseal(call: Call, model: type[Row], *names: str) -> int:
    """Seal these columns of a table anew wherever the present key did not; how many there were."""
    keys = keys_of(call.runtime.settings).sealing
    sealed = 0
    for name in names:
        column = col(getattr(model, name))
        old = call.session.execute(
            select(col(model.id), column).where(column.is_not(None), ~column.startswith(prefix(keys[0])))
        ).all()
        for row_id, stored in old:
            secret = unseal(keys, stored, row_id)
            if secret is None:
                continue
            call.session.execute(
                update(model)
                .where(col(model.id) == row_id, column == stored)
                .values({name: seal(keys[0], secret, row_id)})
                .execution_options(synchronize_session=False)
            )
            sealed += 1
    return sealed
