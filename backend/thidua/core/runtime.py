"""What one process is made of, and the typed ports through which a lower layer reaches a higher one.

Upward there are two ways, both declared here or in core.outbox and filled once by thidua.registry: ports, called
in the same transaction, and outbox events, handled later by jobs. Never an import.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Select
from sqlalchemy.orm import Session

from thidua.core.access import Actor
from thidua.core.clock import Clock
from thidua.core.db import Database
from thidua.core.limits import Limiter
from thidua.core.settings import Settings
from thidua.core.storage import Storage

if TYPE_CHECKING:
    from thidua.core.call import Call
    from thidua.core.handover import Handover, HandoverLine
    from thidua.core.history import TimelineEntry

DEFAULT_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


class Authenticate(Protocol):
    """Identity's port: a bearer token to the actor it stands for, or DomainError 401."""

    def __call__(self, runtime: "Runtime", session: Session, token: str) -> Actor: ...


class Projector(Protocol):
    """The portal's port: write the public bytes of one object, or take them down, in this transaction."""

    def __call__(self, call: "Call", object_id: UUID) -> None: ...


class CanReadFile(Protocol):
    """A file owner's port: which of these owner objects may the caller read files of."""

    def __call__(self, call: "Call", owner_ids: Sequence[UUID]) -> set[UUID]: ...


class JobHandler(Protocol):
    """One job: at least once, in its own transaction, which also records that it is done."""

    def __call__(self, call: "Call", payload: Mapping[str, Any]) -> None: ...


class Errand(Protocol):
    """A job that talks to the world outside: done without a transaction, lest a slow partner holds up every writer.

    Answers what to write down; that commits together with the job's DONE mark. At least once: a worker killed between
    the two does it again.
    """

    def __call__(self, runtime: "Runtime", payload: Mapping[str, Any]) -> Callable[["Call"], None]: ...


class UnreadCount(Protocol):
    """How many things the caller has been told and not read: the bell's number."""

    def __call__(self, call: "Call") -> int: ...


class Sweep(Protocol):
    """Timed transitions that are due at call.now; answers how many things it moved."""

    def __call__(self, call: "Call") -> int: ...


class CatchUp(Protocol):
    """Work that is due at an instant and makes transactions of its own, such as the demo's story; how much was done."""

    def __call__(self, runtime: "Runtime", until: datetime) -> int: ...


class ConsentWithdrawn(Protocol):
    """Told in the transaction in which a person takes back a consent: `purpose` is a ConsentPurpose code."""

    def __call__(self, call: "Call", exemplar_id: UUID, purpose: str) -> None: ...


class TimelinePart(Protocol):
    """What another domain adds to the timeline of one object, as far as the caller may see it, in any order."""

    def __call__(self, call: "Call", object_id: UUID) -> list["TimelineEntry"]: ...


class MadeFor(NamedTuple):
    """Something a unit has made for an obligation: its kind, id and state; `nil` when it reports that there is none."""

    obligation_id: UUID
    kind: str
    id: UUID
    state: str
    nil: bool = False


class MadeForObligations(Protocol):
    """What was made for these obligations, as far as the caller may see it, oldest first."""

    def __call__(self, call: "Call", obligation_ids: Collection[UUID]) -> list[MadeFor]: ...


class Document(NamedTuple):
    """What a template is filled with; `name` of the file without its ending, `facts` for the audit log."""

    name: str
    context: Mapping[str, Any]
    facts: Mapping[str, Any]


class WriteDocument(Protocol):
    """The data of one document for the caller, or why he may not have it (403), or what is wrong with `params`."""

    def __call__(self, call: "Call", params: Mapping[str, Any]) -> Document: ...


class SuccessionPart(Protocol):
    """What one domain hands from units that end to their successors; see core.handover."""

    def __call__(self, call: "Call", handover: "Handover") -> list["HandoverLine"]: ...


class PublicChange(NamedTuple):
    """What one transaction did to one public item: a row of the portal's log. `type` is kind.published and the like."""

    seq: int
    type: str
    kind: str
    id: UUID
    slug: str
    at: datetime


class PublicChanged(Protocol):
    """Told in the transaction that changed what is public, under the lock that orders commits."""

    def __call__(self, call: "Call", changes: Sequence[PublicChange]) -> None: ...


class PublicIds(Protocol):
    """The portal's port: the ids of the objects of one kind that are public now, as a subquery."""

    def __call__(self, kind: str) -> Select[UUID]: ...


@dataclass
class Ports:
    """The doors upward, all empty until thidua.registry fills them."""

    authenticate: Authenticate | None = None
    authority_zone: Callable[[Session], ZoneInfo] | None = None
    projectors: dict[str, Projector] = field(default_factory=dict)
    seal: list[Callable[["Call"], None]] = field(default_factory=list)
    file_owners: dict[str, CanReadFile] = field(default_factory=dict)
    public_ids: PublicIds | None = None
    public_changed: list[PublicChanged] = field(default_factory=list)
    consent_withdrawn: list[ConsentWithdrawn] = field(default_factory=list)
    made_for: list[MadeForObligations] = field(default_factory=list)
    timeline_parts: dict[str, list[TimelinePart]] = field(default_factory=dict)
    documents: dict[str, WriteDocument] = field(default_factory=dict)
    #: In this order: who moves papers must know where plans put the obligations.
    succession_parts: list[SuccessionPart] = field(default_factory=list)
    subscribers: dict[str, list[str]] = field(default_factory=dict)
    jobs: dict[str, JobHandler] = field(default_factory=dict)
    errands: dict[str, Errand] = field(default_factory=dict)
    unread_count: UnreadCount | None = None
    sweeps: list[Sweep] = field(default_factory=list)
    #: Once an hour: what need not be kept any longer.
    cleaning: list[Sweep] = field(default_factory=list)
    catch_up: list[CatchUp] = field(default_factory=list)


@dataclass
class Runtime:
    """Settings, clock, database, storage and ports of one process."""

    settings: Settings
    clock: Clock
    db: Database
    storage: Storage
    ports: Ports
    limiter: Limiter = field(default_factory=Limiter)
    #: What is to be done before the process ends, such as writing down what was only counted.
    on_stop: list[Callable[[], None]] = field(default_factory=list)
    _zone: ZoneInfo | None = None

    def zone(self, session: Session) -> ZoneInfo:
        """The authority's time zone; one installation serves one authority, so it is read once."""
        if self._zone is None and self.ports.authority_zone is not None:
            self._zone = self.ports.authority_zone(session)
        return self._zone or DEFAULT_ZONE

    def forget_zone(self) -> None:
        """After the authority's row was edited."""
        self._zone = None
