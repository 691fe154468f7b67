"""Nominations: what a unit sends in a quarter (III.5), and what Home Affairs does with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlmodel import col

from thidua.core import audit, freezing, history, projection, search
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import (
    DomainError,
    FieldError,
    Message,
    conflict,
    forbidden,
    rule_broken,
    unprocessable,
)
from thidua.core.freezing import VersionRead
from thidua.core.history import HistoryRead
from thidua.core.ids import new_id
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.exemplars import content, queries, reading, versions
from thidua.exemplars.models import Exemplar, ExemplarKind, Nomination, NominationState, NominationVersion
from thidua.exemplars.nomination_schemas import (
    NominationAction,
    NominationBrief,
    NominationCreate,
    NominationRead,
    NominationUpdate,
)
from thidua.exemplars.workflow import NOMINATION, NominationFacts
from thidua.plans import papers
from thidua.plans import service as plans
from thidua.plans.enums import EventKind
from thidua.plans.models import DutyPeriod, Obligation
from thidua.plans.paper_queries import sees_all_of
from thidua.units.models import Unit, UnitKind

SOURCE = "nomination"
#: Steps after which an exemplar may no longer be public.
_MAY_UNPUBLISH = frozenset({"mark_ineligible", "void", "withdraw", "reopen"})
_EITHER = Message(
    "Nhập thông tin gương mới hoặc chọn một gương đã có, không cả hai.", "Give a new exemplar or an existing one."
)
_NOT_YOURS = Message("Gương điển hình này thuộc đơn vị khác.", "This exemplar belongs to another unit.")
_RUNNING = Message(
    "Gương này đang có một hồ sơ giới thiệu chưa kết thúc.", "A nomination of this exemplar is still in progress."
)
_PERIOD_GONE = Message("Kỳ đã chọn không còn áp dụng cho đơn vị.", "The unit no longer owes the chosen period.")


@dataclass(frozen=True)
class Filters:
    """The declared filters of the list."""

    states: tuple[NominationState, ...] = ()
    unit_id: UUID | None = None
    exemplar_id: UUID | None = None
    period: str | None = None
    year: int | None = None
    kind: ExemplarKind | None = None
    mine: bool = False
    taken_by_me: bool = False
    q: str | None = None


def list_(call: Call, window: Window, filters: Filters) -> Page[NominationBrief]:
    """One page of what the caller may see: four selects, whatever its length."""
    statement = _filtered(call, queries.NOMINATION_ROWS, filters).where(queries.nominations_visible_to(call))
    if (window.sort or "").endswith("submitted_at"):
        statement = statement.where(col(Nomination.submitted_at).is_not(None))
    statement, sort = queries.NOMINATIONS.page(statement, window)
    rows = call.session.execute(statement).all()
    kept, cursor = queries.NOMINATIONS.cut(rows, window, sort)
    return Page(items=reading.nomination_briefs(call, kept), next_cursor=cursor)


def _filtered(call: Call, statement: Select[Any], filters: Filters) -> Select[Any]:
    wanted = [search.matches(call.session, SOURCE, col(Nomination.id), filters.q)]
    if filters.states:
        wanted.append(col(Nomination.state).in_(filters.states))
    if filters.unit_id:
        wanted.append(col(Nomination.unit_id) == filters.unit_id)
    if filters.exemplar_id:
        wanted.append(col(Nomination.exemplar_id) == filters.exemplar_id)
    if filters.period:
        wanted.append(col(DutyPeriod.label) == filters.period)
    if filters.year:
        first, last = queries.year_bounds(call, filters.year)
        unbound = and_(
            col(Nomination.obligation_id).is_(None),
            col(Nomination.created_at) >= first,
            col(Nomination.created_at) < last,
        )
        wanted.append(or_(col(Obligation.year) == filters.year, unbound))
    if filters.kind:
        wanted.append(col(Exemplar.kind) == filters.kind)
    if filters.mine:
        wanted.append(col(Nomination.unit_id) == call.actor.unit_id)
    if filters.taken_by_me:
        wanted.append(col(Nomination.taken_by) == call.actor.user_id)
    return statement.where(*wanted)


def read(call: Call, nomination_id: UUID) -> NominationRead:
    """One nomination the caller may see."""
    queries.nomination(call, nomination_id)
    return reading.nomination(call, nomination_id)


def create(
    call: Call,
    body: Payload[NominationCreate],
    *,
    nomination_id: UUID | None = None,
    exemplar_id: UUID | None = None,
) -> NominationRead:
    """A draft, by an officer for the own unit or by Home Affairs for a unit whose paper file it enters.

    The ids are for what must be found again, such as samples; they are never taken from a request.
    """
    if not call.actor.has(Role.UNIT, Role.HOME_AFFAIRS):
        raise forbidden()
    data = body.value()
    if (data.exemplar is None) == (data.exemplar_id is None):
        raise unprocessable([FieldError("exemplar", _EITHER)])
    unit_id = _unit(call, data)
    given = content.all_facts(data.exemplar) if data.exemplar else {}
    content.check_references(call, given)
    known = queries.exemplar(call, data.exemplar_id) if data.exemplar_id else None
    if data.duty_period_id:
        plans.pick_nomination_obligation(call, unit_id, call.now, data.duty_period_id)
    call.found()
    if data.on_behalf_of and not call.actor.has(Role.HOME_AFFAIRS):
        raise forbidden()
    if known is not None:
        _refuse_known(call, known, unit_id)
    content.check_values(call, given, "exemplar.")
    exemplar = known or _new_exemplar(call, exemplar_id or new_id(), unit_id, given)
    nomination = Nomination(
        id=nomination_id or new_id(),
        exemplar_id=exemplar.id,
        unit_id=unit_id,
        chosen_period_id=data.duty_period_id,
        composed_at=data.composed_at,
        created_by=call.actor.user_id,
        entered_by=call.actor.user_id if unit_id != call.actor.unit_id else None,
    )
    call.session.add(nomination)
    call.session.flush()
    content.index(call, exemplar, [nomination.id])
    label = Message("Lập hồ sơ", "Created")
    history.record(
        call,
        kind=SOURCE,
        object_id=nomination.id,
        action="create",
        label=label.vi,
        to_state=NominationState.DRAFT,
    )
    audit.note(call, "nomination.create", SOURCE, nomination.id, {"exemplar_id": str(exemplar.id)})
    call.session.flush()
    return reading.nomination(call, nomination.id)


def _unit(call: Call, data: NominationCreate) -> UUID:
    unit_id = data.on_behalf_of or call.actor.unit_id
    return call.one(select(col(Unit.id)).where(col(Unit.id) == unit_id, col(Unit.kind) != UnitKind.AUTHORITY))


def _refuse_known(call: Call, exemplar: Exemplar, unit_id: UUID) -> None:
    if exemplar.unit_id != unit_id:
        raise forbidden(_NOT_YOURS)
    if any(nomination.state in queries.IN_PROGRESS for nomination in queries.nominations_of(call, exemplar.id)):
        raise conflict(_RUNNING, code="nomination_in_progress")


def _new_exemplar(call: Call, exemplar_id: UUID, unit_id: UUID, given: Mapping[str, Any]) -> Exemplar:
    exemplar = Exemplar(
        id=exemplar_id,
        unit_id=unit_id,
        kind=given["kind"],
        name=given["name"],
        field=given["field"],
        title=given["title"],
        achievement=given["achievement"],
        sort_key="",
        folded_name="",
        slug="",
    )
    call.session.add(exemplar)
    content.write(call, exemplar, given)
    return exemplar


def edit(call: Call, nomination_id: UUID, body: Payload[NominationUpdate]) -> NominationRead:
    """Change the facts, in DRAFT and RETURNED only. What was sent before stays frozen in its version."""
    nomination = queries.nomination(call, nomination_id)
    NOMINATION.authorise(call, nomination, "edit")
    given = body.value().given()
    facts: Mapping[str, Any] = given["exemplar"].given() if given.get("exemplar") else {}
    content.check_references(call, facts)
    if given.get("duty_period_id"):
        plans.pick_nomination_obligation(call, nomination.unit_id, call.now, given["duty_period_id"])
    content.check_values(call, facts, "exemplar.")
    if "duty_period_id" in given:
        nomination.chosen_period_id = given["duty_period_id"]
    if "composed_at" in given:
        nomination.composed_at = given["composed_at"]
    if facts:
        exemplar = call.session.get_one(Exemplar, nomination.exemplar_id)
        content.write(call, exemplar, facts)
        content.index(call, exemplar, [n.id for n in queries.nominations_of(call, exemplar.id)])
    papers.touch(call, nomination)
    audit.note(call, "nomination.edit", SOURCE, nomination.id, {"fields": sorted({*given, *facts} - {"exemplar"})})
    call.session.flush()
    return reading.nomination(call, nomination.id)


def act(call: Call, nomination_id: UUID, name: str, body: Payload[NominationAction]) -> NominationRead:
    """One step of the state machine."""
    nomination = queries.nomination(call, nomination_id)
    if name in _MAY_UNPUBLISH:
        queries.hold(call, nomination.exemplar_id)
    NOMINATION.perform(call, nomination, name, body, EFFECTS)
    projection.touch(call.session, "exemplar", nomination.exemplar_id)
    call.session.flush()
    return reading.nomination(call, nomination.id)


def versions_of(call: Call, nomination_id: UUID) -> list[VersionRead]:
    """Everything that was sent, oldest first."""
    queries.nomination(call, nomination_id)
    rows = call.session.scalars(
        select(NominationVersion)
        .where(col(NominationVersion.nomination_id) == nomination_id)
        .order_by(col(NominationVersion.n))
    )
    return freezing.read(rows)


def history_of(call: Call, nomination_id: UUID) -> list[HistoryRead]:
    """Every step; the words of the review only for the unit and Home Affairs."""
    nomination = queries.nomination(call, nomination_id)
    inside = sees_all_of(call, nomination.unit_id)
    return history.of(call, SOURCE, nomination.id, remarks=inside)


def _record(call: Call, nomination: Nomination, event: EventKind, *, resubmit_before: datetime | None = None) -> None:
    """Tell the obligation; one that counts for none has nobody to tell."""
    if nomination.obligation_id is not None:
        plans.record_event(
            call,
            nomination.obligation_id,
            event,
            subject=nomination.exemplar_id,
            source_kind=SOURCE,
            source_id=nomination.id,
            resubmit_before=resubmit_before,
        )


def _submit(call: Call, nomination: Nomination, _facts: NominationFacts, _body: NominationAction) -> None:
    """Bind the period (rule 8), freeze, receipt. A unit that owes no nominations may send one all the same."""
    picked = _picked(call, nomination)
    if picked.obligation_id is None and picked.reason is not plans.NOT_OWED:
        raise rule_broken([picked.reason])
    nomination.obligation_id = picked.obligation_id
    papers.sent(call, nomination)
    versions.freeze(call, nomination, call.session.get_one(Exemplar, nomination.exemplar_id))
    _record(call, nomination, EventKind.SUBMIT)


def _picked(call: Call, nomination: Nomination) -> plans.Picked:
    try:
        return plans.pick_nomination_obligation(call, nomination.unit_id, call.now, nomination.chosen_period_id)
    except DomainError:
        # The chosen period was owed when it was chosen, and waived or cancelled since.
        raise rule_broken([_PERIOD_GONE]) from None


def _resubmit(call: Call, nomination: Nomination, _facts: NominationFacts, _body: NominationAction) -> None:
    papers.sent(call, nomination)
    versions.freeze(call, nomination, call.session.get_one(Exemplar, nomination.exemplar_id))
    _record(call, nomination, EventKind.RESUBMIT)


def _restart(_call: Call, nomination: Nomination, _facts: NominationFacts, _body: NominationAction) -> None:
    """Back to a draft, unbound."""
    papers.back_to_draft(nomination)
    nomination.obligation_id = None


def _withdraw(call: Call, nomination: Nomination, facts: NominationFacts, body: NominationAction) -> None:
    _record(call, nomination, EventKind.WITHDRAW)
    if nomination.state is NominationState.DRAFT:
        _restart(call, nomination, facts, body)


EFFECTS = {
    "submit": _submit,
    "resubmit": _resubmit,
    "restart": _restart,
    "withdraw": _withdraw,
    **papers.effects(_record, "mark_eligible", "mark_ineligible"),
}
