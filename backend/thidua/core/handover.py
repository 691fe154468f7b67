"""What passes from a unit to its heir when units merge, split or end, told by each domain for its own rows.

Each domain brings one `SuccessionPart` (core.runtime). It finds what moves, what stays and what ends, and does it only
when `applying`: so the preview and the act cannot tell different things.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, TypeVar
from uuid import UUID

from thidua.core.errors import Message

T = TypeVar("T")
#: So many things of one line are named; all are counted.
NAMED = 100


class Effect(StrEnum):
    """What becomes of the things of one line."""

    MOVES = "MOVES"
    MADE = "MADE"
    STAYS = "STAYS"
    ENDS = "ENDS"
    ATTENTION = "ATTENTION"


@dataclass(frozen=True)
class HandoverItem:
    """One thing, named so that a person knows it."""

    kind: str
    id: UUID
    label: str
    detail: str | None = None


@dataclass(frozen=True)
class HandoverLine:
    """One sentence with its number. `content`: the things themselves are no administrator's business."""

    code: str
    effect: Effect
    words: Message
    count: int
    items: tuple[HandoverItem, ...] = ()
    content: bool = True


class Move(NamedTuple):
    """One thing that changed hands; `to_unit_id` null: it ended with its unit."""

    kind: str
    object_id: UUID
    from_unit_id: UUID
    to_unit_id: UUID | None


@dataclass
class Handover:
    """One succession while it is looked at or carried out.

    `heirs` gives the successors of each predecessor, in order: the first receives what can only go to one. Units that
    do not exist yet have ids that nothing refers to. `starts_at` is the first instant of `effective_on`. `obligations`
    says, for the parts that come after plans, which obligation goes on as which (itself while only looking).
    """

    id: UUID
    effective_on: date
    starts_at: datetime
    heirs: dict[UUID, tuple[UUID, ...]]
    applying: bool
    moves: list[Move] = field(default_factory=list)
    obligations: dict[UUID, UUID] = field(default_factory=dict)

    @property
    def predecessors(self) -> list[UUID]:
        """Those that end."""
        return list(self.heirs)

    @property
    def dissolving(self) -> bool:
        """Nobody inherits."""
        return not any(self.heirs.values())

    def heir(self, unit_id: UUID) -> UUID:
        """The successor that receives what cannot be divided."""
        return self.heirs[unit_id][0]

    def moved(self, kind: str, object_id: UUID, from_unit_id: UUID, to_unit_id: UUID | None) -> None:
        """Remember one thing that changed hands."""
        self.moves.append(Move(kind, object_id, from_unit_id, to_unit_id))


def line(
    code: str,
    effect: Effect,
    words: Message,
    things: Sequence[T],
    item: Callable[[T], HandoverItem],
    *,
    content: bool = True,
) -> list[HandoverLine]:
    """One line over some things, none over no things."""
    if not things:
        return []
    return [HandoverLine(code, effect, words, len(things), tuple(item(thing) for thing in things[:NAMED]), content)]


def counted(code: str, effect: Effect, words: Message, count: int) -> list[HandoverLine]:
    """A line that names nothing, none over nothing."""
    return [HandoverLine(code, effect, words, count)] if count else []
