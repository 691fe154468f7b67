"""What changed between two frozen versions, field by field, in the words of the form."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.plans.deadline_words import day_words
from thidua.submissions.forms import FORMS, LEVEL_WORDS, Level, label_of, row_form
from thidua.submissions.models import SubmissionKind
from thidua.submissions.schemas import Change, ChangeRead
from thidua.units.queries import briefs

_WORDS = {
    Change.ADDED: Message("Thêm", "Added"),
    Change.REMOVED: Message("Bỏ", "Removed"),
    Change.CHANGED: Message("Sửa", "Changed"),
}
_FILES = Message("Tệp đính kèm", "Attachments")
#: A row of a list: what makes it the same row, and how it reads.
_Row = tuple[str, str]


def between(call: Call, kind: SubmissionKind, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[ChangeRead]:
    """The differences of two frozen payloads, in the order of the form, the files last."""
    form, teller = FORMS[kind], _Teller(call, before, after)
    found: list[ChangeRead] = []
    for name in form.model_fields:
        was, now = before["content"].get(name), after["content"].get(name)
        rows = row_form(form, name)
        if rows is None:
            pairs = [("", teller.plain(name, was), teller.plain(name, now))]
        else:
            pairs = _pairs(teller.rows(rows, was), teller.rows(rows, now))
        found += _changes(call, f"payload.{name}", label_of(form, name), pairs)
    found += _changes(call, "file_ids", _FILES, _pairs(_files(before), _files(after)))
    return found


def _changes(
    call: Call, field: str, label: Message, pairs: Sequence[tuple[str, str | None, str | None]]
) -> Iterator[ChangeRead]:
    for place, before, after in pairs:
        if before == after and not place:
            continue
        change = Change.ADDED if before is None else Change.REMOVED if after is None else Change.CHANGED
        yield ChangeRead(
            field=f"{field}.{place}" if place else field,
            label=call.say(label),
            change=change,
            change_label=call.say(_WORDS[change]),
            before=before,
            after=after,
        )


def _pairs(before: Sequence[_Row], after: Sequence[_Row]) -> list[tuple[str, str | None, str | None]]:
    """(place, before, after) of the rows that differ; the place is the new one, of a removed row the old one."""
    found: list[tuple[str, str | None, str | None]] = []
    matcher = SequenceMatcher(None, [key for key, _ in before], [key for key, _ in after], autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        for old, new in zip_longest(range(a1, a2), range(b1, b2)):
            place = old if new is None else new
            found.append((str(place), None if old is None else before[old][1], None if new is None else after[new][1]))
    return found


def _files(payload: Mapping[str, Any]) -> list[_Row]:
    return [(f"{one['name']}|{one['sha256']}", one["name"]) for one in payload["files"]]


class _Teller:
    """Reads stored values aloud; the names of the units that people belong to are looked up once."""

    def __init__(self, call: Call, *payloads: Mapping[str, Any]) -> None:
        self._call = call
        people = [one for payload in payloads for one in payload["content"].get("people") or ()]
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

    def rows(self, form: type[BaseModel], values: Sequence[Mapping[str, Any]] | None) -> list[_Row]:
        """Each row in one line: its values in the order of the form."""
        found = []
        for one in values or ():
            said = [self.plain(name, one.get(name)) for name in form.model_fields]
            text = "; ".join(part for part in said if part)
            found.append((text, text))
        return found
