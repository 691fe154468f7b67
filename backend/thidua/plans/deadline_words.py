"""Deadlines in plain words, as an officer writes them (domain.md, section 3, rule 2; documents.md, rule 6)."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from thidua.core.errors import Message
from thidua.core.text import format_date_vi, weekday_vi
from thidua.plans.enums import Boundary, ExtensionKind, ObligationState, Roll, Timeliness
from thidua.plans.workdays import WorkCalendar, days_late, days_left, last_day_before, last_good_day

_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day_words(day: date) -> Message:
    """ "19/3/2022", "19 March 2022"."""
    return Message(format_date_vi(day), f"{day.day} {_MONTHS_EN[day.month - 1]} {day.year}")


def weekday_words(day: date) -> Message:
    """ "thứ Bảy", "Saturday"."""
    return Message(weekday_vi(day), _WEEKDAYS_EN[day.weekday()])


def moment_words(instant: datetime, zone: ZoneInfo) -> Message:
    """ "16:59 ngày 19/3/2022", local to `zone`."""
    local = instant.astimezone(zone)
    words = {"time": f"{local:%H:%M}", "day": day_words(local.date())}
    return Message("{time} ngày {day}", "{time} on {day}", words)


def in_words(last_day: date) -> Message:
    """ "Nộp đến hết ngày 19/3/2022 (thứ Bảy)"."""
    return Message(
        "Nộp đến hết ngày {day} ({weekday})",
        "Due by the end of {day} ({weekday})",
        {"day": day_words(last_day), "weekday": weekday_words(last_day)},
    )


def time_left_in_words(now: datetime, due_before: datetime, zone: ZoneInfo) -> Message:
    """ "Còn 12 ngày - đến hết ngày 19/12/2026", on the last day "Hạn cuối hôm nay - …", then "Đã quá hạn 2 ngày"."""
    day = day_words(last_day_before(due_before, zone))
    if late := days_late(now, due_before, zone):
        en = "{n} day overdue" if late == 1 else "{n} days overdue"
        return Message("Đã quá hạn {n} ngày", en, {"n": late})
    left = days_left(now, due_before, zone)
    if left == 0:
        vi, en = "Hạn cuối hôm nay - đến hết ngày {day}", "Last day today - until the end of {day}"
    else:
        vi = "Còn {n} ngày - đến hết ngày {day}"
        en = f"{{n}} {'day' if left == 1 else 'days'} left - until the end of {{day}}"
    return Message(vi, en, {"n": left, "day": day})


def warns_roll_after_printed_date(
    nominal: date, boundary: Boundary, roll: Roll, calendar: WorkCalendar
) -> Message | None:
    """The plan editor's warning: BEFORE with NEXT has moved the last good day to the printed date or past it."""
    last_day = last_good_day(nominal, boundary, roll, calendar)
    if boundary is not Boundary.BEFORE or last_day < nominal:
        return None
    return Message(
        "Kế hoạch ghi “trước ngày {printed}” nhưng khi dời sang ngày làm việc kế tiếp, "
        "ngày nộp cuối cùng là {day} ({weekday}), không còn trước ngày ghi trong kế hoạch.",
        "The plan says “before {printed}”, but moved to the next working day the last good day "
        "is {day} ({weekday}), which is not before the printed date.",
        {"printed": day_words(nominal), "day": day_words(last_day), "weekday": weekday_words(last_day)},
    )


def filled(template: Message, **params: object) -> Message:
    """`template` with its facts."""
    return replace(template, params=params)


def extended(due_before: datetime, kind: ExtensionKind, reason: str, zone: ZoneInfo) -> Message:
    """ "Được gia hạn đến hết ngày 23/3/2022: lý do"; an extension after the fact says that it was one."""
    after = kind is ExtensionKind.AFTER_FACT
    vi = "Được gia hạn (sau khi đã quá hạn) đến hết ngày {day}" if after else "Được gia hạn đến hết ngày {day}"
    en = "Extended (after the date had passed) to the end of {day}" if after else "Extended to the end of {day}"
    tail = ": {reason}" if reason else "."
    return Message(vi + tail, en + tail, {"day": day_words(last_day_before(due_before, zone)), "reason": reason})


VERDICTS = {
    (Timeliness.ON_TIME, False): Message(
        "Nhận lúc {moment}, đúng hạn (hạn đến hết ngày {day}).",
        "Received at {moment}, on time (due by the end of {day}).",
    ),
    (Timeliness.LATE, False): Message(
        "Nhận lúc {moment}, trễ {n} ngày (hạn đến hết ngày {day}).",
        "Received at {moment}, {n} day(s) late (due by the end of {day}).",
    ),
    (Timeliness.MISSING, False): Message(
        "Đã quá hạn (đến hết ngày {day}) mà chưa nhận được hồ sơ hợp lệ.",
        "Due by the end of {day}; nothing valid has been received.",
    ),
    (Timeliness.MISSING, True): Message(
        "Đã quá hạn (đến hết ngày {day}), mới có {valid}/{min_count} hồ sơ hợp lệ.",
        "Due by the end of {day}; {valid} of {min_count} valid so far.",
    ),
}
"""(timeliness, some but not enough) → sentence."""

CLOSED = {
    ObligationState.WAIVED: Message("Đơn vị được miễn nhiệm vụ này.", "The unit is excused from this duty."),
    ObligationState.CANCELLED: Message("Nhiệm vụ này đã được hủy.", "This duty was cancelled."),
    ObligationState.SUCCEEDED: Message(
        "Nhiệm vụ này đã chuyển sang đơn vị kế thừa.", "This duty has passed to the succeeding unit."
    ),
}
NOT_DUE_YET = Message("Chưa đến hạn. {due}.", "Not due yet. {due}.")
REQUESTED = Message(
    "Kế hoạch đề nghị, không bắt buộc, nên không tính quá hạn.",
    "The plan asks and does not oblige, so nothing is overdue.",
)
NIL_RETURN = Message(
    "Đơn vị báo không có nội dung phát sinh trong kỳ.", "The unit reported that there was nothing this time."
)
ACCEPTED_SO_FAR = Message("Đã được chấp nhận {count}/{min_count}.", "{count} of {min_count} accepted so far.")
FIRST_COUNTS = Message(
    "Hồ sơ bị trả lại đã được gửi lại, giữ thời điểm nhận trước đó ({moment}).",
    "What was returned was sent again; the earlier moment stands ({moment}).",
)
ANSWER_COUNTS = Message(
    "Hồ sơ bị trả lại được tính theo thời điểm gửi lại ({moment}).",
    "What was returned counts from when it was sent again ({moment}).",
)
TO_ANSWER = Message(
    "Hồ sơ bị trả lại, cần gửi lại đến hết ngày {day}.", "Returned; to be sent again by the end of {day}."
)
NOT_ANSWERED = Message(
    "Hồ sơ bị trả lại mà không gửi lại đến hết ngày {day} nên không được tính.",
    "Returned and not sent again by the end of {day}, so it does not count.",
)
VOIDED = Message(
    "Hồ sơ không hợp lệ nên bị hủy lúc {moment}, phải gửi lại từ đầu.",
    "Declared void at {moment}; to be sent anew.",
)
WITHDRAWN = Message("Hồ sơ được rút lúc {moment}.", "Withdrawn at {moment}.")
HARD_CLOSED = Message(
    "Kỳ này đã khóa sổ lúc {closed}, không nhận hồ sơ gửi lúc {received}. Đơn vị có thể đề nghị gia hạn.",
    "This period was closed at {closed}; what was sent at {received} is not received. The unit may ask for more time.",
)
