"""Uploads, links and the collecting of orphans; the only writer of stored_file.

Bytes are stored before the write gate is taken (`receive`), the row behind it (`upload`). A hash is written and
deleted under one lock, so that collecting an orphan never takes bytes that a parallel upload has just found there.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

import structlog
from sqlalchemy import delete, exists, select, update
from sqlmodel import col

from thidua.core import audit, db, storage
from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, forbidden, not_found, unprocessable
from thidua.core.idempotency import KEPT
from thidua.core.limits import Rate
from thidua.files import images, queries
from thidua.files.kinds import BadFile, FileKind, check_office_zip, sniff
from thidua.files.models import FileUse, StoredFile
from thidua.files.schemas import FileLink, FileRead
from thidua.identity import sessions

MAX_BYTES = 25 * 1024 * 1024
#: An upload waits for its record as long as a phone may be offline, which is as long as keys are kept.
ORPHAN_AFTER = KEPT
UPLOADERS = (Role.UNIT, Role.HOME_AFFAIRS, Role.CULTURE, Role.PROPAGANDA)
_RATE = Rate("upload", burst=300, per_minute=120)
_BATCH = 200
_KINDS = Message("Chỉ nhận tệp ảnh, PDF, DOCX, XLSX.", "Only pictures, PDF, DOCX and XLSX are accepted.")
_EXTENSIONS = {
    FileKind.JPEG: ".jpg",
    FileKind.PNG: ".png",
    FileKind.WEBP: ".webp",
    FileKind.PDF: ".pdf",
    FileKind.DOCX: ".docx",
    FileKind.XLSX: ".xlsx",
}
#: What a file name must not hold: path separators, what a shell or a header trips over, and what cannot be seen.
_UNWANTED = re.compile(r"[^\w .,()\[\]+=@'’–-]", re.UNICODE)

log = structlog.get_logger("files")


class Variant(StrEnum):
    """Which bytes of a file a link is for."""

    ORIGINAL = "original"
    THUMBNAIL = "thumbnail"


@dataclass(frozen=True)
class Received:
    """An upload whose bytes are checked and stored, and which has no row yet."""

    id: UUID
    name: str
    media_type: str
    size: int
    upload_sha256: str
    sha256: str
    data: bytes
    thumbnail: bytes | None = None
    thumbnail_sha256: str | None = None
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True)
class Link:
    """The signed part of a link: until when (unix seconds), for which session, and the signature."""

    expires: int
    session_id: UUID
    signature: str


@dataclass(frozen=True)
class Delivery:
    """Bytes on their way out."""

    name: str
    media_type: str
    chunks: Iterator[bytes]

    @property
    def is_image(self) -> bool:
        """Images are shown in the page, everything else is saved."""
        return self.media_type.startswith("image/")


def receive(call: Call, file_id: UUID, name: str, data: bytes) -> Received:
    """Check an upload by its content and store the bytes; images are decoded and encoded anew. Takes no gate."""
    if not call.actor.has(*UPLOADERS):
        raise forbidden()
    call.runtime.limiter.take(_RATE, call.actor.key, call.system_now)
    try:
        ready = _checked(file_id, name, data)
    except BadFile as error:
        raise unprocessable([FieldError("file", error.message)]) from None
    for part in (ready.data, ready.thumbnail):
        if part is not None:
            call.runtime.storage.put(part)
    return ready


def _checked(file_id: UUID, name: str, data: bytes) -> Received:
    if not data:
        raise unprocessable([FieldError("file", Message("Tệp không có nội dung.", "The file is empty."))])
    if len(data) > MAX_BYTES:
        raise unprocessable([FieldError("file", Message("Tệp vượt quá 25 MB.", "The file is larger than 25 MB."))])
    kind = sniff(data)
    if kind is None:
        raise unprocessable([FieldError("file", _KINDS)])
    sent = sha256(data).hexdigest()
    if not kind.is_image:
        if kind is not FileKind.PDF:
            check_office_zip(data)
        return Received(file_id, _clean_name(name, kind), kind, len(data), sent, sent, data)
    picture = images.process(data)
    return Received(
        id=file_id,
        name=_clean_name(name, picture.kind),
        media_type=picture.media_type,
        size=len(picture.data),
        upload_sha256=sent,
        sha256=picture.sha256,
        data=picture.data,
        thumbnail=picture.thumbnail,
        thumbnail_sha256=sha256(picture.thumbnail).hexdigest(),
        width=picture.width,
        height=picture.height,
    )


def _clean_name(name: str, kind: FileKind) -> str:
    """The last part of the client's path without odd characters, with the ending of what is kept."""
    # Browsers write a quotation mark in a file's name as %22.
    last = re.split(r"[/\\]", name.replace("%22", ""))[-1]
    stem = last.rpartition(".")[0] or last
    stem = re.sub(r"\s+", " ", _UNWANTED.sub("", stem)).strip(" .")[:150]
    return (stem or "tep") + _EXTENSIONS[kind]


def upload(call: Call, received: Received) -> FileRead:
    """Give a stored upload its row. The same id with the same bytes is the same file, whoever retries it."""
    found = queries.by_ids(call, [received.id]).get(received.id)
    if found is None:
        call.found()
        _hold_hashes(call, received.sha256, received.thumbnail_sha256)
        for part in (received.data, received.thumbnail):
            if part is not None:
                call.runtime.storage.put(part)
        if _insert(call, received):
            audit.note(
                call, "file.upload", "file", received.id, {"media_type": received.media_type, "size": received.size}
            )
        found = queries.by_ids(call, [received.id])[received.id]
    if found.id not in queries.readable(call, [found]):
        raise not_found()
    call.found()
    if found.upload_sha256 != received.upload_sha256:
        raise conflict(
            Message("Mã tệp này đã dùng cho một tệp khác.", "This file id was used for a different file."),
            code="file_id_used",
        )
    return FileRead(**_link(call, found).model_dump(), created_at=found.created_at)


def _insert(call: Call, received: Received) -> bool:
    """False when a parallel upload with this id was faster."""
    made = call.session.execute(
        db.insert(call.session, StoredFile)
        .values(
            id=received.id,
            name=received.name,
            media_type=received.media_type,
            size=received.size,
            upload_sha256=received.upload_sha256,
            sha256=received.sha256,
            thumbnail_sha256=received.thumbnail_sha256,
            width=received.width,
            height=received.height,
            uploaded_by=call.actor.user_id,
            unit_id=call.actor.unit_id,
            created_at=call.system_now,
            unused_since=call.system_now,
        )
        .on_conflict_do_nothing(index_elements=["id"])
        .returning(col(StoredFile.id))
    )
    return made.first() is not None


def _hold_hashes(call: Call, *hashes: str | None) -> None:
    """One writer per hash until the commit."""
    for digest in sorted({h for h in hashes if h}):
        db.hold(call.session, int.from_bytes(bytes.fromhex(digest[:16]), "big", signed=True))


def links(call: Call, ids: Collection[UUID]) -> dict[UUID, FileLink]:
    """Signed links to files that objects the caller may see carry; one select, no permission asked again."""
    return {file_id: _link(call, file) for file_id, file in queries.by_ids(call, ids).items()}


def _link(call: Call, file: StoredFile) -> FileLink:
    return FileLink(
        id=file.id,
        name=file.name,
        media_type=file.media_type,
        size=file.size,
        width=file.width,
        height=file.height,
        url=_url(call, file.id, Variant.ORIGINAL),
        thumbnail_url=_url(call, file.id, Variant.THUMBNAIL) if file.thumbnail_sha256 else None,
    )


def _url(call: Call, file_id: UUID, variant: Variant) -> str | None:
    session_id = call.actor.session_id
    if session_id is None:
        return None
    expires = storage.link_expiry(call.system_now)
    secret = call.runtime.settings.signing_secret
    signature = storage.sign(secret, file_id, variant, session_id, expires)
    path = f"/api/v1/files/{file_id}" + ("/thumbnail" if variant is Variant.THUMBNAIL else "")
    return f"{path}?exp={expires}&sid={session_id}&sig={signature}"


def resolve(call: Call, ids: Collection[UUID], *, pictures: bool = False) -> dict[UUID, StoredFile]:
    """The files a body names, or 404 when one is missing or not the caller's to see (or no picture)."""
    wanted = set(ids)
    found = queries.by_ids(call, wanted)
    if found.keys() != wanted or queries.readable(call, found.values()) != wanted:
        raise not_found()
    if pictures and any(file.thumbnail_sha256 is None for file in found.values()):
        raise not_found()
    return found


def adopt(call: Call, owner_kind: str, owner_id: UUID, ids: Collection[UUID]) -> None:
    """An object uses these files from now on, beside whatever else does: its readers may read them. After `resolve`."""
    if not ids:
        return
    call.session.execute(update(StoredFile).where(col(StoredFile.id).in_(ids)).values(unused_since=None))
    uses = [{"file_id": file_id, "owner_kind": owner_kind, "owner_id": owner_id} for file_id in ids]
    call.session.execute(db.insert(call.session, FileUse).values(uses).on_conflict_do_nothing())


def release(call: Call, owner_kind: str, owner_id: UUID, ids: Collection[UUID]) -> None:
    """The object needs these files no more. What nothing else uses is its uploader's again, and one day an orphan."""
    if not ids:
        return
    # Locked first: of two objects that let go of one file at once, the second must see that the first has.
    mine = select(col(StoredFile.id)).where(col(StoredFile.id).in_(ids)).order_by(col(StoredFile.id))
    call.session.execute(mine.with_for_update()).all()
    call.session.execute(
        delete(FileUse)
        .where(
            col(FileUse.file_id).in_(ids),
            col(FileUse.owner_kind) == owner_kind,
            col(FileUse.owner_id) == owner_id,
        )
        .execution_options(synchronize_session=False)
    )
    call.session.execute(
        update(StoredFile)
        .where(
            col(StoredFile.id).in_(ids),
            col(StoredFile.unused_since).is_(None),
            ~exists().where(col(FileUse.file_id) == col(StoredFile.id)),
        )
        .values(unused_since=call.system_now)
        .execution_options(synchronize_session=False)
    )


def deliver(call: Call, file_id: UUID, variant: Variant, token: str | None, link: Link | None) -> Delivery:
    """The bytes of a file for a bearer token or a signed link; everything that is wrong with a link is 404."""
    if token is not None:
        call.actor = sessions.authenticate(call.runtime, call.session, token)
    elif link is not None and _is_genuine(call, file_id, variant, link):
        user_id = queries.user_of_session(call, link.session_id)
        actor = user_id and sessions.actor_of(call.runtime, call.session, user_id, link.session_id)
        if not actor:
            raise not_found()
        call.actor = actor
    file = queries.by_ids(call, [file_id]).get(file_id)
    if file is None or file_id not in queries.readable(call, [file]):
        raise not_found()
    digest = file.sha256 if variant is Variant.ORIGINAL else file.thumbnail_sha256
    if digest is None:
        raise not_found()
    media_type = file.media_type if variant is Variant.ORIGINAL else "image/jpeg"
    try:
        return Delivery(file.name, media_type, call.runtime.storage.stream(digest))
    except FileNotFoundError:
        log.error("file_bytes_missing", file_id=str(file_id))
        raise not_found() from None


def _is_genuine(call: Call, file_id: UUID, variant: Variant, link: Link) -> bool:
    return any(
        storage.check(secret, link.signature, file_id, variant, link.session_id, link.expires, call.system_now)
        for secret in call.runtime.settings.secrets
    )


def collect_orphans(call: Call) -> int:
    """The sweep: forget files that no object has used for 45 days of real time, and bytes nothing names any more."""
    old = queries.orphans(call, call.system_now - ORPHAN_AFTER, _BATCH)
    return sum(_forget(call, file) for file in old)


def _forget(call: Call, file: StoredFile) -> bool:
    """Not when an object took it meanwhile: the condition is asked again by the deletion itself."""
    hashes = [h for h in (file.sha256, file.thumbnail_sha256) if h]
    _hold_hashes(call, *hashes)
    call.session.expunge(file)
    gone = call.session.execute(
        delete(StoredFile)
        .where(col(StoredFile.id) == file.id, col(StoredFile.unused_since).is_not(None))
        .returning(col(StoredFile.id))
        .execution_options(synchronize_session=False)
    ).first()
    if gone is None:
        return False
    # Bytes before the commit: if it fails, what is left is a row without bytes that nobody owns, swept again.
    for digest in hashes:
        if not queries.names_hash(call, digest):
            call.runtime.storage.delete(digest)
    return True


def frozen(call: Call, ids: Collection[UUID]) -> dict[UUID, dict[str, str]]:
    """{id: {name, sha256}} of some files, for a frozen record."""
    return {file_id: {"name": file.name, "sha256": file.sha256} for file_id, file in queries.by_ids(call, ids).items()}


def hashes(call: Call, ids: Collection[UUID]) -> dict[UUID, str]:
    """The SHA-256 of the kept bytes of some files, for a frozen record."""
    return {file_id: file.sha256 for file_id, file in queries.by_ids(call, ids).items()}
