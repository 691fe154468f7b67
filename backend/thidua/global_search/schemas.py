"""Answers of the search across kinds."""

from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel

from thidua.units.schemas import UnitBrief


class FoundKind(StrEnum):
    """What can be found; the codes are those of links and of file owners."""

    NOMINATION = "nomination"
    EXEMPLAR = "exemplar"
    SUBMISSION = "submission"
    ARTICLE = "article"
    ACTIVITY = "activity"
    INITIATIVE = "initiative"
    MOVEMENT = "movement"
    UNIT = "unit"
    USER = "user"


class Found(BaseModel):
    """One thing: `href` reads it from the API; `state` is null for what has none, `unit` for what belongs to none."""

    kind: FoundKind
    id: UUID
    title: str
    state: str | None
    unit: UnitBrief | None
    href: str
