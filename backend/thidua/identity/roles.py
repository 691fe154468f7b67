"""Roles: granted and revoked by an administrator, never to himself; in force by local dates of domain time."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit, history
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, forbidden, unprocessable
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.core.text import format_date_vi
from thidua.identity import queries
from thidua.identity.models import RoleAssignment, User
from thidua.identity.schemas import NoteBody, RoleGrant, RoleRead

#: Roles without leader powers anywhere in the state machines.
WITHOUT_LEAD = frozenset({Role.ADMIN, Role.JUDGE})
#: How the history names a role.
ROLE_WORDS = {
    Role.ADMIN: "Quản trị hệ thống",
    Role.HOME_AFFAIRS: "Phòng Nội vụ",
    Role.CULTURE: "Phòng Văn hóa và Thông tin",
    Role.PROPAGANDA: "Ban Tuyên giáo",
    Role.UNIT: "Cán bộ đầu mối đơn vị",
    Role.COUNCIL: "Thành viên Hội đồng Thi đua - Khen thưởng",
    Role.JUDGE: "Giám khảo",
}
NOT_TO_ONESELF = Message("Không được tự cấp hoặc tự thu hồi vai trò của mình.", "Nobody changes his own roles.")
NO_LEAD = Message("Vai trò này không có quyền lãnh đạo.", "This role has no leader powers.")
ALL_PAST = Message("Ngày kết thúc không được ở trong quá khứ.", "The last day may not lie in the past.")
MIXED = Message(
    "Quản trị hệ thống không kiêm vai trò khác, vì không quyết định nội dung.",
    "An administrator holds no other role, since he takes no content decision.",
)
HELD = Message("Người này đã có vai trò đó trong thời gian đã chọn.", "This role is held in that period already.")
OVER = Message("Vai trò này đã hết hiệu lực.", "This role has ended already.")


def list_roles(call: Call, user_id: UUID, window: Window) -> Page[RoleRead]:
    """Every grant of one user, newest first, past ones too."""
    queries.require_admin(call)
    queries.user(call, user_id)
    statement, sort = queries.ROLES.page(
        select(RoleAssignment, col(User.full_name))
        .outerjoin(User, col(User.id) == col(RoleAssignment.granted_by))
        .where(col(RoleAssignment.user_id) == user_id),
        window,
    )
    rows = call.session.execute(statement).all()
    kept, cursor = queries.ROLES.cut(rows, window, sort, lambda r: r[0])
    return Page(items=[_as_read(call, grant, name) for grant, name in kept], next_cursor=cursor)


def read_role(call: Call, user_id: UUID, role_id: UUID) -> RoleRead:
    """One grant."""
    queries.require_admin(call)
    grant = _find(call, user_id, role_id)
    return _as_read(call, grant, _name(call, grant.granted_by))


def grant(call: Call, user_id: UUID, body: Payload[RoleGrant]) -> RoleRead:
    """Give a role; it holds from the next request on, if its first day has come."""
    queries.require_admin(call)
    # The lock keeps two administrators from giving the same role twice.
    user = queries.user(call, user_id, lock=True)
    call.found()
    _refuse_oneself(call, user_id)
    data = body.value()
    wanted = data.model_copy(update={"valid_from": data.valid_from or call.today})
    present = queries.role_assignments(call, user.id)
    errors = grant_errors(call, wanted, present)
    if errors:
        raise unprocessable(errors)
    if any(g.role is wanted.role and g.is_lead == wanted.is_lead and _overlap(g, wanted) for g in present):
        raise conflict(HELD, code="already_exists")
    made = add_grants(call, user.id, [wanted])[0]
    call.session.flush()
    record(call, user.id, "grant", f"Cấp vai trò: {role_words(made)}", _period_words(made))
    audit.note(call, "role.grant", "role", made.id, {"user": user.username, **wanted.model_dump(mode="json")})
    return _as_read(call, made, call.actor.name)


def revoke(call: Call, user_id: UUID, role_id: UUID, body: Payload[NoteBody]) -> RoleRead:
    """End a role as of yesterday: it is gone at the next request. The row stays."""
    queries.require_admin(call)
    user = queries.user(call, user_id, lock=True)
    found = _find(call, user_id, role_id)
    call.found_for_writing()
    _refuse_oneself(call, user_id)
    call.match(found.version)
    if not _revocable(found, call.today):
        raise conflict(OVER, code="wrong_state")
    note = body.value().note
    found.valid_to = call.today - timedelta(days=1)
    call.session.flush()
    record(call, user.id, "revoke", f"Thu hồi vai trò: {role_words(found)}", note)
    audit.note(
        call,
        "role.revoke",
        "role",
        found.id,
        {"user": user.username, "role": found.role, "is_lead": found.is_lead, "note": note},
    )
    return _as_read(call, found, _name(call, found.granted_by))


def grant_errors(
    call: Call, wanted: RoleGrant, others: Sequence[RoleGrant | RoleAssignment], prefix: str = ""
) -> list[FieldError]:
    """What is wrong with a grant by itself and beside others of the same person."""
    errors: list[FieldError] = []
    if wanted.is_lead and wanted.role in WITHOUT_LEAD:
        errors.append(FieldError(f"{prefix}is_lead", NO_LEAD))
    if wanted.valid_to is not None and wanted.valid_to < call.today:
        errors.append(FieldError(f"{prefix}valid_to", ALL_PAST))
    if any((o.role is Role.ADMIN) != (wanted.role is Role.ADMIN) and _overlap(o, wanted) for o in others):
        errors.append(FieldError(f"{prefix}role", MIXED))
    return errors


def add_grants(call: Call, user_id: UUID, grants: Sequence[RoleGrant]) -> list[RoleAssignment]:
    """The rows of some grants."""
    made = [
        RoleAssignment(
            user_id=user_id,
            role=one.role,
            is_lead=one.is_lead,
            valid_from=one.valid_from,
            valid_to=one.valid_to,
            granted_by=call.actor.user_id,
        )
        for one in grants
    ]
    call.session.add_all(made)
    return made


def record(call: Call, user_id: UUID, action: str, label: str, note: str | None = None) -> None:
    """A step of the account's history that is no transition of its state."""
    history.record(call, kind="user", object_id=user_id, action=action, label=label, note=note)


def role_words(held: RoleAssignment | RoleGrant) -> str:
    """A role as the account's history names it."""
    return f"{ROLE_WORDS[held.role]} (lãnh đạo)" if held.is_lead else ROLE_WORDS[held.role]


def _period_words(held: RoleAssignment) -> str:
    first = f"Từ ngày {format_date_vi(held.valid_from)}" if held.valid_from else "Từ ngày lập"
    return f"{first} đến hết ngày {format_date_vi(held.valid_to)}" if held.valid_to else f"{first}, không thời hạn"


def _overlap(one: RoleGrant | RoleAssignment, other: RoleGrant | RoleAssignment) -> bool:
    first = max(one.valid_from or date.min, other.valid_from or date.min)
    last = min(one.valid_to or date.max, other.valid_to or date.max)
    return first <= last


def _revocable(found: RoleAssignment, today: date) -> bool:
    return found.valid_to is None or found.valid_to >= today


def _find(call: Call, user_id: UUID, role_id: UUID) -> RoleAssignment:
    return call.one(
        select(RoleAssignment)
        .join(User, col(User.id) == col(RoleAssignment.user_id))
        .where(col(RoleAssignment.id) == role_id, col(User.id) == user_id, queries.visible_to(call.actor))
    )


def _refuse_oneself(call: Call, user_id: UUID) -> None:
    if user_id == call.actor.user_id:
        raise forbidden(NOT_TO_ONESELF, code="separation_of_duties")


def _name(call: Call, user_id: UUID | None) -> str | None:
    return call.session.scalar(select(col(User.full_name)).where(col(User.id) == user_id)) if user_id else None


def _as_read(call: Call, found: RoleAssignment, granted_by: str | None) -> RoleRead:
    today = call.today
    return RoleRead(
        id=found.id,
        role=found.role,
        is_lead=found.is_lead,
        valid_from=found.valid_from,
        valid_to=found.valid_to,
        in_force=(found.valid_from or date.min) <= today <= (found.valid_to or date.max),
        revocable=_revocable(found, today),
        granted_by=granted_by,
        created_at=found.created_at,
        version=found.version,
    )
