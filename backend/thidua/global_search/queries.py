"""The select over every kind the caller may see: each kind with the visibility rule of its own domain."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, String, Uuid, and_, case, cast, literal, null, select, true, union_all
from sqlmodel import col

from thidua.activities import queries as activities
from thidua.activities.models import Activity, Initiative
from thidua.articles import queries as articles
from thidua.articles.models import Article, Edition
from thidua.core import search
from thidua.core.call import Call
from thidua.exemplars import queries as exemplars
from thidua.exemplars.models import Exemplar, ExemplarState, Nomination
from thidua.global_search.schemas import FoundKind
from thidua.identity import queries as identity
from thidua.identity.models import User
from thidua.movements.models import Movement
from thidua.submissions import queries as submissions
from thidua.submissions.models import Submission
from thidua.units.models import Unit


@dataclass(frozen=True, slots=True)
class Source:
    """How the rows of one kind are read: what names them, whose they are, who sees them."""

    id: Any
    title: Any
    visible: Callable[[Call], ColumnElement[bool]]
    state: Any = None
    unit_id: Any = None
    #: What is searched, where that is not simply the index of the kind.
    found_by: Callable[[Call, str], ColumnElement[bool]] | None = None
    #: The table that bears the title, with how it is joined.
    joined: Callable[[Call], tuple[Any, ColumnElement[bool]]] | None = None


def _everybody(_call: Call) -> ColumnElement[bool]:
    return true()


def _shown_edition(call: Call) -> tuple[Any, ColumnElement[bool]]:
    shown = articles.shown_edition(call.actor)
    return Edition, and_(col(Edition.article_id) == col(Article.id), col(Edition.n) == shown)


def _nominated(_call: Call) -> tuple[Any, ColumnElement[bool]]:
    return Exemplar, col(Exemplar.id) == col(Nomination.exemplar_id)


SOURCES: Mapping[FoundKind, Source] = {
    FoundKind.NOMINATION: Source(
        col(Nomination.id),
        col(Exemplar.name),
        exemplars.nominations_visible_to,
        col(Nomination.state),
        col(Nomination.unit_id),
        joined=_nominated,
    ),
    FoundKind.EXEMPLAR: Source(
        col(Exemplar.id),
        col(Exemplar.name),
        exemplars.exemplars_visible_to,
        case((col(Exemplar.suspended_at).is_(None), ExemplarState.ACTIVE.value), else_=ExemplarState.SUSPENDED.value),
        col(Exemplar.unit_id),
    ),
    FoundKind.SUBMISSION: Source(
        col(Submission.id),
        col(Submission.title),
        submissions.visible_to,
        col(Submission.state),
        col(Submission.unit_id),
    ),
    FoundKind.ARTICLE: Source(
        col(Article.id),
        col(Edition.title),
        lambda call: articles.visible_to(call.actor),
        col(Article.state),
        col(Article.unit_id),
        found_by=articles.found_by,
        joined=_shown_edition,
    ),
    FoundKind.ACTIVITY: Source(
        col(Activity.id), col(Activity.title), activities.visible_to, col(Activity.state), col(Activity.unit_id)
    ),
    FoundKind.INITIATIVE: Source(
        col(Initiative.id),
        col(Initiative.title),
        activities.initiatives_visible_to,
        unit_id=col(Initiative.unit_id),
    ),
    FoundKind.MOVEMENT: Source(col(Movement.id), col(Movement.name), _everybody),
    FoundKind.UNIT: Source(col(Unit.id), col(Unit.name), _everybody, unit_id=col(Unit.parent_id)),
    FoundKind.USER: Source(
        col(User.id),
        col(User.full_name),
        lambda call: identity.visible_to(call.actor),
        col(User.state),
        col(User.unit_id),
    ),
}


def found(call: Call, q: str, kinds: tuple[FoundKind, ...]) -> Select[Any]:
    """(seq, kind, id, title, state, unit_id) of everything of these kinds that bears every word of `q`."""
    parts = [_of_kind(call, kind, SOURCES[kind], q) for kind in kinds]
    rows = union_all(*parts).subquery("found")
    return select(rows)


def _of_kind(call: Call, kind: FoundKind, source: Source, q: str) -> Select[Any]:
    entry = search.SearchEntry
    found_by = source.found_by or (lambda call, q: search.matches(call.session, kind.value, source.id, q))
    unit_id = cast(null(), Uuid()) if source.unit_id is None else source.unit_id
    statement = select(
        col(entry.id).label("seq"),
        literal(kind.value, String()).label("kind"),
        source.id.label("id"),
        source.title.label("title"),
        (cast(null(), String()) if source.state is None else cast(source.state, String())).label("state"),
        unit_id.label("unit_id"),
    ).join(entry, and_(col(entry.kind) == kind.value, col(entry.object_id) == source.id))
    if source.joined is not None:
        statement = statement.join(*source.joined(call))
    return statement.where(source.visible(call), found_by(call, q))
