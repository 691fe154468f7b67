"""The facts of an exemplar: checking what they refer to, writing them, keeping them searchable."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import projection, search
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, not_found, unprocessable
from thidua.core.text import fold, name_sort_key, slugify, words
from thidua.exemplars import queries
from thidua.exemplars.models import Exemplar, ExemplarKind, Nomination, NominationVersion
from thidua.exemplars.schemas import ExemplarCreate
from thidua.files import service as files
from thidua.movements.queries import known_movements, known_topics
from thidua.units.models import Unit

FILE_OWNER = "exemplar"
#: What speaks through a representative.
COLLECTIVE_KINDS = frozenset({ExemplarKind.COLLECTIVE, ExemplarKind.MODEL})
_SLUG_LENGTH = 90


def all_facts(data: ExemplarCreate) -> dict[str, Any]:
    """Every fact of a new exemplar, given or by default."""
    return {name: getattr(data, name) for name in ExemplarCreate.model_fields}


def check_references(call: Call, given: Mapping[str, Any]) -> None:
    """404 when a movement or a picture is not there for the caller."""
    wanted = set(given.get("movement_ids") or ())
    if wanted and known_movements(call, wanted).keys() != wanted:
        raise not_found()
    files.resolve(call, [photo.file_id for photo in given.get("photos") or ()], pictures=True)


def check_values(call: Call, given: Mapping[str, Any], prefix: str = "") -> None:
    """422 for topics the plan does not have, a birth year to come, a picture named twice."""
    errors = []
    codes = list(given.get("topic_codes") or ())
    if codes:
        known = known_topics(call, codes)
        unknown = Message("Giá trị không có trong danh mục.", "There is no such topic.")
        errors += [
            FieldError(f"{prefix}topic_codes.{place}", unknown) for place, code in enumerate(codes) if code not in known
        ]
    birth_year = given.get("birth_year")
    if birth_year is not None and birth_year > call.today.year:
        errors.append(FieldError(f"{prefix}birth_year", Message("Năm sinh chưa tới.", "That year is yet to come.")))
    pictures = [photo.file_id for photo in given.get("photos") or ()]
    twice = Message("Ảnh này đã có trong danh sách.", "This picture is in the list already.")
    errors += [
        FieldError(f"{prefix}photos.{place}.file_id", twice)
        for place, file_id in enumerate(pictures)
        if file_id in pictures[:place]
    ]
    if errors:
        raise unprocessable(errors)


def write(call: Call, exemplar: Exemplar, given: Mapping[str, Any]) -> None:
    """Set the given facts and everything that follows from them. The exemplar is in the session already."""
    before = {UUID(photo["file_id"]) for photo in exemplar.photos or ()}
    for name, value in given.items():
        setattr(exemplar, name, _stored(name, value))
    if "name" in given or "kind" in given:
        _name(call, exemplar)
    call.session.flush()
    if "photos" in given:
        after = {UUID(photo["file_id"]) for photo in exemplar.photos}
        files.adopt(call, FILE_OWNER, exemplar.id, after - before)
        files.release(call, FILE_OWNER, exemplar.id, before - after - frozen_pictures(call, exemplar.id))
    projection.touch(call.session, "exemplar", exemplar.id)


def _stored(name: str, value: Any) -> Any:
    if name == "movement_ids":
        return [str(movement_id) for movement_id in dict.fromkeys(value)]
    if name == "topic_codes":
        return list(dict.fromkeys(value))
    if name == "photos":
        return [{"file_id": str(photo.file_id), "alt": photo.alt or ""} for photo in value]
    return value


def _name(call: Call, exemplar: Exemplar) -> None:
    name = exemplar.name
    people = exemplar.kind not in COLLECTIVE_KINDS
    exemplar.sort_key = name_sort_key(name) if people else " ".join(words(name))
    exemplar.folded_name = folded_name(name)
    if not is_public(call, exemplar):
        # The tail is the id's random end: unique without asking, and the address stays when two bear one name.
        exemplar.slug = f"{slugify(name, _SLUG_LENGTH) or 'guong'}-{exemplar.id.hex[-8:]}"


def folded_name(name: str) -> str:
    """A name as it is compared: without accents, case and punctuation."""
    return " ".join(words(name)) or fold(name)


def is_public(call: Call, exemplar: Exemplar) -> bool:
    """Whether its address is known to the world and must stay."""
    statement = select(col(Exemplar.id)).where(col(Exemplar.id) == exemplar.id, queries.is_public(call))
    return call.session.scalar(statement) is not None


def frozen_pictures(call: Call, exemplar_id: UUID) -> set[UUID]:
    """The pictures that a frozen version holds: they stay, whatever is done to the exemplar later."""
    payloads = call.session.scalars(
        select(col(NominationVersion.payload))
        .join(Nomination, col(Nomination.id) == col(NominationVersion.nomination_id))
        .where(col(Nomination.exemplar_id) == exemplar_id)
    )
    return {UUID(photo["file_id"]) for payload in payloads for photo in payload["photos"]}


def index(call: Call, exemplar: Exemplar, nomination_ids: Iterable[UUID]) -> None:
    """Keep the exemplar and its nominations findable by name, title, place and text."""
    unit_name = call.session.scalar(select(col(Unit.name)).where(col(Unit.id) == exemplar.unit_id))
    texts = (
        exemplar.name,
        exemplar.title,
        exemplar.occupation,
        exemplar.residence,
        unit_name,
        exemplar.achievement,
        exemplar.results,
        exemplar.lessons,
    )
    search.index(call.session, "exemplar", exemplar.id, *texts)
    for nomination_id in nomination_ids:
        search.index(call.session, "nomination", nomination_id, *texts)
