"""/submissions, and /reports: the same for the half-year and year reports of units alone."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from thidua.core.history import HistoryRead
from thidua.core.http import CallDep, Door
from thidua.core.paging import Page, WindowDep
from thidua.core.payload import Payload
from thidua.submissions import service
from thidua.submissions.models import SubmissionKind, SubmissionState
from thidua.submissions.schemas import (
    DifferenceRead,
    SubmissionAction,
    SubmissionBrief,
    SubmissionCreate,
    SubmissionRead,
    SubmissionUpdate,
    SubmissionVersionRead,
)

Search = Annotated[str | None, Query(max_length=200, description="Every word must match, without accents, as a prefix")]
VersionNumber = Annotated[int | None, Query(ge=1, le=10_000)]


def _filters(
    state: Annotated[list[SubmissionState] | None, Query(description="One or several states")] = None,
    year: Annotated[int | None, Query(ge=2000, le=2100)] = None,
    unit_id: UUID | None = None,
    obligation_id: UUID | None = None,
    period: Annotated[str | None, Query(max_length=60, description="The period's label, such as 06 tháng")] = None,
    mine: Annotated[bool, Query(description="Only the caller's own unit's")] = False,
    taken_by_me: Annotated[bool, Query(description="Only those the caller has taken")] = False,
    q: Search = None,
) -> service.Filters:
    return service.Filters(
        states=tuple(state or ()),
        year=year,
        unit_id=unit_id,
        obligation_id=obligation_id,
        period=period,
        mine=mine,
        taken_by_me=taken_by_me,
        q=q,
    )


FiltersDep = Annotated[service.Filters, Depends(_filters)]


def _kind_too(filters: FiltersDep, kind: SubmissionKind | None = None) -> service.Filters:
    return service.narrowed(filters, kind)


def _reports_only(filters: FiltersDep) -> service.Filters:
    return service.narrowed(filters, SubmissionKind.PERIODIC_REPORT)


router = APIRouter(prefix="/api/v1/submissions", route_class=Door, tags=["submissions"])
reports_router = APIRouter(prefix="/api/v1/reports", route_class=Door, tags=["reports"])


@router.get("")
def list_submissions(
    call: CallDep, window: WindowDep, filters: Annotated[service.Filters, Depends(_kind_too)]
) -> Page[SubmissionBrief]:
    """Submissions the caller may see: its own unit's; Home Affairs all; the chair what the standing body has sent.

    Sort keys: created_at; submitted_at (drafts are left out).
    """
    return service.list_(call, window, filters)


@reports_router.get("")
def list_reports(
    call: CallDep, window: WindowDep, filters: Annotated[service.Filters, Depends(_reports_only)]
) -> Page[SubmissionBrief]:
    """The half-year and year reports of units that the caller may see.

    Sort keys: created_at; submitted_at (drafts are left out).
    """
    return service.list_(call, window, filters)


def _resource(routes: APIRouter, only: SubmissionKind | None) -> None:
    """Everything that goes for one submission, and for one report."""

    @routes.post("", status_code=201)
    def create_one(call: CallDep, body: Payload[SubmissionCreate]) -> SubmissionRead:
        """A draft for one obligation; it may be incomplete, and says in `lacks` what it still needs.

        Home Affairs may enter what another unit sent on paper; who did does not review it.
        """
        return service.create(call, body, only)

    @routes.get("/{submission_id}")
    def read_one(call: CallDep, submission_id: UUID) -> SubmissionRead:
        """One, with its content, its files, the obligation it counts for in words, and what may be done with it."""
        return service.read(call, submission_id, only)

    @routes.patch("/{submission_id}")
    def edit_one(call: CallDep, submission_id: UUID, body: Payload[SubmissionUpdate]) -> SubmissionRead:
        """Change content and files, in DRAFT and RETURNED. Absent fields stay; lists are replaced whole."""
        return service.edit(call, submission_id, body, only)

    @routes.post("/{submission_id}/actions/{name}")
    def act_on_one(call: CallDep, submission_id: UUID, name: str, body: Payload[SubmissionAction]) -> SubmissionRead:
        """submit, resubmit, withdraw, restart by the unit; take, release, return, void, accept, reject, reopen by Home
        Affairs. What is sent is frozen under its SHA-256 and answered with a receipt.
        """
        return service.act(call, submission_id, name, body, only)

    @routes.get("/{submission_id}/versions")
    def read_versions(call: CallDep, submission_id: UUID) -> list[SubmissionVersionRead]:
        """What was sent each time, as it was sent, oldest first."""
        return service.versions_of(call, submission_id, only)

    @routes.get("/{submission_id}/diff")
    def read_difference(
        call: CallDep, submission_id: UUID, from_version: VersionNumber = None, to_version: VersionNumber = None
    ) -> DifferenceRead:
        """What changed between two versions, by default the last two, in the words of the form."""
        return service.difference_of(call, submission_id, from_version, to_version, only)

    @routes.get("/{submission_id}/history")
    def read_history(call: CallDep, submission_id: UUID) -> list[HistoryRead]:
        """Every step with its note and remarks, oldest first."""
        return service.history_of(call, submission_id, only)


_resource(router, None)
_resource(reports_router, SubmissionKind.PERIODIC_REPORT)
