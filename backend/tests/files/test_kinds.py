"""kinds: what a file is, told from its bytes, and Office files that may be unpacked or not."""

import io
import struct
import time
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from thidua.core.errors import Message
from thidua.files import kinds
from thidua.files.kinds import (
    BROKEN_FILE,
    HAS_MACROS,
    MAX_MEMBERS,
    MAX_RATIO,
    MAX_UNPACKED,
    TOO_MUCH_PACKED,
    BadFile,
    FileKind,
    check_office_zip,
    sniff,
)

TYPES = b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
WORD = {"[Content_Types].xml": TYPES, "_rels/.rels": b"<x/>", "word/document.xml": "<w>Báo cáo</w>".encode()}
EXCEL = {
    "[Content_Types].xml": TYPES,
    "_rels/.rels": b"<x/>",
    "xl/workbook.xml": b"<x/>",
    "xl/worksheets/s.xml": b"<y/>",
}


def zipped(members: dict[str, bytes], **options: Any) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", options.pop("compression", zipfile.ZIP_DEFLATED), **options) as package:
        for name, body in members.items():
            package.writestr(name, body)
    return out.getvalue()


def picture(pillow_format: str, **options: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, pillow_format, **options)
    return out.getvalue()


def heif_head(major: bytes, *brands: bytes) -> bytes:
    body = b"ftyp" + major + b"\x00" * 4 + b"".join(brands)
    return struct.pack(">I", len(body) + 4) + body + b"\x00\x00\x00\x08meta"


def refusal(data: bytes) -> Message:
    with pytest.raises(BadFile) as caught:
        check_office_zip(data)
    assert (caught.value.status, caught.value.code) == (422, "bad_file")
    return caught.value.message


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (picture("JPEG"), FileKind.JPEG),
        (picture("PNG"), FileKind.PNG),
        (picture("PNG", save_all=True, append_images=[Image.new("RGB", (8, 8), "red")]), FileKind.PNG),
        (picture("WEBP"), FileKind.WEBP),
        (heif_head(b"heic", b"mif1", b"heic"), FileKind.HEIC),
        (heif_head(b"mif1", b"mif1", b"heic"), FileKind.HEIC),
        (heif_head(b"heix", b"mif1", b"heix"), FileKind.HEIC),
        (heif_head(b"mif1", b"heix"), FileKind.HEIC),
        (b"%PDF-1.7\n1 0 obj", FileKind.PDF),
        (zipped(WORD), FileKind.DOCX),
        (zipped(WORD, compression=zipfile.ZIP_STORED), FileKind.DOCX),
        (zipped(EXCEL), FileKind.XLSX),
        (zipped(dict(reversed(EXCEL.items()))), FileKind.XLSX),
        (zipped({"[Content_Types].xml": TYPES, "word/document2.xml": b"<x/>"}), FileKind.DOCX),
        (b"", None),
        (b"PK", None),
        (b"PK\x03\x04", None),
        (zipped({}), None),
        (zipped({"a.txt": b"x"}), None),
        (zipped({"word/document.xml": b"x"}), None),
        (zipped({"[Content_Types].xml": TYPES, "ppt/presentation.xml": b"x"}), None),
        (zipped(WORD | EXCEL), None),
        (zipped(WORD)[:-30], None),
        (heif_head(b"avif", b"avif", b"mif1"), None),
        (heif_head(b"isom", b"mp42"), None),
        (b"GIF89a" + b"\x00" * 20, None),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, None),
        (b"MZ" + b"\x00" * 100, None),
        (b"<!DOCTYPE html><script>", None),
        (b"\x00\x00\x00\x08ftyp", None),
        ("Báo cáo".encode(), None),
    ],
)
def test_sniff(data: bytes, kind: FileKind | None) -> None:
    assert sniff(data) is kind


def test_a_kind_is_its_media_type() -> None:
    assert FileKind.XLSX == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert [kind.name for kind in FileKind if kind.is_image] == ["JPEG", "PNG", "WEBP", "HEIC"]


STARTS = [
    b"",
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"RIFF",
    b"\x00\x00\x00\x18ftyp",
    b"\xff\xff\xff\xffftyp",
    b"PK\x03\x04",
    b"%PDF",
]


@given(st.sampled_from(STARTS), st.binary(max_size=80))
@settings(max_examples=400)
def test_sniff_never_raises(start: bytes, rest: bytes) -> None:
    assert sniff(start + rest) in {None, *FileKind}


def test_sound_office_files_pass() -> None:
    assert check_office_zip(zipped(WORD)) is FileKind.DOCX
    assert check_office_zip(zipped(EXCEL)) is FileKind.XLSX
    folders = zipped(WORD | {"word/": b"", "word/media/": b"", "word/media/anh.png": picture("PNG")})
    assert check_office_zip(folders) is FileKind.DOCX


def test_a_large_honest_table_passes() -> None:
    rows = "".join(f"<row r='{n}'><c t='n'><v>{n * 7919 % 10007}</v></c></row>" for n in range(200_000)).encode()
    assert check_office_zip(zipped(EXCEL | {"xl/worksheets/s.xml": rows})) is FileKind.XLSX


def bomb_127_kb() -> bytes:
    return zipped(EXCEL | {"xl/worksheets/s.xml": b"<row/>" * 21_000_000})


def with_sizes(data: bytes, size: int) -> bytes:
    """The last member's announced unpacked size changed, in its header and in the directory."""
    changed = bytearray(data)
    local = data.rindex(b"PK\x03\x04")
    directory = data.rindex(b"PK\x01\x02")
    changed[local + 22 : local + 26] = changed[directory + 24 : directory + 28] = struct.pack("<I", size)
    return bytes(changed)


def encrypted() -> bytes:
    changed = bytearray(zipped(WORD))
    changed[changed.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(changed)


def overlapping() -> bytes:
    """Many directory entries for one and the same compressed member."""
    body = zlib.compress(b"\x00" * 900_000)[2:-4]
    crc = zlib.crc32(b"\x00" * 900_000)
    start = zipped(WORD)
    packed = io.BytesIO(start)
    with zipfile.ZipFile(packed, "a") as package:
        at = package.start_dir
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 33, crc, len(body), 900_000, 1, 0) + b"a" + body
    old_directory = start[at : start.rindex(b"PK\x05\x06")]
    entries = b"".join(
        struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 8, 0, 33, crc, len(body), 900_000, 6, 0, 0, 0, 0, 0, at)
        + f"a{n:05}".encode()
        for n in range(1000)
    )
    directory = old_directory + entries
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1003, 1003, len(directory), at + len(local), 0)
    return start[:at] + local + directory + end


TYPES_WITH_MACROS = b"<Types><Default ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>"
REFUSED: dict[str, tuple[Callable[[], bytes], Message]] = {
    "a small bomb": (bomb_127_kb, TOO_MUCH_PACKED),
    "one member of a high ratio": (
        lambda: zipped(WORD | {"word/x.xml": b" " * (2 * 1024 * 1024)}),
        TOO_MUCH_PACKED,
    ),
    "a high ratio hidden beside filler": (
        lambda: zipped(WORD | {"a": b" " * 9_000_000} | {"b": zlib.compress(bytes(range(256)) * 9000, 0)}),
        TOO_MUCH_PACKED,
    ),
    "too much in all": (
        lambda: zipped(WORD | {f"m{n}": b"\x00" * 1_000_000 for n in range(MAX_UNPACKED // 1_000_000 + 1)}),
        TOO_MUCH_PACKED,
    ),
    "too many members": (lambda: zipped(WORD | {f"m{n}": b"" for n in range(MAX_MEMBERS)}), TOO_MUCH_PACKED),
    "a directory too long to read": (
        lambda: zipped({f"{n:05}" + "x" * 200: b"" for n in range(5000)} | WORD),
        TOO_MUCH_PACKED,
    ),
    "a size that lies low": (lambda: with_sizes(zipped(WORD | {"z": b"x" * 5000}), 100), BROKEN_FILE),
    "a size that lies high": (lambda: with_sizes(zipped(WORD | {"z": b"x" * 5000}), 2**31), TOO_MUCH_PACKED),
    "members that overlap": (overlapping, TOO_MUCH_PACKED),
    "a macro": (lambda: zipped(WORD | {"word/vbaProject.bin": b"x"}), HAS_MACROS),
    "a macro in capitals": (lambda: zipped(EXCEL | {"xl/VBAPROJECT.BIN": b"x"}), HAS_MACROS),
    "a macro type": (lambda: zipped(WORD | {"[Content_Types].xml": TYPES_WITH_MACROS}), HAS_MACROS),
    "a password": (encrypted, HAS_MACROS),
    "a way out": (lambda: zipped(WORD | {"word/../../x": b"x"}), BROKEN_FILE),
    "an absolute name": (lambda: zipped(WORD | {"/etc/passwd": b"x"}), BROKEN_FILE),
    "a drive": (lambda: zipped(WORD | {"C:x": b"x"}), BROKEN_FILE),
    "a backslash": (lambda: zipped(WORD | {"word\\x": b"x"}), BROKEN_FILE),
    "a name twice": (lambda: zipped(WORD | {"WORD/DOCUMENT.XML": b"x"}), BROKEN_FILE),
    "bzip2": (lambda: zipped(WORD, compression=zipfile.ZIP_BZIP2), BROKEN_FILE),
    "lzma": (lambda: zipped(WORD, compression=zipfile.ZIP_LZMA), BROKEN_FILE),
    "some other zip": (lambda: zipped({"a": b"b"}), BROKEN_FILE),
    "both kinds at once": (lambda: zipped(WORD | EXCEL), BROKEN_FILE),
    "cut off": (lambda: zipped(WORD)[:-1], BROKEN_FILE),
    "no zip": (lambda: b"%PDF-1.7", BROKEN_FILE),
    "nothing": (lambda: b"", BROKEN_FILE),
    "only an end": (lambda: b"PK\x05\x06" + b"\x00" * 18, BROKEN_FILE),
}


@pytest.mark.parametrize("name", REFUSED)
def test_hostile_office_files_are_refused_quickly(name: str) -> None:
    make, message = REFUSED[name]
    data = make()
    started = time.thread_time()
    assert refusal(data) == message
    assert sniff(data) in {None, FileKind.DOCX, FileKind.XLSX, FileKind.PDF}
    assert time.thread_time() - started < 1


def test_the_bomb_is_the_one_meant() -> None:
    assert 100_000 < len(bomb_127_kb()) < 200_000
    assert MAX_RATIO * len(zlib.compress(b" " * (2 * 1024 * 1024))) < 2 * 1024 * 1024


def test_zip64_is_refused() -> None:
    plain = zipped(WORD)
    at = plain.rindex(b"PK\x05\x06")
    locator = b"PK\x06\x07" + struct.pack("<LQL", 0, at, 1)
    assert refusal(plain[:at] + locator + plain[at:]) == TOO_MUCH_PACKED


def test_a_comment_hides_nothing() -> None:
    plain = zipped(WORD)
    commented = plain[:-2] + struct.pack("<H", 300) + b"x" * 300
    assert check_office_zip(commented) is FileKind.DOCX
    assert refusal(commented[:-10] + b"PK\x05\x06" + b"x" * 6) == BROKEN_FILE


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_damaged_office_files_are_refused_or_sound(data: st.DataObject) -> None:
    changed = bytearray(zipped(data.draw(st.sampled_from([WORD, EXCEL]))))
    for at, byte in data.draw(st.lists(st.tuples(st.integers(0, len(changed) - 1), st.integers(0, 255)), max_size=5)):
        changed[at] = byte
    cut = data.draw(st.integers(0, len(changed)) | st.just(len(changed)))
    result = bytes(changed[:cut])
    assert sniff(result) in {None, *FileKind}
    try:
        kind = check_office_zip(result)
    except BadFile:
        return
    assert kind in {FileKind.DOCX, FileKind.XLSX}
    with zipfile.ZipFile(io.BytesIO(result)) as package:
        assert package.testzip() is None


def test_what_unpacking_finds_counts_not_what_the_directory_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "_check_directory", lambda _members: None)
    assert refusal(bomb_127_kb()) == TOO_MUCH_PACKED
