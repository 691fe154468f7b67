"""The steps that every paper goes through (domain.md section 13): sent, taken, returned, void, started again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from thidua.core.access import Actor, Role
from thidua.core.errors import Message
from thidua.core.workflow import NOTE, REMARKS, Guard, Input, Transition, lead, own_unit, role, states
from thidua.plans.workflow import chair_for_standing_body, not_own_unit


@dataclass(frozen=True, kw_only=True)
class PaperFacts:
    """What decides besides the row itself.

    `due_before` is the effective limit of the obligation, `hard_close_at` from when nothing is received (an
    extension counted). `sent_by` is who sent the newest version of a paper entered on a unit's behalf.
    """

    due_before: datetime | None = None
    hard_close_at: datetime | None = None
    standing_body_id: UUID | None = None
    sent_by: UUID | None = None


def on_behalf(actor: Actor, thing: Any, _facts: object) -> bool:
    """Home Affairs for a paper file it entered on a unit's behalf, and for its own unit."""
    return actor.has(Role.HOME_AFFAIRS) and (thing.entered_by is not None or thing.unit_id == actor.unit_id)


SENDER = (own_unit(Role.UNIT), on_behalf)
REVIEWER = (role(Role.HOME_AFFAIRS), chair_for_standing_body)
REVIEW_LEAD = (lead(Role.HOME_AFFAIRS), chair_for_standing_body)


def not_who_entered(thing: Any, facts: PaperFacts, actor: Actor) -> Message | None:
    """Who entered a paper file on a unit's behalf, or sent it, does not review it."""
    if thing.entered_by is None or actor.user_id not in (thing.entered_by, facts.sent_by):
        return None
    return Message("Người nhập hồ sơ thay đơn vị không thẩm định hồ sơ đó.", "Who entered it does not review it.")


REVIEW = (not_own_unit, not_who_entered)
RESUBMIT_DUE = Input("resubmit_due", "date", Message("Hạn gửi lại", "To be answered by"))
_CLOSED = Message(
    "Đã hết thời hạn nhận hồ sơ của kỳ này và hết hạn gửi lại.",
    "The period no longer receives submissions and the time to answer has passed.",
)


def answer_refusal(thing: Any, facts: PaperFacts, at: datetime) -> Message | None:
    """Rules 4 and 5: the answer to a return is received until its own limit, even after the hard close."""
    closed = facts.hard_close_at is not None and at >= facts.hard_close_at
    if not closed or (thing.resubmit_before and at < thing.resubmit_before):
        return None
    return _CLOSED


def before_due(_thing: Any, facts: PaperFacts, now: datetime) -> bool:
    """Whether the effective limit lies ahead; a paper that counts for no obligation has none."""
    return facts.due_before is None or now < facts.due_before


def sending(kind: str, machine: Any, guards: tuple[Guard, ...]) -> tuple[Transition, ...]:
    """edit, submit, resubmit, restart: the unit's."""
    event = f"{kind}.submitted"
    return (
        Transition("edit", states(machine.DRAFT, machine.RETURNED), None, SENDER, Message("Sửa", "Edit"), hidden=True),
        Transition(
            "submit",
            states(machine.DRAFT),
            machine.SUBMITTED,
            SENDER,
            Message("Gửi", "Submit"),
            guards=guards,
            event=event,
        ),
        Transition(
            "resubmit",
            states(machine.RETURNED),
            machine.SUBMITTED,
            SENDER,
            Message("Gửi lại", "Resubmit"),
            guards=guards,
            event=event,
        ),
        Transition("restart", states(machine.VOIDED), machine.DRAFT, SENDER, Message("Lập lại hồ sơ", "Start again")),
    )


def taking(machine: Any) -> Transition:
    """take: the reviewer's."""
    return Transition(
        "take",
        states(machine.SUBMITTED),
        machine.IN_REVIEW,
        REVIEWER,
        Message("Tiếp nhận", "Take"),
        separation=REVIEW,
    )


def returning(kind: str, machine: Any) -> Transition:
    """return: with the reason, remarks per field, and the day it is wanted back."""
    return Transition(
        "return",
        states(machine.IN_REVIEW),
        machine.RETURNED,
        REVIEWER,
        Message("Trả lại, yêu cầu bổ sung", "Return"),
        separation=REVIEW,
        fields=(NOTE, RESUBMIT_DUE, REMARKS),
        event=f"{kind}.returned",
    )


def verdict(name: str, machine: Any, target: str, label: Message, event: str, note: Input) -> Transition:
    """How a review ends."""
    return Transition(
        name, states(machine.IN_REVIEW), target, REVIEWER, label, separation=REVIEW, fields=(note,), event=event
    )


def setting_aside(kind: str, machine: Any, judged: frozenset[str]) -> tuple[Transition, ...]:
    """void, release, reopen."""
    return (
        verdict(
            "void", machine, machine.VOIDED, Message("Hủy, yêu cầu làm lại", "Declare void"), f"{kind}.voided", NOTE
        ),
        Transition(
            "release",
            states(machine.IN_REVIEW),
            machine.SUBMITTED,
            REVIEWER,
            Message("Trả về danh sách chờ", "Release"),
            separation=REVIEW,
        ),
        Transition(
            "reopen",
            judged,
            machine.IN_REVIEW,
            REVIEW_LEAD,
            Message("Mở lại để thẩm định", "Reopen"),
            separation=REVIEW,
            fields=(NOTE,),
            event=f"{kind}.reopened",
        ),
    )


#: Words of the states all papers have.
STATE_WORDS: dict[str, Message] = {
    "DRAFT": Message("Bản nháp", "Draft"),
    "SUBMITTED": Message("Đã gửi", "Submitted"),
    "IN_REVIEW": Message("Đang thẩm định", "In review"),
    "RETURNED": Message("Trả lại, yêu cầu bổ sung", "Returned"),
    "VOIDED": Message("Hủy, yêu cầu làm lại", "Void"),
}
