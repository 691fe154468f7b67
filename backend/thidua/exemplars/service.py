"""Exemplars: reading, correcting, suspending; their likes, their life; what stands against publishing them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlmodel import col

from thidua.core import audit, history, search
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import Message, conflict
from thidua.core.history import TimelineEntry
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.exemplars import consents, content, queries, reading
from thidua.exemplars.consents import Publication, publications
from thidua.exemplars.models import (
    Consent,
    ConsentPurpose,
    Exemplar,
    ExemplarField,
    ExemplarKind,
    ExemplarState,
    Nomination,
)
from thidua.exemplars.schemas import (
    ExemplarAction,
    ExemplarBrief,
    ExemplarNomination,
    ExemplarRead,
    ExemplarUpdate,
    SimilarExemplar,
)
from thidua.exemplars.similar import similar_to
from thidua.exemplars.workflow import EXEMPLAR
from thidua.plans.models import DutyPeriod, Obligation
from thidua.plans.paper_queries import sees_all_of
from thidua.plans.papers import touch
from thidua.units.queries import briefs as unit_briefs

__all__ = ["Publication", "publication_reasons", "publications"]

_LOCKED = Message(
    "Chỉ sửa được khi hồ sơ giới thiệu là bản nháp hoặc được trả lại.",
    "It can be changed only while its nomination is a draft or was returned.",
)
_PURPOSES = {
    ConsentPurpose.PUBLISH: Message("công khai thông tin", "publication"),
    ConsentPurpose.PHOTO: Message("công khai hình ảnh", "pictures"),
    ConsentPurpose.CONSULTATION: Message("lấy ý kiến Nhân dân", "consultation"),
}
_CREATED = Message("Lập hồ sơ gương điển hình", "Exemplar recorded")
_AGREED = Message("Đồng ý {purpose}", "Agreed to {purpose}")
_TOOK_BACK = Message("Rút lại đồng ý {purpose}", "Withdrew the consent to {purpose}")


@dataclass(frozen=True)
class Filters:
    """The declared filters of the list."""

    kind: ExemplarKind | None = None
    field: ExemplarField | None = None
    unit_id: UUID | None = None
    movement_id: UUID | None = None
    topic: str | None = None
    year: int | None = None
    state: ExemplarState | None = None
    mine: bool = False
    q: str | None = None


def list_(call: Call, window: Window, filters: Filters) -> Page[ExemplarBrief]:
    """One page of what the caller may see: two selects, whatever its length."""
    wanted = [queries.exemplars_visible_to(call), search.matches(call.session, "exemplar", col(Exemplar.id), filters.q)]
    if filters.kind:
        wanted.append(col(Exemplar.kind) == filters.kind)
    if filters.field:
        wanted.append(col(Exemplar.field) == filters.field)
    if filters.unit_id:
        wanted.append(col(Exemplar.unit_id) == filters.unit_id)
    if filters.movement_id:
        wanted.append(queries.names_in_list(col(Exemplar.movement_ids), str(filters.movement_id)))
    if filters.topic:
        wanted.append(queries.names_in_list(col(Exemplar.topic_codes), filters.topic))
    if filters.year:
        wanted.append(_nominated_in(call, filters.year))
    if filters.state:
        suspended = col(Exemplar.suspended_at).is_not(None)
        wanted.append(suspended if filters.state is ExemplarState.SUSPENDED else ~suspended)
    if filters.mine:
        wanted.append(col(Exemplar.unit_id) == call.actor.unit_id)
    statement, sort = queries.EXEMPLARS.page(queries.EXEMPLAR_ROWS.where(*wanted), window)
    rows = call.session.execute(statement).all()
    kept, cursor = queries.EXEMPLARS.cut(rows, window, sort)
    return Page(items=reading.exemplar_briefs(call, kept), next_cursor=cursor)


def _nominated_in(call: Call, year: int) -> ColumnElement[bool]:
    """Nominated for a period of that year, or recorded in it."""
    first, last = queries.year_bounds(call, year)
    nominated = exists().where(
        col(Nomination.exemplar_id) == col(Exemplar.id),
        col(Obligation.id) == col(Nomination.obligation_id),
        col(Obligation.year) == year,
    )
    return or_(nominated, and_(col(Exemplar.created_at) >= first, col(Exemplar.created_at) < last))


def read(call: Call, exemplar_id: UUID) -> ExemplarRead:
    """One exemplar the caller may see."""
    return _read(call, queries.exemplar(call, exemplar_id))


def _read(call: Call, exemplar: Exemplar) -> ExemplarRead:
    inside = sees_all_of(call, exemplar.unit_id)
    desk = inside or call.actor.has(Role.CULTURE)
    against = publications(call, [exemplar.id])[exemplar.id]
    return ExemplarRead(
        **reading.facts(call, exemplar).model_dump(),
        slug=exemplar.slug,
        unit=unit_briefs(call, [exemplar.unit_id])[exemplar.unit_id],
        state=exemplar.state,
        suspended_at=exemplar.suspended_at,
        suspended_reason=exemplar.suspended_reason if desk else None,
        nominations=_nominations(call, exemplar),
        publication_reasons=[call.say(reason) for reason in against.reasons] if desk else [],
        photo_reasons=[call.say(reason) for reason in against.photo_reasons] if desk else [],
        actions=EXEMPLAR.available(call, [exemplar])[exemplar.id],
        created_at=exemplar.created_at,
        updated_at=exemplar.updated_at,
        version=exemplar.version,
    )


def _nominations(call: Call, exemplar: Exemplar) -> list[ExemplarNomination]:
    columns: tuple[Any, ...] = (
        col(Nomination.id),
        col(Nomination.state),
        col(DutyPeriod.label).label("period"),
        col(Obligation.year),
        col(Nomination.submitted_at),
    )
    rows = call.session.execute(
        select(*columns)
        .select_from(Nomination)
        .outerjoin(Obligation, col(Obligation.id) == col(Nomination.obligation_id))
        .outerjoin(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .where(col(Nomination.exemplar_id) == exemplar.id, queries.nominations_visible_to(call))
        .order_by(col(Nomination.id))
    )
    return [
        ExemplarNomination(id=row.id, state=row.state, period=row.period, year=row.year, submitted_at=row.submitted_at)
        for row in rows
    ]


def edit(call: Call, exemplar_id: UUID, body: Payload[ExemplarUpdate]) -> ExemplarRead:
    """Correct the facts: Home Affairs at any time, the own unit while its nomination may be edited."""
    exemplar = queries.exemplar(call, exemplar_id)
    EXEMPLAR.authorise(call, exemplar, "edit")
    theirs = queries.nominations_of(call, exemplar.id)
    editable = [nomination for nomination in theirs if nomination.state in queries.EDITABLE]
    if not editable and not call.actor.has(Role.HOME_AFFAIRS):
        raise conflict(_LOCKED, code="wrong_state")
    given = body.value().given()
    content.check_references(call, given)
    content.check_values(call, given)
    touch(call, exemplar)
    for nomination in editable:
        touch(call, nomination)
    content.write(call, exemplar, given)
    content.index(call, exemplar, [nomination.id for nomination in theirs])
    audit.note(call, "exemplar.edit", "exemplar", exemplar.id, {"fields": sorted(given)})
    return _read(call, exemplar)


def act(call: Call, exemplar_id: UUID, name: str, body: Payload[ExemplarAction]) -> ExemplarRead:
    """Suspend or resume communication about the exemplar."""
    exemplar = queries.exemplar(call, exemplar_id)
    EXEMPLAR.perform(call, exemplar, name, body, {"suspend": _suspend, "resume": _resume})
    return _read(call, exemplar)


def _suspend(call: Call, exemplar: Exemplar, _facts: None, body: ExemplarAction) -> None:
    exemplar.suspended_at = call.now
    exemplar.suspended_reason = body.note


def _resume(_call: Call, exemplar: Exemplar, _facts: None, _body: ExemplarAction) -> None:
    exemplar.suspended_at = None
    exemplar.suspended_reason = None


def similar(call: Call, exemplar_id: UUID) -> list[SimilarExemplar]:
    """Exemplars with a like name, as far as the caller sees them."""
    return similar_to(call, queries.exemplar(call, exemplar_id))


def timeline(call: Call, exemplar_id: UUID) -> list[TimelineEntry]:
    """What happened to an exemplar, oldest first: its nominations, consents, suspensions, and what others add.

    Whoever sees only what is published sees only what the published things add.
    """
    exemplar = queries.exemplar(call, exemplar_id)
    inside = sees_all_of(call, exemplar.unit_id)
    entries = [part for add in call.runtime.ports.timeline_parts.get("exemplar", ()) for part in add(call, exemplar.id)]
    if inside or call.actor.has(Role.CULTURE):
        entries.append(TimelineEntry(at=exemplar.created_at, kind="exemplar.created", label=call.say(_CREATED)))
        entries += _steps(call, "exemplar", [exemplar.id], inside)
        visible = select(col(Nomination.id)).where(
            col(Nomination.exemplar_id) == exemplar.id, queries.nominations_visible_to(call)
        )
        entries += _steps(call, "nomination", list(call.session.scalars(visible)), inside)
    if inside:
        entries += _consent_steps(call, exemplar.id)
    return sorted(entries, key=lambda entry: entry.at)


def _steps(call: Call, kind: str, ids: Collection[UUID], inside: bool) -> list[TimelineEntry]:
    return [
        TimelineEntry(
            at=step.at,
            kind=f"{kind}.{step.action}",
            label=step.label,
            detail=step.note,
            actor_name=step.actor_name if inside else None,
            object_kind=kind,
            object_id=object_id,
        )
        for object_id in ids
        for step in history.of(call, kind, object_id, remarks=inside)
    ]


def _consent_steps(call: Call, exemplar_id: UUID) -> list[TimelineEntry]:
    found = []
    rows = call.session.scalars(select(Consent).where(col(Consent.exemplar_id) == exemplar_id))
    for consent in rows:
        purpose = {"purpose": _PURPOSES[consent.purpose]}
        given = call.say(Message(_AGREED.vi, _AGREED.en, purpose))
        found.append(_consent_step(consent, "consent.given", consent.created_at, given, None))
        if consent.withdrawn_on is not None:
            taken_back = call.say(Message(_TOOK_BACK.vi, _TOOK_BACK.en, purpose))
            entry = _consent_step(
                consent, "consent.withdrawn", consent.updated_at, taken_back, consent.withdrawn_reason
            )
            found.append(entry)
    return found


def _consent_step(consent: Consent, kind: str, at: datetime, label: str, detail: str | None) -> TimelineEntry:
    return TimelineEntry(at=at, kind=kind, label=label, detail=detail, object_kind="consent", object_id=consent.id)


def publication_reasons(call: Call, exemplar_ids: Collection[UUID], with_photo: bool) -> dict[UUID, list[Message]]:
    """For the editorial guards: every reason against publishing these exemplars, with their pictures or without."""
    return {
        exemplar_id: found.reasons + (found.photo_reasons if with_photo else [])
        for exemplar_id, found in consents.publications(call, exemplar_ids).items()
    }
