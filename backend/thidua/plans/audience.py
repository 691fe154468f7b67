"""Who owes a duty: the audience rule applied to the organisation (domain.md section 3). Pure, no database.

`kinds` "ALL" means every unit but the authority itself; `include` and `exclude` name units by code; `blocs` gives
one obligation per bloc, owned by its lead unit of the year.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from thidua.core.payload import Body
from thidua.core.text import line
from thidua.plans.deadlines import owes
from thidua.plans.enums import Binding
from thidua.units.models import UnitKind

Code = Annotated[str, line(40)]


class Audience(Body):
    """The rule as it is stored and edited; what it does not name owes nothing."""

    kinds: Literal["ALL"] | list[UnitKind] = Field(default_factory=list, max_length=20)
    blocs: Literal["ALL"] | list[Code] = Field(default_factory=list, max_length=100)
    include: list[Code] = Field(default_factory=list, max_length=500)
    exclude: list[Code] = Field(default_factory=list, max_length=500)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit as the rule sees it; dates are local, inclusive, null = open."""

    id: UUID
    code: str
    kind: UnitKind
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class LedBloc:
    """A bloc, the unit that leads it in the plan's year (None while nobody does), and whether it has members then."""

    id: UUID
    code: str
    lead: Candidate | None
    has_members: bool = True


@dataclass(frozen=True, slots=True)
class Organisation:
    """The units and led blocs of one year, as audiences see them."""

    units: tuple[Candidate, ...]
    blocs: tuple[LedBloc, ...]


@dataclass(frozen=True, slots=True)
class Owner:
    """One unit that owes a period, on behalf of a bloc or by itself."""

    unit_id: UUID
    bloc_id: UUID | None
    binding: Binding


def owners(
    rule: Audience, binding: Binding, last_good_day: date, units: Iterable[Candidate], blocs: Sequence[LedBloc]
) -> Iterator[Owner]:
    """Who owes a period whose last good day is given, in the order of `units`, then of `blocs`.

    Party bodies are asked, never obliged (III.4, "đề nghị"), whatever the duty says. Rule 9 leaves out units too
    new or closed by that day.
    """
    for unit in units:
        if _named(rule, unit) and owes(unit.valid_from, unit.valid_to, last_good_day):
            yield Owner(unit.id, None, _binding(binding, unit))
    for bloc in _blocs(rule, blocs):
        if bloc.lead is not None and owes(None, bloc.lead.valid_to, last_good_day):
            yield Owner(bloc.lead.id, bloc.id, _binding(binding, bloc.lead))


def leaderless(rule: Audience, blocs: Sequence[LedBloc]) -> list[LedBloc]:
    """The blocs whose obligations would belong to nobody: named by the rule, without a lead in that year.

    "ALL" passes over blocs that have no member then, unless that leaves none at all.
    """
    meant = _blocs(rule, blocs)
    if rule.blocs == "ALL" and any(bloc.lead for bloc in meant):
        meant = [bloc for bloc in meant if bloc.has_members]
    return [bloc for bloc in meant if bloc.lead is None]


def _named(rule: Audience, unit: Candidate) -> bool:
    if unit.kind is UnitKind.AUTHORITY or unit.code in rule.exclude:
        return False
    return rule.kinds == "ALL" or unit.kind in rule.kinds or unit.code in rule.include


def _blocs(rule: Audience, blocs: Sequence[LedBloc]) -> list[LedBloc]:
    return [bloc for bloc in blocs if rule.blocs == "ALL" or bloc.code in rule.blocs]


def _binding(binding: Binding, unit: Candidate) -> Binding:
    return Binding.REQUEST if unit.kind is UnitKind.PARTY_BODY else binding
