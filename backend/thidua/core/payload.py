"""Bodies that are validated when the service asks, not before.

The order of refusals (404, replay, 428, 403, 412, 409, 422) puts the body's own faults last, and FastAPI would
put them first. A `Payload[Model]` documents the model in OpenAPI and validates at `.value()`.
"""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Generic, TypeVar, get_args

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    TypeAdapter,
    ValidationError,
)
from pydantic_core import CoreSchema, ErrorDetails, PydanticCustomError, core_schema

from thidua.core import text
from thidua.core.errors import DomainError, FieldError, Message, unprocessable

M = TypeVar("M", bound=BaseModel)
D = TypeVar("D", bound=date)
_YEARS = range(1900, 2201)


def _within_centuries(value: D) -> D:
    # The first and the last day of the calendar leave it when they are brought to UTC or the next day is asked for.
    if value.year not in _YEARS:
        raise PydanticCustomError("instant_range", "The date is out of range.")
    return value


#: An instant in a body, a query or a cursor: aware, RFC 3339, within centuries that can be reckoned with.
Instant = Annotated[AwareDatetime, AfterValidator(_within_centuries)]
#: A local date from outside, within the same centuries.
Day = Annotated[date, AfterValidator(_within_centuries)]


class Body(BaseModel):
    """The base of every Create, Update and action body: a field it does not know is refused."""

    model_config = ConfigDict(extra="forbid")

    def given(self) -> dict[str, Any]:
        """The fields the caller sent; absent means unchanged."""
        return {name: getattr(self, name) for name in self.model_fields_set}


class Payload(Generic[M]):
    """The unread body of one request."""

    def __init__(self, raw: Any, adapter: TypeAdapter[M]) -> None:
        self._raw = raw
        self._adapter = adapter

    @classmethod
    def of(cls, value: M) -> "Payload[M]":
        """A body made inside the program (seed, jobs)."""
        return cls(value.model_dump(exclude_unset=True), TypeAdapter(type(value)))

    def value(self) -> M:
        """The validated body, or 422 with every fault and its field."""
        try:
            return self._adapter.validate_python(self._raw)
        except ValidationError as error:
            raise invalid(error.errors(include_url=False, include_input=False)) from None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        model = get_args(source)[0]
        adapter: TypeAdapter[Any] = TypeAdapter(model)

        def wrap(raw: Any, _inner: core_schema.ValidatorFunctionWrapHandler) -> "Payload[Any]":
            return cls(raw, adapter)

        return core_schema.no_info_wrap_validator_function(wrap, handler(model))


_VIETNAMESE = {
    "missing": "Vui lòng nhập mục này.",
    "extra_forbidden": "Không có mục này.",
    "string_too_short": "Nội dung quá ngắn.",
    "string_too_long": "Nội dung quá dài.",
    "too_long": "Quá nhiều mục.",
    "too_short": "Quá ít mục.",
    "enum": "Giá trị không có trong danh mục.",
    "literal_error": "Giá trị không có trong danh mục.",
    "date_from_datetime_parsing": "Ngày không hợp lệ.",
    "date_parsing": "Ngày không hợp lệ.",
    "datetime_parsing": "Thời điểm không hợp lệ.",
    "datetime_from_date_parsing": "Thời điểm không hợp lệ.",
    "timezone_aware": "Thời điểm phải có múi giờ.",
    "email": "Địa chỉ thư điện tử không hợp lệ.",
    "period": "Ngày kết thúc không được trước ngày bắt đầu.",
    "bands_order": "Các mức phải xếp từ đúng hạn đến trễ hơn, điểm giảm dần.",
    "count_rule": "Chọn một cách tính: điểm cho mỗi trường hợp hoặc theo mức.",
    "criterion_rule": "Cách tính không khớp với loại tiêu chí.",
    "tie_rule": "Chưa nêu căn cứ xếp hạng khi bằng điểm.",
    "codes_twice": "Hai tiêu chí trùng mã.",
    "tie_code": "Quy tắc khi bằng điểm nêu tiêu chí không có trong bảng.",
    "web_address": "Địa chỉ phải bắt đầu bằng http:// hoặc https://.",
    "instant_range": "Ngày, giờ nằm ngoài khoảng cho phép.",
    "uuid_parsing": "Mã không hợp lệ.",
    "uuid_type": "Mã không hợp lệ.",
    "greater_than_equal": "Giá trị quá nhỏ.",
    "greater_than": "Giá trị quá nhỏ.",
    "less_than_equal": "Giá trị quá lớn.",
    "less_than": "Giá trị quá lớn.",
    "decimal_type": "Phải là số.",
    "decimal_parsing": "Phải là số.",
    "decimal_max_places": "Nhiều nhất hai chữ số thập phân.",
    "decimal_max_digits": "Giá trị quá lớn.",
    "decimal_whole_digits": "Giá trị quá lớn.",
    "finite_number": "Phải là số.",
    "int_type": "Phải là số nguyên.",
    "int_parsing": "Phải là số nguyên.",
    "string_type": "Phải là chữ.",
    "bool_type": "Phải là đúng hoặc sai.",
    "bool_parsing": "Phải là đúng hoặc sai.",
    "list_type": "Phải là danh sách.",
    "model_type": "Phải là một đối tượng.",
    "model_attributes_type": "Phải là một đối tượng.",
}


def field_path(location: Sequence[int | str]) -> str:
    """A dotted path with indexes, such as exemplar.photos.0.alt."""
    return ".".join(str(part) for part in location)


def invalid(errors: Sequence[ErrorDetails], skip: int = 0, prefix: tuple[str, ...] = ()) -> DomainError:
    """422 from pydantic's faults, in both languages, without what was sent; `prefix` is where the faulty part stood."""
    return unprocessable([FieldError(field_path((*prefix, *e["loc"][skip:])), _explain(e)) for e in errors])


def _explain(error: ErrorDetails) -> Message:
    kind = error["type"]
    context = {k: v for k, v in error.get("ctx", {}).items() if isinstance(v, str | int | float)}
    if kind in text.ENGLISH:
        return Message(error["msg"].replace("{", "{{").replace("}", "}}"), text.ENGLISH[kind], context or {"_": 0})
    vietnamese = _VIETNAMESE.get(kind, "Giá trị không hợp lệ.")
    english = {"missing": "This field is required.", "extra_forbidden": "There is no such field."}
    # Pydantic's other sentences name the limit, never the value that was sent.
    safe = kind in _VIETNAMESE and kind not in {"enum", "literal_error"}
    return Message(vietnamese, english.get(kind) or (error["msg"] if safe else "The value is not valid."))
