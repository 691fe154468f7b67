"""Every key identity works with, derived from the installation's secret: one purpose, one key."""

import hmac
from dataclasses import dataclass, field
from functools import lru_cache

from thidua.core.settings import Settings
from thidua.identity.tokens import SigningKeys


@dataclass(frozen=True)
class Keys:
    """Access tokens, refresh tokens (newest first), device marks, and the salt of hashed addresses and names."""

    access: SigningKeys
    refresh: tuple[bytes, ...] = field(repr=False)
    device: bytes = field(repr=False)
    salt: bytes = field(repr=False)


def keys_of(settings: Settings) -> Keys:
    """The keys of an installation; two generations of token keys while its secret is being changed."""
    return _derived(settings.signing_secret, settings.previous_secret_key.get_secret_value().encode())


@lru_cache(maxsize=4)
def _derived(current: bytes, previous: bytes) -> Keys:
    def key(secret: bytes, purpose: bytes) -> bytes:
        return hmac.digest(secret, b"thidua " + purpose, "sha256")

    return Keys(
        access=SigningKeys.derive(current, previous),
        refresh=tuple(key(secret, b"refresh token") for secret in (current, previous) if secret),
        device=key(current, b"device mark"),
        salt=key(current, b"login salt"),
    )
