"""What the outbox brings: one job tells whoever an event concerns. The topics are those of each domain's workflow."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select
from sqlmodel import col

from thidua.articles.models import Article, Edition
from thidua.core.call import Call
from thidua.exemplars.models import Exemplar, Nomination
from thidua.notifications import delivery, queries, score_events, words
from thidua.notifications.delivery import News
from thidua.notifications.happened import Happened, note_of
from thidua.notifications.models import NotificationKind as Kind
from thidua.plans.deadline_words import day_words
from thidua.plans.enums import Binding
from thidua.plans.ledger import CLOSED
from thidua.plans.models import Duty, DutyPeriod, Extension, Obligation, Plan
from thidua.submissions.models import Submission
from thidua.units.queries import briefs

JOB = "notifications.tell"


def tell_job(call: Call, payload: Mapping[str, Any]) -> None:
    """The job behind every topic of `TOPICS`."""
    event = Happened(
        payload["topic"], payload["kind"], UUID(payload["object_id"]), datetime.fromisoformat(payload["at"])
    )
    TELLERS[event.topic](call, event)


def _nomination(kind: Kind) -> Callable[[Call, Happened], None]:
    def tell(call: Call, event: Happened) -> None:
        row = call.session.execute(
            select(Nomination, col(Exemplar.name))
            .join(Exemplar, col(Exemplar.id) == col(Nomination.exemplar_id))
            .where(col(Nomination.id) == event.object_id)
        ).one()
        nomination, name = row
        limit = nomination.resubmit_before
        news = News(
            key=event.key,
            at=event.at,
            kind=kind,
            words=words.event(kind, due=words.until(limit, call.zone) if limit else ""),
            about=name,
            note=note_of(call, event),
            link_kind="nomination",
            link_id=nomination.id,
            obligation_id=nomination.obligation_id,
        )
        people = queries.officers(call, [nomination.unit_id])[nomination.unit_id]
        delivery.tell(call, delivery.everyone(people, news))

    return tell


def _submission(kind: Kind) -> Callable[[Call, Happened], None]:
    """Named by its duty, not by who judged: what Home Affairs owes is judged by the chair of the council."""

    def tell(call: Call, event: Happened) -> None:
        submission = call.session.get_one(Submission, event.object_id)
        owed = queries.duty_names(call, [submission.obligation_id])[submission.obligation_id]
        limit = submission.resubmit_before
        due = words.until(limit, call.zone) if limit else ""
        news = News(
            key=event.key,
            at=event.at,
            kind=kind,
            words=words.event(kind, duty=owed.title, period=owed.label, due=due),
            about=submission.title,
            note=note_of(call, event),
            link_kind="submission",
            link_id=submission.id,
            obligation_id=submission.obligation_id,
        )
        people = queries.officers(call, [submission.unit_id])[submission.unit_id]
        delivery.tell(call, delivery.everyone(people, news))

    return tell


def _extension(kind: Kind) -> Callable[[Call, Happened], None]:
    def tell(call: Call, event: Happened) -> None:
        extension = call.session.get_one(Extension, event.object_id)
        owed = queries.duty_names(call, [extension.obligation_id])[extension.obligation_id]
        asked = kind is Kind.EXTENSION_REQUESTED
        unit = briefs(call, [extension.unit_id])[extension.unit_id]
        due = day_words(extension.new_due_on) if asked else words.until(owed.due_before, call.zone)
        news = News(
            key=event.key,
            at=event.at,
            kind=kind,
            words=words.event(kind, unit=unit.name, duty=owed.title, period=owed.label, due=due),
            note=extension.reason if asked else note_of(call, event),
            link_kind="obligation",
            link_id=extension.obligation_id,
            obligation_id=extension.obligation_id,
        )
        if not asked:
            people = queries.officers(call, [extension.unit_id])[extension.unit_id]
        elif extension.unit_id == queries.standing_body(call):
            people = queries.chairs(call)
        else:
            people = queries.office(call)
        delivery.tell(call, delivery.everyone(people, news))

    return tell


def _obligation(kind: Kind) -> Callable[[Call, Happened], None]:
    def tell(call: Call, event: Happened) -> None:
        owed = queries.duty_names(call, [event.object_id])[event.object_id]
        news = News(
            key=event.key,
            at=event.at,
            kind=kind,
            words=words.event(kind, duty=owed.title, period=owed.label),
            note=note_of(call, event),
            link_kind="obligation",
            link_id=owed.id,
            obligation_id=owed.id,
        )
        delivery.tell(call, delivery.everyone(queries.officers(call, [owed.unit_id])[owed.unit_id], news))

    return tell


def _article(kind: Kind) -> Callable[[Call, Happened], None]:
    def tell(call: Call, event: Happened) -> None:
        article, title = call.session.execute(
            select(Article, col(Edition.title))
            .join(
                Edition,
                (col(Edition.article_id) == col(Article.id)) & (col(Edition.n) == col(Article.working_edition)),
            )
            .where(col(Article.id) == event.object_id)
        ).one()
        who = [article.author_id] if kind is not Kind.ARTICLE_BLOCKED else [article.author_id, _approver(call, article)]
        news = News(
            key=event.key,
            at=event.at,
            kind=kind,
            words=words.event(kind),
            about=title,
            note=None if kind is Kind.ARTICLE_PUBLISHED else note_of(call, event),
            link_kind="article",
            link_id=article.id,
        )
        people = queries.persons(call, [user_id for user_id in who if user_id is not None])
        delivery.tell(call, delivery.everyone(people, news))

    return tell


def _approver(call: Call, article: Article) -> UUID | None:
    """Who answers for the schedule: whoever approved the edition."""
    return call.session.scalar(
        select(col(Edition.approved_by)).where(
            col(Edition.article_id) == article.id, col(Edition.n) == article.working_edition
        )
    )


def _plan_issued(call: Call, event: Happened) -> None:
    """Every unit that owes something under the plan: how much, and what comes first."""
    plan = call.session.get_one(Plan, event.object_id)
    first = (
        select(
            col(Obligation.unit_id),
            col(Duty.title),
            col(Obligation.due_before),
            func.count().over(partition_by=col(Obligation.unit_id)).label("n"),
            func.row_number()
            .over(partition_by=col(Obligation.unit_id), order_by=(col(Obligation.due_before), col(Obligation.id)))
            .label("place"),
        )
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .where(col(Duty.plan_id) == plan.id, col(Obligation.binding) == Binding.DUTY)
        .subquery()
    )
    rows = call.session.execute(select(first).where(first.c.place == 1).order_by(first.c.unit_id)).all()
    people = queries.officers(call, [row.unit_id for row in rows])
    told = []
    for row in rows:
        said = words.event(
            Kind.PLAN_ISSUED,
            number=plan.number or plan.year,
            year=plan.year,
            count=row.n,
            first=row.title,
            due=words.until(row.due_before, call.zone),
        )
        news = News(key=event.key, at=event.at, kind=Kind.PLAN_ISSUED, words=said, link_kind="plan", link_id=plan.id)
        told += delivery.everyone(people[row.unit_id], news)
    delivery.tell(call, told)


def _plan_amended(call: Call, event: Happened) -> None:
    """Every unit that owes something under the amended plan: what it owes more, and why."""
    amendment = call.session.get_one(Plan, event.object_id)
    rows = call.session.execute(
        select(
            col(Obligation.unit_id),
            func.sum(case((col(Obligation.created_at) == amendment.issued_at, 1), else_=0)).label("fresh"),
        )
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .where(col(Duty.plan_id) == amendment.amends_id, col(Obligation.state).not_in(CLOSED))
        .group_by(col(Obligation.unit_id))
        .order_by(col(Obligation.unit_id))
    ).all()
    people = queries.officers(call, [row.unit_id for row in rows])
    told = []
    for row in rows:
        said = words.event(
            Kind.PLAN_AMENDED, year=amendment.year, number=amendment.number, news=words.new_duties(row.fresh)
        )
        news = News(
            key=event.key,
            at=event.at,
            kind=Kind.PLAN_AMENDED,
            words=said,
            note=amendment.reason,
            link_kind="plan",
            link_id=amendment.amends_id,
        )
        told += delivery.everyone(people[row.unit_id], news)
    delivery.tell(call, told)


def _date_moved(call: Call, event: Happened) -> None:
    """Every unit that still owes the period: its own limit, which a longer extension may have kept."""
    rows = call.session.execute(
        select(
            col(Obligation.id),
            col(Obligation.unit_id),
            col(Obligation.due_before),
            col(Duty.title),
            col(DutyPeriod.label),
        )
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .where(col(DutyPeriod.id) == event.object_id, col(Obligation.state).not_in(CLOSED))
        .order_by(col(Obligation.id))
    ).all()
    people, note = queries.officers(call, [row.unit_id for row in rows]), note_of(call, event)
    told = []
    for row in rows:
        due = words.until(row.due_before, call.zone)
        news = News(
            key=f"{event.key}:{row.id.hex}",
            at=event.at,
            kind=Kind.DATE_MOVED,
            words=words.event(Kind.DATE_MOVED, duty=row.title, period=row.label, due=due),
            note=note,
            link_kind="obligation",
            link_id=row.id,
            obligation_id=row.id,
        )
        told += delivery.everyone(people[row.unit_id], news)
    delivery.tell(call, told)


#: topic → who is told what.
TELLERS: Mapping[str, Callable[[Call, Happened], None]] = {
    "plan.issued": _plan_issued,
    "plan.amended": _plan_amended,
    "period.rescheduled": _date_moved,
    "nomination.returned": _nomination(Kind.NOMINATION_RETURNED),
    "nomination.eligible": _nomination(Kind.NOMINATION_ELIGIBLE),
    "nomination.ineligible": _nomination(Kind.NOMINATION_INELIGIBLE),
    "nomination.voided": _nomination(Kind.NOMINATION_VOIDED),
    "submission.returned": _submission(Kind.SUBMISSION_RETURNED),
    "submission.accepted": _submission(Kind.SUBMISSION_ACCEPTED),
    "submission.rejected": _submission(Kind.SUBMISSION_REJECTED),
    "submission.voided": _submission(Kind.SUBMISSION_VOIDED),
    "extension.requested": _extension(Kind.EXTENSION_REQUESTED),
    "extension.granted": _extension(Kind.EXTENSION_GRANTED),
    "extension.refused": _extension(Kind.EXTENSION_REFUSED),
    "obligation.waived": _obligation(Kind.OBLIGATION_WAIVED),
    "obligation.cancelled": _obligation(Kind.OBLIGATION_CANCELLED),
    "article.returned": _article(Kind.ARTICLE_RETURNED),
    "article.blocked": _article(Kind.ARTICLE_BLOCKED),
    "article.published": _article(Kind.ARTICLE_PUBLISHED),
    **score_events.TELLERS,
}
TOPICS = tuple(TELLERS)
