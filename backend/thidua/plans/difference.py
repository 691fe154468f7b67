"""The difference between a plan and its source in words: what is new, what is gone, what reads otherwise."""

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import select
from sqlmodel import col

from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.plans import duty_words
from thidua.plans.change_schemas import ChangeKind, DutyField, FieldChange, PartChange, PartKind
from thidua.plans.contents import Contents, WrittenDuty
from thidua.plans.models import Plan, PlanClause
from thidua.plans.years import YearShift
from thidua.units import queries as units
from thidua.units.models import Bloc

CLAUSE = Message("Mục {path}", "Clause {path}")
TEXT = Message("Nội dung", "Text")
PERIOD = Message("Kỳ {label}", "Period {label}")
HEAD = Message("Thông tin chung", "The plan itself")
TITLE = Message("Trích yếu", "Title")
LEGAL_BASES = Message("Căn cứ", "Legal bases")


def compare(call: Call, before: Contents, after: Contents, shift: YearShift) -> list[PartChange]:
    """Clauses, then duties, in the order of `after`, what is gone last. Periods pair by their label in the new year."""
    words = _Words(call, [*before.duties.values(), *after.duties.values()])
    found: list[PartChange] = []
    for path in _both(before.clauses, after.clauses):
        found += _clause(call, path, before.clauses.get(path), after.clauses.get(path))
    for code in _both(before.duties, after.duties):
        found += _duty(words, code, before.duties.get(code), after.duties.get(code), shift)
    return found


def heads(call: Call, before: Plan, after: Plan) -> list[PartChange]:
    """Title and legal bases."""
    pairs = [
        ("title", TITLE, before.title, after.title),
        ("legal_bases", LEGAL_BASES, "\n".join(before.legal_bases), "\n".join(after.legal_bases)),
    ]
    fields = [
        FieldChange(name=name, label=call.say(label), before=old or None, after=new or None)
        for name, label, old, new in pairs
        if old != new
    ]
    if not fields:
        return []
    return [
        PartChange(
            kind=PartKind.PLAN, change=ChangeKind.CHANGED, key=str(after.year), name=call.say(HEAD), fields=fields
        )
    ]


def _both(before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[str]:
    yield from after
    yield from (name for name in before if name not in after)


def _clause(call: Call, path: str, old: PlanClause | None, new: PlanClause | None) -> Iterator[PartChange]:
    before, after = (None if row is None else row.text for row in (old, new))
    if before == after:
        return
    yield PartChange(
        kind=PartKind.CLAUSE,
        change=_change(old, new),
        key=path,
        name=call.say(Message(CLAUSE.vi, CLAUSE.en, {"path": path})),
        fields=[FieldChange(name="text", label=call.say(TEXT), before=before, after=after)],
    )


def _change(old: object, new: object) -> ChangeKind:
    if old is None:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if new is None else ChangeKind.CHANGED


class _Words:
    """The names behind the codes that the duties use: two selects."""

    def __init__(self, call: Call, duties: Iterable[WrittenDuty]) -> None:
        self.call = call
        rules = [one.duty.audience for one in duties]
        codes = {code for rule in rules for part in ("include", "exclude") for code in rule.get(part, ())}
        self.units = {code: unit.name for code, unit in units.briefs_by_code(call, codes).items()}
        self.blocs = dict(call.session.execute(select(col(Bloc.code), col(Bloc.name))).all())

    def fields(self, one: WrittenDuty | None) -> dict[DutyField, str]:
        return duty_words.fields(self.call, one.duty, self.units, self.blocs) if one else {}


def _duty(
    words: _Words, code: str, old: WrittenDuty | None, new: WrittenDuty | None, shift: YearShift
) -> Iterator[PartChange]:
    call, before, after = words.call, words.fields(old), words.fields(new)
    fields = [
        FieldChange(name=field, label=call.say(label), before=before.get(field) or None, after=after.get(field) or None)
        for field, label in duty_words.LABELS.items()
        if (before.get(field) or None) != (after.get(field) or None)
    ]
    fields += _periods(call, old, new, shift)
    if fields:
        named = new or old
        yield PartChange(
            kind=PartKind.DUTY,
            change=_change(old, new),
            key=code,
            name=named.duty.title if named else code,
            fields=fields,
        )


def _periods(call: Call, old: WrittenDuty | None, new: WrittenDuty | None, shift: YearShift) -> Iterator[FieldChange]:
    before = {shift.text(label): row for label, row in old.periods.items()} if old else {}
    after = new.periods if new else {}
    for label in _both(before, after):
        was, is_ = (duty_words.period(call, side[label]) if label in side else None for side in (before, after))
        if was != is_:
            name = call.say(Message(PERIOD.vi, PERIOD.en, {"label": label}))
            yield FieldChange(name=f"period.{label}", label=name, before=was, after=is_)
