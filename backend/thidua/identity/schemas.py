"""What goes in and out of identity's endpoints."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, model_validator
from pydantic_core import PydanticCustomError

from thidua.core.access import Role
from thidua.core.payload import Body, Day
from thidua.core.text import line
from thidua.core.workflow import ActionRead
from thidua.identity.models import ApiClientState, UserState
from thidua.units.schemas import UnitBrief

# A password is taken as typed; what cannot be one is simply wrong.
Secret = Annotated[str, Field(min_length=1, max_length=2000)]


def _email(value: str | None) -> str | None:
    if value is None:
        return None
    name, _, domain = value.rpartition("@")
    if not name or "." not in domain or " " in value:
        raise PydanticCustomError("email", "An e-mail address is written name@domain.")
    return value


Email = Annotated[str | None, line(200), AfterValidator(_email)]


class LoginCreate(Body):
    """User name and password; the code of the authenticator app or a recovery code once TOTP is on."""

    username: Annotated[str, Field(min_length=1, max_length=200)]
    password: Secret
    totp: Annotated[str | None, Field(max_length=64)] = None


class PersonBrief(BaseModel):
    """An officer by name, inside other answers."""

    id: UUID
    name: str


class UserBrief(BaseModel):
    """Who."""

    id: UUID
    username: str
    full_name: str


class LoginRead(BaseModel):
    """A bearer token good for `expires_in` seconds. What is due first limits the account until it is done."""

    access_token: str
    token_type: Literal["bearer"] = "bearer"  # noqa: S105 - the scheme's name
    expires_in: int
    user: UserBrief
    must_enrol_totp: bool
    must_change_password: bool


class MeUser(UserBrief):
    """Oneself."""

    email: str | None
    has_totp: bool
    recovery_codes_left: int
    must_enrol_totp: bool
    must_change_password: bool


class HeldRole(BaseModel):
    """A role in force today."""

    role: Role
    is_lead: bool


class DemoRead(BaseModel):
    """The demo's clock."""

    now: datetime


class MeRead(BaseModel):
    """Who is signed in, for greeting and navigation; what he may do with a thing that thing's `actions` say."""

    user: MeUser
    unit: UnitBrief
    roles: list[HeldRole]
    abilities: list[str]
    #: The number beside the bell.
    unread_notifications: int
    demo: DemoRead | None
    version: int


class PasswordChange(Body):
    """The present password and the new one."""

    old_password: Secret
    new_password: Secret


class TotpStep(StrEnum):
    """Start, prove that the app works, or switch off."""

    START = "start"
    CONFIRM = "confirm"
    DISABLE = "disable"


class TotpChange(Body):
    """`confirm` takes the code the app shows, `disable` the password."""

    step: TotpStep
    code: Annotated[str | None, Field(max_length=64)] = None
    password: Annotated[str | None, Field(max_length=2000)] = None


class TotpRead(BaseModel):
    """`secret` and `uri` only after start, `recovery_codes` only after confirm; none is shown again."""

    enabled: bool
    secret: str | None = None
    uri: str | None = None
    recovery_codes: list[str] | None = None


def _period(first: date | None, last: date | None) -> None:
    if first is not None and last is not None and last < first:
        raise PydanticCustomError("period", "The last day lies before the first.")


class RoleGrant(Body):
    """A role from one local date to another, inclusive; without `valid_from` from today, without `valid_to` open."""

    role: Role
    is_lead: bool = False
    valid_from: Day | None = None
    valid_to: Day | None = None

    @model_validator(mode="after")
    def _dates_in_order(self) -> "RoleGrant":
        _period(self.valid_from, self.valid_to)
        return self


class RoleRead(BaseModel):
    """A grant. `in_force` on the day of asking; `revocable` while its last day is not over."""

    id: UUID
    role: Role
    is_lead: bool
    valid_from: date | None
    valid_to: date | None
    in_force: bool
    revocable: bool
    granted_by: str | None
    created_at: datetime
    version: int


class UserCreate(Body):
    """An account; a one-time password is made for it."""

    username: Annotated[str, line(60)]
    full_name: Annotated[str, line(120)]
    unit_id: UUID
    email: Email = None
    roles: list[RoleGrant] = Field(default_factory=list, max_length=20)


class UserUpdate(Body):
    """What an administrator may correct; the user name stays."""

    full_name: Annotated[str, line(120)] = ""
    unit_id: UUID = UUID(int=0)
    email: Email = None


class NoteBody(Body):
    """An action on an account; a note is optional."""

    note: Annotated[str | None, line(500)] = None


class UserRead(BaseModel):
    """An account as an administrator sees it. `one_time_password` only in the answer that made it."""

    id: UUID
    username: str
    full_name: str
    email: str | None
    unit: UnitBrief
    roles: list[HeldRole]
    state: UserState
    has_totp: bool
    must_change_password: bool
    last_login_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int
    actions: list[ActionRead]
    one_time_password: str | None = None


class ApiScope(StrEnum):
    """What a key may be used for."""

    PORTAL_READ = "portal.read"


class ApiClientCreate(Body):
    """A machine, what it may do, and how many calls a minute."""

    name: Annotated[str, line(120)]
    scopes: list[ApiScope] = Field(default_factory=lambda: [ApiScope.PORTAL_READ], min_length=1, max_length=10)
    per_minute: Annotated[int, Field(ge=1, le=100_000)] = 6_000


class ApiClientUpdate(Body):
    """What may be changed while the key stays."""

    name: Annotated[str, line(120)] = ""
    scopes: list[ApiScope] = Field(default_factory=list, min_length=1, max_length=10)
    per_minute: Annotated[int, Field(ge=1, le=100_000)] = 6_000


class ApiClientRead(BaseModel):
    """A machine. `key` only in the answer that made it; afterwards it is known by `key_prefix`."""

    id: UUID
    name: str
    state: ApiClientState
    scopes: list[ApiScope]
    per_minute: int
    key_prefix: str
    last_used_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int
    actions: list[ActionRead]
    key: str | None = None


class ApiClientDay(BaseModel):
    """Requests of one local day: answered, and refused for coming too fast."""

    day: date
    answered: int
    refused: int


class ApiClientUsageRead(BaseModel):
    """How a key was used in the last 30 days, the newest first; `per_minute_without_key` null = any number."""

    per_minute: int
    per_minute_without_key: int | None
    key_required: bool
    days: list[ApiClientDay]


class AuditEventRead(BaseModel):
    """One link of the chain; `payload` is null where there was none or it was erased.

    `object_name` is the present name of the account or API client it is about, for administrators.
    """

    seq: int
    recorded_at: datetime
    at: datetime
    actor_id: UUID | None
    actor_name: str
    action: str
    kind: str
    object_id: UUID | None
    object_name: str | None
    request_id: str
    payload: dict[str, Any] | None
    hash: str


class AuditVerdict(BaseModel):
    """Whether every link holds and the end is where it was left, and how many links there are."""

    valid: bool
    count: int
