"""Who sees which submission, and the selects over them.

Visibility (domain.md section 1): a unit its own, Home Affairs everything, the chair of the council what the standing
body has sent; nobody else any.
"""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, false, or_, select, true
from sqlalchemy.orm import aliased
from sqlmodel import col

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.paging import Sorting, instant_key
from thidua.core.runtime import MadeFor
from thidua.identity.models import User
from thidua.plans.models import CountRule, Duty, DutyPeriod, Obligation, Plan
from thidua.plans.paper_queries import FACT_COLUMNS, last_sender, paper_columns, standing_body
from thidua.submissions.models import Submission, SubmissionKind, SubmissionVersion
from thidua.submissions.models import SubmissionState as S
from thidua.units.models import Bloc, BlocMembership, Unit
from thidua.units.queries import Parent

KIND = "submission"
EDITABLE = (S.DRAFT, S.RETURNED)

SUBMISSIONS = Sorting(
    col(Submission.id),
    {
        "created_at": instant_key(col(Submission.created_at)),
        "submitted_at": instant_key(col(Submission.submitted_at)),
    },
    "-created_at",
)


def visible_to(call: Call) -> ColumnElement[bool]:
    """See the module."""
    actor = call.actor
    if actor.is_system or actor.has(Role.HOME_AFFAIRS):
        return true()
    allowed: list[ColumnElement[bool]] = []
    if actor.has(Role.UNIT):
        allowed.append(col(Submission.unit_id) == actor.unit_id)
    if actor.leads_as(Role.COUNCIL):
        allowed.append(and_(col(Submission.unit_id) == standing_body(), col(Submission.state) != S.DRAFT))
    return or_(false(), *allowed)


def submission(call: Call, submission_id: UUID, only: SubmissionKind | None = None) -> Submission:
    """One submission the caller may see (of one kind), or 404."""
    wanted = select(Submission).where(col(Submission.id) == submission_id, visible_to(call))
    return call.one(wanted if only is None else wanted.where(col(Submission.kind) == only))


def visible_ids(call: Call, owner_ids: Sequence[UUID]) -> set[UUID]:
    """The file-owner port: which of these submissions the caller may see."""
    statement = select(col(Submission.id)).where(col(Submission.id).in_(owner_ids), visible_to(call))
    return set(call.session.scalars(statement))


def made_for(call: Call, obligation_ids: Collection[UUID]) -> list[MadeFor]:
    """The port of obligations: what the caller sees of the submissions made for these, oldest first."""
    rows = call.session.execute(
        select(col(Submission.obligation_id), col(Submission.id), col(Submission.state), col(Submission.kind))
        .where(col(Submission.obligation_id).in_(obligation_ids), visible_to(call))
        .order_by(col(Submission.id))
    )
    return [
        MadeFor(row.obligation_id, KIND, row.id, row.state, nil=row.kind is SubmissionKind.NIL_RETURN) for row in rows
    ]


SUBMISSION_FACTS: tuple[Any, ...] = (
    *FACT_COLUMNS,
    last_sender(SubmissionVersion, col(SubmissionVersion.submission_id), Submission).label("sent_by"),
    col(Obligation.state).label("obligation_state"),
    col(Obligation.unit_id).label("owing_unit_id"),
    col(Plan.state).label("plan_state"),
    col(DutyPeriod.opens_at).label("opens_at"),
)


def _joined(*columns: Any) -> Select[Any]:
    return (
        select(*columns)
        .select_from(Submission)
        .join(Obligation, col(Obligation.id) == col(Submission.obligation_id))
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .join(Plan, col(Plan.id) == col(Duty.plan_id))
    )


def facts(call: Call, ids: Collection[UUID]) -> Sequence[Row[Any]]:
    """The workflow's facts of some submissions, in one select."""
    columns: tuple[Any, ...] = (
        col(Submission.id).label("id"),
        col(Submission.paper_received_on).label("paper_received_on"),
    )
    statement = _joined(*columns, *SUBMISSION_FACTS)
    return call.session.execute(statement.where(col(Submission.id).in_(ids))).all()


#: Submissions with the columns of a SubmissionBrief and the facts of their actions; built once, because building
#: costs as much as running it.
SUBMISSION_ROWS: Select[Any] = (
    _joined(
        *paper_columns(Submission),
        col(Submission.state).label("state"),
        col(Submission.kind).label("kind"),
        col(Submission.title).label("title"),
        col(Submission.file_ids).label("file_ids"),
        col(Submission.lacks).label("lacks"),
        col(Submission.paper_received_on).label("paper_received_on"),
        col(Duty.title).label("duty_title"),
        col(Bloc.name).label("bloc"),
        *SUBMISSION_FACTS,
    )
    .join(Unit, col(Unit.id) == col(Submission.unit_id))
    .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
    .outerjoin(User, col(User.id) == col(Submission.taken_by))
    .outerjoin(Bloc, col(Bloc.id) == col(Obligation.bloc_id))
)


def others_for(call: Call, obligation_id: UUID, unit_id: UUID) -> Sequence[Row[Any]]:
    """(state, kind) of what this unit has made for an obligation."""
    columns: tuple[Any, ...] = (col(Submission.state), col(Submission.kind))
    return call.session.execute(
        select(*columns).where(col(Submission.obligation_id) == obligation_id, col(Submission.unit_id) == unit_id)
    ).all()


_DUTY_COLUMNS: tuple[Any, ...] = (
    col(Obligation.year),
    col(Duty.title).label("duty_title"),
    col(Duty.evidence_required),
    col(Duty.count_rule),
    col(DutyPeriod.label).label("period"),
    col(Bloc.name).label("bloc"),
)


def duty_of(call: Call, obligation_id: UUID) -> Row[Any]:
    """What the form of a submission depends on, and what it is found by."""
    return call.session.execute(
        select(*_DUTY_COLUMNS)
        .select_from(Obligation)
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .outerjoin(Bloc, col(Bloc.id) == col(Obligation.bloc_id))
        .where(col(Obligation.id) == obligation_id)
    ).one()


def counts_people(call: Call, obligation_id: UUID) -> bool:
    """Whether its duty counts distinct people (III.5)."""
    rule: CountRule = duty_of(call, obligation_id).count_rule
    return rule is CountRule.DISTINCT_PERSON


def bloc_mates(call: Call, unit_id: UUID, year: int) -> set[UUID]:
    """The unit itself and the members of its bloc in that year."""
    mate, own = aliased(BlocMembership), aliased(BlocMembership)
    rows = call.session.scalars(
        select(col(mate.unit_id))
        .join(own, (col(own.bloc_id) == col(mate.bloc_id)) & (col(own.year) == col(mate.year)))
        .where(col(own.unit_id) == unit_id, col(own.year) == year)
    )
    return {unit_id, *rows}


def known_units(call: Call, unit_ids: Collection[UUID]) -> set[UUID]:
    """Those of these ids that are units."""
    return set(call.session.scalars(select(col(Unit.id)).where(col(Unit.id).in_(unit_ids))))


def versions(call: Call, submission_id: UUID) -> list[SubmissionVersion]:
    """Everything that was sent, oldest first."""
    return list(
        call.session.scalars(
            select(SubmissionVersion)
            .where(col(SubmissionVersion.submission_id) == submission_id)
            .order_by(col(SubmissionVersion.n))
        )
    )
