"""GET /dashboard/overview: Việc cần làm, for whatever roles the caller holds."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.dashboard import queries
from thidua.dashboard.schemas import Count, DateLine, NewsLine, OverviewRead, QuarterLine, Rate, Tone
from thidua.plans.deadlines import days_left, due_before, in_words, last_day_before, time_left_in_words
from thidua.units.queries import brief
from thidua.units.schemas import UnitBrief

SOON_DAYS = 14
NEAR_DAYS = 7
#: How far ahead an administrator is told that a role ends.
ENDING_DAYS = 30
ANNIVERSARY_DAYS = 45
LINES = 5

EDITORS = (Role.CULTURE, Role.PROPAGANDA)
TODAY = Message("Hôm nay", "Today")
IN_DAYS = Message("Còn {n} ngày", "In {n} days")


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of count: its stable code, its words, how loud it is, and the list it stands for."""

    code: str
    label: Message
    tone: Tone
    href: str | None


def _kind(code: str, vi: str, en: str, href: str | None, tone: Tone = "plain") -> _Kind:
    return _Kind(code, Message(vi, en), tone, href)


_LATE = "/api/v1/obligations?overdue=true&receivable=true"
OWN_OVERDUE = _kind("own_overdue", "Đã quá hạn", "Overdue", f"{_LATE}&mine=true", "late")
OWN_SOON = _kind(
    "own_due_soon",
    "Sắp đến hạn",
    "Due soon",
    "/api/v1/obligations?mine=true&state=PENDING&binding=DUTY&due_from={today}&due_to={soon}",
    "near",
)
RETURNED = _kind(
    "nominations_returned",
    "Gương bị trả lại, cần bổ sung",
    "Nominations returned",
    "/api/v1/nominations?mine=true&state=RETURNED",
    "near",
)
DRAFTS = _kind(
    "nominations_draft", "Gương đang soạn", "Nominations in draft", "/api/v1/nominations?mine=true&state=DRAFT"
)
WAITING = _kind(
    "nominations_waiting", "Gương chờ tiếp nhận", "Nominations waiting", "/api/v1/nominations?state=SUBMITTED"
)
TAKEN = _kind(
    "nominations_mine",
    "Gương tôi đang thẩm định",
    "Nominations I am reviewing",
    "/api/v1/nominations?state=IN_REVIEW&taken_by_me=true",
)
SUBMISSIONS_RETURNED = _kind(
    "submissions_returned",
    "Hồ sơ, báo cáo bị trả lại, cần bổ sung",
    "Submissions returned",
    "/api/v1/submissions?mine=true&state=RETURNED",
    "near",
)
SUBMISSIONS_DRAFT = _kind(
    "submissions_draft",
    "Hồ sơ, báo cáo đang soạn",
    "Submissions in draft",
    "/api/v1/submissions?mine=true&state=DRAFT",
)
SUBMISSIONS_WAITING = _kind(
    "submissions_waiting",
    "Hồ sơ, báo cáo chờ tiếp nhận",
    "Submissions waiting",
    "/api/v1/submissions?state=SUBMITTED",
)
SUBMISSIONS_TAKEN = _kind(
    "submissions_mine",
    "Hồ sơ, báo cáo tôi đang thẩm định",
    "Submissions I am reviewing",
    "/api/v1/submissions?state=IN_REVIEW&taken_by_me=true",
)
OVERDUE = _kind("overdue", "Nhiệm vụ quá hạn", "Obligations overdue", _LATE, "late")
UNITS_OVERDUE = _kind("units_overdue", "Đơn vị quá hạn", "Units overdue", _LATE, "late")
REQUESTS = _kind(
    "extensions_requested",
    "Đề nghị gia hạn chờ giải quyết",
    "Extension requests",
    "/api/v1/obligations?extension_requested=true&receivable=true",
)
PLANS = _kind("plans_in_review", "Kế hoạch chờ ban hành", "Plans to issue", "/api/v1/plans?state=REVIEW")
ARTICLES = _kind("articles_waiting", "Tin, bài chờ xử lý", "Articles waiting", "/api/v1/articles?waiting=true")
ACCOUNTS = _kind("accounts", "Tài khoản đang dùng", "Accounts in use", "/api/v1/users?disabled=false")
DISABLED = _kind("accounts_disabled", "Tài khoản đã khóa", "Accounts disabled", "/api/v1/users?disabled=true")
NEW = _kind(
    "accounts_new",
    "Tài khoản chưa đổi mật khẩu được cấp",
    "Accounts that still have the password they were given",
    "/api/v1/users?disabled=false&must_change_password=true",
)
ENDING = _kind(
    "roles_ending",
    "Tài khoản có vai trò sắp hết hạn",
    "Accounts with a role that ends soon",
    "/api/v1/users?disabled=false&role_ends_by={month}",
    "near",
)
CLIENTS = _kind("api_clients", "Hệ thống đang kết nối", "API clients in use", "/api/v1/api-clients?state=ACTIVE")
BURIED = _kind("jobs_buried", "Việc nền không chạy được", "Jobs that failed", None, "late")


def overview(call: Call) -> OverviewRead:
    """Counts, dates, quarters, news. At most ten statements, whatever there is."""
    return OverviewRead(
        as_of=call.now,
        counts=_counts(call),
        dates=_dates(call),
        quarters=_quarters(call) if call.actor.has(Role.HOME_AFFAIRS, Role.UNIT) else [],
        news=[NewsLine(id=row[0], kind=row[1], title=row[2], at=row[3]) for row in queries.news(call, LINES)],
    )


def _counts(call: Call) -> list[Count]:
    soon, month = (call.today + timedelta(days=days) for days in (SOON_DAYS, ENDING_DAYS))
    found: dict[str, Count] = {}
    for kind, number in _found(call, soon):
        href = kind.href and kind.href.format(today=call.today, soon=soon, month=month)
        tone: Tone = kind.tone if number else "plain"
        found[kind.code] = Count(code=kind.code, label=call.say(kind.label), count=number, tone=tone, href=href)
    return list(found.values())


def _found(call: Call, soon: Any) -> Iterator[tuple[_Kind, int]]:
    actor = call.actor
    office, unit = actor.has(Role.HOME_AFFAIRS), actor.has(Role.UNIT)
    if office or unit or actor.leads_as(Role.COUNCIL):
        yield from _owed(call, soon, office, unit)
    if office or unit:
        yield from _nominated(call, office, unit)
    if office or unit or actor.leads_as(Role.COUNCIL):
        yield from _submitted(call, office, unit)
    if office or unit or actor.has(*EDITORS):
        yield ARTICLES, queries.articles_waiting(call)
    if actor.leads_as(Role.HOME_AFFAIRS):
        yield PLANS, queries.plans_in_review(call)
    if actor.has(Role.ADMIN):
        numbers = queries.accounts(call, call.today + timedelta(days=ENDING_DAYS))
        yield ACCOUNTS, numbers.used
        yield ENDING, numbers.ending
        yield NEW, numbers.new
        yield DISABLED, numbers.disabled
        yield CLIENTS, numbers.clients
        yield BURIED, numbers.buried


def _owed(call: Call, soon: Any, office: bool, unit: bool) -> Iterator[tuple[_Kind, int]]:
    numbers = queries.obligation_counts(call, due_before(soon, call.zone))
    if unit:
        yield OWN_OVERDUE, numbers.own_overdue
        yield OWN_SOON, numbers.own_soon
    if office:
        yield UNITS_OVERDUE, numbers.units_overdue
    if office or call.actor.leads_as(Role.COUNCIL):
        yield OVERDUE, numbers.overdue
        yield REQUESTS, numbers.requests


def _nominated(call: Call, office: bool, unit: bool) -> Iterator[tuple[_Kind, int]]:
    numbers = queries.nomination_counts(call)
    if unit:
        yield RETURNED, numbers.own("RETURNED")
        yield DRAFTS, numbers.own("DRAFT")
    if office:
        yield WAITING, numbers.all("SUBMITTED")
        yield TAKEN, numbers.taken("IN_REVIEW")


def _submitted(call: Call, office: bool, unit: bool) -> Iterator[tuple[_Kind, int]]:
    """Home Affairs sends reports of its own, which the chair of the council reviews."""
    numbers = queries.submission_counts(call)
    if office or unit:
        yield SUBMISSIONS_RETURNED, numbers.own("RETURNED")
        yield SUBMISSIONS_DRAFT, numbers.own("DRAFT")
    if office or call.actor.leads_as(Role.COUNCIL):
        yield SUBMISSIONS_WAITING, numbers.all("SUBMITTED")
        yield SUBMISSIONS_TAKEN, numbers.taken("IN_REVIEW")


def _dates(call: Call) -> list[DateLine]:
    if call.actor.has(Role.UNIT):
        return [_limit(call, *row) for row in queries.own_limits(call, LINES)]
    if call.actor.has(Role.HOME_AFFAIRS):
        return [_limit(call, *row) for row in queries.plan_limits(call, LINES)]
    if call.actor.has(*EDITORS):
        return _anniversaries(call)
    return []


def _limit(call: Call, key: Any, title: str, label: str, limit: Any) -> DateLine:
    left = days_left(call.now, limit, call.zone)
    return DateLine(
        id=str(key),
        label=f"{title} - {label}",
        on=last_day_before(limit, call.zone),
        words=call.say(time_left_in_words(call.now, limit, call.zone)),
        tone=_tone(left),
    )


def _tone(left: int) -> Tone:
    if left < 0:
        return "late"
    return "near" if left <= NEAR_DAYS else "plain"


def _anniversaries(call: Call) -> list[DateLine]:
    """Topic đ: what the column should mark next."""
    lines = []
    for day in queries.anniversaries(call, call.today + timedelta(days=ANNIVERSARY_DAYS), LINES):
        left = (day.day - call.today).days
        words = TODAY if left == 0 else Message(IN_DAYS.vi, IN_DAYS.en, {"n": left})
        lines.append(
            DateLine(
                id=str(day.id),
                label=day.name,
                on=day.day,
                words=call.say(words),
                tone="near" if left <= NEAR_DAYS else "plain",
            )
        )
    return lines


def _quarters(call: Call) -> list[QuarterLine]:
    """Who sent and who did not, for those who oversee more than one unit."""
    periods = queries.quarters(call, call.today.year)
    if all(row.owed <= 1 for row in periods):
        return []
    missing: dict[str, list[UnitBrief]] = defaultdict(list)
    for label, *unit in queries.missing_units(call, call.today.year):
        missing[label].append(brief(*unit))
    return [
        QuarterLine(
            period=row.label,
            last_good_day=row.last_good_day,
            in_words=call.say(in_words(row.last_good_day)),
            owed=row.owed,
            sent=row.sent,
            not_sent=row.owed - row.sent,
            received_on_time=row.received_on_time,
            rate=Rate(n=row.n, of=row.of),
            missing_units=missing[row.label],
        )
        for row in periods
    ]
