"""What a draft may lack and a submission may not: found when it is written, told when it is read."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from thidua.core.errors import FieldError, Message
from thidua.submissions.forms import FORMS, Content, InitiativeContent, Part, ReportContent, label_at, row_form
from thidua.submissions.models import SubmissionKind

_DATES = ("signed_on", "held_on")
#: payload.people.0.decision
_PARTS_IN_ROW = 4


class Fault(StrEnum):
    """Why a draft cannot be sent yet."""

    REQUIRED = "REQUIRED"
    CONTENT = "CONTENT"
    EVIDENCE = "EVIDENCE"
    CAUSES = "CAUSES"
    PEOPLE = "PEOPLE"
    BLOC = "BLOC"
    FUTURE = "FUTURE"


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing a draft lacks: where, why; `day` is the local date that must come first, for FUTURE."""

    field: str
    fault: Fault
    day: str = ""

    def stored(self) -> dict[str, str]:
        """As it is kept on the row."""
        return {name: str(value) for name, value in asdict(self).items()}


def lacking(content: Content, *, has_files: bool, evidence_required: bool, outsiders: Sequence[int] = ()) -> list[Lack]:
    """Everything a submission may not lack. `outsiders` are the places of people of units outside the bloc."""
    found = [*_missing(content, "payload"), *_missing_in_rows(content)]
    sections = content.said_in
    if sections and not has_files and not any(getattr(content, name) for name in sections):
        found.append(Lack(f"payload.{sections[0]}", Fault.CONTENT))
    if evidence_required and not has_files and not getattr(content, "links", None):
        found.append(Lack("file_ids", Fault.EVIDENCE))
    if isinstance(content, ReportContent) and content.shortcomings and not content.causes:
        found.append(Lack("payload.causes", Fault.CAUSES))
    if isinstance(content, InitiativeContent) and not content.people:
        found.append(Lack("payload.people", Fault.PEOPLE))
    found += [Lack(f"payload.people.{place}.unit_id", Fault.BLOC) for place in outsiders]
    for name in _DATES:
        day: date | None = getattr(content, name, None)
        if day is not None:
            found.append(Lack(f"payload.{name}", Fault.FUTURE, day.isoformat()))
    return found


def _missing(part: Part, path: str) -> Iterator[Lack]:
    for name in part.needs:
        if getattr(part, name) is None:
            yield Lack(f"{path}.{name}", Fault.REQUIRED)


def _missing_in_rows(content: Content) -> Iterator[Lack]:
    form = type(content)
    for name in form.model_fields:
        if row_form(form, name):
            for place, row in enumerate(getattr(content, name)):
                yield from _missing(row, f"payload.{name}.{place}")


_WHY = {
    Fault.REQUIRED: Message("Vui lòng nhập {low}.", "{label} is required."),
    Fault.CONTENT: Message(
        "Nhập nội dung hoặc đính kèm văn bản đã ký.", "Write the content or attach the signed document."
    ),
    Fault.EVIDENCE: Message(
        "Đính kèm tài liệu minh chứng hoặc ghi đường dẫn.", "Attach evidence or give a link to it."
    ),
    Fault.CAUSES: Message("Đã nêu tồn tại, hạn chế thì phải nêu nguyên nhân.", "Shortcomings need their causes."),
    Fault.PEOPLE: Message(
        "Nhập ít nhất một cá nhân có sáng kiến được giới thiệu.", "Name at least one person whose initiative it was."
    ),
    Fault.BLOC: Message(
        "Cá nhân {n} không thuộc đơn vị trong cùng Khối thi đua.", "Person {n} is of no unit of the same bloc."
    ),
    Fault.FUTURE: Message("{label} chưa tới.", "{label} is yet to come."),
}
_MISSING_IN_ROW = Message("{row} {n}: vui lòng nhập {low}.", "{row} {n}: {label} is required.")


def reasons(kind: SubmissionKind, lacks: Sequence[dict[str, str]], today: date) -> list[FieldError]:
    """The stored lacks in words, less those that time has filled."""
    found = []
    for stored in lacks:
        lack = Lack(stored["field"], Fault(stored["fault"]), stored["day"])
        if lack.fault is Fault.FUTURE and date.fromisoformat(lack.day) <= today:
            continue
        found.append(FieldError(lack.field, _told(kind, lack)))
    return found


def _told(kind: SubmissionKind, lack: Lack) -> Message:
    why, form, parts = _WHY[lack.fault], FORMS[kind], lack.field.split(".")
    params: dict[str, Any] = {}
    if lack.fault in (Fault.REQUIRED, Fault.FUTURE):
        label = label_at(form, lack.field)
        params = {"label": label, "low": Message(label.vi[:1].lower() + label.vi[1:], label.en)}
    rows = row_form(form, parts[1]) if len(parts) == _PARTS_IN_ROW else None
    if rows:
        why = _MISSING_IN_ROW if lack.fault is Fault.REQUIRED else why
        params |= {"row": rows.one, "n": int(parts[2]) + 1}
    return Message(why.vi, why.en, params)
