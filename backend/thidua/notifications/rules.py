"""The reminder rules as rows: Home Affairs reads and changes them (rule 11)."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import audit
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, conflict, unprocessable
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.notifications import outlook, queries, words
from thidua.notifications.models import ReminderRule
from thidua.notifications.schemas import RuleCreate, RuleRead, RuleUpdate

TAKEN = Message("Đã có quy tắc nhắc cho ngày này.", "There is a rule for this day already.")
TO_NOBODY = Message("Chọn ít nhất một nơi nhận.", "Choose at least one recipient.")
TOO_SOON = Message(
    "Danh sách gửi Phòng Nội vụ chỉ gồm nhiệm vụ đã quá hạn (từ ngày +1).",
    "The list for Home Affairs names what is overdue: from day +1 on.",
)


def list_rules(call: Call, window: Window) -> Page[RuleRead]:
    """Every rule, in order of time."""
    queries.require_office(call)
    statement, sort = queries.RULES.page(select(ReminderRule), window)
    rows = list(call.session.scalars(statement))
    kept, cursor = queries.RULES.cut(rows, window, sort)
    return Page(items=_as_read(call, kept), next_cursor=cursor)


def read_rule(call: Call, rule_id: UUID) -> RuleRead:
    """One rule."""
    queries.require_office(call)
    return _as_read(call, [_find(call, rule_id)])[0]


def create_rule(call: Call, body: Payload[RuleCreate]) -> RuleRead:
    """One more; applied from the next local day on."""
    queries.require_office(call)
    call.found()
    rule = ReminderRule(**body.value().model_dump())
    _check(call, rule)
    call.session.add(rule)
    call.session.flush()
    audit.note(call, "reminder_rule.create", "reminder_rule", rule.id, _facts(rule))
    return _as_read(call, [rule])[0]


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
    return _as_read(call, [rule])[0]


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


def _as_read(call: Call, rules: Sequence[ReminderRule]) -> list[RuleRead]:
    """Rules with what they say: one select for a page."""
    next_one = outlook.next_period(call)
    return [
        RuleRead(
            id=rule.id,
            offset_days=rule.offset_days,
            to_unit=rule.to_unit,
            to_leader=rule.to_leader,
            to_office=rule.to_office,
            active=rule.active,
            in_words=call.say(words.rule(rule.offset_days)),
            sample=outlook.sample(call, rule.offset_days, next_one) if next_one else None,
            version=rule.version,
        )
        for rule in rules
    ]
