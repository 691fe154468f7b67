"""Who is told, and what a person may see of notifications, rules, mail and calls."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, false, func, select, true
from sqlmodel import col

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import forbidden
from thidua.core.paging import Sorting, instant_key, number_key
from thidua.identity.models import RoleAssignment, User, UserState
from thidua.identity.queries import in_force
from thidua.notifications.models import (
    CallLog,
    Notification,
    NotificationPreference,
    NotificationState,
    OutgoingMail,
    ReminderDispatch,
    ReminderRule,
)
from thidua.plans.models import Duty, DutyPeriod, Obligation
from thidua.units.models import Authority

NOTIFICATIONS = Sorting(col(Notification.id), {"at": instant_key(col(Notification.at))}, "-at")
RULES = Sorting(col(ReminderRule.id), {"offset_days": number_key(col(ReminderRule.offset_days))}, "offset_days")
DISPATCHES = Sorting(col(ReminderDispatch.id), {"at": instant_key(col(ReminderDispatch.at))}, "-at")
MAILS = Sorting(col(OutgoingMail.id), {"created_at": instant_key(col(OutgoingMail.created_at))}, "-created_at")
CALLS = Sorting(col(CallLog.id), {"called_at": instant_key(col(CallLog.called_at))}, "-called_at")

#: Who sees and answers for what a unit owes (plans.queries.visible_obligations).
OFFICERS = (Role.UNIT, Role.HOME_AFFAIRS)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who may be told, with what decides about mail."""

    user_id: UUID
    unit_id: UUID
    full_name: str
    email: str | None
    is_lead: bool


def _people(call: Call, *conditions: ColumnElement[bool]) -> list[Person]:
    """Active accounts by the roles of the day, one row per account."""
    lead = func.max(case((col(RoleAssignment.is_lead), 1), else_=0))
    rows = call.session.execute(
        select(col(User.id), col(User.unit_id), col(User.full_name), col(User.email), lead)
        .join(RoleAssignment, col(RoleAssignment.user_id) == col(User.id))
        .where(col(User.state) == UserState.ACTIVE, in_force(call.today), *conditions)
        .group_by(col(User.id), col(User.unit_id), col(User.full_name), col(User.email), col(User.sort_key))
        .order_by(col(User.sort_key), col(User.id))
    )
    return [Person(user_id, unit_id, name, email, bool(leads)) for user_id, unit_id, name, email, leads in rows]


def officers(call: Call, unit_ids: Collection[UUID]) -> dict[UUID, list[Person]]:
    """The officers of some units, leaders among them. One select."""
    found: dict[UUID, list[Person]] = defaultdict(list)
    if unit_ids:
        for person in _people(call, col(User.unit_id).in_(unit_ids), col(RoleAssignment.role).in_(OFFICERS)):
            found[person.unit_id].append(person)
    return found


def office(call: Call) -> list[Person]:
    """Home Affairs."""
    return _people(call, col(RoleAssignment.role) == Role.HOME_AFFAIRS)


def chairs(call: Call) -> list[Person]:
    """The chair of the council, who oversees what the standing body itself owes."""
    return _people(call, col(RoleAssignment.role) == Role.COUNCIL, col(RoleAssignment.is_lead).is_(True))


def persons(call: Call, user_ids: Iterable[UUID]) -> list[Person]:
    """Some accounts, as far as they are in use."""
    return _people(call, col(User.id).in_(set(user_ids)))


def standing_body(call: Call) -> UUID | None:
    """The unit of Home Affairs."""
    return call.session.scalar(select(col(Authority.standing_body_id)).limit(1))


def preferences(call: Call, user_ids: Collection[UUID]) -> dict[UUID, NotificationPreference]:
    """The wishes that were said."""
    rows = call.session.scalars(select(NotificationPreference).where(col(NotificationPreference.user_id).in_(user_ids)))
    return {row.user_id: row for row in rows}


def own_notifications(call: Call) -> ColumnElement[bool]:
    """Everybody reads his own, nobody another's."""
    return col(Notification.user_id) == call.actor.user_id if call.actor.user_id else false()


def unread_count(call: Call) -> int:
    """The bell's number, from the index alone."""
    unread = select(func.count()).where(own_notifications(call), col(Notification.state) == NotificationState.UNREAD)
    return call.session.scalar(unread) or 0


def require_office(call: Call) -> None:
    """403 for everybody but Home Affairs."""
    if not call.actor.has(Role.HOME_AFFAIRS):
        raise forbidden()


def require_admin(call: Call) -> None:
    """403 for everybody but administrators."""
    if not call.actor.has(Role.ADMIN):
        raise forbidden()


def visible_calls(call: Call) -> ColumnElement[bool]:
    """The office's own notes: nobody else sees them."""
    return true() if call.actor.has(Role.HOME_AFFAIRS) else false()


def duty_names(call: Call, obligation_ids: Collection[UUID]) -> dict[UUID, Any]:
    """{obligation: (id, unit_id, due_before, binding, title, label)}, one select."""
    if not obligation_ids:
        return {}
    rows = call.session.execute(
        select(
            col(Obligation.id),
            col(Obligation.unit_id),
            col(Obligation.due_before),
            col(Obligation.binding),
            col(Duty.title),
            col(DutyPeriod.label),
        )
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .where(col(Obligation.id).in_(obligation_ids))
    )
    return {row.id: row for row in rows}
