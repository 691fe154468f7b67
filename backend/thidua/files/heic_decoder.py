"""HEIC to PNG in a process of its own: `python -I heic_decoder.py < in.heic > out.png`.

A HEIC can announce a stamp and make its decoder build a poster (a crop over a huge picture, a grid of a thousand
tiles that are all the same one), and HEVC decoders written in C have a history of memory faults. So the decoding is
done by a child with little memory, little time and no environment, and whatever happens to it is one refused picture.
The child imports nothing of ours and never touches the disk or the network.
"""

import io
import sys

import pillow_heif
from PIL import Image

TOO_LARGE_STATUS = 3
MEMORY_BYTES = 1536 * 1024 * 1024
CPU_SECONDS = 20


def as_png(data: bytes, max_pixels: int, max_side: int) -> bytes:
    """The primary picture, upright, at most `max_side` long, as a PNG with its colour profile and no other metadata.

    Raises Image.DecompressionBombError beyond `max_pixels`, and whatever the decoder raises on broken input.
    """
    pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
    with Image.open(io.BytesIO(data), formats=["HEIF"]) as source:
        if source.width * source.height > max_pixels:
            raise Image.DecompressionBombError
        source.load()
        picture = source.copy()
    picture.thumbnail((max_side, max_side), Image.Resampling.LANCZOS, reducing_gap=2.0)
    profile = picture.info.get("icc_profile")
    picture.info = {}
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=1, icc_profile=profile)
    return out.getvalue()


def main() -> int:
    """Limits first, then the work; 3 = too many pixels, any other status but 0 = not readable."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        png = as_png(sys.stdin.buffer.read(), int(sys.argv[1]), int(sys.argv[2]))
    except Image.DecompressionBombError:
        return TOO_LARGE_STATUS
    sys.stdout.buffer.write(png)
    return 0


if __name__ == "__main__":
    sys.exit(main())
