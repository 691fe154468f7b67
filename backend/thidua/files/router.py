"""Files: upload under an id the client chose, read with a bearer token or a signed link."""

from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Depends, Form, Query, Request, UploadFile
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.responses import Response, StreamingResponse

from thidua.core.errors import FieldError, Message, unprocessable
from thidua.core.http import AnyoneDep, CallDep, Door, body_limit
from thidua.files import service
from thidua.files.schemas import FileRead
from thidua.files.service import Delivery, Link, Received, Variant

router = APIRouter(prefix="/api/v1/files", route_class=Door, tags=["files"])
#: The file and what multipart adds around it.
_MAX_BODY = service.MAX_BYTES + 64 * 1024
_bearer = HTTPBearer(auto_error=False, description="Access token; or none, with a signed link")
_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    # A link stays the same for five minutes, so that the browser need not ask for a picture twice.
    "cache-control": "private, max-age=300",
}


async def _only_these_parts(request: Request) -> None:
    form = await request.form()
    unknown = sorted({name for name in form if name not in {"id", "file"}})
    if unknown:
        reason = Message("Không có mục này.", "There is no such field.")
        raise unprocessable([FieldError("", reason) for _name in unknown])


def _received(
    call: CallDep,
    file_id: Annotated[UUID, Form(alias="id", description="A UUID the client chose, the same on every retry")],
    file: UploadFile,
    _parts: Annotated[None, Depends(_only_these_parts)],
) -> Received:
    return service.receive(call, file_id, file.filename or "", file.file.read())


def _link(
    exp: Annotated[int | None, Query(ge=0, le=2**40, description="Signed link: unix seconds it ends at")] = None,
    sid: Annotated[UUID | None, Query(description="Signed link: the session it was made for")] = None,
    sig: Annotated[str | None, Query(max_length=100, description="Signed link: the signature")] = None,
) -> Link | None:
    return None if exp is None or sid is None or sig is None else Link(exp, sid, sig)


LinkDep = Annotated[Link | None, Depends(_link)]
BearerDep = Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]


@router.post("", status_code=201)
@body_limit(_MAX_BODY)
def upload_file(call: CallDep, received: Annotated[Received, Depends(_received)]) -> FileRead:
    """Upload a picture (JPEG, PNG, WebP, HEIC), PDF, DOCX or XLSX of at most 25 MB, as multipart `id` and `file`.

    Kinds are told by content. Pictures are decoded and encoded anew, turned upright, without EXIF or place. The
    same id and bytes answer the same file; the same id with other bytes 409. Private: only its uploader may read
    it until an object takes it, then whoever may see that object.
    """
    return service.upload(call, received)


@router.get("/{file_id}", response_class=Response)
def read_file(call: AnyoneDep, file_id: UUID, link: LinkDep, bearer: BearerDep) -> Response:
    """The bytes, for a bearer token or a signed link (`exp`, `sid`, `sig`, as in the `url` of objects)."""
    return _deliver(service.deliver(call, file_id, Variant.ORIGINAL, _token(bearer), link))


@router.get("/{file_id}/thumbnail", response_class=Response)
def read_thumbnail(call: AnyoneDep, file_id: UUID, link: LinkDep, bearer: BearerDep) -> Response:
    """The small picture (JPEG, at most 480 pixels), for a bearer token or a signed link; 404 for a document."""
    return _deliver(service.deliver(call, file_id, Variant.THUMBNAIL, _token(bearer), link))


def _token(bearer: HTTPAuthorizationCredentials | None) -> str | None:
    return bearer.credentials if bearer else None


def _deliver(found: Delivery) -> Response:
    disposition = "inline" if found.is_image else "attachment"
    headers = {**_HEADERS, "content-disposition": f"{disposition}; filename*=UTF-8''{quote(found.name, safe='')}"}
    return StreamingResponse(found.chunks, headers=headers, media_type=found.media_type)
