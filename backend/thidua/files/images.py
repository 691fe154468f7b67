"""Pictures: decoded, turned upright, made smaller and written anew, so that nothing but pixels is kept.

Whatever a phone or an attacker put beside the picture (EXIF, GPS, XMP, ICC, comments, previews, trailing bytes,
further frames) does not survive, because the output is made from the decoded pixels alone.
"""

import io
import re
import subprocess
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import BoundedSemaphore

from PIL import Image, ImageCms

from thidua.core.errors import Message
from thidua.files.heic_decoder import CPU_SECONDS, TOO_LARGE_STATUS
from thidua.files.kinds import BadFile, FileKind, sniff

MAX_PIXELS = 40_000_000
MAX_SIDE = 2560
THUMBNAIL_SIDE = 480
QUALITY = 85
THUMBNAIL_QUALITY = 80
_MAX_SCANS = 32
_MAX_SEGMENTS = 2_000
_MAX_CHUNKS = 50_000
_MAX_PROFILE = 4 * 1024 * 1024

NOT_AN_IMAGE = Message("Chỉ nhận tệp {types}.", "Only {types} files are accepted.", {"types": "JPEG, PNG, WebP, HEIC"})
TOO_LARGE = Message(
    "Ảnh quá lớn: tối đa {n} triệu điểm ảnh.",
    "The picture is too large: at most {n} million pixels.",
    {"n": MAX_PIXELS // 1_000_000},
)
BROKEN_IMAGE = Message(
    "Không đọc được ảnh này. Tệp có thể đã hỏng.", "This picture could not be read. The file may be damaged."
)

_PILLOW_FORMATS = {FileKind.JPEG: "JPEG", FileKind.PNG: "PNG", FileKind.WEBP: "WEBP", FileKind.HEIC: "PNG"}
_HEIC_DECODER = Path(__file__).with_name("heic_decoder.py")
_ORIENTATION_TAG = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_NEXT_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])")
_END_OF_IMAGE, _START_OF_SCAN = 0xD9, 0xDA
_STANDALONE = frozenset({0x01, 0xD8, *range(0xD0, 0xD8)})
# A picture of 40 million pixels takes up to 160 MB while it is decoded.
_DECODERS = BoundedSemaphore(2)


class BadImage(BadFile):
    """422: not a picture we take, too large, or broken."""


@dataclass(frozen=True)
class Processed:
    """A picture as it is kept: `kind`, `media_type`, size in pixels and `sha256` describe `data`, not the upload.

    `thumbnail` is always a JPEG.
    """

    kind: FileKind
    media_type: str
    width: int
    height: int
    data: bytes
    thumbnail: bytes
    sha256: str


def process(data: bytes) -> Processed:
    """The picture ready to keep: JPEG, or PNG and WebP where they are transparent; BadImage for all else.

    At most MAX_SIDE pixels on the longest side, upright, in sRGB. Takes up to seconds and 160 MB; two at a time.
    """
    try:
        kind = sniff(data)
        if kind is None or not kind.is_image:
            raise BadImage(NOT_AN_IMAGE)
        _refuse_endless_headers(data, kind)
        with _DECODERS:
            readable = _heic_as_png(data) if kind is FileKind.HEIC else data
            return _written(_decode(readable, _PILLOW_FORMATS[kind]), kind)
    except BadImage:
        raise
    except Exception:  # noqa: BLE001 - decoders fail on broken input in every way there is
        raise BadImage(BROKEN_IMAGE) from None


def scaled(data: bytes, kind: FileKind, width: int) -> bytes:
    """A picture that `process` made, at this width and in its own kind."""
    with _DECODERS, Image.open(io.BytesIO(data), formats=[_PILLOW_FORMATS[kind]]) as source:
        # Of a JPEG only as much is decoded as is needed.
        source.thumbnail((width, MAX_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
        return _encoded(source, kind, QUALITY)


def _heic_as_png(data: bytes) -> bytes:
    """The picture decoded by a child process, see heic_decoder; 0.3 s more, and a crash there is only a refusal."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and file, no shell, no words from outside
        [sys.executable, "-I", str(_HEIC_DECODER), str(MAX_PIXELS), str(MAX_SIDE)],
        input=data,
        capture_output=True,
        env={},
        timeout=2 * CPU_SECONDS,
        check=False,
    )
    if done.returncode == TOO_LARGE_STATUS:
        raise BadImage(TOO_LARGE)
    if done.returncode != 0:
        raise BadImage(BROKEN_IMAGE)
    return done.stdout


def _decode(data: bytes, pillow_format: str) -> Image.Image:
    """The first frame, at most MAX_SIDE long, upright, in mode L, RGB or RGBA."""
    try:
        source = Image.open(io.BytesIO(data), formats=[pillow_format])
    except Image.DecompressionBombError:
        raise BadImage(TOO_LARGE) from None
    with source:
        _refuse_large(source)
        orientation = _orientation(source)
        profile = source.info.get("icc_profile")
        if source.mode in {"L", "RGB", "CMYK"} and not source.has_transparency_data:
            # For JPEG this decodes at an eighth, a quarter or half the size where that is enough.
            source.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
            picture = _as_srgb(source, profile)
        else:
            source.load()
            picture = _as_srgb(_without_palette(source), profile)
            picture.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
        # Some decoders learn the size only while decoding.
        _refuse_large(source)
    return picture.transpose(_UPRIGHT[orientation]) if orientation in _UPRIGHT else picture


def _refuse_large(image: Image.Image) -> None:
    if image.width * image.height > MAX_PIXELS:
        raise BadImage(TOO_LARGE)


def _orientation(image: Image.Image) -> int:
    try:
        value = image.getexif().get(_ORIENTATION_TAG, 1)
    except Exception:  # noqa: BLE001 - damaged EXIF is no reason to refuse a sound picture
        return 1
    return value if isinstance(value, int) else 1


def _without_palette(image: Image.Image) -> Image.Image:
    """The same pixels in mode L, RGB, RGBA or CMYK, eight bits each."""
    if image.has_transparency_data:
        picture = image.convert("RGBA")
        lowest, _highest = picture.getchannel("A").getextrema()
        return picture.convert("RGB") if lowest == 255 else picture
    if image.mode.startswith("I"):
        # Pillow would clip 16 bits to white instead of scaling them.
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"L", "RGB", "CMYK"}:
        return image
    return image.convert("L" if image.mode in {"1", "LA"} else "RGB")


def _as_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours as sRGB, since the profile will not be kept: phones photograph in Display P3."""
    target = image.mode if image.mode in {"L", "RGB", "RGBA"} else "RGB"
    if not profile or len(profile) > _MAX_PROFILE or image.mode == "L":
        return image.convert(target)
    try:
        alpha = image.getchannel("A") if image.mode == "RGBA" else None
        colours = image.convert("RGB") if alpha else image
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        wanted = ImageCms.createProfile("sRGB")
        converted = ImageCms.profileToProfile(colours, given, wanted, outputMode="RGB")
    except Exception:  # noqa: BLE001 - a broken profile is no reason to refuse a sound picture
        return image.convert(target)
    if converted is None:
        return image.convert(target)
    if alpha:
        converted.putalpha(alpha)
    return converted


def _written(picture: Image.Image, source: FileKind) -> Processed:
    # A new image from the bare pixels: `info` of the old one would carry comments and profiles along.
    bare = Image.frombytes(picture.mode, picture.size, picture.tobytes())
    transparent = FileKind.PNG if source is FileKind.PNG else FileKind.WEBP
    kind = transparent if bare.mode == "RGBA" else FileKind.JPEG
    data = _encoded(bare, kind, QUALITY)
    small = bare.copy()
    small.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.LANCZOS)
    if small.mode == "RGBA":
        paper = Image.new("RGBA", small.size, "white")
        small = Image.alpha_composite(paper, small).convert("RGB")
    thumbnail = _encoded(small, FileKind.JPEG, THUMBNAIL_QUALITY)
    return Processed(kind, kind.value, *bare.size, data, thumbnail, sha256(data).hexdigest())


def _encoded(image: Image.Image, kind: FileKind, quality: int) -> bytes:
    out = io.BytesIO()
    match kind:
        case FileKind.PNG:
            image.save(out, "PNG")
        case FileKind.WEBP:
            image.save(out, "WEBP", quality=quality)
        case _:
            image.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
    return out.getvalue()


def _refuse_endless_headers(data: bytes, kind: FileKind) -> None:
    """Small files that cost the decoder minutes: thousands of scans over one picture, millions of empty chunks."""
    if kind is FileKind.JPEG:
        _refuse_many_scans(data)
    elif kind is FileKind.PNG:
        position, chunks = 8, 0
        while position + 8 <= len(data):
            position += 12 + int.from_bytes(data[position : position + 4], "big")
            chunks += 1
            if chunks > _MAX_CHUNKS:
                raise BadImage(BROKEN_IMAGE)


def _refuse_many_scans(data: bytes) -> None:
    position, scans = 2, 0
    for _ in range(_MAX_SEGMENTS):
        found = _NEXT_MARKER.search(data, position)
        if found is None or found[1][0] == _END_OF_IMAGE:
            return
        position = found.end()
        if found[1][0] in _STANDALONE:
            continue
        scans += found[1][0] == _START_OF_SCAN
        if scans > _MAX_SCANS:
            raise BadImage(BROKEN_IMAGE)
        position += int.from_bytes(data[position : position + 2], "big")
    raise BadImage(BROKEN_IMAGE)
