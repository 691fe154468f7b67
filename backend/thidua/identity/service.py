"""Accounts: made, corrected, disabled, given a new password. The only writer of `user_account` beside its owner."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlmodel import col

from thidua.core import audit, history, search
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import (
    FieldError,
    Message,
    conflict,
    not_found,
    rule_broken,
    unprocessable,
)
from thidua.core.history import HistoryRead
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.core.text import name_sort_key
from thidua.core.workflow import ActionRead
from thidua.identity import passwords, queries, sessions, workflow
from thidua.identity.account import forget_totp
from thidua.identity.models import User, UserState
from thidua.identity.roles import add_grants, grant_errors, record, role_words
from thidua.identity.schemas import HeldRole, NoteBody, RoleGrant, UserCreate, UserRead, UserUpdate
from thidua.units.models import Unit
from thidua.units.queries import brief

USERNAME = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,58}[a-z0-9])?")
BAD_USERNAME = Message(
    "Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số, dấu chấm, gạch nối, gạch dưới; bắt đầu và kết thúc bằng chữ "
    "hoặc số.",
    "A user name has lower-case letters a-z, digits, dots, hyphens and underscores, and begins and ends with a letter "
    "or digit.",
)
TAKEN = Message("Tên đăng nhập này đã có.", "This user name is taken.")
#: Words of the account's history, which is written in Vietnamese.
MADE, CORRECTED = "Lập tài khoản", "Sửa thông tin"
FIELDS = {"email": "thư điện tử", "full_name": "họ và tên", "unit_id": "đơn vị"}


@dataclass(frozen=True)
class OneTimePassword:
    """A password made by the system, to be shown once, with its hash."""

    text: str = field(repr=False)
    hash: str = field(repr=False)

    @classmethod
    def new(cls) -> "OneTimePassword":
        """Takes as long as one hash."""
        text = passwords.generate_password()
        return cls(text, passwords.hash_password(text))


@dataclass(frozen=True)
class Filters:
    """Which accounts; `role` is one held today, `role_ends_by` the last day of one held today."""

    unit_id: UUID | None = None
    role: Role | None = None
    disabled: bool | None = None
    must_change_password: bool | None = None
    role_ends_by: date | None = None


def _conditions(call: Call, wanted: Filters) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.unit_id is not None:
        found.append(col(User.unit_id) == wanted.unit_id)
    if wanted.role is not None:
        found.append(queries.holds(wanted.role, call.today))
    if wanted.disabled is not None:
        found.append(col(User.state) == (UserState.DISABLED if wanted.disabled else UserState.ACTIVE))
    if wanted.must_change_password is not None:
        found.append(col(User.must_change_password).is_(wanted.must_change_password))
    if wanted.role_ends_by is not None:
        found.append(queries.role_ends_by(call.today, wanted.role_ends_by))
    return found


def list_users(call: Call, window: Window, q: str | None, wanted: Filters) -> Page[UserRead]:
    """Accounts by name."""
    queries.require_admin(call)
    conditions = [
        queries.visible_to(call.actor),
        search.matches(call.session, "user", col(User.id), q),
        *_conditions(call, wanted),
    ]
    statement, sort = queries.USERS.page(queries.user_rows().where(*conditions), window)
    rows = call.session.execute(statement).all()
    kept, cursor = queries.USERS.cut(rows, window, sort)
    total = call.session.scalar(select(func.count()).select_from(User).where(*conditions))
    roles = queries.held_roles(call, [row.id for row in kept])
    actions = workflow.USER.available(call, kept)
    return Page(items=[_as_read(row, roles[row.id], actions[row.id]) for row in kept], next_cursor=cursor, total=total)


def read_user(call: Call, user_id: UUID) -> UserRead:
    """One account."""
    queries.require_admin(call)
    row = call.session.execute(
        queries.user_rows().where(col(User.id) == user_id, queries.visible_to(call.actor))
    ).one_or_none()
    if row is None:
        raise not_found()
    return _as_read(row, queries.held_roles(call, [user_id])[user_id], workflow.USER.available(call, [row])[user_id])


def _as_read(row: Any, roles: list[HeldRole], actions: list[ActionRead]) -> UserRead:
    return UserRead(
        id=row.id,
        username=row.username,
        full_name=row.full_name,
        email=row.email,
        unit=brief(*queries.unit_columns(row)),
        roles=roles,
        state=row.state,
        has_totp=row.has_totp,
        must_change_password=row.must_change_password,
        last_login_at=row.last_login_at,
        created_at=row.created_at,
        updated_at=row.updated_at,
        version=row.version,
        actions=actions,
    )


def history_of(call: Call, user_id: UUID) -> list[HistoryRead]:
    """What was done with the account, oldest first."""
    queries.require_admin(call)
    queries.user(call, user_id)
    return history.of(call, "user", user_id)


def create(call: Call, body: Payload[UserCreate], password: OneTimePassword | None) -> UserRead:
    """An account with a one-time password, which its owner must replace."""
    queries.require_admin(call)
    data = body.value()
    if call.session.get(Unit, data.unit_id) is None:
        raise not_found()
    call.found()
    errors = [
        error
        for place, one in enumerate(data.roles)
        for error in grant_errors(call, one, data.roles[:place], f"roles.{place}.")
    ]
    if not USERNAME.fullmatch(data.username):
        errors.append(FieldError("username", BAD_USERNAME))
    if errors:
        raise unprocessable(errors)
    given = password or OneTimePassword.new()
    grants = [g.model_copy(update={"valid_from": g.valid_from or call.today}) for g in data.roles]
    user = _insert(call, data, grants, given.hash, must_change=True)
    return _showing_password(call, user.id, given.text)


def create_user(
    call: Call,
    *,
    username: str,
    full_name: str,
    unit_id: UUID,
    roles: Sequence[tuple[Role, bool]],
    password: str | None = None,
    password_hash: str | None = None,
) -> str:
    """An account made by the command line or the demo; `roles` as (role, is_lead), open-ended. Returns the password.

    Without `password` a one-time password is made, which the owner must replace. `password_hash` spares hashing one
    password many times; it must be that of `password`. Outside the demo a weak password is refused.
    """
    given = password or passwords.generate_password()
    if not USERNAME.fullmatch(username):
        raise unprocessable([FieldError("username", BAD_USERNAME)])
    if password is not None and not call.runtime.settings.demo:
        reasons = passwords.check_strength(password, username, False)
        if reasons:
            raise rule_broken(reasons)
    data = UserCreate(username=username, full_name=full_name, unit_id=unit_id)
    grants = [RoleGrant(role=role, is_lead=is_lead) for role, is_lead in roles]
    hashed = password_hash or passwords.hash_password(given)
    _insert(call, data, grants, hashed, must_change=password is None)
    return given


def _insert(
    call: Call, data: UserCreate, grants: Sequence[RoleGrant], password_hash: str, *, must_change: bool
) -> User:
    if call.session.scalar(select(col(User.id)).where(col(User.username) == data.username)) is not None:
        raise conflict(TAKEN, code="already_exists")
    user = User(
        username=data.username,
        full_name=data.full_name,
        sort_key=name_sort_key(data.full_name),
        unit_id=data.unit_id,
        email=data.email,
        password_hash=password_hash,
        must_change_password=must_change,
    )
    call.session.add(user)
    call.session.flush()
    add_grants(call, user.id, grants)
    call.session.flush()
    _index(call, user)
    record(call, user.id, "create", MADE, ", ".join(role_words(g) for g in grants) or None)
    audit.note(
        call,
        "user.create",
        "user",
        user.id,
        {"username": user.username, "unit_id": str(user.unit_id), "roles": [g.model_dump(mode="json") for g in grants]},
    )
    return user


def _index(call: Call, user: User) -> None:
    search.index(call.session, "user", user.id, user.full_name, user.username, user.email)


def _showing_password(call: Call, user_id: UUID, password: str) -> UserRead:
    read = read_user(call, user_id)
    call.notes["kept_answer"] = read
    return read.model_copy(update={"one_time_password": password})


def update(call: Call, user_id: UUID, body: Payload[UserUpdate]) -> UserRead:
    """Correct name, unit, e-mail; a move to another unit holds from the next request on."""
    queries.require_admin(call)
    user = queries.user(call, user_id, lock=True)
    workflow.USER.authorise(call, user, "edit")
    given = body.value().given()
    if "unit_id" in given and call.session.get(Unit, given["unit_id"]) is None:
        raise not_found()
    changed = {name: value for name, value in given.items() if getattr(user, name) != value}
    for name, value in changed.items():
        setattr(user, name, value)
    user.sort_key = name_sort_key(user.full_name)
    call.session.flush()
    _index(call, user)
    if changed:
        record(call, user.id, "update", CORRECTED, ", ".join(FIELDS[name] for name in sorted(changed)))
    audit.note(call, "user.update", "user", user.id, {"fields": sorted(changed)})
    return read_user(call, user_id)


def act(call: Call, user_id: UUID, name: str, body: Payload[NoteBody], password: OneTimePassword | None) -> UserRead:
    """disable, enable, reset_password, reset_totp, end_sessions."""
    queries.require_admin(call)
    user = queries.user(call, user_id, lock=True)
    given = password or (OneTimePassword.new() if name in workflow.GIVES_PASSWORD else None)
    effects: dict[str, Callable[[Call, Any, None, Any], None]] = {
        "disable": _end_sessions,
        "reset_totp": _reset_totp,
        "end_sessions": _end_sessions,
    }
    if given is not None:
        effects["reset_password"] = partial(_reset_password, given)
    workflow.USER.perform(call, user, name, body, effects)
    call.session.flush()
    if given is not None:
        return _showing_password(call, user_id, given.text)
    return read_user(call, user_id)


def _end_sessions(call: Call, user: User, _facts: None, _body: Any) -> None:
    sessions.end_sessions(call, user.id)


def _reset_password(given: OneTimePassword, call: Call, user: User, _facts: None, _body: Any) -> None:
    user.password_hash = given.hash
    user.must_change_password = True
    sessions.end_sessions(call, user.id)


def _reset_totp(call: Call, user: User, _facts: None, _body: Any) -> None:
    forget_totp(user)
    sessions.end_sessions(call, user.id)
