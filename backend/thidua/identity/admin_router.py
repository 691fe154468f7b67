"""The administrator's endpoints: accounts, roles, API clients, the audit log. Everybody else gets 403."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from thidua.core.access import Role
from thidua.core.history import HistoryRead
from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Instant, Payload
from thidua.identity import audit_log, clients, roles, service, usage
from thidua.identity.models import ApiClientState
from thidua.identity.router import HASHES_AT_ONCE
from thidua.identity.schemas import (
    ApiClientCreate,
    ApiClientRead,
    ApiClientUpdate,
    ApiClientUsageRead,
    AuditEventRead,
    AuditVerdict,
    NoteBody,
    RoleGrant,
    RoleRead,
    UserCreate,
    UserRead,
    UserUpdate,
)
from thidua.identity.service import OneTimePassword
from thidua.identity.workflow import GIVES_PASSWORD

router = APIRouter(prefix="/api/v1", route_class=Door, tags=["administration"])
Q = Annotated[str | None, Query(max_length=200, description="Words of the name or user name, accents optional")]


def _password_for_new(call: CallDep) -> OneTimePassword | None:
    return OneTimePassword.new() if call.actor.has(Role.ADMIN) else None


def _password_for_action(call: CallDep, name: str) -> OneTimePassword | None:
    return OneTimePassword.new() if name in GIVES_PASSWORD and call.actor.has(Role.ADMIN) else None


NewPasswordDep = Annotated[OneTimePassword | None, Depends(_password_for_new, max_concurrency=HASHES_AT_ONCE)]
ResetPasswordDep = Annotated[OneTimePassword | None, Depends(_password_for_action, max_concurrency=HASHES_AT_ONCE)]


@router.get("/users")
def list_users(
    call: CallDep,
    window: WindowDep,
    q: Q = None,
    unit_id: UUID | None = None,
    role: Role | None = None,
    disabled: bool | None = None,
    must_change_password: bool | None = None,
    role_ends_by: date | None = None,
) -> Page[UserRead]:
    """Accounts; sort by name, username or created_at. `role` is one held today, `role_ends_by` the last day of one."""
    wanted = service.Filters(unit_id, role, disabled, must_change_password, role_ends_by)
    return service.list_users(call, window, q, wanted)


@router.post("/users", status_code=201)
def create_user(call: CallDep, body: Payload[UserCreate], password: NewPasswordDep) -> UserRead:
    """A new account. `one_time_password` is in this answer only, and not in the one a retry gets."""
    return service.create(call, body, password)


@router.get("/users/{user_id}")
def read_user(call: CallDep, user_id: UUID) -> UserRead:
    """One account."""
    return service.read_user(call, user_id)


@router.patch("/users/{user_id}")
def update_user(call: CallDep, user_id: UUID, body: Payload[UserUpdate]) -> UserRead:
    """Correct full name, unit or e-mail; the user name stays."""
    return service.update(call, user_id, body)


@router.post("/users/{user_id}/actions/{name}")
def act_on_user(
    call: CallDep, user_id: UUID, name: str, body: Payload[NoteBody], password: ResetPasswordDep
) -> UserRead:
    """disable, enable, reset_password (shows `one_time_password` once), reset_totp, end_sessions.

    All but enable end the account's sessions at once. Not with one's own account, but for end_sessions.
    """
    return service.act(call, user_id, name, body, password)


@router.get("/users/{user_id}/history")
def history_of_user(call: CallDep, user_id: UUID) -> list[HistoryRead]:
    """What was done with the account, oldest first."""
    return service.history_of(call, user_id)


@router.get("/users/{user_id}/roles")
def list_roles(call: CallDep, user_id: UUID, window: WindowDep) -> Page[RoleRead]:
    """Every grant of the account, past ones too, newest first."""
    return roles.list_roles(call, user_id, window)


@router.post("/users/{user_id}/roles", status_code=201)
def grant_role(call: CallDep, user_id: UUID, body: Payload[RoleGrant]) -> RoleRead:
    """Grant a role by local dates, inclusive; from today when `valid_from` is absent. Never to oneself."""
    return roles.grant(call, user_id, body)


@router.get("/users/{user_id}/roles/{role_id}")
def read_role(call: CallDep, user_id: UUID, role_id: UUID) -> RoleRead:
    """One grant."""
    return roles.read_role(call, user_id, role_id)


@router.post("/users/{user_id}/roles/{role_id}/actions/revoke")
def revoke_role(call: CallDep, user_id: UUID, role_id: UUID, body: Payload[NoteBody]) -> RoleRead:
    """End a grant: it is gone at the next request; the row stays. Never one's own."""
    return roles.revoke(call, user_id, role_id, body)


@router.get("/api-clients")
def list_clients(call: CallDep, window: WindowDep, state: ApiClientState | None = None) -> Page[ApiClientRead]:
    """Machines with a key; sort by name or created_at."""
    return clients.list_clients(call, window, state)


@router.post("/api-clients", status_code=201)
def create_client(call: CallDep, body: Payload[ApiClientCreate]) -> ApiClientRead:
    """A new client. `key` is in this answer only, and not in the one a retry gets."""
    return clients.create(call, body)


@router.get("/api-clients/{client_id}")
def read_client(call: CallDep, client_id: UUID) -> ApiClientRead:
    """One client."""
    return clients.read_client(call, client_id)


@router.patch("/api-clients/{client_id}")
def update_client(call: CallDep, client_id: UUID, body: Payload[ApiClientUpdate]) -> ApiClientRead:
    """Change name, scopes or rate of a live client."""
    return clients.edit(call, client_id, body)


@router.post("/api-clients/{client_id}/actions/{name}")
def act_on_client(call: CallDep, client_id: UUID, name: str, body: Payload[NoteBody]) -> ApiClientRead:
    """revoke: the key is refused from the next request on, for good."""
    return clients.act(call, client_id, name, body)


@router.get("/api-clients/{client_id}/usage")
def read_usage(call: CallDep, client_id: UUID) -> ApiClientUsageRead:
    """Requests per local day of the last 30, and the limits; a few seconds behind."""
    return usage.read(call, client_id)


@router.get("/audit-events")
def list_audit_events(
    call: CallDep,
    window: WindowDep,
    kind: Annotated[str | None, Query(max_length=40)] = None,
    action: Annotated[str | None, Query(max_length=80)] = None,
    actor_id: UUID | None = None,
    object_id: UUID | None = None,
    since: Instant | None = None,
    until: Instant | None = None,
) -> Page[AuditEventRead]:
    """Newest first. Administrators read security events, leaders of Home Affairs those about content."""
    return audit_log.list_events(call, window, audit_log.Filters(kind, action, actor_id, object_id, since, until))


@router.get("/audit-events/verify")
def verify_audit(call: CallDep) -> AuditVerdict:
    """Walk the whole chain: whether every link holds and the tail is there, and how many links there are."""
    return audit_log.verify(call)
