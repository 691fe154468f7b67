"""Each kind of submission, from draft to its obligation; what a draft lacks; hostile and careless bodies."""

from typing import Any

import pytest

from tests.plans.owed import obligation
from tests.submissions import scenes
from tests.submissions.scenes import CHAIR, CONTENT, OFFICE, PATH, PLAN, UNIT, YEAR
from tests.world import World

#: duty → (who sends, unit, period, kind, who reviews, count when accepted)
KINDS = {
    "UNIT_PLAN": (UNIT, "XA_TANLAP", YEAR, "UNIT_PLAN", OFFICE, 1),
    "REPORT": (UNIT, "XA_TANLAP", "06 tháng", "PERIODIC_REPORT", OFFICE, 1),
    "NOMINATION": (UNIT, "XA_TANLAP", "Quý I", "NIL_RETURN", OFFICE, 0),
    "INITIATIVE": (UNIT, "XA_TANLAP", YEAR, "INITIATIVE", OFFICE, 2),
    "BLOC_PLAN": ("xa.thanhbinh", "XA_THANHBINH", YEAR, "BLOC_PLAN", OFFICE, 1),
    "CONTEST_MOBILISATION": ("xa.thanhbinh", "XA_THANHBINH", YEAR, "CONTEST_MOBILISATION", OFFICE, 1),
    "UNIT_COLUMN": (UNIT, "XA_TANLAP", YEAR, "CUSTOM", OFFICE, 1),
    "PNV_GUIDE": (OFFICE, "PHONG_NOIVU", YEAR, "CUSTOM", CHAIR, 1),
}


@pytest.mark.parametrize("duty", KINDS)
def test_each_kind_from_draft_to_accepted(world: World, duty: str) -> None:
    who, unit, period, kind, reviewer, count = KINDS[duty]
    made = scenes.draft(world, who, unit=unit, duty=duty, period=period)
    assert (made["kind"], made["state"], made["lacks"], made["receipt"]) == (kind, "DRAFT", [], None)
    said = {name: value for name, value in made["payload"].items() if value not in (None, [])}
    assert _without_empty(said) == _without_empty(CONTENT[duty])
    sent = scenes.acted(world, who, made["id"], "submit")
    assert sent["receipt"]["received_at"] == "2022-03-18T01:00:00Z"
    assert scenes.verdict(world, unit, duty, period) == ("SUBMITTED", "ON_TIME", 0, 0)
    scenes.acted(world, reviewer, made["id"], "take")
    assert scenes.acted(world, reviewer, made["id"], "accept")["state"] == "ACCEPTED"
    assert scenes.verdict(world, unit, duty, period) == ("ACCEPTED", "ON_TIME", 0, count)


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_empty(part) for name, part in value.items() if part not in (None, [])}
    return [_without_empty(part) for part in value] if isinstance(value, list) else value
