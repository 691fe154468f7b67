"""An article from the facts of an exemplar, in one step: facts once, outputs many (domain.md section 6)."""

from html import escape
from typing import Any
from uuid import UUID

from thidua.articles import content, service
from thidua.articles.schemas import ArticleRead, FromExemplar
from thidua.core import html
from thidua.core.call import Call
from thidua.core.payload import Payload
from thidua.exemplars import consents
from thidua.exemplars.models import Exemplar
from thidua.exemplars.queries import exemplar as find_exemplar
from thidua.units.queries import briefs

#: Results of the movements, and exemplars themselves (II.1.d and f): what such an article is about in any case.
_TOPICS = ("d", "f")
_SUMMARY_LENGTH = 300


def from_exemplar(call: Call, body: Payload[FromExemplar]) -> ArticleRead:
    """A draft filled from what the unit sent. Pictures come along once there is consent to show them."""
    data = service.may_write(call, body).value()
    exemplar = find_exemplar(call, data.exemplar_id)
    agreed = not consents.publications(call, [exemplar.id])[exemplar.id].photo_reasons
    photos = exemplar.photos if agreed else []
    text = _body(exemplar, photos[1:])
    given: dict[str, Any] = {
        "kind": data.kind,
        "title": exemplar.title,
        "summary": html.excerpt(_paragraphs(exemplar.achievement), _SUMMARY_LENGTH),
        "body_html": text,
        "movement_ids": [UUID(movement_id) for movement_id in exemplar.movement_ids],
        "topic_codes": sorted({*exemplar.topic_codes, *_TOPICS}),
        "exemplar_ids": [exemplar.id],
        "cover_file_id": UUID(photos[0]["file_id"]) if photos else None,
        "cover_alt": photos[0]["alt"] if photos else None,
        "source": briefs(call, [exemplar.unit_id])[exemplar.unit_id].name,
    }
    article = service.write_draft(call, content.prepared(given))
    call.notes["headers"] = {"location": f"/api/v1/articles/{article.id}"}
    return article


def _body(exemplar: Exemplar, photos: list[dict[str, Any]]) -> str:
    who = [f"{exemplar.honorific.capitalize()} {exemplar.name}" if exemplar.honorific else exemplar.name]
    who += [part for part in (exemplar.occupation, exemplar.residence) if part]
    parts = [f"<p><strong>{escape(', '.join(who))}</strong></p>", _paragraphs(exemplar.achievement)]
    parts += [f'<figure><img src="file:{p["file_id"]}" alt="{escape(p["alt"] or "")}"></figure>' for p in photos]
    if exemplar.results:
        parts += ["<h2>Kết quả</h2>", _paragraphs(exemplar.results)]
    if exemplar.lessons:
        parts += ["<h2>Bài học, cách nhân rộng</h2>", _paragraphs(exemplar.lessons)]
    if exemplar.prior_awards:
        awards = "".join(f"<li>{escape(award)}</li>" for award in exemplar.prior_awards)
        parts.append(f"<h2>Khen thưởng đã nhận</h2><ul>{awards}</ul>")
    return "".join(parts)


def _paragraphs(text: str) -> str:
    """Plain text as paragraphs."""
    return "".join(f"<p>{escape(line.strip())}</p>" for line in text.split("\n") if line.strip())
