"""One browser: its own cookies, its bearer token, and helpers to look at what the database holds."""

from http.cookiejar import DefaultCookiePolicy
from typing import Any

import pyotp
from httpx2 import Response
from sqlalchemy import func, select

from tests.schema import PASSWORD
from tests.world import World
from thidua.core.audit import AuditEvent
from thidua.identity.models import LoginSession, User

ORIGIN = {"Origin": "http://testserver"}
LOGIN, REFRESH, LOGOUT = "/api/v1/auth/login", "/api/v1/auth/refresh", "/api/v1/auth/logout"


class Browser:
    """See the module."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.cookies: dict[str, str] = {}
        self.token = ""
        # Browsers of one test share the HTTP client, so its own jar must stay empty.
        world.http.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))

    def send(self, method: str, path: str, *, bearer: bool = True, **kwargs: Any) -> Response:
        """One request with what the browser has; keeps the cookies it is given."""
        headers = dict(kwargs.pop("headers", None) or {})
        if bearer and self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        if self.cookies and path.startswith("/api/v1/auth"):
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        answer = self.world.http.request(method, path, headers=headers, **kwargs)
        for line in answer.headers.get_list("set-cookie"):
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
            if not value:
                del self.cookies[name]
        return answer

    def login(self, username: str, password: str = PASSWORD, **more: Any) -> Response:
        """Sign in; later requests carry the token."""
        answer = self.send("POST", LOGIN, json={"username": username, "password": password, **more}, bearer=False)
        if answer.status_code == 200:
            self.token = answer.json()["access_token"]
        return answer

    def refresh(self, **headers: str) -> Response:
        """A new token by the cookie."""
        answer = self.send("POST", REFRESH, headers=headers or ORIGIN, bearer=False)
        if answer.status_code == 200:
            self.token = answer.json()["access_token"]
        return answer

    def logout(self) -> Response:
        """Sign out by the cookie."""
        return self.send("POST", LOGOUT, headers=ORIGIN, bearer=False)

    def me(self) -> Response:
        """Who am I."""
        return self.send("GET", "/api/v1/me")


def signed_in(world: World, username: str, **more: Any) -> Browser:
    """A browser of this user."""
    found = Browser(world)
    answer = found.login(username, **more)
    assert answer.status_code == 200, answer.text
    return found


def enrol(browser: Browser) -> tuple[str, list[str]]:
    """Switch TOTP on for the browser's user: (secret, recovery codes). The code of this moment is used up."""
    secret = browser.send("POST", "/api/v1/me/totp", json={"step": "start"}).json()["secret"]
    answer = browser.send("POST", "/api/v1/me/totp", json={"step": "confirm", "code": code(browser.world, secret)})
    assert answer.status_code == 200, answer.text
    return secret, answer.json()["recovery_codes"]


def code(world: World, secret: str, steps: int = 0) -> str:
    """The authenticator's code at the world's time, or some steps of 30 s away from it."""
    return pyotp.TOTP(secret).at(int(world.time.moment.timestamp()) + 30 * steps)


def user_id(world: World, username: str) -> str:
    """The id of an account."""
    with world.read() as session:
        found = session.scalar(select(User.id).where(User.username == username))  # type: ignore[call-overload]
    return str(found)


def audit_actions(world: World) -> list[str]:
    """Every action of a person in the audit log, in order; the loading of the template is not among them."""
    with world.read() as session:
        return list(
            session.scalars(
                select(AuditEvent.action).where(AuditEvent.actor_id.is_not(None)).order_by(AuditEvent.seq)  # type: ignore[call-overload, arg-type, union-attr]
            )
        )


def audit_count(world: World) -> int:
    """How many links the chain has."""
    with world.read() as session:
        return session.scalar(select(func.count()).select_from(AuditEvent)) or 0


def live_sessions(world: World, username: str) -> int:
    """How many sessions of a user have not ended."""
    with world.read() as session:
        return (
            session.scalar(
                select(func.count())
                .select_from(LoginSession)
                .join(User, User.id == LoginSession.user_id)  # type: ignore[arg-type]
                .where(User.username == username, LoginSession.ended_at.is_(None))  # type: ignore[arg-type, union-attr]
            )
            or 0
        )
