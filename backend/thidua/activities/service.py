"""Activities: planned, held with evidence, verified by another unit; what they say of initiatives feeds the report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlmodel import col

from thidua.activities import queries, reporting
from thidua.activities.models import Activity, ActivityState, Initiative, InitiativePresentation
from thidua.activities.schemas import (
    ActivityAction,
    ActivityBrief,
    ActivityCreate,
    ActivityRead,
    ActivityUpdate,
    ExemplarMet,
    PresentationRead,
)
from thidua.activities.workflow import ACTIVITY
from thidua.core import audit, history, search
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, forbidden, not_found, unprocessable
from thidua.core.history import HistoryRead
from thidua.core.ids import new_id
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.core.workflow import ActionRead
from thidua.exemplars import queries as exemplars
from thidua.exemplars.models import Exemplar
from thidua.files import service as files
from thidua.movements.queries import known_comm_forms, known_topics
from thidua.units.queries import brief

_MADE = Message("Lập bản nháp", "Created")
_UNKNOWN = Message("Giá trị không có trong danh mục.", "This is not in the catalogue.")
_NOT_LEAD = Message("Đơn vị không phải Khối trưởng trong năm này.", "The unit does not lead a bloc in this year.")
_PLAIN = ("title", "form_code", "place", "participants", "results")


@dataclass(frozen=True)
class Filters:
    """The declared filters of the list; `to_verify`: held, of another unit, and the caller may verify it."""

    states: tuple[ActivityState, ...] = ()
    year: int | None = None
    unit_id: UUID | None = None
    mine: bool = False
    to_verify: bool = False
    q: str | None = None


def list_(call: Call, window: Window, filters: Filters) -> Page[ActivityBrief]:
    """What the caller may see, the latest first: at most five selects."""
    statement = queries.ACTIVITY_ROWS.where(
        queries.visible_to(call), search.matches(call.session, queries.KIND, col(Activity.id), filters.q)
    )
    if filters.states:
        statement = statement.where(col(Activity.state).in_(filters.states))
    if filters.year is not None:
        statement = statement.where(col(Activity.year) == filters.year)
    if filters.unit_id is not None:
        statement = statement.where(col(Activity.unit_id) == filters.unit_id)
    if filters.mine:
        statement = statement.where(col(Activity.unit_id) == call.actor.unit_id)
    if filters.to_verify:
        others = col(Activity.unit_id) != call.actor.unit_id
        statement = statement.where(col(Activity.state) == ActivityState.HELD, others)
    statement, sort = queries.ACTIVITIES.page(statement, window)
    rows = call.session.execute(statement).all()
    kept, cursor = queries.ACTIVITIES.cut(rows, window, sort, lambda row: row[0])
    actions = ACTIVITY.available(call, [row[0] for row in kept])
    return Page(items=[ActivityBrief(**_common(row, actions)) for row in kept], next_cursor=cursor)


def read(call: Call, activity_id: UUID) -> ActivityRead:
    """One the caller may see."""
    activity = queries.activity(call, activity_id)
    row = call.session.execute(queries.ACTIVITY_ROWS.where(col(Activity.id) == activity.id)).one()
    people = reporting.people(call, activity)
    met = [UUID(key) for key in activity.exemplar_ids]
    links = files.links(call, [UUID(key) for key in activity.file_ids])
    return ActivityRead(
        **_common(row, ACTIVITY.available(call, [activity])),
        topic_codes=activity.topic_codes,
        results=activity.results,
        exemplars=_met(call, met),
        files=[links[UUID(key)] for key in activity.file_ids if UUID(key) in links],
        presentations=[_presentation(call, one) for one in people],
        counted_people=reporting.distinct(people),
        submission_id=activity.submission_id,
        created_at=activity.created_at,
    )


def history_of(call: Call, activity_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first."""
    return history.of(call, queries.KIND, queries.activity(call, activity_id).id)


def create(call: Call, body: Payload[ActivityCreate], *, activity_id: UUID | None = None) -> ActivityRead:
    """A draft of the caller's unit. The id is for samples; it is never taken from a request."""
    if not call.actor.has(Role.UNIT, Role.HOME_AFFAIRS) or call.actor.unit_id is None:
        raise forbidden()
    data = body.value()
    given = {name: getattr(data, name) for name in ActivityCreate.model_fields}
    _check_references(call, given)
    call.found()
    activity = Activity(
        id=activity_id or new_id(),
        unit_id=call.actor.unit_id,
        title=data.title,
        starts_at=data.starts_at,
        year=0,
        created_by=call.actor.user_id,
    )
    _check_values(call, activity, given)
    call.session.add(activity)
    _write(call, activity, given)
    history.record(
        call,
        kind=queries.KIND,
        object_id=activity.id,
        action="create",
        label=_MADE.vi,
        to_state=ActivityState.DRAFT,
    )
    audit.note(call, "activity.create", queries.KIND, activity.id, {"title": activity.title})
    call.session.flush()
    return read(call, activity.id)


def edit(call: Call, activity_id: UUID, body: Payload[ActivityUpdate]) -> ActivityRead:
    """Change what is said of it, before it is verified."""
    activity = queries.activity(call, activity_id)
    ACTIVITY.authorise(call, activity, "edit")
    given = body.value().given()
    _check_references(call, given)
    _check_values(call, activity, given)
    _write(call, activity, given)
    activity.updated_at = call.now
    audit.note(call, "activity.edit", queries.KIND, activity.id, {"fields": sorted(given)})
    call.session.flush()
    return read(call, activity.id)


def act(call: Call, activity_id: UUID, name: str, body: Payload[ActivityAction]) -> ActivityRead:
    """One step of the state machine."""
    activity = queries.activity(call, activity_id)
    ACTIVITY.perform(call, activity, name, body, {"report": reporting.report})
    call.session.flush()
    return read(call, activity.id)


def _check_references(call: Call, given: Mapping[str, Any]) -> None:
    """404 for what is not there for the caller."""
    files.resolve(call, given.get("file_ids") or [])
    met = set(given.get("exemplar_ids") or [])
    if met and exemplars.visible_exemplar_ids(call, list(met)) != met:
        raise not_found()
    wanted = {one.initiative_id for one in given.get("presentations") or []}
    if wanted:
        seen = select(col(Initiative.id)).where(col(Initiative.id).in_(wanted), queries.initiatives_visible_to(call))
        if set(call.session.scalars(seen)) != wanted:
            raise not_found()


def _check_values(call: Call, activity: Activity, given: Mapping[str, Any]) -> None:
    codes = given.get("topic_codes") or []
    known = known_topics(call, codes)
    errors = [FieldError(f"topic_codes.{n}", _UNKNOWN) for n, code in enumerate(codes) if code not in known]
    form = given.get("form_code")
    if form is not None and form not in known_comm_forms(call, [form]):
        errors.append(FieldError("form_code", _UNKNOWN))
    year = _local(call, given.get("starts_at", activity.starts_at)).year
    if given.get("for_bloc") and queries.led_bloc(call, activity.unit_id, year) is None:
        errors.append(FieldError("for_bloc", _NOT_LEAD))
    if errors:
        raise unprocessable(errors)


def _local(call: Call, moment: datetime) -> datetime:
    return moment.astimezone(call.zone)


def _write(call: Call, activity: Activity, given: Mapping[str, Any]) -> None:
    for name in _PLAIN:
        if name in given:
            setattr(activity, name, given[name])
    if "starts_at" in given:
        activity.starts_at = given["starts_at"].astimezone(UTC)
    activity.year = _local(call, activity.starts_at).year
    if "topic_codes" in given:
        activity.topic_codes = list(dict.fromkeys(given["topic_codes"]))
    if "exemplar_ids" in given:
        activity.exemplar_ids = [str(key) for key in dict.fromkeys(given["exemplar_ids"])]
    if "for_bloc" in given:
        activity.bloc_id = queries.led_bloc(call, activity.unit_id, activity.year) if given["for_bloc"] else None
    call.session.flush()
    if "file_ids" in given:
        before, after = {UUID(key) for key in activity.file_ids}, list(dict.fromkeys(given["file_ids"]))
        activity.file_ids = [str(key) for key in after]
        files.adopt(call, queries.KIND, activity.id, set(after) - before)
        files.release(call, queries.KIND, activity.id, before - set(after))
    if "presentations" in given:
        _set_presentations(call, activity, given["presentations"])
    call.session.flush()
    search.index(call.session, queries.KIND, activity.id, activity.title, activity.place, activity.results)


def _set_presentations(call: Call, activity: Activity, wanted: Sequence[Any]) -> None:
    """Whole; where nobody is named, each author presents his own."""
    call.session.execute(delete(InitiativePresentation).where(col(InitiativePresentation.activity_id) == activity.id))
    ids = [one.initiative_id for one in wanted]
    known = {row.id: row for row in call.session.scalars(select(Initiative).where(col(Initiative.id).in_(ids)))}
    rows: dict[tuple[UUID, str, int | None], InitiativePresentation] = {}
    for one in wanted:
        named = [(one.name, one.birth_year)] if one.name else _authors(known[one.initiative_id])
        for name, birth_year in named:
            key = (one.initiative_id, name, birth_year)
            rows.setdefault(
                key,
                InitiativePresentation(
                    activity_id=activity.id,
                    initiative_id=one.initiative_id,
                    position=len(rows),
                    name=name,
                    birth_year=birth_year,
                ),
            )
    call.session.add_all(rows.values())


def _authors(initiative: Initiative) -> list[tuple[str, int | None]]:
    return [(author["name"], author.get("birth_year")) for author in initiative.authors]


def _met(call: Call, ids: Sequence[UUID]) -> list[ExemplarMet]:
    """By name, where the caller may see them."""
    rows = call.session.execute(
        select(col(Exemplar.id), col(Exemplar.name)).where(
            col(Exemplar.id).in_(ids), exemplars.exemplars_visible_to(call)
        )
    )
    names = dict(rows.all())
    return [ExemplarMet(id=key, name=names[key]) for key in ids if key in names]


def _presentation(call: Call, one: reporting.Presented) -> PresentationRead:
    return PresentationRead(
        initiative_id=one.initiative.id,
        title=one.initiative.title,
        level=one.initiative.level,
        decision=one.initiative.decision,
        unit=one.unit,
        name=one.name,
        birth_year=one.birth_year,
        counts=one.why_not is None,
        why_not=call.say(one.why_not) if one.why_not else None,
    )


def _common(row: Any, actions: Mapping[UUID, list[ActionRead]]) -> dict[str, Any]:
    activity, bloc, form, *unit = row
    copied = ("id", "state", "title", "form_code", "starts_at", "place", "participants", "version")
    return {
        **{name: getattr(activity, name) for name in copied},
        "unit": brief(*unit),
        "bloc": bloc,
        "form": form,
        "actions": actions[activity.id],
    }
