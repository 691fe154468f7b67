"""The small parts that several public items share: units, movements, topics, pictures. Read from the tables below."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import select
from sqlmodel import col

from thidua.core.call import Call
from thidua.files.models import StoredFile
from thidua.files.queries import by_ids
from thidua.movements.models import Movement, Topic
from thidua.portal.items import Media
from thidua.portal.schemas import PortalMovement, PortalPicture, PortalPictureSize, PortalTopic, PortalUnit
from thidua.units.models import Unit

API = "/api/portal/v1"


def as_bytes(item: BaseModel) -> bytes:
    """The stored JSON of an item. Without a `<`, so that a site may put it (its JSON-LD, say) into a page as it is."""
    return item.model_dump_json().encode().replace(b"<", b"\\u003c")


#: The widths a picture is also served in, in pixels.
WIDTHS = (480, 960, 1600)


def media_address(file_id: UUID, width: int | None = None) -> str:
    """Where the public finds a picture of a live item, relative to the site, so that the site may move."""
    return f"{API}/media/{file_id}" + (f"?width={width}" if width else "")


def units(call: Call, ids: Iterable[UUID | None]) -> dict[UUID, PortalUnit]:
    """Units by id."""
    wanted = {unit_id for unit_id in ids if unit_id is not None}
    if not wanted:
        return {}
    rows = call.session.execute(select(col(Unit.id), col(Unit.code), col(Unit.name)).where(col(Unit.id).in_(wanted)))
    return {unit_id: PortalUnit(code=code, name=name) for unit_id, code, name in rows}


def movements(call: Call, ids: Collection[str]) -> list[PortalMovement]:
    """Movements by id, in the given order."""
    if not ids:
        return []
    wanted = [UUID(movement_id) for movement_id in ids]
    rows = call.session.execute(
        select(col(Movement.id), col(Movement.code), col(Movement.name)).where(col(Movement.id).in_(wanted))
    )
    found = {row.id: PortalMovement(id=row.id, code=row.code, name=row.name) for row in rows}
    return [found[movement_id] for movement_id in wanted if movement_id in found]


def topics(call: Call, codes: Collection[str]) -> list[PortalTopic]:
    """Topics by code, in the plan's order."""
    if not codes:
        return []
    rows = call.session.execute(
        select(col(Topic.code), col(Topic.name)).where(col(Topic.code).in_(codes)).order_by(col(Topic.position))
    )
    return [PortalTopic(code=code, name=name) for code, name in rows]


@dataclass(frozen=True)
class Gallery:
    """The pictures of an item that may be shown: as the contract tells them, and where their bytes lie."""

    pictures: tuple[PortalPicture, ...]
    media: Mapping[UUID, Media]


def gallery(call: Call, given: Iterable[Mapping[str, Any]], *, agreed: bool) -> Gallery:
    """Pictures from their records {file_id, alt, caption?, credit?}; none without the consent to pictures."""
    wanted = {UUID(picture["file_id"]): picture for picture in given} if agreed else {}
    files = by_ids(call, wanted.keys())
    shown = {file_id: (picture, files[file_id]) for file_id, picture in wanted.items() if file_id in files}
    return Gallery(
        tuple(_picture(picture, file) for picture, file in shown.values()),
        {file_id: Media(file.sha256, file.media_type) for file_id, (_picture_record, file) in shown.items()},
    )


def _picture(picture: Mapping[str, Any], file: StoredFile) -> PortalPicture:
    return PortalPicture(
        id=file.id,
        url=media_address(file.id),
        alt=picture["alt"] or "",
        caption=picture.get("caption"),
        credit=picture.get("credit"),
        width=file.width,
        height=file.height,
        sizes=_sizes(file),
    )


def _sizes(file: StoredFile) -> list[PortalPictureSize]:
    if not file.width or not file.height:
        return []
    return [
        PortalPictureSize(
            url=media_address(file.id, width), width=width, height=max(1, round(file.height * width / file.width))
        )
        for width in WIDTHS
        if width < file.width
    ]


def keys_of(
    unit: PortalUnit, unit_id: UUID, moved: Iterable[PortalMovement], about: Iterable[PortalTopic]
) -> dict[str, set[str]]:
    """What every list can be filtered by: movements and units by code or id, topics by code."""
    return {
        "unit": {unit.code, str(unit_id)},
        "movement": {value for movement in moved for value in (movement.code, str(movement.id))},
        "topic": {topic.code for topic in about},
    }
