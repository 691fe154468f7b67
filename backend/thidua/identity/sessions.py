"""Sessions: login, refresh, logout, and who a bearer token stands for.

A login has two halves. `try_password` runs before the transaction and the write gate, because hashing takes tens
of milliseconds; `login` looks at everything again behind a lock on the account, so that a hundred parallel guesses
learn no more than a hundred in a row.
"""

import unicodedata
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from thidua.core import audit
from thidua.core.access import Actor, ActorKind, Role
from thidua.core.call import Call
from thidua.core.errors import DomainError, Message, busy, unauthenticated
from thidua.core.ids import new_id
from thidua.core.runtime import Runtime
from thidua.core.settings import Settings
from thidua.identity import devices, passwords, queries, refresh_tokens, sealing, throttle, tokens, totp
from thidua.identity.enrolment import owed
from thidua.identity.keys import keys_of
from thidua.identity.models import LoginSession, User, UserState
from thidua.identity.schemas import LoginCreate, LoginRead, UserBrief

ACCESS_SECONDS = 15 * 60
IDLE = timedelta(days=14)
LONGEST = timedelta(days=30)
#: How long the token before the last one still yields the last one: lost answers, two tabs.
GRACE = timedelta(seconds=60)
FORGET_SESSIONS = timedelta(days=90)
COOKIE = "thidua_refresh"
DEVICE_COOKIE = "thidua_device"
COOKIE_PATH = "/api/v1/auth"

LOCKED = Message(
    "Tài khoản này đã bị khóa. Liên hệ người quản trị hệ thống.",
    "This account is disabled. Ask the system administrator.",
)
WRONG = Message("Tên đăng nhập hoặc mật khẩu không đúng.", "Wrong user name or password.")
CODE_NEEDED = Message("Vui lòng nhập mã xác thực.", "Please enter the authentication code.")
CODE_WRONG = Message("Mã xác thực không đúng hoặc đã dùng.", "The authentication code is wrong or was used before.")

log = structlog.get_logger("identity")


@dataclass(frozen=True)
class Browser:
    """What a browser brings along by itself."""

    refresh: str | None = field(default=None, repr=False)
    mark: str | None = field(default=None, repr=False)
    user_agent: str = ""
    bearer: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Attempt:
    """A login whose password was compared: with `password_hash`, if there is such an account."""

    trail: throttle.Trail
    user_id: UUID | None
    matches: bool
    password_hash: str = field(repr=False)
    renewed_hash: str | None = field(repr=False)
    code: str | None = field(repr=False)


def try_password(call: Call, data: LoginCreate, browser: Browser) -> Attempt:
    """The slow half; an unknown name costs the same as a known one. 429 before anything is compared."""
    settings = call.runtime.settings
    limits = throttle.Limits.of(settings)
    call.runtime.limiter.take(limits.logins, throttle.network(call.address), call.system_now)
    username = normal_username(data.username)
    with call.runtime.db.read() as session:
        known = session.execute(
            select(col(User.id), col(User.password_hash)).where(col(User.username) == username)
        ).one_or_none()
        user_id, stored = known if known is not None else (None, "")
        trail = throttle.trail(keys_of(settings), username, user_id, call.address, browser.mark)
        throttle.refuse_if_waiting(session, trail, limits, call.system_now)
    renewed = None
    if user_id is None:
        passwords.dummy_verify()
        matches = False
    else:
        matches = passwords.verify(data.password, stored)
        if matches and passwords.needs_rehash(stored):
            renewed = passwords.hash_password(data.password)
    return Attempt(trail, user_id, matches, stored, renewed, data.totp)


def normal_username(typed: str) -> str:
    """A user name as it is stored and looked for."""
    kept = "".join(char for char in typed if char.isprintable())
    return unicodedata.normalize("NFKC", kept).strip().lower()


def login(call: Call, attempt: Attempt, browser: Browser) -> LoginRead:
    """The quick half: a session, its two tokens and the device's mark; or a counted refusal."""
    session, now = call.session, call.system_now
    user = session.scalar(select(User).where(col(User.id) == (attempt.user_id or UUID(int=0))).with_for_update())
    throttle.refuse_if_waiting(session, attempt.trail, throttle.Limits.of(call.runtime.settings), now)
    if user is None or not attempt.matches or user.state is not UserState.ACTIVE:
        raise _failed(call, attempt, WRONG, "wrong_credentials")
    if user.password_hash != attempt.password_hash:
        raise busy()
    changes = _second_factor(call, user, attempt)
    if attempt.renewed_hash is not None:
        changes["password_hash"] = attempt.renewed_hash
    session.execute(
        update(User)
        .where(col(User.id) == user.id)
        .values(last_login_at=now, **changes)
        .execution_options(synchronize_session=False)
    )
    throttle.forgive(session, attempt.trail)
    _forget_old_sessions(session, user.id, now)
    keys = keys_of(call.runtime.settings)
    row = LoginSession(
        id=new_id(),
        user_id=user.id,
        created_at=now,
        expires_at=now + IDLE,
        token_hash="",
        user_agent=browser.user_agent,
    )
    token = refresh_tokens.first(keys.refresh[0], row.id)
    row.token_hash = token.digest
    session.add(row)
    call.actor = Actor(ActorKind.USER, user.id, row.id, user.full_name)
    audit.note(call, "session.login", "session", row.id, {"user": user.username, "totp": user.totp_secret is not None})
    mark = browser.mark if attempt.trail.known_device and browser.mark else devices.new_mark(keys.device, user.id)
    _set_cookie(call, COOKIE, token.text, row.expires_at - now)
    _set_cookie(call, DEVICE_COOKIE, mark, timedelta(seconds=devices.LIFETIME_SECONDS))
    return _answer(call, user, row)


def _second_factor(call: Call, user: User, attempt: Attempt) -> dict[str, Any]:
    """The columns a good code changes, so that it is good once; or the refusal."""
    if user.totp_secret is None:
        return {}
    if not attempt.code:
        raise DomainError("totp_required", 401, CODE_NEEDED, headers={"WWW-Authenticate": "Bearer"})
    secret = sealing.authenticator_secret(call, user.id, user.totp_secret)
    step = totp.verify(secret, attempt.code, call.system_now, user.totp_last_step) if secret else None
    if step is not None:
        return {"totp_last_step": step}
    used = totp.match_recovery_code(attempt.code, user.recovery_hashes)
    if used is not None:
        return {"recovery_hashes": [kept for kept in user.recovery_hashes if kept != used]}
    raise _failed(call, attempt, CODE_WRONG, "totp_invalid")


def _failed(call: Call, attempt: Attempt, message: Message, code: str) -> DomainError:
    throttle.count(call.session, attempt.trail, call.system_now)
    log.info("login_refused", reason=code, account=str(attempt.user_id or ""), source=attempt.trail.source)
    return DomainError(code, 401, message, headers={"WWW-Authenticate": "Bearer"}, keeps=True)


def refresh(call: Call, browser: Browser) -> LoginRead:
    """A new access token and the successor of the refresh token; reuse of an older one ends the family."""
    settings, now = call.runtime.settings, call.system_now
    keys = keys_of(settings)
    token = refresh_tokens.read(keys.refresh, browser.refresh) if browser.refresh else None
    if token is None:
        raise _session_over(settings)
    found = call.session.execute(
        select(LoginSession, User)
        .join(User, col(User.id) == col(LoginSession.user_id))
        .where(col(LoginSession.id) == token.session_id)
        .with_for_update(of=LoginSession)
    ).one_or_none()
    if found is None:
        raise _session_over(settings)
    row, user = found
    if user.state is not UserState.ACTIVE:
        raise _session_over(settings, locked=True)
    if row.ended_at is not None or row.expires_at <= now:
        raise _session_over(settings)
    call.actor = Actor(ActorKind.USER, user.id, row.id, user.full_name)
    if token.digest == row.token_hash:
        successor = token.successor(keys.refresh[0])
        row.previous_hash, row.token_hash, row.rotated_at = token.digest, successor.digest, now
        row.expires_at = min(now + IDLE, row.created_at + LONGEST)
    else:
        successor = _same_successor(call, row, token, keys.refresh)
    _set_cookie(call, COOKIE, successor.text, row.expires_at - now)
    return _answer(call, user, row)


def _same_successor(
    call: Call, row: LoginSession, token: refresh_tokens.RefreshToken, keys: tuple[bytes, ...]
) -> refresh_tokens.RefreshToken:
    """The answer of a moment ago once more; or the end of the family, since two hold its tokens."""
    just_now = row.rotated_at is not None and call.system_now - row.rotated_at <= GRACE
    if just_now and token.digest == row.previous_hash:
        for key in keys:
            successor = token.successor(key)
            if successor.digest == row.token_hash:
                return successor
    row.ended_at = call.system_now
    audit.note(call, "session.reuse", "session", row.id, {})
    log.warning("refresh_reused", session=str(row.id))
    over = _session_over(call.runtime.settings)
    over.keeps = True
    raise over


def logout(call: Call, browser: Browser) -> None:
    """End the session of the cookie and of the bearer token, whichever came. Without one it changes nothing."""
    keys = keys_of(call.runtime.settings)
    ids = set()
    if browser.refresh and (token := refresh_tokens.read(keys.refresh, browser.refresh)):
        ids.add(token.session_id)
    with suppress(tokens.InvalidToken):
        ids.add(tokens.read(keys.access, browser.bearer or "", call.system_now).session_id)
    rows = call.session.execute(
        select(LoginSession, col(User.full_name))
        .join(User, col(User.id) == col(LoginSession.user_id))
        .where(col(LoginSession.id).in_(ids), col(LoginSession.ended_at).is_(None))
        .with_for_update(of=LoginSession)
    ).all()
    for row, full_name in rows:
        row.ended_at = call.system_now
        call.actor = Actor(ActorKind.USER, row.user_id, row.id, full_name)
        audit.note(call, "session.logout", "session", row.id)
    _clear_cookie(call)


def end_sessions(call: Call, user_id: UUID, keep: UUID | None = None) -> None:
    """End every live session of a user, but one if told so."""
    statement = update(LoginSession).where(col(LoginSession.user_id) == user_id, col(LoginSession.ended_at).is_(None))
    if keep is not None:
        statement = statement.where(col(LoginSession.id) != keep)
    call.session.execute(statement.values(ended_at=call.system_now).execution_options(synchronize_session=False))


def authenticate(runtime: Runtime, session: Session, token: str) -> Actor:
    """The port `authenticate`: the actor of a bearer token as of this moment, in one select, or 401.

    An account that still owes a second factor or a password of its own has no role and no unit until then.
    """
    try:
        claims = tokens.read(keys_of(runtime.settings).access, token, runtime.clock.system_now())
    except tokens.InvalidToken:
        raise unauthenticated() from None
    actor = actor_of(runtime, session, claims.user_id, claims.session_id)
    if actor is None:
        raise unauthenticated()
    return actor


def actor_of(runtime: Runtime, session: Session, user_id: UUID, session_id: UUID) -> Actor | None:
    """Who a live session stands for at this moment, in one select; None when it is over. Also for signed links."""
    today = runtime.clock.now().astimezone(runtime.zone(session)).date()
    rows = session.execute(
        queries.SIGNED_IN,
        {
            "session_id": session_id,
            "user_id": user_id,
            "system_now": runtime.clock.system_now(),
            "today": today,
        },
    ).all()
    if not rows:
        return None
    first = rows[0]
    roles = frozenset(Role(row.role) for row in rows if row.role is not None)
    leads = frozenset(Role(row.role) for row in rows if row.role is not None and row.is_lead)
    limited = owed(
        runtime.settings, roles, leads, has_totp=first.has_totp, must_change_password=first.must_change_password
    ).anything
    return Actor(
        ActorKind.USER,
        user_id=user_id,
        session_id=session_id,
        name=first.full_name,
        unit_id=None if limited else first.unit_id,
        roles=frozenset() if limited else roles,
        leads=frozenset() if limited else leads,
    )


def _answer(call: Call, user: User, row: LoginSession) -> LoginRead:
    held = queries.held_roles(call, [user.id])[user.id]
    due = owed(
        call.runtime.settings,
        {h.role for h in held},
        {h.role for h in held if h.is_lead},
        has_totp=user.totp_secret is not None,
        must_change_password=user.must_change_password,
    )
    token = tokens.issue(
        keys_of(call.runtime.settings).access,
        user_id=user.id,
        session_id=row.id,
        now=call.system_now,
        ttl_seconds=ACCESS_SECONDS,
    )
    return LoginRead(
        access_token=token,
        expires_in=ACCESS_SECONDS,
        user=UserBrief(id=user.id, username=user.username, full_name=user.full_name),
        must_enrol_totp=due.totp,
        must_change_password=due.password,
    )


def _forget_old_sessions(session: Session, user_id: UUID, now: datetime) -> None:
    session.execute(
        delete(LoginSession).where(
            col(LoginSession.user_id) == user_id, col(LoginSession.expires_at) < now - FORGET_SESSIONS
        )
    )


def _set_cookie(call: Call, name: str, value: str, lifetime: timedelta) -> None:
    line = _cookie(call.runtime.settings, name, value, int(lifetime.total_seconds()))
    call.notes.setdefault("cookies", []).append(("set-cookie", line))


def _clear_cookie(call: Call) -> None:
    call.notes.setdefault("cookies", []).append(("set-cookie", _cookie(call.runtime.settings, COOKIE, "", 0)))


def _cookie(settings: Settings, name: str, value: str, seconds: int) -> str:
    secure = "; Secure" if settings.is_production else ""
    return f"{name}={value}; Max-Age={seconds}; Path={COOKIE_PATH}; HttpOnly; SameSite=Strict{secure}"


def _session_over(settings: Settings, *, locked: bool = False) -> DomainError:
    """401 that also takes the useless cookie away; who still holds a token of his may hear that he is locked out."""
    over = DomainError("account_disabled", 401, LOCKED) if locked else unauthenticated()
    over.headers["set-cookie"] = _cookie(settings, COOKIE, "", 0)
    return over
