"""Tables of accounts and sessions (domain.md section 1, api.md Identity)."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from thidua.core.access import Role
from thidua.core.db import Row, Versioned, enum_column, instant, json_column


class UserState(StrEnum):
    """Whether an account may sign in; a disabled one keeps its name in every record."""

    ACTIVE = "ACTIVE"
    DISABLED = "DISABLED"


class ApiClientState(StrEnum):
    """A revoked key never comes back; a new client is made instead."""

    ACTIVE = "ACTIVE"
    REVOKED = "REVOKED"


class User(Versioned, table=True):
    """An account; belongs to one unit. `username` is stored lower-case.

    Signing in is no edit: `last_login_at`, `totp_last_step` and a renewed hash are written past the version.
    """

    __tablename__ = "user_account"

    username: str = Field(unique=True, max_length=60)
    full_name: str = Field(max_length=120)
    sort_key: str = Field(index=True)
    unit_id: UUID = Field(foreign_key="unit.id", index=True)
    email: str | None = Field(default=None, max_length=200)
    state: UserState = enum_column(UserState, default=UserState.ACTIVE)
    password_hash: str
    must_change_password: bool = False
    totp_secret: str | None = None
    totp_pending_secret: str | None = None
    totp_last_step: int | None = None
    recovery_hashes: list[str] = json_column(list)
    last_login_at: datetime | None = instant(nullable=True)


class RoleAssignment(Versioned, table=True):
    """A role held from one local date to another, inclusive; null = open. `is_lead` gives leader powers (L).

    Revoked: `valid_to` becomes the day before, also when that lies before `valid_from` (never in force again).
    """

    __tablename__ = "role_assignment"
    __table_args__ = (Index("ix_role_assignment_user", "user_id"),)

    user_id: UUID = Field(foreign_key="user_account.id")
    role: Role = enum_column(Role)
    is_lead: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    granted_by: UUID | None = None


class LoginSession(Row, table=True):
    """One signed-in device: a family of rotating refresh tokens. Times are real time.

    `token_hash` and `previous_hash` are SHA-256 of the token that is good now and of the one before it.
    """

    __tablename__ = "login_session"

    user_id: UUID = Field(foreign_key="user_account.id", index=True)
    created_at: datetime = instant()
    expires_at: datetime = instant()
    ended_at: datetime | None = instant(nullable=True)
    token_hash: str
    previous_hash: str | None = None
    rotated_at: datetime | None = instant(nullable=True)
    user_agent: str = Field(default="", max_length=200)


class LoginFailure(Row, table=True):
    """A failed login, counted to slow an attacker; forgotten after a day.

    Both columns are keyed hashes: what people type as a user name is sometimes their password.
    """

    __tablename__ = "login_failure"
    __table_args__ = (
        Index("ix_login_failure_subject", "subject_hash", "at"),
        Index("ix_login_failure_source", "source_hash", "at"),
    )

    subject_hash: str
    #: The known device the attempt came from, else its address.
    source_hash: str
    at: datetime = instant(index=True)


class ApiClient(Versioned, table=True):
    """A machine that reads the portal API; its key is shown once and kept as a hash."""

    __tablename__ = "api_client"

    name: str = Field(max_length=120)
    state: ApiClientState = enum_column(ApiClientState, default=ApiClientState.ACTIVE)
    key_hash: str = Field(unique=True)
    key_prefix: str = Field(max_length=12)
    scopes: list[str] = json_column(list)
    per_minute: int = 6_000
    last_used_at: datetime | None = instant(nullable=True)


class ApiClientUsage(SQLModel, table=True):
    """How often a key was used on a local day (real time): answered, and refused for being too fast."""

    __tablename__ = "api_client_usage"

    client_id: UUID = Field(primary_key=True, foreign_key="api_client.id")
    day: date = Field(primary_key=True)
    answered: int = 0
    refused: int = 0
