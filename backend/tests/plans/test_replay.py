"""The verdict by example: hard close, returns, items, nil returns, extensions (rules 3 to 7)."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.plans.engine import (
    DAY,
    DUE,
    LATER,
    PERIOD,
    PLAIN,
    TICK,
    WORD,
    ZONE,
    at,
    days,
    judge,
    on,
    outcome,
    said,
)
from thidua.plans.deadlines import (
    Event,
    GrantedExtension,
    Period,
    WorkCalendar,
    effective_hard_close_at,
    resubmit_limit,
    submission_refusal,
)
from thidua.plans.enums import (
    Binding,
    EventKind,
    ObligationState,
    ResubmitPolicy,
    ScoringEffect,
    Timeliness,
)


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
        assert "không bắt buộc" in said(judge(period=asked, now=DUE))
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
