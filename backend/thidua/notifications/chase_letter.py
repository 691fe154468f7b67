"""The letter to units that have not sent (documents.md 4.5): data of the template `chase_letter`."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, ValidationError
from sqlalchemy import func, select
from sqlmodel import col

from thidua.core.access import Role
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, not_found, rule_broken, unprocessable
from thidua.core.payload import Body, Day, invalid
from thidua.core.runtime import Document
from thidua.core.text import format_date_vi
from thidua.documents import writing
from thidua.identity.models import RoleAssignment, User, UserState
from thidua.identity.queries import in_force
from thidua.notifications import queries
from thidua.notifications.chase import Filters, chase
from thidua.notifications.schemas import ChaseBloc, ChaseObligation, ChaseRead, ChaseUnit
from thidua.plans.models import DutyKind, Plan, PlanState
from thidua.plans.workdays import WorkCalendar
from thidua.units import queries as units
from thidua.units.models import Authority, Unit

#: The section of the office that drafts: thi đua, khen thưởng.
SECTION = "TĐKT"
#: More addressees than these stand in the annex only.
MOST_NAMED = 5
#: Working days for the answer, where the caller names no day.
ANSWER_WITHIN = 3
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))

NOBODY = Message(
    "Không còn đơn vị nào phải đôn đốc theo lựa chọn này.", "By this choice no unit is left that has not sent."
)
PAST_ANSWER = Message("Hạn trả lời không được trước hôm nay.", "The day for the answer may not lie before today.")


class LetterParams(Body):
    """The chase list's own filters, some of its units, and the day by which they are to answer."""

    year: Annotated[int | None, Field(ge=2000, le=2100, strict=True)] = None
    kind: DutyKind | None = None
    bloc_id: UUID | None = None
    period: Annotated[str | None, Field(max_length=60)] = None
    overdue: bool | None = True
    due_within: Annotated[int, Field(ge=0, le=60, strict=True)] = 14
    unit_ids: Annotated[list[UUID] | None, Field(min_length=1, max_length=1000)] = None
    answer_by: Day | None = None


def write(call: Call, params: Mapping[str, Any]) -> Document:
    """The port: the letter as of now, grouped by bloc; without `overdue` given, of what is overdue only.

    The office does not write to itself: what it owes the chair of the council sees to.
    """
    queries.require_office(call)
    try:
        asked = LetterParams.model_validate(params)
    except ValidationError as error:
        raise invalid(error.errors(include_url=False, include_input=False), prefix=("params",)) from None
    _check_units(call, asked.unit_ids)
    if asked.answer_by is not None and asked.answer_by < call.today:
        raise unprocessable([FieldError("params.answer_by", PAST_ANSWER)])
    wanted = Filters(asked.year, asked.kind, asked.bloc_id, asked.period, asked.overdue, asked.due_within)
    authority = units.authority(call)
    blocs = _chosen(chase(call, wanted), asked.unit_ids, authority.standing_body_id)
    if not blocs:
        raise rule_broken([NOBODY])
    context = _letter(call, authority, blocs, asked.answer_by or _in_three_days(call))
    chased = sum(len(bloc.units) for bloc in blocs)
    return Document(f"cong-van-don-doc-{call.today.isoformat()}", context, {"units": chased})


def _check_units(call: Call, unit_ids: Sequence[UUID] | None) -> None:
    """404 when one is no unit; one that has sent meanwhile is left out of the letter."""
    if unit_ids is None:
        return
    found = call.session.scalar(select(func.count()).where(col(Unit.id).in_(unit_ids)))
    if found != len(set(unit_ids)):
        raise not_found()


def _in_three_days(call: Call) -> date:
    return WorkCalendar(*units.days_off(call)).add_working_days(call.today, ANSWER_WITHIN)


def _chosen(found: ChaseRead, unit_ids: Sequence[UUID] | None, office_id: UUID) -> list[ChaseBloc]:
    wanted = None if unit_ids is None else set(unit_ids)
    narrowed = [
        bloc.model_copy(
            update={
                "units": [
                    one for one in bloc.units if one.unit.id != office_id and (wanted is None or one.unit.id in wanted)
                ]
            }
        )
        for bloc in found.blocs
    ]
    return [bloc for bloc in narrowed if bloc.units]


def _letter(call: Call, authority: Authority, blocs: Sequence[ChaseBloc], answer_by: date) -> dict[str, Any]:
    office = call.session.get_one(Unit, authority.standing_body_id)
    chased = [unit for bloc in blocs for unit in bloc.units]
    n = writing.count(len(chased))
    owed = [one for unit in chased for one in unit.obligations]
    addressees = [writing.addressee(unit.unit.name, unit.unit.kind) for unit in chased]
    above = call.session.get_one(Unit, authority.unit_id)
    one = len(chased) == 1
    return {
        **writing.letterhead(call, above, authority.place_name, office, SECTION),
        "about": _about(owed),
        "addressees": addressees if len(addressees) <= MOST_NAMED else [],
        "plan": _plans(call, owed, authority.name),
        "moment": writing.moment(call.now, call.zone),
        "counted": addressees[0] if one else f"còn {n} đơn vị",
        "duties": _duties(chased),
        "whom": addressees[0] if one else "các đơn vị có tên trong Phụ lục",
        "requests": _requests(owed, answer_by, office),
        "closing": f"{office.name} đề nghị {'đơn vị' if one else 'các đơn vị'} quan tâm, thực hiện đúng thời hạn",
        "recipients": ["Như trên", f"Thường trực {above.short_name or above.name} (b/c)", f"Lưu: VT, {SECTION}"],
        "signer_title": "TRƯỞNG PHÒNG" if office.name.startswith("Phòng ") else "THỦ TRƯỞNG CƠ QUAN",
        "signer": _leader(call, office.id),
        "blocs": _annex(blocs),
        "total": f"Danh sách gồm {n} đơn vị, {writing.count(len(owed))} lượt nhiệm vụ chưa gửi",
    }


def _about(owed: Sequence[ChaseObligation]) -> str:
    """One duty of one period is named, several are summed up."""
    named = {(one.duty, one.period) for one in owed}
    if len(named) > 1:
        return "đôn đốc gửi hồ sơ, báo cáo về tuyên truyền các phong trào thi đua yêu nước"
    ((duty, period),) = named
    return f"đôn đốc {_duty_words(duty, period, owed[0].year)}"


def _duty_words(duty: str, period: str, year: int) -> str:
    """ "bình xét … hằng quý, quý I năm 2022"; a period that names its year says it once."""
    label = writing.in_sentence(period)
    told = label if str(year) in label else f"{label} năm {year}"
    head, _, last = writing.in_sentence(duty).rpartition(" ")
    # "Kế hoạch … năm" with "năm 2022" is one year, "… hằng năm" is not.
    if told.startswith(f"{last} ") and not head.endswith("hằng"):
        return f"{head} {told}"
    return f"{writing.in_sentence(duty)}, {told}"


def _plans(call: Call, owed: Iterable[ChaseObligation], issuer: str) -> str:
    """The plans behind it, cited in full: type, number, day, issuer and what it is about."""
    years = sorted({one.year for one in owed})
    rows = call.session.scalars(
        select(Plan).where(col(Plan.year).in_(years), col(Plan.state) == PlanState.ISSUED).order_by(col(Plan.year))
    )
    return "; ".join(_cited(plan, issuer) for plan in rows)


def _cited(plan: Plan, issuer: str) -> str:
    signed = f" {writing.full_date(plan.signed_on)}" if plan.signed_on else ""
    return f"Kế hoạch số {plan.number}{signed} của {issuer} về {writing.in_sentence(plan.title)}"


def _duties(chased: Sequence[ChaseUnit]) -> list[str]:
    """One line for each duty and period: until when, and of several units how many have not sent."""
    counts: Counter[tuple[date, str, str, int]] = Counter()
    for unit in chased:
        counts.update({(one.last_good_day, one.duty, one.period, one.year) for one in unit.obligations})
    return [
        f"{_capital(_duty_words(duty, period, year))} (hạn gửi đến hết ngày {format_date_vi(day)})"
        + (f": {writing.count(n)} đơn vị" if len(chased) > 1 else "")
        for (day, duty, period, year), n in sorted(counts.items())
    ]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _requests(owed: Sequence[ChaseObligation], answer_by: date, office: Unit) -> list[str]:
    day = format_date_vi(answer_by)
    said = [f"Khẩn trương hoàn thành và gửi đầy đủ hồ sơ, báo cáo còn thiếu, chậm nhất đến hết ngày {day}."]
    if any(one.kind is DutyKind.NOMINATION for one in owed):
        said.append("Trường hợp trong kỳ không có điển hình để giới thiệu, gửi báo cáo nêu rõ lý do.")
    if any(one.overdue for one in owed):
        said.append(
            "Hồ sơ gửi sau thời hạn được ghi nhận là trễ hạn và là căn cứ khi chấm điểm, xét thi đua. "
            "Đơn vị có lý do khách quan gửi đề nghị gia hạn trên hệ thống."
        )
    contact = f" ({office.public_contact})" if office.public_contact else ""
    said.append(f"Nếu có vướng mắc, liên hệ {office.name}{contact} để được hướng dẫn.")
    return said


def _leader(call: Call, office_id: UUID) -> str:
    """Who leads Home Affairs by the roles of the day; empty when nobody does."""
    name: str | None = call.session.scalar(
        select(col(User.full_name))
        .join(RoleAssignment, col(RoleAssignment.user_id) == col(User.id))
        .where(
            col(User.unit_id) == office_id,
            col(User.state) == UserState.ACTIVE,
            col(RoleAssignment.role) == Role.HOME_AFFAIRS,
            col(RoleAssignment.is_lead),
            in_force(call.today),
        )
        .order_by(col(User.sort_key))
        .limit(1)
    )
    return name or ""


def _annex(blocs: Sequence[ChaseBloc]) -> list[dict[str, Any]]:
    place, groups = 0, []
    for n, bloc in enumerate(blocs, 1):
        listed = []
        for unit in bloc.units:
            place += 1
            listed.append({"place": place, "name": unit.unit.name, "lines": [_line(one) for one in unit.obligations]})
        name = bloc.name or "Đơn vị chưa xếp khối"
        groups.append({"heading": f"{_roman(n)}. {name} ({writing.count(len(listed))} đơn vị)", "units": listed})
    return groups


def _line(one: ChaseObligation) -> dict[str, str]:
    standing = f"Quá hạn {writing.count(-one.days_left)} ngày" if one.overdue else _left(one.days_left)
    return {"duty": f"{one.duty} ({one.period})", "due": f"{one.last_good_day:%d/%m/%Y}", "standing": standing}


def _left(days: int) -> str:
    return f"Còn {writing.count(days)} ngày" if days else "Hạn cuối hôm nay"


def _roman(n: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text, n = text + sign * (n // value), n % value
    return text
