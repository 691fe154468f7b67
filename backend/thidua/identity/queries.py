"""Reading accounts. Only administrators see them; others meet a name inside the objects they may see."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Row, Select, Uuid, and_, bindparam, exists, false, or_, select, true
from sqlmodel import col

from thidua.core.access import Actor, Role
from thidua.core.call import Call
from thidua.core.db import UtcDateTime
from thidua.core.errors import forbidden
from thidua.core.paging import Sorting, instant_key, text_key
from thidua.identity.models import ApiClient, LoginSession, RoleAssignment, User, UserState
from thidua.identity.schemas import HeldRole
from thidua.units.models import Unit
from thidua.units.queries import BRIEF_COLUMNS, Parent

USERS = Sorting(
    col(User.id),
    {
        "name": text_key(col(User.sort_key)),
        "username": text_key(col(User.username)),
        "created_at": instant_key(col(User.created_at)),
    },
    "name",
)
ROLES = Sorting(col(RoleAssignment.id), {"created_at": instant_key(col(RoleAssignment.created_at))}, "-created_at")
CLIENTS = Sorting(
    col(ApiClient.id),
    {"name": text_key(col(ApiClient.name)), "created_at": instant_key(col(ApiClient.created_at))},
    "name",
)


def in_force(today: Any) -> ColumnElement[bool]:
    """Role assignments that hold on a local date; `today` is a date or a bind parameter."""
    first, last = col(RoleAssignment.valid_from), col(RoleAssignment.valid_to)
    return and_(or_(first.is_(None), first <= today), or_(last.is_(None), last >= today))


#: The one select of every request: session, user and the roles of the day; a row per role, one without any.
SIGNED_IN = (
    select(
        col(User.full_name),
        col(User.unit_id),
        col(User.must_change_password),
        col(User.totp_secret).is_not(None).label("has_totp"),
        col(RoleAssignment.role),
        col(RoleAssignment.is_lead),
    )
    .join(LoginSession, col(LoginSession.user_id) == col(User.id))
    .outerjoin(
        RoleAssignment,
        and_(col(RoleAssignment.user_id) == col(User.id), in_force(bindparam("today", type_=Date))),
    )
    .where(
        col(LoginSession.id) == bindparam("session_id", type_=Uuid),
        col(User.id) == bindparam("user_id", type_=Uuid),
        col(LoginSession.ended_at).is_(None),
        col(LoginSession.expires_at) > bindparam("system_now", type_=UtcDateTime),
        col(User.state) == UserState.ACTIVE,
    )
)


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Accounts, their roles and API clients: administrators see all, others none."""
    return true() if actor.has(Role.ADMIN) or actor.is_system else false()


def require_admin(call: Call) -> None:
    """403 for everybody else, whatever he names: nobody else is shown accounts, so the answer tells nothing."""
    if not call.actor.has(Role.ADMIN):
        raise forbidden()


def user_rows() -> Select[Any]:
    """The columns of a UserRead: the account's own, then those of its unit."""
    columns: list[Any] = [
        col(User.id),
        col(User.username),
        col(User.full_name),
        col(User.sort_key),
        col(User.email),
        col(User.state),
        col(User.must_change_password),
        col(User.totp_secret).is_not(None).label("has_totp"),
        col(User.last_login_at),
        col(User.created_at),
        col(User.updated_at),
        col(User.version),
        *(column.label(f"unit_{place}") for place, column in enumerate(BRIEF_COLUMNS)),
    ]
    return (
        select(*columns)
        .join(Unit, col(Unit.id) == col(User.unit_id))
        .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
    )


def unit_columns(row: Row[Any]) -> tuple[Any, ...]:
    """The unit's columns of a row of `user_rows`, as units.queries.brief takes them."""
    return tuple(getattr(row, f"unit_{place}") for place in range(len(BRIEF_COLUMNS)))


def holds(role: Role, today: date) -> ColumnElement[bool]:
    """Accounts that hold a role on a date."""
    return exists().where(
        col(RoleAssignment.user_id) == col(User.id), col(RoleAssignment.role) == role, in_force(today)
    )


def role_ends_by(today: date, last: date) -> ColumnElement[bool]:
    """Accounts that hold a role today which ends on or before `last`."""
    return exists().where(
        col(RoleAssignment.user_id) == col(User.id), in_force(today), col(RoleAssignment.valid_to) <= last
    )


def held_roles(call: Call, user_ids: Iterable[UUID]) -> dict[UUID, list[HeldRole]]:
    """The roles of the day of some users, in one select."""
    wanted = list(user_ids)
    found: dict[UUID, list[HeldRole]] = {user_id: [] for user_id in wanted}
    if not wanted:
        return found
    rows = call.session.execute(
        select(col(RoleAssignment.user_id), col(RoleAssignment.role), col(RoleAssignment.is_lead))
        .where(col(RoleAssignment.user_id).in_(wanted), in_force(call.today))
        .order_by(col(RoleAssignment.id))
    )
    for user_id, role, is_lead in rows:
        found[user_id].append(HeldRole(role=role, is_lead=is_lead))
    return found


def user(call: Call, user_id: UUID, *, lock: bool = False) -> User:
    """One account through the visibility rule, or 404."""
    statement = select(User).where(col(User.id) == user_id, visible_to(call.actor))
    return call.one(statement.with_for_update() if lock else statement)


def own(call: Call, *, lock: bool = False) -> User:
    """The caller's own account."""
    statement = select(User).where(col(User.id) == call.actor.user_id)
    return call.session.scalars(statement.with_for_update() if lock else statement).one()


def role_assignments(call: Call, user_id: UUID) -> Sequence[RoleAssignment]:
    """Every grant of one user, past ones too."""
    return call.session.scalars(
        select(RoleAssignment).where(col(RoleAssignment.user_id) == user_id).order_by(col(RoleAssignment.id))
    ).all()


def api_client(call: Call, client_id: UUID) -> ApiClient:
    """One API client through the visibility rule, or 404."""
    return call.one(select(ApiClient).where(col(ApiClient.id) == client_id, visible_to(call.actor)))
