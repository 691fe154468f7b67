"""Small drawn pictures for the demo, since no photographs are given: fields, hills, a road, a sky; no people.

The same seed gives the same bytes. Captions are plain ASCII: the only font at hand has no Vietnamese letters, so
what a picture shows is said by its alternative text.
"""

import hashlib
import io
import random

from PIL import Image, ImageDraw, ImageFont

_SKIES = (("#8fc7e8", "#e6f3fb"), ("#f2b880", "#fbe9d2"), ("#a9c9dd", "#f4f1e6"), ("#7fb2d9", "#dceefa"))
_HILLS = ("#6d9b6a", "#58866b", "#7ba05b", "#4d7c4a")
_FIELDS = ("#a8c256", "#c9b458", "#8fb04f", "#d0b25e")


def landscape(seed: str, caption: str, size: tuple[int, int] = (1200, 800)) -> bytes:
    """A JPEG of a landscape."""
    chance = random.Random(hashlib.sha256(seed.encode()).digest())  # noqa: S311 - a drawing, not a secret
    width, height = size
    image = Image.new("RGB", size)
    draw = ImageDraw.Draw(image)
    horizon = int(height * chance.uniform(0.42, 0.55))
    _sky(draw, width, horizon, chance.choice(_SKIES))
    sun = (chance.uniform(0.15, 0.85) * width, chance.uniform(0.25, 0.6) * horizon)
    radius = width * 0.045
    draw.ellipse((sun[0] - radius, sun[1] - radius, sun[0] + radius, sun[1] + radius), fill="#fff2c2")
    for _hill in range(3):
        middle, reach = chance.uniform(0, width), chance.uniform(0.3, 0.6) * width
        rise = chance.uniform(0.1, 0.25) * height
        box = (middle - reach, horizon - rise, middle + reach, horizon + rise)
        draw.ellipse(box, fill=chance.choice(_HILLS))
    _fields(draw, width, height, horizon, chance)
    _road(draw, width, height, horizon, chance.uniform(0.3, 0.7) * width)
    font = ImageFont.load_default(int(height * 0.04))
    draw.text((width * 0.03, height * 0.93), caption, font=font, fill="#ffffff", stroke_width=2, stroke_fill="#1f2328")
    out = io.BytesIO()
    image.save(out, "JPEG", quality=82)
    return out.getvalue()


def _sky(draw: ImageDraw.ImageDraw, width: int, horizon: int, colours: tuple[str, str]) -> None:
    top, bottom = (tuple(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in colours)
    for row in range(horizon):
        part = row / horizon
        colour = tuple(round(a + (b - a) * part) for a, b in zip(top, bottom, strict=True))
        draw.line((0, row, width, row), fill=colour)


def _fields(draw: ImageDraw.ImageDraw, width: int, height: int, horizon: int, chance: random.Random) -> None:
    row = horizon
    while row < height:
        strip = max(8, int((row - horizon) * 0.35) + chance.randint(6, 18))
        draw.rectangle((0, row, width, row + strip), fill=chance.choice(_FIELDS))
        row += strip


def _road(draw: ImageDraw.ImageDraw, width: int, height: int, horizon: int, far: float) -> None:
    near, half = width * 0.5, width * 0.16
    draw.polygon([(far - 4, horizon), (far + 4, horizon), (near + half, height), (near - half, height)], fill="#cfcac0")
    for part in (0.15, 0.35, 0.6, 0.85):
        middle = far + (near - far) * part
        top = horizon + (height - horizon) * part
        draw.rectangle((middle - 4 * part - 1, top, middle + 4 * part + 1, top + 40 * part), fill="#ffffff")
