"""Sheets as they stand: what people gave, what the system reckons, totals and ranks; for many at once.

Of a locked sheet everything comes from what was frozen; what the system would reckon now stands beside it (rule 12).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any
from uuid import UUID

from thidua.core.call import Call
from thidua.plans import ledger
from thidua.plans.models import Duty, DutyPeriod
from thidua.scoring import metrics, queries, reckoning
from thidua.scoring.content import Criterion, CriterionKind, Metric, SchemeContent, TieKind
from thidua.scoring.metrics import Evidence
from thidua.scoring.models import ScoreColumn, ScoreEntry, ScoreScheme, SheetState, UnitScore, UnitScoreVersion
from thidua.scoring.points import ZERO
from thidua.scoring.reckoning import Owed, Reckoned


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion on one sheet. Automatic points stand in every column unless the verifier gave others."""

    criterion: Criterion
    entry: ScoreEntry | None
    reckoned: Reckoned | None

    def given(self, column: ScoreColumn) -> Decimal | None:
        """What stands in a column: what was given there, or else in the one before it."""
        own = self._own(column)
        if own is not None:
            return own
        if column is ScoreColumn.VERIFIED:
            return self.given(ScoreColumn.BLOC)
        return self.given(ScoreColumn.SELF) if column is ScoreColumn.BLOC else None

    def _own(self, column: ScoreColumn) -> Decimal | None:
        if self.reckoned is not None and column is not ScoreColumn.VERIFIED:
            return self.reckoned.points
        if self.entry is None:
            return None
        found: Decimal | None = getattr(self.entry, f"{column.lower()}_points")
        return found

    @property
    def points(self) -> Decimal:
        """What counts now."""
        return self.given(ScoreColumn.VERIFIED) or ZERO


@dataclass
class Sheet:
    """One unit's sheet. `live` is what the system reckons now; `frozen` what a lock has kept."""

    row: UnitScore
    scheme: ScoreScheme
    content: SchemeContent
    entries: Mapping[str, ScoreEntry]
    live: Mapping[str, Reckoned]
    counted: Mapping[Metric, Sequence[Evidence]]
    frozen: UnitScoreVersion | None
    #: Its place among those of its bloc and year, when it was loaded with them.
    rank: int | None = None
    ranked: int = 0
    shares_rank: bool = False
    all_locked: bool = False

    @property
    def is_locked(self) -> bool:
        """Whether what was frozen speaks."""
        return self.row.state is SheetState.LOCKED and self.frozen is not None

    @cached_property
    def reckoned(self) -> Mapping[str, Reckoned]:
        """The automatic criteria, as they count for this sheet."""
        if not self.is_locked or self.frozen is None:
            return self.live
        kept = self.frozen.payload["lines"]
        return {line["code"]: Reckoned.model_validate(line["reckoned"]) for line in kept if line["reckoned"]}

    @cached_property
    def lines(self) -> list[Line]:
        """Every criterion in its order."""
        return [Line(c, self.entries.get(c.code), self.reckoned.get(c.code)) for c in self.content.criteria()]

    def total(self, column: ScoreColumn = ScoreColumn.VERIFIED) -> Decimal:
        """The sum of a column: the bonus up to its cap, less what is taken away."""
        return total_of(self.content, {line.criterion.code: line.given(column) or ZERO for line in self.lines})

    def missing(self, column: ScoreColumn) -> list[Criterion]:
        """Criteria that people give and nobody has given yet."""
        return [
            line.criterion
            for line in self.lines
            if line.criterion.kind is CriterionKind.MANUAL and line.given(column) is None
        ]

    def changed(self) -> dict[str, tuple[Reckoned, Reckoned]]:
        """Of a locked sheet: criterion → (as locked, as of now), where the points would be others (rule 12)."""
        if not self.is_locked:
            return {}
        pairs = {code: (kept, self.live.get(code)) for code, kept in self.reckoned.items()}
        return {code: (kept, now) for code, (kept, now) in pairs.items() if now and now.points != kept.points}

    def key(self) -> tuple[Decimal, ...]:
        """What the sheet is ranked by: the total, then the scheme's tie rules in their order."""
        values = {line.criterion.code: line.points for line in self.lines}
        taken = sum((line.points for line in self.lines if line.criterion.kind is CriterionKind.PENALTY), ZERO)
        ties = []
        for rule in self.content.tie_break:
            if rule.kind is TieKind.CRITERION:
                ties.append(values.get(str(rule.code), ZERO))
            elif rule.kind is TieKind.METRIC:
                ties.append(Decimal(self.number(rule.metric)))
            else:
                ties.append(-taken)
        return (self.total(), *ties)

    def number(self, metric: Metric | None) -> int:
        """How many of a metric count for this sheet."""
        if self.is_locked and self.frozen is not None:
            return int(self.frozen.payload["metrics"].get(str(metric), 0))
        return sum(one.n for one in self.counted.get(metric, ())) if metric else 0


def total_of(content: SchemeContent, values: Mapping[str, Decimal]) -> Decimal:
    """The total of points by criterion."""
    sums: dict[bool | CriterionKind, Decimal] = {}
    for criterion in content.criteria():
        part = criterion.kind if criterion.kind in (CriterionKind.BONUS, CriterionKind.PENALTY) else True
        sums[part] = sums.get(part, ZERO) + values.get(criterion.code, ZERO)
    bonus = min(content.bonus_cap, sums.get(CriterionKind.BONUS, ZERO))
    return sums.get(True, ZERO) + bonus - sums.get(CriterionKind.PENALTY, ZERO)


def load(call: Call, rows: Sequence[UnitScore], *, ranked: bool = False, thawed: bool = False) -> dict[UUID, Sheet]:
    """Sheets with everything: a fixed number of selects, whatever their number.

    `ranked` loads all that compete with them too, for their ranks; `thawed` takes nothing from an earlier lock.
    """
    together = {row.id: row for row in (queries.competing(call, rows) if ranked else ())}
    everyone = list({**together, **{row.id: row for row in rows}}.values())
    if not everyone:
        return {}
    schemes = queries.schemes_of(call, {row.scheme_id for row in everyone})
    contents = {key: SchemeContent.model_validate(scheme.content) for key, scheme in schemes.items()}
    entries = queries.entries_of(call, [row.id for row in everyone])
    frozen = {} if thawed else queries.frozen_of(call, everyone)
    timely = _timeliness(call, everyone, contents)
    counted = _counts(call, everyone, contents)
    sheets = {}
    for row in everyone:
        content = contents[row.scheme_id]
        mine = {metric: found.get(row.unit_id, []) for metric, found in counted.get(row.year, {}).items()}
        live = dict(timely[row.id])
        for criterion in content.criteria():
            if criterion.count is not None:
                live[criterion.code] = reckoning.of_counts(criterion.count, mine, criterion.max, content.step)
        kept = frozen.get(row.id)
        locked = row.state is SheetState.LOCKED and kept is not None
        sheets[row.id] = Sheet(
            row=row,
            scheme=schemes[row.scheme_id],
            content=content,
            entries=_kept_entries(kept) if locked and kept is not None else entries[row.id],
            live=live,
            counted=mine,
            frozen=kept,
        )
    if ranked:
        _rank(sheets)
    return {row.id: sheets[row.id] for row in rows}


def _kept_entries(frozen: UnitScoreVersion) -> dict[str, ScoreEntry]:
    """What people had given when the sheet was locked."""
    return {line["code"]: _kept_entry(frozen.unit_score_id, line) for line in frozen.payload["lines"]}


def _kept_entry(sheet_id: UUID, line: Mapping[str, Any]) -> ScoreEntry:
    entry = ScoreEntry(unit_score_id=sheet_id, code=line["code"])
    for column in ("self", "bloc", "verified"):
        setattr(entry, f"{column}_points", _decimal(line[column]["points"]))
        setattr(entry, f"{column}_note", line[column]["note"])
    return entry


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _rank(sheets: Mapping[UUID, Sheet]) -> None:
    groups: dict[tuple[UUID, int], list[Sheet]] = {}
    for sheet in sheets.values():
        groups.setdefault((sheet.row.bloc_id, sheet.row.year), []).append(sheet)
    for group in groups.values():
        places = reckoning.ranks((sheet.row.id, sheet.key()) for sheet in group)
        for sheet in group:
            sheet.rank, sheet.ranked = places[sheet.row.id], len(group)
            sheet.shares_rank = list(places.values()).count(sheet.rank) > 1
            sheet.all_locked = all(one.row.state is SheetState.LOCKED for one in group)


def _counts(
    call: Call, rows: Sequence[UnitScore], contents: Mapping[UUID, SchemeContent]
) -> dict[int, dict[Metric, Mapping[UUID, list[Evidence]]]]:
    wanted: dict[int, tuple[set[UUID], set[Metric]]] = {}
    for row in rows:
        units, named = wanted.setdefault(row.year, (set(), set()))
        units.add(row.unit_id)
        content = contents[row.scheme_id]
        named.update(part.metric for c in content.criteria() if c.count for part in c.count.parts)
        named.update(rule.metric for rule in content.tie_break if rule.metric)
    return {year: metrics.counted(call, units, year, named) for year, (units, named) in wanted.items()}


def _timeliness(
    call: Call, rows: Sequence[UnitScore], contents: Mapping[UUID, SchemeContent]
) -> dict[UUID, dict[str, Reckoned]]:
    """sheet → criterion → what its duty's periods gave: five selects."""
    codes = {c.timeliness.duty for content in contents.values() for c in content.criteria() if c.timeliness}
    years = {row.year for row in rows}
    duties: dict[tuple[int, str], tuple[Duty, list[DutyPeriod]]] = {}
    for year, duty, period in queries.duty_periods(call, years, codes) if codes else ():
        duties.setdefault((year, duty.code), (duty, []))[1].append(period)
    periods = {period.id: period for _duty, found in duties.values() for period in found}
    owed = _owed(call, {row.unit_id for row in rows}, periods)
    found: dict[UUID, dict[str, Reckoned]] = {row.id: {} for row in rows}
    for row in rows:
        for criterion in contents[row.scheme_id].criteria():
            rule = criterion.timeliness
            if rule is None:
                continue
            named = duties.get((row.year, rule.duty))
            facts = [
                reckoning.period_fact(
                    rule, p.id, p.label, p.due_before, owed.get((row.unit_id, p.id)), call.now, call.zone
                )
                for p in (named[1] if named else ())
            ]
            reckoned = reckoning.of_periods(facts, criterion.max)
            if named is not None:
                duty = named[0]
                reckoned.clause, reckoned.duty, reckoned.quotation = duty.clause, duty.title, duty.quotation
            found[row.id][criterion.code] = reckoned
    return found


def _owed(call: Call, unit_ids: set[UUID], periods: Mapping[UUID, DutyPeriod]) -> dict[tuple[UUID, UUID], Owed]:
    obligations = queries.obligations(call, unit_ids, periods)
    facts = ledger.load(call, [(one, periods[one.duty_period_id]) for one in obligations])
    judged = {key: found.judge(call.now, call.zone) for key, found in facts.items()}
    sources = {key: _source(facts[key], verdict.met_at) for key, verdict in judged.items()}
    codes = queries.receipt_codes(call, {source for source in sources.values() if source})
    return {
        (one.unit_id, one.duty_period_id): Owed(
            obligation_id=one.id,
            state=judged[one.id].state,
            verdict=judged[one.id],
            period=facts[one.id].period,
            extensions=facts[one.id].extensions,
            receipt_code=codes.get(source) if (source := sources[one.id]) else None,
        )
        for one in obligations
    }


def _source(found: ledger.Ledger, met_at: Any) -> UUID | None:
    """The paper whose receipt decided."""
    sources = (event.source for event in found.events if event.at == met_at)
    return next((source for source in sources if isinstance(source, UUID)), None)
