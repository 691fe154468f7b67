"""What goes in and out of /documents."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from thidua.core.payload import Body
from thidua.core.text import line


class DocumentCreate(Body):
    """Which document, of what; the parameters are those of the template."""

    template: Annotated[str, line(60)]
    params: Annotated[dict[str, Any], Field(default_factory=dict)]
    format: Literal["docx"] = "docx"


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file."""

    filename: str
    content: bytes
