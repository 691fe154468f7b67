"""What each kind of submission says, field by field with its words, and what it may not lack when it is sent.

The outlines are those of documents.md, 4.1 (unit plan) and 4.2 (report). Every field may be absent in a draft.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, get_args
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field
from pydantic_core import PydanticCustomError

from thidua.core.errors import FieldError, Message
from thidua.core.payload import Body, Day
from thidua.core.text import line, para
from thidua.submissions.models import SubmissionKind


def _web_address(value: str) -> str:
    try:
        parts = urlsplit(value)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in value
    except ValueError:
        valid = False
    if not valid:
        raise PydanticCustomError("web_address", "The address must begin with http:// or https://.")
    return value


WebAddress = Annotated[str, line(500), AfterValidator(_web_address)]
Section = Annotated[str | None, para(20_000)]
Short = Annotated[str | None, line(200)]
Count = Annotated[int | None, Field(ge=0, le=10_000_000)]
BirthYear = Annotated[int | None, Field(ge=1900, le=2100)]


class Level(StrEnum):
    """Which level recognised an initiative; only these count (III.5)."""

    DISTRICT = "DISTRICT"
    PROVINCE = "PROVINCE"


LEVEL_WORDS = {
    Level.DISTRICT: Message("cấp huyện", "district level"),
    Level.PROVINCE: Message("cấp tỉnh", "province level"),
}


def _said(vi: str, en: str) -> Message:
    return Message(vi, en)


class Content(Body):
    """The base of every form; a field's words are the Message in its annotation."""


class Link(Body):
    """A page that shows the work."""

    url: Annotated[WebAddress, _said("Địa chỉ", "Address")]
    label: Annotated[Short, _said("Tên trang", "Label")] = None


Links = Annotated[list[Link], Field(max_length=20), _said("Đường dẫn", "Links")]


class DocumentContent(Content):
    """What every signed document has."""

    title: Annotated[str | None, line(500), _said("Trích yếu", "Title")] = None
    number: Annotated[str | None, line(60), _said("Số, ký hiệu", "Number")] = None
    signed_on: Annotated[Day | None, _said("Ngày ban hành", "Date of signing")] = None
    signer: Annotated[str | None, line(120), _said("Người ký", "Signer")] = None
    links: Links = Field(default_factory=list)


class Target(Body):
    """One measurable target."""

    name: Annotated[str, line(300), _said("Chỉ tiêu", "Target")]
    quantity: Annotated[Count, _said("Số lượng", "Quantity")] = None
    unit: Annotated[str | None, line(60), _said("Đơn vị tính", "Unit")] = None


class Task(Body):
    """One line of the schedule."""

    task: Annotated[str, para(1000), _said("Nội dung", "Task")]
    lead: Annotated[Short, _said("Chủ trì", "Lead")] = None
    partners: Annotated[Short, _said("Phối hợp", "Partners")] = None
    time: Annotated[Short, _said("Thời gian", "Time")] = None
    product: Annotated[Short, _said("Sản phẩm", "Product")] = None


Schedule = Annotated[list[Task], Field(max_length=100), _said("Tiến độ thực hiện", "Schedule")]
Organisation = Annotated[Section, _said("Tổ chức thực hiện", "Organisation")]


class UnitPlanContent(DocumentContent):
    """Kế hoạch tuyên truyền của đơn vị (III.6)."""

    purpose: Annotated[Section, _said("Mục đích, yêu cầu", "Purpose and requirements")] = None
    content: Annotated[Section, _said("Nội dung tuyên truyền", "Content")] = None
    forms: Annotated[Section, _said("Hình thức tuyên truyền", "Forms")] = None
    targets: Annotated[list[Target], Field(max_length=100), _said("Chỉ tiêu", "Targets")] = Field(default_factory=list)
    schedule: Schedule = Field(default_factory=list)
    organisation: Organisation = None


class BlocPlanContent(DocumentContent):
    """Kế hoạch hoạt động chung của Khối Thi đua (III.1)."""

    purpose: Annotated[Section, _said("Mục đích, yêu cầu", "Purpose and requirements")] = None
    content: Annotated[Section, _said("Các hoạt động chung của Khối", "Common activities")] = None
    schedule: Schedule = Field(default_factory=list)
    organisation: Organisation = None


class Figure(Body):
    """One figure of the report's table."""

    name: Annotated[str, line(300), _said("Nội dung", "What")]
    quantity: Annotated[Count, _said("Số lượng", "Quantity")] = None
    unit: Annotated[str | None, line(60), _said("Đơn vị tính", "Unit")] = None
    note: Annotated[Short, _said("Ghi chú", "Note")] = None


class ReportContent(DocumentContent):
    """Báo cáo 06 tháng, năm (III.6); the third part is the plan's "mục riêng"."""

    direction: Annotated[Section, _said("Công tác lãnh đạo, chỉ đạo", "Direction")] = None
    movements: Annotated[Section, _said("Kết quả các phong trào thi đua", "Results of the movements")] = None
    unit_plan: Annotated[Section, _said("Ban hành, triển khai kế hoạch tuyên truyền", "The unit's plan")] = None
    media: Annotated[
        Section, _said("Tin, bài, chuyên mục, truyền thanh, mạng xã hội", "Articles, columns, radio, social media")
    ] = None
    exemplars: Annotated[Section, _said("Phát hiện, giới thiệu gương điển hình", "Exemplars found and nominated")] = (
        None
    )
    activities: Annotated[
        Section, _said("Tọa đàm, giao lưu, văn nghệ, cổ động trực quan", "Talks, exchanges, performances, displays")
    ] = None
    initiatives: Annotated[Section, _said("Giới thiệu, phổ biến sáng kiến", "Initiatives presented")] = None
    contest: Annotated[Section, _said("Tham gia Cuộc thi viết “Gương người tốt quanh ta”", "The writing contest")] = (
        None
    )
    notable: Annotated[Section, _said("Gương tiêu biểu", "Outstanding exemplars")] = None
    commendation: Annotated[Section, _said("Công tác khen thưởng", "Commendation")] = None
    bloc: Annotated[Section, _said("Hoạt động Khối Thi đua", "The bloc's activities")] = None
    strengths: Annotated[Section, _said("Ưu điểm", "Strengths")] = None
    shortcomings: Annotated[Section, _said("Tồn tại, hạn chế", "Shortcomings")] = None
    causes: Annotated[Section, _said("Nguyên nhân", "Causes")] = None
    lessons: Annotated[Section, _said("Bài học kinh nghiệm", "Lessons")] = None
    tasks: Annotated[Section, _said("Phương hướng, nhiệm vụ", "Tasks ahead")] = None
    proposals: Annotated[Section, _said("Kiến nghị, đề xuất", "Proposals")] = None
    figures: Annotated[list[Figure], Field(max_length=200), _said("Bảng số liệu", "Figures")] = Field(
        default_factory=list
    )


class NilReturnContent(Content):
    """Báo cáo không có điển hình trong kỳ (rule 7)."""

    reason: Annotated[
        str | None, para(2000), _said("Lý do không có điển hình trong kỳ", "Why there is none this time")
    ] = None


class Presenter(Body):
    """A person whose initiative is presented; `unit_id` is his unit, of the same bloc, by default the sender's."""

    name: Annotated[str | None, line(120), _said("Họ và tên", "Name")] = None
    birth_year: Annotated[BirthYear, _said("Năm sinh", "Year of birth")] = None
    unit_id: Annotated[UUID | None, _said("Đơn vị", "Unit")] = None
    initiative: Annotated[str | None, line(500), _said("Sáng kiến, giải pháp", "Initiative")] = None
    level: Annotated[Level | None, _said("Cấp công nhận", "Level")] = None
    decision: Annotated[Short, _said("Quyết định công nhận", "Decision")] = None


class InitiativeContent(Content):
    """Hoạt động giới thiệu, phổ biến sáng kiến, kinh nghiệm, giải pháp (III.5)."""

    title: Annotated[str | None, line(500), _said("Tên hoạt động", "Name of the activity")] = None
    held_on: Annotated[Day | None, _said("Ngày tổ chức", "Date")] = None
    place: Annotated[Short, _said("Địa điểm", "Place")] = None
    form: Annotated[Short, _said("Hình thức tổ chức", "Form")] = None
    participants: Annotated[Count, _said("Số người tham dự", "Participants")] = None
    people: Annotated[list[Presenter], Field(max_length=50), _said("Cá nhân có sáng kiến", "People")] = Field(
        default_factory=list
    )
    results: Annotated[Section, _said("Kết quả", "Results")] = None
    links: Links = Field(default_factory=list)


class ContestContent(Content):
    """Vận động tham gia Cuộc thi viết “Gương người tốt quanh ta” (III.1)."""

    summary: Annotated[Section, _said("Việc đã làm", "What was done")] = None
    participants: Annotated[Count, _said("Số người tham gia", "Participants")] = None
    entries: Annotated[Count, _said("Số bài dự thi", "Entries")] = None
    links: Links = Field(default_factory=list)


class CustomContent(DocumentContent):
    """Any other duty: what was done, with its document, pages or papers."""

    summary: Annotated[Section, _said("Kết quả thực hiện", "Results")] = None
    quantity: Annotated[Count, _said("Số lượng", "Quantity")] = None


AnyContent = (
    UnitPlanContent
    | BlocPlanContent
    | ReportContent
    | NilReturnContent
    | InitiativeContent
    | ContestContent
    | CustomContent
)
FORMS: dict[SubmissionKind, type[Content]] = {
    SubmissionKind.UNIT_PLAN: UnitPlanContent,
    SubmissionKind.PERIODIC_REPORT: ReportContent,
    SubmissionKind.NIL_RETURN: NilReturnContent,
    SubmissionKind.INITIATIVE: InitiativeContent,
    SubmissionKind.BLOC_PLAN: BlocPlanContent,
    SubmissionKind.CONTEST_MOBILISATION: ContestContent,
    SubmissionKind.CUSTOM: CustomContent,
}


def label_of(form: type[BaseModel], name: str) -> Message:
    """The words of one field of a form."""
    return next(part for part in form.model_fields[name].metadata if isinstance(part, Message))


def row_form(form: type[BaseModel], name: str) -> type[BaseModel] | None:
    """The form of the rows of a field that is a list; null for a plain field."""
    rows = [part for part in get_args(form.model_fields[name].annotation) if isinstance(part, type)]
    return rows[0] if rows and issubclass(rows[0], BaseModel) else None


#: What a submission of each kind always says.
_REQUIRED: dict[SubmissionKind, tuple[str, ...]] = {
    SubmissionKind.UNIT_PLAN: ("title", "number", "signed_on"),
    SubmissionKind.PERIODIC_REPORT: ("title", "number", "signed_on"),
    SubmissionKind.NIL_RETURN: ("reason",),
    SubmissionKind.INITIATIVE: ("title", "held_on", "place"),
    SubmissionKind.BLOC_PLAN: ("title", "number", "signed_on"),
    SubmissionKind.CONTEST_MOBILISATION: ("entries",),
    SubmissionKind.CUSTOM: ("title",),
}
#: One of these sections says it in writing; a file with the signed document says it as well.
_SAID_IN: dict[SubmissionKind, tuple[str, ...]] = {
    SubmissionKind.UNIT_PLAN: ("content",),
    SubmissionKind.PERIODIC_REPORT: ("unit_plan", "media", "exemplars", "activities", "initiatives", "contest"),
    SubmissionKind.BLOC_PLAN: ("content",),
    SubmissionKind.CONTEST_MOBILISATION: ("summary", "links"),
    SubmissionKind.CUSTOM: ("summary", "links"),
}
_OF_A_PRESENTER = ("name", "initiative", "level", "decision")
_DATES = ("signed_on", "held_on")


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


def lacking(
    kind: SubmissionKind, content: Content, *, has_files: bool, evidence_required: bool, outsiders: Sequence[int] = ()
) -> list[Lack]:
    """Everything a submission may not lack. `outsiders` are the places of people of units outside the bloc."""
    found = [Lack(f"payload.{name}", Fault.REQUIRED) for name in _REQUIRED[kind] if getattr(content, name) is None]
    sections = _SAID_IN.get(kind, ())
    if sections and not has_files and not any(getattr(content, name) for name in sections):
        found.append(Lack(f"payload.{sections[0]}", Fault.CONTENT))
    if evidence_required and not has_files and not getattr(content, "links", None):
        found.append(Lack("file_ids", Fault.EVIDENCE))
    if isinstance(content, ReportContent) and content.shortcomings and not content.causes:
        found.append(Lack("payload.causes", Fault.CAUSES))
    if isinstance(content, InitiativeContent):
        found += _lacking_people(content, outsiders)
    for name in _DATES:
        day: date | None = getattr(content, name, None)
        if day is not None:
            found.append(Lack(f"payload.{name}", Fault.FUTURE, day.isoformat()))
    return found


def _lacking_people(content: InitiativeContent, outsiders: Sequence[int]) -> Iterator[Lack]:
    if not content.people:
        yield Lack("payload.people", Fault.PEOPLE)
    for place, person in enumerate(content.people):
        for name in _OF_A_PRESENTER:
            if getattr(person, name) is None:
                yield Lack(f"payload.people.{place}.{name}", Fault.REQUIRED)
    for place in outsiders:
        yield Lack(f"payload.people.{place}.unit_id", Fault.BLOC)


_WHY = {
    Fault.REQUIRED: Message("Vui lòng nhập {label}.", "{label} is required."),
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
        "Cá nhân này không thuộc đơn vị trong cùng Khối thi đua.", "This person is of no unit of the same bloc."
    ),
    Fault.FUTURE: Message("{label} chưa tới.", "{label} is yet to come."),
}


def reasons(kind: SubmissionKind, lacks: Sequence[dict[str, str]], today: date) -> list[FieldError]:
    """The stored lacks in words, less those that time has filled."""
    found = []
    for stored in lacks:
        lack = Lack(stored["field"], Fault(stored["fault"]), stored["day"])
        if lack.fault is Fault.FUTURE and date.fromisoformat(lack.day) <= today:
            continue
        why = _WHY[lack.fault]
        needs_label = "{label}" in why.vi
        params = {"label": label_at(FORMS[kind], lack.field)} if needs_label else {}
        found.append(FieldError(lack.field, Message(why.vi, why.en, params)))
    return found


def label_at(form: type[BaseModel], path: str) -> Message:
    """The words of a path such as payload.people.0.decision."""
    inside: type[BaseModel] = form
    words = Message("", "")
    for part in path.split(".")[1:]:
        if part.isdigit():
            continue
        words = label_of(inside, part)
        inside = row_form(inside, part) or inside
    return words


def texts(value: Any) -> Iterator[str]:
    """Every text of a stored content, for searching."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
