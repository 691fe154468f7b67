"""GET /dashboard/timeliness: who was on time, unit by period, with n/N on both sides (domain.md, rule 9)."""

from typing import Any
from uuid import UUID

from thidua.core.call import Call
from thidua.dashboard import queries
from thidua.dashboard.schemas import MatrixCell, MatrixPeriod, MatrixRow, Rate, TimelinessRead
from thidua.plans.enums import Binding, Timeliness
from thidua.plans.ledger import CLOSED
from thidua.plans.models import DutyKind
from thidua.units.queries import BRIEF_COLUMNS, brief


def timeliness(call: Call, year: int | None, kind: DutyKind) -> TimelinessRead:
    """One select; the rows come sorted by unit, and by limit within it."""
    year = year or call.today.year
    found = queries.matrix(call, year, kind)
    by_owner: dict[tuple[UUID, UUID | None], list[Any]] = {}
    by_period: dict[UUID, list[Any]] = {}
    for row in found:
        by_owner.setdefault((_unit(row)[0], row.bloc_id), []).append(row)
        by_period.setdefault(row.period_id, []).append(row)
    periods = sorted(by_period.values(), key=lambda rows: (rows[0].limit, rows[0].duty, rows[0].label))
    return TimelinessRead(
        year=year,
        kind=kind,
        periods=[_period(rows) for rows in periods],
        rows=[
            MatrixRow(
                unit=brief(*_unit(rows[0])),
                bloc=rows[0].bloc,
                cells=[_cell(call, row) for row in rows],
                rate=_rate(rows),
            )
            for rows in by_owner.values()
        ],
        rate=_rate(found),
    )


def _unit(row: Any) -> Any:
    """The unit's columns, which stand last."""
    return row[-len(BRIEF_COLUMNS) :]


def _period(rows: list[Any]) -> MatrixPeriod:
    first = rows[0]
    return MatrixPeriod(
        id=first.period_id,
        duty=first.duty,
        label=first.label,
        last_good_day=first.last_good_day,
        due_before=first.limit,
        rate=_rate(rows),
    )


def _cell(call: Call, row: Any) -> MatrixCell:
    owed = row.binding is Binding.DUTY and row.state not in CLOSED
    passed = owed and call.now >= row.due_before
    waits = row.timeliness is Timeliness.NOT_DUE and passed
    return MatrixCell(
        period_id=row.period_id,
        obligation_id=row.id,
        binding=row.binding,
        state=row.state,
        timeliness=Timeliness.MISSING if waits else row.timeliness,
        days_late=row.days_late,
        overdue=passed and row.first_valid_at is None,
    )


def _rate(rows: list[Any]) -> Rate:
    judged = [row for row in rows if row.in_rate]
    return Rate(n=sum(bool(row.in_full) for row in judged), of=len(judged))
