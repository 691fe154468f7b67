"""The example table of points (scoring_table.json) as a scheme: a draft that the authority edits and puts in force.

What the system cannot count yet becomes a criterion given by people; groups without criteria become one each.
"""

from decimal import Decimal
from typing import Any

from thidua.scoring.content import (
    CountBand,
    CountPart,
    CountRule,
    Criterion,
    CriterionKind,
    Group,
    LateBand,
    Metric,
    SchemeContent,
    ScoreClass,
    TieKind,
    TieRule,
    TimelinessRule,
)

BLOC = "KHOI_XA"
#: The example's names of what is counted; valid contest entries are not among what the system counts.
_METRICS = {
    "exemplar_published_district": Metric.EXEMPLAR_PUBLISHED,
    "exemplar_referred_province": Metric.EXEMPLAR_REFERRED,
    "articles_published": Metric.ARTICLE_PUBLISHED,
    "initiative_presenters": Metric.INITIATIVE_PRESENTER,
}
#: The example's sentences, in their order, as rules; the last one is the council's.
_TIES = (
    TieRule(kind=TieKind.CRITERION, code="III.2"),
    TieRule(kind=TieKind.METRIC, metric=Metric.EXEMPLAR_REFERRED),
    TieRule(kind=TieKind.PENALTIES),
)
#: A penalty of the example has no limit; so many cases are as many as one year may see.
_CASES = 10


def scheme_content(table: dict[str, Any]) -> SchemeContent:
    """The table as a scheme says it."""
    groups = [Group(code=entry["code"], name=entry["name"], criteria=_criteria(entry)) for entry in table["groups"]]
    bonus = [
        Criterion(
            code=e["code"], name=e["name"], kind=CriterionKind.BONUS, max=_number(e["cap"]), each=_number(e["points"])
        )
        for e in table["bonus"]
    ]
    penalties = [
        Criterion(
            code=e["code"],
            name=e["name"],
            kind=CriterionKind.PENALTY,
            max=-_number(e["points"]) * _CASES,
            each=-_number(e["points"]),
        )
        for e in table["deductions"]
    ]
    return SchemeContent(
        total=_number(table["total"]),
        bonus_cap=_number(table["bonus_cap"]),
        step=_number(table["rounding"]),
        groups=[
            *groups,
            Group(code="T", name="Điểm thưởng", criteria=bonus),
            Group(code="G", name="Điểm trừ", criteria=penalties),
        ],
        tie_break=list(_TIES),
        tie_note=table["tie_break"][-1],
        classification=[ScoreClass(min=_number(e["min"]), label=e["label"]) for e in table["classification"]],
        rank_labels=table["rank_labels"],
    )


def _number(value: Any) -> Decimal:
    return Decimal(str(value))


def _criteria(group: dict[str, Any]) -> list[Criterion]:
    if "criteria" not in group:
        return [Criterion(code=group["code"], name=group["name"], kind=CriterionKind.MANUAL, max=_number(group["max"]))]
    return [_criterion(entry) for entry in group["criteria"]]


def _criterion(entry: dict[str, Any]) -> Criterion:
    rule = entry["rule"]
    common = {
        "code": entry["code"],
        "name": entry["name"],
        "max": _number(entry["max"]),
        "source": entry.get("source"),
    }
    if rule["type"] == "AUTO_TIMELINESS":
        timeliness = TimelinessRule(
            duty=rule["duty"],
            bands=[LateBand(late_days_max=b["late_days_max"], points=_number(b["points"])) for b in rule["bands"]],
            nil_return_points=_number(rule["nil_return_points"]) if "nil_return_points" in rule else None,
        )
        return Criterion(**common, kind=CriterionKind.AUTO_TIMELINESS, timeliness=timeliness)
    parts = rule.get("items", [rule])
    if any(part.get("event", part.get("metric")) not in _METRICS for part in parts):
        return Criterion(**common, kind=CriterionKind.MANUAL)
    count = CountRule(parts=[_part(part) for part in parts])
    return Criterion(**common, kind=CriterionKind.AUTO_COUNT, count=count)


def _part(part: dict[str, Any]) -> CountPart:
    metric = _METRICS[str(part["event"] if "event" in part else part["metric"])]
    if "bands" in part:
        bands = [CountBand(min=band["min"], points=_number(band["points"])) for band in part["bands"]]
        return CountPart(metric=metric, bands=bands)
    if "target" in part:
        # So many for the whole target are so many for each, up to the whole.
        each = _number(part["points"]) / part["target"]
        return CountPart(metric=metric, points_each=each, cap=_number(part["points"]))
    return CountPart(metric=metric, points_each=_number(part["points"]), cap=_number(part["cap"]))
