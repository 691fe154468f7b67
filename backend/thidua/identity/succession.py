"""What becomes of the accounts of units that end: they move with their roles, and stay signed in."""

from datetime import timedelta

from sqlalchemy import func, or_, select
from sqlmodel import col

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.handover import Effect, Handover, HandoverItem, HandoverLine, counted, line
from thidua.core.text import format_date_vi
from thidua.identity.models import LoginSession, RoleAssignment, User
from thidua.identity.roles import record

MOVES = Message("tài khoản chuyển sang đơn vị kế thừa, giữ nguyên vai trò", "accounts pass on with their roles")
SESSIONS = Message(
    "phiên đăng nhập và lịch cá nhân vẫn dùng được", "sessions and calendar addresses go on without a new sign-in"
)
ENDS = Message("vai trò cán bộ đầu mối kết thúc", "roles as the unit's officer end")


def hand_over(call: Call, handover: Handover) -> list[HandoverLine]:
    """The port of identity."""
    statement = (
        select(User).where(col(User.unit_id).in_(handover.predecessors)).order_by(col(User.sort_key), col(User.id))
    )
    if handover.applying:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    users = list(call.session.scalars(statement))
    if handover.dissolving:
        return _end_roles(call, handover, users)
    if handover.applying:
        for user in users:
            heir = handover.heir(user.unit_id)
            handover.moved("user", user.id, user.unit_id, heir)
            user.unit_id = heir
            record(call, user.id, "move", "Chuyển đơn vị theo quyết định về tổ chức")
        call.session.flush()
    return [
        *line("USERS", Effect.MOVES, MOVES, users, _item, content=False),
        *counted("SESSIONS", Effect.STAYS, SESSIONS, _sessions(call, users)),
    ]


def _sessions(call: Call, users: list[User]) -> int:
    alive = select(func.count()).where(
        col(LoginSession.user_id).in_([user.id for user in users]),
        col(LoginSession.ended_at).is_(None),
        col(LoginSession.expires_at) > call.system_now,
    )
    return call.session.scalar(alive) or 0


def _end_roles(call: Call, handover: Handover, users: list[User]) -> list[HandoverLine]:
    """Nobody inherits: the accounts stay, to be moved or disabled by the administrator, without their unit's role."""
    last = handover.effective_on - timedelta(days=1)
    grants = call.session.scalars(
        select(RoleAssignment).where(
            col(RoleAssignment.user_id).in_([user.id for user in users]),
            col(RoleAssignment.role) == Role.UNIT,
            or_(col(RoleAssignment.valid_to).is_(None), col(RoleAssignment.valid_to) > last),
        )
    ).all()
    holders = {grant.user_id for grant in grants}
    if handover.applying:
        for grant in grants:
            grant.valid_to = last
        for user in users:
            if user.id in holders:
                handover.moved("user", user.id, user.unit_id, None)
                record(call, user.id, "revoke", f"Đơn vị giải thể, vai trò kết thúc ngày {format_date_vi(last)}")
        call.session.flush()
    held = [user for user in users if user.id in holders]
    return line("ROLES", Effect.ENDS, ENDS, held, _item, content=False)


def _item(user: User) -> HandoverItem:
    return HandoverItem("user", user.id, user.full_name)
