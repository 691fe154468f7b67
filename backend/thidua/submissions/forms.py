"""What each kind of submission says, field by field with its words, and what of it a sending needs.

The outlines are those of documents.md, 4.1 (unit plan) and 4.2 (report). Every field may be absent in a draft; also of
a row, so that it is kept while it is written.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, ClassVar, get_args
from urllib.parse import urlsplit
from uuid import UUID

from annotated_types import Ge
from pydantic import AfterValidator, BaseModel, Field
from pydantic_core import PydanticCustomError

from thidua.core.errors import Message
from thidua.core.payload import Body, Day
from thidua.core.text import TextRule, line, para
from thidua.submissions.models import SubmissionKind


def _web_address(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        parts = urlsplit(value)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in value
    except ValueError:
        valid = False
    if not valid:
        raise PydanticCustomError("web_address", "The address must begin with http:// or https://.")
    return value


class Input(StrEnum):
    """How a field is asked for."""

    LINE = "LINE"
    TEXT = "TEXT"
    DATE = "DATE"
    NUMBER = "NUMBER"
    CHOICE = "CHOICE"
    URL = "URL"
    UNIT = "UNIT"
    ROWS = "ROWS"


WebAddress = Annotated[str | None, line(500), AfterValidator(_web_address), Input.URL]
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


class Part(Body):
    """A form or a row of one; a field's words are the Message in its annotation.

    `needs` are the fields that a sending never lacks.
    """

    needs: ClassVar[tuple[str, ...]] = ()


class Content(Part):
    """The base of every form.

    One of `said_in` says it in writing; a file with the signed document says it as well. `headings` are the words
    above the fields that begin a part.
    """

    said_in: ClassVar[tuple[str, ...]] = ()
    headings: ClassVar[dict[str, Message]] = {}


class RowPart(Part):
    """A row; `one` is what a single row is called."""

    one: ClassVar[Message]


class Link(RowPart):
    """A page that shows the work."""

    needs = ("url",)
    one = _said("Đường dẫn", "Link")

    url: Annotated[WebAddress, _said("Địa chỉ", "Address")] = None
    label: Annotated[Short, _said("Tên trang", "Label")] = None


Links = Annotated[list[Link], Field(max_length=20), _said("Đường dẫn", "Links")]


class DocumentContent(Content):
    """What every signed document has."""

    needs: ClassVar[tuple[str, ...]] = ("title", "number", "signed_on")

    title: Annotated[str | None, line(500), _said("Trích yếu", "Title")] = None
    number: Annotated[str | None, line(60), _said("Số, ký hiệu", "Number")] = None
    signed_on: Annotated[Day | None, _said("Ngày ban hành", "Date of signing")] = None
    signer: Annotated[str | None, line(120), _said("Người ký", "Signer")] = None


class Target(RowPart):
    """One measurable target."""

    needs = ("name",)
    one = _said("Chỉ tiêu", "Target")

    name: Annotated[str | None, line(300), _said("Chỉ tiêu", "Target")] = None
    quantity: Annotated[Count, _said("Số lượng", "Quantity")] = None
    unit: Annotated[str | None, line(60), _said("Đơn vị tính", "Unit")] = None


class Task(RowPart):
    """One line of the schedule."""

    needs = ("task",)
    one = _said("Công việc", "Task")

    task: Annotated[str | None, para(1000), _said("Nội dung", "Task")] = None
    lead: Annotated[Short, _said("Chủ trì", "Lead")] = None
    partners: Annotated[Short, _said("Phối hợp", "Partners")] = None
    time: Annotated[Short, _said("Thời gian", "Time")] = None
    product: Annotated[Short, _said("Sản phẩm", "Product")] = None


Schedule = Annotated[list[Task], Field(max_length=100), _said("Tiến độ thực hiện", "Schedule")]
Organisation = Annotated[Section, _said("Tổ chức thực hiện", "Organisation")]


_DOCUMENT = _said("Văn bản", "Document")
_PLAN_CONTENT = _said("Nội dung kế hoạch", "Content of the plan")
_EVIDENCE = _said("Minh chứng", "Evidence")


class UnitPlanContent(DocumentContent):
    """Kế hoạch tuyên truyền của đơn vị (III.6)."""

    said_in = ("content",)
    headings: ClassVar[dict[str, Message]] = {"title": _DOCUMENT, "purpose": _PLAN_CONTENT, "links": _EVIDENCE}

    purpose: Annotated[Section, _said("Mục đích, yêu cầu", "Purpose and requirements")] = None
    content: Annotated[Section, _said("Nội dung tuyên truyền", "Content")] = None
    forms: Annotated[Section, _said("Hình thức tuyên truyền", "Forms")] = None
    targets: Annotated[list[Target], Field(max_length=100), _said("Chỉ tiêu", "Targets")] = Field(default_factory=list)
    schedule: Schedule = Field(default_factory=list)
    organisation: Organisation = None
    links: Links = Field(default_factory=list)


class BlocPlanContent(DocumentContent):
    """Kế hoạch hoạt động chung của Khối Thi đua (III.1)."""

    said_in = ("content",)
    headings: ClassVar[dict[str, Message]] = {"title": _DOCUMENT, "purpose": _PLAN_CONTENT, "links": _EVIDENCE}

    purpose: Annotated[Section, _said("Mục đích, yêu cầu", "Purpose and requirements")] = None
    content: Annotated[Section, _said("Các hoạt động chung của Khối", "Common activities")] = None
    schedule: Schedule = Field(default_factory=list)
    organisation: Organisation = None
    links: Links = Field(default_factory=list)


class Figure(RowPart):
    """One figure of the report's table."""

    needs = ("name",)
    one = _said("Dòng số liệu", "Figure")

    name: Annotated[str | None, line(300), _said("Nội dung", "What")] = None
    quantity: Annotated[Count, _said("Số lượng", "Quantity")] = None
    unit: Annotated[str | None, line(60), _said("Đơn vị tính", "Unit")] = None
    note: Annotated[Short, _said("Ghi chú", "Note")] = None


class ReportContent(DocumentContent):
    """Báo cáo 06 tháng, năm (III.6); the third part is the plan's "mục riêng"."""

    said_in = ("unit_plan", "media", "exemplars", "activities", "initiatives", "contest")
    headings: ClassVar[dict[str, Message]] = {
        "title": _DOCUMENT,
        "direction": _said("Lãnh đạo, chỉ đạo và phong trào thi đua", "Direction and movements"),
        "unit_plan": _said(
            "Công tác tuyên truyền thi đua, điển hình tiên tiến", "Making movements and exemplars known"
        ),
        "commendation": _said("Khen thưởng và hoạt động Khối", "Commendation and the bloc"),
        "strengths": _said("Đánh giá chung", "Assessment"),
        "tasks": _said("Phương hướng, kiến nghị", "Tasks ahead and proposals"),
        "figures": _said("Phụ lục", "Annex"),
        "links": _EVIDENCE,
    }

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
    links: Links = Field(default_factory=list)


class NilReturnContent(Content):
    """Báo cáo không có điển hình trong kỳ (rule 7)."""

    needs = ("reason",)

    reason: Annotated[
        str | None, para(2000), _said("Lý do không có điển hình trong kỳ", "Why there is none this time")
    ] = None


class Presenter(RowPart):
    """A person whose initiative is presented; `unit_id` is his unit, of the same bloc, by default the sender's."""

    needs = ("name", "initiative", "level", "decision")
    one = _said("Cá nhân", "Person")

    name: Annotated[str | None, line(120), _said("Họ và tên", "Name")] = None
    birth_year: Annotated[BirthYear, _said("Năm sinh", "Year of birth")] = None
    unit_id: Annotated[UUID | None, _said("Đơn vị", "Unit"), Input.UNIT] = None
    initiative: Annotated[str | None, line(500), _said("Sáng kiến, giải pháp", "Initiative")] = None
    level: Annotated[Level | None, _said("Cấp công nhận", "Level"), Input.CHOICE] = None
    decision: Annotated[Short, _said("Quyết định công nhận", "Decision")] = None


class InitiativeContent(Content):
    """Hoạt động giới thiệu, phổ biến sáng kiến, kinh nghiệm, giải pháp (III.5)."""

    needs = ("title", "held_on", "place")
    headings: ClassVar[dict[str, Message]] = {
        "title": _said("Hoạt động", "Activity"),
        "people": _said("Người có sáng kiến", "Whose initiatives they are"),
        "results": _said("Kết quả và minh chứng", "Results and evidence"),
    }

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

    needs = ("entries",)
    said_in = ("summary", "links")

    summary: Annotated[Section, _said("Việc đã làm", "What was done")] = None
    participants: Annotated[Count, _said("Số người tham gia", "Participants")] = None
    entries: Annotated[Count, _said("Số bài dự thi", "Entries")] = None
    links: Links = Field(default_factory=list)


class CustomContent(DocumentContent):
    """Any other duty: what was done, with its document, pages or papers."""

    needs = ("title",)
    said_in = ("summary", "links")

    summary: Annotated[Section, _said("Kết quả thực hiện", "Results")] = None
    quantity: Annotated[Count, _said("Số lượng", "Quantity")] = None
    links: Links = Field(default_factory=list)


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


def input_of(form: type[BaseModel], name: str) -> Input:
    """How a field is asked for: as its annotation says, or as its type tells."""
    metadata = form.model_fields[name].metadata
    if marked := [part for part in metadata if isinstance(part, Input)]:
        return marked[0]
    if row_form(form, name):
        return Input.ROWS
    if text := [part for part in metadata if isinstance(part, TextRule)]:
        return Input.LINE if text[0].one_line else Input.TEXT
    return Input.NUMBER if any(isinstance(part, Ge) for part in metadata) else Input.DATE


def row_form(form: type[BaseModel], name: str) -> type[RowPart] | None:
    """The form of the rows of a field that is a list; null for a plain field."""
    rows = [part for part in get_args(form.model_fields[name].annotation) if isinstance(part, type)]
    return rows[0] if rows and issubclass(rows[0], RowPart) else None


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
