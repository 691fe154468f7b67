"""Who sees which exemplar and nomination, and the selects over them.

Visibility (domain.md section 1): a unit its own and what is published; Home Affairs everything; Culture from ELIGIBLE
on; the chair of the council what the standing body sends; everybody else at the desk what is published.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, Text, and_, cast, exists, false, or_, select, true
from sqlmodel import col

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.paging import Sorting, instant_key, text_key
from thidua.core.runtime import MadeFor
from thidua.exemplars.models import Consent, Exemplar, Nomination, NominationVersion
from thidua.exemplars.models import NominationState as S
from thidua.exemplars.schemas import MovementBrief
from thidua.identity.models import User
from thidua.movements.models import Movement
from thidua.plans.models import DutyPeriod, Obligation
from thidua.plans.paper_queries import (
    FACT_COLUMNS,
    UNIT_COLUMNS,
    last_sender,
    paper_columns,
    sees_all_of,
    standing_body,
)
from thidua.units.models import Unit
from thidua.units.queries import Parent

#: From here on Culture may see and write about an exemplar.
ACCEPTED = (S.ELIGIBLE, S.SHORTLISTED, S.SELECTED, S.NOT_SELECTED, S.REFERRED, S.PROVINCE_ACCEPTED, S.PROVINCE_DECLINED)
#: The council chose it.
SELECTED = (S.SELECTED, S.REFERRED, S.PROVINCE_ACCEPTED, S.PROVINCE_DECLINED)
#: A nomination in one of these is not over: its content may still change, or is being judged.
IN_PROGRESS = (S.DRAFT, S.SUBMITTED, S.IN_REVIEW, S.RETURNED, S.VOIDED)
EDITABLE = (S.DRAFT, S.RETURNED)
#: With nothing but these an exemplar may not be public.
REFUSED = (S.INELIGIBLE, S.VOIDED, S.WITHDRAWN)

NOMINATIONS = Sorting(
    col(Nomination.id),
    {
        "created_at": instant_key(col(Nomination.created_at)),
        "submitted_at": instant_key(col(Nomination.submitted_at)),
    },
    "-created_at",
)
EXEMPLARS = Sorting(
    col(Exemplar.id),
    {"created_at": instant_key(col(Exemplar.created_at)), "name": text_key(col(Exemplar.sort_key))},
    "-created_at",
)


def nominations_visible_to(call: Call) -> ColumnElement[bool]:
    """See the module."""
    actor = call.actor
    if actor.is_system or actor.has(Role.HOME_AFFAIRS):
        return true()
    allowed: list[ColumnElement[bool]] = []
    if actor.has(Role.UNIT):
        allowed.append(col(Nomination.unit_id) == actor.unit_id)
    if actor.has(Role.CULTURE):
        allowed.append(col(Nomination.state).in_(ACCEPTED))
    if actor.leads_as(Role.COUNCIL):
        allowed.append(and_(col(Nomination.unit_id) == standing_body(), col(Nomination.state) != S.DRAFT))
    return or_(false(), *allowed)


def exemplars_visible_to(call: Call) -> ColumnElement[bool]:
    """See the module."""
    actor = call.actor
    if actor.is_system or actor.has(Role.HOME_AFFAIRS):
        return true()
    if not actor.has(Role.UNIT, Role.CULTURE, Role.PROPAGANDA, Role.COUNCIL):
        return false()
    allowed = [is_public(call)]
    if actor.has(Role.UNIT):
        allowed.append(col(Exemplar.unit_id) == actor.unit_id)
    if actor.has(Role.CULTURE) or actor.leads_as(Role.COUNCIL):
        allowed.append(exists().where(col(Nomination.exemplar_id) == col(Exemplar.id), nominations_visible_to(call)))
    return or_(*allowed)


def is_public(call: Call) -> ColumnElement[bool]:
    """Whether the portal shows it now."""
    public_ids = call.runtime.ports.public_ids
    return false() if public_ids is None else col(Exemplar.id).in_(public_ids("exemplar"))


def exemplar(call: Call, exemplar_id: UUID) -> Exemplar:
    """One exemplar the caller may see, or 404."""
    return call.one(select(Exemplar).where(col(Exemplar.id) == exemplar_id, exemplars_visible_to(call)))


def nomination(call: Call, nomination_id: UUID) -> Nomination:
    """One nomination the caller may see, or 404."""
    return call.one(select(Nomination).where(col(Nomination.id) == nomination_id, nominations_visible_to(call)))


def hold(call: Call, exemplar_id: UUID) -> None:
    """Lock an exemplar until the commit: what decides on its publication changes before a publication or after it."""
    call.session.execute(
        select(col(Exemplar.id)).where(col(Exemplar.id) == exemplar_id).with_for_update(key_share=True)
    ).one()


def visible_exemplar_ids(call: Call, owner_ids: Sequence[UUID]) -> set[UUID]:
    """The file-owner port of photos: which of these exemplars the caller may see."""
    statement = select(col(Exemplar.id)).where(col(Exemplar.id).in_(owner_ids), exemplars_visible_to(call))
    return set(call.session.scalars(statement))


def visible_consent_ids(call: Call, owner_ids: Sequence[UUID]) -> set[UUID]:
    """The file-owner port of consent papers: the nominating unit and Home Affairs, nobody else."""
    rows = call.session.execute(
        select(col(Consent.id), col(Exemplar.unit_id))
        .join(Exemplar, col(Exemplar.id) == col(Consent.exemplar_id))
        .where(col(Consent.id).in_(owner_ids))
    )
    return {consent_id for consent_id, unit_id in rows if sees_all_of(call, unit_id)}


def made_for(call: Call, obligation_ids: Collection[UUID]) -> list[MadeFor]:
    """The port of obligations: what the caller sees of the nominations that count for these, oldest first."""
    rows = call.session.execute(
        select(col(Nomination.obligation_id), col(Nomination.id), col(Nomination.state))
        .where(col(Nomination.obligation_id).in_(obligation_ids), nominations_visible_to(call))
        .order_by(col(Nomination.id))
    )
    return [MadeFor(row.obligation_id, "nomination", row.id, row.state) for row in rows]


NOMINATION_FACTS: tuple[Any, ...] = (
    *FACT_COLUMNS,
    last_sender(NominationVersion, col(NominationVersion.nomination_id), Nomination).label("sent_by"),
    col(Exemplar.movement_ids).label("movement_ids"),
    col(Exemplar.topic_codes).label("topic_codes"),
)


def _joined(*columns: Any) -> Select[Any]:
    """Nominations with their exemplar and, when bound, their obligation and period."""
    return (
        select(*columns)
        .select_from(Nomination)
        .join(Exemplar, col(Exemplar.id) == col(Nomination.exemplar_id))
        .outerjoin(Obligation, col(Obligation.id) == col(Nomination.obligation_id))
        .outerjoin(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
    )


def facts(call: Call, ids: Collection[UUID]) -> Sequence[Row[Any]]:
    """The workflow's facts of some nominations, in one select."""
    statement = _joined(col(Nomination.id).label("id"), *NOMINATION_FACTS)
    return call.session.execute(statement.where(col(Nomination.id).in_(ids))).all()


_NOMINATION_COLUMNS: tuple[Any, ...] = (
    *paper_columns(Nomination),
    col(Nomination.state).label("state"),
    col(Exemplar.id).label("exemplar_id"),
    col(Exemplar.kind).label("kind"),
    col(Exemplar.name).label("name"),
    col(Exemplar.honorific).label("honorific"),
    col(Exemplar.title).label("title"),
    col(Exemplar.field).label("field"),
    *NOMINATION_FACTS,
)


#: Nominations with the columns of a NominationBrief and the facts of its actions; built once, because building costs
#: as much as running it.
NOMINATION_ROWS: Select[Any] = (
    _joined(*_NOMINATION_COLUMNS)
    .join(Unit, col(Unit.id) == col(Nomination.unit_id))
    .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
    .outerjoin(User, col(User.id) == col(Nomination.taken_by))
)

_EXEMPLAR_COLUMNS: tuple[Any, ...] = (
    col(Exemplar.id).label("id"),
    col(Exemplar.version).label("version"),
    col(Exemplar.kind).label("kind"),
    col(Exemplar.name).label("name"),
    col(Exemplar.sort_key).label("sort_key"),
    col(Exemplar.honorific).label("honorific"),
    col(Exemplar.birth_year).label("birth_year"),
    col(Exemplar.is_minor).label("is_minor"),
    col(Exemplar.title).label("title"),
    col(Exemplar.field).label("field"),
    col(Exemplar.suspended_at).label("suspended_at"),
    col(Exemplar.created_at).label("created_at"),
    *UNIT_COLUMNS,
)


#: Exemplars with the columns of an ExemplarBrief.
EXEMPLAR_ROWS: Select[Any] = (
    select(*_EXEMPLAR_COLUMNS)
    .join(Unit, col(Unit.id) == col(Exemplar.unit_id))
    .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
)


def movement_briefs(call: Call, ids: Sequence[UUID]) -> list[MovementBrief]:
    """These movements in this order, in one select."""
    if not ids:
        return []
    rows = call.session.execute(
        select(col(Movement.id), col(Movement.code), col(Movement.name)).where(col(Movement.id).in_(ids))
    )
    found = {row.id: MovementBrief(id=row.id, code=row.code, name=row.name) for row in rows}
    return [found[movement_id] for movement_id in ids if movement_id in found]


def units_of_exemplars(call: Call, exemplar_ids: Mapping[UUID, UUID]) -> dict[UUID, UUID]:
    """For each key the unit of its exemplar."""
    rows = call.session.execute(
        select(col(Exemplar.id), col(Exemplar.unit_id)).where(col(Exemplar.id).in_(set(exemplar_ids.values())))
    )
    unit_of = {row.id: row.unit_id for row in rows}
    return {key: unit_of[exemplar_id] for key, exemplar_id in exemplar_ids.items()}


def nominations_of(call: Call, exemplar_id: UUID) -> Sequence[Nomination]:
    """Every nomination of an exemplar, whoever sees it, oldest first."""
    return call.session.scalars(
        select(Nomination).where(col(Nomination.exemplar_id) == exemplar_id).order_by(col(Nomination.id))
    ).all()


def latest_states(call: Call, ids: Collection[UUID]) -> dict[UUID, S]:
    """The state of the newest nomination of each exemplar, where the caller may see it: one select."""
    if not ids:
        return {}
    rows = call.session.execute(
        select(col(Nomination.exemplar_id), col(Nomination.state))
        .where(col(Nomination.exemplar_id).in_(ids), nominations_visible_to(call))
        .order_by(col(Nomination.id))
    )
    return {row.exemplar_id: row.state for row in rows}


def names_in_list(column: Any, value: str) -> ColumnElement[bool]:
    """Whether a JSON list of texts holds this one; SQLite keeps JSON in ASCII, PostgreSQL in letters."""
    as_text = cast(column, Text)
    written = {json.dumps(value), json.dumps(value, ensure_ascii=False)}
    return or_(*(as_text.contains(text, autoescape=True) for text in sorted(written)))


def year_bounds(call: Call, year: int) -> tuple[datetime, datetime]:
    """The local year as instants."""
    return (
        datetime(year, 1, 1, tzinfo=call.zone).astimezone(UTC),
        datetime(year + 1, 1, 1, tzinfo=call.zone).astimezone(UTC),
    )
