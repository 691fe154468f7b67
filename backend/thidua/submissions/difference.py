"""What changed between two frozen versions, field by field, in the words of the form."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.submissions.forms import FORMS, label_of, row_form
from thidua.submissions.models import SubmissionKind
from thidua.submissions.schemas import Change, ChangeRead
from thidua.submissions.telling import FILES, Teller

_WORDS = {
    Change.ADDED: Message("Thêm", "Added"),
    Change.REMOVED: Message("Bỏ", "Removed"),
    Change.CHANGED: Message("Sửa", "Changed"),
}
#: A row of a list: what makes it the same row, and how it reads.
_Row = tuple[str, str]


def between(call: Call, kind: SubmissionKind, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[ChangeRead]:
    """The differences of two frozen payloads, in the order of the form, the files last."""
    form, teller = FORMS[kind], Teller(call, before["content"], after["content"])
    found: list[ChangeRead] = []
    for name in form.model_fields:
        was, now = before["content"].get(name), after["content"].get(name)
        rows = row_form(form, name)
        if rows is None:
            pairs = [("", teller.plain(name, was), teller.plain(name, now))]
        else:
            pairs = _pairs(teller.rows(rows, was), teller.rows(rows, now))
        found += _changes(call, f"payload.{name}", label_of(form, name), pairs)
    found += _changes(call, "file_ids", FILES, _pairs(_files(before), _files(after)))
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
