"""Events make verdicts: recorded, stored, explained, replayed, swept by the clock; rules 1 to 8 end to end."""

import os
import random
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, update
from sqlmodel import col

from tests.plans.owed import happen, obligation, read, stored, unit
from tests.world import World, parse
from thidua.core import jobs
from thidua.core.errors import DomainError
from thidua.plans import ledger, service
from thidua.plans.enums import EventKind as E
from thidua.plans.enums import ObligationState, ResubmitPolicy, Timeliness
from thidua.plans.models import DutyPeriod, Obligation, ObligationEvent

BOUNDARY = "2022-03-19T17:00:00Z"
JUST_BEFORE = "2022-03-19T16:59:59.999999Z"


@pytest.fixture(params=["UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"])
def server_zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """The process believes to be elsewhere."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


@pytest.mark.parametrize(("received", "timeliness", "late"), [(JUST_BEFORE, "ON_TIME", 0), (BOUNDARY, "LATE", 1)])
def test_the_quarter_ends_at_local_midnight_wherever_the_server_stands(
    world: World, server_zone: str, received: str, timeliness: str, late: int
) -> None:
    owed = obligation(world)
    world.at(received)
    happen(world, owed, E.SUBMIT)
    found = read(world, owed, "xa.tanlap")
    assert (found["timeliness"], found["days_late"], found["state"]) == (timeliness, late, "SUBMITTED")
    assert found["period"]["due_before"] == BOUNDARY
    assert found["effective_last_good_day"] == "2022-03-19"
    world.at("2022-04-01T00:00:00Z")
    assert jobs.sweep(world.runtime) > 0
    assert (stored(world, owed).timeliness, stored(world, owed).days_late) == (timeliness, late)


def test_a_returned_nomination_keeps_its_moment_when_answered_in_time(world: World) -> None:
    owed = obligation(world)
    happen(world, owed, E.SUBMIT)
    world.at("2022-03-21T02:00:00Z")
    verdict = happen(world, owed, E.RETURN)
    assert (verdict.state, verdict.timeliness) == (ObligationState.RETURNED, Timeliness.ON_TIME)
    assert verdict.resubmit_before == parse("2022-03-28T17:00:00Z")
    world.at("2022-03-25T02:00:00Z")
    happen(world, owed, E.RESUBMIT)
    verdict = happen(world, owed, E.ACCEPT)
    assert (verdict.state, verdict.timeliness, verdict.count) == (ObligationState.ACCEPTED, Timeliness.ON_TIME, 1)
    assert [step["action"] for step in world.client("noivu").get(f"/api/v1/obligations/{owed}/history").json()] == [
        "submit",
        "return",
        "resubmit",
        "accept",
    ]


def test_a_return_nobody_answers_turns_to_missing_by_the_clock_alone(world: World) -> None:
    owed = obligation(world)
    happen(world, owed, E.SUBMIT)
    world.at("2022-03-21T02:00:00Z")
    happen(world, owed, E.RETURN)
    assert stored(world, owed).next_check_at == parse("2022-03-28T17:00:00Z")
    world.at("2022-03-28T16:59:59Z")
    jobs.sweep(world.runtime)
    assert stored(world, owed).timeliness is Timeliness.ON_TIME
    world.at("2022-03-28T17:00:00Z")
    assert jobs.sweep(world.runtime) == 1
    assert stored(world, owed).timeliness is Timeliness.MISSING
    assert stored(world, owed).next_check_at is None


def test_the_sweep_moves_what_fell_due_and_nothing_twice(world: World) -> None:
    world.at(JUST_BEFORE)
    jobs.sweep(world.runtime)  # that day's reminders go out
    assert jobs.sweep(world.runtime) == 0
    world.at(BOUNDARY)
    assert jobs.sweep(world.runtime) == 20
    assert jobs.sweep(world.runtime) == 0
    with world.read() as session:
        missing = session.scalars(select(Obligation).where(col(Obligation.timeliness) == Timeliness.MISSING)).all()
    assert len(missing) == 20
    assert {row.version for row in missing} == {2}


def test_between_two_sweeps_the_answer_is_right_all_the_same(world: World) -> None:
    owed = obligation(world)
    world.at(BOUNDARY)
    assert read(world, owed)["timeliness"] == "MISSING"
    with world.system() as call:
        assert service.obligation_brief(call, [owed])[owed].timeliness is Timeliness.MISSING
        assert service.obligation_brief(call, []) == {}


def test_requests_never_turn_missing(world: World) -> None:
    owed = obligation(world, "BAN_TUYENGIAO", "BTG_SPEAKERS", "Năm 2022")
    world.at("2023-02-01T00:00:00Z")
    jobs.sweep(world.runtime)
    found = read(world, owed)
    assert (found["binding"], found["timeliness"], found["overdue"]) == ("REQUEST", "NOT_DUE", False)
    assert found["reasons"] == ["Kế hoạch đề nghị, không bắt buộc, nên không tính quá hạn."]


@pytest.mark.parametrize("seed", range(4))
def test_replaying_the_stored_events_gives_the_stored_verdict(world: World, seed: int) -> None:
    chance = random.Random(seed)
    owed = obligation(world, "XA_TANLAP", "INITIATIVE", "Năm 2022")
    sources = [E.SUBMIT, E.RESUBMIT, E.RETURN, E.ACCEPT, E.REJECT, E.REOPEN, E.VOID, E.WITHDRAW, E.NIL]
    for _step in range(14):
        world.forward(days=chance.randint(0, 40), hours=chance.randint(0, 23))
        happen(world, owed, chance.choice(sources), subject=chance.randint(1, 3), source=chance.randint(1, 3))
    with world.system() as call:
        row = call.session.get_one(Obligation, owed)
        kept = (row.state, row.timeliness, row.days_late, row.count, row.due_before, row.first_valid_at)
        again = service.assess(call, [owed])[owed]
        seqs = call.session.scalars(
            select(col(ObligationEvent.seq)).where(col(ObligationEvent.obligation_id) == owed)
        ).all()
    assert kept == (
        again.state,
        again.timeliness,
        again.days_late,
        again.count,
        again.effective_due_before,
        again.met_at,
    )
    assert sorted(seqs) == list(range(1, 15))


def test_events_of_parallel_calls_stand_in_one_order(world: World) -> None:
    owed = obligation(world, "XA_TANLAP", "INITIATIVE", "Năm 2022")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: happen(world, owed, E.SUBMIT, subject=n, source=n), range(8)))
    with world.read() as session:
        seqs = session.scalars(select(col(ObligationEvent.seq)).where(col(ObligationEvent.obligation_id) == owed)).all()
        row = session.get_one(Obligation, owed)
    assert sorted(seqs) == list(range(1, 9))
    assert (row.last_event_seq, row.version, row.timeliness) == (8, 9, Timeliness.ON_TIME)


def test_a_policy_changed_later_rewrites_no_verdict(world: World) -> None:
    owed = obligation(world)
    happen(world, owed, E.SUBMIT)
    world.at("2022-03-21T02:00:00Z")
    happen(world, owed, E.RETURN)
    policy = {"policy": {"resubmit_policy": "LAST", "resubmit_working_days": 2}}
    assert world.client("admin").patch("/api/v1/authority", policy, etag=1).status_code == 200
    world.at("2022-03-22T02:00:00Z")
    assert happen(world, owed, E.RESUBMIT).timeliness is Timeliness.ON_TIME
    verdict = happen(world, owed, E.RETURN)
    assert verdict.resubmit_before == parse("2022-03-24T17:00:00Z")
    with world.read() as session:
        policies = session.scalars(
            select(col(ObligationEvent.resubmit_policy))
            .where(col(ObligationEvent.event) == E.RETURN)
            .order_by(col(ObligationEvent.seq))
        ).all()
    assert policies == [ResubmitPolicy.LATE_IF_RESUBMIT_LATE, ResubmitPolicy.LAST]
    assert happen(world, owed, E.RESUBMIT).timeliness is Timeliness.LATE


@pytest.mark.parametrize(
    ("returned", "wanted", "limit"),
    [
        ("2022-03-18T01:00:00Z", None, "2022-03-25T17:00:00Z"),
        ("2022-04-08T01:00:00Z", None, "2022-04-18T17:00:00Z"),
        ("2022-03-10T01:00:00Z", date(2022, 3, 12), "2022-03-19T17:00:00Z"),
        ("2022-03-18T01:00:00Z", date(2022, 4, 1), "2022-04-01T17:00:00Z"),
    ],
)
def test_the_limit_of_an_answer(world: World, returned: str, wanted: date | None, limit: str) -> None:
    owed = obligation(world)
    world.at(returned)
    with world.system() as call:
        assert service.resubmit_limit(call, owed, wanted) == parse(limit)


def test_an_answer_is_never_wanted_by_yesterday(world: World) -> None:
    owed = obligation(world)
    with world.system() as call, pytest.raises(DomainError) as refused:
        service.resubmit_limit(call, owed, date(2022, 3, 17))
    assert [error.field for error in refused.value.errors] == ["resubmit_due"]


def test_after_the_hard_close_nothing_new_is_received_but_an_answer_within_its_limit_is(world: World) -> None:
    owed = obligation(world)
    world.at("2023-01-15T16:59:59Z")
    with world.system() as call:
        assert service.hard_close_refusal(call, owed) is None
    world.at("2023-01-15T17:00:00Z")
    with world.system() as call:
        refusal = service.hard_close_refusal(call, owed)
        assert refusal is not None
        assert "khóa sổ" in refusal.render("vi")
        assert service.hard_close_refusal(call, owed, call.now + timedelta(days=1)) is None


def labels(world: World, code: str) -> dict[UUID, str]:
    with world.read() as session:
        rows = session.execute(
            select(col(Obligation.id), col(DutyPeriod.label))
            .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
            .where(col(Obligation.unit_id) == unit(world, code))
        ).all()
    return dict(tuple(row) for row in rows)


@pytest.mark.parametrize(
    ("moment", "sent", "period"),
    [
        ("2022-03-18T01:00:00Z", False, "Quý I"),
        ("2022-03-25T01:00:00Z", False, "Quý I"),
        ("2022-03-25T01:00:00Z", True, "Quý II"),
        ("2022-04-01T01:00:00Z", False, "Quý II"),
        ("2022-12-25T01:00:00Z", False, "Quý IV"),
    ],
)
def test_rule_8_the_carry_rule(world: World, moment: str, sent: bool, period: str) -> None:
    if sent:
        happen(world, obligation(world), E.SUBMIT)
    world.at(moment)
    with world.system() as call:
        picked = service.pick_nomination_obligation(call, unit(world, "XA_TANLAP"), call.now)
    assert picked.obligation_id is not None
    assert labels(world, "XA_TANLAP")[picked.obligation_id] == period


def test_the_officer_may_choose_a_period_that_still_receives(world: World) -> None:
    tan_lap = unit(world, "XA_TANLAP")
    choice = world.client("xa.tanlap").get("/api/v1/obligations/nomination-choice").json()
    options = {option["label"]: option["duty_period_id"] for option in choice["options"]}
    assert list(options) == ["Quý I", "Quý II", "Quý III", "Quý IV"]
    assert [option["label"] for option in choice["options"] if option["picked"]] == ["Quý I"]
    with world.system() as call:
        picked = service.pick_nomination_obligation(call, tan_lap, call.now, UUID(options["Quý III"]))
        assert picked.obligation_id == obligation(world, period="Quý III")
        with pytest.raises(DomainError) as missing:
            service.pick_nomination_obligation(call, tan_lap, call.now, UUID(int=5))
        assert missing.value.status == 404
    world.at("2023-02-01T00:00:00Z")
    with world.system() as call:
        picked = service.pick_nomination_obligation(call, tan_lap, call.now, UUID(options["Quý III"]))
        assert (picked.obligation_id, "khóa sổ" in picked.reason.vi) == (None, True)
        assert service.pick_nomination_obligation(call, tan_lap, call.now).obligation_id is None


def test_a_unit_that_owes_no_nominations_is_told_so(world: World) -> None:
    with world.system() as call:
        picked = service.pick_nomination_obligation(call, unit(world, "PHONG_NOIVU"), call.now)
        assert (picked.obligation_id, picked.reason) == (None, service.NOT_OWED)
    assert world.client("noivu").get("/api/v1/obligations/nomination-choice").status_code == 404


def test_a_closed_plan_receives_no_nominations(world: World) -> None:
    plan = world.client("noivu.lead").get("/api/v1/plans").json()["items"][0]
    assert world.client("noivu.lead").act(f"/api/v1/plans/{plan['id']}", "close").status_code == 200
    with world.system() as call:
        picked = service.pick_nomination_obligation(call, unit(world, "XA_TANLAP"), call.now)
    assert picked.obligation_id is None


def test_briefs_and_verdicts_cost_the_same_for_one_and_for_three(world: World) -> None:
    owed = [obligation(world, period=label) for label in ("Quý I", "Quý II", "Quý III")]
    counts = []
    with world.read() as session:
        world.runtime.zone(session)
    for ids in (owed[:1], owed):
        with world.system() as call, world.statements() as seen:
            assert len(service.obligation_brief(call, ids)) == len(ids)
            assert len(service.assess(call, ids)) == len(ids)
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_an_unknown_obligation_is_404(world: World) -> None:
    for use in (service.hard_close_refusal, service.resubmit_limit, service.locked):
        with world.system() as call, pytest.raises(DomainError) as missing:
            use(call, UUID(int=7))
        assert missing.value.status == 404


def test_the_ledger_counts_extensions_into_the_period_rule_8_sees(world: World) -> None:
    owed = obligation(world)
    body = {"new_due_on": "2022-03-31", "reason": "Mất điện toàn xã"}
    assert world.client("noivu").post(f"/api/v1/obligations/{owed}/extensions", body).status_code == 201
    with world.system() as call:
        row = call.session.get_one(Obligation, owed)
        found = ledger.load(call, ledger.with_periods(call, [row]))[owed]
        assert found.period.due_before == parse(BOUNDARY)
        assert found.extended_period().due_before == parse("2022-03-31T17:00:00Z")
        call.session.execute(update(DutyPeriod).values(hard_close_at=parse("2022-03-25T17:00:00Z")))
    world.at("2022-03-30T00:00:00Z")
    with world.system() as call:
        assert service.hard_close_refusal(call, owed) is None
        assert service.pick_nomination_obligation(call, unit(world, "XA_TANLAP"), call.now).obligation_id == owed
