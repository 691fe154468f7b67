"""Refusals in words: the bilingual message and the one domain error.

Every refusal leaves the system as RFC 9457 problem+json (written in core.http). Input is never echoed: what
stands in a message comes from us, or from an object the caller is known to see.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Language = Literal["vi", "en"]


@dataclass(frozen=True)
class Message:
    """One sentence for a person, in Vietnamese and English; `params` fill both with str.format."""

    vi: str
    en: str
    params: Mapping[str, object] = field(default_factory=dict)

    def render(self, language: Language) -> str:
        """The sentence in one language; params that are messages are rendered first."""
        template = self.vi if language == "vi" else self.en
        if not self.params:
            return template
        ready = {k: v.render(language) if isinstance(v, Message) else v for k, v in self.params.items()}
        return template.format(**ready)


@dataclass(frozen=True)
class FieldError:
    """What is wrong with one field of the body; `field` is a dotted path such as exemplar.name."""

    field: str
    message: Message


class DomainError(Exception):
    """A refusal with its HTTP status, stable code and reasons. Raising it rolls the transaction back."""

    def __init__(
        self,
        code: str,
        status: int,
        message: Message,
        errors: Sequence[FieldError] = (),
        headers: Mapping[str, str] | None = None,
        keeps: bool = False,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.message = message
        self.errors = tuple(errors)
        self.headers = dict(headers or {})
        #: Commit what was written before the refusal (a counted failure), instead of rolling back.
        self.keeps = keeps


NOT_FOUND = Message("Không tìm thấy nội dung.", "Not found.")
FORBIDDEN = Message("Tài khoản không có quyền thực hiện thao tác này.", "This account may not do that.")


def unauthenticated() -> DomainError:
    """The one 401 of a request that needs a session."""
    return DomainError(
        "unauthenticated",
        401,
        Message("Phiên làm việc đã hết. Vui lòng đăng nhập lại.", "The session has ended. Please sign in again."),
        headers={"WWW-Authenticate": "Bearer"},
    )


def not_found() -> DomainError:
    """404, the same bytes for a missing object and for one the caller may not see."""
    return DomainError("not_found", 404, NOT_FOUND)


def forbidden(reason: Message = FORBIDDEN, code: str = "forbidden") -> DomainError:
    """403 with the reason, for what the caller sees but may not do."""
    return DomainError(code, 403, reason)


def conflict(reason: Message, code: str = "conflict") -> DomainError:
    """409: the object is not in a state that allows this."""
    return DomainError(code, 409, reason)


def unprocessable(errors: Sequence[FieldError], code: str = "invalid") -> DomainError:
    """422 with every reason at once."""
    message = Message("Dữ liệu chưa hợp lệ. Xem từng mục bên dưới.", "Some values are not valid. See each field.")
    return DomainError(code, 422, message, errors)


def rule_broken(reasons: Sequence[Message], code: str = "rule_broken") -> DomainError:
    """422 for broken rules that belong to no single field."""
    return DomainError(code, 422, reasons[0], [FieldError("", reason) for reason in reasons])


def busy(retry_after: int = 2) -> DomainError:
    """503: the database could not serve this in time; nothing was changed."""
    return DomainError(
        "busy",
        503,
        Message(
            "Hệ thống đang bận, chưa xử lý được yêu cầu. Vui lòng thử lại sau ít phút.",
            "The system is busy and could not serve the request. Please try again shortly.",
        ),
        headers={"Retry-After": str(retry_after)},
    )
