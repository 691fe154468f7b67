"""Failed logins: slow an attacker, never lock out the owner (quality.md, Security).

Three counts, all of real time: one account from one source (device or address) waits longer with each failure;
one address that fails over many accounts waits; one account that fails from many unknown sources waits. A known
device is held only by its own failures. Who must wait is told so before anything is compared, so that waiting
attempts neither cost a hash nor tell whether the password was right, and are not counted.
"""

import hmac
import ipaddress
import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, delete, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from thidua.core.errors import DomainError, Message
from thidua.core.limits import Rate
from thidua.core.settings import Settings
from thidua.identity import devices
from thidua.identity.keys import Keys
from thidua.identity.models import LoginFailure

KEPT = timedelta(days=1)
FREE_FAILURES = 5
FIRST_WAIT = 60
ADDRESS_WINDOW = timedelta(minutes=15)
ADDRESS_WAIT = 30
SPREAD_WINDOW = timedelta(hours=1)
SPREAD_FAILURES = 30
SPREAD_WAIT = 60


@dataclass(frozen=True)
class Limits:
    """What differs between an office and the demo, whose accounts everybody shares."""

    longest_wait: int
    address_failures: int
    logins: Rate

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """Those of this installation."""
        return DEMO if settings.demo else OFFICE


OFFICE = Limits(longest_wait=15 * 60, address_failures=20, logins=Rate("login", burst=30, per_minute=30))
DEMO = Limits(longest_wait=60, address_failures=300, logins=Rate("login", burst=60, per_minute=60))


@dataclass(frozen=True)
class Trail:
    """Which account was tried and where from, as keyed hashes."""

    subject: str
    source: str
    known_device: bool


def trail(keys: Keys, username: str, user_id: UUID | None, address: str, mark: str | None) -> Trail:
    """The trail of one attempt."""

    def hashed(kind: bytes, value: bytes) -> str:
        return hmac.digest(keys.salt, kind + value, "sha256").hex()[:32]

    device = devices.device_of(keys.device, user_id, mark)
    source = hashed(b"device", device) if device else hashed(b"address", network(address).encode())
    return Trail(hashed(b"account", username.encode("utf-8", "replace")), source, device is not None)


def network(address: str) -> str:
    """An IPv6 caller owns a whole /64, so that is what counts."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4:
        return str(parsed)
    return str(ipaddress.ip_network((parsed, 64), strict=False))


def own_wait(failures: int, longest: int) -> int:
    """Seconds to wait after the n-th failure of one account from one source: 0 five times, then 1, 2, 4 … minutes."""
    if failures < FREE_FAILURES:
        return 0
    return min(longest, FIRST_WAIT << min(failures - FREE_FAILURES, 20))


def seconds_to_wait(session: Session, found: Trail, limits: Limits, now: datetime) -> int:
    """0 when an attempt may be made now."""
    of_subject, of_source = (
        col(LoginFailure.subject_hash) == found.subject,
        col(LoginFailure.source_hash) == found.source,
    )
    at = col(LoginFailure.at)
    counts = [
        and_(of_subject, of_source),
        and_(of_source, at > now - ADDRESS_WINDOW),
        and_(of_subject, at > now - SPREAD_WINDOW),
    ]
    columns: list[Any] = [c for where in counts for c in (func.count().filter(where), func.max(at).filter(where))]
    row = session.execute(select(*columns).where(at > now - KEPT, or_(of_subject, of_source))).one()
    own, own_last, address, address_last, spread, spread_last = tuple(row)
    waits = [(own_wait(own, limits.longest_wait), own_last)]
    if not found.known_device:
        waits.append((ADDRESS_WAIT if address >= limits.address_failures else 0, address_last))
        waits.append((SPREAD_WAIT if spread >= SPREAD_FAILURES else 0, spread_last))
    return max(math.ceil((last + timedelta(seconds=wait) - now).total_seconds()) if wait else 0 for wait, last in waits)


def refuse_if_waiting(session: Session, found: Trail, limits: Limits, now: datetime) -> None:
    """429 with the wait, in minutes for people and in seconds for programs."""
    seconds = seconds_to_wait(session, found, limits, now)
    if seconds > 0:
        raise DomainError(
            "too_many_failures",
            429,
            Message(
                "Đăng nhập sai nhiều lần. Thử lại sau {n} phút.",
                "Too many failed logins. Try again in {n} min.",
                {"n": math.ceil(seconds / 60)},
            ),
            headers={"Retry-After": str(seconds)},
        )


def count(session: Session, found: Trail, now: datetime) -> None:
    """Count one failure, and forget those of the day before."""
    session.execute(delete(LoginFailure).where(col(LoginFailure.at) <= now - KEPT))
    session.add(LoginFailure(subject_hash=found.subject, source_hash=found.source, at=now))


def forgive(session: Session, found: Trail) -> None:
    """After a success: this account's failures from this source."""
    session.execute(
        delete(LoginFailure).where(
            col(LoginFailure.subject_hash) == found.subject, col(LoginFailure.source_hash) == found.source
        )
    )
