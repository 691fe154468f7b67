"""Fills a demo database with made-up rows for measuring: `thidua seed --bulk articles=100000,units=500`.

Articles are copies of some that the projection itself has made public, so that what is measured is what is served.
Nobody here exists; names are put together from common ones.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlmodel import col

from thidua.articles.models import Article, ArticleKind, ArticleState, Edition, EditionState, EditionTag, TagName
from thidua.core import html, projection, search
from thidua.core.call import Call, system_call
from thidua.core.db import Row
from thidua.core.ids import new_id
from thidua.core.runtime import Runtime
from thidua.core.text import fold, name_sort_key, slugify
from thidua.exemplars import versions
from thidua.exemplars.models import Exemplar, ExemplarField, ExemplarKind, Nomination, NominationState
from thidua.movements.models import Movement, Topic
from thidua.portal.models import ItemState, PortalChange, PortalItem, PortalKey
from thidua.portal.parts import as_bytes
from thidua.portal.schemas import PortalArticle, PortalArticleBrief
from thidua.units.models import Unit, UnitKind

#: Articles made one by one through the projection; the others are copies with their own words and times.
TEMPLATES = 200
_BATCH = 2_000
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương")
_MIDDLE = ("Văn", "Thị", "Minh", "Ngọc", "Thanh", "Quốc", "Hữu", "Kim", "Xuân", "Đức", "Hoài", "Mỹ", "Anh")
_GIVEN = ("An", "Bình", "Cường", "Dung", "Hà", "Hạnh", "Khoa", "Lan", "Mai", "Nam", "Phúc", "Quyên", "Sơn", "Tú", "Út")
_DEEDS = (
    "trồng mãng cầu theo hướng hữu cơ",
    "nuôi bò sinh sản giúp hộ nghèo",
    "tổ tự quản đường biên, cột mốc",
    "thắp sáng đường quê",
    "lớp học tình thương",
    "khu dân cư không rác thải",
    "tiếp bước em đến trường",
    "hiến đất mở rộng đường",
    "câu lạc bộ ông bà cháu",
    "chuyển đổi số ở bộ phận một cửa",
)
_PLACES = ("ấp Thạnh Trung", "ấp Tân Đông", "ấp Hòa Bình", "khu phố 3", "ấp Suối Ông Đình", "tổ 7", "ấp Xóm Tháp")
_STATES = (
    NominationState.SUBMITTED,
    NominationState.IN_REVIEW,
    NominationState.ELIGIBLE,
    NominationState.ELIGIBLE,
    NominationState.RETURNED,
    NominationState.INELIGIBLE,
)
T = TypeVar("T")


@dataclass(frozen=True)
class Amounts:
    """How many rows of each kind to add."""

    units: int = 0
    exemplars: int = 0
    articles: int = 0


def parse(text: str) -> Amounts:
    """Amounts from "articles=100000,units=500". Raises ValueError on anything else."""
    known = {field.name for field in fields(Amounts)}
    found: dict[str, int] = {}
    for part in filter(None, text.split(",")):
        name, _, amount = part.strip().partition("=")
        if name not in known or not (amount.isascii() and amount.isdecimal()):
            raise ValueError(f"--bulk: {part.strip()!r}; known: {', '.join(sorted(known))}")
        found[name] = int(amount)
    return replace(Amounts(), **found)


def fill(runtime: Runtime, amounts: Amounts) -> None:
    """Add these rows; batch by batch, so that neither memory nor a transaction grows with them."""
    _units(runtime, amounts.units)
    _exemplars(runtime, amounts.exemplars)
    _articles(runtime, amounts.articles)


def _batches(amount: int) -> Iterator[range]:
    return (range(start, min(start + _BATCH, amount)) for start in range(0, amount, _BATCH))


def _turn(options: Sequence[T], n: int, prime: int) -> T:
    """One of the options for the n-th row; different primes keep the columns from moving together."""
    return options[n * prime % len(options)]


def _units(runtime: Runtime, amount: int) -> None:
    for batch in _batches(amount):
        with system_call(runtime) as call:
            authority = call.session.scalar(select(col(Unit.id)).where(col(Unit.kind) == UnitKind.AUTHORITY).limit(1))
            first = call.session.scalar(select(func.count()).select_from(Unit)) or 0
            call.session.add_all(
                Unit(
                    code=f"MAU{first + n:05}",
                    name=f"Xã Mẫu {first + n:05}",
                    sort_key=name_sort_key(f"Xã Mẫu {first + n:05}"),
                    kind=UnitKind.COMMUNE,
                    parent_id=authority,
                )
                for n in range(len(batch))
            )


def _communes(call: Call) -> list[UUID]:
    return list(
        call.session.scalars(select(col(Unit.id)).where(col(Unit.kind) == UnitKind.COMMUNE).order_by(col(Unit.id)))
    )


def _name(n: int) -> str:
    return f"{_turn(_FAMILY, n, 1)} {_turn(_MIDDLE, n, 3)} {_turn(_GIVEN, n, 7)}"


def _exemplars(runtime: Runtime, amount: int) -> None:
    """Exemplars, each with a nomination that was sent: frozen, with its receipt, at one of the office's steps."""
    for batch in _batches(amount):
        with system_call(runtime) as call:
            units = _communes(call)
            movements = list(call.session.scalars(select(col(Movement.id)).order_by(col(Movement.code))))
            exemplars = [_exemplar(n, _turn(units, n, 1), str(_turn(movements, n, 3))) for n in batch]
            call.session.add_all(exemplars)
            call.session.flush()
            nominations = [
                Nomination(
                    exemplar_id=exemplar.id,
                    unit_id=exemplar.unit_id,
                    state=_turn(_STATES, n, 1),
                    submitted_at=call.now - timedelta(minutes=n),
                )
                for n, exemplar in zip(batch, exemplars, strict=True)
            ]
            call.session.add_all(nominations)
            call.session.flush()
            for nomination, exemplar in zip(nominations, exemplars, strict=True):
                versions.freeze(call, nomination, exemplar)
            words = [(exemplar.name, exemplar.title, exemplar.residence) for exemplar in exemplars]
            _index(call, "exemplar", exemplars, words)
            _index(call, "nomination", nominations, words)


def _index(call: Call, kind: str, rows: Iterable[Row], words: Iterable[tuple[str | None, ...]]) -> None:
    search.index_many(call.session, kind, ((row.id, texts) for row, texts in zip(rows, words, strict=True)))


def _exemplar(n: int, unit_id: UUID, movement_id: str) -> Exemplar:
    name = _name(n)
    return Exemplar(
        kind=_turn(tuple(ExemplarKind), n, 1),
        name=name,
        sort_key=name_sort_key(name),
        folded_name=fold(name),
        birth_year=1950 + n * 7 % 50,
        occupation="Nông dân",
        residence=_turn(_PLACES, n, 5),
        unit_id=unit_id,
        field=_turn(tuple(ExemplarField), n, 1),
        movement_ids=[movement_id],
        topic_codes=["f"],
        title=f"Gương {_turn(_DEEDS, n, 3)}",
        achievement=_text(n),
        slug=f"{slugify(name)}-{new_id().hex}",
    )


def _text(n: int) -> str:
    return (
        f"Nhiều năm qua, {_name(n)} ở {_turn(_PLACES, n, 5)} đã kiên trì {_turn(_DEEDS, n, 3)}, được bà con tin yêu "
        f"và làm theo. Từ năm {2010 + n % 12}, cách làm này giúp {3 + n % 40} hộ trong ấp có thêm thu nhập, đường làng "
        f"sạch đẹp hơn, tình làng nghĩa xóm thêm gắn bó; địa phương đã {_turn(_DEEDS, n, 7)} theo kinh nghiệm ấy."
    )


def _articles(runtime: Runtime, amount: int) -> None:
    """Published articles: some through the projection, then copies of them."""
    with system_call(runtime) as call:
        made = [_article(call, n) for n in range(min(amount, TEMPLATES))]
        for article in made:
            projection.touch(call.session, "article", article.id)
    templates = _templates(runtime, [article.id for article in made])
    for batch in _batches(amount - len(made)):
        with system_call(runtime) as call:
            _copies(call, range(batch.start + len(made), batch.stop + len(made)), templates)


def _title(n: int) -> str:
    return f"{_name(n)}: {_turn(_DEEDS, n, 3)} ở {_turn(_PLACES, n, 5)}, bài {n + 1}"


def _times(call: Call, n: int) -> datetime:
    """One article every few minutes, back over the years: no two at the same time."""
    return (call.now - timedelta(days=1)).replace(microsecond=0) - timedelta(seconds=n * 1_500)


def _body(n: int) -> str:
    return "".join(f"<p>{_text(n + paragraph)}</p>" for paragraph in range(5))


def _article(call: Call, n: int) -> Article:
    units = _communes(call)
    movements = list(call.session.scalars(select(col(Movement.id)).order_by(col(Movement.code))))
    topics = list(call.session.scalars(select(col(Topic.code)).order_by(col(Topic.position))))
    article = _row(n, _turn(units, n, 1), _times(call, n))
    edition = _edition(n, article, [str(_turn(movements, n, 1))], [_turn(topics, n, 1)])
    call.session.add(article)
    call.session.flush()
    call.session.add(edition)
    call.session.flush()
    call.session.execute(insert(EditionTag), _tags(edition))
    return article


def _row(n: int, unit_id: UUID, at: datetime) -> Article:
    return Article(
        kind=_turn((ArticleKind.NEWS, ArticleKind.FEATURE, ArticleKind.PORTRAIT), n, 1),
        state=ArticleState.PUBLISHED,
        slug=f"{slugify(_title(n), 60)}-{new_id().hex}",
        unit_id=unit_id,
        live_edition=1,
        submitted_at=at,
        published_at=at,
    )


def _edition(n: int, article: Article, movement_ids: list[str], topic_codes: list[str]) -> Edition:
    at = article.published_at
    assert at is not None
    return Edition(
        article_id=article.id,
        n=1,
        state=EditionState.LIVE,
        title=_title(n),
        summary=_text(n),
        body_html=_body(n),
        topic_codes=topic_codes,
        movement_ids=movement_ids,
        saved_at=at,
        approved_at=at,
        live_at=at,
    )


def _tags(edition: Edition) -> list[dict[str, Any]]:
    named = [(TagName.MOVEMENT, value) for value in edition.movement_ids]
    named += [(TagName.TOPIC, value) for value in edition.topic_codes]
    return [{"edition_id": edition.id, "name": name, "value": value} for name, value in named]


@dataclass(frozen=True)
class _Template:
    """A projected article: its row's ids, its public JSON, and what lists find it by."""

    unit_id: UUID
    movement_ids: list[str]
    topic_codes: list[str]
    shown: PortalArticle
    keys: tuple[tuple[str, str], ...]


def _templates(runtime: Runtime, ids: Sequence[UUID]) -> list[_Template]:
    found: list[_Template] = []
    with runtime.db.read() as session:
        rows = session.execute(
            select(Article, Edition, PortalItem)
            .join(Edition, col(Edition.article_id) == col(Article.id))
            .join(PortalItem, col(PortalItem.object_id) == col(Article.id))
            .where(col(Article.id).in_(ids))
        )
        for article, edition, item in rows.all():
            keys = session.execute(
                select(col(PortalKey.name), col(PortalKey.value)).where(col(PortalKey.item_id) == item.id)
            )
            shown = PortalArticle.model_validate_json(item.body)
            kept = tuple((name, value) for name, value in keys)
            found.append(_Template(article.unit_id, edition.movement_ids, edition.topic_codes, shown, kept))
    return found


def _copies(call: Call, batch: range, templates: Sequence[_Template]) -> None:
    """The rows that a publication leaves, many at once: nothing is read back."""
    seq = call.session.scalar(select(func.max(col(PortalChange.seq)))) or 0
    chosen = [(n, _turn(templates, n, 1)) for n in batch]
    articles = [_row(n, template.unit_id, _times(call, n)) for n, template in chosen]
    call.session.add_all(articles)
    call.session.flush()
    editions = [
        _edition(n, article, template.movement_ids, template.topic_codes)
        for (n, template), article in zip(chosen, articles, strict=True)
    ]
    call.session.add_all(editions)
    faces = [
        _shown(template.shown, article, edition)
        for (_n, template), article, edition in zip(chosen, articles, editions, strict=True)
    ]
    pairs = zip(articles, faces, strict=True)
    items = [_item(call, seq + place, article, face) for place, (article, face) in enumerate(pairs, start=1)]
    call.session.add_all(items)
    call.session.flush()
    call.session.execute(insert(EditionTag), [tag for edition in editions for tag in _tags(edition)])
    call.session.execute(
        insert(PortalKey),
        [
            {"item_id": item.id, "name": name, "value": value, "kind": "article", "published_at": item.published_at}
            for (_n, template), item in zip(chosen, items, strict=True)
            for name, value in template.keys
        ],
    )
    call.session.execute(insert(PortalChange), [_change(item) for item in items])
    words = [(face.title, face.summary, html.plain_text(face.body_html), face.unit.name) for face in faces]
    _index(call, "article", articles, words)
    _index(call, "portal.article", articles, words)


def _shown(template: PortalArticle, article: Article, edition: Edition) -> PortalArticle:
    at = edition.saved_at
    json_ld = template.json_ld | {
        "headline": edition.title,
        "description": edition.summary,
        "datePublished": at.isoformat(),
        "dateModified": at.isoformat(),
    }
    return template.model_copy(
        update={
            "id": article.id,
            "slug": article.slug,
            "kind": article.kind,
            "title": edition.title,
            "summary": edition.summary,
            "body_html": edition.body_html,
            "published_at": at,
            "updated_at": at,
            "json_ld": json_ld,
        }
    )


def _item(call: Call, seq: int, article: Article, face: PortalArticle) -> PortalItem:
    brief = PortalArticleBrief.model_validate(face.model_dump(include=set(PortalArticleBrief.model_fields)))
    body = as_bytes(face)
    return PortalItem(
        seq=seq,
        kind="article",
        object_id=article.id,
        slug=article.slug,
        state=ItemState.LIVE,
        published_at=face.published_at,
        changed_at=call.now,
        brief=as_bytes(brief),
        body=body,
        etag=hashlib.sha256(body).hexdigest()[:32],
    )


def _change(item: PortalItem) -> dict[str, Any]:
    return {
        "seq": item.seq,
        "type": "article.published",
        "kind": item.kind,
        "object_id": item.object_id,
        "slug": item.slug,
        "at": item.changed_at,
    }
