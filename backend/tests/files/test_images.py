"""images: only pixels survive, upright and bounded; whatever is broken or hostile is BadImage and nothing else."""

import io
import signal
import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from thidua.core.errors import Message
from thidua.files import images
from thidua.files.images import (
    BROKEN_IMAGE,
    MAX_PIXELS,
    MAX_SIDE,
    NOT_AN_IMAGE,
    THUMBNAIL_SIDE,
    TOO_LARGE,
    BadImage,
    process,
)
from thidua.files.kinds import FileKind

pillow_heif.register_heif_opener()

SECRET = b"BI-MAT-11.3042N-106.0231E"
RED, GREEN, BLUE, YELLOW = (220, 20, 30), (20, 160, 40), (20, 40, 200), (230, 210, 30)


def encoded(image: Image.Image, pillow_format: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, pillow_format, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def quarters(width: int = 64, height: int = 48) -> Image.Image:
    """Red and green above, blue and yellow below: any turn or flip shows."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(GREEN, (width // 2, 0, width, height // 2))
    image.paste(BLUE, (0, height // 2, width // 2, height))
    image.paste(YELLOW, (width // 2, height // 2, width, height))
    return image


def corners(image: Image.Image) -> list[tuple[int, int, int]]:
    """The pure colour nearest to each corner: above left, above right, below left, below right."""
    rgb = image.convert("RGB")
    points = [(x, y) for y in (rgb.height // 8, rgb.height * 7 // 8) for x in (rgb.width // 8, rgb.width * 7 // 8)]
    colours = [rgb.getpixel(point) for point in points]

    def distance(one: Any, other: tuple[int, int, int]) -> int:
        return sum(abs(a - b) for a, b in zip(one, other, strict=True))

    return [min((RED, GREEN, BLUE, YELLOW), key=lambda pure: distance(colour, pure)) for colour in colours]


@cache
def sample(kind: FileKind) -> bytes:
    return encoded(quarters(), {FileKind.HEIC: "HEIF"}.get(kind, kind.name))


IMAGE_KINDS = [kind for kind in FileKind if kind.is_image]
IN_PROCESS = [kind for kind in IMAGE_KINDS if kind is not FileKind.HEIC]


def refusal(data: bytes) -> Message:
    with pytest.raises(BadImage) as caught:
        process(data)
    assert caught.value.status == 422
    return caught.value.message


BROKEN, OTHER, LARGE = BROKEN_IMAGE.vi, NOT_AN_IMAGE.vi, TOO_LARGE.vi


def outcome_of(data: bytes) -> str | int:
    """The width of the result, or why there is none."""
    try:
        return process(data).width
    except BadImage as error:
        return error.message.vi


@pytest.mark.parametrize("kind", IMAGE_KINDS)
def test_every_kind_becomes_a_plain_jpeg(kind: FileKind) -> None:
    result = process(sample(kind))
    assert (result.kind, result.media_type, result.width, result.height) == (FileKind.JPEG, "image/jpeg", 64, 48)
    assert result.sha256 == sha256(result.data).hexdigest()
    for data in (result.data, result.thumbnail):
        image = opened(data)
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (64, 48))
        assert corners(image) == [RED, GREEN, BLUE, YELLOW]
    assert process(sample(kind)) == result


# The EXIF orientation of a file, and where its stored corners appear once it is shown.
ORIENTATIONS = {
    1: [RED, GREEN, BLUE, YELLOW],
    2: [GREEN, RED, YELLOW, BLUE],
    3: [YELLOW, BLUE, GREEN, RED],
    4: [BLUE, YELLOW, RED, GREEN],
    5: [RED, BLUE, GREEN, YELLOW],
    6: [BLUE, RED, YELLOW, GREEN],
    7: [YELLOW, GREEN, BLUE, RED],
    8: [GREEN, YELLOW, RED, BLUE],
}


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_orientation_is_applied(kind: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    result = process(encoded(quarters(), kind, exif=exif.tobytes()))
    assert (result.width, result.height) == ((64, 48) if orientation < 5 else (48, 64))
    assert corners(opened(result.data)) == corners(opened(result.thumbnail)) == ORIENTATIONS[orientation]


def test_a_heic_is_turned_once() -> None:
    """HEIC carries its turn twice, in the container and in EXIF; the decoder applies one, which must be all."""
    for orientation, expected in ORIENTATIONS.items():
        exif = Image.Exif()
        exif[0x0112] = orientation
        assert corners(opened(process(encoded(quarters(), "HEIF", exif=exif.tobytes())).data)) == expected


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_unknown_orientations_change_nothing(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert corners(opened(process(encoded(quarters(), "JPEG", exif=exif.tobytes())).data))[0] == RED


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_damaged_exif_is_no_reason_to_refuse_a_picture() -> None:
    for exif in (b"Exif\x00\x00" + b"\xff" * 40, b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\xff\xff", b"Exif\x00\x00"):
        assert process(encoded(quarters(), "JPEG", exif=exif)).width == 64


def spying_exif() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = exif[0x8298] = SECRET.decode()
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (11.0, 32.0, 15.5), "E", (106.0, 1.0, 23.1)
    exif.get_ifd(0x8769)[0x9286] = SECRET
    return exif.tobytes()


def spying_png() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", SECRET.decode())
    info.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    info.add_text("Description", SECRET.decode(), zip=True)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return encoded(quarters(), "PNG", pnginfo=info, exif=spying_exif(), icc_profile=profile)


XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + b"</x:xmpmeta>"
SPYING: dict[str, Callable[[], bytes]] = {
    "jpeg": lambda: encoded(quarters(), "JPEG", exif=spying_exif(), xmp=XMP, comment=SECRET, icc_profile=SECRET * 9),
    "jpeg with a trailer": lambda: encoded(quarters(), "JPEG", exif=spying_exif()) + b"MotionPhoto" + SECRET,
    "png": spying_png,
    "transparent png": lambda: encoded(transparent(), "PNG", exif=spying_exif()) + SECRET,
    "webp": lambda: encoded(quarters(), "WEBP", exif=spying_exif(), xmp=XMP, icc_profile=SECRET * 9),
    "transparent webp": lambda: encoded(transparent(), "WEBP", exif=spying_exif(), xmp=XMP),
    "heic": lambda: encoded(quarters(), "HEIF", exif=spying_exif(), xmp=XMP),
}


@pytest.mark.parametrize("name", SPYING)
def test_nothing_but_pixels_survives(name: str) -> None:
    source = SPYING[name]()
    assert any(mark in source for mark in (SECRET, b"GPS", b"Exif", b"EXIF", b"eXIf"))
    result = process(source)
    for data in (result.data, result.thumbnail):
        for trace in (SECRET, b"BI-MAT", b"Exif", b"EXIF", b"eXIf", b"ICC", b"iCCP", b"adobe", b"xmp", b"XMP", b"tEXt"):
            assert trace not in data
        image = opened(data)
        assert image.getexif() == {}
        assert not image.info.keys() & {"exif", "xmp", "icc_profile", "comment", "Comment", "photoshop", "dpi"}


def test_an_embedded_preview_does_not_survive() -> None:
    exif = spying_exif() + encoded(quarters(32, 24), "JPEG", comment=SECRET)
    result = process(encoded(quarters(), "JPEG", exif=exif))
    assert result.data.count(b"\xff\xd8\xff") == 1
    assert SECRET not in result.data


def swapping_profile() -> bytes:
    """sRGB with the red and the green primary exchanged."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"?XYZ", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"?XYZ", b"gXYZ", 1)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_colours_are_brought_to_srgb_before_the_profile_goes(kind: str) -> None:
    plain = Image.new("RGB", (32, 32), (250, 10, 10))
    result = opened(process(encoded(plain, kind, icc_profile=swapping_profile())).data)
    red, green, blue = result.getpixel((16, 16))  # type: ignore[misc]
    assert green > 200
    assert max(red, blue) < 60
    assert "icc_profile" not in result.info


def test_colours_of_a_transparent_picture_too() -> None:
    clear = Image.new("RGBA", (32, 32), (250, 10, 10, 120))
    result = opened(process(encoded(clear, "PNG", icc_profile=swapping_profile())).data)
    red, green, _blue, alpha = result.getpixel((16, 16))  # type: ignore[misc]
    assert green > 200 > 60 > red
    assert alpha == 120


def transparent() -> Image.Image:
    image = quarters().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 32, 24))
    return image


@pytest.mark.parametrize(("kind", "kept"), [("PNG", FileKind.PNG), ("WEBP", FileKind.WEBP)])
def test_transparency_is_kept(kind: str, kept: FileKind) -> None:
    result = process(encoded(transparent(), kind, **({"lossless": True} if kind == "WEBP" else {})))
    assert (result.kind, result.media_type) == (kept, f"image/{kind.lower()}")
    image = opened(result.data)
    assert image.mode == "RGBA"
    assert image.getpixel((8, 8))[3] == 0  # type: ignore[index]
    assert image.getpixel((56, 40))[3] == 255  # type: ignore[index]
    thumbnail = opened(result.thumbnail)
    assert thumbnail.format == "JPEG"
    assert min(thumbnail.getpixel((8, 8))) > 245  # type: ignore[type-var]


def test_transparency_in_a_palette_is_kept() -> None:
    image = transparent().quantize(8)
    assert image.mode == "P"
    result = process(encoded(image, "PNG"))
    assert result.kind is FileKind.PNG
    assert opened(result.data).getpixel((8, 8))[3] == 0  # type: ignore[index]


def test_an_alpha_channel_without_transparency_is_dropped() -> None:
    assert process(encoded(quarters().convert("RGBA"), "PNG")).kind is FileKind.JPEG


@pytest.mark.parametrize(
    ("image", "kind", "expected"),
    [
        (Image.new("I;16", (16, 16), 40_000), "PNG", (156, 156, 156)),
        (Image.new("L", (16, 16), 90), "JPEG", (90, 90, 90)),
        (Image.new("1", (16, 16), 1), "PNG", (255, 255, 255)),
        (Image.new("LA", (16, 16), (90, 255)), "PNG", (90, 90, 90)),
        (Image.new("RGB", (16, 16), RED).quantize(4), "PNG", RED),
        (Image.new("CMYK", (16, 16), (0, 255, 255, 0)), "JPEG", (255, 0, 0)),
    ],
    ids=["16 bit", "grey", "1 bit", "grey with alpha", "palette", "CMYK"],
)
def test_other_pixel_formats(image: Image.Image, kind: str, expected: tuple[int, int, int]) -> None:
    result = process(encoded(image, kind))
    assert result.kind is FileKind.JPEG
    pixel = opened(result.data).convert("RGB").getpixel((8, 8))
    assert all(abs(got - wanted) <= 4 for got, wanted in zip(pixel, expected, strict=True))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("size", "kept", "thumbnail"),
    [
        ((4000, 3000), (2560, 1920), (480, 360)),
        ((3000, 4000), (1920, 2560), (360, 480)),
        ((2560, 100), (2560, 100), (480, 19)),
        ((9000, 1), (2560, 1), (480, 1)),
        ((1, 1), (1, 1), (1, 1)),
        ((300, 200), (300, 200), (300, 200)),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_sizes(size: tuple[int, int], kept: tuple[int, int], thumbnail: tuple[int, int], kind: str) -> None:
    result = process(encoded(Image.new("RGB", size, RED), kind))
    assert (result.width, result.height) == opened(result.data).size == kept
    assert opened(result.thumbnail).size == thumbnail
    assert max(*kept) <= MAX_SIDE
    assert max(*thumbnail) <= THUMBNAIL_SIDE


def test_only_the_first_frame_counts() -> None:
    others = [Image.new("RGB", (64, 48), colour) for colour in (BLUE, GREEN)] * 20
    for kind in ("WEBP", "PNG"):
        moving = encoded(quarters(), kind, save_all=True, append_images=others, duration=100)
        assert getattr(opened(moving), "n_frames", 1) > 2
        result = process(moving)
        assert corners(opened(result.data)) == [RED, GREEN, BLUE, YELLOW]
        assert getattr(opened(result.data), "n_frames", 1) == 1
    several = encoded(quarters(), "MPO", save_all=True, append_images=others[:1])
    assert process(several).data.count(b"\xff\xd8\xff") == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"%PDF-1.7\n%x",
        b"GIF89a" + b"\x00" * 40,
        encoded(quarters(), "GIF"),
        encoded(quarters(), "BMP"),
        encoded(quarters(), "TIFF"),
        encoded(quarters(), "ICO"),
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<html><script>alert(1)</script>",
        b"%!PS-Adobe-3.0 EPSF-3.0",
        b"8BPS\x00\x01" + b"\x00" * 30,
        b"Mot bai van khong phai anh",
    ],
    ids=range(13),
)
def test_other_kinds_are_refused(data: bytes) -> None:
    assert refusal(data) == NOT_AN_IMAGE
    assert NOT_AN_IMAGE.render("vi") == "Chỉ nhận tệp JPEG, PNG, WebP, HEIC."


def test_only_the_decoder_of_the_kind_is_tried() -> None:
    """A file that sniffs as one kind and decodes as another would reach decoders that nobody checked."""
    assert refusal(b"\xff\xd8\xff" + encoded(quarters(), "GIF")) == BROKEN_IMAGE
    assert refusal(b"\x89PNG\r\n\x1a\n" + sample(FileKind.JPEG)) == BROKEN_IMAGE


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_of(width: int, height: int, body: bytes = b"", extra: bytes = b"") -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + extra
        + chunk(b"IDAT", zlib.compress(body))
        + chunk(b"IEND", b"")
    )


def sized_jpeg(width: int, height: int) -> bytes:
    data = sample(FileKind.JPEG)
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", height, width) + data[at + 4 :]


def sized_heic(width: int, height: int) -> bytes:
    """A HEIC that announces another size than its picture has."""
    data = bytearray(encoded(quarters(64, 64), "HEIF"))
    at = data.index(b"ispe") + 8
    data[at : at + 8] = struct.pack(">II", width, height)
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        png_of(100_000, 100_000),
        png_of(2**31 - 1, 2**31 - 1),
        png_of(8000, 5001),
        png_of(MAX_PIXELS + 1, 1),
        sized_jpeg(65_500, 65_500),
        sized_jpeg(8001, 5000),
        sized_heic(20_000, 20_000),
        encoded(Image.new("L", (16_383, 16_383)), "WEBP", lossless=True),
        encoded(Image.new("L", (8000, 5001)), "WEBP", lossless=True),
    ],
    ids=range(9),
)
def test_too_many_pixels_are_refused_unread(data: bytes) -> None:
    assert len(data) < 20_000
    started = time.thread_time()
    assert refusal(data) == TOO_LARGE
    assert time.thread_time() - started < 0.5


def test_the_pixel_limit_is_exact() -> None:
    result = process(png_of(8000, 5000, b"\x00" * 8001 * 5000))
    assert (result.width, result.height) == (2560, 1600)


def test_a_size_that_lies_is_refused() -> None:
    """The decoder must not spend memory on a picture larger than the one announced."""
    assert refusal(sized_heic(16, 16)) == BROKEN_IMAGE
    assert refusal(sized_heic(65, 64)) == BROKEN_IMAGE
    assert refusal(png_of(64, 64, b"\x00" * 10)) == BROKEN_IMAGE


def test_many_scans_are_refused() -> None:
    data = encoded(Image.new("L", (6000, 6000)), "JPEG", progressive=True)
    start = data.rindex(b"\xff\xda")
    bomb = data[:start] + data[start:-2] * 1000 + b"\xff\xd9"
    started = time.thread_time()
    assert refusal(bomb) == BROKEN_IMAGE
    assert time.thread_time() - started < 0.5
    assert process(data).width == 2560


def test_endless_chunks_and_segments_are_refused() -> None:
    for bomb in (
        png_of(8, 8, b"\x00" * 72, chunk(b"abCd", b"") * 600_000),
        b"\xff\xd8" + b"\xff\xe1\x00\x02" * 1_000_000 + sample(FileKind.JPEG)[2:],
    ):
        started = time.thread_time()
        assert refusal(bomb) == BROKEN_IMAGE
        assert time.thread_time() - started < 0.5


def test_a_text_bomb_in_a_png_is_refused_or_ignored() -> None:
    bomb = chunk(b"zTXt", b"Comment\x00\x00" + zlib.compress(b"\x00" * 200_000_000))
    started = time.thread_time()
    outcome = outcome_of(png_of(8, 8, b"\x00" * 72, bomb))
    assert outcome in (8, BROKEN)
    assert time.thread_time() - started < 2


@pytest.mark.parametrize("kind", IN_PROCESS)
def test_every_truncation_is_refused_or_read(kind: FileKind) -> None:
    data = sample(kind)
    outcomes = {outcome_of(data[:end]) for end in range(0, len(data), 3)}
    assert BROKEN in outcomes
    assert outcomes <= {BROKEN, OTHER, 64}


def damaged(data: st.DataObject, good: bytes) -> bytes:
    changed = bytearray(good)
    places = st.integers(0, min(len(good) - 1, 700)) | st.integers(0, len(good) - 1)
    for at, byte in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), min_size=1, max_size=6)):
        changed[at] = byte
    cut = data.draw(st.integers(0, len(changed)) | st.just(len(changed)))
    return bytes(changed[:cut]) + data.draw(st.binary(max_size=20))


@pytest.mark.parametrize("kind", IN_PROCESS)
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_damaged_pictures_are_refused_or_read(kind: FileKind, data: st.DataObject) -> None:
    try:
        result = process(damaged(data, sample(kind)))
    except BadImage:
        return
    assert opened(result.data).size == (result.width, result.height)
    assert result.width * result.height <= MAX_SIDE**2


@given(st.data())
@settings(max_examples=8, deadline=None)
def test_damaged_heics_are_refused_or_read(data: st.DataObject) -> None:
    assert outcome_of(damaged(data, sample(FileKind.HEIC))) in {BROKEN, OTHER, LARGE, 64}


def test_truncated_heics_are_refused() -> None:
    data = sample(FileKind.HEIC)
    for end in (0, 20, 100, len(data) // 2, len(data) - 5):
        assert outcome_of(data[:end]) in {BROKEN, OTHER}


@pytest.mark.parametrize(
    "fate",
    [
        "import os; os.kill(os.getpid(), 11)",
        "import sys; sys.exit(1)",
        "raise RecursionError",
        "print('not a png')",
        "",
        "import sys; sys.stdin.close()",
    ],
)
def test_whatever_becomes_of_the_heic_decoder_is_one_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fate: str
) -> None:
    decoder = tmp_path / "decoder.py"
    decoder.write_text(fate)
    monkeypatch.setattr(images, "_HEIC_DECODER", decoder)
    assert refusal(sample(FileKind.HEIC)) == BROKEN_IMAGE


def test_a_heic_decoder_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decoder = tmp_path / "decoder.py"
    decoder.write_text("import threading; threading.Event().wait()")
    monkeypatch.setattr(images, "_HEIC_DECODER", decoder)
    monkeypatch.setattr(images, "CPU_SECONDS", 0.25)
    assert refusal(sample(FileKind.HEIC)) == BROKEN_IMAGE


@pytest.mark.parametrize(
    ("deed", "end"),
    [("bytearray(2**31)", 1), ("sum(0 for _ in iter(int, 1))", -signal.SIGXCPU)],
    ids=["memory", "processor time"],
)
def test_the_heic_decoder_limits_itself(deed: str, end: int) -> None:
    program = f"""
import sys
from thidua.files import heic_decoder
heic_decoder.CPU_SECONDS = 1
heic_decoder.as_png = lambda *_: {deed}
sys.exit(heic_decoder.main())
"""
    # A soft and a hard limit that are equal end in SIGKILL on some kernels, in SIGXCPU on others.
    done = subprocess.run([sys.executable, "-c", program, "1", "1"], input=b"", capture_output=True, check=False)
    assert done.returncode in {end, -signal.SIGKILL if end < 0 else end}
    assert (b"MemoryError" in done.stderr) is (end == 1)


def test_the_heic_decoder_sees_no_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decoder = tmp_path / "decoder.py"
    decoder.write_text("import os, sys; sys.exit(3 if 'THIDUA_SECRET_KEY' in os.environ else 1)")
    monkeypatch.setattr(images, "_HEIC_DECODER", decoder)
    monkeypatch.setenv("THIDUA_SECRET_KEY", "x" * 40)
    assert refusal(sample(FileKind.HEIC)) == BROKEN_IMAGE


HEADS = [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x00\x10\x00\x00WEBP", b"\x00\x00\x00\x18ftypheic", b""]


@given(st.sampled_from(HEADS), st.binary(max_size=300))
@settings(max_examples=120, deadline=None)
def test_noise_is_refused(head: bytes, noise: bytes) -> None:
    with pytest.raises(BadImage):
        process(head + noise)
