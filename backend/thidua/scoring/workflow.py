"""The state machine of sheets (domain.md section 13, unit score)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core.access import Actor, Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message
from thidua.core.workflow import NOTE, OPTIONAL_NOTE, Input, Transition, Workflow, lead, role, states, system
from thidua.plans.workflow import asker, chair_for_standing_body
from thidua.scoring import queries, sheets
from thidua.scoring.content import Criterion
from thidua.scoring.models import ScoreColumn, UnitScore
from thidua.scoring.models import SheetState as S
from thidua.units.models import Authority

HOME_AFFAIRS, HOME_AFFAIRS_LEAD = role(Role.HOME_AFFAIRS), lead(Role.HOME_AFFAIRS)


def standing_body(call: Call) -> UUID | None:
    return call.session.scalar(select(col(Authority.standing_body_id)).limit(1))


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What decides besides the row: who leads the bloc, what is missing, what is disputed.

    `entered` says that the caller has entered papers of this unit on its behalf in the sheet's year.
    """

    standing_body_id: UUID | None
    lead_unit_id: UUID | None
    entered: bool
    open_disputes: int
    today: date
    missing_self: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def sheet_facts(call: Call, found: Sequence[sheets.Sheet]) -> dict[UUID, SheetFacts]:
    """Facts of a page of sheets that are loaded: four selects."""
    rows = [sheet.row for sheet in found]
    standing = standing_body(call)
    leads = queries.leads(call, {(row.bloc_id, row.year) for row in rows})
    entered = queries.entered_by(call, {row.unit_id for row in rows})
    disputes = queries.open_disputes(call, [row.id for row in rows])
    return {
        sheet.row.id: SheetFacts(
            standing_body_id=standing,
            lead_unit_id=leads.get((sheet.row.bloc_id, sheet.row.year)),
            entered=(sheet.row.unit_id, sheet.row.year) in entered,
            open_disputes=disputes.get(sheet.row.id, 0),
            today=call.today,
            missing_self=_codes(sheet.missing(ScoreColumn.SELF)),
            missing=_codes(sheet.missing(ScoreColumn.VERIFIED)),
        )
        for sheet in found
    }


def _codes(criteria: Sequence[Criterion]) -> tuple[str, ...]:
    return tuple(criterion.code for criterion in criteria)


def _load_sheet_facts(call: Call, things: Sequence[UnitScore]) -> Mapping[UUID, SheetFacts]:
    return sheet_facts(call, list(sheets.load(call, things).values()))


def bloc_lead(actor: Actor, thing: Any, facts: SheetFacts) -> bool:
    """An officer of the unit that leads the bloc this year, for the bloc's sheets."""
    return actor.has(Role.UNIT) and actor.unit_id is not None and actor.unit_id == facts.lead_unit_id


_OWN_UNIT = Message(
    "Không ai chấm, thẩm định điểm của chính đơn vị mình.", "Nobody scores or verifies the sheet of his own unit."
)
_ENTERED = Message(
    "Người đã nhập hồ sơ giấy thay đơn vị không chấm điểm đơn vị đó.",
    "Who entered papers on the unit's behalf does not score it.",
)


def _not_own_unit(thing: Any, _facts: SheetFacts, actor: Actor) -> Message | None:
    return _OWN_UNIT if thing.unit_id == actor.unit_id else None


def _not_who_entered(_thing: Any, facts: SheetFacts, _actor: Actor) -> Message | None:
    return _ENTERED if facts.entered else None


SCORING = (_not_own_unit, _not_who_entered)


def _filled_in(thing: Any, codes: Sequence[str], vi: str, en: str) -> Message | None:
    return Message(vi, en, {"codes": ", ".join(codes)}) if codes else None


def _self_complete(thing: Any, facts: SheetFacts, _actor: Actor, _now: datetime, _body: Any) -> Message | None:
    return _filled_in(
        thing, facts.missing_self, "Chưa tự chấm các tiêu chí: {codes}.", "Not scored yet: criteria {codes}."
    )


def _all_complete(thing: Any, facts: SheetFacts, _actor: Actor, _now: datetime, _body: Any) -> Message | None:
    return _filled_in(
        thing, facts.missing, "Chưa có điểm của các tiêu chí: {codes}.", "No points yet for criteria {codes}."
    )


_WINDOW_OVER = Message("Hạn nhận kiến nghị phải sau hôm nay.", "The last day for disputes must come after today.")
_WINDOW_OPEN = Message("Đơn vị còn được kiến nghị đến hết ngày {day}.", "Disputes are possible until the end of {day}.")
_UNDECIDED = Message("Còn {n} kiến nghị chưa giải quyết.", "{n} disputes have not been decided yet.")


def _window_ahead(_thing: Any, facts: SheetFacts, _actor: Actor, _now: datetime, body: Any) -> FieldError | None:
    if body is None or body.disputes_until is None or body.disputes_until > facts.today:
        return None
    return FieldError("disputes_until", _WINDOW_OVER)


def _window_passed(thing: Any, facts: SheetFacts, _actor: Actor, _now: datetime, _body: Any) -> list[Any]:
    until: date | None = thing.disputes_until
    found = []
    if until is not None and facts.today <= until:
        found.append(Message(_WINDOW_OPEN.vi, _WINDOW_OPEN.en, {"day": f"{until.day}/{until.month}/{until.year}"}))
    if facts.open_disputes:
        found.append(Message(_UNDECIDED.vi, _UNDECIDED.en, {"n": facts.open_disputes}))
    return found


def may_dispute(actor: Actor, thing: Any, today: date) -> bool:
    """The unit itself, while its published sheet may be objected to."""
    window = thing.state == S.PUBLISHED and thing.disputes_until is not None and today <= thing.disputes_until
    return window and asker(actor, thing, None)


VERIFIER = (HOME_AFFAIRS, chair_for_standing_body)
VERIFIER_LEAD = (HOME_AFFAIRS_LEAD, chair_for_standing_body)
UNTIL = Input(
    "disputes_until",
    "date",
    Message("Nhận kiến nghị đến hết ngày", "Disputes until the end of"),
    required=True,
)
_BEFORE_PUBLICATION = states(S.OPEN, S.SELF_SCORED, S.BLOC_SCORED, S.VERIFIED)
_VERIFY = Message("Thẩm định xong", "Verified")

SHEET: Workflow[UnitScore, SheetFacts] = Workflow(
    "unit_score",
    [
        Transition("edit_self", states(S.OPEN), None, (asker,), Message("Tự chấm", "Score"), hidden=True),
        Transition(
            "edit_bloc",
            states(S.SELF_SCORED),
            None,
            (bloc_lead,),
            Message("Khối chấm", "Score for the bloc"),
            separation=SCORING,
            hidden=True,
        ),
        Transition(
            "edit_verified",
            states(S.BLOC_SCORED, S.VERIFIED),
            None,
            VERIFIER,
            Message("Thẩm định", "Verify"),
            separation=SCORING,
            hidden=True,
        ),
        Transition(
            "edit_verified",
            states(S.OPEN, S.SELF_SCORED),
            None,
            VERIFIER_LEAD,
            Message("Thẩm định", "Verify"),
            separation=SCORING,
            hidden=True,
        ),
        Transition(
            "self_score",
            states(S.OPEN),
            S.SELF_SCORED,
            (asker,),
            Message("Gửi phiếu tự chấm", "Send the own scores"),
            guards=(_self_complete,),
            fields=(OPTIONAL_NOTE,),
            event="unit_score.self_scored",
        ),
        Transition(
            "withdraw",
            states(S.SELF_SCORED),
            S.OPEN,
            (asker,),
            Message("Rút phiếu để sửa", "Take it back"),
            fields=(OPTIONAL_NOTE,),
        ),
        Transition(
            "bloc_score",
            states(S.SELF_SCORED),
            S.BLOC_SCORED,
            (bloc_lead,),
            Message("Khối chấm xong", "Scored by the bloc"),
            separation=SCORING,
            fields=(OPTIONAL_NOTE,),
        ),
        Transition(
            "verify",
            states(S.BLOC_SCORED),
            S.VERIFIED,
            VERIFIER,
            _VERIFY,
            guards=(_all_complete,),
            separation=SCORING,
            fields=(OPTIONAL_NOTE,),
        ),
        Transition(
            "verify",
            states(S.OPEN, S.SELF_SCORED),
            S.VERIFIED,
            VERIFIER_LEAD,
            Message("Thẩm định, bỏ qua bước trước", "Verify, skipping a step"),
            guards=(_all_complete,),
            separation=SCORING,
            fields=(NOTE,),
        ),
        Transition(
            "publish",
            states(S.VERIFIED),
            S.PUBLISHED,
            VERIFIER,
            Message("Công bố điểm", "Publish"),
            guards=(_window_ahead,),
            separation=SCORING,
            fields=(UNTIL, OPTIONAL_NOTE),
            event="unit_score.published",
        ),
        Transition(
            "lock",
            states(S.PUBLISHED),
            S.LOCKED,
            VERIFIER_LEAD,
            Message("Khóa điểm", "Lock"),
            guards=(_window_passed,),
            separation=SCORING,
            fields=(OPTIONAL_NOTE,),
            event="unit_score.locked",
        ),
        Transition(
            "unlock",
            states(S.LOCKED),
            S.VERIFIED,
            VERIFIER_LEAD,
            Message("Mở khóa điểm", "Unlock"),
            separation=SCORING,
            fields=(NOTE,),
            event="unit_score.unlocked",
        ),
        Transition(
            "begin_anew",
            _BEFORE_PUBLICATION,
            S.OPEN,
            (system,),
            Message("Chấm lại theo bảng điểm mới", "Scored anew under the new scheme"),
            hidden=True,
        ),
    ],
    _load_sheet_facts,
    {
        S.OPEN: Message("Chưa tự chấm", "being scored by the unit"),
        S.SELF_SCORED: Message("Đã tự chấm", "scored by the unit"),
        S.BLOC_SCORED: Message("Khối đã chấm", "scored by the bloc"),
        S.VERIFIED: Message("Đã thẩm định", "verified"),
        S.PUBLISHED: Message("Đã công bố", "published"),
        S.LOCKED: Message("Đã khóa", "locked"),
    },
)
