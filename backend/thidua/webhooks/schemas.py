"""What the administrator sends and sees of webhooks. A secret is only in the answer that made it."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field
from pydantic_core import PydanticCustomError

from thidua.core.payload import Body, Instant
from thidua.core.text import line
from thidua.core.workflow import ActionRead
from thidua.webhooks.models import DeliveryState, WebhookEvent, WebhookState


def _receiver(value: str) -> str:
    try:
        parts = urlsplit(value)
        valid = (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and parts.port != 0
            and "@" not in parts.netloc
            and not parts.fragment
            and value.isascii()
            and " " not in value
            and "\\" not in value
        )
    except ValueError:
        valid = False
    if not valid:
        raise PydanticCustomError("web_address", "The address must begin with http:// or https://.")
    return value


Receiver = Annotated[str, line(500), AfterValidator(_receiver)]
Events = Annotated[list[WebhookEvent], Field(min_length=1, max_length=20)]


class Overlap(StrEnum):
    """How long the secret before still signs, too."""

    DAY = "DAY"
    NONE = "NONE"


class WebhookCreate(Body):
    """A receiver and what it is told; every event when absent."""

    name: Annotated[str, line(120)]
    url: Receiver
    events: Events = Field(default_factory=lambda: list(WebhookEvent))


class WebhookUpdate(Body):
    """What may be changed while the secret stays."""

    name: Annotated[str, line(120)] = ""
    url: Receiver = ""
    events: Events = Field(default_factory=list)


class WebhookAction(Body):
    """An action on a receiver."""

    note: Annotated[str | None, line(500)] = None
    overlap: Overlap | None = None


class WebhookReplay(Body):
    """Which deliveries to send again: those named, or all dead ones, or everything since an instant."""

    delivery_ids: Annotated[list[UUID] | None, Field(max_length=100)] = None
    since: Instant | None = None


class WebhookRead(BaseModel):
    """A receiver. `pending` and `dead` count its deliveries; `failing_since` when the last try failed.

    `secret` only in the answer that made it.
    """

    id: UUID
    name: str
    url: str
    state: WebhookState
    events: list[WebhookEvent]
    pending: int
    dead: int
    failing_since: datetime | None
    retry_at: datetime | None
    delivered_at: datetime | None
    previous_until: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int
    actions: list[ActionRead]
    secret: str | None = None


class AttemptRead(BaseModel):
    """One try: the receiver's status, or why none was had."""

    at: datetime
    status: int | None
    error: str | None
    milliseconds: int


class DeliveryRead(BaseModel):
    """One event for one receiver, with its tries, the newest first. `message_id` is the header `webhook-id`."""

    id: UUID
    message_id: str
    event: str
    state: DeliveryState
    payload: dict[str, Any]
    attempts: int
    created_at: datetime
    next_try_at: datetime | None
    delivered_at: datetime | None
    tries: list[AttemptRead]
