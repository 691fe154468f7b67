"""What each step of the article's machine changes besides its state."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from thidua.articles import content, queries
from thidua.articles.models import Article, ArticleState, Edition, EditionState, RemovalReason
from thidua.articles.schemas import ArticleAction, Correction
from thidua.articles.workflow import NEXT_TARGETS, ArticleFacts
from thidua.core import search
from thidua.core.access import SYSTEM
from thidua.core.call import Call
from thidua.core.workflow import Effect


def _works_on_next(article: Article) -> bool:
    """Whether the step belongs to the next edition of a published article."""
    return article.state is ArticleState.PUBLISHED and article.next_state is not None


def _move(call: Call, article: Article, name: str, edition_state: EditionState) -> Edition:
    """Take the next edition, if it is that one, a step on; and the edition's own state with it."""
    if _works_on_next(article):
        article.next_state = NEXT_TARGETS[name]
    edition = queries.edition(call, article.id, article.working_edition)
    edition.state = edition_state
    return edition


def submit(call: Call, article: Article, _facts: ArticleFacts, _body: ArticleAction) -> None:
    """Into the desk's queue."""
    _move(call, article, "submit", EditionState.DRAFT)
    article.submitted_at = call.now
    article.claimed_by = None
    article.blocked_reason = None


def claim(call: Call, article: Article, _facts: ArticleFacts, _body: ArticleAction) -> None:
    """One editor writes."""
    _move(call, article, "claim", EditionState.EDITING)
    article.claimed_by = call.actor.user_id


def release(call: Call, article: Article, _facts: ArticleFacts, _body: ArticleAction) -> None:
    """Back into the queue."""
    _move(call, article, "release", EditionState.DRAFT)
    article.claimed_by = None


def send_back(call: Call, article: Article, _facts: ArticleFacts, _body: ArticleAction) -> None:
    """To the author, with the editor's note."""
    _move(call, article, "return", EditionState.DRAFT)
    article.claimed_by = None


def approve(call: Call, article: Article, _facts: ArticleFacts, _body: ArticleAction) -> None:
    """The text stands from now on."""
    edition = _move(call, article, "approve", EditionState.APPROVED)
    edition.approved_by, edition.approved_at = call.actor.user_id, call.now
    article.claimed_by = None
    article.blocked_reason = None


def schedule(call: Call, article: Article, _facts: ArticleFacts, body: ArticleAction) -> None:
    """Published by the clock at that instant."""
    _move(call, article, "schedule", EditionState.APPROVED)
    article.publish_at = body.at
    article.blocked_reason = None


def unschedule(call: Call, article: Article, _facts: ArticleFacts, _body: ArticleAction) -> None:
    """Approved, and nothing more."""
    _move(call, article, "unschedule", EditionState.APPROVED)
    article.publish_at = None


def block(call: Call, article: Article, _facts: ArticleFacts, body: ArticleAction) -> None:
    """The schedule fell due and the guards said no: the reason stays on the article until the next step."""
    _move(call, article, "block", EditionState.APPROVED)
    article.publish_at = None
    article.blocked_reason = body.note


def publish(call: Call, article: Article, _facts: ArticleFacts, _body: ArticleAction) -> None:
    """Live, from the scheduled instant when there was one."""
    edition = queries.edition(call, article.id, article.working_edition)
    if edition.approved_by != article.urgent_by:
        article.urgent_unconfirmed = False
    _go_live(call, article, edition, article.publish_at or call.now)


def urgent_publish(call: Call, article: Article, _facts: ArticleFacts, _body: ArticleAction) -> None:
    """Live at once, flagged until a second approver confirms it."""
    edition = queries.edition(call, article.id, article.working_edition)
    edition.approved_by, edition.approved_at = call.actor.user_id, call.now
    article.urgent_unconfirmed, article.urgent_by = True, call.actor.user_id
    _go_live(call, article, edition, call.now)


def _go_live(call: Call, article: Article, edition: Edition, at: datetime) -> None:
    if article.live_edition is not None:
        queries.edition(call, article.id, article.live_edition).state = EditionState.SUPERSEDED
    edition.state, edition.live_at = EditionState.LIVE, at
    article.live_edition = edition.n
    article.published_at = article.published_at or at
    article.next_state = article.publish_at = article.claimed_by = article.blocked_reason = None
    content.index(call, article, edition, queries.LIVE_SEARCH)


def confirm(_call: Call, article: Article, _facts: ArticleFacts, _body: ArticleAction) -> None:
    """Seen by four eyes."""
    article.urgent_unconfirmed = False


def revise(call: Call, article: Article, _facts: ArticleFacts, body: ArticleAction) -> None:
    """Open the next edition: what was approved is immutable, so it is copied, never reopened."""
    edition = queries.edition(call, article.id, article.working_edition)
    if edition.state is EditionState.APPROVED:
        edition.state = EditionState.SUPERSEDED
    fresh = content.copy(call, edition, edition.n + 1)
    fresh.state = EditionState.EDITING
    if article.live_edition is not None:
        article.next_state = ArticleState.EDITING
        fresh.change_note = body.note or edition.change_note
        fresh.is_minor_change = body.change is Correction.MINOR
    article.working_edition = fresh.n
    article.claimed_by = call.actor.user_id
    article.publish_at = article.blocked_reason = None


def withdraw(call: Call, article: Article, _facts: ArticleFacts, body: ArticleAction) -> None:
    """Off the page; a notice stays."""
    article.notice = body.note
    _take_down(call, article)


def remove(call: Call, article: Article, _facts: ArticleFacts, body: ArticleAction) -> None:
    """Off the page for good. A reason given in words may be one of the list."""
    word = (body.note or "").upper()
    given = RemovalReason(word) if word in set(RemovalReason) else RemovalReason.ERROR
    article.removal_reason = body.reason or given
    article.notice = None
    _take_down(call, article)


def _take_down(call: Call, article: Article) -> None:
    """The next edition, if there is one, ends with it."""
    for n in {article.working_edition, article.live_edition} - {None}:
        queries.edition(call, article.id, n or 0).state = EditionState.SUPERSEDED
    article.working_edition = article.live_edition or article.working_edition
    article.next_state = article.publish_at = article.claimed_by = article.blocked_reason = None
    article.urgent_unconfirmed = False
    search.remove(call.session, queries.LIVE_SEARCH, article.id)


EFFECTS: Mapping[str, Effect[Article, ArticleFacts]] = {
    "submit": submit,
    "claim": claim,
    "release": release,
    "return": send_back,
    "approve": approve,
    "schedule": schedule,
    "unschedule": unschedule,
    "block": block,
    "publish": publish,
    "urgent_publish": urgent_publish,
    "confirm": confirm,
    "revise": revise,
    "withdraw": withdraw,
    "remove": remove,
}


def as_system(call: Call) -> Call:
    """The same transaction in the name of the clock."""
    return replace(call, actor=SYSTEM, if_match=None)


def exemplars_of(edition: Edition) -> list[UUID]:
    """The exemplars an edition speaks of, in a fixed order, so that two transactions lock them alike."""
    return sorted(UUID(exemplar_id) for exemplar_id in edition.exemplar_ids)
