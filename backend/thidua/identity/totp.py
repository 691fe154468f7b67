"""One-time codes (TOTP, RFC 6238: six digits, 30 seconds, SHA-1 as every authenticator app expects) and recovery codes.

pyotp accepts the same code as often as it is sent; here each step may be used once, which is why `verify` answers
with the step that the caller must store in the transaction that lets the user in.
"""

import hmac
import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

import pyotp

from thidua.identity.passwords import generate_password

ISSUER = "Thi đua Tân Biên"
STEP_SECONDS = 30
WINDOW_STEPS = 1
RECOVERY_CODES = 10

_CODE = re.compile(r"[0-9]{6}")
_LONGEST_INPUT = 64
_NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]+")


def new_secret() -> str:
    """A new shared secret: 160 bits in base 32 (RFC 4226, section 4)."""
    return pyotp.random_base32(32)


def provisioning_uri(secret: str, username: str) -> str:
    """The otpauth:// address that an authenticator app reads from a QR code."""
    return pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name=ISSUER)


def verify(secret: str, code: str, now: datetime, last_step: int | None) -> int | None:
    """The time step the code belongs to, or None if it is wrong, too old or already used.

    `now` is real, aware time; clocks may differ by one step either way. Steps up to `last_step` are refused. Spaces,
    hyphens and full-width digits are tolerated. Store the answer as the new last_step, comparing and setting, so
    that of two logins with one code only one succeeds.
    """
    digits = _digits(code)
    if digits is None:
        return None
    totp = pyotp.TOTP(secret)
    current = int(now.timestamp()) // STEP_SECONDS
    found = None
    # The latest match wins: should two steps share a code, taking the earlier would leave it good a second time.
    for step in range(current - WINDOW_STEPS, current + WINDOW_STEPS + 1):
        matches = hmac.compare_digest(totp.generate_otp(step), digits)
        if matches and (last_step is None or step > last_step):
            found = step
    return found


def new_recovery_codes() -> list[str]:
    """Ten codes of 99 random bits each, to be shown once; each lets the user in once without the phone."""
    return [generate_password() for _ in range(RECOVERY_CODES)]


def hash_recovery_code(code: str) -> str:
    """What is stored of a recovery code. Plain SHA-256 is enough: 99 random bits cannot be searched."""
    typed = unicodedata.normalize("NFKC", code[: 4 * _LONGEST_INPUT]).lower()
    return sha256(_NOT_ALPHANUMERIC.sub("", typed).encode()).hexdigest()


def match_recovery_code(code: str, hashes: Sequence[str]) -> str | None:
    """The stored hash that the code belongs to, for the caller to remove; None if there is none."""
    typed = hash_recovery_code(code)
    found = None
    for stored in hashes:
        if hmac.compare_digest(stored.encode(), typed.encode()):
            found = stored
    return found


def _digits(code: str) -> str | None:
    if len(code) > _LONGEST_INPUT:
        return None
    compact = "".join(unicodedata.normalize("NFKC", code).split()).replace("-", "")
    return compact if _CODE.fullmatch(compact) else None
