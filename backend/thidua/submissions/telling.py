"""Content in the words of its form, field by field: to be written, read, remarked upon, and to tell versions apart."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from annotated_types import Ge, Le, MaxLen
from pydantic import BaseModel

from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.text import TextRule
from thidua.core.workflow import OptionRead
from thidua.plans.deadline_words import day_words
from thidua.submissions.forms import FORMS, LEVEL_WORDS, Content, Input, Level, Part, input_of, label_of, row_form
from thidua.submissions.models import SubmissionKind
from thidua.submissions.schemas import ContentColumn, ContentField
from thidua.units.queries import briefs

FILES = Message("Tệp đính kèm", "Attachments")


class Teller:
    """Reads stored values aloud; the names of the units that people belong to are looked up once."""

    def __init__(self, call: Call, *contents: Mapping[str, Any]) -> None:
        self._call = call
        people = [one for content in contents for one in content.get("people") or ()]
        self._units = briefs(call, {UUID(one["unit_id"]) for one in people if one.get("unit_id")})

    def plain(self, name: str, value: Any) -> str | None:
        """One value: text as it is, days and levels in words."""
        if value is None or value == "":
            return None
        if name == "unit_id":
            unit = self._units.get(UUID(value))
            return unit.label if unit else None
        if name == "level":
            return self._call.say(LEVEL_WORDS[Level(value)])
        if name.endswith("_on"):
            return self._call.say(day_words(date.fromisoformat(value)))
        return str(value)

    def cells(self, form: type[BaseModel], value: Mapping[str, Any]) -> list[str | None]:
        """The values of one row, in the order of its form."""
        return [self.plain(name, value.get(name)) for name in form.model_fields]

    def rows(self, form: type[BaseModel], values: Sequence[Mapping[str, Any]] | None) -> list[tuple[str, str]]:
        """Each row in one line, as what makes it the same row and how it reads."""
        lines = ["; ".join(part for part in self.cells(form, one) if part) for one in values or ()]
        return [(line, line) for line in lines]


def told(call: Call, kind: SubmissionKind, content: Mapping[str, Any]) -> list[ContentField]:
    """Every field of the form in its order, also those that say nothing, so that a remark may point at them."""
    form, teller = FORMS[kind], Teller(call, content)
    return [_field(call, teller, form, name, content.get(name)) for name in form.model_fields]


def _field(call: Call, teller: Teller, form: type[Content], name: str, value: Any) -> ContentField:
    rows, heading = row_form(form, name), form.headings.get(name)
    return ContentField(
        **_asked(call, form, name),
        field=f"payload.{name}",
        heading=call.say(heading) if heading else None,
        text=None if rows else teller.plain(name, value),
        row_label=call.say(rows.one) if rows else None,
        columns=[ContentColumn(**_asked(call, rows, column)) for column in rows.model_fields] if rows else [],
        rows=[teller.cells(rows, one) for one in value or ()] if rows else [],
    )


def _asked(call: Call, form: type[Part], name: str) -> dict[str, Any]:
    """How the form asks for a field, and within which bounds."""
    info = form.model_fields[name]
    asked: dict[str, Any] = {"min": None, "max": None}
    for part in info.metadata:
        if isinstance(part, Ge):
            asked["min"] = part.ge
        elif isinstance(part, Le):
            asked["max"] = part.le
        elif isinstance(part, TextRule | MaxLen):
            asked["max"] = part.max_length
    return {
        **asked,
        "name": name,
        "label": call.say(label_of(form, name)),
        "input": input_of(form, name),
        "required": name in form.needs,
        "options": [OptionRead(value=level, label=call.say(LEVEL_WORDS[level])) for level in Level]
        if input_of(form, name) is Input.CHOICE
        else [],
    }
