"""The demo's clock, in and out."""

from datetime import date, datetime, time
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, Field, TypeAdapter
from pydantic_core import PydanticCustomError

from thidua.core.payload import Body, Instant

MORNING = time(8)
_DATE_LENGTH = len("2022-03-18")
_INSTANT = TypeAdapter(Instant)


def _moment(text: str, zone: ZoneInfo) -> datetime:
    day = len(text) == _DATE_LENGTH
    moment = datetime.combine(date.fromisoformat(text), MORNING, zone) if day else datetime.fromisoformat(text)
    return _INSTANT.validate_python(moment)


def _readable(text: str) -> str:
    try:
        _moment(text, ZoneInfo("UTC"))
    except ValueError:
        raise PydanticCustomError("datetime_parsing", "An instant with its zone or a date is expected.") from None
    return text


class ClockMove(Body):
    """Where to: an instant (RFC 3339), or a date, which means 08:00 local."""

    at: Annotated[str, Field(max_length=40), AfterValidator(_readable)]

    def moment(self, zone: ZoneInfo) -> datetime:
        """The instant meant."""
        return _moment(self.at, zone)


class ClockRead(BaseModel):
    """Domain time now, UTC."""

    now: datetime
