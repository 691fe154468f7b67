"""The reminder rules as rows: Home Affairs reads and changes them (rule 11)."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, unprocessable
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.notifications import queries
from thidua.notifications.models import ReminderRule
from thidua.notifications.schemas import RuleCreate, RuleRead, RuleUpdate

TAKEN = Message("Đã có quy tắc nhắc cho ngày này.", "There is a rule for this day already.")
TO_NOBODY = Message("Chọn ít nhất một nơi nhận.", "Choose at least one recipient.")
TOO_SOON = Message(
    "Danh sách gửi Phòng Nội vụ chỉ gồm nhiệm vụ đã quá hạn (từ ngày +1).",
    "The list for Home Affairs names what is overdue: from day +1 on.",
)

_ON_THE_DAY = Message("08:00 ngày cuối cùng của hạn", "08:00 on the last day")
_BEFORE = Message("08:00, trước hạn {n} ngày", "08:00, {n} day(s) before the last day")
_AFTER = Message("08:00, sau hạn {n} ngày", "08:00, {n} day(s) after the last day")


def list_rules(call: Call, window: Window) -> Page[RuleRead]:
    """Every rule, in order of time."""
    queries.require_office(call)
    statement, sort = queries.RULES.page(select(ReminderRule), window)
    rows = list(call.session.scalars(statement))
    kept, cursor = queries.RULES.cut(rows, window, sort)
    return Page(items=[_as_read(call, row) for row in kept], next_cursor=cursor)


def read_rule(call: Call, rule_id: UUID) -> RuleRead:
    """One rule."""
    queries.require_office(call)
    return _as_read(call, _find(call, rule_id))


def create_rule(call: Call, body: Payload[RuleCreate]) -> RuleRead:
    """One more; applied from the next local day on."""
    queries.require_office(call)
    call.found()
    rule = ReminderRule(**body.value().model_dump())
    _check(call, rule)
    call.session.add(rule)
    call.session.flush()
    audit.note(call, "reminder_rule.create", "reminder_rule", rule.id, _facts(rule))
    return _as_read(call, rule)


def update_rule(call: Call, rule_id: UUID, body: Payload[RuleUpdate]) -> RuleRead:
    """Change day or recipients, switch off or on. What was dispatched stands and is not sent again."""
    queries.require_office(call)
    rule = _find(call, rule_id)
    call.found_for_writing()
    call.match(rule.version)
    for name, value in body.value().given().items():
        setattr(rule, name, value)
    _check(call, rule)
    call.session.flush()
    audit.note(call, "reminder_rule.update", "reminder_rule", rule.id, _facts(rule))
    return _as_read(call, rule)


def _find(call: Call, rule_id: UUID) -> ReminderRule:
    return call.one(select(ReminderRule).where(col(ReminderRule.id) == rule_id))


def _check(call: Call, rule: ReminderRule) -> None:
    errors = []
    if not (rule.to_unit or rule.to_leader or rule.to_office):
        errors.append(FieldError("to_unit", TO_NOBODY))
    if rule.to_office and rule.offset_days < 1:
        errors.append(FieldError("to_office", TOO_SOON))
    if errors:
        raise unprocessable(errors)
    with call.session.no_autoflush:
        other = call.session.scalar(
            select(col(ReminderRule.id)).where(
                col(ReminderRule.offset_days) == rule.offset_days, col(ReminderRule.id) != rule.id
            )
        )
    if other is not None:
        raise conflict(TAKEN, code="already_exists")


def _facts(rule: ReminderRule) -> dict[str, object]:
    return {name: getattr(rule, name) for name in ("offset_days", "to_unit", "to_leader", "to_office", "active")}


def _as_read(call: Call, rule: ReminderRule) -> RuleRead:
    n = rule.offset_days
    words = _ON_THE_DAY if n == 0 else _BEFORE if n < 0 else _AFTER
    return RuleRead(
        id=rule.id,
        offset_days=n,
        to_unit=rule.to_unit,
        to_leader=rule.to_leader,
        to_office=rule.to_office,
        active=rule.active,
        in_words=call.say(Message(words.vi, words.en, {"n": abs(n)})),
        version=rule.version,
    )
