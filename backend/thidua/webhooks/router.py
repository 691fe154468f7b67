"""Webhooks: the administrator's endpoints."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from thidua.core.history import HistoryRead
from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Payload
from thidua.webhooks import service
from thidua.webhooks.models import DeliveryState, WebhookState
from thidua.webhooks.schemas import (
    DeliveryRead,
    WebhookAction,
    WebhookCreate,
    WebhookRead,
    WebhookReplay,
    WebhookUpdate,
)

router = APIRouter(prefix="/api/v1/webhooks", route_class=Door, tags=["webhooks"])


@router.get("")
def list_webhooks(call: CallDep, window: WindowDep, state: WebhookState | None = None) -> Page[WebhookRead]:
    """Receivers; sort by name or created_at."""
    return service.list_webhooks(call, window, state)


@router.post("", status_code=201)
def create_webhook(call: CallDep, body: Payload[WebhookCreate]) -> WebhookRead:
    """A new receiver. `secret` is in this answer only, and not in the one a retry gets."""
    return service.create(call, body)


@router.get("/{webhook_id}")
def read_webhook(call: CallDep, webhook_id: UUID) -> WebhookRead:
    """One receiver, with how sending to it goes."""
    return service.read_webhook(call, webhook_id)


@router.patch("/{webhook_id}")
def update_webhook(call: CallDep, webhook_id: UUID, body: Payload[WebhookUpdate]) -> WebhookRead:
    """Change name, address or events; the secret stays."""
    return service.edit(call, webhook_id, body)


@router.post("/{webhook_id}/actions/{name}")
def act_on_webhook(call: CallDep, webhook_id: UUID, name: str, body: Payload[WebhookAction]) -> WebhookRead:
    """pause, resume, test, rotate_secret {overlap: DAY | NONE} (shows `secret` once), remove."""
    return service.act(call, webhook_id, name, body)


@router.get("/{webhook_id}/history")
def history_of_webhook(call: CallDep, webhook_id: UUID) -> list[HistoryRead]:
    """What was done with the receiver, oldest first."""
    return service.history_of(call, webhook_id)


@router.get("/{webhook_id}/deliveries")
def list_deliveries(
    call: CallDep,
    webhook_id: UUID,
    window: WindowDep,
    state: DeliveryState | None = None,
    event: Annotated[str | None, Query(max_length=40, description="An event's type")] = None,
) -> Page[DeliveryRead]:
    """The log, newest first; kept 30 days after delivery, 90 days otherwise. DEAD are the dead letters."""
    return service.list_deliveries(call, webhook_id, window, state, event)


@router.get("/{webhook_id}/deliveries/{delivery_id}")
def read_delivery(call: CallDep, webhook_id: UUID, delivery_id: UUID) -> DeliveryRead:
    """One delivery with its tries."""
    return service.read_delivery(call, webhook_id, delivery_id)


@router.post("/{webhook_id}/replay")
def replay_deliveries(call: CallDep, webhook_id: UUID, body: Payload[WebhookReplay]) -> WebhookRead:
    """Send again: `delivery_ids`, or everything `since` an instant, or with neither all dead letters."""
    return service.replay(call, webhook_id, body)
