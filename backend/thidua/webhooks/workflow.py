"""What the administrator may do with a receiver."""

from thidua.core.access import Role
from thidua.core.errors import Message
from thidua.core.workflow import OPTIONAL_NOTE, Input, Transition, Workflow, role, states
from thidua.webhooks.models import Webhook, WebhookState
from thidua.webhooks.schemas import Overlap

ADMIN = (role(Role.ADMIN),)
ACTIVE, PAUSED = states(WebhookState.ACTIVE), states(WebhookState.PAUSED)
LIVE = ACTIVE | PAUSED
OVERLAP = Input(
    "overlap",
    "choice",
    Message("Khóa ký cũ", "The secret before"),
    required=True,
    options=(
        (Overlap.DAY.value, Message("Còn dùng thêm 24 giờ để hệ thống nhận kịp đổi", "Signs for 24 more hours")),
        (Overlap.NONE.value, Message("Bỏ ngay (khi nghi khóa bị lộ)", "Ends at once (it may have leaked)")),
    ),
)

WEBHOOK: Workflow[Webhook, None] = Workflow(
    "webhook",
    [
        Transition("edit", LIVE, None, ADMIN, Message("Sửa", "Edit"), hidden=True),
        Transition("replay", LIVE, None, ADMIN, Message("Gửi lại", "Send again"), hidden=True),
        Transition("resume", PAUSED, WebhookState.ACTIVE, ADMIN, Message("Gửi tiếp", "Resume")),
        Transition("test", ACTIVE, None, ADMIN, Message("Gửi thử", "Send a trial message")),
        Transition("pause", ACTIVE, WebhookState.PAUSED, ADMIN, Message("Tạm dừng", "Pause"), fields=(OPTIONAL_NOTE,)),
        Transition("rotate_secret", LIVE, None, ADMIN, Message("Đổi khóa ký", "Rotate the secret"), fields=(OVERLAP,)),
        Transition("remove", LIVE, WebhookState.REMOVED, ADMIN, Message("Gỡ bỏ", "Remove"), fields=(OPTIONAL_NOTE,)),
    ],
    lambda _call, things: dict.fromkeys((thing.id for thing in things), None),
    {
        WebhookState.ACTIVE: Message("đang gửi", "active"),
        WebhookState.PAUSED: Message("tạm dừng", "paused"),
        WebhookState.REMOVED: Message("đã gỡ bỏ", "removed"),
    },
)
