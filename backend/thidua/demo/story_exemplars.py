"""The 15 sample exemplars of 2022, nominated, returned and accepted by the accounts of their units and the office.

`submitted_at` is the sample's own; drafts, consents and reviews happen at working hours around it. Where the sample
ends in a selection round, the story stops at ELIGIBLE.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, partial
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core.call import Call
from thidua.core.payload import Payload
from thidua.core.runtime import DEFAULT_ZONE
from thidua.core.workflow import Remark
from thidua.demo.pictures import landscape
from thidua.demo.reference import data
from thidua.demo.story import Step, sample_id
from thidua.exemplars import consents, nominations
from thidua.exemplars.models import ConsentGiver, ConsentMethod, ConsentPurpose, ExemplarField, ExemplarKind, Gender
from thidua.exemplars.nomination_schemas import NominationAction, NominationCreate
from thidua.exemplars.schemas import ConsentCreate, ExemplarCreate, PhotoWrite
from thidua.files import service as files
from thidua.movements.models import Movement
from thidua.plans.workdays import WorkCalendar
from thidua.units.models import Unit

OFFICE, OFFICE_LEAD = "noivu", "noivu.lead"
#: How each sample ends; the states of the selection round come after ELIGIBLE.
_ELIGIBLE = frozenset({"SELECTED", "REFERRED", "NOT_SELECTED", "ELIGIBLE"})
_RESULTS = {
    "so_ho_huong_loi": "Số hộ được hưởng lợi: {}",
    "dat_hien_m2": "Diện tích đất được hiến: {} m²",
    "ho_thoat_ngheo": "Số hộ thoát nghèo: {}",
    "truong_ap_dung": "Số trường áp dụng: {}",
    "lao_dong": "Số lao động có việc làm: {}",
    "ty_le_truc_tuyen": "Tỷ lệ hồ sơ nộp trực tuyến: {}%",
    "em_duoc_day": "Số em được truyền dạy: {}",
    "so_camera": "Số camera an ninh: {}",
    "ho_tham_gia": "Số hộ tham gia: {}",
    "nguoi_hoc": "Số người học: {}",
    "so_tien": "Số tiền trả lại người mất: {} đồng",
    "luot_kham": "Số lượt người được khám bệnh: {}",
    "mui_tiem": "Số mũi tiêm an toàn: hơn {}",
    "ty_le_hoa_giai_thanh": "Tỷ lệ hòa giải thành: {}%",
    "the_bhyt": "Số thẻ bảo hiểm y tế được tặng: {}",
    "lam_loi_dong": "Giá trị làm lợi: {} đồng mỗi năm",
}


@dataclass(frozen=True)
class Sample:
    """One sample with what the story adds: who sends it, who reviews it."""

    entry: dict[str, Any]
    sender: str
    on_behalf: bool

    @property
    def key(self) -> str:
        """Such as EX-2022-001."""
        return str(self.entry["id"])

    @property
    def submitted_at(self) -> datetime:
        """The sample's own moment."""
        return datetime.fromisoformat(self.entry["submitted_at"])

    @property
    def reviewer(self) -> str:
        """Who entered the paper file does not review it."""
        return OFFICE_LEAD if self.on_behalf else OFFICE


@cache
def accounts() -> dict[str, str]:
    """{unit code: who sends for it}, for the units that have an account."""
    return {
        account["unit"]: account["username"]
        for account in reversed(data("reference_data")["accounts"])
        if account["roles"] == ["unit"] and not account["is_lead"]
    }


@cache
def samples() -> dict[str, Sample]:
    """Every sample by its key. A unit without an account sends paper, which the office enters."""
    return {
        entry["id"]: Sample(entry, accounts().get(entry["unit_code"], OFFICE), entry["unit_code"] not in accounts())
        for entry in data("sample_exemplars")["exemplars"]
    }


def exemplar_id(key: str) -> UUID:
    """The id of a sample exemplar, for the story of articles."""
    return sample_id("exemplar", key, samples()[key].submitted_at)


def nomination_id(key: str) -> UUID:
    """The id of its nomination."""
    return sample_id("nomination", key, samples()[key].submitted_at)


@cache
def due() -> tuple[Step, ...]:
    """Every step in no particular order."""
    return tuple(step for sample in samples().values() for step in _steps(sample))


def _steps(sample: Sample) -> Iterator[Step]:
    key, sent = sample.key, sample.submitted_at
    drafted = f"{key}.draft"
    yield Step(sent - timedelta(minutes=40), drafted, sample.sender, partial(_draft, sample))
    yield Step(sent - timedelta(minutes=15), f"{key}.consents", sample.sender, partial(_consent, sample), drafted)
    yield Step(sent, f"{key}.submit", sample.sender, partial(_act, key, "submit", NominationAction()), drafted)
    final = sample.entry["final_state"]
    if final == "SUBMITTED":
        return
    taken, decided = working_day(sent, 1, time(8, 30)), working_day(sent, 3, time(10, 0))
    yield Step(taken, f"{key}.take", sample.reviewer, partial(_act, key, "take", NominationAction()), f"{key}.submit")
    if final in _ELIGIBLE:
        verdict = partial(_act, key, "mark_eligible", NominationAction())
    elif final == "RETURNED":
        verdict = partial(_act, key, "return", _return_of(sample))
    else:
        return
    yield Step(decided, f"{key}.verdict", sample.reviewer, verdict, f"{key}.take")


def _return_of(sample: Sample) -> NominationAction:
    reason = sample.entry["return_reason"]
    return NominationAction(note=reason, remarks=[Remark(field="consents", message=reason)])


@cache
def _calendar() -> WorkCalendar:
    return WorkCalendar(frozenset(date.fromisoformat(day) for day in data("reference_data")["holidays_2022"]))


def working_day(after: datetime, n: int, at: time) -> datetime:
    """That time of day, n working days after a moment."""
    day = _calendar().add_working_days(after.astimezone(DEFAULT_ZONE).date(), n)
    return datetime.combine(day, at, DEFAULT_ZONE)


def _draft(sample: Sample, call: Call) -> None:
    entry = sample.entry
    picture = sample_id("picture", sample.key, sample.submitted_at)
    files.upload(call, files.receive(call, picture, f"{sample.key}.jpg", landscape(sample.key, sample.key)))
    rows = call.session.execute(select(col(Movement.code), col(Movement.id)))
    codes = {row.code: row.id for row in rows}
    exemplar = ExemplarCreate(
        kind=ExemplarKind(entry["kind"]),
        name=entry["name"],
        honorific=entry["honorific"],
        gender={"nam": Gender.MALE, "nu": Gender.FEMALE}.get(entry["gender"]),
        birth_year=entry["birth_year"],
        occupation=entry["occupation"],
        residence=entry["residence"],
        field=ExemplarField(entry["field"]),
        movement_ids=[codes[code] for code in entry["movement_codes"]],
        topic_codes=entry["topic_codes"],
        title=entry["title"],
        achievement=entry["achievement"],
        results=_results(entry["results"]),
        prior_awards=entry["prior_awards"],
        photos=[PhotoWrite(file_id=picture, alt="Hình vẽ minh họa: cánh đồng, con đường và dãy đồi")],
        is_minor=entry["is_minor"],
    )
    body = NominationCreate(exemplar=exemplar)
    if sample.on_behalf:
        unit_id = call.session.scalar(select(col(Unit.id)).where(col(Unit.code) == entry["unit_code"]))
        body = NominationCreate(exemplar=exemplar, on_behalf_of=unit_id)
    nominations.create(
        call, Payload.of(body), exemplar_id=exemplar_id(sample.key), nomination_id=nomination_id(sample.key)
    )


def _results(facts: dict[str, float]) -> str:
    return "\n".join(_RESULTS[name].format(_vietnamese(value)) for name, value in facts.items())


def _vietnamese(value: float) -> str:
    """Dots between thousands, a comma before decimals (documents.md)."""
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def _consent(sample: Sample, call: Call) -> None:
    """As the sample tells: a child may have agreed while the guardian's paper is still missing."""
    entry = sample.entry
    guardian = entry.get("guardian_consent", {})
    if not entry["consent"] and not guardian.get("child_consent"):
        return
    purposes = [ConsentPurpose.PUBLISH, ConsentPurpose.PHOTO] if entry["consent"] else [ConsentPurpose.PUBLISH]
    collective = ExemplarKind(entry["kind"]) in {ExemplarKind.COLLECTIVE, ExemplarKind.MODEL}
    for purpose in purposes:
        consents.give(
            call,
            exemplar_id(sample.key),
            Payload.of(
                ConsentCreate(
                    purpose=purpose,
                    given_on=sample.submitted_at.astimezone(DEFAULT_ZONE).date(),
                    method=ConsentMethod.PAPER,
                    giver=ConsentGiver.REPRESENTATIVE if collective else ConsentGiver.SELF,
                )
            ),
        )


def _act(key: str, name: str, body: NominationAction, call: Call) -> None:
    nominations.act(call, nomination_id(key), name, Payload.of(body))
