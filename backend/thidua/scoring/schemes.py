"""/score-schemes: tables of points as data; the version in force makes the sheets of its bloc's units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm.attributes import flag_modified
from sqlmodel import col

from thidua.core import audit, db, history
from thidua.core.access import SYSTEM, Role
from thidua.core.call import Call
from thidua.core.errors import Message, conflict, forbidden
from thidua.core.history import HistoryRead
from thidua.core.ids import new_id
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.plans.models import Duty, DutyPeriod, Plan
from thidua.plans.queries import PUBLIC_STATES
from thidua.scoring import queries, reading, service
from thidua.scoring.content import SchemeContent
from thidua.scoring.metrics import METRIC_WORDS
from thidua.scoring.models import SchemeState, ScoreScheme, SheetState, UnitScore
from thidua.scoring.schemas import (
    BlocName,
    DutyChoice,
    MetricChoice,
    Provisional,
    SchemeBrief,
    SchemeChoices,
    SchemeCreate,
    SchemeRead,
    SchemeUpdate,
    ScoreAction,
    TableColumn,
    TableRead,
    TableRow,
)
from thidua.scoring.scheme_workflow import SCHEME, SchemeFacts, lacks
from thidua.scoring.sheets import load
from thidua.scoring.workflow import SHEET, sheet_facts
from thidua.units.models import Bloc
from thidua.units.queries import bloc_names, brief

KIND = "score_scheme"
COMPLETE = "scoring.complete"
_STARTED = Message("Lập bảng điểm", "Created")
_DRAFTED = Message(
    "Khối này đã có một bản nháp bảng điểm của năm; mở bản đó để sửa tiếp.",
    "There is a draft for this bloc and year already; go on with that one.",
)


@dataclass(frozen=True)
class Filters:
    """The declared filters of the list."""

    year: int | None = None
    bloc_id: UUID | None = None
    state: SchemeState | None = None


def list_schemes(call: Call, window: Window, filters: Filters) -> Page[SchemeBrief]:
    """What the caller may see, the newest year first."""
    statement = select(ScoreScheme).where(queries.visible_schemes(call))
    equal = (
        (col(ScoreScheme.year), filters.year),
        (col(ScoreScheme.bloc_id), filters.bloc_id),
        (col(ScoreScheme.state), filters.state),
    )
    statement = statement.where(*(column == value for column, value in equal if value is not None))
    statement, sort = queries.SCHEME_SORTING.page(statement, window)
    kept, cursor = queries.SCHEME_SORTING.cut(list(call.session.scalars(statement)), window, sort)
    return Page(items=[SchemeBrief(**found) for found in _briefs(call, kept)], next_cursor=cursor)


def _briefs(call: Call, schemes: Sequence[ScoreScheme]) -> list[dict[str, Any]]:
    names = bloc_names(call, {scheme.bloc_id for scheme in schemes})
    actions = SCHEME.available(call, schemes)
    return [
        {
            "id": scheme.id,
            "bloc": BlocName(id=scheme.bloc_id, name=names[scheme.bloc_id]),
            "year": scheme.year,
            "version_no": scheme.n,
            "name": scheme.name,
            "state": scheme.state,
            "in_force_at": scheme.in_force_at,
            "actions": actions[scheme.id],
            "updated_at": scheme.updated_at,
            "version": scheme.version,
        }
        for scheme in schemes
    ]


def _read(call: Call, scheme: ScoreScheme) -> SchemeRead:
    content = SchemeContent.model_validate(scheme.content)
    is_draft = scheme.state is SchemeState.DRAFT
    return SchemeRead(
        **_briefs(call, [scheme])[0],
        content=content,
        in_total=content.in_total(),
        lacks=[call.say(lack) for lack in lacks(call, scheme)] if is_draft else [],
        can_edit=is_draft and call.actor.has(Role.HOME_AFFAIRS),
    )


def read_scheme(call: Call, scheme_id: UUID) -> SchemeRead:
    """One scheme with its content."""
    return _read(call, queries.scheme(call, scheme_id))


def scheme_history(call: Call, scheme_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first."""
    return history.of(call, KIND, queries.scheme(call, scheme_id).id)


def create_scheme(call: Call, body: Payload[SchemeCreate]) -> SchemeRead:
    """A draft for one bloc and year; one at a time."""
    if not (call.actor.has(Role.HOME_AFFAIRS) or call.actor.is_system):
        raise forbidden()
    data = body.value()
    call.one(select(Bloc).where(col(Bloc.id) == data.bloc_id))
    source = queries.scheme(call, data.copy_of) if data.copy_of else None
    call.found()
    same = (col(ScoreScheme.bloc_id) == data.bloc_id, col(ScoreScheme.year) == data.year)
    drafted = select(col(ScoreScheme.id)).where(*same, col(ScoreScheme.state) == SchemeState.DRAFT)
    if call.session.scalar(drafted) is not None:
        raise conflict(_DRAFTED, code="already_exists")
    if source is None and data.content is None:
        source = call.session.scalar(select(ScoreScheme).where(*same, col(ScoreScheme.state) == SchemeState.IN_FORCE))
    last = call.session.scalar(select(func.max(col(ScoreScheme.n))).where(*same)) or 0
    content = data.content or SchemeContent.model_validate(source.content if source else {})
    scheme = ScoreScheme(
        bloc_id=data.bloc_id, year=data.year, n=last + 1, name=data.name, content=content.model_dump(mode="json")
    )
    call.session.add(scheme)
    call.session.flush()
    history.record(call, kind=KIND, object_id=scheme.id, action="create", label=_STARTED.vi, to_state=SchemeState.DRAFT)
    audit.note(call, f"{KIND}.create", KIND, scheme.id, {"year": scheme.year, "n": scheme.n})
    return _read(call, scheme)


def edit_scheme(call: Call, scheme_id: UUID, body: Payload[SchemeUpdate]) -> SchemeRead:
    """Change a draft."""
    scheme = queries.scheme(call, scheme_id)
    SCHEME.authorise(call, scheme, "edit")
    data = body.value()
    given = data.given()
    if given.get("name"):
        scheme.name = data.name
    if data.content is not None:
        scheme.content = data.content.model_dump(mode="json")
    flag_modified(scheme, "updated_at")
    call.session.flush()
    audit.note(call, f"{KIND}.edit", KIND, scheme.id, {"fields": sorted(given)})
    return _read(call, scheme)


def act(call: Call, scheme_id: UUID, name: str, body: Payload[ScoreAction]) -> SchemeRead:
    """Put in force, or take one step with all sheets at once."""
    scheme = queries.scheme(call, scheme_id)
    effects = {"put_in_force": _put_in_force, "publish_sheets": _all("publish"), "lock_sheets": _all("lock")}
    SCHEME.perform(call, scheme, name, body, effects)
    call.session.flush()
    return _read(call, scheme)


def _put_in_force(call: Call, scheme: ScoreScheme, _facts: SchemeFacts, _body: Any) -> None:
    """The version before it is replaced; its sheets begin anew under this one, and every member gets one."""
    scheme.in_force_at = call.now
    # One version is in force at any time: the older row must be written first, so nothing is flushed in between.
    with call.session.no_autoflush:
        before = call.session.scalar(
            select(ScoreScheme).where(
                col(ScoreScheme.bloc_id) == scheme.bloc_id,
                col(ScoreScheme.year) == scheme.year,
                col(ScoreScheme.state) == SchemeState.IN_FORCE,
                col(ScoreScheme.id) != scheme.id,
            )
        )
        if before is not None:
            system = replace(call, actor=SYSTEM, if_match=None)
            SCHEME.perform(system, before, "supersede", Payload.of(ScoreAction()))
    if before is not None:
        _move(system, before, scheme)
    complete(call, scheme)


def _move(call: Call, before: ScoreScheme, scheme: ScoreScheme) -> None:
    """What was given stays where the criterion still is; nothing that was decided under the old table stands."""
    for sheet in call.session.scalars(select(UnitScore).where(col(UnitScore.scheme_id) == before.id)):
        sheet.scheme_id = scheme.id
        if sheet.state is not SheetState.OPEN:
            SHEET.perform(call, sheet, "begin_anew", Payload.of(ScoreAction()))


def complete(call: Call, scheme: ScoreScheme) -> int:
    """A sheet for every member of the bloc that has none this year: run twice, nothing doubles. How many were made."""
    made = 0
    for unit_id in queries.members(call, scheme.bloc_id, scheme.year):
        made += (
            call.session.execute(
                db.insert(call.session, UnitScore)
                .values(
                    id=new_id(),
                    scheme_id=scheme.id,
                    unit_id=unit_id,
                    bloc_id=scheme.bloc_id,
                    year=scheme.year,
                    state=SheetState.OPEN,
                    version=1,
                    version_count=0,
                    created_at=call.now,
                    updated_at=call.now,
                )
                .on_conflict_do_nothing()
                .returning(col(UnitScore.id))
            ).first()
            is not None
        )
    return made


def complete_job(call: Call, payload: Mapping[str, Any]) -> None:
    """After the organisation changed: units that joined a bloc get their sheets."""
    for scheme in call.session.scalars(
        select(ScoreScheme).where(col(ScoreScheme.state) == SchemeState.IN_FORCE).order_by(col(ScoreScheme.id))
    ):
        complete(call, scheme)


def _all(name: str) -> Any:
    def effect(call: Call, scheme: ScoreScheme, _facts: SchemeFacts, body: ScoreAction) -> None:
        things = list(
            call.session.scalars(
                select(UnitScore).where(col(UnitScore.scheme_id) == scheme.id).order_by(col(UnitScore.id))
            )
        )
        service.act_on_all(call, things, name, body)

    return effect


def choices(call: Call, scheme_id: UUID) -> SchemeChoices:
    """What the criteria of a scheme may be made of: the duties of the year's plan, and what the system counts."""
    scheme = queries.scheme(call, scheme_id)
    rows = call.session.execute(
        select(col(Duty.code), col(Duty.title), col(Duty.clause), func.count(col(DutyPeriod.id)))
        .join(Plan, col(Plan.id) == col(Duty.plan_id))
        .join(DutyPeriod, col(DutyPeriod.duty_id) == col(Duty.id))
        .where(col(Plan.year) == scheme.year, col(Plan.state).in_(PUBLIC_STATES))
        .group_by(col(Duty.id), col(Duty.code), col(Duty.title), col(Duty.clause))
        .order_by(col(Duty.id))
    )
    return SchemeChoices(
        duties=[DutyChoice(code=code, title=title, clause=clause, periods=n) for code, title, clause, n in rows],
        metrics=[MetricChoice(metric=metric, label=call.say(said)) for metric, said in METRIC_WORDS.items()],
    )


def table(call: Call, scheme_id: UUID) -> TableRead:
    """Units by criteria, ranked; a unit that does not lead the bloc finds its own row alone."""
    scheme = queries.scheme(call, scheme_id)
    rows = call.session.execute(
        queries.SHEET_ROWS.where(col(UnitScore.scheme_id) == scheme.id, queries.visible_sheets(call)).order_by(
            col(UnitScore.id)
        )
    ).all()
    found = load(call, [row[0] for row in rows], ranked=True)
    facts = sheet_facts(call, list(found.values()))
    actions = SHEET.available(call, [row[0] for row in rows], facts)
    content = SchemeContent.model_validate(scheme.content)
    lines = [
        TableRow(
            **reading.common(call, found[key], facts[key], actions[key], row[1], brief(*row[3:])),
            points=[line.points for line in found[key].lines],
        )
        for row in rows
        for key in [row[0].id]
    ]
    return TableRead(
        scheme=SchemeBrief(**_briefs(call, [scheme])[0]),
        columns=[
            TableColumn(code=c.code, name=c.name, group=group.code, kind=c.kind, max=c.max)
            for group in content.groups
            for c in group.criteria
        ],
        rows=sorted(lines, key=lambda line: (line.rank or line.ranked + 1, line.unit.name)),
        tie_note=content.tie_note,
        standing=Provisional.FINAL
        if lines and all(line.standing == "FINAL" for line in lines)
        else Provisional.PROVISIONAL,
    )
