"""Bodies and answers of the organisation."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from thidua.core.payload import Body, Day
from thidua.core.text import line
from thidua.units.models import HolidayKind, UnitKind

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9_]{1,39}$")]


class UnitBrief(BaseModel):
    """A unit inside other answers. `label` is its name with the parent's, because two units may bear one name."""

    id: UUID
    code: str
    name: str
    short_name: str | None
    kind: UnitKind
    label: str


class FormerName(BaseModel):
    """A name a unit bore up to and including `valid_to`."""

    name: str
    short_name: str | None
    valid_to: date


class UnitRead(UnitBrief):
    """A unit. The dates are local and inclusive; null = open. `former_names` are its earlier ones, oldest first."""

    parent: UnitBrief | None
    agency_code: str | None
    valid_from: date | None
    valid_to: date | None
    public_contact: str | None
    former_names: list[FormerName]
    version: int


class UnitCreate(Body):
    """A new unit; `code` never changes afterwards."""

    code: Code
    name: Annotated[str, line(200)]
    short_name: Annotated[str | None, line(80)] = None
    kind: UnitKind
    parent_id: UUID | None = None
    agency_code: Annotated[str | None, line(40)] = None
    valid_from: Day | None = None
    valid_to: Day | None = None
    public_contact: Annotated[str | None, line(300)] = None


class UnitUpdate(Body):
    """The changed fields of a unit."""

    name: Annotated[str, line(200)] = Field(default_factory=str)
    short_name: Annotated[str | None, line(80)] = None
    kind: UnitKind = Field(default_factory=lambda: UnitKind.DEPARTMENT)
    parent_id: UUID | None = None
    agency_code: Annotated[str | None, line(40)] = None
    valid_from: Day | None = None
    valid_to: Day | None = None
    public_contact: Annotated[str | None, line(300)] = None


class BlocMember(BaseModel):
    """A unit's place in a bloc in one year; `is_lead` marks the Khối trưởng, `valid_to` a unit that has an end."""

    unit: UnitBrief
    is_lead: bool
    valid_to: date | None


class BlocRead(BaseModel):
    """A bloc with its members in `year`, the lead first."""

    id: UUID
    code: str
    name: str
    year: int
    members: list[BlocMember]
    version: int


class MemberWrite(Body):
    """One member of a bloc."""

    unit_id: UUID
    is_lead: bool = False


Year = Annotated[int, Field(ge=2000, le=2100)]


class BlocCreate(Body):
    """A new bloc, with its members in one year when they are known."""

    code: Code
    name: Annotated[str, line(200)]
    year: Year | None = None
    members: list[MemberWrite] = Field(default_factory=list, max_length=500)


class BlocUpdate(Body):
    """A new name, or the whole membership of one year (both `year` and `members`)."""

    name: Annotated[str, line(200)] = Field(default_factory=str)
    year: Year | None = None
    members: list[MemberWrite] = Field(default_factory=list, max_length=500)


class HolidayRead(BaseModel):
    """A day that departs from the week."""

    id: UUID
    day: date
    kind: HolidayKind
    name: str | None
    version: int


class HolidayCreate(Body):
    """A holiday, or a weekend day that is worked (WORKDAY)."""

    day: Day
    kind: HolidayKind = HolidayKind.HOLIDAY
    name: Annotated[str | None, line(200)] = None


class ProposedDay(BaseModel):
    """A day off, or a weekend day that is worked, as the calendar of Viet Nam has it."""

    day: date
    kind: HolidayKind
    name: str | None


class HolidayProposal(BaseModel):
    """The days of a year that are not listed yet."""

    year: int
    days: list[ProposedDay]


class HolidayYear(Body):
    """The year whose days are taken over."""

    year: Year


class Policy(Body):
    """Defaults of the deadline rules (domain.md section 3, rule 5)."""

    resubmit_working_days: int = Field(default=5, ge=1, le=60)
    resubmit_policy: Literal["KEEP_FIRST", "LATE_IF_RESUBMIT_LATE", "LAST"] = "LATE_IF_RESUBMIT_LATE"


class AuthorityRead(BaseModel):
    """The one authority this installation serves. The time zone is fixed when it is set up: every limit rests on it."""

    id: UUID
    name: str
    time_zone: str
    place_name: str
    unit: UnitBrief
    standing_body: UnitBrief
    policy: Policy
    version: int


class AuthorityUpdate(Body):
    """The changed fields of the authority."""

    name: Annotated[str, line(200)] = Field(default_factory=str)
    place_name: Annotated[str, line(100)] = Field(default_factory=str)
    standing_body_id: UUID | None = None
    policy: Policy = Field(default_factory=Policy)
