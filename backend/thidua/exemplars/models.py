"""Tables of exemplars, nominations and consents (domain.md section 5; the plan's III.5 and II.1.f)."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from thidua.core.db import Versioned, enum_column, instant, json_column
from thidua.core.freezing import FrozenVersion
from thidua.plans.paper_models import Paper

#: Younger people publish with their representative's consent too (domain.md section 5; the law's limit is 16).
ADULT_AGE = 18
#: From this age on their own consent is asked as well.
OWN_CONSENT_AGE = 7


def under_age(birth_year: int | None, declared: bool, year: int) -> bool:
    """Whether someone is under 18 in `year`: by the birth year when it is known, else as it was declared."""
    return declared if birth_year is None else year - birth_year < ADULT_AGE


class ExemplarKind(StrEnum):
    """Cá nhân, tập thể, mô hình mới, nhân tố mới, người tốt việc tốt."""

    INDIVIDUAL = "INDIVIDUAL"
    COLLECTIVE = "COLLECTIVE"
    MODEL = "MODEL"
    FACTOR = "FACTOR"
    GOOD_DEED = "GOOD_DEED"


class ExemplarField(StrEnum):
    """Lĩnh vực."""

    ECONOMY = "ECONOMY"
    CULTURE_SOCIETY = "CULTURE_SOCIETY"
    DEFENCE_SECURITY = "DEFENCE_SECURITY"
    POLITICAL_SYSTEM = "POLITICAL_SYSTEM"


class NominationState(StrEnum):
    """Section 13, nomination."""

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    IN_REVIEW = "IN_REVIEW"
    RETURNED = "RETURNED"
    ELIGIBLE = "ELIGIBLE"
    INELIGIBLE = "INELIGIBLE"
    VOIDED = "VOIDED"
    WITHDRAWN = "WITHDRAWN"
    SHORTLISTED = "SHORTLISTED"
    SELECTED = "SELECTED"
    NOT_SELECTED = "NOT_SELECTED"
    REFERRED = "REFERRED"
    PROVINCE_ACCEPTED = "PROVINCE_ACCEPTED"
    PROVINCE_DECLINED = "PROVINCE_DECLINED"


class ConsentPurpose(StrEnum):
    """What the person agrees to."""

    PUBLISH = "PUBLISH"
    PHOTO = "PHOTO"
    CONSULTATION = "CONSULTATION"


class ConsentMethod(StrEnum):
    """How it was given."""

    PAPER = "PAPER"
    VERBAL = "VERBAL"
    ONLINE = "ONLINE"


class ConsentGiver(StrEnum):
    """Who gave it: the person, or the representative of a minor, collective or model."""

    SELF = "SELF"
    REPRESENTATIVE = "REPRESENTATIVE"


class Gender(StrEnum):
    """Nam, nữ."""

    MALE = "MALE"
    FEMALE = "FEMALE"


class ExemplarState(StrEnum):
    """Whether communication about the exemplar is suspended (tạm dừng tuyên truyền)."""

    ACTIVE = "ACTIVE"
    SUSPENDED = "SUSPENDED"


class ConsentState(StrEnum):
    """A consent is live until it is withdrawn."""

    GIVEN = "GIVEN"
    WITHDRAWN = "WITHDRAWN"


class Exemplar(Versioned, table=True):
    """A person, collective, model, factor or deed; one through all its years.

    Birth year only. No identity number, full birth date, religion, ethnicity or party membership is kept.
    `movement_ids` and `topic_codes` are short lists read with the row; `photos` are [{file_id, alt}].
    """

    __tablename__ = "exemplar"
    __table_args__ = (
        Index("ix_exemplar_unit", "unit_id", "created_at", "id"),
        Index("ix_exemplar_created", "created_at", "id"),
        Index("ix_exemplar_name", "sort_key", "id"),
    )

    kind: ExemplarKind = enum_column(ExemplarKind, index=True)
    name: str = Field(max_length=200)
    sort_key: str
    folded_name: str = Field(index=True)
    honorific: str | None = Field(default=None, max_length=20)
    gender: Gender | None = enum_column(Gender, nullable=True)
    birth_year: int | None = None
    occupation: str | None = Field(default=None, max_length=200)
    residence: str | None = Field(default=None, max_length=200)
    unit_id: UUID = Field(foreign_key="unit.id")
    field: ExemplarField = enum_column(ExemplarField)
    movement_ids: list[str] = json_column(list)
    topic_codes: list[str] = json_column(list)
    title: str = Field(max_length=300)
    achievement: str
    results: str | None = None
    lessons: str | None = None
    prior_awards: list[str] = json_column(list)
    photos: list[dict[str, Any]] = json_column(list)
    is_minor: bool = False
    suspended_at: datetime | None = instant(nullable=True)
    suspended_reason: str | None = None
    slug: str = Field(unique=True, max_length=120)

    @property
    def state(self) -> ExemplarState:
        """Derived: suspended or not."""
        return ExemplarState.ACTIVE if self.suspended_at is None else ExemplarState.SUSPENDED

    def minor_in(self, year: int) -> bool:
        """Whether the person is under 18 in `year`."""
        return under_age(self.birth_year, self.is_minor, year)


class Nomination(Paper, table=True):
    """What a unit sends in a quarter. Bound to its period at submission, not at draft (rule 8)."""

    __tablename__ = "nomination"
    __table_args__ = (
        Index("ix_nomination_unit", "unit_id", "created_at", "id"),
        Index("ix_nomination_state", "state", "created_at", "id"),
        Index("ix_nomination_created", "created_at", "id"),
        Index("ix_nomination_submitted", "submitted_at", "id"),
    )

    exemplar_id: UUID = Field(foreign_key="exemplar.id", index=True)
    chosen_period_id: UUID | None = Field(default=None, foreign_key="duty_period.id")
    state: NominationState = enum_column(NominationState, default=NominationState.DRAFT)
    carried_over: bool = False


class NominationVersion(FrozenVersion, table=True):
    """The frozen content of one submit: facts, photos' hashes, sha256. Never changed (append-only)."""

    __tablename__ = "nomination_version"
    __table_args__ = (UniqueConstraint("nomination_id", "n"),)

    nomination_id: UUID = Field(foreign_key="nomination.id")


class Consent(Versioned, table=True):
    """An agreement to one purpose; live until withdrawn. A minor from 7 needs SELF and REPRESENTATIVE."""

    __tablename__ = "consent"
    __table_args__ = (
        Index("ix_consent_exemplar", "exemplar_id", "purpose"),
        Index(
            "uq_consent_live",
            "exemplar_id",
            "purpose",
            "giver",
            unique=True,
            sqlite_where=text("withdrawn_on IS NULL"),
            postgresql_where=text("withdrawn_on IS NULL"),
        ),
    )

    exemplar_id: UUID = Field(foreign_key="exemplar.id")
    purpose: ConsentPurpose = enum_column(ConsentPurpose)
    given_on: date
    method: ConsentMethod = enum_column(ConsentMethod)
    giver: ConsentGiver = enum_column(ConsentGiver, default=ConsentGiver.SELF)
    file_id: UUID | None = Field(default=None, foreign_key="stored_file.id")
    recorded_by: UUID | None = None
    withdrawn_on: date | None = None
    withdrawn_reason: str | None = None

    @property
    def state(self) -> ConsentState:
        """Derived: withdrawn or not."""
        return ConsentState.GIVEN if self.withdrawn_on is None else ConsentState.WITHDRAWN
