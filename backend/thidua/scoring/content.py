"""What a scheme says, as data: groups of criteria, how each is reckoned, ties, classes. The plan gives no points.

Kinds of criteria: AUTO_TIMELINESS names a duty of the plan, never a date, so that extensions count; AUTO_COUNT counts
what the system knows (`metrics`); MANUAL is given by people; BONUS and PENALTY are given by people too, so much for
each case.
"""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from thidua.core.errors import Message
from thidua.core.payload import Body
from thidua.core.text import line, para
from thidua.scoring.points import ZERO, PositivePoints, is_multiple, points_words


class CriterionKind(StrEnum):
    """How the points of a criterion come about."""

    AUTO_TIMELINESS = "AUTO_TIMELINESS"
    AUTO_COUNT = "AUTO_COUNT"
    MANUAL = "MANUAL"
    BONUS = "BONUS"
    PENALTY = "PENALTY"


AUTOMATIC = frozenset({CriterionKind.AUTO_TIMELINESS, CriterionKind.AUTO_COUNT})
#: Given for each case, beside the criteria that make the total.
PER_CASE = frozenset({CriterionKind.BONUS, CriterionKind.PENALTY})


class Metric(StrEnum):
    """What the system can count of a unit in a year."""

    EXEMPLAR_PUBLISHED = "EXEMPLAR_PUBLISHED"
    EXEMPLAR_REFERRED = "EXEMPLAR_REFERRED"
    ARTICLE_PUBLISHED = "ARTICLE_PUBLISHED"
    INITIATIVE_PRESENTER = "INITIATIVE_PRESENTER"


Code = Annotated[str, line(20)]
Name = Annotated[str, line(300)]
Days = Annotated[int | None, Field(ge=0, le=3660)]
Number = Annotated[int, Field(ge=0, le=10_000)]


class Part(Body):
    """A part of a scheme; what is answered always has every field."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)


class LateBand(Part):
    """So many points up to so many days late; 0 days is on time, null has no limit."""

    late_days_max: Days = None
    points: PositivePoints


class TimelinessRule(Part):
    """For every period of a duty: points by how late what was accepted came in.

    `nil_return_points`: for a period reported as having nothing (null: like any other). `extension_points`: at most so
    many where an extension was given for a part of the points (null: half of the first band).
    """

    duty: Annotated[str, line(40)]
    bands: list[LateBand] = Field(min_length=1, max_length=10)
    nil_return_points: PositivePoints | None = None
    extension_points: PositivePoints | None = None

    @model_validator(mode="after")
    def _rising(self) -> Self:
        days = [band.late_days_max for band in self.bands]
        limits = [day for day in days if day is not None]
        falling = [band.points for band in self.bands]
        if limits != sorted(set(limits)) or None in days[:-1] or falling != sorted(falling, reverse=True):
            raise PydanticCustomError("bands_order", "Bands must go from on time to later, with ever fewer points.")
        return self

    @property
    def best(self) -> Decimal:
        """What one period gives at most."""
        return self.bands[0].points


class CountBand(Part):
    """So many points from this number on."""

    min: Number
    points: PositivePoints


class CountPart(Part):
    """One thing that is counted: so many points for each, up to a cap; or bands by the number."""

    metric: Metric
    points_each: PositivePoints | None = None
    cap: PositivePoints | None = None
    bands: list[CountBand] = Field(default_factory=list, max_length=10)

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if (self.points_each is None) == (not self.bands):
            raise PydanticCustomError("count_rule", "Either points for each or bands.")
        return self


class CountRule(Part):
    """What is counted together makes the points of the criterion."""

    parts: list[CountPart] = Field(min_length=1, max_length=5)


class Criterion(Part):
    """One line of the sheet. `max` is the most it can give (of a PENALTY: the most it can take away).

    `each`: the points of one case of a BONUS or PENALTY. `source` says where the criterion comes from.
    """

    code: Code
    name: Name
    kind: CriterionKind
    max: PositivePoints
    each: PositivePoints | None = None
    timeliness: TimelinessRule | None = None
    count: CountRule | None = None
    source: Annotated[str | None, line(200)] = None

    @model_validator(mode="after")
    def _fits_kind(self) -> Self:
        fits = {
            CriterionKind.AUTO_TIMELINESS: (self.timeliness, self.count, self.each) == (self.timeliness, None, None)
            and self.timeliness is not None,
            CriterionKind.AUTO_COUNT: self.count is not None and self.timeliness is None and self.each is None,
            CriterionKind.MANUAL: self.timeliness is None and self.count is None and self.each is None,
        }.get(self.kind, bool(self.each) and self.timeliness is None and self.count is None)
        if not fits:
            raise PydanticCustomError("criterion_rule", "The rule does not fit the kind of the criterion.")
        return self

    @property
    def is_automatic(self) -> bool:
        """Whether the system reckons it."""
        return self.kind in AUTOMATIC


class Group(Part):
    """Criteria under one heading."""

    code: Code
    name: Name
    criteria: list[Criterion] = Field(default_factory=list, max_length=50)


class TieKind(StrEnum):
    """What decides between equal totals: more points in a criterion, more of a metric, fewer points taken away."""

    CRITERION = "CRITERION"
    METRIC = "METRIC"
    PENALTIES = "PENALTIES"


class TieRule(Part):
    """One rule for equal totals; they are asked in their order, and who is still equal shares the rank."""

    kind: TieKind
    code: Annotated[str | None, line(20)] = None
    metric: Metric | None = None

    @model_validator(mode="after")
    def _named(self) -> Self:
        named = (self.code is not None, self.metric is not None)
        if named != (self.kind is TieKind.CRITERION, self.kind is TieKind.METRIC):
            raise PydanticCustomError("tie_rule", "The rule does not name what decides.")
        return self


class ScoreClass(Part):
    """A class from this total on."""

    min: PositivePoints
    label: Annotated[str, line(100)]


class SchemeContent(Part):
    """The whole table. Points are given in multiples of `step`; `tie_note` says what is done after all tie rules."""

    total: PositivePoints = Decimal(100)
    bonus_cap: PositivePoints = Decimal(0)
    step: Annotated[PositivePoints, Field(gt=0)] = Decimal("0.25")
    groups: list[Group] = Field(default_factory=list, max_length=20)
    tie_break: list[TieRule] = Field(default_factory=list, max_length=10)
    tie_note: Annotated[str | None, para(500)] = None
    classification: list[ScoreClass] = Field(default_factory=list, max_length=10)
    rank_labels: list[Annotated[str, line(60)]] = Field(default_factory=list, max_length=20)

    @model_validator(mode="after")
    def _codes(self) -> Self:
        codes = [criterion.code for criterion in self.criteria()]
        if len(codes) != len(set(codes)):
            raise PydanticCustomError("codes_twice", "Two criteria bear one code.")
        if {rule.code for rule in self.tie_break if rule.code} - set(codes):
            raise PydanticCustomError("tie_code", "A tie rule names a criterion that is not there.")
        return self

    def criteria(self) -> Iterator[Criterion]:
        """Every criterion in its order."""
        return (criterion for group in self.groups for criterion in group.criteria)

    def in_total(self) -> Decimal:
        """What the criteria that make the total add up to."""
        return sum((c.max for c in self.criteria() if c.kind not in PER_CASE), Decimal(0))

    def class_of(self, total: Decimal) -> str | None:
        """The label of the highest class this total reaches."""
        reached = [one for one in self.classification if total >= one.min]
        return max(reached, key=lambda one: one.min).label if reached else None


_TOO_MANY = Message("Điểm phải từ 0 đến {max}.", "Points must lie between 0 and {max}.")
_STEP = Message("Điểm phải là bội số của {step}.", "Points must be multiples of {step}.")


def wrong_points(criterion: Criterion, step: Decimal, value: Decimal) -> Message | None:
    """Why a criterion cannot get these points."""
    if value < ZERO or value > criterion.max:
        return Message(_TOO_MANY.vi, _TOO_MANY.en, {"max": points_words(criterion.max)})
    unit = criterion.each or step
    return None if is_multiple(value, unit) else Message(_STEP.vi, _STEP.en, {"step": points_words(unit)})
