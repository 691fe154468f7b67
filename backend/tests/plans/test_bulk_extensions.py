"""More time for many at once after an outage: seen first, then given; each obligation has an extension of its own."""

from typing import Any

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from tests.notifications.scenes import told
from tests.plans.owed import happen, obligation, read, unit
from tests.plans.test_issuing import work
from tests.plans.test_plans import fields
from tests.world import World
from thidua.core import audit
from thidua.core.audit import AuditEvent
from thidua.plans import bulk_extensions
from thidua.plans.enums import EventKind as E
from thidua.plans.models import Extension

PATH = "/api/v1/extensions/bulk"
QUARTER: dict[str, Any] = {"year": 2022, "kinds": ["NOMINATION"], "period": "Quý I"}


def ask(world: World, who: str = "noivu", key: str | None = None, **body: Any) -> Any:
    whole = {"filter": QUARTER, "new_due_on": "2022-03-23", "reason": "Sự cố hệ thống ngày 19/3", **body}
    return world.client(who).post(PATH, whole, **({"key": key} if key else {}))


def look(world: World, **body: Any) -> dict[str, Any]:
    answer = ask(world, **body)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def give(world: World, seen: str, **body: Any) -> Any:
    return ask(world, dry_run=False, seen=seen, **body)


def extensions(world: World) -> int:
    with world.read() as session:
        return session.scalar(select(func.count()).select_from(Extension)) or 0


def test_a_dry_run_lists_who_gets_what_and_writes_nothing(world: World) -> None:
    on_time, late, missing = (obligation(world, code) for code in ("XA_TANLAP", "XA_THANHBAC", "XA_TANBINH"))
    happen(world, on_time, E.SUBMIT, subject=1)
    world.at("2022-03-20T01:00:00Z")
    happen(world, late, E.SUBMIT, subject=2)
    shown = look(world)
    lines = {line["obligation_id"]: line for line in shown["lines"]}
    assert (shown["dry_run"], shown["in_words"]) == (True, "Nộp đến hết ngày 23/3/2022 (thứ Tư)")
    assert shown["granted"] + shown["skipped"] == len(lines)
    verdicts = {key: (line["timeliness"], line["timeliness_after"], line["skipped"]) for key, line in lines.items()}
    assert verdicts[str(on_time)] == ("ON_TIME", "ON_TIME", "Đã nộp đúng hạn")
    assert verdicts[str(late)] == ("LATE", "ON_TIME", None)
    assert verdicts[str(missing)] == ("MISSING", "NOT_DUE", None)
    assert lines[str(late)]["kind"] == "AFTER_FACT"
    assert lines[str(late)]["last_good_day"] == "2022-03-19"
    assert extensions(world) == 0
    assert read(world, late)["timeliness"] == "LATE"


def test_what_was_seen_is_given_in_one_go_each_with_its_rows(world: World) -> None:
    late = obligation(world, "XA_THANHBAC")
    world.at("2022-03-20T01:00:00Z")
    happen(world, late, E.SUBMIT, subject=2)
    body = {"document": "15/TB-UBND", "scoring_effect": "PARTIAL"}
    shown = look(world, **body)
    given = give(world, shown["fingerprint"], **body)
    assert given.status_code == 200, given.text
    assert (given.json()["dry_run"], given.json()["lines"]) == (False, shown["lines"])
    assert extensions(world) == shown["granted"]
    found = read(world, late)
    assert (found["timeliness"], found["effective_last_good_day"]) == ("ON_TIME", "2022-03-23")
    (row,) = world.client("xa.thanhbac").get(f"/api/v1/obligations/{late}/extensions").json()["items"]
    assert {name: row[name] for name in ("state", "kind", "scoring_effect", "document", "new_due_on")} == {
        "state": "GRANTED",
        "kind": "AFTER_FACT",
        "scoring_effect": "PARTIAL",
        "document": "15/TB-UBND",
        "new_due_on": "2022-03-23",
    }
    steps = world.client("xa.thanhbac").get(f"/api/v1/obligations/{late}/history").json()
    assert [step["action"] for step in steps][-1] == "extension.grant"
    with world.read() as session:
        actions = session.execute(
            select(col(AuditEvent.action), func.count())
            .where(col(AuditEvent.action).like("extension.%"))
            .group_by(col(AuditEvent.action))
        ).all()
        assert dict(actions) == {"extension.grant": shown["granted"], "extension.bulk": 1}
        assert audit.verify(session)[0] is True
    work(world)
    assert [row["kind"] for row in told(world, "xa.thanhbac", kind="EXTENSION_GRANTED")] == ["EXTENSION_GRANTED"]


def test_twice_gives_nothing_twice(world: World) -> None:
    shown = look(world)
    first, again = (give(world, shown["fingerprint"], key="outage") for _ in range(2))
    assert (first.status_code, again.content) == (200, first.content)
    assert give(world, shown["fingerprint"]).json()["code"] == "list_changed"
    second = look(world)
    assert (second["granted"], second["skipped"]) == (0, len(shown["lines"]))
    assert give(world, second["fingerprint"]).status_code == 409
    assert extensions(world) == shown["granted"]


def test_a_list_that_changed_meanwhile_is_refused_whole(world: World) -> None:
    shown = look(world)
    happen(world, obligation(world), E.SUBMIT)
    refused = give(world, shown["fingerprint"])
    assert (refused.status_code, refused.json()["code"]) == (409, "list_changed")
    assert fields(ask(world, dry_run=False)) == ["seen"]
    assert extensions(world) == 0


def test_the_days_of_an_outage_choose_and_date_by_themselves(world: World) -> None:
    # Thursday 14 and Friday 15 April: the next working day is Monday the 18th.
    shown = look(world, filter={"due_from": "2022-04-14", "due_to": "2022-04-15"}, new_due_on=None)
    assert shown["new_due_on"] == "2022-04-18"
    assert {line["duty_title"] for line in shown["lines"]} == {"Xây dựng và gửi Kế hoạch tuyên truyền năm"}
    own = unit(world, "PHONG_NOIVU")
    (mine,) = [line for line in shown["lines"] if line["unit"]["id"] == str(own)]
    assert "Chủ tịch Hội đồng" in mine["skipped"]
    assert (
        give(
            world, shown["fingerprint"], filter={"due_from": "2022-04-14", "due_to": "2022-04-15"}, new_due_on=None
        ).status_code
        == 200
    )
    assert (
        read(world, obligation(world, duty="UNIT_PLAN", period="Năm 2022"))["effective_last_good_day"] == "2022-04-18"
    )


def test_units_periods_and_kinds_narrow(world: World) -> None:
    one, other = unit(world, "XA_TANLAP"), unit(world, "XA_THANHBAC")
    shown = look(world, filter={"year": 2022, "unit_ids": [str(one), str(other)]}, new_due_on="2023-12-31")
    assert {line["unit"]["id"] for line in shown["lines"]} == {str(one), str(other)}
    period = read(world, obligation(world, period="Quý II"))["period"]["id"]
    shown = look(world, filter={"duty_period_ids": [period]}, new_due_on="2022-07-01")
    assert {line["period_label"] for line in shown["lines"]} == {"Quý II"}
    shown = look(world, filter={"year": 2021, "kinds": ["NOMINATION"]})
    assert (shown["lines"], shown["granted"]) == ([], 0)


def test_waived_ones_are_not_in_the_list(world: World) -> None:
    one = obligation(world)
    world.client("noivu.lead").act(f"/api/v1/obligations/{one}", "waive", {"note": "x"})
    assert str(one) not in [line["obligation_id"] for line in look(world)["lines"]]


def test_only_longer(world: World) -> None:
    shown = look(world, new_due_on="2022-03-19")
    assert (shown["granted"], {line["skipped"] for line in shown["lines"]}) == (
        0,
        {"Hạn mới phải sau hạn đang áp dụng: gia hạn chỉ kéo dài thêm."},
    )


def test_by_the_office_and_for_its_own_by_the_chair(world: World) -> None:
    for who in ("admin", "vhtt.lead", "tuyengiao.lead", "xa.tanlap.lead", "hoidong.2", "giamkhao.1"):
        assert ask(world, who).status_code == 403
    body: dict[str, Any] = {"filter": {"year": 2022, "kinds": ["CUSTOM"]}, "new_due_on": "2023-03-01"}
    shown = ask(world, "hoidong.1", **body).json()
    assert {line["unit"]["id"] for line in shown["lines"]} == {str(unit(world, "PHONG_NOIVU"))}
    assert shown["granted"] > 0
    assert ask(world, "hoidong.1", dry_run=False, seen=shown["fingerprint"], **body).status_code == 200


def test_faults_are_named(world: World) -> None:
    faults: tuple[tuple[dict[str, Any], list[str]], ...] = (
        ({"filter": {"year": 2022}}, ["filter"]),
        ({"filter": {}, "new_due_on": None}, ["filter", "new_due_on"]),
        ({"filter": {"due_from": "2022-04-15", "due_to": "2022-04-14"}}, ["filter.due_to"]),
        ({"new_due_on": None}, ["new_due_on"]),
        ({"reason": ""}, ["reason"]),
        ({"filter": {**QUARTER, "kinds": ["X"]}}, ["filter.kinds.0"]),
        ({"kind": "BEFORE"}, ["kind"]),
    )
    for body, wrong in faults:
        assert fields(ask(world, **body)) == wrong
    for ids in (
        {"unit_ids": ["01900000-0000-7000-8000-00000000abcd"]},
        {"duty_period_ids": ["01900000-0000-7000-8000-00000000abcd"]},
    ):
        assert ask(world, filter={**QUARTER, **ids}).status_code == 404


def test_too_many_are_refused_before_anything_is_done(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_extensions, "MOST", 3)
    assert fields(ask(world)) == ["filter"]
    assert extensions(world) == 0


def test_the_list_takes_as_many_statements_for_many_as_for_one(world: World) -> None:
    counts = []
    for body in ({"filter": {**QUARTER, "unit_ids": [str(unit(world, "XA_TANLAP"))]}}, {}):
        with world.statements() as seen:
            look(world, **body)
        counts.append(len(seen))
    assert counts[1] <= counts[0]
