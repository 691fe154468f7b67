"""POST /documents: official documents as files."""

from urllib.parse import quote

from fastapi import APIRouter
from starlette.responses import Response

from thidua.core.http import CallDep, Door
from thidua.core.payload import Payload
from thidua.documents import service
from thidua.documents.schemas import DocumentCreate

router = APIRouter(prefix="/api/v1", route_class=Door, tags=["documents"])
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@router.post("/documents", response_class=Response, responses={200: {"content": {DOCX: {}}}})
def make_document(call: CallDep, body: Payload[DocumentCreate]) -> Response:
    """A document, made now from what the system knows; it is not kept. Who may have it, the template's domain says.

    `chase_letter` (Home Affairs): the letter to units that have not sent, with the parameters of the chase list,
    `unit_ids` for some of them, and `answer_by`.
    """
    made = service.make(call, body)
    headers = {
        "cache-control": "no-store",
        "content-disposition": f"attachment; filename*=UTF-8''{quote(made.filename)}",
        "x-content-type-options": "nosniff",
    }
    return Response(made.content, 200, headers, media_type=DOCX)
