"""Putting answers together: a page of sheets, one sheet with its lines, the bloc's table."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import receipts
from thidua.core.call import Call
from thidua.core.workflow import ActionRead
from thidua.scoring import queries, sheets, words
from thidua.scoring.content import Criterion, CriterionKind, SchemeContent
from thidua.scoring.metrics import METRIC_WORDS
from thidua.scoring.models import DisputeState, ScoreColumn, ScoreDispute, SheetState, UnitScore
from thidua.scoring.points import ZERO
from thidua.scoring.reckoning import PeriodFact, Reckoned
from thidua.scoring.schemas import (
    BlocName,
    CountRead,
    EvidenceRead,
    GivenRead,
    GroupRead,
    LineRead,
    PeriodRead,
    Provisional,
    SheetBrief,
    SheetRead,
    TotalsRead,
)
from thidua.scoring.sheets import Line, Sheet, total_of
from thidua.scoring.workflow import SHEET, SheetFacts, bloc_lead, may_dispute, sheet_facts
from thidua.units.queries import brief
from thidua.units.schemas import UnitBrief

_TOLD = (SheetState.PUBLISHED, SheetState.LOCKED)
_EDITS = {
    ScoreColumn.SELF: "edit_self",
    ScoreColumn.BLOC: "edit_bloc",
    ScoreColumn.VERIFIED: "edit_verified",
}


def briefs(call: Call, rows: Sequence[Any]) -> list[SheetBrief]:
    """A page of (sheet, bloc name, unit columns …): a fixed number of selects, whatever its length."""
    things = [row[0] for row in rows]
    found = sheets.load(call, things, ranked=True)
    facts = sheet_facts(call, list(found.values()))
    actions = SHEET.available(call, things, facts)
    return [
        SheetBrief(**common(call, found[row[0].id], facts[row[0].id], actions[row[0].id], row[1], brief(*row[3:])))
        for row in rows
    ]


def common(
    call: Call, sheet: Sheet, facts: SheetFacts, actions: list[ActionRead], bloc: str, unit: UnitBrief
) -> dict[str, Any]:
    """The fields of a SheetBrief."""
    row, total = sheet.row, sheet.total()
    rank = sheet.rank if row.state in _TOLD or _scores(call, row, facts) else None
    labels = sheet.content.rank_labels
    return {
        "id": row.id,
        "unit": unit,
        "bloc": BlocName(id=row.bloc_id, name=bloc),
        "year": row.year,
        "scheme_id": row.scheme_id,
        "state": row.state,
        "total": total,
        "classification": sheet.content.class_of(total),
        "rank": rank,
        "rank_label": labels[rank - 1] if rank is not None and rank <= len(labels) else None,
        "tied": rank is not None and sheet.shares_rank,
        "ranked": sheet.ranked,
        "standing": Provisional.FINAL if sheet.all_locked else Provisional.PROVISIONAL,
        "open_disputes": facts.open_disputes,
        "changed_since_lock": bool(sheet.changed()),
        "actions": actions,
        "version": row.version,
    }


def _scores(call: Call, row: UnitScore, facts: SheetFacts) -> bool:
    """Whether the caller scores sheets like this one, and so sees how they stand to each other."""
    return queries.sees_all(call) or bloc_lead(call.actor, row, facts) or call.actor.unit_id != row.unit_id


def one(call: Call, sheet_id: UUID) -> SheetRead:
    """One sheet that is known to be visible, with its lines."""
    row = call.session.execute(queries.SHEET_ROWS.where(col(UnitScore.id) == sheet_id)).one()
    thing: UnitScore = row[0]
    sheet = sheets.load(call, [thing], ranked=True)[thing.id]
    facts = sheet_facts(call, [sheet])[thing.id]
    actions = SHEET.available(call, [thing], {thing.id: facts})[thing.id]
    disputed = set(
        call.session.scalars(
            select(col(ScoreDispute.code)).where(
                col(ScoreDispute.unit_score_id) == thing.id, col(ScoreDispute.state) == DisputeState.OPEN
            )
        )
    )
    given = receipts.latest(call, "unit_score", [thing.id]).get(thing.id) if sheet.is_locked else None
    return SheetRead(
        **common(call, sheet, facts, actions, row[1], brief(*row[3:])),
        scheme_name=sheet.scheme.name,
        groups=_groups(sheet),
        totals=_totals(sheet),
        max_total=sheet.content.total,
        bonus_cap=sheet.content.bonus_cap,
        lines=lines(call, sheet, disputed),
        columns=[column for column in ScoreColumn if SHEET.allows(call, thing, _EDITS[column], facts)],
        can_dispute=may_dispute(call.actor, thing, call.today),
        disputes_until=thing.disputes_until,
        published_at=thing.published_at,
        locked_at=thing.locked_at,
        sha256=sheet.frozen.sha256 if sheet.is_locked and sheet.frozen else None,
        receipt_code=given.code if given else None,
    )


def _groups(sheet: Sheet) -> list[GroupRead]:
    values = {line.criterion.code: line.points for line in sheet.lines}
    return [
        GroupRead(
            code=group.code,
            name=group.name,
            max=sum((criterion.max for criterion in group.criteria), ZERO),
            points=sum((values[criterion.code] for criterion in group.criteria), ZERO),
        )
        for group in sheet.content.groups
    ]


def _totals(sheet: Sheet) -> TotalsRead:
    def summed(kind: CriterionKind) -> Any:
        return sum((line.points for line in sheet.lines if line.criterion.kind is kind), ZERO)

    expected = {line.criterion.code: _expected(line) for line in sheet.lines}
    return TotalsRead(
        own=sheet.total(ScoreColumn.SELF),
        bloc=sheet.total(ScoreColumn.BLOC),
        verified=sheet.total(),
        total=sheet.total(),
        expected=total_of(sheet.content, expected),
        bonus=min(sheet.content.bonus_cap, summed(CriterionKind.BONUS)),
        penalty=summed(CriterionKind.PENALTY),
    )


def _expected(line: Line) -> Any:
    """What a line becomes when all that was sent is accepted; what the verifier gave stands."""
    overridden = line.entry is not None and line.entry.verified_points is not None
    return line.points if line.reckoned is None or overridden else line.reckoned.expected


def lines(call: Call, sheet: Sheet, disputed: set[str]) -> list[LineRead]:
    """Every line with its explanation."""
    groups = {criterion.code: group.code for group in sheet.content.groups for criterion in group.criteria}
    changed = sheet.changed()
    return [_line(call, sheet.content, line, groups, changed, disputed) for line in sheet.lines]


def _line(
    call: Call,
    content: SchemeContent,
    line: Line,
    groups: Mapping[str, str],
    changed: Mapping[str, tuple[Reckoned, Reckoned]],
    disputed: set[str],
) -> LineRead:
    criterion, reckoned = line.criterion, line.reckoned
    different = changed.get(criterion.code)
    return LineRead(
        code=criterion.code,
        group=groups[criterion.code],
        name=criterion.name,
        kind=criterion.kind,
        max=criterion.max,
        step=criterion.each or content.step,
        source=criterion.source,
        rule=rule_text(call, criterion),
        clause=reckoned.clause if reckoned else None,
        quotation=reckoned.quotation if reckoned else None,
        points=line.points,
        expected=_expected(line),
        own=_given(line, ScoreColumn.SELF),
        bloc=_given(line, ScoreColumn.BLOC),
        verified=_given(line, ScoreColumn.VERIFIED),
        periods=[_period(call, fact) for fact in reckoned.periods] if reckoned else [],
        counts=_counts(call, reckoned) if reckoned else [],
        changed=call.say(words.changed(*different)) if different else None,
        disputed=criterion.code in disputed,
    )


def rule_text(call: Call, criterion: Criterion) -> str | None:
    """The rule of a criterion as one sentence."""
    parts = [call.say(part) for part in words.rule(criterion)]
    if not parts:
        return None
    said = "; ".join(parts) + "."
    return said[:1].upper() + said[1:]


def _given(line: Line, column: ScoreColumn) -> GivenRead:
    name, entry = column.lower(), line.entry
    return GivenRead(
        points=line.given(column),
        note=getattr(entry, f"{name}_note") if entry else None,
        given=entry is not None and getattr(entry, f"{name}_points") is not None,
    )


def _period(call: Call, fact: PeriodFact) -> PeriodRead:
    return PeriodRead(
        period=fact.period,
        outcome=fact.outcome,
        obligation_id=fact.obligation_id,
        due_before=fact.due_before,
        effective_due_before=fact.effective_due_before,
        received_at=fact.received_at,
        days_late=fact.days_late,
        receipt_code=fact.receipt_code,
        extended=fact.extension is not None,
        points=fact.points,
        expected=fact.expected,
        offer=call.say(words.offer(fact.offers[0])) if fact.offers else None,
        sentences=[call.say(said) for said in words.sentences(fact, call.zone)],
    )


def _counts(call: Call, reckoned: Reckoned) -> list[CountRead]:
    return [
        CountRead(
            metric=fact.metric,
            label=call.say(METRIC_WORDS[fact.metric]),
            n=fact.n,
            points=fact.points,
            evidence=[EvidenceRead.model_validate(one, from_attributes=True) for one in fact.evidence],
        )
        for fact in reckoned.counts
    ]
