"""/notifications, /reminder-rules, /outgoing-mails and the personal calendar."""

from hashlib import sha256
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Header, Query
from starlette.responses import Response

from thidua.core.http import AnyoneDep, CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Day, Payload
from thidua.notifications import calendar, dead_letters, dispatch_log, inbox, outlook, rules
from thidua.notifications.models import DispatchOutcome, MailState, NotificationKind
from thidua.notifications.schemas import (
    CalendarRead,
    DispatchRead,
    MailRead,
    NoFields,
    NotificationRead,
    OutlookRead,
    PreferenceRead,
    PreferenceUpdate,
    ReadAll,
    ReadAllDone,
    RuleCreate,
    RuleRead,
    RuleUpdate,
)

router = APIRouter(prefix="/api/v1", route_class=Door, tags=["notifications"])


@router.get("/notifications")
def list_notifications(
    call: CallDep, window: WindowDep, unread: bool | None = None, kind: NotificationKind | None = None
) -> Page[NotificationRead]:
    """What the caller was told, newest first. With `unread=true` alone, `total` is the bell's number."""
    return inbox.list_notifications(call, window, unread=unread, kind=kind)


@router.post("/notifications/actions/read_all")
def read_all_notifications(call: CallDep, body: Payload[ReadAll]) -> ReadAllDone:
    """Mark everything as read, or what was told up to `until`."""
    return inbox.read_all(call, body)


@router.get("/notifications/preferences")
def read_preferences(call: CallDep) -> PreferenceRead:
    """How the caller gets mail."""
    return inbox.read_preference(call)


@router.patch("/notifications/preferences")
def update_preferences(call: CallDep, body: Payload[PreferenceUpdate]) -> PreferenceRead:
    """IMMEDIATE, DAILY (one mail at 08:30) or OFF; the inbox is the same for all."""
    return inbox.update_preference(call, body)


@router.get("/notifications/calendar")
def read_calendar(call: CallDep) -> CalendarRead:
    """Whether the caller's calendar address is on."""
    return calendar.read_feed(call)


@router.post("/notifications/calendar", status_code=201)
def create_calendar(call: CallDep) -> CalendarRead:
    """A new calendar address, shown in this answer only; the one before it ends."""
    return calendar.make_feed(call)


@router.post("/notifications/calendar/actions/revoke")
def revoke_calendar(call: CallDep, body: Payload[NoFields]) -> CalendarRead:
    """Switch the calendar address off."""
    return calendar.revoke_feed(call, body)


@router.get("/notifications/{notification_id}")
def read_notification(call: CallDep, notification_id: UUID) -> NotificationRead:
    """One notification."""
    return inbox.read_notification(call, notification_id)


@router.post("/notifications/{notification_id}/actions/{name}")
def act_on_notification(call: CallDep, notification_id: UUID, name: str, body: Payload[NoFields]) -> NotificationRead:
    """read, unread."""
    return inbox.act(call, notification_id, name, body)


@router.get("/calendar.ics", response_class=Response)
def calendar_feed(
    call: AnyoneDep,
    token: Annotated[str, Query(min_length=1, max_length=200, description="The token of the address")],
    if_none_match: Annotated[str | None, Header()] = None,
) -> Response:
    """The personal calendar (RFC 5545), for calendar programs: ETag and 304; 404 once the address was switched off."""
    body = calendar.feed_bytes(call, token)
    etag = f'"{sha256(body).hexdigest()[:32]}"'
    headers = {"etag": etag, "cache-control": "private, no-cache", "referrer-policy": "no-referrer"}
    known = {tag.strip().removeprefix("W/") for tag in (if_none_match or "").split(",")}
    if etag in known or "*" in known:
        return Response(None, 304, headers)
    headers["content-disposition"] = 'inline; filename="thi-dua.ics"'
    return Response(body, 200, headers, media_type="text/calendar; charset=utf-8")


@router.get("/reminder-rules")
def list_rules(call: CallDep, window: WindowDep) -> Page[RuleRead]:
    """When units are reminded and who else is told; Home Affairs."""
    return rules.list_rules(call, window)


@router.post("/reminder-rules", status_code=201)
def create_rule(call: CallDep, body: Payload[RuleCreate]) -> RuleRead:
    """One more rule; one per day."""
    return rules.create_rule(call, body)


@router.get("/reminder-rules/outlook")
def read_outlook(
    call: CallDep, days: Annotated[int, Query(ge=1, le=92, description="How many days ahead")] = 31
) -> OutlookRead:
    """On which day which rule will remind how many units, as things stand; and the last run. Home Affairs."""
    return outlook.outlook(call, days)


@router.get("/reminder-dispatches")
def list_dispatches(
    call: CallDep,
    window: WindowDep,
    unit_id: UUID | None = None,
    obligation_id: UUID | None = None,
    outcome: DispatchOutcome | None = None,
    on: Annotated[Day | None, Query(description="The local day of the run")] = None,
) -> Page[DispatchRead]:
    """What was reminded of and what was passed over, newest first, with what became of the mails; Home Affairs."""
    return dispatch_log.list_dispatches(
        call, window, dispatch_log.Filters(unit_id=unit_id, obligation_id=obligation_id, outcome=outcome, on=on)
    )


@router.get("/reminder-rules/{rule_id}")
def read_rule(call: CallDep, rule_id: UUID) -> RuleRead:
    """One rule."""
    return rules.read_rule(call, rule_id)


@router.patch("/reminder-rules/{rule_id}")
def update_rule(call: CallDep, rule_id: UUID, body: Payload[RuleUpdate]) -> RuleRead:
    """Change a rule, from the next local day on; `active: false` switches it off."""
    return rules.update_rule(call, rule_id, body)


@router.get("/outgoing-mails")
def list_mails(call: CallDep, window: WindowDep, state: MailState | None = None) -> Page[MailRead]:
    """Mails, newest first; administrators. FAILED are the dead letters."""
    return dead_letters.list_mails(call, window, state)


@router.get("/outgoing-mails/{mail_id}")
def read_mail(call: CallDep, mail_id: UUID) -> MailRead:
    """One mail."""
    return dead_letters.read_mail(call, mail_id)


@router.post("/outgoing-mails/{mail_id}/actions/{name}")
def act_on_mail(call: CallDep, mail_id: UUID, name: str, body: Payload[NoFields]) -> MailRead:
    """retry: send a dead letter again."""
    return dead_letters.act(call, mail_id, name, body)
