"""What an upload is, told from its bytes and never from its name, and whether an Office file is safe to unpack."""

import io
import re
import struct
import zipfile
from enum import StrEnum

import filetype  # type: ignore[import-untyped]
from filetype.types import archive, image  # type: ignore[import-untyped]

from thidua.core.errors import DomainError, Message

MAX_MEMBERS = 2_000
MAX_UNPACKED = 64 * 1024 * 1024
MAX_RATIO = 100
_SMALL = 1024 * 1024
_MAX_DIRECTORY = 512 * 1024
_CHUNK = 256 * 1024

_END_OF_DIRECTORY = b"PK\x05\x06"
_END_LENGTH = 22
_END_FORMAT = "<4s4H2LH"
_LONGEST_COMMENT = 0xFFFF
_ZIP64_LOCATOR = b"PK\x06\x07"
_LOCATOR_LENGTH = 20
_ENCRYPTED = 0x1
_BAD_NAME = re.compile(r"(?:^|/)\.\.(?:/|$)|^/|[\\\x00-\x1f]|^[A-Za-z]:")
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis"})

BROKEN_FILE = Message("Không đọc được tệp này. Tệp có thể đã hỏng.", "This file could not be read. It may be damaged.")
TOO_MUCH_PACKED = Message(
    "Tệp nén quá nhiều dữ liệu nên không được nhận.", "The file packs too much data to be accepted."
)
HAS_MACROS = Message("Không nhận tệp có macro hoặc đặt mật khẩu.", "Files with macros or a password are not accepted.")


_OFFICE = "application/vnd.openxmlformats-officedocument."


class FileKind(StrEnum):
    """The kinds of files the system accepts; each is its media type, so that it can be stored and served as it is."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    HEIC = "image/heic"
    PDF = "application/pdf"
    DOCX = _OFFICE + "wordprocessingml.document"
    XLSX = _OFFICE + "spreadsheetml.sheet"

    @property
    def is_image(self) -> bool:
        """Whether images.process takes it."""
        return self.startswith("image/")


_MATCHERS = [image.Jpeg(), image.Png(), image.Apng(), image.Webp(), image.Heic(), archive.Pdf()]


class BadFile(DomainError):  # noqa: N818
    """422: the upload is of no accepted kind, broken or hostile; the message says which, never echoing input."""

    def __init__(self, message: Message) -> None:
        super().__init__("bad_file", 422, message)


def sniff(data: bytes) -> FileKind | None:
    """The kind of the bytes, or None for anything not accepted. Never raises, and says nothing about their health."""
    if data.startswith(b"PK\x03\x04"):
        return _office_kind(data)
    try:
        found = filetype.match(data, matchers=_MATCHERS)
    except Exception:  # noqa: BLE001 - its readers trip over cut-off headers in more than one way
        found = None
    if found is not None:
        return FileKind.PNG if isinstance(found, image.Apng) else FileKind(found.mime)
    return FileKind.HEIC if _is_heif(data) else None


def check_office_zip(data: bytes) -> FileKind:
    """DOCX or XLSX, after unpacking every member within limits; BadFile for bombs, macros, passwords, broken zips.

    At most MAX_MEMBERS members, MAX_UNPACKED bytes in all and, beyond 1 MB, MAX_RATIO times the packed size, each
    counted while unpacking: what a zip says about itself proves nothing. (A 127 kB XLSX can cost 18 s of CPU.)
    """
    try:
        with _opened(data) as package:
            members = package.infolist()
            kind = _kind_of(package.namelist())
            if kind is None:
                raise BadFile(BROKEN_FILE)
            _check_directory(members)
            budget = MAX_UNPACKED
            for member in members:
                budget -= _unpacked_size(package, member, budget)
    except BadFile:
        raise
    except Exception:  # noqa: BLE001 - zipfile and zlib have a dozen ways to fail on broken input
        raise BadFile(BROKEN_FILE) from None
    return kind


def _is_heif(data: bytes) -> bool:
    """HEIC with a brand filetype does not know: 10 bit and multilayer pictures of some phones."""
    if len(data) < 16 or data[4:8] != b"ftyp":
        return False
    length = min(int.from_bytes(data[:4], "big"), 256)
    brands = {data[8:12]} | {data[at : at + 4] for at in range(16, length, 4)}
    return not brands.isdisjoint(_HEIF_BRANDS)


def _office_kind(data: bytes) -> FileKind | None:
    try:
        with _opened(data) as package:
            return _kind_of(package.namelist())
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it is no Office file
        return None


def _opened(data: bytes) -> zipfile.ZipFile:
    """The zip, if its directory is small enough to be read: half a million entries would take seconds."""
    at = data.rfind(_END_OF_DIRECTORY, max(0, len(data) - _END_LENGTH - _LONGEST_COMMENT))
    if at < 0 or len(data) - at < _END_LENGTH:
        raise BadFile(BROKEN_FILE)
    *_, directory_length, _start, _comment = struct.unpack(_END_FORMAT, data[at : at + _END_LENGTH])
    # Zip64 is for files beyond 4 GB; here it could only hide the true length of the directory.
    if directory_length > _MAX_DIRECTORY or data[:at][-_LOCATOR_LENGTH:].startswith(_ZIP64_LOCATOR):
        raise BadFile(TOO_MUCH_PACKED)
    return zipfile.ZipFile(io.BytesIO(data))


def _kind_of(names: list[str]) -> FileKind | None:
    if "[Content_Types].xml" not in names:
        return None
    # Some producers write document2.xml; the folder tells the application.
    is_word = any(name.startswith("word/document") for name in names)
    is_excel = any(name.startswith("xl/workbook") for name in names)
    if is_word == is_excel:
        return None
    return FileKind.DOCX if is_word else FileKind.XLSX


def _check_directory(members: list[zipfile.ZipInfo]) -> None:
    names = {member.filename.casefold() for member in members}
    if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED:
        raise BadFile(TOO_MUCH_PACKED)
    if any(name.endswith("vbaproject.bin") for name in names) or any(m.flag_bits & _ENCRYPTED for m in members):
        raise BadFile(HAS_MACROS)
    known = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
    is_odd = any(_BAD_NAME.search(m.orig_filename) or m.compress_type not in known for m in members)
    if is_odd or len(names) < len(members):
        raise BadFile(BROKEN_FILE)


def _unpacked_size(package: zipfile.ZipFile, member: zipfile.ZipInfo, budget: int) -> int:
    limit = min(budget, max(_SMALL, MAX_RATIO * member.compress_size))
    size = 0
    is_list_of_types = member.filename == "[Content_Types].xml"
    with package.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > limit:
                raise BadFile(TOO_MUCH_PACKED)
            if is_list_of_types and b"macroEnabled" in chunk:
                raise BadFile(HAS_MACROS)
    return size
