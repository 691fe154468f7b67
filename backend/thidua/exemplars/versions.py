"""Freezing: what a unit sent stands for ever as it was, under a hash, with a receipt."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core import freezing
from thidua.core.call import Call
from thidua.core.freezing import Via, instant_text
from thidua.core.receipts import ReceiptRead
from thidua.exemplars.models import Exemplar, Nomination, NominationVersion
from thidua.files import service as files
from thidua.movements.models import Movement
from thidua.plans.models import DutyPeriod, Obligation
from thidua.units.models import Unit

KIND = "nomination"
_FACTS = (
    "kind",
    "name",
    "honorific",
    "gender",
    "birth_year",
    "occupation",
    "residence",
    "field",
    "topic_codes",
    "title",
    "achievement",
    "results",
    "lessons",
    "prior_awards",
    "is_minor",
)


def freeze(call: Call, nomination: Nomination, exemplar: Exemplar) -> ReceiptRead:
    """Write the next version of a nomination, received at call.now, and give its receipt."""
    nomination.version_count += 1
    version = NominationVersion(
        nomination_id=nomination.id,
        n=nomination.version_count,
        payload=_payload(call, nomination, exemplar),
        sha256="",
        composed_at=nomination.composed_at,
        received_at=call.now,
        via=Via.ON_BEHALF if nomination.entered_by else Via.WEB,
        submitted_by=call.actor.user_id,
    )
    return freezing.freeze(call, KIND, nomination.id, version)


def _payload(call: Call, nomination: Nomination, exemplar: Exemplar) -> dict[str, Any]:
    unit = call.session.execute(select(col(Unit.code), col(Unit.name)).where(col(Unit.id) == nomination.unit_id)).one()
    hashes = files.hashes(call, [UUID(photo["file_id"]) for photo in exemplar.photos])
    return {
        "nomination_id": str(nomination.id),
        "exemplar_id": str(exemplar.id),
        "n": nomination.version_count,
        "unit": {"code": unit.code, "name": unit.name},
        "period": _period(call, nomination.obligation_id),
        "composed_at": instant_text(nomination.composed_at),
        "received_at": instant_text(call.now),
        "exemplar": {name: _plain(getattr(exemplar, name)) for name in _FACTS},
        "movements": _movements(call, exemplar),
        "photos": [{**photo, "sha256": hashes[UUID(photo["file_id"])]} for photo in exemplar.photos],
    }


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, str) else value


def _period(call: Call, obligation_id: UUID | None) -> dict[str, Any] | None:
    if obligation_id is None:
        return None
    row = call.session.execute(
        select(col(Obligation.year), col(DutyPeriod.label))
        .join(DutyPeriod, col(DutyPeriod.id) == col(Obligation.duty_period_id))
        .where(col(Obligation.id) == obligation_id)
    ).one()
    return {"obligation_id": str(obligation_id), "year": row.year, "label": row.label}


def _movements(call: Call, exemplar: Exemplar) -> list[dict[str, str]]:
    ids = [UUID(movement_id) for movement_id in exemplar.movement_ids]
    rows = call.session.execute(
        select(col(Movement.id), col(Movement.code), col(Movement.name)).where(col(Movement.id).in_(ids))
    )
    found = {row.id: {"id": str(row.id), "code": row.code, "name": row.name} for row in rows}
    return [found[movement_id] for movement_id in ids if movement_id in found]
