"""RFC 9457: every refusal as application/problem+json, in the caller's language, never echoing input."""

from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from thidua.core.errors import DomainError, Language, Message

MEDIA_TYPE = "application/problem+json"
_TITLES = {
    400: Message("Không đọc được yêu cầu", "Unreadable request"),
    401: Message("Chưa đăng nhập", "Not signed in"),
    403: Message("Không có quyền", "Forbidden"),
    404: Message("Không tìm thấy", "Not found"),
    405: Message("Không hỗ trợ thao tác", "Method not allowed"),
    409: Message("Không phù hợp với trạng thái hiện tại", "Conflict"),
    410: Message("Nội dung đã được gỡ", "Gone"),
    412: Message("Nội dung đã thay đổi", "Precondition failed"),
    413: Message("Nội dung quá lớn", "Too large"),
    422: Message("Dữ liệu chưa hợp lệ", "Not valid"),
    428: Message("Thiếu phiên bản", "Precondition required"),
    429: Message("Quá nhiều yêu cầu", "Too many requests"),
    500: Message("Lỗi hệ thống", "Server error"),
    503: Message("Hệ thống đang bận", "Service unavailable"),
    507: Message("Hết dung lượng lưu trữ", "Insufficient storage"),
}
_DEFAULT = Message("Không xử lý được yêu cầu", "The request could not be served")


class ProblemError(BaseModel):
    """What is wrong with one field of the request; `field` is a path such as `exemplar.name`, or empty."""

    field: str
    message: str


class Problem(BaseModel):
    """A refusal: `title` and `detail` in the caller's language, `code` for programs, every reason in `errors`."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: list[ProblemError]
    request_id: str


def problem_response(request: Request, language: Language, error: DomainError) -> Response:
    """The answer for one refusal."""
    request_id = getattr(request.state, "request_id", "")
    body = Problem(
        type=f"/problems/{error.code}",
        title=_TITLES.get(error.status, _DEFAULT).render(language),
        status=error.status,
        detail=error.message.render(language),
        code=error.code,
        errors=[ProblemError(field=e.field, message=e.message.render(language)) for e in error.errors],
        request_id=request_id,
    )
    request.state.problem_code = error.code
    headers = {"cache-control": "no-store", "content-language": language, **error.headers}
    return Response(body.model_dump_json(), error.status, headers, media_type=MEDIA_TYPE)


def server_error(request: Request, language: Language) -> Response:
    """500: a fault of ours. The words hold the request id, by which the log line is found."""
    request_id = getattr(request.state, "request_id", "")
    message = Message(
        "Không xử lý được yêu cầu. Vui lòng thử lại sau. Mã lỗi: {id}.",
        "The request could not be served. Please try again later. Error id: {id}.",
        {"id": request_id},
    )
    return problem_response(request, language, DomainError("server_error", 500, message))
