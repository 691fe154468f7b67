"""What the steps of a paper do, and the part of its answer that all papers share."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm.attributes import flag_modified

from thidua.core import history, receipts
from thidua.core.call import Call
from thidua.core.db import Versioned
from thidua.core.workflow import ActionRead, Effect, RemarkRead
from thidua.identity.schemas import PersonBrief
from thidua.plans import paper_queries, service
from thidua.plans.deadlines import last_day_before
from thidua.plans.enums import EventKind
from thidua.plans.paper_models import Paper
from thidua.plans.paper_schemas import PaperAction
from thidua.units.schemas import UnitBrief

P_contra = TypeVar("P_contra", bound=Paper, contravariant=True)
P = TypeVar("P", bound=Paper)


class Tell(Protocol[P_contra]):
    """Records what happened on the obligation, if the paper counts for one."""

    def __call__(
        self, call: Call, paper: P_contra, event: EventKind, /, *, resubmit_before: datetime | None = None
    ) -> None: ...


def touch(call: Call, changed: Versioned) -> None:
    """A new version, although what changed may stand in another row: that of an exemplar, of a picture."""
    changed.updated_at = call.now
    flag_modified(changed, "updated_at")


def sent(call: Call, paper: Paper) -> None:
    """It was received now, for the first time or again; whoever had it before does not have it any more."""
    paper.submitted_at = call.now
    paper.taken_by = None
    paper.resubmit_before = None


def back_to_draft(paper: Paper) -> None:
    """As if it had never been sent; its versions and receipts stay."""
    paper.submitted_at = None
    paper.taken_by = None


def _take(call: Call, paper: Paper, _facts: Any, _body: PaperAction) -> None:
    paper.taken_by = call.actor.user_id


def _release(_call: Call, paper: Paper, _facts: Any, _body: PaperAction) -> None:
    paper.taken_by = None


def effects(tell: Tell[P], accept: str, reject: str) -> dict[str, Effect[P, Any]]:
    """The effects of take, release, return, void, reopen and of the two verdicts."""

    def hand_back(call: Call, paper: P, _facts: Any, body: PaperAction) -> None:
        limit = service.resubmit_limit(call, paper.obligation_id, body.resubmit_due)
        paper.returned_at = call.now
        paper.resubmit_before = limit
        tell(call, paper, EventKind.RETURN, resubmit_before=limit)

    def reopen(call: Call, paper: P, _facts: Any, _body: PaperAction) -> None:
        paper.taken_by = call.actor.user_id
        tell(call, paper, EventKind.REOPEN)

    def only(event: EventKind) -> Callable[[Call, P, Any, PaperAction], None]:
        return lambda call, paper, _facts, _body: tell(call, paper, event)

    return {
        "take": _take,
        "release": _release,
        "return": hand_back,
        "void": only(EventKind.VOID),
        "reopen": reopen,
        accept: only(EventKind.ACCEPT),
        reject: only(EventKind.REJECT),
    }


def common(
    call: Call,
    kind: str,
    rows: Sequence[Row[Any]],
    actions: Mapping[UUID, list[ActionRead]],
    verdicts: tuple[str, ...],
) -> dict[UUID, dict[str, Any]]:
    """The fields of PaperCommon and the state of rows with `paper_columns`: three selects, whatever their number."""
    obligations = service.obligation_brief(call, [row.obligation_id for row in rows if row.obligation_id])
    inside = {row.id for row in rows if paper_queries.sees_all_of(call, row.unit_id)}
    given = receipts.latest(call, kind, inside)
    words = history.last_words(call, kind, inside, (*paper_queries.STEPS_WITH_NOTE, *verdicts))
    units: dict[UUID, UnitBrief] = {}
    found = {}
    for row in rows:
        if row.unit_id not in units:
            units[row.unit_id] = paper_queries.unit_of(row)
        said, shown = words.get(row.id), row.id in inside
        found[row.id] = {
            "id": row.id,
            "state": row.state,
            "unit": units[row.unit_id],
            "obligation": obligations.get(row.obligation_id),
            "receipt": given.get(row.id) if row.state != "DRAFT" else None,
            "submitted_at": row.submitted_at,
            "resubmit_before": row.resubmit_before if shown else None,
            "resubmit_due": _last_day(call, row.resubmit_before) if shown else None,
            "taken_by": PersonBrief(id=row.taker_id, name=row.taker_name) if shown and row.taker_id else None,
            "note": said.note if said else None,
            "remarks": [RemarkRead(**remark) for remark in said.details.get("remarks", ())] if said else [],
            "actions": actions[row.id],
            "created_at": row.created_at,
            "updated_at": row.updated_at,
            "version": row.version,
        }
    return found


def resubmit_default(call: Call, obligation_id: UUID | None, actions: Sequence[ActionRead]) -> date | None:
    """For who may return a paper now: the last local day to answer a return without a date of its own."""
    if not any(action.name == "return" and action.enabled for action in actions):
        return None
    return _last_day(call, service.resubmit_limit(call, obligation_id))


def _last_day(call: Call, limit: datetime | None) -> date | None:
    return None if limit is None else last_day_before(limit, call.zone)
