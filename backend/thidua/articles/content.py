"""The text of an edition: checking what it refers to, cleaning and writing it, keeping it findable."""

import zlib
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm.attributes import flag_modified
from sqlmodel import col

from thidua.articles import queries
from thidua.articles.models import Article, ArticleKind, Edition, EditionTag, TagName, Visibility
from thidua.core import db, html, search
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, forbidden, not_found, unprocessable
from thidua.core.text import slugify
from thidua.exemplars.queries import visible_exemplar_ids
from thidua.files import service as files
from thidua.movements.queries import known_comm_forms, known_movements, known_topics

FILE_OWNER = "article"
_UNKNOWN = Message("Giá trị không có trong danh mục.", "There is no such value.")
_ON_ARTICLE = ("kind", "visibility", "column")
_ON_EDITION = ("title", "summary", "byline", "source", "comm_form_code", "change_note", "is_minor_change")
_COVER = {"cover_alt": "alt", "cover_caption": "caption", "cover_credit": "credit"}


def prepared(given: Mapping[str, Any]) -> dict[str, Any]:
    """The given fields with the HTML cleaned; one that holds neither word nor picture is empty."""
    fields = dict(given)
    if "body_html" in fields:
        cleaned = html.clean(fields["body_html"])
        fields["body_html"] = cleaned if html.plain_text(cleaned) or html.image_ids(cleaned) else ""
    return fields


def check_references(call: Call, given: Mapping[str, Any], edition: Edition | None = None) -> None:
    """404 when a movement, exemplar or picture is not there for the caller. What the text has already may stay."""
    wanted = set(given.get("movement_ids") or ())
    if known_movements(call, wanted).keys() != wanted:
        raise not_found()
    kept = {UUID(exemplar_id) for exemplar_id in edition.exemplar_ids} if edition else set()
    new = sorted(set(given.get("exemplar_ids") or ()) - kept)
    if new and visible_exemplar_ids(call, new) != set(new):
        raise not_found()
    shown = {UUID(picture["file_id"]) for picture in edition.pictures} if edition else set()
    pictures = set(html.image_ids(given.get("body_html") or ""))
    if given.get("cover_file_id"):
        pictures.add(given["cover_file_id"])
    files.resolve(call, pictures - shown, pictures=True)


def check_values(call: Call, given: Mapping[str, Any]) -> None:
    """422 for topics and forms that the catalogues do not have."""
    codes = list(given.get("topic_codes") or ())
    known = known_topics(call, codes)
    errors = [FieldError(f"topic_codes.{n}", _UNKNOWN) for n, code in enumerate(codes) if code not in known]
    form = given.get("comm_form_code")
    if form is not None and form not in known_comm_forms(call, [form]):
        errors.append(FieldError("comm_form_code", _UNKNOWN))
    if errors:
        raise unprocessable(errors)


def decide_visibility(call: Call, article: Article, given: Mapping[str, Any]) -> None:
    """Guidance is propaganda's and internal; what kind a published piece is, and for whom, stays as it is."""
    kind = given.get("kind") or article.kind
    visibility = given.get("visibility") or article.visibility
    if kind is ArticleKind.GUIDANCE:
        if article.kind is not kind and not call.actor.has(Role.PROPAGANDA) and not call.actor.is_system:
            raise forbidden(
                Message("Tài liệu định hướng do Ban Tuyên giáo biên soạn.", "Only propaganda writes guidance.")
            )
        if given.get("visibility") is Visibility.PUBLIC:
            message = Message("Tài liệu định hướng chỉ lưu hành nội bộ.", "Guidance is internal.")
            raise unprocessable([FieldError("visibility", message)])
        visibility = Visibility.INTERNAL
    changed = [name for name in _ON_ARTICLE if given.get(name) not in (None, getattr(article, name))]
    fixed = Message("Không đổi được sau khi bài đã đăng.", "It cannot be changed once the article was published.")
    if article.published_at is not None and changed:
        raise unprocessable([FieldError(name, fixed) for name in changed])
    if article.submitted_at is not None and visibility is not article.visibility:
        sent = Message("Không đổi được sau khi bài đã gửi.", "It cannot be changed once the article was submitted.")
        raise unprocessable([FieldError("visibility", sent)])
    article.kind, article.visibility = kind, visibility
    article.column = given.get("column") or article.column


def write(call: Call, article: Article, edition: Edition, given: Mapping[str, Any]) -> None:
    """Set the given (prepared, checked) fields and everything that follows from them."""
    before = {UUID(picture["file_id"]) for picture in edition.pictures or ()}
    for name in _ON_EDITION:
        if name in given:
            setattr(edition, name, given[name])
    if "body_html" in given:
        edition.body_html = given["body_html"]
    for name in ("topic_codes", "movement_ids", "exemplar_ids"):
        if name in given:
            setattr(edition, name, [str(value) for value in dict.fromkeys(given[name])])
    edition.pictures = _pictures(edition, given)
    edition.saved_by, edition.saved_at = call.actor.user_id, call.now
    if "title" in given and article.published_at is None:
        article.slug = _slug(call, article, given["title"])
    touch(call, article)
    # One after the other: no relationship tells the session that an edition needs its article first.
    for row in (article, edition):
        call.session.add(row)
        call.session.flush()
    write_tags(call, edition)
    index(call, article, edition, queries.SEARCH)
    after = {UUID(picture["file_id"]) for picture in edition.pictures}
    files.adopt(call, FILE_OWNER, article.id, after - before)
    gone = before - after
    if gone:
        files.release(call, FILE_OWNER, article.id, gone - _shown_elsewhere(call, edition))


def touch(call: Call, article: Article) -> None:
    """Make the article's ETag move, also when only its edition changed, and when the clock stands still."""
    article.updated_at = call.now
    if article.version is not None and article in call.session:
        flag_modified(article, "updated_at")


def _pictures(edition: Edition, given: Mapping[str, Any]) -> list[dict[str, Any]]:
    old = next((picture for picture in edition.pictures or () if picture["cover"]), None)
    file_id = given["cover_file_id"] if "cover_file_id" in given else old and UUID(old["file_id"])
    found: list[dict[str, Any]] = []
    if file_id:
        # A new picture does not inherit what was said about the old one.
        kept = old if old is not None and old["file_id"] == str(file_id) else {}
        cover = {key: kept.get(key) for key in _COVER.values()}
        cover |= {key: given[name] for name, key in _COVER.items() if name in given}
        found.append({"file_id": str(file_id), **cover, "cover": True})
    found += [
        {"file_id": str(image), "alt": alt, "caption": None, "credit": None, "cover": False}
        for image, alt in html.image_alts(edition.body_html).items()
    ]
    return found


def _shown_elsewhere(call: Call, edition: Edition) -> set[UUID]:
    """Pictures of the article's other editions."""
    others = call.session.scalars(
        select(col(Edition.pictures)).where(
            col(Edition.article_id) == edition.article_id, col(Edition.id) != edition.id
        )
    )
    return {UUID(picture["file_id"]) for pictures in others for picture in pictures}


def _slug(call: Call, article: Article, title: str) -> str:
    """The title's words; the end of the id behind them when another article has that address."""
    plain = slugify(title) or "bai"
    # Two drafts of one title wait for each other here instead of colliding at the commit.
    db.hold(call.session, zlib.crc32(plain.encode()))
    taken = call.session.scalar(
        select(col(Article.id)).where(col(Article.slug) == plain, col(Article.id) != article.id)
    )
    return plain if taken is None else f"{plain}-{article.id.hex[-8:]}"


def write_tags(call: Call, edition: Edition) -> None:
    """The edition's movements, topics and exemplars as rows."""
    call.session.execute(delete(EditionTag).where(col(EditionTag.edition_id) == edition.id))
    values = {
        TagName.MOVEMENT: edition.movement_ids,
        TagName.TOPIC: edition.topic_codes,
        TagName.EXEMPLAR: edition.exemplar_ids,
    }
    call.session.add_all(
        EditionTag(edition_id=edition.id, name=name, value=value) for name, given in values.items() for value in given
    )
    call.session.flush()


def index(call: Call, article: Article, edition: Edition, kind: str) -> None:
    """Make an article findable by this edition's words, in the search of the desk or of what is live."""
    search.index(
        call.session,
        kind,
        article.id,
        edition.title,
        edition.summary,
        html.plain_text(edition.body_html),
        edition.byline,
        article.column,
    )


def copy(call: Call, edition: Edition, n: int) -> Edition:
    """The next edition, as the one before it; who saved that text stays known."""
    fresh = Edition(
        article_id=edition.article_id,
        n=n,
        title=edition.title,
        summary=edition.summary,
        body_html=edition.body_html,
        byline=edition.byline,
        source=edition.source,
        topic_codes=list(edition.topic_codes),
        comm_form_code=edition.comm_form_code,
        movement_ids=list(edition.movement_ids),
        exemplar_ids=list(edition.exemplar_ids),
        pictures=[dict(picture) for picture in edition.pictures],
        saved_by=edition.saved_by,
        saved_at=edition.saved_at,
    )
    call.session.add(fresh)
    call.session.flush()
    write_tags(call, fresh)
    return fresh
