"""A plan for the next year from this one's, and the correction of an issued plan: made, shown, put into force."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, select
from sqlmodel import col

from thidua.core import audit, history, outbox
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, not_found, rule_broken, unprocessable
from thidua.core.payload import Payload
from thidua.plans import duties, mass, queries
from thidua.plans.amendments import Amended, amended
from thidua.plans.change_schemas import AmendmentEffect, PlanAmend, PlanClone, PlanDiff
from thidua.plans.contents import DUTY_COLUMNS, PERIOD_COLUMNS, WrittenDuty, contents, copy, copy_duty, moved_period
from thidua.plans.difference import compare, heads
from thidua.plans.enums import EventKind
from thidua.plans.issuing import make_obligations
from thidua.plans.models import Duty, DutyPeriod, Obligation, Plan, PlanClause, PlanState
from thidua.plans.office import NOT_DRAFT, plan_ref, require_office
from thidua.plans.years import YearShift

LATER_YEAR = Message("Năm của kế hoạch mới phải sau năm {year}.", "The new plan's year must come after {year}.")
CLONED = Message(
    "Đã có bản nháp năm {year} sao từ kế hoạch này.", "There is a draft for {year} made from this plan already."
)
NOT_ISSUED = Message("Chỉ sao được kế hoạch đã ban hành.", "Only an issued plan can be copied.")
NOT_IN_FORCE = Message("Chỉ sửa đổi được kế hoạch đang có hiệu lực.", "Only a plan in force can be amended.")
ONE_OPEN = Message(
    "Kế hoạch đang có một văn bản sửa đổi chưa ban hành.", "An amendment of this plan has not been issued yet."
)
TITLE = Message("Sửa đổi, bổ sung Kế hoạch số {number}: {title}", "Sửa đổi, bổ sung Kế hoạch số {number}: {title}")
CANCELLED = Message("Hủy theo văn bản sửa đổi kế hoạch", "Cancelled by an amendment of the plan")
MOVED = Message("Dời hạn theo văn bản sửa đổi kế hoạch", "Moved by an amendment of the plan")
TITLE_LENGTH = 500


def clone(call: Call, plan_id: UUID, body: Payload[PlanClone]) -> Plan:
    """Next year's plan as a draft: clauses, duties and periods with their dates in the new year.

    Audiences and events stay as they are; who leads a bloc is the new year's matter. Number, date and signer are new.
    """
    source = queries.plan(call, plan_id, lock=True)
    call.found()
    require_office(call)
    if source.state not in queries.PUBLIC_STATES or source.amends_id is not None:
        raise conflict(NOT_ISSUED, code="wrong_state")
    year = body.value().year
    if year <= source.year:
        raise unprocessable([FieldError("year", Message(LATER_YEAR.vi, LATER_YEAR.en, {"year": source.year}))])
    there = select(col(Plan.id)).where(
        col(Plan.cloned_from_id) == source.id,
        col(Plan.year) == year,
        col(Plan.state).in_((PlanState.DRAFT, PlanState.REVIEW)),
    )
    if call.session.scalar(there.limit(1)) is not None:
        raise conflict(Message(CLONED.vi, CLONED.en, {"year": year}), code="already_exists")
    plan = Plan(
        year=year,
        title=YearShift(source.year, year).text(source.title),
        legal_bases=list(source.legal_bases),
        cloned_from_id=source.id,
    )
    _copied(call, source, plan)
    audit.note(call, "plan.clone", "plan", plan.id, {"year": year, "source": str(source.id)})
    return plan


def amend(call: Call, plan_id: UUID, body: Payload[PlanAmend]) -> Plan:
    """A correction of an issued plan: a working copy, in force when it is issued itself. One at a time."""
    base = queries.plan(call, plan_id, lock=True)
    call.found()
    require_office(call)
    if base.state is not PlanState.ISSUED or base.amends_id is not None:
        raise conflict(NOT_IN_FORCE, code="wrong_state")
    if open_amendment(call, base.id) is not None:
        raise conflict(ONE_OPEN, code="already_exists")
    data = body.value()
    named = Message(TITLE.vi, TITLE.en, {"number": base.number, "title": base.title}).render("vi")
    plan = Plan(
        year=base.year,
        title=data.title or named[:TITLE_LENGTH],
        number=data.number,
        signed_on=data.signed_on,
        reason=data.reason,
        amends_id=base.id,
    )
    _copied(call, base, plan)
    audit.note(call, "plan.amend", "plan", plan.id, {"amends": str(base.id)})
    return plan


def _copied(call: Call, source: Plan, plan: Plan) -> None:
    call.session.add(plan)
    call.session.flush()
    copy(call, source, plan)
    call.notes.setdefault("headers", {})["location"] = f"/api/v1/plans/{plan.id}"


def open_amendment(call: Call, base_id: UUID) -> Plan | None:
    """The amendment of a plan that is being written, if there is one."""
    return call.session.scalar(
        select(Plan).where(col(Plan.amends_id) == base_id, col(Plan.state).in_((PlanState.DRAFT, PlanState.REVIEW)))
    )


def difference(call: Call, plan_id: UUID) -> PlanDiff:
    """A clone against its source, an amendment against the plan it amends; 404 for a plan that came from no other.

    While an amendment waits, what issuing it now would do; afterwards the plan has taken it in and nothing is left.
    """
    plan = queries.plan(call, plan_id)
    source_id = plan.amends_id or plan.cloned_from_id
    source = None if source_id is None else call.session.get(Plan, source_id)
    if source is None:
        raise not_found()
    require_office(call)
    shift = YearShift(source.year, plan.year)
    before, after = contents(call, source.id), contents(call, plan.id)
    changes = compare(call, before, after, shift)
    of_parts = len(changes)
    if plan.amends_id is None:
        changes = [*heads(call, source, plan), *changes]
    whole = len({*before.clauses, *after.clauses}) + len({*before.duties, *after.duties})
    waits = plan.amends_id is not None and plan.state in (PlanState.DRAFT, PlanState.REVIEW)
    found = amended(call, plan, source) if waits else None
    return PlanDiff(
        source=plan_ref(source),
        changes=changes,
        unchanged=whole - of_parts,
        warnings=duties.warnings_of(call, plan),
        effect=_effect(found) if found else None,
        refusals=[call.say(reason) for reason in found.refusals] if found else [],
    )


def _effect(found: Amended) -> AmendmentEffect:
    return AmendmentEffect(
        made=found.made,
        cancelled=len(found.drop),
        kept=found.kept,
        moved=found.moved,
        adjusted=len(found.adjust),
    )


def delete_draft(call: Call, plan_id: UUID) -> None:
    """Throw a draft away, with its clauses and duties; what was once submitted and returned may go too."""
    plan = queries.plan(call, plan_id, lock=True)
    call.found_for_writing()
    require_office(call)
    call.match(plan.version)
    if plan.state is not PlanState.DRAFT:
        raise conflict(NOT_DRAFT, code="wrong_state")
    of_plan = select(col(Duty.id)).where(col(Duty.plan_id) == plan.id)
    call.session.execute(delete(DutyPeriod).where(col(DutyPeriod.duty_id).in_(of_plan)))
    call.session.execute(delete(Duty).where(col(Duty.plan_id) == plan.id))
    call.session.execute(delete(PlanClause).where(col(PlanClause.plan_id) == plan.id))
    call.session.execute(delete(Plan).where(col(Plan.id) == plan.id))
    audit.note(call, "plan.delete", "plan", plan.id, {"year": plan.year, "title": plan.title})


def put_into_force(call: Call, amendment: Plan) -> None:
    """What the amendment changes goes over to the plan, in the transaction that issues it.

    The plan and its obligations are locked and everything is looked at again, so that what was sent meanwhile counts.
    """
    base = call.one(select(Plan).where(col(Plan.id) == amendment.amends_id).with_for_update())
    obligations = mass.lock(call, mass.of_plan(base.id))
    found = amended(call, amendment, base, obligations)
    if found.refusals:
        raise rule_broken(found.refusals)
    note, details = amendment.reason, {"amendment_id": str(amendment.id)}
    _write_clauses(call, base, found)
    _write_duties(call, base, found)
    for row, binding, count in found.adjust:
        row.binding, row.min_count = binding, count
    mass.close(call, found.drop, EventKind.CANCEL)
    mass.record(call, found.drop, "cancel", CANCELLED, note, details)
    moved = _moved_in(found, obligations)
    mass.record(call, mass.judge_again(call, moved), "reschedule", MOVED, note, details)
    base.updated_at = call.now
    call.session.flush()
    made = make_obligations(call, base)
    audit.note(
        call,
        "plan.amended",
        "plan",
        base.id,
        {**details, "made": made, "cancelled": len(found.drop), "kept": found.kept, "moved": found.moved},
    )
    for dropped in found.drop:
        outbox.emit(call, "obligation.cancelled", "obligation", dropped.id)
    for period in found.shifted:
        history.record(
            call,
            kind="duty_period",
            object_id=period.id,
            action="reschedule",
            label=MOVED.vi,
            note=note,
            details=details,
        )
        outbox.emit(call, "period.rescheduled", "duty_period", period.id)


def _moved_in(found: Amended, obligations: Sequence[Obligation]) -> list[Obligation]:
    """Those whose limit or count is another now."""
    periods = {row.id for row, _ in found.moves}
    adjusted = {row.id for row, _, _ in found.adjust}
    return [row for row in obligations if row.duty_period_id in periods or row.id in adjusted]


def _write_clauses(call: Call, base: Plan, found: Amended) -> None:
    before, after = found.before.clauses, found.after.clauses
    for path, row in after.items():
        mine = before.get(path)
        if mine is None:
            call.session.add(PlanClause(plan_id=base.id, path=path, position=row.position, text=row.text))
        elif (mine.text, mine.position) != (row.text, row.position):
            mine.text, mine.position = row.text, row.position
    for path, row in before.items():
        if path not in after:
            call.session.delete(row)


def _write_duties(call: Call, base: Plan, found: Amended) -> None:
    same = YearShift(base.year, base.year)
    for code in found.codes:
        old, new = found.before.duties.get(code), found.after.duties[code]
        if old is None:
            duty = copy_duty(call, new.duty, base.id, same)
            old = WrittenDuty(duty, {})
        else:
            for name in DUTY_COLUMNS:
                setattr(old.duty, name, getattr(new.duty, name))
        for label, row in new.periods.items():
            mine = old.periods.get(label)
            if mine is None:
                call.session.add(moved_period(call, old.duty, row, same))
                continue
            for name in PERIOD_COLUMNS:
                setattr(mine, name, getattr(row, name))
    call.session.flush()
