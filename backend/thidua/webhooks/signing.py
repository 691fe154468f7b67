"""Secrets and signatures by Standard Webhooks 1.0 (standardwebhooks.com): `whsec_` and base 64, HMAC-SHA256, `v1`."""

import base64
import hmac
import secrets
from collections.abc import Sequence

PREFIX = "whsec_"
_BYTES = 32


def new_secret() -> str:
    """A secret as receivers are given it."""
    return PREFIX + base64.b64encode(secrets.token_bytes(_BYTES)).decode()


def signature(keys: Sequence[str], message_id: str, timestamp: int, body: bytes) -> str:
    """The header `webhook-signature`: one signature for each secret that is good now, the newest first."""
    signed = f"{message_id}.{timestamp}.".encode() + body
    return " ".join("v1," + base64.b64encode(hmac.digest(_raw(key), signed, "sha256")).decode() for key in keys)


def _raw(secret: str) -> bytes:
    return base64.b64decode(secret.removeprefix(PREFIX))
