"""Selects over articles: who sees which, in which text, and what waits for whom (domain.md section 1)."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, case, exists, false, func, not_, or_, select, true
from sqlalchemy.orm import aliased
from sqlmodel import col

from thidua.articles.models import Article, ArticleState, Edition, EditionTag, TagName, Visibility
from thidua.core import search
from thidua.core.access import Actor, Role
from thidua.core.call import Call
from thidua.core.paging import Sorting, instant_key
from thidua.exemplars.models import Exemplar
from thidua.identity.models import User
from thidua.movements.models import Movement
from thidua.units.models import Unit
from thidua.units.queries import BRIEF_COLUMNS, Parent

AUTHORS = (Role.UNIT, Role.HOME_AFFAIRS, Role.CULTURE, Role.PROPAGANDA)
#: Whose desk an article is on; what goes to party channels only is propaganda's.
DESK = {Visibility.PUBLIC: Role.CULTURE, Visibility.INTERNAL: Role.PROPAGANDA}
SEARCH, LIVE_SEARCH = "article", "article.live"

SORTING = Sorting(
    col(Article.id),
    {"updated_at": instant_key(col(Article.updated_at)), "created_at": instant_key(col(Article.created_at))},
    "-updated_at",
)
_Author, _Claimer = aliased(User), aliased(User)


def insider(actor: Actor) -> ColumnElement[bool]:
    """Whose articles the caller sees in every state, with the newest text: his unit's, and those of his desk."""
    if actor.is_system or actor.has(Role.HOME_AFFAIRS):
        return true()
    mine: list[ColumnElement[bool]] = [false()]
    if actor.has(*AUTHORS):
        mine.append(col(Article.unit_id) == actor.unit_id)
    if actor.has(Role.CULTURE):
        mine.append(col(Article.visibility) == Visibility.PUBLIC)
    if actor.has(Role.PROPAGANDA):
        mine.append(and_(col(Article.visibility) == Visibility.INTERNAL, col(Article.submitted_at).is_not(None)))
    return or_(*mine)


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """What the caller may see at all. Administrators take no part in content; INTERNAL stays with those above."""
    if not actor.has(*AUTHORS, Role.COUNCIL, Role.JUDGE) and not actor.is_system:
        return false()
    published = and_(col(Article.visibility) == Visibility.PUBLIC, col(Article.state) == ArticleState.PUBLISHED)
    return or_(insider(actor), published)


def is_insider(actor: Actor, article: Any) -> bool:
    """`insider` for one article that was read already."""
    if actor.is_system or actor.has(Role.HOME_AFFAIRS):
        return True
    if actor.has(*AUTHORS) and actor.unit_id == article.unit_id:
        return True
    if article.visibility is Visibility.PUBLIC:
        return actor.has(Role.CULTURE)
    return actor.has(Role.PROPAGANDA) and article.submitted_at is not None


def shown_edition(actor: Actor) -> ColumnElement[int]:
    """The number of the edition the caller reads."""
    return case((insider(actor), col(Article.working_edition)), else_=col(Article.live_edition))


#: What guards and separation of duties look at, beside the article itself.
FACT_COLUMNS: tuple[Any, ...] = (
    col(Edition.saved_by),
    col(Edition.topic_codes),
    col(Edition.exemplar_ids),
    col(Edition.pictures),
    (col(Edition.body_html) == "").label("is_empty"),
)


def cards(actor: Actor) -> Select[Any]:
    """The columns of an ArticleBrief; a row stands in for the article in its workflow."""
    return (
        select(
            *Article.__table__.columns,  # type: ignore[attr-defined]
            *FACT_COLUMNS,
            col(Edition.title),
            col(Edition.summary),
            col(_Author.full_name).label("author_name"),
            col(_Claimer.full_name).label("claimer_name"),
            *(column.label(f"unit_{place}") for place, column in enumerate(BRIEF_COLUMNS)),
        )
        .join(Edition, and_(col(Edition.article_id) == col(Article.id), col(Edition.n) == shown_edition(actor)))
        .join(Unit, col(Unit.id) == col(Article.unit_id))
        .outerjoin(Parent, col(Parent.id) == col(Unit.parent_id))
        .outerjoin(_Author, col(_Author.id) == col(Article.author_id))
        .outerjoin(_Claimer, col(_Claimer.id) == col(Article.claimed_by))
        .where(visible_to(actor))
    )


def unit_columns(row: Row[Any]) -> tuple[Any, ...]:
    """The unit's columns of a card, as units.queries.brief takes them."""
    return tuple(getattr(row, f"unit_{place}") for place in range(len(BRIEF_COLUMNS)))


def fact_rows(call: Call, article_ids: Collection[UUID]) -> dict[UUID, Row[Any]]:
    """FACT_COLUMNS of the newest editions of some articles."""
    rows = call.session.execute(
        select(col(Article.id), *FACT_COLUMNS)
        .join(Edition, and_(col(Edition.article_id) == col(Article.id), col(Edition.n) == col(Article.working_edition)))
        .where(col(Article.id).in_(article_ids))
    )
    return {row.id: row for row in rows}


def article(call: Call, article_id: UUID) -> Article:
    """One article through the visibility rule, or 404."""
    return call.one(select(Article).where(col(Article.id) == article_id, visible_to(call.actor)))


def edition(call: Call, article_id: UUID, n: int) -> Edition:
    """One edition of an article that was found before."""
    return call.session.scalars(select(Edition).where(col(Edition.article_id) == article_id, col(Edition.n) == n)).one()


def editions(call: Call, of: Article) -> list[Edition]:
    """All editions the caller may read, oldest first: outside the desk only what is live."""
    statement = select(Edition).where(col(Edition.article_id) == of.id).order_by(col(Edition.n))
    if not is_insider(call.actor, of):
        statement = statement.where(col(Edition.n) == of.live_edition)
    return list(call.session.scalars(statement))


def tagged(name: TagName, value: str) -> ColumnElement[bool]:
    """Whether the edition of the statement bears a tag."""
    return exists().where(
        col(EditionTag.edition_id) == col(Edition.id), col(EditionTag.name) == name, col(EditionTag.value) == value
    )


def found_by(call: Call, q: str | None) -> ColumnElement[bool]:
    """The filter `q`: the desk searches the newest texts, everyone else what is live."""
    newest = search.matches(call.session, SEARCH, col(Article.id), q)
    if call.actor.is_system or call.actor.has(Role.HOME_AFFAIRS):
        return newest
    live = search.matches(call.session, LIVE_SEARCH, col(Article.id), q)
    inside = insider(call.actor)
    return or_(and_(inside, newest), and_(not_(inside), live))


def waiting_for(actor: Actor) -> ColumnElement[bool]:
    """What waits for a step of the caller: drafts of the unit's authors, the queue and the open pieces of his desk."""
    step = func.coalesce(col(Article.next_state), col(Article.state))
    me = actor.user_id
    waits: list[ColumnElement[bool]] = [false()]
    if actor.has(*AUTHORS):
        waits.append(and_(col(Article.unit_id) == actor.unit_id, step == ArticleState.DRAFT))
    for visibility, role in DESK.items():
        if not actor.has(role):
            continue
        steps: list[ColumnElement[bool]] = [
            step == ArticleState.SUBMITTED,
            and_(step == ArticleState.EDITING, col(Article.claimed_by) == me),
        ]
        if actor.leads_as(role):
            not_mine = and_(
                func.coalesce(col(Article.author_id) != me, true()), func.coalesce(col(Edition.saved_by) != me, true())
            )
            steps.append(and_(step == ArticleState.EDITING, not_mine))
            steps.append(step == ArticleState.APPROVED)
            steps.append(and_(col(Article.urgent_unconfirmed), not_mine, col(Article.urgent_by) != me))
        waits.append(and_(col(Article.visibility) == visibility, or_(*steps)))
    return or_(*waits)


def published_about(call: Call, exemplar_id: UUID) -> list[Article]:
    """Articles whose live (or, withdrawn, last live) edition speaks of an exemplar; removed ones no more."""
    return list(
        call.session.scalars(
            select(Article)
            .join(
                Edition, and_(col(Edition.article_id) == col(Article.id), col(Edition.n) == col(Article.live_edition))
            )
            .where(
                tagged(TagName.EXEMPLAR, str(exemplar_id)),
                col(Article.state).in_((ArticleState.PUBLISHED, ArticleState.WITHDRAWN)),
            )
            .order_by(col(Article.id))
        )
    )


def people(call: Call, user_ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """Names of officers by id."""
    wanted = {user_id for user_id in user_ids if user_id is not None}
    if not wanted:
        return {}
    rows = call.session.execute(select(col(User.id), col(User.full_name)).where(col(User.id).in_(wanted)))
    return {row.id: row.full_name for row in rows}


def movements(call: Call, ids: Collection[UUID]) -> dict[UUID, tuple[str, str]]:
    """(code, name) of movements by id."""
    if not ids:
        return {}
    rows = call.session.execute(
        select(col(Movement.id), col(Movement.code), col(Movement.name)).where(col(Movement.id).in_(ids))
    )
    return {movement_id: (code, name) for movement_id, code, name in rows}


def movement_id(call: Call, code: str) -> UUID | None:
    """A movement by its code."""
    return call.session.scalar(select(col(Movement.id)).where(col(Movement.code) == code))


def exemplars(call: Call, ids: Collection[UUID]) -> dict[UUID, Any]:
    """(id, kind, name, title) of exemplars that an article the caller sees speaks of."""
    if not ids:
        return {}
    rows = call.session.execute(
        select(col(Exemplar.id), col(Exemplar.kind), col(Exemplar.name), col(Exemplar.title)).where(
            col(Exemplar.id).in_(ids)
        )
    )
    return {row.id: row for row in rows}
