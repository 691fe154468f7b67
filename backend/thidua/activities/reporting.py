"""From an activity to the report of the initiative duty (III.5): written once here, counted once there (ADR 0018).

What counts is the submission, when the office has accepted it; the activity gives it its text, its people and its
evidence, as often as it is reported before it is sent.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from thidua.activities import queries
from thidua.activities.models import Activity, Initiative, InitiativeLevel
from thidua.activities.workflow import NOBODY, NOTHING_OWED, ActivityFacts
from thidua.core.call import Call
from thidua.core.errors import Message, rule_broken
from thidua.core.payload import Payload
from thidua.movements.queries import known_comm_forms
from thidua.submissions import service as submissions
from thidua.submissions.forms import InitiativeContent, Level, Presenter
from thidua.submissions.queries import bloc_mates
from thidua.submissions.schemas import SubmissionCreate, SubmissionUpdate
from thidua.submissions.sending import person_key
from thidua.units.queries import brief
from thidua.units.schemas import UnitBrief

ONLY_UNIT = Message("Sáng kiến mới được công nhận ở cấp cơ sở.", "The initiative is recognised by its own unit only.")
OTHER_BLOC = Message("Cá nhân không thuộc đơn vị trong cùng Khối thi đua.", "The person is of no unit of the bloc.")


@dataclass(frozen=True)
class Presented:
    """One person at an activity, and why the duty would not count him."""

    initiative: Initiative
    unit: UnitBrief
    name: str
    birth_year: int | None
    why_not: Message | None


def people(call: Call, activity: Activity) -> list[Presented]:
    """Everybody who presents something there, in order: two selects."""
    rows = queries.presentations(call, [activity.id])
    mates = bloc_mates(call, activity.unit_id, activity.year) if rows else set()
    found = []
    for presentation, initiative, *unit in rows:
        why = None if initiative.unit_id in mates else OTHER_BLOC
        why = ONLY_UNIT if initiative.level is InitiativeLevel.UNIT else why
        found.append(Presented(initiative, brief(*unit), presentation.name, presentation.birth_year, why))
    return found


def distinct(presented: Sequence[Presented]) -> int:
    """How many different people would count, by the very key that the submission counts by."""
    return len({person_key(one.name, one.birth_year) for one in presented if one.why_not is None})


def report(call: Call, activity: Activity, facts: ActivityFacts, _body: object) -> None:
    """The draft of the submission, made or written anew; it is sent by the unit as any other."""
    if facts.obligation_id is None:
        raise rule_broken([NOTHING_OWED])
    counted = [one for one in people(call, activity) if one.why_not is None]
    if not counted:
        raise rule_broken([NOBODY])
    content = _content(call, activity, counted)
    file_ids = [UUID(key) for key in activity.file_ids]
    # The submission has a version of its own; whoever may write the activity may write its report.
    inside = replace(call, if_match="*")
    if activity.submission_id is not None and facts.submission_state is not None:
        update = SubmissionUpdate(payload=content, file_ids=file_ids)
        submissions.edit(inside, activity.submission_id, Payload.of(update))
    else:
        create = SubmissionCreate(obligation_id=facts.obligation_id, payload=content, file_ids=file_ids)
        activity.submission_id = submissions.create(inside, Payload.of(create)).id


def _content(call: Call, activity: Activity, counted: Sequence[Presented]) -> InitiativeContent:
    form = known_comm_forms(call, [activity.form_code]) if activity.form_code else {}
    return InitiativeContent(
        title=activity.title,
        held_on=activity.starts_at.astimezone(call.zone).date(),
        place=activity.place,
        form=form.get(activity.form_code or ""),
        participants=activity.participants,
        people=[
            Presenter(
                name=one.name,
                birth_year=one.birth_year,
                unit_id=one.unit.id,
                initiative=one.initiative.title,
                level=Level(one.initiative.level.value),
                decision=one.initiative.decision,
            )
            for one in counted
        ],
        results=activity.results,
    )
