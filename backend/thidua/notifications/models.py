"""Tables of reminders, the inbox, mail, calendars and the call log (domain.md section 3, rule 11; the plan's III.2)."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from thidua.core.db import Row, Versioned, enum_column, instant, json_column


class ReminderRule(Versioned, table=True):
    """One line of rule 11: so many days from the last good day (negative = before), and who is told.

    The first eight come with the migration. A rule is switched off, never deleted: its dispatches name it.
    """

    __tablename__ = "reminder_rule"

    offset_days: int = Field(unique=True)
    to_unit: bool = True
    to_leader: bool = False
    to_office: bool = False
    active: bool = True


class ReminderRun(Row, table=True):
    """The reminders of one local day. A killed run goes on behind `after_unit_id`, the last unit done."""

    __tablename__ = "reminder_run"

    day: date = Field(unique=True)
    after_unit_id: UUID | None = None
    started_at: datetime = instant()
    finished_at: datetime | None = instant(nullable=True)


class DispatchOutcome(StrEnum):
    """SKIPPED: its time had passed when a newer rule was due already, or nothing could be received any more."""

    SENT = "SENT"
    SKIPPED = "SKIPPED"


class ReminderDispatch(Row, table=True):
    """One rule applied to one obligation for one limit: once ever. Written with the notifications it caused."""

    __tablename__ = "reminder_dispatch"
    __table_args__ = (
        UniqueConstraint("obligation_id", "rule_id", "effective_due"),
        Index("ix_reminder_dispatch_run", "run_id", "outcome"),
        Index("ix_reminder_dispatch_at", "at", "id"),
    )

    obligation_id: UUID = Field(foreign_key="obligation.id")
    rule_id: UUID = Field(foreign_key="reminder_rule.id")
    run_id: UUID = Field(foreign_key="reminder_run.id")
    effective_due: datetime = instant()
    offset_days: int
    outcome: DispatchOutcome = enum_column(DispatchOutcome)
    recipients: int = 0
    at: datetime = instant()


class NotificationKind(StrEnum):
    """What happened."""

    REMINDER = "REMINDER"
    RESUBMIT_REMINDER = "RESUBMIT_REMINDER"
    OVERDUE_DIGEST = "OVERDUE_DIGEST"
    PLAN_ISSUED = "PLAN_ISSUED"
    PLAN_AMENDED = "PLAN_AMENDED"
    DATE_MOVED = "DATE_MOVED"
    NOMINATION_RETURNED = "NOMINATION_RETURNED"
    NOMINATION_ELIGIBLE = "NOMINATION_ELIGIBLE"
    NOMINATION_INELIGIBLE = "NOMINATION_INELIGIBLE"
    NOMINATION_VOIDED = "NOMINATION_VOIDED"
    SUBMISSION_RETURNED = "SUBMISSION_RETURNED"
    SUBMISSION_ACCEPTED = "SUBMISSION_ACCEPTED"
    SUBMISSION_REJECTED = "SUBMISSION_REJECTED"
    SUBMISSION_VOIDED = "SUBMISSION_VOIDED"
    EXTENSION_REQUESTED = "EXTENSION_REQUESTED"
    EXTENSION_GRANTED = "EXTENSION_GRANTED"
    EXTENSION_REFUSED = "EXTENSION_REFUSED"
    OBLIGATION_WAIVED = "OBLIGATION_WAIVED"
    OBLIGATION_CANCELLED = "OBLIGATION_CANCELLED"
    ARTICLE_RETURNED = "ARTICLE_RETURNED"
    ARTICLE_BLOCKED = "ARTICLE_BLOCKED"
    ARTICLE_PUBLISHED = "ARTICLE_PUBLISHED"
    SCHEME_IN_FORCE = "SCHEME_IN_FORCE"
    SCORE_SENT = "SCORE_SENT"
    SCORE_PUBLISHED = "SCORE_PUBLISHED"
    SCORE_LOCKED = "SCORE_LOCKED"
    SCORE_UNLOCKED = "SCORE_UNLOCKED"
    SCORE_DISPUTED = "SCORE_DISPUTED"
    DISPUTE_UPHELD = "DISPUTE_UPHELD"
    DISPUTE_REJECTED = "DISPUTE_REJECTED"


class NotificationState(StrEnum):
    """Whether its reader has seen it."""

    UNREAD = "UNREAD"
    READ = "READ"


class Notification(Versioned, table=True):
    """One thing one person is told. `title` and `body` are {vi, en} and may be mailed; `about` and `note` stay inside.

    `mail_at` is set while it waits for a mail; `mail_id` names the mail it went into.
    """

    __tablename__ = "notification"
    __table_args__ = (
        UniqueConstraint("user_id", "dedupe_key"),
        Index("ix_notification_user_state", "user_id", "state", "at", "id"),
        Index("ix_notification_user_at", "user_id", "at", "id"),
        Index("ix_notification_mail_at", "mail_at"),
        Index("ix_notification_mail_id", "mail_id"),
    )

    user_id: UUID = Field(foreign_key="user_account.id")
    dedupe_key: str = Field(max_length=120)
    kind: NotificationKind = enum_column(NotificationKind)
    state: NotificationState = enum_column(NotificationState, default=NotificationState.UNREAD)
    at: datetime = instant()
    read_at: datetime | None = instant(nullable=True)
    title: dict[str, str] = json_column()
    body: dict[str, str] = json_column()
    about: str | None = Field(default=None, max_length=500)
    note: str | None = None
    link_kind: str | None = Field(default=None, max_length=40)
    link_id: UUID | None = None
    obligation_id: UUID | None = Field(default=None, foreign_key="obligation.id")
    mail_at: datetime | None = instant(nullable=True)
    mail_id: UUID | None = Field(default=None, foreign_key="outgoing_mail.id")


class MailMode(StrEnum):
    """How a person wants mail: as things happen, once a day, or not at all."""

    IMMEDIATE = "IMMEDIATE"
    DAILY = "DAILY"
    OFF = "OFF"


class NotificationPreference(Versioned, table=True):
    """One person's wishes; absent = IMMEDIATE. `refused_address` is one a mail server has refused for good."""

    __tablename__ = "notification_preference"

    user_id: UUID = Field(foreign_key="user_account.id", unique=True)
    mail: MailMode = enum_column(MailMode, default=MailMode.IMMEDIATE)
    refused_address: str | None = Field(default=None, max_length=200)


class MailState(StrEnum):
    """QUEUED waits or is tried again, FAILED is the dead letter, DROPPED had nothing left to say."""

    QUEUED = "QUEUED"
    SENT = "SENT"
    FAILED = "FAILED"
    DROPPED = "DROPPED"


class OutgoingMail(Versioned, table=True):
    """One mail to one person over several notifications. `message_id` is the same at every try."""

    __tablename__ = "outgoing_mail"
    __table_args__ = (Index("ix_outgoing_mail_state", "state", "id"),)

    user_id: UUID = Field(foreign_key="user_account.id", index=True)
    address: str = Field(max_length=200)
    message_id: str = Field(unique=True, max_length=200)
    state: MailState = enum_column(MailState, default=MailState.QUEUED)
    attempts: int = 0
    last_error: str | None = Field(default=None, max_length=500)
    sent_at: datetime | None = instant(nullable=True)


class CalendarFeed(Versioned, table=True):
    """One person's calendar address. Only the hash of its token is kept; null = switched off."""

    __tablename__ = "calendar_feed"

    user_id: UUID = Field(foreign_key="user_account.id", unique=True)
    token_hash: str | None = Field(default=None, unique=True)


class CallOutcome(StrEnum):
    """What came of a call."""

    REACHED = "REACHED"
    PROMISED = "PROMISED"
    NO_ANSWER = "NO_ANSWER"
    WRONG_NUMBER = "WRONG_NUMBER"


class CallLog(Versioned, table=True):
    """Home Affairs called a unit, about one obligation or in general. Written once, never changed."""

    __tablename__ = "call_log"
    __table_args__ = (
        Index("ix_call_log_unit", "unit_id", "called_at", "id"),
        Index("ix_call_log_obligation", "obligation_id"),
        Index("ix_call_log_called", "called_at", "id"),
    )

    unit_id: UUID = Field(foreign_key="unit.id")
    obligation_id: UUID | None = Field(default=None, foreign_key="obligation.id")
    called_at: datetime = instant()
    called_by: UUID = Field(foreign_key="user_account.id")
    spoke_with: str | None = Field(default=None, max_length=120)
    outcome: CallOutcome = enum_column(CallOutcome)
    note: str | None = None
    promised_on: date | None = None
