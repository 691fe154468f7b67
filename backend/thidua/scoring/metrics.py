"""What the system counts of units in a year, with the things behind each number; one select or two per metric."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import ColumnElement, select
from sqlmodel import col

from thidua.articles.models import Article, ArticleState, Edition, EditionTag, TagName, Visibility
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.exemplars.models import Exemplar, Nomination, NominationState
from thidua.plans.ledger import CLOSED
from thidua.plans.models import Duty, DutyKind, DutyPeriod, Obligation
from thidua.scoring.content import Metric

METRIC_WORDS: Mapping[Metric, Message] = {
    Metric.EXEMPLAR_PUBLISHED: Message("Gương của đơn vị đã được đăng", "Exemplars of the unit that were published"),
    Metric.EXEMPLAR_REFERRED: Message("Gương được giới thiệu lên tỉnh", "Exemplars referred to the province"),
    Metric.ARTICLE_PUBLISHED: Message("Tin, bài của đơn vị đã đăng", "Articles of the unit that were published"),
    Metric.INITIATIVE_PRESENTER: Message(
        "Cá nhân có sáng kiến được giới thiệu", "People whose initiative was presented"
    ),
}
_REFERRED = (NominationState.REFERRED, NominationState.PROVINCE_ACCEPTED, NominationState.PROVINCE_DECLINED)


class Evidence(BaseModel):
    """One thing that was counted; `n` is how much it counts, `at` when it happened, where that is known."""

    kind: str
    id: UUID
    label: str
    n: int = 1
    at: datetime | None = None


Found = dict[UUID, list[Evidence]]
_Counter = Callable[[Call, Collection[UUID], int], Found]


def counted(
    call: Call, unit_ids: Collection[UUID], year: int, metrics: Collection[Metric]
) -> dict[Metric, Mapping[UUID, list[Evidence]]]:
    """Per metric and unit, what was counted in the local year, oldest first."""
    return {metric: COUNTERS[metric](call, unit_ids, year) for metric in Metric if metric in metrics}


def _in_year(call: Call, year: int) -> ColumnElement[bool]:
    """Published in the local year and still public."""
    first, after = (datetime(y, 1, 1, tzinfo=call.zone).astimezone(UTC) for y in (year, year + 1))
    return (
        (col(Article.state) == ArticleState.PUBLISHED)
        & (col(Article.visibility) == Visibility.PUBLIC)
        & (col(Article.published_at) >= first)
        & (col(Article.published_at) < after)
    )


def _articles(call: Call, unit_ids: Collection[UUID], year: int) -> Found:
    found: Found = defaultdict(list)
    rows = call.session.execute(
        select(col(Article.unit_id), col(Article.id), col(Edition.title), col(Article.published_at))
        .join(Edition, (col(Edition.article_id) == col(Article.id)) & (col(Edition.n) == col(Article.live_edition)))
        .where(col(Article.unit_id).in_(unit_ids), _in_year(call, year))
        .order_by(col(Article.published_at), col(Article.id))
    )
    for unit_id, article_id, title, at in rows:
        found[unit_id].append(Evidence(kind="article", id=article_id, label=title, at=at))
    return found


def _exemplars(call: Call, unit_ids: Collection[UUID], year: int) -> Found:
    """Each exemplar once, at its first article; the tags name exemplars by text, so two selects."""
    rows = call.session.execute(
        select(col(Exemplar.id), col(Exemplar.unit_id), col(Exemplar.name)).where(col(Exemplar.unit_id).in_(unit_ids))
    ).all()
    known = {str(row.id): row for row in rows}
    first: dict[str, datetime] = {}
    tagged = call.session.execute(
        select(col(EditionTag.value), col(Article.published_at))
        .join(Edition, col(Edition.id) == col(EditionTag.edition_id))
        .join(Article, (col(Article.id) == col(Edition.article_id)) & (col(Article.live_edition) == col(Edition.n)))
        .where(col(EditionTag.name) == TagName.EXEMPLAR, col(EditionTag.value).in_(known), _in_year(call, year))
        .order_by(col(Article.published_at), col(Article.id))
    )
    for value, at in tagged:
        if at is not None:
            first.setdefault(value, at)
    found: Found = defaultdict(list)
    for value, at in first.items():
        row = known[value]
        found[row.unit_id].append(Evidence(kind="exemplar", id=row.id, label=row.name, at=at))
    return found


def _referred(call: Call, unit_ids: Collection[UUID], year: int) -> Found:
    found: Found = defaultdict(list)
    rows = call.session.execute(
        select(col(Nomination.unit_id), col(Nomination.exemplar_id), col(Exemplar.name))
        .join(Exemplar, col(Exemplar.id) == col(Nomination.exemplar_id))
        .join(Obligation, col(Obligation.id) == col(Nomination.obligation_id))
        .where(
            col(Nomination.unit_id).in_(unit_ids),
            col(Nomination.state).in_(_REFERRED),
            col(Obligation.year) == year,
        )
        .order_by(col(Nomination.id))
    )
    for unit_id, exemplar_id, name in rows:
        if all(one.id != exemplar_id for one in found[unit_id]):
            found[unit_id].append(Evidence(kind="exemplar", id=exemplar_id, label=name))
    return found


def _presenters(call: Call, unit_ids: Collection[UUID], year: int) -> Found:
    found: Found = defaultdict(list)
    rows = call.session.execute(
        select(col(Obligation.unit_id), col(Obligation.id), col(Duty.title), col(Obligation.count))
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .join(Duty, col(Duty.id) == col(DutyPeriod.duty_id))
        .where(
            col(Obligation.unit_id).in_(unit_ids),
            col(Obligation.year) == year,
            col(Obligation.kind) == DutyKind.INITIATIVE,
            col(Obligation.state).not_in(CLOSED),
            col(Obligation.count) > 0,
        )
        .order_by(col(Obligation.id))
    )
    for unit_id, obligation_id, title, count in rows:
        found[unit_id].append(Evidence(kind="obligation", id=obligation_id, label=title, n=count))
    return found


COUNTERS: Mapping[Metric, _Counter] = {
    Metric.EXEMPLAR_PUBLISHED: _exemplars,
    Metric.EXEMPLAR_REFERRED: _referred,
    Metric.ARTICLE_PUBLISHED: _articles,
    Metric.INITIATIVE_PRESENTER: _presenters,
}
