"""Who calls. What he may see is decided by each domain's `visible_to`, what he may do by its workflow."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """The roles of domain.md section 1."""

    ADMIN = "admin"
    HOME_AFFAIRS = "home_affairs"
    CULTURE = "culture"
    PROPAGANDA = "propaganda"
    UNIT = "unit"
    COUNCIL = "council"
    JUDGE = "judge"


class ActorKind(StrEnum):
    """A person with an account, the clock and the jobs, anyone from the public, or an API client."""

    USER = "USER"
    SYSTEM = "SYSTEM"
    PUBLIC = "PUBLIC"
    CLIENT = "CLIENT"


@dataclass(frozen=True)
class Actor:
    """The caller as the permission rules see him; roles are those valid at this moment of domain time."""

    kind: ActorKind
    user_id: UUID | None = None
    session_id: UUID | None = None
    name: str = ""
    unit_id: UUID | None = None
    roles: frozenset[Role] = frozenset()
    leads: frozenset[Role] = frozenset()
    scopes: frozenset[str] = frozenset()

    def has(self, *roles: Role) -> bool:
        """Whether he holds any of these roles."""
        return not self.roles.isdisjoint(roles)

    def leads_as(self, *roles: Role) -> bool:
        """Whether he holds leader powers (L in the state machines) in any of these roles."""
        return not self.leads.isdisjoint(roles)

    @property
    def is_system(self) -> bool:
        """The clock, a job or the seed: bound by guards, not by roles."""
        return self.kind is ActorKind.SYSTEM

    @property
    def key(self) -> str:
        """The scope of his idempotency keys and rate limits."""
        return f"{self.kind}:{self.user_id or self.name}"


SYSTEM = Actor(ActorKind.SYSTEM, name="Hệ thống")
PUBLIC = Actor(ActorKind.PUBLIC, name="public")
