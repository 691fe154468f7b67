"""What notifications say, in the words of an office letter; the facts that may be mailed, and no more.

Names of people and reviewers' notes never stand here: they are shown inside the system only (`about`, `note`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from thidua.core.errors import Message
from thidua.core.text import format_date_vi
from thidua.notifications.models import NotificationKind
from thidua.plans.deadline_words import day_words
from thidua.plans.deadlines import in_words, last_day_before, time_left_in_words


@dataclass(frozen=True, slots=True)
class Words:
    """A title and a body."""

    title: Message
    body: Message


def both(message: Message) -> dict[str, str]:
    """A message as it is stored."""
    return {"vi": message.render("vi"), "en": message.render("en")}


def _filled(words: Words, **facts: object) -> Words:
    return Words(replace(words.title, params=facts), replace(words.body, params=facts))


_SOON = Words(
    Message("Nhắc hạn: {duty} ({period})", "Reminder: {duty} ({period})"),
    Message("{left}. Đề nghị đơn vị hoàn thành và gửi đúng hạn.", "{left}. Please complete it and send it in time."),
)
_OVERDUE = Words(
    Message("Quá hạn: {duty} ({period})", "Overdue: {duty} ({period})"),
    Message(
        "{left} (hạn {due}). Đề nghị đơn vị gửi ngay; hồ sơ gửi sau hạn được ghi nhận là trễ hạn.",
        "{left} ({due}). Please send it now; what is received after the date is recorded as late.",
    ),
)
_RESUBMIT = Words(
    Message("Nhắc gửi lại hồ sơ bị trả lại: {duty} ({period})", "Returned, to be sent again: {duty} ({period})"),
    Message(
        "{left}. Đề nghị đơn vị bổ sung theo ý kiến của Phòng Nội vụ và gửi lại trong hạn.",
        "{left}. Please complete it as Home Affairs remarked and send it again in time.",
    ),
)
_DIGEST = Words(
    Message("{units} đơn vị quá hạn tính đến ngày {day}", "{units} units overdue as of {day}"),
    Message("Chưa nhận được: {lines}.", "Not received: {lines}."),
)
_ON_THE_DAY = Message("08:00 ngày cuối cùng của hạn", "08:00 on the last day")
_BEFORE = Message("08:00, trước hạn {n} ngày", "08:00, {n} day(s) before the last day")
_AFTER = Message("08:00, sau hạn {n} ngày", "08:00, {n} day(s) after the last day")
#: kind → words; `unit`, `duty`, `period`, `due`, `number`, `year` as named in each.
_EVENTS: dict[NotificationKind, Words] = {
    NotificationKind.PLAN_ISSUED: Words(
        Message("Đã ban hành Kế hoạch số {number}", "Plan no. {number} was issued"),
        Message(
            "Kế hoạch năm {year} giao đơn vị {count} nhiệm vụ. Nhiệm vụ đến hạn sớm nhất: {first}. {due}.",
            "The plan of {year} gives the unit {count} duties. The first that is due: {first}. {due}.",
        ),
    ),
    NotificationKind.PLAN_AMENDED: Words(
        Message("Kế hoạch năm {year} được sửa đổi, bổ sung", "The plan of {year} was amended"),
        Message("Văn bản số {number}. {news}.", "Document no. {number}. {news}."),
    ),
    NotificationKind.DATE_MOVED: Words(
        Message("Dời hạn: {duty} ({period})", "Date moved: {duty} ({period})"),
        Message("Hạn mới: {due}.", "The new date: {due}."),
    ),
    NotificationKind.NOMINATION_RETURNED: Words(
        Message("Hồ sơ giới thiệu gương bị trả lại, cần bổ sung", "A nomination was returned for changes"),
        Message(
            "Phòng Nội vụ đã trả lại hồ sơ kèm ý kiến. Gửi lại: {due}.",
            "Home Affairs has returned it with remarks. To be sent again: {due}.",
        ),
    ),
    NotificationKind.NOMINATION_ELIGIBLE: Words(
        Message("Hồ sơ giới thiệu gương đủ điều kiện", "A nomination is eligible"),
        Message(
            "Phòng Nội vụ đã xác nhận hồ sơ đủ điều kiện.", "Home Affairs has found that the nomination is eligible."
        ),
    ),
    NotificationKind.NOMINATION_INELIGIBLE: Words(
        Message("Hồ sơ giới thiệu gương không đủ điều kiện", "A nomination is not eligible"),
        Message(
            "Phòng Nội vụ đã kết luận hồ sơ không đủ điều kiện. Lý do ghi trong hồ sơ.",
            "Home Affairs has found that the nomination is not eligible. The reason stands in the record.",
        ),
    ),
    NotificationKind.NOMINATION_VOIDED: Words(
        Message("Hồ sơ giới thiệu gương bị hủy, phải làm lại", "A nomination was declared void"),
        Message(
            "Phòng Nội vụ đã hủy hồ sơ. Đơn vị lập lại và gửi hồ sơ mới.",
            "Home Affairs has declared it void. The unit starts again and sends a new one.",
        ),
    ),
    NotificationKind.SUBMISSION_RETURNED: Words(
        Message("Hồ sơ bị trả lại, cần bổ sung: {duty} ({period})", "Returned for changes: {duty} ({period})"),
        Message(
            "Hồ sơ được trả lại kèm ý kiến. Gửi lại: {due}.",
            "It was returned with remarks. To be sent again: {due}.",
        ),
    ),
    NotificationKind.SUBMISSION_ACCEPTED: Words(
        Message("Hồ sơ được chấp nhận: {duty} ({period})", "Accepted: {duty} ({period})"),
        Message("Hồ sơ của đơn vị đã được chấp nhận.", "What the unit sent has been accepted."),
    ),
    NotificationKind.SUBMISSION_REJECTED: Words(
        Message("Hồ sơ không được chấp nhận: {duty} ({period})", "Not accepted: {duty} ({period})"),
        Message(
            "Hồ sơ của đơn vị không được chấp nhận. Lý do ghi trong hồ sơ.",
            "What the unit sent was not accepted. The reason stands in the record.",
        ),
    ),
    NotificationKind.SUBMISSION_VOIDED: Words(
        Message("Hồ sơ bị hủy, phải làm lại: {duty} ({period})", "Declared void: {duty} ({period})"),
        Message(
            "Hồ sơ đã bị hủy. Đơn vị lập lại và gửi hồ sơ mới.",
            "It was declared void. The unit starts again and sends a new one.",
        ),
    ),
    NotificationKind.EXTENSION_REQUESTED: Words(
        Message("{unit} đề nghị gia hạn", "{unit} asks for more time"),
        Message("{duty} ({period}): đề nghị gia hạn đến hết ngày {due}.", "{duty} ({period}): until the end of {due}."),
    ),
    NotificationKind.EXTENSION_GRANTED: Words(
        Message("Được gia hạn: {duty} ({period})", "Extended: {duty} ({period})"),
        Message("Hạn mới: {due}.", "The new date: {due}."),
    ),
    NotificationKind.EXTENSION_REFUSED: Words(
        Message("Không được gia hạn: {duty} ({period})", "Not extended: {duty} ({period})"),
        Message("Đề nghị gia hạn không được chấp thuận. {due}.", "The request for more time was refused. {due}."),
    ),
    NotificationKind.OBLIGATION_WAIVED: Words(
        Message("Được miễn: {duty} ({period})", "Waived: {duty} ({period})"),
        Message("Đơn vị được miễn nhiệm vụ này.", "The unit is excused from this duty."),
    ),
    NotificationKind.OBLIGATION_CANCELLED: Words(
        Message("Đã hủy nhiệm vụ: {duty} ({period})", "Cancelled: {duty} ({period})"),
        Message("Đơn vị không phải thực hiện nhiệm vụ này.", "The unit no longer owes this duty."),
    ),
    NotificationKind.ARTICLE_RETURNED: Words(
        Message("Tin, bài bị trả lại tác giả", "An article was returned to its author"),
        Message(
            "Biên tập viên đã trả lại bài kèm ý kiến. Sửa và gửi lại khi hoàn thành.",
            "The editor has returned it with a note. Change it and send it again.",
        ),
    ),
    NotificationKind.ARTICLE_BLOCKED: Words(
        Message("Tin, bài chưa đăng được theo lịch", "An article could not be published as scheduled"),
        Message(
            "Đến giờ hẹn nhưng bài chưa đủ điều kiện đăng. Lý do ghi trong bài.",
            "Its time came and it may not be published yet. The reason stands with the article.",
        ),
    ),
    NotificationKind.ARTICLE_PUBLISHED: Words(
        Message("Tin, bài đã được đăng", "An article was published"),
        Message("Bài đã đăng trên Cổng thông tin điện tử.", "It is on the portal now."),
    ),
    NotificationKind.SCHEME_IN_FORCE: Words(
        Message("Bảng điểm thi đua năm {year} có hiệu lực", "The table of points of {year} is in force"),
        Message(
            "Đơn vị xem điểm hệ thống tính và tự chấm các tiêu chí còn lại.",
            "See the points that the system reckons, and score the other criteria.",
        ),
    ),
    NotificationKind.SCORE_SENT: Words(
        Message("{unit} đã gửi phiếu tự chấm điểm", "{unit} has sent its own scores"),
        Message("Khối trưởng chấm điểm theo ý kiến của Khối.", "To be scored for the bloc."),
    ),
    NotificationKind.SCORE_PUBLISHED: Words(
        Message("Đã công bố điểm thi đua năm {year} của đơn vị", "The unit's scores of {year} were published"),
        Message(
            "Đơn vị xem điểm; nếu chưa thống nhất thì kiến nghị đến hết ngày {due}.",
            "See the points; what the unit does not agree with can be disputed until the end of {due}.",
        ),
    ),
    NotificationKind.SCORE_LOCKED: Words(
        Message("Đã khóa điểm thi đua năm {year} của đơn vị", "The unit's scores of {year} were locked"),
        Message("Phiếu điểm được giữ nguyên kèm căn cứ của từng điểm.", "The sheet is kept with all its evidence."),
    ),
    NotificationKind.SCORE_UNLOCKED: Words(
        Message("Đã mở khóa điểm thi đua năm {year} của đơn vị", "The unit's scores of {year} were unlocked"),
        Message(
            "Phiếu điểm được thẩm định lại. Lý do ghi trong phiếu.",
            "The sheet is verified again. The reason stands with it.",
        ),
    ),
    NotificationKind.SCORE_DISPUTED: Words(
        Message("{unit} kiến nghị về điểm thi đua", "{unit} disputes its scores"),
        Message("Tiêu chí {code} của phiếu điểm năm {year}.", "Criterion {code} of the sheet of {year}."),
    ),
    NotificationKind.DISPUTE_UPHELD: Words(
        Message("Đã chấp nhận kiến nghị về điểm", "A dispute was upheld"),
        Message(
            "Tiêu chí {code} của phiếu điểm năm {year} đã được sửa điểm.",
            "The points of criterion {code} of the sheet of {year} were changed.",
        ),
    ),
    NotificationKind.DISPUTE_REJECTED: Words(
        Message("Không chấp nhận kiến nghị về điểm", "A dispute was rejected"),
        Message(
            "Tiêu chí {code} của phiếu điểm năm {year} giữ nguyên điểm. Lý do ghi trong phiếu.",
            "The points of criterion {code} of the sheet of {year} stand. The reason stands with the sheet.",
        ),
    ),
}


def event(kind: NotificationKind, **facts: object) -> Words:
    """What an event says."""
    return _filled(_EVENTS[kind], **facts)


def new_duties(count: int) -> Message:
    """What an amendment brings a unit, as part of a sentence."""
    if count == 0:
        return Message("Đơn vị không có thêm nhiệm vụ", "It gives the unit no further duty")
    return Message("Đơn vị có thêm {n} nhiệm vụ", "It gives the unit {n} more", {"n": count})


def reminder(duty: str, period: str, now: datetime, limit: datetime, zone: ZoneInfo, *, returned: bool) -> Words:
    """A reminder of one obligation as of `now`; `limit` is the effective one, or that of a returned item."""
    words = _RESUBMIT if returned else _SOON if now < limit else _OVERDUE
    left = time_left_in_words(now, limit, zone)
    return _filled(words, duty=duty, period=period, left=left, due=until(limit, zone))


def until(limit: datetime, zone: ZoneInfo) -> Message:
    """ "nộp đến hết ngày 19/3/2022 (thứ Bảy)" as part of a sentence."""
    said = in_words(last_day_before(limit, zone))
    return Message(said.vi[:1].lower() + said.vi[1:], said.en[:1].lower() + said.en[1:], said.params)


def rule(offset_days: int) -> Message:
    """When a rule is applied: so many days from the last good day, negative before it."""
    words = _ON_THE_DAY if offset_days == 0 else _BEFORE if offset_days < 0 else _AFTER
    return Message(words.vi, words.en, {"n": abs(offset_days)})


def digest(day: date, units: int, lines: Sequence[tuple[str, str, int]]) -> Words:
    """What passed its date: per (duty, period) how many units."""
    said = "; ".join(f"{duty} - {period} ({n})" for duty, period, n in lines)
    return _filled(_DIGEST, units=units, day=day_words(day), lines=said)


def calendar_summary(duty: str, period: str, *, met: bool) -> str:
    """The title of a calendar entry; the calendar is Vietnamese."""
    return f"Đã gửi: {duty} - {period}" if met else f"Hạn: {duty} - {period}"


def calendar_plan_summary(duty: str, period: str) -> str:
    """The title of a limit that holds for every unit."""
    return f"Hạn các đơn vị: {duty} - {period}"


def mail_subject(titles: Sequence[str], day: date) -> str:
    """One thing is named; several are counted."""
    if len(titles) == 1:
        return titles[0]
    return f"{len(titles)} thông báo ngày {format_date_vi(day)}"
