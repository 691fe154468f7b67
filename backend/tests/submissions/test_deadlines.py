"""When a submission counts, and for what (domain.md section 3, rules 3 to 7), seen through the API."""

from typing import Any, ClassVar
from uuid import UUID

import pytest

from tests.plans.owed import obligation
from tests.plans.owed import unit as unit_id
from tests.submissions import scenes
from tests.submissions.scenes import NOTE, OFFICE, OFFICE_LEAD, OTHER_UNIT, PATH, PLAN, UNIT, YEAR, verdict
from tests.world import World
from thidua.core import jobs
from thidua.plans.models import Obligation

#: The unit plan is due by the end of 15/4/2022, and closed from 16/1/2023 on.
LIMIT, LAST_MOMENT = "2022-04-15T17:00:00Z", "2022-04-15T16:59:59.999999Z"
CLOSED = "2023-01-15T17:00:00Z"
REPORT: dict[str, Any] = {"duty": "REPORT", "period": "06 tháng"}


def swept(world: World, *args: Any, **more: Any) -> tuple[Any, ...]:
    jobs.sweep(world.runtime)
    return verdict(world, *args, **more)


def reviewed(world: World, submission_id: str, name: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    scenes.acted(world, OFFICE, submission_id, "take")
    return scenes.acted(world, OFFICE, submission_id, name, body)


def test_on_time_to_the_microsecond(world: World) -> None:
    mine, other = scenes.draft(world), scenes.draft(world, OTHER_UNIT, unit="XA_THANHBAC")
    world.at(LAST_MOMENT)
    sent = scenes.acted(world, UNIT, mine["id"], "submit")
    world.at(LIMIT)
    late = scenes.acted(world, OTHER_UNIT, other["id"], "submit")
    assert (sent["obligation"]["timeliness"], late["obligation"]["timeliness"]) == ("ON_TIME", "LATE")
    assert late["obligation"]["days_late"] == 1
    assert sent["obligation"]["in_words"] == "Nộp đến hết ngày 15/4/2022 (thứ Sáu)"


def test_the_servers_receipt_decides_whatever_the_phone_says(world: World) -> None:
    made = scenes.draft(world, composed_at="2022-04-15T16:00:00Z")
    world.at("2022-04-16T01:00:00Z")
    made = scenes.edited(world, UNIT, made["id"], {"composed_at": "2022-04-15T16:30:00Z"})
    assert made["via"] == "OFFLINE"
    sent = scenes.acted(world, UNIT, made["id"], "submit")
    assert (sent["composed_at"], sent["obligation"]["timeliness"]) == ("2022-04-15T16:30:00Z", "LATE")
    version = world.client(UNIT).get(f"{PATH}/{made['id']}/versions").json()[0]
    assert (version["via"], version["composed_at"]) == ("OFFLINE", "2022-04-15T16:30:00Z")
    owed = obligation(world, duty=PLAN, period=YEAR)
    given = {"new_due_on": "2022-04-16", "reason": "Mất mạng toàn huyện"}
    assert world.client(OFFICE).post(f"/api/v1/obligations/{owed}/extensions", given).status_code == 201
    assert verdict(world)[:2] == ("SUBMITTED", "ON_TIME")


def test_after_the_hard_close_only_an_extension_opens(world: World) -> None:
    made = scenes.draft(world)
    world.at(CLOSED)
    refused = scenes.act(world, UNIT, made["id"], "submit")
    assert refused.status_code == 422
    assert "khóa sổ lúc 00:00 ngày 16/01/2023" in refused.json()["errors"][0]["message"]
    shown = {action["name"]: action for action in scenes.read(world, made["id"], UNIT)["actions"]}
    assert not shown["submit"]["enabled"]
    assert scenes.read(world, made["id"])["state"] == "DRAFT"
    owed = obligation(world, duty=PLAN, period=YEAR)
    given = {"new_due_on": "2023-01-20", "reason": "Bão"}
    assert world.client(OFFICE).post(f"/api/v1/obligations/{owed}/extensions", given).status_code == 201
    scenes.acted(world, UNIT, made["id"], "submit")
    assert verdict(world) == ("SUBMITTED", "ON_TIME", 0, 0)


def test_withdrawn_before_due_it_starts_again(world: World) -> None:
    made = scenes.draft(world)
    scenes.acted(world, UNIT, made["id"], "submit")
    back = scenes.acted(world, UNIT, made["id"], "withdraw", {"note": "Gửi nhầm"})
    assert (back["state"], back["submitted_at"], back["receipt"]) == ("DRAFT", None, None)
    assert verdict(world) == ("PENDING", "NOT_DUE", 0, 0)
    world.at(LIMIT)
    scenes.acted(world, UNIT, made["id"], "submit")
    assert verdict(world) == ("SUBMITTED", "LATE", 1, 0)
    refused = scenes.act(world, UNIT, made["id"], "withdraw")
    assert (refused.status_code, refused.json()["errors"][0]["message"]) == (
        422,
        "Đã hết hạn nộp nên không rút hồ sơ được.",
    )


def test_a_return_answered_by_its_limit_keeps_the_first_moment(world: World) -> None:
    made = scenes.draft(world)
    world.at(LAST_MOMENT)
    scenes.acted(world, UNIT, made["id"], "submit")
    world.at("2022-04-18T02:00:00Z")
    remarks = [{"field": "payload.content", "message": "Nêu rõ chỉ tiêu."}]
    returned = reviewed(world, made["id"], "return", {"note": "Bổ sung chỉ tiêu", "remarks": remarks})
    assert (returned["note"], returned["remarks"], returned["resubmit_due"]) == (
        "Bổ sung chỉ tiêu",
        remarks,
        "2022-04-25",
    )
    assert verdict(world) == ("RETURNED", "ON_TIME", 0, 0)
    world.at("2022-04-25T16:59:59.999999Z")
    again = scenes.acted(world, UNIT, made["id"], "resubmit")
    assert (again["version_count"], again["taken_by"], again["resubmit_due"]) == (2, None, None)
    reviewed(world, made["id"], "accept", {"note": "Đạt"})
    assert verdict(world) == ("ACCEPTED", "ON_TIME", 0, 1)


def test_answered_after_its_limit_it_is_late_and_never_answered_it_is_missing(world: World) -> None:
    made = scenes.draft(world)
    scenes.acted(world, UNIT, made["id"], "submit")
    world.at("2022-04-18T02:00:00Z")
    reviewed(world, made["id"], "return", {"note": "Bổ sung", "resubmit_due": "2022-04-20"})
    world.at("2022-04-20T17:00:00Z")
    assert swept(world) == ("RETURNED", "MISSING", 0, 0)
    scenes.acted(world, UNIT, made["id"], "resubmit")
    assert verdict(world) == ("SUBMITTED", "LATE", 6, 0)


def test_an_answer_is_received_after_the_hard_close_within_its_limit_only(world: World) -> None:
    ids = []
    for who, unit in ((UNIT, "XA_TANLAP"), (OTHER_UNIT, "XA_THANHBAC")):
        world.at("2022-03-18T01:00:00Z")
        ids.append(scenes.draft(world, who, unit=unit)["id"])
        scenes.acted(world, who, ids[-1], "submit")
    world.at("2023-01-13T01:00:00Z")
    for one in ids:
        reviewed(world, one, "return", {"note": "Bổ sung", "resubmit_due": "2023-01-17"})
    world.at("2023-01-17T16:59:59Z")
    scenes.acted(world, UNIT, ids[0], "resubmit")
    assert verdict(world)[:2] == ("SUBMITTED", "ON_TIME")
    world.at("2023-01-17T17:00:00Z")
    assert scenes.act(world, OTHER_UNIT, ids[1], "resubmit").status_code == 422


def test_void_restarts_reject_keeps_the_moment_and_counts_nothing(world: World) -> None:
    made = scenes.draft(world)
    scenes.acted(world, UNIT, made["id"], "submit")
    reviewed(world, made["id"], "void", {"note": "Sai đơn vị"})
    assert verdict(world) == ("PENDING", "NOT_DUE", 0, 0)
    world.at("2022-04-17T17:00:00Z")
    assert swept(world) == ("PENDING", "MISSING", 0, 0)
    scenes.acted(world, UNIT, made["id"], "restart")
    scenes.acted(world, UNIT, made["id"], "submit")
    assert verdict(world) == ("SUBMITTED", "LATE", 3, 0)
    report = scenes.draft(world, **REPORT)
    scenes.acted(world, UNIT, report["id"], "submit")
    reviewed(world, report["id"], "reject", {"note": "Không đúng nội dung"})
    assert verdict(world, **REPORT) == ("PENDING", "ON_TIME", 0, 0)
    world.at("2022-07-05T01:00:00Z")
    again = scenes.draft(world, **REPORT)
    scenes.acted(world, UNIT, again["id"], "submit")
    reviewed(world, again["id"], "accept")
    assert verdict(world, **REPORT) == ("ACCEPTED", "ON_TIME", 0, 1), "the rejected one stays valid"


def test_reopening_takes_the_acceptance_and_keeps_the_moment(world: World) -> None:
    made = scenes.draft(world)
    scenes.acted(world, UNIT, made["id"], "submit")
    reviewed(world, made["id"], "accept")
    world.at("2022-05-01T01:00:00Z")
    opened = scenes.acted(world, OFFICE_LEAD, made["id"], "reopen", {"note": "Có phản ánh"})
    assert (opened["state"], opened["taken_by"]["name"]) == ("IN_REVIEW", "Trần Văn Minh Đức")
    assert verdict(world) == ("SUBMITTED", "ON_TIME", 0, 0)
    scenes.acted(world, OFFICE_LEAD, made["id"], "reject", NOTE)
    assert verdict(world) == ("PENDING", "ON_TIME", 0, 0)


def test_what_is_waived_takes_nothing_more(world: World) -> None:
    made = scenes.draft(world)
    owed = obligation(world, duty=PLAN, period=YEAR)
    assert (
        world.client(OFFICE_LEAD).act(f"/api/v1/obligations/{owed}", "waive", {"note": "Sáp nhập"}).status_code == 200
    )
    refused = scenes.act(world, UNIT, made["id"], "submit")
    assert (refused.status_code, refused.json()["errors"][0]["message"]) == (
        422,
        "Nhiệm vụ này không còn phải thực hiện.",
    )
    assert scenes.create(world).status_code == 409
    assert verdict(world) == ("WAIVED", "EXCUSED", 0, 0)


def test_a_nil_return_counts_by_its_receipt_and_adds_nothing(world: World) -> None:
    quarter: dict[str, Any] = {"duty": "NOMINATION", "period": "Quý I"}
    made = scenes.draft(world, **quarter)
    world.at("2022-03-20T01:00:00Z")
    scenes.acted(world, UNIT, made["id"], "submit")
    assert verdict(world, **quarter) == ("SUBMITTED", "LATE", 1, 0)
    reviewed(world, made["id"], "return", {"note": "Nêu lý do cụ thể"})
    scenes.edited(world, UNIT, made["id"], {"payload": {"reason": "Đang bình xét, chưa có hồ sơ đạt."}})
    scenes.acted(world, UNIT, made["id"], "resubmit")
    reviewed(world, made["id"], "accept")
    assert verdict(world, **quarter) == ("ACCEPTED", "LATE", 1, 0)
    found = world.client(UNIT).get(f"/api/v1/obligations/{obligation(world, 'XA_TANLAP', **quarter)}").json()
    assert (found["partial"], found["overdue"]) == (False, False)
    assert "Đơn vị báo không có nội dung phát sinh trong kỳ." in found["reasons"]


class TestPeople:
    """III.5: at least two distinct people of the bloc; each person is one item."""

    DUTY: ClassVar[dict[str, Any]] = {"duty": "INITIATIVE"}

    def sent(self, world: World, *people: dict[str, Any]) -> str:
        made = scenes.draft(world, payload={**scenes.INITIATIVE, "people": list(people)}, **self.DUTY)
        scenes.acted(world, UNIT, made["id"], "submit")
        return str(made["id"])

    def test_one_person_in_two_activities_is_one(self, world: World) -> None:
        same = {**scenes.PERSON, "name": "LÊ VĂN SÁNG TẠO", "initiative": "Bài khác"}
        for one in (scenes.PERSON, same):
            reviewed(world, self.sent(world, one), "accept")
        assert verdict(world, **self.DUTY) == ("PENDING", "NOT_DUE", 0, 1)
        namesake = {**scenes.PERSON, "birth_year": 1981}
        reviewed(world, self.sent(world, namesake), "accept")
        assert verdict(world, **self.DUTY) == ("ACCEPTED", "ON_TIME", 0, 2)

    def test_tone_placement_makes_no_second_person_and_accents_do(self, world: World) -> None:
        names = ("Nguyễn Văn Hòa", "Nguyễn văn Hoà")
        people = [{**scenes.PERSON, "name": name} for name in names]
        reviewed(world, self.sent(world, *people), "accept")
        assert verdict(world, **self.DUTY)[3] == 1
        reviewed(world, self.sent(world, {**scenes.PERSON, "name": "Nguyễn Văn Hoa"}), "accept")
        assert verdict(world, **self.DUTY)[3] == 2

    def test_after_the_date_one_is_partial(self, world: World) -> None:
        reviewed(world, self.sent(world, scenes.PERSON), "accept")
        world.at("2023-01-01T01:00:00Z")
        assert swept(world, **self.DUTY) == ("PENDING", "MISSING", 0, 1)
        owed = obligation(world, "XA_TANLAP", "INITIATIVE", YEAR)
        assert world.client(UNIT).get(f"/api/v1/obligations/{owed}").json()["partial"]

    def test_in_an_answer_who_stays_keeps_his_moment_and_who_is_new_has_his_own(self, world: World) -> None:
        made = self.sent(world, scenes.PERSON, scenes.SECOND)
        world.at("2022-12-30T01:00:00Z")
        reviewed(world, made, "return", {"note": "Người thứ hai chưa có quyết định"})
        third = {**scenes.SECOND, "name": "Phạm Văn Mới"}
        scenes.edited(world, UNIT, made, {"payload": {"people": [scenes.PERSON, third]}})
        world.at("2023-01-02T01:00:00Z")
        scenes.acted(world, UNIT, made, "resubmit")
        assert verdict(world, **self.DUTY) == ("SUBMITTED", "LATE", 2, 0)
        reviewed(world, made, "accept")
        assert verdict(world, **self.DUTY) == ("ACCEPTED", "LATE", 2, 2)

    def test_only_people_of_the_bloc(self, world: World) -> None:
        units = {u["code"]: u["id"] for u in world.client(UNIT).get("/api/v1/units?limit=100").json()["items"]}
        mate, stranger = ({**scenes.PERSON, "unit_id": units[code]} for code in ("XA_MOCONG", "CONG_AN"))
        made = scenes.draft(world, payload={**scenes.INITIATIVE, "people": [mate, stranger]}, **self.DUTY)
        assert made["lacks"] == [
            {
                "field": "payload.people.1.unit_id",
                "message": "Cá nhân 2 không thuộc đơn vị trong cùng Khối thi đua.",
            }
        ]


class TestOnPaper:
    """Home Affairs enters what a unit gave on paper: the day it came decides (ADR 0014)."""

    def entered(self, world: World, day: str | None, **more: Any) -> dict[str, Any]:
        return scenes.draft(world, OFFICE, paper_received_on=day, file_ids=[scenes.scan(world)], **more)

    def test_what_the_paper_lacks_is_told_to_who_enters_it(self, world: World) -> None:
        made = scenes.draft(world, OFFICE)
        assert [(lack["field"], lack["message"]) for lack in made["lacks"]] == [
            ("file_ids", "Đính kèm bản chụp văn bản giấy."),
            ("paper_received_on", "Nhập ngày nhận văn bản giấy."),
        ]
        assert scenes.read(world, made["id"], UNIT)["lacks"] == [], "sent by itself it needs neither"

    def test_handed_in_on_the_last_day_and_entered_later_it_is_on_time(self, world: World) -> None:
        world.at("2022-04-18T02:00:00Z")
        made = self.entered(world, "2022-04-15")
        assert (made["via"], made["on_behalf"], made["unit"]["code"]) == ("ON_BEHALF", True, "XA_TANLAP")
        sent = scenes.acted(world, OFFICE, made["id"], "submit")
        assert sent["receipt"]["received_at"] == "2022-04-18T02:00:00Z", "the receipt says when the server had it"
        assert verdict(world)[:2] == ("SUBMITTED", "ON_TIME")
        version = world.client(UNIT).get(f"{PATH}/{made['id']}/versions").json()[0]
        assert (version["via"], version["paper_received_on"]) == ("ON_BEHALF", "2022-04-15")
        assert version["payload"]["paper_received_on"] == "2022-04-15"

    def test_handed_in_a_day_later_it_is_a_day_late(self, world: World) -> None:
        world.at("2022-04-25T02:00:00Z")
        scenes.acted(world, OFFICE, self.entered(world, "2022-04-16")["id"], "submit")
        assert verdict(world)[:3] == ("SUBMITTED", "LATE", 1)

    def test_today_counts_from_now(self, world: World) -> None:
        world.at("2022-04-15T02:00:00Z")
        scenes.acted(world, OFFICE, self.entered(world, "2022-04-15")["id"], "submit")
        found = world.client(OFFICE).get(f"/api/v1/obligations/{obligation(world, duty=PLAN, period=YEAR)}").json()
        assert "Nhận lúc 09:00 ngày 15/4/2022" in found["reasons"][0]

    def test_it_came_before_the_hard_close_and_is_entered_after_it(self, world: World) -> None:
        world.at("2023-01-16T02:00:00Z")
        late = self.entered(world, "2023-01-16")
        assert scenes.act(world, OFFICE, late["id"], "submit").status_code == 422
        scenes.edited(world, OFFICE, late["id"], {"paper_received_on": "2023-01-13"})
        scenes.acted(world, OFFICE, late["id"], "submit")
        assert verdict(world)[:2] == ("SUBMITTED", "LATE")

    def test_it_needs_its_day_and_its_scan(self, world: World) -> None:
        made = scenes.draft(world, OFFICE)
        refused = scenes.act(world, OFFICE, made["id"], "submit")
        assert [e["field"] for e in refused.json()["errors"]] == ["file_ids", "paper_received_on"]
        scenes.edited(world, OFFICE, made["id"], {"paper_received_on": "2022-03-19", "file_ids": [scenes.scan(world)]})
        refused = scenes.act(world, OFFICE, made["id"], "submit")
        assert [e["message"] for e in refused.json()["errors"]] == ["Ngày nhận văn bản chưa tới."]

    @pytest.mark.parametrize("sender", [OFFICE, OFFICE_LEAD])
    def test_who_entered_or_sent_it_does_not_review_it(self, world: World, sender: str) -> None:
        made = self.entered(world, "2022-03-17")
        scenes.acted(world, sender, made["id"], "submit")
        refused = scenes.act(world, OFFICE, made["id"], "take")
        assert (refused.status_code, refused.json()["code"]) == (403, "separation_of_duties")
        answer = scenes.act(world, OFFICE_LEAD, made["id"], "take")
        assert answer.status_code == (200 if sender == OFFICE else 403)

    def test_the_answer_on_paper_has_a_day_of_its_own(self, world: World) -> None:
        made = self.entered(world, "2022-03-17")
        scenes.acted(world, OFFICE, made["id"], "submit")
        scenes.acted(world, OFFICE_LEAD, made["id"], "take")
        returned = scenes.acted(world, OFFICE_LEAD, made["id"], "return", {"note": "Thiếu chữ ký"})
        assert returned["paper_received_on"] is None
        refused = scenes.act(world, OFFICE, made["id"], "resubmit")
        assert [e["message"] for e in refused.json()["errors"]] == ["Nhập ngày nhận văn bản giấy."]
        scenes.edited(world, OFFICE, made["id"], {"paper_received_on": "2022-03-17"})
        refused = scenes.act(world, OFFICE, made["id"], "resubmit")
        assert [e["message"] for e in refused.json()["errors"]] == [
            "Văn bản gửi lại không thể nhận trước ngày trả lại."
        ]
        world.at("2022-04-20T01:00:00Z")
        scenes.edited(world, OFFICE, made["id"], {"paper_received_on": "2022-04-10"})
        scenes.acted(world, OFFICE, made["id"], "resubmit")
        assert verdict(world)[:2] == ("SUBMITTED", "ON_TIME")

    def test_what_the_unit_sends_itself_counts_from_its_own_receipt(self, world: World) -> None:
        made = self.entered(world, "2022-03-17")
        world.at("2022-04-16T01:00:00Z")
        scenes.acted(world, UNIT, made["id"], "submit")
        assert verdict(world)[:2] == ("SUBMITTED", "LATE")
        version = world.client(UNIT).get(f"{PATH}/{made['id']}/versions").json()[0]
        assert (version["via"], version["paper_received_on"]) == ("WEB", None)


def test_the_blocs_duties_live_with_its_lead_unit(world: World) -> None:
    made = scenes.draft(world, "xa.thanhbinh", unit="XA_THANHBINH", duty="BLOC_PLAN")
    assert made["bloc"] == "Khối xã, thị trấn"
    scenes.acted(world, "xa.thanhbinh", made["id"], "submit")
    reviewed(world, made["id"], "accept")
    assert verdict(world, "XA_THANHBINH", "BLOC_PLAN") == ("ACCEPTED", "ON_TIME", 0, 1)
    assert world.client(UNIT).get(f"{PATH}/{made['id']}").status_code == 404


def test_a_party_body_is_asked_and_never_missing(world: World) -> None:
    asked: dict[str, Any] = {"unit": "BAN_TUYENGIAO", "duty": "BTG_SELECT"}
    world.at("2023-01-05T01:00:00Z")
    assert swept(world, **asked) == ("PENDING", "NOT_DUE", 0, 0)
    made = scenes.draft(
        world,
        OFFICE,
        {"title": "Chọn gương tuyên truyền", "summary": "Đã chọn 05 gương."},
        paper_received_on="2022-12-20",
        file_ids=[scenes.scan(world)],
        **asked,
    )
    scenes.acted(world, OFFICE, made["id"], "submit")
    assert verdict(world, **asked) == ("SUBMITTED", "ON_TIME", 0, 0)


def test_a_closed_plan_takes_nothing_more(world: World) -> None:
    made = scenes.draft(world)
    lead = world.client(OFFICE_LEAD)
    plan = lead.get("/api/v1/plans?year=2022").json()["items"][0]["id"]
    assert lead.act(f"/api/v1/plans/{plan}", "close").status_code == 200
    refused = scenes.act(world, UNIT, made["id"], "submit")
    assert (refused.status_code, refused.json()["errors"][0]["message"]) == (
        422,
        "Kế hoạch đã kết thúc, không nhận hồ sơ nữa.",
    )


def test_a_draft_stays_behind_when_another_unit_takes_the_bloc_over(world: World) -> None:
    made = scenes.draft(world, "xa.thanhbinh", unit="XA_THANHBINH", duty="BLOC_PLAN")
    with world.system() as call:
        row = call.session.get_one(Obligation, UUID(made["obligation"]["id"]))
        row.unit_id = unit_id(world, "XA_TANLAP")
    refused = scenes.act(world, "xa.thanhbinh", made["id"], "submit")
    assert (refused.status_code, refused.json()["errors"][0]["message"]) == (
        422,
        "Nhiệm vụ này đã chuyển sang đơn vị khác thực hiện.",
    )
    own = scenes.draft(world, UNIT, unit="XA_TANLAP", duty="BLOC_PLAN")
    scenes.acted(world, UNIT, own["id"], "submit")
    assert verdict(world, "XA_TANLAP", "BLOC_PLAN")[:2] == ("SUBMITTED", "ON_TIME")
