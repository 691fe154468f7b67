"""What an obligation wants of the caller next: the button of the to-do list, and what was made for it so far."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from uuid import UUID

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.runtime import MadeFor
from thidua.plans.deadlines import Assessment
from thidua.plans.enums import ObligationState
from thidua.plans.ledger import CLOSED
from thidua.plans.models import DutyKind, Obligation
from thidua.plans.obligation_schemas import NextStep, PaperRef, StepName

_WORDS = {
    StepName.CREATE: Message("Lập hồ sơ", "Start"),
    StepName.CONTINUE: Message("Soạn tiếp", "Continue"),
    StepName.ANSWER: Message("Sửa và gửi lại", "Correct and resubmit"),
    StepName.RESTART: Message("Lập lại", "Start again"),
    StepName.VIEW: Message("Xem", "View"),
}
#: What is unfinished, the most urgent first, and what it wants.
_UNFINISHED = {"RETURNED": StepName.ANSWER, "VOIDED": StepName.RESTART, "DRAFT": StepName.CONTINUE}
_NOMINATION, _SUBMISSION = "nomination", "submission"


def made_for(call: Call, obligation_ids: Collection[UUID]) -> dict[UUID, list[MadeFor]]:
    """What was made for each obligation, as far as the caller sees it: one select per kind of paper."""
    found: dict[UUID, list[MadeFor]] = defaultdict(list)
    for port in call.runtime.ports.made_for:
        for made in port(call, obligation_ids):
            found[made.obligation_id].append(made)
    return found


def papers(made: Sequence[MadeFor]) -> list[PaperRef]:
    """As they are answered."""
    return [PaperRef(kind=one.kind, id=one.id, state=one.state, nil=one.nil) for one in made]


def sends(call: Call, obligation: Obligation) -> bool:
    """Whether the caller sends for the owing unit; what other units gave on paper the office enters elsewhere."""
    return call.actor.has(Role.UNIT, Role.HOME_AFFAIRS) and call.actor.unit_id == obligation.unit_id


def next_step(
    call: Call, obligation: Obligation, verdict: Assessment, made: Sequence[MadeFor], receivable: bool
) -> NextStep | None:
    """The one thing to offer: first what is unfinished, then what is missing, then what may be looked at."""
    kind = _NOMINATION if obligation.kind is DutyKind.NOMINATION else _SUBMISSION
    mine = sends(call, obligation)
    open_ = verdict.state not in CLOSED
    if mine and open_:
        for state, name in _UNFINISHED.items():
            unfinished = [one for one in made if one.state == state]
            if unfinished:
                return _step(call, name, unfinished[-1].kind, unfinished[-1].id)
        # A rejected one counts for nothing, so another is wanted; one that waits for its verdict is enough for now.
        waits = verdict.state in (ObligationState.SUBMITTED, ObligationState.ACCEPTED)
        if receivable and (not waits or (verdict.valid_count < verdict.min_count and not verdict.nil)):
            return _step(call, StepName.CREATE, kind, None)
    return _step(call, StepName.VIEW, made[-1].kind, made[-1].id) if made else None


def may_report_nil(
    call: Call, obligation: Obligation, verdict: Assessment, made: Sequence[MadeFor], opened: bool, receivable: bool
) -> bool:
    """Rule 7: the sender of a period that has opened, in which nothing was nominated and nothing reported."""
    return receivable and sends(call, obligation) and _awaits_nil(obligation, verdict, made, opened)


def may_enter_paper(
    call: Call, obligation: Obligation, verdict: Assessment, made: Sequence[MadeFor], opened: bool
) -> bool:
    """Home Affairs, where another unit may have answered on paper; of a duty to nominate, that there is none.

    The day the paper came decides whether it is received (ADR 0014), so a closed period may still be asked for.
    """
    if not call.actor.has(Role.HOME_AFFAIRS) or call.actor.unit_id == obligation.unit_id:
        return False
    if obligation.kind is DutyKind.NOMINATION:
        return _awaits_nil(obligation, verdict, made, opened)
    several = obligation.kind is DutyKind.INITIATIVE or obligation.min_count > 1
    there = any(one.kind == _SUBMISSION and one.state != "REJECTED" for one in made)
    return verdict.state not in CLOSED and (several or not there)


def _awaits_nil(obligation: Obligation, verdict: Assessment, made: Sequence[MadeFor], opened: bool) -> bool:
    asked = obligation.kind is DutyKind.NOMINATION and verdict.state not in CLOSED
    free = verdict.valid_count == 0 and not any(one.nil and one.state != "REJECTED" for one in made)
    return asked and free and opened


def _step(call: Call, name: StepName, kind: str, object_id: UUID | None) -> NextStep:
    return NextStep(name=name, label=call.say(_WORDS[name]), kind=kind, id=object_id)
