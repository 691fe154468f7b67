"""The correction of an issued plan: written like a plan, shown beforehand, put into force once (rule 10)."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from tests.notifications.scenes import told
from tests.plans.owed import happen, obligation, read, stored
from tests.plans.test_clone import items, plan_2022
from tests.plans.test_issuing import count, new_unit, owed, work
from tests.plans.test_plans import DUTY, draft, fields
from tests.world import World
from thidua.core import audit
from thidua.plans.enums import Binding
from thidua.plans.enums import EventKind as E
from thidua.plans.models import Obligation, ObligationEvent

REASON = "Bổ sung nhiệm vụ quý IV"
NEW_DUTY = {
    **DUTY,
    "code": "CUSTOM",
    "kind": "CUSTOM",
    "title": "Tổng kết phong trào",
    "quotation": "tổng kết chậm nhất ngày 15/11/2022",
    "boundary": "ON",
    "periods": [{"label": "Năm 2022", "opens_on": "2022-03-01", "nominal_due_on": "2022-11-15"}],
}
HEAD = {"number": "99/KH-UBND", "signed_on": "2022-03-18"}


def amend(world: World, base: str | None = None, who: str = "noivu", **more: Any) -> Any:
    return world.client(who).post(f"{base or plan_2022(world)}/amendments", {"reason": REASON, **more})


def opened(world: World) -> str:
    answer = amend(world)
    assert answer.status_code == 201, answer.text
    return f"/api/v1/plans/{answer.json()['id']}"


def duty(world: World, plan: str, code: str) -> dict[str, Any]:
    return next(duty for duty in items(world, f"{plan}/duties") if duty["code"] == code)


def change(world: World, plan: str, code: str, **body: Any) -> Any:
    found = duty(world, plan, code)
    answer = world.client("noivu").patch(f"{plan}/duties/{found['id']}", body, etag=found["version"])
    assert answer.status_code == 200, answer.text
    return answer


def add(world: World, plan: str, **more: Any) -> None:
    answer = world.client("noivu").post(f"{plan}/duties", {**NEW_DUTY, **more})
    assert answer.status_code == 201, answer.text


def periods(world: World, plan: str, code: str, **moved: Any) -> list[dict[str, Any]]:
    """The periods of a duty as the editor writes them, some with another printed date."""
    return [
        {
            "label": period["label"],
            "opens_on": "2022-01-01",
            "nominal_due_on": moved.get(period["label"], period["nominal_due_on"]),
        }
        for period in duty(world, plan, code)["periods"]
    ]


def diff(world: World, plan: str) -> dict[str, Any]:
    answer = world.client("noivu").get(f"{plan}/diff")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def issue(world: World, plan: str, **more: Any) -> Any:
    if world.client("noivu").get(plan).json()["state"] == "DRAFT":
        sent = world.client("noivu").act(plan, "submit")
        if sent.status_code != 200:
            return sent
    return world.client("noivu.lead").act(plan, "issue", HEAD, **more)


def events(world: World) -> int:
    with world.read() as session:
        return session.scalar(select(func.count()).select_from(ObligationEvent)) or 0


def test_an_added_duty_and_clause_are_shown_then_owed_once(world: World) -> None:
    base, plan = plan_2022(world), opened(world)
    assert diff(world, plan)["refusals"] == ["Văn bản sửa đổi chưa thay đổi gì so với kế hoạch gốc."]
    office = world.client("noivu")
    assert "chưa thay đổi gì" in office.act(plan, "submit").text
    add(world, plan)
    assert office.post(f"{plan}/clauses", {"path": "V", "text": "Tổng kết"}).status_code == 201
    shown = diff(world, plan)
    assert [(part["kind"], part["change"], part["key"]) for part in shown["changes"]] == [
        ("CLAUSE", "ADDED", "V"),
        ("DUTY", "ADDED", "CUSTOM"),
    ]
    assert shown["effect"] == {"made": 10, "cancelled": 0, "kept": 0, "moved": 0, "adjusted": 0}
    assert count(world) == 198
    before = world.client("xa.tanlap").get(base).json()
    assert (before["amendments"], world.client("xa.tanlap").get(plan).status_code) == ([], 404)

    missing = world.client("noivu.lead")
    assert office.act(plan, "submit").status_code == 200
    assert fields(missing.act(plan, "issue")) == ["number", "signed_on"]
    issued = issue(world, plan)
    assert issued.status_code == 200, issued.text
    assert issued.json()["amends"]["id"] == base.rsplit("/", 1)[1]
    assert count(world) == 208
    assert ("CUSTOM", "Năm 2022") in [(code, label) for code, label, _ in owed(world, "XA_TANLAP")]
    assert "V" in [clause["path"] for clause in items(world, f"{base}/clauses")]
    found = world.client("xa.tanlap").get(base).json()
    assert [(one["number"], one["reason"]) for one in found["amendments"]] == [("99/KH-UBND", REASON)]
    assert diff(world, plan)["effect"] is None
    with world.read() as session:
        assert audit.verify(session)[0] is True


def test_issued_twice_and_eight_at_once_it_gives_one_set(world: World) -> None:
    plan = opened(world)
    add(world, plan)
    assert world.client("noivu").act(plan, "submit").status_code == 200
    lead = world.client("noivu.lead")
    etag = lead.get(plan).headers["etag"]
    path = f"{plan}/actions/issue"
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: lead.post(path, HEAD, etag=etag).status_code, range(8)))
    assert sorted(answers) == [200] + [412] * 7
    assert lead.post(path, HEAD, etag="*").status_code == 409
    assert count(world) == 208
    assert [step["action"] for step in lead.get(f"{plan}/history").json()] == ["submit", "issue"]


def test_the_units_are_told_what_is_new_and_why(world: World) -> None:
    plan = opened(world)
    add(world, plan)
    world.forward(minutes=5)
    assert issue(world, plan).status_code == 200
    work(world)
    rows = [row for row in told(world, "xa.tanlap") if row["kind"] == "PLAN_AMENDED"]
    assert [(row["text"], row["note"]) for row in rows] == [
        ("Văn bản số 99/KH-UBND. Đơn vị có thêm 1 nhiệm vụ.", REASON)
    ]
    (other,) = [row for row in told(world, "pgddt") if row["kind"] == "PLAN_AMENDED"]
    assert other["text"] == "Văn bản số 99/KH-UBND. Đơn vị không có thêm nhiệm vụ."


def test_what_was_sent_for_stays_and_what_nobody_began_falls_away(world: World) -> None:
    sent = obligation(world)
    happen(world, sent, E.SUBMIT)
    plan = opened(world)
    change(
        world, plan, "NOMINATION", audience={"kinds": "ALL", "exclude": ["XA_TANLAP", "PHONG_NOIVU", "BAN_TUYENGIAO"]}
    )
    assert diff(world, plan)["effect"] == {"made": 0, "cancelled": 3, "kept": 1, "moved": 0, "adjusted": 0}
    before = events(world)
    assert issue(world, plan).status_code == 200
    assert (read(world, sent)["state"], stored(world, sent).last_event_seq) == ("SUBMITTED", 1)
    later = obligation(world, period="Quý II")
    assert read(world, later)["state"] == "CANCELLED"
    assert events(world) == before + 3
    steps = world.client("xa.tanlap").get(f"/api/v1/obligations/{later}/history").json()
    assert [(step["action"], step["note"]) for step in steps] == [("cancel", REASON)]
    assert read(world, obligation(world, "XA_THANHBAC"))["state"] == "PENDING"


def test_a_wider_audience_owes_what_is_still_ahead(world: World) -> None:
    base = plan_2022(world)
    world.at("2022-04-20T01:00:00Z")
    plan = opened(world)
    rule = duty(world, base, "INITIATIVE")["audience"]
    change(world, plan, "INITIATIVE", audience={**rule, "include": [*rule.get("include", ()), "CONG_AN"]})
    change(world, plan, "NOMINATION", audience={"kinds": "ALL"})
    made = diff(world, plan)["effect"]["made"]
    # The standing body newly nominates in the three quarters ahead; the first is over and is given to nobody.
    assert issue(world, plan).status_code == 200
    assert count(world) == 198 + made
    asked = [label for code, label, _ in owed(world, "PHONG_NOIVU") if code == "NOMINATION"]
    assert asked == ["Quý II", "Quý III", "Quý IV"]
    path = f"/api/v1/units/{read(world, obligation(world))['unit']['id']}"
    assert world.client("admin").patch(path, {"short_name": "Tân Lập"}, etag=1).status_code == 200
    work(world)
    assert count(world) == 198 + made
    new_unit(world, "XA_MOI", valid_from="2022-04-20")
    assert "Quý I" not in [label for _, label, _ in owed(world, "XA_MOI")]


def test_another_count_or_force_reaches_only_what_nobody_began(world: World) -> None:
    sent = obligation(world)
    happen(world, sent, E.SUBMIT)
    plan = opened(world)
    change(world, plan, "NOMINATION", min_count=2, binding="REQUEST")
    assert issue(world, plan).status_code == 200
    assert (stored(world, sent).min_count, stored(world, sent).binding) == (1, Binding.DUTY)
    other = stored(world, obligation(world, "XA_THANHBAC"))
    assert (other.min_count, other.binding) == (2, Binding.REQUEST)
    assert other.next_check_at is None


def test_dates_move_by_rule_10_and_everything_sent_is_judged_again(world: World) -> None:
    owed_one = obligation(world)
    world.at("2022-03-21T01:00:00Z")
    happen(world, owed_one, E.SUBMIT)
    assert read(world, owed_one)["timeliness"] == "LATE"
    plan = opened(world)
    change(world, plan, "NOMINATION", periods=periods(world, plan, "NOMINATION", **{"Quý I": "2022-03-27"}))
    shown = diff(world, plan)
    (part,) = shown["changes"]
    quarter = next(field for field in part["fields"] if field["name"] == "period.Quý I")
    assert "26/3/2022" in quarter["after"]
    with world.read() as session:
        in_quarter = session.scalar(
            select(func.count())
            .select_from(Obligation)
            .where(col(Obligation.duty_period_id) == stored(world, owed_one).duty_period_id)
        )
    assert shown["effect"]["moved"] == in_quarter
    assert issue(world, plan).status_code == 200
    found = read(world, owed_one)
    assert (found["timeliness"], found["effective_last_good_day"]) == ("ON_TIME", "2022-03-26")
    work(world)
    assert [row["note"] for row in told(world, "xa.tanlap") if row["kind"] == "DATE_MOVED"] == [REASON]


def test_what_may_not_be_is_said_before_and_refused(world: World) -> None:
    plan = opened(world)
    change(world, plan, "NOMINATION", periods=periods(world, plan, "NOMINATION", **{"Quý II": "2022-04-10"}))
    add(world, plan, periods=[{"label": "Xa xưa", "opens_on": "2022-01-01", "nominal_due_on": "2022-02-01"}])
    refusals = diff(world, plan)["refusals"]
    assert any("còn hơn 30 ngày" in reason for reason in refusals)
    assert any("“Xa xưa”" in reason and "đã qua" in reason for reason in refusals)
    refused = world.client("noivu").act(plan, "submit")
    assert refused.status_code == 422
    assert count(world) == 198

    change(world, plan, "NOMINATION", kind="CUSTOM", periods=periods(world, plan, "NOMINATION")[:2])
    refusals = diff(world, plan)["refusals"]
    assert sum("không bỏ và không đổi tên được" in reason for reason in refusals) == 2
    assert any("không đổi loại" in reason for reason in refusals)
    given = duty(world, plan, "REPORT")
    gone = world.client("noivu").request("DELETE", f"{plan}/duties/{given['id']}", etag=given["version"])
    assert gone.status_code == 409
    assert "đã giao" in gone.text


def test_nothing_earlier_once_somebody_has_sent(world: World) -> None:
    happen(world, obligation(world, period="Quý IV"), E.SUBMIT)
    plan = opened(world)
    change(world, plan, "NOMINATION", periods=periods(world, plan, "NOMINATION", **{"Quý IV": "2022-12-10"}))
    assert any("đã có đơn vị gửi" in reason for reason in diff(world, plan)["refusals"])
    change(world, plan, "NOMINATION", periods=periods(world, plan, "NOMINATION", **{"Quý IV": "2022-12-20"}))
    change(world, plan, "NOMINATION", periods=periods(world, plan, "NOMINATION", **{"Quý III": "2022-09-10"}))
    assert issue(world, plan).status_code == 200
    assert read(world, obligation(world, period="Quý III"))["effective_last_good_day"] == "2022-09-09"


def test_what_was_sent_while_it_waited_counts(world: World) -> None:
    """The guards look again under the lock: a submission after the review began forbids the earlier date."""
    plan = opened(world)
    change(world, plan, "NOMINATION", periods=periods(world, plan, "NOMINATION", **{"Quý III": "2022-09-10"}))
    assert world.client("noivu").act(plan, "submit").status_code == 200
    happen(world, obligation(world, period="Quý III"), E.SUBMIT)
    assert issue(world, plan).status_code == 422
    assert read(world, obligation(world, period="Quý III"))["effective_last_good_day"] == "2022-09-19"


def test_one_amendment_at_a_time_by_the_office_on_a_plan_in_force(world: World) -> None:
    base = plan_2022(world)
    for who in ("admin", "vhtt.lead", "xa.tanlap.lead", "hoidong.1"):
        assert amend(world, base, who).status_code == 403
    assert fields(amend(world, base, reason="")) == ["reason"]
    assert amend(world, draft(world)).json()["code"] == "wrong_state"
    plan = opened(world)
    again = amend(world, base)
    assert (again.status_code, again.json()["code"]) == (409, "already_exists")
    assert amend(world, plan).status_code == 409
    assert world.client("noivu").post(f"{plan}/clone", {"year": 2024}).status_code == 409
    assert world.client("noivu").request("DELETE", plan, etag="*").status_code == 204
    plan = opened(world)
    add(world, plan)
    assert world.client("noivu.lead").act(base, "close").status_code == 200
    assert "không còn hiệu lực" in world.client("noivu").act(plan, "submit").text
    assert count(world) == 198


def test_an_issued_amendment_is_not_closed_and_stays_out_of_the_plans_in_force(world: World) -> None:
    base, plan = plan_2022(world), opened(world)
    add(world, plan)
    lead = world.client("noivu.lead")
    assert issue(world, plan).json()["actions"] == []
    assert lead.act(plan, "close").status_code == 409
    for wanted, found in ((False, [base]), (True, [plan]), (None, [plan, base])):
        params = {"state": "ISSUED", **({} if wanted is None else {"amendment": str(wanted).lower()})}
        rows = world.client("vhtt").get("/api/v1/plans", params=params).json()["items"]
        assert {f"/api/v1/plans/{row['id']}" for row in rows} == set(found)
        assert all((row["amends"] is None) == (f"/api/v1/plans/{row['id']}" == base) for row in rows)


def test_the_reason_is_an_amendments_only(world: World) -> None:
    plan = opened(world)
    assert world.client("noivu").patch(plan, {"reason": "Khác"}, etag=1).json()["reason"] == "Khác"
    assert fields(world.client("noivu").patch(plan, {"reason": ""}, etag=2)) == ["reason"]
    other = draft(world)
    assert fields(world.client("noivu").patch(other, {"reason": "x"}, etag=1)) == ["reason"]


def test_a_bloc_that_has_a_new_lead_keeps_its_obligation(world: World) -> None:
    plan = opened(world)
    with world.read() as session:
        rows = session.execute(
            select(col(Obligation.id), col(Obligation.unit_id)).where(col(Obligation.bloc_id).is_not(None))
        ).all()
    before: dict[UUID, UUID] = {row.id: row.unit_id for row in rows}
    with world.system() as call:
        moved = call.session.get_one(Obligation, rows[0].id)
        moved.unit_id = next(unit for unit in before.values() if unit != moved.unit_id)
    codes = {one["code"] for one in items(world, "/api/v1/blocs")}
    change(world, plan, "BLOC_PLAN", audience={"blocs": sorted(codes)})
    assert diff(world, plan)["effect"] == {"made": 0, "cancelled": 0, "kept": 0, "moved": 0, "adjusted": 0}
    assert issue(world, plan).status_code == 200
    assert count(world) == 198
