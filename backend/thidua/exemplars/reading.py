"""Putting answers together: the facts of an exemplar with its pictures, briefs, nominations with everything beside."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlmodel import col

from thidua.core.call import Call
from thidua.core.errors import Message
from thidua.core.text import word_count
from thidua.exemplars import queries, versions
from thidua.exemplars.models import Exemplar, ExemplarState, Nomination, NominationState, under_age
from thidua.exemplars.nomination_schemas import (
    NominatedBrief,
    NominationBrief,
    NominationRead,
)
from thidua.exemplars.schemas import ExemplarBrief, ExemplarFacts, PhotoRead, TopicBrief
from thidua.exemplars.similar import similar_to
from thidua.exemplars.workflow import NOMINATION, facts_of
from thidua.files import service as files
from thidua.movements.queries import known_topics
from thidua.plans import papers
from thidua.plans import service as plans
from thidua.plans.paper_queries import sees_all_of, unit_of
from thidua.plans.schemas import NominationChoice, ObligationBrief

_VERDICTS = ("mark_eligible", "mark_ineligible")


def photos(call: Call, exemplar: Exemplar) -> list[PhotoRead]:
    """The pictures of an exemplar with fresh links, in one select."""
    links = files.links(call, [UUID(photo["file_id"]) for photo in exemplar.photos])
    found = []
    for photo in exemplar.photos:
        link = links.get(UUID(photo["file_id"]))
        if link is not None:
            found.append(
                PhotoRead(
                    file_id=link.id,
                    alt=photo["alt"],
                    url=link.url,
                    thumbnail_url=link.thumbnail_url,
                    width=link.width,
                    height=link.height,
                )
            )
    return found


def facts(call: Call, exemplar: Exemplar) -> ExemplarFacts:
    """The facts of one exemplar: three selects."""
    movement_ids = [UUID(movement_id) for movement_id in exemplar.movement_ids]
    return ExemplarFacts(
        id=exemplar.id,
        kind=exemplar.kind,
        name=exemplar.name,
        honorific=exemplar.honorific,
        gender=exemplar.gender,
        birth_year=exemplar.birth_year,
        occupation=exemplar.occupation,
        residence=exemplar.residence,
        field=exemplar.field,
        movement_ids=movement_ids,
        movements=queries.movement_briefs(call, movement_ids),
        topic_codes=exemplar.topic_codes,
        topics=_topics(call, exemplar.topic_codes),
        title=exemplar.title,
        achievement=exemplar.achievement,
        results=exemplar.results,
        lessons=exemplar.lessons,
        prior_awards=exemplar.prior_awards,
        photos=photos(call, exemplar),
        is_minor=exemplar.minor_in(call.today.year),
    )


def _topics(call: Call, codes: Sequence[str]) -> list[TopicBrief]:
    names = known_topics(call, codes)
    return [TopicBrief(code=code, name=names[code]) for code in codes if code in names]


def exemplar_briefs(call: Call, rows: Sequence[Row[Any]]) -> list[ExemplarBrief]:
    """A page of EXEMPLAR_ROWS: one select beside the page's own."""
    states = queries.latest_states(call, [row.id for row in rows])
    return [_exemplar_brief(call, row, states.get(row.id)) for row in rows]


def _exemplar_brief(call: Call, row: Row[Any], nomination_state: NominationState | None) -> ExemplarBrief:
    return ExemplarBrief(
        id=row.id,
        kind=row.kind,
        name=row.name,
        honorific=row.honorific,
        birth_year=row.birth_year,
        title=row.title,
        field=row.field,
        unit=unit_of(row),
        state=ExemplarState.ACTIVE if row.suspended_at is None else ExemplarState.SUSPENDED,
        nomination_state=nomination_state,
        is_minor=under_age(row.birth_year, row.is_minor, call.today.year),
        created_at=row.created_at,
        version=row.version,
    )


def nomination_briefs(call: Call, rows: Sequence[Row[Any]]) -> list[NominationBrief]:
    """A page of nominations: three selects beside the page's own, whatever its length."""
    common = _common(call, rows)
    return [
        NominationBrief(
            **common[row.id],
            exemplar=NominatedBrief(
                id=row.exemplar_id,
                kind=row.kind,
                name=row.name,
                honorific=row.honorific,
                title=row.title,
                field=row.field,
            ),
        )
        for row in rows
    ]


def _common(
    call: Call, rows: Sequence[Row[Any]], refusals: dict[UUID, Message | None] | None = None
) -> dict[UUID, dict[str, Any]]:
    """The fields of NominationCommon."""
    known = {row.id: facts_of(row, (refusals or {}).get(row.id)) for row in rows}
    actions = NOMINATION.available(call, rows, known)  # type: ignore[arg-type]
    return papers.common(call, versions.KIND, rows, actions, _VERDICTS)


def nomination(call: Call, nomination_id: UUID) -> NominationRead:
    """One nomination that is known to be visible, with everything beside it."""
    row = call.session.execute(
        queries.NOMINATION_ROWS.add_columns(
            col(Nomination.chosen_period_id).label("chosen_period_id"),
            col(Nomination.composed_at).label("composed_at"),
            col(Nomination.version_count).label("version_count"),
        ).where(col(Nomination.id) == nomination_id)
    ).one()
    exemplar = call.session.get_one(Exemplar, row.exemplar_id)
    choice = _choice(call, row)
    refusals = {row.id: _refusal(call, choice)} if choice else None
    common = _common(call, [row], refusals)[row.id]
    if choice and common["obligation"] is None:
        common["obligation"] = _would_count_for(call, choice, row.chosen_period_id)
    inside = sees_all_of(call, row.unit_id)
    return NominationRead(
        **common,
        exemplar=facts(call, exemplar),
        duty_period_id=row.chosen_period_id,
        choice=choice,
        resubmit_default=papers.resubmit_default(call, row.obligation_id, common["actions"]),
        composed_at=row.composed_at,
        version_count=row.version_count,
        similar=similar_to(call, exemplar) if inside else [],
        achievement_words=word_count(exemplar.achievement),
    )


def _choice(call: Call, row: Row[Any]) -> NominationChoice | None:
    if row.state != NominationState.DRAFT:
        return None
    return plans.nomination_choice(call, row.unit_id)


def _refusal(call: Call, choice: NominationChoice) -> Message | None:
    """Why nothing receives it: the unit owes nominations, and no period is open. Who owes none may always send."""
    if choice.obligation_id is not None or choice.options or choice.reason == call.say(plans.NOT_OWED):
        return None
    return Message(choice.reason, choice.reason)


def _would_count_for(call: Call, choice: NominationChoice, chosen_period_id: UUID | None) -> ObligationBrief | None:
    chosen = next((o.obligation_id for o in choice.options if o.duty_period_id == chosen_period_id), None)
    obligation_id = chosen or choice.obligation_id
    return None if obligation_id is None else plans.obligation_brief(call, [obligation_id])[obligation_id]
