"""The points of one period and of counts, by hand: no database, no clock."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.errors import Message
from thidua.plans.deadlines import Event, GrantedExtension, Period, due_before, evaluate
from thidua.plans.enums import EventKind, ScoringEffect
from thidua.scoring import reckoning, words
from thidua.scoring.content import CountBand, CountPart, CountRule, LateBand, Metric, TimelinessRule
from thidua.scoring.metrics import Evidence
from thidua.scoring.points import points_words, rounded_down, signed_words
from thidua.scoring.reckoning import Outcome, Owed, PeriodFact

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
#: To the end of 19/6/2022, as "trước ngày 20/6" means.
LIMIT = due_before(datetime(2022, 6, 19).date(), ZONE)  # noqa: DTZ001 (a date)
RULE = TimelinessRule(
    duty="NOMINATION",
    bands=[
        LateBand(late_days_max=0, points=Decimal(2)),
        LateBand(late_days_max=7, points=Decimal(1)),
        LateBand(late_days_max=None, points=Decimal(0)),
    ],
    nil_return_points=Decimal(1),
)
ONE = UUID(int=1)


def day(n: float) -> datetime:
    """So many days after the limit (before it: less than 0)."""
    return LIMIT + timedelta(days=n)


def extension(days: int, effect: ScoringEffect) -> GrantedExtension:
    return GrantedExtension(day(days), scoring_effect=effect, reason="Mất điện")


def owed(
    now: datetime, events: list[tuple[EventKind, datetime]], extensions: Any = (), closes: datetime | None = None
) -> Owed:
    """As the engine judges these events."""
    period = Period(LIMIT, hard_close_at=closes)
    told = [Event(kind, at, seq=n, subject="a", source=ONE) for n, (kind, at) in enumerate(events, start=1)]
    verdict = evaluate(now, period, told, ZONE, extensions=extensions)
    return Owed(ONE, verdict.state, verdict, period, extensions)


def fact(now: datetime, events: list[tuple[EventKind, datetime]], extensions: Any = (), **more: Any) -> PeriodFact:
    return reckoning.period_fact(RULE, ONE, "Quý II", LIMIT, owed(now, events, extensions, **more), now, ZONE)


def sent(at: datetime, *then: EventKind) -> list[tuple[EventKind, datetime]]:
    return [(EventKind.SUBMIT, at), *((kind, at + timedelta(minutes=5)) for kind in then)]


ACCEPT = EventKind.ACCEPT


@pytest.mark.parametrize(("late", "points"), [(-0.001, 2), (0, 1), (0.5, 1), (6.99, 1), (7, 0), (60, 0)], ids=str)
def test_the_band_by_local_days(late: float, points: int) -> None:
    found = fact(day(90), sent(day(late), ACCEPT))
    assert (found.outcome, found.points, found.expected) == (Outcome.EARNED, points, points)


@pytest.mark.parametrize(
    ("effect", "late", "points"),
    [
        (ScoringEffect.FULL, 3, 2),  # in the extended time
        (ScoringEffect.FULL, 12, 1),  # two days after it
        (ScoringEffect.FULL, 18, 0),
        (ScoringEffect.PARTIAL, 3, 1),  # half of the first band
        (ScoringEffect.PARTIAL, 9, 1),
        (ScoringEffect.NONE, 3, 1),  # what it would be without: the second band
        (ScoringEffect.NONE, 9, 0),
        (ScoringEffect.NONE, -1, 2),  # in time after all
    ],
    ids=str,
)
def test_extensions_count_as_they_were_given(effect: ScoringEffect, late: float, points: int) -> None:
    found = fact(day(90), sent(day(late), ACCEPT), [extension(10, effect)])
    assert found.points == points
    assert (found.extension is not None) == (late > 0)


@given(
    late=st.floats(min_value=-30, max_value=30),
    more=st.integers(min_value=1, max_value=20),
    effect=st.sampled_from(ScoringEffect),
    others=st.lists(st.tuples(st.integers(1, 20), st.sampled_from(ScoringEffect)), max_size=2),
)
def test_an_extension_never_makes_the_points_fewer(
    late: float, more: int, effect: ScoringEffect, others: list[tuple[int, ScoringEffect]]
) -> None:
    without = [extension(days, kind) for days, kind in others]
    before = fact(day(90), sent(day(late), ACCEPT))
    assert fact(day(90), sent(day(late), ACCEPT), without).points >= before.points
    assert fact(day(90), sent(day(late), ACCEPT), [*without, extension(more, effect)]).points >= before.points


def test_only_what_is_accepted_earns() -> None:
    assert (fact(day(1), sent(day(-1))).points, fact(day(1), sent(day(-1))).expected) == (0, 2)
    assert fact(day(1), sent(day(-1))).outcome is Outcome.AWAITED
    rejected = fact(day(1), sent(day(-1), EventKind.REJECT))
    assert (rejected.outcome, rejected.points, rejected.expected) == (Outcome.REJECTED, 0, 0)
    assert fact(day(1), sent(day(-1), EventKind.VOID)).outcome is Outcome.MISSING


def test_a_nil_return_earns_its_own_points_and_less_when_late() -> None:
    for late, points in ((-1, 1), (3, 1), (9, 0)):
        found = fact(day(90), [(EventKind.NIL, day(late)), (ACCEPT, day(late + 0.5))])
        assert (found.nil, found.outcome, found.points) == (True, Outcome.EARNED, points)


def test_who_is_excused_or_owes_nothing_loses_nothing_and_what_went_to_a_successor_counts_there() -> None:
    assert fact(day(9), [(EventKind.WAIVE, day(-3))]).points == 2
    assert fact(day(9), [(EventKind.CANCEL, day(-3))]).outcome is Outcome.EXCUSED
    passed = fact(day(9), [(EventKind.SUCCEED, day(-3))])
    assert (passed.outcome, passed.points) == (Outcome.PASSED_ON, 0)
    none = reckoning.period_fact(RULE, ONE, "Quý I", LIMIT, None, day(9), ZONE)
    assert (none.outcome, none.points) == (Outcome.NOT_OWED, 2)


def offered(
    now: datetime, *extensions: GrantedExtension, closes: datetime | None = None
) -> list[tuple[str | None, int]]:
    found = fact(now, [], extensions, closes=closes)
    return [(offer.until.isoformat() if offer.until else None, int(offer.points)) for offer in found.offers]


def test_what_may_still_be_earned_and_until_when() -> None:
    assert offered(day(-40)) == [("2022-06-19", 2), ("2022-06-26", 1)]
    assert offered(day(0)) == [("2022-06-26", 1)]
    assert offered(day(7)) == []
    assert offered(day(-1), extension(5, ScoringEffect.FULL)) == [("2022-06-24", 2), ("2022-07-01", 1)]
    assert offered(day(-1), extension(5, ScoringEffect.PARTIAL)) == [("2022-06-19", 2), ("2022-07-01", 1)]
    assert offered(day(-1), extension(5, ScoringEffect.NONE)) == [("2022-06-19", 2), ("2022-06-26", 1)]
    assert offered(day(-1), closes=day(2)) == [("2022-06-19", 2), ("2022-06-21", 1)]


@given(now=st.floats(-20, 20), more=st.integers(1, 15), effect=st.sampled_from(ScoringEffect))
def test_who_takes_an_offer_gets_it(now: float, more: int, effect: ScoringEffect) -> None:
    given_more = [extension(more, effect)]
    for offer in fact(day(now), [], given_more).offers:
        assert offer.until is not None
        last = due_before(offer.until, ZONE) - timedelta(microseconds=1)
        assert fact(day(90), sent(last, ACCEPT), given_more).points == offer.points
        late = fact(day(90), sent(last + timedelta(microseconds=1), ACCEPT), given_more)
        assert late.points < offer.points


def test_late_however_late_may_still_earn() -> None:
    rule = TimelinessRule(
        duty="REPORT",
        bands=[LateBand(late_days_max=0, points=Decimal(1)), LateBand(late_days_max=None, points=Decimal("0.5"))],
    )
    found = reckoning.period_fact(rule, ONE, "Năm", LIMIT, owed(day(3), []), day(3), ZONE)
    assert [(offer.until, offer.points) for offer in found.offers] == [(None, Decimal("0.5"))]
    assert words.offer(found.offers[0]).render("vi") == "Nộp trễ vẫn được +0,5 điểm"


def test_periods_add_up_to_what_the_criterion_gives_at_most() -> None:
    facts = [fact(day(90), sent(day(-1), ACCEPT)), fact(day(90), sent(day(-1)))]
    found = reckoning.of_periods(facts, Decimal(3))
    assert (found.points, found.expected) == (2, 3)


def counted(rule: CountRule, n: int, most: str = "3") -> Decimal:
    evidence = [Evidence(kind="article", id=UUID(int=i), label="Tin") for i in range(n)]
    return reckoning.of_counts(rule, {Metric.ARTICLE_PUBLISHED: evidence}, Decimal(most), Decimal("0.25")).points


def test_counts_by_each_and_by_bands() -> None:
    each = CountRule(parts=[CountPart(metric=Metric.ARTICLE_PUBLISHED, points_each=Decimal("0.3"), cap=Decimal(2))])
    assert [counted(each, n) for n in (0, 1, 2, 5, 6, 7, 50)] == [
        Decimal(p) for p in ("0", "0.25", "0.5", "1.5", "1.75", "2", "2")
    ]
    bands = CountRule(
        parts=[
            CountPart(
                metric=Metric.ARTICLE_PUBLISHED,
                bands=[CountBand(min=2, points=Decimal(1)), CountBand(min=1, points=Decimal("0.5"))],
            )
        ]
    )
    assert [counted(bands, n) for n in (0, 1, 2, 9)] == [0, Decimal("0.5"), 1, 1]


def test_equal_keys_share_a_place_and_the_next_is_skipped() -> None:
    keys = {1: (90, 2), 2: (95, 0), 3: (90, 2), 4: (90, 3), 5: (10, 0)}
    found = reckoning.ranks((UUID(int=n), tuple(map(Decimal, key))) for n, key in keys.items())
    assert {key.int: place for key, place in found.items()} == {2: 1, 4: 2, 1: 3, 3: 3, 5: 5}


def said(found: PeriodFact, language: Any = "vi") -> list[str]:
    return [sentence.render(language) for sentence in words.sentences(found, ZONE)]


def test_the_sentences_tell_limit_receipt_extension_and_points() -> None:
    late = fact(day(90), sent(day(2), ACCEPT), [extension(5, ScoringEffect.PARTIAL)])
    assert said(late) == [
        "Nhận lúc 00:00 ngày 22/6/2022, đúng hạn (hạn đến hết ngày 24/6/2022).",
        "Được gia hạn đến hết ngày 24/6/2022: Mất điện",
        "Gia hạn được tính một phần điểm.",
        "Được 1 điểm.",
    ]
    assert said(fact(day(1), sent(day(-1)))) == [
        "Nhận lúc 00:00 ngày 19/6/2022, đúng hạn (hạn đến hết ngày 19/6/2022).",
        "Đang chờ thẩm định: được chấp nhận thì có 2 điểm.",
    ]
    assert said(fact(day(1), []), "en") == ["Due by the end of 19 June 2022; nothing valid has been received."]
    passed = said(fact(day(1), [(EventKind.SUCCEED, day(-1))]))
    assert passed == ["Nhiệm vụ này đã chuyển sang đơn vị kế thừa.", "Được 0 điểm."]


def test_what_explains_a_sheet_survives_being_frozen() -> None:
    found = reckoning.of_periods([fact(day(90), sent(day(2), ACCEPT), [extension(5, ScoringEffect.NONE)])], Decimal(2))
    assert reckoning.Reckoned.model_validate(found.model_dump(mode="json")) == found
    assert LIMIT.tzinfo is UTC


def test_points_in_words() -> None:
    values = {"2": "2", "0.50": "0,5", "10": "10", "1.25": "1,25", "-1": "−1"}
    assert {raw: points_words(Decimal(raw)).vi for raw in values} == values
    assert signed_words(Decimal("0.5")) == Message("+0,5", "+0.5")
    assert rounded_down(Decimal("1.99"), Decimal("0.25")) == Decimal("1.75")
