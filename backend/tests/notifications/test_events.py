"""What happens elsewhere is told to whom it concerns, once, with its reason, and to nobody else."""

from typing import Any

import pytest

from tests.articles import scenes as articles
from tests.exemplars import scenes as nominations
from tests.notifications.scenes import told, work
from tests.plans.owed import obligation
from tests.plans.test_plans import in_review
from tests.submissions import scenes as submissions
from tests.world import World
from thidua.core import jobs


def events(world: World, who: str) -> list[tuple[str, str | None, str | None]]:
    """(kind, about, note) without reminders, oldest first."""
    work(world)
    return [
        (row["kind"], row["about"], row["note"]) for row in reversed(told(world, who)) if "REMINDER" not in row["kind"]
    ]


NAME = "Nguyễn Thị Sương Lúa"


def test_what_becomes_of_a_nomination_is_told_to_its_unit(world: World) -> None:
    nomination = nominations.brought_to(world, "RETURNED")
    assert events(world, "xa.tanlap") == [("NOMINATION_RETURNED", NAME, "Bổ sung")]
    (first,) = [row for row in told(world, "xa.tanlap") if row["kind"] == "NOMINATION_RETURNED"]
    assert first["text"] == ("Phòng Nội vụ đã trả lại hồ sơ kèm ý kiến. Gửi lại: nộp đến hết ngày 25/3/2022 (thứ Sáu).")
    assert first["link"] == {"kind": "nomination", "id": nomination}
    for who, name, body in (
        ("xa.tanlap", "resubmit", {}),
        ("noivu", "take", {}),
        ("noivu", "mark_eligible", {"note": "Tốt"}),
    ):
        nominations.acted(world, who, nomination, name, body)
    assert events(world, "xa.tanlap")[1:] == [("NOMINATION_ELIGIBLE", NAME, "Tốt")]
    assert events(world, "xa.tanlap.lead") == events(world, "xa.tanlap")
    assert events(world, "xa.thanhbac") == events(world, "noivu") == []


def test_ineligible_and_void_come_with_the_reason(world: World) -> None:
    nominations.brought_to(world, "INELIGIBLE")
    nominations.brought_to(world, "VOIDED", name="Trần Văn Khác")
    assert events(world, "xa.tanlap") == [
        ("NOMINATION_INELIGIBLE", NAME, "Chưa đạt"),
        ("NOMINATION_VOIDED", "Trần Văn Khác", "Sai mẫu"),
    ]


PLAN = submissions.UNIT_PLAN["title"]


def test_what_becomes_of_a_submission_is_told_to_its_unit(world: World) -> None:
    sent = submissions.brought_to(world, "RETURNED")
    assert events(world, "xa.tanlap") == [("SUBMISSION_RETURNED", PLAN, "Bổ sung")]
    (first,) = [row for row in told(world, "xa.tanlap") if row["kind"] == "SUBMISSION_RETURNED"]
    assert first["title"].startswith("Hồ sơ bị trả lại, cần bổ sung: ")
    assert first["title"].endswith(f" ({submissions.YEAR})")
    # Rule 5: not five working days, for the plan's own limit comes later.
    assert first["text"] == "Hồ sơ được trả lại kèm ý kiến. Gửi lại: nộp đến hết ngày 15/4/2022 (thứ Sáu)."
    assert first["link"] == {"kind": "submission", "id": sent}
    for who, name in (("xa.tanlap", "resubmit"), ("noivu", "take"), ("noivu", "accept")):
        submissions.acted(world, who, sent, name)
    assert events(world, "xa.tanlap")[1:] == [("SUBMISSION_ACCEPTED", PLAN, None)]
    assert events(world, "xa.tanlap.lead") == events(world, "xa.tanlap")
    assert events(world, "xa.thanhbac") == events(world, "noivu") == []


@pytest.mark.parametrize(("state", "reason"), [("REJECTED", "Chưa đạt"), ("VOIDED", "Sai mẫu")])
def test_a_submission_refused_or_void_comes_with_the_reason(world: World, state: str, reason: str) -> None:
    title = "Tuyên truyền " * 38
    submissions.brought_to(world, state, payload={**submissions.UNIT_PLAN, "title": title.strip()})
    assert events(world, "xa.tanlap") == [(f"SUBMISSION_{state}", title.strip(), reason)]


def test_extensions_go_to_the_office_and_come_back_to_the_unit(world: World) -> None:
    owed = obligation(world)
    path = f"/api/v1/obligations/{owed}/extensions"
    asked = world.client("xa.tanlap").post(path, {"new_due_on": "2022-03-26", "reason": "Lũ lụt"})
    for who in ("noivu", "noivu.lead"):
        assert events(world, who) == [("EXTENSION_REQUESTED", None, "Lũ lụt")]
    (row,) = [row for row in told(world, "noivu") if row["kind"] == "EXTENSION_REQUESTED"]
    assert row["title"] == "Xã Tân Lập đề nghị gia hạn"
    assert row["text"].endswith("đề nghị gia hạn đến hết ngày 26/3/2022.")
    assert row["link"] == {"kind": "obligation", "id": str(owed)}
    world.client("noivu").act(f"{path}/{asked.json()['id']}", "refuse", {"note": "Không có căn cứ"})
    world.client("noivu").post(path, {"new_due_on": "2022-03-26", "reason": "Xét lại"})
    assert events(world, "xa.tanlap") == [
        ("EXTENSION_REFUSED", None, "Không có căn cứ"),
        ("EXTENSION_GRANTED", None, "Xét lại"),
    ]
    granted = next(row for row in told(world, "xa.tanlap") if row["kind"] == "EXTENSION_GRANTED")
    assert granted["text"] == "Hạn mới: nộp đến hết ngày 26/3/2022 (thứ Bảy)."
    assert events(world, "xa.thanhbac") == events(world, "hoidong.1") == []


def test_home_affairs_own_request_goes_to_the_chair(world: World) -> None:
    owed = obligation(world, "PHONG_NOIVU", "PNV_GUIDE", "Năm 2022")
    asked = world.client("noivu").post(
        f"/api/v1/obligations/{owed}/extensions", {"new_due_on": "2023-01-10", "reason": "Nhiều việc"}
    )
    assert asked.status_code == 201
    assert events(world, "hoidong.1") == [("EXTENSION_REQUESTED", None, "Nhiều việc")]
    assert events(world, "noivu.lead") == events(world, "hoidong.2") == []


def test_an_article_is_told_to_its_author(world: World) -> None:
    article = articles.draft(world)["id"]
    for who, name, body in (articles.SUBMIT, articles.CLAIM):
        articles.acted(world, who, article, name, body)
    articles.acted(world, "vhtt", article, "return", {"note": "Thiếu nguồn"})
    assert events(world, "xa.tanlap") == [("ARTICLE_RETURNED", "Mô hình mới ở ấp Suối Mẫu", "Thiếu nguồn")]
    for who, name, body in (articles.SUBMIT, articles.CLAIM, articles.APPROVE, articles.PUBLISH):
        articles.acted(world, who, article, name, body)
    assert [row[0] for row in events(world, "xa.tanlap")] == ["ARTICLE_RETURNED", "ARTICLE_PUBLISHED"]
    assert events(world, "xa.tanlap.lead") == events(world, "vhtt") == []


def test_an_article_that_could_not_be_published_is_told_to_author_and_approver(world: World) -> None:
    nomination = nominations.brought_to(world, "ELIGIBLE")
    exemplar = world.client("noivu").get(f"/api/v1/nominations/{nomination}").json()["exemplar"]["id"]
    nominations.consented(world, exemplar, "PUBLISH")
    article = articles.draft(world, exemplar_ids=[exemplar])["id"]
    for who, name, body in (
        articles.SUBMIT,
        articles.CLAIM,
        articles.APPROVE,
        ("vhtt.lead", "schedule", {"at": "2022-03-19T01:00:00Z"}),
    ):
        articles.acted(world, who, article, name, body)
    suspended = world.client("noivu.lead").act(f"/api/v1/exemplars/{exemplar}", "suspend", {"note": "Có đơn thư"})
    assert suspended.status_code == 200, suspended.text
    world.at("2022-03-19T01:00:00Z")
    for who in ("xa.tanlap", "vhtt.lead"):
        blocked = [row for row in events(world, who) if row[0] == "ARTICLE_BLOCKED"]
        assert len(blocked) == 1
        assert blocked[0][2], "the reason"


def test_an_issued_plan_is_told_to_every_unit_that_owes(world: World) -> None:
    plan = in_review(world)
    issued = world.client("noivu.lead").act(plan, "issue", {"number": "9/KH-UBND", "signed_on": "2022-03-18"})
    assert issued.status_code == 200, issued.text
    found = [row for row in events(world, "xa.tanlap") if row[0] == "PLAN_ISSUED"]
    assert found == [("PLAN_ISSUED", None, None)]
    (row,) = [row for row in told(world, "xa.tanlap") if row["kind"] == "PLAN_ISSUED"]
    assert row["title"] == "Đã ban hành Kế hoạch số 9/KH-UBND"
    assert "giao đơn vị" in row["text"]
    assert row["link"] == {"kind": "plan", "id": plan.rpartition("/")[2]}
    english: Any = world.client("xa.tanlap").get(
        f"/api/v1/notifications/{row['id']}", headers={"Accept-Language": "en"}
    )
    assert english.json()["title"] == "Plan no. 9/KH-UBND was issued"


def test_a_job_that_runs_twice_tells_once(world: World) -> None:
    nominations.brought_to(world, "RETURNED")
    first = jobs.claim(world.runtime)
    assert first is not None
    world.forward(seconds=jobs.LEASE.total_seconds() + 1)
    assert len(events(world, "xa.tanlap")) == 1
    jobs.finish(world.runtime, first)
    assert len(events(world, "xa.tanlap")) == 1
