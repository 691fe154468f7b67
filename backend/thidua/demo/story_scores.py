"""The scores of 2022: the table in force from the start, and at the end of the year sheets on every step of their way.

The units score themselves, the lead unit scores for the bloc, the office verifies and publishes, one unit disputes,
the leader locks. Points are invented.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache, partial
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core.call import Call
from thidua.core.payload import Payload
from thidua.core.runtime import DEFAULT_ZONE
from thidua.demo.reference import YEAR
from thidua.demo.scoring_table import BLOC
from thidua.demo.story import Step
from thidua.demo.story_exemplars import OFFICE, OFFICE_LEAD
from thidua.scoring import disputes, schemes, service
from thidua.scoring.models import DisputeState, SchemeState, ScoreDispute, ScoreScheme, UnitScore
from thidua.scoring.schemas import DisputeCreate, LinesUpdate, LineWrite, ScoreAction
from thidua.units.models import Bloc, Unit

_LEAD_UNIT = "xa.thanhbinh"
_UNTIL = date(2023, 1, 13)
_NOTHING = ScoreAction()


@dataclass(frozen=True)
class Sheet:
    """What one unit gives itself, and how far its sheet comes."""

    code: str
    username: str
    points: dict[str, str]
    evidence: dict[str, str]
    end: str = "VERIFIED"


#: Thạnh Bình leads the bloc: nobody scores its own unit, so the office verifies without the bloc's step.
SHEETS = (
    Sheet(
        "XA_TANLAP",
        "xa.tanlap",
        {"I": "42", "II": "32.5", "III.5": "1", "T1": "0.5"},
        {"I": "Báo cáo số 214/BC-UBND ngày 09/12/2022", "T1": "Báo Tây Ninh ngày 02/8/2022"},
    ),
    Sheet(
        "XA_MOCONG",
        "xa.mocong",
        {"I": "43", "II": "33", "III.5": "0.5"},
        {"I": "Báo cáo số 198/BC-UBND ngày 12/12/2022", "II": "Kết quả chấm điểm cải cách hành chính năm 2022"},
    ),
    Sheet("TT_TANBIEN", "tt.tanbien", {"I": "41.5", "II": "34", "III.5": "1"}, {"I": "Báo cáo tổng kết năm 2022"}),
    Sheet("XA_TANBINH", "xa.tanbinh", {"I": "40", "II": "31", "III.5": "0.5"}, {}),
    Sheet("XA_THANHBINH", _LEAD_UNIT, {"I": "41", "II": "32", "III.5": "0"}, {"II": "Biên bản họp Khối quý IV"}),
    Sheet("XA_TRAVONG", "xa.travong", {"I": "39.5", "II": "31.5", "III.5": "0"}, {}, "BLOC_SCORED"),
    Sheet("XA_THANHBAC", "xa.thanhbac", {"I": "40.5", "II": "30", "III.5": "0.5"}, {}, "SELF_SCORED"),
    Sheet("XA_THANHTAY", "xa.thanhtay", {"I": "38", "II": "30.5"}, {}, "OPEN"),
)
#: What the bloc found otherwise, with its reason.
_BY_BLOC = {
    "XA_TANLAP": ("I", "41", "Một chỉ tiêu thu ngân sách chưa đạt."),
    "XA_TANBINH": ("II", "30", "Còn hồ sơ giải quyết trễ hạn trong quý III."),
}


def _at(year: int, month: int, day: int, hour: int, minute: int) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=DEFAULT_ZONE)


@cache
def due() -> tuple[Step, ...]:
    """Every step in no particular order."""
    steps = [Step(_at(2022, 3, 14, 9, 0), "scores.in_force", OFFICE_LEAD, _put_in_force)]
    for place, sheet in enumerate(SHEETS):
        steps += _steps(sheet, place)
    published = [sheet for sheet in SHEETS if sheet.end == "VERIFIED"]
    after = f"scores.{published[-1].code}.verify"
    steps.append(Step(_at(2023, 1, 9, 8, 30), "scores.publish", OFFICE, _publish, after))
    steps.append(Step(_at(2023, 1, 10, 14, 5), "scores.dispute", "xa.tanbinh", _dispute, "scores.publish"))
    steps.append(Step(_at(2023, 1, 12, 9, 15), "scores.uphold", OFFICE, _uphold, "scores.dispute"))
    steps.append(Step(_at(2023, 1, 16, 10, 0), "scores.lock", OFFICE_LEAD, _lock, "scores.uphold"))
    return tuple(steps)


def _steps(sheet: Sheet, place: int) -> list[Step]:
    key = f"scores.{sheet.code}"

    def step(at: datetime, name: str, who: str, run: Callable[[Call], object], after: str) -> Step:
        return Step(at, f"{key}.{name}", who, run, after if after.startswith("scores.") else f"{key}.{after}")

    given = partial(_give, sheet, "self", sheet.points, sheet.evidence)
    steps = [step(_at(2022, 12, 20 + place // 4, 8 + place % 4, 20), "give", sheet.username, given, "scores.in_force")]
    if sheet.end == "OPEN":
        return steps
    sent = partial(_act, sheet, "self_score", _NOTHING)
    steps.append(step(_at(2022, 12, 22, 8 + place, 10), "send", sheet.username, sent, "give"))
    if sheet.end == "SELF_SCORED":
        return steps
    verify = ScoreAction()
    if sheet.username == _LEAD_UNIT:
        verify = ScoreAction(note="Đơn vị là Khối trưởng nên Khối không tự chấm.")
        before = "send"
    else:
        before = "bloc"
        if sheet.code in _BY_BLOC:
            code, points, why = _BY_BLOC[sheet.code]
            differs = partial(_give, sheet, "bloc", {code: points}, {code: why})
            steps.append(step(_at(2022, 12, 28, 8, 10 + place), "differ", _LEAD_UNIT, differs, "send"))
        steps.append(
            step(
                _at(2022, 12, 28, 9, 10 + place),
                "bloc",
                _LEAD_UNIT,
                partial(_act, sheet, "bloc_score", _NOTHING),
                "send",
            )
        )
    if sheet.end == "BLOC_SCORED":
        return steps
    who = OFFICE_LEAD if sheet.username == _LEAD_UNIT else OFFICE
    steps.append(step(_at(2023, 1, 5, 9, 10 + place), "verify", who, partial(_act, sheet, "verify", verify), before))
    return steps


def _scheme(call: Call, state: SchemeState) -> UUID:
    return call.one(
        select(col(ScoreScheme.id))
        .join(Bloc, col(Bloc.id) == col(ScoreScheme.bloc_id))
        .where(col(Bloc.code) == BLOC, col(ScoreScheme.year) == YEAR, col(ScoreScheme.state) == state)
    )


def _sheet(call: Call, code: str) -> UUID:
    return call.one(
        select(col(UnitScore.id))
        .join(Unit, col(Unit.id) == col(UnitScore.unit_id))
        .where(col(Unit.code) == code, col(UnitScore.year) == YEAR)
    )


def _put_in_force(call: Call) -> None:
    schemes.act(call, _scheme(call, SchemeState.DRAFT), "put_in_force", Payload.of(_NOTHING))


def _give(sheet: Sheet, column: str, points: dict[str, str], notes: dict[str, str], call: Call) -> None:
    lines = [LineWrite(code=code, points=Decimal(value), note=notes.get(code)) for code, value in points.items()]
    service.edit_lines(call, _sheet(call, sheet.code), column, Payload.of(LinesUpdate(lines=lines)))


def _act(sheet: Sheet, name: str, body: ScoreAction, call: Call) -> None:
    service.act(call, _sheet(call, sheet.code), name, Payload.of(body))


def _publish(call: Call) -> None:
    body = ScoreAction(disputes_until=_UNTIL)
    schemes.act(call, _scheme(call, SchemeState.IN_FORCE), "publish_sheets", Payload.of(body))


def _dispute(call: Call) -> None:
    body = DisputeCreate(
        code="II",
        reason="Hồ sơ trễ hạn trong quý III do lỗi hệ thống một cửa, đã có văn bản xác nhận của Văn phòng.",
        points=Decimal("30.5"),
    )
    disputes.create_dispute(call, _sheet(call, "XA_TANBINH"), Payload.of(body))


def _uphold(call: Call) -> None:
    sheet_id = _sheet(call, "XA_TANBINH")
    dispute_id: Any = call.one(
        select(col(ScoreDispute.id)).where(
            col(ScoreDispute.unit_score_id) == sheet_id, col(ScoreDispute.state) == DisputeState.OPEN
        )
    )
    body = ScoreAction(points=Decimal("30.5"), note="Đã đối chiếu văn bản xác nhận, tính lại 0,5 điểm.")
    disputes.act(call, sheet_id, dispute_id, "uphold", Payload.of(body))


def _lock(call: Call) -> None:
    schemes.act(call, _scheme(call, SchemeState.IN_FORCE), "lock_sheets", Payload.of(_NOTHING))
