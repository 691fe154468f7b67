"""Choosing a period, who owes, the rate, rescheduling, reminders (domain.md, section 3, rules 8 to 11)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.plans.engine import (
    DAY,
    DUE,
    PERIOD,
    TICK,
    WORD,
    ZONE,
    at,
    judge,
    on,
)
from thidua.plans import deadlines
from thidua.plans.deadlines import (
    Period,
    can_reschedule,
    choose_period,
    due_before,
    due_reminders,
    on_time_rate,
    owes,
    reminder_at,
)
from thidua.plans.enums import (
    Binding,
)

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
