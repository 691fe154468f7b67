"""What an administrator may do with an account and with an API client, and why not with his own account."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from thidua.core.access import Actor, Role
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.workflow import OPTIONAL_NOTE, Transition, Workflow, role, states
from thidua.identity.models import ApiClientState, UserState

ACTIVE, DISABLED = states(UserState.ACTIVE), states(UserState.DISABLED)
ADMIN = (role(Role.ADMIN),)
#: Actions whose answer shows a new one-time password.
GIVES_PASSWORD = frozenset({"reset_password"})


def _no_facts(_call: Call, things: Sequence[Any]) -> Mapping[UUID, None]:
    return {thing.id: None for thing in things}


def not_himself(user: Any, _facts: object, actor: Actor) -> Message | None:
    """Separation of duties: nobody locks himself out or resets his own ways in; so one administrator always stays."""
    if user.id != actor.user_id:
        return None
    return Message(
        "Không được thực hiện thao tác này với tài khoản của chính mình.", "Not possible with one's own account."
    )


USER: Workflow[Any, None] = Workflow(
    "user",
    [
        Transition("edit", ACTIVE | DISABLED, None, ADMIN, Message("Sửa", "Edit"), hidden=True),
        Transition(
            "disable",
            ACTIVE,
            UserState.DISABLED,
            ADMIN,
            Message("Khóa tài khoản", "Disable"),
            separation=(not_himself,),
            fields=(OPTIONAL_NOTE,),
        ),
        Transition(
            "enable",
            DISABLED,
            UserState.ACTIVE,
            ADMIN,
            Message("Mở khóa tài khoản", "Enable"),
            separation=(not_himself,),
            fields=(OPTIONAL_NOTE,),
        ),
        Transition(
            "reset_password",
            ACTIVE,
            None,
            ADMIN,
            Message("Cấp lại mật khẩu", "Reset password"),
            separation=(not_himself,),
            fields=(OPTIONAL_NOTE,),
        ),
        Transition(
            "reset_totp",
            ACTIVE,
            None,
            ADMIN,
            Message("Gỡ xác thực hai bước", "Remove two-step sign-in"),
            separation=(not_himself,),
            fields=(OPTIONAL_NOTE,),
        ),
        Transition(
            "end_sessions",
            ACTIVE,
            None,
            ADMIN,
            Message("Buộc đăng xuất", "Sign out everywhere"),
            fields=(OPTIONAL_NOTE,),
        ),
    ],
    _no_facts,
    {UserState.ACTIVE: Message("đang hoạt động", "active"), UserState.DISABLED: Message("đã khóa", "disabled")},
)

API_CLIENT: Workflow[Any, None] = Workflow(
    "api_client",
    [
        Transition("edit", states(ApiClientState.ACTIVE), None, ADMIN, Message("Sửa", "Edit"), hidden=True),
        Transition(
            "revoke",
            states(ApiClientState.ACTIVE),
            ApiClientState.REVOKED,
            ADMIN,
            Message("Thu hồi khóa", "Revoke the key"),
            fields=(OPTIONAL_NOTE,),
        ),
    ],
    _no_facts,
    {ApiClientState.ACTIVE: Message("đang dùng", "active"), ApiClientState.REVOKED: Message("đã thu hồi", "revoked")},
)
