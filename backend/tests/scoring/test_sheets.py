"""Sheets from the real plan: what the system reckons, what people give, totals, ranks, locks and differences."""

import json
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from tests.exemplars import scenes as exemplars
from tests.plans.owed import obligation, unit
from tests.scoring import scenes
from tests.scoring.scenes import LEAD_UNIT, OFFICE, OFFICE_LEAD, SHEETS, UNIT
from tests.submissions import scenes as submissions
from tests.world import World
from thidua.core.freezing import sha256_of
from thidua.scoring.models import UnitScoreVersion


def periods(world: World, sheet_id: str, code: str) -> list[tuple[str, str, float, float, str | None]]:
    found = scenes.line(scenes.read(world, sheet_id), code)["periods"]
    return [(p["period"], p["outcome"], p["points"], p["expected"], p["offer"]) for p in found]


def test_a_sheet_for_every_unit_of_the_bloc_and_its_points_at_once(world: World) -> None:
    assert world.client(UNIT).get(f"{SHEETS}?mine=true").json()["items"] == []
    scenes.in_force(world)
    items = world.client(OFFICE).get(f"{SHEETS}?year=2022&limit=100").json()["items"]
    assert (len(items), {item["state"] for item in items}) == (10, {"OPEN"})
    mine = world.client(UNIT).get(f"{SHEETS}?mine=true").json()["items"]
    assert [item["unit"]["code"] for item in mine] == ["XA_TANLAP"]
    assert periods(world, mine[0]["id"], "III.2")[0] == (
        "Quý I", "NOT_DUE", 0, 0, "Nộp đến hết ngày 19/3/2022 được +2 điểm",
    )  # fmt: skip
    sent = submissions.draft(world)
    submissions.acted(world, UNIT, sent["id"], "submit")
    assert periods(world, mine[0]["id"], "III.1") == [("Năm 2022", "AWAITED", 0, 2, None)]
    totals = scenes.read(world, mine[0]["id"], UNIT)["totals"]
    assert (totals["total"], totals["expected"]) == (0, 2)
    submissions.acted(world, OFFICE, sent["id"], "take")
    submissions.acted(world, OFFICE, sent["id"], "accept")
    line = scenes.line(scenes.read(world, mine[0]["id"], UNIT), "III.1")
    assert (line["points"], line["clause"]) == (2, "III.6")
    assert "chậm nhất ngày 15/4/2022" in line["quotation"]
    (period,) = line["periods"]
    receipt = submissions.read(world, sent["id"], UNIT)["receipt"]["code"]
    assert (period["receipt_code"], period["due_before"]) == (receipt, "2022-04-15T17:00:00Z")
    assert period["sentences"] == [
        "Nhận lúc 08:00 ngày 18/3/2022, đúng hạn (hạn đến hết ngày 15/4/2022).",
        "Được 2 điểm.",
    ]


def test_late_and_extended_and_missing(world: World) -> None:
    scenes.in_force(world)
    sheet_id = str(scenes.sheet(world)["id"])
    owed = obligation(world)
    world.at("2022-03-22T02:00:00Z")
    assert periods(world, sheet_id, "III.2")[0][1:] == ("MISSING", 0, 0, "Nộp đến hết ngày 26/3/2022 được +1 điểm")
    given = {"new_due_on": "2022-03-28", "reason": "Mất điện toàn xã", "scoring_effect": "FULL"}
    assert world.client(OFFICE).post(f"/api/v1/obligations/{owed}/extensions", given).status_code == 201
    assert periods(world, sheet_id, "III.2")[0][4] == "Nộp đến hết ngày 28/3/2022 được +2 điểm"
    exemplars.brought_to(world, "ELIGIBLE")
    (first, *_rest) = scenes.line(scenes.read(world, sheet_id), "III.2")["periods"]
    assert (first["points"], first["extended"]) == (2, True)
    assert first["sentences"][1:] == [
        "Được gia hạn (sau khi đã quá hạn) đến hết ngày 28/3/2022: Mất điện toàn xã",
        "Gia hạn được tính đủ điểm như đúng hạn.",
        "Được 2 điểm.",
    ]


def test_nil_return_and_rejection(world: World) -> None:
    scenes.in_force(world)
    sheet_id = str(scenes.sheet(world)["id"])
    made = submissions.draft(world, duty="NOMINATION", period="Quý I")
    for who, name in ((UNIT, "submit"), (OFFICE, "take"), (OFFICE, "accept")):
        submissions.acted(world, who, made["id"], name)
    assert periods(world, sheet_id, "III.2")[0][1:4] == ("EARNED", 1, 1)
    other = str(scenes.sheet(world, "XA_THANHBAC")["id"])
    nomination = exemplars.draft(world, "xa.thanhbac")["id"]
    for who, name, body in (
        ("xa.thanhbac", "submit", {}),
        (OFFICE, "take", {}),
        (OFFICE, "mark_ineligible", {"note": "Không đúng đối tượng"}),
    ):
        exemplars.acted(world, who, nomination, name, body)
    assert periods(world, other, "III.2")[0][1:4] == ("REJECTED", 0, 0)


def test_people_who_presented_and_published_articles_count(world: World) -> None:
    scenes.in_force(world)
    sheet_id = str(scenes.sheet(world)["id"])
    submissions.brought_to(world, "ACCEPTED", duty="INITIATIVE")
    line = scenes.line(scenes.read(world, sheet_id), "III.6")
    assert (line["points"], line["counts"][0]["n"]) == (1, 2)
    scenes.published_article(world)
    found = scenes.read(world, sheet_id)
    article, exemplar = scenes.line(found, "III.4"), scenes.line(found, "III.3")
    assert (article["points"], article["counts"][0]["n"]) == (0.25, 1)
    assert article["counts"][0]["evidence"][0]["label"]
    assert (exemplar["points"], [c["n"] for c in exemplar["counts"]]) == (0.5, [1, 0])
    assert exemplar["counts"][0]["evidence"][0]["kind"] == "exemplar"


def test_columns_fall_back_on_the_one_before_and_a_difference_needs_its_reason(world: World) -> None:
    scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "SELF_SCORED")
    same = scenes.edit(world, LEAD_UNIT, sheet_id, "bloc", {"I": 40})
    assert same.status_code == 200
    without = scenes.edit(world, LEAD_UNIT, sheet_id, "bloc", {"I": 38, "II": 30})
    assert (without.status_code, without.json()["errors"][0]["field"]) == (422, "lines.0.note")
    found = scenes.edited(world, LEAD_UNIT, sheet_id, "bloc", {"I": 38}, "Thiếu minh chứng")
    line = scenes.line(found, "I")
    assert [line[c]["points"] for c in ("own", "bloc", "verified")] == [40, 38, 38]
    assert [line[c]["given"] for c in ("own", "bloc", "verified")] == [True, True, False]
    assert (line["bloc"]["note"], found["totals"]["own"], found["totals"]["total"]) == ("Thiếu minh chứng", 70.5, 68.5)
    taken_back = scenes.edited(world, LEAD_UNIT, sheet_id, "bloc", {"I": None})
    assert scenes.line(taken_back, "I")["bloc"] == {"points": 40, "note": None, "given": False}


def test_points_must_fit_their_criterion(world: World) -> None:
    scenes.in_force(world)
    sheet_id = str(scenes.sheet(world)["id"])
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"I": 45.5}, "lines.0.points"),
        ({"I": 40.1}, "lines.0.points"),
        ({"I": -1}, "lines.0.points"),
        ({"I": 40.125}, "lines.0.points"),
        ({"T1": 0.25}, "lines.0.points"),
        ({"T1": 2.5}, "lines.0.points"),
        ({"G1": 11}, "lines.0.points"),
        ({"III.1": 2}, "lines.0.points"),
        ({"IX": 1}, "lines.0.code"),
        ({"I": "<b>"}, "lines.0.points"),
    ]
    for points, field in wrong:
        answer = scenes.edit(world, UNIT, sheet_id, "self", points)
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field]), points
    etag = world.client(UNIT).get(f"{SHEETS}/{sheet_id}").headers["etag"]
    twice = [{"code": "I", "points": 1}, {"code": "I", "points": 2}]
    answer = world.client(UNIT).patch(f"{SHEETS}/{sheet_id}/lines/self", {"lines": twice}, etag=etag)
    assert [e["field"] for e in answer.json()["errors"]] == ["lines.1.code"]
    assert scenes.read(world, sheet_id)["version"] == 1
    assert scenes.edit(world, UNIT, sheet_id, "self", {"I": 45, "T1": 2, "G3": 1.5}).status_code == 200


def test_bonus_up_to_its_cap_and_penalties_off(world: World) -> None:
    scenes.in_force(world)
    sheet_id = str(scenes.sheet(world)["id"])
    found = scenes.edited(
        world, UNIT, sheet_id, "self", {"I": 45, "II": 35, "III.5": 1, "T1": 2, "T2": 1, "T3": 2, "G1": 3}
    )
    totals = found["totals"]
    assert (totals["bonus"], totals["penalty"], totals["total"]) == (5, 3, 83)
    assert found["classification"] == "Hoàn thành tốt"


def test_the_verifier_may_override_what_the_system_reckons_with_a_reason(world: World) -> None:
    scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "BLOC_SCORED")
    refused = scenes.edit(world, OFFICE, sheet_id, "verified", {"III.7": 0.5})
    assert refused.json()["errors"][0]["field"] == "lines.0.note"
    found = scenes.edited(world, OFFICE, sheet_id, "verified", {"III.7": 0.5}, "Báo cáo có mục riêng")
    assert (scenes.line(found, "III.7")["points"], found["totals"]["total"]) == (0.5, 71)


def locked(world: World) -> str:
    return scenes.brought_to(world, "LOCKED")


def test_a_lock_waits_for_the_window_and_for_every_dispute(world: World) -> None:
    scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "PUBLISHED")
    assert scenes.dispute(world, sheet_id).status_code == 201
    world.at("2022-03-25T16:59:59Z")
    refused = scenes.act(world, OFFICE_LEAD, sheet_id, "lock").json()
    assert [e["message"] for e in refused["errors"]] == [
        "Đơn vị còn được kiến nghị đến hết ngày 25/3/2022.",
        "Còn 1 kiến nghị chưa giải quyết.",
    ]
    world.at("2022-03-25T17:00:00Z")
    refused = scenes.act(world, OFFICE_LEAD, sheet_id, "lock").json()
    assert [e["message"] for e in refused["errors"]] == ["Còn 1 kiến nghị chưa giải quyết."]


def test_what_is_locked_never_changes_and_a_later_change_is_told(world: World) -> None:
    scenes.in_force(world)
    sheet_id = locked(world)
    before = scenes.read(world, sheet_id)
    with world.read() as session:
        version = session.scalars(select(UnitScoreVersion)).one()
        assert (version.sha256, before["sha256"]) == (sha256_of(version.payload), version.sha256)
        assert json.loads(json.dumps(version.payload)) == version.payload
        assert version.payload["total"] == before["totals"]["total"] == 70.5
    checked = world.public.get(f"/api/public/v1/receipts/{before['receipt_code']}").json()
    assert checked == {"valid": True, "received_at": "2022-03-28T01:00:00Z"}
    submissions.brought_to(world, "ACCEPTED")  # two points more, were it not locked
    after = scenes.read(world, sheet_id)
    assert after["changed_since_lock"]
    changed = scenes.line(after, "III.1").pop("changed")
    assert changed == ("Dữ liệu đã thay đổi sau khi khóa: khóa 0 điểm, tính lại bây giờ được 2 điểm.")
    for found in (before, after):
        for line in found["lines"]:
            line["changed"] = None
        found["changed_since_lock"] = None
    assert after == before
    scenes.acted(world, OFFICE_LEAD, sheet_id, "unlock", {"note": "Bổ sung kế hoạch đã nhận"})
    open_again = scenes.read(world, sheet_id)
    assert (open_again["state"], open_again["totals"]["total"], open_again["sha256"]) == ("VERIFIED", 72.5, None)
    scenes.acted(world, OFFICE, sheet_id, "publish", {"disputes_until": "2022-03-30"})
    world.at("2022-03-31T01:00:00Z")
    again = scenes.acted(world, OFFICE_LEAD, sheet_id, "lock")
    assert (again["totals"]["total"], again["changed_since_lock"]) == (72.5, False)
    assert again["sha256"] != before["sha256"]


def test_frozen_sheets_cannot_be_touched_in_the_database(world: World) -> None:
    scenes.in_force(world)
    locked(world)
    for statement in ("UPDATE unit_score_version SET sha256 = 'x'", "DELETE FROM unit_score_version"):
        with pytest.raises(DBAPIError, match="append-only"), world.system() as call:
            call.session.execute(text(statement))


def test_ranks_by_total_then_by_the_tie_rules_and_equals_share(world: World) -> None:
    scheme_id = scenes.in_force(world)
    points = {
        "XA_TANLAP": {"I": 40},
        "XA_THANHBAC": {"I": 42, "T1": 1, "G1": 1, "G2": 1},  # 41
        "XA_TANBINH": {"I": 40},
        "XA_MOCONG": {"I": 41, "G1": 1},  # 40, but points were taken away
    }
    for code, given in points.items():
        sheet_id = str(scenes.sheet(world, code)["id"])
        scenes.edited(world, f"xa.{code[3:].lower()}", sheet_id, "self", given)
    table = world.client(OFFICE).get(f"{scenes.SCHEMES}/{scheme_id}/table").json()
    ranked = [(r["unit"]["code"], r["total"], r["rank"], r["rank_label"], r["tied"]) for r in table["rows"][:4]]
    assert ranked == [
        ("XA_THANHBAC", 41, 1, "Nhất", False),
        ("XA_TANBINH", 40, 2, "Nhì", True),
        ("XA_TANLAP", 40, 2, "Nhì", True),
        ("XA_MOCONG", 40, 4, "Khuyến khích", False),
    ]
    assert (table["standing"], table["tie_note"]) == ("PROVISIONAL", "Hội đồng biểu quyết (ghi biên bản)")
    assert [c["code"] for c in table["columns"]][:4] == ["I", "II", "III.1", "III.2"]
    assert len(table["rows"][0]["points"]) == len(table["columns"]) == 15


def test_a_unit_sees_its_rank_once_it_is_published_and_only_its_own_row(world: World) -> None:
    scheme_id = scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "VERIFIED")
    assert scenes.read(world, sheet_id, UNIT)["rank"] is None
    assert scenes.read(world, sheet_id, LEAD_UNIT)["rank"] == 1
    scenes.acted(world, OFFICE, sheet_id, "publish", scenes.UNTIL)
    found = scenes.read(world, sheet_id, UNIT)
    assert (found["rank"], found["ranked"], found["rank_label"]) == (1, 10, "Nhất")
    rows = world.client(UNIT).get(f"{scenes.SCHEMES}/{scheme_id}/table").json()["rows"]
    assert [row["unit"]["code"] for row in rows] == ["XA_TANLAP"]
    assert len(world.client(LEAD_UNIT).get(f"{scenes.SCHEMES}/{scheme_id}/table").json()["rows"]) == 10


def test_the_number_of_statements_is_that_of_one_row(world: World) -> None:
    scheme_id = scenes.in_force(world)
    submissions.brought_to(world, "ACCEPTED", duty="INITIATIVE")
    scenes.brought_to(world, "BLOC_SCORED")
    client = world.client(OFFICE)
    one = str(unit(world, "XA_TANLAP"))
    paths = {
        "list": (f"{SHEETS}?unit_id={one}", f"{SHEETS}?limit=100"),
        "schemes": (f"{scenes.SCHEMES}?limit=1", f"{scenes.SCHEMES}?limit=100"),
    }
    scenes.standing_body_sheet(world)
    counts = {}
    for name, both in paths.items():
        counts[name] = []
        for path in both:
            client.get(path)
            with world.statements() as seen:
                assert client.get(path).status_code == 200
            counts[name].append(len(seen))
    assert counts["list"][0] == counts["list"][1], counts
    assert max(counts["list"]) <= 24
    assert counts["schemes"][0] == counts["schemes"][1], counts
    with world.statements() as seen:
        client.get(f"{scenes.SCHEMES}/{scheme_id}/table")
    assert len(seen) <= 24


def test_history_tells_every_change_of_points(world: World) -> None:
    scenes.in_force(world)
    sheet_id = scenes.brought_to(world, "SELF_SCORED")
    steps = world.client(UNIT).get(f"{SHEETS}/{sheet_id}/history").json()
    assert [step["action"] for step in steps] == ["edit_self", "self_score"]
    assert steps[0]["details"]["lines"][2] == {"code": "III.5", "points": "0,5", "note": None}
    assert steps[1]["to_state"] == "SELF_SCORED"


def test_a_unit_that_joins_the_bloc_gets_its_sheet(world: World) -> None:
    scenes.in_force(world)
    admin = world.client("admin")
    bloc = next(b for b in admin.get("/api/v1/blocs?year=2022").json()["items"] if b["code"] == "KHOI_XA")
    kept = [{"unit_id": m["unit"]["id"], "is_lead": m["is_lead"]} for m in bloc["members"]]
    authority = str(unit(world, "HUYEN_TANBIEN"))
    body = {"year": 2022, "members": [*kept, {"unit_id": authority, "is_lead": False}]}
    assert admin.patch(f"/api/v1/blocs/{bloc['id']}", body, etag=bloc["version"]).status_code == 200
    scenes.work(world)
    items = world.client(OFFICE).get(f"{SHEETS}?year=2022&limit=100").json()["items"]
    assert len(items) == 11
    scenes.work(world)
    assert len(world.client(OFFICE).get(f"{SHEETS}?year=2022&limit=100").json()["items"]) == 11
