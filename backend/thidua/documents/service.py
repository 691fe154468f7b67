"""Making a document: the domain that owns the template brings its data, the template is filled, the audit is told."""

import structlog

from thidua.core import audit
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, unprocessable
from thidua.core.payload import Payload
from thidua.documents import rendering
from thidua.documents.schemas import DocumentCreate, Made

log = structlog.get_logger("documents")
BROKEN = Message(
    "Mẫu văn bản của đơn vị bị lỗi nên chưa lập được văn bản. Báo người quản trị hệ thống.",
    "The template of this installation is broken, so the document could not be made. Tell the administrator.",
)
NO_TEMPLATE = Message("Không có mẫu văn bản này.", "There is no such template.")


def make(call: Call, body: Payload[DocumentCreate]) -> Made:
    """422 for a template that nobody brings; what is written there is the domain's to allow or refuse."""
    wanted = body.value()
    write = call.runtime.ports.documents.get(wanted.template)
    if write is None:
        raise unprocessable([FieldError("template", NO_TEMPLATE)])
    document = write(call, wanted.params)
    call.found()
    try:
        content = rendering.docx(wanted.template, document.context, call.runtime.settings.data_dir / "templates")
    except rendering.TemplateBrokenError:
        log.exception("template_broken", template=wanted.template)
        raise conflict(BROKEN, code="template_broken") from None
    facts = {"template": wanted.template, **document.facts}
    audit.note(call, "document.make", "document", None, facts)
    return Made(f"{document.name}.docx", content)
