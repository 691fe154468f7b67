"""When a nomination counts, and for what: limits to the microsecond, returns, restarts, withdrawals (section 3)."""

import os
import time
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from tests.exemplars import scenes
from tests.exemplars.scenes import OFFICE, OFFICE_LEAD, PATH, UNIT
from tests.world import World
from thidua.core import jobs
from thidua.plans.models import DutyPeriod

LIMIT = "2022-03-19T17:00:00Z"
LAST_MOMENT = "2022-03-19T16:59:59.999999Z"


def obligation(world: World, nomination: dict[str, Any]) -> dict[str, Any]:
    """The obligation it counts for, as its own resource tells it now."""
    jobs.sweep(world.runtime)
    return dict(world.client(OFFICE).get(f"/api/v1/obligations/{nomination['obligation']['id']}").json())


def verdict(found: dict[str, Any]) -> tuple[str, str, int, int]:
    return found["state"], found["timeliness"], found["days_late"], found["count"]


@pytest.fixture(params=["UTC", "Asia/Ho_Chi_Minh", "Pacific/Honolulu"])
def process_zone(request: pytest.FixtureRequest) -> Iterator[str]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield str(request.param)
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def test_late_by_one_microsecond_under_three_time_zones(world: World, process_zone: str) -> None:
    on_time, late = scenes.draft(world), scenes.draft(world, "xa.thanhbac")
    world.at(LAST_MOMENT)
    on_time = scenes.acted(world, UNIT, on_time["id"], "submit")
    world.at(LIMIT)
    late = scenes.acted(world, "xa.thanhbac", late["id"], "submit")
    assert (on_time["obligation"]["timeliness"], on_time["obligation"]["days_late"]) == ("ON_TIME", 0)
    assert (late["obligation"]["timeliness"], late["obligation"]["days_late"]) == ("LATE", 1)
    assert late["obligation"]["period_label"] == "Quý I"
    assert on_time["receipt"]["received_at"] == LAST_MOMENT
    assert late["receipt"]["received_at"] == LIMIT


def test_a_draft_shows_the_period_it_would_count_for_and_binds_only_when_sent(world: World) -> None:
    nomination = scenes.draft(world)
    assert nomination["obligation"]["period_label"] == "Quý I"
    assert nomination["obligation"]["in_words"] == "Nộp đến hết ngày 19/3/2022 (thứ Bảy)"
    assert [o["label"] for o in nomination["choice"]["options"]] == ["Quý I", "Quý II", "Quý III", "Quý IV"]
    world.at("2022-04-05T01:00:00Z")
    again = world.client(UNIT).get(f"{PATH}/{nomination['id']}").json()
    assert again["obligation"]["period_label"] == "Quý II"
    assert scenes.acted(world, UNIT, nomination["id"], "submit")["obligation"]["period_label"] == "Quý II"


def test_between_two_periods_the_missed_one_is_filled_first_then_the_next(world: World) -> None:
    world.at("2022-03-25T01:00:00Z")
    first = scenes.acted(world, UNIT, scenes.draft(world)["id"], "submit")
    second = scenes.acted(world, UNIT, scenes.draft(world, name="Trần Văn Hai")["id"], "submit")
    assert (first["obligation"]["period_label"], first["obligation"]["timeliness"]) == ("Quý I", "LATE")
    assert (second["obligation"]["period_label"], second["obligation"]["timeliness"]) == ("Quý II", "ON_TIME")


def test_the_officer_may_choose_another_period_that_the_unit_owes(world: World) -> None:
    periods = scenes.draft(world)["choice"]["options"]
    third = next(o["duty_period_id"] for o in periods if o["label"] == "Quý III")
    chosen = scenes.create(world, body={"exemplar": scenes.facts(world), "duty_period_id": third}).json()
    assert (chosen["duty_period_id"], chosen["obligation"]["period_label"]) == (third, "Quý III")
    sent = scenes.acted(world, UNIT, chosen["id"], "submit")
    assert sent["obligation"]["period_label"] == "Quý III"
    changed = scenes.draft(world)
    unit = world.client(UNIT)
    answer = unit.patch(f"{PATH}/{changed['id']}", {"duty_period_id": third}, etag=changed["version"])
    assert answer.json()["obligation"]["period_label"] == "Quý III"
    back = unit.patch(f"{PATH}/{changed['id']}", {"duty_period_id": None}, etag=answer.headers["etag"])
    assert back.json()["obligation"]["period_label"] == "Quý I"


def test_a_period_the_unit_does_not_owe_is_404(world: World) -> None:
    with world.read() as session:
        other = session.scalars(select(col(DutyPeriod.id)).where(col(DutyPeriod.label) == "06 tháng")).one()
    answer = scenes.create(world, body={"exemplar": scenes.facts(world), "duty_period_id": str(other)})
    assert answer.status_code == 404
    nomination = scenes.draft(world)
    patched = world.client(UNIT).patch(f"{PATH}/{nomination['id']}", {"duty_period_id": str(other)}, etag=1)
    assert patched.status_code == 404


def test_the_main_chain_stays_on_time(world: World) -> None:
    nomination_id = scenes.draft(world)["id"]
    scenes.acted(world, UNIT, nomination_id, "submit")
    scenes.acted(world, OFFICE, nomination_id, "take")
    remarks = [{"field": "exemplar.title", "message": "Nêu rõ diện tích."}]
    world.at("2022-03-21T02:00:00Z")
    returned = scenes.acted(world, OFFICE, nomination_id, "return", {"note": "Bổ sung tiêu đề", "remarks": remarks})
    assert (returned["note"], returned["remarks"]) == ("Bổ sung tiêu đề", remarks)
    assert (returned["resubmit_due"], returned["resubmit_before"]) == ("2022-03-28", "2022-03-28T17:00:00Z")
    assert returned["obligation"]["state"] == "RETURNED"
    seen = world.client(UNIT).get(f"{PATH}?state=RETURNED").json()["items"]
    assert [(i["id"], i["note"], i["remarks"]) for i in seen] == [(nomination_id, "Bổ sung tiêu đề", remarks)]
    world.at("2022-03-28T16:59:59.999999Z")
    sent = scenes.acted(world, UNIT, nomination_id, "resubmit")
    assert (sent["version_count"], sent["resubmit_before"], sent["taken_by"]) == (2, None, None)
    scenes.acted(world, OFFICE, nomination_id, "take")
    done = scenes.acted(world, OFFICE, nomination_id, "mark_eligible", {"note": "Tiêu biểu"})
    assert verdict(obligation(world, done)) == ("ACCEPTED", "ON_TIME", 0, 1)


def test_an_answer_after_its_limit_is_late_and_none_at_all_is_missing(world: World) -> None:
    nomination_id = scenes.brought_to(world, "RETURNED")
    world.at("2022-03-25T17:00:00Z")
    waiting = world.client(UNIT).get(f"{PATH}/{nomination_id}").json()
    assert verdict(obligation(world, waiting)) == ("RETURNED", "MISSING", 0, 0)
    sent = scenes.acted(world, UNIT, nomination_id, "resubmit")
    assert verdict(obligation(world, sent)) == ("SUBMITTED", "LATE", 7, 0)


def test_the_office_may_name_the_day_and_the_period_limit_still_counts(world: World) -> None:
    nomination_id = scenes.brought_to(world, "IN_REVIEW")
    returned = scenes.acted(world, OFFICE, nomination_id, "return", {"note": "x", "resubmit_due": "2022-03-18"})
    assert returned["resubmit_due"] == "2022-03-19"
    again = scenes.brought_to(world, "IN_REVIEW")
    later = scenes.acted(world, OFFICE, again, "return", {"note": "x", "resubmit_due": "2022-04-10"})
    assert later["resubmit_before"] == "2022-04-10T17:00:00Z"


def test_only_who_may_return_it_is_told_the_day_a_return_gives_by_itself(world: World) -> None:
    nomination_id = scenes.brought_to(world, "SUBMITTED")
    assert world.client(OFFICE).get(f"{PATH}/{nomination_id}").json()["resubmit_default"] is None
    taken = scenes.acted(world, OFFICE, nomination_id, "take")
    assert taken["resubmit_default"] == "2022-03-25", "five working days after 18 March"
    assert world.client(UNIT).get(f"{PATH}/{nomination_id}").json()["resubmit_default"] is None
    returned = scenes.acted(world, OFFICE, nomination_id, "return", {"note": "Bổ sung"})
    assert (returned["resubmit_due"], returned["resubmit_default"]) == (taken["resubmit_default"], None)


def test_after_the_hard_close_nothing_new_is_received_but_an_answer_in_time_is(world: World) -> None:
    world.at("2023-01-10T01:00:00Z")
    answered, silent = scenes.brought_to(world, "IN_REVIEW"), scenes.brought_to(world, "IN_REVIEW")
    waiting = scenes.draft(world)
    world.at("2023-01-13T01:00:00Z")
    scenes.acted(world, OFFICE, answered, "return", {"note": "x"})
    scenes.acted(world, OFFICE, silent, "return", {"note": "x", "resubmit_due": "2023-01-14"})
    world.at("2023-01-15T17:00:00Z")
    refused = scenes.act(world, UNIT, waiting["id"], "submit")
    assert refused.status_code == 422
    assert refused.json()["detail"] == "Không còn kỳ nào nhận hồ sơ."
    shown = world.client(UNIT).get(f"{PATH}/{waiting['id']}").json()["actions"]
    assert [(a["name"], a["enabled"], a["reasons"]) for a in shown] == [
        ("submit", False, ["Không còn kỳ nào nhận hồ sơ."]),
        ("withdraw", True, []),
    ]
    assert scenes.act(world, UNIT, silent, "resubmit").status_code == 422
    listed = {i["id"]: i["actions"] for i in world.client(UNIT).get(f"{PATH}?state=RETURNED").json()["items"]}
    assert listed[silent][0]["enabled"] is False
    assert listed[answered][0]["enabled"] is True
    assert scenes.acted(world, UNIT, answered, "resubmit")["state"] == "SUBMITTED"


def test_void_restarts_and_the_new_submission_counts_from_its_own_time(world: World) -> None:
    nomination_id = scenes.brought_to(world, "VOIDED")
    restarted = scenes.acted(world, UNIT, nomination_id, "restart")
    assert (restarted["state"], restarted["submitted_at"], restarted["receipt"]) == ("DRAFT", None, None)
    world.at("2022-03-21T01:00:00Z")
    sent = scenes.acted(world, UNIT, nomination_id, "submit")
    assert verdict(obligation(world, sent)) == ("SUBMITTED", "LATE", 2, 0)
    assert sent["version_count"] == 2


def test_withdrawn_before_the_limit_it_is_a_draft_again(world: World) -> None:
    nomination_id = scenes.brought_to(world, "SUBMITTED")
    sent = world.client(UNIT).get(f"{PATH}/{nomination_id}").json()
    world.at(LAST_MOMENT)
    back = scenes.acted(world, UNIT, nomination_id, "withdraw", {"note": "Sửa lại"})
    assert (back["state"], back["submitted_at"]) == ("DRAFT", None)
    assert verdict(obligation(world, sent)) == ("PENDING", "NOT_DUE", 0, 0)


def test_withdrawn_after_the_limit_it_is_gone_and_the_obligation_is_recomputed(world: World) -> None:
    nomination_id = scenes.brought_to(world, "SUBMITTED")
    world.at(LIMIT)
    gone = scenes.acted(world, UNIT, nomination_id, "withdraw", {"note": "Không giới thiệu nữa"})
    assert gone["state"] == "WITHDRAWN"
    assert verdict(obligation(world, gone)) == ("PENDING", "MISSING", 0, 0)
    assert gone["actions"] == []


def test_a_rejected_one_keeps_its_time_and_earns_nothing(world: World) -> None:
    nomination_id = scenes.brought_to(world, "INELIGIBLE")
    found = world.client(UNIT).get(f"{PATH}/{nomination_id}").json()
    assert found["note"] == "Chưa đạt"
    assert verdict(obligation(world, found)) == ("PENDING", "ON_TIME", 0, 0)


def test_reopened_and_accepted_after_all(world: World) -> None:
    nomination_id = scenes.brought_to(world, "INELIGIBLE")
    reopened = scenes.acted(world, OFFICE_LEAD, nomination_id, "reopen", {"note": "Có minh chứng mới"})
    assert reopened["state"] == "IN_REVIEW"
    done = scenes.acted(world, OFFICE, nomination_id, "mark_eligible")
    assert verdict(obligation(world, done)) == ("ACCEPTED", "ON_TIME", 0, 1)


def test_two_accepted_nominations_of_one_exemplar_count_once(world: World) -> None:
    first = scenes.brought_to(world, "ELIGIBLE")
    exemplar_id = world.client(UNIT).get(f"{PATH}/{first}").json()["exemplar"]["id"]
    again = world.client(UNIT).post(PATH, {"exemplar_id": exemplar_id})
    assert again.status_code == 201
    second = again.json()["id"]
    for who, name in [(UNIT, "submit"), (OFFICE, "take"), (OFFICE, "mark_eligible")]:
        done = scenes.acted(world, who, second, name)
    assert verdict(obligation(world, done)) == ("ACCEPTED", "ON_TIME", 0, 1)


def test_a_unit_that_owes_none_may_send_one_all_the_same(world: World) -> None:
    answer = world.client(OFFICE_LEAD).post(PATH, {"exemplar": scenes.facts(world)})
    assert (answer.status_code, answer.json()["obligation"]) == (201, None)
    assert answer.json()["choice"]["options"] == []
    sent = scenes.acted(world, OFFICE_LEAD, answer.json()["id"], "submit")
    assert (sent["state"], sent["obligation"]) == ("SUBMITTED", None)
