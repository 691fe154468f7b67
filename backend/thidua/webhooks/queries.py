"""Reading receivers and their log; administrators only."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import forbidden
from thidua.core.paging import Sorting, instant_key, text_key
from thidua.webhooks.models import DeliveryState, Webhook, WebhookAttempt, WebhookDelivery

WEBHOOKS = Sorting(
    col(Webhook.id),
    {"name": text_key(col(Webhook.name)), "created_at": instant_key(col(Webhook.created_at))},
    "name",
)
DELIVERIES = Sorting(
    col(WebhookDelivery.id), {"created_at": instant_key(col(WebhookDelivery.created_at))}, "-created_at"
)


def require_admin(call: Call) -> None:
    """403 for everybody else, whether the object exists or not."""
    if not call.actor.has(Role.ADMIN):
        raise forbidden()


def webhook(call: Call, webhook_id: UUID) -> Webhook:
    """One receiver, or 404."""
    return call.one(select(Webhook).where(col(Webhook.id) == webhook_id))


def delivery(call: Call, webhook_id: UUID, delivery_id: UUID) -> WebhookDelivery:
    """One delivery of this receiver, or 404."""
    return call.one(
        select(WebhookDelivery).where(
            col(WebhookDelivery.id) == delivery_id, col(WebhookDelivery.webhook_id) == webhook_id
        )
    )


def counts(call: Call, ids: Sequence[UUID]) -> dict[tuple[UUID, DeliveryState], int]:
    """How many deliveries are pending and dead, by receiver."""
    rows = call.session.execute(
        select(col(WebhookDelivery.webhook_id), col(WebhookDelivery.state), func.count())
        .where(
            col(WebhookDelivery.webhook_id).in_(ids),
            col(WebhookDelivery.state).in_((DeliveryState.PENDING, DeliveryState.DEAD)),
        )
        .group_by(col(WebhookDelivery.webhook_id), col(WebhookDelivery.state))
    )
    return {(webhook_id, state): number for webhook_id, state, number in rows}


def tries(call: Call, ids: Sequence[UUID]) -> dict[UUID, list[WebhookAttempt]]:
    """The tries of these deliveries, the newest first."""
    found: dict[UUID, list[WebhookAttempt]] = {delivery_id: [] for delivery_id in ids}
    rows = call.session.scalars(
        select(WebhookAttempt)
        .where(col(WebhookAttempt.delivery_id).in_(ids))
        .order_by(col(WebhookAttempt.at).desc(), col(WebhookAttempt.id).desc())
    )
    for row in rows:
        found[row.delivery_id].append(row)
    return found
