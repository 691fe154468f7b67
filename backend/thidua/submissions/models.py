"""Tables of submissions (domain.md section 4)."""

from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from thidua.core.db import enum_column, json_column
from thidua.core.freezing import FrozenVersion, Via
from thidua.plans.models import DutyKind
from thidua.plans.paper_models import Paper


class SubmissionKind(StrEnum):
    """What is sent. Each kind answers the duty of its name, a nil return the duty to nominate (rule 7)."""

    UNIT_PLAN = "UNIT_PLAN"
    PERIODIC_REPORT = "PERIODIC_REPORT"
    NIL_RETURN = "NIL_RETURN"
    INITIATIVE = "INITIATIVE"
    BLOC_PLAN = "BLOC_PLAN"
    CONTEST_MOBILISATION = "CONTEST_MOBILISATION"
    CUSTOM = "CUSTOM"


def kind_for(duty: DutyKind) -> SubmissionKind:
    """The kind of submission that answers a duty."""
    return SubmissionKind.NIL_RETURN if duty is DutyKind.NOMINATION else SubmissionKind(duty.value)


class SubmissionState(StrEnum):
    """Section 13, submission."""

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    IN_REVIEW = "IN_REVIEW"
    RETURNED = "RETURNED"
    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    VOIDED = "VOIDED"


class Submission(Paper, table=True):
    """One answer of a unit to one obligation, as it stands now; what was sent stands in its versions.

    `payload` is the content in the form of its kind (`forms`), incomplete while it is a draft; `lacks` says what a
    submission may not lack, as `lacks.Lack`. `via` is how the present content came. `paper_received_on`, a local
    date, is for what Home Affairs enters from paper.
    """

    __tablename__ = "submission"
    __table_args__ = (
        Index("ix_submission_unit", "unit_id", "created_at", "id"),
        Index("ix_submission_state", "state", "created_at", "id"),
        Index("ix_submission_kind", "kind", "created_at", "id"),
        Index("ix_submission_created", "created_at", "id"),
        Index("ix_submission_submitted", "submitted_at", "id"),
    )

    obligation_id: UUID = Field(foreign_key="obligation.id", index=True)
    kind: SubmissionKind = enum_column(SubmissionKind)
    state: SubmissionState = enum_column(SubmissionState, default=SubmissionState.DRAFT)
    title: str | None = Field(default=None, max_length=500)
    payload: dict[str, Any] = json_column()
    file_ids: list[str] = json_column(list)
    lacks: list[dict[str, str]] = json_column(list)
    via: str = Field(default=Via.WEB, max_length=10)
    paper_received_on: date | None = None


class SubmissionVersion(FrozenVersion, table=True):
    """The frozen content of one sending with the hashes of its files. Never changed (append-only)."""

    __tablename__ = "submission_version"
    __table_args__ = (UniqueConstraint("submission_id", "n"),)

    submission_id: UUID = Field(foreign_key="submission.id")
    paper_received_on: date | None = None
