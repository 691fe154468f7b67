"""The deadline engine (domain.md, section 3): every vector, under any server time zone, and its properties."""

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plans.engine import (
    DUE,
    LATER,
    PLAIN,
    TICK,
    VECTORS,
    WORD,
    ZONE,
    at,
    calendar_of,
    event_of,
    judge,
    outcome,
    said,
)
from thidua.plans.deadlines import (
    Event,
    GrantedExtension,
    Period,
    due_before,
    evaluate,
    last_good_day,
    on_time_rate,
)
from thidua.plans.enums import (
    Binding,
    Boundary,
    DayUnit,
    EventKind,
    ExtensionKind,
    ObligationState,
    ResubmitPolicy,
    Roll,
    Timeliness,
)

UNHURRIED = settings(deadline=None)


class TestVectors:
    @pytest.mark.parametrize("case", VECTORS["due_before"])
    def test_due_before(self, case: dict[str, Any]) -> None:
        last_day = last_good_day(
            date.fromisoformat(case["nominal_due_on"]),
            Boundary(case["boundary"]),
            Roll(case["roll"]),
            calendar_of(case),
        )
        assert last_day == date.fromisoformat(case["last_good_day"])
        assert due_before(last_day, ZONE) == at(case["due_before"])
        assert due_before(last_day, ZONE).utcoffset() == timedelta(0)

    @pytest.mark.parametrize("case", VECTORS["on_time"])
    def test_on_time(self, case: dict[str, Any]) -> None:
        period = Period(at(case["due_before"]))
        verdict = judge(Event(WORD.SUBMIT, at(case["received_at"])), period=period)
        assert (verdict.timeliness is Timeliness.ON_TIME) == case["on_time"]

    @pytest.mark.parametrize("case", VECTORS["working_days"])
    def test_working_days(self, case: dict[str, Any]) -> None:
        unit = DayUnit(case.get("unit", "WORKING"))
        start = date.fromisoformat(case["start"])
        found = calendar_of(case).last_day(start, case["n"], unit, start_counted=case["start_counted"])
        assert found == date.fromisoformat(case["last_day"])

    @pytest.mark.parametrize("case", VECTORS["timeliness"], ids=lambda case: str(case["name"]))
    def test_timeliness(self, case: dict[str, Any]) -> None:
        closes = case.get("hard_close_at")
        period = Period(
            at(case["due_before"]),
            hard_close_at=closes and at(closes),
            min_count=case["min_count"],
            policy=ResubmitPolicy(case.get("policy", "LATE_IF_RESUBMIT_LATE")),
        )
        extensions = [
            GrantedExtension(at(raw["due_before"]), ExtensionKind(raw.get("kind", "BEFORE")))
            for raw in case.get("extensions", [])
        ]
        events = [event_of(seq, raw) for seq, raw in enumerate(case["events"], 1)]
        verdict = evaluate(at(case["now"]), period, events, ZONE, extensions=extensions)
        expected = case["expect"]
        assert {name: getattr(verdict, name) for name in expected} == expected
        assert verdict.reasons
        assert said(verdict)

    def test_nothing_in_the_file_is_left_out(self) -> None:
        assert VECTORS.keys() == {"time_zone", "note", "due_before", "on_time", "working_days", "timeliness"}
        known = {"name", "due_before", "now", "min_count", "events", "expect", "policy", "extensions", "hard_close_at"}
        assert {key for case in VECTORS["timeliness"] for key in case} == known


@pytest.fixture(params=["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])
def process_zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """The server's own time zone, which must not matter."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


class TestServerTimeZone:
    def test_the_quarter_one_duty(self, process_zone: str) -> None:
        assert time.tzname[0] != "ICT"
        last_day = last_good_day(date(2022, 3, 20), Boundary.BEFORE, Roll.NONE, PLAIN)
        period = Period(due_before(last_day, ZONE))
        midnight = at("2022-03-19T17:00:00Z")
        late = judge(Event(WORD.SUBMIT, midnight), period=period)
        assert outcome(late) == ("SUBMITTED", "LATE", 1)
        on_time = judge(Event(WORD.SUBMIT, midnight - TICK), period=period)
        assert outcome(on_time) == ("SUBMITTED", "ON_TIME", 0)
        assert "23:59 ngày 19/3/2022, đúng hạn" in said(on_time)
        assert "00:00 ngày 20/3/2022, trễ 1 ngày" in said(late)

    def test_every_vector_again(self, process_zone: str) -> None:
        vectors = TestVectors()
        for case in VECTORS["due_before"]:
            vectors.test_due_before(case)
        for case in VECTORS["timeliness"]:
            vectors.test_timeliness(case)

    def test_instants_in_any_zone_are_the_same_instant(self, process_zone: str) -> None:
        for zone in (ZoneInfo("America/Los_Angeles"), ZONE, UTC):
            event = Event(WORD.SUBMIT, DUE.astimezone(zone))
            assert judge(event, now=LATER.astimezone(zone)) == judge(Event(WORD.SUBMIT, DUE))


MOMENTS = st.integers(-30 * 24, 30 * 24).map(lambda hours: DUE + timedelta(hours=hours))
ITEM_EVENTS = st.builds(
    Event,
    event=st.sampled_from(EventKind),
    at=MOMENTS,
    subject=st.sampled_from([None, "A", "B"]),
    source=st.sampled_from([None, "s1", "s2"]),
    resubmit_before=st.none() | MOMENTS,
    policy=st.none() | st.sampled_from(ResubmitPolicy),
)
HISTORIES = st.lists(ITEM_EVENTS, max_size=12).map(
    lambda events: [replace(e, seq=n) for n, e in enumerate(sorted(events, key=lambda e: e.at))]
)
PERIODS = st.builds(
    Period,
    due_before=MOMENTS,
    hard_close_at=st.none() | MOMENTS,
    min_count=st.integers(1, 3),
    policy=st.sampled_from(ResubmitPolicy),
    binding=st.sampled_from([Binding.DUTY, Binding.DUTY, Binding.REQUEST]),
)
EXTENSIONS = st.lists(st.builds(GrantedExtension, MOMENTS, st.sampled_from(ExtensionKind)), max_size=3)
RANK = [Timeliness.ON_TIME, Timeliness.EXCUSED, Timeliness.NOT_DUE, Timeliness.LATE, Timeliness.MISSING]


class TestProperties:
    @UNHURRIED
    @given(MOMENTS, PERIODS, HISTORIES, EXTENSIONS, st.randoms())
    def test_replay_gives_the_same(
        self, now: datetime, period: Period, events: list[Event], extensions: list[GrantedExtension], shuffle: Any
    ) -> None:
        first = evaluate(now, period, events, ZONE, extensions=extensions)
        shuffled = list(events)
        shuffle.shuffle(shuffled)
        assert evaluate(now, period, shuffled, ZONE, extensions=extensions) == first

    @settings(max_examples=400, deadline=None)
    @given(MOMENTS, PERIODS, HISTORIES, EXTENSIONS, MOMENTS)
    def test_an_extension_makes_nothing_worse(
        self,
        now: datetime,
        period: Period,
        events: list[Event],
        extensions: list[GrantedExtension],
        longer: datetime,
    ) -> None:
        before = evaluate(now, period, events, ZONE, extensions=extensions)
        after = evaluate(now, period, events, ZONE, extensions=[*extensions, GrantedExtension(longer)])
        assert RANK.index(after.timeliness) <= RANK.index(before.timeliness)
        assert after.overdue <= before.overdue
        assert after.effective_due_before >= before.effective_due_before
        if after.timeliness is before.timeliness:
            assert after.days_late <= before.days_late

    @settings(max_examples=300, deadline=None)
    @given(MOMENTS, PERIODS, HISTORIES, EXTENSIONS)
    def test_the_parts_agree(
        self, now: datetime, period: Period, events: list[Event], extensions: list[GrantedExtension]
    ) -> None:
        verdict = evaluate(now, period, events, ZONE, extensions=extensions)
        assert (verdict.days_late > 0) == (verdict.timeliness is Timeliness.LATE)
        assert verdict.overdue == (verdict.timeliness is Timeliness.MISSING)
        assert verdict.count <= verdict.valid_count
        assert not (verdict.partial and verdict.state is ObligationState.ACCEPTED)
        assert not (verdict.wants_reminder and verdict.timeliness in (Timeliness.ON_TIME, Timeliness.LATE))
        assert (verdict.state is ObligationState.WAIVED) == (verdict.timeliness is Timeliness.EXCUSED)
        assert said(verdict)
        n, total = on_time_rate([verdict])
        assert n <= total

    @UNHURRIED
    @given(st.lists(st.tuples(MOMENTS, HISTORIES), max_size=6), PERIODS)
    def test_the_rate_is_never_above_one(self, cases: list[tuple[datetime, list[Event]]], period: Period) -> None:
        n, total = on_time_rate(evaluate(now, period, events, ZONE) for now, events in cases)
        assert 0 <= n <= total <= len(cases)

    @UNHURRIED
    @given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)))  # noqa: DTZ001
    def test_half_open_at_every_local_midnight(self, any_time: datetime) -> None:
        limit = due_before(any_time.date(), ZONE)
        period = Period(limit)
        assert judge(Event(WORD.SUBMIT, limit - TICK), period=period, now=limit).timeliness is Timeliness.ON_TIME
        assert outcome(judge(Event(WORD.SUBMIT, limit), period=period, now=limit)) == ("SUBMITTED", "LATE", 1)
        assert limit.astimezone(ZONE).strftime("%H:%M:%S") == "00:00:00"
