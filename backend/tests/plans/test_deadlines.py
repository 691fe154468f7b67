"""The deadline engine (domain.md, section 3): every vector, every rule by example, and its properties."""

import json
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.plans import deadlines
from thidua.plans.deadlines import (
    Assessment,
    Event,
    GrantedExtension,
    Period,
    WorkCalendar,
    can_reschedule,
    choose_period,
    days_late,
    days_left,
    due_before,
    due_reminders,
    effective_hard_close_at,
    evaluate,
    in_words,
    last_good_day,
    on_time_rate,
    owes,
    reminder_at,
    resubmit_limit,
    submission_refusal,
    time_left_in_words,
    warns_roll_after_printed_date,
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
    ScoringEffect,
    Timeliness,
)

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "deadlines.json").read_text(encoding="utf-8"))
ZONE = ZoneInfo(VECTORS["time_zone"])
DUE = datetime(2026, 12, 20, 17, tzinfo=UTC)
LATER = datetime(2027, 1, 10, 2, tzinfo=UTC)
DAY = timedelta(days=1)
TICK = timedelta(microseconds=1)
PLAIN = WorkCalendar()
PERIOD = Period(DUE)
UNHURRIED = settings(deadline=None)
WORD = EventKind


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def days(texts: list[str]) -> frozenset[date]:
    return frozenset(date.fromisoformat(text) for text in texts)


def calendar_of(case: dict[str, Any]) -> WorkCalendar:
    return WorkCalendar(days(case.get("holidays", [])), days(case.get("workdays", [])))


def event_of(seq: int, raw: dict[str, Any]) -> Event:
    limit = raw.get("resubmit_before")
    return Event(EventKind(raw["event"]), at(raw["at"]), seq, raw.get("subject"), None, limit and at(limit))


def judge(*events: Event, period: Period = PERIOD, now: datetime = LATER, **more: Any) -> Assessment:
    numbered = [replace(event, seq=seq) for seq, event in enumerate(events, 1)]
    return evaluate(now, period, numbered, ZONE, **more)


def on(kind: EventKind, when: str, subject: str | None = None, **more: Any) -> Event:
    """An event at 08:00 local of a December day such as "18", or of "01-05" the month after."""
    month = "2026-12-" if "-" not in when else "2027-"
    return Event(kind, at(f"{month}{when}T01:00:00Z"), subject=subject, **more)


def said(assessment: Assessment) -> str:
    for message in assessment.reasons:
        assert message.render("en")
    return "\n".join(message.render("vi") for message in assessment.reasons)


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


class TestDays:
    def test_working_days(self) -> None:
        calendar = WorkCalendar(days(["2022-09-01", "2022-09-02"]), days(["2022-09-03", "2022-09-02"]))
        assert [calendar.is_working(date(2022, 9, n)) for n in range(1, 8)] == [
            *(False, True, True, False),  # the swap of 2 September wins over the holiday, Saturday 3 is worked
            *(True, True, True),
        ]

    def test_counting(self) -> None:
        friday, saturday = date(2022, 3, 18), date(2022, 3, 19)
        assert PLAIN.add_working_days(friday, 1) == date(2022, 3, 21)
        assert PLAIN.add_working_days(friday, 1, start_counted=True) == friday
        assert PLAIN.add_working_days(saturday, 1, start_counted=True) == date(2022, 3, 21)
        assert PLAIN.last_day(friday, 1, DayUnit.CALENDAR) == saturday
        assert PLAIN.last_day(friday, 1, DayUnit.CALENDAR, start_counted=True) == friday
        assert PLAIN.last_day(friday, 2, DayUnit.WORKING) == date(2022, 3, 22)
        for unit in DayUnit:
            with pytest.raises(ValueError, match="at least one day"):
                PLAIN.last_day(friday, 0, unit)

    def test_days_late_are_local_calendar_days(self) -> None:
        assert days_late(DUE - TICK, DUE, ZONE) == 0
        assert days_late(DUE, DUE, ZONE) == 1
        assert days_late(DUE + DAY - TICK, DUE, ZONE) == 1
        assert days_late(DUE + DAY, DUE, ZONE) == 2
        noon = DUE - DAY / 2
        assert days_late(noon, noon, ZONE) == 1, "a limit that is no midnight"

    def test_days_left(self) -> None:
        assert days_left(DUE - TICK, DUE, ZONE) == 0
        assert days_left(DUE - DAY - TICK, DUE, ZONE) == 1
        assert days_left(DUE, DUE, ZONE) == -1

    def test_another_authority_has_another_midnight(self) -> None:
        assert due_before(date(2026, 12, 20), ZoneInfo("Asia/Tokyo")) == at("2026-12-20T15:00:00Z")
        assert days_late(at("2026-12-20T16:00:00Z"), at("2026-12-20T15:00:00Z"), ZoneInfo("Asia/Tokyo")) == 1

    def test_naive_instants_are_refused(self) -> None:
        naive = datetime(2026, 12, 20, 17)  # noqa: DTZ001
        for wrong in (
            lambda: days_late(naive, DUE, ZONE),
            lambda: days_late(DUE, naive, ZONE),
            lambda: days_left(naive, DUE, ZONE),
            lambda: Period(naive),
            lambda: Period(DUE, opens_at=naive),
            lambda: Period(DUE, hard_close_at=naive),
            lambda: Event(WORD.SUBMIT, naive),
            lambda: Event(WORD.RETURN, DUE, resubmit_before=naive),
            lambda: GrantedExtension(naive),
            lambda: judge(now=naive),
            lambda: choose_period([], (), naive),
            lambda: can_reschedule(DUE, DUE, naive, ZONE, anybody_submitted=False),
            lambda: due_reminders(naive, DUE, ZONE, [0], ()),
        ):
            with pytest.raises(ValueError, match="time zone"):
                wrong()

    def test_a_duty_asks_for_at_least_one(self) -> None:
        with pytest.raises(ValueError, match="min_count"):
            Period(DUE, min_count=0)

    @UNHURRIED
    @given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(Boundary), st.sampled_from(Roll))
    def test_boundary_then_roll(self, nominal: date, boundary: Boundary, roll: Roll) -> None:
        printed = nominal if boundary is Boundary.ON else nominal - DAY
        last_day = last_good_day(nominal, boundary, roll, PLAIN)
        moved = last_day - printed
        if roll is Roll.NONE or PLAIN.is_working(printed):
            assert moved == timedelta(0)
        else:
            assert PLAIN.is_working(last_day)
            assert timedelta(0) < (moved if roll is Roll.NEXT else -moved) <= 2 * DAY


class TestWarning:
    def test_before_with_next_past_the_printed_date(self) -> None:
        warning = warns_roll_after_printed_date(date(2026, 12, 20), Boundary.BEFORE, Roll.NEXT, PLAIN)
        assert warning is not None
        assert "trước ngày 20/12/2026" in warning.render("vi")
        assert "21/12/2026 (thứ Hai)" in warning.render("vi")
        assert "21 December 2026 (Monday)" in warning.render("en")

    def test_on_the_printed_date_is_not_before_it(self) -> None:
        monday = date(2026, 12, 21)
        assert last_good_day(monday, Boundary.BEFORE, Roll.NEXT, PLAIN) == monday
        assert warns_roll_after_printed_date(monday, Boundary.BEFORE, Roll.NEXT, PLAIN)

    @pytest.mark.parametrize(
        ("nominal", "boundary", "roll"),
        [
            (date(2026, 12, 18), Boundary.BEFORE, Roll.NEXT),
            (date(2026, 12, 20), Boundary.BEFORE, Roll.NONE),
            (date(2026, 12, 20), Boundary.BEFORE, Roll.PREV),
            (date(2026, 12, 20), Boundary.ON, Roll.NEXT),
        ],
    )
    def test_no_warning(self, nominal: date, boundary: Boundary, roll: Roll) -> None:
        assert warns_roll_after_printed_date(nominal, boundary, roll, PLAIN) is None


class TestWords:
    def test_the_last_good_day(self) -> None:
        assert in_words(date(2022, 3, 19)).render("vi") == "Nộp đến hết ngày 19/3/2022 (thứ Bảy)"
        assert in_words(date(2022, 3, 19)).render("en") == "Due by the end of 19 March 2022 (Saturday)"

    @pytest.mark.parametrize(
        ("now", "vi", "en"),
        [
            ("2026-12-07T01:00:00Z", "Còn 12 ngày - đến hết ngày 19/12/2026", "12 days left"),
            (
                "2026-12-17T17:00:00Z",
                "Còn 1 ngày - đến hết ngày 19/12/2026",
                "1 day left - until the end of 19 December",
            ),
            ("2026-12-18T17:00:00Z", "Hạn cuối hôm nay - đến hết ngày 19/12/2026", "Last day today - until"),
            ("2026-12-19T16:59:59Z", "Hạn cuối hôm nay - đến hết ngày 19/12/2026", "Last day today - until"),
            ("2026-12-19T17:00:00Z", "Đã quá hạn 1 ngày", "1 day overdue"),
            ("2026-12-20T17:00:00Z", "Đã quá hạn 2 ngày", "2 days overdue"),
        ],
    )
    def test_time_left(self, now: str, vi: str, en: str) -> None:
        message = time_left_in_words(at(now), at("2026-12-19T17:00:00Z"), ZONE)
        assert message.render("vi") == vi
        assert message.render("en").startswith(en)

    def test_reasons_are_plain(self) -> None:
        assert said(judge(now=DUE - DAY)) == "Chưa đến hạn. Nộp đến hết ngày 20/12/2026 (Chủ nhật)."
        assert said(judge()) == "Đã quá hạn (đến hết ngày 20/12/2026) mà chưa nhận được hồ sơ hợp lệ."
        on_time = judge(on(WORD.SUBMIT, "18"), on(WORD.ACCEPT, "19"))
        assert said(on_time) == "Nhận lúc 08:00 ngày 18/12/2026, đúng hạn (hạn đến hết ngày 20/12/2026)."
        assert on_time.reasons[0].render("en").startswith("Received at 08:00 on 18 December 2026, on time")
        late = judge(on(WORD.SUBMIT, "22"), on(WORD.ACCEPT, "23"))
        assert said(late) == "Nhận lúc 08:00 ngày 22/12/2026, trễ 2 ngày (hạn đến hết ngày 20/12/2026)."

    def test_reasons_tell_what_happened(self) -> None:
        returned = on(WORD.RETURN, "21", resubmit_before=at("2026-12-24T17:00:00Z"))
        sent = on(WORD.SUBMIT, "18")
        now = at("2026-12-23T01:00:00Z")
        assert "cần gửi lại đến hết ngày 24/12/2026" in said(judge(sent, returned, now=now))
        assert "không gửi lại đến hết ngày 24/12/2026" in said(judge(sent, returned))
        kept = said(judge(sent, returned, on(WORD.RESUBMIT, "23")))
        assert "giữ thời điểm nhận trước đó (08:00 ngày 18/12/2026)" in kept
        moved = said(judge(sent, returned, on(WORD.RESUBMIT, "28")))
        assert "tính theo thời điểm gửi lại (08:00 ngày 28/12/2026)" in moved
        assert "bị hủy lúc 08:00 ngày 19/12/2026" in said(judge(sent, on(WORD.VOID, "19")))
        assert "được rút lúc 08:00 ngày 19/12/2026" in said(judge(sent, on(WORD.WITHDRAW, "19")))
        assert "Đã được chấp nhận 0/1." in said(judge(sent, on(WORD.REJECT, "19")))
        assert "không có nội dung phát sinh" in said(judge(on(WORD.NIL, "18")))
        assert "mới có 1/2 hồ sơ hợp lệ" in said(judge(sent, period=replace(PERIOD, min_count=2)))
        for kind, words in {WORD.WAIVE: "được miễn", WORD.CANCEL: "được hủy", WORD.SUCCEED: "kế thừa"}.items():
            assert words in said(judge(sent, on(kind, "19")))

    def test_reasons_name_the_extension(self) -> None:
        extension = GrantedExtension(DUE + 3 * DAY, reason="mất điện {toàn xã}")
        assert said(judge(on(WORD.SUBMIT, "22"), extensions=[extension])).startswith(
            "Được gia hạn đến hết ngày 23/12/2026: mất điện {toàn xã}\nNhận lúc"
        )
        after = GrantedExtension(DUE + 3 * DAY, ExtensionKind.AFTER_FACT)
        assert said(judge(extensions=[after])).startswith(
            "Được gia hạn (sau khi đã quá hạn) đến hết ngày 23/12/2026.\nĐã quá hạn"
        )
        for useless in (DUE - DAY, DUE):
            assert "gia hạn" not in said(judge(extensions=[GrantedExtension(useless)]))
        several = [after, GrantedExtension(DUE + 9 * DAY), GrantedExtension(DUE + DAY)]
        assert said(judge(extensions=several)).startswith("Được gia hạn đến hết ngày 29/12/2026.\nĐã quá hạn")


def outcome(assessment: Assessment) -> tuple[str, str, int]:
    return assessment.state.value, assessment.timeliness.value, assessment.days_late


class TestHardClose:
    PERIOD = Period(DUE, hard_close_at=at("2026-12-31T17:00:00Z"))

    def test_refused_from_the_hard_close_on(self) -> None:
        closes = self.PERIOD.hard_close_at
        assert closes is not None
        assert submission_refusal(closes - TICK, self.PERIOD, ZONE) is None
        refusal = submission_refusal(closes, self.PERIOD, ZONE)
        assert refusal is not None
        assert "khóa sổ lúc 00:00 ngày 01/01/2027" in refusal.render("vi")
        assert "00:00 on 1 January 2027" in refusal.render("en")
        late = judge(Event(WORD.SUBMIT, closes - TICK), period=self.PERIOD)
        assert outcome(late) == ("SUBMITTED", "LATE", 11)
        shut = judge(Event(WORD.SUBMIT, closes), Event(WORD.ACCEPT, closes), period=self.PERIOD)
        assert outcome(shut) == ("PENDING", "MISSING", 0)
        assert shut.count == 0
        assert refusal.render("vi") in said(shut)

    def test_never_without_a_hard_close(self) -> None:
        assert submission_refusal(datetime.max.replace(tzinfo=UTC), PERIOD, ZONE) is None
        assert effective_hard_close_at(PERIOD) is None

    def test_an_extension_opens_it_as_long_as_it_lasts(self) -> None:
        longer = [GrantedExtension(at("2027-01-04T17:00:00Z"))]
        assert submission_refusal(at("2027-01-04T16:59:59Z"), self.PERIOD, ZONE, longer) is None
        assert submission_refusal(at("2027-01-04T17:00:00Z"), self.PERIOD, ZONE, longer)
        verdict = judge(on(WORD.SUBMIT, "01-03"), period=self.PERIOD, extensions=longer)
        assert verdict.timeliness is Timeliness.ON_TIME
        shorter = [GrantedExtension(DUE + DAY)]
        assert effective_hard_close_at(self.PERIOD, shorter) == self.PERIOD.hard_close_at

    def test_an_answer_is_received_after_it_within_its_limit_only(self) -> None:
        limit = at("2027-01-05T17:00:00Z")
        assert submission_refusal(limit - TICK, self.PERIOD, ZONE, resubmit_before=limit) is None
        assert submission_refusal(limit, self.PERIOD, ZONE, resubmit_before=limit)
        opening = [on(WORD.SUBMIT, "18"), on(WORD.RETURN, "29", resubmit_before=limit)]
        assert outcome(judge(*opening, on(WORD.RESUBMIT, "01-04"), period=self.PERIOD)) == ("SUBMITTED", "ON_TIME", 0)
        refused = judge(*opening, on(WORD.RESUBMIT, "01-06"), on(WORD.ACCEPT, "01-07"), period=self.PERIOD)
        assert outcome(refused) == ("RETURNED", "MISSING", 0)

    def test_a_new_try_after_void_or_rejection_is_a_new_submission(self) -> None:
        for kind, count_as in ((WORD.VOID, "MISSING"), (WORD.REJECT, "ON_TIME")):
            verdict = judge(on(WORD.SUBMIT, "18"), on(kind, "19"), on(WORD.SUBMIT, "01-03"), period=self.PERIOD)
            assert outcome(verdict) == ("PENDING", count_as, 0)


class TestReturns:
    SENT = on(WORD.SUBMIT, "18")

    def test_the_default_limit_is_five_working_days(self) -> None:
        returned_at = at("2026-12-21T17:30:00Z")  # Tuesday the 22nd, local
        assert resubmit_limit(returned_at, DUE, ZONE, PLAIN) == at("2026-12-29T17:00:00Z")
        holiday = WorkCalendar(days(["2026-12-24"]))
        assert resubmit_limit(returned_at, DUE, ZONE, holiday) == at("2026-12-30T17:00:00Z")
        returned = Event(WORD.RETURN, returned_at)
        in_time = Event(WORD.RESUBMIT, at("2026-12-29T16:59:59Z"))
        too_late = Event(WORD.RESUBMIT, at("2026-12-29T17:00:00Z"))
        assert judge(self.SENT, returned, in_time).timeliness is Timeliness.ON_TIME
        assert outcome(judge(self.SENT, returned, too_late)) == ("SUBMITTED", "LATE", 10)
        assert judge(self.SENT, returned, too_late, calendar=holiday).timeliness is Timeliness.ON_TIME

    def test_the_limit_is_the_later_of_the_named_day_and_the_due(self) -> None:
        assert resubmit_limit(DUE, DUE, ZONE, PLAIN, date(2026, 12, 28)) == at("2026-12-28T17:00:00Z")
        assert resubmit_limit(DUE - 9 * DAY, DUE, ZONE, PLAIN, date(2026, 12, 13)) == DUE

    def test_unanswered_it_counts_until_its_limit(self) -> None:
        limit = at("2026-12-24T17:00:00Z")
        events = (self.SENT, on(WORD.RETURN, "21", resubmit_before=limit))
        waiting = judge(*events, now=limit - TICK)
        assert outcome(waiting) == ("RETURNED", "ON_TIME", 0)
        assert (waiting.resubmit_before, waiting.wants_reminder, waiting.overdue) == (limit, False, False)
        lost = judge(*events, now=limit)
        assert outcome(lost) == ("RETURNED", "MISSING", 0)
        assert (lost.resubmit_before, lost.wants_reminder, lost.overdue) == (None, True, True)
        assert lost.valid_count == 0

    def test_the_nearest_limit_is_told(self) -> None:
        near, far = at("2026-12-24T17:00:00Z"), at("2026-12-28T17:00:00Z")
        events = [on(WORD.SUBMIT, "18", s) for s in "AB"]
        events += [on(WORD.RETURN, "21", "A", resubmit_before=far), on(WORD.RETURN, "21", "B", resubmit_before=near)]
        assert judge(*events, now=near - TICK).resubmit_before == near
        assert judge(*events, now=near).resubmit_before == far

    def test_policy_of_the_return_goes_before_that_of_the_period(self) -> None:
        late = on(WORD.RESUBMIT, "28")
        for policy, verdict in {
            ResubmitPolicy.KEEP_FIRST: ("SUBMITTED", "ON_TIME", 0),
            ResubmitPolicy.LATE_IF_RESUBMIT_LATE: ("SUBMITTED", "LATE", 8),
            ResubmitPolicy.LAST: ("SUBMITTED", "LATE", 8),
        }.items():
            returned = on(WORD.RETURN, "21", resubmit_before=at("2026-12-24T17:00:00Z"), policy=policy)
            for own in ResubmitPolicy:
                assert outcome(judge(self.SENT, returned, late, period=replace(PERIOD, policy=own))) == verdict
            bare = replace(returned, policy=None)
            assert outcome(judge(self.SENT, bare, late, period=replace(PERIOD, policy=policy))) == verdict

    def test_last_before_due_is_on_time(self) -> None:
        returned = on(WORD.RETURN, "10", resubmit_before=at("2026-12-12T17:00:00Z"), policy=ResubmitPolicy.LAST)
        verdict = judge(on(WORD.SUBMIT, "09"), returned, on(WORD.RESUBMIT, "15"))
        assert verdict.met_at == at("2026-12-15T01:00:00Z")
        assert verdict.timeliness is Timeliness.ON_TIME

    def test_a_second_return_keeps_the_moment_reached(self) -> None:
        first = on(WORD.RETURN, "21", resubmit_before=at("2026-12-22T17:00:00Z"))
        second = on(WORD.RETURN, "26", resubmit_before=at("2026-12-30T17:00:00Z"))
        verdict = judge(self.SENT, first, on(WORD.RESUBMIT, "24"), second, on(WORD.RESUBMIT, "28"))
        assert outcome(verdict) == ("SUBMITTED", "LATE", 4)

    def test_an_extension_lengthens_the_limit_too(self) -> None:
        returned = on(WORD.RETURN, "21", resubmit_before=at("2026-12-22T17:00:00Z"))
        events = (self.SENT, returned, on(WORD.RESUBMIT, "24"))
        assert judge(*events).timeliness is Timeliness.LATE
        assert judge(*events, extensions=[GrantedExtension(DUE + 5 * DAY)]).timeliness is Timeliness.ON_TIME


class TestItems:
    TWO = Period(DUE, min_count=2)

    def test_states(self) -> None:
        sent = on(WORD.SUBMIT, "18")
        assert judge().state is ObligationState.PENDING
        assert judge(sent).state is ObligationState.SUBMITTED
        assert judge(sent, on(WORD.RETURN, "19"), now=DUE).state is ObligationState.RETURNED
        assert judge(sent, on(WORD.ACCEPT, "19")).state is ObligationState.ACCEPTED
        assert judge(sent, on(WORD.REJECT, "19")).state is ObligationState.PENDING
        assert judge(sent, on(WORD.ACCEPT, "19"), on(WORD.REOPEN, "21")).state is ObligationState.SUBMITTED
        assert judge(sent, on(WORD.VOID, "19")).state is ObligationState.PENDING
        assert judge(sent, on(WORD.WITHDRAW, "19")).state is ObligationState.PENDING

    def test_an_open_item_shows_before_a_returned_one(self) -> None:
        events = [on(WORD.SUBMIT, "18", s) for s in "AB"]
        assert judge(*events, on(WORD.RETURN, "19", "A"), now=DUE).state is ObligationState.SUBMITTED

    def test_reopening_takes_the_acceptance_and_keeps_the_moment(self) -> None:
        events = (on(WORD.SUBMIT, "18"), on(WORD.ACCEPT, "19"), on(WORD.REOPEN, "23"))
        reopened = judge(*events)
        assert (reopened.count, reopened.timeliness) == (0, Timeliness.ON_TIME)
        assert judge(*events, on(WORD.REJECT, "24")).count == 0
        assert judge(*events, on(WORD.ACCEPT, "24")).count == 1

    @pytest.mark.parametrize("kind", [k for k in EventKind if k not in (WORD.SUBMIT, WORD.NIL, WORD.RESUBMIT)])
    def test_nothing_happens_to_what_was_not_sent(self, kind: EventKind) -> None:
        verdict = judge(on(kind, "18"), on(kind, "18", "A"))
        closed = {"WAIVE": "WAIVED", "CANCEL": "CANCELLED", "SUCCEED": "SUCCEEDED"}
        assert verdict.state == closed.get(kind, "PENDING")
        assert (verdict.count, verdict.valid_count, verdict.met_at) == (0, 0, None)

    def test_sending_again_what_is_in_changes_nothing(self) -> None:
        sent = on(WORD.SUBMIT, "18", "A")
        assert judge(sent, on(WORD.SUBMIT, "23", "A")) == judge(sent)
        taken = (sent, on(WORD.ACCEPT, "19", "A"))
        assert judge(*taken, on(WORD.SUBMIT, "23", "A")) == judge(*taken)

    def test_a_new_try_after_rejection_is_open_and_keeps_the_moment(self) -> None:
        verdict = judge(on(WORD.SUBMIT, "18", "A"), on(WORD.REJECT, "19", "A"), on(WORD.SUBMIT, "23", "A"))
        assert outcome(verdict) == ("SUBMITTED", "ON_TIME", 0)
        assert verdict.met_at == at("2026-12-18T01:00:00Z")

    def test_two_papers_about_one_person_are_one_item(self) -> None:
        first, second = {"subject": "A", "source": "n1"}, {"subject": "A", "source": "n2"}
        events = [on(WORD.SUBMIT, "18", **first), on(WORD.SUBMIT, "22", **second)]
        both = judge(*events, on(WORD.ACCEPT, "23", **first), on(WORD.ACCEPT, "23", **second), period=self.TWO)
        assert (both.count, both.valid_count, both.timeliness) == (1, 1, Timeliness.MISSING)
        gone = judge(*events, on(WORD.ACCEPT, "23", **first), on(WORD.WITHDRAW, "24", **second))
        assert (gone.count, gone.days_late) == (1, 0)
        rest = judge(*events, on(WORD.ACCEPT, "23", **second), on(WORD.WITHDRAW, "24", **first))
        assert (rest.count, rest.timeliness, rest.days_late) == (1, Timeliness.LATE, 2)
        mixed = judge(*events, on(WORD.REJECT, "23", **first), on(WORD.ACCEPT, "23", **second))
        assert (mixed.count, mixed.timeliness) == (1, Timeliness.ON_TIME)

    def test_papers_without_a_subject_are_items_by_themselves(self) -> None:
        events = [on(WORD.SUBMIT, "18", source="s1"), on(WORD.SUBMIT, "22", source="s2")]
        verdict = judge(*events, period=self.TWO)
        assert (verdict.valid_count, verdict.days_late) == (2, 2)

    def test_the_min_count_th_item_decides_whatever_the_order(self) -> None:
        events = [on(WORD.SUBMIT, day, subject) for day, subject in (("23", "C"), ("18", "A"), ("22", "B"))]
        assert [judge(*events, period=Period(DUE, min_count=n)).days_late for n in (1, 2, 3)] == [0, 2, 3]
        assert judge(*events, period=Period(DUE, min_count=4)).timeliness is Timeliness.MISSING

    def test_partial(self) -> None:
        one = [on(WORD.SUBMIT, "18", "A")]
        assert judge(*one, period=self.TWO).partial
        assert not judge(*one, period=self.TWO, now=DUE - TICK).partial
        assert judge(*one, period=self.TWO, now=DUE).partial
        assert not judge(period=self.TWO).partial
        assert not judge(*one, on(WORD.REJECT, "19", "A"), period=self.TWO).partial
        assert not judge(*one, on(WORD.SUBMIT, "19", "B"), period=self.TWO).partial
        assert not judge(*one, on(WORD.WAIVE, "19"), period=self.TWO).partial
        assert not judge(*one, on(WORD.NIL, "19", source="nil"), period=self.TWO).partial

    def test_overdue_and_reminders(self) -> None:
        for now, overdue in ((DUE - TICK, False), (DUE, True)):
            bare = judge(now=now)
            assert (bare.overdue, bare.due, bare.wants_reminder) == (overdue, overdue, True)
        sent = judge(on(WORD.SUBMIT, "22"))
        assert (sent.overdue, sent.wants_reminder) == (False, False)
        waived = judge(on(WORD.WAIVE, "18"))
        assert (waived.overdue, waived.wants_reminder) == (False, False)

    def test_closed_obligations(self) -> None:
        for kind, state, timeliness in (
            (WORD.WAIVE, "WAIVED", "EXCUSED"),
            (WORD.CANCEL, "CANCELLED", "NOT_DUE"),
            (WORD.SUCCEED, "SUCCEEDED", "NOT_DUE"),
        ):
            verdict = judge(on(WORD.SUBMIT, "22"), on(WORD.ACCEPT, "23"), on(kind, "24"))
            assert outcome(verdict) == (state, timeliness, 0)
            assert not verdict.in_rate

    def test_a_request_is_never_missing(self) -> None:
        asked = Period(DUE, binding=Binding.REQUEST)
        verdict = judge(period=asked)
        assert outcome(verdict) == ("PENDING", "NOT_DUE", 0)
        assert (verdict.overdue, verdict.in_rate, verdict.wants_reminder) == (False, False, False)
        assert "không bắt buộc" in said(verdict)
        assert "Chưa đến hạn" in said(judge(period=asked, now=DUE - TICK))
        assert judge(on(WORD.SUBMIT, "18"), period=asked).timeliness is Timeliness.ON_TIME


class TestNilReturns:
    def test_timeliness_by_its_receipt_and_no_count(self) -> None:
        on_time = judge(on(WORD.NIL, "18"))
        assert outcome(on_time) == ("SUBMITTED", "ON_TIME", 0)
        late = judge(on(WORD.NIL, "22"), on(WORD.ACCEPT, "23"))
        assert outcome(late) == ("ACCEPTED", "LATE", 2)
        assert (late.count, late.valid_count, late.nil, late.partial) == (0, 0, True, False)

    def test_it_answers_the_whole_duty(self) -> None:
        verdict = judge(on(WORD.NIL, "18"), on(WORD.ACCEPT, "19"), period=Period(DUE, min_count=3))
        assert outcome(verdict) == ("ACCEPTED", "ON_TIME", 0)

    def test_rejected_it_keeps_its_moment_and_settles_nothing(self) -> None:
        verdict = judge(on(WORD.NIL, "18"), on(WORD.REJECT, "19"))
        assert outcome(verdict) == ("PENDING", "ON_TIME", 0)

    def test_a_returned_nil_may_be_answered_by_a_real_submission(self) -> None:
        returned = (on(WORD.NIL, "18"), on(WORD.RETURN, "19"))
        assert not judge(*returned, on(WORD.SUBMIT, "21"), on(WORD.ACCEPT, "22")).nil
        assert judge(*returned, on(WORD.RESUBMIT, "21"), on(WORD.ACCEPT, "22")).nil
        assert not judge(*returned, now=LATER).nil

    def test_the_earlier_of_nil_and_items_decides(self) -> None:
        nil, late = on(WORD.NIL, "18", source="n"), on(WORD.SUBMIT, "22", "A")
        assert judge(nil, late).met_at == nil.at
        assert judge(on(WORD.SUBMIT, "17", "A"), nil).met_at == at("2026-12-17T01:00:00Z")


class TestExtensions:
    SENT = on(WORD.SUBMIT, "22")

    def test_the_longest_counts(self) -> None:
        verdict = judge(extensions=[GrantedExtension(DUE + 5 * DAY), GrantedExtension(DUE + 2 * DAY)])
        assert verdict.effective_due_before == DUE + 5 * DAY
        assert verdict.effective_last_good_day == date(2026, 12, 25)

    def test_the_one_that_was_needed_is_named(self) -> None:
        short = GrantedExtension(DUE + DAY)
        enough = GrantedExtension(DUE + 3 * DAY, scoring_effect=ScoringEffect.PARTIAL)
        longest = GrantedExtension(DUE + 9 * DAY, scoring_effect=ScoringEffect.PARTIAL)
        none = GrantedExtension(DUE + 2 * DAY, scoring_effect=ScoringEffect.NONE)
        full = GrantedExtension(DUE + 8 * DAY)
        assert judge(self.SENT, extensions=[none, short, longest, enough]).extension == enough
        assert judge(self.SENT, extensions=[short, enough, none, full]).extension == full
        assert judge(self.SENT, extensions=[none]).extension == none
        assert judge(self.SENT, extensions=[short]).extension is None

    def test_none_is_named_where_none_was_needed(self) -> None:
        longer = [GrantedExtension(DUE + 9 * DAY)]
        assert judge(on(WORD.SUBMIT, "18"), extensions=longer).extension is None
        assert judge(extensions=longer).extension is None
        edge = Event(WORD.SUBMIT, DUE)
        assert judge(edge, extensions=[GrantedExtension(DUE + TICK)]).extension is not None
        assert judge(edge, extensions=[GrantedExtension(DUE)]).extension is None


QUARTERS = [
    Period(at(due), at(opens), at("2023-01-15T17:00:00Z"), key=key)
    for key, opens, due in [
        ("I", "2021-12-31T17:00:00Z", "2022-03-19T17:00:00Z"),
        ("II", "2022-03-31T17:00:00Z", "2022-06-19T17:00:00Z"),
        ("III", "2022-06-30T17:00:00Z", "2022-09-19T17:00:00Z"),
        ("IV", "2022-09-30T17:00:00Z", "2022-12-19T17:00:00Z"),
    ]
]


class TestChoosingAPeriod:
    @pytest.mark.parametrize(
        ("now", "fulfilled", "chosen", "why"),
        [
            ("2021-12-01T00:00:00Z", "", "I", "kỳ tiếp theo"),
            ("2022-01-15T00:00:00Z", "", "I", "đang mở"),
            ("2022-01-15T00:00:00Z", "I", "I", "đang mở"),
            ("2022-03-19T16:59:59Z", "", "I", "đang mở"),
            ("2022-03-19T17:00:00Z", "", "I", "trễ hạn"),
            ("2022-03-25T00:00:00Z", "", "I", "trễ hạn"),
            ("2022-03-25T00:00:00Z", "I", "II", "kỳ tiếp theo"),
            ("2022-03-31T16:59:59Z", "", "I", "trễ hạn"),
            ("2022-03-31T17:00:00Z", "", "II", "đang mở"),
            ("2022-06-25T00:00:00Z", "II", "III", "kỳ tiếp theo"),
            ("2022-12-25T00:00:00Z", "I II III", "IV", "trễ hạn"),
            ("2022-12-25T00:00:00Z", "I II III IV", "IV", "Bổ sung"),
            ("2023-01-15T16:59:59Z", "", "IV", "trễ hạn"),
            ("2023-01-15T17:00:00Z", "", None, "Không còn kỳ nào"),
        ],
    )
    def test_the_year(self, now: str, fulfilled: str, chosen: str | None, why: str) -> None:
        choice = choose_period(reversed(QUARTERS), fulfilled.split(), at(now))
        assert (choice.period.key if choice.period else None) == chosen
        assert why in choice.reason.render("vi")

    def test_the_officer_may_choose_among_what_is_not_closed(self) -> None:
        quarters = [replace(QUARTERS[0], hard_close_at=at("2022-03-24T17:00:00Z")), *QUARTERS[1:]]
        open_still = choose_period(quarters, (), at("2022-03-24T16:59:59Z"))
        assert [p.key for p in open_still.options] == ["I", "II", "III", "IV"]
        assert open_still.period == quarters[0]
        closed = choose_period(quarters, (), at("2022-03-24T17:00:00Z"))
        assert [p.key for p in closed.options] == ["II", "III", "IV"]
        assert closed.period == quarters[1]

    def test_an_extended_period_stays_open_beside_the_next(self) -> None:
        quarters = [replace(QUARTERS[0], due_before=at("2022-04-10T17:00:00Z")), *QUARTERS[1:]]
        now = at("2022-04-05T00:00:00Z")
        assert choose_period(quarters, (), now).period == quarters[0]
        assert choose_period(quarters, ["I"], now).period == quarters[1]
        assert choose_period(quarters, ["I", "II"], now).period == quarters[1]

    def test_no_opening_means_always_open_and_no_close_never_closes(self) -> None:
        assert choose_period([PERIOD], (), DUE - 999 * DAY).reason.render("vi") == "Tính cho kỳ đang mở."
        assert choose_period([PERIOD], (), DUE + 999 * DAY).period == PERIOD
        assert choose_period([], (), DUE).period is None


class TestWhoOwes:
    LAST_DAY = date(2022, 6, 19)

    @pytest.mark.parametrize(
        ("valid_from", "valid_to", "owed"),
        [
            (None, None, True),
            (date(2022, 5, 20), None, True),
            (date(2022, 5, 21), None, False),
            (None, date(2022, 6, 19), True),
            (None, date(2022, 6, 18), False),
            (date(2022, 5, 21), date(2022, 12, 31), False),
        ],
    )
    def test_thirty_days_notice(self, valid_from: date | None, valid_to: date | None, owed: bool) -> None:
        assert owes(valid_from, valid_to, self.LAST_DAY) is owed


class TestRate:
    def test_only_what_is_due_and_owed_counts(self) -> None:
        accepted = judge(on(WORD.SUBMIT, "18"), on(WORD.ACCEPT, "19"))
        late = judge(on(WORD.SUBMIT, "22"), on(WORD.ACCEPT, "23"))
        rejected = judge(on(WORD.SUBMIT, "18"), on(WORD.REJECT, "19"))
        nil = judge(on(WORD.NIL, "18"), on(WORD.ACCEPT, "19"))
        early = judge(on(WORD.SUBMIT, "18"), on(WORD.ACCEPT, "19"), now=DUE - TICK)
        outside = [judge(on(kind, "18")) for kind in (WORD.WAIVE, WORD.CANCEL, WORD.SUCCEED)]
        asked = judge(on(WORD.SUBMIT, "18"), on(WORD.ACCEPT, "19"), period=Period(DUE, binding=Binding.REQUEST))
        assert on_time_rate([accepted, late, rejected, nil, judge(), early, asked, *outside]) == (1, 5)
        assert on_time_rate([]) == (0, 0)
        assert on_time_rate(iter([accepted, accepted])) == (2, 2)
        assert early.on_time_in_full


class TestRescheduling:
    NOW = DUE - 40 * DAY

    def reasons(self, new: datetime, *, now: datetime | None = None, submitted: bool = False) -> list[str]:
        found = can_reschedule(DUE, new, now or self.NOW, ZONE, anybody_submitted=submitted)
        assert all(message.render("en") for message in found)
        return [message.render("vi") for message in found]

    def test_later_always(self) -> None:
        assert self.reasons(DUE + DAY, submitted=True) == []
        assert self.reasons(DUE + DAY, now=DUE - TICK, submitted=True) == []
        assert self.reasons(DUE + 9 * DAY, now=DUE + DAY) == []
        assert self.reasons(DUE, submitted=True) == []

    def test_never_into_the_past(self) -> None:
        past = "Không dời hạn về ngày đã qua được."
        assert self.reasons(DUE + DAY, now=DUE + DAY) == [past]
        assert self.reasons(DUE + DAY, now=DUE + DAY - TICK) == []
        assert self.reasons(self.NOW - DAY, submitted=True)[0] == past

    def test_earlier_with_notice_and_before_anybody_submitted(self) -> None:
        notice = "Không dời hạn sớm hơn được: đến hạn mới phải còn hơn 30 ngày."
        sent = "Không dời hạn sớm hơn được: đã có đơn vị gửi hồ sơ."
        day_40 = due_before(date(2026, 11, 10), ZONE) - TICK  # 10 November, local
        assert self.reasons(due_before(date(2026, 12, 11), ZONE), now=day_40) == []
        assert self.reasons(due_before(date(2026, 12, 10), ZONE), now=day_40) == [notice]
        assert self.reasons(due_before(date(2026, 12, 11), ZONE), now=day_40, submitted=True) == [sent]
        assert self.reasons(due_before(date(2026, 12, 1), ZONE), now=day_40, submitted=True) == [notice, sent]


class TestReminders:
    OFFSETS = deadlines.REMINDER_OFFSETS

    def test_at_eight_local(self) -> None:
        assert reminder_at(0, DUE, ZONE) == at("2026-12-20T01:00:00Z")
        assert reminder_at(-14, DUE, ZONE) == at("2026-12-06T01:00:00Z")
        assert reminder_at(7, DUE, ZONE) == at("2026-12-27T01:00:00Z")

    def test_each_once(self) -> None:
        assert self.OFFSETS == (-14, -7, -3, -1, 0, 1, 3, 7)
        recorded: list[int] = []
        now, sent = DUE - 20 * DAY, []
        while now < DUE + 20 * DAY:
            run = due_reminders(now, DUE, ZONE, self.OFFSETS, recorded)
            assert run.skipped == ()
            if run.send is not None:
                sent.append(run.send)
                recorded.append(run.send)
            now += timedelta(hours=3)
        assert tuple(sent) == self.OFFSETS

    def test_after_a_gap_only_the_newest(self) -> None:
        run = due_reminders(reminder_at(-1, DUE, ZONE), DUE, ZONE, reversed(self.OFFSETS), [-14])
        assert (run.send, run.skipped) == (-1, (-7, -3))
        just_before = due_reminders(reminder_at(-1, DUE, ZONE) - TICK, DUE, ZONE, self.OFFSETS, [-14])
        assert (just_before.send, just_before.skipped) == (-3, (-7,))

    def test_nothing_older_than_what_went_out(self) -> None:
        run = due_reminders(DUE - TICK, DUE, ZONE, self.OFFSETS, [0])
        assert (run.send, run.skipped) == (None, (-14, -7, -3, -1))
        assert due_reminders(DUE - 20 * DAY, DUE, ZONE, self.OFFSETS, []).send is None


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
