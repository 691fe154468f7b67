"""Another date for a period after the issue (rule 10): by whom, how far, what moves with it, who is told."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from tests.notifications.scenes import told
from tests.plans.owed import happen, obligation, read, stored
from tests.plans.test_amendments import duty, opened, periods
from tests.plans.test_clone import plan_2022
from tests.plans.test_issuing import work
from tests.plans.test_plans import fields, in_review
from tests.world import World
from thidua.core import audit
from thidua.core.audit import AuditEvent
from thidua.plans.enums import EventKind as E

NOTE = {"note": "Chờ hướng dẫn của tỉnh"}


def period(world: World, code: str = "NOMINATION", label: str = "Quý I", plan: str | None = None) -> str:
    found = duty(world, plan or plan_2022(world), code)
    of_it = next(one for one in found["periods"] if one["label"] == label)
    return f"{plan or plan_2022(world)}/duties/{found['id']}/periods/{of_it['id']}"


def move(world: World, path: str, day: str, who: str = "noivu.lead", **body: Any) -> Any:
    return world.client(who).act(path, "reschedule", {"nominal_due_on": day, **NOTE, **body})


def preview(world: World, path: str, day: str, who: str = "noivu", **params: Any) -> Any:
    return world.client(who).get(f"{path}/reschedule-preview", params={"nominal_due_on": day, **params})


def test_later_moves_every_obligation_and_says_so_before(world: World) -> None:
    path, one = period(world), obligation(world)
    late = obligation(world, "XA_THANHBAC")
    world.at("2022-03-21T01:00:00Z")
    happen(world, late, E.SUBMIT, subject=7)
    assert read(world, late)["timeliness"] == "LATE"
    shown = preview(world, path, "2022-03-27")
    assert shown.status_code == 200, shown.text
    effect = shown.json()
    owing = effect["moved"]
    assert owing > 10
    assert effect == {
        "last_good_day": "2022-03-26",
        "in_words": "Nộp đến hết ngày 26/3/2022 (thứ Bảy)",
        "before_in_words": "Nộp đến hết ngày 19/3/2022 (thứ Bảy)",
        "moved": owing,
        "kept": 0,
        "sent": 1,
        "reasons": [],
    }
    assert read(world, one)["effective_last_good_day"] == "2022-03-19"

    moved = move(world, path, "2022-03-27")
    assert moved.status_code == 200, moved.text
    assert (moved.json()["nominal_due_on"], moved.json()["last_good_day"]) == ("2022-03-27", "2022-03-26")
    assert (read(world, one)["timeliness"], read(world, late)["timeliness"]) == ("NOT_DUE", "ON_TIME")
    assert read(world, one)["effective_due_before"] == "2022-03-26T17:00:00Z"
    steps = world.client("xa.tanlap").get(f"/api/v1/obligations/{one}/history").json()
    assert [(step["action"], step["note"]) for step in steps] == [("reschedule", NOTE["note"])]
    plan = world.client("noivu").get(f"{plan_2022(world)}/history").json()
    assert [(step["label"], step["details"]["moved"]) for step in plan if step["action"] == "reschedule"] == [
        ("Dời hạn: Bình xét, giới thiệu gương điển hình tiên tiến hằng quý, Quý I", owing)
    ]
    with world.read() as session:
        audited = select(func.count()).where(col(AuditEvent.action) == "duty_period.reschedule")
        assert (session.scalar(audited), audit.verify(session)[0]) == (1, True)
    work(world)
    (note,) = [row for row in told(world, "xa.tanlap") if row["kind"] == "DATE_MOVED"]
    assert (note["text"], note["note"]) == ("Hạn mới: nộp đến hết ngày 26/3/2022 (thứ Bảy).", NOTE["note"])
    assert note["link"]["id"] == str(one)


def test_a_longer_extension_of_its_own_holds(world: World) -> None:
    path, one, other = period(world), obligation(world), obligation(world, "XA_THANHBAC")
    body = {"new_due_on": "2022-04-30", "reason": "Cách ly"}
    assert world.client("noivu").post(f"/api/v1/obligations/{one}/extensions", body).status_code == 201
    effect = preview(world, path, "2022-03-27").json()
    assert effect["kept"] == 1
    assert move(world, path, "2022-03-27").status_code == 200
    assert read(world, one)["effective_last_good_day"] == "2022-04-30"
    assert read(world, other)["effective_last_good_day"] == "2022-03-26"
    assert move(world, path, "2022-05-15").status_code == 200
    assert read(world, one)["effective_last_good_day"] == "2022-05-14"


def test_a_waived_obligation_stays_waived(world: World) -> None:
    one = obligation(world)
    world.client("noivu.lead").act(f"/api/v1/obligations/{one}", "waive", {"note": "x"})
    assert move(world, period(world), "2022-03-27").status_code == 200
    assert read(world, one)["state"] == "WAIVED"
    assert "reschedule" not in [
        s["action"] for s in world.client("noivu").get(f"/api/v1/obligations/{one}/history").json()
    ]


def test_earlier_only_with_notice_and_while_nobody_has_sent(world: World) -> None:
    path, one = period(world, label="Quý III"), obligation(world, period="Quý III")
    # 17/4 is the thirtieth day from 18/3: the last good day must come after it.
    assert preview(world, path, "2022-04-18").json()["reasons"][0].startswith("Kỳ phải mở")
    short = move(world, period(world, label="Quý II"), "2022-04-18")
    assert fields(short) == ["nominal_due_on"]
    assert "còn hơn 30 ngày" in short.text
    assert move(world, period(world, label="Quý II"), "2022-04-19").status_code == 200
    assert move(world, path, "2022-09-10").status_code == 200
    assert read(world, one)["effective_last_good_day"] == "2022-09-09"
    happen(world, one, E.NIL, subject=None)
    sent = move(world, path, "2022-09-05")
    assert "đã có đơn vị gửi" in sent.text
    assert move(world, path, "2022-09-25").status_code == 200


def test_never_into_the_past_and_never_to_the_same_day(world: World) -> None:
    path = period(world)
    world.at("2022-03-25T01:00:00Z")
    assert fields(move(world, path, "2022-03-22")) == ["nominal_due_on"]
    assert fields(move(world, path, "2022-03-20")) == ["nominal_due_on"]
    assert fields(move(world, path, "2022-02-30")) == ["nominal_due_on"]
    assert fields(world.client("noivu.lead").act(path, "reschedule", {})) == ["nominal_due_on", "note"]
    # Today is still ahead: the limit is tonight's midnight.
    assert move(world, path, "2022-03-26").status_code == 200


def test_the_closing_day_moves_with_it_or_is_refused(world: World) -> None:
    path = period(world)
    closing = world.client("noivu").get(path).json()["hard_close_at"]
    assert closing is not None
    assert fields(move(world, path, "2024-03-20")) == ["hard_close_on"]
    assert fields(move(world, path, "2022-03-27", hard_close_on="2022-12-31")) == ["hard_close_on"]
    other = in_review(world, number="1/KH", signed_on="2023-01-10")
    assert world.client("noivu.lead").act(other, "issue").status_code == 200
    never = period(world, plan=other)
    assert world.client("noivu").get(never).json()["hard_close_at"] is None
    assert fields(move(world, never, "2023-04-20", hard_close_on="2023-12-31")) == ["hard_close_on"]
    assert move(world, path, "2024-03-20", hard_close_on="2024-06-30").json()["hard_close_at"] == "2024-06-30T17:00:00Z"


def test_the_head_of_home_affairs_moves_it_and_for_its_own_the_chair(world: World) -> None:
    path = period(world)
    for who in ("noivu", "admin", "vhtt.lead", "xa.tanlap.lead", "hoidong.1"):
        assert move(world, path, "2022-03-27", who).status_code == 403
        actions = world.client(who).get(path).json()["actions"]
        assert actions == []
    assert preview(world, path, "2022-03-27", "xa.tanlap").status_code == 403
    (action,) = world.client("noivu.lead").get(path).json()["actions"]
    assert (action["name"], action["enabled"]) == ("reschedule", True)
    assert [field["name"] for field in action["fields"]] == ["nominal_due_on", "hard_close_on", "note"]

    own = period(world, "PNV_GUIDE", "Năm 2022")
    (action,) = world.client("noivu.lead").get(own).json()["actions"]
    assert action["enabled"] is False
    refused = move(world, own, "2023-01-31")
    assert (refused.status_code, refused.json()["code"]) == (403, "separation_of_duties")
    assert preview(world, own, "2023-01-31", "hoidong.1").status_code == 200
    assert move(world, own, "2023-01-31", "hoidong.1", hard_close_on="2023-03-31").status_code == 200
    assert move(world, own, "2023-02-28", "hoidong.2").status_code == 403


def test_versions_states_and_foreign_ids(world: World) -> None:
    path, lead = period(world), world.client("noivu.lead")
    body = {"nominal_due_on": "2022-03-27", **NOTE}
    assert lead.post(f"{path}/actions/reschedule", body).status_code == 428
    assert lead.post(f"{path}/actions/reschedule", body, etag=7).status_code == 412
    assert lead.post(f"{path}/actions/fly", body, etag="*").status_code == 404
    first, again = (lead.post(f"{path}/actions/reschedule", body, etag=1, key="move") for _ in range(2))
    assert (first.status_code, again.content, first.headers["etag"]) == (200, first.content, '"2"')
    elsewhere = path.replace(path.split("/")[6], str(UUID(int=1)))
    assert lead.get(elsewhere).status_code == 404
    lead.act(plan_2022(world), "close")
    assert move(world, path, "2022-03-30").status_code == 409
    assert lead.get(path).json()["actions"] == []


def test_a_draft_amendment_follows_what_it_does_not_change_itself(world: World) -> None:
    plan = opened(world)
    first, second = period(world), period(world, label="Quý II")
    found = duty(world, plan, "NOMINATION")
    changed = {"periods": periods(world, plan, "NOMINATION", **{"Quý II": "2022-06-25"})}
    path = f"{plan}/duties/{found['id']}"
    assert world.client("noivu").patch(path, changed, etag=found["version"]).status_code == 200
    assert move(world, first, "2022-03-27").status_code == 200
    assert move(world, second, "2022-06-30").status_code == 200
    days = {one["label"]: one["nominal_due_on"] for one in duty(world, plan, "NOMINATION")["periods"]}
    assert (days["Quý I"], days["Quý II"]) == ("2022-03-27", "2022-06-25")
    assert world.client("noivu").get(period(world, plan=plan)).json()["actions"] == []
    assert stored(world, obligation(world, period="Quý II")).due_before.isoformat().startswith("2022-06-29")
