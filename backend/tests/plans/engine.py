"""The words in which the deadline tests speak: instants, events and verdicts of one December duty."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from thidua.plans.deadlines import (
    Assessment,
    Event,
    Period,
    WorkCalendar,
    evaluate,
)
from thidua.plans.enums import (
    EventKind,
)

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "deadlines.json").read_text(encoding="utf-8"))
ZONE = ZoneInfo(VECTORS["time_zone"])
DUE = datetime(2026, 12, 20, 17, tzinfo=UTC)
LATER = datetime(2027, 1, 10, 2, tzinfo=UTC)
DAY = timedelta(days=1)
TICK = timedelta(microseconds=1)
PLAIN = WorkCalendar()
PERIOD = Period(DUE)
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


def outcome(assessment: Assessment) -> tuple[str, str, int]:
    return assessment.state.value, assessment.timeliness.value, assessment.days_late
