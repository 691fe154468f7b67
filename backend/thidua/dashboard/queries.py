"""The dashboard's selects: few, aggregated in the database, each through the visibility rule of its domain."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, case, distinct, func, select
from sqlmodel import col

from thidua.articles import queries as articles
from thidua.articles.models import Article, ArticleState, Edition, Visibility
from thidua.core.call import Call
from thidua.core.outbox import Job, JobState
from thidua.exemplars import queries as exemplars
from thidua.exemplars.models import Nomination
from thidua.identity import queries as users
from thidua.identity.models import ApiClient, ApiClientState, User, UserState
from thidua.movements.models import Anniversary
from thidua.plans import queries as plans
from thidua.plans.enums import Binding, ObligationState, Timeliness
from thidua.plans.ledger import CLOSED
from thidua.plans.models import Duty, DutyKind, DutyPeriod, Obligation, Plan, PlanState
from thidua.plans.paper_models import Paper
from thidua.submissions import queries as submissions
from thidua.submissions.models import Submission
from thidua.units.models import Bloc, Unit
from thidua.units.queries import BRIEF_COLUMNS, Parent

OPEN_STATES = (ObligationState.PENDING, ObligationState.RETURNED)
#: More names than this say less than the table of units and periods does.
NAMED = 50


def _number(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    holds = conditions[0]
    for condition in conditions[1:]:
        holds = holds & condition
    return func.coalesce(func.sum(case((holds, 1), else_=0)), 0)


def _obligations(call: Call, *columns: Any) -> Select[Any]:
    return (
        select(*columns)
        .select_from(Obligation)
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Unit, col(Unit.id) == col(Obligation.unit_id))
        .where(plans.visible_obligations(call))
    )


def obligation_counts(call: Call, until: datetime) -> Any:
    """(own overdue, own due soon, all overdue, units overdue, extension requests), one select.

    `until` is the latest limit that is soon. Looks only at what is still received: the rest is past helping.
    """
    own = col(Obligation.unit_id) == call.actor.unit_id
    overdue = plans.is_overdue(call)
    near = (
        (col(Obligation.state) == ObligationState.PENDING)
        & (col(Obligation.binding) == Binding.DUTY)
        & (col(Obligation.due_before) > call.now)
        & (col(Obligation.due_before) <= until)
    )
    return call.session.execute(
        _obligations(
            call,
            _number(own, overdue).label("own_overdue"),
            _number(own, near).label("own_soon"),
            _number(overdue).label("overdue"),
            func.count(distinct(case((overdue, col(Obligation.unit_id))))).label("units_overdue"),
            _number(plans.has_extension_request()).label("requests"),
        ).where(plans.is_receivable(call))
    ).one()


@dataclass(frozen=True, slots=True)
class PaperCounts:
    """How many papers stand in a state: all the caller sees, his unit's, those he has taken."""

    numbers: dict[tuple[str, bool, bool], int]

    def all(self, state: str) -> int:
        """Whoever's they are."""
        return sum(n for (found, _own, _taken), n in self.numbers.items() if found == state)

    def own(self, state: str) -> int:
        """Of the caller's unit."""
        return sum(n for (found, own, _taken), n in self.numbers.items() if own and found == state)

    def taken(self, state: str) -> int:
        """Taken by the caller."""
        return sum(n for (found, _own, taken), n in self.numbers.items() if taken and found == state)


def nomination_counts(call: Call) -> PaperCounts:
    """Nominations in progress, one select."""
    return _in_progress(call, Nomination, col(Nomination.state), exemplars.nominations_visible_to(call))


def submission_counts(call: Call) -> PaperCounts:
    """Submissions in progress, one select."""
    return _in_progress(call, Submission, col(Submission.state), submissions.visible_to(call))


def _in_progress(call: Call, paper: type[Paper], state: Any, visible: ColumnElement[bool]) -> PaperCounts:
    own = case((col(paper.unit_id) == call.actor.unit_id, 1), else_=0).label("own")
    taken = case((col(paper.taken_by) == call.actor.user_id, 1), else_=0).label("taken")
    rows = call.session.execute(
        select(state, own, taken, func.count())
        .where(visible, state.in_(("DRAFT", "SUBMITTED", "IN_REVIEW", "RETURNED")))
        .group_by(state, own, taken)
    )
    return PaperCounts({(str(found), bool(mine), bool(held)): n for found, mine, held, n in rows})


def articles_waiting(call: Call) -> int:
    """How many articles wait for a step of the caller: what `GET /articles?waiting=true` lists."""
    waiting = articles.cards(call.actor).where(articles.waiting_for(call.actor)).with_only_columns(col(Article.id))
    return call.session.scalar(select(func.count()).select_from(waiting.subquery())) or 0


def plans_in_review(call: Call) -> int:
    """Plans that wait for the head of Home Affairs."""
    return call.session.scalar(select(func.count()).select_from(Plan).where(col(Plan.state) == PlanState.REVIEW)) or 0


def accounts(call: Call, until: date) -> Any:
    """(used, disabled, new, ending, clients, buried), one select.

    `new` accounts have not yet replaced the password they were given, `ending` ones hold a role that ends by `until`.
    """

    def number(name: str, table: type[Any], *conditions: ColumnElement[bool]) -> Any:
        return select(func.count()).select_from(table).where(*conditions).scalar_subquery().label(name)

    active = col(User.state) == UserState.ACTIVE
    return call.session.execute(
        select(
            number("used", User, active),
            number("disabled", User, col(User.state) == UserState.DISABLED),
            number("new", User, active, col(User.must_change_password).is_(True)),
            number("ending", User, active, users.role_ends_by(call.today, until)),
            number("clients", ApiClient, col(ApiClient.state) == ApiClientState.ACTIVE),
            number("buried", Job, col(Job.state) == JobState.BURIED),
        )
    ).one()


def own_limits(call: Call, limit: int) -> list[Any]:
    """The next limits of the caller's unit: (obligation id, duty title, period label, effective limit)."""
    statement = (
        _obligations(call, col(Obligation.id), col(Duty.title), col(DutyPeriod.label), col(Obligation.due_before))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .where(
            col(Obligation.unit_id) == call.actor.unit_id,
            col(Obligation.binding) == Binding.DUTY,
            col(Obligation.state).in_(OPEN_STATES),
            col(Obligation.first_valid_at).is_(None) | (col(Obligation.state) == ObligationState.RETURNED),
            plans.is_receivable(call),
        )
        .order_by(col(Obligation.due_before), col(Obligation.id))
        .limit(limit)
    )
    return list(call.session.execute(statement))


def plan_limits(call: Call, limit: int) -> list[Any]:
    """The next limits of the issued plans: (period id, duty title, period label, limit)."""
    statement = (
        select(col(DutyPeriod.id), col(Duty.title), col(DutyPeriod.label), col(DutyPeriod.due_before))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .join(Plan, col(Plan.id) == col(Duty.plan_id))
        .where(
            col(Plan.state) == PlanState.ISSUED,
            col(Duty.binding) == Binding.DUTY,
            col(Duty.owed_when).is_(None),
            col(DutyPeriod.due_before) > call.now,
        )
        .order_by(col(DutyPeriod.due_before), col(DutyPeriod.id))
        .limit(limit)
    )
    return list(call.session.execute(statement))


def anniversaries(call: Call, until: date, limit: int) -> list[Anniversary]:
    """The next days of topic đ."""
    return list(
        call.session.scalars(
            select(Anniversary)
            .where(col(Anniversary.day).between(call.today, until))
            .order_by(col(Anniversary.day), col(Anniversary.id))
            .limit(limit)
        )
    )


def quarters(call: Call, year: int) -> list[Any]:
    """Per period of the nominations that has opened: owed, sent, received on time, on time in full, in the rate."""
    owed = (col(Obligation.binding) == Binding.DUTY) & col(Obligation.state).not_in(CLOSED)
    judged = plans.counts_in_rate(call)
    statement = (
        _obligations(
            call,
            col(DutyPeriod.label),
            col(DutyPeriod.last_good_day),
            _number(owed).label("owed"),
            _number(owed, has_sent()).label("sent"),
            _number(owed, col(Obligation.timeliness) == Timeliness.ON_TIME).label("received_on_time"),
            _number(judged, plans.on_time_in_full()).label("n"),
            _number(judged).label("of"),
        )
        .where(
            col(Obligation.year) == year,
            col(Obligation.kind) == DutyKind.NOMINATION,
            col(DutyPeriod.opens_at) <= call.now,
        )
        .group_by(col(DutyPeriod.label), col(DutyPeriod.last_good_day))
        .order_by(col(DutyPeriod.last_good_day))
    )
    return list(call.session.execute(statement))


def missing_units(call: Call, year: int) -> list[Any]:
    """(period label, unit columns …) of those that sent nothing, at most NAMED per period, by name."""
    place = func.row_number().over(partition_by=col(DutyPeriod.label), order_by=(col(Unit.sort_key), col(Unit.id)))
    named = (
        _obligations(call, col(DutyPeriod.label), *BRIEF_COLUMNS, place.label("place"))
        .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
        .where(
            col(Obligation.year) == year,
            col(Obligation.kind) == DutyKind.NOMINATION,
            col(Obligation.binding) == Binding.DUTY,
            col(Obligation.state).not_in(CLOSED),
            col(DutyPeriod.opens_at) <= call.now,
            ~has_sent(),
        )
        .subquery()
    )
    columns = list(named.c)
    return list(
        call.session.execute(select(*columns[:-1]).where(named.c.place <= NAMED).order_by(columns[0], named.c.place))
    )


def has_sent() -> ColumnElement[bool]:
    """Something was received, whatever came of it."""
    return (col(Obligation.state) != ObligationState.PENDING) | col(Obligation.first_valid_at).is_not(None)


def news(call: Call, limit: int) -> list[Any]:
    """The newest published articles: (id, kind, title, published_at). Ids are in time order, so the index serves."""
    return list(
        call.session.execute(
            select(col(Article.id), col(Article.kind), col(Edition.title), col(Article.published_at))
            .join(
                Edition,
                (col(Edition.article_id) == col(Article.id)) & (col(Edition.n) == col(Article.live_edition)),
            )
            .where(
                col(Article.state) == ArticleState.PUBLISHED,
                col(Article.visibility) == Visibility.PUBLIC,
                articles.visible_to(call.actor),
            )
            .order_by(col(Article.id).desc())
            .limit(limit)
        )
    )


def matrix(call: Call, year: int, kind: DutyKind) -> list[Any]:
    """Everything the table of units and periods needs, sorted by unit, in one select."""
    statement = (
        _obligations(
            call,
            col(Obligation.id),
            col(Obligation.binding),
            col(Obligation.state),
            col(Obligation.timeliness),
            col(Obligation.days_late),
            col(Obligation.due_before),
            col(Obligation.first_valid_at),
            plans.counts_in_rate(call).label("in_rate"),
            plans.on_time_in_full().label("in_full"),
            col(DutyPeriod.id).label("period_id"),
            col(DutyPeriod.label),
            col(DutyPeriod.last_good_day),
            col(DutyPeriod.due_before).label("limit"),
            col(Duty.title).label("duty"),
            col(Bloc.id).label("bloc_id"),
            col(Bloc.name).label("bloc"),
            *BRIEF_COLUMNS,
        )
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
        .outerjoin(Bloc, col(Bloc.id) == col(Obligation.bloc_id))
        .where(col(Obligation.year) == year, col(Obligation.kind) == kind)
        .order_by(col(Unit.sort_key), col(Unit.id), col(Bloc.code), col(DutyPeriod.due_before), col(DutyPeriod.id))
    )
    return list(call.session.execute(statement))
