"""Receivers: made, changed, paused, rotated; their log; and recording what is to be sent."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from sqlalchemy import ColumnElement, insert, select, update
from sqlmodel import col

from thidua.core import audit, history
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, unprocessable
from thidua.core.history import HistoryRead
from thidua.core.ids import new_id
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.core.runtime import PublicChange
from thidua.webhooks import address, delivery, keeping, queries, signing
from thidua.webhooks.models import (
    TEST_EVENT,
    DeliveryState,
    Webhook,
    WebhookAttempt,
    WebhookDelivery,
    WebhookEvent,
    WebhookState,
)
from thidua.webhooks.schemas import (
    AttemptRead,
    DeliveryRead,
    Overlap,
    WebhookAction,
    WebhookCreate,
    WebhookRead,
    WebhookReplay,
    WebhookUpdate,
)
from thidua.webhooks.workflow import WEBHOOK

OVERLAP = timedelta(hours=24)
_EVENTS = frozenset(event.value for event in WebhookEvent)
_INSIDE = Message(
    "Địa chỉ này nằm trong mạng nội bộ. Quản trị máy chủ phải cho phép trước (THIDUA_WEBHOOK_NETWORKS).",
    "This address lies inside. The server's operator must allow it first (THIDUA_WEBHOOK_NETWORKS).",
)
_PLAIN = Message("Địa chỉ phải bắt đầu bằng https://.", "The address must begin with https://.")
_ONE_CHOICE = Message(
    "Chọn một trong hai: từng lượt gửi, hoặc từ một thời điểm.", "Name deliveries or an instant, not both."
)


def record(call: Call, changes: Sequence[PublicChange]) -> None:
    """The port: one delivery for each change and each receiver that wants it, in the transaction of the change."""
    wanted = [change for change in changes if change.type in _EVENTS]
    if not wanted:
        return
    receivers = call.session.execute(
        select(col(Webhook.id), col(Webhook.events), col(Webhook.state)).where(
            col(Webhook.state) != WebhookState.REMOVED
        )
    ).all()
    for row in receivers:
        told = [_delivery(call, row.id, _payload(change), change) for change in wanted if change.type in row.events]
        if told:
            call.session.execute(insert(WebhookDelivery), told)
            if row.state is WebhookState.ACTIVE:
                delivery.wake(call, row.id)


def _payload(change: PublicChange) -> dict[str, Any]:
    """Thin on purpose: what a reader may see is asked for when it is read, so nothing withdrawn travels later."""
    at = _instant(change.at)
    data = {"seq": change.seq, "kind": change.kind, "id": str(change.id), "slug": change.slug, "at": at}
    return {"type": change.type, "timestamp": at, "data": data}


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _delivery(call: Call, webhook_id: UUID, payload: dict[str, Any], change: PublicChange) -> dict[str, Any]:
    return {
        "id": new_id(),
        "webhook_id": webhook_id,
        "event": change.type,
        "object_id": change.id,
        "seq": change.seq,
        "payload": payload,
        "state": DeliveryState.PENDING,
        "attempts": 0,
        "created_at": call.system_now,
        "due_at": call.system_now,
        "next_try_at": call.system_now,
    }


def list_webhooks(call: Call, window: Window, state: WebhookState | None) -> Page[WebhookRead]:
    """Receivers by name; without `state` removed ones too."""
    queries.require_admin(call)
    statement = select(Webhook)
    if state is not None:
        statement = statement.where(col(Webhook.state) == state)
    statement, sort = queries.WEBHOOKS.page(statement, window)
    rows = list(call.session.scalars(statement))
    kept, cursor = queries.WEBHOOKS.cut(rows, window, sort)
    return Page(items=_as_read(call, kept), next_cursor=cursor)


def read_webhook(call: Call, webhook_id: UUID) -> WebhookRead:
    """One receiver."""
    queries.require_admin(call)
    return _read(call, queries.webhook(call, webhook_id))


def create(call: Call, body: Payload[WebhookCreate]) -> WebhookRead:
    """A receiver and its secret, which is in this answer only, and not in the one a retry gets."""
    queries.require_admin(call)
    call.found()
    data = body.value()
    _check_address(call, data.url)
    webhook_id, secret = new_id(), signing.new_secret()
    found = Webhook(
        id=webhook_id,
        name=data.name,
        url=data.url,
        events=sorted(set(data.events)),
        secret=keeping.sealed(call, webhook_id, secret),
    )
    call.session.add(found)
    call.session.flush()
    audit.note(call, "webhook.create", "webhook", found.id, _facts(found))
    return _shown_once(call, found, secret)


def _shown_once(call: Call, found: Webhook, secret: str) -> WebhookRead:
    read = _read(call, found)
    call.notes["kept_answer"] = read
    return read.model_copy(update={"secret": secret})


def _check_address(call: Call, url: str) -> None:
    """What can be said without asking the resolver; the errand checks the addresses a name leads to at every try."""
    networks = call.runtime.settings.webhook_networks
    parts = urlsplit(url)
    written = address.literal(parts.hostname or "")
    if written is not None and not address.allowed(written, networks):
        raise unprocessable([FieldError("url", _INSIDE)])
    if parts.scheme != "https" and not networks:
        raise unprocessable([FieldError("url", _PLAIN)])


def edit(call: Call, webhook_id: UUID, body: Payload[WebhookUpdate]) -> WebhookRead:
    """Change name, address or events; what is pending goes to the new address."""
    queries.require_admin(call)
    found = queries.webhook(call, webhook_id)
    WEBHOOK.authorise(call, found, "edit")
    given = body.value().given()
    if "url" in given:
        _check_address(call, given["url"])
    if "events" in given:
        given["events"] = sorted(set(given["events"]))
    for name, value in given.items():
        setattr(found, name, value)
    call.session.flush()
    if "url" in given:
        _try_now(call, found)
    audit.note(call, "webhook.update", "webhook", found.id, _facts(found))
    return _read(call, found)


def act(call: Call, webhook_id: UUID, name: str, body: Payload[WebhookAction]) -> WebhookRead:
    """pause, resume, test, rotate_secret (shows `secret` once), remove."""
    queries.require_admin(call)
    found = queries.webhook(call, webhook_id)
    secret = signing.new_secret()
    effects = {
        "resume": _resume,
        "test": _test,
        "rotate_secret": lambda c, w, _f, b: _rotate(c, w, secret, b.overlap),
        "remove": _remove,
    }
    WEBHOOK.perform(call, found, name, body, effects)
    return _shown_once(call, found, secret) if name == "rotate_secret" else _read(call, found)


def _resume(call: Call, found: Webhook, _facts: object, _body: object) -> None:
    """What was collected meanwhile has its three days from now on."""
    pending = col(WebhookDelivery.state) == DeliveryState.PENDING
    delivery.due_again(call, call.system_now, col(WebhookDelivery.webhook_id) == found.id, pending)
    _try_now(call, found)


def _try_now(call: Call, found: Webhook) -> None:
    """Without waiting for the end of a pause between tries."""
    call.session.execute(
        update(Webhook)
        .where(col(Webhook.id) == found.id)
        .values(retry_at=None, failures=0)
        .execution_options(synchronize_session="fetch")
    )
    delivery.wake(call, found.id)


def _test(call: Call, found: Webhook, _facts: object, _body: object) -> None:
    payload = {"type": TEST_EVENT, "timestamp": _instant(call.system_now), "data": {"webhook_id": str(found.id)}}
    trial = PublicChange(0, TEST_EVENT, "webhook", new_id(), "", call.system_now)
    call.session.execute(insert(WebhookDelivery), [_delivery(call, found.id, payload, trial)])
    _try_now(call, found)


def _rotate(call: Call, found: Webhook, secret: str, overlap: Overlap) -> None:
    keeps = overlap is Overlap.DAY
    found.previous_secret = found.secret if keeps else None
    found.previous_until = call.system_now + OVERLAP if keeps else None
    found.secret = keeping.sealed(call, found.id, secret)
    delivery.wake(call, found.id)


def _remove(call: Call, found: Webhook, _facts: object, _body: object) -> None:
    call.session.execute(
        update(WebhookDelivery)
        .where(col(WebhookDelivery.webhook_id) == found.id, col(WebhookDelivery.state) == DeliveryState.PENDING)
        .values(state=DeliveryState.DROPPED)
        .execution_options(synchronize_session=False)
    )


def replay(call: Call, webhook_id: UUID, body: Payload[WebhookReplay]) -> WebhookRead:
    """Send again: the named deliveries, or everything since an instant, or else all dead ones. Message ids stay."""
    queries.require_admin(call)
    found = queries.webhook(call, webhook_id)
    WEBHOOK.authorise(call, found, "replay")
    asked = body.value()
    if asked.delivery_ids is not None and asked.since is not None:
        raise unprocessable([FieldError("since", _ONE_CHOICE)])
    mine = col(WebhookDelivery.webhook_id) == found.id
    for delivery_id in asked.delivery_ids or ():
        queries.delivery(call, found.id, delivery_id)
    moved = delivery.due_again(call, call.system_now, mine, _chosen(asked))
    _try_now(call, found)
    found.updated_at = call.now
    call.session.flush()
    audit.note(call, "webhook.replay", "webhook", found.id, {"deliveries": moved})
    return _read(call, found)


def _chosen(asked: WebhookReplay) -> ColumnElement[bool]:
    if asked.delivery_ids is not None:
        return col(WebhookDelivery.id).in_(asked.delivery_ids)
    if asked.since is not None:
        return col(WebhookDelivery.created_at) >= asked.since
    return col(WebhookDelivery.state) == DeliveryState.DEAD


def history_of(call: Call, webhook_id: UUID) -> list[HistoryRead]:
    """What was done with a receiver, oldest first."""
    queries.require_admin(call)
    return history.of(call, "webhook", queries.webhook(call, webhook_id).id)


def list_deliveries(
    call: Call, webhook_id: UUID, window: Window, state: DeliveryState | None, event: str | None
) -> Page[DeliveryRead]:
    """The log of one receiver, newest first."""
    queries.require_admin(call)
    found = queries.webhook(call, webhook_id)
    statement = select(WebhookDelivery).where(col(WebhookDelivery.webhook_id) == found.id)
    if state is not None:
        statement = statement.where(col(WebhookDelivery.state) == state)
    if event is not None:
        statement = statement.where(col(WebhookDelivery.event) == event)
    statement, sort = queries.DELIVERIES.page(statement, window)
    rows = list(call.session.scalars(statement))
    kept, cursor = queries.DELIVERIES.cut(rows, window, sort)
    return Page(items=_deliveries(call, kept), next_cursor=cursor)


def read_delivery(call: Call, webhook_id: UUID, delivery_id: UUID) -> DeliveryRead:
    """One delivery with its tries."""
    queries.require_admin(call)
    return _deliveries(call, [queries.delivery(call, webhook_id, delivery_id)])[0]


def _facts(found: Webhook) -> dict[str, Any]:
    return {"name": found.name, "url": found.url, "events": list(found.events)}


def _read(call: Call, found: Webhook) -> WebhookRead:
    return _as_read(call, [found])[0]


def _as_read(call: Call, rows: Sequence[Webhook]) -> list[WebhookRead]:
    actions = WEBHOOK.available(call, rows)
    counts = queries.counts(call, [row.id for row in rows])
    return [
        WebhookRead(
            id=row.id,
            name=row.name,
            url=row.url,
            state=row.state,
            events=[WebhookEvent(event) for event in row.events],
            pending=counts.get((row.id, DeliveryState.PENDING), 0),
            dead=counts.get((row.id, DeliveryState.DEAD), 0),
            failing_since=row.failing_since,
            retry_at=row.retry_at,
            delivered_at=row.delivered_at,
            previous_until=_still(call, row.previous_until),
            created_at=row.created_at,
            updated_at=row.updated_at,
            version=row.version,
            actions=actions[row.id],
        )
        for row in rows
    ]


def _still(call: Call, until: datetime | None) -> datetime | None:
    return until if until is not None and until > call.system_now else None


def _deliveries(call: Call, rows: Sequence[WebhookDelivery]) -> list[DeliveryRead]:
    tries = queries.tries(call, [row.id for row in rows])
    return [
        DeliveryRead(
            id=row.id,
            message_id=f"msg_{row.id}",
            event=row.event,
            state=row.state,
            payload=row.payload,
            attempts=row.attempts,
            created_at=row.created_at,
            next_try_at=row.next_try_at if row.state is DeliveryState.PENDING else None,
            delivered_at=row.delivered_at,
            tries=[_attempt(attempt) for attempt in tries[row.id]],
        )
        for row in rows
    ]


def _attempt(attempt: WebhookAttempt) -> AttemptRead:
    return AttemptRead(at=attempt.at, status=attempt.status, error=attempt.error, milliseconds=attempt.milliseconds)
