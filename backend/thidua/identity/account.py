"""One's own account: who am I, password, second factor.

As with logins, passwords are compared and hashed before the transaction (`try_change`, `try_password`).
"""

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, unprocessable
from thidua.core.limits import Rate
from thidua.identity import passwords, queries, sealing, sessions, totp
from thidua.identity.abilities import abilities_of
from thidua.identity.enrolment import Owed, owed
from thidua.identity.keys import keys_of
from thidua.identity.models import User
from thidua.identity.schemas import (
    DemoRead,
    HeldRole,
    MeRead,
    MeUser,
    PasswordChange,
    TotpChange,
    TotpRead,
    TotpStep,
)
from thidua.units.queries import briefs

#: Whoever sits at an open session may not try passwords at leisure.
TRIES = Rate("own password", burst=5, per_minute=1)
OLD_WRONG = Message("Mật khẩu hiện tại không đúng.", "The present password is not right.")
SAME = Message("Mật khẩu mới phải khác mật khẩu hiện tại.", "The new password must differ from the present one.")
ALREADY_ON = Message("Đã bật xác thực hai bước.", "Two-step sign-in is on already.")
NOT_ON = Message("Chưa bật xác thực hai bước.", "Two-step sign-in is not on.")
NOT_STARTED = Message(
    "Chưa bắt đầu thiết lập xác thực hai bước, hoặc đã thiết lập xong.",
    "Setting up two-step sign-in was not started, or is done.",
)


@dataclass(frozen=True)
class NewPassword:
    """A change that was compared with `compared_hash`; `new_hash` is None where the change is refused."""

    compared_hash: str = field(repr=False)
    errors: tuple[FieldError, ...]
    new_hash: str | None = field(repr=False)


@dataclass(frozen=True)
class Proof:
    """A TOTP change and, where it needs one, whether the password was right."""

    data: TotpChange
    compared_hash: str = field(default="", repr=False)
    matches: bool = False


def me(call: Call) -> MeRead:
    """The caller, his unit, the roles of the day, what they let him begin, the demo's clock."""
    user = queries.own(call)
    held = queries.held_roles(call, [user.id])[user.id]
    due = _due(call, user, held)
    return MeRead(
        user=MeUser(
            id=user.id,
            username=user.username,
            full_name=user.full_name,
            email=user.email,
            has_totp=user.totp_secret is not None,
            recovery_codes_left=len(user.recovery_hashes),
            must_enrol_totp=due.totp,
            must_change_password=due.password,
        ),
        unit=briefs(call, [user.unit_id])[user.unit_id],
        roles=held,
        abilities=abilities_of(held, due, is_demo=bool(call.runtime.settings.demo)),
        unread_notifications=_unread(call),
        demo=DemoRead(now=call.now) if call.runtime.settings.demo else None,
        version=user.version,
    )


def _unread(call: Call) -> int:
    count = call.runtime.ports.unread_count
    return count(call) if count is not None else 0


def _due(call: Call, user: User, held: list[HeldRole]) -> Owed:
    return owed(
        call.runtime.settings,
        {h.role for h in held},
        {h.role for h in held if h.is_lead},
        has_totp=user.totp_secret is not None,
        must_change_password=user.must_change_password,
    )


def try_change(call: Call, data: PasswordChange) -> NewPassword:
    """The slow half of a password change: compare the old one, judge and hash the new one."""
    username, has_totp, stored = _credentials(call)
    if not passwords.verify(data.old_password, stored):
        return NewPassword(stored, (FieldError("old_password", OLD_WRONG),), None)
    reasons = passwords.check_strength(data.new_password, username, has_totp)
    if not reasons and passwords.verify(data.new_password, stored):
        reasons = [SAME]
    if reasons:
        return NewPassword(stored, tuple(FieldError("new_password", reason) for reason in reasons), None)
    return NewPassword(stored, (), passwords.hash_password(data.new_password))


def change_password(call: Call, change: NewPassword) -> None:
    """The quick half. Every other session of the account ends."""
    user = queries.own(call, lock=True)
    call.match(user.version)
    if user.password_hash != change.compared_hash:
        raise unprocessable([FieldError("old_password", OLD_WRONG)])
    if change.new_hash is None:
        raise unprocessable(change.errors)
    user.password_hash = change.new_hash
    user.must_change_password = False
    call.session.flush()
    sessions.end_sessions(call, user.id, keep=call.actor.session_id)
    audit.note(call, "user.change_password", "user", user.id)


def try_password(call: Call, data: TotpChange) -> Proof:
    """The slow half of a TOTP change: compare the password where it is asked for."""
    if data.step is not TotpStep.DISABLE or not data.password:
        return Proof(data)
    _username, _has_totp, stored = _credentials(call)
    return Proof(data, stored, passwords.verify(data.password, stored))


def _credentials(call: Call) -> tuple[str, bool, str]:
    call.runtime.limiter.take(TRIES, str(call.actor.user_id), call.system_now)
    with call.runtime.db.read() as session:
        username, secret, stored = session.execute(
            select(col(User.username), col(User.totp_secret), col(User.password_hash)).where(
                col(User.id) == call.actor.user_id
            )
        ).one()
    return username, secret is not None, stored


def change_totp(call: Call, proof: Proof) -> TotpRead:
    """start → secret and otpauth address; confirm with a code → recovery codes; disable with the password."""
    user = queries.own(call, lock=True)
    call.match(user.version)
    steps = {TotpStep.START: _start, TotpStep.CONFIRM: _confirm, TotpStep.DISABLE: _disable}
    answer = steps[proof.data.step](call, user, proof)
    call.session.flush()
    return answer


def _start(call: Call, user: User, _proof: Proof) -> TotpRead:
    if user.totp_secret is not None:
        raise conflict(ALREADY_ON, code="wrong_state")
    secret = totp.new_secret()
    user.totp_pending_secret = sealing.seal(keys_of(call.runtime.settings).sealing[0], secret, user.id)
    audit.note(call, "user.start_totp", "user", user.id)
    return TotpRead(enabled=False, secret=secret, uri=totp.provisioning_uri(secret, user.username))


def _confirm(call: Call, user: User, proof: Proof) -> TotpRead:
    if user.totp_pending_secret is None:
        raise conflict(NOT_STARTED, code="wrong_state")
    call.runtime.limiter.take(TRIES, f"totp {user.id}", call.system_now)
    secret = sealing.authenticator_secret(call, user.id, user.totp_pending_secret)
    step = totp.verify(secret, proof.data.code or "", call.system_now, None) if secret else None
    if step is None:
        raise unprocessable([FieldError("code", sessions.CODE_WRONG)])
    codes = totp.new_recovery_codes()
    user.totp_secret, user.totp_pending_secret, user.totp_last_step = user.totp_pending_secret, None, step
    user.recovery_hashes = [totp.hash_recovery_code(code) for code in codes]
    sessions.end_sessions(call, user.id, keep=call.actor.session_id)
    audit.note(call, "user.enable_totp", "user", user.id)
    return TotpRead(enabled=True, recovery_codes=codes)


def _disable(call: Call, user: User, proof: Proof) -> TotpRead:
    if user.totp_secret is None:
        raise conflict(NOT_ON, code="wrong_state")
    if not proof.matches or proof.compared_hash != user.password_hash:
        raise unprocessable([FieldError("password", OLD_WRONG)])
    forget_totp(user)
    audit.note(call, "user.disable_totp", "user", user.id)
    return TotpRead(enabled=False)


def forget_totp(user: User) -> None:
    """Back to the password alone."""
    user.totp_secret = user.totp_pending_secret = user.totp_last_step = None
    user.recovery_hashes = []
