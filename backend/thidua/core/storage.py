"""File bytes under their own SHA-256, in a local folder or an S3-compatible bucket, and signed links to them.

Content-addressed: the same bytes are stored once, a stored object never changes, and `ab/cd/abcd…` keeps folders
small. Deleting is for the orphan job, which must be sure that no row names the hash any more.
"""

import base64
import hmac
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from hashlib import sha256 as _sha256
from pathlib import Path
from uuid import UUID

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

from thidua.core.errors import DomainError, Message

LINK_SECONDS = 15 * 60
_LINK_STEP = 5 * 60
_CHUNK = 256 * 1024
_HASH = re.compile(r"[0-9a-f]{64}")
_FULL = re.compile(r"No space left|StorageFull|QuotaExceeded|os error (?:28|122)\b", re.IGNORECASE)


def storage_full() -> DomainError:
    """507: the files' disk or quota is full; nothing was stored."""
    message = Message("Hệ thống đã hết chỗ lưu tệp. Vui lòng báo quản trị.", "There is no room left to store files.")
    return DomainError("storage_full", 507, message)


def storage_unavailable() -> DomainError:
    """503: the place where files lie does not answer."""
    message = Message(
        "Kho tệp tạm thời không truy cập được. Vui lòng thử lại sau ít phút.",
        "The file store is unavailable for the moment. Please try again shortly.",
    )
    return DomainError("storage_unavailable", 503, message, headers={"Retry-After": "5"})


class Storage:
    """One place for bytes: a folder (a path or file://), s3://bucket/prefix, or memory:/// for tests.

    Bucket credentials, region and endpoint come from the usual AWS_* variables. Hashes are 64 lower-case hex
    digits, anything else is a ValueError. FileNotFoundError: no such object. DomainError 507 or 503: the disk is
    full, the store is away. Calls block; use them from threads, not from the event loop.
    """

    def __init__(self, location: str) -> None:
        self._root: Path | None = None
        if "://" not in location or location.startswith("file://"):
            self._root = Path(location.removeprefix("file://")).absolute()
            self._store: ObjectStore = LocalStore(self._root, mkdir=True)
        elif location.startswith("memory://"):
            self._store = from_url(location)
        else:
            self._store = from_url(
                location,
                client_options={
                    "connect_timeout": timedelta(seconds=2),
                    "timeout": timedelta(seconds=30),
                    # Options given here hide the variable of this name, so it is passed on by hand.
                    "allow_http": os.environ.get("AWS_ALLOW_HTTP", "").lower() in {"1", "true"},
                },
                retry_config={"max_retries": 2, "retry_timeout": timedelta(seconds=4)},
            )

    def put(self, data: bytes) -> str:
        """Stores the bytes and returns their SHA-256; when this returns, a power cut cannot lose them."""
        digest = _sha256(data).hexdigest()
        # A cut-off file with the right name (power lost before fsync) has another size and is written again.
        if self._size(digest) != len(data):
            with _translated():
                # One upload, not parts: an abandoned part would lie in the bucket unseen, and be billed.
                obstore.put(self._store, _path(digest), data, use_multipart=False)
            self._flush_to_disk(digest)
        return digest

    def open(self, sha256: str) -> bytes:
        """All bytes of one object."""
        with _translated():
            return obstore.get(self._store, _path(sha256)).bytes().to_bytes()

    def stream(self, sha256: str) -> Iterator[bytes]:
        """The bytes in chunks; a missing object raises here, before the first chunk is asked for."""
        with _translated():
            chunks = obstore.get(self._store, _path(sha256)).stream(min_chunk_size=_CHUNK)
        return _chunks(chunks)

    def exists(self, sha256: str) -> bool:
        """Whether the object is there; its bytes are not read."""
        return self._size(sha256) is not None

    def is_intact(self, sha256: str) -> bool:
        """Whether the object is there and still hashes to its name (backups and drills ask this)."""
        digest = _sha256()
        try:
            for chunk in self.stream(sha256):
                digest.update(chunk)
        except FileNotFoundError:
            return False
        return digest.hexdigest() == sha256

    def delete(self, sha256: str) -> None:
        """Removes the object; one that is not there is no error, so that a retried job succeeds."""
        with suppress(FileNotFoundError), _translated():
            obstore.delete(self._store, _path(sha256))

    def _size(self, sha256: str) -> int | None:
        try:
            with _translated():
                return obstore.head(self._store, _path(sha256))["size"]
        except FileNotFoundError:
            return None

    def _flush_to_disk(self, sha256: str) -> None:
        """obstore renames atomically but leaves fsync to the kernel's leisure; the name needs it as well."""
        if self._root is None:
            return
        path = self._root / _path(sha256)
        for step in (path, path.parent, path.parent.parent, self._root):
            flush_to_disk(step)


def flush_to_disk(path: Path) -> None:
    """When this returns, the content of a file, or the names in a folder, survive a power cut."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _path(sha256: str) -> str:
    if not _HASH.fullmatch(sha256):
        raise ValueError("not a SHA-256 in lower-case hex")
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def _chunks(chunks: "obstore.BytesStream") -> Iterator[bytes]:
    with _translated():
        yield from (bytes(chunk) for chunk in chunks)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except BaseError as error:
        # The bindings have one class for "anything else"; only its text tells a full disk from an absent server.
        raise (storage_full() if _FULL.search(str(error)) else storage_unavailable()) from error


def link_expiry(now: datetime) -> int:
    """Unix seconds at which links made at `now` (real time) end: 10 to 15 minutes on.

    Rounded, so that links to one file stay equal for five minutes and the browser's cache can hold the picture.
    """
    return int(now.timestamp()) // _LINK_STEP * _LINK_STEP + LINK_SECONDS


def sign(secret: bytes, file_id: UUID, variant: str, session_id: UUID, expires: int) -> str:
    """The signature of one link, 43 URL-safe characters; `expires` in unix seconds, see link_expiry."""
    # Its own key, so that a link's signature can never pass for anything else signed with the same secret.
    key = hmac.digest(secret, b"thidua signed link", "sha256")
    claim = json.dumps([str(file_id), variant, str(session_id), expires]).encode()
    return base64.urlsafe_b64encode(hmac.digest(key, claim, "sha256")).rstrip(b"=").decode()


def check(
    secret: bytes, signature: str, file_id: UUID, variant: str, session_id: UUID, expires: int, now: datetime
) -> bool:
    """Whether the link was signed by us for exactly this and is still good at `now` (real time).

    It says nothing about the session: the caller must still see that it is open and may read the file.
    """
    expected = sign(secret, file_id, variant, session_id, expires)
    genuine = hmac.compare_digest(expected.encode(), signature.encode("utf-8", "replace"))
    return genuine and now.timestamp() < expires <= now.timestamp() + LINK_SECONDS
