"""The words of plans, duties and obligations (domain.md, section 3)."""

from enum import StrEnum


class Binding(StrEnum):
    """Whether the plan obliges ("yêu cầu") or only asks ("đề nghị")."""

    DUTY = "DUTY"
    REQUEST = "REQUEST"


class Boundary(StrEnum):
    """How the printed date is meant: "chậm nhất ngày" (ON) or "trước ngày" (BEFORE)."""

    ON = "ON"
    BEFORE = "BEFORE"


class Roll(StrEnum):
    """Where a last good day goes that is no working day."""

    NONE = "NONE"
    NEXT = "NEXT"
    PREV = "PREV"


class DayUnit(StrEnum):
    """What a number of days counts."""

    WORKING = "WORKING"
    CALENDAR = "CALENDAR"


class Timeliness(StrEnum):
    """The verdict of the deadline engine on one obligation."""

    ON_TIME = "ON_TIME"
    LATE = "LATE"
    MISSING = "MISSING"
    EXCUSED = "EXCUSED"
    NOT_DUE = "NOT_DUE"


class ObligationState(StrEnum):
    """Where an obligation stands. OVERDUE and PARTIAL are derived, so they are not here."""

    PENDING = "PENDING"
    SUBMITTED = "SUBMITTED"
    RETURNED = "RETURNED"
    ACCEPTED = "ACCEPTED"
    WAIVED = "WAIVED"
    CANCELLED = "CANCELLED"
    SUCCEEDED = "SUCCEEDED"


class ResubmitPolicy(StrEnum):
    """Which moment counts for an item that was returned and sent again."""

    KEEP_FIRST = "KEEP_FIRST"
    LATE_IF_RESUBMIT_LATE = "LATE_IF_RESUBMIT_LATE"
    LAST = "LAST"


class EventKind(StrEnum):
    """What may happen to an obligation; mark_eligible is ACCEPT, mark_ineligible is REJECT.

    WAIVE, CANCEL and SUCCEED concern the obligation as a whole, the others one item of it.
    """

    SUBMIT = "SUBMIT"
    RESUBMIT = "RESUBMIT"
    NIL = "NIL"
    RETURN = "RETURN"
    ACCEPT = "ACCEPT"
    REJECT = "REJECT"
    REOPEN = "REOPEN"
    VOID = "VOID"
    WITHDRAW = "WITHDRAW"
    WAIVE = "WAIVE"
    CANCEL = "CANCEL"
    SUCCEED = "SUCCEED"


class ExtensionKind(StrEnum):
    """Whether an extension was given before the date or after it had passed."""

    BEFORE = "BEFORE"
    AFTER_FACT = "AFTER_FACT"


class ScoringEffect(StrEnum):
    """What an extension does to the points: as if on time, a part of them, none."""

    FULL = "FULL"
    PARTIAL = "PARTIAL"
    NONE = "NONE"
