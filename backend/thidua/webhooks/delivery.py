"""Sending what is due to one receiver: an errand that holds the receiver, sends outside any transaction, concludes.

In order per object: of each object only the oldest pending message is sent, and the next only after the answer to it
was written down; so a worker killed in between repeats that one message and never overtakes. One worker at a time
holds a receiver. A receiver that cannot be reached is asked again with one message after growing pauses, and the others
wait with it; a message that is refused waits alone, with the later ones of its object.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import ColumnElement, exists, func, or_, select, update
from sqlalchemy.orm import aliased
from sqlmodel import col

from thidua.core import history, outbox
from thidua.core.call import Call, system_call
from thidua.core.runtime import Runtime
from thidua.webhooks import courier, keeping
from thidua.webhooks.courier import Message, Outcome, Receiver, Try
from thidua.webhooks.models import DeliveryState, Webhook, WebhookAttempt, WebhookDelivery, WebhookState

SEND = "webhooks.send"
#: Longer than an errand sends, and shorter than a job's lease.
HOLD = timedelta(seconds=50)
BATCH = 20
#: The waits between tries; the last goes on until the time is over.
WAITS = tuple(timedelta(seconds=s) for s in (5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 21_600))
#: What fails and became due so long ago is tried no more.
TRIED_FOR = timedelta(days=3)

log = structlog.get_logger("webhooks")


@dataclass(frozen=True)
class Held:
    """A receiver this worker sends to now, and what is due."""

    webhook_id: UUID
    receiver: Receiver
    messages: Sequence[Message]


def wake(call: Call, webhook_id: UUID, delay: timedelta = timedelta(0)) -> None:
    """Have what is pending sent."""
    outbox.enqueue(call, SEND, {"webhook_id": str(webhook_id)}, delay=delay)


def send(runtime: Runtime, payload: Mapping[str, Any]) -> Callable[[Call], None]:
    """The errand."""
    held = _hold(runtime, UUID(payload["webhook_id"]))
    if held is None:
        return lambda _call: None
    tries = courier.carry(held.receiver, held.messages, runtime.clock.system_now())
    return lambda call: _conclude(call, held.webhook_id, tries)


def _hold(runtime: Runtime, webhook_id: UUID) -> Held | None:
    """Take the receiver, unless another has it, it is resting, or nothing is due."""
    with system_call(runtime) as call:
        now = call.system_now
        found = call.session.scalar(
            select(Webhook)
            .where(
                col(Webhook.id) == webhook_id,
                col(Webhook.state) == WebhookState.ACTIVE,
                or_(col(Webhook.busy_until).is_(None), col(Webhook.busy_until) < now),
                or_(col(Webhook.retry_at).is_(None), col(Webhook.retry_at) <= now),
            )
            .with_for_update()
        )
        if found is None:
            return None
        # A receiver that was away is asked with one message first.
        due = call.session.scalars(
            select(WebhookDelivery)
            .where(_is_head(webhook_id), col(WebhookDelivery.next_try_at) <= now)
            .order_by(col(WebhookDelivery.seq), col(WebhookDelivery.id))
            .limit(1 if found.failures else BATCH)
        ).all()
        secrets = keeping.secrets_of(call, found)
        if not due:
            return None
        if not secrets:
            log.error("webhook_secret_unreadable", webhook_id=str(webhook_id))
            _past_version(call, webhook_id, failing_since=found.failing_since or now)
            return None
        _past_version(call, webhook_id, busy_until=now + HOLD)
        receiver = Receiver(found.url, secrets, runtime.settings.webhook_networks)
        return Held(webhook_id, receiver, [Message(row.id, row.payload) for row in due])


def _is_head(webhook_id: UUID) -> ColumnElement[bool]:
    """Pending, and nothing older of the same object is."""
    older = aliased(WebhookDelivery)
    return (
        (col(WebhookDelivery.webhook_id) == webhook_id)
        & (col(WebhookDelivery.state) == DeliveryState.PENDING)
        & ~exists().where(
            col(older.webhook_id) == webhook_id,
            col(older.state) == DeliveryState.PENDING,
            col(older.object_id) == col(WebhookDelivery.object_id),
            col(older.seq) < col(WebhookDelivery.seq),
        )
    )


def _past_version(call: Call, webhook_id: UUID, **values: Any) -> None:
    call.session.execute(
        update(Webhook)
        .where(col(Webhook.id) == webhook_id)
        .values(**values)
        .execution_options(synchronize_session=False)
    )


def _conclude(call: Call, webhook_id: UUID, tries: Sequence[Try]) -> None:
    """Write down what came of it, let the receiver go, and see to it that the rest is sent.

    The receiver's row is written first: whoever found it held had committed before, so what he left is seen below.
    """
    _past_version(call, webhook_id, busy_until=None)
    found = call.session.scalars(select(Webhook).where(col(Webhook.id) == webhook_id)).one()
    for done in tries:
        _note(call, done)
    last = tries[-1]
    delivered = [done.at for done in tries if done.outcome is Outcome.DELIVERED]
    away = last.outcome in {Outcome.AWAY, Outcome.GONE}
    failures = found.failures + 1 if away else 0
    failing = found.failing_since
    if delivered:
        failing = None
    if last.outcome is not Outcome.DELIVERED and failing is None:
        failing = last.at
    rest = (last.wait or _wait(failures)) if away else None
    _past_version(
        call,
        webhook_id,
        failures=failures,
        failing_since=failing,
        retry_at=call.system_now + rest if rest is not None else None,
        delivered_at=delivered[-1] if delivered else found.delivered_at,
    )
    if away:
        _give_up_old(call, webhook_id)
        log.warning("webhook_away", webhook_id=str(webhook_id), error=last.error, status=last.status)
    if last.outcome is Outcome.GONE and found.state is WebhookState.ACTIVE:
        _pause(call, found)
        return
    _go_on(call, webhook_id, rest or timedelta(0))


def _wait(tries: int) -> timedelta:
    return WAITS[min(tries, len(WAITS)) - 1]


def _note(call: Call, done: Try) -> None:
    """One try in the log, and what it means for its message, unless that was dropped meanwhile."""
    call.session.add(
        WebhookAttempt(
            delivery_id=done.message_id,
            at=done.at,
            status=done.status,
            error=done.error,
            milliseconds=done.milliseconds,
        )
    )
    row = call.session.scalars(select(WebhookDelivery).where(col(WebhookDelivery.id) == done.message_id)).one()
    row.attempts += 1
    if row.state is not DeliveryState.PENDING:
        return
    if done.outcome is Outcome.DELIVERED:
        row.state, row.delivered_at = DeliveryState.DELIVERED, done.at
    elif call.system_now - row.due_at >= TRIED_FOR:
        row.state = DeliveryState.DEAD
    else:
        row.next_try_at = call.system_now + (done.wait or _wait(row.attempts))


def _give_up_old(call: Call, webhook_id: UUID) -> None:
    """Those that waited behind the one that was tried are as old."""
    call.session.flush()
    call.session.execute(
        update(WebhookDelivery)
        .where(
            col(WebhookDelivery.webhook_id) == webhook_id,
            col(WebhookDelivery.state) == DeliveryState.PENDING,
            col(WebhookDelivery.due_at) <= call.system_now - TRIED_FOR,
        )
        .values(state=DeliveryState.DEAD)
        .execution_options(synchronize_session=False)
    )


def _pause(call: Call, found: Webhook) -> None:
    """410: the receiver asked not to be told any more. The administrator may resume it."""
    source, found.state = found.state, WebhookState.PAUSED
    found.updated_at = call.now
    call.session.flush()
    history.record(
        call,
        kind="webhook",
        object_id=found.id,
        action="pause",
        label="Tạm dừng",
        from_state=source,
        to_state=found.state,
        note="Hệ thống nhận trả lời 410 (không còn nhận nữa).",
        details={},
    )


def _go_on(call: Call, webhook_id: UUID, rest: timedelta) -> None:
    """One more errand at the time when the next message is due."""
    call.session.flush()
    due = call.session.scalar(select(func.min(col(WebhookDelivery.next_try_at))).where(_is_head(webhook_id)))
    if due is not None:
        wake(call, webhook_id, max(due - call.system_now, rest, timedelta(0)))


def wake_all(call: Call) -> int:
    """Once an hour: every receiver for which something is pending, in case its errand was lost with a buried job."""
    waiting = call.session.scalars(
        select(col(Webhook.id)).where(
            col(Webhook.state) == WebhookState.ACTIVE,
            exists().where(
                col(WebhookDelivery.webhook_id) == col(Webhook.id),
                col(WebhookDelivery.state) == DeliveryState.PENDING,
            ),
        )
    ).all()
    for webhook_id in waiting:
        wake(call, webhook_id)
    return len(waiting)


def due_again(call: Call, at: datetime, *conditions: ColumnElement[bool]) -> int:
    """Put deliveries back to the beginning of their three days; how many there were."""
    moved = call.session.execute(
        update(WebhookDelivery)
        .where(*conditions)
        .values(state=DeliveryState.PENDING, due_at=at, next_try_at=at, delivered_at=None)
        .execution_options(synchronize_session=False)
    )
    return int(moved.rowcount)  # type: ignore[attr-defined]
