"""What a duty says, in words: the fields of the editor as the difference between two plans shows them."""

from collections.abc import Mapping

from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.plans.audience import Audience
from thidua.plans.change_schemas import DutyField
from thidua.plans.deadline_words import day_words, in_words
from thidua.plans.deadlines import last_day_before
from thidua.plans.enums import Binding, Boundary, Roll
from thidua.plans.models import CountRule, Duty, DutyKind, DutyPeriod
from thidua.units.models import UnitKind

KINDS = {
    DutyKind.UNIT_PLAN: Message("Kế hoạch của đơn vị", "Unit's plan"),
    DutyKind.NOMINATION: Message("Giới thiệu gương điển hình", "Nomination of exemplars"),
    DutyKind.PERIODIC_REPORT: Message("Báo cáo định kỳ", "Periodic report"),
    DutyKind.INITIATIVE: Message("Giới thiệu sáng kiến", "Presentation of initiatives"),
    DutyKind.BLOC_PLAN: Message("Kế hoạch của Khối Thi đua", "Plan of the bloc"),
    DutyKind.CONTEST_MOBILISATION: Message("Vận động tham gia cuộc thi viết", "Calling for contest entries"),
    DutyKind.CUSTOM: Message("Nhiệm vụ riêng theo Kế hoạch", "Other task of the plan"),
}
UNIT_KINDS = {
    UnitKind.AUTHORITY: Message("Ủy ban nhân dân", "people's committee"),
    UnitKind.COMMUNE: Message("xã", "communes"),
    UnitKind.TOWNSHIP: Message("thị trấn", "townships"),
    UnitKind.WARD: Message("phường", "wards"),
    UnitKind.DEPARTMENT: Message("phòng, ban chuyên môn", "departments"),
    UnitKind.PARTY_BODY: Message("cơ quan Đảng", "Party bodies"),
    UnitKind.MASS_ORGANISATION: Message("Mặt trận Tổ quốc và đoàn thể", "mass organisations"),
    UnitKind.SCHOOL: Message("trường học", "schools"),
    UnitKind.ENTERPRISE: Message("doanh nghiệp", "enterprises"),
    UnitKind.ARMED_FORCE: Message("lực lượng vũ trang", "armed forces"),
    UnitKind.PUBLIC_SERVICE: Message("đơn vị sự nghiệp", "public service units"),
}
BINDINGS = {
    Binding.DUTY: Message("Bắt buộc", "Obliging"),
    Binding.REQUEST: Message("Đề nghị, không bắt buộc", "Asked, not obliged"),
}
BOUNDARIES = {
    Boundary.ON: Message("Chậm nhất ngày ghi trong kế hoạch", "On the printed date at the latest"),
    Boundary.BEFORE: Message("Trước ngày ghi trong kế hoạch", "Before the printed date"),
}
ROLLS = {
    Roll.NONE: Message("Giữ nguyên ngày nghỉ", "Days off stay"),
    Roll.NEXT: Message("Ngày nghỉ dời sang ngày làm việc kế tiếp", "A day off moves to the next working day"),
    Roll.PREV: Message("Ngày nghỉ lùi về ngày làm việc liền trước", "A day off moves to the working day before"),
}
COUNT_RULES = {
    CountRule.SUBJECT: Message("Hồ sơ được chấp nhận", "Accepted submissions"),
    CountRule.DISTINCT_PERSON: Message("Số người khác nhau được giới thiệu", "Distinct people presented"),
}
YES, NO = Message("Có", "Yes"), Message("Không", "No")
LABELS: Mapping[DutyField, Message] = {
    DutyField.TITLE: Message("Tên nhiệm vụ", "Name of the duty"),
    DutyField.CLAUSE: Message("Theo mục của kế hoạch", "Clause of the plan"),
    DutyField.QUOTATION: Message("Trích nguyên văn", "Quotation"),
    DutyField.KIND: Message("Loại nhiệm vụ", "Kind of duty"),
    DutyField.BINDING: Message("Mức độ", "Binding"),
    DutyField.AUDIENCE: Message("Ai thực hiện", "Who owes it"),
    DutyField.MIN_COUNT: Message("Số lượng tối thiểu mỗi kỳ", "At least, each period"),
    DutyField.COUNT_RULE: Message("Đếm theo", "Counted by"),
    DutyField.BOUNDARY: Message("Cách hiểu ngày ghi trong kế hoạch", "How the printed date is meant"),
    DutyField.ROLL: Message("Nếu ngày cuối là ngày nghỉ", "If the last day is a day off"),
    DutyField.EVIDENCE_REQUIRED: Message("Phải kèm tài liệu minh chứng", "Evidence required"),
    DutyField.SCORED_FOR_BLOC: Message("Chấm điểm cho Khối", "Scored for the bloc"),
    DutyField.OWED_WHEN: Message("Phát sinh khi", "Owed when"),
}
_AT_ISSUE = Message("Kế hoạch được ban hành", "The plan is issued")
_EVENTS = {
    "CONSULTATION_HANDED_OVER": Message(
        "Có danh sách lấy ý kiến Nhân dân được chuyển đến", "A list for public consultation is handed over"
    )
}
_EVERYONE = Message("mọi cơ quan, đơn vị, xã, thị trấn", "every unit")
_ALL_BLOCS = Message("tất cả các Khối Thi đua (do Khối trưởng thực hiện)", "all blocs (owed by their lead units)")
_BLOC = Message("{name} (do Khối trưởng thực hiện)", "{name} (owed by its lead unit)")
_EXCEPT = Message("trừ {names}", "except {names}")
_PERIOD = Message(
    "Nhận từ ngày {opens}. {due}. {closing}.",
    "Received from {opens}. {due}. {closing}.",
)
_NOT_IN_PLAN = Message("(ngày này không có trong kế hoạch gốc)", "(the plan itself names no such date)")
_NEVER_CLOSES = Message("Không khóa sổ", "Never closed")
_CLOSES = Message("Khóa sổ hết ngày {day}", "Closed at the end of {day}")


def audience_words(call: Call, rule: Audience, units: Mapping[str, str], blocs: Mapping[str, str]) -> str:
    """The rule as one sentence: "Xã, thị trấn; Phòng Giáo dục và Đào tạo; trừ …"; both maps go from code to name."""
    parts: list[str] = []
    if rule.kinds == "ALL":
        parts.append(call.say(_EVERYONE))
    elif rule.kinds:
        parts.append(", ".join(call.say(UNIT_KINDS[kind]) for kind in rule.kinds))
    if rule.include:
        parts.append(", ".join(units.get(code, code) for code in rule.include))
    if rule.blocs == "ALL":
        parts.append(call.say(_ALL_BLOCS))
    else:
        parts += [call.say(Message(_BLOC.vi, _BLOC.en, {"name": blocs.get(code, code)})) for code in rule.blocs]
    if rule.exclude:
        names = ", ".join(units.get(code, code) for code in rule.exclude)
        parts.append(call.say(Message(_EXCEPT.vi, _EXCEPT.en, {"names": names})))
    text = "; ".join(parts)
    return text[:1].upper() + text[1:]


def fields(call: Call, duty: Duty, units: Mapping[str, str], blocs: Mapping[str, str]) -> dict[DutyField, str]:
    """Every field of a duty in words, in the order of the editor."""
    return {
        DutyField.TITLE: duty.title,
        DutyField.CLAUSE: duty.clause,
        DutyField.QUOTATION: duty.quotation,
        DutyField.KIND: call.say(KINDS[duty.kind]),
        DutyField.BINDING: call.say(BINDINGS[duty.binding]),
        DutyField.AUDIENCE: audience_words(call, Audience.model_validate(duty.audience), units, blocs),
        DutyField.MIN_COUNT: str(duty.min_count),
        DutyField.COUNT_RULE: call.say(COUNT_RULES[duty.count_rule]),
        DutyField.BOUNDARY: call.say(BOUNDARIES[duty.boundary]),
        DutyField.ROLL: call.say(ROLLS[duty.roll]),
        DutyField.EVIDENCE_REQUIRED: call.say(YES if duty.evidence_required else NO),
        DutyField.SCORED_FOR_BLOC: blocs.get(duty.scored_for_bloc or "", duty.scored_for_bloc or ""),
        DutyField.OWED_WHEN: _event(call, duty.owed_when),
    }


def _event(call: Call, owed_when: str | None) -> str:
    if owed_when is None:
        return call.say(_AT_ISSUE)
    return call.say(_EVENTS[owed_when]) if owed_when in _EVENTS else owed_when


def period(call: Call, row: DutyPeriod) -> str:
    """ "Nhận từ ngày 01/01/2022. Nộp đến hết ngày 19/3/2022 (thứ Bảy). Khóa sổ hết ngày 15/01/2023." """
    closing = _NEVER_CLOSES
    if row.hard_close_at is not None:
        closing = Message(_CLOSES.vi, _CLOSES.en, {"day": day_words(last_day_before(row.hard_close_at, call.zone))})
    said = call.say(
        Message(
            _PERIOD.vi,
            _PERIOD.en,
            {
                "opens": day_words(row.opens_at.astimezone(call.zone).date()),
                "due": in_words(row.last_good_day),
                "closing": closing,
            },
        )
    )
    return said if row.date_in_plan else f"{said} {call.say(_NOT_IN_PLAN)}"
