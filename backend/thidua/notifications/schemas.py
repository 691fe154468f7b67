"""What goes in and out of the endpoints of notifications."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from thidua.core.payload import Body, Instant
from thidua.core.text import line, para
from thidua.core.workflow import ActionRead
from thidua.notifications.models import (
    CallOutcome,
    DispatchOutcome,
    MailMode,
    MailState,
    NotificationKind,
    NotificationState,
)
from thidua.plans.enums import ObligationState, Timeliness
from thidua.plans.models import DutyKind
from thidua.units.schemas import UnitBrief


class NotificationLink(BaseModel):
    """The object a notification is about; `id` is null for a list (chase)."""

    kind: str
    id: UUID | None


class NotificationRead(BaseModel):
    """One thing the caller was told. `about` names the record, `note` is the remark as it was written."""

    id: UUID
    kind: NotificationKind
    state: NotificationState
    at: datetime
    read_at: datetime | None
    title: str
    text: str
    about: str | None
    note: str | None
    link: NotificationLink | None
    actions: list[ActionRead]
    version: int


class NoFields(Body):
    """An action without fields."""


class ReadAll(Body):
    """Only those told up to this moment, when it is given: what came in meanwhile stays unread."""

    until: Instant | None = None


class ReadAllDone(BaseModel):
    """How many were marked, and how many are unread now."""

    marked: int
    unread: int


class PreferenceRead(BaseModel):
    """How the caller gets mail. `address_refused`: a mail server has said that the address does not exist.

    No mail leaves from `quiet_from` to before `quiet_until` (local hours; equal: at any time).
    """

    mail: MailMode
    email: str | None
    address_refused: bool
    mail_enabled: bool
    quiet_from: int
    quiet_until: int
    version: int


class PreferenceUpdate(Body):
    """As things happen, once a day at 08:30, or not at all."""

    mail: MailMode


Offset = Annotated[int, Field(ge=-60, le=60, strict=True)]


class RuleCreate(Body):
    """A new rule; `offset_days` counts from the last good day, negative before it."""

    offset_days: Offset
    to_unit: bool = True
    to_leader: bool = False
    to_office: bool = False
    active: bool = True


class RuleUpdate(Body):
    """What changes, from the next local day on."""

    offset_days: Offset = 0
    to_unit: bool = True
    to_leader: bool = False
    to_office: bool = False
    active: bool = True


class Sample(BaseModel):
    """What a notification of some rule says."""

    title: str
    text: str


class RuleRead(BaseModel):
    """A rule, also in words; it is applied at 08:00 local.

    `sample` is what it says of the period that comes next (null while no plan is in force).
    """

    id: UUID
    offset_days: int
    to_unit: bool
    to_leader: bool
    to_office: bool
    active: bool
    in_words: str
    sample: Sample | None
    version: int


class LastRun(BaseModel):
    """The newest run: what it sent and what it recorded as passed over; unfinished while a worker is at it."""

    day: date
    started_at: datetime
    finished_at: datetime | None
    sent: int
    skipped: int


class OutlookLine(BaseModel):
    """On one day one rule reminds of one duty: of so many units, as things stand."""

    on: date
    rule_id: UUID
    offset_days: int
    in_words: str
    duty: str
    kind: DutyKind
    period: str
    last_good_day: date
    units: int


class OutlookRead(BaseModel):
    """When the next run is and what the runs up to `until` will say if nothing is sent meanwhile.

    What was returned has a series of its own and is not counted here.
    """

    next_run_at: datetime
    until: date
    last_run: LastRun | None
    lines: list[OutlookLine]


class MailCounts(BaseModel):
    """What became of the mails that a reminder went into; all 0 where nobody takes mail."""

    waiting: int
    sent: int
    failed: int


class DispatchRead(BaseModel):
    """One rule applied to one obligation: told to `recipients` people, or passed over (SKIPPED)."""

    id: UUID
    at: datetime
    unit: UnitBrief
    obligation_id: UUID
    duty: str
    kind: DutyKind
    period: str
    offset_days: int
    in_words: str
    last_good_day: date
    outcome: DispatchOutcome
    recipients: int
    mails: MailCounts


class CalendarRead(BaseModel):
    """The caller's calendar address. `url` only in the answer that made it; afterwards it is not known any more."""

    id: UUID
    active: bool
    created_at: datetime | None
    url: str | None = None
    version: int


class MailRead(BaseModel):
    """A mail as the administrator sees it: to whom and what became of it, never what it says."""

    id: UUID
    username: str
    address: str
    state: MailState
    attempts: int
    last_error: str | None
    created_at: datetime
    sent_at: datetime | None
    actions: list[ActionRead]
    version: int


class CallCreate(Body):
    """A telephone call to a unit, about one obligation or in general; one of the two ids is enough."""

    unit_id: UUID | None = None
    obligation_id: UUID | None = None
    spoke_with: Annotated[str | None, line(120)] = None
    outcome: CallOutcome
    note: Annotated[str | None, para(2000)] = None
    promised_on: date | None = None


class CallRead(BaseModel):
    """A call that was made."""

    id: UUID
    unit: UnitBrief
    obligation_id: UUID | None
    called_at: datetime
    called_by: str
    spoke_with: str | None
    outcome: CallOutcome
    outcome_label: str
    note: str | None
    promised_on: date | None
    version: int


class ChaseObligation(BaseModel):
    """What a unit is chased for. `days_left` is negative when overdue."""

    id: UUID
    duty: str
    kind: DutyKind
    period: str
    year: int
    last_good_day: date
    days_left: int
    time_left: str
    state: ObligationState
    timeliness: Timeliness
    overdue: bool


class ChaseUnit(BaseModel):
    """A unit with whom to call. `phones` are the numbers in its public contact, ready to be dialled."""

    unit: UnitBrief
    contact: str | None
    phones: list[str]
    officers: list[str]
    overdue: int
    due_soon: int
    most_days_overdue: int
    obligations: list[ChaseObligation]
    last_call: CallRead | None


class ChaseBloc(BaseModel):
    """A bloc (null: units of none) with its units, the longest overdue first."""

    id: UUID | None
    name: str | None
    units: list[ChaseUnit]


class ChaseRead(BaseModel):
    """Who has not sent what, grouped by bloc. `more` obligations were left out when there are very many."""

    as_of: datetime
    units: int
    overdue: int
    due_soon: int
    more: int
    blocs: list[ChaseBloc]
