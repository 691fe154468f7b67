"""What a sheet says of itself: the rule of a criterion, why a period gives its points, what may still be earned."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from thidua.core.errors import Message
from thidua.plans import deadline_words as deadlines
from thidua.plans.deadline_words import day_words, filled, moment_words
from thidua.plans.deadlines import last_day_before
from thidua.plans.enums import ObligationState, ScoringEffect
from thidua.scoring.content import CountPart, Criterion, LateBand, TimelinessRule
from thidua.scoring.metrics import METRIC_WORDS
from thidua.scoring.points import ZERO, points_words, signed_words
from thidua.scoring.reckoning import ExtensionFact, Offer, Outcome, PeriodFact, Reckoned

_ON_TIME = Message("đúng hạn được {points} điểm", "{points} points when on time")
_LATE = Message("trễ đến {days} ngày được {points} điểm", "{points} up to {days} days late")
_LATER = Message("trễ hơn được {points} điểm", "{points} when later")
_LATER_NOTHING = Message("trễ hơn không có điểm", "none when later")
_NIL = Message("báo không có nội dung phát sinh được {points} điểm", "{points} for a report that there was nothing")
_EACH = Message("{what}: mỗi trường hợp {points} điểm", "{what}: {points} points each")
_EACH_CAPPED = Message(
    "{what}: mỗi trường hợp {points} điểm, tối đa {cap} điểm", "{what}: {points} points each, at most {cap}"
)
_BAND = Message("từ {n} trở lên được {points} điểm", "{points} points from {n} on")
_FIRST_BAND = Message("{what}: từ {n} trở lên được {points} điểm", "{what}: {points} points from {n} on")
_CASE_BONUS = Message("Mỗi trường hợp cộng {points} điểm, tối đa {cap} điểm", "{points} points each, at most {cap}")
_CASE_PENALTY = Message("Mỗi lần trừ {points} điểm, tối đa {cap} điểm", "{points} points off each, at most {cap}")


def rule(criterion: Criterion) -> list[Message]:
    """The rule in parts of a sentence; nothing where people simply give points."""
    if criterion.timeliness is not None:
        return list(_timeliness(criterion.timeliness))
    if criterion.count is not None:
        return [one for part in criterion.count.parts for one in _part(part)]
    if criterion.each is not None:
        template = _CASE_PENALTY if criterion.kind == "PENALTY" else _CASE_BONUS
        return [filled(template, points=points_words(criterion.each), cap=points_words(criterion.max))]
    return []


def _timeliness(found: TimelinessRule) -> Iterator[Message]:
    for band in found.bands:
        yield _band(band)
    if found.nil_return_points is not None:
        yield filled(_NIL, points=points_words(found.nil_return_points))


def _band(band: LateBand) -> Message:
    points = points_words(band.points)
    if band.late_days_max == 0:
        return filled(_ON_TIME, points=points)
    if band.late_days_max is not None:
        return filled(_LATE, points=points, days=band.late_days_max)
    return filled(_LATER, points=points) if band.points else _LATER_NOTHING


def _part(part: CountPart) -> Iterator[Message]:
    what = METRIC_WORDS[part.metric]
    if part.points_each is not None:
        template = _EACH if part.cap is None else _EACH_CAPPED
        yield filled(template, what=what, points=points_words(part.points_each), cap=points_words(part.cap or ZERO))
    for place, band in enumerate(band for band in part.bands if band.points):
        yield filled(_BAND if place else _FIRST_BAND, what=what, n=band.min, points=points_words(band.points))


_OUTCOMES = {
    Outcome.NOT_OWED: Message(
        "Đơn vị không có nhiệm vụ này trong kỳ nên được tính đủ điểm.",
        "The unit owes nothing for this period, so it gets the full points.",
    ),
    Outcome.EXCUSED: Message(
        "Đơn vị được miễn nhiệm vụ này nên được tính đủ điểm.",
        "The unit is excused from this duty, so it gets the full points.",
    ),
    Outcome.PASSED_ON: deadlines.CLOSED[ObligationState.SUCCEEDED],
    Outcome.NOT_DUE: Message("Hạn đến hết ngày {day}, chưa gửi.", "Due by the end of {day}; not sent yet."),
    Outcome.MISSING: Message(
        "Đã quá hạn (đến hết ngày {day}) mà chưa nhận được hồ sơ hợp lệ.",
        "Due by the end of {day}; nothing valid has been received.",
    ),
}
_ON_TIME_RECEIVED = Message(
    "Nhận lúc {moment}, đúng hạn (hạn đến hết ngày {day}).", "Received at {moment}, on time (due by the end of {day})."
)
_LATE_RECEIVED = Message(
    "Nhận lúc {moment}, trễ {n} ngày (hạn đến hết ngày {day}).",
    "Received at {moment}, {n} day(s) late (due by the end of {day}).",
)
_AWAITED = Message(
    "Đang chờ thẩm định: được chấp nhận thì có {points} điểm.", "Waits to be judged: {points} points once accepted."
)
_REJECTED = Message(
    "Hồ sơ đã gửi không được chấp nhận nên chưa có điểm.", "What was sent was not accepted, so there are no points."
)
_EFFECTS = {
    ScoringEffect.FULL: Message("Gia hạn được tính đủ điểm như đúng hạn.", "With the extension full points count."),
    ScoringEffect.PARTIAL: Message(
        "Gia hạn được tính một phần điểm.", "With the extension a part of the points counts."
    ),
    ScoringEffect.NONE: Message("Gia hạn không được tính điểm.", "The extension counts for no points."),
}
_GIVEN = Message("Được {points} điểm.", "{points} points.")
_OFFER = Message("Nộp đến hết ngày {day} được {points} điểm", "{points} points if sent by the end of {day}")
_OFFER_LATE = Message("Nộp trễ vẫn được {points} điểm", "{points} points if sent late")


def sentences(fact: PeriodFact, zone: ZoneInfo) -> Iterator[Message]:
    """Why a period gives its points, in full sentences: limit, receipt, extension, verdict, points."""
    yield _verdict(fact, zone)
    if fact.nil:
        yield deadlines.NIL_RETURN
    if fact.extension is not None:
        yield from _extension(fact.extension, zone, decided=fact.received_at is not None)
    if fact.outcome is Outcome.AWAITED:
        yield filled(_AWAITED, points=points_words(fact.expected))
    elif fact.outcome is Outcome.REJECTED:
        yield _REJECTED
    elif fact.outcome not in (Outcome.NOT_DUE, Outcome.MISSING):
        yield filled(_GIVEN, points=points_words(fact.points))


def _verdict(fact: PeriodFact, zone: ZoneInfo) -> Message:
    day = day_words(last_day_before(fact.effective_due_before or fact.due_before, zone))
    if fact.received_at is None:
        return filled(_OUTCOMES[fact.outcome], day=day)
    template = _LATE_RECEIVED if fact.days_late else _ON_TIME_RECEIVED
    return filled(template, moment=moment_words(fact.received_at, zone), n=fact.days_late, day=day)


def _extension(fact: ExtensionFact, zone: ZoneInfo, *, decided: bool) -> Iterator[Message]:
    yield deadlines.extended(fact.due_before, fact.kind, fact.reason, zone)
    if decided:
        yield _EFFECTS[fact.scoring_effect]


def offer(found: Offer) -> Message:
    """ "Nộp đến hết ngày 19/6/2022 được +2 điểm"."""
    points = signed_words(found.points)
    if found.until is None:
        return filled(_OFFER_LATE, points=points)
    return filled(_OFFER, day=day_words(found.until), points=points)


_CHANGED = Message(
    "Dữ liệu đã thay đổi sau khi khóa: khóa {kept} điểm, tính lại bây giờ được {now} điểm.",
    "The data have changed since the lock: locked with {kept} points, {now} if reckoned now.",
)


def changed(kept: Reckoned, now: Reckoned) -> Message:
    """The difference between a locked line and what the system would reckon now (rule 12)."""
    return filled(_CHANGED, kept=points_words(kept.points), now=points_words(now.points))
