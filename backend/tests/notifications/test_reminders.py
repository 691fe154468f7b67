"""Rule 11: each reminder once, none for what is met, closed or merely asked; gaps, returns, extensions, digests."""

from typing import Any

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from tests.notifications.scenes import day, dispatches, notifications, only, told, work
from tests.plans.owed import happen, obligation
from tests.world import World
from thidua.core import jobs
from thidua.notifications.models import ReminderDispatch, ReminderRun
from thidua.plans.enums import EventKind as E

Q2 = ("XA_TANLAP", "NOMINATION", "Quý II")
#: Quý II: trước ngày 20/6/2022, so the last good day is the 19th; 08:00 local is 01:00 UTC.
DAYS = ("06-05", "06-12", "06-16", "06-18", "06-19", "06-20", "06-22", "06-26")
OFFSETS = (-14, -7, -3, -1, 0, 1, 3, 7)
SENT = [(offset, "SENT", "2022-06-19") for offset in OFFSETS]


def at(month_day: str, time: str = "01:00:00") -> str:
    return f"2022-{month_day}T{time}Z"


def reminders(world: World, who: str) -> list[str]:
    return [row["text"] for row in reversed(told(world, who)) if row["kind"] == "REMINDER"]


def test_each_rule_once_on_its_day_at_eight(world: World) -> None:
    only(world, Q2)
    owed = obligation(world, *Q2)
    for month_day in DAYS:
        day(world, at(month_day, "00:59:59"))
        before = len(dispatches(world, owed))
        day(world, at(month_day))
        day(world, at(month_day, "01:00:01"))
        day(world, at(month_day, "16:00:00"))
        assert len(dispatches(world, owed)) == before + 1
    assert dispatches(world, owed) == SENT
    assert reminders(world, "xa.tanlap") == [
        "Còn 14 ngày - đến hết ngày 19/6/2022. Đề nghị đơn vị hoàn thành và gửi đúng hạn.",
        "Còn 7 ngày - đến hết ngày 19/6/2022. Đề nghị đơn vị hoàn thành và gửi đúng hạn.",
        "Còn 3 ngày - đến hết ngày 19/6/2022. Đề nghị đơn vị hoàn thành và gửi đúng hạn.",
        "Còn 1 ngày - đến hết ngày 19/6/2022. Đề nghị đơn vị hoàn thành và gửi đúng hạn.",
        "Hạn cuối hôm nay - đến hết ngày 19/6/2022. Đề nghị đơn vị hoàn thành và gửi đúng hạn.",
        *(
            f"Đã quá hạn {n} ngày (hạn nộp đến hết ngày 19/6/2022 (Chủ nhật)). Đề nghị đơn vị gửi ngay; "
            "hồ sơ gửi sau hạn được ghi nhận là trễ hạn."
            for n in (1, 3, 7)
        ),
    ]
    first = told(world, "xa.tanlap")[-1]
    assert first["title"].startswith("Nhắc hạn: ")
    assert first["link"] == {"kind": "obligation", "id": str(owed)}


def test_the_leader_is_told_on_the_seventh_day_and_home_affairs_on_the_first(world: World) -> None:
    only(world, Q2, ("XA_THANHBAC", "NOMINATION", "Quý II"))
    for month_day in DAYS:
        day(world, at(month_day))
    assert [row["at"] for row in told(world, "xa.tanlap.lead")] == ["2022-06-26T01:00:00Z"]
    for who in ("noivu", "noivu.lead"):
        (digest,) = told(world, who)
        assert (digest["kind"], digest["at"]) == ("OVERDUE_DIGEST", "2022-06-20T01:00:00Z")
        assert digest["title"] == "2 đơn vị quá hạn tính đến ngày 20/6/2022"
        assert digest["text"].endswith("- Quý II (2).")
        assert digest["link"] == {"kind": "chase", "id": None}
    assert told(world, "hoidong.1") == told(world, "xa.tanbinh") == told(world, "admin") == []


def test_what_the_standing_body_owes_goes_to_its_officers_and_to_the_chair(world: World) -> None:
    plan = ("PHONG_NOIVU", "UNIT_PLAN", "Năm 2022")
    only(world, plan)
    day(world, at("04-14"))
    assert [row["kind"] for row in told(world, "noivu")] == ["REMINDER"]
    day(world, at("04-16"))
    assert [row["kind"] for row in told(world, "noivu")] == ["REMINDER", "REMINDER"]
    assert [row["kind"] for row in told(world, "hoidong.1")] == ["OVERDUE_DIGEST"]
    assert told(world, "hoidong.2") == []


@pytest.mark.parametrize("event", [E.SUBMIT, E.NIL])
def test_none_once_enough_was_received_and_again_when_it_was_voided(world: World, event: E) -> None:
    only(world, Q2)
    owed = obligation(world, *Q2)
    day(world, at("06-05"))
    world.at(at("06-12", "00:30:00"))
    happen(world, owed, event, subject=None)
    for month_day in ("06-12", "06-16"):
        day(world, at(month_day))
    assert [row[0] for row in dispatches(world, owed)] == [-14]
    happen(world, owed, E.VOID, subject=None)
    day(world, at("06-17"))
    day(world, at("06-18"))
    assert dispatches(world, owed) == [
        (-14, "SENT", "2022-06-19"),
        (-7, "SKIPPED", "2022-06-19"),
        (-3, "SENT", "2022-06-19"),
        (-1, "SENT", "2022-06-19"),
    ]


def test_after_a_gap_only_the_newest_is_sent_and_the_passed_are_recorded(world: World) -> None:
    only(world, Q2)
    owed = obligation(world, *Q2)
    day(world, at("06-21", "12:00:00"))
    assert dispatches(world, owed) == [
        (-14, "SKIPPED", "2022-06-19"),
        (-7, "SKIPPED", "2022-06-19"),
        (-3, "SKIPPED", "2022-06-19"),
        (-1, "SKIPPED", "2022-06-19"),
        (0, "SKIPPED", "2022-06-19"),
        (1, "SENT", "2022-06-19"),
    ]
    assert len(reminders(world, "xa.tanlap")) == 1


def test_waived_cancelled_asked_and_closed_periods_get_none(world: World) -> None:
    owed = [obligation(world, *Q2), obligation(world, "XA_THANHBAC", "NOMINATION", "Quý II")]
    only(world, Q2, ("XA_THANHBAC", "NOMINATION", "Quý II"))
    for one, name in zip(owed, ("waive", "cancel"), strict=True):
        done = world.client("noivu.lead").act(f"/api/v1/obligations/{one}", name, {"note": "Thiên tai"})
        assert done.status_code == 200, done.text
    for month_day in DAYS:
        day(world, at(month_day))
    with world.read() as session:
        assert session.scalar(select(func.count()).select_from(ReminderDispatch)) == 0
    assert [row["kind"] for row in told(world, "xa.tanlap")] == ["OBLIGATION_WAIVED"]
    assert [(row["kind"], row["note"]) for row in told(world, "xa.thanhbac")] == [("OBLIGATION_CANCELLED", "Thiên tai")]


def test_past_the_hard_close_nothing_is_asked_for(world: World) -> None:
    only(world, ("XA_TANLAP", "NOMINATION", "Quý I"))
    owed = obligation(world)
    day(world, "2023-02-01T01:00:00Z")
    assert {row[1] for row in dispatches(world, owed)} == {"SKIPPED"}
    assert notifications(world) == []


def test_a_returned_item_has_a_series_to_its_own_limit(world: World) -> None:
    only(world, Q2)
    owed = obligation(world, *Q2)
    world.at(at("06-10"))
    happen(world, owed, E.SUBMIT)
    world.at(at("06-17", "03:00:00"))
    happen(world, owed, E.RETURN)
    for n in range(17, 31):
        day(world, at(f"06-{n}", "09:00:00"))
    # Five working days from Friday 17 June: Friday 24 June. From the 25th it is missing, and T is the 19th again.
    kinds = [row["kind"] for row in told(world, "xa.tanlap")]
    assert kinds.count("RESUBMIT_REMINDER") == 3
    assert sorted(row for row in dispatches(world, owed) if row[2] == "2022-06-24") == [
        (-14, "SKIPPED", "2022-06-24"),
        (-7, "SKIPPED", "2022-06-24"),
        (-3, "SENT", "2022-06-24"),
        (-1, "SENT", "2022-06-24"),
        (0, "SENT", "2022-06-24"),
    ]
    later = [row for row in dispatches(world, owed) if row[2] == "2022-06-19"]
    assert [row[:2] for row in later if row[1] == "SENT"] == [(3, "SENT"), (7, "SENT")]


def test_answering_the_return_ends_its_series(world: World) -> None:
    only(world, Q2)
    owed = obligation(world, *Q2)
    world.at(at("06-10"))
    happen(world, owed, E.SUBMIT)
    world.at(at("06-17", "03:00:00"))
    happen(world, owed, E.RETURN)
    day(world, at("06-21"))
    happen(world, owed, E.RESUBMIT)
    for n in range(22, 30):
        day(world, at(f"06-{n}"))
    assert [row for row in dispatches(world, owed) if row[1] == "SENT"] == [(-3, "SENT", "2022-06-24")]


def test_an_extension_begins_a_series_anew_and_repeats_nothing_at_once(world: World) -> None:
    only(world, Q2)
    owed = obligation(world, *Q2)
    for month_day in ("06-05", "06-12"):
        day(world, at(month_day))
    given = world.client("noivu").post(
        f"/api/v1/obligations/{owed}/extensions", {"new_due_on": "2022-06-25", "reason": "Bão"}
    )
    assert given.status_code == 201, given.text
    work(world)
    for n in range(13, 30):
        day(world, at(f"06-{n}"))
    assert sorted(row for row in dispatches(world, owed) if row[2] == "2022-06-25") == [
        (-14, "SKIPPED", "2022-06-25"),
        (-7, "SENT", "2022-06-25"),
        (-3, "SENT", "2022-06-25"),
        (-1, "SENT", "2022-06-25"),
        (0, "SENT", "2022-06-25"),
        (1, "SENT", "2022-06-25"),
        (3, "SENT", "2022-06-25"),
    ]
    assert "EXTENSION_GRANTED" in [row["kind"] for row in told(world, "xa.tanlap")]


def test_a_changed_rule_holds_from_the_next_day_and_repeats_nothing(world: World) -> None:
    only(world, Q2)
    owed = obligation(world, *Q2)
    day(world, at("06-12"))
    office = world.client("noivu")
    rules = {row["offset_days"]: row for row in office.get("/api/v1/reminder-rules").json()["items"]}
    moved = office.patch(f"/api/v1/reminder-rules/{rules[-7]['id']}", {"offset_days": -5}, etag=rules[-7]["version"])
    assert moved.status_code == 200, moved.text
    off = office.patch(f"/api/v1/reminder-rules/{rules[-3]['id']}", {"active": False}, etag=rules[-3]["version"])
    assert off.status_code == 200, off.text
    assert office.post("/api/v1/reminder-rules", {"offset_days": -2}).status_code == 201
    for n in range(13, 20):
        day(world, at(f"06-{n}"))
    assert dispatches(world, owed) == [
        (-14, "SKIPPED", "2022-06-19"),
        (-7, "SENT", "2022-06-19"),
        (-2, "SENT", "2022-06-19"),
        (-1, "SENT", "2022-06-19"),
        (0, "SENT", "2022-06-19"),
    ]


def test_with_every_rule_off_nothing_is_sent(world: World) -> None:
    office = world.client("noivu")
    for row in office.get("/api/v1/reminder-rules").json()["items"]:
        assert (
            office.patch(f"/api/v1/reminder-rules/{row['id']}", {"active": False}, etag=row["version"]).status_code
            == 200
        )
    day(world, at("06-19"))
    assert notifications(world) == []


def test_the_run_goes_unit_by_unit_and_ends(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thidua.notifications.reminders.UNITS_PER_STEP", 4)
    world.at(at("06-12"))
    steps = 0
    while jobs.sweep(world.runtime):
        steps += 1
    assert steps > 3
    with world.read() as session:
        (run,) = session.scalars(select(ReminderRun))
        sent = session.scalars(
            select(col(ReminderDispatch.obligation_id)).where(col(ReminderDispatch.offset_days) == -7)
        )
        found = list(sent)
    assert run.finished_at is not None
    assert len(found) == len(set(found)) > 10


def test_a_unit_without_officers_is_recorded_and_told_to_nobody(world: World) -> None:
    only(world, Q2)
    owed = obligation(world, *Q2)
    admin = world.client("admin")
    for who in ("xa.tanlap", "xa.tanlap.lead"):
        found: dict[str, Any] = admin.get("/api/v1/users", params={"q": who}).json()["items"][0]
        assert admin.act(f"/api/v1/users/{found['id']}", "disable").status_code == 200
    day(world, at("06-12"))
    assert dispatches(world, owed)[-1][:2] == (-7, "SENT")
    with world.read() as session:
        assert session.scalar(select(func.max(ReminderDispatch.recipients))) == 0  # type: ignore[arg-type]
    assert notifications(world) == []
