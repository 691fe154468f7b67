"""/exemplars with consents, likes and timeline; /nominations with versions and history."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from thidua.core.freezing import VersionRead
from thidua.core.history import HistoryRead, TimelineEntry
from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Payload
from thidua.exemplars import consents, nominations, service
from thidua.exemplars.models import ExemplarField, ExemplarKind, ExemplarState, NominationState
from thidua.exemplars.nomination_schemas import (
    NominationAction,
    NominationBrief,
    NominationCreate,
    NominationRead,
    NominationUpdate,
)
from thidua.exemplars.schemas import (
    ConsentCreate,
    ConsentRead,
    ExemplarAction,
    ExemplarBrief,
    ExemplarRead,
    ExemplarUpdate,
    SimilarExemplar,
)

exemplars_router = APIRouter(prefix="/api/v1/exemplars", route_class=Door, tags=["exemplars"])
nominations_router = APIRouter(prefix="/api/v1/nominations", route_class=Door, tags=["nominations"])

Search = Annotated[str | None, Query(max_length=200, description="Every word must match, without accents, as a prefix")]
Year = Annotated[int | None, Query(ge=2000, le=2100)]


def _exemplar_filters(
    q: Search = None,
    kind: ExemplarKind | None = None,
    field: ExemplarField | None = None,
    unit_id: UUID | None = None,
    movement_id: UUID | None = None,
    topic: Annotated[str | None, Query(max_length=4)] = None,
    year: Year = None,
    state: ExemplarState | None = None,
    mine: Annotated[bool, Query(description="Only the caller's own unit's")] = False,
) -> service.Filters:
    return service.Filters(
        kind=kind,
        field=field,
        unit_id=unit_id,
        movement_id=movement_id,
        topic=topic,
        year=year,
        state=state,
        mine=mine,
        q=q,
    )


@exemplars_router.get("")
def list_exemplars(
    call: CallDep, window: WindowDep, filters: Annotated[service.Filters, Depends(_exemplar_filters)]
) -> Page[ExemplarBrief]:
    """Exemplars the caller may see: its own unit's and what is published; Home Affairs all; Culture from ELIGIBLE on.

    Sort keys: created_at, name.
    """
    return service.list_(call, window, filters)


@exemplars_router.get("/{exemplar_id}")
def read_exemplar(call: CallDep, exemplar_id: UUID) -> ExemplarRead:
    """One exemplar, with what still stands against publishing it."""
    return service.read(call, exemplar_id)


@exemplars_router.patch("/{exemplar_id}")
def edit_exemplar(call: CallDep, exemplar_id: UUID, body: Payload[ExemplarUpdate]) -> ExemplarRead:
    """Correct the facts: Home Affairs, or the own unit while its nomination is a draft or was returned."""
    return service.edit(call, exemplar_id, body)


@exemplars_router.post("/{exemplar_id}/actions/{name}")
def act_on_exemplar(call: CallDep, exemplar_id: UUID, name: str, body: Payload[ExemplarAction]) -> ExemplarRead:
    """suspend, resume: by the leader of Home Affairs, with the reason as `note`."""
    return service.act(call, exemplar_id, name, body)


@exemplars_router.get("/{exemplar_id}/similar")
def read_similar(call: CallDep, exemplar_id: UUID) -> list[SimilarExemplar]:
    """Exemplars with a like name, without accents, among those the caller may see."""
    return service.similar(call, exemplar_id)


@exemplars_router.get("/{exemplar_id}/timeline")
def read_timeline(call: CallDep, exemplar_id: UUID) -> list[TimelineEntry]:
    """What happened to the exemplar, oldest first."""
    return service.timeline(call, exemplar_id)


@exemplars_router.get("/{exemplar_id}/consents")
def list_consents(call: CallDep, exemplar_id: UUID) -> Page[ConsentRead]:
    """Its consents, withdrawn ones too; for the nominating unit and Home Affairs."""
    return Page(items=consents.list_of(call, exemplar_id))


@exemplars_router.post("/{exemplar_id}/consents", status_code=201)
def give_consent(call: CallDep, exemplar_id: UUID, body: Payload[ConsentCreate]) -> ConsentRead:
    """Record a consent; by the nominating unit or Home Affairs. Publication needs PUBLISH, a picture PHOTO.

    A minor needs SELF (from 7) and REPRESENTATIVE, a collective or model REPRESENTATIVE.
    """
    return consents.give(call, exemplar_id, body)


@exemplars_router.post("/{exemplar_id}/consents/{consent_id}/actions/{name}")
def act_on_consent(
    call: CallDep, exemplar_id: UUID, consent_id: UUID, name: str, body: Payload[ExemplarAction]
) -> ConsentRead:
    """withdraw: what the portal shows of the person is taken down in the same transaction."""
    return consents.act(call, exemplar_id, consent_id, name, body)


def _nomination_filters(
    state: Annotated[list[NominationState] | None, Query(description="One or several states")] = None,
    unit_id: UUID | None = None,
    exemplar_id: UUID | None = None,
    period: Annotated[str | None, Query(max_length=60, description="The period's label, such as Quý I")] = None,
    year: Year = None,
    kind: ExemplarKind | None = None,
    mine: Annotated[bool, Query(description="Only the caller's own unit's")] = False,
    taken_by_me: Annotated[bool, Query(description="Only those the caller has taken")] = False,
    q: Search = None,
) -> nominations.Filters:
    return nominations.Filters(
        states=tuple(state or ()),
        unit_id=unit_id,
        exemplar_id=exemplar_id,
        period=period,
        year=year,
        kind=kind,
        mine=mine,
        taken_by_me=taken_by_me,
        q=q,
    )


@nominations_router.get("")
def list_nominations(
    call: CallDep, window: WindowDep, filters: Annotated[nominations.Filters, Depends(_nomination_filters)]
) -> Page[NominationBrief]:
    """Nominations the caller may see: its own unit's; Home Affairs all; Culture from ELIGIBLE on, without remarks.

    Sort keys: created_at; submitted_at (drafts are left out).
    """
    return nominations.list_(call, window, filters)


@nominations_router.post("", status_code=201)
def create_nomination(call: CallDep, body: Payload[NominationCreate]) -> NominationRead:
    """A draft about a new exemplar or one the unit has already. Like names are told in `similar` and never block.

    Home Affairs may enter a paper file with `on_behalf_of`; who did does not review it.
    """
    return nominations.create(call, body)


@nominations_router.get("/{nomination_id}")
def read_nomination(call: CallDep, nomination_id: UUID) -> NominationRead:
    """One nomination, with the obligation it counts for in words and what may be done with it."""
    return nominations.read(call, nomination_id)


@nominations_router.patch("/{nomination_id}")
def edit_nomination(call: CallDep, nomination_id: UUID, body: Payload[NominationUpdate]) -> NominationRead:
    """Change the facts, in DRAFT and RETURNED. Absent fields stay; lists are replaced whole."""
    return nominations.edit(call, nomination_id, body)


@nominations_router.post("/{nomination_id}/actions/{name}")
def act_on_nomination(call: CallDep, nomination_id: UUID, name: str, body: Payload[NominationAction]) -> NominationRead:
    """submit, resubmit, withdraw, restart by the unit; take, release, return, void, mark_eligible, mark_ineligible,
    reopen by Home Affairs. Every submission is frozen under its SHA-256 and answered with a receipt.
    """
    return nominations.act(call, nomination_id, name, body)


@nominations_router.get("/{nomination_id}/versions")
def read_versions(call: CallDep, nomination_id: UUID) -> list[VersionRead]:
    """What was sent each time, as it was sent."""
    return nominations.versions_of(call, nomination_id)


@nominations_router.get("/{nomination_id}/history")
def read_nomination_history(call: CallDep, nomination_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first; notes and remarks for the unit and Home Affairs only."""
    return nominations.history_of(call, nomination_id)
