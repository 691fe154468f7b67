"""Tables of webhooks (api.md, Portal API; ADR 0021). Times are real time: receivers live outside the demo's clock."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from thidua.core.audit import Seq
from thidua.core.db import Row, Versioned, enum_column, instant, json_column


class WebhookState(StrEnum):
    """PAUSED collects what happens and sends nothing; REMOVED collects nothing and never comes back."""

    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    REMOVED = "REMOVED"


class WebhookEvent(StrEnum):
    """What a receiver may be told."""

    ARTICLE_PUBLISHED = "article.published"
    ARTICLE_UPDATED = "article.updated"
    ARTICLE_WITHDRAWN = "article.withdrawn"
    ARTICLE_REMOVED = "article.removed"


#: A trial message, sent when the administrator asks for it.
TEST_EVENT = "webhook.test"


class DeliveryState(StrEnum):
    """DEAD was tried for three days, or refused for good; DROPPED is not wanted any more."""

    PENDING = "PENDING"
    DELIVERED = "DELIVERED"
    DEAD = "DEAD"
    DROPPED = "DROPPED"


class Webhook(Versioned, table=True):
    """A receiver outside. Secrets are sealed; the previous one signs too until `previous_until`.

    From `failures` on, how sending goes: written past the version, which only counts edits.
    """

    __tablename__ = "webhook"

    name: str = Field(max_length=120)
    url: str = Field(max_length=500)
    state: WebhookState = enum_column(WebhookState, default=WebhookState.ACTIVE)
    events: list[str] = json_column(list)
    secret: str
    previous_secret: str | None = None
    previous_until: datetime | None = instant(nullable=True)
    #: Tries in a row that did not even reach it, and when it is tried again.
    failures: int = 0
    retry_at: datetime | None = instant(nullable=True)
    failing_since: datetime | None = instant(nullable=True)
    delivered_at: datetime | None = instant(nullable=True)
    #: While a worker is sending to it, so that no other sends the same.
    busy_until: datetime | None = instant(nullable=True)


class WebhookDelivery(Row, table=True):
    """One event for one receiver. `seq` orders those of one object; three days of tries are counted from `due_at`."""

    __tablename__ = "webhook_delivery"
    __table_args__ = (
        Index("ix_webhook_delivery_log", "webhook_id", "created_at", "id"),
        Index(
            "ix_webhook_delivery_pending",
            "webhook_id",
            "object_id",
            "seq",
            sqlite_where=text("state = 'PENDING'"),
            postgresql_where=text("state = 'PENDING'"),
        ),
        Index(
            "ix_webhook_delivery_dead",
            "webhook_id",
            sqlite_where=text("state = 'DEAD'"),
            postgresql_where=text("state = 'DEAD'"),
        ),
    )

    webhook_id: UUID = Field(foreign_key="webhook.id")
    event: str = Field(max_length=40)
    object_id: UUID
    seq: int = Field(sa_type=Seq)
    payload: dict[str, Any] = json_column()
    state: DeliveryState = enum_column(DeliveryState, default=DeliveryState.PENDING)
    attempts: int = 0
    created_at: datetime = instant()
    due_at: datetime = instant()
    next_try_at: datetime = instant()
    delivered_at: datetime | None = instant(nullable=True)


class WebhookAttempt(Row, table=True):
    """One try: what the receiver answered, or why none was had; never what it said."""

    __tablename__ = "webhook_attempt"

    delivery_id: UUID = Field(foreign_key="webhook_delivery.id", index=True)
    at: datetime = instant()
    status: int | None = None
    error: str | None = Field(default=None, max_length=120)
    milliseconds: int = 0
