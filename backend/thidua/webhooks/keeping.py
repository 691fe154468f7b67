"""What is kept of webhooks and how: their secrets sealed, their log for a while, their errands alive."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete, select
from sqlmodel import col

from thidua.core.call import Call
from thidua.identity.keys import keys_of
from thidua.identity.sealing import reseal, seal, unseal
from thidua.webhooks.models import DeliveryState, Webhook, WebhookAttempt, WebhookDelivery

KEEP_DELIVERED = timedelta(days=30)
KEEP_UNDELIVERED = timedelta(days=90)


def sealed(call: Call, webhook_id: UUID, secret: str) -> str:
    """A secret as it lies in the database."""
    return seal(keys_of(call.runtime.settings).sealing[0], secret, webhook_id)


def secrets_of(call: Call, webhook: Webhook) -> list[str]:
    """The secrets that sign now, the newest first; none when the installation's key is gone: they must be rotated."""
    stored = [webhook.secret]
    if webhook.previous_secret and webhook.previous_until and webhook.previous_until > call.system_now:
        stored.append(webhook.previous_secret)
    keys = keys_of(call.runtime.settings).sealing
    return [secret for text in stored if (secret := unseal(keys, text, webhook.id)) is not None]


def seal_anew(call: Call) -> int:
    """The sweep: what a previous key of the installation sealed."""
    return reseal(call, Webhook, "secret", "previous_secret")


def clean(call: Call) -> int:
    """Once an hour: forget old deliveries with their tries."""
    ended = col(WebhookDelivery.created_at)
    old = select(col(WebhookDelivery.id)).where(
        (col(WebhookDelivery.state) == DeliveryState.DELIVERED) & (ended < call.system_now - KEEP_DELIVERED)
        | (col(WebhookDelivery.state).in_((DeliveryState.DEAD, DeliveryState.DROPPED)))
        & (ended < call.system_now - KEEP_UNDELIVERED)
    )
    call.session.execute(delete(WebhookAttempt).where(col(WebhookAttempt.delivery_id).in_(old)))
    return int(call.session.execute(delete(WebhookDelivery).where(col(WebhookDelivery.id).in_(old))).rowcount)  # type: ignore[attr-defined]
