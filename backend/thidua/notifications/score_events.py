"""What is told of scoring: schemes, sheets and disputes."""

from collections.abc import Callable, Mapping
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from thidua.core.call import Call
from thidua.notifications import delivery, queries, words
from thidua.notifications.delivery import News
from thidua.notifications.happened import Happened, note_of
from thidua.notifications.models import NotificationKind as Kind
from thidua.plans.deadline_words import day_words
from thidua.scoring import queries as scoring
from thidua.scoring.models import ScoreDispute, ScoreScheme, UnitScore
from thidua.units.queries import briefs


def _score(kind: Kind) -> Callable[[Call, Happened], None]:
    """A sheet: told to its unit; that it was sent, to who leads the bloc."""

    def tell(call: Call, event: Happened) -> None:
        sheet = call.session.get_one(UnitScore, event.object_id)
        until = sheet.disputes_until
        said = words.event(
            kind,
            unit=briefs(call, [sheet.unit_id])[sheet.unit_id].name,
            year=sheet.year,
            due=day_words(until) if until else "",
        )
        unit_id = sheet.unit_id
        if kind is Kind.SCORE_SENT:
            led_by = scoring.leads(call, {(sheet.bloc_id, sheet.year)}).get((sheet.bloc_id, sheet.year))
            if led_by is None or led_by == unit_id:
                return
            unit_id = led_by
        _tell_of_sheet(call, event, kind, said, sheet.id, queries.officers(call, [unit_id])[unit_id])

    return tell


def _dispute(kind: Kind) -> Callable[[Call, Happened], None]:
    """Raised: told to the office, or of the office's own sheet to the chair; decided: to the unit."""

    def tell(call: Call, event: Happened) -> None:
        dispute = call.session.get_one(ScoreDispute, event.object_id)
        sheet = call.session.get_one(UnitScore, dispute.unit_score_id)
        unit = briefs(call, [sheet.unit_id])[sheet.unit_id]
        said = words.event(kind, unit=unit.name, year=sheet.year, code=dispute.code)
        if kind is not Kind.SCORE_DISPUTED:
            people = queries.officers(call, [sheet.unit_id])[sheet.unit_id]
        elif sheet.unit_id == queries.standing_body(call):
            people = queries.chairs(call)
        else:
            people = queries.office(call)
        _tell_of_sheet(call, event, kind, said, sheet.id, people)

    return tell


def _tell_of_sheet(
    call: Call, event: Happened, kind: Kind, said: words.Words, sheet_id: UUID, people: list[queries.Person]
) -> None:
    news = News(
        key=event.key,
        at=event.at,
        kind=kind,
        words=said,
        note=note_of(call, event),
        link_kind="unit_score",
        link_id=sheet_id,
    )
    delivery.tell(call, delivery.everyone(people, news))


def _scheme_in_force(call: Call, event: Happened) -> None:
    """Every unit that is scored by it."""
    scheme = call.session.get_one(ScoreScheme, event.object_id)
    sheets = call.session.execute(
        select(col(UnitScore.id), col(UnitScore.unit_id))
        .where(col(UnitScore.scheme_id) == scheme.id)
        .order_by(col(UnitScore.id))
    ).all()
    people = queries.officers(call, [row.unit_id for row in sheets])
    said = words.event(Kind.SCHEME_IN_FORCE, year=scheme.year)
    told = []
    for row in sheets:
        news = News(
            key=event.key,
            at=event.at,
            kind=Kind.SCHEME_IN_FORCE,
            words=said,
            about=scheme.name,
            link_kind="unit_score",
            link_id=row.id,
        )
        told += delivery.everyone(people[row.unit_id], news)
    delivery.tell(call, told)


#: topic → who is told what.
TELLERS: Mapping[str, Callable[[Call, Happened], None]] = {
    "score_scheme.in_force": _scheme_in_force,
    "unit_score.self_scored": _score(Kind.SCORE_SENT),
    "unit_score.published": _score(Kind.SCORE_PUBLISHED),
    "unit_score.locked": _score(Kind.SCORE_LOCKED),
    "unit_score.unlocked": _score(Kind.SCORE_UNLOCKED),
    "score_dispute.opened": _dispute(Kind.SCORE_DISPUTED),
    "score_dispute.upheld": _dispute(Kind.DISPUTE_UPHELD),
    "score_dispute.rejected": _dispute(Kind.DISPUTE_REJECTED),
}
