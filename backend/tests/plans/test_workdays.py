"""Days, rolls, warnings and words of the deadline engine (domain.md, section 3, rules 1, 2 and 4)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plans.engine import (
    DAY,
    DUE,
    PERIOD,
    PLAIN,
    TICK,
    WORD,
    ZONE,
    at,
    days,
    judge,
    on,
    said,
)
from thidua.plans.deadlines import (
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
    in_words,
    last_good_day,
    time_left_in_words,
    warns_roll_after_printed_date,
)
from thidua.plans.enums import (
    Boundary,
    DayUnit,
    ExtensionKind,
    Roll,
)

UNHURRIED = settings(deadline=None)


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
        spoken = [judge(extensions=[e]).reasons[0].render("en") for e in (replace(extension, reason=""), after)]
        assert spoken == [
            "Extended to the end of 23 December 2026.",
            "Extended (after the date had passed) to the end of 23 December 2026.",
        ]
        for useless in (DUE - DAY, DUE):
            assert "gia hạn" not in said(judge(extensions=[GrantedExtension(useless)]))
        several = [after, GrantedExtension(DUE + 9 * DAY), GrantedExtension(DUE + DAY)]
        assert said(judge(extensions=several)).startswith("Được gia hạn đến hết ngày 29/12/2026.\nĐã quá hạn")
