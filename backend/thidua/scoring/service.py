"""/unit-scores: the sheets of units, filled in column by column, verified, published, disputed, locked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy.orm.attributes import flag_modified
from sqlmodel import col

from thidua.core import audit, freezing, history
from thidua.core.call import Call
from thidua.core.errors import FieldError, Message, not_found, rule_broken, unprocessable
from thidua.core.history import HistoryRead
from thidua.core.paging import Page, Window
from thidua.core.payload import Payload
from thidua.core.workflow import Effect
from thidua.scoring import queries, reading, sheets
from thidua.scoring.content import Criterion, Metric, wrong_points
from thidua.scoring.models import ScoreColumn, ScoreEntry, SheetState, UnitScore, UnitScoreVersion
from thidua.scoring.points import points_words
from thidua.scoring.schemas import LineRead, LinesUpdate, LineWrite, ScoreAction, SheetBrief, SheetRead
from thidua.scoring.sheets import Sheet
from thidua.scoring.workflow import SHEET, SheetFacts, sheet_facts
from thidua.units import queries as units

KIND = "unit_score"

_NO_LINE = Message("Phiếu không có tiêu chí này.", "The sheet has no such criterion.")
_TWICE = Message("Tiêu chí được nêu hai lần.", "The criterion is named twice.")
_RECKONED = Message("Tiêu chí này do hệ thống tính.", "The system reckons this criterion.")
_WHY = Message("Nêu lý do chênh lệch với điểm trước đó.", "Say why it differs from the points before.")
_NONE_READY = Message("Chưa có phiếu nào ở bước này.", "No sheet is at this step.")
_EDITED = {
    ScoreColumn.SELF: ("edit_self", Message("Tự chấm", "Scored by the unit")),
    ScoreColumn.BLOC: ("edit_bloc", Message("Khối chấm", "Scored for the bloc")),
    ScoreColumn.VERIFIED: ("edit_verified", Message("Thẩm định", "Verified")),
}
_COLUMNS = {column.lower(): column for column in ScoreColumn}
_BEFORE = {ScoreColumn.BLOC: ScoreColumn.SELF, ScoreColumn.VERIFIED: ScoreColumn.BLOC}


@dataclass(frozen=True)
class Filters:
    """The declared filters of the list."""

    year: int | None = None
    bloc_id: UUID | None = None
    unit_id: UUID | None = None
    state: SheetState | None = None
    mine: bool = False


def list_sheets(call: Call, window: Window, filters: Filters) -> Page[SheetBrief]:
    """What the caller may see, by unit: a fixed number of statements."""
    statement = queries.SHEET_ROWS.where(queries.visible_sheets(call))
    equal = (
        (col(UnitScore.year), filters.year),
        (col(UnitScore.bloc_id), filters.bloc_id),
        (col(UnitScore.unit_id), filters.unit_id),
        (col(UnitScore.state), filters.state),
    )
    statement = statement.where(*(column == value for column, value in equal if value is not None))
    if filters.mine:
        statement = statement.where(col(UnitScore.unit_id) == call.actor.unit_id)
    statement, sort = queries.SHEET_SORTING.page(statement, window)
    rows = call.session.execute(statement).all()
    kept, cursor = queries.SHEET_SORTING.cut(rows, window, sort, queries.sorted_by)
    return Page(items=reading.briefs(call, kept), next_cursor=cursor)


def read_sheet(call: Call, sheet_id: UUID) -> SheetRead:
    """One sheet with its lines."""
    return reading.one(call, queries.sheet(call, sheet_id).id)


def read_lines(call: Call, sheet_id: UUID) -> list[LineRead]:
    """The lines of a sheet alone."""
    return read_sheet(call, sheet_id).lines


def sheet_history(call: Call, sheet_id: UUID) -> list[HistoryRead]:
    """Every step, oldest first."""
    return history.of(call, KIND, queries.sheet(call, sheet_id).id)


def edit_lines(call: Call, sheet_id: UUID, column_name: str, body: Payload[LinesUpdate]) -> SheetRead:
    """Points of some criteria in one column: self, bloc or verified; an unknown column is 404."""
    thing = queries.sheet(call, sheet_id)
    column = _COLUMNS.get(column_name)
    if column is None:
        raise not_found()
    SHEET.authorise(call, thing, _EDITED[column][0])
    data = body.value()
    sheet = sheets.load(call, [thing])[thing.id]
    _check(sheet, column, data)
    for line in data.lines:
        _write(call, sheet, column, line)
    flag_modified(thing, "updated_at")
    call.session.flush()
    _record_edit(call, thing, column, data)
    return reading.one(call, thing.id)


def _check(sheet: Sheet, column: ScoreColumn, data: LinesUpdate) -> None:
    known = {line.criterion.code: line for line in sheet.lines}
    errors = []
    codes = [line.code for line in data.lines]
    for place, line in enumerate(data.lines):
        at = f"lines.{place}"
        found = known.get(line.code)
        if found is None:
            errors.append(FieldError(f"{at}.code", _NO_LINE))
            continue
        if line.code in codes[:place]:
            errors.append(FieldError(f"{at}.code", _TWICE))
        errors += _wrong(at, sheet, found, column, line)
    if errors:
        raise unprocessable(errors)


def _wrong(at: str, sheet: Sheet, found: sheets.Line, column: ScoreColumn, line: LineWrite) -> list[FieldError]:
    criterion: Criterion = found.criterion
    if line.points is None:
        return []
    if criterion.is_automatic and column is not ScoreColumn.VERIFIED:
        return [FieldError(f"{at}.points", _RECKONED)]
    errors = []
    wrong = wrong_points(criterion, sheet.content.step, line.points)
    if wrong is not None:
        errors.append(FieldError(f"{at}.points", wrong))
    before = found.given(_BEFORE[column]) if column in _BEFORE else None
    if before is not None and before != line.points and not line.note:
        errors.append(FieldError(f"{at}.note", _WHY))
    return errors


def _write(call: Call, sheet: Sheet, column: ScoreColumn, line: LineWrite) -> None:
    entry = sheet.entries.get(line.code)
    if entry is None:
        entry = ScoreEntry(unit_score_id=sheet.row.id, code=line.code)
        call.session.add(entry)
    name = column.lower()
    setattr(entry, f"{name}_points", line.points)
    setattr(entry, f"{name}_note", line.note)


def _record_edit(call: Call, thing: UnitScore, column: ScoreColumn, data: LinesUpdate) -> None:
    name, label = _EDITED[column]
    history.record(
        call,
        kind=KIND,
        object_id=thing.id,
        action=name,
        label=label.vi,
        from_state=thing.state,
        to_state=thing.state,
        details={"lines": [_told(line) for line in data.lines]},
    )
    audit.note(call, f"{KIND}.{name}", KIND, thing.id, {"codes": [line.code for line in data.lines]})


def _told(line: LineWrite) -> dict[str, Any]:
    points = None if line.points is None else points_words(line.points).vi
    return {"code": line.code, "points": points, "note": line.note}


def act(call: Call, sheet_id: UUID, name: str, body: Payload[ScoreAction]) -> SheetRead:
    """One step of the state machine."""
    thing = queries.sheet(call, sheet_id)
    SHEET.perform(call, thing, name, body, EFFECTS)
    call.session.flush()
    return reading.one(call, thing.id)


def _publish(call: Call, thing: UnitScore, _facts: SheetFacts, body: Any) -> None:
    thing.disputes_until, thing.published_at = body.disputes_until, call.now


def _lock(call: Call, thing: UnitScore, _facts: SheetFacts, _body: Any) -> None:
    """Freeze every line with its evidence, as the sheet stood the moment before."""
    call.session.flush()
    sheet = sheets.load(call, [thing], thawed=True)[thing.id]
    thing.locked_at = call.now
    thing.version_count += 1
    version = UnitScoreVersion(
        unit_score_id=thing.id,
        n=thing.version_count,
        payload=frozen(call, sheet),
        sha256="",
        received_at=call.now,
        submitted_by=call.actor.user_id,
    )
    freezing.freeze(call, KIND, thing.id, version)


def frozen(call: Call, sheet: Sheet) -> dict[str, Any]:
    """What a lock keeps: enough to explain every point without asking anything else."""
    unit = units.briefs(call, [sheet.row.unit_id])[sheet.row.unit_id]
    return {
        "unit_score_id": str(sheet.row.id),
        "unit": {"code": unit.code, "name": unit.name},
        "year": sheet.row.year,
        "scheme": {"id": str(sheet.scheme.id), "n": sheet.scheme.n, "name": sheet.scheme.name},
        "locked_at": freezing.instant_text(call.now),
        "locked_by": call.actor.name,
        "total": float(sheet.total()),
        "metrics": {metric.value: sheet.number(metric) for metric in Metric},
        "lines": [_frozen_line(line) for line in sheet.lines],
    }


def _frozen_line(line: sheets.Line) -> dict[str, Any]:
    def column(name: str) -> dict[str, Any]:
        points = getattr(line.entry, f"{name}_points", None)
        return {
            "points": None if points is None else float(points),
            "note": getattr(line.entry, f"{name}_note", None),
        }

    return {
        "code": line.criterion.code,
        "criterion": line.criterion.model_dump(mode="json", exclude_defaults=True),
        "points": float(line.points),
        **{name: column(name) for name in ("self", "bloc", "verified")},
        "reckoned": line.reckoned.model_dump(mode="json") if line.reckoned else None,
    }


def _unlock(_call: Call, thing: UnitScore, _facts: SheetFacts, _body: Any) -> None:
    thing.locked_at = thing.published_at = thing.disputes_until = None


EFFECTS: dict[str, Effect[UnitScore, SheetFacts]] = {"publish": _publish, "lock": _lock, "unlock": _unlock}


def act_on_all(call: Call, things: Sequence[UnitScore], name: str, body: ScoreAction) -> None:
    """The same step on every sheet on which the caller may take it now; 422 with the reasons when there is none."""
    found = sheets.load(call, things)
    offered = SHEET.available(call, things, sheet_facts(call, list(found.values())))
    actions = [(thing, action) for thing in things for action in offered[thing.id] if action.name == name]
    ready = [thing for thing, action in actions if action.enabled]
    if not ready:
        told = dict.fromkeys(reason for _thing, action in actions for reason in action.reasons)
        raise rule_broken([Message(reason, reason) for reason in told] or [_NONE_READY])
    each = replace(call, if_match="*")
    for thing in ready:
        SHEET.perform(each, thing, name, Payload.of(body), EFFECTS)
