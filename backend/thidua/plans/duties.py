"""The duties of a plan: written while it is a draft, previewed before it is issued."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm.attributes import flag_modified
from sqlmodel import col

from thidua.core import audit
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, unprocessable
from thidua.core.paging import Page, Sorting, Window, text_key
from thidua.core.payload import Payload
from thidua.core.workflow import ActionRead
from thidua.plans import periods as period_rules
from thidua.plans import queries, rescheduling
from thidua.plans.amendments import DUTY_GONE
from thidua.plans.audience import Audience, LedBloc, Organisation, leaderless
from thidua.plans.deadlines import WorkCalendar, last_day_before, warns_roll_after_printed_date
from thidua.plans.enums import Binding, Boundary
from thidua.plans.issuing import duties_of, owed
from thidua.plans.models import Duty, DutyPeriod, Plan
from thidua.plans.office import authorise_part, require_draft, require_office
from thidua.plans.periods import CLOSES_EARLY, OPENS_LATE, Limits
from thidua.plans.schemas import (
    DutyCreate,
    DutyRead,
    DutyUpdate,
    PeriodWrite,
    Preview,
    PreviewDuty,
    PreviewOwner,
)
from thidua.plans.workflow import NO_LEAD
from thidua.units import queries as units
from thidua.units.models import Bloc, Unit
from thidua.units.schemas import UnitBrief

SORTING = Sorting(col(Duty.id), {"clause": text_key(col(Duty.clause))}, "clause")

CODE_TAKEN = Message("Kế hoạch đã có nhiệm vụ mang mã này.", "The plan has a duty of this code already.")
UNKNOWN_UNIT = Message("Không có đơn vị mang mã {code}.", "No unit has the code {code}.")
UNKNOWN_BLOC = Message("Không có Khối mang mã {code}.", "No bloc has the code {code}.")
NOBODY = Message("Chưa chọn đơn vị hoặc Khối nào.", "No unit or bloc is chosen.")
SAME_LABEL = Message("Hai kỳ trùng tên.", "Two periods bear one name.")
WAITS = Message(
    "Chỉ phát sinh khi có sự việc tương ứng, không giao ngay khi ban hành.",
    "Arises only when its event happens; nothing is owed at issue.",
)


def list_duties(call: Call, plan_id: UUID, window: Window) -> Page[DutyRead]:
    """The duties of a plan by clause."""
    plan = queries.plan(call, plan_id)
    statement, sort = SORTING.page(select(Duty).where(col(Duty.plan_id) == plan.id), window)
    rows = list(call.session.scalars(statement))
    kept, cursor = SORTING.cut(rows, window, sort)
    return Page(items=_read(call, plan, kept), next_cursor=cursor)


def read_duty(call: Call, plan_id: UUID, duty_id: UUID) -> DutyRead:
    """One duty."""
    plan = queries.plan(call, plan_id)
    return _read(call, plan, [_find(call, plan, duty_id)])[0]


def create_duty(call: Call, plan_id: UUID, body: Payload[DutyCreate]) -> DutyRead:
    """A new duty with its periods."""
    plan = queries.plan(call, plan_id, lock=True)
    call.found()
    require_office(call)
    require_draft(plan)
    data = body.value()
    if call.session.scalar(select(col(Duty.id)).where(col(Duty.plan_id) == plan.id, col(Duty.code) == data.code)):
        raise conflict(CODE_TAKEN, code="already_exists")
    _check_audience(call, data.audience, data.scored_for_bloc)
    fields = data.model_dump(exclude={"audience", "periods"})
    duty = Duty(plan_id=plan.id, **fields, audience=data.audience.model_dump(mode="json"))
    call.session.add(duty)
    call.session.flush()
    _set_periods(call, duty, data.periods)
    audit.note(call, "duty.create", "duty", duty.id, {"code": duty.code, "plan": str(plan.id)})
    return _read(call, plan, [duty])[0]


def edit_duty(call: Call, plan_id: UUID, duty_id: UUID, body: Payload[DutyUpdate]) -> DutyRead:
    """Change a duty. A new boundary or roll moves the limits of its periods."""
    plan = queries.plan(call, plan_id, lock=True)
    duty = _find(call, plan, duty_id)
    authorise_part(call, plan, duty.version)
    data = body.value()
    given = data.given()
    # Periods are rows of their own: the duty's version moves with them all the same.
    flag_modified(duty, "updated_at")
    if "audience" in given or "scored_for_bloc" in given:
        audience = data.audience if "audience" in given else Audience.model_validate(duty.audience)
        _check_audience(call, audience, given.get("scored_for_bloc"))
    for name, value in given.items():
        if name not in {"audience", "periods"}:
            setattr(duty, name, value)
    if "audience" in given:
        duty.audience = data.audience.model_dump(mode="json")
    if "periods" in given:
        _set_periods(call, duty, data.periods)
    elif "boundary" in given or "roll" in given:
        _set_periods(call, duty, [_as_written(call, row) for row in _periods(call, [duty])[duty.id]])
    call.session.flush()
    audit.note(call, "duty.edit", "duty", duty.id, {"fields": sorted(given)})
    return _read(call, plan, [duty])[0]


def delete_duty(call: Call, plan_id: UUID, duty_id: UUID) -> None:
    """Take a duty out of a draft."""
    plan = queries.plan(call, plan_id, lock=True)
    duty = _find(call, plan, duty_id)
    authorise_part(call, plan, duty.version)
    _refuse_given(call, plan, duty)
    call.session.execute(delete(DutyPeriod).where(col(DutyPeriod.duty_id) == duty.id))
    call.session.execute(delete(Duty).where(col(Duty.id) == duty.id))
    audit.note(call, "duty.delete", "duty", duty.id, {"code": duty.code, "plan": str(plan.id)})


def _refuse_given(call: Call, plan: Plan, duty: Duty) -> None:
    """What the amended plan has given out stays in it."""
    given = select(col(Duty.id)).where(col(Duty.plan_id) == plan.amends_id, col(Duty.code) == duty.code)
    if plan.amends_id is not None and call.session.scalar(given) is not None:
        raise conflict(Message(DUTY_GONE.vi, DUTY_GONE.en, {"duty": duty.title}))


def warnings_of(call: Call, plan: Plan) -> list[str]:
    """The editor's warnings of every duty, each with its name."""
    found = _read(call, plan, [duty for duty, _ in duties_of(call, plan.id)])
    return [f"{duty.title}: {warning}" for duty in found for warning in duty.warnings]


def preview(call: Call, plan_id: UUID, duty_id: UUID | None) -> Preview:
    """Who would owe what; with `duty_id`, the owners of that duty by name (Home Affairs)."""
    plan = queries.plan(call, plan_id)
    if duty_id is not None:
        _find(call, plan, duty_id)
    require_office(call)
    who = queries.organisation(call, plan.year)
    duties = [_preview_duty(call, duty, rows, who, named=duty.id == duty_id) for duty, rows in duties_of(call, plan.id)]
    return Preview(total=sum(duty.count for duty in duties), duties=duties)


def _preview_duty(call: Call, duty: Duty, periods: list[DutyPeriod], who: Organisation, *, named: bool) -> PreviewDuty:
    labels: dict[tuple[UUID, UUID | None, Binding], list[str]] = defaultdict(list)
    for period, owner in owed(duty, periods, who):
        labels[owner.unit_id, owner.bloc_id, owner.binding].append(period.label)
    return PreviewDuty(
        duty_id=duty.id,
        code=duty.code,
        title=duty.title,
        clause=duty.clause,
        count=sum(len(found) for found in labels.values()),
        owners=_named_owners(call, labels) if named else [],
        warnings=[call.say(warning) for warning in _warnings(duty, who.blocs)],
    )


def _named_owners(call: Call, labels: dict[tuple[UUID, UUID | None, Binding], list[str]]) -> list[PreviewOwner]:
    named = units.briefs(call, {unit_id for unit_id, _, _ in labels})
    blocs = units.bloc_names(call, {bloc_id for _, bloc_id, _ in labels if bloc_id})
    return [
        PreviewOwner(unit=named[unit_id], bloc=blocs.get(bloc_id) if bloc_id else None, binding=binding, periods=found)
        for (unit_id, bloc_id, binding), found in labels.items()
    ]


def _warnings(duty: Duty, blocs: Sequence[LedBloc]) -> list[Message]:
    found = [
        Message(NO_LEAD.vi, NO_LEAD.en, {"bloc": bloc.code})
        for bloc in leaderless(Audience.model_validate(duty.audience), blocs)
    ]
    return [WAITS, *found] if duty.owed_when else found


def _find(call: Call, plan: Plan, duty_id: UUID) -> Duty:
    return call.one(select(Duty).where(col(Duty.id) == duty_id, col(Duty.plan_id) == plan.id))


def _check_audience(call: Call, audience: Audience, scored_for_bloc: str | None) -> None:
    named = [*audience.include, *audience.exclude]
    blocs = [] if audience.blocs == "ALL" else [*audience.blocs]
    if scored_for_bloc is not None:
        blocs.append(scored_for_bloc)
    known_units = set(call.session.scalars(select(col(Unit.code)).where(col(Unit.code).in_(named))))
    known_blocs = set(call.session.scalars(select(col(Bloc.code)).where(col(Bloc.code).in_(blocs))))
    errors = [
        FieldError("audience", Message(UNKNOWN_UNIT.vi, UNKNOWN_UNIT.en, {"code": code}))
        for code in named
        if code not in known_units
    ]
    errors += [
        FieldError("audience", Message(UNKNOWN_BLOC.vi, UNKNOWN_BLOC.en, {"code": code}))
        for code in blocs
        if code not in known_blocs
    ]
    if not (audience.kinds or audience.blocs or audience.include):
        errors.append(FieldError("audience", NOBODY))
    if errors:
        raise unprocessable(errors)


def _set_periods(call: Call, duty: Duty, wanted: Sequence[PeriodWrite]) -> None:
    days = period_rules.calendar(call)
    kept = {row.label: row for row in _periods(call, [duty])[duty.id]}
    errors = []
    doubled = {label for label, n in Counter(period.label for period in wanted).items() if n > 1}
    for position, period in enumerate(wanted, start=1):
        limits = period_rules.limits(
            call,
            days,
            duty.boundary,
            duty.roll,
            opens_on=period.opens_on,
            nominal_due_on=period.nominal_due_on,
            hard_close_on=period.hard_close_on,
        )
        at = f"periods.{position - 1}"
        if period.label in doubled:
            errors.append(FieldError(f"{at}.label", SAME_LABEL))
        if limits.opens_at >= limits.due_before:
            errors.append(FieldError(f"{at}.opens_on", OPENS_LATE))
        if limits.hard_close_at is not None and limits.hard_close_at < limits.due_before:
            errors.append(FieldError(f"{at}.hard_close_on", CLOSES_EARLY))
        _keep_period(call, duty, kept.pop(period.label, None), period, limits, position)
    if errors:
        raise unprocessable(errors)
    for row in kept.values():
        call.session.delete(row)
    call.session.flush()


def _keep_period(
    call: Call, duty: Duty, row: DutyPeriod | None, period: PeriodWrite, limits: Limits, position: int
) -> None:
    values: dict[str, Any] = {
        "position": position,
        "nominal_due_on": period.nominal_due_on,
        "date_in_plan": period.date_in_plan,
        "opens_at": limits.opens_at,
        "last_good_day": limits.last_good_day,
        "due_before": limits.due_before,
        "hard_close_at": limits.hard_close_at,
    }
    if row is None:
        call.session.add(DutyPeriod(duty_id=duty.id, label=period.label, **values))
        return
    for name, value in values.items():
        setattr(row, name, value)


def _as_written(call: Call, row: DutyPeriod) -> PeriodWrite:
    """A stored period as the editor wrote it, to be dated again."""
    return PeriodWrite(
        label=row.label,
        opens_on=row.opens_at.astimezone(call.zone).date(),
        nominal_due_on=row.nominal_due_on,
        hard_close_on=None if row.hard_close_at is None else last_day_before(row.hard_close_at, call.zone),
        date_in_plan=row.date_in_plan,
    )


def _periods(call: Call, duties: Sequence[Duty]) -> dict[UUID, list[DutyPeriod]]:
    found: dict[UUID, list[DutyPeriod]] = {duty.id: [] for duty in duties}
    for period in call.session.scalars(
        select(DutyPeriod)
        .where(col(DutyPeriod.duty_id).in_(found))
        .order_by(col(DutyPeriod.position), col(DutyPeriod.id))
    ):
        found[period.duty_id].append(period)
    return found


def _read(call: Call, plan: Plan, duties: Sequence[Duty]) -> list[DutyRead]:
    """The periods in one select; the calendar and the blocs only where a warning hangs on them."""
    periods = _periods(call, duties)
    suspicious = any(
        duty.boundary is Boundary.BEFORE and period.last_good_day >= period.nominal_due_on
        for duty in duties
        for period in periods[duty.id]
    )
    days = period_rules.calendar(call) if suspicious else WorkCalendar()
    blocs = queries.led_blocs(call, plan.year) if any(duty.audience.get("blocs") for duty in duties) else ()
    named = units.briefs_by_code(call, {code for duty in duties for code in _codes(duty)})
    actions = rescheduling.actions_of(call, plan, [(duty, row) for duty in duties for row in periods[duty.id]])
    return [_one(call, duty, periods[duty.id], days, blocs, named, actions) for duty in duties]


def _codes(duty: Duty) -> list[str]:
    """The units that an audience names."""
    return [*duty.audience.get("include", ()), *duty.audience.get("exclude", ())]


def _one(
    call: Call,
    duty: Duty,
    periods: list[DutyPeriod],
    days: WorkCalendar,
    blocs: Sequence[LedBloc],
    named: Mapping[str, UnitBrief],
    actions: Mapping[UUID, list[ActionRead]],
) -> DutyRead:
    rolled = [
        warning
        for period in periods
        if (warning := warns_roll_after_printed_date(period.nominal_due_on, duty.boundary, duty.roll, days))
    ]
    fields: dict[str, Any] = duty.model_dump(exclude={"plan_id", "created_at", "updated_at", "audience"})
    return DutyRead(
        **fields,
        audience=Audience.model_validate(duty.audience),
        audience_units=[named[code] for code in _codes(duty) if code in named],
        periods=[rescheduling.period_read(call, duty, row, actions[row.id]) for row in periods],
        warnings=[call.say(warning) for warning in [*_warnings(duty, blocs), *rolled]],
    )
