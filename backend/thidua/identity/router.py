"""Signing in and one's own account. The administrator's side is in admin_router."""

from typing import Annotated

from fastapi import APIRouter, Depends

from thidua.core.http import AnyoneDep, CallDep, Door
from thidua.core.payload import Payload
from thidua.identity import account, sessions
from thidua.identity.account import NewPassword, Proof
from thidua.identity.browser import BrowserDep, OwnPageDep
from thidua.identity.schemas import LoginCreate, LoginRead, MeRead, PasswordChange, TotpChange, TotpRead
from thidua.identity.sessions import Attempt

router = APIRouter(prefix="/api/v1", route_class=Door, tags=["identity"])

# Each hash takes a core for tens of milliseconds: waiting ones wait in the event loop, without thread or gate.
HASHES_AT_ONCE = 2


def _tried_login(call: AnyoneDep, body: Payload[LoginCreate], browser: BrowserDep) -> Attempt:
    return sessions.try_password(call, body.value(), browser)


def _tried_change(call: CallDep, body: Payload[PasswordChange]) -> NewPassword:
    return account.try_change(call, body.value())


def _tried_totp(call: CallDep, body: Payload[TotpChange]) -> Proof:
    return account.try_password(call, body.value())


AttemptDep = Annotated[Attempt, Depends(_tried_login, max_concurrency=HASHES_AT_ONCE)]
NewPasswordDep = Annotated[NewPassword, Depends(_tried_change, max_concurrency=HASHES_AT_ONCE)]
ProofDep = Annotated[Proof, Depends(_tried_totp, max_concurrency=HASHES_AT_ONCE)]


@router.post("/auth/login")
def login(call: AnyoneDep, attempt: AttemptDep, browser: BrowserDep) -> LoginRead:
    """Sign in: a bearer token in the answer, the refresh token in the cookie `thidua_refresh`.

    401 `wrong_credentials` in the same words for an unknown name; 401 `totp_required` or `totp_invalid` once the
    password was right; 429 with Retry-After after many failures. The cookie `thidua_device` marks a browser that
    has signed in before, so that failures from elsewhere do not slow its owner.
    """
    return sessions.login(call, attempt, browser)


@router.post("/auth/refresh")
def refresh(call: AnyoneDep, browser: OwnPageDep) -> LoginRead:
    """A new bearer token by the cookie, which is replaced.

    The cookie before the present one yields the same answer for 60 seconds more; an older one ends the session,
    because somebody else must have it. 401 when the session is over, 403 from a foreign page.
    """
    return sessions.refresh(call, browser)


@router.post("/auth/logout", status_code=204)
def logout(call: AnyoneDep, browser: OwnPageDep) -> None:
    """End the session of the cookie and of the bearer token, if any; 204 also without one, 403 from a foreign page."""
    sessions.logout(call, browser)


@router.get("/me")
def me(call: CallDep) -> MeRead:
    """Who is signed in. `abilities` shrink to what is owed (second factor, own password) until it is done."""
    return account.me(call)


@router.post("/me/password", status_code=204)
def change_password(call: CallDep, change: NewPasswordDep) -> None:
    """A new password by the present one: 15 characters or more, 8 with a second factor, none that is easily guessed.

    Every other session of the account ends. An Idempotency-Key is ignored here and for the second factor.
    """
    account.change_password(call, change)


@router.post("/me/totp")
def change_totp(call: CallDep, proof: ProofDep) -> TotpRead:
    """Set up the second factor: `start`, then `confirm` with a code; `disable` with the password.

    Secret and recovery codes are shown once; after a lost answer, start again.
    """
    return account.change_totp(call, proof)
