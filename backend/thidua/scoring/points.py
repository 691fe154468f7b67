"""Points: exact numbers with two decimals, numbers in JSON, decimal commas in Vietnamese."""

from decimal import ROUND_DOWN, Decimal
from typing import Annotated

from pydantic import Field, PlainSerializer, WithJsonSchema

from thidua.core.errors import Message

HIGHEST = 1000
ZERO = Decimal(0)

#: A number of points in a body or an answer.
Points = Annotated[
    Decimal,
    Field(ge=-HIGHEST, le=HIGHEST, max_digits=6, decimal_places=2, allow_inf_nan=False),
    PlainSerializer(float, return_type=float),
    WithJsonSchema({"type": "number", "minimum": -HIGHEST, "maximum": HIGHEST}),
]
#: A number of points that is never below zero.
PositivePoints = Annotated[
    Decimal,
    Field(ge=0, le=HIGHEST, max_digits=6, decimal_places=2, allow_inf_nan=False),
    PlainSerializer(float, return_type=float),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": HIGHEST}),
]


def rounded_down(value: Decimal, step: Decimal) -> Decimal:
    """To the step of the scheme, never upward, so that a part of a target never earns the whole."""
    return (value / step).to_integral_value(ROUND_DOWN) * step


def is_multiple(value: Decimal, step: Decimal) -> bool:
    """Whether a number can be given in this step."""
    return value % step == 0


def points_words(value: Decimal) -> Message:
    """ "1,25" and "1.25"; whole numbers without decimals, a minus where there is one."""
    plain = f"{value.normalize():f}"
    return Message(plain.replace(".", ",").replace("-", "−"), plain)


def signed_words(value: Decimal) -> Message:
    """The same with a plus in front of what is gained."""
    plain = points_words(value)
    return plain if value <= 0 else Message("+" + plain.vi, "+" + plain.en)
