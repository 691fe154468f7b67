"""Every key identity works with, derived from the installation's secret: one purpose, one key."""

import hmac
from dataclasses import dataclass, field
from functools import lru_cache

from thidua.core.settings import Settings
from thidua.identity.tokens import SigningKeys


@dataclass(frozen=True)
class Keys:
    """Access tokens, refresh tokens and sealed secrets (newest first), device marks, the salt of hashed addresses."""

    access: SigningKeys
    refresh: tuple[bytes, ...] = field(repr=False)
    sealing: tuple[bytes, ...] = field(repr=False)
    device: bytes = field(repr=False)
    salt: bytes = field(repr=False)


def keys_of(settings: Settings) -> Keys:
    """The keys of an installation; two generations of token keys while its secret is being changed."""
    return _derived(settings.secrets)


@lru_cache(maxsize=4)
def _derived(generations: tuple[bytes, ...]) -> Keys:
    current = generations[0]

    def key(secret: bytes, purpose: bytes) -> bytes:
        return hmac.digest(secret, b"thidua " + purpose, "sha256")

    return Keys(
        access=SigningKeys.derive(*generations),
        refresh=tuple(key(secret, b"refresh token") for secret in generations),
        sealing=tuple(key(secret, b"authenticator secret") for secret in generations),
        device=key(current, b"device mark"),
        salt=key(current, b"login salt"),
    )
